"""The number behind each portfolio is that of the list it leads to, and follows every change."""

import datetime
import re

import pytest

from committees.models import Portfolio
from documents.models import ForwardPlanEntry, Minute
from documents.models.mentions import Key, Names
from documents.models.naming import PortfolioNames
from tests.public.builders import (
    a_councillor,
    a_meeting,
    a_minute,
    a_portfolio,
    a_report,
    an_item,
    everything,
)
from tests.public.pages import page_at

pytestmark = pytest.mark.django_db
IN_OFFICE, AFTERWARDS = datetime.date(2024, 2, 27), datetime.date(2024, 9, 3)
CHOICE = re.compile(r'<option value="([\w-]+)"[^>]*>[^<]*\(([\d,]+)\)</option>')


@pytest.fixture
def register():
    """Planning has decisions by its office, its holder then and a report; Housing has one."""
    ada = a_councillor("Ada Penhale")
    a_year = (datetime.date(2023, 5, 1), datetime.date(2024, 6, 1))
    planning = a_portfolio("Planning", ada, a_year)
    a_portfolio("Housing", a_councillor("Ben Carne"), a_year)
    a_portfolio("Harbours and Piers", a_councillor("Cas Dunstan"), a_year)
    rows = everything("One")
    then = a_meeting(rows.committee, IN_OFFICE, slug="then")
    later = a_meeting(rows.committee, AFTERWARDS, slug="later")
    item = an_item(then, rows.pack, "8", "Of the report")
    a_report(item, "Report", portfolio=planning)
    words = [
        (then, "The Portfolio Holder for Planning and the Lead Member for Housing agreed.", {}),
        (then, "Ada Penhale moved it.", {}),
        (later, "Ada Penhale asked.", {}),
        (later, "The Portfolio Holder for Planning spoke.", {}),
        (then, "Nobody is named.", {"agenda_item": item}),
    ]
    for number, (meeting, text, fields) in enumerate(words, 50):
        a_minute(
            meeting,
            rows.pack,
            str(number),
            f"Matter {number}",
            text=text,
            decisions=["Agreed."],
            **fields,
        )
    ForwardPlanEntry.objects.create(
        plan=rows.entry.plan, pack=rows.pack, position=9, title="Due", portfolio=planning
    )
    return rows


def offered(client, address: str) -> dict[str, int]:
    """The portfolios that a page offers, each with its number."""
    html = page_at(client, address)
    select = html.partition('name="portfolio"')[2].partition("</select>")[0]
    return {slug: int(number.replace(",", "")) for slug, number in CHOICE.findall(select)}


def listed(client, address: str, slug: str) -> int:
    """How many rows the list holds, as it says itself."""
    mark = "&" if "?" in address else "?"
    response = client.get(f"{address}{mark}portfolio={slug}", follow=True)
    return response.context["page"].paginator.count


@pytest.mark.parametrize(
    "address",
    [
        *("/decisions/", "/decisions/?committee=one-committee", "/decisions/?to=2024-06-30"),
        *("/forward-plan/", "/forward-plan/?plans=all"),
    ],
)
def test_each_number_is_that_of_its_list(client, register, address):
    numbers = offered(client, address)
    assert numbers
    every = Portfolio.objects.values_list("slug", flat=True)
    lists = {slug: listed(client, address, slug) for slug in every}
    assert numbers == {slug: rows for slug, rows in lists.items() if rows}


def test_what_the_numbers_are(client, register):
    numbers = offered(client, "/decisions/")
    assert numbers["planning"] == 4
    assert numbers["housing"] == 1
    assert "harbours-and-piers" not in numbers


def test_a_portfolio_that_is_chosen_stays_though_it_has_nothing(client, register):
    html = page_at(client, "/decisions/?portfolio=harbours-and-piers")
    assert "Harbours and Piers (0)" in html


def test_a_corrected_text_and_another_name_count_at_once(client, register):
    offered(client, "/decisions/")
    minute = Minute.objects.get(number="52")
    minute.text = "The Portfolio Holder for Housing spoke."
    minute.save()
    assert offered(client, "/decisions/")["housing"] == 2
    housing = Portfolio.objects.get(slug="housing")
    housing.aliases = ["Planning"]
    housing.save()
    assert offered(client, "/decisions/")["housing"] == 3


def test_only_what_was_written_since_is_read_for_names_again(register, monkeypatch):
    read: list[str] = []
    in_words = Names.in_words

    def noted(names: Names, text: str) -> set[Key]:
        read.append(text)
        return in_words(names, text)

    monkeypatch.setattr(Names, "in_words", noted)
    planning = Portfolio.objects.get(slug="planning")
    list(Minute.objects.naming(PortfolioNames.of(planning)))
    assert "Nobody is named." in read
    read.clear()
    list(Minute.objects.naming(PortfolioNames.of(planning)))
    assert not read
    Minute.objects.filter(number="52").update(text="Other words.")
    list(Minute.objects.naming(PortfolioNames.of(planning)))
    assert [text for text in read if text] == ["Other words."]
