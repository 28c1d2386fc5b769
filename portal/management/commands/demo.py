"""`manage.py demo`: the whole portal on this machine, until Ctrl-C."""

import signal
import socket
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from portal.demo.demonstration import Demonstration
from portal.demo.processes import ProcessEnded
from portal.embedded.leases import EmbeddedServerError

STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Command(BaseCommand):
    help = "Run the portal with a database, a broker, a worker and sample packs, until Ctrl-C."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args: Any, port: int, **options: Any) -> None:
        """Raises CommandError, in a sentence, for what keeps the portal from running."""
        refuse_busy_port(port)
        demonstration = Demonstration(port, self.stdout.write)
        for number in STOP_SIGNALS:
            signal.signal(number, interrupt)
        try:
            demonstration.start()
            demonstration.watch()
        except KeyboardInterrupt:
            self.stdout.write("\nStopping ...")
        except (ProcessEnded, EmbeddedServerError) as problem:
            raise CommandError(str(problem)) from problem
        finally:
            for number in STOP_SIGNALS:
                signal.signal(number, signal.SIG_IGN)  # an impatient second Ctrl-C
            demonstration.stop()
            self.stdout.write("Everything that the demonstration started has stopped.")


def refuse_busy_port(port: int) -> None:
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind(("127.0.0.1", port))
        except OSError as error:
            raise CommandError(
                f"Port {port} is taken by another program. Choose another: make demo DEMO_PORT=8001"
            ) from error


def interrupt(number: int, frame: object) -> None:
    """Treat every wish to stop as a Ctrl-C."""
    raise KeyboardInterrupt
