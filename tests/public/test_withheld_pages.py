"""At the address of a withheld page: that it is withheld and why; nothing that was not public."""

import pytest
from django.test import Client
from django.utils import timezone

from documents.models import PackPage
from documents.withholding.models import PageDecision
from tests.public.builders import Everything, an_item, everything

pytestmark = pytest.mark.django_db
HEADING = "Page 13 (page 3 of the PDF) is withheld"


def address_of(rows: Everything, number: int = 3) -> str:
    return f"{rows.pack.get_absolute_url()}{number}/"


def words_at(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 404
    return answer.content.decode()


def test_a_withheld_page_says_so_and_shows_nothing_of_itself(client):
    rows = everything("Marigold")
    words = words_at(client, address_of(rows))
    assert HEADING in words and "No reason was read from the paper" in words
    paper = rows.pack.get_absolute_url()
    assert f'href="{paper}pack.pdf#page=3"' in words
    assert f'href="{paper}">the paper and its other pages' in words
    assert '<a class="govuk-link" href="/withheld/">' in words and "noindex" in words
    assert "withheldword" not in words
    assert client.get(f"{address_of(rows)}page.png").status_code == 404


def test_the_reason_is_that_of_the_decision_in_force(client):
    rows = everything("Marigold")
    now = timezone.now()
    for paragraph, reason, ended in (("1", "A former reason", now), ("3", "Talks go on", None)):
        PageDecision.objects.create(
            pack=rows.pack, page=3, withheld=True, paragraphs=[paragraph], reason=reason,
            ended_at=ended,
        )  # fmt: skip
    words = words_at(client, address_of(rows))
    assert "Paragraph 3 (information relating to the financial" in words
    assert "Talks go on" in words and "A former reason" not in words
    assert "No reason was read" not in words


@pytest.mark.parametrize("open_item", [True, False])
def test_the_agenda_says_why_where_nobody_decided(client, open_item):
    rows = everything("Marigold")
    item = an_item(rows.meeting, rows.pack, "5", "Land", exempt=True, exempt_paragraphs=["3"])
    if not open_item:
        type(item).objects.filter(pk=item.pk).update(withdrawn_at=timezone.now())
    PackPage.objects.filter(pack=rows.pack, number=3).update(agenda_item_number="5")
    words = words_at(client, address_of(rows))
    assert ("Paragraph 3: information relating to the financial" in words) is open_item
    assert (f'href="{item.get_absolute_url()}"' in words) is open_item


def test_of_a_paper_that_is_not_public_nothing_is_said(client):
    rows = everything("Zebrafish", published=False)
    PageDecision.objects.create(pack=rows.pack, page=3, withheld=True, reason="Talks go on")
    withheld = words_at(client, address_of(rows))
    assert "This page is not here" in withheld
    assert withheld == words_at(client, address_of(rows, 9))


def test_a_page_that_no_paper_has_is_not_called_withheld(client):
    rows = everything("Marigold")
    assert "This page is not here" in words_at(client, address_of(rows, 9))
