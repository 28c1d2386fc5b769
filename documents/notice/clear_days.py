"""Clear days between a paper's publication and its meeting.

Local Government Act 1972, s.100B(3) with SI 2002/715: agenda and reports are open to the public
"at least five clear days before the meeting". Neither the day of publication nor the day of the
meeting counts (R v Herefordshire Justices 1820; R v Swansea City Council, ex parte Elitestone
1993). Whether weekends count is the council's own reading, so it is a setting.
"""

import datetime
from dataclasses import dataclass
from typing import Any

from django.conf import settings

from documents.notice.bank_holidays import bank_holidays

CLEAR_DAYS_OF_AN_AGENDA = 5
"""LGA 1972, s.100A(6)(a) and s.100B(3); SI 2012/2089, regulations 6 and 7."""
CLEAR_DAYS_OF_A_KEY_DECISION = 28
"""SI 2012/2089, regulation 9."""

DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedDays:
    """Which days count as clear days.

    Args:
        weekends: Saturdays and Sundays count.
        bank_holidays: the bank and public holidays of England and Wales count.
        closed: more days that do not count: holidays proclaimed late, days the offices are shut.
    """

    weekends: bool = False
    bank_holidays: bool = False
    closed: frozenset[datetime.date] = frozenset()

    def count(self, day: datetime.date) -> bool:
        """Whether this day is one of those that are counted."""
        if day in self.closed or (not self.weekends and day.weekday() >= 5):
            return False
        return self.bank_holidays or day not in bank_holidays(day.year)

    @property
    def left_out(self) -> str:
        """What is not counted, in words: "weekends and bank holidays are not counted"."""
        kinds = ["weekends"] * (not self.weekends) + ["bank holidays"] * (not self.bank_holidays)
        kinds += ["days when the offices are shut"] * bool(self.closed)
        words = ", ".join(kinds[:-1]) + " and " * (len(kinds) > 1) + "".join(kinds[-1:])
        return f"{words} are not counted" if kinds else "every day is counted"


EVERY_DAY = CountedDays(weekends=True, bank_holidays=True)


def clear_days(
    published: datetime.date, meeting: datetime.date, counted: CountedDays = EVERY_DAY
) -> int:
    """The days that count between publication and meeting, neither of which counts itself.

    0 where nothing lies between, also where the paper came on the day or after it.
    """
    between = (published + DAY * ahead for ahead in range(1, (meeting - published).days))
    return sum(counted.count(day) for day in between)


def council_days() -> CountedDays:
    """The council's own reading, from the settings."""
    chosen: dict[str, Any] = settings.CLEAR_DAYS
    return CountedDays(**chosen)
