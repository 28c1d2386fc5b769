"""Making a pack's public file in a child process, and keeping it."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from django.conf import settings

from documents.models import Pack
from documents.withholding.models import PublicFile
from ingest.public_file.plan import Plan


class NotMade(Exception):
    """No public file could be made; the message is for the log, and names no content."""


def make_public_file(pack: Pack, plan: Plan) -> PublicFile:
    """Make the pack's file for the public anew from the one uploaded. Raises NotMade."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "public.pdf"
        left_out = _build(Path(pack.file.path), made, plan)
        digest = hashlib.sha256(made.read_bytes()).hexdigest()
        public = PublicFile.objects.filter(pack=pack).first() or PublicFile(pack=pack)
        former = public.file.name if public.sha256 and public.sha256 != digest else ""
        public.sha256, public.size = digest, made.stat().st_size
        public.plan, public.removed = plan, left_out
        _keep(public, made)
    if former:
        public.file.storage.delete(former)
    return public


def _keep(public: PublicFile, made: Path) -> None:
    """Under its hash, and moved into place whole: readers have the former one until then."""
    field = public._meta.get_field("file")
    public.file.name = field.generate_filename(public, "public.pdf")
    place = Path(public.file.path)
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, part = tempfile.mkstemp(dir=place.parent, suffix=".part")
    os.close(handle)
    shutil.copyfile(made, part)
    Path(part).chmod(settings.FILE_UPLOAD_PERMISSIONS or 0o644)
    Path(part).replace(place)
    public.save()


def _build(original: Path, made: Path, plan: Plan) -> list[str]:
    limits = [str(settings.PARSE_SECONDS), str(settings.PARSE_MEGABYTES)]
    command = [sys.executable, "-m", "ingest.public_file.build", str(original.resolve()), str(made)]
    try:
        done = subprocess.run(
            [*command, *limits],
            cwd=settings.BASE_DIR,
            input=json.dumps(plan),
            capture_output=True,
            text=True,
            timeout=settings.PARSE_SECONDS,
        )
        answer = json.loads(done.stdout)
    except (subprocess.TimeoutExpired, ValueError) as error:
        raise NotMade(type(error).__name__) from error
    if "failed" in answer:
        raise NotMade(answer["failed"])
    return list(answer["left_out"])
