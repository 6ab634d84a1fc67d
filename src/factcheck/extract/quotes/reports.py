"""Reports of speech: the clause a cue stands in, where what is said ends, and the quotes made of it."""

from __future__ import annotations

from bisect import bisect_left

from factcheck.extract.quotes.desk import Desk, Said
from factcheck.extract.quotes.marks import Quoted
from factcheck.extract.slots import AttributionSlot
from factcheck.records import QuoteMode, Relation
from factcheck.scan import Hit

__all__ = [
    "BACK",
    "Clause",
    "clause_end",
    "count_words",
    "inner_attribution",
    "is_named",
    "is_quotation",
    "report",
    "take_partials",
]

BACK = 420
"""Most characters of a clause before ", kata X"."""
_LONGEST = 700
"""Most characters of what one verb reports."""
_TURN = 60
"""Most characters between the comma before a new source and its word of saying."""
_TURN_WORDS = 5
_NEAR = 4
"""Most characters between the end of what is relayed and the comma before the one who relays it."""


class Clause:
    """A cue in its sentence: where the sentence ends, and where the next words of saying stand."""

    __slots__ = ("end", "floor", "following", "hit", "start")

    def __init__(self, desk: Desk, hit: Hit, floor: int, following: list[Hit]) -> None:
        start, end = desk.scan.sentences.bounds(hit.start)
        self.hit = hit
        self.start = max(start, hit.start - BACK)
        self.end = min(end, hit.end + _LONGEST)
        self.floor = max(floor, self.start)
        self.following = following


def clause_end(desk: Desk, clause: Clause, start: int) -> int:
    """Where what is said ends: with the sentence, or where another word of saying takes over."""
    text, lexicon = desk.text, desk.lexicon
    for hit in clause.following:
        if hit.start >= clause.end:
            break
        if hit.start <= start:
            continue
        before = text[max(start, hit.start - 24) : hit.start].rstrip(' \u00a0"”“»')
        cue = hit.roles.get("cue")
        if before.rstrip().endswith(",") and (cue is None or cue.frames != ("words",)):
            return hit.start
        if cue is not None and cue.strength == "reliable":
            turn = _turn(desk, max(start, hit.start - _TURN), hit.start)
            if turn is not None:
                return turn
        joined = before.rsplit(maxsplit=1)[-1:] or [""]
        if "cue" in hit.roles and joined[0].lower() in lexicon.inherits:
            return hit.start - (len(text[max(start, hit.start - 24) : hit.start]) - len(before)) - len(joined[0])
    return clause.end


def _turn(desk: Desk, start: int, end: int) -> int | None:
    """Where somebody else's turn begins before a word of saying: "…, but residents said …"."""
    text, lexicon = desk.text, desk.lexicon
    comma = text.rfind(", ", start, end)
    if comma < 0:
        return None
    words = text[comma + 2 : end].lower().split()
    if not 1 < len(words) <= _TURN_WORDS or words[0] not in lexicon.contrasts:
        return None
    return comma if all(word.isalpha() and word not in lexicon.breaks for word in words[1:]) else None


def inner_attribution(desk: Desk, start: int, stop: int) -> AttributionSlot | None:
    """The attribution of what is reported inside a clause that is itself reported."""
    for slot in reversed(desk.voices.quotes[-3:]):
        if (
            slot.mode == QuoteMode.INDIRECT
            and slot.start > start
            and -_NEAR <= slot.end - stop <= 1
            and slot.attribution
        ):
            return slot.attribution if slot.attribution.via is None else None
    return None


def report(
    desk: Desk,
    start: int,
    end: int,
    said: Said,
    relation: Relation = Relation.SPEAKER,
    rest: tuple[int, int] | None = None,
    states: bool = True,
) -> None:
    """An indirect quote, with its second part where the source stands in the middle.

    Quotations inside it become partial quotes later, unless a nearer word of saying takes them. What ``states``
    nothing (a promise, a demand) is a quote, and no source of the figures in it.
    """
    if start >= end:  # another word of saying took the whole clause
        return
    parts = ((start, end),) if rest is None else ((start, end), rest)
    slot = desk.quote(QuoteMode.INDIRECT, parts, said, states=states)
    if slot.attribution is not None:
        slot.attribution.relation = relation


def take_partials(desk: Desk, start: int, end: int, said: Said) -> bool:
    """Make the quotations between two places partial quotes; whether there was one."""
    number = bisect_left(desk.quoted, start, key=_start)
    found = False
    while number < len(desk.quoted) and desk.quoted[number].end <= end + 1:
        quoted = desk.quoted[number]
        if desk.taken[number] is None and not is_named(desk, quoted.start):
            desk.taken[number] = desk.quote(QuoteMode.PARTIAL, tuple(quoted.parts), said)
            found = True
        number += 1
    return found


def _start(quoted: Quoted) -> int:
    return quoted.start


def is_named(desk: Desk, position: int) -> bool:
    """Whether a title, nickname or term stands in the marks at ``position``."""
    words = desk.text[max(0, position - 24) : position].lower().split()
    return bool(words) and words[-1] in desk.lexicon.naming


def is_quotation(desk: Desk, start: int, end: int) -> bool:
    """Whether a stretch is one quotation and nothing else."""
    number = bisect_left(desk.quoted, start - 1, key=_start)
    if number >= len(desk.quoted):
        return False
    quoted = desk.quoted[number]
    return quoted.start <= start + 1 and quoted.end >= end - 1


def count_words(desk: Desk, start: int, end: int) -> int:
    """Words of a stretch, as far as it matters."""
    return len(desk.text[start : min(end, start + 60)].split())
