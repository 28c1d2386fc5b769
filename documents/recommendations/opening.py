"""Words before what is asked or decided: that it is resolved, and by whom.

RESOLVED (unanimously): That ...    AGREED – That Members note ...    It was resolved to ...
The Cabinet Member is asked to ...    The Committee approved ...
"""

import re
from collections.abc import Sequence

_HERE = r"(?:members|the (?:sub-)?committee|the panel|the board|the meeting)"
"""Those who decide. "Council" and "Cabinet" may be another body, whom this one advises."""

_VERB = (
    r"(?:accept|adopt|agree|appoint|approve|authorise|award|confirm|consider|decide|delegate"
    r"|determine|endorse|grant|note|receive|recommend|refuse|request|support|welcome)(?:s|d|ed)?"
)
_RESOLVED = re.compile(
    rf"(?:it (?:was|is) |{_HERE} )?(?:(?:unanimously|therefore|then|duly|further) )*"
    r"(?:resolved|agreed|decided)(?:,? unanimously)?\s*(?:\([^()]{1,40}\)\s*)?"
    r"(?:[:;.–—-]+\s*|(?=that\b|to\b))",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?:decisions?|resolutions?|recommendations?)\s*[:–—-]+\s*", re.IGNORECASE)
_BY_WHOM = re.compile(
    rf"(?:{_HERE}|the cabinet member|the portfolio holder) (?={_VERB}\b)", re.IGNORECASE
)
_SMALL = re.compile(r"(?:that\b[:,]?\s*|to\s+|it (?:be|is|was) (?=recommended\b))", re.IGNORECASE)
_OPENINGS = (_RESOLVED, _LABEL, _BY_WHOM, _SMALL)
_ASKED = re.compile(
    rf"(?:(?:that )?(?:{_HERE}|(?:the )?(?:full )?(?:cabinet(?: member)?|executive|council))"
    rf"(?: is| are) (?:asked|requested|invited)|{_HERE} (?:is|are) recommended)(?: to)?:?\s+",
    re.IGNORECASE,
)


def without_opening(text: str) -> str:
    """The text from where it says what is to be done.

    "RESOLVED: That the plan be approved." -> "the plan be approved."
    """
    return _without(text, _OPENINGS)


def without_request(text: str) -> str:
    """A recommendation from where it says what it asks for.

    "The Cabinet Member is asked to approve the plan" -> "approve the plan". Not of decisions:
    there, another body may be asked.
    """
    return _without(text, (_ASKED, *_OPENINGS))


def _without(text: str, openings: Sequence[re.Pattern[str]]) -> str:
    text = text.strip()
    while found := next(filter(None, (opening.match(text) for opening in openings)), None):
        text = text[found.end() :]
    return text
