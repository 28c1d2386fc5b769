"""How far two titles agree, and whether the text of one paper names the other."""

from collections.abc import Iterator

from documents.wording.titles import readable
from ingest.matters.candidates import Candidate
from ingest.matters.weights import (
    HALF_PERIOD,
    MANY_WORDS,
    MOST_OF_TITLE,
    MUCH_SHARED,
    NAMED_IN_TEXT,
    NEARLY_SAME,
    PART_OF_TITLE,
    SAME_BUT_STAGE,
    SAME_PERIOD,
    SAME_TITLE,
    SAME_TOPIC,
    SAME_TOPIC_WORD,
    SOME_SHARED,
    TOPIC_WITHIN,
    TOPIC_WORD_WITHIN,
    WHOLE_WITHIN,
    WORDS_IN_COMMON,
    Rarity,
    Sign,
)
from ingest.matters.words import OF_ANY_PAPER, words_of


def title_signs(one: Candidate, other: Candidate, rarity: Rarity) -> Iterator[Sign]:
    topics = rarity.topic(one), rarity.topic(other)
    shared = topics[0] & topics[1]
    places = one.place, other.place
    if not shared:
        if one.read.is_plain and one.read.series == other.read.series:
            yield Sign("title", "same title", SAME_TITLE, *places)
        return
    likeness = _likeness(one, other, topics, rarity)
    if likeness:
        yield Sign(*likeness, *places)
    named = _named_in_text(one, other, topics)
    if named and (likeness is None or likeness[2] < WHOLE_WITHIN):
        yield named
    if len(shared) > 1:
        yield Sign("words", "", WORDS_IN_COMMON[min(len(shared), MANY_WORDS)])
    if one.read.is_numbered_apart(other.read):
        yield Sign("numbers", "", 0)
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
    if words[0] == words[1] and one.read.figures == other.read.figures:
        return "title", "same title", SAME_TITLE
    shared = topics[0] & topics[1]
    if one.read.is_but_stage(other.read):
        return "stages", "same title, but for how far it is", SAME_BUT_STAGE
    if topics[0] == topics[1]:
        weight = SAME_TOPIC if len(shared) > 1 else SAME_TOPIC_WORD
        return "title", f"titles agree in “{_in_order(one, shared)}”", weight
    if words[0] <= words[1] or words[1] <= words[0]:
        weight = NEARLY_SAME if len(shared) >= MANY_WORDS else WHOLE_WITHIN
        return "title", "one title holds the other", weight
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
