"""An extraction as lines that a journalist can read: the notation of pack examples and test cases."""

from __future__ import annotations

from factcheck.extract.pipeline import Slots
from factcheck.records import (
    CasualtyClaim,
    Claim,
    EventDateClaim,
    Extraction,
    Figure,
    ForceClaim,
    How,
    QuantityClaim,
    Quote,
    RegionKind,
    Statement,
    TimeMention,
    TimeRange,
    TimeRole,
)

__all__ = ["describe", "describe_claim", "describe_slots", "describe_statement", "describe_statements", "matches"]


def describe(extraction: Extraction) -> list[str]:
    """One line for each figure, time, quote, claim, lineage and region."""
    lines = [_figure(figure) for figure in extraction.figures]
    lines += [_time(time) for time in extraction.times]
    lines += [_quote(quote) for quote in extraction.quotes]
    for claim in extraction.claims:
        if claim.kind != "quote":
            lines.append(describe_claim(claim))
            if claim.attribution is not None:
                lines.append(f"source [{claim.attribution.name}] {claim.attribution.relation}")
    lines += [f"lineage {lineage.name}" for lineage in extraction.lineage]
    text = extraction.article.text
    lines += [f"region {region.region}: {text[region.start : region.end]}" for region in extraction.regions]
    return lines


def describe_claim(claim: Claim | TimeMention) -> str:
    """The line of a claim, or of a time."""
    if isinstance(claim, TimeMention):
        return _time(claim)
    if isinstance(claim, CasualtyClaim):
        return _casualty(claim)
    if isinstance(claim, ForceClaim):
        return _force(claim)
    if isinstance(claim, QuantityClaim):
        said = "" if claim.modality == "asserted" else f" {claim.modality}"
        return f"quantity {claim.span.text}: {claim.amount}{f' {claim.unit}' if claim.unit else ''}{said}"
    if isinstance(claim, EventDateClaim):
        return f"event {claim.event}: {claim.when.value}{f' in {claim.place}' if claim.place else ''}"
    return _quote(claim.quote)


def describe_statements(extraction: Extraction) -> list[str]:
    """One line for each statement, in text order: what it is about, its words and value, and the slots it fills."""
    return [describe_statement(statement) for statement in extraction.statements]


def describe_statement(statement: Statement) -> str:
    """The line of a statement; behind a slot that its own words do not fill stands how it was filled."""
    line = f"{statement.dimension} «{statement.span.text}»"
    value = statement.amount or (statement.time.value if statement.time is not None else statement.words)
    if str(value) != statement.span.text:
        line += f": {value}{f' {statement.unit}' if statement.unit else ''}"
    slots = [(name, _slot(getattr(statement, name))) for name in _STATED]
    told = [
        f"{name}: {written}{_how(statement, name)}"
        for name, written in slots
        if written and written not in ("unknown", "asserted", "positive", "body", statement.dimension)
    ]
    return "; ".join((line, *told))


_STATED = (
    "counted",
    "holder",
    "outcomes",
    "populations",
    "side",
    "place",
    "when",
    "as_of",
    "window",
    "period",
    "per",
    "base",
    "claimant",
    "polarity",
    "modality",
    "region",
)
"""Slots that a line shows where they are filled; names, predicate and ids are in JSON."""


def _slot(value: object) -> str:
    if isinstance(value, tuple):
        return "+".join(map(str, value))
    if isinstance(value, TimeRange):
        days = dict.fromkeys(str(bound)[:10] for bound in (value.earliest, value.latest) if bound is not None)
        return "/".join(days)
    return "" if value is None else str(value)


def _how(statement: Statement, name: str) -> str:
    how = statement.filled.get(name)
    return "" if how is None or how is How.STATED else f" ({how})"


def describe_slots(slots: Slots) -> list[str]:
    """What only the scan knows: numerals that were rejected with their reasons, and the number of sentences."""
    text = slots.scan.text
    lines = [
        f"rejected {text[numeral.start : numeral.end]}: {numeral.rejected}"
        for numeral in slots.numerals
        if numeral.rejected is not None
    ]
    return [*lines, f"sentences {slots.scan.sentences.number(len(text)) + 1}"]


def matches(line: str, wanted: str) -> bool:
    """Whether a described line is the wanted one, or begins with it where it ends in ``…``."""
    if wanted.endswith("…"):
        return line.startswith(wanted[:-1].rstrip())
    return line == wanted


def _figure(figure: Figure) -> str:
    unit = f" {figure.unit}" if figure.unit else ""
    return f"figure {figure.span.text}: {figure.amount}{unit}{' ordinal' if figure.ordinal else ''}"


def _time(time: TimeMention) -> str:
    posted = time.role is TimeRole.DATELINE and time.region not in (RegionKind.DATELINE, RegionKind.BYLINE)
    kind = "" if time.type == "DATE" else f" ({time.type})"
    return f"time {time.span.text}: {time.value}{kind}{' posted' if posted else ''}"


def _quote(quote: Quote) -> str:
    return f"quote {quote.mode} [{quote.speaker or '-'}] «{' … '.join(part.text for part in quote.spans)}»"


def _casualty(claim: CasualtyClaim) -> str:
    parts = [f"{'+'.join(claim.outcomes)}: {claim.amount}"]
    if claim.side:
        parts.append(f"of {claim.side}")
    if claim.populations:
        parts.append(",".join(claim.populations))
    if claim.place:
        parts.append(f"in {claim.place}")
    if claim.window not in ("unknown", "event"):
        parts.append(claim.window)
    if claim.claimant:
        parts.append(f"by {claim.claimant}")
    if claim.modality != "asserted":
        parts.append(claim.modality)
    return " ".join(parts)


def _force(claim: ForceClaim) -> str:
    side = f" of {claim.side}" if claim.side else ""
    action = f" {claim.action}" if claim.action else ""
    return f"force: {claim.amount} {claim.unit}{side}{action}"
