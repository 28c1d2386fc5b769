"""What search knows of each kind of row: its title, its words, where it stands."""

from collections.abc import Callable, Iterator
from typing import Any

from documents.models import (
    AgendaItem,
    ForwardPlanEntry,
    Minute,
    Pack,
    PackPage,
    PublicQuestion,
    Report,
    SearchEntry,
    WorkProgrammeEntry,
)
from documents.routine import is_routine

MOST_CHARACTERS = 200_000
"""Of a row's text: PostgreSQL refuses a search vector over a megabyte."""

Kind = SearchEntry.Kind


def entries_of_pack(pack: Pack) -> Iterator[SearchEntry]:
    """An entry, not yet saved, for every row and page of the pack that the public may see."""
    for model, relations in RELATIONS.items():
        for row in model.objects.published().filter(pack=pack).select_related(*relations):
            yield entry_of(row)


def entry_of(row: Any) -> SearchEntry:
    """The row's entry, not yet saved."""
    return MAKERS[type(row)](row)


def _entry(kind: Kind, row: Any, title: str, text: list[str], **fields: Any) -> SearchEntry:
    words = "\n".join(part for part in text if part)
    return SearchEntry(
        kind=kind,
        object_id=row.pk,
        pack_id=row.pack_id,
        title=title[:600],
        text=words[:MOST_CHARACTERS],
        **fields,
    )


def _at_meeting(row: Any) -> dict[str, Any]:
    """Where and when a row of a meeting stands."""
    meeting = row.meeting
    return {
        "page": row.page,
        "printed_page": row.printed_page,
        "meeting": meeting,
        "committee": meeting.committee if meeting else None,
        "date": meeting.date if meeting else None,
    }


def _agenda_item(item: AgendaItem) -> SearchEntry:
    return _entry(
        Kind.AGENDA_ITEM,
        item,
        item.title,
        [item.description],
        url=item.get_absolute_url(),
        routine=item.routine,
        **_at_meeting(item),
    )


def _report(report: Report) -> SearchEntry:
    head = [report.purpose, report.portfolio_holder, report.local_councillors]
    head += [author.name for author in report.authors.all()]
    asked = [report.summary, report.recommendation, report.reason]
    return _entry(
        Kind.REPORT,
        report,
        str(report),
        [*asked, *head, *_words_of_blocks(report.blocks)],
        url=report.get_absolute_url(),
        portfolio=report.portfolio,
        **_at_meeting(report),
    )


def _words_of_blocks(blocks: list[dict[str, Any]]) -> Iterator[str]:
    for block in blocks:
        yield block.get("text", "")
        yield from (" ".join(cells) for cells in block.get("rows", []))


def _minute(minute: Minute) -> SearchEntry:
    return _entry(
        Kind.MINUTE,
        minute,
        minute.title or f"Minute {minute.number}",
        [*minute.decisions, minute.text, minute.reason, minute.proposer, minute.seconder],
        url=minute.get_absolute_url(),
        routine=is_routine(minute.title),
        **_at_meeting(minute),
    )


def _plan_entry(entry: ForwardPlanEntry) -> SearchEntry:
    particulars = [entry.description, entry.decision_maker, entry.portfolio_holder]
    return _entry(
        Kind.PLAN_ENTRY,
        entry,
        entry.title,
        [*particulars, entry.officer_contact],
        url=entry.get_absolute_url(),
        page=entry.page,
        printed_page=entry.printed_page,
        committee=entry.committee,
        portfolio=entry.portfolio,
        date=entry.decision_date,
    )


def _work_programme_entry(entry: WorkProgrammeEntry) -> SearchEntry:
    programme = entry.work_programme
    home = programme.committee or entry.pack
    return _entry(
        Kind.WORK_PROGRAMME_ENTRY,
        entry,
        entry.title,
        [entry.aims, *entry.leads, entry.other_information],
        url=f"{home.get_absolute_url()}#programme" if home else "",
        page=entry.page,
        printed_page=entry.printed_page,
        committee=programme.committee,
        date=entry.meeting_date,
    )


def _public_question(question: PublicQuestion) -> SearchEntry:
    return _entry(
        Kind.PUBLIC_QUESTION,
        question,
        str(question),
        [question.text, question.responder, question.response],
        url=f"{question.meeting.get_absolute_url()}#question-{question.pk}",
        **_at_meeting(question),
    )


def _page(page: PackPage) -> SearchEntry:
    meeting = page.pack.meeting
    return _entry(
        Kind.PAGE,
        page,
        str(page),
        [page.text],
        url=page.get_absolute_url(),
        page=page.number,
        printed_page=page.printed_number,
        meeting=meeting,
        committee=meeting.committee if meeting else None,
        date=meeting.date if meeting else None,
    )


MEETING = ("meeting__committee", "pack")
RELATIONS: dict[Any, tuple[str, ...]] = {
    AgendaItem: MEETING,
    Report: (*MEETING, "portfolio", "agenda_item__meeting__committee"),
    Minute: MEETING,
    ForwardPlanEntry: ("pack", "committee", "portfolio"),
    WorkProgrammeEntry: ("pack", "work_programme__committee"),
    PublicQuestion: MEETING,
    PackPage: ("pack__meeting__committee",),
}
MAKERS: dict[type, Callable[[Any], SearchEntry]] = {
    AgendaItem: _agenda_item,
    Report: _report,
    Minute: _minute,
    ForwardPlanEntry: _plan_entry,
    WorkProgrammeEntry: _work_programme_entry,
    PublicQuestion: _public_question,
    PackPage: _page,
}
