"""What people do with names: merge two that are one, part them again, learn another form."""

from committees.actions.aliases import learn_alias, names_one_person
from committees.actions.merging import NotMerged, check_mergeable, merge
from committees.actions.moving import what_moves
from committees.actions.parting import check_partable, part

__all__ = [
    "NotMerged",
    "check_mergeable",
    "check_partable",
    "learn_alias",
    "merge",
    "names_one_person",
    "part",
    "what_moves",
]
