"""Search over everything published.

`indexing` writes what can be found, `typed` reads what a reader typed, `terms` makes it into terms
that the database understands, `finding` puts the two together, `ranking` says what comes first.
"""

from documents.search.finding import Found, find
from documents.search.indexing import index_pack, refresh, unindex_pack

__all__ = ["Found", "find", "index_pack", "refresh", "unindex_pack"]
