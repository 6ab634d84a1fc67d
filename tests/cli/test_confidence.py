"""``--min-confidence`` and ``--all``: how sure a finding must be to be told."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
FERRY = (
    "---\nsource: {}\npublished: 2024-03-{:02}\nlanguage: en\n---\n"
    "The ferry Santa Imelda sank off Tarum on Saturday with {} passengers on board, the port authority said. "
    "{} of them were killed. The ferry, built in {}, had left port at 3:30 p.m.\n"
)


@pytest.fixture
def ferries(desk: Path) -> Path:
    for name, figures in {"a": (112, 31, 1987), "b": (121, 34, 1978), "c": (112, 38, 1987)}.items():
        day = 10 + (name == "c")
        (desk / f"{name}.txt").write_text(FERRY.format(f"Outlet {name}", day, *figures), encoding="utf-8")
    return desk


def _found(run: Run, *options: str) -> dict[str, float]:
    ran = run("check", "a.txt", "b.txt", "c.txt", "--format", "jsonl", "--fail-on", "never", *options)
    assert (ran.code, ran.err) == (0, "")
    return {row["fingerprint"]: row["confidence"] for row in map(json.loads, ran.out.splitlines())}


@pytest.mark.parametrize("least", ["0", "0.3", "0.7", "0.95", "1"])
def test_what_is_told_is_at_least_so_sure(run: Run, ferries: Path, least: str) -> None:
    everything = _found(run, "--all")
    assert len(set(everything.values())) > 1
    assert _found(run, "--min-confidence", least) == {
        name: sure for name, sure in everything.items() if sure >= float(least)
    }


def test_the_configuration_says_it_too_and_the_command_line_goes_before(run: Run, ferries: Path) -> None:
    everything = _found(run, "--all")
    assert set(_found(run)) == {name for name, sure in everything.items() if sure >= 0.3}
    least = max(everything.values())
    (ferries / "factcheck.toml").write_text(f"min-confidence = {least}\n", encoding="utf-8")
    assert set(_found(run)) == {name for name, sure in everything.items() if sure >= least} != set(everything)
    assert _found(run, "--all") == everything


def test_what_is_below_the_bar_is_not_gone_from_the_baseline(run: Run, ferries: Path) -> None:
    paths = ("check", "a.txt", "b.txt", "c.txt", "--baseline", "known.json")
    assert run(*paths, "--update-baseline").code == 0
    known = (ferries / "known.json").read_text(encoding="utf-8")
    assert "that are gone" not in run(*paths, "--min-confidence", "1").out
    run(*paths, "--min-confidence", "1", "--update-baseline")
    assert (ferries / "known.json").read_text(encoding="utf-8") == known


def test_a_waiver_of_a_finding_below_the_bar_is_not_called_unused(run: Run, ferries: Path) -> None:
    (ferries / "waivers.toml").write_text(
        '[[waiver]]\ncode = "TYPO004"\narticle = "b.txt"\nwho = "Sari"\nwhen = 2024-03-11\nwhy = "seen"\n',
        encoding="utf-8",
    )
    paths = ("check", "a.txt", "c.txt", "b.txt", "--waivers", "waivers.toml", "--fail-on", "never")
    assert " waived\n" in run(*paths).out
    assert "A waiver of no use" not in run(*paths, "--min-confidence", "1").out
