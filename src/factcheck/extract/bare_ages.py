"""Bare numbers that are an age by where they stand: "the presenter, 37, said", "he was 14", "a boy of 12"."""

from __future__ import annotations

from functools import cache

from factcheck.extract.slots import FigureSlot
from factcheck.extract.times.lexicon import points_at_present
from factcheck.languages import Pack
from factcheck.records import Qualifier
from factcheck.scan import Scan

__all__ = ["is_bare_age"]

_OLDEST = 110
_REACH = 32
_TELLING = frozenset(
    {"month", "weekday", "context", "time_unit", "hedge", "numeral", "range", "currency", "change", "event", "outcome"}
)
"""Roles of words that a number behind a comma belongs to otherwise: "May 3, 14 and 20"."""


def is_bare_age(scan: Scan, figure: FigureSlot) -> bool:
    """Whether a number that counts nothing is the age of the person right before it."""
    value, text, start = figure.amount.value, scan.text, figure.start
    if figure.unit is not None or figure.ordinal or value is None or not 1 <= value <= _OLDEST or value != int(value):
        return False
    before = _without_now(scan.pack, text[max(0, start - _REACH) : start].replace("\n", " \n "))
    after = text[figure.end : figure.end + 1]
    if before.endswith(", "):
        return figure.digits and _behind_person(scan.pack, before, after)
    if after not in (" ", ",", ".", ";", ""):
        return False
    if _counts(scan.pack, figure):
        return False
    if figure.hedge_start < start:
        return _bounded(scan, figure)
    if f" {before.lower()}".endswith(_openers(scan.pack)) or _of(scan.pack, before):
        return True
    return after == "," and figure.digits and _heads_sentence(scan, figure)


def _heads_sentence(scan: Scan, figure: FigureSlot) -> bool:
    """Whether an age opens a sentence about somebody: "At 81, he still runs", "At 81, the father of five runs"."""
    pack, text = scan.pack, scan.text
    begin = scan.sentences.bounds(figure.start)[0]
    if text[begin : figure.start].strip().lower() not in pack.settings.age_heads:
        return False
    words = text[figure.end + 1 : figure.end + 1 + _REACH].lower().split()
    if len(words) < 2:
        return False
    pointed = words[0] in pack.settings.articles and _person(pack, words[1])
    return pointed or words[0] in pack.forms("pronoun")


def _without_now(pack: Pack, before: str) -> str:
    """The words before a number without one for the present: "the actor, now 45,"."""
    head, _, word = before.rstrip(" ").rpartition(" ")
    return f"{head} " if head.endswith(",") and points_at_present(pack, word) else before


def _counts(pack: Pack, figure: FigureSlot) -> bool:
    """Whether the words behind a number may be counted by it: "turned 40 barns into homes", but "turns 65 soon"."""
    ending = pack.settings.plural_ending
    if figure.counted is None or ending is None:
        return figure.counted is not None
    return any(word.endswith(ending) for word in figure.counted.split(" "))


def _behind_person(pack: Pack, before: str, after: str) -> bool:
    """Whether digits between commas, or a comma and a bracket, stand behind a noun: "the presenter, 37, took"."""
    word = before[:-2].split(" ")[-1]
    opened = word.startswith("(")
    word = word.lstrip("(").lower()
    roles = pack.words.get(word, {})
    if not word.isalpha() or word in pack.function_words or not _TELLING.isdisjoint(roles):
        return False
    return after == "," or (after == ")" and (opened or _person(pack, word)))


def _bounded(scan: Scan, figure: FigureSlot) -> bool:
    """Whether a bound stands right behind people, whom it does not count: "voters over 65", "children under five"."""
    before = scan.text[max(0, figure.hedge_start - _REACH) : figure.hedge_start].lower().split(" ")
    one_sided = figure.amount.qualifier in (Qualifier.MORE_THAN, Qualifier.LESS_THAN)
    return one_sided and len(before) > 1 and not before[-1] and _person(scan.pack, before[-2])


def _person(pack: Pack, word: str) -> bool:
    roles = pack.words.get(word, {})
    unit = roles.get("unit")
    return "single" in roles or (unit is not None and unit.unit == "person")


@cache
def _openers(pack: Pack) -> tuple[str, ...]:
    """Words before an age, as endings of the text before it."""
    return tuple(f" {form} " for form in pack.settings.age_openers) or ("\n",)


def _of(pack: Pack, before: str) -> bool:
    """Whether a number stands behind one person and "of": "a boy of 12"."""
    words = before.lower().split(" ")
    of = (pack.settings.of or "").strip()
    if not of or len(words) < 4 or words[-1] or words[-2] != of:
        return False
    return "single" in pack.words.get(words[-3], {}) and any(
        word in pack.settings.one_articles for word in words[-5:-3]
    )
