"""Words of a finding as whoever decides reads them: a line, not a page."""

from collections.abc import Iterable

MOST_TOLD = 400  # letters


def told(words: Iterable[str]) -> str:
    """Each once, set apart by semicolons, cut where there are too many to read."""
    line = "; ".join(dict.fromkeys(" ".join(each.split()) for each in words if each.strip()))
    return line if len(line) <= MOST_TOLD else f"{line[:MOST_TOLD].rsplit(' ', 1)[0]} …"
