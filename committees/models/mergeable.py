"""What papers name in more ways than one, so that two rows may turn out to be one."""

from django.db import models
from django.urls import reverse


class Mergeable(models.Model):
    """A row known by its name, with a page at its slug; `committees.actions` merges two.

    What was merged stays, and points at the row that it was found to be.
    """

    name: "models.CharField[str, str]"
    slug: "models.SlugField[str, str]"

    merged_into = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="merged_from",
        help_text="What an officer found this one to be",
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse(f"committees:{self._meta.model_name}", kwargs={"slug": self.slug})
