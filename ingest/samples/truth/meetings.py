"""True records of meetings, agendas, minutes and questions."""

from __future__ import annotations

from typing import Any

from ingest.samples import loading
from ingest.samples.binder import Bound, Placed, PlacedItem, has_front_sheet
from ingest.samples.minute_words import minute_blocks
from ingest.samples.notice_words import decided, notice_blocks
from ingest.samples.papers import Item, Minute, Minutes, Question
from ingest.samples.prose import plain, plain_text
from ingest.samples.typeset.minutes import present, responder
from ingest.samples.typeset.words import initialled

Record = dict[str, Any]


def meeting(bound: Bound) -> Record | None:
    """The meeting that the paper is for; what only a front sheet prints is empty without one."""
    pack = bound.pack
    if pack.kind == "forward plan":
        return None
    committee = loading.council().committees[pack.committee]
    whole = pack.kind == "agenda pack"
    sheet = has_front_sheet(pack)
    contact = loading.council().officers[committee.contact]
    notice = pack.kind == "decision notice"
    chairman = pack.kind == "minutes" or whole
    return {
        "committee": committee.name,
        "date": pack.date.isoformat(),
        "start_time": None if notice else f"{pack.start:%H:%M}",
        "venue": committee.venue if sheet else None,
        "members": [s.councillor for s in committee.seats_on(pack.date)] if whole else [],
        "attending_members": list(pack.attending),
        "chairman": committee.in_office("Chairman", pack.date) if chairman else None,
        "vice_chairman": committee.in_office("Vice-Chairman", pack.date) if chairman else None,
        "quorum": committee.quorum if whole else None,
        "contact_phone": contact.phone if whole else None,
        "contact_email": contact.email if whole or notice else None,
    }


def agenda_items(bound: Bound) -> list[Record]:
    if not has_front_sheet(bound.pack):
        return []
    return [agenda_item(item) for item in bound.items if item.number]


def agenda_item(placed: PlacedItem) -> Record:
    item: Item = placed.item
    return {
        "number": placed.number,
        "title": (item.title or "").upper(),
        "description": plain_text(item.description) or None,
        "page_from": placed.page_from,
        "page_to": placed.page_to,
        "exempt": item.exempt_paragraph is not None,
        "exempt_paragraphs": [item.exempt_paragraph] if item.exempt_paragraph else [],
        "to_follow": item.to_follow,
    }


def minutes(paper: Placed, held: Minutes) -> Record:
    council = loading.council()
    committee = council.committees[held.committee]
    return {
        "committee": held.committee,
        "date": held.date.isoformat(),
        "present": present(committee, held),
        "apologies": list(held.apologies),
        "also_present": [*held.also_present, *held.also_remote],
        "present_remotely": list(held.also_remote),
        "officers": [
            {"name": name, "role": council.officers[name].job_title} for name in held.officers
        ],
        "start_time": f"{held.start:%H:%M}",
        "end_time": f"{held.end:%H:%M}",
        "page_from": paper.page_from,
        "page_to": paper.page_to,
        "items": [minute(entry) for entry in held.items],
    }


def minute(entry: Minute) -> Record:
    return {
        "number": entry.number,
        "title": entry.title,
        "text": plain(minute_blocks(entry)),
        "decisions": [plain_text(decision) for decision in entry.decisions],
        "reason": plain_text(entry.reason) if entry.reason else None,
        "proposer": entry.proposer,
        "seconder": entry.seconder,
    }


def question(asked: Question) -> Record:
    return {
        "kind": asked.kind,
        "asker": initialled(asked.asker) if asked.by_councillor else asked.asker,
        "asker_kind": "councillor" if asked.by_councillor else "public",
        "text": plain_text(asked.text),
        "responder": responder(asked) if asked.response else None,
        "response": plain_text(asked.response) if asked.response else None,
    }


def notice(paper: Placed, held: Minutes) -> Record:
    """A decision notice as minutes: its members, and an item for each decision's block."""
    committee = loading.council().committees[held.committee]
    return {
        "committee": held.committee,
        "date": held.date.isoformat(),
        "present": present(committee, held),
        "apologies": list(held.apologies),
        "also_present": [],
        "present_remotely": [],
        "officers": [],
        "start_time": None,
        "end_time": None,
        "page_from": paper.page_from,
        "page_to": paper.page_to,
        "items": [noticed(entry) for entry in decided(held)],
    }


def noticed(entry: Minute) -> Record:
    return {
        "number": entry.agenda_item,
        "title": entry.title,
        "text": plain(notice_blocks(entry)),
        "decisions": [plain_text(decision) for decision in entry.decisions],
        "reason": plain_text(entry.reason) if entry.reason else None,
        "proposer": None,
        "seconder": None,
    }
