"""Decisions in the words of minutes: markers, lead-ins, deciding sentences, lists below them."""

from __future__ import annotations

import pytest

from ingest.parsing.fields.deciding import deciding_sentences
from ingest.parsing.fields.decisions import calls_on, is_lead_in, read_marker
from ingest.parsing.fields.sentences import sentences
from ingest.parsing.kinds.minutes.decisions import marking_of, read_decisions
from ingest.parsing.kinds.minutes.details import read_reason
from ingest.parsing.kinds.minutes.passages import Passage, joined

MARKED = [
    ("RESOLVED: That the report be noted.", "That the report be noted.", True),
    ("RESOLVED - That the report be noted.", "That the report be noted.", True),
    ("RESOLVED/-", "", True),
    ("RESOLVED UNANIMOUSLY that the rent be paid", "that the rent be paid", True),
    ("Resolved that the minutes be signed.", "that the minutes be signed.", False),
    ("Resolved: to buy a bench.", "to buy a bench.", True),
    ("AGREED (by 5 votes to 2): That the rent be paid.", "That the rent be paid.", True),
    ("It was RESOLVED that the rent be paid.", "that the rent be paid.", True),
    ("RECOMMENDED TO COUNCIL that the plan be adopted.", "that the plan be adopted.", True),
    ("It was APPROVED", "", True),
    ("Decision", "", True),
    ("Decision:", "", True),
    ("Decision: To close the lane.", "To close the lane.", True),
    ("It was resolved unanimously:", "", True),
    (
        "The hall was discussed. RESOLVED that it be let. The Clerk to write.",
        "that it be let. The Clerk to write.",
        True,
    ),
    ("After debate, it was RESOLVED to pay.", "After debate, it was RESOLVED to pay.", True),
]
UNMARKED = [
    "The Council resolved to buy a bench.",
    "Agreed.",
    "AGREED.",
    "RESOLVED unanimously.",
    "The recommendation was CARRIED (6 in favour).",
    "The AMENDMENT was AGREED.",
    "The decision was taken by the Cabinet in January.",
]


@pytest.mark.parametrize(("printed", "text", "strong"), MARKED)
def test_a_marker_gives_what_it_marks(printed: str, text: str, strong: bool) -> None:
    marked = read_marker(printed)
    assert marked is not None
    assert (marked.text, marked.strong) == (text, strong)


@pytest.mark.parametrize("printed", UNMARKED)
def test_narrative_and_bare_results_are_no_markers(printed: str) -> None:
    assert read_marker(printed) is None


@pytest.mark.parametrize(
    ("text", "says_nothing"),
    [
        ("That the Committee:", True),
        ("that Council:", True),
        ("Committee resolved to:", True),
        ("that Cabinet agree to:", True),
        ("That the Committee for Housing and Streets", True),
        ("that;", True),
        ("That the Clerk should consult the contractor on the following:", False),
        ("that authority be delegated to the Director to:", False),
    ],
)
def test_lead_ins(text: str, says_nothing: bool) -> None:
    assert is_lead_in(text) is says_nothing


def test_a_body_calling_on_somebody_only_opens_its_list() -> None:
    assert calls_on("This Council agrees to call on the Cabinet Member for Health to:")
    assert not calls_on("That the Clerk write to the owner of the land as follows:")


@pytest.mark.parametrize(
    ("paragraph", "decided"),
    [
        ("The Council agreed to buy two benches. They are oak.", 1),
        ("After discussion it was resolved to apply for a grant.", 1),
        ("Members discussed the hedge. It was agreed that it be cut.", 1),
        ("Cllr Hale proposed, Cllr Orme seconded, that the hall be hired; carried.", 1),
        ("All agreed this was a true record.", 1),
        ("The Chairman agreed to write to the school.", 0),
        ("Vale County Council has agreed to mend the road.", 0),
        ("The scheme was agreed by Council Assembly in May.", 0),
        ("At the last meeting it was agreed that the rent should rise.", 0),
        ("The minutes were confirmed and signed.", 0),
        ("Agreed unanimously.", 0),
        ("The amendment was agreed.", 0),
        ("The Clerk had agreed the price with the contractor.", 0),
    ],
)
def test_sentences_in_which_the_body_decides(paragraph: str, decided: int) -> None:
    assert len(deciding_sentences(paragraph, "Ambleford Parish Council")) == decided


def test_this_was_agreed_takes_the_sentence_before_it() -> None:
    paragraph = "The Clerk suggested a skip. This was agreed."
    assert deciding_sentences(paragraph) == [paragraph]


@pytest.mark.parametrize(
    ("paragraph", "decided"),
    [
        ("Proposed by Cllr Rudd, seconded by Cllr Kemp, all in favour.", []),
        ("Prop: Cllr A Hale Sec: Cllr B Elm. Carried.", []),
        ("To buy a bench. Proposed Cllr Rudd, seconded Cllr Kemp; carried.",
         ["To buy a bench. Proposed Cllr Rudd, seconded Cllr Kemp; carried."]),
        ("The Council considered application 24/00012 and resolved to raise no objection.",
         ["The Council considered application 24/00012 and resolved to raise no objection."]),
    ],
)  # fmt: skip
def test_who_moved_and_how_it_went_decides_nothing_by_itself(
    paragraph: str, decided: list[str]
) -> None:
    assert deciding_sentences(paragraph, "Ambleford Parish Council") == decided


def test_a_small_marker_goes_from_a_sentence() -> None:
    assert deciding_sentences("Resolved to pay the printer £45.00") == ["to pay the printer £45.00"]


def test_another_body_decides_nothing_in_a_committees_minutes() -> None:
    said = "Council agreed the budget. The Committee agreed to meet in June."
    assert deciding_sentences(said, "Finance Committee") == [
        "The Committee agreed to meet in June."
    ]


def test_abbreviations_and_initials_end_no_sentence() -> None:
    said = "Cllr. R. Hale left. The Clerk paid approx. £750 plus VAT."
    assert sentences(said) == ["Cllr. R. Hale left.", "The Clerk paid approx. £750 plus VAT."]


def passage(
    text: str, marker: str | None = None, x0: float = 72.0, *, bold: bool = False
) -> Passage:
    shown = f"{marker} {text}" if marker and marker != "•" else text
    return Passage(shown, marker, x0, x0 + (20 if marker else 0), bold)


def test_a_minutes_text_keeps_the_bullets_and_letters_that_are_printed() -> None:
    minute = [passage("It was noted:"), passage("a mower", "•", 90), passage("so", "(a)", 90)]
    assert joined(minute) == "It was noted:\n• a mower\n(a) so"


def test_lettered_decisions_keep_the_bullets_inside_them() -> None:
    minute = [
        passage("Decision"),
        passage("That the strategy be approved.", "(a)", 110),
        passage("That authority be delegated, including:", "(b)", 110),
        passage("due diligence;", "•", 146),
        passage("best value.", "•", 146),
        passage("That the chairman be thanked.", "(c)", 110),
        passage("Reason for the decision"),
        passage("To meet the need."),
        passage("At this juncture the chairman changed the order of items."),
    ]
    assert read_decisions(minute, "marked") == (
        "That the strategy be approved.",
        "That authority be delegated, including:\ndue diligence;\nbest value.",
        "That the chairman be thanked.",
    )
    assert read_reason(minute) == "To meet the need."


def test_two_lists_with_lead_ins_under_one_marker() -> None:
    minute = [
        passage("RESOLVED that:"),
        passage("This Council believes that:"),
        passage("action is needed.", "a)", 90),
        passage("a ban is due.", "b)", 90),
        passage("And;"),
        passage("This Council agrees to call on the Leader to:"),
        passage("write to the minister.", "a)", 90),
    ]
    assert read_decisions(minute, "marked") == (
        "action is needed.",
        "a ban is due.",
        "write to the minister.",
    )


def test_only_the_summing_up_counts_where_there_is_one() -> None:
    minute = [
        passage("It was APPROVED:"),
        passage("the first permit.", "1.", 72),
        passage("SUMMARY OF APPROVED RECOMMENDATIONS"),
        passage("The Committee RESOLVED:"),
        passage("Permits", "2.", 72),
        passage("the first permit.", "a.", 90),
    ]
    assert read_decisions(minute, "marked") == ("Permits\na. the first permit.",)


def test_a_list_that_a_full_sentence_opens_is_one_decision() -> None:
    minute = [
        passage("RESOLVED: That the Clerk should ask for quotes for the following:"),
        passage("a mower", "•", 90),
        passage("a shed", "•", 90),
    ]
    assert len(read_decisions(minute, "marked")) == 1


def test_marked_papers_leave_out_what_is_only_agreed_in_passing() -> None:
    first = [passage("RESOLVED: That the minutes be signed.")]
    second = [
        passage("It was agreed to look at this again."),
        passage("RESOLVED: That it be noted."),
    ]
    marking = marking_of([first, second])
    assert marking == "marked"
    assert read_decisions(second, marking) == ("That it be noted.",)


def test_papers_may_mark_their_resolutions_in_bold() -> None:
    items = [
        [passage("A report was given."), passage("The Committee noted the report.", bold=True)],
        [passage("Costs were set out."), passage("That the costs be met.", bold=True)],
        [passage("There were none.")],
    ]
    marking = marking_of(items)
    assert marking == "bold"
    assert [read_decisions(item, marking) for item in items] == [
        ("The Committee noted the report.",),
        ("That the costs be met.",),
        (),
    ]


def test_a_table_row_decides_nothing() -> None:
    row = Passage("Scouts | £200 | Committee agreed to fund this.", row=True)
    assert read_decisions([row], "none", "Grants Committee") == ()
