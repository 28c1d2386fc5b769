"""A meeting's printed lists of people, each under its heading."""

from itertools import groupby

from documents.models import Attendance, Meeting

HEADINGS = {
    Attendance.Capacity.MEMBER: "Members",
    Attendance.Capacity.ATTENDING_MEMBER: "Invited members",
    Attendance.Capacity.PRESENT: "Present",
    Attendance.Capacity.ATTENDED: "Attended",
    Attendance.Capacity.APOLOGIES: "Apologies",
    Attendance.Capacity.ALSO_PRESENT: "Also present",
    Attendance.Capacity.OFFICER: "Officers present",
}
SUMMONED = (Attendance.Capacity.MEMBER, Attendance.Capacity.ATTENDING_MEMBER)

Lists = list[tuple[str, list[Attendance]]]


def attendance_lists(meeting: Meeting) -> Lists:
    """Who was summoned first, then who came."""
    rows = meeting.attendances.published().select_related("pack", "councillor")
    order = list(HEADINGS)
    ordered = sorted(rows, key=lambda row: (order.index(row.capacity), row.position))
    lists = groupby(ordered, key=lambda row: row.capacity)
    return [(HEADINGS[capacity], list(people)) for capacity, people in lists]


def who_came(meeting: Meeting) -> Lists:
    """The lists that minutes print: without those whom the front sheet summoned."""
    summoned = {HEADINGS[capacity] for capacity in SUMMONED}
    return [(name, people) for name, people in attendance_lists(meeting) if name not in summoned]
