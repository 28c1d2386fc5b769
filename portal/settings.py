"""Settings of the portal, all from the environment; every default suits a single machine.

README.md lists the variables. Nothing here opens a file, a socket or a process.
"""

from pathlib import Path
from typing import Any

import dj_database_url
from csp.constants import NONE, SELF

from portal import environment
from portal.account_settings import *  # noqa: F403
from portal.account_settings import OPENID_SERVER
from portal.embedded import sockets
from portal.mode import DEBUG, HTTPS

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(environment.text("PORTAL_VAR", str(BASE_DIR / "var"))).resolve()

# --- Safety -----------------------------------------------------------------------------------
if DEBUG:
    SECRET_KEY = environment.text("SECRET_KEY", "for-development-only-" + "0123456789" * 4)
    ALLOWED_HOSTS = environment.listed("ALLOWED_HOSTS") or ["*"]
else:
    SECRET_KEY = environment.required("SECRET_KEY", "a long random text that signs sessions")
    environment.required("ALLOWED_HOSTS", "the portal's own host names, set apart by commas")
    ALLOWED_HOSTS = environment.listed("ALLOWED_HOSTS")

CSRF_TRUSTED_ORIGINS = environment.listed("CSRF_TRUSTED_ORIGINS")
CSRF_FAILURE_VIEW = "portal.errors.form_refused"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^health/$"]
SECURE_HSTS_SECONDS = environment.number("HSTS_SECONDS", 31_536_000) if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS

# What a page may load: its own styles, scripts and pictures, and nothing written into the page.
# Browsers hold a form to its target through every redirect, so single sign-on, which leads over
# servers that only the council's service knows, opens forms to any address with HTTPS.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:", *filter(None, [environment.origin("COUNCIL_LOGO")])],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF, *(["https:"] if OPENID_SERVER else [])],
        "frame-ancestors": [NONE],
    }
}

# --- The council ------------------------------------------------------------------------------
# Its own name and colours ("#rrggbb"); the pages choose a readable ink themselves. The logo is an
# address, or a file's place in static/. Without a name the site is the invented council's.
COUNCIL_NAME = environment.text("COUNCIL_NAME")
BRAND = {
    "council": COUNCIL_NAME or "Marlshire Council",
    "service": environment.text("SITE_NAME", "Committee papers"),
    "colour": environment.text("COUNCIL_COLOUR", "#1d4d4f"),
    "accent": environment.text("COUNCIL_ACCENT", "#b4532a"),
    "logo": environment.text("COUNCIL_LOGO", "" if COUNCIL_NAME else "brand/marlshire.svg"),
    "email": environment.text(
        "COUNCIL_EMAIL", "" if COUNCIL_NAME else "democratic.services@marlshirecouncil.gov.uk"
    ),
    "format_form": environment.text("FORMAT_REQUEST_ADDRESS"),
}
MFA_TOTP_ISSUER = f"{BRAND['council']} {BRAND['service']}"  # as an officer's app lists it
DEFAULT_FROM_EMAIL = environment.text("MAIL_FROM", BRAND["email"] or "webmaster@localhost")

# The site's one address ("https://papers.example.gov.uk"), by which calendars, feeds, sitemaps and
# search engines know its pages; unset, it is the host that each visitor asked for.
SITE_ADDRESS = environment.text("SITE_ADDRESS").rstrip("/")

# --- Papers -----------------------------------------------------------------------------------
# Uploaded files are never under an address of their own: views decide who may see which.
MEDIA_ROOT = VAR_DIR / "packs"
MEDIA_URL = ""
MAX_PACK_MEGABYTES = environment.number("MAX_PACK_MEGABYTES", 200)
MAX_ARCHIVE_MEGABYTES = environment.number("MAX_ARCHIVE_MEGABYTES", 4000)
DATA_UPLOAD_MAX_NUMBER_FILES = 2000  # a folder of papers, sent at once where no script runs
# A folder from which papers are taken in as they appear; none unless named.
WATCHED_FOLDER = Path(folder) if (folder := environment.text("WATCHED_FOLDER")) else None
FILE_UPLOAD_PERMISSIONS = 0o640
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024  # bytes; larger uploads go to a temporary file

# Which days count between an agenda's publication and its meeting (documents/notice/clear_days.py);
# the Monitoring Officer's choice. BANK_HOLIDAYS names days besides those of England and Wales.
CLEAR_DAYS = {
    "weekends": environment.flag("CLEAR_DAYS_WEEKENDS", False),
    "bank_holidays": environment.flag("CLEAR_DAYS_BANK_HOLIDAYS", False),
    "closed": environment.days("BANK_HOLIDAYS"),
}

# What one reading of a pack may take before it is stopped.
PARSE_SECONDS = environment.number("PARSE_SECONDS", 300)
PARSE_MEGABYTES = environment.number("PARSE_MEGABYTES", 2048)

# --- The parts of the site --------------------------------------------------------------------
INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.sitemaps",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "django_filters",
    "simple_history",
    "committees",
    "documents",
    "documents.audit",
    "documents.withholding",
    "documents.matters",
    "ingest",
    "ingest.arrivals",
    "portal",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "portal.policy.StylesOfTheAdmin",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "portal.compression.CompressText",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "portal.accounts.middleware.StaffSessions",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "documents.withholding.gone.Tombstones",
    "documents.found.former_addresses.FormerAddresses",
]

ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "portal.brand.brand",
            ],
        },
    },
]

# --- Database, broker and cache ---------------------------------------------------------------
# Where no server is named, an embedded one starts at the first connection
# (docs/adr/embedded-servers.md).
EMBEDDED_DIR = VAR_DIR / "embedded"
DATABASE_URL = environment.text("DATABASE_URL")
DATABASES = {
    "default": dj_database_url.parse(DATABASE_URL, conn_max_age=60, conn_health_checks=True)
    if DATABASE_URL
    else sockets.database_settings(EMBEDDED_DIR)
}
# PostgreSQL takes a query of many conditions for long work: it compiles it first ("JIT"), and
# starts further processes to share it. Both cost more than they save where running it takes
# milliseconds. Rows with their sources are sorted in memory: they do not fit the usual 4 MB.
DATABASES["default"].setdefault("OPTIONS", {}).setdefault(
    "options", "-c jit=off -c max_parallel_workers_per_gather=0 -c work_mem=16MB"
)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = environment.text("REDIS_URL")
# Keeps two installations, or a test and a demo, apart on one server.
REDIS_PREFIX = environment.text("REDIS_PREFIX", "portal")
CACHES: dict[str, dict[str, Any]] = {
    "default": {
        "BACKEND": "portal.cache.PortalCache",
        "LOCATION": REDIS_URL or sockets.redis_url(EMBEDDED_DIR),
        "KEY_PREFIX": f"{REDIS_PREFIX}-cache",
        "OPTIONS": {"socket_timeout": 5},  # seconds: a page does not wait for it for ever
    }
}

# --- Work in the background -------------------------------------------------------------------
CELERY_BROKER_URL = sockets.broker_url(REDIS_URL or sockets.redis_url(EMBEDDED_DIR))
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_IGNORE_RESULT = True  # a run's outcome is a row, not a message
CELERY_TASK_ACKS_LATE = True  # a worker that dies gives its pack back
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1  # a long pack does not hold short ones back
CELERY_TASK_SOFT_TIME_LIMIT = PARSE_SECONDS + 120  # seconds: reading, then writing
CELERY_TASK_TIME_LIMIT = PARSE_SECONDS + 180
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "global_keyprefix": f"{REDIS_PREFIX}-",
    # A message unacknowledged for this long is delivered again: longer than any task may run.
    "visibility_timeout": CELERY_TASK_TIME_LIMIT + 60,
}
CELERY_BEAT_SCHEDULE_FILENAME = str(VAR_DIR / "beat-schedule")
CELERY_BEAT_SCHEDULE = {
    "ingest-waiting-packs": {
        "task": "ingest.tasks.ingest_waiting_packs",
        "schedule": 60.0,  # seconds
        "options": {"expires": 55},  # a stopped worker does not come back to a heap of them
    },
    "look-for-arrivals": {
        "task": "ingest.arrivals.tasks.look_for_arrivals",
        "schedule": 60.0,
        "options": {"expires": 55},
    },
    "sweep-made-files": {
        "task": "ingest.tasks.sweep_made_files",
        "schedule": 3600.0,  # seconds
        "options": {"expires": 3500},
    },
    "join-matters": {  # after edits by hand; publishing asks by itself
        "task": "ingest.tasks.join_matters",
        "schedule": 3600.0,  # seconds
        "options": {"expires": 3500},
    },
}

# --- Language, time, static files -------------------------------------------------------------
LANGUAGE_CODE = "en-gb"
TIME_ZONE = environment.text("TIME_ZONE", "Europe/London")
CELERY_TIMEZONE = TIME_ZONE
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = Path(environment.text("STATIC_ROOT", str(VAR_DIR / "static")))
STATICFILES_DIRS = [BASE_DIR / "static"]
WHITENOISE_USE_FINDERS = DEBUG
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# --- Logging ----------------------------------------------------------------------------------
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": environment.text("LOG_LEVEL", "INFO")},
    "loggers": {
        "django": {"handlers": [], "level": "INFO", "propagate": True},
        "pikepdf": {"level": "WARNING"},
    },
}
