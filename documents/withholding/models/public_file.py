"""The file that the public gets: made anew from the one uploaded."""

from django.db import models

from documents.models import Pack


def public_file_path(public: "PublicFile", name: str) -> str:
    return f"public/{public.sha256[:2]}/{public.sha256}.pdf"


class PublicFile(models.Model):
    """A PDF without withheld pages, metadata, attachments, comments, scripts and hidden text."""

    pack = models.OneToOneField(Pack, on_delete=models.CASCADE, related_name="public_file")
    file = models.FileField(upload_to=public_file_path, max_length=200)
    sha256 = models.CharField("SHA-256", max_length=64)
    size = models.PositiveBigIntegerField(help_text="Bytes")
    made_at = models.DateTimeField(auto_now=True)
    plan = models.JSONField(default=dict, help_text="The decisions it was made by")
    removed = models.JSONField(default=list, blank=True, help_text="What was left out, in words")

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"Public file of {self.pack}"
