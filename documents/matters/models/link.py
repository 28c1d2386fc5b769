"""What joins two steps: signs printed in the papers, and what people say."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from simple_history.models import HistoricalRecords

from documents.matters.models.step import Step


def _pair(name: str) -> tuple[models.ForeignKey, models.ForeignKey]:
    """Two steps, the one with the lower number first, so that a pair stands once."""
    return (
        models.ForeignKey(Step, on_delete=models.CASCADE, related_name=f"{name}_to_later"),
        models.ForeignKey(Step, on_delete=models.CASCADE, related_name=f"{name}_to_earlier"),
    )


def _pair_constraints(name: str) -> list[models.BaseConstraint]:
    return [
        models.UniqueConstraint(fields=["first", "second"], name=f"{name}_of_a_pair_stands_once"),
        models.CheckConstraint(condition=Q(first__lt=F("second")), name=f"{name}_is_in_order"),
    ]


class Link(models.Model):
    """The signs that two steps are about one thing: rewritten whenever papers are read.

    `signs` holds each sign as {"sign": its name, "words": what a reader is told, "strength": its
    weight, "printed": where, as [{"step": number, "page": of the PDF, "printed_page": number}]}.
    """

    first, second = _pair("links")
    signs = models.JSONField(default=list)
    strength = models.SmallIntegerField(help_text="The sum of the signs' weights")
    sure = models.BooleanField(help_text="Joins by itself; otherwise an officer is asked")
    is_question = models.BooleanField(default=False, help_text="Waits for an officer's answer")

    class Meta:
        ordering = ["-strength", "first", "second"]
        constraints = _pair_constraints("link")

    def __str__(self) -> str:
        return f"{self.first} – {self.second}"

    @property
    def words(self) -> str:
        """ "Same title; planned for this meeting's date" """
        sentence = "; ".join(sign["words"] for sign in self.signs)
        return sentence[:1].upper() + sentence[1:]


class Judgement(models.Model):
    """What an officer said of two steps: it goes before every sign, now and at later readings."""

    first, second = _pair("judgements")
    same_matter = models.BooleanField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    at = models.DateTimeField(auto_now=True)
    history = HistoricalRecords()

    class Meta:
        ordering = ["-at"]
        constraints = _pair_constraints("judgement")

    def __str__(self) -> str:
        return f"{self.first} {'is' if self.same_matter else 'is not'} {self.second}"
