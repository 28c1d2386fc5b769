"""A real OpenID Connect provider for the tests: django-allauth's own, in a process of its own.

`python -m tests.accounts.identity_provider FOLDER PORT CALLBACK` serves it over http on this
machine, with an account for each person of `PEOPLE` and the portal as its one client. It knows
nothing of the portal's settings or database: the two speak over http alone.
"""

import sys
from importlib import import_module
from pathlib import Path
from socketserver import ThreadingMixIn
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import django
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from django.conf import settings

CLIENT, SECRET, PASSWORD = "portal", "a secret of the two", "what the council's account asks"
PEOPLE = {
    "officer": ("officer@council.example", ["everybody"]),
    "services": ("new@council.example", ["committee-team"]),
    "stranger": ("stranger@council.example", ["everybody"]),
    "plain": ("plain@council.example", None),  # of whom the service names no groups
}


def private_key() -> str:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    form = (Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return key.private_bytes(*form).decode()


def configure(folder: Path, port: int) -> None:
    settings.configure(
        SECRET_KEY="of the provider, for tests",
        DEBUG=False,
        ALLOWED_HOSTS=["127.0.0.1"],
        ROOT_URLCONF="tests.accounts.identity_addresses",
        DATABASES={
            "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": folder / "provider.sqlite3"}
        },
        INSTALLED_APPS=[
            *("django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions"),
            *("django.contrib.messages", "allauth", "allauth.account", "allauth.idp.oidc"),
        ],
        MIDDLEWARE=[
            "django.contrib.sessions.middleware.SessionMiddleware",
            "django.middleware.csrf.CsrfViewMiddleware",
            "django.contrib.auth.middleware.AuthenticationMiddleware",
            "django.contrib.messages.middleware.MessageMiddleware",
            "allauth.account.middleware.AccountMiddleware",
        ],
        TEMPLATES=[
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "APP_DIRS": True,
                "OPTIONS": {
                    "context_processors": [
                        "django.template.context_processors.request",
                        "django.contrib.auth.context_processors.auth",
                        "django.contrib.messages.context_processors.messages",
                    ]
                },
            }
        ],
        AUTHENTICATION_BACKENDS=["allauth.account.auth_backends.AuthenticationBackend"],
        ACCOUNT_EMAIL_VERIFICATION="none",
        ACCOUNT_RATE_LIMITS=False,
        LOGIN_URL="account_login",
        SESSION_COOKIE_NAME="provider_session",
        CSRF_COOKIE_NAME="provider_csrf",
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        USE_TZ=True,
        IDP_OIDC_ADAPTER="tests.accounts.identity_claims.CouncilClaims",
        IDP_OIDC_PRIVATE_KEY=private_key(),
        LOGGING_CONFIG=None,
    )
    django.setup()


class Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Nobody reads it."""


class Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


def main(folder: Path, port: int, callback: str) -> None:
    configure(folder, port)
    claims = import_module("tests.accounts.identity_claims")  # needs the settings

    claims.populate(callback)
    with make_server("127.0.0.1", port, claims.serve(), Server, Quiet) as server:
        print("ready", flush=True)
        server.serve_forever()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
