"""The order of a demonstration: servers, tables, accounts, worker, packs, web; and down again."""

import time
import urllib.error
import urllib.request

from django.conf import settings
from django.core.management import call_command

from portal.demo.accounts import Account, demo_accounts
from portal.demo.processes import ProcessEnded, Processes
from portal.demo.samples import Say, fill
from portal.embedded import leases

ANSWERS_WITHIN = 60  # seconds
WORKER = ("celery", "-A", "portal", "worker", "--loglevel=INFO", "--concurrency=2")
BEAT = ("celery", "-A", "portal", "beat", "--loglevel=INFO")
WEB = ("gunicorn", "portal.wsgi", "--workers=2", "--threads=4", "--access-logfile=-")


class Demonstration:
    """Everything that runs during `make demo`.

    Args:
        port: where the portal is served, on this machine only.
        say: is told every step.
    """

    def __init__(self, port: int, say: Say) -> None:
        self.port = port
        self.say = say
        self.processes = Processes(settings.BASE_DIR, settings.VAR_DIR / "log")

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Bring everything up; the second time only seconds, since the data is there."""
        self._start_servers()
        self.say("Preparing the tables ...")
        call_command("migrate", verbosity=0, interactive=False)
        accounts = demo_accounts(settings.VAR_DIR / "demo-passwords.json")
        self.processes.start("worker", *WORKER)
        self.processes.start("beat", *BEAT)
        editor = accounts[1].user
        fill(settings.VAR_DIR / "sample-packs", by=editor, say=self.say, check=self.check)
        self._start_web()
        self._say_how_to_enter(accounts)

    def watch(self) -> None:
        """Wait until something ends by itself, which raises ProcessEnded."""
        while True:
            self.check()
            time.sleep(1)

    def check(self) -> None:
        """Raises ProcessEnded where something that should go on is gone."""
        self.processes.check()
        for service in leases.held_here():
            if not leases.is_kept(service, settings.EMBEDDED_DIR):
                folder = leases.server_folder(service, settings.EMBEDDED_DIR)
                raise ProcessEnded(
                    f"The embedded {service} server ended by itself; its logs are in {folder}."
                )

    def stop(self) -> None:
        """Stop everything that `start` started."""
        self.processes.stop()
        for service in leases.held_here():
            leases.release(service, settings.EMBEDDED_DIR)

    def _start_servers(self) -> None:
        for service, named in (("postgres", settings.DATABASE_URL), ("redis", settings.REDIS_URL)):
            if not named:
                self.say(f"Starting the embedded {service} server ...")
                leases.lease(service, settings.EMBEDDED_DIR)

    def _start_web(self) -> None:
        self.say("Starting the web server ...")
        self.processes.start("web", *WEB, f"--bind=127.0.0.1:{self.port}")
        deadline = time.monotonic() + ANSWERS_WITHIN
        while not answers(f"{self.address}/health/"):
            self.check()
            if time.monotonic() > deadline:
                raise ProcessEnded(f"The web server did not answer within {ANSWERS_WITHIN} s.")
            time.sleep(0.2)

    def _say_how_to_enter(self, accounts: list[Account]) -> None:
        entries = "".join(
            f"\n      user name {account.user.username}, password {account.password}"
            for account in accounts
        )
        self.say(
            f"\nThe portal is at {self.address}/"
            f"\n  staff sign in at {self.address}/staff/: the officer uploads and reviews,"
            "\n  the editor publishes and edits, the reader opens exempt pages, the administrator"
            "\n  keeps accounts and sees the audit log"
            f"{entries}"
            "\n\nCtrl-C stops everything. The data is kept in var/ for the next time."
        )


def answers(address: str) -> bool:
    """Whether a page is there and well."""
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, TimeoutError, ConnectionError):
        return False
