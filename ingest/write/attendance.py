"""Who was summoned, who came, who sent apologies."""

from collections import Counter
from collections.abc import Mapping

from committees.models import Councillor
from documents.models import Attendance, Meeting
from documents.row_keys import Keys
from ingest.parsing.records import MinutesRecord, PersonRecord, Source
from ingest.write.desk import Desk
from ingest.write.names import councillor_named, is_councillor_elsewhere, member_named
from ingest.write.rows import Shelf
from ingest.write.tables import ATTENDANCES

LONGEST_KEY = 120
Capacity = Attendance.Capacity
LISTS = {  # fields of the records that list who was there in each capacity
    Capacity.MEMBER: "members",
    Capacity.ATTENDING_MEMBER: "attending_members",
    Capacity.PRESENT: "present",
    Capacity.ATTENDED: "present",
    Capacity.ALSO_PRESENT: "also_present",
    Capacity.APOLOGIES: "apologies",
    Capacity.OFFICER: "officers",
}
OFFICES = {"Chairman": "chairman", "Vice-Chairman": "vice_chairman"}


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

    def attendee(self, capacity: str, name: str, *, remotely: bool = False) -> None:
        """A name that a list of all who came does not title: a councillor's where others say so."""
        councillor = councillor_named(self._desk, name, nearby=self.councillors)
        if councillor and not is_councillor_elsewhere(self._desk, councillor):
            councillor = None
        self._put(capacity, name, "", remotely, councillor)

    def officer(self, officer: PersonRecord) -> None:
        self._put(Capacity.OFFICER, officer.name, officer.role or "", False, None, officer.sources)

    def _put(
        self,
        capacity: str,
        name: str,
        role: str,
        remotely: bool,
        councillor: Councillor | None,
        sources: Mapping[str, Source] | None = None,
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
        where = sources or self._where(capacity, role, remotely=remotely)
        self._shelf.put(self._keys.key(capacity, name), values, where)
        if councillor and capacity != Capacity.APOLOGIES:
            self.councillors.append(councillor)

    def _where(self, capacity: str, role: str, *, remotely: bool) -> Mapping[str, Source]:
        """The list that prints the name; where that is not told, all that the record says."""
        known = self._sources
        listed = known.get("present_remotely") if remotely else None
        listed = known.get(LISTS[Capacity(capacity)]) or listed
        if listed is None:
            return known
        office = known.get(OFFICES.get(role, ""))
        return {"record": listed, "name": listed} | ({"role": office} if office else {})


def write_attendance(desk: Desk, meeting: Meeting, minutes: MinutesRecord) -> list[Councillor]:
    """The attendance lists of minutes; gives the councillors who were there."""
    writer = AttendanceWriter(desk, meeting, minutes.sources)
    remote, untitled = set(minutes.present_remotely), set(minutes.present_untitled)
    elsewhere = {*minutes.present, *minutes.also_present}
    came = [*minutes.present, *(each for each in minutes.present_remotely if each not in elsewhere)]
    for name in came:
        write = writer.attendee if name in untitled else writer.member
        capacity = Capacity.ATTENDED if untitled else Capacity.PRESENT
        write(capacity, name, remotely=name in remote)
    for name in minutes.also_present:
        writer.guest(Capacity.ALSO_PRESENT, name, remotely=name in remote)
    for name in minutes.apologies:
        writer.guest(Capacity.APOLOGIES, name)
    for officer in minutes.officers:
        writer.officer(officer)
    return writer.councillors
