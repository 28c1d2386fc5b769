"""What people do with names: merge two that are one, learn another form of a name."""

from committees.actions.aliases import learn_alias, names_one_person
from committees.actions.merging import NotMerged, merge

__all__ = ["NotMerged", "learn_alias", "merge", "names_one_person"]
