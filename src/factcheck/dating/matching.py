"""Finds the names that references know, and the cue words of dating, in a text: one pass each."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Any, Generic, NamedTuple, TypeVar

from ahocorasick_rs import BytesAhoCorasick

from factcheck.knowledge.reference_records import References
from factcheck.languages import load_pack
from factcheck.languages.sections.dating import SECTIONS
from factcheck.scan.hits import fold

__all__ = ["Found", "Mentions", "cue_matcher", "name_matcher", "near"]

T = TypeVar("T")
_SPACE = 32
_OF_TIMES = ("time_unit", "named_day", "tense", "deictic")


class Found(NamedTuple):
    """A form at its place in the text, and what it may stand for."""

    start: int
    end: int
    what: Any


class Matcher(Generic[T]):
    """A compiled set of forms. A form matches at word bounds, whatever the case and the signs between its words."""

    __slots__ = ("_automaton", "_payloads")

    def __init__(self, forms: Iterable[tuple[str, T]]) -> None:
        payloads: dict[bytes, list[T]] = defaultdict(list)
        for form, payload in forms:
            key = fold(form).rstrip()
            if key and payload not in payloads[key]:
                payloads[key].append(payload)
        keys = sorted(payloads)
        self._payloads = [payloads[key] for key in keys]
        self._automaton = BytesAhoCorasick(keys)

    def find(self, folded: bytes) -> list[tuple[int, int, T]]:
        """Start, end and payload of every match in a folded text, overlapping ones too, in order."""
        size = len(folded)
        found = [
            (start, end - 1, payload)
            for number, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True)
            if end >= size or folded[end] == _SPACE
            for payload in self._payloads[number]
        ]
        found.sort(key=lambda match: match[:2])
        return found


class Mentions:
    """What the references know of a text: each list in text order."""

    __slots__ = ("entities", "events", "people", "titles")

    def __init__(self) -> None:
        self.entities: list[Found] = []
        self.events: list[Found] = []
        self.people: list[Found] = []
        self.titles: list[Found] = []


class NameMatcher:
    """The names of one ``References``."""

    __slots__ = ("_matcher",)

    def __init__(self, references: References) -> None:
        forms: list[tuple[str, tuple[str, Any]]] = []
        for entity in references.entities:
            forms.extend((form, ("entities", entity)) for form in entity.forms)
        for event in references.events:
            forms.extend((form, ("events", event)) for form in event.forms)
        for tenure in references.tenures:
            forms.extend((form, ("people", tenure)) for form in tenure.names)
            forms.extend((form, ("titles", tenure)) for several in tenure.titles.values() for form in several)
        self._matcher = Matcher(forms)

    def find(self, folded: bytes) -> Mentions:
        """All names in a folded text."""
        mentions = Mentions()
        for start, end, (kind, record) in self._matcher.find(folded):
            getattr(mentions, kind).append(Found(start, end, record))
        return mentions


def name_matcher(references: References) -> NameMatcher:
    """The matcher of these references, compiled once for each ``References``."""
    matcher: NameMatcher = references.once("names", lambda: NameMatcher(references))
    return matcher


@cache
def cue_matcher(tag: str) -> Matcher[tuple[str, Any]]:
    """The matcher of the words of a language that date an article; hits carry section name and entry.

    They are those of ``dating.toml``, and of ``times.toml`` the units of time, the days with a name,
    the signs of tense and the words that point from the moment of writing.
    """
    entries = load_pack(tag).entries
    sections = (*SECTIONS, *_OF_TIMES)
    return Matcher(
        (form, (name, entry)) for name in sections for entry in entries.get(name, ()) for form in entry.forms
    )


def near(found: list[Found], start: int, end: int) -> list[Found]:
    """Those that begin at ``start`` or after and end before or at ``end``."""
    result = []
    for position in range(bisect_left(found, start, key=lambda item: item.start), len(found)):
        if found[position].start >= end:
            break
        if found[position].end <= end:
            result.append(found[position])
    return result
