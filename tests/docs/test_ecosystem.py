"""The comparison of two versions on dossiers: what is new, gone, and told at another level."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOLL = "The ferry Sinar Laut sank off Tarum on Monday. {count} people were killed, the coast guard said."


@pytest.fixture(scope="module")
def tool() -> Any:
    spec = importlib.util.spec_from_file_location("ecosystem", ROOT / "tools" / "ecosystem.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["ecosystem"] = module
    spec.loader.exec_module(module)
    return module


def _dossiers(folder: Path) -> Path:
    articles = [
        {"text": TOLL.format(count=count), "source": outlet, "published": "2024-03-05", "language": "en"}
        for count, outlet in (("31", "Harbour Courier"), ("13", "Levant Ledger"))
    ]
    (folder / "rows.jsonl").write_text(json.dumps({"id": "ferry", "articles": articles}) + "\n", encoding="utf-8")
    inner = folder / "files"
    inner.mkdir()
    (inner / "a.txt").write_text(articles[0]["text"], encoding="utf-8")
    (folder / "notes.md").write_text("no dossier", encoding="utf-8")
    return folder


def test_folders_and_lines_are_dossiers_and_the_rest_is_none(tool: Any, tmp_path: Path) -> None:
    assert [name for name, _ in tool.dossiers(_dossiers(tmp_path))] == ["files", "rows:ferry"]


def test_new_gone_and_changed_are_told_apart(tool: Any) -> None:
    place = (("0", 3, 9),)
    stays = tool.Told("d", "NUM401", "warning", "stays", place)
    louder, quieter = tool.Told("d", "NUM402", "error", "x", place), tool.Told("d", "NUM402", "info", "x", place)
    new, gone = tool.Told("d", "NUM403", "info", "comes", place), tool.Told("d", "NUM404", "info", "goes", place)
    lines = list(tool.side_by_side([stays, quieter, gone], [stays, louder, new], "info"))
    assert [line.split()[0] for line in lines[:-1]] == ["changed", "new", "gone"]
    assert lines[-1] == "1 new, 1 gone, 1 changed, 1 same"
    assert list(tool.side_by_side([stays, quieter, gone], [stays, louder, new], "warning"))[-1].startswith("0 new")


def test_one_version_against_itself_changes_nothing(
    tool: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert tool.main([str(ROOT), str(ROOT), str(_dossiers(tmp_path))]) == 0
    assert capsys.readouterr().out.startswith("0 new, 0 gone, 0 changed")


def test_what_is_no_version_is_said(tool: Any, tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="no revision"):
        tool.tree_of("no-such-version", tmp_path)
