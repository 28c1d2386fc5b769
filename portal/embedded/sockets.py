"""Where the embedded servers listen: worked out from their folder's name, without any I/O.

The sockets lie under /tmp, since a socket's path may have about 100 characters and the project may
lie deep in a home folder. Only their owner can open them, so no password is needed.
"""

import hashlib
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

DATABASE_NAME = "portal"
DATABASE_USER = "postgres"


def socket_folder(service: str, embedded_dir: Path) -> Path:
    """The folder of one server's socket; servers kept elsewhere have another one."""
    digest = hashlib.sha256(str(embedded_dir).encode()).hexdigest()[:12]
    return Path("/tmp") / f"council-papers-{digest}-{service}"


def database_settings(embedded_dir: Path) -> dict[str, Any]:
    """Django's settings of the embedded database."""
    return {
        "ENGINE": "portal.embedded.postgresql",
        "NAME": DATABASE_NAME,
        "USER": DATABASE_USER,
        "HOST": str(socket_folder("postgres", embedded_dir)),
        "CONN_MAX_AGE": 60,  # seconds
        "CONN_HEALTH_CHECKS": True,
    }


def redis_socket(embedded_dir: Path) -> Path:
    return socket_folder("redis", embedded_dir) / "redis.sock"


def redis_url(embedded_dir: Path) -> str:
    """The embedded broker's address: "unix:///tmp/.../redis.sock?db=0"."""
    return f"unix://{redis_socket(embedded_dir)}?db=0"


def broker_url(redis_url: str) -> str:
    """The address as Celery spells it: its word for "unix" is "redis+socket"."""
    address = urlsplit(redis_url)
    if address.scheme != "unix":
        return redis_url
    database = parse_qs(address.query).get("db", ["0"])[0]
    return f"redis+socket://{address.path}?virtual_host={database}"
