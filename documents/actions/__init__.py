"""What people do with published papers: publish, withdraw, confirm, move, merge."""

from documents.actions.correcting import correct_row
from documents.actions.meetings import merge_meetings, move_meeting
from documents.actions.minutes import confirm_minutes, publish_drafts
from documents.actions.naming import say_who, say_who_in
from documents.actions.packs import (
    lift_restriction,
    meetings_of,
    publish_pack,
    restrict_pack,
    return_pack,
    show_pack,
    withdraw_pack,
)
from documents.actions.refusal import Refused
from documents.actions.undoing import undo_last_change

__all__ = [
    "Refused",
    "confirm_minutes",
    "correct_row",
    "lift_restriction",
    "meetings_of",
    "merge_meetings",
    "move_meeting",
    "publish_drafts",
    "publish_pack",
    "restrict_pack",
    "return_pack",
    "say_who",
    "say_who_in",
    "show_pack",
    "undo_last_change",
    "withdraw_pack",
]
