"""Meetings and papers in a reader's own calendar (iCalendar) and feed reader (Atom)."""
