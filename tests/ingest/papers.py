"""Records of an invented council's papers, written by hand: what a parse of them would yield."""

import hashlib
from dataclasses import replace
from functools import cache
from io import BytesIO

import pikepdf
from django.core.files.base import ContentFile

from documents.models import Pack
from documents.withholding.models import PublicFile
from ingest.parsing.records import (
    AgendaItemRecord,
    ForwardPlanEntryRecord,
    ForwardPlanRecord,
    MeetingRecord,
    MinuteRecord,
    MinutesRecord,
    PackPageRecord,
    PackRecord,
    PersonRecord,
    PortfolioHolderRecord,
    PublicQuestionRecord,
    ReportRecord,
    Source,
    WorkProgrammeEntryRecord,
    WorkProgrammeRecord,
)

COMMITTEE = "Harbours and Coast Overview Committee"
MEMBERS = ("Ada Penhale", "Byron Quill", "Cyril Marsh", "Dora Fenn")


def at(page: int) -> dict[str, Source]:
    return {"record": Source(page, (50.0, 60.0, 500.0, 90.0), "by hand")}


def minute(number: str | None, title: str, **values) -> MinuteRecord:
    return MinuteRecord(number=number, title=title, sources=at(5), **values)


HARBOUR_DECISION = "That the Harbour Strategy be recommended to Cabinet."

OCTOBER_MINUTES = MinutesRecord(
    committee=COMMITTEE,
    date="2023-10-10",
    present=MEMBERS[:3],
    apologies=("Dora Fenn",),
    also_present=("Edwin Gale",),
    officers=(PersonRecord(name="Flora Hext", role="Harbour Master"),),
    start_time="10:02",
    end_time="11:30",
    page_from=5,
    page_to=6,
    items=(
        minute("11", "Apologies", text="An apology was received from Cllr Dora Fenn."),
        minute(
            "12",
            "Minutes",
            decisions=("That the minutes of the meeting held on 12 September 2023 be confirmed.",),
            proposer="Marsh",
            seconder="Quill",
        ),
        minute(
            "13",
            "Harbour Strategy",
            text="The Harbour Master presented the strategy.",
            decisions=(HARBOUR_DECISION,),
            proposer="Penhale",
            seconder="Marsh",
        ),
        minute(None, "Urgent Items", text="There were no urgent items."),
    ),
    sources=at(5),
)

PLAN = ForwardPlanRecord(
    title="The Cabinet Forward Plan - December 2023 to March 2024",
    body="Cabinet",
    period_from="2023-12",
    period_to="2024-03",
    published="2023-11-20",
    page_from=9,
    page_to=10,
    portfolio_holders=(
        PortfolioHolderRecord(name="Gwen Hollis", portfolio="Leader / Governance and Performance"),
        PortfolioHolderRecord(name="Byron Quill", portfolio="People – Children, Skills, and Help"),
    ),
    entries=(
        ForwardPlanEntryRecord(
            title="Harbour Strategy",
            key_decision=True,
            access="open",
            decision_maker="Cabinet",
            decision_date="2023-12-19",
            portfolio_holder="Portfolio Holder for People - Children, Skills and Help",
            sources=at(9),
        ),
        ForwardPlanEntryRecord(title="Sea Wall", decision_maker="Cabinet", sources=at(10)),
    ),
    sources=at(9),
)

PROGRAMME = WorkProgrammeRecord(
    committee=COMMITTEE,
    page_from=8,
    page_to=8,
    entries=(
        WorkProgrammeEntryRecord(
            section="scheduled", title="Sea Wall", meeting_date="2024-01-16", sources=at(8)
        ),
    ),
    sources=at(8),
)

REPORT = ReportRecord(
    agenda_item="5",
    title="Lifeboat Review",
    committee="Harbours & Coast Overview Committee",
    date="2023-11-28",
    portfolio_holder="Cllr B Quill, Children, Skills and Help",
    recommendation="That the review be noted.",
    page_from=11,
    page_to=12,
    sources=at(11),
)

QUESTION = PublicQuestionRecord(
    kind="question",
    asker="Ivy Jago",
    text="When will the slipway open again?",
    response="In the spring.",
    sources=at(6),
)


def pages(count: int = 12) -> tuple[PackPageRecord, ...]:
    """Pages 5 and 6 belong to item 3, pages 11 and 12 to item 5."""
    items = {5: "3", 6: "3", 11: "5", 12: "5"}
    return tuple(
        PackPageRecord(
            number=number,
            printed_number=number,
            text=f"Words of page {number}",
            agenda_item=items.get(number),
        )
        for number in range(1, count + 1)
    )


NOVEMBER_PACK = PackRecord(
    kind="agenda pack",
    pdf_pages=12,
    meeting=MeetingRecord(
        committee=COMMITTEE,
        date="2023-11-28",
        start_time="10:00",
        venue="The Old Custom House",
        members=MEMBERS,
        chairman="Ada Penhale",
        quorum=3,
        contact_email="papers@marlshire.example",
        sources=at(1),
    ),
    agenda_items=(
        AgendaItemRecord(number="1", title="APOLOGIES", sources=at(1)),
        AgendaItemRecord(number="3", title="MINUTES", page_from=5, page_to=6, sources=at(1)),
        AgendaItemRecord(
            number="5", title="LIFEBOAT REVIEW", page_from=11, page_to=12, sources=at(2)
        ),
    ),
    minutes=(OCTOBER_MINUTES,),
    forward_plans=(PLAN,),
    work_programmes=(PROGRAMME,),
    reports=(REPORT,),
    public_questions=(QUESTION,),
    pages=pages(),
)

NOVEMBER_MINUTES = MinutesRecord(
    committee=COMMITTEE,
    date="2023-11-28",
    present=MEMBERS,
    items=(
        minute(
            "15",
            "Minutes",
            decisions=("That the minutes of the meeting held on 10 October 2023 be confirmed.",),
        ),
        minute("16", "Lifeboat Review", decisions=("That the review be noted.",)),
    ),
    sources=at(5),
)

JANUARY_PACK = PackRecord(
    kind="agenda pack",
    pdf_pages=6,
    meeting=MeetingRecord(
        committee=COMMITTEE, date="2024-01-16", start_time="10:00", members=MEMBERS, sources=at(1)
    ),
    agenda_items=(AgendaItemRecord(number="3", title="MINUTES", page_from=5, sources=at(1)),),
    minutes=(NOVEMBER_MINUTES,),
    pages=pages(6),
)


def printed_minutes(minutes: MinutesRecord) -> PackRecord:
    """The same minutes as a paper of their own."""
    heading = MeetingRecord(committee=minutes.committee, date=minutes.date, sources=at(1))
    return PackRecord(
        kind="minutes", pdf_pages=6, meeting=heading, minutes=(minutes,), pages=pages(6)
    )


def with_minute(minutes: MinutesRecord, number: str, **values) -> MinutesRecord:
    """The minutes with one of them read otherwise."""
    items = [replace(m, **values) if m.number == number else m for m in minutes.items]
    return replace(minutes, items=tuple(items))


@cache
def blank_pdf(name: str) -> bytes:
    """A PDF of six blank pages, which differs by the name in its trailer only."""
    with pikepdf.new() as pdf:
        for _ in range(6):
            pdf.add_blank_page()
        pdf.trailer["/Name"] = pikepdf.String(name)
        out = BytesIO()
        pdf.save(out, static_id=True)
    return out.getvalue()


def pack(name: str = "november") -> Pack:
    """An uploaded pack whose file has blank pages, as many as the records tell of."""
    content = blank_pdf(name)
    made = Pack(
        sha256=hashlib.sha256(content).hexdigest(),
        original_name=f"{name}.pdf",
        size=len(content),
    )
    made.file.save(f"{name}.pdf", ContentFile(content), save=False)
    made.save()
    public_file_of(made)
    return made


def public_file_of(pack: Pack) -> PublicFile:
    """As after a reading that found nothing: here it has the same bytes."""
    made = PublicFile(pack=pack, sha256=pack.sha256, size=pack.size)
    made.plan = {"withheld": {}, "drawn": []}
    pack.file.open()
    made.file.save("public.pdf", ContentFile(pack.file.read()), save=True)
    return made
