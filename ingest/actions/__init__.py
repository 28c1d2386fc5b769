"""What officers do with packs: upload, read again, publish, withdraw, restrict."""

from documents.actions import Refused as PackRefused
from ingest.actions.answering import answer_note
from ingest.actions.cancelling import cancel_reading
from ingest.actions.deciding import release_pages, withhold_pages
from ingest.actions.publishing import publish_pack, restrict_pack, withdraw_pack
from ingest.actions.readiness import say_ready, take_ready_back
from ingest.actions.receiving import Received, parse_again, receive_pack

__all__ = [
    "PackRefused",
    "Received",
    "answer_note",
    "cancel_reading",
    "parse_again",
    "publish_pack",
    "receive_pack",
    "release_pages",
    "restrict_pack",
    "say_ready",
    "take_ready_back",
    "withdraw_pack",
    "withhold_pages",
]
