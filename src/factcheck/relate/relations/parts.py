"""Wholes and the lists of their parts: "18 dead: 10 civilians, 5 soldiers and 3 militants"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import combinations

from factcheck.knowledge.intervals import Interval, meets, stated
from factcheck.relate.relations.broken import Broken, Held, broken, held, mend_of, written
from factcheck.relate.relations.families import Family
from factcheck.relate.relations.numbers import Marked, Number
from factcheck.relate.relations.reckoning import reckoned_number
from factcheck.relate.relations.shapes import ADDABLE, Shapes, list_words, shapes_of
from factcheck.relate.relations.table import STOP, Words, either, words_of

__all__ = [
    "LIKELY",
    "added",
    "as_much",
    "exactly",
    "interval_of_sum",
    "made_otherwise",
    "opened",
    "roles_of",
    "sums",
    "told_shares",
    "told_sum",
]

_FEWEST = 3
"""Numbers of a sum: a whole and two parts."""
SURE, LIKELY = 0.88, 0.8
"""How sure a list is whose parts come to more than the whole, and one whose parts come to less."""


def sums(text: Marked) -> Iterator[Broken | Held]:
    """The wholes with the lists of their parts, worked out."""
    shapes = shapes_of(text.language)
    if shapes is None:
        return
    for shape in (
        shapes.behind,
        shapes.following,
        shapes.before,
        shapes.placed,
        shapes.shared,
        shapes.out_of,
        shapes.by_nature,
    ):
        by_list: dict[int, list[Broken | Held | None]] = {}
        wholes: set[int] = set()
        for match in _overlapping(shape, text):
            whole = _whole(match)
            if shape is shapes.before and whole in wholes:  # a shorter stretch of the same list
                continue
            wholes.add(whole)
            parts = _parts_of(text, match)
            if _refused(text, shapes, shape, match, parts):
                continue
            loose = shape in (shapes.following, shapes.placed)
            led = shape is shapes.before or match.start("items") not in text.numbers
            if led and not as_much(text.numbers[whole], parts):
                continue
            if _one_kind(text.numbers[whole], parts) and not (loose and not _near(text.numbers[whole], parts)):
                by_list.setdefault(match.end("items"), []).append(_sum(text, match, parts))
        # of several numbers that may be the whole, one that fits is it
        for found in by_list.values():
            fitting = next((item for item in found if isinstance(item, Held)), None)
            one = found[0] if fitting is None and None not in found else fitting
            if one is not None:
                yield one
    yield from _shares(text, shapes)


def _overlapping(shape: re.Pattern[str], text: Marked) -> Iterator[re.Match[str]]:
    """The matches of a shape, which starts with a number."""
    for start in text.starting(ADDABLE):
        match = shape.match(text.text, start) if text.follow(start, _FEWEST) else None
        if match is not None:
            yield match


def _whole(match: re.Match[str]) -> int:
    """Where the number of the whole stands."""
    groups = match.groupdict()
    return match.start("whole") if groups["whole"] is not None else match.start("whole_in_all")


def _placed(text: Marked, match: re.Match[str]) -> bool:
    """Whether the first number has a place of its own: then it is one of the list, and no whole."""
    before_items = text.original[match.start() : match.start("items")]
    return re.search(either(list_words(text.language)["at"]), before_items, re.IGNORECASE) is not None


def _out_of(text: Marked, match: re.Match[str], parts: Sequence[Number]) -> bool:
    """Whether a list shares out "of the 627": its parts come to all or more, and none asked may be of two."""
    words = list_words(text.language)
    if not _governed(text, match, words["out_of"]):
        return False
    whole, total = text.numbers[match.start()], sum((stated(part.amount) or Decimal(0) for part in parts), Decimal(0))
    asked = re.search(either(words["asked"]), text.sentence(match.start()), re.IGNORECASE)
    return asked is None and total >= (stated(whole.amount) or Decimal(0)) and as_much(whole, parts)


def _refused(
    text: Marked, shapes: Shapes, shape: re.Pattern[str], match: re.Match[str], parts: Sequence[Number]
) -> bool:
    """Whether a list lacks what its shape asks for."""
    if shape is shapes.placed:
        return _placed(text, match)
    if shape is shapes.out_of:
        return not _out_of(text, match, parts)
    if shape is shapes.by_nature:
        return not _by_nature(text, match, parts)
    return shape is shapes.shared and not _shared_out(text, text.numbers[_whole(match)], parts)


def _by_nature(text: Marked, match: re.Match[str], parts: Sequence[Number]) -> bool:
    """Whether people are told by groups that make all of them: "212 people, 190 passengers and 24 crew members".

    Behind "of 212 people", or with a verb behind them, the groups are those that something is said of.
    """
    whole = text.numbers[match.start()]
    alone = len(text.original[parts[-1].end : match.end("items")].split()) <= _NOUN_WORDS
    of = _governed(text, match, list_words(text.language)["out_of"])
    return whole.unit == "person" and alone and not of and _a_set(text, parts) and as_much(whole, parts)


_NOUN_WORDS = 2


def _governed(text: Marked, match: re.Match[str], words: list[str]) -> bool:
    """Whether one of some words stands right before the number that a match begins with."""
    before = text.text[max(0, match.start() - _GOVERNS * 6) : match.start()]
    return re.search(rf"{either(words)}\s*$", before, re.IGNORECASE) is not None


def _shared_out(text: Marked, whole: Number, parts: Sequence[Number]) -> bool:
    """Whether owners have more than there is, or all of it: others may have what is left."""
    start, end = text.bounds.bounds(whole.start)
    seats = re.search(either(list_words(text.language)["seats"]), text.original[start:end], re.IGNORECASE)
    total = sum((stated(part.amount) or Decimal(0) for part in parts), Decimal(0))
    return seats is not None and total >= (stated(whole.amount) or Decimal(0))


def _near(whole: Number, parts: Sequence[Number]) -> bool:
    """Whether a number that only stands near a list may be its whole: not an age or a distance between the two."""
    return (whole.unit == "person" or bool(whole.noun)) and as_much(whole, parts)


def as_much(whole: Number, parts: Sequence[Number]) -> bool:
    """Whether parts come to half of their whole at least, and no more than half as much again."""
    size = stated(whole.amount) or Decimal(0)
    total = sum((stated(part.amount) or Decimal(0) for part in parts), Decimal(0))
    return abs(total - size) * 2 <= size


def _parts_of(text: Marked, match: re.Match[str]) -> list[Number]:
    return [number for number in text.between(*match.span("items")) if number.kind != "time"]


def _sum(text: Marked, match: re.Match[str], parts: Sequence[Number]) -> Broken | Held | None:
    """A list and its whole, worked out; ``None`` where they need not make one."""
    whole = text.numbers[_whole(match)]
    start, end = match.span("items")
    if opened(text, whole, parts, end):
        return None
    low, high = interval_of_sum(parts)
    limit = exactly(whole)
    if meets(Interval(low, high), limit):
        return held(text, "parts", Family.SUM, roles_of(whole, parts), added(parts), LIKELY)
    above = limit.high is not None and low > limit.high
    if made_otherwise(text, whole):
        return None
    if _overlap(text, start, end) and (above or not _all_told(text, match)):
        return None
    of_people = whole.unit == "person" or whole.kind != "count"
    if not of_people and _wordy(text, parts[-1], end):
        return None
    summed_up = whole.start > parts[-1].start  # "12 shirts and 9 coats, 21 items in all"
    if above or summed_up or _a_set(text, parts):
        return told_sum(text, whole, parts, above)
    named = [_of_its_own(part, whole) for part in parts]
    if all(named) and len(parts) < _FEWEST:  # "40 singers: 22 sopranos and 16 basses" leaves room for tenors
        return None
    if not of_people and any(named):
        return None
    return told_sum(text, whole, parts, above)


def _all_told(text: Marked, match: re.Match[str]) -> bool:
    """Whether what opens a list says that it has all: "consisting of 20 women, 10 children and 10 elderly people"."""
    words = words_of(text.language)
    return words is not None and words.has("consisting", text.original[match.start() : match.start("items")])


_BEHIND = 30
_FEW_WORDS = 3


def _wordy(text: Marked, last: Number, end: int) -> bool:
    """Whether more than a name or noun follows the last part: then a sentence goes on, and the list may be none."""
    return len(text.original[last.end : end].split()) > _FEW_WORDS


def _of_its_own(part: Number, whole: Number) -> bool:
    """Whether a part counts something that its whole is not known to be made of: schools in districts."""
    return bool(part.noun) and part.noun != whole.noun


def roles_of(whole: Number, parts: Sequence[Number]) -> list[tuple[str, Number]]:
    """The numbers of a sum with their roles."""
    return [("whole", whole), *(("part", part) for part in parts)]


def added(parts: Sequence[Number]) -> str:
    """Parts added up, as an editor writes it."""
    values = [stated(part.amount) or Decimal(0) for part in parts]
    return f"{' + '.join(written(value) for value in values)} = {written(sum(values, Decimal(0)))}"


def _a_set(text: Marked, parts: Sequence[Number]) -> bool:
    """Whether parts are all that a whole can be made of: gold, silver and bronze."""
    named = {word for part in parts for word in part.noun.split()[:1]}
    return any(named == set(found) for found in list_words(text.language)["sets"])


def told_sum(text: Marked, whole: Number, parts: Sequence[Number], above: bool) -> Broken:
    """What is told of parts that do not make their whole."""
    values = [stated(part.amount) or Decimal(0) for part in parts]
    total = sum(values, Decimal(0))
    size = stated(whole.amount) or Decimal(0)
    numbers = {"whole": whole, **{f"part_{place}": part for place, part in enumerate(parts)}}
    would_be = {"whole": total}
    for place, value in enumerate(values):
        if size - total + value > 0:
            would_be[f"part_{place}"] = size - total + value
    mend = mend_of(numbers, would_be)
    sure = SURE if above else LIKELY
    return broken(
        text,
        "parts",
        Family.SUM,
        roles_of(whole, parts),
        added(parts),
        mend=mend,
        reading="parts_exclude_each_other",
        confidence=min(0.95, sure + 0.06) if mend is not None and mend.slip else sure,
    )


_AROUND = (4, 2)
"""Sentences before and behind the one of a whole in which amounts may make it."""
_OTHERS = 10
"""Amounts around a whole of which some may make it: of more, some always do."""
_DIGITS = 3
"""Digits of a whole that amounts do not make by chance."""


def made_otherwise(text: Marked, whole: Number) -> bool:
    """Whether other amounts around make the whole: a list took in one too many, or left one out."""
    size = stated(whole.amount) or Decimal(0)
    if len(size.normalize().as_tuple().digits) < _DIGITS:
        return False
    around = [
        one
        for one in text.between(*text.window(whole.start, _AROUND))
        if one is not whole
        and one.kind == whole.kind
        and one.unit == whole.unit
        and (stated(one.amount) or size) < size
    ]
    if len(around) > _OTHERS:
        return False
    limit, ends = exactly(whole), [exactly(one) for one in around]
    return any(
        meets(Interval(*_added_up(some)), limit)
        for many in range(2, len(ends) + 1)
        for some in combinations(ends, many)
    )


def _one_kind(whole: Number, parts: Sequence[Number]) -> bool:
    """Whether parts are told in what their whole is told in, each smaller than it, and none is a bound."""
    if len(parts) < 2 or any(part.kind != whole.kind for part in parts):
        return False
    if whole.kind == "count" and max(stated(part.amount) or Decimal(0) for part in parts) > _limit(whole):
        return False
    units = {part.unit for part in parts if part.unit is not None}
    if whole.kind == "count":
        return len(units - {"person", whole.unit}) == 0 or (whole.unit in (None, "person") and len(units) > 1)
    return len(units | {whole.unit}) == 1


def _limit(whole: Number) -> Decimal:
    return (stated(whole.amount) or Decimal(0)) * 2


_GOVERNS = 3
"""Words between one that opens a list and the number it speaks of, at most."""


@cache
def _opening(language: str) -> tuple[re.Pattern[str], ...]:
    """What opens a list in front of a number, behind one, wherever it stands, and with a rest."""
    words = list_words(language)
    few = rf"(?:\s+[^\W\d][^\s,;]*){{0,{_GOVERNS}}}\s*$"
    return (
        re.compile(rf"{either(words['open'])}{few}", re.IGNORECASE),
        re.compile(rf"\s*{either(words['open_behind'])}", re.IGNORECASE),
        re.compile(either(words["unlisted"]), re.IGNORECASE),
        re.compile(either(words["remains"]), re.IGNORECASE),
    )


def opened(text: Marked, whole: Number, parts: Sequence[Number], end: int, *, with_rest: bool = False) -> bool:
    """Whether words say that a list is not complete, or that one of its numbers is no part of its own.

    ``with_rest``: one of its parts is all that remains.
    """
    before, behind, anywhere, remains = _opening(text.language)
    first = min(number.start for number in (whole, *parts))
    if anywhere.search(text.text, first, end + _BEHIND) is not None or _followed(text, whole, end):
        return True
    if not with_rest and remains.search(text.text, first, end + _BEHIND) is not None:
        return True
    last = max(whole.end, *(part.end for part in parts))
    inside = text.between(first, last)
    ends = [first, *(number.end for number in inside)]
    gaps = [text.text[start : number.start] for start, number in zip(ends, inside, strict=False)]
    leads = [gap.rpartition(STOP)[2] for gap, one in zip(gaps, inside, strict=True) if one.kind == whole.kind]
    return any(before.search(gap) for gap in leads) or any(
        behind.match(text.text, number.end) is not None for number in parts
    )


def _followed(text: Marked, whole: Number, end: int) -> bool:
    """Whether a list has a further number: "18 soldiers: 11 in Tarn and five in Osk, with two more missing"."""
    near = text.between(end, min(end + _BEHIND, text.bounds.bounds(end - 1)[1]))
    further = _further(text.language)
    return any(one.kind == whole.kind and further.match(text.text, one.end) is not None for one in near)


@cache
def _further(language: str) -> re.Pattern[str]:
    """What stands behind a number that a list has besides."""
    return re.compile(rf"\s*{either(list_words(language)['further'])}", re.IGNORECASE)


def _overlap(text: Marked, start: int, end: int) -> bool:
    """Whether the groups of a list may have members in common: women and children, and no men."""
    words = list_words(text.language)
    items = text.original[start:end]
    shared = re.search(either(words["overlapping"]), items, re.IGNORECASE)
    return shared is not None and not re.search(either(words["complete"]), items, re.IGNORECASE)


def exactly(number: Number) -> Interval:
    """What a number of a sum stands for, counts to the last one."""
    return reckoned_number(number, exact=True)


def interval_of_sum(parts: Sequence[Number]) -> tuple[Decimal, Decimal | None]:
    """What parts come to, at least and at most."""
    return _added_up([exactly(part) for part in parts])


def _added_up(ends: Sequence[Interval]) -> tuple[Decimal, Decimal | None]:
    low = sum((end.low or Decimal(0) for end in ends), Decimal(0))
    highs = [end.high for end in ends]
    return low, None if any(high is None for high in highs) else sum((h for h in highs if h is not None), Decimal(0))


def _listed(text: Marked, parts: Sequence[Number]) -> bool:
    """Whether two shares are those of two names: another name stands between them, and no word of a range."""
    between = text.original[parts[0].end : parts[-1].start]
    return re.search(r"(?:,|\band|\bdan|\bsedangkan|\bwhile)\s[^,]*[^\W\d_]{2}", between) is not None


_OF_VOTES = re.compile(r"of (?:the |all )?(?:votes?|ballots)|dari (?:total )?suara", re.IGNORECASE)
_OTHER_SHARES = ("rose", "fell", "open", "of")
"""Words that say that shares of a sentence are of different things, or may overlap."""
_TOO_MUCH = Decimal(101)
"""Shares of one vote may come to a little more than 100 by rounding."""


def _shares(text: Marked, shapes: Shapes) -> Iterator[Broken]:
    """Shares of one vote that come to more than all of it."""
    words = words_of(text.language)
    assert words is not None
    for match in shapes.shares.finditer(text.text):
        sentence = text.sentence(match.start())
        told = _OF_VOTES.sub("", sentence)
        around = text.sentences(max(0, text.bounds.bounds(match.start())[0] - 1), match.end())
        if not words.has("polled", around) or any(words.has(name, told) for name in _OTHER_SHARES):
            continue
        parts = [
            number
            for number in text.between(*match.span())
            if number.kind == "percent" and not _tallied(text, words, number)
        ]
        if len(parts) < _FEWEST and not _listed(text, parts):
            continue
        values = [stated(part.amount) or Decimal(0) for part in parts]
        low, _ = interval_of_sum(parts)
        if low <= _TOO_MUCH or max(values) >= 100 or sum(values) > 130:
            continue
        yield told_shares(text, parts)


def _tallied(text: Marked, words: Words, share: Number) -> bool:
    """Whether a share is of what was counted so far, and nobody's: "with 56 percent of the votes counted"."""
    behind = text.text[share.end : share.end + _BEHIND]
    return re.match(rf"\s*(?:{words.classes['tallied']})", behind, re.IGNORECASE) is not None


def told_shares(text: Marked, parts: Sequence[Number]) -> Broken:
    """What is told of shares of one whole that do not come to all of it."""
    roles = [("part", part) for part in parts]
    return broken(text, "shares", Family.SUM, roles, added(parts), reading="shares_of_one_vote", confidence=LIKELY)
