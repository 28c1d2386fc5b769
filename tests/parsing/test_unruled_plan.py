"""A forward plan set in columns by spaces alone."""

from __future__ import annotations

from pathlib import Path

from ingest.parsing.parse import parse_pack
from tests.parsing.typesetting import rows, typeset


def test_columns_without_rules(tmp_path: Path) -> None:
    titles = [(40, "Decision title", True), (40, ""), (40, "Leisure Strategy"), (40, "2024-2030"),
              (40, ""), (40, "Parking Charges")]  # fmt: skip
    makers = [(200, "Decision", True), (200, "maker", True), (200, "Cabinet"), (200, ""),
              (200, ""), (200, "Cabinet Member")]  # fmt: skip
    dates = [(320, "Date of decision", True), (320, ""), (320, "12 March 2024"), (320, ""),
             (320, ""), (320, "22 April 2024")]  # fmt: skip
    contacts = [(450, "Contact officer", True), (450, ""), (450, "Jo Field, Head"),
                (450, "of Leisure"), (450, ""), (450, "Lee Orr")]  # fmt: skip
    page = rows(
        (40, "Cabinet Forward Plan", True),
        (40, "For the period 1 March 2024 to 30 June 2024"),
        also=[each for column in (titles, makers, dates, contacts)
              for each in rows(*column, top=120, step=14)],
    )  # fmt: skip
    overleaf = rows(
        (40, "Decision title", True),
        (40, "Housing Plan"),
        also=[*rows((200, "Decision maker", True), (200, "Council")),
              *rows((320, "Date of decision", True), (320, "1 May 2024")),
              *rows((450, "Contact officer", True), (450, "Kit Marsh"))],
    )  # fmt: skip
    (plan,) = parse_pack(typeset(tmp_path / "plan.pdf", page, overleaf)).forward_plans
    assert [
        (each.title, each.decision_maker, each.decision_date, each.officer_contact)
        for each in plan.entries
    ] == [
        ("Leisure Strategy 2024-2030", "Cabinet", "2024-03-12", "Jo Field, Head of Leisure"),
        ("Parking Charges", "Cabinet Member", "2024-04-22", "Lee Orr"),
        ("Housing Plan", "Council", "2024-05-01", "Kit Marsh"),
    ]
