"""Committees: the bodies that meet and decide."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.urls import reverse


class CommitteeQuerySet(models.QuerySet["Committee"]):
    def named(self, name: str) -> "CommitteeQuerySet":
        """Committees that bear this name, or bore it: compared without case."""
        return self.filter(models.Q(name__iexact=name) | models.Q(aliases__icontains=name))


class Committee(models.Model):
    """A body of the council, or of a council that came before it.

    `council` is empty for the site's own council and names the predecessor otherwise.
    """

    name = models.CharField(max_length=200)
    slug = models.SlugField(max_length=120)
    council = models.CharField(max_length=200, blank=True, help_text="Only for a former council")
    aliases = ArrayField(
        models.CharField(max_length=200),
        default=list,
        blank=True,
        help_text="Other names that papers use for this committee",
    )
    purpose = models.TextField(blank=True)
    disbanded_on = models.DateField(null=True, blank=True)

    objects = CommitteeQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["slug"], name="committee_slug_is_unique"),
            models.UniqueConstraint(
                fields=["council", "name"], name="committee_name_is_unique_in_its_council"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("committees:committee", kwargs={"slug": self.slug})
