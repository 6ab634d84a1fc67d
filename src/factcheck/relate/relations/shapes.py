"""How a language lists the parts of a whole: patterns over the marked text, made of the words in ``lists.toml``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from factcheck.relate.relations.table import KINDS, REST, STOP, either, words_of
from factcheck.tables import read_table

__all__ = ["ADDABLE", "Shapes", "list_words", "shapes_of"]

ADDABLE = "".join(KINDS[kind] for kind in ("count", "money", "measure"))
"""Marks of numbers that can be added up."""
_NUMBER = rf"[{ADDABLE}]{REST}*+"
_BRACKET = r"\([^()\n\d\ue000-\ue0ff]{1,40}\)"
"""A short form behind a name: "surat utang negara (SUN)"."""
_NOUN = rf"(?:[^.;:!?\n()\ue000-\ue0ff,]|{KINDS['time']}{REST}*+|{_BRACKET}){{0,60}}?"
_NAMED = rf"[^\W\d](?:[^.;:!?\n()\ue001-\ue0ff,]|{_BRACKET}){{0,50}}?\s{_NUMBER}"
_END = rf"(?=[.;!?\n)—–]|,\s|\s*{STOP}|$)"
_WHOLE = rf"(?P<whole>{_NUMBER})"
_MOST = 12
# a noun ends before a blank: a pattern that leaves the blank to either side has twice as many ways at each part


@dataclass(frozen=True, slots=True)
class Shapes:
    """Lists and their wholes.

    ``behind`` their whole, in the sentence ``following`` it, ``before`` it; ``placed``: each with its place;
    ``shared``: each behind its owner; ``out_of``: behind "of the 627"; ``by_nature``: behind a comma, passengers and
    crew; ``shares`` of one vote, which have no whole.
    """

    behind: re.Pattern[str]
    following: re.Pattern[str]
    before: re.Pattern[str]
    placed: re.Pattern[str]
    shared: re.Pattern[str]
    out_of: re.Pattern[str]
    by_nature: re.Pattern[str]
    shares: re.Pattern[str]


@cache
def list_words(language: str) -> dict[str, Any]:
    """The words of lists; empty where a language has none."""
    table = read_table("factcheck.relate.relations", "lists.toml")
    return dict(table.get(language, {}))


@dataclass(frozen=True, slots=True)
class _Pieces:
    """What all shapes of a language are made of: small words, what joins two parts, and the parts."""

    filler: str
    between: str
    joint: str
    items: str


@cache
def shapes_of(language: str) -> Shapes | None:
    """The shapes of a language; ``None`` where it has no words for them."""
    words, all_words = list_words(language), words_of(language)
    if not words or all_words is None:
        return None
    filler = rf"(?:{all_words.classes['filler']}\s*){{0,3}}"
    between = rf"(?<!\s)\s*(?:,(?:\s*{either(words['and'])})?|;|{either(words['and'])})\s*"
    aside = rf"(?:,?\s{either(words['aside'])}\s[^.;:!?\n()\ue000-\ue0ff,]{{1,40}}?)?"
    part = rf"{_NUMBER}{_NOUN}{aside}"
    listed = rf"{part}(?:{between}{filler}{part}){{1,{_MOST}}}"
    in_front = rf"{_NAMED}(?:{between}{_NAMED}){{1,{_MOST}}}"
    pieces = _Pieces(filler, between, between + filler, rf"(?P<items>{listed}|{in_front})")
    return Shapes(
        behind=_behind(words, pieces),
        following=_following(words, pieces),
        before=_before(words, pieces),
        placed=_placed(words, pieces),
        shared=_shared(words, pieces),
        out_of=_compiled(rf"{_WHOLE}{_NOUN},\s*{filler}{_items(f'{_NUMBER}{_NOUN}', pieces.joint, 2)}{_END}"),
        by_nature=_compiled(rf"{_WHOLE}{_NOUN},\s*{filler}{_items(f'{_NUMBER}{_NOUN}', pieces.joint, 1)}{_END}"),
        shares=_shares(),
    )


def _items(part: str, joint: str, more: int) -> str:
    return rf"(?P<items>{part}(?:{joint}{part}){{{more},{_MOST}}})"


def _behind(words: dict[str, Any], pieces: _Pieces) -> re.Pattern[str]:
    opens = either(words["opens"])
    return _compiled(
        rf"{_WHOLE}{_NOUN}(?<!\s)(?:\s*,?\s*(?:{opens})\s*(?:{opens})?|\s*\()\s*{pieces.filler}"
        rf"{pieces.items}{_END}"
    )


def _following(words: dict[str, Any], pieces: _Pieces) -> re.Pattern[str]:
    next_one = either(words["next"])
    return _compiled(rf"{_WHOLE}[^\n{STOP}]{{0,200}}{STOP}{next_one}\s*[,:]?\s*{pieces.filler}{pieces.items}{_END}")


def _before(words: dict[str, Any], pieces: _Pieces) -> re.Pattern[str]:
    joint = rf"{pieces.joint}(?:[^\W\d]{_NOUN})?"
    last = either([*words["and"], *words["or"]])
    in_all = rf"(?P<whole_in_all>{_NUMBER}){_NOUN}(?:{either(words['allin'])})"
    return _compiled(
        rf"{_items(f'{_NUMBER}{_NOUN}', joint, 1)}(?<!\s)\s*[,–—]?\s*{last}?\s*"
        rf"(?:(?:{either(words['total'])})\s*{pieces.filler}{_WHOLE}|{in_all})"
    )


def _placed(words: dict[str, Any], pieces: _Pieces) -> re.Pattern[str]:
    there = rf"{_NUMBER}[^.;:!?\n()\ue001-\ue0ff,]{{0,20}}?{either(words['at'])}{_NOUN}"
    return _compiled(rf"{_WHOLE}{_NOUN}(?:,|\s[-–—])\s*{pieces.filler}{_items(there, pieces.joint, 1)}{_END}")


def _shared(words: dict[str, Any], pieces: _Pieces) -> re.Pattern[str]:
    seats = either(words["seats"])
    owned = rf"{_NAMED}(?:\s{seats})?"
    return _compiled(rf"{_WHOLE}\s*{seats}?[^\n{STOP}]{{0,60}}{STOP}{_items(owned, pieces.between, 2)}{_END}")


def _shares() -> re.Pattern[str]:
    share = rf"[{KINDS['percent']}]{REST}*+"
    return re.compile(rf"{share}(?:[^.;:!?\n()\ue001-\ue0ff]{{0,60}}?{share}){{1,{_MOST}}}")


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
