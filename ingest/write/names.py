"""Committees, councillors and portfolios that a paper names, created where they are new."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.db.models import Model
from django.utils.text import slugify

from committees.models import Committee, Councillor, Portfolio
from documents.models import Attendance
from documents.wording.titles import readable
from ingest.match.councillors import Match
from ingest.match.names import plain_name, take_apart
from ingest.match.portfolios import read_post
from ingest.write.desk import Desk
from ingest.write.rows import save
from ingest.write.written import NameInDoubt

LEADING_ARTICLE = "the "
TRAILING_COMMITTEE = "-committee"


def committee_named(desk: Desk, name: str | None) -> Committee | None:
    """The committee that a paper's heading names; None where it names none.

    What a front sheet, minutes or a plan is headed with exists: a new name makes a new committee.
    """
    known = desk.committees.find(name)
    if known or not name or not name.strip():
        return known
    plain = readable(" ".join(name.split()))[: Committee._meta.get_field("name").max_length]
    if plain.casefold().startswith(LEADING_ARTICLE):
        plain = plain[len(LEADING_ARTICLE) :]
    slug = slugify(plain).removesuffix(TRAILING_COMMITTEE) or "committee"
    committee = Committee(name=plain, slug=free_slug(Committee, slug))
    save(committee, desk, None)
    desk.committees.add(committee)
    desk.written.count(committee, "created")
    return committee


def councillor_named(
    desk: Desk, name: str | None, *, nearby: Iterable[Councillor] = (), page: int | None = None
) -> Councillor | None:
    """The councillor that a name means; None, with a question, where it could be several."""
    match = desk.councillors.find(name, nearby=nearby)
    if name and match.is_ambiguous:
        candidates = tuple(councillor.pk for councillor in match.candidates)
        doubt = NameInDoubt(" ".join(name.split()), candidates, page)
        if doubt not in desk.written.names:
            desk.written.names.append(doubt)
    return match.councillor


def is_councillor_elsewhere(desk: Desk, councillor: Councillor) -> bool:
    """Whether a seat, a portfolio or another paper's list says that they are one.

    Where an earlier reading of this paper took them for one, its own rows say nothing.
    """
    listed = councillor.attendances.filter(withdrawn_at__isnull=True).exclude(pack=desk.pack)
    return (
        councillor.memberships.exists()
        or councillor.portfolio_holdings.exists()
        or listed.exclude(capacity=Attendance.Capacity.ATTENDED).exists()
    )


def member_named(desk: Desk, name: str, *, taken: Iterable[Councillor]) -> Councillor | None:
    """A councillor from a list of members: whoever stands there is one, known or new.

    `taken` are those whom the same list has named already: two names in it are two people.
    """
    taken = list(taken)
    match = desk.councillors.find(name, nearby=desk.councillors.namesakes(name))
    if match.councillor and match.councillor not in taken:
        spell_out(desk, match.councillor, name)
        return match.councillor
    if match.is_ambiguous:
        return _next_of_one_name(match, taken) or councillor_named(desk, name)
    plain = plain_name(name)
    if not plain:
        return None
    councillor = Councillor(name=plain, slug=free_slug(Councillor, slugify(plain) or "councillor"))
    save(councillor, desk, None)
    desk.councillors.add(councillor)
    desk.written.count(councillor, "created")
    return councillor


def _next_of_one_name(match: Match, taken: list[Councillor]) -> Councillor | None:
    """Of councillors who bear one and the same name, the first not yet listed."""
    if len({councillor.name for councillor in match.candidates}) > 1:
        return None
    return next((person for person in match.candidates if person not in taken), None)


def spell_out(desk: Desk, councillor: Councillor, name: str) -> None:
    """Take the fuller form of a name from a public paper: "Byron Quayle" for "B Quayle"."""
    new, old = take_apart(name), take_apart(councillor.name)
    if not desk.is_public or not new or not old or new.letters <= old.letters:
        return
    councillor.aliases = [*councillor.aliases, councillor.name]
    councillor.name = plain_name(name)
    save(councillor, desk, ["name", "aliases"])
    desk.councillors.add(councillor)
    desk.written.count(councillor, "changed")


def portfolio_named(
    desk: Desk, post: str, *, held_by: Councillor | None = None, create: bool = False
) -> Portfolio | None:
    """The portfolio that a printed post means; a list of holders makes those it names first."""
    known = desk.portfolios.find(post, held_by=held_by)
    if known is None and create and post.strip():
        known = _new_portfolio(desk, post)
    if known and held_by:
        desk.portfolios.add_holder(known, held_by)
    return known


def _new_portfolio(desk: Desk, post: str) -> Portfolio:
    printed = " ".join(post.split())[:250]
    name = read_post(printed).portfolio or printed
    slug = free_slug(Portfolio, slugify(name)[:130] or "portfolio")
    aliases = [printed] if printed != name else []
    portfolio = Portfolio(name=name, slug=slug, aliases=aliases)
    save(portfolio, desk, None)
    desk.portfolios.add(portfolio)
    desk.written.count(portfolio, "created")
    return portfolio


def free_slug(model: type[Model], wanted: str) -> str:
    """The slug wanted, with a number behind it where another row has it."""
    field: Any = model._meta.get_field("slug")
    longest = field.max_length - 4  # room for the number
    slug, number = wanted[:longest].strip("-"), 1
    while model._default_manager.filter(slug=slug).exists():
        number += 1
        slug = f"{wanted[:longest].strip('-')}-{number}"
    return slug


def day(text: str | None) -> datetime.date | None:
    """The date of an ISO text; None for a month alone, or for none."""
    try:
        return datetime.date.fromisoformat(text) if text else None
    except ValueError:
        return None


def clock(text: str | None) -> datetime.time | None:
    try:
        return datetime.time.fromisoformat(text) if text else None
    except ValueError:
        return None
