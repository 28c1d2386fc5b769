"""Proposing what belongs together: from what published papers say, never by guess.

`read published rows -> signs between each two -> links -> documents.matters settles them`
The same rows always give the same links; officers' answers are kept apart from them and go first.
"""
