"""Whose anniversary it is, as the feast's own words say it: "the 50th anniversary of the entry of Newland"."""

from __future__ import annotations

import re

from factcheck.languages import load_pack
from factcheck.relate.calendar.lines import Line
from factcheck.relate.calendar.phrases import table

__all__ = ["of_another"]

_WORD = re.compile(r"(?<![\w‹])[A-Z][\w'’-]+")
_NAME = re.compile(r"(?:[A-Z][\w'’-]+ ?)+")


def of_another(feast: re.Match[str], line: Line, founding: re.Match[str], other: Line, language: str) -> bool:
    """Whether the words of a feast name something other than what a sentence says was founded.

    That is so where both name something and share no word of the names, and where the feast is of another act than a
    founding.
    """
    rules = table()[language]["feasts"]
    behind = re.split(rules["ends"], line.raw[feast.end() :])[0]
    if re.match(rules["other_act"], behind):
        return True
    named = re.sub(rules["called"], "", line.raw[feast.start() : feast.end()])
    named += behind if re.match(rules["of"], behind) else ""
    named += line.raw[: feast.start()] if re.search(rules["owned"], line.raw[: feast.end()]) else ""
    owner, founded = _names(named, language), _names(_founded(founding, other), language)
    return bool(owner and founded) and owner.isdisjoint(founded)


def _founded(founding: re.Match[str], line: Line) -> str:
    """What was founded: the words before it, or the name behind the comma where the sentence begins with it."""
    before = line.raw[: founding.start()]
    name = _NAME.match(line.raw[founding.end() :].partition(", ")[2])
    return before if before.strip() or name is None else name[0]


def _names(words: str, language: str) -> frozenset[str]:
    """The words of names, in lower case; a noun before "itu" is none."""
    common = load_pack(language).function_words
    nouns = re.sub(table()[language]["feasts"]["noun"], "", words)
    found = (re.sub(r"['’]s?$", "", word.lower()) for word in _WORD.findall(nouns))
    return frozenset(found) - common
