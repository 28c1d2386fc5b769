"""The two groups of staff, by name, and what each may do."""

from collections.abc import Mapping
from typing import Any

OFFICERS = "Officers"
DEMOCRATIC_SERVICES = "Democratic services"

PAPERS = ("agendaitem", "attendance", "meeting", "minute", "publicquestion", "report")
NAMES = ("committee", "councillor", "membership", "portfolio", "portfolioholding")
ALSO_SEEN = (
    "forwardplan",
    "forwardplanentry",
    "pack",
    "packpage",
    "workprogramme",
    "workprogrammeentry",
    "ingestrun",
    "ingestnote",
)


def _may(verbs: str, models: tuple[str, ...]) -> set[str]:
    return {f"{verb}_{model}" for verb in verbs.split() for model in models}


PERMISSIONS: Mapping[str, frozenset[str]] = {
    # upload, review, publish; look at everything
    OFFICERS: frozenset(
        _may("view", PAPERS + NAMES + ALSO_SEEN)
        | {"add_pack", "change_pack", "publish_pack", "change_ingestnote"}
    ),
    # edit and complete what was read, confirm minutes; review and publish like an officer
    DEMOCRATIC_SERVICES: frozenset(
        _may("view add change", PAPERS + NAMES)
        | _may("view", ALSO_SEEN)
        | {"delete_membership", "delete_portfolioholding", "confirm_minute"}
        | {"add_pack", "change_pack", "publish_pack", "change_ingestnote"}
    ),
}


def make_groups(groups: Any, permissions: Any) -> None:
    """Make both groups, or bring them up to date.

    `groups` and `permissions` are the managers to use: a migration has its own.
    """
    for name, codenames in PERMISSIONS.items():
        group, _ = groups.get_or_create(name=name)
        found = permissions.filter(
            codename__in=codenames,
            content_type__app_label__in=["committees", "documents", "ingest"],
        )
        group.permissions.set(found)
