"""The notebooks of docs/ run from top to bottom in a kernel of their own, and print what they are committed with.

They are committed with their outputs, since a forge and the site show those to readers who run nothing; so the outputs
are held like those of every other snippet. Of an HTML output the text is compared, not the markup, part of which is
pandas' own.

    FACTCHECK_UPDATE_SNAPSHOTS=1 python -m pytest tests/docs/test_notebooks.py    # runs them and keeps what they print
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted((ROOT / "docs" / "notebooks").glob("*.ipynb"))
UPDATE = "FACTCHECK_UPDATE_SNAPSHOTS" in os.environ
_STYLE = re.compile(r"<style.*?</style>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def _run(path: Path) -> Any:
    """The notebook with what its cells print, and nothing that changes from one run to the next."""
    notebook = nbformat.read(path, as_version=4)
    where = {"metadata": {"path": str(path.parent)}}
    NotebookClient(notebook, timeout=120, kernel_name="python3", resources=where, record_timing=False).execute()
    notebook.metadata["language_info"] = {"name": "python"}
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            if "text/html" in output.get("data", {}):
                output["data"].pop("text/plain", None)
    return notebook


def _shown(cell: Any) -> str:
    """What a reader sees below a cell."""
    parts = []
    for output in cell.get("outputs", ()):
        data = output.get("data", {})
        html = data.get("text/html")
        text = data.get("text/plain", "") if html is None else _TAG.sub(" ", _STYLE.sub("", html))
        parts.append(output.get("text", "") + text)
    return " ".join("".join(parts).split())


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebook(path: Path) -> None:
    run = _run(path)
    assert not [output for cell in run.cells for output in cell.get("outputs", ()) if output.get("name") == "stderr"]
    if UPDATE:
        nbformat.write(run, path)
    for cell, new in zip(nbformat.read(path, as_version=4).cells, run.cells, strict=True):
        assert _shown(cell) == _shown(new), f"not current: {cell.source}\nrun: {__doc__}"


def test_notebooks_hold_nothing_of_the_machine_they_ran_on() -> None:
    for path in NOTEBOOKS:
        text = path.read_text(encoding="utf-8")
        assert set(json.loads(text)["metadata"]) == {"kernelspec", "language_info"}
        assert not re.search(r"/(?:home|root|Users|tmp|work)/", text), path.name


def test_there_are_notebooks() -> None:
    assert NOTEBOOKS
