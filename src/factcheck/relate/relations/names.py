"""A number of people or places and the list of their names: "four suspects: Tom Arlen, Rik Bost and Sam Coyle"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from factcheck.knowledge.intervals import stated
from factcheck.records import Amount, Qualifier
from factcheck.relate.relations.broken import Broken, Held, Mend, broken, held
from factcheck.relate.relations.families import Family
from factcheck.relate.relations.numbers import Marked, Number
from factcheck.relate.relations.shapes import list_words
from factcheck.relate.relations.table import KINDS, REST, STOP, either, words_of

__all__ = ["lists"]

_SURE = 0.85
_SENTENCE = 200
"""Most code points between a number and the end of its sentence, behind which the names stand."""
_NAME = r"(?:[A-Z][\w'’.-]*)(?:\s(?:[A-Z][\w'’.-]*|bin|binti|van|de|der|al|el|of)){0,4}"
_AGE = rf"(?:\s?\([^()\n]{{1,40}}\)|,\s[{KINDS['count']}]{REST}*+(?=[,.;]|\sand\s))?"


@dataclass(frozen=True, slots=True)
class _Shape:
    people: re.Pattern[str]
    places: re.Pattern[str]
    together: re.Pattern[str]
    of_places: re.Pattern[str] | None
    following: re.Pattern[str]
    joint: re.Pattern[str]


@cache
def _shape(language: str) -> _Shape | None:
    words = list_words(language)
    if not words:
        return None
    number = rf"(?P<number>[{KINDS['count']}]{REST}*+)"
    some = r"[^.;:!?\n()\ue001-\ue0ff]{0,60}?"
    both = either(words["and"])
    one = _NAME + _AGE
    names = (
        rf"(?P<names>{one}(?:,\s{one}){{0,9}}(?:,?\s(?:{both})\s{one}))(?P<end>[.;\n{STOP}]|,\s(?=[a-z])|\s[-–—]\s|$)"
    )
    listed = names.replace(r"|$)", r"|\s(?=[a-z])|$)")
    described = names.replace(one, rf"(?:(?:[a-z][\w-]*\s){{1,3}})?{one}")
    counted = [*words["people"], *words["places"]]
    of = "|".join(words["with_places"])
    verbal = either([word for word in words["opens"] if word[0].isalpha()])
    opens = rf"(?::|\s-|\s(?:{either(words['are'])})|,?\s(?:{verbal})|\s[–—])\s"
    together, places = either(list(words["together"])), either(words["places"])
    opens_or_comma = rf"(?:,|:|\s-|\s(?:{either(words['are'])})|,?\s(?:{verbal}))?"
    return _Shape(
        people=re.compile(rf"{number}\s*(?i:{either(words['people'])})(?:{some}{opens}|,\s){names}"),
        places=re.compile(rf"{number}\s*(?i:{either(words['places'])}){some}{opens}{names}"),
        together=re.compile(
            rf"\b(?P<number>(?i:{together}))\s(?i:{either(counted)})(?:\s[a-z]+)?{opens_or_comma}\s{listed}"
            rf"|\b(?P<pair>[Bb]oth)\s{listed.replace('<names>', '<pair_names>').replace('<end>', '<pair_end>')}"
        ),
        of_places=re.compile(rf"(?<=[Tt]he ){number}\s*(?i:{places})\s(?:{of})\s{listed}") if of else None,
        following=re.compile(
            rf"{number}[^\n{STOP}]{{1,{_SENTENCE}}}{STOP}\s*(?P<subject>[^.;:!?\n(),\ue001-\ue0ff]{{3,60}}?)"
            rf"\s{either(words['are'])}\s{described}"
        ),
        joint=re.compile(rf",\s(?:{both})\s|\s(?:{both})\s|,\s"),
    )


def lists(text: Marked) -> Iterator[Broken | Held]:
    """Every number of people or places with the names listed behind it, counted."""
    shape = _shape(text.language)
    if shape is None:
        return
    counts = text.starting(KINDS["count"])
    for match in shape.together.finditer(text.original):
        found = _counted(text, match, shape)
        counts = [start for start in counts if not match.start() <= start < match.end("number")]
        if found is not None:
            yield found
    for pattern in (shape.people, shape.places, shape.of_places):
        for start in counts if pattern is not None else ():
            listed = None if pattern is None else pattern.match(text.text, start)
            found = None if listed is None else _counted(text, listed, shape)
            if found is not None:
                yield found
    for start in counts:
        listed = shape.following.match(text.text, start)
        found = _counted(text, listed, shape) if listed is not None and _of_these(text, start, listed) else None
        if found is not None:
            yield found


def _of_these(text: Marked, start: int, match: re.Match[str]) -> bool:
    """Whether a sentence that lists names is about those that the one before counts: "They were …", "The five …"."""
    words, number = list_words(text.language), text.numbers[start]
    nouns = number.noun.split()
    named = number.unit == "person" or not {*words["people"], *words["places"]}.isdisjoint(nouns)
    subject = match["subject"].lower()
    same = any(re.search(rf"(?<!\w){re.escape(noun)}(?!\w)", subject) for noun in nouns)
    some = words_of(text.language)
    most = some is None or some.has("most", subject) or some.has("least", subject)
    return named and not most and (subject in words["they"] or same)


def _together(text: Marked, start: int, end: int) -> Number | None:
    """The number of a word for so many that are all named: "both", "all three"."""
    word = text.original[start:end]
    many = list_words(text.language)["together"].get(word.lower())
    if many is None:
        return None
    value = Decimal(many)
    return Number(start, end, word, "count", Amount(value=value, low=value, high=value))


def _larger_place(before: str, name: str) -> bool:
    """Whether a name tells where the place behind the name before lies: "Malcolm Staton of Polkton, N.C."."""
    return re.search(r"\sof\s[A-Z]", before) is not None and " " not in name


def _without_stop(text: Marked, start: int, end: int) -> tuple[int, int]:
    """Where names stand, without the full stop of their sentence: one that ends a name may be an initial's."""
    closed = text.original[end - 1] == "." and text.bounds.bounds(end - 1)[1] <= end + 1
    return start, end - 1 if closed else end


def _counted(text: Marked, match: re.Match[str], shape: _Shape) -> Broken | Held | None:
    pair = match.groupdict().get("pair") is not None
    first, last = match.span("pair" if pair else "number")
    start, end = _without_stop(text, *match.span("pair_names" if pair else "names"))
    number = _together(text, first, last) or text.numbers[first]
    value = stated(number.amount)
    listed = re.sub(rf",\s[{KINDS['count']}]{REST}*+", "", re.sub(r"\([^()]*\)", "", text.text[start:end]))
    items = [name.strip(" .") for name in shape.joint.split(listed) if name.strip()]
    names = [name for before, name in zip(("", *items), items, strict=False) if not _larger_place(before, name)]
    words = list_words(text.language)
    around = text.original[match.start() : match.end() + 30]
    if value is None or number.amount.qualifier is not Qualifier.EXACT:
        return None
    counted = f"{len(names)}: {', '.join(names)}"
    if len(names) == value:
        return None if pair else held(text, "names", Family.LIST, [("number", number)], counted, _SURE)
    listed_open = either([*words["open"], *words["unlisted"], *words["open_behind"]])
    if re.search(listed_open, around, re.IGNORECASE) or abs(len(names) - value) > 2 or len(names) < 2:
        return None
    return broken(
        text,
        "names",
        Family.LIST,
        [("number", number)],
        counted,
        mend=Mend("number", number.text, str(len(names))),
        reading="all_are_named",
        listed=text.passage(start, end),
        confidence=_SURE if Decimal(len(names)) > 2 else 0.7,
    )
