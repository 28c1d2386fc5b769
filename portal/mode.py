"""Whether the portal runs for real, and behind HTTPS: most other settings follow from these."""

from portal import environment

DEBUG = environment.flag("DEBUG", True)
# Behind HTTPS unless said otherwise; HTTPS=0 is for a trial on plain HTTP.
HTTPS = environment.flag("HTTPS", not DEBUG)
