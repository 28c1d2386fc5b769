"""Files that the portal makes of papers as they are asked for, and when they go.

Pictures of pages and the PDFs of single items can be made again at any time. When a paper is
withdrawn, restricted or decided on, what was made of it goes at once; a sweep each hour takes what
a crash left behind, and files that no row of the database names.
"""

import shutil
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from django.conf import settings
from django.db import transaction

from documents.models import Pack
from documents.withholding.models import PublicFile

HOUR, DAY = 3600, 24 * 3600  # seconds
UNFINISHED = "*.part"


def pictures_of(stem: str) -> Path:
    """The folder of the pictures of a file's pages; `stem` is the file's hash."""
    return Path(settings.VAR_DIR) / "page-images" / stem


def items_of(pack: Pack) -> Path:
    """The folder of the PDFs of a pack's items."""
    return Path(settings.VAR_DIR) / "item-pages" / pack.sha256


def forget_made_files(pack: Pack) -> None:
    """Remove what was made of a pack once the transaction ends."""
    made = PublicFile.objects.filter(pack=pack).values_list("sha256", flat=True)
    folders = [pictures_of(stem) for stem in (pack.sha256, *made)] + [items_of(pack)]
    transaction.on_commit(lambda: _remove(folders), robust=True)


def sweep() -> int:
    """Remove what nobody may have any more, and what a crash left; gives how many went."""
    left = [*_pictures_left(), *_items_left(), *_unfinished(), *_nameless()]
    _remove(left)
    return len(left)


def _pictures_left() -> Iterator[Path]:
    in_sight = Pack.objects.filter(withdrawn_at__isnull=True, visibility=Pack.Visibility.PUBLIC)
    kept = set(in_sight.values_list("sha256", flat=True))
    public = PublicFile.objects.filter(pack__in=Pack.objects.published())
    kept.update(public.values_list("sha256", flat=True))
    return (folder for folder in _inside("page-images") if folder.name not in kept)


def _items_left() -> Iterator[Path]:
    kept = set(Pack.objects.published().values_list("sha256", flat=True))
    return (folder for folder in _inside("item-pages") if folder.name not in kept)


def _unfinished() -> Iterator[Path]:
    made = [Path(settings.VAR_DIR) / name for name in ("page-images", "item-pages")]
    for folder in (*made, Path(settings.MEDIA_ROOT) / "public"):
        found = folder.rglob(UNFINISHED) if folder.exists() else ()
        yield from (file for file in found if _is_older(file, HOUR))


def _nameless() -> Iterator[Path]:
    """Papers and public files that no row names: the portal died between the two."""
    root = Path(settings.MEDIA_ROOT)
    named = {root / name for name in Pack.objects.values_list("file", flat=True)}
    named |= {root / name for name in PublicFile.objects.values_list("file", flat=True)}
    found = [*root.glob("??/*.pdf"), *root.glob("public/??/*.pdf")]
    yield from (file for file in found if file not in named and _is_older(file, DAY))


def _inside(name: str) -> list[Path]:
    folder = Path(settings.VAR_DIR) / name
    return list(folder.iterdir()) if folder.exists() else []


def _is_older(file: Path, seconds: int) -> bool:
    try:
        return time.time() - file.stat().st_mtime > seconds
    except FileNotFoundError:
        return False


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
