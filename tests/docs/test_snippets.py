"""Every code block of the README, the tutorial and the guides runs, and prints what the page says it prints.

- A ``python`` block runs; the blocks of one page share their names. A ``text`` block right after it is what it prints.
- A ``console`` block holds ``$ factcheck …`` lines, each followed by what it prints. ``…`` alone on a line stands for
  any number of lines, and at the end of a line for the rest of it.
- A ``toml`` block is read; those of the guide to the configuration hold nothing that is refused.
- A ``bash`` or ``sh`` block is shown, not run.
"""

from __future__ import annotations

import contextlib
import io
import re
import shlex
import shutil
import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck import load_config
from factcheck.cli import main

ROOT = Path(__file__).resolve().parents[2]
_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PAGES = sorted(
    path
    for path in [ROOT / "README.md", *(ROOT / "docs").glob("*.md"), *(ROOT / "docs" / "how-to").glob("*.md")]
    if re.search(r"^```(python|console)$", path.read_text(encoding="utf-8"), re.MULTILINE)
)


@pytest.fixture
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that looks like the project's own, so that a page's paths are those a reader would type."""
    shutil.copytree(ROOT / "fixtures", tmp_path / "fixtures")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _shown(said: str, shown: str) -> bool:
    """Whether what was printed is what the page shows."""
    pattern = ""
    for line in shown.strip("\n").split("\n"):
        if line.strip() == "…":
            pattern += r"(?:.*\n)*?"
        elif line.endswith("…"):
            pattern += re.escape(line[:-1]) + ".*\n"
        else:
            pattern += re.escape(line.rstrip()) + "[ \t]*\n"
    return re.fullmatch(pattern, said.strip("\n") + "\n") is not None


def _python(code: str, names: dict[str, Any]) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(code, "<page>", "exec"), names)
    return out.getvalue()


def _command(line: str) -> str:
    words = shlex.split(line)
    assert words[0] == "factcheck", f"a console block runs factcheck, not {words[0]}"
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.suppress(SystemExit):
        main(words[1:])
    return out.getvalue()


def _runs(body: str) -> list[tuple[str, str]]:
    """The commands of a console block with the output each shows."""
    parts = re.split(r"^\$ (.*)\n", body, flags=re.MULTILINE)
    return list(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_page(page: Path, workplace: Path) -> None:
    names: dict[str, Any] = {}
    printed: str | None = None
    assert Path.cwd() == workplace
    for kind, body in _BLOCK.findall(page.read_text(encoding="utf-8")):
        if kind == "python":
            printed = _python(body, names)
        elif kind == "text" and printed is not None:
            assert _shown(printed, body), f"{page.name} shows\n{body}\nbut the code prints\n{printed}"
            printed = None
        elif kind == "console":
            for command, output in _runs(body):
                said = _command(command)
                assert _shown(said, output), f"$ {command} prints\n{said}\nbut {page.name} shows\n{output}"


@pytest.mark.parametrize("page", sorted((ROOT / "docs" / "how-to").glob("*.md")), ids=lambda page: page.stem)
def test_toml_of_guides_is_what_is_read(page: Path, tmp_path: Path) -> None:
    for kind, body in _BLOCK.findall(page.read_text(encoding="utf-8")):
        if kind == "toml":
            assert tomllib.loads(body)
            if page.stem == "configure":
                (tmp_path / "factcheck.toml").write_text(body, encoding="utf-8")
                assert load_config(tmp_path).select


def test_there_are_pages() -> None:
    names = {page.name for page in PAGES}
    assert {"README.md", "tutorial.md"} <= names
