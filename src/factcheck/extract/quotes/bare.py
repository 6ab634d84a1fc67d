"""Reported clauses that no word opens ("agreed it was a waste"), told by the finite verb behind their subject."""

from __future__ import annotations

from factcheck.extract.quotes.desk import Desk
from factcheck.extract.quotes.phrases import Token
from factcheck.languages.sections.quotes import Cue

__all__ = ["has_clause", "names_twice", "opens_clause"]

_ASIDE = 3
"""Most words between a verb and "that" which are no clause and open no phrase ("said again and again that")."""
_SUBJECT = 9
"""Most words of the subject of a reported clause."""


def has_clause(desk: Desk, tokens: list[Token], entry: Cue) -> bool:
    """Whether the words between a verb and "that" are themselves what is said: "said a crane could change that"."""
    if not tokens or not desk.lexicon.finite:
        return False
    lexicon = desk.lexicon
    words = [token.group().lower() for token in tokens]
    if any(token.group() in lexicon.finite for token in tokens[1:]):  # as written: May is a month
        return True
    if "clause" not in entry.frames or entry.addressee or words[0] in lexicon.adjuncts or words[0] in lexicon.times:
        return False
    return len(words) > _ASIDE


def opens_clause(desk: Desk, tokens: list[Token]) -> bool:
    """Whether the words behind a verb begin with a subject and its finite verb."""
    lexicon = desk.lexicon
    if not lexicon.finite:
        return False
    first = tokens[0].group().lower()
    pronoun = lexicon.pronouns.get(first)
    if pronoun is not None and first not in lexicon.relatives and not pronoun.thing and not pronoun.narrator:
        return len(tokens) > 1 and tokens[1].group()[0].isalnum()
    if first in lexicon.breaks or first in lexicon.infinitives or first in lexicon.finite:
        return False
    for number, token in enumerate(tokens[: _SUBJECT + 1]):
        low = token.group().lower()
        if token.group() in lexicon.finite:
            return number + 1 < len(tokens)
        if not low[0].isalnum() or low in lexicon.halted:
            return False
    return False


def names_twice(desk: Desk, tokens: list[Token]) -> bool:
    """Whether a verb has two objects, the second what the first is said to be: "called the bridge a disgrace"."""
    for number in range(1, len(tokens) - 1):
        before = tokens[number - 1].group()
        low = tokens[number].group().lower()
        if low in desk.lexicon.indefinite and before[0].isalnum() and before.lower() not in desk.lexicon.breaks:
            return before.lower() not in desk.lexicon.links and before.lower() not in desk.lexicon.determiners
    return False
