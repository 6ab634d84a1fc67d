"""What a comparison looks at: a statement with the words, numbers and names around it. Never the value itself."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from factcheck.records import Extraction, RegionKind, Statement
from factcheck.statements.dimensions import dimension, root
from factcheck.statements.terms import Key, Terms

__all__ = ["Profile", "profiles_of"]

_NEAR = 5
"""Words of content on each side that count as near a value."""
_LEAD = 2
"""Sentences that make the lead of an article, its headline among them."""
_OUTSIDE = frozenset({RegionKind.DATELINE, RegionKind.CREDIT, RegionKind.BYLINE, RegionKind.BOILERPLATE})
"""Regions that tell of the article and not of its story."""


@dataclass(slots=True, eq=False)
class Profile:
    """One statement ready to be compared. ``number`` counts the statements of the article in text order."""

    statement: Statement
    number: int
    family: str
    root: str
    sentence: int
    sentences: int
    terms: dict[Key, float] = field(default_factory=dict)
    rare: dict[Key, float] = field(default_factory=dict)
    near: dict[Key, float] = field(default_factory=dict)
    previous: tuple[Key, ...] = ()
    following: tuple[Key, ...] = ()
    counted: frozenset[Key] = frozenset()
    numbers: frozenset[str] = frozenset()
    names: dict[Key, float] = field(default_factory=dict)
    holder: frozenset[Key] = frozenset()
    years: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    weight: float = 0.0
    near_weight: float = 0.0
    context: dict[Key, float] = field(default_factory=dict)
    counted_bits: float = 0.0
    kin: int = 1
    alike: int = 1
    place: float = 0.0

    @property
    def lead(self) -> bool:
        """Whether the statement stands in the headline or the lead."""
        return self.sentence < _LEAD or self.statement.region is RegionKind.HEADLINE


def profiles_of(extraction: Extraction, statements: Sequence[Statement]) -> list[Profile]:
    """The statements of one article that can be linked, ready to be compared.

    Quotations are compared by rules of their own; what stands in a dateline, a credit or a byline tells of the article.
    """
    terms = Terms(extraction)
    found = [
        Profile(
            statement=one,
            number=number,
            family=dimension(one.dimension).family,
            root=root(one.dimension),
            sentence=terms.sentences.number(one.span.start),
            sentences=(terms.sentence[-1] + 1) if terms.sentence else 1,
        )
        for number, one in enumerate(statements)
        if one.dimension != "speech" and one.region not in _OUTSIDE
    ]
    _fill_words(found, terms)
    _fill_neighbours(found)
    _fill_rivals(found)
    return found


def _fill_rivals(profiles: list[Profile]) -> None:
    """How many statements of the article could be meant: of one dimension and unit, and of one counted noun."""
    kin = Counter((one.statement.dimension, one.statement.unit) for one in profiles)
    alike = Counter(key for one in profiles for key in one.counted)
    for one in profiles:
        one.kin = kin[one.statement.dimension, one.statement.unit]
        one.alike = min((alike[key] for key in one.counted), default=1)


def _fill_words(profiles: list[Profile], terms: Terms) -> None:
    by_sentence: dict[int, tuple[dict[Key, float], dict[Key, float], dict[Key, float]]] = {}
    for profile in profiles:
        span = profile.statement.span
        first, last = terms.within(span.start, span.end)
        last = max(last, first + 1)
        if first >= len(terms.words):
            continue
        start, end = terms.around(first)
        if profile.sentence not in by_sentence:
            by_sentence[profile.sentence] = _sentence_words(terms, start, end)
        profile.terms, profile.rare, profile.names = by_sentence[profile.sentence]
        profile.near = _near(terms, first, last, start, end)
        profile.weight, profile.near_weight = sum(profile.terms.values()), sum(profile.near.values())
        profile.previous = _word_keys(terms, first - 1) if first > start else ()
        profile.following = _word_keys(terms, last) if last < end else ()
        profile.counted, profile.counted_bits = _counted(profile.statement, terms, last, end)
        profile.place = span.start / (terms.ends[-1] or 1)
        profile.context = _context(terms, profile.sentence)
        profile.holder = _holder(terms, first, last, start, end)


def _word_keys(terms: Terms, position: int) -> tuple[Key, ...]:
    """The keys of a word, or the word itself where it is a function word."""
    return terms.keys[position] or (terms.words[position].casefold(),)


def _sentence_words(
    terms: Terms, start: int, end: int
) -> tuple[dict[Key, float], dict[Key, float], dict[Key, float]]:
    local: dict[Key, float] = {}
    rare: dict[Key, float] = {}
    names: dict[Key, float] = {}
    for position in range(start, end):
        weight, bits, name = terms.weights[position], terms.bits[position], terms.names[position]
        for key in terms.keys[position]:
            local[key] = weight
            rare[key] = bits
            if name:
                names[key] = bits
    return local, rare, names


def _near(terms: Terms, first: int, last: int, start: int, end: int) -> dict[Key, float]:
    """The words of content nearest to a value on both sides, the nearer the heavier."""
    found: dict[Key, float] = {}
    for step, positions in ((-1, range(first - 1, start - 1, -1)), (1, range(last, end))):
        seen = 0
        for position in positions:
            keys = terms.keys[position]
            if not keys:
                continue
            seen += 1
            if seen > _NEAR:
                break
            weight = terms.weights[position] * (1 - (seen - 1) / (2 * _NEAR))
            for key in keys:
                found[key] = max(weight, found.get(key, 0.0))
    return found


def _counted(statement: Statement, terms: Terms, last: int, end: int) -> tuple[frozenset[Key], float]:
    """The noun that is counted and its bits: the first word of content of the phrase, else within three words behind."""
    if statement.counted:
        start = statement.span.start
        first, stop = terms.within(start, start + len(statement.counted) + len(statement.span.text) + 12)
        positions = range(max(first, last), min(stop, end))
    else:
        positions = range(last, min(last + 3, end))
    for position in positions:
        if terms.keys[position]:
            return frozenset(terms.keys[position]), terms.bits[position]
    return frozenset(), 0.0


def _context(terms: Terms, sentence: int) -> dict[Key, float]:
    """The words of the sentences before and behind."""
    found: dict[Key, float] = {}
    for number in (sentence - 1, sentence + 1):
        start, end = bisect_left(terms.sentence, number), bisect_right(terms.sentence, number)
        for position in range(start, end):
            for key in terms.keys[position]:
                found[key] = terms.weights[position]
    return found


def _holder(terms: Terms, first: int, last: int, start: int, end: int) -> frozenset[Key]:
    """The name nearest to a value in its sentence, before it rather than behind."""
    for position in range(first - 1, start - 1, -1):
        if terms.names[position]:
            return frozenset(terms.keys[position])
    for position in range(last, end):
        if terms.names[position]:
            return frozenset(terms.keys[position])
    return frozenset()


def _fill_neighbours(profiles: list[Profile]) -> None:
    """The other values of each statement's sentence: they tell which sentence of another article is its like."""
    by_sentence: dict[int, list[Profile]] = {}
    for profile in profiles:
        by_sentence.setdefault(profile.sentence, []).append(profile)
    for group in by_sentence.values():
        for profile in group:
            others = [one.statement for one in group if not _overlap(one.statement, profile.statement)]
            profile.numbers = frozenset(filter(None, map(_value_key, others)))
            profile.years = frozenset(
                one.time.value[:4] for one in others if one.time is not None and one.time.value[:4].isdigit()
            )
            profile.days = frozenset(
                one.time.value[:10] for one in others if one.time is not None and _full_day(one.time.value)
            )


def _overlap(left: Statement, right: Statement) -> bool:
    return left.span.start < right.span.end and right.span.start < left.span.end


def _full_day(value: str) -> bool:
    return len(value) >= len("2024-05-05") and value[:4].isdigit() and value[4] == "-" and value[5:7].isdigit()


def _value_key(statement: Statement) -> str | None:
    """A value as a key: the number, or the time as written in TIMEX3."""
    if statement.time is not None and statement.dimension != "duration":
        return f"t{statement.time.value}" if "X" not in statement.time.value[:4] else f"t{statement.time.unresolved}"
    amount = statement.amount
    if amount is None:
        return statement.words
    value = amount.value if amount.value is not None else amount.low
    return None if value is None else f"{value.normalize():f}"


def day_of(moment: date | datetime | None) -> date | None:
    """The calendar day of a moment."""
    return moment.date() if isinstance(moment, datetime) else moment
