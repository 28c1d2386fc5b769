"""The kinds of paper that the parser knows, in the order in which they are asked.

A new kind is a module here with the four names of `contract.py`, and one entry in KINDS.
"""

from ingest.parsing.kinds import (
    decision_notice,
    forward_plan,
    front_sheet,
    minutes,
    public_questions,
    report,
    work_programme,
)
from ingest.parsing.kinds.contract import Kind

KINDS: tuple[Kind, ...] = (
    front_sheet,
    minutes,
    forward_plan,
    work_programme,
    decision_notice,
    report,
    public_questions,
)
