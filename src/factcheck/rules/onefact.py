"""Why two statements are taken for one fact, and what speaks against it, from the strongest clues of their link."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factcheck.days import day_of
from factcheck.records import Comparison, LinkEvidence
from factcheck.relate.spelled import as_written
from factcheck.rules.dossier import Dossier
from factcheck.rules.issues import what
from factcheck.rules.whens import Told, told_of

__all__ = ["ties"]

_FOR, _AGAINST = 4, 2
"""Clues that are told for one fact, and against it."""
_LEAST = 0.5
"""Bits below which a clue decides nothing that an editor should read."""


def ties(dossier: Dossier, item: Comparison) -> tuple[str, ...]:
    """Why the two are taken for one fact, and what speaks against it; nothing where no link was weighed."""
    shared = next((step.detail.split(", ") for step in item.steps if step.name == "link"), None)
    if item.link is None or shared is None:
        return ()
    left, right = told_of(item)[0], told_of(item)[-1]
    clues = sorted(item.link.evidence, key=lambda clue: -abs(clue.bits))
    speaks_for = dict.fromkeys(_for(dossier, left, right, shared, clues))
    against = dict.fromkeys(f"other_{clue.comparison}" for clue in clues if _speaks_against(clue))
    found = [dossier.words.say("fact", "one", {"clues": ", ".join(list(speaks_for)[:_FOR])})] if speaks_for else []
    known = dossier.words.tables["fact"]
    told = [known[key] for key in against if key in known][:_AGAINST]
    return (*found, dossier.words.say("fact", "against", {"clues": ", ".join(told)})) if told else tuple(found)


def _speaks_against(clue: LinkEvidence) -> bool:
    return clue.bits <= -_LEAST and clue.level in ("different", "none", "other")


def _for(dossier: Dossier, left: Told, right: Told, shared: list[str], clues: list[LinkEvidence]) -> Iterator[str]:
    """The clues in words: what is measured first, then the strongest."""
    words = dossier.words
    common = _words(dossier, left, right, shared)
    if what(left) == what(right):
        yield words.say("fact", "dimension", {"what": words.term(what(left))})
    for clue in clues:
        teller = _TELLERS.get(clue.comparison)
        if teller is not None and clue.bits >= (0 if clue.comparison in _NAMED else _LEAST):
            told = teller(dossier, left, right, shared)
            if told:
                yield words.say("fact", clue.comparison if clue.comparison in _NAMED else "words", {"what": told})
        elif clue.comparison in _PLAIN and clue.bits >= _PLAIN[clue.comparison]:
            yield words.say("fact", clue.comparison, {})
    if common:
        yield words.say("fact", "words", {"what": common})


def _words(dossier: Dossier, left: Told, right: Told, shared: list[str]) -> str:
    extraction = dossier.extractions.get(left.article_id)
    found = as_written(shared, extraction.article.text, left.span) if extraction is not None else ()
    return ", ".join(f"“{word}”" for word in found)


def _place(dossier: Dossier, left: Told, right: Told, shared: list[str]) -> str:
    return (getattr(left, "place", None) or "") if getattr(left, "place", None) == getattr(right, "place", None) else ""


def _claimant(dossier: Dossier, left: Told, right: Told, shared: list[str]) -> str:
    return left.claimant or ""


def _day(dossier: Dossier, left: Told, right: Told, shared: list[str]) -> str:
    """The day as of which both hold, where both say one."""
    days = {
        day_of(held.latest) if held is not None and held.latest is not None else None
        for held in (getattr(left, "as_of", None), getattr(right, "as_of", None))
    }
    day = days.pop()
    return dossier.told(day) if day is not None and not days else ""


_TELLERS: dict[str, Callable[[Dossier, Told, Told, list[str]], str]] = {
    "sentence": _words,
    "near": _words,
    "names": _words,
    "place": _place,
    "claimant": _claimant,
    "days": _day,
}
_NAMED = ("place", "claimant", "days")
"""Clues that name something: told wherever they speak for one fact."""
_PLAIN = {"run": 1.0, "neighbours": 0.8, "counted": 0.8, "holder": 0.8}
"""Clues that are told without a word of the texts, and the bits from which they are."""
