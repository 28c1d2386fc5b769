"""THE writer: records -> rows, in one transaction, by natural keys, hand edits kept.

Nothing else saves what a PDF said. A second writing of the same records changes nothing. A pack
that is not public never changes a row that the public can see: such rows are put off until the
pack is published, when its records are written again.
"""

from ingest.write.periods import settle_periods
from ingest.write.writer import write_records
from ingest.write.written import Written

__all__ = ["Written", "settle_periods", "write_records"]
