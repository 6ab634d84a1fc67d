"""Victims told by name: one name is one person, several are at least as many."""

from __future__ import annotations

import re
from functools import cache

from factcheck.extract.casualties.board import Board
from factcheck.extract.hedges import hedged
from factcheck.extract.slots import AmountSlot
from factcheck.languages import Pack
from factcheck.records import Qualifier
from factcheck.scan import Hit

__all__ = ["read_named"]

_REACH = 160
_MOST_BETWEEN = 3
"""Most words between the last name and what befell them: "were both fatally"."""
_NO_NAMES = frozenset(
    [
        "unit",
        "place",
        "party",
        "organisation",
        "weekday",
        "month",
        "event",
        "force_unit",
        "outlet",
        "numeral",
        "outcome",
        "population",
        "time_unit",
    ]
)
"""Roles whose words are no part of a person's name."""


def read_named(board: Board, first: Hit, last: Hit, outcomes: tuple[str, ...], floor: int) -> bool:
    """Claim the persons whose names are the subject of a predicate: "Amir Hasan (25) dan Budi Tanu tewas"."""
    text = board.scan.text
    start = max(floor, first.start - _REACH)
    pack = board.scan.pack
    if text[first.start : first.end].split()[0].lower() in pack.function_words - pack.auxiliaries:
        return False  # "Redwater Hospital in serious condition": no verb
    before = text[start : first.start]
    match = _subject(pack).search(before) if _name_at_end(pack, before) else None
    if match is None or not _only_auxiliaries(pack, match.group("between"), first):
        return False
    names = [name.group() for name in _name(pack).finditer(match.group("names"))]
    if not names or any(_other(pack, name) for name in names):
        return False
    amount = AmountSlot(len(names), len(names), len(names))
    if len(names) > 1:
        amount = hedged(amount, Qualifier.AT_LEAST)
    claim = board.bare(start + match.start("names"), last.end, amount, outcomes, first.start, last.end)
    claim.victims = match.group("names")
    claim.notes = ("counted by name",)
    return True


def _name_at_end(pack: Pack, before: str) -> bool:
    """Whether a capitalised word or an age stands last before the auxiliaries: spares the search for names."""
    for word in reversed(before.split()):
        if word not in pack.auxiliaries and not word.endswith(pack.settings.adverb_ending or "\0"):
            bare = word.strip("(),.")
            return bare.isdigit() or bare[:1].isupper()
    return False


def _only_auxiliaries(pack: Pack, between: str, outcome: Hit) -> bool:
    """Whether a name is the subject: nothing but auxiliaries and adverbs between, and a participle needs one."""
    words = between.split()
    participle = "active" in outcome.roles["outcome"].form
    if not all(word in pack.auxiliaries or word.endswith(pack.settings.adverb_ending or "\0") for word in words):
        return False
    return not participle or any(word in pack.auxiliaries for word in words)


def _other(pack: Pack, name: str) -> bool:
    """Whether a capitalised word is no name of a person: a place, a party, a noun at the head of its sentence."""
    roles = {role for word in (name, *name.split(" ")) for role in pack.words.get(word.lower(), ())}
    return not _NO_NAMES.isdisjoint(roles) or name.split(" ")[0].lower() in pack.function_words


_WORD = r"[^\W\d_a-z][^\W\d_]*[a-z][\w'’.-]*"
_ONE = rf"{_WORD}(?: (?:{_WORD}|[A-Z]\.|al-\w+|bin|binti|de|van)){{1,3}}"


@cache
def _name(pack: Pack) -> re.Pattern[str]:
    return re.compile(_ONE)


@cache
def _subject(pack: Pack) -> re.Pattern[str]:
    """Names, each with its age behind it, joined by commas and "and", before a few words in small letters."""
    and_ = "|".join(map(re.escape, pack.settings.adders)) or r"(?!)"
    aged = rf"{_ONE}(?:,? \(?\d{{1,2}}\)?,?)?"
    between = rf"(?P<between>(?: [^\W\dA-Z]\w*){{0,{_MOST_BETWEEN}}})"
    return re.compile(rf"(?<!\w)(?P<names>{aged}(?:,? (?:{and_}) {aged}|, {aged})*){between} ?$")
