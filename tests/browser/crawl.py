"""Finds one page of every kind by following links, as a visitor would: nothing is listed by hand.

A kind of page is a view's name. A new page is therefore looked at from the day it is linked.
"""

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit

from django.urls import Resolver404, resolve
from playwright.sync_api import APIRequestContext

HTML = "text/html"


@dataclass(slots=True)
class Found:
    """What a walk through the site came upon: view name -> addresses; files and faults apart."""

    pages: dict[str, list[str]] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    broken: dict[str, int] = field(default_factory=dict)

    def addresses(self) -> list[str]:
        return [address for some in self.pages.values() for address in some]


class Links(HTMLParser):
    """Where the links of a page lead, in its order."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.feed(words)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        target = dict(attrs).get("href")
        if tag == "a" and target:
            self.targets.append(target)


def view_name(address: str) -> str:
    """The name of the view behind an address of this site; empty where there is none."""
    try:
        return resolve(urlsplit(address).path).view_name
    except Resolver404:
        return ""


def walk(
    request: APIRequestContext,
    base: str,
    start: str = "/",
    *,
    each: int = 1,
    leave_out: Iterable[str] = (),
) -> Found:
    """Follow links from `start` until every kind of page that can be reached was seen `each` times.

    Args:
        leave_out: how the addresses' paths begin that are not followed.
    """
    found, seen = Found(), set[str]()
    waiting = deque([urljoin(base, start)])
    while waiting:
        address = urldefrag(waiting.popleft()).url
        name = view_name(address)
        path = urlsplit(address).path
        if address in seen or not address.startswith(base) or enough(found, name, each):
            continue
        if not any(path.startswith(beginning) for beginning in leave_out):
            seen.add(address)
            waiting.extend(urljoin(address, t) for t in look_at(request, address, name, found))
    return found


def enough(found: Found, name: str, each: int) -> bool:
    return name in found.files or len(found.pages.get(name, ())) >= each


def is_file(headers: Mapping[str, str]) -> bool:
    """Whether a browser keeps what it is sent instead of showing it as a page."""
    kept = headers.get("content-disposition", "").startswith("attachment")
    return kept or not headers.get("content-type", "").startswith(HTML)


def look_at(request: APIRequestContext, address: str, name: str, found: Found) -> list[str]:
    """Note what the address holds: a page, a file or a fault; gives the page's links."""
    answer = request.get(address)
    if not answer.ok:
        found.broken[address] = answer.status
    elif is_file(answer.headers):
        found.files[name] = address
    elif urldefrag(answer.url).url == address:
        found.pages.setdefault(name, []).append(address)
        return Links(answer.text()).targets
    else:  # sent on: the page is of another kind, and is looked at under its own name
        return [answer.url]
    return []
