"""Which links of a paper are for the public."""

import re
from urllib.parse import unquote, urlsplit

SCHEMES = {"http", "https", "mailto", "tel"}
OWN_NETWORK = re.compile(
    r"(^|\.)(sharepoint\.com|local|internal|intranet|lan|corp)$", re.IGNORECASE
)
WITHHELD = re.compile(r"\b(exempt|confidential|restricted|not for publication)\b", re.IGNORECASE)
NAMES_A_PLACE = re.compile(r"^\s*\w+:|^\\\\|\.\w{3,4}$")  # a scheme, a share, a file's ending
BETWEEN_WORDS = re.compile(r"[\W_]+")


def leads_inside(address: str) -> bool:
    """To the council's own network, or to what is withheld; a link to nowhere does not."""
    return not is_for_the_public(address) and bool(NAMES_A_PLACE.search(address))


def is_for_the_public(address: str) -> bool:
    """Not files of the council's network, nor what its address calls exempt or confidential."""
    try:
        parts = urlsplit(address.strip())
        host = parts.hostname or ""
    except ValueError:
        return False
    if parts.scheme.lower() not in SCHEMES:
        return False
    if parts.scheme.lower() in ("http", "https") and ("." not in host or OWN_NETWORK.search(host)):
        return False
    return not WITHHELD.search(BETWEEN_WORDS.sub(" ", unquote(parts.path + " " + parts.query)))
