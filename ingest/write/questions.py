"""Questions and statements put to a meeting."""

from collections.abc import Mapping

from documents.models import Meeting
from documents.row_keys import Keys
from ingest.parsing.records import MinutesRecord, PublicQuestionRecord
from ingest.write.desk import Desk
from ingest.write.rows import Shelf
from ingest.write.tables import QUESTIONS

LONGEST_KEY = 120
FIRST_WORDS = 12  # tell two questions of one asker apart


def write_questions(desk: Desk, meeting: Meeting | None, minuted: Mapping[int, Meeting]) -> None:
    """Each question at its meeting: an earlier one where it is appended to that one's minutes.

    `minuted`: the meetings of the pack's minutes, by the minutes' place in the record.
    """
    shelves: dict[int, tuple[Shelf, Keys]] = {}
    for place, question in enumerate(desk.record.public_questions, start=1):
        asked_at = _minuted_with(desk, question, minuted) or meeting
        if asked_at is None:
            continue
        shelf, keys = shelves.setdefault(
            asked_at.pk, (Shelf(desk, QUESTIONS, asked_at), Keys(LONGEST_KEY))
        )
        words = " ".join(question.text.split()[:FIRST_WORDS])
        shelf.put(keys.key(question.asker, words), _values(question, place), question.sources)


def _values(question: PublicQuestionRecord, place: int) -> dict[str, str | int | None]:
    return {
        "position": place,
        "kind": question.kind,
        "asker": question.asker,
        "asker_kind": question.asker_kind,
        "text": question.text,
        "responder": question.responder,
        "response": question.response,
    }


def _minuted_with(
    desk: Desk, question: PublicQuestionRecord, minuted: Mapping[int, Meeting]
) -> Meeting | None:
    """The meeting whose minutes the question is appended to: it stands under the same item."""
    page = desk.page_of(question.sources)
    if page is None:
        return None
    for place, meeting in minuted.items():
        minutes = desk.record.minutes[place]
        start = desk.page_of(minutes.sources, minutes.page_from)
        if start and start <= page <= _end_of_paper(desk, minutes, start):
            return meeting
    return None


def _end_of_paper(desk: Desk, minutes: MinutesRecord, start: int) -> int:
    """The last page of the item that holds the minutes, else of the minutes themselves."""
    items = {page.number: page.agenda_item for page in desk.record.pages}
    item, last = items.get(start), start
    while item and items.get(last + 1) == item:
        last += 1
    printed_end = desk.number_of(minutes.page_to)
    return max(last, printed_end or start)
