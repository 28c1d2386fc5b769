"""Papers printed in Welsh and English side by side: the English half.

"Yn bresennol / Present:" -> "Present:"      "Cyng/Cllr Morgan" -> "Cllr Morgan"
"""

from __future__ import annotations

import re

_WELSH = (
    r"(?:cyngor|cymuned|gymuned|tref|dref|clerc|bresennol|presennol|ymddiheuriadau|cyfarfod"
    r"|cofnodion|cadeirydd|gadeirydd|cyng\b\.?|cynghor\w+|aelodau|swyddogion|nos\s\w+|dydd\s\w+"
    r"|lleoliad|dyddiad|amser|hefyd|absennol|maer\b|dirprwy|yn\b)"
)
_HALF = re.compile(
    rf"(?:(?<=[\s(])|^)(?=[^/|:;,]*\b{_WELSH})(?:(?!\.\s)[^/|:;,()]){{2,70}}?\s*[/|]\s*(?=[A-Z])",
    re.IGNORECASE,
)


def english(text: str) -> str:
    """The text without what is Welsh before a stroke; other texts as they are."""
    if "/" not in text and "|" not in text:
        return text
    return _HALF.sub("", text)
