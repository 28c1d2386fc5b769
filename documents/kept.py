"""What takes long to find is kept until a row changes in any of the tables that it was found in."""

import hashlib
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from django.core.cache import cache
from django.db import connection
from django.db.models import Model

Found = TypeVar("Found")
LONGEST_KEPT = 24 * 60 * 60  # seconds


def kept_while_unchanged(
    name: str, find: Callable[[], Found], tables: Iterable[type[Model]]
) -> Found:
    """What `find` gives, from the cache where no row of the tables was touched since.

    The state is read before anything is looked for: a change in between makes the answer younger
    than its name in the cache, and nobody asks for that name again.
    """
    state = hashlib.sha256(state_of(tables).encode()).hexdigest()
    found: Any = cache.get_or_set(f"{name}:{state}", find, LONGEST_KEPT)
    return found


def state_of(tables: Iterable[type[Model]]) -> str:
    """A word that differs after any change of a row in these tables; one query.

    PostgreSQL marks each row with the transaction and the command in it that wrote it (`xmin`,
    `cmin`): rows written or changed move the sums of these marks, rows deleted lower the count.
    Tables are only run through: neither texts nor lists are unpacked.
    """
    asked = [
        f"SELECT {at}, count(*), sum(xmin::text::bigint), sum(cmin::text::bigint) "
        f"FROM {connection.ops.quote_name(table._meta.db_table)}"
        for at, table in enumerate(tables)
    ]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(asked))
        return ",".join("-".join(map(str, marks)) for marks in sorted(cursor.fetchall()))


def marks_of(table: type[Model]) -> dict[int, str]:
    """For each row's key what it was marked with when it was written last; see `state_of`."""
    quoted = connection.ops.quote_name
    key = quoted(str(table._meta.pk.column))
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {key}, xmin::text || '-' || cmin::text FROM {quoted(table._meta.db_table)}"
        )
        return dict(cursor.fetchall())
