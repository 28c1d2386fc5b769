"""The child of the hostile test: reads the files named on standard input, one after another.

    python -m tests.hostile.reader SECONDS MEGABYTES < names

For each it says what came of it; a file that takes too much processor time ends the child by an
alarm, and the test starts another for the files after it.
"""

from __future__ import annotations

import json
import re
import signal
import sys
import traceback
from pathlib import Path

from ingest.isolation import limit
from ingest.parsing.encoding import to_json
from ingest.parsing.parse import parse_pack
from ingest.parsing.unreadable import UnreadablePaper

CONTROL = re.compile(r"\\u00[01]")  # as JSON writes them, but for tabs and line ends
WHOLE_RUN = 600  # seconds of processor time for all files together


def outcome(path: Path) -> dict[str, str]:
    """ "record", "refused" with its reason, or "raised" with the traceback."""
    try:
        text = to_json(parse_pack(path))
    except UnreadablePaper as refusal:
        return {"refused": refusal.reason, "sentence": str(refusal)}
    except MemoryError:
        return {"refused": "too much memory", "sentence": "Too much memory was needed."}
    except Exception:
        return {"raised": traceback.format_exc()}
    return {"record": "holds a control character" if CONTROL.search(text) else ""}


def main(seconds: int, megabytes: int) -> None:
    limit(WHOLE_RUN, megabytes)
    for line in sys.stdin:
        path = Path(line.rstrip("\n"))
        signal.setitimer(signal.ITIMER_PROF, seconds)
        said = outcome(path)
        signal.setitimer(signal.ITIMER_PROF, 0)
        sys.stdout.write(json.dumps({"file": path.name, **said}) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
