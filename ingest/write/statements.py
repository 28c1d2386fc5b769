"""What published papers state of posts and seats, each for its own day."""

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby, zip_longest
from typing import Any

from committees.models import Membership
from documents.models import Attendance, PlanPortfolioHolder, Report, ReportPortfolioHolder

LIST_OF_HOLDERS, HEAD_OF_A_REPORT = 0, 1  # on one day the list goes first


@dataclass(frozen=True, slots=True)
class Statement:
    """On a day a paper names somebody (or, of a seat, a role; None: no longer there)."""

    day: datetime.date
    order: int
    value: Any
    paper: str = ""


@dataclass(frozen=True, slots=True)
class StatedPeriod:
    """The first day of a value, the day another one was stated, and the paper that began it."""

    value: Any
    start: datetime.date
    end: datetime.date | None
    paper: str


def periods_of(statements: Iterable[Statement]) -> list[StatedPeriod]:
    """Runs of the same value, each ending on the day of the next; of one day the first counts."""
    in_order = sorted(statements, key=lambda statement: (statement.day, statement.order))
    each_day = [next(group) for _, group in groupby(in_order, key=lambda s: s.day)]
    starts = [next(group) for _, group in groupby(each_day, key=lambda s: s.value)]
    ends: list[datetime.date | None] = [statement.day for statement in starts[1:]]
    return [
        StatedPeriod(statement.value, statement.day, end, statement.paper)
        for statement, end in zip_longest(starts, ends)
    ]


def holder_statements() -> dict[int, list[Statement]]:
    """By portfolio: whom plans' lists and reports' heads name as its holder."""
    stated: dict[int, list[Statement]] = defaultdict(list)
    listed = PlanPortfolioHolder.objects.published().filter(
        portfolio__isnull=False, councillor__isnull=False
    )
    for line in listed.select_related("plan", "pack__meeting"):
        meeting = line.pack.meeting if line.pack else None
        day = line.plan.published or (meeting.date if meeting else None)
        if day and line.portfolio_id:
            stated[line.portfolio_id].append(
                Statement(day, LIST_OF_HOLDERS, line.councillor_id, str(line.plan)[:300])
            )
    heads = ReportPortfolioHolder.objects.filter(
        report__in=Report.objects.published(), portfolio__isnull=False, councillor__isnull=False
    )
    for head in heads.select_related("report__meeting"):
        report = head.report
        day = report.date or (report.meeting.date if report.meeting else None)
        if day and head.portfolio_id:
            paper = f"{report}, report of {day:%-d %B %Y}"[:300]
            stated[head.portfolio_id].append(
                Statement(day, HEAD_OF_A_REPORT, head.councillor_id, paper)
            )
    return stated


def membership_statements() -> dict[tuple[int, int], list[Statement]]:
    """By committee and councillor: the role that each front sheet's list of members gives them.

    A list that leaves out a member named before says that they have gone.
    """
    lists: dict[tuple[int, datetime.date], dict[int, str]] = defaultdict(dict)
    summoned = Attendance.objects.published().filter(
        capacity=Attendance.Capacity.MEMBER, councillor__isnull=False
    )
    for row in summoned.select_related("meeting"):
        role = row.role.casefold()
        lists[row.meeting.committee_id, row.meeting.date][row.councillor_id] = (
            role if role in Membership.Role.values else Membership.Role.MEMBER.value
        )
    members: dict[int, set[int]] = defaultdict(set)
    for (committee, _), roles in lists.items():
        members[committee].update(roles)
    stated: dict[tuple[int, int], list[Statement]] = defaultdict(list)
    for (committee, day), roles in sorted(lists.items()):
        for councillor in members[committee]:
            stated[committee, councillor].append(Statement(day, 0, roles.get(councillor)))
    return stated
