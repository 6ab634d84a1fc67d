"""Articles that contradict each other in exactly one known place, each with an innocent twin."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import assume
from hypothesis import strategies as st

from factcheck.records import Article
from factcheck.relate.typos import number_slip
from factcheck.testing.expected import PlantedDossier
from factcheck.testing.frames import Words
from factcheck.testing.strategies.drawing import grouped, words_of, written_day

__all__ = ["dossiers_with_planted_contradiction"]

_FIRST_DAY, _LAST_DAY = date(2023, 11, 1), date(2025, 1, 1)
_TOLLS = (10_001, 49_999)
_LEAST_GAP, _MOST_GAP = 1.03, 1.6


def dossiers_with_planted_contradiction(
    language: str | None = None, code: str | None = None
) -> st.SearchStrategy[PlantedDossier]:
    """Articles of several outlets with one contradiction, the rule that must find it, and their innocent twin.

    The twin has the same articles but for what makes the contradiction: the higher toll is the later one, the part is
    smaller than its whole, the weekday is that of the date, the quotes are the same.

    Args:
        language: A tag; any there are test sentences for where it is not given, and then the articles of one dossier
            may be in several.
        code: The rule whose contradiction is planted, one of ``NUM001``, ``NUM102``, ``SUM001``, ``DATE002``,
            ``QUOTE001``, ``QUOTE002``; any of them where it is not given.

    Raises:
        ValueError: No such contradiction can be planted.
    """
    if code is not None and code not in _PLANTED:
        raise ValueError(f"code must be one of {', '.join(_PLANTED)}, not {code!r}")
    return st.one_of([plant(language) for name, plant in _PLANTED.items() if code in (None, name)])


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two outlets, each with its language, headline and first paragraph."""

    words: tuple[Words, Words]
    sources: tuple[str, str]
    openings: tuple[str, str]

    def articles(self, sentences: tuple[str, ...], published: tuple[date, ...]) -> tuple[Article, ...]:
        """One article for each sentence."""
        return tuple(
            Article(text=f"{opening}\n\n{sentence}", language=words.pack.tag, published=day, source=source)
            for sentence, day, words, source, opening in zip(
                sentences, published, self.words, self.sources, self.openings, strict=False
            )
        )


@st.composite
def _pairs(draw: st.DrawFn, language: str | None, *, one_language: bool = False) -> _Pair:
    first = draw(words_of(language))
    second = first if one_language else draw(words_of(language))
    one = draw(st.sampled_from(first.frames.outlets))
    other = draw(st.sampled_from([name for name in second.frames.outlets if name != one]))
    return _Pair((first, second), (one, other), (draw(_openings(first)), draw(_openings(second))))


@st.composite
def _openings(draw: st.DrawFn, words: Words) -> str:
    frames = words.frames.articles
    return f"{draw(st.sampled_from(frames.headlines))}\n\n{draw(st.sampled_from(frames.ledes))}"


@st.composite
def _tolls(draw: st.DrawFn) -> tuple[int, int]:
    """A lower and a higher toll that no rounding and no slip of the pen would bring together."""
    lower = draw(st.integers(*_TOLLS))
    higher = int(lower * draw(st.floats(_LEAST_GAP, _MOST_GAP))) + 1
    assume(lower % 10 and higher % 10 and not _slip(lower, higher))
    return lower, higher


def _slip(one: int, other: int) -> bool:
    return number_slip(Decimal(one), Decimal(other)) is not None


def _toll(words: Words, number: int, day: date) -> str:
    frames = words.frames.dossiers
    return frames.toll.format(
        amount=grouped(number, words), body=frames.claimant, day=written_day(day, frames.date, words)
    )


@st.composite
def _one_day_two_tolls(draw: st.DrawFn, language: str | None) -> PlantedDossier:
    pair = draw(_pairs(language))
    day, later = draw(_two_days())
    lower, higher = draw(_tolls())
    one, other = pair.words
    planted = (_toll(one, lower, day), _toll(other, higher, day))
    innocent = (planted[0], _toll(other, higher, later))
    return _dossier("NUM001", pair, planted, innocent, (day, day), (day, later))


@st.composite
def _falling_toll(draw: st.DrawFn, language: str | None) -> PlantedDossier:
    pair = draw(_pairs(language))
    day, later = draw(_two_days())
    lower, higher = draw(_tolls())
    one, other = pair.words
    planted = (_toll(one, higher, day), _toll(other, lower, later))
    innocent = (_toll(one, lower, day), _toll(other, higher, later))
    return _dossier("NUM102", pair, planted, innocent, (day, later), (day, later))


@st.composite
def _part_above_whole(draw: st.DrawFn, language: str | None) -> PlantedDossier:
    pair = draw(_pairs(language))
    words = pair.words[0]
    frames = words.frames.dossiers
    day = draw(st.dates(_FIRST_DAY, _LAST_DAY))
    small = draw(st.integers(11, 40))
    large = small + draw(st.integers(2, 40))
    assume(not _slip(small, large))
    place = draw(st.sampled_from(words.frames.places))
    planted, innocent = (
        frames.parts.format(
            whole=grouped(whole, words), part=grouped(part, words), place=place, children=frames.children
        )
        for whole, part in ((small, large), (large, small))
    )
    return _dossier("SUM001", pair, (planted,), (innocent,), (day,), (day,))


@st.composite
def _wrong_weekday(draw: st.DrawFn, language: str | None) -> PlantedDossier:
    pair = draw(_pairs(language))
    words = pair.words[0]
    frames = words.frames.dossiers
    published = draw(st.dates(_FIRST_DAY, _LAST_DAY))
    day = published - timedelta(days=draw(st.integers(1, 60)))
    right = written_day(day, frames.full, words)
    another = written_day(day + timedelta(days=draw(st.integers(1, 6))), frames.weekday, words)
    wrong = right.replace(written_day(day, frames.weekday, words), another)
    planted, innocent = (frames.market.format(day=written) for written in (wrong, right))
    return _dossier("DATE002", pair, (planted,), (innocent,), (published,), (published,))


@st.composite
def _negated_quote(draw: st.DrawFn, language: str | None) -> PlantedDossier:
    pair = draw(_pairs(language, one_language=True))
    frames = pair.words[0].frames
    day = draw(st.dates(_FIRST_DAY, _LAST_DAY))
    name = draw(st.sampled_from(frames.names))
    plain, negated = (text.format(name=name) for text in (frames.dossiers.plain, frames.dossiers.negated))
    said = draw(st.sampled_from((plain, negated)))
    return _dossier("QUOTE001", pair, (plain, negated), (said, said), (day, day), (day, day))


@st.composite
def _changed_number(draw: st.DrawFn, language: str | None) -> PlantedDossier:
    pair = draw(_pairs(language, one_language=True))
    words = pair.words[0]
    day = draw(st.dates(_FIRST_DAY, _LAST_DAY))
    name = draw(st.sampled_from(words.frames.names))
    numbers = draw(st.lists(st.integers(20, 900), min_size=2, max_size=2, unique=True))
    one, other = (words.frames.dossiers.numbered.format(name=name, number=grouped(number, words)) for number in numbers)
    return _dossier("QUOTE002", pair, (one, other), (one, one), (day, day), (day, day))


@st.composite
def _two_days(draw: st.DrawFn) -> tuple[date, date]:
    day = draw(st.dates(_FIRST_DAY, _LAST_DAY))
    return day, day + timedelta(days=draw(st.integers(2, 60)))


def _dossier(
    code: str,
    pair: _Pair,
    planted: tuple[str, ...],
    innocent: tuple[str, ...],
    planted_days: tuple[date, ...],
    innocent_days: tuple[date, ...],
) -> PlantedDossier:
    return PlantedDossier(
        code, pair.articles(planted, planted_days), pair.articles(innocent, innocent_days), passages=planted
    )


_PLANTED: dict[str, Callable[[str | None], st.SearchStrategy[PlantedDossier]]] = {
    "NUM001": _one_day_two_tolls,
    "NUM102": _falling_toll,
    "SUM001": _part_above_whole,
    "DATE002": _wrong_weekday,
    "QUOTE001": _negated_quote,
    "QUOTE002": _changed_number,
}
"""What can be planted, by the rule that must find it."""
