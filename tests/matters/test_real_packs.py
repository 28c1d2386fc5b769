"""Real packs, where they are held: three matters come together by themselves, nothing foreign."""

import pytest

from documents.matters.models import Matter, Step
from ingest.matters.join import join_matters
from ingest.parsing.parse import parse_pack
from tests.matters.conftest import SHARED, publish

PACKS = (
    "dorset-cabinet-2023-06-20",
    "dorset-people-and-health-overview-2023-10-17",
    "dorset-people-and-health-overview-2024-02-06",
)
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(
        not all((SHARED / f"{name}.pdf").exists() for name in PACKS),
        reason=f"the real packs are not held here ({SHARED})",
    ),
]


@pytest.fixture(scope="module")
def records():
    return {name: parse_pack(SHARED / f"{name}.pdf") for name in PACKS}


def steps_of(title: str) -> set[tuple[str, str, str]]:
    steps = Step.objects.filter(title__iexact=title, matter__isnull=False)
    [number] = set(steps.values_list("matter", flat=True))
    matter = Matter.objects.published().get(pk=number)
    return {(s.kind, str(s.date), s.title.casefold()) for s in matter.steps.all()}


LONG = (
    "the families first for children pathfinder delivering the government's stable homes, "
    "built on love strategy"
)
WANTED = {
    "Families First for Children Pathfinder": {
        ("plan_entry", "2023-06-27", "families first for children pathfinder"),
        ("plan_entry", "2023-09-04", "families first for children pathfinder"),
        ("programme_entry", "2023-10-17", "families first for children"),
        ("agenda_item", "2023-10-17", LONG),
        ("report", "2023-10-17", LONG),
        ("programme_entry", "2023-10-17", "pathfinder implementation plan"),
        ("programme_entry", "2024-02-06", "pathfinder implementation plan"),
        ("agenda_item", "2024-02-06", "families first for children pathfinder update"),
        ("report", "2024-02-06", "families first for children pathfinder update"),
    },
    "Expansion of funded childcare offer from April 2024": {
        (kind, date, "expansion of funded childcare offer from april 2024")
        for kind, date in (
            ("plan_entry", "2023-09-04"),
            ("programme_entry", "2023-10-17"),
            ("agenda_item", "2023-10-17"),
            ("report", "2023-10-17"),
        )
    },
    "Housing Strategy": {
        ("plan_entry", "2023-09-04", "housing strategy"),
        ("programme_entry", "2023-10-17", "housing strategy"),
        ("minute", "2023-11-30", "home in on housing - dorset council's housing strategy"),
    },
}


@pytest.mark.parametrize("backwards", [False, True])
def test_three_matters_come_together_in_any_order_of_packs(records, backwards):
    for name in sorted(PACKS, reverse=backwards):
        publish(name, records[name])
        join_matters()
    for title, wanted in WANTED.items():
        assert steps_of(title) == wanted
