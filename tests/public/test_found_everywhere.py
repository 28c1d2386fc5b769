"""Every page that links lead to, as machines see it: listed, told apart, its data well formed."""

import datetime
import json
import re
from collections import deque
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

import pytest
from django.test import Client
from django.urls import resolve

from documents.search import index_pack
from tests.browser.crawl import Links
from tests.public.builders import everything
from tests.public.test_found import CANONICAL, DATA, HOST, TITLE, addresses_in_sitemaps

pytestmark = pytest.mark.django_db
DESCRIPTION = re.compile(r'<meta name="description" content="(.*?)">')
STAFF = ("/staff/", "/admin/", "/account")

URL = re.compile(r"https?://\S+")
DATE = re.compile(r"\d{4}-\d\d-\d\d")
WORDS = re.compile(r"\S.*", re.DOTALL)
# What each type of schema.org that the site uses has to say, and may say, and how.
HAS_TO = {
    "GovernmentOrganization": {"name": WORDS},
    "Event": {
        "name": WORDS,
        "url": URL,
        "startDate": None,
        "eventStatus": re.compile(r"https://schema\.org/Event(Scheduled|Cancelled|Postponed)"),
        "organizer": "GovernmentOrganization",
    },
    "Report": {"name": WORDS, "url": URL},
    "Place": {"name": WORDS, "address": WORDS},
    "MediaObject": {"contentUrl": URL, "encodingFormat": WORDS},
    "Person": {"name": WORDS},
}
MAY = {
    "GovernmentOrganization": {
        "url": URL,
        "parentOrganization": "GovernmentOrganization",
        "dissolutionDate": DATE,
    },
    "Event": {"endDate": None, "location": "Place"},
    "Report": {
        "inLanguage": re.compile("en-GB"),
        "publisher": "GovernmentOrganization",
        "author": "Person",
        "dateCreated": DATE,
        "datePublished": DATE,
        "pageStart": int,
        "pageEnd": int,
        "numberOfPages": int,
        "abstract": WORDS,
        "identifier": WORDS,
        "isPartOf": "Report",
        "encoding": "MediaObject",
    },
}


@pytest.fixture
def pages(client) -> dict[str, str]:
    """Path -> words, of each page that a crawler may keep: not those it is told to leave, nor
    files, which name the page that they are a copy of."""
    rows = everything("Marigold")
    index_pack(rows.pack)
    found = {path: words for path, words in crawl(client) if "noindex" not in words}
    own = {path: CANONICAL.findall(words) for path, words in found.items()}
    assert all(len(addresses) == 1 for addresses in own.values()), own
    return {path: words for path, words in found.items() if own[path] == [HOST + path]}


def crawl(client: Client) -> Iterator[tuple[str, str]]:
    """Lists turned to another page and filtered lists are views of one page, and left out."""
    waiting, seen = deque(["/"]), {"/"}
    while waiting:
        path = waiting.popleft()
        answer = client.get(path)
        if not answer.get("Content-Type", "").startswith("text/html") or answer.status_code != 200:
            continue
        yield path, answer.content.decode()
        for target in Links(answer.content.decode()).targets:
            parts = urlsplit(urljoin(f"{HOST}{path}", target))
            known = parts.path in seen or parts.query or parts.path.startswith(STAFF)
            if parts.netloc == "testserver" and not known:
                seen.add(parts.path)
                waiting.append(parts.path)


def test_the_sitemaps_list_each_page_that_a_crawler_may_keep_and_no_other(client, pages):
    kinds = {resolve(path).view_name for path in pages}
    assert len(kinds) > 25, sorted(kinds)
    listed = set(addresses_in_sitemaps(client))
    assert set(pages) - listed == set()
    for path in listed - set(pages):  # what no link leads to is still a page to keep
        words = client.get(path).content.decode()
        assert "noindex" not in words and CANONICAL.findall(words) == [HOST + path], path


def test_each_page_has_a_title_and_a_description_of_its_own(pages):
    for field in (TITLE, DESCRIPTION):
        said = {path: field.findall(words)[0] for path, words in pages.items()}
        same = [path for path in said if list(said.values()).count(said[path]) > 1]
        assert not same, {path: said[path] for path in same}


def test_each_piece_of_data_says_what_its_type_has_to_and_nothing_else(pages):
    types = set()
    for path, words in pages.items():
        for found in DATA.findall(words):
            data = json.loads(found)
            assert data.pop("@context") == "https://schema.org"
            types.add(data["@type"])
            assert list(faults(data, path)) == []
    assert types == {"Event", "GovernmentOrganization", "Report"}


def faults(data: dict, place: str) -> Iterator[str]:
    kind = data["@type"]
    has_to, may = HAS_TO[kind], HAS_TO[kind] | MAY.get(kind, {})
    yield from (f"{place}: {kind} without {name}" for name in has_to.keys() - data.keys())
    for name, value in data.items():
        if name == "@type":
            continue
        if name not in may:
            yield f"{place}: {kind} does not know {name}"
            continue
        for each in value if isinstance(value, list) else [value]:
            yield from faults_of_value(each, may[name], f"{place}: {kind} {name}")


def faults_of_value(value: object, wanted: object, place: str) -> Iterator[str]:
    """`wanted` is a type of schema.org, a pattern, `int`, or None for a moment or a day."""
    if isinstance(wanted, str):
        yield from faults(value, place) if value["@type"] == wanted else [f"{place}: {value}"]
    elif wanted is int:
        yield from [] if isinstance(value, int) else [f"{place}: {value}"]
    elif wanted is None:
        yield from [] if is_moment(value) else [f"{place}: {value}"]
    elif not wanted.fullmatch(value):
        yield f"{place}: {value}"


def is_moment(value: str) -> bool:
    """A day alone, or a time with its zone: a time without one is another moment elsewhere."""
    moment = datetime.datetime.fromisoformat(value)
    return bool(DATE.fullmatch(value)) or moment.tzinfo is not None
