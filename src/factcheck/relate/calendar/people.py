"""Ages of people: against a birth, against another age of the same person, against the years of a career."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from factcheck.days import moved
from factcheck.languages import load_pack
from factcheck.relate.calendar.lines import NEIGHBOURS, Item, Line
from factcheck.relate.calendar.misfit import Kind, Misfit
from factcheck.relate.calendar.phrases import phrases, table
from factcheck.relate.calendar.stretches import Stretch, years_between

__all__ = ["ages_off", "careers_off", "lifespans_off"]

_NAMES = re.compile(r"(?<![\w‹])(?<![”\"’)] )[A-Z][\w'’-]+(?: (?:(?:bin|binti|van|von|de|da|al) )?[A-Z][\w'’-]+){0,4}")
_SURE, _LIKELY = 0.9, 0.7
_EARLIEST = 5
"""The age before which nobody begins a career."""
_BIRTHDAY = 2
"""Years by which two ages of one person must differ: one is a birthday between two sentences."""
_BEFORE = timedelta(days=14)
"""How long before publication the day may be on which an age held."""
_OLDEST = 115
_HIGHEST = 999
"""Beyond any life: an age with a digit too many is an age all the same."""
_CLOSE = 12
"""Characters before a birth in which a word takes it to the name right before."""
_COMPARED = 6
"""Ages of one name that are held against another thing: more say nothing new."""


@dataclass(frozen=True, slots=True)
class _Age:
    """An age at a name, and the line it stands in."""

    name: tuple[str, ...]
    years: int
    item: Item
    line: Line


@dataclass(frozen=True, slots=True)
class _Birth:
    """A birth, whose it is, and the line it stands in."""

    name: tuple[str, ...]
    item: Item
    days: Stretch
    line: Line


_Born = Sequence[tuple[Item, Stretch, int]]
"""The births of a sentence: the date, its days and where the phrase begins."""


def careers_off(line: Line, language: str, article_id: str) -> Iterator[Misfit]:
    """Years of work that would have begun before the age of five."""
    ages = [item for item in line.all("A") if _years(item) is not None]
    if len(ages) != 1:
        return
    for match in line.matches(language, "career"):
        length = line.item(match, "length")
        amount = length.time.amount if length.time is not None and length.time.unit == "year" else None
        age = _years(ages[0]) or 0
        if amount is None or amount.low is None or amount.low <= age - _EARLIEST or age < _EARLIEST:
            continue
        yield Misfit(
            Kind.CAREER,
            article_id,
            (ages[0].span, length.span),
            _SURE,
            values={
                "age": ages[0].span.text,
                "length": length.span.text,
                "fits": str(age - int(amount.low)),
            },
        )


def ages_off(lines: Sequence[Line], language: str, article_id: str, published: date | None) -> Iterator[Misfit]:
    """Ages that fit no birth of the same person, and two ages of one person."""
    if language not in table():
        return
    ages = [
        age
        for before, line in zip((None, *lines), lines, strict=False)
        for age in _ages(line, language) or _ages_by_pronoun(line, before, language)
    ]
    namesakes = _namesakes(lines, language)
    by_word = _by_word(ages)
    for birth in _births(lines, language):
        alike = {age.item.span.start: age for word in birth.name for age in by_word[word][:_COMPARED]}
        for age in alike.values():
            if age.line is not birth.line and _one_person(birth.name, age.name, namesakes):
                yield from _against_birth(age, birth, language, article_id, published)
    born = [list(_born(line, language)) for line in lines]
    for line, births in zip(lines, born, strict=True):
        yield from _in_one_sentence(line, births, language, article_id, published)
    yield from _around_one_birth(lines, born, language, article_id, published)
    yield from _against_each_other(ages, namesakes, language, article_id)


def _by_word(ages: Sequence[_Age]) -> defaultdict[str, list[_Age]]:
    """The ages at names that hold a word, in text order."""
    found: defaultdict[str, list[_Age]] = defaultdict(list)
    for age in ages:
        for word in age.name:
            found[word].append(age)
    return found


def _years(item: Item) -> int | None:
    value = item.figure.amount.value if item.figure is not None else None
    return int(value) if value is not None and value == int(value) and 0 < value <= _HIGHEST else None


def _ages(line: Line, language: str) -> list[_Age]:
    """Ages right at a name, or told of the one person that the sentence begins with."""
    found: list[_Age] = []
    seen: set[int] = set()
    for kind in ("age_of", "age_at_end"):
        for pattern in _with_names(language, kind):
            for match in pattern.finditer(line.raw):
                item = line.item(match, "age")
                years, name = _years(item), _name(match["name"], language)
                if (
                    years is None
                    or not name
                    or item.span.start in seen
                    or (kind == "age_at_end" and _kin(line, language))
                ):
                    continue
                seen.add(item.span.start)
                found.append(_Age(name, years, item, line))
    return found


def _ages_by_pronoun(line: Line, before: Line | None, language: str) -> list[_Age]:
    """The one age of a sentence that begins with a pronoun, of whom the sentence before begins with."""
    ages = line.all("A")
    years = _years(ages[0]) if len(ages) == 1 else None
    told = any(phrase.pattern.match(line.text.lstrip()) for phrase in phrases(language, "age_by_pronoun"))
    if years is None or not told or _kin(line, language):
        return []
    name = _holder(line, 0, before, language)
    return [_Age(name, years, ages[0], line)] if name else []


@cache
def _with_names(language: str, relation: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of a relation that hold ``{name}``, over the text as written."""
    own = table()[language]["phrases"].get(relation, ())
    signs = {"age": "A", "event": "D"}
    result = []
    for pattern in own:
        filled = pattern.replace("{name}", f"(?P<name>{_NAMES.pattern})(?![\\w'’-]| [A-Z])")
        for name, sign in signs.items():
            filled = filled.replace(f"{{{name}}}", f"‹{sign}(?P<{name}>\\d+)›")
        for name, words in table()[language]["words"].items():
            filled = filled.replace(f"{{{name}}}", f"(?:{'|'.join(words)})")
        result.append(re.compile(filled))
    return tuple(result)


def _name(written: str, language: str) -> tuple[str, ...]:
    """The words of a name that are neither titles nor pronouns nor other words at the head of a sentence."""
    own = table()[language]["words"]
    none = load_pack(language).function_words.union(own["titles"], own["pronouns"])
    words = [word for word in re.findall(r"[\w'’-]+", written) if word[0].isupper()]
    return tuple(
        word.removesuffix("'s").removesuffix("’s") for word in words if word.lower() not in none and len(word) > 1
    )


def _kin(line: Line, language: str) -> bool:
    """Whether a sentence tells of relatives, so that an age in it may be of one of them.

    Whose child somebody is says who it is, and tells of nobody else.
    """
    return _word(language, "kin").search(_word(language, "descent").sub("", line.plain)) is not None


@cache
def _word(language: str, name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(table()[language]['words'][name])})(?![\w-])")


def _births(lines: Sequence[Line], language: str) -> Iterator[_Birth]:
    """Births with their holder: the name the sentence begins with, or the one before where it begins with a pronoun."""
    before: Line | None = None
    for line in lines:
        for item, days, place in _born(line, language):
            name = _holder(line, place, before, language)
            if name:
                yield _Birth(name, item, days, line)
        before = line


def _born(line: Line, language: str) -> Iterator[tuple[Item, Stretch, int]]:
    """The dates of birth of a sentence that tells of no relatives, with where the phrase begins."""
    if _kin(line, language):
        return
    for phrase in phrases(language, "born"):
        match = phrase.pattern.search(line.text)
        item = line.item(match, "event") if match is not None else None
        days = item.days if item is not None and not item.yearless else None
        if match is not None and item is not None and days is not None:
            yield item, days, match.start()


def _in_one_sentence(
    line: Line, births: _Born, language: str, article_id: str, published: date | None
) -> Iterator[Misfit]:
    """One birth and one age in a sentence are of one person: "Born in 1948, the 76-year-old actor"."""
    ages = line.all("A")
    years = _years(ages[0]) if len(ages) == 1 else None
    if len(births) == 1 and years is not None:
        item, days, _ = births[0]
        yield from _against_birth(
            _Age((), years, ages[0], line), _Birth((), item, days, line), language, article_id, published
        )


def _around_one_birth(
    lines: Sequence[Line], born: Sequence[_Born], language: str, article_id: str, published: date | None
) -> Iterator[Misfit]:
    """The one birth of a text, told of whoever was told of before, and the one age in the sentences around it."""
    births = [(line, item, days) for line, found in zip(lines, born, strict=True) for item, days, _ in found]
    if len(births) != 1 or not any(births[0][0].matches(language, "born_back")):
        return
    line, item, days = births[0]
    around = [near for near in lines if near is not line and abs(near.number - line.number) <= NEIGHBOURS]
    ages = [(near, age) for near in around for age in near.all("A")]
    if len(ages) != 1 or line.all("A"):
        return
    near, age = ages[0]
    years = _years(age)
    if years is not None and not _kin(near, language):
        birth = _Birth((), item, days, line)
        yield from _against_birth(_Age((), years, age, near), birth, language, article_id, published)


def _holder(line: Line, position: int, before: Line | None, language: str) -> tuple[str, ...]:
    """Whose birth it is; empty where that is not plain."""
    if _word(language, "pronouns").match(line.plain.lstrip()) is not None:
        if before is None or line.number - before.number > 1 or _kin(before, language):
            return ()
        told = _named(before.raw, language)
        return told[0][0] if told else ()
    named = _named(line.raw[:position], language)
    if not named:
        return ()
    (first, head), (nearest, tail) = named[0], named[-1]
    if _beside_birth(language).fullmatch(line.text[tail:position]) is not None:
        return nearest
    if _word(language, "whose").search(line.text[max(0, position - _CLOSE) : position]) is not None:
        return nearest  # "the court papers say that Roark, who was born in 1993"
    return first if len(named) == 1 or line.raw[head] == "," else ()


def _named(raw: str, language: str) -> list[tuple[tuple[str, ...], int]]:
    """The names in a text, each with where it ends."""
    return [(name, match.end()) for match in _NAMES.finditer(raw) if (name := _name(match[0], language))]


@cache
def _beside_birth(language: str) -> re.Pattern[str]:
    """What stands between a name and its birth: an age in commas or brackets, "was"."""
    return re.compile(rf"(?:,? \(?‹A\d+›(?:\)|,))? (?:(?:{'|'.join(table()[language]['words']['being'])}) )?")


def _namesakes(lines: Sequence[Line], language: str) -> dict[str, set[tuple[str, ...]]]:
    """For each word of a name of two words or more the names of the text that hold it."""
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for line in lines:
        for match in _NAMES.finditer(line.raw):
            words = _name(match[0], language)
            if len(words) > 1:
                for word in words:
                    found[word].add(words)
    return found


def _one_person(left: tuple[str, ...], right: tuple[str, ...], namesakes: dict[str, set[tuple[str, ...]]]) -> bool:
    """Whether two names are of one person: one holds the other, and no third name of the text could be meant."""
    short, long = sorted((left, right), key=len)
    if not short or short not in (long[: len(short)], long[-len(short) :]):
        return False
    if len(short) > 1:
        return True
    if short[0] not in namesakes:  # "Striker" at the head of a sentence
        return False
    others = [name for name in namesakes[short[0]] if not set(name) <= set(long) and not set(long) <= set(name)]
    return not others


def _against_birth(
    age: _Age, birth: _Birth, language: str, article_id: str, published: date | None
) -> Iterator[Misfit]:
    day, known = _day_of(age, birth, language, published)
    if day is None or day.first <= birth.days.last:
        return
    low, high = years_between(birth.days, day)
    if low <= age.years <= high or high > _OLDEST:
        return
    yield Misfit(
        Kind.AGE,
        article_id,
        (age.item.span, birth.item.span),
        _SURE if known or not low - 1 <= age.years <= high + 1 else _LIKELY,
        values={
            "age": age.item.span.text,
            "birth": birth.days.days,
            "day": day.last if not known else day.days,
            "fits": high if low == high else (low, high),
        },
    )


def _day_of(age: _Age, birth: _Birth, language: str, published: date | None) -> tuple[Stretch | None, bool]:
    """The days on which an age held, and whether the text itself states them; none where it is an age of then."""
    dates = [item for item in age.line.all("DRY") if item.span != birth.item.span]
    stretches = [stretch for item in dates if (stretch := item.days) is not None]
    if _word(language, "died").search(age.line.plain):
        if len(stretches) == 1:
            return stretches[0], True
        if not dates and _word(language, "died_once").search(age.line.plain):
            return None, False  # it may be long ago
    elif _word(language, "then").search(age.line.plain):
        return None, False
    if published is None or any(stretch.last.year < published.year for stretch in stretches):
        return None, False
    return Stretch(moved(published, -_BEFORE), published), False


def lifespans_off(line: Line, language: str, article_id: str) -> Iterator[Misfit]:
    """An age at death behind the years of a life: "John Marsh (1932-2024) died at the age of 85"."""
    for match in line.matches(language, "lifespan"):
        birth, death, age = (line.item(match, name) for name in ("event", "date", "age"))
        years = _years(age)
        first, last = birth.days, death.days
        if years is None or first is None or last is None or last.first <= first.last:
            continue
        low, high = years_between(first, last)
        if not low <= years <= high:
            yield Misfit(
                Kind.AGE,
                article_id,
                (age.span, birth.span, death.span),
                _SURE,
                values={
                    "age": age.span.text,
                    "birth": first.days,
                    "day": last.days,
                    "fits": (low, high),
                },
            )


def _against_each_other(
    ages: Sequence[_Age], namesakes: dict[str, set[tuple[str, ...]]], language: str, article_id: str
) -> Iterator[Misfit]:
    """Each person's ages against the first: of now, and not of relatives."""
    now = [age for age in ages if not _word(language, "then").search(age.line.plain)]
    by_word = _by_word(now)
    told: set[int] = set()
    for other in now:
        before = [age for word in other.name for age in by_word[word][:_COMPARED]]
        for first in sorted(before, key=lambda age: age.item.span.start):
            if first.item.span.start >= other.item.span.start or other.item.span.start in told:
                break
            if abs(first.years - other.years) < _BIRTHDAY:
                continue
            if not _one_person(first.name, other.name, namesakes):
                continue
            told.add(other.item.span.start)
            yield Misfit(
                Kind.TWO_AGES,
                article_id,
                (other.item.span, first.item.span),
                _LIKELY + 0.1,
                values={
                    "name": " ".join(first.name if len(first.name) >= len(other.name) else other.name),
                    "a": other.item.span.text,
                    "b": first.item.span.text,
                },
            )
