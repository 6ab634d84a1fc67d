"""The command line: ``factcheck check``, ``extract``, ``rules``, ``explain``."""

from factcheck.cli.main import main

__all__ = ["main"]
