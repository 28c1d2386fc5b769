"""Who may be shown: a committee, councillor or portfolio is public once a published paper names it.

This app knows nothing of papers, only that they hang on its rows. It reaches them by the name of
the reverse relation and asks their own `published()`, so there is one rule and one place for it.
"""

from django.db import models
from django.db.models import Exists, OuterRef, Q, QuerySet


def published_rows(model: type[models.Model], relation: str) -> QuerySet:
    """The published rows that hang on the outer query's row by this reverse relation."""
    reverse = model._meta.get_field(relation)
    rows = reverse.related_model._default_manager.published()
    return rows.filter(**{reverse.field.name: OuterRef("pk")})


def named_in_public(model: type[models.Model], *relations: str) -> Q:
    """Rows that at least one published row hangs on, by any of these relations."""
    condition = Q()
    for relation in relations:
        condition |= Q(Exists(published_rows(model, relation)))
    return condition
