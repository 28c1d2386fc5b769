"""Who asks for an action."""

from django.contrib.auth.models import AnonymousUser, User

Person = User | AnonymousUser
"""As a request names its user. Views let nobody act who is not signed in and permitted."""


def key_of(person: Person | None) -> int | None:
    """The key to record; None where nobody in particular asked, as from the command line."""
    return person.pk if person else None
