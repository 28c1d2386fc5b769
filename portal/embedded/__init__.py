"""PostgreSQL and a Redis-protocol server from wheels, for machines that have neither.

Used where DATABASE_URL or REDIS_URL is unset. A server starts at the first connection and stops
when the last process that uses it ends (docs/adr/embedded-servers.md).
"""
