"""``factcheck init``: a configuration to begin with, every setting in it with what it does."""

from __future__ import annotations

from argparse import Namespace
from importlib.resources import files
from pathlib import Path

from factcheck.cli.terminal import save, write
from factcheck.errors import InputError
from factcheck.rules.config import FILE_NAME

__all__ = ["init", "template"]


def init(arguments: Namespace) -> int:
    """Write ``factcheck.toml`` into a folder, never over one that is there unless ``--force`` says so."""
    folder = Path(arguments.folder)
    if not folder.is_dir():
        raise InputError("there is no such folder", where=str(folder), hint="make it first, or name another")
    file = folder / FILE_NAME
    if file.exists() and not arguments.force:
        raise InputError("there is one already", where=str(file), hint="--force writes over it")
    save(str(file), template())
    write(f"wrote {file}: everything in it is commented out; factcheck rules lists the codes")
    return 0


def template() -> str:
    """The configuration with every setting commented out."""
    return (files("factcheck.cli") / "factcheck.toml").read_text(encoding="utf-8")
