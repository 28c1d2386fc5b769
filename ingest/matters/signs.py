"""The signs that two rows are about one thing, each with its weight and the words for it.

The weights make one scale, of which `SURE` and `DOUBTFUL` are marks (docs/matters.md):
a shared title says most, then a meeting that one paper names and the other was at, then people.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from documents.templatetags.papers import day
from documents.titles import readable
from ingest.matters.candidates import Candidate, Mention, Place
from ingest.matters.words import OF_ANY_PAPER, words_of

SURE = 60
DOUBTFUL = 42
NEAR, FAR = 300, 400  # days: an annual report comes again after some 365

IN_AGENDA, REFERENCE = 100, 90
SAME_TITLE, SAME_TOPIC, SAME_TOPIC_WORD = 46, 34, 24
WHOLE_WITHIN, TOPIC_WITHIN, TOPIC_WORD_WITHIN = 28, 20, 12
MANY_WORDS, TWO_WORDS = 8, 4
MUCH_SHARED, SOME_SHARED = 24, 6
NAMED_IN_TEXT = 26
SAME_PERIOD, HALF_PERIOD = 10, -4
MEETING_NAMED, ASKED_FOR, DUE_TOGETHER, CARRIED_OVER = 30, 12, 12, 40
SAME_OFFICER, SAME_HOLDER = 14, 5
NEAR_IN_TIME, FAR_IN_TIME = 6, -20
HEARD_AGAIN = -25
MOST_OF_TITLE, PART_OF_TITLE = 0.6, 0.4


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign: its name, what a reader is told, its weight, and where it is printed.

    A sign without words only counts: that two papers are near in time joins nothing by itself.
    """

    name: str
    words: str
    strength: int
    first: Place | None = None
    second: Place | None = None


@dataclass(frozen=True, slots=True)
class Rarity:
    """How much each word tells: `weights` by word, and the words too common to tell anything."""

    weights: dict[str, float]
    common: frozenset[str]

    def topic(self, row: Candidate) -> frozenset[str]:
        return row.read.topic - self.common

    def weigh(self, words: frozenset[str]) -> float:
        return sum(self.weights.get(word, 0.0) for word in words)


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
    titles = list(_title_signs(one, other, rarity))
    if not titles:
        return []
    return [
        *titles,
        *_meeting_signs(one, other),
        *_people_signs(one, other),
        *_time_signs(one, other),
    ]


def _title_signs(one: Candidate, other: Candidate, rarity: Rarity) -> Iterator[Sign]:
    topics = rarity.topic(one), rarity.topic(other)
    shared = topics[0] & topics[1]
    if not shared:
        return
    places = one.place, other.place
    likeness = _likeness(one, other, topics, rarity)
    if likeness:
        yield Sign(*likeness, *places)
    named = _named_in_text(one, other, topics)
    if named and (likeness is None or likeness[2] < WHOLE_WITHIN):
        yield named
    if len(shared) > 1:
        yield Sign("words", "", MANY_WORDS if len(shared) > 2 else TWO_WORDS)
    agreement = one.read.period.agrees(other.read.period)
    if agreement == "same":
        yield Sign("period", "same years or quarter", SAME_PERIOD, *places)
    elif agreement == "half":
        yield Sign("period", "", HALF_PERIOD)


def _each_has_its_own(topics: tuple[frozenset[str], frozenset[str]]) -> bool:
    return bool(topics[0] - topics[1]) and bool(topics[1] - topics[0])


def _likeness(
    one: Candidate, other: Candidate, topics: tuple[frozenset[str], frozenset[str]], rarity: Rarity
) -> tuple[str, str, int] | None:
    """How far the titles agree: name, words and weight of the sign."""
    words = set(one.read.words), set(other.read.words)
    if words[0] == words[1]:
        return "title", "same title", SAME_TITLE
    shared = topics[0] & topics[1]
    if topics[0] == topics[1]:
        weight = SAME_TOPIC if len(shared) > 1 else SAME_TOPIC_WORD
        return "title", f"titles agree in “{_in_order(one, shared)}”", weight
    if words[0] <= words[1] or words[1] <= words[0]:
        return "title", "one title holds the other", WHOLE_WITHIN
    if not _each_has_its_own(topics):
        weight = TOPIC_WITHIN if len(shared) > 1 else TOPIC_WORD_WITHIN
        return "title", f"both titles have “{_in_order(one, shared)}”", weight
    share = rarity.weigh(shared) / (min(map(rarity.weigh, topics)) or 1.0)
    if share < PART_OF_TITLE:
        return None
    weight = MUCH_SHARED if share >= MOST_OF_TITLE else SOME_SHARED
    return "shared words", f"both titles have “{_in_order(one, shared)}”", weight


def _in_order(row: Candidate, shared: frozenset[str]) -> str:
    return " ".join(dict.fromkeys(word for word in row.read.words if word in shared))


def _named_in_text(
    one: Candidate, other: Candidate, topics: tuple[frozenset[str], frozenset[str]]
) -> Sign | None:
    """Where the text of one names the other by all that its title says."""
    for named, topic, text in ((one, topics[0], other.texts), (other, topics[1], one.texts)):
        if len(topic) > 1 and any(_stands_in(_core(named.read.words), words) for words in text):
            words = f"the text speaks of “{_printed_core(named)}”"
            return Sign("text", words, NAMED_IN_TEXT, one.place, other.place)
    return None


def _core(words: tuple[str, ...]) -> tuple[str, ...]:
    """A title without what only says how far it is: "update", "first year", at either end."""
    start, end = 0, len(words)
    while start < end and words[start] in OF_ANY_PAPER:
        start += 1
    while end > start and words[end - 1] in OF_ANY_PAPER:
        end -= 1
    return words[start:end]


def _printed_core(row: Candidate) -> str:
    """The same in the paper's own letters: "Families First for Children Pathfinder"."""
    core, printed = _core(row.read.words), readable(row.title).split()
    ends = [n for n, word in enumerate(printed) if set(words_of(word)) & {core[0], core[-1]}]
    return " ".join(printed[ends[0] : ends[-1] + 1]).strip(" .,:;–-") if ends else row.title


def _stands_in(title: tuple[str, ...], text: tuple[str, ...]) -> bool:
    starts = range(len(text) - len(title) + 1)
    return any(text[start : start + len(title)] == title for start in starts)


def _meeting_signs(one: Candidate, other: Candidate) -> Iterator[Sign]:
    """That one names the meeting of the other, or both the same coming one."""
    if one.held and other.held and _same_meeting(one.held, other.held):
        words = f"at the same meeting, {day(one.held.date)}"
        yield Sign("meeting", words, MEETING_NAMED, one.place, other.place)
        return
    named = _named_meeting(one, other) or _named_meeting(other, one)
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


def _named_meeting(naming: Candidate, held: Candidate) -> Sign | None:
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
        asked = mention.date is None and mention.asks_for_report
        if asked and mention.body == held.held.body and _follows(naming, held):
            words = f"to go to this committee: “{mention.printed}”"
            return Sign("committee", words, ASKED_FOR, mention.place, held.place)
    return None


def _follows(earlier: Candidate, later: Candidate) -> bool:
    gap = (later.date - earlier.date).days if later.date and earlier.date else 0
    return 0 < gap <= FAR


def _both_name(one: Candidate, other: Candidate) -> tuple[Mention, Mention] | None:
    """A coming meeting that both announce; what two past meetings name says nothing."""
    if one.held and other.held:
        return None
    for mine in one.mentions:
        for theirs in other.mentions:
            if mine.date and _same_meeting(mine, theirs):
                return mine, theirs
    return None


def _people_signs(one: Candidate, other: Candidate) -> Iterator[Sign]:
    if one.officers & other.officers:
        yield Sign("officer", "same officer", SAME_OFFICER, one.place, other.place)
    if one.holders & other.holders:
        yield Sign("holder", "same portfolio holder", SAME_HOLDER, one.place, other.place)


def _time_signs(one: Candidate, other: Candidate) -> Iterator[Sign]:
    gap = _days_between(one, other)
    if gap is not None and gap <= NEAR:
        yield Sign("time", "", NEAR_IN_TIME)
    elif gap is not None and gap > FAR:
        yield Sign("time", "", FAR_IN_TIME)
    if _heard_again(one, other):
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
    return again and _named_meeting(one, other) is None and _named_meeting(other, one) is None
