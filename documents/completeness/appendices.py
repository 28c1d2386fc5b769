"""Appendices that a report names and that no open paper of its meeting holds.

An appendix is there where a page is headed with its number or letter, or behind the report with the
words of its title: councils often bind in a document under its own cover, without the label. One
that the report says stands elsewhere, on a website or as an exempt paper, is not missed here.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, Self

from django.db.models.functions import Left

from documents.completeness.gaps import Gap
from documents.models import Acronym, PackPage, Report
from documents.templatetags.papers import day
from documents.wording.titles import readable

# Appendix 1: Delivery Plan / Appendix A – Updated Plan / APPENDIX ONE / Annex 2
LABEL = re.compile(
    r"^\W*((?:appendix|annex)\s+(?:[a-z]|\d+[a-z]?|one|two|three|four|five))\b", re.I
)
ELSEWHERE = re.compile(
    r"exempt|confidential|restricted|not for publication|available (?:at|on|from|online)|website"
    r"|web ?page|https?:|www\.|\b(?:hyper|web)?link\b",
    re.I,
)
HEAD = 600  # characters: where a page that begins an appendix says so
COVER = 300  # characters: where a document's own cover says its title
FEWEST_WORDS = 2  # of a title, by which a cover is known
WORD = re.compile(r"[^\W\d_]{2,}(?:['’][a-z]+)?")
SAY_LITTLE = re.compile(
    r"an?|and|as|at|by|copy|draft|final|for|from|full|in|latest|new|of|on|or|our|proposed|revised"
    r"|the|this|to|updated|version|with"
)

Missing = tuple[Report, str]


class Head(NamedTuple):
    """The first words of one open page."""

    pack: int
    number: int
    words: str


class Stretch(NamedTuple):
    """The pages of one file that can hold a report's appendices: after its own, before the next."""

    begins: int
    own_end: int
    next_report: int

    @classmethod
    def of(cls, report: Report, begins: Iterable[int]) -> Self:
        """`begins`: the pages of the same file on which reports begin."""
        first = report.page or 0
        length = (report.page_to or 0) - (report.page_from or 0)
        following = min((page for page in begins if page > first), default=10**9)
        return cls(first, first + max(0, length if report.page_from else 0), following)


def missing_appendices() -> list[Missing]:
    """Appendices listed by number or letter that are not there, newest meeting first."""
    reports = list(
        Report.objects.published()
        .exclude(appendices=[])
        .select_related("meeting__committee", "agenda_item__meeting__committee", "pack")
        .defer("blocks", "implications", "recommendations", "sources", "parsed_values")
        .order_by("-meeting__date", "meeting", "position")
    )
    stretches, heads = _stretches(reports), _heads_that_say_appendix(reports)
    unlabelled = [
        (report, name)
        for report in reports
        for name in map(str, report.appendices)
        if label_of(name)
        and not ELSEWHERE.search(name)
        and not _is_labelled(name, report, heads[report.meeting_id], stretches[report.pk])
    ]
    covers, long_forms = _covers(report for report, _ in unlabelled), _long_forms()
    return [
        (report, name)
        for report, name in unlabelled
        if not _has_a_cover(
            title_words(name, long_forms), covers[report.pack_id], stretches[report.pk]
        )
    ]


def label_of(name: str) -> str:
    """ "appendix a" from "Appendix A: Action Plan"; empty where it has no number or letter."""
    match = LABEL.match(name)
    return " ".join(match[1].casefold().split()) if match else ""


def title_words(name: str, long_forms: Mapping[str, str]) -> frozenset[str]:
    """The words of an appendix's title that say something, with acronyms written out."""
    title = LABEL.sub("", name)
    words = [long_forms.get(word.casefold(), word) for word in WORD.findall(title)]
    written_out = WORD.findall(" ".join(words).casefold())
    return frozenset(word for word in written_out if not SAY_LITTLE.fullmatch(word))


def _heads_that_say_appendix(reports: Sequence[Report]) -> dict[int | None, list[Head]]:
    """Meeting -> the heads of the open pages of its papers that speak of an appendix."""
    pages = (
        PackPage.objects.published()
        .filter(pack__meeting__in={report.meeting_id for report in reports})
        .annotate(head=Left("text", HEAD))
        .filter(head__iregex="appendix|annex")
    )
    return _by(pages.values_list("pack__meeting", "pack", "number", "head"))


def _covers(reports: Iterable[Report]) -> dict[int | None, list[Head]]:
    """Pack -> the first words of all its open pages."""
    pages = PackPage.objects.published().filter(pack__in={report.pack_id for report in reports})
    return _by(pages.values_list("pack", "pack", "number", Left("text", COVER)))


def _by(rows: Iterable[tuple[int | None, int, int, str]]) -> dict[int | None, list[Head]]:
    found = defaultdict(list)
    for key, pack, number, head in rows:
        found[key].append(Head(pack, number, " ".join(head.casefold().split())))
    return found


def _stretches(reports: Sequence[Report]) -> dict[int, Stretch]:
    starts = Report.objects.published().filter(pack__in={report.pack_id for report in reports})
    begin = defaultdict(list)
    for pack, page in starts.exclude(page=None).values_list("pack", "page"):
        begin[pack].append(page)
    return {report.pk: Stretch.of(report, begin[report.pack_id]) for report in reports}


def _long_forms() -> dict[str, str]:
    """Acronyms as the published papers explain them: "ffcp" -> "Families First ..."."""
    return dict(Acronym.objects.published().values_list("short_folded", "long"))


def _is_labelled(name: str, report: Report, pages: Iterable[Head], stretch: Stretch) -> bool:
    """Whether a page behind the report's first, or in another paper, is headed with the label."""
    wanted = re.compile(rf"\b{re.escape(label_of(name))}\b")
    return any(
        wanted.search(head.words)
        for head in pages
        if head.pack != report.pack_id or stretch.begins < head.number < stretch.next_report
    )


def _has_a_cover(title: frozenset[str], pages: Iterable[Head], stretch: Stretch) -> bool:
    """Whether a page begins with all words of the appendix's title, the report's last among them.

    A report's range may end on the page on which its appendix begins.
    """
    behind = max(stretch.own_end, stretch.begins + 1)
    return len(title) >= FEWEST_WORDS and any(
        title <= frozenset(WORD.findall(head.words))
        for head in pages
        if behind <= head.number < stretch.next_report
    )


def gap_of_appendix(missing: Missing) -> Gap:
    report, name = missing
    where = f"{report.meeting.committee}, {day(report.meeting.date)}" if report.meeting else ""
    return Gap(
        title=name,
        address=report.get_absolute_url(),
        words=f"named in “{readable(str(report))}”" + f", {where}" * bool(where),
        pack=report.pack,
        page=report.page,
        label=report.printed_page or report.page,
    )
