"""The cases of cases.toml: what a file says and what must come of it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import InputError
from factcheck.readers import read_articles

CASES = tomllib.loads(Path(__file__).with_name("cases.toml").read_text(encoding="utf-8"))["case"]


def fits(line: str, want: str) -> bool:
    return line.startswith(want[:-1]) if want.endswith("…") else line == want


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path(case["file"]).write_bytes(case["text"].encode())
    problems: list[InputError] = []
    articles = list(read_articles([case["file"]], problems=problems))
    written = [article.model_dump(mode="json") for article in articles]
    wanted = case.get("want", [])
    assert [{key: article[key] or "" for key in want} for article, want in zip(written, wanted, strict=True)] == wanted
    lines = [str(problem) for problem in problems]
    assert len(lines) == len(case.get("problems", [])), lines
    for line, want in zip(lines, case.get("problems", []), strict=True):
        assert fits(line, want), line


@pytest.mark.parametrize("case", [case for case in CASES if "problems" in case], ids=lambda case: case["name"])
def test_without_a_list_the_first_problem_is_raised(case: dict[str, Any], tmp_path: Path) -> None:
    file = tmp_path / case["file"]
    file.write_bytes(case["text"].encode())
    with pytest.raises(InputError):
        list(read_articles([file]))
