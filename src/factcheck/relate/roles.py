"""The offices that an article gives people.

Offices are data (``roles.toml``): families of those that exclude each other, "finance minister" and "foreign minister",
*kapolres* and *kapolda*. An office counts where it stands at a name and nothing near it says that it was held before,
is held for another, or changes hands. An office in general ("the minister") is of no family.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from factcheck.days import day_of
from factcheck.records import Extraction, Span
from factcheck.relate.name_styles import is_kind
from factcheck.relate.registers import Place, Register, bare
from factcheck.relate.speakers import titles
from factcheck.scan.hits import lowered
from factcheck.scan.phrases import Phrase, Phrases
from factcheck.tables import read_table

__all__ = ["FULL", "Role", "Roles", "is_single", "roles_of"]

_BEFORE = 3
"""Words before an office that may say that it is not held now."""
_BEHIND = 2
_LONGEST = 4
"""Words of the longest name; more are a headline."""
_NEAR = 7
"""Words on each side of a name among which it is said that an office changes hands."""
FULL = 2
"""Words of a name that tell one person from others."""
_PART = r"[^\W\d_a-zà-ÿ](?:[\w'’-]*(?![\w'’.-])|[\w'’-]{0,2}\.|[\w'’-]*(?=\.))"
"""A word of a name; only initials and short forms go on behind a full stop."""
_NAME = rf"{_PART}(?: (?:(?:bin|binti|van|von|de|der|den|al|el|la|le) )?{_PART})*"
_RIGHT = re.compile(rf"(?: \([^()\n]{{2,40}}\))? ({_NAME})")
_APPOSED = re.compile(rf", ({_NAME})")
_LEFT = re.compile(rf"({_NAME})(?:, | \(| selaku | sebagai )(?:(?:the|an?|seorang) )?(?:[^\W\d_a-z][\w’'-]+ ){{0,2}}$")
_REACH = 120
_MOST = 20
"""Mentions of a family name that are asked for a first name."""
_WORD = re.compile(r"[\w'’-]+")


@dataclass(frozen=True, slots=True)
class Role:
    """An office at a name: the family of offices, which of them, the words of the name, and the passage of both."""

    family: str
    office: str
    person: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Roles:
    """The offices that an article gives people, and the people whose offices change in it or are told of two times."""

    article_id: str
    day: date | None
    held: tuple[Role, ...]
    moved: frozenset[str]


# --- data -----------------------------------------------------------------------------------------------------------


@cache
def _file() -> dict[str, Any]:
    return read_table("factcheck.relate", "roles.toml")


_WORDS = ("moving", "change", "single")


@cache
def _offices(language: str) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """The forms of offices, each with the families and names that it stands for."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for family, offices in _file().items():
        for office, forms in offices.items() if family not in _WORDS else ():
            for form in forms.get(language, ()):
                found[form].append((family, office))
    return {form: tuple(meant) for form, meant in found.items()}


@cache
def _phrases(language: str) -> Phrases:
    return Phrases(_offices(language), inner="-")


@cache
def _listed(language: str, kind: str) -> re.Pattern[str]:
    forms = sorted(_file()[kind].get(language, ()), key=lambda form: (-len(form), form))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)", re.IGNORECASE)


def is_single(family: str) -> bool:
    """Whether each office of a family has one holder, in a place and in a story."""
    return family in _file()["single"]["families"]


# --- one article ----------------------------------------------------------------------------------------------------


def roles_of(extraction: Extraction, register: Register | None) -> Roles | None:
    """The offices of an article; ``None`` for a language whose offices are not known."""
    if register is None or not _offices(register.language):
        return None
    held = []
    for found in _phrases(register.language).find(lowered(register.text)):
        role = None if _moving(register, found) else _role(register, found)
        if role is not None:
            held += [Role(family, office, *role) for family, office in _offices(register.language)[found.form]]
    article = extraction.article
    return Roles(
        article_id=article.id,
        day=None if article.published is None else day_of(article.published),
        held=tuple(held),
        moved=frozenset(_moved(register, {role.person[-1] for role in held})),
    )


def _moving(register: Register, office: Phrase) -> bool:
    """Whether words near an office say that it is not held now."""
    before = register.text[max(0, office.start - _REACH) : office.start].rsplit("\n", 1)[-1]
    behind = register.text[office.end : office.end + _REACH].split("\n", 1)[0]
    near = (*_WORD.findall(before)[-_BEFORE:], "|", *_WORD.findall(behind.lstrip("-"))[:_BEHIND])
    return _listed(register.language, "moving").search(" ".join(near)) is not None


def _role(register: Register, office: Phrase) -> tuple[tuple[str, ...], Span] | None:
    """The person at an office, behind it or before it, and the passage of both."""
    text = register.text
    right = _RIGHT.match(text, office.end, office.end + _REACH)
    left = None if right is not None else _LEFT.search(text, max(0, office.start - _REACH), office.start)
    found = right or left or _APPOSED.match(text, office.end, office.end + _REACH)
    person = () if found is None else _person(found[1], register)
    if found is None or not person:
        return None
    return person, _span(text, min(office.start, found.start()), max(office.end, found.end()))


def _person(name: str, register: Register) -> tuple[str, ...]:
    """The words of a name behind the last office in it, with those that the article gives elsewhere."""
    parts = [part for part in re.split(r"[ .]+", name) if part]
    cut = [k for k, part in enumerate(parts, 1) if bare(part) in titles(register.language) or bare(part) in _FILLING]
    parts = parts[cut[-1] :] if cut else parts
    words = tuple(bare(part) for part in parts)
    if not 0 < len(words) <= _LONGEST or is_kind(words[-1]) or _short_form(parts[0]):
        return ()
    return words if len(words) >= FULL else _in_full(words[0], register)


def _short_form(word: str) -> bool:
    """Whether a word is an abbreviation: a company's name begins with one, and no person's."""
    return len(word) > 1 and word.isupper()


_FILLING = frozenset({"pol", "tni", "inf", "sh", "mh"})


def _in_full(word: str, register: Register) -> tuple[str, ...]:
    """A family name with the first name that the article gives before it somewhere, always the same."""
    places = [Place(register, number) for number in register.places.get(word, ())[:_MOST]]
    before = {place.beside()[-1] for place in places if place.beside().get(-1) in place.companions()}
    return (before.pop(), word) if len(before) == 1 else ()


def _span(text: str, start: int, end: int) -> Span:
    while text[end - 1] in ".,":
        end -= 1
    return Span(start=start, end=end, text=text[start:end])


def _moved(register: Register, names: Iterable[str]) -> Iterator[str]:
    """The people at whose names the article speaks of an office that changes hands."""
    terms = register.terms
    for name in names:
        for number in register.places.get(name, ()):
            words = terms.of(terms.sentence[number])
            first, last = max(words.start, number - _NEAR), min(words.stop - 1, number + _NEAR)
            around = register.text[terms.starts[first] : terms.ends[last]]
            if _listed(register.language, "change").search(around):
                yield name
                break
