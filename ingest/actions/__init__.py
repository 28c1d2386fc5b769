"""What officers do with packs: upload, read again, publish, withdraw, restrict."""

from documents.actions import Refused as PackRefused
from ingest.actions.publishing import publish_pack, restrict_pack, withdraw_pack
from ingest.actions.receiving import Received, parse_again, receive_pack

__all__ = [
    "PackRefused",
    "Received",
    "parse_again",
    "publish_pack",
    "receive_pack",
    "restrict_pack",
    "withdraw_pack",
]
