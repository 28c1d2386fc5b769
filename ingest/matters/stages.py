"""What of a title says how far a thing is, or that it comes again, and not what it is about."""

import re

_KEPT_FROM_PUBLIC = (
    r"(?:exempt|confidential|restricted|private)"
    r" (?:(?:appendix|annexe?)(?: (?:\d{1,2}|[a-z]))?|appendices|annex(?:es)?|report|item)"
    r"|^exempt(?=\s*[:–-])|(?<=\()exempt(?=\))|(?<=[:–-] )exempt$"
)
EXEMPT = re.compile(rf"\b(?:{_KEPT_FROM_PUBLIC})\b", re.IGNORECASE)
"""What marks the half of an item that is heard without the public."""

STAGE = re.compile(
    r"\b(?:(?:strategic )?(?:outline |full |final |initial )?business case"
    r"|(?:strategic )?outline case"
    r"|award(?:ing)? of (?:the )?contracts?|contract awards?"
    r"|permission to (?:tender|consult|publish|proceed)"
    r"|(?:(?:outcome|publication) of (?:the )?)?statutory notices?"
    r"|terms of reference|(?:draft|final|initial) recommendations|final decision"
    r"|(?:outcome|results?|responses?|findings) (?:of|to|from) (?:the )?(?:public )?consultation"
    r"|(?:public )?consultation(?: drafts?| outcomes?| responses?| results?)?"
    r"|approval of|adoption of|adoption$|draft|final|proposed|revised"
    r"|(?:progress )?updates?(?: report)?|progress(?: report)?|report on|report$"
    r"|(?:cabinet )?reconsideration of|review of (?:the )?decision|motion"
    r"|petitions?(?: debates?)?(?:\s*[:–-]\s*(?:save|stop|halt|keep|oppose)\b)?"
    r"|call(?:ed)?[- ]?in(?: of)?"
    rf"|{_KEPT_FROM_PUBLIC})\b",
    re.IGNORECASE,
)
"""How far a thing is, and how it comes before a meeting: not what it is about."""

COMES_AGAIN = {
    re.compile(r"\b(annual(ly)?|yearly|outturn|year[- ]end)\b", re.IGNORECASE): 200,
    re.compile(r"\b(half[- ]year(ly)?|mid[- ]year|six[- ]monthly)\b", re.IGNORECASE): 100,
    re.compile(r"\bquarterly\b", re.IGNORECASE): 50,
    re.compile(r"\bmonthly\b", re.IGNORECASE): 20,
}
"""Titles of papers that come again, and the days by which two of them are two of a series."""
