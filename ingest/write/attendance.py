"""Who was summoned, who came, who sent apologies."""

from collections import Counter
from collections.abc import Mapping

from committees.models import Councillor
from documents.models import Attendance, Meeting
from documents.row_keys import Keys
from ingest.parsing.records import MinutesRecord, Source
from ingest.write.desk import Desk
from ingest.write.names import councillor_named, member_named
from ingest.write.rows import Shelf
from ingest.write.tables import ATTENDANCES

LONGEST_KEY = 120
Capacity = Attendance.Capacity


class AttendanceWriter:
    """Writes the names of one meeting's lists in their printed order."""

    def __init__(self, desk: Desk, meeting: Meeting, sources: Mapping[str, Source]) -> None:
        self._desk, self._sources = desk, sources
        self._shelf, self._keys = Shelf(desk, ATTENDANCES, meeting), Keys(LONGEST_KEY)
        self._places: Counter[str] = Counter()
        self._listed: dict[str, list[Councillor]] = {}
        self.councillors: list[Councillor] = []  # all who attended, for names in the minutes

    def member(self, capacity: str, name: str, *, role: str = "", remotely: bool = False) -> None:
        """A name from a list of members, who are councillors."""
        taken = self._listed.setdefault(capacity, [])
        councillor = member_named(self._desk, name, taken=taken)
        if councillor:
            taken.append(councillor)
        self._put(capacity, name, role, remotely, councillor)

    def guest(self, capacity: str, name: str, *, remotely: bool = False) -> None:
        """A name that may be a councillor's: of apologies, or also present."""
        councillor = councillor_named(self._desk, name, nearby=self.councillors)
        self._put(capacity, name, "", remotely, councillor)

    def officer(self, name: str, role: str | None) -> None:
        self._put(Capacity.OFFICER, name, role or "", False, None)

    def _put(
        self, capacity: str, name: str, role: str, remotely: bool, councillor: Councillor | None
    ) -> None:
        self._places[capacity] += 1
        values = {
            "capacity": capacity,
            "position": self._places[capacity],
            "name": name,
            "role": role,
            "remotely": remotely,
            "councillor": councillor,
        }
        self._shelf.put(self._keys.key(capacity, name), values, self._sources)
        if councillor and capacity != Capacity.APOLOGIES:
            self.councillors.append(councillor)


def write_attendance(desk: Desk, meeting: Meeting, minutes: MinutesRecord) -> list[Councillor]:
    """The attendance lists of minutes; gives the councillors who were there."""
    writer = AttendanceWriter(desk, meeting, minutes.sources)
    remote = set(minutes.present_remotely)
    for name in minutes.present:
        writer.member(Capacity.PRESENT, name, remotely=name in remote)
    for name in minutes.present_remotely:
        if name not in minutes.also_present and name not in minutes.present:
            writer.member(Capacity.PRESENT, name, remotely=True)
    for name in minutes.also_present:
        writer.guest(Capacity.ALSO_PRESENT, name, remotely=name in remote)
    for name in minutes.apologies:
        writer.guest(Capacity.APOLOGIES, name)
    for officer in minutes.officers:
        writer.officer(officer.name, officer.role)
    return writer.councillors
