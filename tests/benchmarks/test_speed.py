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


def test_the_page_is_timed_from_the_files_on() -> None:
    command = [sys.executable, str(SCRIPT.with_name("page.py")), "--articles", "2"]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    assert run.stdout.count("| 2 articles of 4 kB, ") == 2
    assert run.stdout.count(" MB | ") == 2
