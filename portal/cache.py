"""The cache, beside the broker on one Redis-protocol server."""

from functools import cached_property
from typing import Any

from django.conf import settings
from django.core.cache.backends.redis import RedisCache

from portal.embedded.leases import lease


class PortalCache(RedisCache):
    """Django's cache on Redis; where REDIS_URL is unset, on the embedded server."""

    @cached_property
    def _cache(self) -> Any:
        if not settings.REDIS_URL:
            lease("redis", settings.EMBEDDED_DIR)
        return self._class(self._servers, **self._options)  # type: ignore[attr-defined]

    def clear(self) -> None:
        """Forget the portal's own values only: the broker's messages lie in the same database."""
        client = self._cache.get_client(write=True)
        own = list(client.scan_iter(f"{self.key_prefix}:*"))
        if own:
            client.delete(*own)
