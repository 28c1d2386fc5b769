"""The words of minutes, as printed: shared by the typesetter and the writer of true records."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.samples.papers import Minute
from ingest.samples.prose import Block, read_blocks

DECISION, REASON = "Decision", "Reason for the decision"


def minute_blocks(minute: Minute) -> Iterator[Block]:
    """A minute's body from top to bottom: what was said, motions, decisions, the reason."""
    yield from read_blocks(minute.text)
    for amendment in minute.amendments:
        yield moved(amendment.proposer, amendment.seconder)
        yield from read_blocks(f"{amendment.text}\n\n{amendment.outcome}")
    if minute.proposer and minute.seconder:
        yield moved(minute.proposer, minute.seconder)
    if minute.decisions:
        yield Block("heading", DECISION)
        yield from decision_blocks(minute.decisions)
    if minute.reason:
        yield Block("heading", REASON)
        yield from read_blocks(minute.reason)


def moved(proposer: str, seconder: str) -> Block:
    return Block("paragraph", f"Proposed by Cllr {proposer}, seconded by Cllr {seconder}.")


def decision_blocks(decisions: tuple[str, ...]) -> Iterator[Block]:
    """One decision stands plain, several are lettered; bullets inside one stay under it."""
    for place, decision in enumerate(decisions):
        first, *others = read_blocks(decision)
        letter = f"({'abcdefghijkl'[place]})"
        yield Block("number", first.text, letter) if len(decisions) > 1 else first
        yield from others
