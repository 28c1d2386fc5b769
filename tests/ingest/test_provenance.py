"""Every row that the site shows says where on paper it stands, from a parse of sample packs."""

from pathlib import Path
from typing import Any

import pytest

from documents.models import Attendance, Meeting, Minute, ReportAuthor
from ingest.parsing.parse import parse_pack
from ingest.parsing.records import PackRecord
from ingest.samples import write_sample_packs
from ingest.write import write_records
from ingest.write.tables import TABLES
from tests.ingest import papers

pytestmark = pytest.mark.django_db
NAMES = frozenset(
    {
        "cabinet-2026-03-17",
        "planning-2026-05-20",
        "overview-2026-06-16",
        "decisions-2026-11-10",
        "forward-plan-2026-09-01",
    }
)


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> dict[str, PackRecord]:
    folder: Path = tmp_path_factory.mktemp("packs")
    return {
        sample.path.stem: parse_pack(sample.path) for sample in write_sample_packs(folder, NAMES)
    }


def rows() -> list[Any]:
    return [row for table in TABLES for row in table.model._default_manager.all()]


@pytest.mark.parametrize("name", sorted(NAMES))
def test_each_row_has_page_box_and_sources_of_its_fields(
    records: dict[str, PackRecord], name: str
) -> None:
    write_records(papers.pack(), records[name])
    assert rows()
    for row in rows():
        assert row.page and row.box and row.sources, (type(row), row)
        for field, source in row.sources.items():
            assert source["page"] and source["rule"] and len(source["box"]) == 4, (row, field)


@pytest.mark.parametrize("name", sorted(NAMES))
def test_a_second_writing_changes_nothing(records: dict[str, PackRecord], name: str) -> None:
    pack = papers.pack()
    write_records(pack, records[name])
    assert not any(write_records(pack, records[name]).counts().values())


def test_a_name_points_to_the_list_that_prints_it(records: dict[str, PackRecord]) -> None:
    record = records["cabinet-2026-03-17"]
    write_records(papers.pack(), record)
    minutes = record.minutes[0]
    officer = Attendance.objects.get(capacity="officer", name=minutes.officers[0].name)
    assert officer.box == list(minutes.officers[0].sources["record"].box)
    present = Attendance.objects.filter(capacity="present").first()
    assert present is not None
    assert present.box == list(minutes.sources["present"].box)
    assert ReportAuthor.objects.count() == sum(len(each.authors) for each in record.reports)


def test_a_recorded_vote_and_a_meetings_facts_keep_their_places(
    records: dict[str, PackRecord],
) -> None:
    record = records["planning-2026-05-20"]
    write_records(papers.pack(), record)
    [vote] = [vote for minute in Minute.objects.all() for vote in minute.votes]
    assert vote["page"] and len(vote["box"]) == 4
    assert record.meeting is not None and record.meeting.date is not None
    meeting = Meeting.objects.get(date=record.meeting.date)
    assert {"venue", "chairman", "start_time"} <= set(meeting.sources)
