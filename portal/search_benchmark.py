"""An archive of invented entries, as large as asked for, and the time that searches of it take."""

import random
import re
import statistics
import time
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

from django.db import connection
from django.test import Client

from committees.models import Committee
from documents.models import SearchEntry
from documents.search.entries import keywords_of
from documents.search.indexing import weigh
from documents.search.vocabulary import add_words
from ingest import samples

ROWS_AT_ONCE = 2_000
SENTENCE = re.compile(r"[A-Z][^.\n]{20,200}\.")
TITLE = re.compile(r'^title = "([^"]{5,120})"', re.MULTILINE)
YEARS, FIRST_DAY = 12, date(2012, 1, 1)
COMMITTEES = 20
# Of a hundred entries: so many of a kind, each of so many sentences.
MAKE_UP = {
    SearchEntry.Kind.PAGE: (60, 12),
    SearchEntry.Kind.AGENDA_ITEM: (12, 1),
    SearchEntry.Kind.MINUTE: (12, 6),
    SearchEntry.Kind.PLAN_ENTRY: (10, 2),
    SearchEntry.Kind.REPORT: (6, 60),
}
QUERIES = {
    "a common word": "council",
    "a word": "library",
    "two words": "housing strategy",
    "a phrase": '"planning permission"',
    "with one left out": "budget -capital",
    "misspelt": "libary stratgy",
    "a question": "what did cabinet decide about libraries",
    "a reference": "2019/01234",
    "many words": "street lighting replacement programme in the villages of the north",
    "words that nothing has": "zebra xylophone",
}


def fill(entries: int) -> None:
    """Writes so many entries, the same ones each time, and lets the database count them."""
    chance = random.Random(1)
    committees = [
        Committee.objects.create(name=f"Committee {number}", slug=f"committee-{number}")
        for number in range(COMMITTEES)
    ]
    made = _entries(entries, chance, committees)
    while rows := list(islice(made, ROWS_AT_ONCE)):
        SearchEntry.objects.bulk_create(rows)
        weigh(SearchEntry.objects.filter(pk__in=[row.pk for row in rows]))
        add_words(rows)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE documents_searchentry")
        cursor.execute("ANALYZE documents_searchword")


def timings(runs: int) -> Iterator[tuple[str, float]]:
    """Each query and the median of its runs in seconds: the whole page, as a reader waits."""
    reader = Client()
    for name, query in QUERIES.items():
        yield name, _median(reader, "/search/", query, runs)
    yield "suggestions while typing", _median(reader, "/search/suggest/", "hous", runs)


def _median(reader: Client, address: str, query: str, runs: int) -> float:
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        answer = reader.get(address, {"q": query})
        seconds.append(time.perf_counter() - start)
        assert answer.status_code == 200, answer.status_code
    return statistics.median(seconds)


def _entries(
    count: int, chance: random.Random, committees: list[Committee]
) -> Iterator[SearchEntry]:
    words = "\n".join(path.read_text(encoding="utf-8") for path in _sample_texts())
    sentences, titles = SENTENCE.findall(words), TITLE.findall(words)
    kinds = [kind for kind, (share, _) in MAKE_UP.items() for _ in range(share)]
    for number in range(count):
        kind = chance.choice(kinds)
        text = " ".join(chance.choices(sentences, k=MAKE_UP[kind][1]))
        reference = f"P/FUL/{chance.randint(2012, 2023)}/{chance.randint(0, 9999):05}"
        entry = SearchEntry(
            kind=kind,
            object_id=number,
            title=f"{chance.choice(titles)} {chance.choice(titles)}"[:600],
            text=f"{text} {reference}" if number % 10 == 0 else text,
            committee=chance.choice(committees),
            date=FIRST_DAY + timedelta(days=chance.randrange(365 * YEARS)),
            about=f"thing {chance.randrange(count)}",
            url="/",
        )
        entry.keywords, entry.references = keywords_of(entry)
        yield entry


def _sample_texts() -> list[Path]:
    return sorted((Path(samples.__file__).parent / "content").rglob("*.toml"))
