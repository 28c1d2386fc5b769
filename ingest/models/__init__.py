"""How packs were read."""

from ingest.models.ingest_run import IngestNote, IngestRun

__all__ = ["IngestNote", "IngestRun"]
