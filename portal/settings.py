"""Settings of the portal, all from the environment; every default suits a single machine.

README.md lists the variables. Nothing here opens a file, a socket or a process.
"""

from pathlib import Path

import dj_database_url

from portal import environment
from portal.embedded import sockets

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(environment.text("PORTAL_VAR", str(BASE_DIR / "var"))).resolve()

# --- Safety -----------------------------------------------------------------------------------
DEBUG = environment.flag("DEBUG", True)
if DEBUG:
    SECRET_KEY = environment.text("SECRET_KEY", "for-development-only-" + "0123456789" * 4)
    ALLOWED_HOSTS = environment.listed("ALLOWED_HOSTS") or ["*"]
else:
    SECRET_KEY = environment.required("SECRET_KEY", "a long random text that signs sessions")
    environment.required("ALLOWED_HOSTS", "the portal's own host names, set apart by commas")
    ALLOWED_HOSTS = environment.listed("ALLOWED_HOSTS")

# Behind HTTPS unless said otherwise; HTTPS=0 is for a trial on plain HTTP.
HTTPS = environment.flag("HTTPS", not DEBUG)
CSRF_TRUSTED_ORIGINS = environment.listed("CSRF_TRUSTED_ORIGINS")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^health/$"]
SECURE_HSTS_SECONDS = environment.number("HSTS_SECONDS", 31_536_000) if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_AGE = 12 * 60 * 60  # seconds: an officer's working day

# --- The council ------------------------------------------------------------------------------
# Its own name and colours ("#rrggbb"); the pages choose a readable ink themselves.
BRAND = {
    "council": environment.text("COUNCIL_NAME", "Marlshire Council"),
    "service": environment.text("SITE_NAME", "Committee papers"),
    "colour": environment.text("COUNCIL_COLOUR", "#1d4d4f"),
    "accent": environment.text("COUNCIL_ACCENT", "#b4532a"),
    "logo": environment.text("COUNCIL_LOGO"),
    "email": environment.text("COUNCIL_EMAIL"),
}

# --- Papers -----------------------------------------------------------------------------------
# Uploaded files are never under an address of their own: views decide who may see which.
MEDIA_ROOT = VAR_DIR / "packs"
MEDIA_URL = ""
MAX_PACK_MEGABYTES = environment.number("MAX_PACK_MEGABYTES", 200)
FILE_UPLOAD_PERMISSIONS = 0o640
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024  # bytes; larger uploads go to a temporary file

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
    "django_filters",
    "simple_history",
    "committees",
    "documents",
    "ingest",
    "portal",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
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
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = environment.text("REDIS_URL")
# Keeps two installations, or a test and a demo, apart on one server.
REDIS_PREFIX = environment.text("REDIS_PREFIX", "portal")
CACHES = {
    "default": {
        "BACKEND": "portal.cache.PortalCache",
        "LOCATION": REDIS_URL or sockets.redis_url(EMBEDDED_DIR),
        "KEY_PREFIX": f"{REDIS_PREFIX}-cache",
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
    }
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

# --- Accounts ---------------------------------------------------------------------------------
LOGIN_URL = "ingest:sign_in"
LOGIN_REDIRECT_URL = "ingest:board"
LOGOUT_REDIRECT_URL = "home"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# --- Logging ----------------------------------------------------------------------------------
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": environment.text("LOG_LEVEL", "INFO")},
    "loggers": {"django": {"handlers": [], "level": "INFO", "propagate": True}},
}
