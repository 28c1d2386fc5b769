"""What people do with published papers: publish, withdraw, confirm, move, merge."""

from documents.actions.meetings import merge_meetings, move_meeting
from documents.actions.minutes import confirm_minutes
from documents.actions.packs import (
    lift_restriction,
    meetings_of,
    publish_pack,
    restrict_pack,
    show_pack,
    withdraw_pack,
)
from documents.actions.refusal import Refused

__all__ = [
    "Refused",
    "confirm_minutes",
    "lift_restriction",
    "meetings_of",
    "merge_meetings",
    "move_meeting",
    "publish_pack",
    "restrict_pack",
    "show_pack",
    "withdraw_pack",
]
