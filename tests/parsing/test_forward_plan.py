"""Forward plans as councils print them: columns in any order, labels, rows cut by a page's foot."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.parsing.kinds.forward_plan.columns import role_of
from ingest.parsing.kinds.forward_plan.head import body_of
from ingest.parsing.parse import parse_pack
from ingest.parsing.records import ConsultedRecord, ForwardPlanRecord
from tests.parsing.typeset import body, gap, heading, paper, ruled
from tests.parsing.unplaced import unplaced

TITLE_BLOCK = (
    heading("The Cabinet Forward Plan - March to June 2026"),
    *body(
        "<b>For the period 1 MARCH 2026 to 30 JUNE 2026</b>", "(Publication date - 2 March 2026)"
    ),
)


def plan_of(path: Path) -> ForwardPlanRecord:
    record = parse_pack(path)
    assert record.kind == "forward plan"
    (plan,) = record.forward_plans
    return plan


def test_a_plan_whose_title_cells_hold_key_decision_and_access(tmp_path: Path) -> None:
    rows = [
        ["<b>Subject / Decision</b>", "<b>Decision Maker</b>", "<b>Date the Decision is Due</b>",
         "<b>Other Committee(s) consulted and Date of meeting(s)</b>", "<b>Portfolio Holder</b>",
         "<b>Officer Contact</b>"],
        ["<b>March</b>", "", "", "", "", ""],
        ["<b>Allotments strategy</b>\nKey Decision - No\nPublic Access - Part exempt\n3\n"
         "To agree how plots are let.\nTo set the rents.",
         "<b>Decision Maker</b><br/>Cabinet", "<b>Decision Date</b><br/>12 Mar 2026",
         "Parks Overview Committee<br/>3 Feb 2026\nFinance Panel<br/>(TBC)",
         "Portfolio Holder for Parks", "Bea Stone, Head of Parks\nbea.stone@example.gov.uk"],
    ]  # fmt: skip
    plan = plan_of(
        paper(tmp_path / "plan.pdf", *TITLE_BLOCK,
              ruled(rows, [190, 90, 90, 150, 120, 120], spans=[1]), wide=True)
    )  # fmt: skip
    assert (plan.title, plan.body) == ("The Cabinet Forward Plan - March to June 2026", "Cabinet")
    assert (plan.period_from, plan.period_to) == ("2026-03-01", "2026-06-30")
    assert plan.published == "2026-03-02"
    (entry,) = plan.entries
    assert entry.title == "Allotments strategy"
    assert (entry.key_decision, entry.access) == (False, "part exempt")
    assert entry.description == "To agree how plots are let.\nTo set the rents."
    assert (entry.decision_maker, entry.decision_date) == ("Cabinet", "2026-03-12")
    assert unplaced(entry.consulted) == (
        ConsultedRecord(committee="Parks Overview Committee", date="2026-02-03"),
        ConsultedRecord(committee="Finance Panel"),
    )
    assert entry.officer_contact == "Bea Stone, Head of Parks bea.stone@example.gov.uk"
    source = entry.sources["decision_date"]
    assert source.page == 1
    assert source.box[0] > entry.sources["title"].box[2]


def test_columns_of_their_own_for_all_particulars_in_another_order(tmp_path: Path) -> None:
    rows = [
        ["Ref", "Decision due date", "Title", "Description", "Key Decision?", "Open / Exempt",
         "Decision maker", "Cabinet Member", "Lead officer"],
        ["FP/12", "14 April 2026", "Town hall roof", "To award the contract.", "Yes",
         "Exempt (para 3)", "Cabinet", "Cllr Ann Field, Assets", "Tom Reed, Surveyor"],
        ["FP/13", "May 2026", "Bus shelters", "", "No", "Open", "Council", "Cllr Jo Marsh", ""],
    ]  # fmt: skip
    plan = plan_of(
        paper(tmp_path / "plan.pdf", heading("NOTICE OF KEY DECISIONS"),
              *body("Published: 9 March 2026", "This notice lists the decisions to come."),
              ruled(rows, [45, 75, 90, 110, 65, 75, 80, 100, 100]), wide=True)
    )  # fmt: skip
    first, second = plan.entries
    assert (first.title, first.description) == ("Town hall roof", "To award the contract.")
    assert (first.key_decision, first.access) == (True, "fully exempt")
    assert (first.decision_maker, first.decision_date) == ("Cabinet", "2026-04-14")
    assert first.portfolio_holder == "Cllr Ann Field, Assets"
    assert (second.key_decision, second.access, second.decision_date) == (False, "open", None)
    assert (second.description, second.officer_contact) == (None, None)


def test_a_row_that_runs_overleaf_is_one_entry(tmp_path: Path) -> None:
    long = "\n".join(f"Sentence {number} of the description." for number in range(1, 9))
    rows = [
        ["Lead Officer", "Title and summary of Decision", "Meeting date", "Decision taker"],
        ["Bea Stone<br/>bea.stone@ex<br/>ample.gov.uk",
         f"<b>Flood walls</b>\n{long}\nNon Key<br/>Open", "5 Feb 2026", "Harbour Committee"],
        ["Tom Reed", "<b>Quay lights</b>\nTo light the quay.\nOpen", "5 Feb 2026",
         "Harbour Committee"],
    ]  # fmt: skip
    plan = plan_of(
        paper(tmp_path / "plan.pdf", heading("Forward plan"),
              *body("This update published 20 January 2026"), gap(320),
              ruled(rows, [150, 250, 100, 150]), wide=True)
    )  # fmt: skip
    assert parse_pack(tmp_path / "plan.pdf").pdf_pages == 2
    first, second = plan.entries
    assert first.description == long
    assert (first.key_decision, first.access) == (False, "open")
    assert first.officer_contact == "Bea Stone bea.stone@example.gov.uk"
    assert (second.title, second.key_decision) == ("Quay lights", True)


def test_entries_printed_as_labels_and_values(tmp_path: Path) -> None:
    def block(title: str, date: str) -> list:  # type: ignore[type-arg]
        return body(
            f"<b>Subject:</b> {title}",
            "<b>Key decision:</b> No",
            "<b>Decision maker:</b> Cabinet Member for Parks",
            f"<b>Decision due date:</b> {date}",
            "<b>Lead officer:</b> Bea Stone, Head of Parks",
            "<b>Purpose:</b> To agree the new rents, which were last set in 2019, for all plots.",
        )

    plan = plan_of(
        paper(tmp_path / "plan.pdf", heading("Forthcoming Executive Decisions"),
              *body("Published 2 March 2026"),
              block("Allotment rents", "12 March 2026"), block("Park gates", "14 April 2026"))
    )  # fmt: skip
    assert [entry.title for entry in plan.entries] == ["Allotment rents", "Park gates"]
    assert [entry.decision_date for entry in plan.entries] == ["2026-03-12", "2026-04-14"]
    assert plan.entries[0].decision_maker == "Cabinet Member for Parks"
    assert plan.entries[0].key_decision is False
    assert plan.entries[0].description == (
        "To agree the new rents, which were last set in 2019, for all plots."
    )


def test_entries_printed_as_a_table_each(tmp_path: Path) -> None:
    def table(title: str) -> object:
        return ruled(
            [["Title of decision", title], ["Decision maker", "Cabinet"],
             ["Decision due date", "12 March 2026"], ["Key decision", "Yes"],
             ["Responsible Cabinet Member", "Leader of the Council"],
             ["Lead officer", "Bea Stone"], ["Background documents", "None"]],
            [150, 300],
        )  # fmt: skip

    plan = plan_of(
        paper(tmp_path / "plan.pdf", heading("Forward Plan of Key Decisions"),
              *body("Published 2 March 2026"),
              table("Harbour dues"), gap(20), table("Quay repairs"))
    )  # fmt: skip
    assert [entry.title for entry in plan.entries] == ["Harbour dues", "Quay repairs"]
    assert {entry.portfolio_holder for entry in plan.entries} == {"Leader of the Council"}
    assert {entry.decision_date for entry in plan.entries} == {"2026-03-12"}


def test_portfolio_holders_in_lines_with_a_dash(tmp_path: Path) -> None:
    rows = [["Title", "Decision maker", "Date of decision"], ["Parks", "Cabinet", "1 May 2026"]]
    plan = plan_of(
        paper(tmp_path / "plan.pdf", *TITLE_BLOCK,
              *body("The Cabinet", "Councillor Ann Field - Leader of the Council",
                    "Councillor Jo Marsh - Cabinet Member for Parks"),
              ruled(rows, [200, 150, 100]))
    )  # fmt: skip
    assert [(holder.name, holder.portfolio) for holder in plan.portfolio_holders] == [
        ("Ann Field", "Leader of the Council"),
        ("Jo Marsh", "Cabinet Member for Parks"),
    ]


def test_a_plan_without_a_readable_entry_says_so(tmp_path: Path) -> None:
    record = parse_pack(paper(tmp_path / "plan.pdf", *TITLE_BLOCK, *body("See the website.")))
    assert record.forward_plans[0].entries == ()
    assert "plan-without-entries" in {note.code for note in record.notes}


@pytest.mark.parametrize(
    ("printed", "role"),
    [
        ("Subject / Decision", "title"),
        ("Title and summary of Decision", "title"),
        ("Decision Maker", "decision_maker"),
        ("Decision taker", "decision_maker"),
        ("Decision to be taken by", "decision_maker"),
        ("Date the Decision is Due", "decision_date"),
        ("Decision due date", "decision_date"),
        ("Meeting date", "decision_date"),
        ("Date of meeting", "decision_date"),
        ("Other Committee(s) consulted and Date of meeting(s)", "consulted"),
        ("Consultees", "consulted"),
        ("Portfolio Holder", "portfolio_holder"),
        ("Responsible Cabinet Member", "portfolio_holder"),
        ("Lead Officer", "officer_contact"),
        ("Report Author", "officer_contact"),
        ("Key Decision?", "key_decision"),
        ("Key Decision (Y/N)", "key_decision"),
        ("Is it a key decision", "key_decision"),
        ("Open/Exempt", "access"),
        ("Will the report be considered in private", "access"),
        ("Documents to be considered", "documents"),
        ("Report Type", None),
        ("Wards affected", None),
    ],
)
def test_names_of_columns(printed: str, role: str | None) -> None:
    assert role_of(printed) == role


@pytest.mark.parametrize(
    ("heading_text", "named"),
    [
        ("The Cabinet Forward Plan - January 2024 - April 2024", "Cabinet"),
        ("The Shareholder Committee for the Harbour (SCH) Forward Plan",
         "Shareholder Committee for the Harbour (SCH)"),
        ("Forward Plan of the Executive - May 2026", "Executive"),
        ("Forward plan", None),
        ("Forward Plan of Key Decisions", None),
        ("Forward Plan - March 2026 to June 2026", None),
    ],
)  # fmt: skip
def test_whose_plan_a_heading_names(heading_text: str, named: str | None) -> None:
    assert body_of(heading_text) == named


def test_a_title_and_its_description_in_one_plain_cell(tmp_path: Path) -> None:
    rows = [
        ["Subject", "Decision maker", "Date of decision", "Responsible Member"],
        ["Disposal of Land<br/>at Quarry Road<br/>To agree terms.", "Cabinet", "9 April 2026",
         "Councillor Snow"],
    ]  # fmt: skip
    plan = plan_of(paper(tmp_path / "plan.pdf", *TITLE_BLOCK, ruled(rows, [120, 90, 90, 120])))
    (entry,) = plan.entries
    assert (entry.title, entry.description) == (
        "Disposal of Land at Quarry Road",
        "To agree terms.",
    )
    assert entry.portfolio_holder == "Councillor Snow"


def test_a_list_of_forthcoming_decisions_is_no_notice_of_those_taken(tmp_path: Path) -> None:
    plan = plan_of(
        paper(
            tmp_path / "list.pdf",
            heading("FORTHCOMING EXECUTIVE DECISION LIST"),
            body(
                "This list was published on 18 March 2026",
                "<b>Title:</b> Adoption of the Bus Plan",
                "<b>Proposed decision:</b> To adopt the plan.",
                "<b>Decision maker:</b> Cabinet",
                "<b>Decision due date:</b> 15 April 2026",
                "<b>Reason for decision:</b> The old plan ends.",
            ),
        )
    )
    assert [(each.title, each.decision_date) for each in plan.entries] == [
        ("Adoption of the Bus Plan", "2026-04-15")
    ]


def test_key_decision_heads_the_titles_and_the_maker_stands_with_the_date(tmp_path: Path) -> None:
    rows = [
        ["Key decision", "Decision maker and date", "Contact officer"],
        ["Waste contract extension", "Cabinet 14 May 2026", "Una Vale"],
        ["School admissions", "Cabinet 11 June 2026", "Wes Young"],
    ]
    plan = plan_of(
        paper(
            tmp_path / "notice.pdf",
            heading("KEY DECISIONS NOTICE"),
            body("1 May 2026 to 31 August 2026"),
            ruled(rows, [180, 160, 120]),
        )
    )
    assert [(each.title, each.decision_maker, each.decision_date) for each in plan.entries] == [
        ("Waste contract extension", "Cabinet", "2026-05-14"),
        ("School admissions", "Cabinet", "2026-06-11"),
    ]


def test_a_plan_that_never_speaks_of_key_decisions_says_nothing_of_its_entries(
    tmp_path: Path,
) -> None:
    rows = [
        ["Matter for decision", "Decision maker", "Decision date"],
        ["Waste contract extension", "Cabinet", "14 May 2026"],
    ]
    dates = body("1 May 2026 to 31 August 2026")
    table = ruled(rows, [180, 160, 120])
    silent = plan_of(paper(tmp_path / "a.pdf", heading("FORWARD PLAN"), dates, table))
    spoken = plan_of(
        paper(tmp_path / "b.pdf", heading("FORWARD PLAN OF KEY DECISIONS"), dates, table)
    )
    assert [entry.key_decision for entry in (*silent.entries, *spoken.entries)] == [None, True]
    assert "key_decision" not in silent.entries[0].sources


def test_an_empty_answer_in_the_column_of_key_decisions_is_no_answer(tmp_path: Path) -> None:
    rows = [
        ["Title", "Key decision?", "Decision maker", "Decision date"],
        ["Waste contract extension", "", "Cabinet", "14 May 2026"],
        ["School admissions", "No", "Cabinet", "11 June 2026"],
    ]
    plan = plan_of(
        paper(
            tmp_path / "plan.pdf",
            heading("FORWARD PLAN"),
            body("1 May 2026 to 31 August 2026"),
            ruled(rows, [180, 100, 100, 100]),
        )
    )
    assert [entry.key_decision for entry in plan.entries] == [None, False]
    assert "key_decision" in plan.entries[1].sources
