"""The pages of help: what each is called, what it answers, and which template holds its words."""

import re
from dataclasses import dataclass

from django.urls import reverse


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One question of a first visit; its words are in templates/guide/help/<slug>.html."""

    slug: str
    title: str
    answers: str
    asked: str = ""  # what readers type who want it: a pattern, in small letters

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("documents:help_page", kwargs={"slug": self.slug})

    def is_asked_by(self, words: str) -> bool:
        """Whether the words, in small letters, ask for this page and for no paper."""
        return bool(self.asked and re.search(rf"\b(?:{self.asked})\b", words))

    @property
    def template(self) -> str:
        return f"guide/help/{self.slug}.html"


HELP_PAGES = (
    HelpPage(
        "find-a-decision",
        "How to find a decision",
        "What was decided, who proposed it and what happens next.",
    ),
    HelpPage(
        "follow-a-matter",
        "How to follow a matter",
        "From the plan through the reports to the decision, and how to hear of more.",
        "e-?mail alerts?|alert me|notif(y|ications?)|subscribe|newsletter|keep (me )?up to date"
        "|be told of|rss",
    ),
    HelpPage(
        "ask-a-question",
        "How to ask a question at a meeting",
        "Who may ask, where the rules stand, and whom to write to.",
        "(ask|put|submit) (a |my )?questions?|speak at|speaking at|have (my|a) say"
        "|(attend|watch|come to|go to) (a |the )?(council |planning |committee )?meetings?",
    ),
    HelpPage(
        "forward-plan",
        "What is a forward plan?",
        "Where decisions are announced before they are taken.",
    ),
    HelpPage(
        "exempt",
        "What does exempt mean?",
        "Why some papers are kept back, and what you can do about it.",
        "(what is|what does|what are|why is|why are) .*(exempt|withheld|secret|confidential)",
    ),
    HelpPage(
        "page-marks",
        "What are the page marks?",
        "How each line of this site leads to the page it was read from.",
    ),
    HelpPage(
        "another-format",
        "How to get a paper in large print or another format",
        "Large print, audio, Braille, Word or another language.",
        "large print|braille|audio version|(other|another|different) (format|language)s?|easy read"
        "|translat(e|ed|ions?)|bigger (print|text)",
    ),
    HelpPage(
        "report-a-mistake",
        "What to do if something is wrong",
        "How to check a line against the paper, and whom to tell.",
        "(report|found|find|spotted|correct|there is|there's) (a |an )?(mistake|error)s?"
        "|complain(t|ts)? about (this|the) (site|website|page|minutes)",
    ),
)


def help_page(slug: str) -> HelpPage | None:
    return next((page for page in HELP_PAGES if page.slug == slug), None)
