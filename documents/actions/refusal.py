"""What is raised when a person asks for something that must not be done."""


class Refused(Exception):
    """An action that was not done; `str(error)` says why, and what to do, in a plain sentence."""
