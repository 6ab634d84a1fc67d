"""Claims at the same place of two versions of one text: each other's best link."""

from __future__ import annotations

from factcheck.link.articles import pair_key
from factcheck.link.blocking import candidates
from factcheck.link.profiles import profiles_of
from factcheck.link.score import Scorer
from factcheck.records import Extraction

__all__ = ["counterparts"]

LEAST = 2.0
"""Bits from which a best link is taken for a counterpart: four to one."""


def counterparts(left: Extraction, right: Extraction) -> set[tuple[str, str]]:
    """Pairs of claim ids that tell of the same thing in two versions of one text."""
    scorer = Scorer()
    links = sorted(
        ((scorer.bits(a, b), a.statement, b.statement) for a, b in candidates(profiles_of(left), profiles_of(right))),
        key=lambda row: (-row[0], row[1].span.start, row[2].span.start),
    )
    taken: set[str] = set()
    found: set[tuple[str, str]] = set()
    for bits, one, other in links:
        if bits < LEAST or one.id in taken or other.id in taken:
            continue
        taken |= {one.id, other.id}
        if one.claim_id is not None and other.claim_id is not None:
            found.add(pair_key(one.claim_id, other.claim_id))
    return found
