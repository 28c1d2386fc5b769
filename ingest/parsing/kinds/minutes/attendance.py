"""Who was there: the lists between the heading of minutes and their first item."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.parsing.folding import fold
from ingest.parsing.geometry import Line
from ingest.parsing.kinds.minutes.labels import Group, Label, divide_at_labels, read_label
from ingest.parsing.kinds.minutes.persons import Person, read_persons
from ingest.parsing.records import PersonRecord, Source

LIST_GAP = 1.9  # of the font's size: more is a new paragraph
FULL_LINE = 60.0  # points from the right edge within which a line is full and runs on

_RUNS_ON = re.compile(
    r"(?:[,;&/(–-]|\b(?:and|of|for|the|to|with|from|in|Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr))$"
)
_OTHER_LABEL = re.compile(
    r"(?!Councillors|Members|Cllrs)[A-Z][a-z]+(?: [A-Za-z]+){0,4}:(?:\s|$)(?!\s*(?:Cllr|Councillor))"
)
_ONE_PERSON = ("chair", "vice-chair", "clerk")
_TITLED = re.compile(r"(?:Councillors?|Cllrs?\.?|Mrs?\.?|Ms\.?|Miss|Dr)\b")
_SAYS = re.compile(
    r"\b(?:Council|Authority|Association|Borough|Ward|Clerk|Officers?|Director|Manager|Head|Service"
    r"|Services|Assistant|Solicitor|Adviser|Representative|Governance|Scrutiny|Executive|Finance"
    r"|Police|NHS|Trust|Board|Lead|Engineer|Planner|Democratic|Legal|Member|Conservative|Labour)\b"
)
_CONTINUES = re.compile(r"[a-z(&]")
_PROSE_WORDS, _PROSE_SMALL = 6, 3  # words, and those of them that no name or list needs


@dataclass(slots=True)
class Attendance:
    """The lists, in printed order; each person once in each."""

    present: list[str] = field(default_factory=list)
    apologies: list[str] = field(default_factory=list)
    also_present: list[str] = field(default_factory=list)
    present_remotely: list[str] = field(default_factory=list)
    officers: list[PersonRecord] = field(default_factory=list)
    chairman: str | None = None
    vice_chairman: str | None = None
    labelled_chair: bool = False  # by a label of its own
    lists: set[int] = field(default_factory=set)  # indices of the lines that the lists take up
    sources: dict[str, Source] = field(default_factory=dict)


@dataclass(slots=True)
class _Block:
    """A label with the lines of its list."""

    label: Label
    heading: Line
    lines: list[tuple[str, Line]] = field(default_factory=list)


def read_attendance(lines: Sequence[Line]) -> Attendance:
    """The attendance printed on lines before the first item."""
    found = Attendance()
    edge = max((line.box.x1 for line in lines), default=0.0)
    places = {id(line): index for index, line in enumerate(lines)}
    for block in _blocks(lines):
        if block.label.group not in _ONE_PERSON:
            found.lists |= {
                places[id(line)] for line in (block.heading, *(l for _, l in block.lines))
            }
        for person in read_persons(_list_text(block.lines, edge)):
            _place(found, person, block)
    _list_chair_once(found)
    return found


def _list_chair_once(found: Attendance) -> None:
    """A chairman named in the head as well as in the list is present once."""
    for name in {found.chairman, found.vice_chairman} - {None}:
        if found.labelled_chair and found.present.count(str(name)) > 1:
            found.present.remove(str(name))


def _blocks(lines: Sequence[Line]) -> Iterator[_Block]:
    """The labelled lists."""
    block: _Block | None = None
    before = None
    for index, line in enumerate(lines):
        for piece in divide_at_labels(line.text):
            label = read_label(
                piece, inside=block is not None, alone=_may_stand_alone(line, lines, index)
            )
            if label:
                if block:
                    yield block
                block = _Block(label, line)
                if label.rest:
                    block.lines.append((label.rest, line))
            elif block and _ends_list(piece, line, before, block):
                yield block
                block = None
            elif block:
                block.lines.append((piece, line))
        before = line
    if block:
        yield block


def _may_stand_alone(line: Line, lines: Sequence[Line], index: int) -> bool:
    """A label without a colon is alone on its row, or the first of it."""
    before = lines[index - 1] if index else None
    return before is None or before.page != line.page or abs(before.baseline - line.baseline) > 2.0


def _ends_list(text: str, line: Line, before: Line | None, block: _Block) -> bool:
    """Whether running text or another heading follows the list."""
    if (text.endswith(":") and line.bold) or _OTHER_LABEL.match(text):
        return True
    if block.label.group in _ONE_PERSON and block.lines:
        return True
    gap = (
        before is None
        or before.page != line.page
        or line.baseline - before.baseline > LIST_GAP * line.size
    )
    return gap and bool(block.lines) and _is_prose(text)


def _is_prose(text: str) -> bool:
    words = re.findall(r"[\w'’-]+", re.sub(r"\([^()]*\)?", " ", text))
    small = sum(
        word[0].islower() and word not in ("and", "of", "the", "for", "de", "van") for word in words
    )
    return len(words) >= _PROSE_WORDS and small >= _PROSE_SMALL


def _list_text(pieces: Sequence[tuple[str, Line]], edge: float) -> str:
    """The list as text: wrapped lines folded, entries of their own parted by a line end."""
    entries: list[list[str]] = []
    before: tuple[str, Line] | None = None
    for text, line in pieces:
        if before and _is_said_of(before, text, line):
            entries[-1].append(f"({text.strip('()')})")
        elif before and _runs_on(fold(entries[-1]), before[1], text, line, edge):
            entries[-1].append(text)
        else:
            entries.append([text])
        before = (text, line)
    return "\n".join(fold(entry) for entry in entries)


def _is_said_of(before: tuple[str, Line], text: str, line: Line) -> bool:
    """Whether the second column of a row says whose member, or what, the person in the first is."""
    name, first = before
    same_row = first.page == line.page and abs(first.baseline - line.baseline) <= 2.0
    if not same_row or "," in name or _TITLED.search(text):
        return False
    return len(text.split()) >= 2 and bool(_SAYS.search(text)) and len(name.split()) <= 5


def _runs_on(so_far: str, before: Line, text: str, line: Line, edge: float) -> bool:
    if so_far.count("(") > so_far.count(")"):
        return True
    if before.page == line.page and abs(before.baseline - line.baseline) <= 2.0:
        return False
    if _RUNS_ON.search(so_far) or _CONTINUES.match(text):
        return True
    apart = before.page == line.page and line.baseline - before.baseline > LIST_GAP * line.size
    return not apart and before.box.x1 >= edge - FULL_LINE and line.box.x0 <= before.body_x0 + 2.0


def _place(found: Attendance, person: Person, block: _Block) -> None:
    """The person into the lists where the label and the person's own title put them."""
    label = block.label
    group, remote = label.group, label.remote or person.remote
    if group == "nobody":
        return
    if group == "apologies":
        _add(found, "apologies", person.name, block)
    elif group in ("officers", "clerk") or (person.rank == "officer" and group != "attendees"):
        role = person.role or (
            label.words.title() if group == "clerk" and _is_role(label) else None
        )
        _add_officer(found, person.name, role, block)
    elif group == "attendees" and person.rank == "officer":
        _add_officer(found, person.name, person.role, block)
    elif _is_member(person, group):
        _add(found, "present_remotely" if remote else "present", person.name, block)
        _note_chair(found, person, group)
    elif group == "attendance" and person.role:
        _add_officer(found, person.name, person.role, block)
    else:
        _add(found, "also_present", person.name, block)
        if remote:
            _add(found, "present_remotely", person.name, block)


def _is_member(person: Person, group: Group) -> bool:
    if group == "attendees":
        return True
    ranked_other = person.rank in ("other councillor", "guest")
    return group in ("present", "chair", "vice-chair") and not ranked_other


def _is_role(label: Label) -> bool:
    """ "Clerk:" is a role, "Minutes taken by:" is not."""
    return "minute" not in label.words.casefold()


def _note_chair(found: Attendance, person: Person, group: Group) -> None:
    found.labelled_chair |= group in ("chair", "vice-chair")
    if (person.chairs or group == "chair") and found.chairman is None:
        found.chairman = person.name
    if (person.vice or group == "vice-chair") and found.vice_chairman is None:
        found.vice_chairman = person.name


def _add(found: Attendance, name: str, person: str, block: _Block) -> None:
    getattr(found, name).append(person)
    _mark_source(found, name, block)


def _add_officer(found: Attendance, name: str, role: str | None, block: _Block) -> None:
    found.officers.append(PersonRecord(name=name, role=role))
    _mark_source(found, "officers", block)


def _mark_source(found: Attendance, name: str, block: _Block) -> None:
    if name not in found.sources and block.lines:
        first = block.lines[0][1]
        box = first.box
        for _, line in block.lines:
            if line.page == first.page:
                box = box.union(line.box)
        found.sources[name] = Source(
            page=first.page, box=tuple(box), rule=f"attendance: {block.label.words}"
        )
