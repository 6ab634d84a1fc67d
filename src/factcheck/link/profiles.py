"""What a comparison looks at: a statement with the words, numbers and names around it. Never the value itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from factcheck.languages import load_pack
from factcheck.link.models import Model, last_told, numbered
from factcheck.link.subjects import Named, Setting, named_in, setting_of
from factcheck.records import (
    CountBase,
    Extraction,
    Modality,
    RegionKind,
    RejectionReason,
    Span,
    Statement,
    Window,
)
from factcheck.statements.dimensions import dimension, root
from factcheck.statements.terms import Key, Terms

__all__ = ["Profile", "addresses_of", "places_of", "profiles_of"]

_NEAR = 5
"""Words of content on each side that count as near a value."""
_RUN = 8
"""Words on each side whose exact run is compared."""
_OPENING = 2
"""Words with which a sentence begins, among which one may say that it turns to another thing."""
_HOLDER = 4
"""Words on each side within which a name is whose value it is."""
_BESIDE = 24
"""Values on each side, in one sentence, that count as standing beside a value; a table in one line has hundreds."""
_HEAD = 3
"""Words within which the noun of a number stands, behind a count and, where nouns come first, before an ordinal."""
_LEAD = 2
"""Sentences that make the lead of an article, its headline among them."""
_OUTSIDE = frozenset({RegionKind.DATELINE, RegionKind.CREDIT, RegionKind.BYLINE, RegionKind.BOILERPLATE})
"""Regions that tell of the article and not of its story."""


class Bag(NamedTuple):
    """Words of content with their weights; ``keys`` holds the keys of all of them, ``total`` the sum of the weights."""

    words: tuple[tuple[tuple[Key, ...], float], ...]
    keys: frozenset[Key]
    total: float

    @classmethod
    def of(cls, words: Iterable[tuple[tuple[Key, ...], float]]) -> Bag:
        """A bag of words: each word once, with its heaviest weight."""
        kept: dict[Key, tuple[tuple[Key, ...], float]] = {}
        for keys, weight in words:
            if keys and (keys[0] not in kept or kept[keys[0]][1] < weight):
                kept[keys[0]] = keys, weight
        found = tuple(kept.values())
        return cls(found, frozenset(key for keys, _ in found for key in keys), sum(weight for _, weight in found))

    def shared(self, other: Bag) -> float:
        """The weight of the words that two bags share, counted in the smaller one."""
        self_first = (len(self.words), self.total) <= (len(other.words), other.total)
        small, large = (self, other.keys) if self_first else (other, self.keys)
        total = 0.0
        for keys, weight in small.words:
            for key in keys:
                if key in large:
                    total += weight
                    break
        return total

    def lacking(self, other: Bag) -> int:
        """How many words of this bag the other one has not."""
        return sum(not any(key in other.keys for key in keys) for keys, _ in self.words)

    def common(self, other: Bag) -> dict[str, float]:
        """The words that two bags share, as this one spells them (a word's last key), with their weights."""
        return {str(keys[-1]): weight for keys, weight in self.words if any(key in other.keys for key in keys)}


EMPTY = Bag((), frozenset(), 0.0)


@dataclass(slots=True, eq=False)
class Profile:
    """One statement ready to be compared. ``number`` counts the statements of the article in text order.

    ``mention`` is the number of the first statement of the article that tells the same fact (``link.mentions``);
    ``numbers_name`` the name that the value numbers ("Motel 6"), ``house`` says that it is a house number. ``ordered``
    is the noun right at an ordinal. ``beside`` are the names that stand right before and right behind the value, empty
    where a word is no name; ``subject`` those in a row that stand nearest before it in its sentence; ``named`` all
    names of the sentence by their places, and ``setting`` what they are held against (``link.subjects``). ``opening``
    are the words with which its sentence begins.
    ``fellow_values`` are the numbers beside it of the same dimension, parts of a whole left out; ``mates`` all values
    beside it. ``model`` is the numbered name last told of before it (``link.models``), ``variant`` says that a stroke
    joins the value to another ("8 GB/128 GB"). ``retracts`` are values that the article takes back for this one,
    ``retracted`` says that it is one (``link.retractions``).
    """

    statement: Statement
    number: int
    family: str
    root: str
    sentence: int
    value: str = ""
    language: str = ""
    terms: Bag = field(default_factory=lambda: EMPTY)
    near: Bag = field(default_factory=lambda: EMPTY)
    previous: tuple[Key, ...] = ()
    following: tuple[Key, ...] = ()
    counted: frozenset[Key] = frozenset()
    numbers: frozenset[str] = frozenset()
    names: Bag = field(default_factory=lambda: EMPTY)
    holder: frozenset[Key] = frozenset()
    person: frozenset[Key] = frozenset()
    years: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    counted_bits: float = 0.0
    ordered: tuple[Key, ...] = ()
    kin: int = 1
    place: float = 0.0
    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    opening: tuple[str, ...] = ()
    turn: int = 0
    fellows: int = 1
    slotted: bool = False
    mention: int = 0
    house: bool = False
    numbers_name: str = ""
    beside: tuple[str, str] = ("", "")
    subject: frozenset[Key] = frozenset()
    named: tuple[Named, ...] = ()
    setting: Setting = field(default_factory=Setting)
    fellow_values: frozenset[str] = frozenset()
    mates: tuple[Statement, ...] = ()
    model: Model | None = None
    variant: bool = False
    retracts: frozenset[str] = frozenset()
    retracted: bool = False

    @property
    def lead(self) -> bool:
        """Whether the statement stands in the headline or the lead."""
        return self.sentence < _LEAD or self.statement.region is RegionKind.HEADLINE


def profiles_of(extraction: Extraction, terms: Terms | None = None) -> list[Profile]:
    """The statements of one article that can be linked, ready to be compared.

    Quotations are compared by rules of their own; what stands in a dateline, a credit or a byline tells of the article.
    """
    terms = terms or Terms(extraction)
    told = [
        (number, one)
        for number, one in enumerate(extraction.statements)
        if one.dimension != "speech" and one.region not in _OUTSIDE
    ]
    found = _filled(told, terms, extraction.language or "")
    return _settled(found, extraction.article.text, terms, setting_of(extraction, terms))


def _settled(profiles: list[Profile], text: str, terms: Terms, setting: Setting) -> list[Profile]:
    """The profiles with the names of their sentences and what the value is one of several of."""
    known: dict[int, tuple[Named, ...]] = {}
    written = [_model(one, terms) for one in profiles]
    told = last_told((one.sentence, model) for one, model in zip(profiles, written, strict=True))
    setting = setting._replace(models=frozenset(model for model in written if model is not None))
    for one, model in zip(profiles, told, strict=True):
        one.variant = _stroked(text, one.statement)
        if one.sentence not in known:
            words = terms.of(one.sentence)
            known[one.sentence] = named_in(terms, words.start, words.stop, setting.language)
        one.named, one.setting, one.model = known[one.sentence], setting, model
    return profiles


def _model(profile: Profile, terms: Terms) -> Model | None:
    """The numbered name whose number a statement is."""
    if profile.family != "identifiers" or not profile.numbers_name:
        return None
    return numbered(profile.numbers_name, profile.value, terms, profile.statement.span.end)


_STROKE_BEFORE = re.compile(r"\d ?[^\W\d_]{0,3}/$")
_STROKE_BEHIND = re.compile(r" ?[^\W\d_]{0,3}/\d")


def _stroked(text: str, statement: Statement) -> bool:
    """Whether a stroke joins a number to another: each is one of several variants."""
    if statement.amount is None or statement.time is not None:
        return False
    start, end = statement.span.start, statement.span.end
    return bool(_STROKE_BEFORE.search(text[max(0, start - 6) : start]) or _STROKE_BEHIND.match(text, end))


def addresses_of(extraction: Extraction, terms: Terms) -> list[Profile]:
    """The house numbers of one article, ready to be compared with each other: those that stand before a name.

    They are no statements of the story, and yet one house has one number.
    """
    named = [
        (item.span, item.span.text)
        for item in extraction.rejected
        if item.reason is RejectionReason.ADDRESS and item.span.text.isdigit() and _before_name(terms, item.span.end)
    ]
    houses = _beyond(named, "a", extraction, terms)
    for house in houses:
        house.house = True
    return houses


def places_of(extraction: Extraction, terms: Terms, named: Iterable[tuple[Span, str]]) -> list[Profile]:
    """The places that one article names, each with what it is called, ready to be compared with each other."""
    return _beyond(named, "p", extraction, terms)


def _before_name(terms: Terms, end: int) -> bool:
    position = terms.within(end, end)[1]
    return position < len(terms.words) and terms.words[position][0].isupper()


def _beyond(named: Iterable[tuple[Span, str]], kind: str, extraction: Extraction, terms: Terms) -> list[Profile]:
    """Profiles of passages that are no statements of the story, and yet of one fact there is one."""
    article_id, first = extraction.article.id, len(extraction.statements)
    found = [
        (
            number,
            Statement(
                id=f"{article_id}#{kind}{number}",
                article_id=article_id,
                dimension="identifier",
                span=span,
                words=words,
            ),
        )
        for number, (span, words) in enumerate(named, first)
    ]
    return _filled(found, terms, extraction.language or "")


def _filled(told: Sequence[tuple[int, Statement]], terms: Terms, language: str) -> list[Profile]:
    found = [
        Profile(
            statement=one,
            number=number,
            family=dimension(one.dimension).family,
            root=root(one.dimension),
            sentence=terms.sentences.number(one.span.start),
            value=_value_key(one) or one.span.text,
            language=language,
            slotted=_slotted(one),
        )
        for number, one in told
    ]
    _fill_words(found, terms)
    _fill_neighbours(found)
    _fill_rivals(found)
    return found


def _slotted(statement: Statement) -> bool:
    """Whether a statement fills one of the slots that few fill."""
    return (
        statement.claimant is not None
        or statement.place is not None
        or statement.side is not None
        or statement.part_of is not None
        or bool(statement.populations)
        or statement.window is not Window.UNKNOWN
        or statement.base is not CountBase.UNKNOWN
        or statement.modality is not Modality.ASSERTED
    )


def _fill_rivals(profiles: list[Profile]) -> None:
    """How many statements of the article could be meant: those of one dimension and unit."""
    kin = Counter((one.statement.dimension, one.statement.unit) for one in profiles)
    for one in profiles:
        one.kin = kin[one.statement.dimension, one.statement.unit]


def _fill_words(profiles: list[Profile], terms: Terms) -> None:
    by_sentence: dict[int, tuple[Bag, Bag]] = {}
    for profile in profiles:
        span = profile.statement.span
        first, last = terms.within(span.start, span.end)
        last = max(last, first + 1)
        if first >= len(terms.words):
            continue
        words = terms.of(terms.sentence[first])
        start, end = words.start, words.stop
        if profile.sentence not in by_sentence:
            by_sentence[profile.sentence] = _sentence_words(terms, start, end)
        profile.terms, profile.names = by_sentence[profile.sentence]
        profile.near = _near(terms, first, last, start, end)
        profile.left = tuple(terms.words[k].casefold() for k in range(first - 1, max(start, first - _RUN) - 1, -1))
        profile.right = tuple(terms.words[k].casefold() for k in range(last, min(end, last + _RUN)))
        profile.opening = tuple(terms.words[k].casefold() for k in range(start, min(first, start + _OPENING)))
        profile.previous = _word_keys(terms, first - 1) if first > start else ()
        profile.following = _word_keys(terms, last) if last < end else ()
        before = profile.family == "ranks" and not load_pack(profile.language or "en").settings.head_last
        places = range(first - 1, max(start, first - _HEAD) - 1, -1) if before else _behind(profile, terms, last, end)
        if profile.family == "ranks":
            profile.ordered = _noun_at(terms, first - 1 if before else last, start, end)
        profile.counted, profile.counted_bits = _noun(terms, places)
        profile.place = span.start / terms.ends[-1]
        profile.holder = _holder(terms, first, last, start, end)
        profile.beside = _name_at(terms, first - 1, start, end), _name_at(terms, last, start, end)
        profile.subject = _subject(terms, first, start, end)
        if first > start and profile.statement.unit is None and terms.names[first - 1]:
            profile.numbers_name = terms.words[first - 1].casefold()
        if profile.root == "age":
            profile.person = _person(terms, first, last, start, end)
        elif profile.family == "ranks":
            profile.person = _named_behind(terms, last, start, end)


def _word_keys(terms: Terms, position: int) -> tuple[Key, ...]:
    """The keys of a word, or the word itself where it is a function word."""
    return terms.keys[position] or (terms.words[position].casefold(),)


def _sentence_words(terms: Terms, start: int, end: int) -> tuple[Bag, Bag]:
    """The words of a sentence by their weight in the article, and its names by their rarity in the language."""
    places = range(start, end)
    return (
        Bag.of((terms.keys[k], terms.weights[k]) for k in places),
        Bag.of((terms.keys[k], terms.bits[k]) for k in places if terms.names[k]),
    )


def _near(terms: Terms, first: int, last: int, start: int, end: int) -> Bag:
    """The words of content nearest to a value on both sides, the nearer the heavier."""
    found: list[tuple[tuple[Key, ...], float]] = []
    for positions in (range(first - 1, start - 1, -1), range(last, end)):
        seen = 0
        for position in positions:
            keys = terms.keys[position]
            if not keys:
                continue
            seen += 1
            if seen > _NEAR:
                break
            found.append((keys, terms.weights[position] * (1 - (seen - 1) / (2 * _NEAR))))
    return Bag.of(found)


def _behind(profile: Profile, terms: Terms, last: int, end: int) -> range:
    """Where the noun stands that a number counts: in its phrase, else within three words."""
    counted, start = profile.statement.counted, profile.statement.span.start
    if not counted:
        return range(last, min(last + _HEAD, end))
    stop = terms.within(start, start + len(counted) + len(profile.statement.span.text) + 12)[1]
    return range(last, min(stop, end))


def _noun(terms: Terms, places: range) -> tuple[frozenset[Key], float]:
    """The first word of content among these and its bits."""
    for position in places:
        if terms.keys[position]:
            return frozenset(terms.keys[position]), terms.bits[position]
    return frozenset(), 0.0


def _noun_at(terms: Terms, position: int, start: int, end: int) -> tuple[Key, ...]:
    """The keys of the word at a position of a sentence where it is a word of content and no name."""
    return terms.keys[position] if start <= position < end and not terms.names[position] else ()


def _holder(terms: Terms, first: int, last: int, start: int, end: int) -> frozenset[Key]:
    """The name nearest to a value in its sentence, on either side: "Rogelio Abad, 58", "the 36-year-old Rahman"."""
    for step in range(1, _HOLDER + 1):
        for position in (first - step, last + step - 1):
            if start <= position < end and terms.names[position]:
                return frozenset(terms.keys[position])
    return frozenset()


def _name_at(terms: Terms, position: int, start: int, end: int) -> str:
    """The word at a position of a sentence where it is a name."""
    return terms.words[position].casefold() if start <= position < end and terms.names[position] else ""


def _subject(terms: Terms, first: int, start: int, end: int) -> frozenset[Key]:
    """The names in a row that stand nearest before a value in its sentence."""
    for position in range(first - 1, start - 1, -1):
        if terms.names[position]:
            return frozenset(_names_from(terms, position, -1, start, end))
    return frozenset()


def _person(terms: Terms, first: int, last: int, start: int, end: int) -> frozenset[Key]:
    """All names of the person whose age it is: those in a row that stand nearest, before the age or behind it."""
    for step in range(1, _HOLDER + 1):
        for position, way in ((first - step, -1), (last + step - 1, 1)):
            initial = position == start == first - 1 and terms.words[start].istitle() and bool(terms.keys[start])
            if start <= position < end and (terms.names[position] or initial):
                return frozenset(_names_from(terms, position, way, start, end))
    return frozenset()


def _named_behind(terms: Terms, last: int, start: int, end: int) -> frozenset[Key]:
    """The names in a row right behind an ordinal: those of whom it numbers."""
    return frozenset(_names_from(terms, last, 1, start, end))


def _names_from(terms: Terms, position: int, way: int, start: int, end: int) -> Iterator[Key]:
    """The names in a row from a position on; the first word of a sentence is one where it may be."""
    initial = terms.words[start].istitle() and bool(terms.keys[start])
    while start <= position < end and (terms.names[position] or (position == start and initial)):
        yield terms.words[position].casefold()
        position += way


def _fill_neighbours(profiles: list[Profile]) -> None:
    """The other values of each statement's sentence: they tell which sentence of another article is its like."""
    by_sentence: dict[int, list[Profile]] = {}
    for profile in profiles:
        by_sentence.setdefault(profile.sentence, []).append(profile)
    for group in by_sentence.values():
        families = Counter(profile.family for profile in group)
        seen: Counter[str] = Counter()
        for place, profile in enumerate(group):
            profile.turn, profile.fellows = seen[profile.family], families[profile.family]
            seen[profile.family] += 1
            near = group[max(0, place - _BESIDE) : place + _BESIDE + 1]
            others = [one.statement for one in near if not _overlap(one.statement, profile.statement)]
            profile.mates = tuple(others)
            profile.numbers = frozenset(filter(None, map(_value_key, others)))
            kin = (one for one in others if one.dimension == profile.statement.dimension and one.part_of is None)
            profile.fellow_values = frozenset(filter(None, map(_value_key, kin)))
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
