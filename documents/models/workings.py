"""The columns that say how a row was read."""


def workings(*relations: str) -> list[str]:
    """Those columns of a row, and of the rows that these relations reach: lists show none of them.

    They are most of a row's size, and of the time that reading it takes.
    """
    columns = ("sources", "parsed_values")
    reached = [f"{relation}__{column}" for relation in relations for column in columns]
    return [*columns, *reached]
