"""Slotted values to validated records: the one place where records of an extraction are built."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from factcheck.extract.slots import (
    AmountSlot,
    AttributionSlot,
    CasualtySlot,
    ClaimSlot,
    EventDateSlot,
    FigureSlot,
    ForceSlot,
    LineageSlot,
    QuantitySlot,
    QuoteSlot,
    TimeSlot,
)
from factcheck.records import (
    Article,
    Attribution,
    CasualtyClaim,
    Claim,
    EventDateClaim,
    Figure,
    ForceClaim,
    Lineage,
    QuantityClaim,
    Quote,
    QuoteClaim,
    TimeMention,
)

__all__ = ["Border"]


class Border:
    """Builds the records of one article; figures, attributions and claims are built once and shared."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._text = article.text
        self._figures: dict[int, Figure] = {}
        self._attributions: dict[int, Attribution] = {}

    def span(self, start: int, end: int) -> dict[str, Any]:
        """A span with its text."""
        return {"start": start, "end": end, "text": self._text[start:end]}

    def figure(self, slot: FigureSlot) -> Figure:
        """The record of a figure."""
        known = self._figures.get(id(slot))
        if known is None:
            known = self._figures[id(slot)] = Figure.model_validate(
                {
                    "span": self.span(slot.start, slot.end),
                    "amount": _amount(slot.amount),
                    "unit": slot.unit,
                    "counted": slot.counted,
                    "ordinal": slot.ordinal,
                    "notes": slot.notes,
                }
            )
        return known

    def time(self, slot: TimeSlot) -> TimeMention:
        """The record of a time."""
        return TimeMention.model_validate(
            {
                "span": self.span(slot.start, slot.end),
                "type": slot.type,
                "value": slot.value,
                "unresolved": slot.unresolved,
                "earliest": slot.earliest,
                "latest": slot.latest,
                "precision": slot.precision,
                "basis": slot.basis,
                "weekday": slot.weekday,
                "amount": _amount(slot.amount) if slot.amount else None,
                "unit": slot.unit,
                "mod": slot.mod,
                "zone": slot.zone,
                "begin": slot.begin,
                "end": slot.finish,
                "alternatives": slot.alternatives,
                "role": slot.role,
                "region": slot.region,
            }
        )

    def quote(self, slot: QuoteSlot) -> Quote:
        """The record of a quote."""
        return Quote.model_validate(
            {
                "span": self.span(slot.start, slot.end),
                "spans": tuple(self.span(start, end) for start, end in slot.parts),
                "mode": slot.mode,
                "speaker": slot.speaker,
                "speaker_span": self.span(slot.speaker_start, slot.speaker_end) if slot.speaker_end > 0 else None,
                "cue": slot.cue,
                "cue_span": self.span(slot.cue_start, slot.cue_end) if slot.cue_end > 0 else None,
                "attribution": self.attribution(slot.attribution),
                "candidates": slot.candidates,
                "region": slot.region,
                "notes": slot.notes,
            }
        )

    def attribution(self, slot: AttributionSlot | None) -> Attribution | None:
        """The record of an attribution."""
        if slot is None:
            return None
        known = self._attributions.get(id(slot))
        if known is None:
            known = self._attributions[id(slot)] = Attribution.model_validate(
                {
                    "name": slot.name,
                    "span": self.span(slot.start, slot.end),
                    "cue": slot.cue,
                    "relation": slot.relation,
                    "via": self.attribution(slot.via),
                }
            )
        return known

    def lineage(self, slot: LineageSlot) -> Lineage:
        """The record of a named upstream outlet."""
        return Lineage.model_validate({"name": slot.name, "span": self.span(slot.start, slot.end), "cue": slot.cue})

    def claims(
        self, slots: Iterable[ClaimSlot | EventDateSlot], quotes: list[tuple[QuoteSlot, Quote]]
    ) -> tuple[Claim, ...]:
        """All claims in text order: counted ones and quotes."""
        ordered: list[tuple[int, int, ClaimSlot | EventDateSlot | QuoteSlot]] = [
            (slot.start, slot.end, slot) for slot in slots
        ]
        ordered += [(quote.start, quote.end, quote) for quote, _ in quotes]
        ordered.sort(key=lambda item: (item[0], item[1]))
        names: dict[int, str] = {}
        counts: dict[str, int] = {}
        for _, _, slot in ordered:
            kind = _KINDS[type(slot)]
            counts[kind] = counts.get(kind, 0) + 1
            names[id(slot)] = f"{self.article.id}:{kind}:{counts[kind]}"
        records = {id(slot): record for slot, record in quotes}
        built: list[Claim] = []
        for _, _, slot in ordered:
            if isinstance(slot, QuoteSlot):
                built.append(self._quote_claim(slot, records[id(slot)], names[id(slot)]))
            elif isinstance(slot, EventDateSlot):
                built.append(self._event_date(slot, names[id(slot)]))
            else:
                built.append(self._claim(slot, names, quotes))
        return tuple(built)

    def _event_date(self, slot: EventDateSlot, name: str) -> EventDateClaim:
        return EventDateClaim.model_validate(
            {
                "id": name,
                "article_id": self.article.id,
                "span": self.span(slot.start, slot.end),
                "region": slot.region,
                "attribution": self.attribution(slot.attribution),
                "claimant": slot.attribution.name if slot.attribution else None,
                "event": slot.event,
                "when": self.time(slot.when),
                "place": slot.place,
            }
        )

    def _quote_claim(self, slot: QuoteSlot, record: Quote, name: str) -> QuoteClaim:
        return QuoteClaim.model_validate(
            {
                "id": name,
                "article_id": self.article.id,
                "span": record.span,
                "region": slot.region,
                "attribution": record.attribution,
                "claimant": record.speaker,
                "quote": record,
            }
        )

    def _claim(self, slot: ClaimSlot, names: dict[int, str], quotes: list[tuple[QuoteSlot, Quote]]) -> Claim:
        common: dict[str, Any] = {
            "id": names[id(slot)],
            "article_id": self.article.id,
            "span": self.span(slot.start, slot.end),
            "region": slot.region,
            "attribution": self.attribution(slot.attribution),
            "claimant": slot.attribution.name if slot.attribution else None,
            "quote_id": next(
                (names[id(quote)] for quote, _ in quotes if quote.start <= slot.start and slot.end <= quote.end), None
            ),
            "modality": slot.modality,
            "inferred": slot.inferred,
            "confidence": slot.confidence,
            "notes": slot.notes,
            "amount": _amount(slot.amount),
            "figure": self.figure(slot.figure) if slot.figure else None,
            "place": slot.place,
            "as_of": _time_range(slot.as_of),
        }
        if isinstance(slot, CasualtySlot):
            return CasualtyClaim.model_validate({**common, **self._casualty(slot, names)})
        if isinstance(slot, ForceSlot):
            part = names.get(id(slot.part_of))
            return ForceClaim.model_validate(
                {**common, "unit": slot.unit, "side": slot.side, "action": slot.action, "part_of": part}
            )
        assert isinstance(slot, QuantitySlot)
        return QuantityClaim.model_validate({**common, "unit": slot.unit, "counted": slot.counted})

    def _casualty(self, slot: CasualtySlot, names: dict[int, str]) -> dict[str, Any]:
        change = None
        if slot.direction is not None:
            change = {
                "before": _amount(slot.before) if slot.before else None,
                "after": _amount(slot.amount),
                "cue": slot.change_cue,
                "direction": slot.direction,
            }
        return {
            "outcomes": slot.outcomes,
            "victims": slot.victims,
            "side": slot.side,
            "populations": slot.populations,
            "window": slot.window,
            "period": _time_range(slot.period),
            "part_of": names.get(id(slot.part_of)),
            "base": slot.base,
            "change": change,
        }


_KINDS: dict[type, str] = {
    CasualtySlot: "casualty",
    ForceSlot: "force",
    QuantitySlot: "quantity",
    QuoteSlot: "quote",
    EventDateSlot: "event_date",
}


def _amount(slot: AmountSlot) -> dict[str, Any]:
    return {
        "value": slot.value,
        "low": slot.low,
        "high": slot.high,
        "low_open": slot.low_open,
        "high_open": slot.high_open,
        "qualifier": slot.qualifier,
        "grain": slot.grain,
    }


def _time_range(slot: TimeSlot | None) -> dict[str, Any] | None:
    if slot is None:
        return None
    return {"earliest": slot.earliest, "latest": slot.latest, "basis": slot.basis}
