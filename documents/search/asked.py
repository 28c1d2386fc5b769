"""Where a question of how or who leads: to a page of help, or to an office.

how do I speak at a planning meeting  ->  How to ask a question at a meeting
who is in charge of libraries         ->  the portfolio in whose name their papers are brought
"""

import re
from typing import Any

from django.db.models import Count, QuerySet

from committees.models import Portfolio
from documents.guide.help import HELP_PAGES, HelpPage
from documents.models import SearchEntry
from documents.search.finding import find
from documents.search.names import named

CLEAR_LEAD = 1.5  # of the first portfolio's papers before the second's
WHO = re.compile(
    r"^(who('s| is| are)?|which councillor( is)?) (in charge of|responsible for|running|runs?"
    r"|deals? with|looks? after|answers? for|the councillor for|the cabinet member for) (the )?"
)


def asked(words: str) -> list[Any]:
    """Rows and pages that answer the question, each with an address; none where it is no such."""
    question = " ".join(words.casefold().replace("’", "'").strip(" ?").split())
    if who := WHO.match(question):
        return _answers_for(question[who.end() :])
    return _help(question)


def _help(question: str) -> list[HelpPage]:
    return [page for page in HELP_PAGES if page.is_asked_by(question)]


def _answers_for(subject: str) -> list[Any]:
    """The portfolio of that name, else that of most papers with it in their title, or their text.

    A text names many things by the way, so there the first must lead clearly.
    """
    if portfolios := named(Portfolio, subject):
        return portfolios
    found = find(subject, SearchEntry.objects.with_places())
    words = found.terms.every()
    in_titles = found.entries.none() if words is None else found.entries.filter(title_vector=words)
    return _leading(in_titles) or _leading(found.entries, CLEAR_LEAD)


def _leading(entries: QuerySet[SearchEntry], lead: float = 1) -> list[Portfolio]:
    """The portfolio of more papers than any other, so many times more; none where two are equal."""
    rows = entries.filter(portfolio__isnull=False).order_by().values_list("portfolio")
    first = list(rows.annotate(papers=Count("about", distinct=True)).order_by("-papers")[:2])
    papers = [count for _, count in first] + [0, 0]
    if papers[0] < max(lead * papers[1], papers[1] + 1):
        return []
    return list(Portfolio.objects.published().filter(pk=first[0][0]))
