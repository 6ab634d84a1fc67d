"""The pytest plugin in a project of its own, and what importing the kit costs."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib.metadata import entry_points
from pathlib import Path

import pytest

import factcheck.testing

ROOT = Path(__file__).resolve().parents[2]
INSTALLED = any(point.value == "_factcheck_pytestplugin" for point in entry_points(group="pytest11"))
USES_THEM = """
def test_reading(assert_extracts):
    assert_extracts("Sedikitnya 40 orang tewas di Rafah.", "killed: [40, ∞)…", language="id")

def test_weekday(assert_consistent):
    assert_consistent(["The market reopened on Saturday, 10 March 2024."])
"""
USES_NONE = """
import sys

def test_nothing_was_imported():
    assert not [name for name in sys.modules if name.split(".")[0] in ("factcheck", "pydantic", "babel")]
"""


def run(folder: Path, *more: str) -> subprocess.CompletedProcess[str]:
    plugin = [] if INSTALLED else ["-p", "_factcheck_pytestplugin"]
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *plugin, *more]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)


def test_the_fixtures_assert(tmp_path: Path) -> None:
    (tmp_path / "test_desk.py").write_text(USES_THEM, encoding="utf-8")
    ran = run(tmp_path)
    assert "1 failed, 1 passed" in ran.stdout, ran.stdout + ran.stderr
    assert "DATE002 error (contradiction)" in ran.stdout
    assert "asserts.py" not in ran.stdout, "the traceback ends in the user's own line"


def test_settings_of_the_project_hold(tmp_path: Path) -> None:
    (tmp_path / "test_desk.py").write_text(USES_THEM, encoding="utf-8")
    (tmp_path / "factcheck.toml").write_text('ignore = ["DATE002"]\n', encoding="utf-8")
    (tmp_path / "known").mkdir()
    (tmp_path / "known" / "desk.toml").write_text('[[entity]]\nid = "a"\nname = "A"\nkind = "place"\n')
    (tmp_path / "pytest.ini").write_text("[pytest]\nfactcheck_config = factcheck.toml\nfactcheck_references = known\n")
    ran = run(tmp_path)
    assert "2 passed" in ran.stdout, ran.stdout + ran.stderr


def test_a_run_that_uses_neither_fixture_imports_nothing(tmp_path: Path) -> None:
    (tmp_path / "test_other.py").write_text(USES_NONE, encoding="utf-8")
    ran = run(tmp_path, "-p", "no:hypothesispytest")
    assert "1 passed" in ran.stdout, ran.stdout + ran.stderr


def test_the_project_names_its_plugin_and_its_extra() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["entry-points"]["pytest11"] == {"factcheck": "_factcheck_pytestplugin"}
    needed = project["optional-dependencies"]
    assert {name.split(">")[0] for name in needed["testing"]} == {"hypothesis", "pytest"}
    assert set(needed["testing"]) <= set(needed["dev"])


def test_names_come_when_they_are_asked_for() -> None:
    for name in factcheck.testing.__all__:
        assert getattr(factcheck.testing, name).__name__ == name
    assert set(factcheck.testing.__all__) <= set(dir(factcheck.testing))
    with pytest.raises(AttributeError, match="nothing_like_it"):
        _ = factcheck.testing.nothing_like_it


def test_without_hypothesis_the_assertions_work_and_the_strategies_say_what_to_install() -> None:
    code = (
        "import sys; sys.modules['hypothesis'] = None\n"
        "from factcheck.testing import assert_extracts\n"
        "assert_extracts('12 people were killed.', 'killed: 12', language='en')\n"
        "try:\n    from factcheck.testing import articles\n"
        "except ImportError as error:\n    print(error)\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ran.stdout == "factcheck.testing.articles needs hypothesis: pip install 'factcheck-news[testing]'\n", (
        ran.stderr
    )
