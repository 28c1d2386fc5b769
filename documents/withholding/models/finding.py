"""What the tripwire found in a file that may have to be withheld."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from documents.models import Pack


class Finding(models.Model):
    """One thing found at the last reading, by page and place.

    `words` are there for whoever decides, and only until they have.
    """

    pack = models.ForeignKey(Pack, on_delete=models.CASCADE, related_name="findings")
    code = models.SlugField(max_length=60)
    message = models.TextField()
    page = models.PositiveIntegerField(
        null=True, blank=True, help_text="Of the PDF, from 1; empty: the file as a whole"
    )
    box = ArrayField(models.FloatField(), size=4, null=True, blank=True)
    words = models.TextField(blank=True, help_text="What no page shows, until somebody decided")
    holds = models.BooleanField(default=True, help_text="Nothing is public before a decision")

    class Meta:
        ordering = ["pack", "page", "pk"]
        default_permissions = ()

    def __str__(self) -> str:
        return self.message
