from documents.withholding.models.decision import PageDecision
from documents.withholding.models.finding import Finding
from documents.withholding.models.public_file import PublicFile
from documents.withholding.models.withdrawal import Tombstone, Withdrawal

__all__ = ["Finding", "PageDecision", "PublicFile", "Tombstone", "Withdrawal"]
