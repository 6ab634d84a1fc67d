"""The worked example: installed by pip into a folder of its own, and used from Python and the command line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "factcheck-example-plugin"
WIRE = """\
ZCZC 2024-03-12 Harbour Wire
A landslide buried a market in Tarum on Monday, killing 14 people.
NNNN
ZCZC 2024-03-12 Kantor Merdeka
Tanah runtuh di Tarum: sekurang-kurangnya 18 orang maut dan tiga orang cedera kerana hujan lebat pada petang Isnin.
NNNN
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the example is installed in. Without network and isolation: its backend is one of ours."""
    folder = tmp_path_factory.mktemp("installed") / "site"
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--no-deps", "--no-index"]
    where = ["--no-build-isolation", "--target", str(folder), str(EXAMPLE)]
    ran = subprocess.run([*pip, *where], capture_output=True, text=True, check=False, timeout=300)
    assert ran.returncode == 0, ran.stderr
    return folder


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "reports.wire").write_text(WIRE, encoding="utf-8")
    return tmp_path


def run(site: Path, desk: Path, *command: str) -> subprocess.CompletedProcess[str]:
    paths = os.pathsep.join((str(site), *filter(None, sys.path)))
    return subprocess.run(
        [sys.executable, *command],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=desk,
        env={**os.environ, "PYTHONPATH": paths, "PYTHONUTF8": "1", "COLUMNS": "80"},
        timeout=120,
    )


USED = """
import json, sys
import factcheck

assert not any(name.startswith("factcheck_example") for name in sys.modules)
articles = list(factcheck.read_articles(["."], defaults=factcheck.readers.Defaults(source="not asked for")))
report = factcheck.check(articles)
print(json.dumps({
    "articles": [(article.id, article.source, str(article.published)) for article in articles],
    "languages": factcheck.known_languages(),
    "read": [extraction.language for extraction in report.extractions],
    "notices": [list(extraction.notices) for extraction in report.extractions] + [str(n) for n in report.notices],
    "codes": [finding.code for finding in report.findings],
    "ticket": report.to_format("ticket"),
}))
"""


def test_all_four_from_python(site: Path, desk: Path) -> None:
    ran = run(site, desk, "-c", USED)
    assert ran.returncode == 0, ran.stderr
    used = json.loads(ran.stdout)
    assert used["articles"] == [
        ["reports.wire#1", "Harbour Wire", "2024-03-12"],
        ["reports.wire#2", "Kantor Merdeka", "2024-03-12"],
    ]
    assert used["languages"] == ["en", "id", "ms"]
    assert used["read"] == ["en", "ms"]
    assert used["notices"] == [[], []]
    assert used["codes"].count("EXAM001") == 3
    assert used["ticket"].startswith(f"# {len(used['codes'])} findings in 2 articles\n\n- **")
    assert "Harbour Wire gives “killing 14 people” and does not say who counted." in used["ticket"]


def test_all_four_from_the_command_line(site: Path, desk: Path) -> None:
    ran = run(site, desk, "-m", "factcheck", "check", ".", "--format", "ticket", "--select", "EXAM")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith("# 3 findings in 2 articles\n\n- **info EXAM001** Harbour Wire gives")
    ran = run(site, desk, "-m", "factcheck", "extract", "reports.wire", "--language", "ms")
    assert "killed: [18, ∞)" in ran.stdout
    assert "injured: 3" in ran.stdout


def test_they_are_listed_and_suggested(site: Path, desk: Path) -> None:
    assert "EXAM001" in run(site, desk, "-m", "factcheck", "rules").stdout
    page = run(site, desk, "-m", "factcheck", "explain", "toll-of-nobody").stdout
    assert page.startswith("EXAM001 toll-of-nobody (desk, info)\n\nA count of victims has no claimant.")
    assert "junit ticket" in run(site, desk, "-m", "factcheck", "completion", "bash").stdout
    assert "(did you mean ticket?)" in run(site, desk, "-m", "factcheck", "check", ".", "--format", "tickt").stderr
    (desk / "notes.md").write_text("…", encoding="utf-8")
    assert "known kinds: .txt, .json, .jsonl, .wire" in run(site, desk, "-m", "factcheck", "check", "notes.md").stderr


def test_what_the_reader_refuses_is_named_with_its_file(site: Path, desk: Path) -> None:
    (desk / "cut.wire").write_text("ZCZC 2024-03-12 Harbour Wire\nA market reopened in Tarum.\n", encoding="utf-8")
    ran = run(site, desk, "-m", "factcheck", "check", ".", "--format", "ticket")
    assert ran.returncode == 2
    assert "in 2 articles" in ran.stdout
    assert ran.stderr == "factcheck: cut.wire: the last report has no end (a report ends with NNNN)\n"


PROVED = """
import runpy
from factcheck.languages import known_languages

packs = runpy.run_path({path!r})
assert "ms" in known_languages()
entries = [entry for entry in packs["ENTRIES"] if entry[0] == "ms"]
for entry in entries:
    packs["test_examples_hold"](*entry)
packs["test_every_form_has_an_example"]("ms")
packs["test_no_form_stands_twice_in_a_section"]("ms")
print(len(entries))
"""


def test_its_pack_is_proved_by_its_examples(site: Path, desk: Path) -> None:
    tests = Path(__file__).resolve().parents[1] / "packs" / "test_packs.py"
    ran = run(site, desk, "-c", PROVED.format(path=str(tests)))
    assert ran.returncode == 0, ran.stderr
    assert int(ran.stdout) > 5
