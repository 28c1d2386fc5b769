"""Minutes: of a committee inside its next pack, or printed on their own, by any council.

head (whose, when, where) -> attendance (who was there) -> items (numbers, titles, text) -> for
each item decisions, reason, movers, votes, actions, declarations -> closing (when it ended).
"""

from ingest.parsing.kinds.minutes.kind import NAME, opens, parse, recognise

__all__ = ["NAME", "opens", "parse", "recognise"]
