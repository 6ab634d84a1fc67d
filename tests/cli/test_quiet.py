"""``factcheck check`` with waivers and a baseline: what is kept quiet does not raise the exit code."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

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


def test_a_baseline_that_cannot_be_written_whole_stays_as_it_was(
    run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("check", "weekday.txt", "--baseline", "known.json", "--update-baseline")
    before = (desk / "known.json").read_bytes()

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    ran = run("check", "clean.txt", "weekday.txt", "--baseline", "known.json", "--update-baseline")
    assert (ran.code, ran.err) == (2, "factcheck: known.json: cannot be written (No space left on device)\n")
    assert (desk / "known.json").read_bytes() == before
    assert [file.name for file in desk.iterdir() if "known" in file.name] == ["known.json"]


@pytest.mark.skipif(os.name == "nt", reason="links and permissions are of Unix")
def test_a_baseline_keeps_its_permissions_and_stays_a_link(run: Run, desk: Path) -> None:
    (desk / "shared").mkdir()
    target = desk / "shared" / "known.json"
    target.write_text('{"schema_version": 2, "findings": []}', encoding="utf-8")
    target.chmod(0o640)
    (desk / "known.json").symlink_to(target)
    assert run("check", "weekday.txt", "--baseline", "known.json", "--update-baseline").code == 0
    assert (desk / "known.json").is_symlink()
    assert len(json.loads(target.read_text(encoding="utf-8"))["findings"]) == 1
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_baseline_of_0_1_is_read_told_of_and_renewed(run: Run, desk: Path) -> None:
    assert run("check", "weekday.txt", "--baseline", "known.json", "--update-baseline").code == 0
    known = json.loads((desk / "known.json").read_text(encoding="utf-8"))
    row = {name: value for name, value in known["findings"][0].items() if name != "confidence"}
    lost = {**row, "fingerprint": "0" * 12, "code": "EVT001"}
    (desk / "known.json").write_text(json.dumps({"schema_version": 1, "findings": [row, lost]}), encoding="utf-8")
    ran = run("check", "weekday.txt", "--baseline", "known.json")
    assert ran.code == 0
    assert "1 in the baseline" in ran.out
    assert "EVT001 (1)" in ran.out
    ran = run("check", "weekday.txt", "--baseline", "known.json", "--update-baseline")
    assert "EVT001 (1)" in ran.out
    assert json.loads((desk / "known.json").read_text(encoding="utf-8")) == {**known, "schema_version": 2}
    assert "EVT001" not in run("check", "weekday.txt", "--baseline", "known.json").out
