"""The two groups of staff, by name."""

OFFICERS = "Officers"
DEMOCRATIC_SERVICES = "Democratic services"
