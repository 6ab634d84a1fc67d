"""One person whom two articles of a day give two offices, of which nobody holds two.

Offices are data (``roles.toml``): families of those that exclude each other, "finance minister" and "foreign minister",
*kapolres* and *kapolda*. An office counts where it stands at a name and nothing near it says that it was held before,
is held for another, or changes hands. An office in general ("the minister") is of no family.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from itertools import combinations
from typing import Any

from factcheck.days import day_of
from factcheck.records import Extraction, Span
from factcheck.relate.name_styles import is_kind
from factcheck.relate.registers import Place, Register, bare
from factcheck.relate.speakers import titles

__all__ = [
    "Role",
    "Roles",
    "TwoRoles",
    "articles_of",
    "is_single",
    "linked_pairs",
    "neighbours",
    "roles_of",
    "two_roles",
]

_BEFORE = 3
"""Words before an office that may say that it is not held now."""
_BEHIND = 2
_NEAR = 7
"""Words on each side of a name among which it is said that an office changes hands."""
_APART = 1
"""Days between two articles within which offices have hardly changed hands."""
_SURE = 0.7
_FULL = 2
"""Words of a name that tell one person from others."""
_PART = r"[^\W\d_a-zà-ÿ](?:[\w'’-]*(?![\w'’.-])|[\w'’-]{0,2}\.|[\w'’-]*(?=\.))"
"""A word of a name; only initials and short forms go on behind a full stop."""
_NAME = rf"{_PART}(?: (?:(?:bin|binti|van|von|de|der|den|al|el|la|le) )?{_PART})*"
_RIGHT = re.compile(rf"(?: \([^()\n]{{2,40}}\))? ({_NAME})")
_APPOSED = re.compile(rf", ({_NAME})")
_LEFT = re.compile(rf"({_NAME})(?:, | \(| selaku | sebagai )(?:(?:the|an?|seorang) )?(?:[^\W\d_a-z][\w’'-]+ ){{0,2}}$")
_REACH = 120
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


@dataclass(frozen=True, slots=True)
class TwoRoles:
    """One person with two offices that exclude each other, each as its article has it; ``users`` are all that do."""

    left_id: str
    right_id: str
    left: Span
    right: Span
    person: str
    users: tuple[tuple[str, ...], tuple[str, ...]]

    @property
    def confidence(self) -> float:
        """How likely one of the two is wrong (see ``rules.names``)."""
        return _SURE


# --- data -----------------------------------------------------------------------------------------------------------


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads((files("factcheck.relate") / "roles.toml").read_text(encoding="utf-8"))


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
def _pattern(language: str) -> re.Pattern[str] | None:
    forms = sorted(_offices(language), key=lambda form: (-len(form), form))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, forms))})(?![\w-])", re.IGNORECASE) if forms else None


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
    pattern = None if register is None else _pattern(register.language)
    if register is None or pattern is None:
        return None
    held = []
    for match in pattern.finditer(register.text):
        role = None if _moving(register, match) else _role(register, match)
        if role is not None:
            held += [Role(family, office, *role) for family, office in _offices(register.language)[match[0].lower()]]
    article = extraction.article
    return Roles(
        article_id=article.id,
        day=None if article.published is None else day_of(article.published),
        held=tuple(held),
        moved=frozenset(_moved(register, {role.person[-1] for role in held})),
    )


def _moving(register: Register, match: re.Match[str]) -> bool:
    """Whether words near an office say that it is not held now."""
    before = register.text[max(0, match.start() - _REACH) : match.start()].rsplit("\n", 1)[-1]
    behind = register.text[match.end() : match.end() + _REACH].split("\n", 1)[0]
    near = (*_WORD.findall(before)[-_BEFORE:], "|", *_WORD.findall(behind.lstrip("-"))[:_BEHIND])
    return _listed(register.language, "moving").search(" ".join(near)) is not None


def _role(register: Register, match: re.Match[str]) -> tuple[tuple[str, ...], Span] | None:
    """The person at an office, behind it or before it, and the passage of both."""
    text = register.text
    right = _RIGHT.match(text, match.end())
    left = None if right is not None else _LEFT.search(text, max(0, match.start() - _REACH), match.start())
    found = right or left or _APPOSED.match(text, match.end())
    person = () if found is None else _person(found[1], register)
    if found is None or not person:
        return None
    return person, _span(text, min(match.start(), found.start()), max(match.end(), found.end()))


def _person(name: str, register: Register) -> tuple[str, ...]:
    """The words of a name behind the last office in it, with those that the article gives elsewhere."""
    words = [bare(word.strip(".")) for word in re.split(r"[ .]+", name) if word.strip(".")]
    offices = [k for k, word in enumerate(words) if word in titles(register.language) or word in _FILLING]
    words = words[offices[-1] + 1 :] if offices else words
    if not words or is_kind(words[-1]):
        return ()
    return tuple(words) if len(words) >= _FULL else _in_full(words[0], register)


_FILLING = frozenset({"pol", "tni", "inf", "sh", "mh"})


def _in_full(word: str, register: Register) -> tuple[str, ...]:
    """A family name with the first name that the article gives before it somewhere, always the same."""
    places = [Place(register, number) for number in register.places.get(word, ())]
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


# --- two articles ---------------------------------------------------------------------------------------------------


def two_roles(roles: Sequence[Roles | None], pairs: Iterable[tuple[int, int]]) -> tuple[TwoRoles, ...]:
    """The people to whom articles of one story and day give two offices; each person once.

    ``pairs`` are the numbers of the articles that tell of one story.
    """
    holders: dict[tuple[str, str], list[tuple[int, Role]]] = defaultdict(list)
    for number, item in enumerate(roles):
        for role in item.held if item is not None else ():
            holders[role.family, role.person[-1]].append((number, role))
    linked = neighbours(pairs)
    found: dict[tuple[str, ...], TwoRoles] = {}
    for _, held in sorted(holders.items()):
        for (a, one), (b, other) in linked_pairs(held, linked, lambda role: role.office):
            key = one.person[-_FULL:]  # a person's office before the rank that goes with it
            told = None if key in found else _told(roles[a], one, roles[b], other, held, roles)
            if told is not None:
                found[key] = told
    return tuple(found.values())


def neighbours(pairs: Iterable[tuple[int, int]]) -> Mapping[int, frozenset[int]]:
    """For each article those that tell of its story."""
    found: dict[int, set[int]] = defaultdict(set)
    for a, b in pairs:
        found[a].add(b)
        found[b].add(a)
    return {number: frozenset(others) for number, others in found.items()}


def linked_pairs(
    held: Sequence[tuple[int, Role]], linked: Mapping[int, frozenset[int]], apart: Callable[[Role], str]
) -> Iterator[tuple[tuple[int, Role], tuple[int, Role]]]:
    """Roles of two articles of one story that differ in this, each kind once an article."""
    kinds: dict[str, dict[int, Role]] = defaultdict(dict)
    for number, role in held:
        kinds[apart(role)].setdefault(number, role)
    for ours, theirs in combinations((kinds[kind] for kind in sorted(kinds)), 2):
        for number, role in sorted(ours.items()):
            for other in sorted(linked.get(number, frozenset()) & theirs.keys()):
                yield (number, role), (other, theirs[other])


def _told(
    left: Roles | None,
    one: Role,
    right: Roles | None,
    other: Role,
    held: Sequence[tuple[int, Role]],
    roles: Sequence[Roles | None],
) -> TwoRoles | None:
    if left is None or right is None or not _one_person(one, other) or not _one_day(left, right):
        return None
    if one.person[-1] in left.moved | right.moved:
        return None
    ours, theirs = (_offices_of(one, item) for item in (left, right))
    if not ours.isdisjoint(theirs):
        return None
    alike = [(number, role) for number, role in held if _one_person(role, one)]
    users = [
        articles_of(roles, (number for number, role in alike if role.office == office))
        for office in (one.office, other.office)
    ]
    person = " ".join(word.title() for word in max(one.person, other.person, key=len))
    return TwoRoles(left.article_id, right.article_id, one.span, other.span, person, (users[0], users[1]))


def _offices_of(role: Role, item: Roles) -> frozenset[str]:
    """The offices of the same family that an article gives the same person."""
    return frozenset(o.office for o in item.held if o.family == role.family and _one_person(o, role))


def articles_of(roles: Sequence[Roles | None], numbers: Iterable[int]) -> tuple[str, ...]:
    """The ids of articles, each once."""
    return tuple(dict.fromkeys(item.article_id for number in numbers if (item := roles[number]) is not None))


def _one_person(one: Role, other: Role) -> bool:
    """Whether two names are one person's: the last two words are the same."""
    return one.person[-_FULL:] == other.person[-_FULL:]


def _one_day(left: Roles, right: Roles) -> bool:
    return left.day is not None and right.day is not None and abs((left.day - right.day).days) <= _APART
