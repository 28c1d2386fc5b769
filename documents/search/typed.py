"""What a reader typed, taken apart: words, "phrases", -words to leave out, this OR that.

what did cabinet decide about libraries?  ->  cabinet, libraries; the minutes are meant
"business case" flood -award              ->  the phrase, flood, without award
"""

import re
from dataclasses import dataclass
from typing import Self

from documents.models import SearchEntry

Kind = SearchEntry.Kind
LONGEST_QUERY = 300  # characters: what stands behind them is left off, and the page shows it so
MOST_WORDS = 24

PIECE = re.compile(r'(?P<minus>(?<!\S)-)?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))')
# A first word that makes the rest a question: "what", "what's", "when".
ASKS = re.compile(
    r"(wh(at|en|ere|o|om|ose|y|ich)|how|did|do(es)?|is|are|was|were|will|can|could|should|has|have"
    r"|had|tell|show|find)(['’]\w+)?",
    re.IGNORECASE,
)
# What a question is about, by its words, which are no words of the papers then.
MEANT = {
    Kind.MINUTE: re.compile(
        r"deci(de[sd]?|sions?)|agree[ds]?|approved?|resolved?|voted?|happened", re.IGNORECASE
    ),
    Kind.PLAN_ENTRY: re.compile(r"due|coming|planned|upcoming", re.IGNORECASE),
    Kind.PUBLIC_QUESTION: re.compile(r"ask(ed|s|ing)?", re.IGNORECASE),
}
EMPTY = re.compile(r"about|happens?|going|next|last|latest|get|much|many", re.IGNORECASE)
# Every paper is the council's, but "council tax" and "council houses" are things of their own.
COUNCIL = re.compile(r"councils?(['’]s)?", re.IGNORECASE)
OF_COUNCIL = re.compile(r"tax|hous(e|es|ing)|homes?|flats?|estates?|tenan\w+|plans?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Piece:
    """One word or phrase of a query, without its quotation marks or its minus."""

    text: str
    phrase: bool = False
    excluded: bool = False
    alternative: bool = False  # it, or the piece before it


@dataclass(frozen=True, slots=True)
class Typed:
    """A query: its pieces, and the kind of record that a question is after, where it says so."""

    words: str
    pieces: tuple[Piece, ...]
    meant: str = ""

    @classmethod
    def of(cls, words: str) -> Self:
        """Any text at all is a query; one without a word in it has no pieces."""
        words = printable(words)[:LONGEST_QUERY].strip()
        pieces = tuple(_pieces(words))[:MOST_WORDS]
        asks = pieces and ASKS.fullmatch(pieces[0].text) and not pieces[0].phrase
        return cls(words, *_question(pieces)) if asks else cls(words, pieces)

    @property
    def wanted(self) -> list[Piece]:
        return [piece for piece in self.pieces if not piece.excluded]


def printable(text: str) -> str:
    """The text in one line, without the characters that the database refuses or nobody sees."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _pieces(words: str) -> list[Piece]:
    pieces: list[Piece] = []
    alternative = False
    for match in PIECE.finditer(words.replace("“", '"').replace("”", '"')):
        text = (match["phrase"] or match["word"] or "").strip("?!,;:.()[]'‘’ ")
        if match["word"] == "OR":
            alternative = bool(pieces)
        elif any(letter.isalnum() for letter in text):
            pieces.append(
                Piece(text, match["phrase"] is not None, bool(match["minus"]), alternative)
            )
            alternative = False
    return pieces


def _question(pieces: tuple[Piece, ...]) -> tuple[tuple[Piece, ...], str]:
    """A question's own words without those that only ask, and the kind of record they ask for."""
    kinds = [_kind_meant(piece.text) for piece in pieces]
    meant = next(filter(None, kinds), "")
    if pieces[0].text.lower().startswith("when") and meant != Kind.PUBLIC_QUESTION:
        meant = Kind.PLAN_ENTRY
    following = [piece.text for piece in pieces[2:]] + [""]
    kept = tuple(
        piece
        for piece, kind, after in zip(pieces[1:], kinds[1:], following, strict=False)
        if piece.phrase or not (kind or _says_nothing(piece.text, after))
    )
    return (kept, meant) if kept else (pieces, meant)


def _says_nothing(word: str, following: str) -> bool:
    if COUNCIL.fullmatch(word):
        return not OF_COUNCIL.fullmatch(following)
    if word.lower() == "number":
        return following.isdigit()
    return bool(ASKS.fullmatch(word) or EMPTY.fullmatch(word))


def _kind_meant(word: str) -> str:
    return next((kind for kind, pattern in MEANT.items() if pattern.fullmatch(word)), "")
