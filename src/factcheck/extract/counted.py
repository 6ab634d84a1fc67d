"""What a numeral counts: the noun phrase behind it, and the unit that its words name."""

from __future__ import annotations

import re
from typing import Any

from factcheck.extract.ratios import SHARE
from factcheck.extract.slots import FigureSlot
from factcheck.extract.units import unit_written
from factcheck.scan import Hit, Scan

__all__ = ["count"]

_NOUNS = re.compile(r"(?:[ \u00a0-](?:(?:[A-Z]\.){2,}|[^\W\d_][\w’']*(?:-[^\W\d_]+)*)){1,5}")
_LONGEST_PHRASE = 60
_MOST_NOUNS = 4
_HEADS = ("person", "source")
"""Units that a noun has as the head of its phrase, whatever thing stands before it: "two house guards"."""
_THINGS = frozenset({"animal", "house", "vehicle", "tree", "company", "village", "district", "country"})
"""Units that a later noun of the phrase does not give where the first one is its head."""
_MODIFYING = _THINGS | {"attack", "family", "group", "job", "source", "vote", *_HEADS}
"""Units of nouns that may modify a head: a measure never does, nor a plural ("20 votes surprised voters")."""
_SIGNS_ON = frozenset("/²³")
"""Signs behind a unit that make it another one: km/h, km²."""


def count(scan: Scan, figure: FigureSlot, after: dict[int, Hit], time_starts: set[int], end: int | None = None) -> None:
    """The noun phrase behind a numeral (or behind ``end``) and the unit that its words name."""
    text = scan.text
    position = figure.end if end is None else end
    if text.startswith("°", position + 1):
        figure.unit = _unit_at(scan, position + 1, figure.unit)
    match = _NOUNS.match(text, position, min(len(text), position + _LONGEST_PHRASE))
    if match is None:
        return
    words = 0
    begin = position + 1
    most = 1 if text[position] == "-" else _MOST_NOUNS  # "a 12-seat bus" counts seats
    if scan.pack.settings.of and text.startswith(scan.pack.settings.of, begin):
        position = begin + len(scan.pack.settings.of) - 1
        begin = position + 1
        match = _NOUNS.match(text, position, min(len(text), position + _LONGEST_PHRASE))
        if match is None:
            return
    classified, named_by = False, ""
    plural = scan.pack.settings.plural_ending or "\n"
    head_last = scan.pack.settings.head_last
    for word in match.group()[1:].split(" "):
        hit = after.get(position + 1)
        unit = hit.roles.get("unit") if hit is not None else None
        if words == most or position + 1 in time_starts or _ends_phrase(scan, word.lower(), unit):
            break
        if unit is None and not words:
            unit = _inside(scan, word.lower()) or _written_apart(scan, position, word)
        if unit is not None and words and not head_last and unit.unit in _THINGS and not classified:
            unit = None  # "sembilan pencuri sapi" are thieves
        classified = word.lower() in scan.pack.settings.classifiers
        modified = head_last and words and figure.unit in _MODIFYING and not named_by.endswith(plural)
        if unit is not None and (figure.unit is None or (modified and unit.unit in _HEADS)):
            figure.unit = (
                _unit_at(scan, position + 1, unit.unit) if _signed(text, position + 1 + len(word)) else unit.unit
            )
            named_by = word
        position += len(word) + 1
        words += 1
    if words:
        if figure.unit == "person" and figure.scale == 1 and 0 < (figure.amount.value or 0) < 1:
            figure.unit = SHARE  # half of the people
        position = min(position, match.end())
        figure.counted = text[begin:position]
        figure.phrase_end = position


def _inside(scan: Scan, word: str) -> Any:
    """The unit of a noun inside a word: "dua anaknya", their two children; "40 schoolchildren"."""
    ending = scan.pack.settings.possessive_ending
    if ending is not None and word.endswith(ending):
        return scan.pack.words.get(word.removesuffix(ending), {}).get("unit")
    head = next((head for head in scan.pack.settings.person_endings if word.endswith(head)), None)
    return None if head is None else scan.pack.words.get(head, {}).get("unit")


_NEXT_WORD = re.compile(r" ([^\W\d_]+)")


def _written_apart(scan: Scan, position: int, word: str) -> Any:
    """The unit of a measure whose prefix stands apart, "6 kilo meter"; ``position`` is before the prefix ``word``.

    It is one where the two words make a unit together and the second is one by itself.
    """
    match = _NEXT_WORD.match(scan.text, position + 1 + len(word))
    if match is None or "unit" not in scan.pack.words.get(match.group(1).lower(), {}):
        return None
    return scan.pack.words.get(f"{word}{match.group(1)}".lower(), {}).get("unit")


def _signed(text: str, end: int) -> bool:
    """Whether a sign that changes the unit is written onto the word before ``end``, or is its last letter."""
    return text[end : end + 1] in _SIGNS_ON or text[end - 1] in _SIGNS_ON


def _unit_at(scan: Scan, start: int, known: str | None) -> str | None:
    """The unit that is written with signs at ``start``, else the one known."""
    written = unit_written(scan.pack, scan.text, start)
    return known if written is None else written[0]


def _ends_phrase(scan: Scan, word: str, unit: object) -> bool:
    """Whether a noun phrase ends before a word: a function word, or a predicate such as "tewas" or "fell"."""
    if unit is not None:
        return False
    if word in scan.pack.function_words:
        return True
    roles = scan.pack.words.get(word, {})
    if "result" in roles and not scan.pack.settings.head_last:
        return True  # "kalah 1-2 lawan tim tamu" counts no teams
    outcome = roles.get("outcome")
    return "change" in roles or (outcome is not None and "predicate" in outcome.form)
