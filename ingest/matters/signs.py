"""All signs between two rows: titles, meetings, people and time."""

import datetime
from collections.abc import Iterator

from ingest.matters.candidates import Candidate
from ingest.matters.meeting_signs import follows, meeting_signs, named_meeting
from ingest.matters.title_signs import title_signs
from ingest.matters.weights import (
    A_YEAR_APART,
    COMES_AGAIN,
    FAR,
    FAR_IN_TIME,
    HEARD_AGAIN,
    IN_AGENDA,
    NEAR,
    NEAR_IN_TIME,
    PUT_OFF,
    REFERENCE,
    SAME_HOLDER,
    SAME_OFFICER,
    Rarity,
    Sign,
)


def signs_between(one: Candidate, other: Candidate, rarity: Rarity) -> list[Sign]:
    """All signs for and against; empty where the two cannot be one matter."""
    if one.item and one.item == other.item:
        return [Sign("agenda", "on one item of the agenda", IN_AGENDA, one.place, other.place)]
    references = (one.read.references, other.read.references)
    if all(references):
        shared = sorted(references[0] & references[1])
        words = f"same reference, {', '.join(shared)}"
        return [Sign("reference", words, REFERENCE, one.place, other.place)] if shared else []
    if one.read.period.agrees(other.read.period) == "different":
        return []
    titles = list(title_signs(one, other, rarity))
    if not titles:
        return []
    return [
        *titles,
        *meeting_signs(one, other),
        *_people_signs(one, other),
        *_time_signs(one, other),
    ]


def _people_signs(one: Candidate, other: Candidate) -> Iterator[Sign]:
    if one.officers & other.officers:
        yield Sign("officer", "same officer", SAME_OFFICER, one.place, other.place)
    if one.holders & other.holders:
        yield Sign("holder", "same portfolio holder", SAME_HOLDER, one.place, other.place)


def _time_signs(one: Candidate, other: Candidate) -> Iterator[Sign]:
    gap = _days_between(one, other)
    if gap is not None and gap <= NEAR:
        yield Sign("time", "", NEAR_IN_TIME)
    elif gap is not None:
        yield Sign("apart", "", FAR_IN_TIME if gap > FAR else A_YEAR_APART)
    again_after = one.read.again_after or other.read.again_after
    if gap is not None and again_after and gap > again_after:
        yield Sign("again", "", COMES_AGAIN)
    if _put_off(one, other):
        yield Sign("deferred", "the earlier minute defers it", PUT_OFF, one.place, other.place)
    elif _heard_again(one, other):
        yield Sign("repeat", "", HEARD_AGAIN)


def _days_between(one: Candidate, other: Candidate) -> int | None:
    """From what either announces or held to what the other does: the nearest two days."""
    days = [abs((mine - theirs).days) for mine in _days_of(one) for theirs in _days_of(other)]
    return min(days, default=None)


def _days_of(row: Candidate) -> set:
    """When a row is dealt with: a plan printed each month names a decision years ahead."""
    if row.held:
        return {row.held.date}
    return {mention.date for mention in row.mentions if mention.date} or {row.date} - {None}


def _heard_again(one: Candidate, other: Candidate) -> bool:
    """One committee hears of one title twice: a standing report, unless a paper asked for it."""
    if not (one.held and other.held) or one.held.body != other.held.body:
        return False
    again = one.held.date != other.held.date and set(one.read.words) == set(other.read.words)
    return again and named_meeting(one, other) is None and named_meeting(other, one) is None


def _put_off(one: Candidate, other: Candidate) -> bool:
    """The committee that deferred a thing hears of the same title again."""
    if not (one.held and other.held and one.held.body == other.held.body):
        return False
    earlier, later = sorted((one, other), key=lambda row: row.date or datetime.date.min)
    return earlier.deferred and earlier.read.is_but_stage(later.read) and follows(earlier, later)
