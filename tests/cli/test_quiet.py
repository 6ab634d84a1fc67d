"""``factcheck check`` with waivers and a baseline: what is kept quiet does not raise the exit code."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]

WAIVER = (
    '[[waiver]]\ncode = "DATE002"\narticle = "weekday.txt"\nwho = "Sari"\nwhen = 2024-03-11\nwhy = "as announced"\n'
)


def test_a_waived_finding_does_not_fail(run: Run, desk: Path) -> None:
    (desk / "waivers.toml").write_text(WAIVER, encoding="utf-8")
    ran = run("check", "weekday.txt", "--waivers", "waivers.toml")
    assert ran.code == 0
    assert ran.out.endswith("no findings · 1 waived\n")
    (desk / "factcheck.toml").write_text('waivers = ["waivers.toml"]\n', encoding="utf-8")
    assert run("check", "weekday.txt").code == 0
    report = json.loads(run("check", "weekday.txt", "--format", "json").out)
    assert report["suppressed"][0]["suppression"]["why"] == "as announced"


def test_a_waiver_that_ran_out_fails_again_and_is_named(run: Run, desk: Path) -> None:
    (desk / "waivers.toml").write_text(f"{WAIVER}until = 2024-04-01\n", encoding="utf-8")
    assert run("check", "weekday.txt", "--waivers", "waivers.toml", "--today", "2024-04-01").code == 0
    ran = run("check", "weekday.txt", "--waivers", "waivers.toml", "--today", "2024-04-02")
    assert ran.code == 1
    assert "ran out on 2024-04-01" in ran.out
    assert "waivers.toml [[waiver]] #1" in ran.out


def test_a_baseline_is_written_and_held_against(run: Run, desk: Path) -> None:
    ran = run("check", "weekday.txt", "--baseline", "known.json")
    assert ran.code == 2
    assert "known.json: there is no such baseline" in ran.err
    ran = run("check", "weekday.txt", "clean.txt", "--baseline", "known.json", "--update-baseline")
    assert (ran.code, ran.out.splitlines()[-1]) == (
        0,
        "2 articles · 0 counted claims · no findings · 1 in the baseline",
    )
    assert run("check", "weekday.txt", "clean.txt", "--baseline", "known.json").code == 0
    (desk / "factcheck.toml").write_text('baseline = "known.json"\n', encoding="utf-8")
    assert run("check", "weekday.txt").code == 0
    text = (desk / "weekday.txt").read_text(encoding="utf-8")
    (desk / "weekday.txt").write_text(text.replace("the mayor", "its mayor"), encoding="utf-8")
    ran = run("check", "weekday.txt")
    assert ran.code == 1
    assert "that are gone: 1" in ran.out
    assert run("check", "weekday.txt", "--update-baseline").code == 0
    assert len(json.loads((desk / "known.json").read_text(encoding="utf-8"))["findings"]) == 1


def test_a_baseline_to_update_must_be_named(run: Run) -> None:
    ran = run("check", "weekday.txt", "--update-baseline")
    assert ran.code == 2
    assert "name it with --baseline FILE" in ran.err
