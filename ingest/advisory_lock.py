"""Locks that die with their holder: PostgreSQL's advisory locks, held by the connection.

A worker that is killed loses its connection and so its lock, and the next one that asks may take
over: no clock has to guess how long a worker may be silent (docs/adr/one-reader-by-lock.md).
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection


@contextmanager
def held(space: int, number: int) -> Iterator[bool]:
    """Whether this connection got the lock; given back at the end of the block.

    `space` tells what kind of thing is locked, `number` which of them: its row's id.
    """
    locked = _ask("select pg_try_advisory_lock(%s, %s)", space, number)
    try:
        yield locked
    finally:
        if locked:
            _ask("select pg_advisory_unlock(%s, %s)", space, number)


def held_numbers(space: int) -> set[int]:
    """Which things of a kind some living connection holds."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select objid from pg_locks where locktype = 'advisory' and classid = %s and database ="
            " (select oid from pg_database where datname = current_database())",
            [space],
        )
        return {row[0] for row in cursor.fetchall()}


def _ask(question: str, space: int, number: int) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(question, [space, number])
        return bool(cursor.fetchone()[0])
