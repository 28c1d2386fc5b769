"""Papers as pages to read: a report, a set of minutes, a forward plan, made from their records."""
