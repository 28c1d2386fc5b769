"""How the pages of a PDF become records: pure Python, one module a stage.

    read_pages -> drop_running_heads -> lines_to_parts -> kind.parse -> check

Nothing here knows Django, the database, the clock, the network or settings.
"""
