"""The groups of records that are scored, by which fields they are paired, and what is compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ingest.accuracy.comparison import Compare, consultations, exact, label, labels, prose, proses

Record = Mapping[str, Any]


@dataclass(frozen=True)
class Group:
    """Records of one kind: where they stand in a pack's record, and how they are compared."""

    name: str
    place: tuple[str, ...]  # ("minutes", "items"): the items of all minutes
    keys: tuple[str, ...]  # none: there is one such record
    fields: Mapping[str, Compare]
    where_told: bool = False  # scored only where the true record tells of them, be it of none

    def is_told(self, pack: Record) -> bool:
        """Whether a true record says what a paper holds of this group."""
        holders = pack.get(self.place[0]) or ()
        return not self.where_told or any(self.place[-1] in holder for holder in holders)

    def records(self, pack: Record) -> list[tuple[int, Record]]:
        """The pack's records of this kind, each with the place of the record that holds it."""
        found = pack.get(self.place[0])
        if not self.keys:
            whole = {self.place[0]: found} if isinstance(found, str) else found
            return [(0, whole)] if whole else []
        if len(self.place) == 1:
            return [(0, record) for record in found or ()]
        inner = self.place[1]
        return [
            (number, record)
            for number, holder in enumerate(found or ())
            for record in holder.get(inner) or ()
        ]


def _fields(**kinds: str) -> dict[str, Compare]:
    """Field names by the way of comparing them: `_fields(exact="date start_time")`."""
    ways: dict[str, Compare] = {
        "exact": exact,
        "label": label,
        "labels": labels,
        "prose": prose,
        "proses": proses,
        "consultations": consultations,
    }
    return {name: ways[way] for way, names in kinds.items() for name in names.split()}


GROUPS = (
    Group("kind", ("kind",), (), _fields(exact="kind")),
    Group(
        "meeting",
        ("meeting",),
        (),
        _fields(
            label="committee venue chairman vice_chairman contact_phone contact_email",
            exact="date start_time quorum",
            labels="members attending_members",
        ),
    ),
    Group(
        "agenda items",
        ("agenda_items",),
        ("number", "title"),
        _fields(
            label="number title",
            prose="description",
            exact="page_from page_to exempt to_follow",
            labels="exempt_paragraphs",
        ),
    ),
    Group(
        "minutes",
        ("minutes",),
        ("date", "committee"),
        _fields(
            label="committee",
            exact="date start_time end_time page_from",
            labels="present apologies also_present present_remotely",
        ),
    ),
    Group("minutes: officers", ("minutes", "officers"), ("name",), _fields(label="name role")),
    Group(
        "minutes: items",
        ("minutes", "items"),
        ("number", "title"),
        _fields(label="number title proposer seconder", prose="text reason", proses="decisions"),
    ),
    Group(
        "forward plans",
        ("forward_plans",),
        ("title",),
        _fields(label="title body", exact="period_from period_to published page_from"),
    ),
    Group(
        "forward plans: portfolio holders",
        ("forward_plans", "portfolio_holders"),
        ("name",),
        _fields(label="name portfolio"),
    ),
    Group(
        "forward plans: entries",
        ("forward_plans", "entries"),
        ("title",),
        _fields(
            label="title decision_maker portfolio_holder",
            exact="key_decision access decision_date",
            prose="description officer_contact",
            consultations="consulted",
        ),
    ),
    Group(
        "work programmes: entries",
        ("work_programmes", "entries"),
        ("title", "aims"),
        _fields(
            exact="section meeting_date",
            label="title",
            prose="aims other_information",
            proses="leads",
        ),
    ),
    Group(
        "reports",
        ("reports",),
        ("agenda_item", "title"),
        _fields(
            label="agenda_item title committee purpose portfolio_holder local_councillors"
            " executive_director status",
            exact="date page_from",
            prose="summary recommendation reason",
            labels="section_titles",
            proses="appendices",
        ),
    ),
    Group(
        "reports: authors",
        ("reports", "authors"),
        ("name",),
        _fields(label="name job_title phone email"),
    ),
    Group(
        "reports: recommendations",
        ("reports", "recommendations"),
        ("number", "text"),
        _fields(label="number", prose="text"),
        where_told=True,
    ),
    Group(
        "reports: implications",
        ("reports", "implications"),
        ("heading", "text"),
        _fields(label="heading", prose="text"),
        where_told=True,
    ),
    Group(
        "reports: risk levels",
        ("reports", "risk_levels"),
        ("name",),
        _fields(label="name level"),
        where_told=True,
    ),
    Group(
        "reports: background papers",
        ("reports", "background_papers"),
        ("title",),
        _fields(label="title"),
        where_told=True,
    ),
    Group(
        "public questions",
        ("public_questions",),
        ("asker", "text"),
        _fields(exact="kind asker_kind", label="asker responder", prose="text response"),
    ),
)
