"""Who decides: committees, councillors, portfolios."""

from committees.models.committee import Committee
from committees.models.councillor import Councillor, Membership
from committees.models.portfolio import Portfolio, PortfolioHolding

__all__ = ["Committee", "Councillor", "Membership", "Portfolio", "PortfolioHolding"]
