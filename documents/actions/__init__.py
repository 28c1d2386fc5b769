"""What people do with published papers: publish, withdraw, confirm, move, merge."""

from documents.actions.packs import (
    meetings_of,
    publish_pack,
    restrict_pack,
    show_pack,
    withdraw_pack,
)
from documents.actions.refusal import Refused

__all__ = [
    "Refused",
    "meetings_of",
    "publish_pack",
    "restrict_pack",
    "show_pack",
    "withdraw_pack",
]
