"""Who holds an office, or is whose wife, as the articles of a check tell it beside a name.

"Kapolres Bogor AKBP Rio Santoso", "the mayor, Jane Doe," and "Jane Doe, the mayor" say it in any article for all of
them. Where they name two people for one office, it is nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from factcheck.knowledge.places import known_places
from factcheck.relate.bodies import begins_description, headed, kinds_of, listed, offices_in

_FULL_NAME = 2
__all__ = ["Holders"]

_WORD = r"(?:[^\W\d_a-z]['’])?[^\W\d_a-z][^\W\d_A-Z]+(?:['’-][^\W\d_]+)?"
_NAME = rf"{_WORD}(?: {_WORD}){{1,2}}"
"""Two or three words that begin with a capital and go on without."""
_REST = r"(?:[ ][\w.'’-]+){0,4}"
_END = r"(?=[,.;:)]|$)"
_TAIL = re.compile(rf"{_NAME}$")
_CAPITAL = re.compile(r"[^\W\d_a-z][\w'’-]+")
_REACH = 90


class Holders:
    """The holders of offices in the articles of a check, by what the texts set beside a name."""

    __slots__ = ("_kinds", "_known", "_texts")

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts: Sequence[str] = tuple(texts)
        self._known: dict[tuple[str, str | None], str | None] = {}
        self._kinds: dict[tuple[str, str | None], frozenset[str]] = {}

    def holder(self, mention: str, language: str | None) -> str | None:
        """The one person who is what a mention says; ``None`` where no article names one, or they name two."""
        key = mention, language
        if key not in self._known:
            found = [
                name
                for office in offices_in(mention, language)
                for text in self._texts
                for name, where in _named(text, office)
                if _one_place(where, _capitals(mention, office))
            ]
            self._known[key] = _one_person(found)
        return self._known[key]

    def kinds(self, name: str, language: str | None) -> frozenset[str]:
        """The kinds of the offices and bodies that any article sets beside a name."""
        key = name, language
        if key not in self._kinds:
            beside = (words for text in self._texts for words in _beside(text, name, language))
            found = {kind for words in beside for kind in kinds_of(words, language)}
            offices = (words for text in self._texts for words in _before_comma(text, name))
            found |= {kind for words in offices for kind in headed(words, language)}
            self._kinds[key] = frozenset(found)
        return self._kinds[key]


@cache
def _patterns(office: str) -> tuple[re.Pattern[str], ...]:
    """The office before a run of capitals that ends in the name, before a name in commas, and behind one."""
    run = rf"(?:[ ](?:{'|'.join(listed('links'))}|[^\W\d_a-z][\w.'’-]*)){{1,7}}"
    word, former = re.escape(office), rf"(?P<former>(?i:(?:{'|'.join(listed('former'))}))[ -])?"
    return (
        re.compile(rf"(?<![\w-]){former}(?i:{word})(?P<where>{run})"),
        re.compile(rf"(?<![\w-]){former}(?i:{word})(?P<where>{_REST}), (?P<name>{_NAME}){_END}"),
        re.compile(rf"(?P<name>{_NAME}), (?:[a-z]+ )??{former}(?i:{word})(?P<where>{_REST}){_END}"),
    )


def _named(text: str, office: str) -> Iterator[tuple[str, frozenset[str]]]:
    """The people whom a text names as holders of an office, each with the places and bodies named with it."""
    before, *set_off = _patterns(office)
    for match in before.finditer(text):
        run = match.group("where")
        tail = _TAIL.search(run)
        name = _without_place(tail.group()) if tail is not None else ""
        if " " in name and not match.group("former"):
            yield name, _capitals(run.replace(name, ""), "")
    for pattern in set_off:
        for match in pattern.finditer(text):
            if not match.group("former"):
                yield match.group("name"), _capitals(match.group("where"), "")


def _without_place(name: str) -> str:
    """A run of capitals without the places at its beginning: "Bogor Rio Santoso"."""
    words = name.split()
    places = known_places()
    while len(words) > 1 and places.noted(words[0]) and (len(words) > _FULL_NAME or places.country(words[0])):
        words = words[1:]
    return " ".join(words)


def _capitals(words: str, office: str) -> frozenset[str]:
    """The words of a mention that may name its place or body, in lower case, without those of the office."""
    found = (word.lower() for word in _CAPITAL.findall(words) if not word.isupper())
    return frozenset(found) - set(office.split())


def _one_place(left: frozenset[str], right: frozenset[str]) -> bool:
    return not left or not right or bool(left & right)


def _one_person(names: Sequence[str]) -> str | None:
    """The longest of several names that has all words of the others; ``None`` where it has not."""
    if not names:
        return None
    best = max(sorted(names), key=len)
    words = {word.casefold() for name in names for word in name.split()}
    return best if words <= {word.casefold() for word in best.split()} else None


def _beside(text: str, name: str, language: str | None) -> Iterator[str]:
    """What stands right before a name as part of its mention, and what describes it behind a comma."""
    at = text.find(name)
    while at >= 0:
        before = re.search(r"(?:[\w.'’-]+ ){1,6}$", text[max(0, at - _REACH) : at])
        if before is not None:
            yield _mention_part(before.group())
        behind = re.match(rf", ((?:[\w.'’-]+[ ]?){{1,6}}){_END}", text[at + len(name) : at + len(name) + _REACH])
        if behind is not None and begins_description(behind.group(1), language):
            yield behind.group(1)
        at = text.find(name, at + len(name))


def _before_comma(text: str, name: str) -> Iterator[str]:
    """What stands before a name that is set off by a comma: "the company's chief executive, Bill Dent"."""
    at = text.find(name)
    while at >= 0:
        before = re.search(r"((?:[\w.'’-]+ ){0,5}[\w.'’-]+), $", text[max(0, at - _REACH) : at])
        if before is not None:
            yield _mention_part(before.group(1))
        at = text.find(name, at + len(name))


@cache
def _breaks() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(listed('breaks'))})(?!\w)")


def _mention_part(words: str) -> str:
    """What belongs to a mention: nothing before a verb of speaking."""
    return _breaks().split(words)[-1]
