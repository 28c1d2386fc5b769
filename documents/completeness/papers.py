"""Papers that an agenda promised "to follow" and that are not here."""

from django.db.models import Exists, OuterRef, QuerySet

from documents.completeness.gaps import Gap
from documents.models import AgendaItem, Report
from documents.templatetags.papers import day
from documents.wording.titles import readable


def never_followed() -> QuerySet[AgendaItem]:
    """Items promised "to follow", newest meeting first, to which no report is published."""
    came = Report.objects.published().filter(agenda_item=OuterRef("pk"))
    items = AgendaItem.objects.published().for_listing().filter(to_follow=True)
    return items.filter(~Exists(came))


def gap_of_item(item: AgendaItem) -> Gap:
    return Gap(
        title=readable(item.title),
        address=item.get_absolute_url(),
        words=f"{item.meeting.committee}, {day(item.meeting.date)}",
        pack=item.pack,
        page=item.page,
        label=item.printed_page or item.page,
    )
