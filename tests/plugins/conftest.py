"""Distributions put on the path as pip would, and forgotten again."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from factcheck import plugins
from factcheck.languages import known
from factcheck.readers import plugins as readers
from factcheck.scan import scanner_for
from factcheck.statements import dimensions

Install = Callable[..., None]


def forget() -> None:
    """Forget what was found: a process looks for plug-ins once."""
    for looked_up in (plugins.named_plugins, known.known_languages, known.load_pack, known._installed_pack):
        looked_up.cache_clear()
    for told in (scanner_for, known.known_outcomes, dimensions._with_packs, dimensions.lineage, dimensions.root):
        told.cache_clear()
    readers._installed_reader.cache_clear()


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """``install("desk", source, readers="wire = desk:read")``: a module with its entry points by group."""
    made: list[str] = []
    site = tmp_path / "site"
    site.mkdir()

    def make(module: str, source: str, **groups: str) -> None:
        (site / f"{module}.py").write_text(source, encoding="utf-8")
        about = site / f"{module}-1.0.dist-info"
        about.mkdir()
        (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: 1.0\n")
        lines = (f"[factcheck.{group}]\n{points}\n" for group, points in groups.items())
        (about / "entry_points.txt").write_text("".join(lines))
        made.append(module)
        forget()

    monkeypatch.syspath_prepend(str(site))
    yield make
    for module in made:
        sys.modules.pop(module, None)
    forget()
