"""Where the embedded servers listen: worked out from the var folder alone, without any I/O.

The sockets lie under /tmp, since a socket's path may have about 100 characters and the project may
lie deep in a home folder. Only their owner can open them, so no password is needed.
"""

import hashlib
from pathlib import Path
from typing import Any

DATABASE_NAME = "portal"
DATABASE_USER = "postgres"


def socket_folder(service: str, var_dir: Path) -> Path:
    """The folder of one server's socket; another var folder gives another one."""
    digest = hashlib.sha256(str(var_dir).encode()).hexdigest()[:12]
    return Path("/tmp") / f"council-papers-{digest}-{service}"


def redis_socket(var_dir: Path) -> Path:
    return socket_folder("redis", var_dir) / "redis.sock"


def database_settings(var_dir: Path) -> dict[str, Any]:
    """Django's settings of the embedded database."""
    return {
        "ENGINE": "portal.embedded.postgresql",
        "NAME": DATABASE_NAME,
        "USER": DATABASE_USER,
        "HOST": str(socket_folder("postgres", var_dir)),
        "CONN_MAX_AGE": 60,  # seconds
        "CONN_HEALTH_CHECKS": True,
    }


def database_url(var_dir: Path, name: str = DATABASE_NAME) -> str:
    """The same as one address, for programs that take no other."""
    folder = str(socket_folder("postgres", var_dir)).replace("/", "%2F")
    return f"postgres://{DATABASE_USER}@{folder}/{name}"


def cache_url(var_dir: Path) -> str:
    """The embedded server's address as redis-py writes it."""
    return f"unix://{redis_socket(var_dir)}?db=0"


def broker_url(var_dir: Path) -> str:
    """The embedded server's address as Celery writes it."""
    return f"redis+socket://{redis_socket(var_dir)}?virtual_host=0"
