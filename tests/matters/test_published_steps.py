"""A step is public while its row is: the rule of the rows, asked in another way."""

from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone

from documents.matters.models import Step
from documents.matters.models.step import ROWS
from documents.models import Minute, PackPage
from tests.public.builders import everything

pytestmark = pytest.mark.django_db


def _withdraw(row: Any) -> None:
    row.withdrawn_at = timezone.now()
    row.save()


def _withhold_its_page(row: Any) -> None:
    PackPage.objects.filter(pack=row.pack, number=row.page).update(restricted=True)


def _withdraw_its_paper(row: Any) -> None:
    row.pack.withdrawn_at = timezone.now()
    row.pack.save()


def _take_from_its_paper(row: Any) -> None:
    row.pack = row.page = None
    row.save()


def _keep_private(row: Any) -> None:
    if isinstance(row, Minute):
        row.status = Minute.Status.PRIVATE
        row.save()


CHANGES = (_withdraw, _withhold_its_page, _withdraw_its_paper, _take_from_its_paper, _keep_private)


def _public_rows() -> set[tuple[str, int]]:
    return {(name, row.pk) for name, model in ROWS.items() for row in model.objects.published()}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("name", ROWS)
def test_a_step_is_public_while_its_row_is(name: str, change: Callable[[Any], None]) -> None:
    everything("Marigold")
    for kind, model in ROWS.items():
        Step.objects.create(**{kind: model.objects.get()})
    change(ROWS[name].objects.get())
    assert {(step.kind, step.row_id) for step in Step.objects.published()} == _public_rows()
