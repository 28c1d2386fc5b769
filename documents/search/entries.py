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
from documents.outcomes import outcome_of
from documents.routine import is_routine
from documents.search.accents import respelt
from documents.search.references import reference_words

MOST_CHARACTERS = 200_000
"""Of a row's text: PostgreSQL refuses a search vector over a megabyte."""

LONGEST_FORMALITY = 600
"""Characters of a formal minute: under such a title a longer one tells of the matter itself."""

Kind = SearchEntry.Kind


def entries_of_pack(pack: Pack) -> list[SearchEntry]:
    """An entry, not yet saved, for every row and page of the pack that the public may see."""
    entries = [
        entry_of(row)
        for model, relations in RELATIONS.items()
        for row in model.objects.published().filter(pack=pack).select_related(*relations)
    ]
    _give_pages_to_items(entries, pack)
    return entries


def _give_pages_to_items(entries: list[SearchEntry], pack: Pack) -> None:
    """A page of an item's papers is about what the item is about; routine items have none."""
    ranges = AgendaItem.objects.published().filter(pack=pack, routine=False)
    items = {
        number: item
        for item, first, last in ranges.values_list("pk", "page_from", "page_to")
        if first and last
        for number in range(first, last + 1)
    }
    for entry in entries:
        if entry.kind == Kind.PAGE and entry.printed_page in items:
            entry.about = _about_item(items[entry.printed_page])


def entry_of(row: Any) -> SearchEntry:
    """The row's entry, not yet saved."""
    return MAKERS[type(row)](row)


def _entry(kind: Kind, row: Any, title: str, text: list[str], **fields: Any) -> SearchEntry:
    words = "\n".join(part for part in text if part)[:MOST_CHARACTERS]
    entry = SearchEntry(
        kind=kind,
        object_id=row.pk,
        pack_id=row.pack_id,
        title=title[:600],
        text=words,
        **fields,
    )
    entry.about = entry.about or f"{kind} {row.pk}"
    entry.keywords, entry.references = keywords_of(entry)
    return entry


def keywords_of(entry: SearchEntry) -> tuple[str, str]:
    """Kind, committee, date and the title's references; and the references of its text.

    Beside references stand words with accents, written without.
    """
    words = [entry.get_kind_display()]
    if entry.committee:
        words += [entry.committee.name, entry.committee.council]
    if entry.date:
        words.append(f"{entry.date.day} {entry.date:%B %Y}")
    words += sorted(reference_words(entry.title) | respelt(entry.title))
    return " ".join(words), " ".join(sorted(reference_words(entry.text) | respelt(entry.text)))


def _about_item(item_id: int | None) -> str:
    """An item, its report, its minute and its pages are one result."""
    return f"agenda item {item_id}" if item_id else ""


def _about_title(kind: Kind, title: str) -> str:
    """Each plan repeats the last one's entries: those of one title are one result."""
    return f"{kind} {' '.join(title.casefold().split())}"[:80]


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
        about=_about_item(item.pk),
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
        about=_about_item(report.agenda_item_id),
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
        routine=is_routine(minute.title) and len(minute.text) <= LONGEST_FORMALITY,
        outcome=outcome_of(minute.decisions) or "",
        about=_about_item(minute.agenda_item_id),
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
        key_decision=entry.key_decision,
        about=_about_title(Kind.PLAN_ENTRY, entry.title),
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
        about=_about_title(Kind.WORK_PROGRAMME_ENTRY, entry.title),
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
