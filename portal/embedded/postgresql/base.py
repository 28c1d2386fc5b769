"""The database engine of the settings where DATABASE_URL is unset."""

from typing import Any

from django.conf import settings
from django.db.backends.postgresql import base

from portal.embedded.leases import lease


class DatabaseWrapper(base.DatabaseWrapper):
    """PostgreSQL as Django knows it; connecting makes sure that the embedded server runs."""

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        lease("postgres", settings.EMBEDDED_DIR)
        return super().get_new_connection(conn_params)
