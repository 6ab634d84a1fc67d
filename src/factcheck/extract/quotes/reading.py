"""All speech of one text, in one walk over its words of saying."""

from __future__ import annotations

from factcheck.extract.quotes.counts import read_count
from factcheck.extract.quotes.desk import Desk, Said
from factcheck.extract.quotes.direct import continue_quote, precedes, succeeds
from factcheck.extract.quotes.indirect import read_clause
from factcheck.extract.quotes.leftovers import read_leftovers
from factcheck.extract.quotes.lineage import read_lineage
from factcheck.extract.quotes.reports import Clause
from factcheck.extract.quotes.sources import read_source
from factcheck.extract.quotes.voices import Voices
from factcheck.extract.regions import Regions
from factcheck.extract.slots import AttributionSlot, LineageSlot, QuoteSlot
from factcheck.scan import Hit, Scan

__all__ = ["read_quotes"]

_ROLES = ("cue", "according", "lineage_cue", "counting")
_NEXT = 6
"""How many later cues are looked at for the end of what is said."""


def read_quotes(scan: Scan, regions: Regions) -> Voices:
    """Quotes, attributions and lineage of a text.

    Every word of saying is read where it stands: beside a quotation it tells who said it, elsewhere what is reported
    without marks. Quotations that are left are continuations, speech without a cue, or no speech at all.
    """
    desk = Desk(scan, regions)
    positions = sorted({position for role in _ROLES for position in scan.where(role)})
    _walk(desk, [scan.hits[position] for position in positions])
    read_leftovers(desk)
    voices = desk.voices
    voices.pairs = [(quoted, slot is not None) for quoted, slot in zip(desk.quoted, desk.taken, strict=True)]
    voices.quotes.sort(key=_quote_order)
    voices.attributions.sort(key=_order)
    voices.lineage.sort(key=_order)
    return voices


def _quote_order(slot: QuoteSlot) -> tuple[int, int]:
    return slot.start, -slot.end


def _order(slot: AttributionSlot | LineageSlot) -> int:
    return slot.start


def _walk(desk: Desk, hits: list[Hit]) -> None:
    quoted = desk.quoted
    number = 0
    floor = 0
    for index, hit in enumerate(hits):
        while number < len(quoted) and quoted[number].end <= hit.start:
            number += 1
        if number < len(quoted) and quoted[number].start < hit.start:
            continue  # inside a quotation somebody else's words are told: not the article's attribution
        following = hits[index + 1 : index + 1 + _NEXT]
        if "lineage_cue" in hit.roles and read_lineage(desk, hit, floor):
            continue
        if "according" in hit.roles:
            read_source(desk, Clause(desk, hit, floor, following))
        else:
            said = _cue(desk, hit, number, floor, following) if "cue" in hit.roles else None
            if said is None and "counting" in hit.roles:
                said = read_count(desk, Clause(desk, hit, floor, following))
            if said is not None and said.end <= hit.start:
                floor = max(floor, hit.end)


def _cue(desk: Desk, hit: Hit, number: int, floor: int, following: list[Hit]) -> Said | None:
    """One word of saying: behind a quotation, before one, or in a clause without."""
    if number:
        said = succeeds(desk, hit, number - 1)
        if said is not None:
            continue_quote(desk, hit, said, number - 1, following[0].start if following else len(desk.text))
            return said
        floor = max(floor, desk.quoted[number - 1].end)
    if number < len(desk.quoted):
        said = precedes(desk, hit, number, max(floor, desk.scan.sentences.bounds(hit.start)[0]))
        if said is not None:
            return said
    return read_clause(desk, Clause(desk, hit, floor, following))
