"""Addresses of published papers and their records: readable, guessable, stable for ever."""

from django.contrib.sitemaps.views import sitemap
from django.urls import path, re_path, register_converter

from documents.downloads import views as downloads
from documents.feeds import views as feeds
from documents.feeds.new import EverythingNew
from documents.feeds.papers import CommitteePapers
from documents.found import views as found
from documents.found.sitemaps import SITEMAPS
from documents.views import (
    calendar,
    completeness,
    decisions,
    forward_plan,
    guide,
    items,
    meetings,
    minutes,
    minutes_document,
    papers,
    search,
    whats_new,
    work_programmes,
)


class PackHash:
    """The first eight digits of a pack's SHA-256."""

    regex = "[0-9a-f]{8}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(PackHash, "hash8")
MEETING = "meetings/<slug:committee>/<slug:meeting>/"
PAPER = "papers/<hash8:hash8>/"
MAPS = {"sitemaps": SITEMAPS}

app_name = "documents"
urlpatterns = [
    re_path(
        r"^staff/meetings/(?P<pk>\d+)/minutes\.(?P<kind>docx|pdf)$",
        minutes_document.download,
        name="minutes_document",
    ),
    path("meetings/", meetings.meeting_list, name="meetings"),
    path("calendar.ics", feeds.whole_calendar, name="whole_calendar"),
    path(
        "committees/<slug:slug>/meetings.ics", feeds.committee_calendar, name="committee_calendar"
    ),
    path("committees/<slug:slug>/papers.atom", CommitteePapers(), name="committee_feed"),
    path("calendar/", calendar.this_month, name="this_month"),
    path("calendar/list/", calendar.this_year, name="this_year"),
    path("calendar/<int:year>/", calendar.year, name="year"),
    path("calendar/<int:year>/<int:month>/", calendar.month, name="calendar"),
    path(MEETING, meetings.meeting, name="meeting"),
    path(f"{MEETING}meeting.ics", feeds.meeting_calendar, name="meeting_calendar"),
    path(f"{MEETING}items/<slug:item>/", items.agenda_item, name="agenda_item"),
    path(f"{MEETING}items/<slug:item>/report/", items.report, name="report"),
    path(f"{MEETING}items/<slug:item>/pages.pdf", downloads.item_file, name="item_pages"),
    path(
        f"{MEETING}items/<slug:item>/report/report.html", downloads.report_file, name="report_file"
    ),
    path(f"{MEETING}minutes/minutes.html", downloads.minutes_file, name="minutes_file"),
    path(f"{MEETING}minutes/", minutes.minutes, name="minutes"),
    path(f"{MEETING}minutes/<slug:minute>/", minutes.minute, name="minute"),
    path("completeness/", completeness.completeness, name="completeness"),
    path("completeness/<slug:kind>/", completeness.chapter, name="completeness_chapter"),
    path("help/", guide.help_index, name="help"),
    path("help/<slug:slug>/", guide.help_text, name="help_page"),
    path("glossary/", guide.glossary, name="glossary"),
    path("accessibility/", guide.accessibility, name="accessibility"),
    path("decisions/", decisions.register, name="decisions"),
    path("decisions/decisions.csv", decisions.register_file, name="decisions_file"),
    path("forward-plan/", forward_plan.register, name="forward_plan"),
    path("forward-plan/changes/", forward_plan.changes, name="plan_changes"),
    path("forward-plan/<int:pk>-<slug:slug>/", forward_plan.entry, name="plan_entry"),
    path("work-programmes/", work_programmes.work_programmes, name="work_programmes"),
    path("new/", whats_new.new, name="new"),
    path("new/papers.atom", EverythingNew(), name="new_feed"),
    path("papers/", papers.paper_list, name="papers"),
    path(PAPER, papers.paper, name="paper"),
    path(f"{PAPER}pack.pdf", papers.pack_file, name="pack_file"),
    path(f"{PAPER}forward-plan/<int:position>/", forward_plan.plan, name="plan"),
    path(
        f"{PAPER}forward-plan/<int:position>/changes/",
        forward_plan.changes_of_plan,
        name="changes_of_plan",
    ),
    path(
        f"{PAPER}forward-plan/<int:position>/forward-plan.html",
        downloads.plan_file,
        name="plan_file",
    ),
    path(
        f"{PAPER}reports/<int:position>/report.html",
        downloads.paper_report_file,
        name="paper_report_file",
    ),
    path(f"{PAPER}reports/<int:position>/", items.paper_report, name="paper_report"),
    path(f"{PAPER}<int:number>/", papers.page, name="page"),
    path("search/", search.search, name="search"),
    path("search/suggest/", search.suggest, name="suggest"),
    path("robots.txt", found.robots, name="robots"),
    path("favicon.ico", found.favicon, name="favicon"),
    path("opensearch.xml", found.open_search, name="open_search"),
    path("sitemap.xml", found.sitemap_index, name="sitemap_index"),
    path("sitemap-<slug:section>.xml", sitemap, MAPS, name="sitemap"),
]
