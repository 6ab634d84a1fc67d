"""``python -m factcheck``."""

import sys

from factcheck.cli import run

if __name__ == "__main__":
    sys.exit(run())
