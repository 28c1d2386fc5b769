"""The order in which pages show what several papers say."""

from types import SimpleNamespace

import pytest

from documents.agenda import in_order
from documents.editions.minute_text import minute_text, minute_texts
from tests.public.builders import a_pack, an_item, everything
from tests.public.pages import page_at


def numbers(*items: tuple[int, str]) -> list[str]:
    rows = [SimpleNamespace(pack_id=pack, number=number) for pack, number in items]
    return [row.number for row in in_order(rows)]


def test_an_item_of_a_supplement_stands_where_its_number_puts_it():
    assert numbers((2, "6"), (1, "5"), (1, "7"), (1, "8")) == ["5", "6", "7", "8"]
    assert numbers((2, "7a"), (1, "7"), (1, "8"), (2, "9")) == ["7", "7a", "8", "9"]


def test_the_printed_order_of_one_paper_is_kept():
    assert numbers((1, "1"), (1, "6"), (1, "2"), (2, "")) == ["1", "6", "2", ""]
    assert numbers() == []


@pytest.mark.django_db
def test_the_next_item_is_the_next_of_the_agenda_shown(client):
    rows = everything("Marigold")
    an_item(rows.meeting, rows.pack, "5", "Fifth", position=2)
    an_item(rows.meeting, a_pack("Supplement of Marigold"), "3", "Third", position=1)
    words = page_at(client, rows.item.get_absolute_url())
    assert "3 Third</a>" in words and "5 Fifth</a>" not in words


@pytest.mark.django_db
def test_councillors_stand_under_their_surnames(client):
    everything("Marigold")
    zoe = everything("Aster").councillor
    zoe.name = "Zoe Aster"
    zoe.save()
    everything("Yarrow")
    words = page_at(client, "/councillors/")
    names = ["Zoe Aster", "Ada Marigold", "Ada Yarrow"]
    assert [words.index(name) for name in names] == sorted(map(words.index, names))
    assert '<h2 class="letter__name" id="surname-m">M</h2>' in words


@pytest.mark.django_db
def test_a_councillors_attendance_stands_before_what_was_moved(client):
    words = page_at(client, everything("Marigold").councillor.get_absolute_url())
    assert words.index(">Attendance<") < words.index(">Decisions moved<")


@pytest.mark.django_db
def test_a_report_says_first_what_was_decided_on_it(client):
    rows = everything("Marigold")
    address = f"{rows.item.get_absolute_url()}report/"
    words = page_at(client, address)
    assert words.index("Decided: ") < words.index('class="report edition"')
    rows.minute.delete()
    assert "No minute held here records what was decided" in page_at(client, address)


def a_minute(text: str, **fields: object) -> SimpleNamespace:
    own: dict[str, object] = {"decisions": [], "declarations": [], "actions": []}
    own |= {"page": 4, "text_pages": []} | fields
    return SimpleNamespace(text=text, slug="1", formatted_text="", reason="", **own)


def minute(text: str, **fields: object):
    return minute_text(a_minute(text, **fields))


def turns(text: str, pages: list[int], **fields: list[str]) -> list[list[int | None]]:
    """Of each piece of each passage, the page that begins with it."""
    told = minute(text, text_pages=pages, **fields)
    return [[piece.new_page for piece in passage.pieces] for passage in told.passages]


def test_a_minute_says_where_its_text_comes_to_the_next_page():
    assert turns("The Leader spoke.\nShe went on.\n\nThe end.", [4, 5, 5, 6]) == [[None, 5, 6]]
    (table,) = minute("Cllr Hale | 4\nCllr Ford | 5\nCllr Ash | 6", text_pages=[4, 4, 5]).passages
    assert [turn for _, turn in table.pieces[0].table.rows_and_turns] == [None, None, 5]
    listed = minute("He asked:\n• for one\n• for two", text_pages=[4, 4, 5]).passages[0]
    assert [entry.new_page for entry in listed.pieces[1].entries] == [None, 5]


def test_a_page_turned_to_inside_a_minute_is_not_turned_to_again_at_the_next():
    apologies = a_minute("None.", page=4, text_pages=[4])
    parks = a_minute("It began.\nIt went on.", page=4, text_pages=[4, 5])
    roads, of_an_earlier_reading = a_minute("Heard.", page=5), a_minute("Heard.", page=6)
    texts = minute_texts([apologies, parks, roads, of_an_earlier_reading])
    assert [text.turns for text in texts] == [True, False, False, True]


def test_a_page_that_begins_with_the_heading_of_a_decision_begins_there():
    text = "The Leader spoke.\nDecision\nThat A be adopted."
    assert turns(text, [4, 5, 5], decisions=["That A be adopted."]) == [[None], [5]]


def test_a_minute_that_does_not_say_where_its_lines_stand_has_no_turns():
    assert turns("The Leader spoke.\nShe went on.", []) == [[None, None]]
    assert turns("Edited since.\nInto three.\nLines.", [4, 5]) == [[None, None, None]]


def test_what_a_minute_decides_stands_out_where_the_text_says_it():
    text = "The Leader spoke.\nDecision\n(a) That A be adopted.\n(b) That B be.\nThe end."
    told = minute(text, decisions=["That A be adopted.", "That B be."])
    assert told.says_its_decisions
    assert [(each.decided, each.heading) for each in told.passages] == [
        (False, ""), (True, "Decision"), (False, ""),
    ]  # fmt: skip
    (points,) = told.passages[1].pieces
    assert [entry.number for entry in points.entries] == ["(a)", "(b)"]


def test_a_decision_that_no_line_says_is_shown_apart():
    decision = ["that the minutes be approved."]
    assert minute("RESOLVED that the minutes be approved.", decisions=decision).says_its_decisions
    told = minute("Decision\nIt was RESOLVED.", decisions=decision)
    assert not told.says_its_decisions
    assert [piece.text for each in told.passages for piece in each.pieces] == [
        "Decision", "It was RESOLVED.",
    ]  # fmt: skip


def test_what_the_text_says_is_not_repeated_under_it():
    told = minute("Cllr Vane  declared it.", declarations=["Cllr Vane declared it."])
    assert told.declarations == []
    assert minute("A short text.", actions=["Report back in June."]).actions == [
        "Report back in June."
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("edition", [False, True])
def test_a_page_begins_inside_a_long_minute(client, edition):
    rows = everything("Marigold")
    rows.minute.text, rows.minute.text_pages = "It began.\nIt went on.", [rows.minute.page or 0, 9]
    rows.minute.decisions = []
    rows.minute.save()
    minutes = f"{rows.meeting.get_absolute_url()}minutes/"
    words = page_at(client, minutes if edition else rows.minute.get_absolute_url())
    between = words.partition("It began.</p>")[2].partition("It went on.")[0]
    assert f'href="/papers/{rows.minute.pack.hash8}/pack.pdf#page=9"' in between
