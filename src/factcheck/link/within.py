"""What of two statements of one article speaks for one fact: the comparisons of two articles, and some of its own.

Inside one text every sentence is of one story, so words that are shared say less and what either sentence has alone
says more: "Brook City sold 31 horses" and "Tolo Town sold 45" are two facts in the words of one. None of these looks at
the value that will be judged.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.knowledge.words import is_function_word
from factcheck.link.comparisons import COMPARISONS, Comparison, graded
from factcheck.link.evidence import evidence, strongest_first
from factcheck.link.profiles import Bag, Profile
from factcheck.link.weights import weights
from factcheck.records import Link, RegionKind
from factcheck.statements.contrasts import contrasts_in
from factcheck.tables import read_table

__all__ = [
    "WITHIN",
    "WithinScorer",
    "counted_off",
    "levels_within",
    "link_within",
    "noun_behind",
    "one_person",
    "person_level",
    "tells_before",
    "two_nouns",
    "two_numbered",
    "two_persons",
    "two_streets",
]

_BESIDE = 2
"""Words behind a value among which one says that it counts further ones."""
_CLOSING = 4
"""Words behind a value among which one closes a phrase that is known: "75 pegawai honorer itu"."""
_CODE = 4
"""Digits from which a number behind a name is a code: of a bond, a flight's registration, a file."""
_STREET = 2
"""Words behind a house number that make the name of its street."""
_UNSAID = frozenset({"distance"})
"""Comparisons of two articles that say nothing of one."""


def _sentences_apart(left: Profile, right: Profile) -> float:
    return float(abs(left.sentence - right.sentence))


def _own_names(left: Profile, right: Profile) -> float | None:
    """How many names each of the two sentences has that the other lacks, counted where there are fewer."""
    if not left.names.words or not right.names.words:
        return None
    return float(min(_alone(left.names, right.terms), _alone(right.names, left.terms)))


def _alone(bag: Bag, other: Bag) -> int:
    return sum(not any(key in other.keys for key in keys) for keys, _ in bag.words)


def _alike(left: Profile, right: Profile) -> float | None:
    """The share of the words of the longer sentence that the shorter has."""
    largest = max(left.terms.total, right.terms.total)
    return left.terms.shared(right.terms) / largest if largest else None


def _alike_near(left: Profile, right: Profile) -> float | None:
    """The share of the words near the values that both have, of the side that has less of them."""
    least = min(left.near.total, right.near.total)
    return left.near.shared(right.near) / least if least else None


def person_level(left: Profile, right: Profile) -> int | None:
    """Whose age it is, by the names beside it, else by the noun behind it: a boy's is not his sister's.

    Two names that share a part may be one person, or two of a family: they say as little as one name.
    """
    if left.root != "age" or right.root != "age":
        return None
    if left.person and right.person and (left.person <= right.person or right.person <= left.person):
        return 5
    one, other = noun_behind(left), noun_behind(right)
    if one and other and not one & other:
        return 1
    if left.person and right.person:
        return 2 if left.person & right.person else 0
    if left.person or right.person:
        return 2
    return 3 if not one or not other else 4


def noun_behind(profile: Profile) -> frozenset[str]:
    """The word behind an age and its unit, where it may be a noun."""
    skipped = _words(profile.language).units
    word = next((word for word in profile.right if word not in skipped), "")
    return frozenset({word} if word and not is_function_word(word, profile.language or "en") else ())


class _Words(NamedTuple):
    others: frozenset[str]
    earlier: frozenset[str]
    before: frozenset[str]
    of: frozenset[str]
    units: frozenset[str]
    definite: frozenset[str]
    closing: frozenset[str]
    ordinals: frozenset[str]
    turning: frozenset[str]


@cache
def _words(language: str) -> _Words:
    table = read_table("factcheck.link", "within.toml").get(language, {})
    return _Words(*(frozenset(table.get(name, ())) for name in _Words._fields))


def _others(left: Profile, right: Profile) -> int:
    """Whether one of the two counts further ones and the other does not: "eight other people"."""
    return int(_counts_others(left) == _counts_others(right))


def _counts_others(profile: Profile) -> bool:
    return not _words(profile.language).others.isdisjoint((*profile.left[:1], *profile.right[:_BESIDE]))


def _earlier(left: Profile, right: Profile) -> int:
    """Whether one of the two tells how things stood before and the other does not."""
    return int(_tells_earlier(left) == _tells_earlier(right))


def _tells_earlier(profile: Profile) -> bool:
    return not _words(profile.language).earlier.isdisjoint((*profile.left, *profile.right))


def tells_before(profile: Profile) -> bool:
    """Whether words beside a value say that another has come in its place: "previously", *semula*."""
    return not _words(profile.language).before.isdisjoint((*profile.left, *profile.right))


def _turned(left: Profile, right: Profile) -> int | None:
    """Whether the text turns to another thing between the two: "Meanwhile, gold on the spot market ..."."""
    if left.sentence == right.sentence:
        return None
    later = max(left, right, key=lambda one: one.number)
    return int(_words(later.language).turning.isdisjoint((*later.opening, *later.left)))


def _around(left: Profile, right: Profile) -> int:
    """Whether the same word stands before both values, behind both, or both."""
    return int(left.left[:1] == right.left[:1] != ()) + int(left.right[:1] == right.right[:1] != ())


def _definite(left: Profile, right: Profile) -> int:
    """Whether the later of the two is told as known: "the 14 victims", "75 pegawai itu"."""
    later = max(left, right, key=lambda one: one.number)
    words = _words(later.language)
    before, behind = later.left[:1], later.right[:_CLOSING]
    return int(not words.definite.isdisjoint(before) or not words.closing.isdisjoint(behind))


def _contrast(left: Profile, right: Profile) -> int | None:
    """Whether the words around both name two sides of one thing: men and women, the highest and the lowest."""
    one, other = (_sides(side.left, side.right, side.language) for side in (left, right))
    known = one.keys() & other.keys()
    return int(all(one[name] & other[name] for name in known)) if known else None


@cache
def _sides(before: tuple[str, ...], behind: tuple[str, ...], language: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for text in (" ".join(reversed(before)), " ".join(behind)):
        for side in contrasts_in(text, language):
            name, number = side.member.split(":")
            found.setdefault(name, set()).add(number)
    return found


def _subjects(left: Profile, right: Profile) -> int | None:
    """Whether the names nearest before both are the same, partly, or others."""
    one, other = left.subject, right.subject
    if not one or not other:
        return None
    return 2 if one == other else int(bool(one & other))


def _beside(left: Profile, right: Profile) -> int | None:
    """Of plain numbers beside names, whether these are the same: KOIN 6 News and KOIN 11 News."""
    if not any(left.beside) or not any(right.beside) or left.statement.unit or right.statement.unit:
        return None
    same = [one == other != "" for one, other in zip(left.beside, right.beside, strict=True)]
    return sum(same)


def _frame(left: Profile, right: Profile) -> int | None:
    """Where the same words stand before both values, what stands before these: two names or numbers make a list.

    "Tolo 13 starts at 999 euros. Tolo 13 Pro starts at 1,299 euros".
    """
    for one, other in zip(left.left, right.left, strict=False):
        if one != other:
            same = one == left.left[0] or other == right.left[0]
            return None if same else int(not (_fills(left, one) and _fills(right, other)))
    return None


def _fills(profile: Profile, word: str) -> bool:
    """Whether a word before a value tells which of several is meant: a name, a number, an ordinal."""
    return word[0].isdigit() or word in profile.subject or word in _words(profile.language).ordinals


def _list(left: Profile, right: Profile) -> float:
    """How many values that are no times the fuller of the two sentences holds: a list or a table."""
    return float(max(1 + sum(not value.startswith("t") for value in one.numbers) for one in (left, right)))


def _contained(left: Profile, right: Profile) -> float | None:
    """The share of the words of the shorter sentence that the longer has: a headline stands in the lead again."""
    least = min(left.terms.total, right.terms.total)
    return left.terms.shared(right.terms) / least if least else None


def _name_around(left: Profile, right: Profile) -> int | None:
    """The same for numbers that name a thing: KOIN 6 News and KOIN 11 News."""
    named = left.family == right.family == "identifiers"
    return _around(left, right) if named and not (left.house or right.house) else None


def _house(left: Profile, right: Profile) -> int | None:
    """House numbers: of one street, by the two words behind them."""
    if not (left.house and right.house):
        return int(False) if left.house or right.house else None
    return int(left.right[:_STREET] == right.right[:_STREET])


def two_numbered(left: Profile, right: Profile) -> bool:
    """Whether two numbers that name a thing name two: between unlike words, or codes: "seri FR0079", "128 GB/256 GB".

    A channel or a road has few digits and one name around it: "KOIN 6 News".
    """
    if not left.family == right.family == "identifiers" or left.house or right.house:
        return False
    code = any(len(one.value) >= _CODE or one.beside[0] == one.beside[1] != "" for one in (left, right))
    return code or _around(left, right) < len(("before", "behind"))


def two_streets(left: Profile, right: Profile) -> bool:
    """Whether two house numbers are of two streets, or one is no house number."""
    return _house(left, right) == 0


def counted_off(profile: Profile) -> bool:
    """Whether a value is one of so many: "Image 3 of 8" is followed by "Image 4 of 8"."""
    return len(profile.right) > 1 and profile.right[0] in _words(profile.language).of and profile.right[1][:1].isdigit()


def two_nouns(left: Profile, right: Profile) -> bool:
    """Whether two ages stand before two nouns: a boy's and his sister's."""
    return person_level(left, right) == 1


def one_person(left: Profile, right: Profile) -> bool:
    """Whether two ages are of one name."""
    return person_level(left, right) == 5


def two_persons(left: Profile, right: Profile) -> bool:
    """Whether two ages are of persons of two names."""
    return person_level(left, right) == 0


def _headed(left: Profile, right: Profile) -> int:
    headed = [one.statement.region is RegionKind.HEADLINE for one in (left, right)]
    return sum(headed)


WITHIN: tuple[Comparison, ...] = (
    *(one for one in COMPARISONS if one.name not in _UNSAID),
    graded("sentences apart", (2, 4, 8, 16), _sentences_apart),
    graded("names of their own", (1, 2, 3), _own_names, shared=True),
    graded("alike", (0.1, 0.2, 0.35, 0.5, 0.7, 0.9), _alike, shared=True),
    graded("alike near", (0.01, 0.2, 0.4, 0.6, 0.8), _alike_near),
    Comparison("person", ("other name", "other noun", "one named", "open", "same noun", "same name"), person_level),
    Comparison("others", ("one", "neither or both"), _others),
    Comparison("earlier", ("one", "neither or both"), _earlier),
    Comparison("turned", ("to another thing", "on"), _turned),
    Comparison("around", ("neither", "one side", "both sides"), _around),
    Comparison("name around", ("neither", "one side", "both sides"), _name_around),
    Comparison("definite", ("new", "known"), _definite),
    Comparison("contrast", ("two sides", "one side"), _contrast),
    Comparison("subject", ("other", "part", "same"), _subjects),
    Comparison("beside", ("neither", "one side", "both sides"), _beside),
    Comparison("frame", ("two fillings", "other words"), _frame),
    graded("list", (2, 3, 4, 6), _list),
    graded("contained", (0.1, 0.2, 0.35, 0.5, 0.7), _contained, shared=True),
    Comparison("house", ("other street", "same street"), _house),
    Comparison("headline", ("body", "mixed", "headline"), _headed),
)
"""All comparisons of two statements of one article, in the order in which a waterfall shows them."""


def levels_within(left: Profile, right: Profile) -> list[int | None]:
    """The level that two statements of one article reach in each comparison."""
    return [comparison.level(left, right) for comparison in WITHIN]


Rows = tuple[tuple[Comparison, tuple[float, ...]], ...]


@cache
def _rows() -> tuple[Rows, Rows]:
    """The comparisons of sentences and those of statements, each with its bits."""
    known = weights("link within")
    rows = [(one, known.of(one.name, len(one.levels))) for one in WITHIN]
    return tuple(row for row in rows if row[0].shared), tuple(row for row in rows if not row[0].shared)


class WithinScorer:
    """Bits of evidence that two statements of one article are about one fact."""

    __slots__ = ("_base", "_sentences")

    def __init__(self) -> None:
        self._base = weights("link within").base
        self._sentences: dict[tuple[int, int], float] = {}

    def bits(self, left: Profile, right: Profile) -> float:
        """The bits of two statements."""
        sentences, statements = _rows()
        key = left.sentence, right.sentence
        total = self._sentences.get(key)
        if total is None:
            total = self._sentences[key] = _sum(sentences, left, right)
        slotted = left.slotted or right.slotted
        return total + self._base.get(left.family, 0.0) + _sum(statements, left, right, slotted=slotted)


def _sum(rows: Rows, left: Profile, right: Profile, *, slotted: bool = True) -> float:
    total = 0.0
    for comparison, bits in rows:
        if slotted or not comparison.slot:
            reached = comparison.level(left, right)
            if reached is not None:
                total += bits[reached]
    return total


def link_within(left: Profile, right: Profile, total: float) -> Link:
    """The link of two statements of one article by its bits, with its evidence, the strongest first."""
    known = weights("link within")
    rows = [
        evidence(one.name, one.levels[level], round(known.of(one.name, 0)[level], 2))
        for one, level in zip(WITHIN, levels_within(left, right), strict=True)
        if level is not None
    ]
    return Link(
        left=left.statement.id,
        right=right.statement.id,
        bits=round(total, 2),
        probability=round(known.scale.probability(total), 4),
        evidence=tuple(sorted(rows, key=strongest_first)),
    )
