"""What the lists of attendance are called in minutes, by any council.

A label is a run of these words; the first pattern that fits says whom it lists. A council's other
words for the same thing are added here.
"""

from __future__ import annotations

from typing import Literal

Group = Literal[
    "present", "attendees", "attendance", "also", "officers", "clerk", "chair", "vice-chair",
    "apologies", "nobody",
]  # fmt: skip

WORDS_OF_LABELS = """
there present apologies apology absence absences absent for the of in attendance attending also
officers officer staff members member councillors councillor cllrs cllr committee council
parish town community city councils remotely remote virtually virtual via teams microsoft ms
zoom online by video link telephone all or part meeting meetings substitutes substitute
substituting public press guests guest visitors visitor others other clerk chair chairman
chairperson chairwoman vice deputy mayor attendees attendee attended those were and non voting
co-opted coopted opted co invitees invited observers observer received from as minutes minute
taken taker secretary cabinet leads lead portfolio holders holder executive ward district
county borough unitary representatives representative independent external partners advisers
advisors adviser speakers speaker panel board not gallery democratic services record persons
people names list their apologised meeting's elected joint acting presiding administrator rfo
following throughout invitation assistant locum parties party applicant applicants objector
objectors appellant appellants
witness witnesses responsible authorities with physically person residents supporting support
"""

ATTENDANCE_LABELS: tuple[tuple[Group, str], ...] = (
    ("attendees", r"^(?:attend\w*|present) (?:and )?apolog"),
    ("apologies", r"\bapolog"),
    (
        "present",
        r"^(?:voting |committee |elected )?(?:members|councillors|cllrs) .*(?:present|attend)",
    ),
    ("nobody", r"\babsen|\bnot present|\bpublic\b|\bpress\b|\bresidents?\b|\bgallery\b"),
    (
        "also",
        r"\balso\b|\bpart(?:y|ies)\b|\bapplicant|\bobjector|\bappellant|\bwitness"
        r"|\bresponsible authorit|\bother|\binvitation|\bguest|\bvisitor|\bobserver|\binvite"
        r"|\bspeaker|\bpartner|\bexternal",
    ),
    ("officers", r"\bofficer|\bstaff|\bdemocratic|\badvis[eo]r|\bsupport"),
    ("vice-chair", r"\b(?:vice|deputy)\b.*\b(?:chair|mayor)"),
    ("chair", r"\bchair|\bmayor|\bpresiding"),
    ("clerk", r"\bclerk|\bminutes?\b|\bsecretary|\badministrator|\brfo\b"),
    (
        "also",
        r"\bcabinet (?:lead|member)|\bportfolio|\b(?:ward|district|county|borough)\b"
        r"|\brepresentative",
    ),
    (
        "attendees",
        r"\battendees?\b|^attendance|^attended|\brecord of attendance|\blist of attend",
    ),
    ("attendance", r"\battendance|\battending"),
    ("present", r"\bpresent\b|\bmembers?\b|\bcouncillors?\b|\bcllrs?\b|\bsubstitut"),
)
