"""Titles of minutes, and the text that runs on in a title's own line.

"Apologies: Cllr Hale"   "306 PLANNING – no objection"   "**Finance.** The accounts were agreed."
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsing.paragraphs import Paragraph

LONGEST_PLAIN_TITLE = 16  # words
FEWEST_RUN_IN, RUN_IN_SHARE = 3, 0.6  # headings of a paper that hold text, for all to be read so

AGENDA_REFERENCE = re.compile(
    r"\((?:(?:agenda )?items?[.:]? (?:no[.:]? ?)?|agenda no[.:]? ?)[\w./]+\)", re.IGNORECASE
)
_SEPARATED = re.compile(
    r"(?P<title>[^:.;]{2,90}?)(?:\s*:\s*-?\s*|\s+[–—-]+\s+|\.\s+)(?P<text>\S.*)", re.DOTALL
)
_COLON = re.compile(r"(?P<title>[^:]{2,90}?)\s*:\s*[-–]?\s*(?P<text>\S.*)", re.DOTALL)
_DASH_OR_COLON = re.compile(
    r"(?P<title>[^:.;]{2,90}?)(?:\s*:\s*-?\s*|\s+[–—-]+\s+)(?P<text>\S.*)", re.DOTALL
)
_CAPITALS = r"[A-Z0-9£][A-Z0-9£&/’',()-]*"
_CAPITAL_TITLE = re.compile(
    rf"(?P<title>{_CAPITALS}(?: (?:{_CAPITALS}|&))*?)(?:\s*:\s*-?\s*|\s+[–—-]+\s+|\.\s+)"
    r"(?P<text>(?=.*[a-z]{3})\S.*)",
    re.DOTALL,
)
_CAPITALS_THEN_SENTENCE = re.compile(
    rf"(?P<title>{_CAPITALS}(?: (?:{_CAPITALS}|&))*) (?P<text>[A-Z][a-z’']*,?(?: \S+){{3,}}[.:])",
    re.DOTALL,
)
_LETTERS = re.compile(r"[A-Z]")
_FEWEST_CAPITALS = 4  # letters: "VE Day" is no title in capitals


def runs_in(texts: Sequence[str]) -> bool:
    """Whether a paper prints its items in one line with their titles, judged by its headings."""
    found = sum(_DASH_OR_COLON.fullmatch(text) is not None for text in texts)
    return found >= FEWEST_RUN_IN and found >= RUN_IN_SHARE * len(texts)


def title_and_text(text: str, paragraph: Paragraph, *, run_in: bool) -> tuple[str | None, str]:
    """The title of a heading, and what its own line says after it.

    Args:
        text: of the heading, without its number.
        paragraph: that prints it.
        run_in: whether the paper's headings hold the text of their items.
    """
    first = paragraph.lines[0]
    mixed = first.bold and not first.bold_end
    wordy = len(text.split()) > LONGEST_PLAIN_TITLE and not paragraph.bold
    plain = mixed or not paragraph.bold
    inline = (plain and _capital_title(text)) or (plain and _SEPARATED.fullmatch(text)) or None
    if inline and (mixed or wordy or _divides(inline, text, run_in=run_in)):
        return clean_title(inline["title"]), inline["text"].strip()
    if wordy:
        return None, text
    return clean_title(text), ""


def _capital_title(text: str) -> re.Match[str] | None:
    found = _CAPITAL_TITLE.fullmatch(text) or _CAPITALS_THEN_SENTENCE.fullmatch(text)
    capitals = len(_LETTERS.findall(found["title"])) if found else 0
    return found if capitals >= _FEWEST_CAPITALS else None


def _divides(inline: re.Match[str], text: str, *, run_in: bool) -> bool:
    """Whether the mark between title and text is one: a colon, capitals before it, or a dash
    where the paper prints its items so."""
    if inline.re is not _SEPARATED:
        return True
    return ":" in text[: inline.end("title") + 2] or (
        run_in and _DASH_OR_COLON.match(text) is not None
    )


def alone_in_line(title: str) -> tuple[str | None, str] | None:
    """Title and text of an item that has no other line: "Apologies: Cllr Hale"."""
    inline = _COLON.fullmatch(title)
    return (clean_title(inline["title"]), inline["text"]) if inline else None


def clean_title(text: str) -> str | None:
    """A title without closing stop, ":" or ":-", and without "(Item 5)" after it."""
    text = AGENDA_REFERENCE.sub("", text)
    return text.strip().rstrip(" .:;-–—") or None
