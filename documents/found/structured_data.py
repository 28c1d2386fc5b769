"""Meetings, bodies and papers in the words of schema.org, which search engines read as JSON-LD."""

import datetime
from collections.abc import Callable
from typing import Any

from django.utils import timezone

from committees.models import Committee
from documents.models import Meeting, Pack, Report
from documents.wording.titles import readable

Data = dict[str, Any]
Absolute = Callable[[str], str]
"""From a path of this site to its whole address."""

CONTEXT = "https://schema.org"


def council_data(name: str, absolute: Absolute) -> Data:
    return {"@type": "GovernmentOrganization", "name": name, "url": absolute("/")}


def committee_data(committee: Committee, council: str, absolute: Absolute) -> Data:
    """A committee is a part of its council, or of the former council that it belonged to."""
    parent: Data = council_data(council, absolute)
    if committee.council:
        parent = {"@type": "GovernmentOrganization", "name": committee.council}
    data: Data = {
        "@type": "GovernmentOrganization",
        "name": committee.name,
        "url": absolute(committee.get_absolute_url()),
        "parentOrganization": parent,
    }
    if committee.disbanded_on:
        data["dissolutionDate"] = committee.disbanded_on.isoformat()
    return data


def meeting_data(meeting: Meeting, council: str, absolute: Absolute) -> Data:
    """Only what the papers state: a meeting without a known place has no location."""
    data: Data = {
        "@type": "Event",
        "name": str(meeting),
        "url": absolute(meeting.get_absolute_url()),
        "startDate": _moment(meeting.date, meeting.start_time),
        "eventStatus": f"{CONTEXT}/{'EventCancelled' if meeting.cancelled else 'EventScheduled'}",
        "organizer": committee_data(meeting.committee, council, absolute),
    }
    if meeting.end_time:
        data["endDate"] = _moment(meeting.date, meeting.end_time)
    if meeting.venue:
        data["location"] = {"@type": "Place", "name": meeting.venue, "address": meeting.venue}
    return data


def report_data(report: Report, address: str, council: str, absolute: Absolute) -> Data:
    """A report with its authors, the pages that it takes, and the paper that it stands in."""
    data: Data = {
        "@type": "Report",
        "name": readable(str(report)),
        "url": absolute(address),
        "inLanguage": "en-GB",
        "publisher": council_data(council, absolute),
        "author": [{"@type": "Person", "name": author.name} for author in report.authors.all()],
    }
    if report.date or report.meeting:
        data["dateCreated"] = str(report.date or (report.meeting and report.meeting.date))
    if report.page_from and report.page_to:
        data |= {"pageStart": report.page_from, "pageEnd": report.page_to}
    if report.summary:
        data["abstract"] = report.summary
    if report.pack:
        data |= _published(report.pack)
        data["isPartOf"] = {"@type": "Report"} | _paper(report.pack, absolute)
    return {name: value for name, value in data.items() if value}


def paper_data(pack: Pack, council: str, absolute: Absolute) -> Data:
    """A published PDF, known by its hash."""
    data: Data = {"@type": "Report"} | _paper(pack, absolute) | _published(pack)
    data |= {"inLanguage": "en-GB", "publisher": council_data(council, absolute)}
    data["identifier"] = f"sha256:{pack.sha256}"
    if pack.page_count:
        data["numberOfPages"] = pack.page_count
    return data


def _paper(pack: Pack, absolute: Absolute) -> Data:
    return {
        "name": str(pack),
        "url": absolute(pack.get_absolute_url()),
        "encoding": {
            "@type": "MediaObject",
            "contentUrl": absolute(f"{pack.get_absolute_url()}pack.pdf"),
            "encodingFormat": "application/pdf",
        },
    }


def _published(pack: Pack) -> Data:
    shown = pack.published_at
    return {"datePublished": timezone.localdate(shown).isoformat()} if shown else {}


def _moment(date: datetime.date, time: datetime.time | None) -> str:
    """ "2024-02-06T10:00:00+00:00", or the date alone where no time is stated."""
    if time is None:
        return date.isoformat()
    return timezone.make_aware(datetime.datetime.combine(date, time)).isoformat()
