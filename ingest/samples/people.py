"""Who the invented council is: officers, portfolios and their holders, committees and their seats.

Seats and holdings carry their first and last days, since portfolios change hands during the year.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

MAIL_DOMAIN = "marlshirecouncil.gov.uk"


def in_force(since: date | None, until: date | None, on: date) -> bool:
    """Whether a seat or holding with these first and last days (None: open) holds on a day."""
    return (since is None or since <= on) and (until is None or on <= until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Officer:
    name: str
    job_title: str
    phone: str

    @property
    def email(self) -> str:
        plain = self.name.removeprefix("Dr ").lower()
        return f"{plain.replace(' ', '.')}@{MAIL_DOMAIN}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A portfolio in one councillor's hands, from and to (both days included)."""

    councillor: str
    portfolio: str
    office: str | None = None  # "Leader of the Council", "Deputy Leader"
    since: date | None = None
    until: date | None = None

    @property
    def full_portfolio(self) -> str:
        """As the forward plan's table prints it."""
        return f"{self.office} / {self.portfolio}" if self.office else self.portfolio


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    councillor: str
    office: str | None = None  # "Chairman", "Vice-Chairman"
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Committee:
    name: str
    quorum: int
    venue: str
    contact: str  # an officer's name
    seats: tuple[Seat, ...]

    def seats_on(self, day: date) -> list[Seat]:
        return [seat for seat in self.seats if in_force(seat.since, seat.until, day)]

    def in_office(self, office: str, day: date) -> str | None:
        return next((s.councillor for s in self.seats_on(day) if s.office == office), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Council:
    name: str
    address: str
    chief_executive: str
    officers: dict[str, Officer]
    holdings: tuple[Holding, ...]
    committees: dict[str, Committee]

    def holdings_on(self, day: date) -> list[Holding]:
        return [held for held in self.holdings if in_force(held.since, held.until, day)]

    def holder(self, portfolio: str, day: date) -> Holding:
        """Who holds the portfolio that day; StopIteration says that the data has a gap."""
        return next(held for held in self.holdings_on(day) if held.portfolio == portfolio)
