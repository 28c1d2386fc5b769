"""How many rows of a list each portfolio would leave, by the rule that makes the list itself."""

from typing import Any

from django.db.models import Count

from committees.models import Portfolio
from documents.models.naming import PortfolioNames


def counts_by_portfolio(rows: Any) -> dict[str, int]:
    """By each portfolio's address; `rows` is a QuerySet that knows `naming_each`.

    All are counted in one reading of the rows: their texts were asked for names before.
    """
    portfolios = PortfolioNames.of_all(Portfolio.objects.filter(merged_into__isnull=True))
    conditions = rows.naming_each(portfolios)
    named = {
        f"of_{names.portfolio.pk}": Count("pk", filter=conditions[names]) for names in portfolios
    }
    counted = rows.order_by().aggregate(**named)
    return {names.portfolio.slug: counted[f"of_{names.portfolio.pk}"] or 0 for names in portfolios}
