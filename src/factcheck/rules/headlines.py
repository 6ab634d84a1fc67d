"""Values as the headline of a finding has them: short, in the reader's language, never with the path of a file."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.knowledge.intervals import spoken
from factcheck.records import Statement
from factcheck.rules.dossier import Dossier
from factcheck.rules.issues import phrase_of, ratio_of, what, with_unit
from factcheck.rules.whens import Told

__all__ = ["headline", "quoted", "shortened", "value_in_headline"]

LONGEST = 30
"""Characters of an article's words in a headline; of longer ones the middle is left out."""
_OWN = frozenset({"rank", "score", "identifier"})
"""Dimensions whose values are told in the article's words: "seventh", "2-1", "Flight 52"."""
_NAMED = 22
"""Characters of a value with its outlet; where it would be longer the outlet is left out."""
_ROUND = 10
"""From so many times, or per cent, on no decimal place is told."""


def shortened(text: str, longest: int = LONGEST) -> str:
    """Words on one line, the middle left out where they are longer than ``longest`` characters."""
    words = " ".join(text.split())
    if len(words) <= longest:
        return words
    behind = (longest - 1) // 3
    return f"{words[: longest - 1 - behind].rstrip()}…{words[len(words) - behind :].lstrip()}"


def quoted(text: str, longest: int = LONGEST) -> str:
    """An article's words in quotation marks, shortened."""
    return f"“{shortened(text, longest)}”"


def headline(dossier: Dossier, a: Told, b: Told, told: Sequence[Told] = ()) -> dict[str, str]:
    """The placeholders ``one``, ``other`` and ``apart`` of two values that stand against each other.

    Args:
        dossier: The articles of the check.
        a: What ``one`` stands for.
        b: What ``other`` stands for.
        told: All that the finding rests on: only where these are two articles are the outlets named.
    """
    one, other = value_in_headline(dossier, a), value_in_headline(dossier, b)
    if one == other and a.amount is not None and b.amount is not None:
        one, other = (dossier.numbers(spoken(side.amount)) for side in (a, b) if side.amount is not None)
    ours, theirs = (dossier.compared.context.article(side.article_id).source for side in (a, b))
    if ours and theirs and ours != theirs and len({side.article_id for side in (a, b, *told)}) == 2:
        named = f"{one} ({ours})", f"{other} ({theirs})"
        one, other = named if max(map(len, named)) <= _NAMED else (one, other)
    return {"one": one, "other": other, "apart": _apart(dossier, a, b)}


def value_in_headline(dossier: Dossier, one: Told) -> str:
    """A plain number in the reader's language, with its unit; anything else in the article's words."""
    amount = one.amount
    unsaid = isinstance(one, Statement) and (one.dimension in _OWN or (one.dimension == "count" and bool(one.counted)))
    if amount is not None and amount.low is not None and amount.low == amount.high and not unsaid:
        return with_unit(dossier, spoken(amount), _unit(dossier, one))
    return quoted(_hedged(one))


def _hedged(one: Told) -> str:
    """The words of a value; of a count with its hedge those up to the figure: "at least seven".

    Where nothing stands before the figure the hedge may be behind it ("seven people or more"): all of them.
    """
    figure = None if isinstance(one, Statement) else one.figure
    if figure is None or not one.span.start < figure.span.start < figure.span.end <= one.span.end:
        return phrase_of(one)
    return one.span.text[: figure.span.end - one.span.start]


def _unit(dossier: Dossier, one: Told) -> str | None:
    """The unit of a number, unless it is what the headline says is counted: "Votes: 1,318"."""
    unit = one.unit if isinstance(one, Statement) else None
    said = unit is not None and dossier.words.unit(unit) == dossier.words.term(what(one))
    return None if said else unit


def _apart(dossier: Dossier, a: Told, b: Told) -> str:
    """How far two numbers lie apart, in words."""
    found = ratio_of(a, b)
    key, count = ("apart_percent", (found - 1) * 100) if found < 2 else ("apart_times", found)
    places = 0 if count >= _ROUND else 1
    return dossier.words.say("phrase", key, {"count": dossier.numbers(f"{count:.{places}f}")})
