"""A desk with a few files, and a way to run the command line on them."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from factcheck.cli import main

CLEAN = "---\nsource: Warta Kota\npublished: 2024-03-09\nlanguage: id\n---\nPasar Tarum dibuka kembali.\n"
SATURDAY_ON_SUNDAY = (
    "---\nsource: Harbour Courier\npublished: 2024-03-10\nlanguage: en\n---\n"
    "Market reopens\nThe market of Tarum reopened on Saturday, 10 March 2024, the mayor said.\n"
)


class Ran(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "clean.txt").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "weekday.txt").write_text(SATURDAY_ON_SUNDAY, encoding="utf-8")
    (tmp_path / "latin.txt").write_bytes("Señor".encode("latin-1"))
    return tmp_path


@pytest.fixture
def run(desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    def run_it(*arguments: str, stdin: str = "") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        try:
            code = main(arguments)
        except SystemExit as leaving:  # argparse leaves so, after --help and wrong usage
            code = int(leaving.code or 0)
        out, err = capsys.readouterr()
        return Ran(code, out, err)

    return run_it
