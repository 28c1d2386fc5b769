"""Names of bodies as sentences give them."""

from __future__ import annotations

import pytest

from ingest.parsing.fields.bodies import without_council


@pytest.mark.parametrize(
    ("said", "body"),
    [
        ("Cabinet of Marlby Borough Council", "Cabinet"),
        ("Planning Committee of the Parish Council", "Planning Committee"),
        ("Marlby Parish Council", "Marlby Parish Council"),
        ("Board of Governors", "Board of Governors"),
    ],
)
def test_the_council_that_a_body_is_of_is_left_out(said: str, body: str) -> None:
    assert without_council(said) == body
