"""Democratic services' rooms: meetings with their minutes, agendas and attendance."""

from documents.admin.attendance import AttendanceAdmin
from documents.admin.meetings import MeetingAdmin
from documents.admin.minutes import MinuteAdmin
from documents.admin.papers import PublicQuestionAdmin, ReportAdmin

__all__ = ["AttendanceAdmin", "MeetingAdmin", "MinuteAdmin", "PublicQuestionAdmin", "ReportAdmin"]
