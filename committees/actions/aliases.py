"""Other forms of a name, by which papers mean the same body, person or post."""

from typing import Any

TITLES = {"cllr", "councillor", "dame", "dr", "lady", "lord", "miss", "mr", "mrs", "ms", "sir"}


def names_one_person(name: str) -> bool:
    """Whether a name is more than a surname, which several people may bear."""
    words = [word.casefold().strip(".,") for word in name.split()]
    return len([word for word in words if word not in TITLES]) > 1


def learn_alias(named: Any, name: str, *, by: Any) -> bool:
    """From now on papers that print this name mean this committee, councillor or portfolio;
    whether that was news."""
    name = " ".join(name.split())
    known = {each.casefold() for each in (named.name, *named.aliases)}
    longest = type(named)._meta.get_field("name").max_length or 0
    if not name or name.casefold() in known or len(name) > longest:
        return False
    named.aliases = [*named.aliases, name]
    named._history_user = by
    named._change_reason = "Another form of the name, from an officer's choice"
    named.save(update_fields=["aliases"])
    return True
