"""The light mark-up of the samples' prose."""

import pytest

from ingest.samples.prose import plain_text, read_blocks

KINDS = [
    ("## A heading", "heading", "A heading"),
    ("* a bullet\nthat goes on", "bullet", "a bullet that goes on"),
    ("4.2 A paragraph.", "number", "4.2 A paragraph."),
    ("(b) That it be so.", "number", "(b) That it be so."),
    ("iv) notes this", "number", "iv) notes this"),
    ("12. An entry", "number", "12. An entry"),
    ("| | Now | Then |", "row", "Now Then"),
    ("2026. A year is no number of a list.", "paragraph", "2026. A year is no number of a list."),
]


@pytest.mark.parametrize(("text", "kind", "plain"), KINDS)
def test_marks_open_blocks(text: str, kind: str, plain: str) -> None:
    [block] = read_blocks(text)
    assert (block.kind, plain_text(text)) == (kind, plain)


def test_blank_lines_part_paragraphs_and_empty_cells_stay() -> None:
    blocks = read_blocks("One\nline.\n\nTwo.\n| a | | c |\n")
    assert [block.text for block in blocks[:2]] == ["One line.", "Two."]
    assert blocks[2].cells == ("a", "", "c")
