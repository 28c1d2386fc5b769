"""Footnotes in a report's edition: marks that lead to them, and back."""

import pytest

from documents.editions.report_text import ReportText
from documents.models import Report
from documents.templatetags.raised import raised
from tests.public.builders import everything
from tests.public.pages import page_at
from tests.public.test_editions import Structure, block


def read(*blocks: dict) -> ReportText:
    return ReportText.of(Report(blocks=list(blocks)))


def linked(text: ReportText) -> list[dict[str, str]]:
    """Of each piece of the first section, where its marks lead."""
    return [
        {number: note.anchor for number, note in piece.notes.items()}
        for piece in text.body[0].pieces
    ]


def test_a_mark_leads_to_the_note_of_its_page_or_the_next():
    text = read(
        block("heading", "Costs"),
        block("paragraph", "The survey¹ and more.²", page=5),
        block("footnote", "First", number="1", page=5),
        block("paragraph", "The other survey¹.", page=6),
        block("footnote", "Of this page", number="1", page=6),
        block("footnote", "Of the mark before", number="2", page=6),
    )
    before, here = "footnote-1-on-5", "footnote-1-on-6"
    assert linked(text) == [{"1": before, "2": "footnote-2"}, {}, {"1": here}, {}, {}]
    anchors = [piece.anchor for piece in text.body[0].pieces if piece.kind == "footnote"]
    assert anchors == [before, here, "footnote-2"]
    assert all(piece.leads_back for piece in text.body[0].pieces if piece.kind == "footnote")


def test_a_mark_without_a_sure_note_leads_nowhere():
    text = read(
        block("heading", "Costs"),
        block("paragraph", "The survey¹ of 27 m² and more.³", page=3),
        block("footnote", "One", number="1", page=7),
        block("footnote", "Other", number="1", page=9),
        block("footnote", "Two", number="2", page=3),
    )
    assert linked(text)[0] == {}
    assert [piece.leads_back for piece in text.body[0].pieces[1:]] == [False] * 3


def test_a_heading_is_listed_without_its_mark():
    text = read(block("heading", "Resettlement¹"), block("footnote", "Not rated", number="1"))
    (section,) = text.body
    assert (section.title, section.anchor, section.marks) == ("Resettlement", "resettlement", "¹")
    assert section.notes["1"].anchor == "footnote-1"


def test_raised_figures_are_shown_as_such():
    assert raised("27 m² < 30") == "27 m<sup>2</sup> &lt; 30"
    assert raised("The survey¹ goes on") == "The survey<sup>1</sup> goes on"
    assert raised("<b>") == "&lt;b&gt;"


@pytest.mark.django_db
def test_the_page_of_a_report_leads_to_its_footnotes_and_back(client):
    report = everything("Marigold").report
    report.blocks = [
        block("heading", "Survey¹", page=1),
        block("paragraph", "They said so.² And again.²", number="1.1", page=1),
        block("table", rows=[["Group"], ["Children²"]], header_rows=1, page=1),
        block("footnote", "The <first>", number="1", page=1),
        block("footnote", "The second", number="2", page=1),
    ]
    report.save()
    words = page_at(client, report.get_absolute_url())
    hidden = '<span class="govuk-visually-hidden">footnote </span>'
    for said in (
        f'<a id="footnote-2-mark" href="#footnote-2">{hidden}2</a></sup> And again.<sup',
        f'again.<sup class="footnote-mark"><a href="#footnote-2">{hidden}2</a></sup>',
        f'Children<sup class="footnote-mark"><a href="#footnote-2">{hidden}2</a></sup>',
        f'Survey<sup class="footnote-mark"><a id="footnote-1-mark" href="#footnote-1">{hidden}1',
        'id="footnote-1">Footnote 1: The &lt;first&gt;', 'href="#footnote-2-mark">Back to the text',
    ):  # fmt: skip
        assert said in words, said
    structure = Structure()
    structure.feed(words)
    assert structure.wrong == [] and structure.open == []
    assert len(structure.identities) == len(set(structure.identities))
