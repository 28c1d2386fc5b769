"""Why a paper may be withheld: Local Government Act 1972, Schedule 12A, Part 1 (England)."""

EXEMPT_INFORMATION = {
    "1": "information relating to any individual",
    "2": "information which is likely to reveal the identity of an individual",
    "3": "information relating to the financial or business affairs of any particular person, "
    "including the authority holding that information",
    "4": "information relating to consultations or negotiations on a labour relations matter",
    "5": "information in respect of which a claim to legal professional privilege could be "
    "maintained in legal proceedings",
    "6": "information which reveals that the authority proposes to give a notice or to make an "
    "order or direction under any enactment",
    "7": "information relating to any action taken in connection with the prevention, "
    "investigation or prosecution of crime",
}
