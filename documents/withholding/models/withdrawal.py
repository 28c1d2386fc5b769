"""What was public and was taken back, and the addresses at which that is said."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from documents.models import Pack


class Withdrawal(models.Model):
    """A person took something back: what kind of thing, when and why. Never its title."""

    kind = models.CharField(max_length=60, help_text="In words: agenda pack, minute, page")
    pack = models.ForeignKey(
        Pack, on_delete=models.CASCADE, null=True, blank=True, related_name="withdrawals"
    )
    reason = models.TextField(help_text="Shown to the public at the old address")
    withdrawn_at = models.DateTimeField(default=timezone.now)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="withdrawals",
    )
    returns = models.BooleanField(
        default=False, help_text="Published again by itself once its new public file is made"
    )
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-withdrawn_at"]
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.kind}, withdrawn {self.withdrawn_at:%-d %B %Y}"


class Tombstone(models.Model):
    """An address that was public; all addresses below it count as well."""

    withdrawal = models.ForeignKey(Withdrawal, on_delete=models.CASCADE, related_name="tombstones")
    address = models.CharField(max_length=400, db_index=True)

    class Meta:
        ordering = ["address"]
        default_permissions = ()

    def __str__(self) -> str:
        return self.address
