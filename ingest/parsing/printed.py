"""On which lines a value is printed, after rules that read folded text have found the value.

A rule that reads a stretch of running text need not carry lines along: what it read is found again
among the lines, by its words in their order, however line ends have cut them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence

from ingest.parsing.geometry import Line

MOST_LINES = 3  # over which a date, a time or a label with its value may run

_WORD = re.compile(r"[^\W_]+")


class PrintedText:
    """The words of some lines in order, and the lines that print them."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self._words = [" ".join(_WORD.findall(line.text.casefold())) for line in lines]
        self._spaced = _Index([f"{words} " if words else "" for words in self._words], " ")
        self._squeezed: _Index | None = None  # made when a word is found to be cut

    def saying(self, words: str, *, last: bool = False) -> Sequence[Line]:
        """The lines on which the words stand, first or last; none where they do not."""
        wanted = " ".join(_WORD.findall(words.casefold()))
        if not wanted:
            return ()
        found = self._spaced.span(f" {wanted} ", last=last)
        if found is None and " " not in wanted and wanted.isalpha():
            return ()  # within longer words it would say something else
        if found is None:
            if self._squeezed is None:
                self._squeezed = _Index([each.replace(" ", "") for each in self._words], "")
            found = self._squeezed.span(wanted.replace(" ", ""), last=last)
        return self.lines[found[0] : found[1]] if found else ()

    def saying_after(self, words: str, opening: str) -> Sequence[Line]:
        """The lines on which the words stand, from where other words stand on."""
        start = self.saying(opening)
        if not start:
            return self.saying(words)
        at = next(index for index, line in enumerate(self.lines) if line is start[0])
        return PrintedText(self.lines[at:]).saying(words)

    def saying_each(self, texts: Iterable[str]) -> list[Line]:
        """The lines of several texts in printed order, each text where it is printed last: a
        resolution repeats what was asked, a list of members the chairman named above it."""
        found: set[int] = set()
        for text in texts:
            for part in text.split("\n"):
                found |= {id(line) for line in self.saying(part, last=True)}
        return [line for line in self.lines if id(line) in found]


class _Index:
    """Texts end to end, and which of them a stretch lies in."""

    def __init__(self, texts: Sequence[str], opening: str) -> None:
        self._text = opening + "".join(texts)
        self._starts: list[int] = []
        at = len(opening)
        for text in texts:
            self._starts.append(at)
            at += len(text)

    def span(self, wanted: str, *, last: bool) -> tuple[int, int] | None:
        """First text and the one after the last in which `wanted` stands."""
        at = self._text.rfind(wanted) if last else self._text.find(wanted)
        if at < 0:
            return None
        lead = len(wanted) - len(wanted.lstrip())
        end = at + len(wanted.rstrip())
        return bisect_right(self._starts, at + lead) - 1, bisect_right(self._starts, end - 1)


def lines_where(lines: Sequence[Line], says: Callable[[str], bool]) -> Sequence[Line]:
    """The fewest successive lines whose joined text says something; the first such."""
    for count in range(1, MOST_LINES + 1):
        for start in range(len(lines) - count + 1):
            taken = lines[start : start + count]
            if says(" ".join(line.text for line in taken)):
                return taken
    return ()
