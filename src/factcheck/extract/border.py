"""Slotted values to records: the one place where records of an extraction are built."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from decimal import Decimal
from itertools import accumulate
from operator import itemgetter
from typing import Any

from factcheck.extract.coverage import Item
from factcheck.extract.slots import (
    AmountSlot,
    AttributionSlot,
    CasualtySlot,
    ClaimSlot,
    EventDateSlot,
    FigureSlot,
    ForceSlot,
    LineageSlot,
    Number,
    QuantitySlot,
    QuoteSlot,
    TimeSlot,
)
from factcheck.records import (
    Amount,
    Article,
    Attribution,
    Basis,
    CasualtyClaim,
    Change,
    Claim,
    CountBase,
    EventDateClaim,
    Figure,
    ForceClaim,
    Inference,
    Lineage,
    Modality,
    Outcome,
    QuantityClaim,
    Quote,
    QuoteClaim,
    QuoteMode,
    RegionKind,
    Rejected,
    Span,
    TimeMention,
    TimeRange,
    TimeRole,
    TimeType,
    Unparsed,
    Window,
)

__all__ = ["Border"]


class Border:
    """Builds the records of one article. What several records share (spans, figures, sources) is built once."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._text = article.text
        self._spans: dict[tuple[int, int], Span] = {}
        self._figures: dict[int, Figure] = {}
        self._amounts: dict[int, Amount] = {}
        self._attributions: dict[int, Attribution] = {}

    def span(self, start: int, end: int) -> Span:
        """A span with its text."""
        span = self._spans.get((start, end))
        if span is None:
            span = Span.built({"start": start, "end": end, "text": self._text[start:end]})
            self._spans[start, end] = span
        return span

    def figure(self, slot: FigureSlot) -> Figure:
        """The record of a figure."""
        record = self._figures.get(id(slot))
        if record is None:
            record = Figure.built(
                {
                    "span": self.span(slot.start, slot.end),
                    "amount": self._amount(slot.amount),
                    "unit": slot.unit,
                    "counted": slot.counted,
                    "ordinal": slot.ordinal,
                    "notes": slot.notes,
                }
            )
            self._figures[id(slot)] = record
        return record

    def time(self, slot: TimeSlot) -> TimeMention:
        """The record of a time."""
        return TimeMention.built(
            {
                "span": self.span(slot.start, slot.end),
                "type": TimeType(slot.type),
                "value": slot.value,
                "unresolved": slot.unresolved,
                "earliest": slot.earliest,
                "latest": slot.latest,
                "precision": slot.precision,
                "basis": Basis(slot.basis),
                "weekday": slot.weekday,
                "amount": self._amount(slot.amount) if slot.amount else None,
                "unit": slot.unit,
                "mod": slot.mod,
                "zone": slot.zone,
                "begin": slot.begin,
                "end": slot.finish,
                "alternatives": slot.alternatives,
                "role": TimeRole(slot.role),
                "region": RegionKind(slot.region),
            }
        )

    def lineage(self, slot: LineageSlot) -> Lineage:
        """The record of a named upstream outlet."""
        return Lineage.built({"name": slot.name, "span": self.span(slot.start, slot.end), "cue": slot.cue})

    def rejected(self, item: Item) -> Rejected:
        """The record of what was rejected for a reason."""
        return Rejected.built({"span": self.span(item.start, item.end), "reason": item.reason})

    def unparsed(self, item: Item) -> Unparsed:
        """The record of what was not understood."""
        return Unparsed.built({"span": self.span(item.start, item.end), "reason": item.problem})

    def _amount(self, slot: AmountSlot) -> Amount:
        record = self._amounts.get(id(slot))
        if record is None:
            record = Amount.built(
                {
                    "value": _decimal(slot.value),
                    "low": _decimal(slot.low),
                    "high": _decimal(slot.high),
                    "low_open": slot.low_open,
                    "high_open": slot.high_open,
                    "qualifier": slot.qualifier,
                    "grain": _decimal(slot.grain),
                }
            )
            self._amounts[id(slot)] = record
        return record

    def quote(self, slot: QuoteSlot) -> Quote:
        """The record of a quote."""
        return Quote.built(
            {
                "span": self.span(slot.start, slot.end),
                "spans": tuple(self.span(start, end) for start, end in slot.parts),
                "mode": QuoteMode(slot.mode),
                "speaker": slot.speaker,
                "speaker_span": self.span(slot.speaker_start, slot.speaker_end) if slot.speaker_end > 0 else None,
                "cue": slot.cue,
                "cue_span": self.span(slot.cue_start, slot.cue_end) if slot.cue_end > 0 else None,
                "attribution": self._attribution(slot.attribution),
                "candidates": slot.candidates,
                "region": RegionKind(slot.region),
                "notes": slot.notes,
            }
        )

    def _attribution(self, slot: AttributionSlot | None) -> Attribution | None:
        if slot is None:
            return None
        record = self._attributions.get(id(slot))
        if record is None:
            record = Attribution.built(
                {
                    "name": slot.name,
                    "span": self.span(slot.start, slot.end),
                    "cue": slot.cue,
                    "relation": slot.relation,
                    "via": self._attribution(slot.via),
                }
            )
            self._attributions[id(slot)] = record
        return record

    def claims(
        self, slots: Iterable[ClaimSlot | EventDateSlot], quotes: list[tuple[QuoteSlot, Quote]]
    ) -> tuple[Claim, ...]:
        """All claims in text order: counted ones and quotes."""
        ordered: list[tuple[int, int, ClaimSlot | EventDateSlot | QuoteSlot]] = [
            (slot.start, slot.end, slot) for slot in slots
        ]
        ordered += [(quote.start, quote.end, quote) for quote, _ in quotes]
        ordered.sort(key=itemgetter(0, 1))
        names: dict[int, str] = {}
        counts: dict[str, int] = {}
        for _, _, slot in ordered:
            kind = _KINDS[type(slot)]
            counts[kind] = counts.get(kind, 0) + 1
            names[id(slot)] = f"{self.article.id}:{kind}:{counts[kind]}"
        records = {id(slot): record for slot, record in quotes}
        around = _quote_around([quote for quote, _ in quotes])
        built: list[Claim] = []
        for _, _, slot in ordered:
            if isinstance(slot, QuoteSlot):
                built.append(self._quote_claim(slot, records[id(slot)], names[id(slot)]))
            elif isinstance(slot, EventDateSlot):
                built.append(self._event_date(slot, names[id(slot)]))
            else:
                built.append(self._claim(slot, names, around(slot)))
        return tuple(built)

    def _event_date(self, slot: EventDateSlot, name: str) -> EventDateClaim:
        return EventDateClaim.built(
            {
                "id": name,
                "article_id": self.article.id,
                "span": self.span(slot.start, slot.end),
                "region": RegionKind(slot.region),
                "attribution": self._attribution(slot.attribution),
                "claimant": slot.attribution.name if slot.attribution else None,
                "event": slot.event,
                "when": self.time(slot.when),
                "place": slot.place,
            }
        )

    def _quote_claim(self, slot: QuoteSlot, record: Quote, name: str) -> QuoteClaim:
        return QuoteClaim.built(
            {
                "id": name,
                "article_id": self.article.id,
                "span": record.span,
                "region": RegionKind(slot.region),
                "attribution": record.attribution,
                "claimant": record.speaker,
                "quote": record,
            }
        )

    def _claim(self, slot: ClaimSlot, names: dict[int, str], quote: QuoteSlot | None) -> Claim:
        common: dict[str, Any] = {
            "id": names[id(slot)],
            "article_id": self.article.id,
            "span": self.span(slot.start, slot.end),
            "region": RegionKind(slot.region),
            "attribution": self._attribution(slot.attribution),
            "claimant": slot.attribution.name if slot.attribution else None,
            "quote_id": None if quote is None else names[id(quote)],
            "modality": Modality(slot.modality),
            "inferred": {name: Inference(how) for name, how in slot.inferred.items()},
            "confidence": slot.confidence,
            "notes": slot.notes,
            "amount": self._amount(slot.amount),
            "figure": self.figure(slot.figure) if slot.figure else None,
            "place": slot.place,
            "as_of": _time_range(slot.as_of),
        }
        if isinstance(slot, CasualtySlot):
            return CasualtyClaim.built(common | self._casualty(slot, names))
        if isinstance(slot, ForceSlot):
            part = names.get(id(slot.part_of))
            own = {"unit": slot.unit, "side": slot.side, "action": slot.action, "part_of": part}
            return ForceClaim.built(common | own)
        assert isinstance(slot, QuantitySlot)
        return QuantityClaim.built(common | {"unit": slot.unit, "counted": slot.counted})

    def _casualty(self, slot: CasualtySlot, names: dict[int, str]) -> dict[str, Any]:
        """The fields that counts of victims have alone."""
        return {
            "outcomes": tuple(Outcome(name) for name in slot.outcomes),
            "victims": slot.victims,
            "side": slot.side,
            "populations": slot.populations,
            "window": Window(slot.window),
            "period": _time_range(slot.period),
            "part_of": names.get(id(slot.part_of)),
            "base": CountBase(slot.base),
            "change": self._change(slot),
        }

    def _change(self, slot: CasualtySlot) -> Change | None:
        if slot.direction is None:
            return None
        return Change.built(
            {
                "before": self._amount(slot.before) if slot.before else None,
                "after": self._amount(slot.amount),
                "cue": slot.change_cue,
                "direction": slot.direction,
            }
        )


_KINDS: dict[type, str] = {
    CasualtySlot: "casualty",
    ForceSlot: "force",
    QuantitySlot: "quantity",
    QuoteSlot: "quote",
    EventDateSlot: "event_date",
}


def _decimal(number: Number | None) -> Decimal | None:
    """A number as the records hold it."""
    return Decimal(number) if isinstance(number, int) else number


def _time_range(slot: TimeSlot | None) -> TimeRange | None:
    if slot is None:
        return None
    return TimeRange.built({"earliest": slot.earliest, "latest": slot.latest, "basis": str(slot.basis)})


def _quote_around(quotes: list[QuoteSlot]) -> Callable[[ClaimSlot], QuoteSlot | None]:
    """What finds the first quote that holds a claim, without going through all of them for each."""
    ordered = sorted(quotes, key=lambda quote: quote.start)
    reached = list(accumulate((quote.end for quote in ordered), max))

    def around(claim: ClaimSlot) -> QuoteSlot | None:
        number = bisect_left(reached, claim.end)  # the first that ends behind the claim; none before it holds it
        if number == len(ordered) or ordered[number].start > claim.start:
            return None
        return ordered[number]

    return around
