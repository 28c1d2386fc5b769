"""Signs that two rows are about one thing, and what each weighs.

The weights make one scale, of which `SURE` and `DOUBTFUL` are marks (docs/matters.md):
a shared title says most, then a meeting that one paper names and the other was at, then people.
"""

from dataclasses import dataclass

from ingest.matters.candidates import Candidate, Place

SURE = 60
DOUBTFUL = 42
NEAR, A_YEAR, FAR = 300, 400, 1100
"""Days: an annual report comes again after some 365, and a thing may rest for three years."""

IN_AGENDA, REFERENCE = 100, 90
SAME_TITLE, SAME_BUT_STAGE, SAME_TOPIC, SAME_TOPIC_WORD = 46, 44, 34, 24
NEARLY_SAME, WHOLE_WITHIN, TOPIC_WITHIN, TOPIC_WORD_WITHIN = 40, 28, 20, 12
WORDS_IN_COMMON = {2: 4, 3: 8, 4: 12}
MANY_WORDS = max(WORDS_IN_COMMON)
MUCH_SHARED, SOME_SHARED = 24, 6
NAMED_IN_TEXT = 26
SAME_PERIOD, HALF_PERIOD = 10, -4
MEETING_NAMED, ASKED_FOR, SENT_ON, DUE_TOGETHER, CARRIED_OVER = 30, 12, 16, 12, 40
SAME_OFFICER, SAME_HOLDER = 14, 5
NEAR_IN_TIME, A_YEAR_APART, FAR_IN_TIME = 6, -10, -20
HEARD_AGAIN, COMES_AGAIN, PUT_OFF = -25, -30, 20
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
