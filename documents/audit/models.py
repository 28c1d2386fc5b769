"""Lines of the audit log and the seals that chain them; the database refuses to change either.

The refusal and the sealing are triggers, made by the first migration: no code of the portal, no
page and no shell of it can alter a line.
"""

from django.db import models
from django.utils import timezone

from documents.audit.acts import Act


class AuditLine(models.Model):
    """One act. People and things are kept by name as well as by key: a name may change later."""

    at = models.DateTimeField(default=timezone.now)
    act = models.CharField(max_length=40)
    person_key = models.BigIntegerField(null=True, blank=True)
    person = models.CharField(max_length=150, blank=True, help_text="Empty: the portal itself")
    about_kind = models.CharField(max_length=60, blank=True, help_text="pack, minute, user")
    about_key = models.CharField(max_length=60, blank=True)
    about = models.CharField(max_length=400, blank=True)
    address = models.CharField(max_length=400, blank=True, help_text="Where it stands on the site")
    reason = models.TextField(blank=True)
    details = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["-pk"]
        default_permissions = ("view",)
        permissions = [("export_auditline", "Can export the audit log")]
        indexes = [
            models.Index(fields=["act", "at"], name="audit_by_act"),
            models.Index(fields=["about_kind", "about_key"], name="audit_by_subject"),
        ]

    def __str__(self) -> str:
        return f"{self.act_in_words}: {self.about}" if self.about else self.act_in_words

    @property
    def act_in_words(self) -> str:
        return Act(self.act).label if self.act in Act.values else self.act.capitalize()


class AuditSeal(models.Model):
    """The chain: each seal is the SHA-256 of the seal before it and of its line's words."""

    line = models.OneToOneField(AuditLine, on_delete=models.PROTECT, related_name="sealed")
    previous = models.CharField(max_length=64)
    seal = models.CharField(max_length=64)

    class Meta:
        ordering = ["pk"]
        default_permissions = ()

    def __str__(self) -> str:
        return self.seal
