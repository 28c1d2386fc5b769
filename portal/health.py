"""Whether the portal can work: for a load balancer, a container engine, a person on call."""

from collections.abc import Callable

from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from kombu.exceptions import OperationalError

from portal.celery import app

BROKER_SECONDS = 3
OK, SILENT = "ok", "does not answer"


@require_safe
@never_cache
def health(request: HttpRequest) -> JsonResponse:
    """Each part in a word; status 200, or 503 where one does not answer. Tells no address."""
    parts = {"database": state_of(ask_database), "broker": state_of(ask_broker)}
    healthy = all(state == OK for state in parts.values())
    return JsonResponse(parts, status=200 if healthy else 503)


def state_of(ask: Callable[[], None]) -> str:
    try:
        ask()
    except (DatabaseError, OperationalError):
        return SILENT
    return OK


def ask_database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def ask_broker() -> None:
    with app.connection_for_read() as broker:
        broker.ensure_connection(max_retries=1, interval_start=0, timeout=BROKER_SECONDS)
