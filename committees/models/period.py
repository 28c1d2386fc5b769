"""Validity in time, kept by the database.

An exclusion constraint needs an operator class for every column it compares. The one for plain
integers is in btree_gist, an extension that not every PostgreSQL has; ranges have theirs built in,
and a range of one value overlaps another exactly when the values are equal.
"""

from django.contrib.postgres.fields import BigIntegerRangeField
from django.db.models import F, Func, Value


def single_value_range(column: str) -> Func:
    """The range that holds only this column's value, for use in an exclusion constraint."""
    return Func(
        F(column),
        F(column),
        Value("[]"),
        function="int8range",
        output_field=BigIntegerRangeField(),
    )
