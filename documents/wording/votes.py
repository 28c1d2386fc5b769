"""What each vote of a minute was on, in the minute's own words.

"The motion was lost by three votes to five" under a decision that permission be granted reads as
if that decision was lost; what stands before it says that the motion was to refuse it.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from documents.models import Minute

MOST_PARAGRAPHS = 8
"""Of the words on one vote: a longer amendment is read in the minute itself."""
MOST_WORDS_OF_A_HEADING = 14

MOVED = re.compile(r"\b(proposed|moved)(,? and| by| that| the| an?)\b", re.IGNORECASE)
AMENDMENT = re.compile(r"\bamendments?\b", re.IGNORECASE)
AMENDMENTS = re.compile(r"\bamendments\b", re.IGNORECASE)
SAYS_ON_WHAT = re.compile(r"\b(amendments?|motion|proposals?|recommendations?)\b", re.IGNORECASE)
UNANIMOUS = re.compile(
    r"\b(agreed|accepted|adopted|approved|carried|endorsed|passed|resolved|supported)\b"
    r".{0,60}\bunanimously\b|\bunanimously\b.{0,60}"
    r"\b(agreed|accepted|adopted|approved|carried|endorsed|passed|resolved|supported)\b",
    re.IGNORECASE,
)
SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"(])")
ENDS_NO_HEADING = (".", ",", ";", ":", "”", '"')


class Side(NamedTuple):
    word: str
    number: int | None
    names: str


class ToldVote(NamedTuple):
    """A vote as `Minute.votes` keeps it, and what was put to it, in paragraphs.

    One that nobody was against has only its sentence, as `{"text": "Agreed unanimously."}`.
    """

    vote: dict[str, Any]
    motion: list[str]

    @property
    def is_counted(self) -> bool:
        """Whether numbers or names are printed."""
        return len(self.vote) > 1

    @property
    def has_names(self) -> bool:
        return any(self.vote.get(f"names_{side}") for side in ("for", "against", "abstaining"))

    @property
    def sides(self) -> list[Side]:
        """Who voted how, where names are printed; nobody where the number printed is none."""
        sides = (("For", "votes_for", "for"), ("Against", "votes_against", "against"),
                 ("Abstained", "abstentions", "abstaining"))  # fmt: skip
        counted = [(word, self.vote.get(count), names) for word, count, names in sides]
        return [
            Side(
                word, count, ", ".join(self.vote.get(f"names_{names}") or ["Nobody"] * (count == 0))
            )
            for word, count, names in counted
        ]

    @property
    def is_short(self) -> bool:
        """Whether the vote and what it was on are said in a sentence or two."""
        return len(self.motion) <= 1 and not self.has_names

    @property
    def counts(self) -> str:
        """ "52 for, none against, 11 abstained": the sides whose number is printed."""
        sides = (("votes_for", "for"), ("votes_against", "against"), ("abstentions", "abstained"))
        told = [(self.vote.get(side), word) for side, word in sides]
        return ", ".join(f"{count or 'none'} {word}" for count, word in told if count is not None)


class _Place(NamedTuple):
    paragraph: int
    character: int


def votes_in_words(minute: Minute) -> list[ToldVote]:
    """Each counted or unanimous vote of the minute, in its order, with what was put to it."""
    paragraphs = [" ".join(line.split()) for line in (minute.text or "").splitlines()]
    return list(_told(minute.votes, [line for line in paragraphs if line]))


def _told(votes: Sequence[dict[str, Any]], paragraphs: Sequence[str]) -> Iterator[ToldVote]:
    placed, lost = _placed(votes, paragraphs)
    taken = [(at.paragraph, _first_line(vote)) for at, vote in placed]
    unanimous = [
        (at, {"text": sentence})
        for at, sentence in _unanimous(paragraphs)
        if not any(at.paragraph == n and sentence in said for n, said in taken)
    ]
    opened = begun = _Place(0, 0)
    for at, vote in sorted([*placed, *unanimous], key=lambda each: each[0]):
        near, since_opened = _between(paragraphs, begun, at), _between(paragraphs, opened, at)
        says = _says_on_what(near, _first_line(vote))
        on_amendment = bool(AMENDMENT.search(says))
        yield ToldVote(vote, _motion(near if on_amendment else since_opened, near, says))
        begun = _Place(at.paragraph, at.character + len(_first_line(vote)))
        opened = opened if on_amendment else begun
    yield from (ToldVote(vote, []) for vote in lost)


def _placed(
    votes: Sequence[dict[str, Any]], paragraphs: Sequence[str]
) -> tuple[list[tuple[_Place, dict[str, Any]]], list[dict[str, Any]]]:
    """The votes with where the text prints them, one after the other; and those it does not."""
    placed: list[tuple[_Place, dict[str, Any]]] = []
    lost = []
    begin = 0
    for vote in votes:
        printed = _first_line(vote)
        at = next((n for n in range(begin, len(paragraphs)) if printed in paragraphs[n]), None)
        if at is None or not printed:
            lost.append(vote)
            continue
        same_paragraph = placed[-1][0] if placed and placed[-1][0].paragraph == at else None
        after = same_paragraph.character + 1 if same_paragraph else 0
        found = paragraphs[at].find(printed, after)
        placed.append((_Place(at, found if found >= 0 else paragraphs[at].index(printed)), vote))
        begin = at if paragraphs[at].index(printed) else at + 1
    return placed, lost


def _first_line(vote: dict[str, Any]) -> str:
    return " ".join((vote.get("text") or "").split("\n")[0].split())


def _unanimous(paragraphs: Sequence[str]) -> Iterator[tuple[_Place, str]]:
    """Sentences that say that a vote had nobody against it, with their places."""
    for number, paragraph in enumerate(paragraphs):
        begin = 0
        for sentence in SENTENCE_ENDS.split(paragraph):
            begin = paragraph.index(sentence, begin)
            if UNANIMOUS.search(sentence):
                yield _Place(number, begin), sentence
            begin += len(sentence)


def _between(paragraphs: Sequence[str], begin: _Place, end: _Place) -> list[str]:
    """The words from one place up to another; the last of them "" where a paragraph begins."""
    if begin.paragraph == end.paragraph:
        return [paragraphs[end.paragraph][begin.character : end.character].strip()]
    first = paragraphs[begin.paragraph][begin.character :].strip()
    last = paragraphs[end.paragraph][: end.character].strip()
    return [first, *paragraphs[begin.paragraph + 1 : end.paragraph], last]


def _says_on_what(near: Sequence[str], printed: str) -> str:
    """What a vote says that it is on: over a list of names, in the sentence before it."""
    if SAYS_ON_WHAT.search(printed):
        return printed
    words = next((text for text in reversed(near) if text), "")
    return f"{SENTENCE_ENDS.split(words)[-1]} {printed}"


def _motion(before: Sequence[str], near: Sequence[str], says: str) -> list[str]:
    """From the words that name a mover up to the next ones that do, or to the vote.

    A vote on the motion itself passes over those who moved amendments to it. Where nobody is
    named, a paragraph that leads to the vote stands alone.
    """
    said = [text for text in before if text]
    movers = [place for place, text in enumerate(said) if MOVED.search(text)]
    on_amendment = bool(AMENDMENT.search(says))
    own = [n for n in movers if bool(AMENDMENT.search(said[n])) == on_amendment]
    if not own and on_amendment:
        own = movers
    if not own:
        leads = near[-1] == "" and not MOVED.search(says)
        return [text for text in near if text][-1:] if leads else []
    several = bool(AMENDMENTS.search(says))
    begin = own[0] if several else own[-1]
    after = len(said) if several else next((n for n in movers if n > begin), len(said))
    words = [*_heading(said, begin), _from_mover(said[begin]), *said[begin + 1 : after]]
    return words if len(words) <= MOST_PARAGRAPHS else [*words[:MOST_PARAGRAPHS], "…"]


def _heading(said: Sequence[str], mover: int) -> list[str]:
    """The heading over the words on a motion: "Recommendation 5 - District Car Park Charging"."""
    above = said[mover - 1] if mover else ""
    short = 0 < len(above.split()) <= MOST_WORDS_OF_A_HEADING and above[0].isupper()
    return [above] if short and not above.endswith(ENDS_NO_HEADING) else []


def _from_mover(paragraph: str) -> str:
    """The paragraph from its last sentence that names a mover."""
    sentences = SENTENCE_ENDS.split(paragraph)
    naming = [place for place, sentence in enumerate(sentences) if MOVED.search(sentence)]
    return " ".join(sentences[naming[-1] :])
