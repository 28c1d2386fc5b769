"""What takes long to find is kept until a row changes in any of the tables that it was found in."""

import hashlib
import logging
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any, TypeVar

from django.core.cache import cache
from django.db import connection
from django.db.models import Model
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)
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
    found = recalled(f"{name}:{state}")
    if found is None:
        found = find()
        keep(f"{name}:{state}", found)
    return found


def recalled(name: str) -> Any:
    """What was kept under this name; None where nothing was, or where the cache is away.

    Pages are made from the database alone then: slower, and as true.
    """
    try:
        return cache.get(name)
    except RedisError:
        logger.warning("The cache does not answer: “%s” is worked out anew.", name)
        return None


def keep(name: str, found: Any) -> None:
    """Keeps it under this name, if the cache answers."""
    with suppress(RedisError):
        cache.set(name, found, LONGEST_KEPT)


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
