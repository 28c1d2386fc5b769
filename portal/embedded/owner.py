"""Whose process an embedded server is: PostgreSQL refuses to run as root."""

import os
import pwd
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Any

UNPRIVILEGED = "nobody"  # every Unix has it


@dataclass(frozen=True, slots=True)
class ServerOwner:
    """The user a server runs as: this one, or another `account` that root lends it."""

    account: pwd.struct_passwd | None = None

    @classmethod
    def never_root(cls) -> "ServerOwner":
        """This user; for root, an unprivileged account."""
        return cls(pwd.getpwnam(UNPRIVILEGED) if os.geteuid() == 0 else None)

    def as_owner(self) -> dict[str, Any]:
        """Arguments of `subprocess.run` that make the process the owner's."""
        if self.account is None:
            return {}
        return {"user": self.account.pw_uid, "group": self.account.pw_gid, "extra_groups": []}

    def own_folder(self, folder: Path) -> None:
        """Make a folder that only the owner can open, and let the owner reach it.

        Raises:
            SystemExit: the folder is there and another user's.
        """
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        owner = self.account.pw_uid if self.account else os.geteuid()
        if folder.is_symlink() or folder.stat().st_uid not in {owner, os.geteuid()}:
            raise SystemExit(f"{folder} belongs to another user: remove it, or be that user.")
        os.chown(folder, owner, self.account.pw_gid if self.account else -1)
        folder.chmod(0o700)
        self.let_through(folder)

    def let_through(self, folder: Path) -> None:
        """Let another account pass the folders above this one; it still cannot list them."""
        for above in folder.resolve().parents if self.account else ():
            mode = above.stat().st_mode
            if not mode & stat.S_IXOTH:
                above.chmod(mode | stat.S_IXOTH)
