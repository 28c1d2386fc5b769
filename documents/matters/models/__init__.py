"""A matter, the steps it took, and the links that join them."""

from documents.matters.models.link import Judgement, Link
from documents.matters.models.matter import Matter
from documents.matters.models.step import Step

__all__ = ["Judgement", "Link", "Matter", "Step"]
