"""Help, glossary, the accessibility statement, and terms explained where they stand."""

import datetime
import json
import re

import pytest
from django.template import Context, Template

from documents.guide.accessibility import known_problems, last_test
from documents.guide.glossary import glossary
from documents.guide.help import HELP_PAGES
from tests.public.builders import everything
from tests.public.pages import page_at


def test_every_term_has_words_a_source_and_an_address_of_its_own(client):
    terms = glossary()
    assert len(terms) > 25
    words = page_at(client, "/glossary/")
    for slug, term in terms.items():
        assert term.words.endswith(".") and term.source
        assert words.count(f'id="{slug}"') == 1


@pytest.mark.django_db
@pytest.mark.parametrize("page", HELP_PAGES, ids=lambda page: page.slug)
def test_every_page_of_help_is_listed_and_opens(client, page):
    address = f"/help/{page.slug}/"
    assert f'href="{address}"' in page_at(client, "/help/")
    words = page_at(client, address)
    assert "portal-text" in words and "More help" in words


@pytest.mark.django_db
def test_a_page_of_help_that_is_none_is_not_found(client):
    assert client.get("/help/nothing-of-the-kind/").status_code == 404


def test_a_term_opens_its_meaning_once_a_page():
    page = Template('{% load guide %}{% term "quorum" %} {% term "Quorum" "the quorum" %}')
    words = page.render(Context())
    assert words.count("popovertarget") == 1 and words.count('id="term-quorum"') == 1
    assert "least number of members" in words and words.endswith("the quorum")


def test_a_term_is_explained_once_though_parts_of_the_page_each_name_it(client, db):
    rows = everything("Marigold")
    words = page_at(client, rows.meeting.get_absolute_url())
    assert words.count('id="term-draft-minutes"') == 1
    assert words.count(">Draft<") >= 2 or words.count("Draft</") >= 2


def test_a_term_is_plain_words_in_a_file_that_stands_alone(client, db):
    rows = everything("Marigold")
    words = page_at(client, f"{rows.meeting.get_absolute_url()}minutes/minutes.html")
    assert "popover" not in words and "Draft" in words


def test_a_term_without_an_entry_is_a_mistake_of_the_page():
    with pytest.raises(KeyError):
        Template('{% load guide %}{% term "no such term" %}').render(Context())


@pytest.mark.django_db
def test_terms_are_explained_where_they_stand(client):
    rows = everything("Marigold")
    assert 'popovertarget="term-key-decision"' in page_at(client, rows.entry.get_absolute_url())
    assert 'popovertarget="term-quorum"' in page_at(client, rows.meeting.get_absolute_url())


def test_the_statement_says_what_was_found_when_and_what_is_known_to_fail(client):
    words = page_at(client, "/accessibility/")
    for problem in known_problems():
        assert words.count(problem.what) == 2 and problem.instead in words
        assert bool(problem.criterion) is (problem.ground == "failing")
    tested = last_test()
    assert tested is None or f"axe-core {tested.axe}" in words


def test_the_statement_has_the_parts_that_the_regulations_ask_for_in_their_order(client):
    """As the government's sample statement has them: gov.uk, "Make your website accessible"."""
    words = page_at(client, "/accessibility/")
    headings = re.findall(r"<h[23][^>]*>([^<]*)</h[23]>", words)
    assert headings == [
        "How accessible this website is",
        "Feedback and contact information",
        "Enforcement procedure",
        "Technical information about this website’s accessibility",
        "Compliance status",
        "Non-accessible content",
        "Non-compliance with the accessibility regulations",
        "Disproportionate burden",
        "Content that is not within the scope of the accessibility regulations",
        "What we are doing to improve accessibility",
        "Preparation of this accessibility statement",
    ]
    assert "partially compliant" in words and "Equality and Human Rights Commission" in words


def test_a_recorded_run_is_read_as_it_was_written(tmp_path):
    file = tmp_path / "tested.json"
    assert last_test(file) is None
    facts = {"on": "2026-11-22", "axe": "4.14.1", "browser": "Chromium 1", "widths": [1280, 390]}
    file.write_text(
        json.dumps(
            facts | {"public_kinds": 3, "staff_kinds": 2, "record_kinds": 1, "violations": 0}
        )
    )
    assert last_test(file).on == datetime.date(2026, 11, 22)
    assert last_test(file).widths == (1280, 390)


@pytest.mark.django_db
def test_an_empty_site_tells_officer_and_resident_what_to_do(client):
    words = page_at(client, "/")
    assert "Nothing is published here yet" in words and "what to do first" in words
    everything("Marigold")
    words = page_at(client, "/")
    assert "Nothing is published here yet" not in words and 'href="/help/">New here?' in words
