"""Text that an editor gave a form: bold words, lists, links; never more than that."""

import html
import re

import nh3

TAGS = {"p", "div", "br", "strong", "em", "ul", "ol", "li", "blockquote", "a"}
ATTRIBUTES = {"a": {"href"}}
SCHEMES = {"http", "https", "mailto"}
LINE_ENDS = re.compile(r"<br\s*/?>|</(?:p|div|li|blockquote)>", re.IGNORECASE)
LIST_ITEM = re.compile(r"<li[^>]*>", re.IGNORECASE)
TAG = re.compile(r"<[^>]+>")


def clean(formatted: str) -> str:
    """The same text with nothing in it but the tags above: no scripts, styles or pictures."""
    made = nh3.clean(formatted, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES)
    return made.strip() if plain(made) else ""


def plain(formatted: str) -> str:
    """Its words alone, a line for each paragraph or item, as search and exports read them."""
    lines = LINE_ENDS.sub("\n", LIST_ITEM.sub("• ", formatted))
    words = html.unescape(TAG.sub("", lines)).replace("\xa0", " ")
    return "\n".join(line.strip() for line in words.splitlines() if line.strip())
