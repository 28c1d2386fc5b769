"""Rows of an invented council, of every kind that a public page shows."""

import datetime
import hashlib
from dataclasses import dataclass

from django.core.files.base import ContentFile
from django.utils import timezone
from django.utils.text import slugify

from committees.models import Committee, Councillor, Portfolio, PortfolioHolding
from documents.models import (
    AgendaItem,
    Attendance,
    ForwardPlan,
    ForwardPlanEntry,
    Meeting,
    Minute,
    Pack,
    PackPage,
    PlanPortfolioHolder,
    PublicQuestion,
    Report,
    ReportAuthor,
    ReportPortfolioHolder,
    WorkProgramme,
    WorkProgrammeEntry,
)
from tests.ingest.papers import public_file_of

DAY = datetime.date(2024, 2, 6)
HELD_FROM = (datetime.date(2023, 5, 1), None)
PDF = b"%PDF-1.4\n% an invented paper\n%%EOF\n"


def a_pack(name: str, *, published: bool = True, **fields: object) -> Pack:
    """A pack of three pages, the third withheld; its file is no real PDF."""
    content = PDF + name.encode()
    pack = Pack(
        sha256=hashlib.sha256(content).hexdigest(),
        original_name=f"{slugify(name)}.pdf",
        title=name,
        size=len(content),
        page_count=3,
        kind=Pack.Kind.AGENDA_PACK,
        published_at=timezone.now() if published else None,
        **fields,
    )
    pack.file.save("pack.pdf", ContentFile(content), save=False)
    pack.save()
    if published:
        public_file_of(pack)
    return pack


def a_committee(name: str, **fields: object) -> Committee:
    return Committee.objects.create(name=name, slug=slugify(name), **fields)


def a_councillor(name: str) -> Councillor:
    return Councillor.objects.create(name=name, slug=slugify(name))


def a_portfolio(
    name: str, holder: Councillor | None = None, period: tuple = HELD_FROM
) -> Portfolio:
    portfolio = Portfolio.objects.create(name=name, slug=slugify(name))
    if holder:
        PortfolioHolding.objects.create(portfolio=portfolio, councillor=holder, period=period)
    return portfolio


def a_meeting(
    committee: Committee, date: datetime.date = DAY, *, published: bool = True, **fields: object
) -> Meeting:
    shown = timezone.now() if published else None
    fields = {"slug": date.isoformat(), "start_time": datetime.time(10)} | fields
    return Meeting.objects.create(
        committee=committee, date=date, first_published_at=shown, **fields
    )


def an_item(meeting: Meeting, pack: Pack | None, number: str, title: str, **fields: object):
    values = {"position": int(number), "slug": number, "page": 1, "printed_page": 11} | fields
    return AgendaItem.objects.create(
        meeting=meeting, pack=pack, number=number, title=title, **values
    )


def a_minute(meeting: Meeting, pack: Pack | None, number: str, title: str, **fields: object):
    values = {"position": int(number), "slug": number, "page": 2, "printed_page": 12} | fields
    return Minute.objects.create(meeting=meeting, pack=pack, number=number, title=title, **values)


def a_report(item: AgendaItem, title: str, **fields: object) -> Report:
    values = {"position": item.position, "page": 2, "printed_page": 12, "pack": item.pack}
    values |= {"meeting": item.meeting, "agenda_item": item} | fields
    return Report.objects.create(title=title, **values)


@dataclass
class Everything:
    """One row of each kind, around one committee, meeting, councillor and portfolio."""

    word: str
    pack: Pack
    committee: Committee
    meeting: Meeting
    councillor: Councillor
    portfolio: Portfolio
    item: AgendaItem
    report: Report
    minute: Minute
    entry: ForwardPlanEntry


def everything(
    word: str, *, published: bool = True, beside: Everything | None = None
) -> Everything:
    """A row of every kind, each with the word in it, in a pack of its own.

    With `beside`, the rows hang on that one's committee, meeting, councillor and portfolio, as a
    second paper of the same meeting would; a new committee, councillor and portfolio come too.
    """
    committee = a_committee(f"{word} Committee")
    councillor = a_councillor(f"Ada {word}")
    portfolio = a_portfolio(f"{word} and Harbours", councillor if published else None)
    pack = a_pack(f"{word} pack", published=published)
    own_meeting = a_meeting(committee, published=published, venue=f"{word} Hall", facts_pack=pack)
    _attend(own_meeting, pack, councillor, word)
    _list_holder(pack, portfolio, councillor, word)
    if beside:
        meeting, councillor = beside.meeting, beside.councillor
        committee, portfolio = beside.committee, beside.portfolio
    else:
        meeting = own_meeting
    pack.meeting = meeting
    pack.save()
    return _rows(word, pack, committee, meeting, councillor, portfolio)


def _attend(meeting: Meeting, pack: Pack, councillor: Councillor, word: str) -> None:
    for capacity in (Attendance.Capacity.MEMBER, Attendance.Capacity.PRESENT):
        Attendance.objects.create(
            meeting=meeting, pack=pack, page=2, capacity=capacity, name=councillor.name,
            councillor=councillor, role=f"{word} role",
        )  # fmt: skip


def _list_holder(pack: Pack, portfolio: Portfolio, councillor: Councillor, word: str) -> None:
    plan = ForwardPlan.objects.create(
        pack=pack, page=2, position=1, title=f"{word} plan", body=word
    )
    PlanPortfolioHolder.objects.create(
        plan=plan, pack=pack, page=2, position=1, name=councillor.name,
        portfolio_name=portfolio.name, councillor=councillor, portfolio=portfolio,
    )  # fmt: skip


def _rows(
    word: str,
    pack: Pack,
    committee: Committee,
    meeting: Meeting,
    councillor: Councillor,
    portfolio: Portfolio,
) -> Everything:
    place = meeting.agenda_items.count() + 1
    _pages(pack, word)
    item = an_item(meeting, pack, str(place), f"{word} item", description=f"To hear of {word}.")
    report = a_report(
        item, f"{word} report", summary=f"{word} summary", recommendation=f"That {word} be noted.",
        portfolio=portfolio, councillor=councillor, portfolio_holder=f"Cllr Ada {word}, {word}",
        blocks=[
            {"kind": "heading", "text": f"{word} background", "number": "1.", "page": 2},
            {"kind": "paragraph", "text": f"{word} came first.", "number": "1.1", "page": 2},
            {"kind": "table", "rows": [["Year", "Cost"], ["2024", word]], "page": 2},
        ],
    )  # fmt: skip
    ReportAuthor.objects.create(report=report, position=1, name=f"Flora {word}")
    ReportPortfolioHolder.objects.create(
        report=report, position=1, name=f"Ada {word}", councillor=councillor, portfolio=portfolio
    )
    minute = a_minute(
        meeting, pack, str(place + 40), f"{word} minute", text=f"{word} was discussed.",
        decisions=[f"That {word} be agreed."], proposer=councillor.name, seconder=f"Byron {word}",
        reason=f"Because of {word}.", agenda_item=item, proposer_councillor=councillor,
        votes=[{"votes_for": 3, "names_for": [f"Ada {word}"]}],
    )  # fmt: skip
    entry = _coming(word, pack, committee, meeting, councillor, portfolio)
    return Everything(
        word, pack, committee, meeting, councillor, portfolio, item, report, minute, entry
    )


def _pages(pack: Pack, word: str) -> None:
    for number in (1, 2, 3):
        PackPage.objects.create(
            pack=pack, number=number, printed_number=number + 10,
            text=f"{word} on page {number}" if number < 3 else "withheldword",
            restricted=number == 3, width=595, height=842,
        )  # fmt: skip


def _coming(
    word: str,
    pack: Pack,
    committee: Committee,
    meeting: Meeting,
    councillor: Councillor,
    portfolio: Portfolio,
) -> ForwardPlanEntry:
    programme = WorkProgramme.objects.create(
        pack=pack, page=2, position=1, committee=committee, committee_name=word, meeting=meeting
    )
    WorkProgrammeEntry.objects.create(
        work_programme=programme, pack=pack, page=2, position=1, title=f"{word} review",
        aims=f"To see {word}.", leads=[f"Flora {word}"], meeting_date=DAY,
    )  # fmt: skip
    PublicQuestion.objects.create(
        meeting=meeting, pack=pack, page=2, position=1, asker=f"Gwen {word}", text=f"Why {word}?",
        responder=f"Cllr {word}", response=f"For {word}.",
    )  # fmt: skip
    return ForwardPlanEntry.objects.create(
        plan=ForwardPlan.objects.get(pack=pack), pack=pack, page=2, printed_page=12, position=1,
        title=f"{word} decision", description=f"To decide {word}.", decision_maker=committee.name,
        decision_date=DAY, committee=committee, portfolio=portfolio, councillor=councillor,
        portfolio_holder=f"Portfolio Holder for {word}", officer_contact=f"Flora {word}",
        consulted=[{"committee": f"{word} Board", "date": "2024-01-30"}], key_decision=True,
        access="open",
    )  # fmt: skip
