"""What a report states, and how a page was read, reach the database with their places."""

from dataclasses import replace

import pytest

from documents.models import PackPage, Report
from ingest.parsing.records import (
    BackgroundPaperRecord,
    ImplicationRecord,
    RecommendationRecord,
    RiskLevelRecord,
    Source,
)
from ingest.write import write_records
from tests.ingest import papers

pytestmark = pytest.mark.django_db

AT = {"record": Source(11, (72.0, 80.0, 500.0, 92.0), "report recommendations")}
PLACE = {"page": 11, "box": [72.0, 80.0, 500.0, 92.0]}
STATED = replace(
    papers.REPORT,
    recommendations=(RecommendationRecord(number="1.", text="adopts the plan", sources=AT),),
    implications=(ImplicationRecord(heading="Financial", text="£4,000.", sources=AT),),
    risk_levels=(RiskLevelRecord(name="Current Risk", level="Low", sources=AT),),
    background_papers=(BackgroundPaperRecord(title="Plan of 2019"),),
)
RECORD = replace(papers.NOVEMBER_PACK, reports=(STATED,))


def test_a_report_keeps_what_it_states_and_where():
    write_records(papers.pack(), RECORD)
    report = Report.objects.get()
    assert report.recommendations == [{"number": "1.", "text": "adopts the plan", **PLACE}]
    assert report.implications == [{"heading": "Financial", "text": "£4,000.", **PLACE}]
    assert report.risk_levels == [{"name": "Current Risk", "level": "Low", **PLACE}]
    assert report.background_papers == [{"title": "Plan of 2019", "page": None, "box": None}]


def test_writing_it_again_changes_nothing():
    pack = papers.pack()
    write_records(pack, RECORD)
    assert not any(write_records(pack, RECORD).counts().values())


def test_a_page_tells_that_its_words_were_recognised_on_a_picture():
    pages = (replace(papers.pages()[0], read_by="ocr"), *papers.pages()[1:])
    pack = papers.pack()
    write_records(pack, papers.NOVEMBER_PACK)
    write_records(pack, replace(papers.NOVEMBER_PACK, pages=pages))
    assert list(PackPage.objects.filter(read_by="ocr").values_list("number", flat=True)) == [1]
