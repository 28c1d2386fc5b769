"""The words that stand before and after names in attendance lists: titles, offices, roles."""

from __future__ import annotations

import re

COUNCILLOR = r"(?:Councill?ors?|COUNCILLORS?|Cyng\b\.?|C(?:oun)?ll?rs?\b\.?|Cr\b\.?)"
TIER = r"(?:County|District|Borough|Unitary|Metropolitan|Ward|Shire)"
TIERS = rf"{TIER}(?:\.? ?(?:and|&|/) ?{TIER})?"
PRIVATE = r"(?:Mrs?\b\.?|Ms\b\.?|Miss\b|Mx\b\.?|Messrs\b\.?)"
KEPT = (
    r"(?:Dr\b\.?|Sir|Dame|Lord|Lady|Baroness|Rev(?:d|erend)?\b\.?|Prof(?:essor)?\b\.?|Ald(?:erman)?\b\.?|Canon|Col(?:onel)?\b\.?"
    r"|Capt(?:ain)?\b\.?|Major)"
)
CHAIR = r"(?:[Cc]hair(?:man|woman|person)?|[Mm]ayor)"
VICE = r"(?:[Vv]ice|[Dd]eputy)[ -]*"

AREA = (
    r"(?:[A-Z][a-z]+shire|Dorset|Somerset|Cornwall|Devon|Kent|Essex|Suffolk|Norfolk|Surrey|Cumbria"
    r"|Cumberland|Westmorland|Durham|Northumberland|Rutland|(?:East |West )?Sussex|Medway|Torbay"
    r"|Isle of Wight|[NSEW]\w+ Yorkshire|Powys|Gwynedd|Ceredigion|Conwy|Monmouthshire)"
)
OTHER_COUNCILLOR = re.compile(
    rf"(?:(?:[A-Z][\w'’-]+ )?{TIERS}\.? (?:Council )?{COUNCILLOR}"
    rf"|{AREA} (?:Council )?{COUNCILLOR}|[CDB]\.?Cllrs?\b\.?|[A-Z]{{1,3}}C {COUNCILLOR})"
    r"\s*[:–-]?\s*"
)
"""A councillor of another council: "County Councillor", "Ambleford District Councillor"."""

OWN_COUNCILLOR = re.compile(rf"(?:(?:Parish|Town|Community|City) )?{COUNCILLOR}\s*[:–-]?\s*")
UNIFORMED = re.compile(
    r"(?:(?:T|A)/)?(?:(?:Acting|Temporary|Detective|Deputy|Assistant|Chief|Ch|Det)\b\.? )*"
    r"(?:PCSO|PC|PS|DC|DS|DI|DCI|ACC|DCC|Sgt|Sergeant|Insp(?:ector)?|Constable"
    r"|Supt|Superintendent|Commander|(?:Area|Group|Station|Watch) (?:Manager|Commander))\b\.? "
    r"(?=[A-Z][\w.'’-]* ?[A-Z])"
)
"""A police or fire officer, a guest; the rank is part of the name as printed."""

HONORIFIC = re.compile(rf"(?:The )?{PRIVATE}\s*")

_WORD = (
    r"(?:(?:[A-Z]\.?){1,4}(?![\w'’])|(?:[dDO]['’]|Mc|Mac|ff|de|di|du|la|le|van)?[A-Z][\w'’-]*\.?"
    r"|(?:de|van|von|der|la|le|du|ap)\b)"
)
NAME = re.compile(rf"(?:{KEPT} ?)*{_WORD}(?: {_WORD}){{0,5}}(?: (?:Jnr|Snr)\b\.?)?")
LETTERS = re.compile(
    r"(?:\b(?:OBE|MBE|CBE|KBE|DBE|BEM|JP|DL|KC|QC|MP|FCA|CPFA|TD|VC|QPM|PhD|RD)\b[ ,]*)+"
)

ROLE = re.compile(
    r"\b(?:Clerk|RFO|Officer|Director|Manager|Head of|Lead|Solicitor|Counsel|Accountant|Executive"
    r"|Assistant|Administrator|Advis[eo]r|Consultant|Engineer|Planner|Secretary|Treasurer|Lawyer"
    r"|Co-?ordinator|Partner|Surveyor|Auditor|Analyst|Apprentice|Inspector|Commissioner|Actuary"
    r"|Specialist|Architect|PCSO|Sergeant|Warden|Supervisor|Registrar|Technician|Ranger|Legal"
    r"|Section 151|Minute[- ]?[Tt]aker|Facilitator|Representative|Chief|Trainee|Strategist"
    r"|Finance|(?:Democratic|Legal|Committee|Member|Financial|Corporate) Services|Department"
    r"|Directorate|Governance)s?\b"
)
"""A word of an officer's role."""

PLACE = re.compile(
    r"\b(?:Council|Borough|District|County|City|Town|Parish|Authority|Ward|Greater|North|South|East"
    r"|West|Upon|Independent|Member|Deputy|Mayor|Labour|Conservative|Liberal|Green|Education"
    r"|Housing|Planning|Services|Resources|Health|Environment|Transport|Communit(?:y|ies))\b"
)
"""A word of a place, a body or a portfolio, beside a name."""

LEADING_ROLE = re.compile(
    r"(?:the )?(?P<role>(?:(?:Parish|Town|Community|Council|Deputy|Assistant|Acting|Locum|Interim"
    r"|Proper|Responsible|Financial|Finance|Admin(?:istrative)?|Democratic|Services|Committee"
    r"|Temporary)[ /]+)*"
    r"(?:(?:Assistant|Deputy) to the Clerk|Clerk|RFO|Officer|Administrator|Secretary|Treasurer"
    r"|Minute[- ]?Taker)"
    r"(?: to the (?:(?:Parish |Town |Community )?Council|Panel|Board|Committee|Authority))?"
    r"(?:(?: and|/| &) ?(?:RFO|Proper Officer|Responsible Financ\w+ Officer))?)"
    r"\s*[:–-]?\s+(?=\S)",
    re.IGNORECASE,
)
"""A role before a name: "Clerk Mrs J Todd", "Town Clerk: Jane Todd"."""

LEADING_OFFICE = re.compile(
    rf"(?!Mayor Dr)(?:[Tt]he )?(?P<office>(?:{VICE})?(?:Town )?{CHAIR})\b\s*[:,–-]?\s+"
    rf"(?={COUNCILLOR}|{PRIVATE}|Dr\b)"
)
TRAILING_OFFICE = re.compile(
    r"(?<=[a-z])(?<![Vv]ice)(?<![Dd]eputy) "
    rf"(?P<office>(?:{VICE})?(?:Town )?[Cc]hair(?:man|woman|person)?)$"
)
"""An office in the column beside the name: "B Moss   Vice Chair"."""

MAYOR_BY_NAME = re.compile(r"Mayor (?=(?:Dr |Sir |Dame )?[A-Z][\w.]* [A-Z])")
"""A mayor of elsewhere: the title is kept, and says nothing of who takes this chair."""

OFFICE = re.compile(
    r"(?:the )?(?:(?:Deputy|Vice|Acting|Town|Parish|Council|Committee|Joint|Co|Temporary|Interim"
    r"|Elected|and)[ -]*)*"
    r"(?:Chair(?:man|woman|person|s)?|Mayor(?:ess)?|Leader|President|Provost|Convenor)\b.*"
    r"|in the chair\b.*"
    r"|(?:Portfolio|Cabinet|Executive|Lead|Substitut\w*|Sub|Ex[- ]officio|Observer|Opposition|Group"
    r"|Co-?opted)\b.*"
    r"|(?:for|from|until|arrived|left|via|in part|part|remote\w*|online|virtual\w*|by|joined|on|to"
    r"|as)\b.*",
    re.IGNORECASE,
)
"""A councillor's office, or a word on how he attended; neither is an officer's role."""

TAKES_CHAIR = re.compile(
    r"(?:in the |the )?(?:chair(?:man|woman|person|ing)?|(?:town )?mayor|presiding)\b"
    r"(?! of the (?!meeting|council|committee)).*",
    re.IGNORECASE,
)
VICE_CHAIR = re.compile(
    r"(?:the )?(?:vice|deputy)[- ]*(?:chair(?:man|woman|person)?|mayor)\b.*", re.IGNORECASE
)
REMOTE = re.compile(
    r"\b(?:remote(?:ly)?|virtual(?:ly)?|online|teams|zoom|video\w*|skype)\b", re.IGNORECASE
)
NOBODY = re.compile(
    r"\b(?:public|press|guests?|residents?|parishioners?|visitors?|electors|members?|meeting"
    r"|council|committee|minutes|agenda|none|nobody|nil|apolog\w+|present|absent|also|others?"
    r"|vacan\w+|resolved|received|quor\w+|observers?|people|persons?|officers|councillors?|councils"
    r"|attendance|speakers?|the|substitutes?|authority)\b"
    r"|^(?:unrestricted|restricted|exempt|part|items?|date|time|venue|policy|business|gallery)\b",
    re.IGNORECASE,
)
"""Words that no person's name holds."""


ROLE_BEHIND = re.compile(
    r"(?P<name>.*?[a-z.]) (?P<role>(?:(?:Parish|Town|Community|Council|Deputy|Assistant|Acting"
    r"|Locum|Interim|Senior|Principal|Democratic|Services|Committee|Proper|Responsible|Finance|Financial)"
    r" )*(?:Clerk|Officer|RFO|Solicitor|Manager|Director|Administrator)\b.*)"
)
"""A role that follows its name at once: "Mr W Grove Clerk and Executive Officer"."""

IN_THE_CHAIR = re.compile(r",?\s+(?:[-–] ?)?in the [Cc]hair$")


def names_officer(text: str) -> bool:
    """Whether a name follows an office at once: "Chairman Cllr Hale", "Mayor Andy Hale"."""
    return bool(LEADING_OFFICE.match(text) or MAYOR_BY_NAME.match(text))


def is_lone_role(text: str) -> bool:
    """Whether a text is a role without a name: "Town Clerk"."""
    role = LEADING_ROLE.match(text.strip() + " x")
    return role is not None and role.end() > len(text.strip())


def without_titles(text: str) -> str:
    """A name without the titles that every councillor or private person bears; Dr, Sir stay."""
    text = text.strip(" .,;:*•–-")
    while title := _title(text):
        text = text[title.end() :].strip()
    return text


def _title(text: str) -> re.Match[str] | None:
    for pattern in (OTHER_COUNCILLOR, OWN_COUNCILLOR, HONORIFIC):
        found = pattern.match(text)
        if found and found.end() < len(text):
            return found
    return None
