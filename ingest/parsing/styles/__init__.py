"""How one council's papers differ from another's: data, not code.

A style is picked from the words that the paper itself prints; a council never seen gets DEFAULT,
whose rules must do for the layouts that most councils share.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """One council's habits. Fields have the default that suits most councils."""

    name: str = "default"
    signs: tuple[str, ...] = ()  # words of the paper that give the council away


DEFAULT = Style()
STYLES: tuple[Style, ...] = ()


def choose_style(texts: Iterable[str], styles: tuple[Style, ...] = STYLES) -> Style:
    """The style whose signs stand in the texts most often; DEFAULT where none does."""
    joined = " ".join(texts).casefold()
    counted = [(sum(joined.count(sign) for sign in style.signs), style) for style in styles]
    best = max(counted, key=lambda pair: pair[0], default=(0, DEFAULT))
    return best[1] if best[0] else DEFAULT
