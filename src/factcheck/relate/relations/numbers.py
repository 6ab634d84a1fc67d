"""The numbers of an article as a calculation takes them, and its text with each number as one mark.

A mark has the length of what it stands for, so that a place in the marked text is that place in the article.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cache
from itertools import pairwise

from factcheck.knowledge.units import dimension as unit_dimension
from factcheck.knowledge.words import is_function_word
from factcheck.languages import load_pack
from factcheck.records import Amount, Extraction, Qualifier, Span, Statement
from factcheck.relate.relations.table import KINDS, REST, STOP, Words, words_of
from factcheck.scan.sentences import Sentences, sentences_of

__all__ = ["Marked", "Number", "marked"]

_MEASURES = frozenset({"length", "area", "mass", "volume", "speed", "power", "temperature", "energy"})


@dataclass(frozen=True, slots=True)
class Number:
    """One number: its value, what it is measured in, and where it stands with its unit (``start`` to ``end``).

    ``scaled`` says that a word gives its size ("3 billion"), so that its digits are all it claims.
    """

    start: int
    end: int
    text: str
    kind: str
    amount: Amount
    unit: str | None = None
    noun: str = ""
    scaled: bool = False
    per: str | None = None


_AROUND = 50
"""Code points around the numbers of a relation whose words may govern them."""
_OTHER = rf"[^{KINDS['count']}-{STOP}.;\n]"
_LAST_WORDS = re.compile(rf"{_OTHER}*$")
_NEXT_WORDS = re.compile(rf"{_OTHER}*")
_STOPS = re.compile(rf"{STOP}+")
_SOON = 200
"""Code points for each number of a relation within which it is told."""


@dataclass(frozen=True, slots=True)
class Marked:
    """An article ready for its relations: ``text`` has a mark for each number and a stop at each sentence's end.

    ``numbers`` are by where they begin, ``places`` those beginnings in order; ``words`` has the places of each word;
    ``kinds`` are the marks there are, ``stops`` the places of the stops; ``placed`` keeps what ``says`` looked up, and
    ``asked`` whether a word of a class stands where a woven relation looks for it (``woven``).
    """

    article_id: str
    language: str
    original: str
    text: str
    numbers: dict[int, Number]
    places: tuple[int, ...]
    bounds: Sentences
    words: dict[str, list[int]]
    kinds: frozenset[str]
    stops: tuple[int, ...]
    placed: dict[frozenset[str], list[int]] = field(default_factory=dict)
    asked: dict[tuple[int, str, str], bool] = field(default_factory=dict)

    def starting(self, marks: str) -> list[int]:
        """Where the numbers with one of these marks begin."""
        return [place for place in self.numbers if self.text[place] in marks]

    def saying(self, opening: re.Pattern[str], heads: frozenset[str]) -> Iterator[int]:
        """Where words begin that a pattern finds; ``heads`` are the first words it can find, in lower case."""
        for head in heads:
            for place in self.words.get(head, ()):
                if opening.match(self.text, place) is not None:
                    yield place

    def has_all(self, marks: Iterable[str], words: Iterable[frozenset[str]]) -> bool:
        """Whether there is a number with one of each of these marks, and one of each of these words."""
        return not any(self.kinds.isdisjoint(each) for each in marks) and not any(
            map(self.words.keys().isdisjoint, words)
        )

    def says(self, words: Iterable[frozenset[str]], start: int, sentences: int) -> bool:
        """Whether one of each of these words begins from a place on, before so many sentences are at their end."""
        last = bisect_left(self.stops, start) + sentences - 1
        end = self.stops[last] if last < len(self.stops) else len(self.text)
        for each in words:
            places = self.placed.get(each)
            if places is None:
                places = self.placed[each] = sorted(place for word in each for place in self.words.get(word, ()))
            first = bisect_left(places, start)
            if first == len(places) or places[first] >= end:
                return False
        return True

    def follow(self, start: int, many: int) -> bool:
        """Whether so many numbers follow a place soon enough to be told along with it."""
        first = bisect_left(self.places, start)
        return first + many <= len(self.places) and self.places[first + many - 1] - start < _SOON * many

    def between(self, start: int, end: int) -> list[Number]:
        """The numbers that begin from ``start`` on and before ``end``, in order."""
        found = self.places[bisect_left(self.places, start) : bisect_left(self.places, end)]
        return [self.numbers[place] for place in found]

    def many(self, start: int, end: int) -> int:
        """How many numbers begin from ``start`` on and before ``end``."""
        return bisect_left(self.places, end) - bisect_left(self.places, start)

    def passage(self, start: int, end: int) -> Span:
        """The words between two places."""
        return Span(start=start, end=end, text=self.original[start:end])

    def sentences(self, start: int, end: int) -> str:
        """The marked sentences from one place to another."""
        return self.text[self.bounds.bounds(start)[0] : self.bounds.bounds(end - 1)[1]]

    def clause(self, start: int, end: int) -> str:
        """The marked words from one place to another, with those right around that speak of no other number."""
        before = _LAST_WORDS.search(self.text, max(0, start - _AROUND), start)
        behind = _NEXT_WORDS.match(self.text, end, end + _AROUND)
        first = start if before is None else before.start()
        return self.text[first : end if behind is None else behind.end()]

    def window(self, position: int, reach: tuple[int, int]) -> tuple[int, int]:
        """Where so many sentences before and behind the one of a position begin and end."""
        start, end = self.bounds.bounds(position)
        before, behind = reach
        for _ in range(before):
            start = self.bounds.bounds(max(0, start - 1))[0]
        for _ in range(behind):
            end = self.bounds.bounds(min(len(self.text) - 1, end))[1]
        return start, end

    def sentence(self, position: int) -> str:
        """The marked sentence around a place."""
        first, last = self.bounds.bounds(position)
        return self.text[first:last]


def marked(extraction: Extraction) -> Marked | None:
    """The article with its numbers marked; ``None`` where the language has no words for relations."""
    language = extraction.language or ""
    words = words_of(language)
    if words is None:
        return None
    text = extraction.article.text
    numbers: dict[int, Number] = {}
    taken = -1
    for one in sorted(_numbers(extraction, words), key=lambda item: (item.start, -item.end)):
        if one.start > taken:
            numbers[one.start] = one
            taken = one.end - 1
    _share_scales(numbers, text, words)
    sentences = sentences_of(text, load_pack(language).abbreviations)
    shown = _masked(text, numbers, sentences)
    return Marked(
        article_id=extraction.article.id,
        language=language,
        original=text,
        text=shown,
        numbers=numbers,
        places=tuple(numbers),
        bounds=sentences,
        words=_placed(shown),
        kinds=frozenset(KINDS[one.kind] for one in numbers.values()),
        stops=tuple(found.start() for found in _STOPS.finditer(shown)),
    )


def _placed(text: str) -> dict[str, list[int]]:
    """Where each word of a text stands, in lower case."""
    found: dict[str, list[int]] = defaultdict(list)
    for match in re.finditer(r"\w+", text):
        found[match[0].lower()].append(match.start())
    return found


_UP_TO = 100
"""How many times smaller than the first the second number of a fall may be and still have its scale word."""


def _share_scales(numbers: dict[int, Number], text: str, words: Words) -> None:
    """Give the first number of a fall the scale word of the second: "fell from 55 to 20 million" is from 55 million.

    Of a rise the reading of numbers does so. That a fall leads upwards is told of no such pair.
    """
    pattern = re.compile(rf"\s*(?:{words.classes['to']})\s*", re.IGNORECASE)
    for (start, one), other in pairwise(numbers.items()):
        low, high = one.amount.value, other[1].amount.value
        if one.scaled or not other[1].scaled or low is None or high is None or one.kind != "count":
            continue
        if pattern.fullmatch(text, one.end, other[0]) is None or low >= _THOUSAND:
            continue
        scale = Decimal(1000) ** (high.adjusted() // 3)
        before = text[max(0, start - _BESIDE_A_SCORE) : start]
        if words.has("fell", before) and low <= high <= low * scale <= high * _UP_TO:
            amount = one.amount.model_copy(update={"value": low * scale, "low": low * scale, "high": low * scale})
            numbers[start] = replace(one, amount=amount.model_copy(update={"grain": scale}), scaled=True)


def _masked(text: str, numbers: dict[int, Number], sentences: Sentences) -> str:
    letters = list(text)
    for one in numbers.values():
        letters[one.start : one.end] = KINDS[one.kind] + REST * (one.end - one.start - 1)
    for start in sentences.starts:
        if start and letters[start - 1].isspace():
            letters[start - 1] = STOP
    return "".join(letters)


def _numbers(extraction: Extraction, words: Words) -> Iterator[Number]:
    text = extraction.article.text
    for statement in extraction.statements:
        if statement.dimension == "speech":
            continue
        if statement.dimension == "score":
            yield from _score(statement)
        elif statement.amount is None:
            if statement.dimension == "identifier" and _goals(statement, text, words):
                yield from _side(statement)
            elif statement.dimension != "identifier" or not _degrees(text, statement.span.start):
                yield from _plain(statement, "time" if statement.time is not None else "other")
        elif _played(statement, text, words):
            yield from _score(statement)
        elif _no_number(statement, text):
            continue
        else:
            yield from _figure(statement, text, words)
    yield from _temperatures(text)
    yield from _multiples(text, words)
    yield from _fractions(text, words, extraction.language or "")


def _no_number(statement: Statement, text: str) -> bool:
    """Words that only look like a number: "half-time", "a day", and ranks in letters ("babak pertama")."""
    if statement.dimension == "duration" and _BARE_PERIOD.match(statement.span.text):
        return True
    in_digits = any(letter.isdigit() for letter in statement.span.text)
    return (statement.dimension == "rank" and not in_digits) or _HALF_TIME.match(text, statement.span.start) is not None


_HALF_TIME = re.compile(r"half[\s-]?time|halftime", re.IGNORECASE)
_BARE_PERIOD = re.compile(r"(?:an?|each|every|per|se\w+)\s", re.IGNORECASE)
"""A duration without a number of its own: "a day" in "100 cars a day"."""


def _plain(statement: Statement, kind: str) -> Iterator[Number]:
    span = statement.span
    yield Number(span.start, span.end, span.text, kind, Amount())


_BESIDE_A_SCORE = 60
"""Code points before a score in which a word says that something was played."""
_PAIR = re.compile(r"(?<![\w.,/–-])\d{1,2}\s?[-–]\s?\d{1,2}(?![\w/–-]|[.,]\d)")


def _told_of_a_game(text: str, start: int, words: Words) -> bool:
    return words.has("played_words", text[max(0, start - _BESIDE_A_SCORE) : start])


def _played(statement: Statement, text: str, words: Words) -> bool:
    """Whether what looks like a range is a score: "won 2-3", "6-4, 3-6, 6-2"."""
    span = statement.span
    bare = statement.unit is None and not statement.counted and _PAIR.fullmatch(span.text) is not None
    return bare and _told_of_a_game(text, span.start, words)


def _goals(statement: Statement, text: str, words: Words) -> bool:
    """Whether a number that was read as a mark of something is one side of a score."""
    start, end = statement.span.start, statement.span.end
    pair = _PAIR.search(text, max(0, start - 5), end + 5)
    return pair is not None and pair.start() <= start < pair.end() and _told_of_a_game(text, start, words)


def _side(statement: Statement) -> Iterator[Number]:
    span, value = statement.span, Decimal(statement.span.text)
    yield Number(span.start, span.end, span.text, "score", Amount(value=value, low=value, high=value))


_SIDES = re.compile(r"(\d{1,3})\s?[-–—]\s?(\d{1,3})")


def _score(statement: Statement) -> Iterator[Number]:
    found = _SIDES.fullmatch(statement.span.text)
    if found is None:
        return
    for side in (1, 2):
        start, end = (statement.span.start + place for place in found.span(side))
        value = Decimal(found.group(side))
        yield Number(start, end, found.group(side), "score", Amount(value=value, low=value, high=value))


def _figure(statement: Statement, text: str, words: Words) -> Iterator[Number]:
    assert statement.amount is not None
    halves = _range_ends(statement) or _sides_of_ratio(statement)
    if halves:
        for start, end, value in halves:
            amount = Amount(value=value, low=value, high=value, grain=_grain_of(value))
            yield _number(statement, text, words, start, end, amount)
    else:
        yield _number(statement, text, words, statement.span.start, statement.span.end, statement.amount)


_RANGE = re.compile(
    r"(\d[\d.,]*\d|\d)(\s?[^\W\d]+)??\s*(?:to|menjadi|ke|hingga|sampai|and|dan)\s*\D{0,4}?(\d[\d.,]*\d|\d)(\s?[^\W\d]+)?"
)


def _range_ends(statement: Statement) -> tuple[tuple[int, int, Decimal], ...]:
    """Both ends of "30 to $90" as numbers of their own, where the two are what the range was read as."""
    amount = statement.amount
    found = _RANGE.fullmatch(statement.span.text)
    if amount is None or amount.qualifier is not Qualifier.RANGE or found is None:
        return ()
    low, high = amount.low, amount.high
    if low is None or high is None:
        return ()
    start = statement.span.start
    first = found.end(2) if found.group(2) else found.end(1)
    last = found.end(4) if found.group(4) else found.end(3)
    return (start + found.start(1), start + first, low), (start + found.start(3), start + last, high)


_RATIO = re.compile(r"(\d{1,3}(?:[.,]\d{3})*|\d+)(\s\D{1,15}\s)(\d{1,3}(?:[.,]\d{3})*|\d+)")


def _sides_of_ratio(statement: Statement) -> tuple[tuple[int, int, Decimal], ...]:
    """Both sides of "530 berbanding 500" as numbers of their own."""
    found = _RATIO.fullmatch(statement.span.text) if statement.unit == "ratio" else None
    if found is None:
        return ()
    start = statement.span.start
    return tuple(
        (start + found.start(side), start + found.end(side), Decimal(re.sub(r"[.,]", "", found[side])))
        for side in (1, 3)
    )


def _grain_of(value: Decimal) -> Decimal:
    exponent = value.as_tuple().exponent
    return Decimal(10) ** exponent if isinstance(exponent, int) and exponent < 0 else Decimal(1)


def _led_up(text: str, start: int, words: Words) -> bool:
    """Whether "up to" is the way something went, and no bound: "edged up to 6.4 percent"."""
    return re.search(rf"{words.classes['moved_up']}\s+up to\s*$", text[max(0, start - 30) : start], re.I) is not None


def _number(statement: Statement, text: str, words: Words, start: int, end: int, amount: Amount) -> Number:
    if amount.qualifier is Qualifier.AT_MOST and _led_up(text, start, words):
        amount = amount.model_copy(update={"low": amount.value, "qualifier": Qualifier.EXACT})
    kind = "other" if _doubtful(text, end, amount, text[start:end]) else _kind(statement, text, end, words)
    first, last = _with_unit(kind, statement, text, start, end, words)
    if kind == "fraction":
        amount = _hundredfold(amount)
    written = text[start:end]
    scaled = any(letter.isalpha() for letter in written)
    if kind == "multiple" and amount.qualifier is Qualifier.EXACT and amount.value in _FEW:
        low, high = _loose(amount.value)
        amount, scaled = amount.model_copy(update={"low": low, "high": high, "grain": Decimal("0.01")}), True
    return Number(
        first,
        last,
        text[first:last],
        kind,
        amount,
        _UNITS.get(kind if kind == "fraction" else statement.unit or "", statement.unit),
        (statement.counted or "").lower(),
        scaled,
        statement.per,
    )


_UNITS = {"fraction": "percent", "ratio": None}
"""Units that a calculation takes for others: a share without a sign is one in per cent, sides of a ratio have none."""
_THREE_BEHIND = re.compile(r"\d{1,3}[.,]\d{3}\D*")
_GOES_ON = re.compile(
    r"\s(?:ribu|juta|miliar|milyar|triliun|thousand|million|billion|trillion)(?!\w)|\s[,.]\d", re.IGNORECASE
)
"""What stands behind a number that was read without all of it: "1.657,5 triliun", "5 ,2 triliun"."""


def _doubtful(text: str, end: int, amount: Amount, written: str) -> bool:
    """Whether a number may have been read the wrong way: "21,400" as a decimal, "1.657,5" without its "triliun"."""
    small = amount.value is not None and 1 <= amount.value < _THOUSAND
    return (small and _THREE_BEHIND.fullmatch(written) is not None) or _GOES_ON.match(text, end) is not None


_THOUSAND = 1000


def _kind(statement: Statement, text: str, end: int, words: Words) -> str:
    dimension, unit = statement.dimension, statement.unit
    if unit == "percentage point" or words.points.match(text, end):
        return "points"
    if unit == "percent":
        return "percent"
    if dimension == "share":
        return "fraction" if statement.amount is not None and statement.amount.value is not None else "other"
    if unit == "time":
        return "multiple"
    if dimension in ("money", "duration"):
        return dimension
    if dimension == "rank":
        return "ordinal"
    if unit is not None and unit_dimension(unit) in _MEASURES:
        return "measure"
    return "count"


def _hundredfold(amount: Amount) -> Amount:
    """A share without a sign as one in per cent, with the little that people mean by it: a third is about a third."""
    value = (amount.value or Decimal(0)) * 100
    return amount.model_copy(
        update={
            "value": value,
            "low": None if amount.low is None else amount.low * 100,
            "high": None if amount.high is None else amount.high * 100,
            "grain": _by_denominator(value),
        }
    )


def _by_denominator(value: Decimal) -> Decimal:
    """Twice how far a told fraction may lie from a count: half the way to its neighbours, 1.5 points at least."""
    for below in range(2, 21):
        if abs(value * below / 100 - round(value * below / 100)) < Decimal("0.01"):
            return max(Decimal(100) / (below * (below + 1)), Decimal(3))
    return Decimal(3)


def _with_unit(kind: str, statement: Statement, text: str, start: int, end: int, words: Words) -> tuple[int, int]:
    """From the sign in front of a number to the last word of its unit, where it stands there ("80 and 20 metres")."""
    if kind == "money":
        before = words.money_before.search(text, max(0, start - 12), start)
        start = before.start() if before else start
    behind = words.behind[kind].match(text, end) if kind in words.behind else None
    any_word = kind == "measure" and behind is not None and is_function_word(behind.group().strip(" -"), words.language)
    if behind is None or any_word:
        return start, end
    return start, max(end, behind.end())


_TEMPERATURE = re.compile(r"(?<![\w.,])(\d+(?:[.,]\d+)?)\s?°?([CF])(?![\w])")


@cache
def _degree(sign: str) -> str:
    return "degree celsius" if sign == "C" else "degree fahrenheit"


def _degrees(text: str, start: int) -> bool:
    return _TEMPERATURE.match(text, start) is not None


def _temperatures(text: str) -> Iterator[Number]:
    """Degrees with a letter alone: "4C", "39.2F"."""
    for found in _TEMPERATURE.finditer(text):
        value = Decimal(found.group(1).replace(",", "."))
        amount = Amount(value=value, low=value, high=value, grain=_grain_of(value))
        yield Number(found.start(), found.end(), found.group(), "measure", amount, _degree(found.group(2)))


def _fractions(text: str, words: Words, language: str) -> Iterator[Number]:
    """Fractions of what stands before them: "shrank by a third"."""
    for found in words.fractions.finditer(text) if words.fractions is not None else ():
        value = words.fraction(found.group(), language)
        amount = Amount(value=value, low=value, high=value, grain=_by_denominator(value))
        yield Number(found.start(), found.end(), found.group(), "fraction", amount, "percent", scaled=True)


def _multiples(text: str, words: Words) -> Iterator[Number]:
    """Words that multiply: twice, doubled, tenfold."""
    for found in words.multiples.finditer(text):
        value = words.multiple(found.group().lower())
        before = text[max(0, found.start() - 20) : found.start()]
        if words.above.search(before):
            low, high = _beyond(value, 100)
        elif words.below.search(before):
            low, high = _beyond(value, Decimal("0.8"))
        else:
            low, high = _loose(value)
        amount = Amount(value=value, low=low, high=high, grain=Decimal("0.01"))
        yield Number(found.start(), found.end(), found.group(), "multiple", amount, "time", scaled=True)


def _beyond(times: Decimal, most: Decimal | int) -> tuple[Decimal, Decimal]:
    """From so many times to those taken ``most`` times: what is "more than halved" is left with less than half."""
    low, high = sorted((times, times / most if times < 1 else times * most))
    return low, high


def _loose(times: Decimal) -> tuple[Decimal, Decimal]:
    """The least and the most that people mean by so many times."""
    return times * (1 - _LOOSELY), times * (1 + _LOOSELY)


_FEW = (2, 3)
"""How many times are told as a word is: of more, the number is rounded to a whole one."""
_LOOSELY = Decimal("0.125")
"""By how much of itself "doubled" may be off: 1.75 to 2.25 times."""
