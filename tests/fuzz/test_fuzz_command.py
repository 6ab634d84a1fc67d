"""``tools/fuzz.py``: a short run of every target finds nothing, and the command finds what there is to find."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import strategies as st

TOOLS = Path(__file__).resolve().parents[2] / "tools"
sys.path.insert(0, str(TOOLS))

import fuzz_targets  # noqa: E402

import fuzz  # noqa: E402


@pytest.mark.parametrize("name", fuzz.TARGETS)
def test_a_short_run_finds_nothing(name: str) -> None:
    counts, crashes = fuzz.fuzz([name], 40, None, 0)
    assert counts[name] >= 40
    assert not crashes, "\n".join(crashes.values())


def test_a_crash_is_told_once_with_its_smallest_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def breaks(number: int) -> None:
        if number > 100:
            raise ZeroDivisionError(number)

    monkeypatch.setitem(fuzz.TARGETS, "numbers", fuzz_targets.Target(st.integers(), breaks))
    counts, crashes = fuzz.fuzz(["numbers"], 2000, None, 3)
    assert list(crashes) == ["ZeroDivisionError at the target itself"]
    assert "input: 101\n" in next(iter(crashes.values()))
    assert counts["numbers"] >= 2000
    assert capsys.readouterr().out.count("ZeroDivisionError at") == 1


def test_the_same_seed_gives_the_same_inputs(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    monkeypatch.setitem(fuzz.TARGETS, "numbers", fuzz_targets.Target(st.integers(), seen.append))
    for seed in (5, 5, 6):
        fuzz.fuzz(["numbers"], 50, None, seed)
    runs = len(seen) // 3
    assert seen[:runs] == seen[runs : 2 * runs] != seen[2 * runs :]
