"""Which items are the formal ones that nearly every agenda has."""

import pytest

from documents.routine import is_routine


@pytest.mark.parametrize(
    ("title", "routine"),
    [
        ("Apologies for Absence", True),
        ("Urgent Items", True),
        ("Urgent item", True),
        ("Urgent Business - to consider any item that the Chair takes as urgent", True),
        ("Urgent item - Petition debate: Keep the Ferry", False),
        ("Urgent Item: Harbour Wall", False),
        ("Minutes of the meeting held on 9 January", True),
        ("Housing Strategy", False),
    ],
)
def test_formal_items_are_known_by_their_titles(title: str, routine: bool) -> None:
    assert is_routine(title) is routine
