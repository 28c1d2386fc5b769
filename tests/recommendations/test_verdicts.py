"""What became of a recommendation, only as far as the minute's own words say."""

import pytest

from documents.outcomes import outcome_of
from documents.recommendations.verdicts import Verdict, find_verdict, has_the_words

SAME_WORDS = [
    ("approve the plan;", "That the plan be approved."),
    ("the Strategy be adopted; and", "That the Strategy be adopted."),
    ("approves the Statement for signature", "That the Statement be approved for signature."),
    ("That permission be refused.", "That permission be refused."),
    (
        "ask that the first year be reported to the Overview Committee.",
        "That the first year be reported to the Overview Committee.",
    ),
]
SAME_WORDS.append(("commits £1 to the wall", "That £1 to the wall be committed."))
SAME_WORDS.append(("approve Appendix 2", "That Appendix 2 of the report be approved."))
OTHER_WORDS = [
    ("approve the plan", "That the plan be not approved."),
    ("approve the plan", "That the plan be noted."),
    ("approve the plan and the budget", "That the plan be approved."),
    ("approve the plan", "That the plan be approved, subject to consultation."),
    ("approve A before B", "That B before A be approved."),
    ("", "That the plan be approved."),
]


@pytest.mark.parametrize(("asked", "decided"), SAME_WORDS)
def test_verb_may_stand_elsewhere_and_nothing_else(asked, decided):
    assert has_the_words(asked, decided)
    assert find_verdict(asked, decided, [decided], "").verdict == Verdict.AGREED


@pytest.mark.parametrize(("asked", "decided"), OTHER_WORDS)
def test_other_words_are_not_the_same(asked, decided):
    assert not has_the_words(asked, decided)


@pytest.mark.parametrize(
    ("asked", "decided", "minute", "verdict"),
    [
        ("adopt the plan", "That the plan, as amended, be adopted.", "", Verdict.AMENDED),
        (
            "recommend the strategy to Cabinet",
            "That the Housing Strategy, and the amendments to the cover report, be recommended "
            "to Cabinet.",
            "",
            Verdict.AMENDED,
        ),
        (
            "note the progress made",
            "That the progress made be welcomed, and that figures be given for each ward.",
            "The amendment was supported by the Committee and became part of the recommendation.",
            Verdict.AMENDED,
        ),
        (
            "note the progress made",
            "That the progress be welcomed, and figures given.",
            "The amendment was not supported by the Committee. The amendment fell.",
            Verdict.NOT_STATED,
        ),
        ("adopt the plan", "That the item be deferred to the next meeting.", "", Verdict.DEFERRED),
        ("grant permission", "That permission be refused.", "", Verdict.REFUSED),
        (
            "refuse permission for two reasons",
            "That permission be refused.",
            "",
            Verdict.NOT_STATED,
        ),
        ("adopt the plan", "That the recommendations in the report be agreed.", "", Verdict.AGREED),
        ("adopt the plan", "Agreed as recommended.", "", Verdict.AGREED),
        ("adopt the plan", "That it be agreed as recommended, as amended.", "", Verdict.AMENDED),
        ("adopt the plan", "That the plan be agreed in principle.", "", Verdict.NOT_STATED),
        ("adopt the plan", None, "", Verdict.NOT_STATED),
        ("adopt the plan", "That it be not approved.", "", Verdict.REFUSED),
        (
            "grant permission",
            "That, if the agreement is not completed by October, permission be refused.",
            "",
            Verdict.NOT_STATED,
        ),
    ],
)
def test_verdict_is_what_the_words_say(asked, decided, minute, verdict):
    decisions = [decided] if decided else ["That another thing be done."]
    assert find_verdict(asked, decided, decisions, minute).verdict == verdict


@pytest.mark.parametrize(
    "decided",
    [
        "That the item be deferred to the next meeting.",
        "That the application be refused.",
        "That the motion was lost.",
        "That, unless the highway is made up, the item be deferred.",
        "That, if no agreement is signed, permission be refused.",
        "That the plan be agreed in principle.",
        "That the Deferred Payment Policy be adopted.",
    ],
)
def test_a_verdict_is_never_another_than_the_outcome_that_lists_show(decided):
    outcome, verdict = outcome_of([decided]), find_verdict("do it", decided, [decided], "").verdict
    either = {Verdict.DEFERRED, Verdict.REFUSED}
    assert (verdict in either) == (outcome in either)
    assert verdict == outcome or verdict not in either


def test_why_quotes_the_minute():
    finding = find_verdict("adopt it", "That it be adopted as amended.", ["x"], "")
    assert finding.why == "The minute says: “as amended”."


def test_one_decision_can_speak_for_all():
    decisions = ["That the recommendations set out in the report be approved."]
    assert find_verdict("let the contract", None, decisions, "").verdict == Verdict.AGREED
    decisions = ["That the recommendations in the report be approved, as amended."]
    assert find_verdict("let the contract", None, decisions, "").verdict == Verdict.NOT_STATED
    decisions = ["That the report be deferred for more information."]
    assert find_verdict("let the contract", None, decisions, "").verdict == Verdict.DEFERRED


def test_amendment_is_laid_to_no_one_of_several():
    carried = "The amendment was carried."
    finding = find_verdict("adopt A", "That A and B be adopted.", ["x"], carried, alone=False)
    assert finding.verdict == Verdict.NOT_STATED
    assert "not which recommendation" in finding.why


def test_an_amendment_that_one_decision_speaks_of_is_looked_for_in_no_other():
    decisions = ["That A, as amended, be adopted.", "That B and C be adopted."]
    finding = find_verdict(
        "adopt B", decisions[1], decisions, "The amendment was carried.", alone=False
    )
    assert finding.verdict == Verdict.NOT_STATED
    assert "not which recommendation" not in finding.why
