"""Slotted values to validated records: the one place where records of an extraction are built."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import cache
from itertools import accumulate
from operator import itemgetter
from typing import Any, TypeVar

from pydantic import TypeAdapter

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
from factcheck.records import Amount, Article, Attribution, Figure, Quote

__all__ = ["Border"]

Fields = dict[str, Any]
"""The fields of a record, by name."""

Kind = TypeVar("Kind")


class Border:
    """Builds the records of one article. What several records share (figures, amounts, sources) is built once.

    Many are validated in one call, which costs a third of a call for each; what is in the extraction alone is handed
    on as fields, and validated with it.
    """

    def __init__(self, article: Article) -> None:
        self.article = article
        self._text = article.text
        self._figures: dict[int, Figure] = {}
        self._amounts: dict[int, Amount] = {}
        self._attributions: dict[int, Attribution] = {}

    def span(self, start: int, end: int) -> Fields:
        """A span with its text."""
        return {"start": start, "end": end, "text": self._text[start:end]}

    def figures(self, slots: list[FigureSlot]) -> list[Figure]:
        """The records of figures."""
        records = _many(Figure).validate_python([self._figure(slot) for slot in slots])
        for slot, record in zip(slots, records, strict=True):
            self._figures[id(slot)] = record
            self._amounts[id(slot.amount)] = record.amount
        return records

    def quotes(self, slots: list[QuoteSlot]) -> list[Quote]:
        """The records of quotes."""
        records = _many(Quote).validate_python([self._quote(slot) for slot in slots])
        for slot, record in zip(slots, records, strict=True):
            if slot.attribution is not None and record.attribution is not None:
                self._attributions[id(slot.attribution)] = record.attribution
        return records

    def time(self, slot: TimeSlot) -> Fields:
        """The fields of a time."""
        return {
            "span": self.span(slot.start, slot.end),
            "type": slot.type,
            "value": slot.value,
            "unresolved": slot.unresolved,
            "earliest": slot.earliest,
            "latest": slot.latest,
            "precision": slot.precision,
            "basis": slot.basis,
            "weekday": slot.weekday,
            "amount": self._amount(slot.amount) if slot.amount else None,
            "unit": slot.unit,
            "mod": slot.mod,
            "zone": slot.zone,
            "begin": slot.begin,
            "end": slot.finish,
            "alternatives": slot.alternatives,
            "role": slot.role,
            "region": slot.region,
        }

    def lineage(self, slot: LineageSlot) -> Fields:
        """The fields of a named upstream outlet."""
        return {"name": slot.name, "span": self.span(slot.start, slot.end), "cue": slot.cue}

    def reasoned(self, start: int, end: int, reason: str) -> Fields:
        """The fields of what was rejected or not understood."""
        return {"span": self.span(start, end), "reason": reason}

    def _figure(self, slot: FigureSlot) -> Fields:
        return {
            "span": self.span(slot.start, slot.end),
            "amount": self._amount(slot.amount),
            "unit": slot.unit,
            "counted": slot.counted,
            "ordinal": slot.ordinal,
            "notes": slot.notes,
        }

    def _amount(self, slot: AmountSlot) -> Amount | Fields:
        """An amount that is built already, or its fields."""
        return self._amounts.get(id(slot)) or {
            "value": _decimal(slot.value),
            "low": _decimal(slot.low),
            "high": _decimal(slot.high),
            "low_open": slot.low_open,
            "high_open": slot.high_open,
            "qualifier": slot.qualifier,
            "grain": _decimal(slot.grain),
        }

    def _quote(self, slot: QuoteSlot) -> Fields:
        return {
            "span": self.span(slot.start, slot.end),
            "spans": [self.span(start, end) for start, end in slot.parts],
            "mode": slot.mode,
            "speaker": slot.speaker,
            "speaker_span": self.span(slot.speaker_start, slot.speaker_end) if slot.speaker_end > 0 else None,
            "cue": slot.cue,
            "cue_span": self.span(slot.cue_start, slot.cue_end) if slot.cue_end > 0 else None,
            "attribution": self._attribution(slot.attribution),
            "candidates": slot.candidates,
            "region": slot.region,
            "notes": slot.notes,
        }

    def _attribution(self, slot: AttributionSlot | None) -> Attribution | Fields | None:
        """An attribution that is built already, or its fields."""
        if slot is None:
            return None
        return self._attributions.get(id(slot)) or {
            "name": slot.name,
            "span": self.span(slot.start, slot.end),
            "cue": slot.cue,
            "relation": slot.relation,
            "via": self._attribution(slot.via),
        }

    def claims(self, slots: Iterable[ClaimSlot | EventDateSlot], quotes: list[tuple[QuoteSlot, Quote]]) -> list[Fields]:
        """The fields of all claims in text order: counted ones and quotes."""
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
        built: list[Fields] = []
        for _, _, slot in ordered:
            if isinstance(slot, QuoteSlot):
                built.append(self._quote_claim(slot, records[id(slot)], names[id(slot)]))
            elif isinstance(slot, EventDateSlot):
                built.append(self._event_date(slot, names[id(slot)]))
            else:
                built.append(self._claim(slot, names, around(slot)))
        return built

    def _event_date(self, slot: EventDateSlot, name: str) -> Fields:
        return {
            "kind": "event_date",
            "id": name,
            "article_id": self.article.id,
            "span": self.span(slot.start, slot.end),
            "region": slot.region,
            "attribution": self._attribution(slot.attribution),
            "claimant": slot.attribution.name if slot.attribution else None,
            "event": slot.event,
            "when": self.time(slot.when),
            "place": slot.place,
        }

    def _quote_claim(self, slot: QuoteSlot, record: Quote, name: str) -> Fields:
        return {
            "kind": "quote",
            "id": name,
            "article_id": self.article.id,
            "span": record.span,
            "region": slot.region,
            "attribution": record.attribution,
            "claimant": record.speaker,
            "quote": record,
        }

    def _claim(self, slot: ClaimSlot, names: dict[int, str], quote: QuoteSlot | None) -> Fields:
        common: Fields = {
            "kind": _KINDS[type(slot)],
            "id": names[id(slot)],
            "article_id": self.article.id,
            "span": self.span(slot.start, slot.end),
            "region": slot.region,
            "attribution": self._attribution(slot.attribution),
            "claimant": slot.attribution.name if slot.attribution else None,
            "quote_id": None if quote is None else names[id(quote)],
            "modality": slot.modality,
            "inferred": slot.inferred,
            "confidence": slot.confidence,
            "notes": slot.notes,
            "amount": self._amount(slot.amount),
            "figure": (self._figures.get(id(slot.figure)) or self._figure(slot.figure)) if slot.figure else None,
            "place": slot.place,
            "as_of": _time_range(slot.as_of),
        }
        if isinstance(slot, CasualtySlot):
            common.update(self._casualty(slot, names))
        elif isinstance(slot, ForceSlot):
            part = names.get(id(slot.part_of))
            common.update(unit=slot.unit, side=slot.side, action=slot.action, part_of=part)
        elif isinstance(slot, QuantitySlot):
            common.update(unit=slot.unit, counted=slot.counted)
        return common

    def _casualty(self, slot: CasualtySlot, names: dict[int, str]) -> Fields:
        change = None
        if slot.direction is not None:
            change = {
                "before": self._amount(slot.before) if slot.before else None,
                "after": self._amount(slot.amount),
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


@cache
def _many(kind: type[Kind]) -> TypeAdapter[list[Kind]]:
    """What validates a list of records in one call."""
    return TypeAdapter(list[kind])  # type: ignore[valid-type]


def _decimal(number: Number | None) -> Decimal | None:
    """A number as the records hold it: pydantic takes 0.2 µs to make one of an ``int``."""
    return Decimal(number) if isinstance(number, int) else number


def _time_range(slot: TimeSlot | None) -> Fields | None:
    if slot is None:
        return None
    return {"earliest": slot.earliest, "latest": slot.latest, "basis": slot.basis}


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
