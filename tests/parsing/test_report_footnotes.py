"""Raised figures: the marks of footnotes, the notes that they lead to, and powers."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.platypus import Flowable, PageBreak

from ingest.parsing.parse import parse_pack
from ingest.parsing.raised import marks_in, without_marks
from ingest.parsing.records import Block, ReportRecord
from tests.parsing.test_report_blocks import HEAD, PROSE
from tests.parsing.typeset import body, gap, paper, ruled

MARKED = "1.1 Residents took part in the consultation<super>1</super>, and so it goes on."
NOTE = "Consultation Report 2025, pages 4 and 5"
RAISED = [
    "<super>{}</super>",
    "<super rise=6 size=7>{}</super>",
    "<super rise=3 size=6>{}</super>",
]


def report_of(path: Path, *pieces: Flowable | list[Flowable]) -> ReportRecord:
    (report,) = parse_pack(paper(path / "report.pdf", *HEAD, *pieces)).reports
    return report


def texts(report: ReportRecord, kind: str = "paragraph") -> list[tuple[str | None, str]]:
    return [(each.number, each.text) for each in report.blocks if each.kind == kind]


def notes_of(report: ReportRecord) -> list[Block]:
    return [block for block in report.blocks if block.kind == "footnote"]


@pytest.mark.parametrize("raise_", RAISED)
def test_a_mark_is_a_raised_figure_however_it_is_raised(tmp_path: Path, raise_: str) -> None:
    one, two, three = (raise_.format(figure) for figure in (1, 12, 3))
    sentence = f"1.1 The consultation{one}, and so on.{two} The plan of 2023{three} holds."
    report = report_of(tmp_path, body(sentence))
    assert texts(report)[-1] == ("1.1", "The consultation¹, and so on.¹² The plan of 2023³ holds.")


def test_powers_are_raised_and_other_figures_are_not(tmp_path: Path) -> None:
    sentence = "1.1 A hall of 27 m<super>2</super>, CO<sub>2</sub>, room B12 and 4 of 2023."
    report = report_of(tmp_path, body(sentence))
    assert texts(report)[-1] == ("1.1", "A hall of 27 m², CO2, room B12 and 4 of 2023.")


def test_a_mark_in_a_cell_stays_with_its_word(tmp_path: Path) -> None:
    rows = [["Group", "Number"], ["Children<super>2</super>", "31"]]
    report = report_of(tmp_path, body("1.1 " + PROSE), ruled(rows, [200, 200]))
    (table,) = (block for block in report.blocks if block.kind == "table")
    assert table.rows[1] == ("Children²", "31")


@pytest.mark.parametrize("raise_", RAISED)
@pytest.mark.parametrize("between", ["", " "])
def test_a_paragraph_under_a_raised_figure_is_a_footnote(
    tmp_path: Path, raise_: str, between: str
) -> None:
    note = raise_.format(1) + between + NOTE
    report = report_of(tmp_path, body(MARKED), gap(40), body(note))
    (found,) = notes_of(report)
    assert (found.number, found.text, found.page) == ("1", NOTE, 1)
    assert all(NOTE not in text for _, text in texts(report))


def test_lines_at_the_foot_under_the_figures_of_marks_are_footnotes(tmp_path: Path) -> None:
    marked = MARKED.replace("so it", "so it<super>2</super>")
    foot = ["1 " + PROSE * 2, "2Another report"]
    report = report_of(tmp_path, body(marked), gap(300), body(*foot))
    assert [(each.number, each.text) for each in notes_of(report)] == [
        ("1", (PROSE * 2).strip()),
        ("2", "Another report"),
    ]


@pytest.mark.parametrize(
    "foot",
    [
        ["2 parks were closed"],  # no mark has the figure
        ["1 park was closed", PROSE],  # not the last thing on the page
        ["1. A park was closed"],  # an entry of a list
    ],
)
def test_what_only_opens_with_a_figure_is_no_footnote(tmp_path: Path, foot: list[str]) -> None:
    report = report_of(tmp_path, body(MARKED), gap(60), body(*foot))
    assert notes_of(report) == []


def test_a_sentence_runs_on_over_the_footnotes_of_its_page(tmp_path: Path) -> None:
    long = "1.1 The consultation<super>1</super> " + "was long and many took part in it " * 45
    note, rest = "<super>1</super>" + NOTE, "and it went on to the end of it all."
    report = report_of(tmp_path, body(long), body(note), PageBreak(), body(rest))
    (said,) = (text for number, text in texts(report) if number == "1.1")
    assert said.endswith("took part in it and it went on to the end of it all.")
    kinds = [(block.kind, block.page) for block in report.blocks[-2:]]
    assert kinds == [("paragraph", 1), ("footnote", 1)]


def test_a_note_that_several_pages_have_at_their_foot_is_that_of_the_marked_page(
    tmp_path: Path,
) -> None:
    path = tmp_path / "report.pdf"

    class Foot(Flowable):
        def draw(self) -> None:
            self.canv.setFont("Helvetica", 10)
            self.canv.drawString(0, 60 - self.canv.absolutePosition(0, 0)[1], "1" + NOTE)

    pages = [
        piece
        for number in range(2, 6)
        for piece in (Foot(), PageBreak(), *body(f"1.{number} " + PROSE))
    ]
    (report,) = parse_pack(paper(path, *HEAD, body(MARKED), *pages, Foot())).reports
    assert [(each.number, each.text, each.page) for each in notes_of(report)] == [("1", NOTE, 1)]


def test_fields_have_neither_marks_nor_footnotes(tmp_path: Path) -> None:
    pieces = (
        "2. Financial implications",
        "2.1 It costs £5m<super>1</super> for 27 m<super>2</super> a year<super>1</super>.",
    )
    report = report_of(
        tmp_path, body(MARKED), body(f"<b>{pieces[0]}</b>"), body(pieces[1]), gap(60),
        body("<super>1</super> " + NOTE),
    )  # fmt: skip
    (implication,) = report.implications
    assert implication.text == "2.1 It costs £5m for 27 m² a year."
    assert [note.text for note in notes_of(report)] == [NOTE]


def test_marks_are_told_from_powers() -> None:
    said = "Male ¹ in the UK² has 27 m², 4km² or £5m¹ by area, so.¹² In 2023³ CO²"
    assert marks_in(said) == [1, 2, 1, 12, 3]
    bare = "Male in the UK has 27 m², 4km² or £5m by area, so. In 2023 CO²"
    assert without_marks(said) == bare
