"""The labelled lists of attendance, and each list's lines as text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.parsing.folding import fold
from ingest.parsing.geometry import Line
from ingest.parsing.kinds.minutes.labels import Label, divide_at_labels, is_rank, read_label
from ingest.parsing.kinds.minutes.persons import read_persons
from ingest.parsing.styles.attendance_labels import Group

LIST_GAP = 1.9  # of the font's size: more is a new paragraph
FULL_LINE = 60.0  # points from the right edge within which a line is full and runs on
SAME_ROW = 2.0  # points
TWO_ROWS = 1.6  # of the font's size
SEVERAL = 2  # commas: one may stand between a name and its role
ONE_PERSON: tuple[Group, ...] = ("chair", "vice-chair", "clerk")

_RUNS_ON = re.compile(
    r"(?:[,;&/(–-]|\b(?:and|of|for|the|to|with|from|in|Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr))$"
)
_STOPS = re.compile(r"(?<!Cllr)(?<!Cllrs)(?<!Mr)(?<!Mrs)(?<!Ms)(?<!Dr)(?<=[a-z]{2})\.$")
_OTHER_LABEL = re.compile(
    r"(?!Councillors|Members|Cllrs)[A-Z][a-z]+(?: [A-Za-z]+){0,4}:(?:\s|$)"
    r"(?!\s*(?:Cllr|Councillor))"
)
_PART_OF_LIST = re.compile(r"[A-Z][\w&/'’() -]{2,50}: +(?P<names>[A-Z].+)")
_TITLED = re.compile(r"(?:Councillors?|Cllrs?\.?|Mrs?\.?|Ms\.?|Miss|Dr)\b")
_SAYS = re.compile(
    r"\b(?:Council|Authority|Association|Borough|Ward|Clerk|Officers?|Director|Manager|Head|Service"
    r"|Services|Assistant|Solicitor|Adviser|Representative|Governance|Scrutiny|Executive|Finance"
    r"|Police|NHS|Trust|Board|Lead|Engineer|Planner|Democratic|Legal|Member|Conservative|Labour)\b"
)
_ATTENDED_TOO = re.compile(
    r"(?P<names>(?:Councillors?|Cllrs?|Mrs?|Ms|Miss|Dr)\b\.? .{4,160}?),? "
    r"(?:also attended|(?:was|were) (?:also )?(?:present|in attendance))\b[^,;]{0,40}\."
)
"""A sentence in place of a list: "Councillors Hale and Orme were also present."."""

_CONTINUES = re.compile(r"[a-z(&]")
_PROSE_WORDS, _PROSE_SMALL = 6, 3  # words, and those of them that no name or list needs
_LIST_WORDS = ("and", "of", "the", "for", "de", "van")
_HALF_NAME = re.compile(r"[A-Z][\w.'’-]+")
_LONGEST_NAME = 5  # words


@dataclass(slots=True)
class Roster:
    """A label with the pieces of its list, each with the line that holds it."""

    label: Label
    heading: Line
    pieces: list[tuple[str, Line]] = field(default_factory=list)


def rosters(lines: Sequence[Line]) -> Iterator[Roster]:
    """The labelled lists."""
    roster: Roster | None = None
    before = None
    joined = _labels_joined(lines)
    for index, line in enumerate(lines):
        if (too := _ATTENDED_TOO.fullmatch(line.text)) is not None:
            yield from (each for each in (roster, _also(too["names"], line)) if each)
            roster, before = None, line
            continue
        for piece in filter(None, divide_at_labels(joined.get(id(line), line.text))):
            label = read_label(
                piece, inside=_is_open(roster), alone=_may_stand_alone(line, lines, index)
            )
            if label and roster and (whole := _label_over_two_rows(roster, label, line)):
                roster.label = whole
                roster.pieces += [(label.rest, line)] if label.rest else []
            elif label:
                if roster:
                    yield roster
                roster = Roster(label, line)
                if label.rest:
                    roster.pieces.append((label.rest, line))
            elif roster and (names := _names_under(piece, roster)) is not None:
                roster.pieces.append((names, line))
            elif roster and _ends_list(piece, line, before, roster):
                yield roster
                roster = None
            elif roster:
                roster.pieces.append((piece, line))
        before = line
    if roster:
        yield roster


def _also(names: str, line: Line) -> Roster:
    """The list that a sentence of attendance makes."""
    return Roster(Label("", "also", remote=False, rest=""), line, [(names, line)])


def _is_open(roster: Roster | None) -> bool:
    """Whether a list of several people is open, of which "Councillors:" may head a part."""
    return roster is not None and roster.label.group not in ONE_PERSON


def _names_under(text: str, roster: Roster) -> str | None:
    """The names of a line that says for whom they are there: "Academies: Dr Shah, Peter Lee";
    parted from the list before by a mark of its own."""
    part = _PART_OF_LIST.fullmatch(text)
    if part is None or roster.label.group in ONE_PERSON:
        return None
    people = read_persons(part["names"])
    whole = bool(people) and all(" " in each.name or each.rank == "councillor" for each in people)
    return f"; {part['names']}" if whole and not re.search(r"\d", part["names"]) else None


def _labels_joined(lines: Sequence[Line]) -> dict[int, str]:
    """By line, the text of a narrow column's label whose second row alone has the colon
    ("ALSO / PRESENT:" beside the names); none for that second row."""
    joined: dict[int, str] = {}
    for index, line in enumerate(lines):
        rest = next(
            (each for each in lines[index + 1 : index + 5] if _second_row(line, each)), None
        )
        if rest is not None and len(line.text.split()) <= 2 and not read_label(line.text):
            joined[id(line)], joined[id(rest)] = f"{line.text} {rest.text}", ""
    return joined


def _second_row(line: Line, below: Line) -> bool:
    near = line.page == below.page and 0 < below.baseline - line.baseline < TWO_ROWS * line.size
    aligned = near and abs(line.box.x0 - below.box.x0) <= SAME_ROW
    return aligned and ":" in below.text and read_label(f"{line.text} {below.text}") is not None


def _label_over_two_rows(roster: Roster, label: Label, line: Line) -> Label | None:
    """The label of a narrow left column whose words take two rows: "Officers in / attendance:"."""
    first = roster.heading
    below = first.page == line.page and line.baseline - first.baseline < TWO_ROWS * line.size
    aligned = abs(first.box.x0 - line.box.x0) <= SAME_ROW and below
    beside = all(piece.box.x0 > first.box.x1 for _, piece in roster.pieces)
    if not (aligned and beside) or first.text.endswith(":"):
        return None
    return read_label(f"{roster.label.words} {label.words}:")


def _may_stand_alone(line: Line, lines: Sequence[Line], index: int) -> bool:
    """A label without a colon is alone on its row, or the first of it."""
    before = lines[index - 1] if index else None
    return (
        before is None
        or before.page != line.page
        or abs(before.baseline - line.baseline) > SAME_ROW
    )


def _ends_list(text: str, line: Line, before: Line | None, roster: Roster) -> bool:
    """Whether running text or another heading follows the list."""
    if roster.pieces and _RUNS_ON.search(roster.pieces[-1][0]):
        return False
    if (text.endswith(":") and line.bold and not is_rank(text)) or _OTHER_LABEL.match(text):
        return True
    if roster.label.group in ONE_PERSON and roster.pieces:
        return True
    gap = (
        before is None
        or before.page != line.page
        or line.baseline - before.baseline > LIST_GAP * line.size
    )
    told = text.startswith("The ") and text.endswith((".", ":"))
    return (gap or told) and bool(roster.pieces) and _is_prose(text)


def _is_prose(text: str) -> bool:
    words = re.findall(r"[\w'’-]+", re.sub(r"\([^()]*\)?", " ", text))
    small = sum(word[0].islower() and word not in _LIST_WORDS for word in words)
    return len(words) >= _PROSE_WORDS and small >= _PROSE_SMALL


def list_text(pieces: Sequence[tuple[str, Line]], edge: float) -> str:
    """The list as text: wrapped lines folded, entries of their own parted by a line end."""
    entries: list[list[str]] = []
    column = max((line.box.x1 for _, line in pieces), default=edge)
    before: tuple[str, Line] | None = None
    for text, line in pieces:
        if before and _is_said_of(before, text, line):
            entries[-1].append(f"({text.strip('()-– ')})")
        elif before and text.startswith("(") and _same_row(before[1], line):
            entries[-1].append(text)
        elif before and _is_column_apart(pieces, before[1], line):
            entries.append([text])
        elif before and _runs_on(fold(entries[-1]), before[1], text, line, edge, column):
            entries[-1].append(text)
        else:
            entries.append([text])
        before = (text, line)
    return "\n".join(fold(entry) for entry in entries)


def _is_column_apart(pieces: Sequence[tuple[str, Line]], before: Line, line: Line) -> bool:
    """Whether the line begins a new row, after one that names people in several columns."""
    if abs(line.box.x0 - before.box.x0) <= SAME_ROW:
        return False
    return any(_same_row(each, before) and each.box.x1 < before.box.x0 for _, each in pieces) and (
        not _same_row(before, line)
    )


def _same_row(one: Line, other: Line) -> bool:
    return one.page == other.page and abs(one.baseline - other.baseline) <= SAME_ROW


def _is_said_of(before: tuple[str, Line], text: str, line: Line) -> bool:
    """Whether the second column of a row says whose member, or what, the person in the first is."""
    name, first = before
    same_row = first.page == line.page and abs(first.baseline - line.baseline) <= SAME_ROW
    if not same_row or "," in name or _TITLED.search(text):
        return False
    return (
        len(text.split()) >= 2 and bool(_SAYS.search(text)) and len(name.split()) <= _LONGEST_NAME
    )


def _runs_on(so_far: str, before: Line, text: str, line: Line, edge: float, column: float) -> bool:
    if so_far.count("(") > so_far.count(")"):
        return True
    if before.page == line.page and abs(before.baseline - line.baseline) <= SAME_ROW:
        return False
    if _STOPS.search(so_far):
        return False
    if _RUNS_ON.search(so_far) or _CONTINUES.match(text):
        return True
    apart = before.page == line.page and line.baseline - before.baseline > LIST_GAP * line.size
    if apart or line.box.x0 > before.body_x0 + 2.0:
        return False
    if before.box.x1 >= edge - FULL_LINE:
        return True
    full = before.box.x1 >= column - FULL_LINE and not _TITLED.match(text)
    return (full and _is_run_of_names(before.text)) or _halves_a_name(so_far, text)


def _is_run_of_names(text: str) -> bool:
    """Whether a line holds several people, and so is not one entry of a list."""
    return ";" in text or text.count(",") >= SEVERAL


def _halves_a_name(so_far: str, text: str) -> bool:
    """Whether a narrow column's end went through a name: "Fay" over "Hammond"."""
    last = so_far.rsplit(",", 1)[-1].split()
    one = len(last) == 1 or len(text.split()) == 1
    return one and all(_HALF_NAME.fullmatch(word) for word in (*last, *text.split()))
