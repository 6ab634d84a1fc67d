"""Sections of ``events.toml``: nouns for things that happen."""

from __future__ import annotations

from factcheck.languages.sections.base import Entry

__all__ = ["SECTIONS", "EventWord"]


class EventWord(Entry):
    """A noun for a kind of event that has a day; ``kind`` is canonical over all languages."""

    kind: str


SECTIONS: dict[str, type[Entry]] = {"event": EventWord}
