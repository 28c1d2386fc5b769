"""The Celery application: the worker and the beat run it."""

import os
from typing import Any

from celery import Celery
from django.conf import settings
from kombu import Connection

from portal.embedded.leases import lease

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")


class PortalCelery(Celery):
    """Celery whose first connection starts the embedded broker where REDIS_URL is unset."""

    def connection_for_read(self, url: str | None = None, **kwargs: Any) -> Connection:
        self._have_broker()
        return super().connection_for_read(url, **kwargs)

    def connection_for_write(self, url: str | None = None, **kwargs: Any) -> Connection:
        self._have_broker()
        return super().connection_for_write(url, **kwargs)

    def _have_broker(self) -> None:
        if not settings.REDIS_URL:
            lease("redis", settings.EMBEDDED_DIR)


app = PortalCelery("portal")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
