"""Appendices that a report names and that no open paper of its meeting holds.

An appendix is there where a page is headed with its number or letter, or behind the report with the
words of its title: councils often bind in a document under its own cover, without the label. One
that the report says stands elsewhere, on a website or as an exempt paper, is not missed here.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from documents.completeness.appendix_pages import (
    LABEL,
    WORD,
    Head,
    Stretch,
    covers,
    heads_that_say_appendix,
)
from documents.completeness.gaps import Gap, ReadWhenShown
from documents.kept import kept_while_unchanged
from documents.models import Acronym, Meeting, Pack, PackPage, Report
from documents.models.workings import workings
from documents.templatetags.papers import day
from documents.wording.titles import readable

ELSEWHERE = re.compile(
    r"exempt|confidential|restricted|not for publication|available (?:at|on|from|online)|website"
    r"|web ?page|https?:|www\.|\b(?:hyper|web)?link\b",
    re.I,
)
FEWEST_WORDS = 2  # of a title, by which a cover is known
SAY_LITTLE = re.compile(
    r"an?|and|as|at|by|copy|draft|final|for|from|full|in|latest|new|of|on|or|our|proposed|revised"
    r"|the|this|to|updated|version|with"
)

Missing = tuple[Report, str]
"""A report, and the name of the appendix that it lists."""

Key = tuple[int, str]
"""The same with the report's key."""

ASKED = (Pack, PackPage, Report, Acronym, Meeting)


class Lister(NamedTuple):
    """What is asked of a report that lists appendices; its text and its rows are not read."""

    pk: int
    pack: int
    meeting: int | None
    page: int | None
    page_from: int | None
    page_to: int | None
    appendices: list[Any]


def _read(keys: Sequence[Key]) -> list[Missing]:
    """Who may be shown of these reports was asked when they were found."""
    reports = Report.objects.select_related(
        "meeting__committee", "agenda_item__meeting__committee", "pack"
    ).defer(
        *("blocks", "implications", "recommendations", "risk_levels", "background_papers"),
        *workings("meeting", "agenda_item", "agenda_item__meeting"),
    )
    found = reports.in_bulk({key for key, _ in keys})
    return [(found[key], name) for key, name in keys]


def missing_appendices() -> Sequence[Missing]:
    """Appendices listed by number or letter that are not there, newest meeting first."""
    return ReadWhenShown(kept_while_unchanged("missing-appendices", _missing, ASKED), _read)


def _missing() -> list[Key]:
    """Looks through the first words of all open pages that may begin one of them."""
    listed = Report.objects.published().exclude(appendices=[])
    in_order = listed.order_by("-meeting__date", "meeting", "position")
    reports = [Lister(*row) for row in in_order.values_list(*Lister._fields)]
    stretches = _stretches(reports)
    heads = heads_that_say_appendix({report.meeting for report in reports})
    unlabelled = [
        (report, name)
        for report in reports
        for name in map(str, report.appendices)
        if (label := label_of(name))
        and not ELSEWHERE.search(name)
        and not _is_labelled(label, report, heads[report.meeting], stretches[report.pk])
    ]
    titles = _titles(name for _, name in unlabelled)
    pages = covers({report.pack for report, _ in unlabelled}, titles.values())
    return [
        (report.pk, name)
        for report, name in unlabelled
        if not _has_a_cover(titles[name], pages[report.pack], stretches[report.pk])
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


def _titles(names: Iterable[str]) -> dict[str, frozenset[str]]:
    """By each name the words of its title; empty where they are too few to know a cover by."""
    long_forms = dict(Acronym.objects.published().order_by().values_list("short_folded", "long"))
    titles = {name: title_words(name, long_forms) for name in names}
    return {
        name: words if len(words) >= FEWEST_WORDS else frozenset() for name, words in titles.items()
    }


def _stretches(reports: Sequence[Lister]) -> dict[int, Stretch]:
    starts = Report.objects.published().filter(pack__in={report.pack for report in reports})
    begin = defaultdict(list)
    for pack, page in starts.exclude(page=None).order_by().values_list("pack", "page"):
        begin[pack].append(page)
    return {report.pk: Stretch.of(report, begin[report.pack]) for report in reports}


def _is_labelled(label: str, report: Lister, pages: Iterable[Head], stretch: Stretch) -> bool:
    """Whether a page behind the report's first, or in another paper, is headed with the label."""
    return any(
        label in head.says
        for head in pages
        if head.pack != report.pack or stretch.begins < head.number < stretch.next_report
    )


def _has_a_cover(title: frozenset[str], pages: Iterable[Head], stretch: Stretch) -> bool:
    """Whether a page begins with all words of the appendix's title, the report's last among them.

    A report's range may end on the page on which its appendix begins.
    """
    behind = max(stretch.own_end, stretch.begins + 1)
    return bool(title) and any(
        title <= head.says for head in pages if behind <= head.number < stretch.next_report
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
