"""Which paper lists a committee's members; its page belongs to an app that knows no papers."""

from django import template

from committees.models import Committee
from documents.models import Attendance, Meeting

register = template.Library()


@register.simple_tag
def list_of_members(committee: Committee) -> Attendance | None:
    """The first name of the newest published list of members, which has its meeting and page."""
    listed = Attendance.objects.published().filter(
        capacity=Attendance.Capacity.MEMBER,
        meeting__committee=committee,
        meeting__in=Meeting.objects.published(),
    )
    return listed.select_related("meeting", "pack").order_by("-meeting__date", "position").first()
