"""One run: read what is public, propose links, settle matters. A second run changes nothing."""

from django.db import transaction

from documents.matters.settle import Settled, settle_matters, wait_for_joiners
from ingest.matters.heirs import hand_over_to_heirs
from ingest.matters.propose import propose, write_links, write_steps
from ingest.matters.reading import read_candidates


@transaction.atomic
def join_matters() -> Settled:
    """Join all that published papers say belongs together; persons' answers go first."""
    wait_for_joiners()
    rows = read_candidates()
    steps = write_steps(rows)
    hand_over_to_heirs(steps)
    write_links(propose(rows), steps)
    return settle_matters()
