"""What a file carries besides its pages: attachments, comments, scripts, links, metadata.

None of it is shown to the public: the public file is made without. An attachment or a comment may
still be a sign that the wrong version was uploaded, so a person is asked; metadata, scripts and
links into the council's own network are only named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf

from ingest.parsing.links import leads_inside
from ingest.parsing.records.findings import Finding
from ingest.parsing.tripwire.layers import layers_switched_off
from ingest.parsing.tripwire.notes_on_pages import notes_on_pages
from ingest.parsing.tripwire.spoken import spoken_text
from ingest.parsing.tripwire.words_shown import told

TELLING = re.compile(r"\bexempt\b|\bconfidential\b|not for publication|\bpart (?:2|ii)\b", re.I)
MOST_LINKS = 20_000


def carried_along(path: Path) -> tuple[Finding, ...]:
    """Nothing where the file cannot be taken apart: the public file is then drawn anew."""
    try:
        with pikepdf.open(path) as pdf:
            return (
                *_attachments(pdf),
                *notes_on_pages(pdf),
                *spoken_text(pdf),
                *layers_switched_off(pdf),
                *_scripts(pdf),
                *_links(pdf),
                *_metadata(pdf),
            )
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, RecursionError):
        return ()


def _attachments(pdf: pikepdf.Pdf) -> Iterator[Finding]:
    root = pdf.Root
    names: Any = root.get("/Names", {})
    count = len(pdf.attachments) or int("/EmbeddedFiles" in names or "/AF" in root)
    if count or "/Collection" in root:
        files = "file is" if count == 1 else "files are"
        yield Finding(
            "attachments",
            f"{count or 'Other'} {files} attached to this PDF. The public gets none of them; "
            "look whether the right version was uploaded.",
            words=told(pdf.attachments),
        )


def _is_dictionary(value: Any) -> bool:
    return isinstance(value, pikepdf.Dictionary)


def _scripts(pdf: pikepdf.Pdf) -> Iterator[Finding]:
    root = pdf.Root
    opens: Any = root.get("/OpenAction")
    runs = _is_dictionary(opens) and opens.get("/S") == "/JavaScript"
    if runs or "/JavaScript" in root.get("/Names", {}) or "/AA" in root:
        yield Finding(
            "scripts", "This PDF runs a script. The public file is made without it.", holds=False
        )


def _links(pdf: pikepdf.Pdf) -> Iterator[Finding]:
    """Links that lead nowhere for the public; the first page that has one is named."""
    seen = 0
    for number, page in enumerate(pdf.pages, start=1):
        notes = page.obj.get("/Annots", ())
        for note in notes if isinstance(notes, pikepdf.Array) else ():
            seen += 1
            action: Any = note.get("/A") if _is_dictionary(note) else None
            if seen > MOST_LINKS:
                return
            if not _is_dictionary(action) or "/URI" not in action:
                continue
            if leads_inside(str(action["/URI"])):
                yield Finding(
                    "links",
                    "Links lead to files of the council's own network, or to papers that their "
                    "address calls exempt. The public file is made without such links.",
                    number,
                    holds=False,
                )
                return


def _metadata(pdf: pikepdf.Pdf) -> Iterator[Finding]:
    facts = [str(value) for value in pdf.docinfo.values()] if pdf.docinfo is not None else []
    if any(TELLING.search(fact) for fact in facts):
        yield Finding(
            "telling-metadata",
            "The PDF's own title or keywords say that it is exempt or confidential. The public "
            "file is made without them; look whether the right version was uploaded.",
            words=told(fact for fact in facts if TELLING.search(fact)),
        )
    elif facts or "/Metadata" in pdf.Root:
        yield Finding(
            "metadata",
            "The PDF names its author, its program or other facts of its making. The public file "
            "is made without them.",
            holds=False,
        )
