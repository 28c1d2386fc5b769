"""What a file carries besides its pages: attachments, comments, scripts, metadata.

None of it is shown to the public: the public file is made without. An attachment or a comment may
still be a sign that the wrong version was uploaded, so a person is asked; metadata and scripts
are only named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf

from ingest.parsing.records.findings import Finding

COMMENTS = {
    *("/Text", "/FreeText", "/Popup", "/Highlight", "/Underline", "/Squiggly", "/StrikeOut"),
    *("/Caret", "/Ink", "/Redact", "/FileAttachment", "/Sound", "/Movie", "/Screen"),
}
TELLING = re.compile(r"\bexempt\b|\bconfidential\b|not for publication|\bpart (?:2|ii)\b", re.I)
MOST_ANNOTATIONS = 20_000


def carried_along(path: Path) -> tuple[Finding, ...]:
    """Nothing where the file cannot be taken apart: the public file is then drawn anew."""
    try:
        with pikepdf.open(path) as pdf:
            return (
                *_attachments(pdf),
                *_comments(pdf),
                *_scripts(pdf),
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
        )


def _comments(pdf: pikepdf.Pdf) -> Iterator[Finding]:
    seen = 0
    for number, page in enumerate(pdf.pages, start=1):
        kinds = set()
        for annotation in page.get("/Annots", ()):
            seen += 1
            if seen > MOST_ANNOTATIONS:
                return
            kinds.add(str(annotation.get("/Subtype", "")) if _is_dictionary(annotation) else "")
        if "/Redact" in kinds:
            yield Finding(
                "redaction-not-applied",
                "Redactions are marked on this page but were never carried out: the words are "
                "still there.",
                number,
            )
        elif kinds & COMMENTS:
            yield Finding(
                "comments",
                "Somebody's comments are on this page. The public file leaves them out; look "
                "whether the right version was uploaded.",
                number,
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


def _metadata(pdf: pikepdf.Pdf) -> Iterator[Finding]:
    facts = [str(value) for value in pdf.docinfo.values()] if pdf.docinfo is not None else []
    if any(TELLING.search(fact) for fact in facts):
        yield Finding(
            "telling-metadata",
            "The PDF's own title or keywords say that it is exempt or confidential. The public "
            "file is made without them; look whether the right version was uploaded.",
        )
    elif facts or "/Metadata" in pdf.Root:
        yield Finding(
            "metadata",
            "The PDF names its author, its program or other facts of its making. The public file "
            "is made without them.",
            holds=False,
        )
