"""The minutes of a meeting as a document of the council: Word, PDF."""

from documents.minutes_document.content import MinutesDocument, minutes_document
from documents.minutes_document.printed import as_pdf
from documents.minutes_document.word import as_word

__all__ = ["MinutesDocument", "as_pdf", "as_word", "minutes_document"]
