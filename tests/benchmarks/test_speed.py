"""The benchmark runs and fills its table. What it measures is not asserted: it depends on the machine."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).with_name("speed.py")


def test_the_benchmark_measures_every_tool() -> None:
    command = [sys.executable, str(SCRIPT), "--size", "20000", "--json"]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    rates = json.loads(run.stdout)
    names = " ".join(rates)
    for tool in ("finditer", "slotted", "extract_many", "search_dates"):
        assert tool in names
    assert all(rate > 0 for rate in rates.values())
