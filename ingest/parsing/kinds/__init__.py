"""The kinds of paper that the parser knows, in the order in which they are asked.

A new kind is a module here with the four names of `contract.py`, and one entry in KINDS.
"""

from ingest.parsing.kinds import front_sheet, minutes
from ingest.parsing.kinds.contract import Kind

KINDS: tuple[Kind, ...] = (front_sheet, minutes)
