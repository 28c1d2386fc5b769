"""What can be found is written here: the only module that says SearchVector.

A record is found by its title first (A), then by its own text (B), then by its kind, committee and
date (C); a page by its text (D), last, since the records read from that page say the same and say
where it belongs.
"""

from typing import Any

from django.contrib.postgres.search import SearchVector
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet, Subquery

from documents.models import Acronym, Pack, SearchEntry, SearchWord
from documents.search.entries import entries_of_pack, entry_of
from documents.search.language import CONFIG
from documents.search.vocabulary import add_acronyms, add_words, take_words

ROWS_AT_ONCE = 500


@transaction.atomic
def index_pack(pack: Pack) -> int:
    """Makes every published row and page of a pack findable; returns how many."""
    unindex_pack(pack)
    entries = SearchEntry.objects.bulk_create(entries_of_pack(pack), batch_size=ROWS_AT_ONCE)
    weigh(SearchEntry.objects.filter(pack=pack))
    _share_portfolios(SearchEntry.objects.filter(pack=pack))
    add_words(entries)
    add_acronyms(pack, entries)
    return len(entries)


@transaction.atomic
def unindex_pack(pack: Pack) -> None:
    """Takes a pack out of search: nothing of it can be found from here on."""
    entries = SearchEntry.objects.filter(pack=pack)
    take_words(_words_only(entries))
    entries.delete()
    Acronym.objects.filter(pack=pack).delete()


@transaction.atomic
def refresh(row: Any) -> None:
    """Brings one row's entry up to date after an edit: written anew, or dropped if not public."""
    entry = entry_of(row)
    old = SearchEntry.objects.filter(kind=entry.kind, object_id=entry.object_id)
    take_words(_words_only(old))
    old.delete()
    if type(row).objects.published().filter(pk=row.pk).exists():
        entry.save()
        weigh(SearchEntry.objects.filter(pk=entry.pk))
        add_words([entry])


def reindex_everything() -> int:
    """Writes what can be found anew, from the published rows; returns how many entries."""
    packs = Pack.objects.published().order_by("pk")
    SearchEntry.objects.filter(pack__isnull=False).exclude(pack__in=packs).delete()
    SearchWord.objects.all().delete()
    by_hand = SearchEntry.objects.filter(pack__isnull=True)
    add_words(_words_only(by_hand))
    weigh(by_hand)
    return by_hand.count() + sum(index_pack(pack) for pack in packs)


def _share_portfolios(entries: QuerySet[SearchEntry]) -> None:
    """An item and its minute are of the portfolio that the item's report names, in any pack."""
    matters = entries.filter(about__startswith="agenda item").values("about")
    report = SearchEntry.objects.filter(
        about=OuterRef("about"), kind=SearchEntry.Kind.REPORT, portfolio__isnull=False
    )
    others = SearchEntry.objects.filter(about__in=matters, portfolio__isnull=True)
    others.filter(Exists(report)).update(portfolio=Subquery(report.values("portfolio")[:1]))


def _words_only(entries: QuerySet[SearchEntry]) -> QuerySet[SearchEntry]:
    return entries.exclude(kind=SearchEntry.Kind.PAGE).only("kind", "title", "text")


def weigh(entries: QuerySet[SearchEntry]) -> None:
    """Makes the vectors of entries anew from their words."""
    title = SearchVector("title", weight="A", config=CONFIG)
    text = SearchVector("text", weight="B", config=CONFIG)
    page_text = SearchVector("text", weight="D", config=CONFIG)
    keywords = SearchVector("keywords", weight="C", config=CONFIG)
    references = SearchVector("references", weight="D", config=CONFIG)
    pages = entries.filter(kind=SearchEntry.Kind.PAGE)
    records = entries.exclude(kind=SearchEntry.Kind.PAGE)
    pages.update(vector=page_text + keywords + references)
    records.update(vector=title + text + keywords + references, title_vector=title + keywords)
