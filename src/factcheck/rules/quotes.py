"""Quotes that were changed between two articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.records import Comparison, Evidence, QuoteClaim, Side, Span
from factcheck.records.traits import QuoteChange
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.headlines import shortened
from factcheck.rules.rows import Row

__all__ = ["SURE", "quote_drafts"]

SURE = {
    QuoteChange.NEGATION: 0.7,
    QuoteChange.NUMBER: 0.85,
    QuoteChange.SPEAKER: 0.75,
    QuoteChange.VOICES: 0.6,
    QuoteChange.WORDING: 0.4,
    QuoteChange.MODALITY: 0.65,
    QuoteChange.NAME: 0.6,
    QuoteChange.GAP: 0.6,
}
"""What is told, and how sure it is: the share right of the findings that were read in 382 real and 104 invented
dossiers (1,400 articles): number 8 of 8, speaker 5 of 5, wording 11 of 28 (the others differ in nothing of substance),
gap 4 of 6. Small counts are drawn towards a half. Negation, modality, name and voices (two bodies) were told nowhere
there, right or wrong: these are estimates from cases of our own."""


def quote_drafts(dossier: Dossier, row: Row, result: str) -> Iterator[Draft]:
    """One draft for every utterance that was altered in one way, in however many articles."""
    change = QuoteChange(result)
    chosen = [
        (item, left, right)
        for item in dossier.compared.comparisons
        if item.traits.quote == change
        for left, right in zip(item.left, item.right, strict=False)
        if isinstance(left, QuoteClaim) and isinstance(right, QuoteClaim)
        if dossier.concerns(left.article_id, right.article_id)
    ]
    for group in _joined(chosen):
        item, left, right = group[0]
        if right.article_id == dossier.subject:
            left, right = right, left
        others = [claim for _, *pair in group[1:] for claim in pair]
        yield _draft(dossier, row, item, change, (left, right, *others))


Pair = tuple[Comparison, QuoteClaim, QuoteClaim]


def _joined(pairs: list[Pair]) -> list[list[Pair]]:
    """Pairs that share a quote: one utterance."""
    group_of: dict[str, list[Pair]] = {}
    for pair in pairs:
        one, other = (group_of.get(claim.id) for claim in pair[1:])
        group = one if one is not None else other if other is not None else []
        if one is not None and other is not None and one is not other:
            one.extend(other)
            group_of.update((claim.id, one) for _, *claims in other for claim in claims)
        group.append(pair)
        group_of.update((claim.id, group) for claim in pair[1:])
    return list({id(group): group for group in group_of.values()}.values())


def _draft(dossier: Dossier, row: Row, item: Comparison, change: QuoteChange, claims: tuple[QuoteClaim, ...]) -> Draft:
    left, right = claims[:2]
    by_speaker = change in (QuoteChange.SPEAKER, QuoteChange.VOICES)
    changed = _changed(left, right)
    return Draft(
        message=row.code,
        verdict=item.verdict,
        evidence=tuple(
            Evidence(article_id=claim.article_id, span=span, role=role)
            for claim in {claim.id: claim for claim in claims}.values()
            for span, role in _shown(claim, by_speaker=by_speaker)
        ),
        values={
            "a": shortened(changed[0]),
            "b": shortened(changed[1]),
            "shown": shortened(_short(left), _SHOWN),
            "a_speaker": left.quote.speaker or "?",
            "b_speaker": right.quote.speaker or "?",
        },
        claims=(left, right),
        needs=("speaker",),
        could_be=row.could_be,
        to_check=row.to_check,
        sides=_sides(dossier, claims, by_speaker=by_speaker),
        steps=item.steps,
        confidence=SURE[change] * min(left.confidence, right.confidence),
    )


def _shown(claim: QuoteClaim, *, by_speaker: bool) -> Iterator[tuple[Span, str]]:
    """The words, and who is named for them where that is what differs."""
    yield claim.quote.span, "quote"
    if by_speaker and claim.quote.speaker_span is not None:
        yield claim.quote.speaker_span, "claimant"


def _said(claim: QuoteClaim, *, by_speaker: bool) -> str:
    return (claim.quote.speaker or "?") if by_speaker else _short(claim)


def _sides(dossier: Dossier, claims: Sequence[QuoteClaim], *, by_speaker: bool) -> tuple[Side, ...]:
    """The wordings, or the speakers, with the outlets that have each; copies of one text count once."""
    context = dossier.compared.context
    held: dict[str, dict[str, str]] = {}
    for claim in claims:
        outlet = dossier.compared.context.outlet(claim.article_id)
        origin = context.origin.get(claim.article_id, outlet)
        held.setdefault(_said(claim, by_speaker=by_speaker), {})[outlet] = origin
    return tuple(
        Side(value=value, sources=tuple(sorted(outlets)), independent=len(set(outlets.values())))
        for value, outlets in held.items()
    )


_LONGEST = 120
_SHOWN = 40
"""Characters of a quote in the headline."""


def _changed(left: QuoteClaim, right: QuoteClaim) -> tuple[str, str]:
    """The words that differ, where they are one run of words in each quote, else the quotes."""
    ours, theirs = _short(left).split(), _short(right).split()
    first = next((number for number, pair in enumerate(zip(ours, theirs, strict=False)) if pair[0] != pair[1]), 0)
    last = next((n for n, pair in enumerate(zip(ours[::-1], theirs[::-1], strict=False)) if pair[0] != pair[1]), 0)
    one, other = " ".join(ours[first : len(ours) - last]), " ".join(theirs[first : len(theirs) - last])
    return (one, other) if one and other else (_short(left), _short(right))


def _short(claim: QuoteClaim) -> str:
    text = " ".join(claim.quote.span.text.split()).rstrip(",")
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
