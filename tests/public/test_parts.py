"""A long report is shown in parts, and the address of each of its paragraphs still leads to it."""

import re

import pytest
from django.test import Client

from documents.editions.parts import Parts
from documents.editions.report_text import Piece, ReportText, Section
from tests.public.builders import everything

pytestmark = pytest.mark.django_db

SENTENCE = "The path to the school is to be widened and lit along all of its length. "
ADDRESSES = re.compile(r'href="(\?part=\d+#[^"]+|#[^"]+)"')


def blocks(sections: int, paragraphs: int) -> list[dict[str, object]]:
    made: list[dict[str, object]] = []
    for number in range(1, sections + 1):
        made.append({"kind": "heading", "text": f"Section {number}", "number": str(number)})
        for place in range(1, paragraphs + 1):
            text = SENTENCE * 20
            made.append({"kind": "paragraph", "text": text, "number": f"{number}.{place}"})
    return [block | {"page": 1, "level": 1} for block in made]


def text(paragraphs: int) -> list[Piece]:
    return [Piece(kind="paragraph", text=SENTENCE * 20) for _ in range(paragraphs)]


@pytest.fixture
def report():
    rows = everything("Marigold")
    rows.report.blocks = blocks(sections=6, paragraphs=30)
    rows.report.save()
    return rows.report


def page(client: Client, report, asked: str = "") -> str:
    return client.get(f"{report.get_absolute_url()}{asked}").content.decode()


def test_a_short_report_is_one_page(client, report):
    report.blocks = blocks(sections=2, paragraphs=3)
    report.save()
    words = page(client, report)
    assert 'id="2.3"' in words and "part=" not in words


def test_no_part_of_a_long_report_is_heavy_and_none_of_it_is_lost(client, report):
    words = [page(client, report), *(page(client, report, f"?part={n}") for n in (2, 3))]
    assert all(len(part) < 300_000 for part in words)
    shown = [number for part in words for number in re.findall(r'<div [^>]* id="(\d+\.\d+)"', part)]
    assert shown == [f"{n}.{place}" for n in range(1, 7) for place in range(1, 31)]


def test_the_address_of_any_paragraph_leads_to_it_from_the_first_part(client, report):
    first = page(client, report)
    assert '<a class="govuk-link" id="6.30" href="?part=' in first
    target = re.search(r'id="6.30" href="(\?part=\d+)#6.30"', first)
    assert target and 'id="6.30"' in page(client, report, target[1])


def test_every_link_of_the_contents_has_its_target(client, report):
    for asked in ("", "?part=2"):
        for address in ADDRESSES.findall(page(client, report, asked)):
            part, _, anchor = address.rpartition("#")
            assert f'id="{anchor}"' in page(client, report, part or asked), address


def test_a_part_says_which_it_is_and_is_an_address_of_its_own(client, report):
    second = page(client, report, "?part=2")
    assert "part 2 of" in second and ", part 2 –" in second
    assert f'{report.get_absolute_url()}?part=2"' in second.split("canonical", 1)[1][:200]
    for unknown in ("99", "0", "two"):
        answer = client.get(f"{report.get_absolute_url()}?part={unknown}")
        assert answer.status_code == 302 and answer["Location"] == report.get_absolute_url()


def test_a_part_that_begins_inside_a_section_names_the_headings_above_it():
    deep = [Section(title=f"Level {n}", heading=n, pieces=text(60)) for n in (2, 3, 3, 4)]
    first, second, third, fourth = (
        Parts([[section] for section in deep], n).above for n in (1, 2, 3, 4)
    )
    assert [first, [one.title for one in second]] == [[], ["Level 2"]]
    assert [[one.title for one in part] for part in (third, fourth)] == [
        ["Level 2"],
        ["Level 2", "Level 3"],
    ]


def test_a_section_longer_than_a_part_goes_on_under_its_heading():
    long = ReportText([], [Section(title="Long", heading=2, pieces=text(100))])
    parts = [Parts.of(long, str(number)) for number in (1, 2)]
    assert [[one.title for one in part.above] for part in parts] == [[], ["Long"]]
    assert sum(len(part.sections[0].pieces) for part in parts) == 100


def test_the_file_of_a_long_report_is_whole(client, report):
    words = page(client, report, "report.html")
    assert 'id="1.1"' in words and 'id="6.30"' in words and "part=" not in words
