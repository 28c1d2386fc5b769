"""Whether one paper names the meeting of the other, or both name the same one."""

from collections.abc import Iterator

from documents.templatetags.papers import day
from ingest.matters.candidates import Candidate, Mention
from ingest.matters.weights import (
    A_YEAR,
    ASKED_FOR,
    CARRIED_OVER,
    DUE_TOGETHER,
    MEETING_NAMED,
    SENT_ON,
    Sign,
)


def meeting_signs(one: Candidate, other: Candidate) -> Iterator[Sign]:
    """That one names the meeting of the other, or both the same coming one."""
    if one.held and other.held and _same_meeting(one.held, other.held):
        words = f"at the same meeting, {day(one.held.date)}"
        yield Sign("meeting", words, MEETING_NAMED, one.place, other.place)
        return
    named = named_meeting(one, other) or named_meeting(other, one)
    if named:
        yield named
    elif both := _both_name(one, other):
        mine, theirs = both
        words = f"both name the same meeting, {day(mine.date)}"
        name, weight = "meeting", MEETING_NAMED
        if one.kind == other.kind:  # one list's next edition, or only another line of it
            carried_over = set(one.read.words) == set(other.read.words)
            name, weight = "due", CARRIED_OVER if carried_over else DUE_TOGETHER
        yield Sign(name, words, weight, mine.place, theirs.place)


def _same_meeting(one: Mention, other: Mention) -> bool:
    return bool(one.body) and one.body == other.body and one.date == other.date


def named_meeting(naming: Candidate, held: Candidate) -> Sign | None:
    """The strongest mention by one row of the meeting that the other was at."""
    if held.held is None or held.held.date is None:
        return None
    for mention in naming.mentions:
        if mention.date and _same_meeting(mention, held.held):
            name, words = "meeting", f"planned for this meeting’s date, {day(mention.date)}"
            if naming.held:
                name, words = "asked", f"asked for by the earlier one: “{mention.printed}”"
            return Sign(name, words, MEETING_NAMED, mention.place, held.place)
    for mention in naming.mentions:
        if mention.date or mention.body != held.held.body or not follows(naming, held):
            continue
        words = f"to go to this committee: “{mention.printed}”"
        if mention.sends_on:
            return Sign("sent", words, SENT_ON, mention.place, held.place)
        if mention.asks_for_report:
            return Sign("committee", words, ASKED_FOR, mention.place, held.place)
    return None


def follows(earlier: Candidate, later: Candidate) -> bool:
    gap = (later.date - earlier.date).days if later.date and earlier.date else 0
    return 0 < gap <= A_YEAR


def _both_name(one: Candidate, other: Candidate) -> tuple[Mention, Mention] | None:
    """A coming meeting that both announce; what two past meetings name says nothing."""
    if one.held and other.held:
        return None
    for mine in one.mentions:
        for theirs in other.mentions:
            if mine.date and _same_meeting(mine, theirs):
                return mine, theirs
    return None
