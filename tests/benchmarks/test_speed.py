"""The benchmark runs and fills its table. What it measures is not asserted: it depends on the machine."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).with_name("speed.py")
SMALL = ["--size", "1500", "--rounds", "1"]
ALWAYS = ("finditer", "slotted", "extract_many", "search_dates")
OPTIONAL = ("spaCy blank with", "text2num `", "Text, number", "number with unit", "date-time", "quantulum3")


def _run(script: Path, *options: str) -> str:
    command = [sys.executable, str(script), *options]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_the_benchmark_measures_every_tool_that_is_there() -> None:
    rates = json.loads(_run(SCRIPT, *SMALL, "--json"))
    assert set(rates) == {"en", "id"}
    for measured in rates.values():
        names = " ".join(measured)
        for tool in ALWAYS:
            assert tool in names
        assert all(rate > 0 for rate in measured.values())


def test_a_tool_that_is_absent_is_told_with_the_reason() -> None:
    english, _, indonesian = _run(SCRIPT, *SMALL).partition("\nIndonesian, ")
    assert english.startswith("Measured on ")
    table, _, missing = english.partition("\nNot measured: ")
    rows = [line for line in table.splitlines() if line.startswith("| ")]
    for tool in OPTIONAL:
        assert any(tool in row for row in rows) != (tool in missing)
    assert "No module named" in missing or not missing
    assert "quantulum3 (does not read Indonesian)" in indonesian


def test_the_page_is_timed_from_the_files_on() -> None:
    run = _run(SCRIPT.with_name("page.py"), "--articles", "2")
    assert run.count("| 2 articles of 4 kB, ") == 2
    assert run.count(" MB | ") == 2
