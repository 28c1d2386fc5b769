"""Who was summoned to a meeting, and who its minutes say came."""

from typing import Any, Self

from django.db import models
from django.db.models import Count, F, Q
from simple_history.models import HistoricalRecords

from committees.models import Councillor
from documents.models.meeting import Meeting
from documents.models.provenance import FromPaper, FromPaperQuerySet
from documents.models.workings import workings


class AttendanceQuerySet(FromPaperQuerySet):
    def at_meetings(self) -> Self:
        """What minutes record of who came, newest first: lists of invitations are left out."""
        recorded = [*CAME, Attendance.Capacity.APOLOGIES, Attendance.Capacity.ALSO_PRESENT]
        meetings = Meeting.objects.published()
        return (
            self.filter(capacity__in=recorded, meeting__in=meetings)
            .select_related("meeting__committee", "pack")
            .defer(*workings("meeting"))
            .order_by("-meeting__date", "-meeting__start_time")
        )

    def by_committee(self) -> list[dict[str, Any]]:
        """For each committee at how many meetings minutes name the councillor, and of how many.

        Rows with `present`, `apologies`, and `meetings`: those whose minutes name who came.
        """
        came = Q(capacity__in=CAME)
        stayed_away = Q(capacity=Attendance.Capacity.APOLOGIES)
        rows: Any = (
            self.filter(came | stayed_away, meeting__in=Meeting.objects.published())
            .order_by("meeting__committee__name")
            .values(committee=F("meeting__committee"))
            .annotate(
                name=F("meeting__committee__name"),
                slug=F("meeting__committee__slug"),
                present=Count("meeting", filter=came, distinct=True),
                apologies=Count("meeting", filter=stayed_away, distinct=True),
            )
        )
        recorded = Attendance.objects.filter(came).published().meetings_of_each_committee()
        for row in rows:
            row["meetings"] = recorded.get(row["committee"], 0)
            row["not_named"] = max(row["meetings"] - row["present"] - row["apologies"], 0)
        return list(rows)

    def meetings_of_each_committee(self) -> dict[int, int]:
        """How many public meetings the rows are of, by committee."""
        rows = self.filter(meeting__in=Meeting.objects.published()).order_by()
        counted = rows.values("meeting__committee").annotate(n=Count("meeting", distinct=True))
        return dict(counted.values_list("meeting__committee", "n"))


class Attendance(FromPaper):
    """One name in a meeting's lists: summoned on the front sheet, or recorded in its minutes."""

    class Capacity(models.TextChoices):
        MEMBER = "member", "Member of the committee"
        ATTENDING_MEMBER = "attending member", "Invited member"
        PRESENT = "present", "Present"
        ATTENDED = "attended", "Attended"  # a list of all who came, members or not
        APOLOGIES = "apologies", "Apologies"
        ALSO_PRESENT = "also present", "Also present"
        OFFICER = "officer", "Officer present"

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="attendances")
    capacity = models.CharField(max_length=20, choices=Capacity)
    position = models.PositiveSmallIntegerField(default=0, help_text="Order in the printed list")
    name = models.CharField(max_length=200)
    role = models.CharField(max_length=300, blank=True)
    remotely = models.BooleanField(default=False)
    councillor = models.ForeignKey(
        Councillor, on_delete=models.SET_NULL, null=True, blank=True, related_name="attendances"
    )

    objects = AttendanceQuerySet.as_manager()
    history = HistoricalRecords(excluded_fields=["sources", "parsed_values", "box"])

    class Meta:
        ordering = ["meeting", "capacity", "position"]
        verbose_name = "name in attendance"
        verbose_name_plural = "names in attendance"
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "key"], name="attendance_is_unique_by_key_in_meeting"
            )
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.get_capacity_display()}"


CAME = (Attendance.Capacity.PRESENT, Attendance.Capacity.ATTENDED)
