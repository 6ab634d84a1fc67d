"""Which links of two articles hold against their rivals.

What has a partner is explained. A figure stands in headline, lead and body, so facts are assigned and not mentions
(``link.mentions``): of all pairs of mentions of two facts the best link stands for both.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Self

from factcheck.link.blocking import candidates
from factcheck.link.profiles import Profile
from factcheck.records.traits import Slip
from factcheck.relate.held import Held, Meeting
from factcheck.relate.values import hold

__all__ = [
    "FITS",
    "NONE",
    "Case",
    "Key",
    "Mention",
    "Pair",
    "Score",
    "Setting",
    "Table",
    "aligned_table",
    "cases_of",
    "mention_key",
    "one_number",
    "pairs_of",
    "surprise",
    "table_of",
    "telling",
    "value_key",
    "worth_holding",
]

NONE = -12.0
"""Bits of a rival that is not there."""
LEAST = -4.5
"""Bits below which a difference is not looked at: one in twenty pairs at most is of one fact."""
BY_CHANCE = {"figures": 4.3, "date": 2.9, "year": 2.1}
"""Bits of an equal value: 5% of figures, 13% of dates and 24% of years are equal by chance (matching.md, "Facts")."""
ABOUT = 1.0
"""Bits by which a link may be weaker and still be about as good."""
FAINT = LEAST - max(BY_CHANCE.values())
"""Bits below which a link neither tells nor explains anything."""
FITS = frozenset({Meeting.EQUAL, Meeting.MEET})
_TELLING = 13
"""From this number on two equal values are hardly equal by chance."""
_YEARS = range(1900, 2101)

Score = Callable[[Profile, Profile], float]
Key = tuple[str, str]
Mention = tuple[str, str, int]


@dataclass(slots=True, eq=False)
class Pair:
    """Two statements of two articles with the bits of their link and how their values lie."""

    left: Profile
    right: Profile
    bits: float
    held: Held


@dataclass(slots=True, eq=False)
class Case:
    """Two values that may be of one fact and do not fit, with what speaks for and against.

    ``rival`` are the bits by which the link beats the best other partner of either side, ``explained`` the bits by
    which it is beaten by the best partner whose value fits. ``moved`` says how the value moved from the earlier to the
    later article, where their order is known; ``ground`` which slot sets the two apart: ``same``, ``part``, or the name
    of the slot; ``reports`` how many days lie between the two articles. ``likest`` says how alike the two sentences
    are, as a share of how alike either is to the sentence of the other article that is likest: below 1 another sentence
    there fits better. ``differences`` counts the other pairs of values that are linked about as well and do not fit,
    and ``alike`` those among them of the same measure: where much differs, the two articles speak of different things
    or go through lists.
    """

    pair: Pair
    rival: float
    explained: float
    moved: str | None = None
    ground: str = "same"
    reports: int | None = None
    likest: float | None = None
    differences: int = 0
    alike: int = 0

    def in_setting(self, setting: Setting) -> Self:
        """The case with what its articles say of it."""
        self.moved, self.ground, self.reports = setting
        return self


def worth_holding(left: Profile, right: Profile, bits: float) -> bool:
    """Whether a link may tell or explain something: a faint one explains only by an equal value."""
    return bits >= LEAST or (bits >= FAINT and left.value == right.value)


def value_key(profile: Profile) -> Key:
    """What mentions of one value share: what it is about, and the value."""
    return profile.root, profile.value


def mention_key(profile: Profile) -> Mention:
    """What mentions of one fact share: its value, and the first of them."""
    return profile.root, profile.value, profile.mention


def table_of(pairs: Iterable[Pair], left: Sequence[Profile] = (), right: Sequence[Profile] = ()) -> Table:
    """The links of two articles by the values they join; ``left`` and ``right`` are all that they state."""
    return Table(pairs, Likeness(left, right).of)


def aligned_table(pairs: Iterable[Pair]) -> Table:
    """The same of two versions of one text, whose sentences have been laid beside each other: they are the likest."""
    return Table(pairs, lambda pair: 1.0)


def pairs_of(left: Sequence[Profile], right: Sequence[Profile], score: Score, *, copied: bool = False) -> list[Pair]:
    """The candidate pairs of two articles that may tell or explain something, scored and held against each other.

    The value judged has no part in the bits. Of one number behind two units the unit is judged, so a number that is
    hardly equal by chance speaks for the link. ``copied`` is as for ``values.hold``.
    """
    found = []
    for a, b in candidates(left, right):
        bits = score(a, b)
        if worth_holding(a, b, bits):
            held = hold(a.statement, b.statement, copied=copied)
            spoken = by_chance(a) if held.slip is Slip.UNIT and telling(a) else 0.0
            found.append(Pair(a, b, bits + spoken, held))
    return found


class Setting(NamedTuple):
    """What the articles of a pair say of it: how its value moved, which slot sets it apart, days between reports."""

    moved: str | None = None
    ground: str = "same"
    reports: int | None = None


Surroundings = Callable[[Pair], Setting]


def cases_of(table: Table, around: Surroundings = lambda pair: Setting()) -> Iterator[Case]:
    """The pairs of values of two articles that do not fit, each by its best link.

    A value that has a better link in the other article, one that fits, contradicts nothing else there; nor do two of
    which either article says both ("aged 12 and 14", "14 and 12"). ``around``
    tells how a value moved in time, and which slot sets the two statements apart.
    """
    for (left, right), pair in table.best.items():
        differs = pair.held.meeting in (Meeting.APART, Meeting.FLOORS) and pair.bits >= LEAST
        if differs and table.fitting(left, right) <= pair.bits and not table.both_said(left, right, pair):
            yield table.case(left, right, pair).in_setting(around(pair))


class Likeness:
    """How alike the sentences of two articles are in which something is stated, by the weight of their shared words."""

    def __init__(self, left: Sequence[Profile], right: Sequence[Profile]) -> None:
        self._sides = tuple({one.sentence: one.terms for one in side} for side in (left, right))
        self._most: dict[tuple[int, int], float] = {}

    def of(self, pair: Pair) -> float | None:
        """How alike two sentences are, as a share of how alike either is to the likest of the other article."""
        if not all(self._sides):
            return None
        most = max(self._likest(1, pair.left), self._likest(0, pair.right))
        return pair.left.terms.shared(pair.right.terms) / most if most else 0.0

    def _likest(self, side: int, profile: Profile) -> float:
        known = self._most.get((side, profile.sentence))
        if known is None:
            known = max(profile.terms.shared(terms) for terms in self._sides[side].values())
            self._most[side, profile.sentence] = known
        return known


class Table:
    """The links of two articles by the values they join."""

    def __init__(self, pairs: Iterable[Pair], likest: Callable[[Pair], float | None]) -> None:
        self._likest = likest
        self.best: dict[tuple[Mention, Mention], Pair] = {}
        self._by_left: dict[Mention, dict[Mention, float]] = {}
        self._by_right: dict[Mention, dict[Mention, float]] = {}
        self._fitting: tuple[dict[Mention, float], dict[Mention, float]] = ({}, {})
        self._explaining: tuple[dict[Mention, float], dict[Mention, float]] = ({}, {})
        for pair in pairs:
            left, right = mention_key(pair.left), mention_key(pair.right)
            known = self.best.get((left, right))
            if known is None or _order(pair) > _order(known):
                self.best[left, right] = pair
            _raise(self._by_left.setdefault(left, {}), right, pair.bits)
            _raise(self._by_right.setdefault(right, {}), left, pair.bits)
            if pair.held.meeting in FITS:
                bits = pair.bits + surprise(pair)
                for end, key in enumerate((left, right)):
                    _raise(self._fitting[end], key, pair.bits)
                    _raise(self._explaining[end], key, bits)

        self._differing: dict[Key | None, list[float]] = {None: []}
        for pair in self.best.values():
            if pair.held.meeting not in FITS:
                self._differing[None].append(pair.bits)
                self._differing.setdefault(_measure(pair), []).append(pair.bits)
        for rising in self._differing.values():
            rising.sort()

    def agreements(self) -> Iterator[Pair]:
        """The links whose values fit and that are the best such link of either value."""
        best: dict[tuple[int, Mention], Pair] = {}
        fitting = [pair for pair in self.best.values() if pair.held.meeting in FITS]
        for pair in fitting:
            for end in ((0, mention_key(pair.left)), (1, mention_key(pair.right))):
                if end not in best or _order(pair) > _order(best[end]):
                    best[end] = pair
        kept = {id(pair) for pair in best.values()}
        return (pair for pair in fitting if id(pair) in kept)

    def fitting(self, left: Mention, right: Mention) -> float:
        """The bits of the best link of either value to one that fits, without what an equal value adds."""
        return _best(self._fitting, left, right)

    def both_said(self, left: Mention, right: Mention, pair: Pair) -> bool:
        """Whether each of two values has a partner that fits in the other article, as well linked by being equal."""
        explaining = self._explaining
        return min(explaining[0].get(left, NONE), explaining[1].get(right, NONE)) >= pair.bits

    def _others(self, measure: Key | None, pair: Pair) -> int:
        """How many other pairs of a measure differ and are linked about as well."""
        rising = self._differing.get(measure, [])
        found = len(rising) - bisect_left(rising, pair.bits - ABOUT)
        return found - (pair.held.meeting not in FITS)

    def case(self, left: Mention, right: Mention, pair: Pair) -> Case:
        """A pair of values with its rivals and explanations."""
        rival = max(
            (
                bits
                for others, own in ((self._by_left[left], right), (self._by_right[right], left))
                for key, bits in others.items()
                if key[:2] != own[:2]
            ),
            default=NONE,
        )
        explained = _best(self._explaining, left, right) - pair.bits
        return Case(
            pair,
            pair.bits - rival,
            explained,
            likest=self._likest(pair),
            differences=self._others(None, pair),
            alike=self._others(_measure(pair), pair),
        )


def _measure(pair: Pair) -> Key:
    """What a pair of values measures, and in which unit."""
    return pair.left.root, pair.left.statement.unit or ""


def _best(known: tuple[dict[Mention, float], dict[Mention, float]], left: Mention, right: Mention) -> float:
    return max(known[0].get(left, NONE), known[1].get(right, NONE))


def surprise(pair: Pair) -> float:
    """Bits that an equal value adds to a link: the rarer by chance, the more."""
    return by_chance(pair.left) if pair.held.meeting is Meeting.EQUAL else 0.0


def one_number(pair: Pair) -> bool:
    """Whether the numbers are equal; "at least 32" and 32 are."""
    left, right = pair.left.statement.amount, pair.right.statement.amount
    if left is None or right is None or pair.held.meeting not in FITS:
        return False
    return left.value is not None and left.value == right.value


def by_chance(profile: Profile) -> float:
    """Bits that a value equal to this one adds to a link."""
    return BY_CHANCE["figures"] if telling(profile) else BY_CHANCE.get(profile.statement.dimension, BY_CHANCE["date"])


def _order(pair: Pair) -> tuple[float, int, int]:
    """The better link; of equal ones the earlier in the texts."""
    return pair.bits, -pair.left.number, -pair.right.number


def _raise(known: dict[Mention, float], key: Mention, bits: float) -> None:
    if bits > known.get(key, NONE):
        known[key] = bits


def telling(profile: Profile) -> bool:
    """Whether an equal value is hardly equal by chance: no small number, no year, no date."""
    if profile.family == "scores":
        return True
    amount = profile.statement.amount
    if amount is None or profile.family in ("times", "clock", "ranks"):
        return False
    value = amount.value if amount.value is not None else amount.low
    if value is not None and value % 1:
        return True
    return value is not None and value >= _TELLING and not (profile.statement.unit is None and value in _YEARS)
