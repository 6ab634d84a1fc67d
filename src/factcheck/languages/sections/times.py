"""Sections of ``times.toml``."""

from __future__ import annotations

from factcheck.languages.sections.base import Entry

__all__ = ["SECTIONS"]

SECTIONS: dict[str, type[Entry]] = {}
