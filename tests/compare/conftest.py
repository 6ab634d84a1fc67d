"""Lets the tests of this folder import ``building``: with importlib mode a test folder is not on the path."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
