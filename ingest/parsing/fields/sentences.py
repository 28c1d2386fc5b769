"""Sentences of a printed paragraph, abbreviations and initials kept whole.

"Cllr. R. Healey left. The Clerk (approx. £750 plus VAT) paid." -> two sentences.
"""

from __future__ import annotations

import re

_STOP = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9£])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Cllrs?|Cyng|Mrs?|Ms|Dr|Rev|Revd|Prof|Hon|St|No|Nos|Min|Ref|approx|para|paras|e\.g|i\.e|etc"
    r"|vs|viz|inc|Sec|Prop|Art|Reg|Regs|App|Co|Ltd|Rd|Cttee|Temp|Vol|p|pp|cf)|\b[A-Z])$"
)


def sentences(text: str) -> list[str]:
    """The sentences of one paragraph, in order, each with its closing stop."""
    found, begin = [], 0
    for stop in _STOP.finditer(text):
        if text[stop.start()] == "." and _ABBREVIATED.search(text[: stop.start()]):
            continue
        found.append(text[begin : stop.end()].strip())
        begin = stop.end()
    found.append(text[begin:].strip())
    return [sentence for sentence in found if sentence]
