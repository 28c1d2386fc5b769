"""Rows by the words of their names."""

import re
from itertools import pairwise
from typing import Any

from django.db.models import Q
from django.db.models.functions import Length, Lower

from committees.models import Councillor

MOST = 4
SHORTEST = 2  # letters: one alone is no name
MOST_WORDS = 8  # of a name: a longer query is after something else
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
SMALL_WORDS = frozenset(["the", "and", "of", "for", "who", "what", "is", "are", "was"])


def named(model: Any, words: str) -> list[Any]:
    """Rows that bear the words as their name first, then those with all of them in it."""
    typed = [word for word in WORD.findall(words) if word.lower() not in SMALL_WORDS]
    if len(typed) > MOST_WORDS or max(map(len, typed), default=0) < SHORTEST:
        return []
    condition = with_words("name", typed) | Q(aliases__contains=[words.strip(' "')])
    return list(model.objects.published().filter(condition).order_by(Length("name"), "name")[:MOST])


def with_words(field: str, words: list[str]) -> Q:
    """Every one of the words stands in the field as a whole word."""
    condition = Q()
    for word in words:
        condition &= Q(**{f"{field}__iregex": rf"\m{re.escape(word)}\M"})
    return condition


def councillors_within(words: str) -> list[Councillor]:
    """Councillors whose whole name stands in the words: how often did Ada Vane attend."""
    pairs = [" ".join(pair).lower() for pair in pairwise(WORD.findall(words))]
    rows: Any = Councillor.objects.published().annotate(spelt=Lower("name"))
    return list(rows.filter(spelt__in=pairs).order_by("name")[:MOST]) if pairs else []
