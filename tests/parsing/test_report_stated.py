"""Recommendations, implications, levels of risk and background papers, out of a report's blocks."""

from __future__ import annotations

import pytest

from ingest.parsing.kinds.report.stated import with_statements
from ingest.parsing.records import Block, ReportRecord, Source

LEFT, INDENTED = 72.0, 100.0


class Paper:
    """Blocks one under another on page 4, and the record that they would be part of."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []

    def add(self, kind: str, text: str, number: str | None = None, x0: float = LEFT) -> Paper:
        top = 60.0 + 20 * len(self.blocks)
        box = (x0, top, 500.0, top + 12)
        self.blocks.append(Block(kind=kind, text=text, number=number, page=4, box=box))  # type: ignore[arg-type]
        return self

    def heading(self, text: str, number: str | None = None) -> Paper:
        return self.add("heading", text, number)

    def text(self, text: str, number: str | None = None, x0: float = LEFT) -> Paper:
        return self.add("paragraph", text, number, x0)

    def entry(self, text: str, number: str | None = None, x0: float = INDENTED) -> Paper:
        return self.add("list_item", text, number, x0)

    def table(self, *rows: tuple[str, ...]) -> Paper:
        self.add("table", "")
        last = self.blocks.pop()
        self.blocks.append(Block(kind="table", rows=rows, page=4, box=last.box))
        return self

    def read(self, recommendation: str | None = None) -> ReportRecord:
        return with_statements(
            ReportRecord(blocks=tuple(self.blocks), recommendation=recommendation)
        )


def recommended(paper: Paper, *printed: str) -> list[tuple[str | None, str]]:
    report = paper.read("\n".join(printed))
    return [(each.number, each.text) for each in report.recommendations]


def test_a_numbered_list_is_parted_and_its_lead_in_goes() -> None:
    paper = Paper().heading("Recommendation").text("That Cabinet:")
    paper.text("adopts the strategy; and", "1").text("notes its cost.", "2")
    paper.heading("Reason for Recommendation").text("It is wise.")
    printed = ("That Cabinet:", "1. adopts the strategy; and", "2. notes its cost.")
    assert recommended(paper, *printed) == [
        ("1.", "adopts the strategy; and"),
        ("2.", "notes its cost."),
    ]


def test_each_has_the_place_it_was_read_from() -> None:
    paper = Paper().heading("Recommendation").text("adopts the strategy.", "1")
    (one,) = paper.read("1. adopts the strategy.").recommendations
    place = Source(4, (72.0, 80.0, 500.0, 92.0), "report: recommendations")
    assert one.sources == dict.fromkeys(("record", "number", "text"), place)


@pytest.mark.parametrize(
    ("outer", "inner"),
    [(("1.", "2."), "a)"), (("(a)", "(b)"), "(i)"), (("a)", "b)"), "i."), (("i)", "ii)"), "a)")],
)
def test_a_list_inside_an_entry_stays_with_it(outer: tuple[str, str], inner: str) -> None:
    paper = Paper().entry("delegates authority to", outer[0]).entry("let contracts;", inner)
    paper.entry("asks for a report.", outer[1])
    printed = (
        f"{outer[0]} delegates authority to",
        f"{inner} let contracts;",
        f"{outer[1]} asks for a report.",
    )
    assert recommended(paper, *printed) == [
        (outer[0], f"delegates authority to\n{inner} let contracts;"),
        (outer[1], "asks for a report."),
    ]


def test_a_numbered_paragraph_may_lead_in() -> None:
    paper = Paper().text("Cabinet is asked to:", "6.1").entry("NOTE it", "a)")
    paper.entry("AGREE it", "b)")
    printed = ("6.1 Cabinet is asked to:", "a) NOTE it", "b) AGREE it")
    assert recommended(paper, *printed) == [("a)", "NOTE it"), ("b)", "AGREE it")]


def test_an_i_after_h_is_a_letter() -> None:
    paper = Paper()
    letters = "abcdefghi"
    for letter in letters:
        paper.entry("notes it", f"({letter})")
    found = recommended(paper, *(f"({letter}) notes it" for letter in letters))
    assert [number for number, _ in found] == [f"({letter})" for letter in letters]


def test_sub_headings_between_entries_belong_to_none() -> None:
    paper = Paper().text("approves the case", "1").text("Contractual:").text("lets it", "2")
    printed = ("1. approves the case", "Contractual:", "2. lets it")
    assert recommended(paper, *printed) == [("1.", "approves the case"), ("2.", "lets it")]


def test_bullets_are_entries_without_a_number() -> None:
    paper = Paper().text("To recommend to Cabinet that it:")
    paper.entry("Supports the scheme.").entry("Approves the plan 2024-2027")
    printed = (
        "To recommend to Cabinet that it:",
        "Supports the scheme.",
        "Approves the plan 2024-2027",
    )
    assert recommended(paper, *printed) == [
        (None, "Supports the scheme."),
        (None, "Approves the plan 2024-2027"),
    ]


def test_a_sentence_by_itself_is_one_recommendation_whole() -> None:
    said = "It is recommended that Cabinet notes the plan."
    assert recommended(Paper().text(said), said) == [(None, said)]
    beside = Paper().text(f"Recommendation: {said}")
    assert recommended(beside, said) == [(None, said)]


def test_what_a_form_holds_is_parted_by_its_printed_marks() -> None:
    form = Paper().table(("Recommendation", "1. Agree it. 2. Note it."))
    found = recommended(form, "1. Agree it.", "2. Note it.")
    assert found == [("1.", "Agree it."), ("2.", "Note it.")]


def test_no_recommendation_gives_none() -> None:
    assert Paper().heading("Background").text("It is late.").read().recommendations == ()


def implied(paper: Paper) -> list[tuple[str, str]]:
    return [(each.heading, each.text) for each in paper.read().implications]


def test_implications_run_to_the_next_section_sub_headings_and_all() -> None:
    paper = Paper().heading("Background", "1").text("It is late.")
    paper.heading("Financial Implications", "2").text("It costs £4,000.", "2.1")
    paper.heading("Savings").text("None yet.")
    paper.heading("Natural Environment, Climate & Ecology Implications", "3").text("None")
    paper.heading("Equalities Impact Assessment", "4").text("It was done.")
    paper.heading("Appendices", "5").text("Appendix 1")
    assert implied(paper) == [
        ("Financial Implications", "2.1 It costs £4,000.\nSavings\nNone yet."),
        ("Natural Environment, Climate & Ecology Implications", "None"),
        ("Equalities Impact Assessment", "It was done."),
    ]


def test_a_heading_with_nothing_under_it_states_nothing() -> None:
    paper = Paper().heading("Legal Implications", "1").heading("Background Papers", "2")
    assert implied(paper) == []


def test_headings_under_a_common_one_are_implications_each() -> None:
    paper = Paper().heading("Implications", "7").heading("Financial", "7.1").text("£4,000.")
    paper.heading("Legal", "7.2").text("None.")
    assert implied(paper) == [("Financial", "£4,000."), ("Legal", "None.")]


def test_an_annex_after_numbered_sections_adds_none() -> None:
    paper = Paper().heading("Financial implications", "3").text("None.")
    paper.heading("Appendices", "9").text("Appendix 1")
    paper.heading("Accessible Impact Assessment").text("A table.")
    assert implied(paper) == [("Financial implications", "None.")]


def test_a_paragraph_may_open_with_its_heading() -> None:
    paper = Paper().heading("Professional comments")
    paper.text("Finance Advice: It is affordable.", "1").text("B Clerk, 14 August 2026")
    paper.text("HR Advice: None.", "2").text("Another matter.", "3")
    assert implied(paper) == [
        ("Finance Advice", "It is affordable.\nB Clerk, 14 August 2026"),
        ("HR Advice", "None."),
    ]


def test_levels_of_risk_are_kept_as_printed() -> None:
    paper = Paper().heading("Risk Assessment", "8").text("the level of risk is:")
    paper.heading("Current Risk: Medium").text("Residual Risk: LOW")
    found = paper.read().risk_levels
    assert [(each.name, each.level) for each in found] == [
        ("Current Risk", "Medium"),
        ("Residual Risk", "LOW"),
    ]
    assert found[0].sources["record"].page == 4


def test_talk_of_risk_states_no_level() -> None:
    talk = "The current risk is that " + "much may still go wrong with the wall and the gate " * 2
    paper = Paper().text(talk).text(f"{talk} current risk: high").table(("Current risk: high",))
    assert paper.read().risk_levels == ()


def listed(paper: Paper) -> list[str]:
    return [each.title for each in paper.read().background_papers]


def test_background_papers_are_listed_without_lead_in_up_to_the_next_heading() -> None:
    paper = Paper().heading("Background Papers", "9")
    paper.text("The following were used:").text("Budget 2026").entry("Plan 2025")
    paper.heading("ANNEX").text("Its text.")
    assert listed(paper) == ["Budget 2026", "Plan 2025"]


@pytest.mark.parametrize("words", ["None", "None.", "n/a", "There are none.", "Nil"])
def test_none_is_no_background_paper(words: str) -> None:
    assert listed(Paper().heading("Background documents").text(words)) == []


def test_background_papers_stand_beside_their_label_or_in_a_table() -> None:
    assert listed(Paper().text("Background Papers: Study of 2024")) == ["Study of 2024"]
    table = Paper().heading("Background papers")
    table.table(("Background Papers", "Held at"), ("Site file 4", "Town Hall"))
    assert listed(table) == ["Site file 4"]
