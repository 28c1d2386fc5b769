"""Django's PostgreSQL backend, on a server that starts at the first connection."""
