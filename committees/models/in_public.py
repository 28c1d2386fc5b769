"""Who may be shown: a committee, councillor or portfolio is public once a published paper names it.

This app knows nothing of papers, only that they hang on its rows. It reaches them by the name of
the reverse relation and asks their own `published()`, so there is one rule and one place for it.
"""

from typing import Any

from django.db import models
from django.db.models import Exists, OuterRef, Q


def rows_of(model: type[models.Model], relation: str) -> Any:
    """The rows that hang on the outer query's row by this reverse relation: a QuerySet."""
    reverse: Any = model._meta.get_field(relation)
    return reverse.related_model._default_manager.filter(**{reverse.field.name: OuterRef("pk")})


def published_rows(model: type[models.Model], relation: str) -> Any:
    """The published rows that hang on the outer query's row by this reverse relation."""
    return rows_of(model, relation).published()


def named_in_public(model: type[models.Model], *relations: str) -> Q:
    """Rows that at least one published row hangs on, by any of these relations."""
    condition = Q()
    for relation in relations:
        condition |= Q(Exists(published_rows(model, relation)))
    return condition


def in_office(model: type[models.Model], *relations: str) -> Q:
    """Rows with a seat or a portfolio: public, since only public papers and persons give them."""
    condition = Q()
    for relation in relations:
        condition |= Q(Exists(rows_of(model, relation)))
    return condition
