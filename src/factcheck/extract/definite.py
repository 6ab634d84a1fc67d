"""Ordinals that stand before their noun and so count all of its things: "ketujuh perahu" are the seven boats.

Behind its noun an ordinal tells which one ("kampung kelima"). So it is the place that decides: a noun must stand right
behind the ordinal, and before it no noun that it could belong to, but a function word, a verb or the beginning of the
clause.
"""

from __future__ import annotations

import re

from factcheck.extract.slots import FigureSlot
from factcheck.languages import Pack
from factcheck.scan import Hit, Scan

__all__ = ["counts_all"]

_FEWEST = 2
_LONGEST_WORD = 24
_BEHIND = re.compile(r" ([^\W\d_][\w-]*)(?: ([^\W\d_]+))?")
_TIMES = frozenset(
    {"time_unit", "month", "weekday", "season", "quarter", "weekend", "day_part", "named_day", "stretch"}
)
"""Roles of nouns that an ordinal always tells one of."""
_THINGS = frozenset({"unit", "time_unit", "single", "population", "force_unit", "organisation", "event", "place"})
"""Roles of words that are nouns, however they begin: menteri, menit."""


def counts_all(scan: Scan, figure: FigureSlot, after: dict[int, Hit]) -> bool:
    """Whether an ordinal is the number of all the things behind it. ``after`` has the hits by where they start."""
    settings = scan.pack.settings
    if not settings.definite_ordinals or (figure.amount.value or 0) < _FEWEST:
        return False
    if _tells_which(scan, figure):
        return False
    hit = after.get(figure.end + 1)
    unit = hit.roles.get("unit") if hit is not None else None
    if unit is not None and (unit.unit == "person" or _is_side(scan, figure)):
        return True
    if unit is not None and unit.unit == "time":  # "untuk kedua kali"
        return False
    return (unit is not None or _noun_behind(scan, figure)) and _opens_phrase(scan, figure)


def _tells_which(scan: Scan, figure: FigureSlot) -> bool:
    """Whether the noun right before digits is one whose things are numbered: "gol ke-12 pemain itu" is one goal."""
    head = _head(scan, figure.start)
    if not figure.digits or head == figure.start:
        return False
    word = scan.text[max(0, head - _LONGEST_WORD) : head].replace("\n", " ").rstrip(" ").rpartition(" ")[2].lower()
    unit = scan.pack.words.get(word, {}).get("unit")
    return word in scan.pack.forms("ordinal_head") and (unit is None or unit.unit != "person")


def _is_side(scan: Scan, figure: FigureSlot) -> bool:
    """Whether the noun behind is one for opposite sides, which are counted whatever stands before."""
    match = _BEHIND.match(scan.text, figure.end)
    return match is not None and match.group(1).lower() in scan.pack.settings.sides


def _noun_behind(scan: Scan, figure: FigureSlot) -> bool:
    """Whether the word right behind an ordinal is a noun that it can count."""
    match = _BEHIND.match(scan.text, figure.end)
    if match is None:
        return False
    pack, word = scan.pack, match.group(1).lower()
    roles = pack.words.get(word, {})
    if word in pack.function_words or word in pack.settings.demonstratives or not _TIMES.isdisjoint(roles):
        return False
    told = roles.get("context")
    if "change" in roles or "numeral" in roles or (told is not None and told.reason == "ordinal"):
        return False
    outcome = roles.get("outcome")
    if outcome is not None and "predicate" in outcome.form:
        return False
    pointed = (match.group(2) or "").lower() in pack.settings.demonstratives
    return pointed or not word.startswith(pack.settings.verb_prefixes) or not _THINGS.isdisjoint(roles)


def _opens_phrase(scan: Scan, figure: FigureSlot) -> bool:
    """Whether what stands before an ordinal is no noun: nothing, a mark, a function word, a verb with an object."""
    head = _head(scan, figure.start)
    words = scan.text[max(0, head - _LONGEST_WORD) : head].replace("\n", " \n").split(" ")
    words = [word for word in words if word]
    if not words or not words[-1][-1].isalnum():
        return True
    pack, word = scan.pack, words[-1].lower()
    if word in pack.settings.relatives:
        return False
    if word in pack.settings.joiners:
        return len(words) < 2 or not _is_ordinal(pack, words[-2].lower())
    if word in pack.function_words:
        return True
    return word.startswith(pack.settings.active_prefixes or "\n") and _THINGS.isdisjoint(pack.words.get(word, {}))


def _head(scan: Scan, start: int) -> int:
    """Where an ordinal begins, its prefix included: "ke-18", "ke 18"."""
    for prefix in scan.pack.settings.ordinal_prefixes:
        before = scan.text[max(0, start - len(prefix)) : start].lower()
        if before == prefix or before == f"{prefix.rstrip('-')} ":
            return start - len(prefix)
    return start


def _is_ordinal(pack: Pack, word: str) -> bool:
    """Whether a word is an ordinal: in "putaran pertama dan kedua pemilu" both belong to the noun before."""
    return "ordinal" in pack.words.get(word, {}) or word.startswith(pack.settings.ordinal_prefixes)
