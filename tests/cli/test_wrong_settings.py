"""Settings and files that are wrong: refused with their name before an article is read, never a fault of ours."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck import Config, ConfigError, api
from factcheck.cli.ticks import load_ticks
from factcheck.errors import InputError

Run = Callable[..., Any]

DEEP = f"a = {'[' * 5000}{']' * 5000}"
LONG = f"a = {'9' * 5000}"
NO_TOML = {"brackets without end": DEEP, "a number without end": LONG, "no TOML": "a b", "not UTF-8": "é"}
FILES = ("factcheck.toml", "--config", "--waivers", "--references", "--ticks")


def _ask(run: Run, desk: Path, what: str, content: bytes) -> tuple[int, str]:
    name = what if what.endswith(".toml") else "given.toml"
    (desk / name).write_bytes(content)
    if what == "--ticks":
        ran = run("facts", "clean.txt", "--draft", "weekday.txt", "--ticks", name)
    else:
        ran = run("check", "weekday.txt", *(() if what == name else (what, name)))
    assert "Traceback" not in ran.err
    return ran.code, ran.err


@pytest.mark.parametrize("content", NO_TOML.values(), ids=NO_TOML)
@pytest.mark.parametrize("what", FILES)
def test_what_is_no_toml_is_refused_with_its_name(run: Run, desk: Path, what: str, content: str) -> None:
    code, err = _ask(run, desk, what, content.encode("latin-1"))
    name = what if what.endswith(".toml") else "given.toml"
    assert code == 2
    assert f"{name}: not a TOML file: " in err


@pytest.mark.parametrize(
    ("content", "code"), [("tool = 3", 1), ("[tool]\nfactcheck = 3", 2), ("[project]\nname = 'x'", 1), (DEEP, 2)]
)
def test_a_pyproject_found_by_walking_up(run: Run, desk: Path, content: str, code: int) -> None:
    """What others write into theirs is no business of ours, as long as it is TOML."""
    (desk / "pyproject.toml").write_text(content, encoding="utf-8")
    ran = run("check", "weekday.txt")
    assert (ran.code, "Traceback" in ran.err) == (code, False)
    assert ("pyproject.toml" in ran.err) == (code == 2)


@pytest.mark.parametrize("what", FILES[1:])
@pytest.mark.parametrize("name", ["x\x00y", "\ud800"])
def test_a_name_that_no_file_can_have(run: Run, what: str, name: str) -> None:
    command = ("facts", "clean.txt", "--draft", "weekday.txt") if what == "--ticks" else ("check", "weekday.txt")
    tick = ("--tick", "1:1") if what == "--ticks" else ()
    ran = run(*command, what, name, *tick)
    assert (ran.code, "Traceback" in ran.err) == (2, False)


@pytest.mark.parametrize("rest", [(), ("--update-baseline",)])
@pytest.mark.parametrize("what", ["--output", "--baseline"])
@pytest.mark.parametrize("name", ["x\x00y", "\ud800", ".", "nowhere/x"])
def test_a_file_to_write_that_cannot_be(run: Run, what: str, name: str, rest: tuple[str, ...]) -> None:
    ran = run("check", "weekday.txt", what, name, *rest)
    assert (ran.code, "Traceback" in ran.err) == (2, False)


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"findings": 3}', "9" * 5000, "[" * 9999, '{"schema_version": 99}']
)
def test_what_is_no_baseline(run: Run, desk: Path, content: str) -> None:
    (desk / "known.json").write_text(content, encoding="utf-8")
    ran = run("check", "weekday.txt", "--baseline", "known.json")
    assert (ran.code, ran.out) == (2, "")
    assert "known.json: " in ran.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--select", "XXX"), "no rule begins with 'XXX'"),
        (("--waivers", "none.toml"), "none.toml: cannot be read"),
        (("--references", "none.toml"), "none.toml: no such file or folder"),
        (("--baseline", "none.json"), "none.json: there is no such baseline"),
        (("--update-baseline",), "there is no baseline to update"),
        (("--output", "none/report.html"), "none/report.html: cannot be written"),
    ],
)
def test_wrong_settings_are_told_before_an_article_is_read(
    run: Run, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str
) -> None:
    def never(*_: object) -> None:
        raise AssertionError("an article was read")

    monkeypatch.setattr(api, "extract_article", never)
    monkeypatch.setattr("factcheck.cli.commands.read_articles", never)
    ran = run("check", "weekday.txt", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_the_library_tells_them_first_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api, "extract_article", lambda article: 1 / 0)
    with pytest.raises(ConfigError, match="no rule begins with 'XXX'"):
        api.check(["12 men died."], config=Config(select=("XXX",)))


@pytest.mark.parametrize("content", ["[project]\nname = 'x'", "tick = 3", "[[tick]]\nvalue = 3", "tick = [3]"])
def test_another_file_is_no_file_of_ticks(tmp_path: Path, content: str) -> None:
    """``--tick`` would write over it."""
    (tmp_path / "given.toml").write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=r"given\.toml"):
        load_ticks(str(tmp_path / "given.toml"))


@pytest.mark.parametrize("content", ["waiver = 3", "waiver = [3]", "event = [3]", "event = 3"])
def test_rows_that_are_no_tables(run: Run, desk: Path, content: str) -> None:
    what = "--waivers" if content.startswith("waiver") else "--references"
    code, err = _ask(run, desk, what, content.encode())
    assert code == 2
    assert "given.toml" in err
