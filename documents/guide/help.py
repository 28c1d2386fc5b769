"""The pages of help: what each is called, what it answers, and which template holds its words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One question of a first visit; its words are in templates/guide/help/<slug>.html."""

    slug: str
    title: str
    answers: str

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
    ),
    HelpPage(
        "ask-a-question",
        "How to ask a question at a meeting",
        "Who may ask, where the rules stand, and whom to write to.",
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
    ),
    HelpPage(
        "page-marks",
        "What are the page marks?",
        "How each line of this site leads to the page it was read from.",
    ),
)


def help_page(slug: str) -> HelpPage | None:
    return next((page for page in HELP_PAGES if page.slug == slug), None)
