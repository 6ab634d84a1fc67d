"""The command line: ``factcheck check``, ``extract``, ``rules``, ``explain``."""

from factcheck.cli.main import main, run

__all__ = ["main", "run"]
