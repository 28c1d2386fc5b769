"""What a decision says of recommendations as such: agreed as they stand, amended, or in part."""

import re

from documents.recommendations.words import sense

_OF_OFFICERS = (
    r"(?! (?:of|from|(?:made )?by) (?!(?:the )?(?:[\w’']+ ){0,3}"
    r"(?:report|officers?|director|head of|chief executive|clerk)\b))"
)
"""Not another body's: "the recommendations of the Overview Committee"."""

_NOT_ANOTHERS = (
    r"(?:(?<!its )(?<!their )(?<!['’]s )(?<!s['’] )"
    r"|(?<=officer['’]s )|(?<=officers['’] )|(?<=report['’]s ))"
)
"""Nor "the Panel's recommendations", nor a plan's: "the plan be noted and its recommendations"."""

# as recommended / the recommendations be approved / accept the recommendations / in accordance with
# the officer's recommendation. Not "recommendations that were agreed in May".
AS_RECOMMENDED = re.compile(
    rf"(?<!not )\bas (?:recommended|set out in the recommendations?)\b{_OF_OFFICERS}"
    rf"|{_NOT_ANOTHERS}\brecommendations?\b{_OF_OFFICERS}"
    r"(?= (?:(?:be|is|are|was|were|in|of|from|by|at|on|as|set|within|contained|detailed|outlined"
    r"|listed|made|above|below|to|nos?|numbers?|numbered|[A-Z]|[ivx]+)\b|\(?\d|\()|,)"
    r"(?:(?!\b(?:that|which|who)\b)(?:[^.;]|\.(?=\d))){0,60}? (?:be|is|are|was|were) (?:\w+ly )?"
    r"(?:agreed|approved|accepted|adopted|endorsed)"
    r"|(?<!not )(?<!not to )(?<!decline to )(?<!declined to )"
    r"\b(?:agree|approve|accept|endorse|adopt)(?:d|s)? the "
    rf"(?:(?:report|officer|director)(?:s?['’]s?)? |(?:\w+ ){{0,3}}?)recommendations?{_OF_OFFICERS}"
    r"|\b(?:in (?:accordance|line) with|as per) (?:the )?(?:(?:report|officers?)(?:['’]s?)? )?"
    rf"recommendations?\b{_OF_OFFICERS}",
    re.IGNORECASE,
)
# as amended / with both amendments / subject to the deletion of / and the amendments to
AMENDED = re.compile(
    r"\bas amended\b|\b(?:with|and|including|subject to)(?: (?!no\b)[\w’']+){0,3} amendments?\b"
    r"|\bwith the words of the amendment\b"
    r"|\b(?:with|subject to) the (?:addition|alteration|deletion|insertion|omission|removal"
    r"|replacement|substitution) of\b",
    re.IGNORECASE,
)
# What may take back something of "the recommendations be agreed": except the second, subject to
# the lease, in principle, with a further condition
QUALIFIED = re.compile(
    r"\b(?:except\w*|excluding|exclusion|save|apart from|other than|omission|subject to|provided"
    r"|but|however|instead|in (?:principle|part)|partly|some of|unless|if|until"
    r"|with (?:an? |the )?(?:additional|addition|further|following|new|changed?))\b",
    re.IGNORECASE,
)
# The amendment was agreed. / Both amendments ... were unanimously supported
AMENDMENT_CARRIED = re.compile(
    r"\bamendments?\b[^.;]{0,60}? (?:was|were) (?:\w+ly )?(?:agreed|carried|supported|accepted)",
    re.IGNORECASE,
)


def says_agreed(decision: str, asked: str) -> str:
    """The words that agree to what was recommended, as it stands; empty where none do.

    A condition takes them back, unless all its words are the recommendation's own.
    """
    said = AS_RECOMMENDED.search(decision)
    if not said or says_amended(decision, asked):
        return ""
    wanted = set(sense(asked))
    conditions = (decision[match.start() :] for match in QUALIFIED.finditer(decision))
    return said.group() if all(set(sense(text)) <= wanted for text in conditions) else ""


def says_amended(decision: str, asked: str = "") -> str:
    """The words that speak of an amendment, of which the recommendation itself does not."""
    said = AMENDED.search(decision)
    return said.group() if said and not AMENDED.search(asked) else ""
