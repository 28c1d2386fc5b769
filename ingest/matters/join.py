"""One run: read what is public, propose links, settle matters. A second run changes nothing."""

from django.db import connection, transaction

from documents.matters.settle import ONE_JOINER, Settled, settle_matters
from ingest.matters.propose import propose, write_links, write_steps
from ingest.matters.reading import read_candidates


@transaction.atomic
def join_matters() -> Settled:
    """Join all that published papers say belongs together; persons' answers go first."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(%s)", [ONE_JOINER])
    rows = read_candidates()
    steps = write_steps(rows)
    write_links(propose(rows), steps)
    return settle_matters()
