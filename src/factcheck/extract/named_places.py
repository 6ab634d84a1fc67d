"""Names of places in a text, found by the words before them, with what the table of places calls them.

A name in capitals is one where a preposition of place or a noun for places stands before it: "di Beit Hanoun",
*Kabupaten Cianjur*, "the province of West Java". A looser word ("of", "to", *dari*) says as much of a name only where
the article has it behind a sure one, too, and the table knows it: "a bust of Lincoln" is nowhere.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, Protocol

from factcheck.knowledge.landforms import direction_of, directions, split_direction
from factcheck.knowledge.places import listed_place
from factcheck.languages import Pack

__all__ = ["NamedPlace", "NamedPlaces", "PackedText"]

_BEFORE = 32
"""Characters before a name in which the words that make it a place stand."""
_LONGEST_FORM = 4
"""Words of the longest preposition: "in the town of"."""
_OWNED = 40
"""Characters between a place in the genitive and the place in it: "Syria's northern Idlib"."""
_POSSESSIVES = ("'s", "’s")
_WORD = re.compile(r"[A-Z][\w'’]*(?:-[A-Z][\w'’]+|-(?:al|el|ez|as|ad)-[A-Z]\w+)*(?![\w-])")
_JOINED = re.compile(r" (?:(?:al|el|ez|as|ad|ar|de|da|do|del|la)[- ])?")
_MOST_WORDS = 4
_BOUND = re.compile(r"[ \n](?=[A-Z])")
_TOLD_OF = re.compile(r"['’]s ")
_LONGEST_WORD = 24
_NEXT = re.compile(r" (\w+)")
_HEADLINE = 200
_LEAST_WORDS = 3
_LONG_WORD = 4
"""A line of up to so many characters that gives a capital to every long word, and has three or more of them, is a
headline in title case."""
_BODY = 4000
"""Characters behind a headline that are looked at for a name in it."""
_ANY_WORD = re.compile(r"\w[\w'’-]*")
_LETTERS = re.compile(r"[^\W\d_]+")


class Readable(Protocol):
    """A text with the pack of its language."""

    @property
    def text(self) -> str: ...

    @property
    def pack(self) -> Pack: ...


class PackedText(NamedTuple):
    """A text that was read before, with the pack of its language."""

    text: str
    pack: Pack


class NamedPlace(NamedTuple):
    """One name: where it stands, what it is called, whether the table knows it, and whether it owns what follows."""

    start: int
    end: int
    name: str
    listed: bool
    owner: bool = False


class _Run(NamedTuple):
    """Words with capitals in a row, up to one in the genitive: their bounds, and whether the last one owns."""

    words: tuple[tuple[int, int], ...]
    owner: bool


class _Ground(NamedTuple):
    """What makes a run a place's name: whether that is sure, holds for names nobody knows, and a direction between."""

    sure: bool
    unknown: bool = False
    direction: str = ""


class NamedPlaces:
    """The named places of one text: where they may stand is found at once, what stands there when it is asked for."""

    __slots__ = ("_capitals", "_firsts", "_known", "_read", "_scan")

    def __init__(self, scan: Readable) -> None:
        self._scan = scan
        self._read: dict[tuple[int, int], list[tuple[NamedPlace, bool]]] = {}
        self._known: frozenset[str] | None = None
        self._capitals: list[int] | None = None
        self._firsts: dict[int, tuple[int, tuple[int, NamedPlace] | None]] = {}

    def between(self, start: int, end: int, sentence: tuple[int, int]) -> list[NamedPlace]:
        """Those of a sentence that begin in a stretch of it, in their order."""
        if sentence not in self._read:
            self._read[sentence] = _places(self._scan, *sentence)
        found = self._read[sentence]  # in the order of the text
        first, last = (bisect_left(found, position, key=_begins) for position in (start, end))
        return [place for place, sure in found[first:last] if sure or place.name in self._sure()]

    def _sure(self) -> frozenset[str]:
        """The names that the text has behind words that leave no doubt."""
        if self._known is None:
            whole = _places(self._scan, 0, len(self._scan.text), sure_alone=True)
            self._known = frozenset(place.name for place, _ in whole)
        return self._known

    def first(self, start: int, end: int) -> NamedPlace | None:
        """The first name in a stretch that the table knows, whatever is before it: for "…, where 12 were killed"."""
        if self._capitals is None:
            self._capitals = [match.start() for match in _WORD.finditer(self._scan.text)]
        number, found = self._firsts.get(start) or (bisect_left(self._capitals, start), None)
        while found is None and number < len(self._capitals) and self._capitals[number] < end:
            at = self._capitals[number]
            run = _run(self._scan.text, at)
            place = _place(self._scan, run, _Ground(sure=True))
            found = None if place is None else (at, place)
            number = bisect_left(self._capitals, run.words[-1][1] if run.words else at + 1, number)
        self._firsts[start] = number, found  # the next claim of the sentence goes on from here
        return found[1] if found is not None and found[0] < end else None


def _begins(found: tuple[NamedPlace, bool]) -> int:
    return found[0].start


def _places(scan: Readable, start: int, end: int, *, sure_alone: bool = False) -> list[tuple[NamedPlace, bool]]:
    """The names of places between two positions, each with whether it is surely one; of two at one position that."""
    found: dict[int, tuple[NamedPlace, bool]] = {}
    for at in _beginnings(scan, start, end):
        for place, sure in _read(scan, at, sure_alone):
            if sure or place.start not in found:
                found[place.start] = place, sure
    return [found[at] for at in sorted(found)]


def _beginnings(scan: Readable, start: int, end: int) -> Iterator[int]:
    """Where a word with a capital stands behind a word that may make it a place's name, and where one owns a toll."""
    text, words = scan.text, _before_names(scan.pack)
    for match in _BOUND.finditer(text, start, end):
        bound = match.start()
        low = max(0, bound - _LONGEST_WORD)
        first = max(text.rfind(" ", low, bound), text.rfind("\n", low, bound), low - 1) + 1
        if text[first:bound].lower() in words:
            yield bound + 1
    for match in _TOLD_OF.finditer(text, start, end):
        if _has_toll(scan, match.start()):
            yield text.rfind(" ", 0, match.start()) + 1


@cache
def _before_names(pack: Pack) -> frozenset[str]:
    return pack.locatives.union(
        pack.settings.articles, directions(), (form.split()[-1] for form in pack.place_prepositions)
    )


def _read(scan: Readable, start: int, sure_alone: bool) -> Iterator[tuple[NamedPlace, bool]]:
    """The place that is named at a beginning, and those that it owns, each with whether it is surely one."""
    pack, text = scan.pack, scan.text
    before = text[max(0, start - _BEFORE) : start].split()
    if before and before[-1].lower() in pack.place_nouns and before[-1][0].isupper():
        start -= len(before[-1]) + 1  # "Kabupaten Cianjur"
        before.pop()
    run = _run(text, start)
    ground = _ground(scan, run, [word.lower() for word in before])
    if sure_alone and ground is not None and not ground.sure:
        return
    while ground is not None:
        place = _place(scan, run, ground)
        if place is None:
            return
        yield place, ground.sure
        match = _WORD.search(text, place.end, place.end + _OWNED) if place.owner else None
        if match is None:
            return
        run, ground = _run(text, match.start()), _Ground(sure=ground.sure)


def _run(text: str, start: int) -> _Run:
    """The words with capitals in a row from a position on; one in the genitive ends them."""
    words: list[tuple[int, int]] = []
    at: int | None = start
    while at is not None and len(words) < _MOST_WORDS:
        match = _WORD.match(text, at)
        if match is None:
            break
        owner = match.group().endswith(_POSSESSIVES)
        words.append((at, match.end() - 2 * owner))
        if owner:
            return _Run(tuple(words), owner=True)
        joined = _JOINED.match(text, match.end())
        at = None if joined is None else joined.end()
    return _Run(tuple(words), owner=False)


def _ground(scan: Readable, run: _Run, before: list[str]) -> _Ground | None:
    """What the words before a run, its first word, or a toll behind it make of it."""
    if not run.words:
        return None
    pack = scan.pack
    direction = _pop_direction(pack, before)
    placed = bool(direction)
    if before and before[-1].endswith(_POSSESSIVES):
        direction = ""  # "Syria's northern Idlib" is all of Idlib
    first = scan.text[slice(*run.words[0])].lower()
    if any(" ".join(before[-size:]) in pack.place_prepositions for size in range(1, _LONGEST_FORM + 1) if before):
        return _Ground(True, True, direction)
    last = before[-1] if before else ""
    noun = before[-2] if len(before) > 1 and last == (pack.settings.of or "").strip() else last
    if (
        noun in pack.place_nouns
        or first in pack.place_nouns
        or placed
        or (run.owner and _has_toll(scan, run.words[-1][1]))
    ):
        return _Ground(True, False, direction)
    return _Ground(False, False, direction) if last in pack.locatives else None


def _pop_direction(pack: Pack, before: list[str]) -> str:
    """Take articles and a direction from the end of the words before a name."""
    direction = ""
    while before and (before[-1] in pack.settings.articles or (not direction and direction_of(before[-1]))):
        direction = direction_of(before.pop()) or direction
    return direction


def _has_toll(scan: Readable, end: int) -> bool:
    """Whether a toll is told of an owner that ends there: "Gaza's death toll"."""
    words = scan.text[end + 2 : end + 28].lower().split()[:2]
    return any("outcome" in scan.pack.words.get(form, {}) for form in (" ".join(words), *words[:1]))


def _place(scan: Readable, run: _Run, ground: _Ground) -> NamedPlace | None:
    """The longest name at the beginning of a run that the table knows, else all of it where that is enough."""
    headline_end = _title_case(scan.text, run.words[0][0])
    for size in range(len(run.words), 0, -1):
        start, end = run.words[0][0], run.words[size - 1][1]
        name = _listed(scan, start, end, ground.direction)
        if name and (headline_end is None or _confirmed(scan.text, scan.text[start:end], headline_end)):
            return NamedPlace(start, end, name, True, run.owner and size == len(run.words))
    return _unlisted(scan, run, headline_end) if ground.unknown else None


def _listed(scan: Readable, start: int, end: int, direction: str) -> str | None:
    """What the table calls a name, with the direction that stands before or behind it."""
    pack, written = scan.pack, scan.text[start:end]
    lower = written.lower()
    if lower in pack.place_nouns or direction_of(lower) or pack.words.get(lower):
        return None
    behind = _NEXT.match(scan.text, end)
    if behind is not None and behind.group(1) in pack.place_nouns:
        direction = ""  # "the northern Idlib province" is all of Idlib
    kind = direction or (direction_of(behind.group(1)) if behind is not None else "")
    whole = f"{direction} {written}" if direction else f"{written} {behind.group(1)}" if kind and behind else ""
    if whole and (name := listed_place(whole)):
        return name
    if name := listed_place(written):
        return f"{kind} {name}" if kind else name
    kind, core = split_direction(lower)
    name = listed_place(core.title()) if kind else None
    return f"{kind} {name}" if name else None


def _unlisted(scan: Readable, run: _Run, headline_end: int | None) -> NamedPlace | None:
    """A name that nobody knows, if the pack has none of its words but nouns for places: so "in May" is none."""
    pack, text = scan.pack, scan.text
    parts = [text[start:end] for start, end in run.words]
    known = [part for part in parts if pack.words.get(part.lower()) and part.lower() not in pack.place_nouns]
    nouns = all(part.lower() in pack.place_nouns for part in parts)
    start, end = run.words[0][0], run.words[-1][1]
    if known or nouns or any(part.isupper() for part in parts) or pack.words.get(text[start:end].lower()):
        return None
    name = text[start:end] if headline_end is None else _confirmed(text, text[start:end], headline_end)
    return NamedPlace(start, start + len(name), name, False, run.owner) if name else None


def _title_case(text: str, position: int) -> int | None:
    """The end of the line around a position where all its long words have capitals, else ``None``."""
    start = text.rfind("\n", max(0, position - _HEADLINE), position) + 1
    end = text.find("\n", position, position + _HEADLINE)
    end = min(len(text), position + _HEADLINE) if end < 0 else end
    if end - start > _HEADLINE:
        return None
    words = [word for word in _LETTERS.findall(text, start, end) if len(word) >= _LONG_WORD]
    return end if len(words) >= _LEAST_WORDS and all(word[0].isupper() for word in words) else None


def _confirmed(text: str, name: str, start: int) -> str:
    """As many words of a name as the text behind its headline has in this order and case; none where it has none."""
    words = name.split()
    body = f" {' '.join(_ANY_WORD.findall(text, start, start + _BODY))} "
    begun = (" ".join(words[:last]) for last in range(len(words), 0, -1))
    return next((part for part in begun if f" {part} " in body), "")
