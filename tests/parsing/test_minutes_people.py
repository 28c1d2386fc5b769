"""Who was there, who moved, who voted: printed samples of minutes."""

from __future__ import annotations

import pytest

from ingest.parsing.kinds.minutes.labels import read_label
from ingest.parsing.kinds.minutes.movers import read_movers
from ingest.parsing.kinds.minutes.openings import read_apologies, read_chairman
from ingest.parsing.kinds.minutes.passages import Passage
from ingest.parsing.kinds.minutes.persons import read_persons
from ingest.parsing.kinds.minutes.votes import read_votes

PERSONS = [
    ("Cllrs Hale (Chair), Ingram and Orme", [("Hale", None), ("Ingram", None), ("Orme", None)]),
    ("Mr R Moss, OBE and Sir Paul Orr, CBE", [("R Moss, OBE", None), ("Sir Paul Orr, CBE", None)]),
    (
        "Sue Vane – Town Clerk, Ann Lee - Planner",
        [("Sue Vane", "Town Clerk"), ("Ann Lee", "Planner")],
    ),
    (
        "Mrs S Vane, Clerk and Mr R Lee, Assistant Clerk",
        [("S Vane", "Clerk"), ("R Lee", "Assistant Clerk")],
    ),
    (
        "Mrs S Vane – Town Clerk\nMr R Lee – Deputy Town Clerk",
        [("S Vane", "Town Clerk"), ("R Lee", "Deputy Town Clerk")],
    ),
    ("PCSO Jane Cox, Mrs S Vane (Clerk)", [("PCSO Jane Cox", None), ("S Vane", "Clerk")]),
    ("The Clerk, Mrs S Vane and 4 residents", [("S Vane", "Clerk")]),
    ("P Orme Clerk Mrs S Vane plus ten guests", [("P Orme", None), ("S Vane", "Clerk")]),
    ("Mr W Grove Clerk and Executive Officer", [("W Grove", "Clerk and Executive Officer")]),
    ("Ann Ash (Head of Legal and Licensing)", [("Ann Ash", "Head of Legal and Licensing")]),
    (
        "Ann Ash, Head of Legal and Monitoring Officer",
        [("Ann Ash", "Head of Legal and Monitoring Officer")],
    ),
    ("Cllr Mr A H Porter (Chair)\nCllr Mrs B Abbott", [("A H Porter", None), ("B Abbott", None)]),
    (
        "Ann Ash, (Chief Executive), Bo Lee - Director: Finance",
        [("Ann Ash", "Chief Executive"), ("Bo Lee", "Director: Finance")],
    ),
    ("Cllr. B Moss Chair\nCllr. C Nash Vice Chair", [("B Moss", None), ("C Nash", None)]),
    ("Mayor Ann Ash and Cllr Lee", [("Mayor Ann Ash", None), ("Lee", None)]),
    ("two members of the public and the press", []),
    (
        "Chief Fire Officer (M Stanton), Clerk to the Authority (J Reeve)",
        [("M Stanton", "Chief Fire Officer"), ("J Reeve", "Clerk to the Authority")],
    ),
    (
        "Town Clerk Lucy Amos; Admin Assistant Ben Cole",
        [("Lucy Amos", "Town Clerk"), ("Ben Cole", "Admin Assistant")],
    ),
    (
        "Detective Chief Inspector Mark Boyle, Ann Ash",
        [("Detective Chief Inspector Mark Boyle", None), ("Ann Ash", None)],
    ),
]


@pytest.mark.parametrize(("printed", "people"), PERSONS)
def test_lists_of_people(printed: str, people: list[tuple[str, str | None]]) -> None:
    assert [(each.name, each.role) for each in read_persons(printed)] == people


def test_a_title_behind_the_names_ranks_them() -> None:
    people = read_persons("Miss J Hale, Mr A Lee, Councillors, Mrs S Vane, Clerk")
    assert [each.rank for each in people] == ["councillor", "councillor", "officer"]


def test_councillors_of_other_councils_and_guests_are_told_apart() -> None:
    people = read_persons("Cllr Hale, Vale District Councillor Orme, Mr James and Katie Knill")
    assert [each.rank for each in people] == ["councillor", "other councillor", "guest", "guest"]


def test_who_takes_the_chair() -> None:
    people = read_persons(
        "Councillor Hale in the Chair, Cllr Lee (Vice-Chairman), Cllr Orr (via Teams)"
    )
    assert [(each.chairs, each.vice, each.remote) for each in people] == [
        (True, False, False),
        (False, True, False),
        (False, False, True),
    ]


@pytest.mark.parametrize(
    ("printed", "group", "remote"),
    [
        ("Present:", "present", False),
        ("Present; Cllrs Hale (Chair), Orme", "present", False),
        ("Members Present:-", "present", False),
        ("PRESENT: Mr A Hale", "present", False),
        ("Apologies for absence:", "apologies", False),
        ("Apologies were received from Cllr Hale", "apologies", False),
        ("IN ATTENDANCE VIRTUALLY: Mr S Jones", "attendance", True),
        ("Also present remotely: Cllr Hale", "also", True),
        ("Officers present (for all or part of the meeting):", "officers", False),
        ("Members attending via video link: Cllr Hale", "present", True),
        ("Attendees: Ann Ash", "attendees", False),
        ("Public Gallery: There were 4 members present", "nobody", False),
        ("Clerk: Sue Vane", "clerk", False),
    ],
)
def test_labels_of_attendance(printed: str, group: str, remote: bool) -> None:
    label = read_label(printed)
    assert label is not None
    assert (label.group, label.remote) == (group, remote)


@pytest.mark.parametrize(
    "printed",
    ["COUNTY COUNCIL", "Public Questions:", "The Clerk reported on costs.", "1. Apologies"],
)
def test_what_is_no_label(printed: str) -> None:
    assert read_label(printed) is None


MOVERS = [
    ("Proposed by Cllr Hale, seconded by Cllr Orme.", ("Hale", "Orme")),
    (
        "Mr Hale proposed, and Mrs Orme seconded the motion that\n“Council notes the report.”",
        ("Hale", "Orme"),
    ),
    ("Cllr Hale proposed Cllr Elm as chairman, seconded by Cllr Orme.", ("Hale", "Orme")),
    ("It was proposed (Hale) seconded (Orme) to pay.", ("Hale", "Orme")),
    ("Proposed Miss Hale, seconded Mrs Orme.", ("Hale", "Orme")),
    ("Proposer: Cllr J Hale Seconder: Cllr K Orme", ("J Hale", "K Orme")),
    (
        "On the motion of Councillor Hale, seconded by Councillor Orme, it was RESOLVED",
        ("Hale", "Orme"),
    ),
    (
        "Councillor Hale, seconded by Councillor Orme, moved that the report be noted.",
        ("Hale", "Orme"),
    ),
    ("The Chairman proposed and Cllr Hale seconded that the rent be paid.", (None, "Hale")),
    ("The proposal with the amendment was seconded by Cllr G Hale.", (None, "G Hale")),
    ("Cllr G Hale proposed the recommendations, and these were supported.", ("G Hale", None)),
    ("Cllr Hale proposed a review.", (None, None)),
    ("It was proposed that the group be chaired by Councillor Hale.", (None, None)),
    (
        "Moved by Cllr Hale and seconded by Cllr Orme. Cllr Ash moved an amendment."
        " The amendment was seconded by Cllr Beck. The amendment was LOST.",
        ("Hale", "Orme"),
    ),
    (
        "Mr Hale proposed, and Mr Orme seconded the motion.\nMr Ash proposed and Ms Beck seconded"
        " that the motion be put to the vote.\nAgreed.\nThe motion was put to the vote."
        " Motion carried."
        "\nRESOLVED that the report be noted.",
        ("Hale", "Orme"),
    ),
]


@pytest.mark.parametrize(("printed", "movers"), MOVERS)
def test_movers(printed: str, movers: tuple[str | None, str | None]) -> None:
    assert tuple(read_movers(printed)) == movers


def test_votes_with_names_and_numbers() -> None:
    votes = read_votes(["For (2)", "Mr Hale, Mrs Orme", "Against (0)", "Abstain (1)", "Mr Ash"])
    assert len(votes) == 1
    assert (votes[0].votes_for, votes[0].votes_against, votes[0].abstentions) == (2, 0, 1)
    assert votes[0].names_for == ("Hale", "Orme")
    assert votes[0].names_abstaining == ("Ash",)


@pytest.mark.parametrize(
    ("printed", "counts"),
    [
        ("CARRIED (6 members voting in favour, none against with 3 abstentions)", (6, 0, 3)),
        ("The vote: For: 5, Against: 2, Abstentions: 1", (5, 2, 1)),
        ("The motion was carried by 7 votes to 2.", (7, 2, None)),
        ("LOST (4 members voting in favour, 5 against).", (4, 5, None)),
    ],
)
def test_votes_in_a_sentence(printed: str, counts: tuple[int, int, int | None]) -> None:
    votes = read_votes([printed])
    assert [(v.votes_for, v.votes_against, v.abstentions) for v in votes] == [counts]


@pytest.mark.parametrize(
    "printed",
    [
        "Members spoke for and against the scheme.",
        "The cost for each passenger was £5.90 against £11.40 for the bus that it replaced.",
        "In the survey 62.5 in favour and 37.5 against were percentages of those asked.",
        "Of the replies 70% in favour stood beside 30% against.",
    ],
)
def test_no_vote_is_read_from_narrative(printed: str) -> None:
    assert read_votes([printed]) == ()


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        (
            "Apologies were received, and the reason accepted, from Councillor Sal Hale.",
            ("Sal Hale",),
        ),
        (
            "The Clerk reported apologies from Mr Hale, Mrs Orme and Mr Ash.",
            ("Hale", "Orme", "Ash"),
        ),
        ("Cllrs Hale, Ward and Ellis.", ("Hale", "Ward", "Ellis")),
        ("Mr P Holm sent his apologies.", ("P Holm",)),
        ("C. Hale. Accepted.", ("C. Hale",)),
        ("066/23: Cllrs Hale and Orme sent their apologies.", ("Hale", "Orme")),
        ("Apologies received from Cllr. G Rose.", ("G Rose",)),
        ("Apologies were received from Cllr Tom Hale with Cllr Orme substituting.", ("Tom Hale",)),
        ("None were received.", ()),
        ("There were no apologies.", ()),
    ],
)
def test_apologies_of_an_item(printed: str, names: tuple[str, ...]) -> None:
    assert read_apologies([Passage(printed)]) == names


def test_the_chairman_elected_at_the_meeting() -> None:
    assert read_chairman([Passage("Cllr J Hale was elected Chairman for the year.")]) == "J Hale"
    assert read_chairman([Passage("The Chairman welcomed all.")]) is None
