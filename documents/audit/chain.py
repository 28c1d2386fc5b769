"""Is the audit log whole? Every seal is computed again from its line and the seal before it."""

from dataclasses import dataclass

from django.db import connection

FIRST = "0" * 64

BROKEN = """
    SELECT s.line_id
    FROM (SELECT *, lag(seal) OVER (ORDER BY id) AS before FROM audit_auditseal) AS s
    LEFT JOIN audit_auditline AS l ON l.id = s.line_id
    WHERE l.id IS NULL
       OR s.previous <> coalesce(s.before, %s)
       OR s.seal <> encode(sha256(convert_to(s.previous || audit_words(l), 'UTF8')), 'hex')
    UNION
    SELECT l.id FROM audit_auditline AS l
    LEFT JOIN audit_auditseal AS s ON s.line_id = l.id WHERE s.id IS NULL
    ORDER BY 1
"""
COUNT = "SELECT count(*) FROM audit_auditseal"
LAST_SEAL = "SELECT seal FROM audit_auditseal ORDER BY id DESC LIMIT 1"


@dataclass(frozen=True, slots=True)
class Chain:
    """`broken`: the keys of lines that were altered, removed or put in past the seals; `last` is
    the newest seal, worth noting elsewhere: a log cut off at its end is told by it."""

    lines: int
    broken: tuple[int, ...]
    last: str

    @property
    def is_whole(self) -> bool:
        return not self.broken


def check_chain() -> Chain:
    """Reads the whole log inside the database. Lines are sealed when their transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute(COUNT)
        [count] = cursor.fetchone()
        cursor.execute(LAST_SEAL)
        last = cursor.fetchone()
        cursor.execute(BROKEN, [FIRST])
        broken = tuple(key for (key,) in cursor.fetchall())
    return Chain(lines=count, broken=broken, last=last[0] if last else FIRST)
