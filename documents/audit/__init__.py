"""The audit log: who did what, when and why; lines are only ever added."""
