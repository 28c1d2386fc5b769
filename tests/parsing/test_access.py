"""Printed samples of access and key decisions, and what they say."""

from __future__ import annotations

import pytest

from ingest.parsing.fields.access import (
    names_paragraph,
    read_access,
    read_key_decision,
    read_yes_or_no,
)


@pytest.mark.parametrize(
    ("printed", "access"),
    [
        ("Public Access - Open", "open"),
        ("Public Access - Part exempt", "part exempt"),
        ("Public Access – Fully exempt", "fully exempt"),
        ("Anticipated restriction: Part exempt", "part exempt"),
        ("Open", "open"),
        ("Part exempt", "part exempt"),
        ("Partly exempt", "part exempt"),
        ("Part exempt (para 3)", "part exempt"),
        ("Exempt", "fully exempt"),
        ("Exempt: paragraph 3 of Schedule 12A", "fully exempt"),
        ("Private", "fully exempt"),
        ("Public", "open"),
        ("Non-exempt", "open"),
        ("Not for publication", "fully exempt"),
        ("Part 2", "fully exempt"),
        ("Open spaces strategy", None),
        ("private rented homes.", None),
        ("Exempt accommodation in the town", None),
        ("To consider the plan", None),
        ("", None),
    ],
)
def test_access(printed: str, access: str | None) -> None:
    assert read_access(printed) == access


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("Key Decision - Yes", True),
        ("Key Decision - No", False),
        ("Key decision: No", False),
        ("Is this a key decision? Yes", True),
        ("Non Key", False),
        ("Non-Key Decision", False),
        ("Key", True),
        ("Key performance figures", None),
        ("Keys to the town hall", None),
    ],
)
def test_key_decision(printed: str, key: bool | None) -> None:
    assert read_key_decision(printed) is key


@pytest.mark.parametrize(
    ("printed", "answer"),
    [("Yes", True), ("No", False), ("Y", True), ("Key", True), ("Non-key", False), ("Later", None)],
)
def test_column_of_yes_and_no(printed: str, answer: bool | None) -> None:
    assert read_yes_or_no(printed) is answer


@pytest.mark.parametrize(
    ("printed", "alone"),
    [
        ("3", True),
        ("Para 3", True),
        ("(1, 3)", True),
        ("Paragraph 3 and 5", True),
        ("3 roads", False),
    ],
)
def test_a_paragraph_number_alone(printed: str, alone: bool) -> None:
    assert names_paragraph(printed) is alone
