"""Report formats of other distributions: chosen by name, named where they break."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.errors import ConfigError
from factcheck.report import Report
from factcheck.report.formats import FORMATS

from .conftest import Install

POINT = "tally = tallies:write"
TALLY = "def write(report): return f'{len(report.articles)} articles'"


@pytest.mark.parametrize("name", FORMATS)
def test_own_formats_have_their_names(name: str) -> None:
    written = {"text": Report().to_text(), "html": Report().to_html(), "jsonl": Report().to_jsonl()}
    assert written.get(name, Report().to_format(name)) == Report().to_format(name)


def test_a_format_of_another_distribution(install: Install) -> None:
    install("tallies", TALLY, formats=POINT)
    assert Report().to_format("tally") == "0 articles"
    with pytest.raises(ConfigError, match=r"no format 'taly' \(did you mean tally\?\)"):
        Report().to_format("taly")
    with pytest.raises(
        ConfigError,
        match=r"no format 'pdf' \(known formats: text, html, json, jsonl, sarif, github, markdown, csv, junit, tally\)",
    ):
        Report().to_format("pdf")


BROKEN = {
    "import": ("import nothing_of_the_name", "the format tally cannot be loaded: ModuleNotFoundError"),
    "exit": ("raise SystemExit('no licence')", "the format tally cannot be loaded: SystemExit: no licence"),
    "midway": ("def write(report): return 1 / 0", "the format tally broke off: ZeroDivisionError"),
    "bytes": ("def write(report): return b''", "the format tally broke off: TypeError: bytes is no string"),
}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("The market of Tarum reopened.", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("source", "told"), BROKEN.values(), ids=BROKEN)
def test_a_broken_format_is_named(
    install: Install, desk: Path, capsys: pytest.CaptureFixture[str], source: str, told: str
) -> None:
    install("tallies", source, formats=POINT)
    assert main(["check", "a.txt", "--format", "tally", "--output", "out.txt"]) == 2
    assert capsys.readouterr().err.startswith(f"factcheck: tallies (tallies:write): {told}")
    assert not (desk / "out.txt").exists()
    assert main(["check", "a.txt", "--format", "json"]) == 0


@pytest.mark.usefixtures("desk")
def test_a_name_that_is_taken_is_refused(install: Install, capsys: pytest.CaptureFixture[str]) -> None:
    install("tallies", TALLY, formats="html = tallies:write")
    assert main(["check", "a.txt", "--format", "html"]) == 0  # nothing was looked for
    capsys.readouterr()
    assert main(["check", "a.txt", "--format", "tally"]) == 2
    told = "factcheck: tallies (tallies:write): two report formats have the name html (the other is of factcheck: "
    assert capsys.readouterr().err.startswith(told)
