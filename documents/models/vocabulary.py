"""The words and the acronyms of what is published, kept beside the search entries.

Both are counted as packs are published and taken out as they are withdrawn, so that search never
suggests a word which only a withdrawn paper has.
"""

from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from documents.models.pack import Pack


class SearchWord(models.Model):
    """A word of the records that can be found, and how many of them have it.

    PostgreSQL's own comparing of trigrams is an extension that not every server has. Three letters
    in a row are kept here as an array instead, which every server can index.
    """

    word = models.CharField(max_length=40)
    stem = models.CharField(max_length=40, blank=True)
    entries = models.PositiveIntegerField(default=0)
    trigrams = ArrayField(models.CharField(max_length=3), default=list)

    class Meta:
        ordering = ["word"]
        constraints = [
            models.UniqueConstraint(fields=["word"], name="search_word_is_kept_once"),
        ]
        indexes = [
            models.Index(fields=["stem"], name="search_word_stem"),
            GinIndex(fields=["trigrams"], name="search_word_trigrams"),
        ]

    def __str__(self) -> str:
        return self.word


class AcronymQuerySet(models.QuerySet["Acronym"]):
    def published(self) -> Self:
        """Acronyms that a published paper explains."""
        return self.filter(pack__in=Pack.objects.published())


class Acronym(models.Model):
    """A short form and what one paper says it stands for."""

    pack = models.ForeignKey(Pack, on_delete=models.CASCADE, related_name="acronyms")
    short = models.CharField(max_length=10)
    long = models.CharField(max_length=160)
    short_folded = models.CharField(max_length=10, db_index=True, help_text="In small letters")
    long_folded = models.CharField(
        max_length=160, db_index=True, help_text="In small letters, without small words"
    )

    objects = AcronymQuerySet.as_manager()

    class Meta:
        ordering = ["short", "long"]
        constraints = [
            models.UniqueConstraint(
                fields=["pack", "short_folded", "long_folded"],
                name="acronym_is_kept_once_in_its_pack",
            )
        ]

    def __str__(self) -> str:
        return f"{self.short}: {self.long}"
