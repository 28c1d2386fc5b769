"""A page as a resident sees it without scripts: its words, folded ones apart, and its links."""

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

VOID = {"area", "br", "hr", "img", "input", "link", "meta", "source", "wbr"}
UNSEEN = {"form", "head", "script", "style", "template"}


@dataclass(frozen=True, slots=True)
class Element:
    """What is open at a place of the page."""

    tag: str
    unseen: bool
    fold: int  # number of the closed <details> it is in; 0 for none


@dataclass(frozen=True, slots=True)
class Link:
    words: str
    address: str
    in_main: bool


class Page(HTMLParser):
    """The words of the page's main part with the fold that each is in, and every link."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words: list[tuple[str, int]] = []
        self.links: list[Link] = []
        self.anchors: dict[str, tuple[int, int]] = {}  # where an id stands: word, fold
        self._open: list[Element] = []
        self._folds = 0
        self._link: tuple[str, list[str]] | None = None
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        own = dict(attrs)
        above = self._open[-1] if self._open else Element("", unseen=False, fold=0)
        fold = above.fold
        if tag == "details" and "open" not in own:
            self._folds += 1
            fold = self._folds
        elif tag == "summary" and above.tag == "details":
            fold = self._open[-2].fold
        if name := own.get("id"):
            self.anchors[name] = (len(self.words), fold)
        if tag == "a" and own.get("href"):
            self._link = (own["href"] or "", [])
        if tag not in VOID:
            unseen = above.unseen or tag in UNSEEN or "popover" in own
            self._open.append(Element(tag, unseen, fold))

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._link:
            address, words = self._link
            self.links.append(Link(" ".join(words), address, self._in_main))
            self._link = None
        while self._open and self._open.pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not self._open or self._open[-1].unseen:
            return
        if self._link:
            self._link[1].extend(data.split())
        if self._in_main:
            self.words += [(word, self._open[-1].fold) for word in data.split()]

    @property
    def _in_main(self) -> bool:
        return any(element.tag == "main" for element in self._open)

    def seen_from(self, anchor: str = "") -> str:
        """The words that are not folded away, from an anchor on, whose own fold is then open."""
        begin, fold = self.anchors.get(anchor, (0, 0))
        return " ".join(word for word, at in self.words[begin:] if at in (0, fold))

    def links_saying(self, words: str) -> Iterator[Link]:
        """Links with these words, those of the main part first."""
        saying = [link for link in self.links if words.casefold() in link.words.casefold()]
        return iter(sorted(saying, key=lambda link: not link.in_main))
