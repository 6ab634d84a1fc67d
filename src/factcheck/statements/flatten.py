"""An extraction as statements: every figure, time and quote once, with the roles that its claim knows."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from operator import itemgetter
from typing import Any

from factcheck.days import day_of
from factcheck.extract.courses import change_at
from factcheck.knowledge.units import dimension as unit_dimension
from factcheck.languages import load_pack
from factcheck.records import (
    CasualtyClaim,
    Change,
    Claim,
    Extraction,
    Figure,
    ForceClaim,
    Inference,
    QuantityClaim,
    RegionKind,
    RejectionReason,
    Span,
    TimeMention,
    TimeRange,
    TimeType,
    Window,
)
from factcheck.records.statements import How, Statement
from factcheck.scan.hits import lowered
from factcheck.scan.phrases import Phrases
from factcheck.scan.sentences import Sentences, sentences_of
from factcheck.statements.acts import years_of_acts
from factcheck.statements.contrasts import DATED, Contrast, Sides, contrasts_in
from factcheck.statements.dimensions import common, dimensions, of_unit, outcome_words
from factcheck.statements.groups import group_behind
from factcheck.statements.hours import by_the_hour, hours_named
from factcheck.statements.running import NOW, running_in
from factcheck.statements.stamps import stamped

__all__ = ["statement_of", "statements_of", "with_statements"]

_CURRENCY = re.compile(r"[A-Z]{3}|cent|penny")
_REACH = 60
"""Code points on either side within which a word gives a count its dimension."""
_SLOTS = ("place", "as_of", "period", "side", "base", "change", "window", "claimant", "populations")
_HOW = {Inference.DERIVED: How.DERIVED, Inference.GUESSED: How.INHERITED}


def statements_of(extraction: Extraction) -> tuple[Statement, ...]:
    """Every figure, time and quote of an article as a statement, in the order of the text.

    What was rejected as a score is a statement too: a score is no figure of the story, and yet it can be wrong.
    """
    rows = [
        *_figures(extraction),
        *_times(extraction),
        *_scores(extraction),
        *_identifiers(extraction),
        *_quotes(extraction),
    ]
    rows.sort(key=lambda row: (row["span"].start, row["span"].end, row["dimension"]))
    _place_in_sentences(rows, extraction)
    for number, row in enumerate(rows, 1):
        row["id"] = f"{extraction.article.id}#s{number}"
        row["article_id"] = extraction.article.id
    return tuple(Statement.built(row) for row in rows)


def with_statements(extraction: Extraction) -> Extraction:
    """An extraction completed by its statements."""
    return Extraction.built(vars(extraction) | {"statements": statements_of(extraction)})


def _place_in_sentences(rows: list[dict[str, Any]], extraction: Extraction) -> None:
    """Fill what the sentence around a value says of it: the one day or year it names, and its side of a pair."""
    language = extraction.language or ""
    sentences = _sentences(extraction)
    contrasts: dict[int, list[Contrast]] = {}
    low = lowered(extraction.article.text)
    for found in contrasts_in(low, language):
        contrasts.setdefault(sentences.number(found.start), []).append(found)
    times: dict[int, list[TimeMention]] = {}
    for row in rows:
        if row.get("time") is not None and row["dimension"] in _DATING and row["region"] is not RegionKind.DATELINE:
            times.setdefault(sentences.number(row["span"].start), []).append(row["time"])
    sides_of = {number: Sides(found) for number, found in contrasts.items()}
    hours = {number: hours_named(found) for number, found in times.items()}
    whens = {number: _one_time(found) for number, found in times.items()}
    running = {sentences.number(start) for start in running_in(low, language)}
    day = extraction.article.published
    for row in rows:
        number = sentences.number(row["span"].start)
        if number in running and day is not None and row.get("amount") is not None and row.get("as_of") is None:
            row["as_of"] = TimeRange(earliest=day_of(day), latest=day_of(day), basis=NOW)
            row["filled"] = {**row.get("filled", {}), "as_of": How.DERIVED}
        sides = _sides(sides_of[number], row) if number in sides_of else ()
        if sides:
            row["predicate"] = " ".join(sorted(sides))
        moved = None
        if row.get("amount") is not None and "change" not in row:
            moved = change_at(low, row["span"].start, row["span"].end, language)
        if moved is not None:
            row["change"] = Change.built({"direction": moved[0], "cue": moved[1]})
        if row.get("as_of") is not None and number in hours:
            row["as_of"] = by_the_hour(row["as_of"], hours[number])
        when = whens.get(number)
        if when is not None and row.get("time") is None:
            row["when"] = when
            row["filled"] = {**row.get("filled", {}), "when": How.STATED}


def _sentences(extraction: Extraction) -> Sentences:
    language = extraction.language or ""
    return sentences_of(extraction.article.text, load_pack(language).abbreviations if language else frozenset())


def _sides(sides: Sides, row: dict[str, Any]) -> Iterable[str]:
    """The sides that a sentence takes for a value, by the nearest word of each set.

    A time takes those of deeds that have a day each, and the words that it is part of itself ("than last year").
    """
    span = row["span"]
    timed = row.get("time") is not None and row.get("amount") is None
    if not timed and row.get("amount") is None and row["dimension"] != "score":
        return ()
    return sides.near(span.start, span.end, lambda name: name in DATED if timed else _divides(name, row["dimension"]))


def _divides(name: str, dimension: str) -> bool:
    """Whether a set sets values of a dimension apart: deeds do so with days, trials with sentences and fines besides.

    Whoever is arrested here and charged there has one age.
    """
    if name == "trial":
        return dimension in ("duration", "money")
    return name not in DATED and (dimension != "age" or name == "average")


_DATING = frozenset({"date", "month", "year"})


def _one_time(times: Sequence[TimeMention]) -> TimeRange | None:
    """The time that all of a sentence's times lie in or hold; ``None`` where it names two, or none that is known."""
    known = [time for time in times if time.earliest is not None and time.latest is not None]
    if not known or len(known) < len(times):
        return None
    finest = min(known, key=lambda time: str(time.latest)[:10] > str(time.earliest)[:10])
    ends = {(str(time.earliest)[:10], str(time.latest)[:10]) for time in known}
    first, last = str(finest.earliest)[:10], str(finest.latest)[:10]
    if any(not (a <= first and last <= b) for a, b in ends):
        return None
    return TimeRange(earliest=finest.earliest, latest=finest.latest, basis="sentence")


def statement_of(claim: Claim) -> Statement:
    """The statement that a counted claim views, from the claim alone.

    Raises:
        ValueError: The claim counts nothing.
    """
    if not isinstance(claim, CasualtyClaim | ForceClaim | QuantityClaim):
        raise ValueError(f"a {claim.kind} counts nothing")
    figure = claim.figure or Figure(span=claim.span, amount=claim.amount, unit=getattr(claim, "unit", None))
    row = {
        "span": claim.span,
        "amount": claim.amount,
        "unit": figure.unit,
        "dimension": _dimension(figure, claim, None),
        "region": claim.region,
        "id": f"{claim.id}#s",
        "article_id": claim.article_id,
    }
    return Statement.model_validate(row | _roles(claim))


class _Words:
    """Where the words stand that give counts their dimension."""

    def __init__(self, extraction: Extraction) -> None:
        language = extraction.language or ""
        self._sentences = _sentences(extraction)
        words = outcome_words(language)
        found = _outcomes(language).find(lowered(extraction.article.text))
        self._found = [(one.start, one.end, words[one.form]) for one in found]

    def near(self, start: int, end: int, kinds: frozenset[str]) -> str | None:
        """The dimension of the word nearest to a figure in its sentence, of those asked for."""
        best: tuple[int, str] | None = None
        begin, stop = self._sentences.bounds(start)
        low = bisect_left(self._found, start - _REACH, key=itemgetter(1))
        for first, last, name in self._found[low : bisect_right(self._found, end + _REACH, key=itemgetter(0))]:
            gap = start - last if last <= start else first - end
            inside = begin <= first and last <= max(stop, end)
            if inside and -1 <= gap <= _REACH and name in kinds and (best is None or gap < best[0]):
                best = gap, name
        return None if best is None else best[1]


@cache
def _outcomes(language: str) -> Phrases:
    return Phrases(outcome_words(language))


@cache
def _of_people() -> frozenset[str]:
    return frozenset(name for name in dimensions() if name.startswith("people."))


_OF_COUNTS = frozenset({"magnitude", "votes", "seats"})


def _figures(extraction: Extraction) -> Iterator[dict[str, Any]]:
    claims = {_figure_start(claim): claim for claim in extraction.claims if _figure_start(claim) is not None}
    words = _Words(extraction)
    regions = _Regions(extraction)
    for figure in extraction.figures:
        claim = claims.get(figure.span.start)
        row: dict[str, Any] = {
            "span": figure.span,
            "amount": figure.amount,
            "unit": figure.unit,
            "counted": figure.counted,
            "dimension": _dimension(figure, claim, words),
            "region": regions.at(figure.span.start),
        }
        if claim is not None:
            row |= _roles(claim)
        if row["dimension"] == "share" and not row.get("populations"):
            row["populations"] = group_behind(extraction.article.text, figure.span.end, extraction.language or "")
        yield row


def _figure_start(claim: Claim) -> int | None:
    figure: Figure | None = vars(claim).get("figure")
    return None if figure is None else figure.span.start


def _dimension(figure: Figure, claim: Claim | None, words: _Words | None) -> str:
    if figure.ordinal:
        return "rank"
    if isinstance(claim, CasualtyClaim):
        names = [f"people.{outcome}" for outcome in claim.outcomes]
        return names[0] if len(names) == 1 else common(names[0], names[1]) or "people"
    if isinstance(claim, ForceClaim):
        return "forces" if claim.unit == "person" else f"forces.{claim.unit}"
    unit = figure.unit
    start, end = figure.span.start, figure.span.end
    if unit is None:
        found = None if words is None else words.near(start, end, _OF_COUNTS)
        if found is not None:
            return found
        value = figure.amount.value
        whole = value is None or value >= 1 or value <= 0
        return "count" if whole else "share"
    if _CURRENCY.fullmatch(unit):
        return "money"
    named = of_unit(unit)
    if named == "people":
        return (None if words is None else words.near(start, end, _of_people())) or named
    if named is not None:
        return named
    kind = unit_dimension(unit)
    return kind if kind in dimensions() else "count"


def _roles(claim: Claim) -> dict[str, Any]:
    """The slots that a claim knows, with how each was filled."""
    row: dict[str, Any] = {"claim_id": claim.id, "modality": claim.modality}
    filled = {}
    held = vars(claim)  # of a slot that a claim has not, getattr takes ten times as long
    for slot in _SLOTS:
        value = held.get(slot)
        if value is not None and value != () and value != "unknown":
            row[slot] = value
            filled[slot] = _HOW[claim.inferred[slot]] if slot in claim.inferred else How.STATED
    row["filled"] = filled
    if isinstance(claim, CasualtyClaim):
        row["outcomes"] = tuple(f"people.{outcome}" for outcome in claim.outcomes)
        row["counted"] = claim.victims
    if isinstance(claim, CasualtyClaim | ForceClaim) and claim.part_of is not None:
        row["part_of"] = claim.part_of
    if isinstance(claim, ForceClaim | QuantityClaim):
        row["unit"] = claim.unit
    return row


def _times(extraction: Extraction) -> Iterator[dict[str, Any]]:
    stamps = stamped(extraction)
    dated = _dated(extraction)
    named = years_of_acts(extraction)
    for time in extraction.times:
        if time.type is TimeType.SET or time.span.start in named:
            continue
        region = RegionKind.DATELINE if time.span.start in stamps else time.region
        for name in _time_dimensions(time):
            yield {
                "span": time.span,
                "time": time,
                "dimension": name,
                "region": region,
                "unit": time.unit if name == "duration" else None,
                "amount": time.amount if name == "duration" else None,
                "claim_id": dated.get((time.earliest, time.latest)) if name != "duration" else None,
            }


def _dated(extraction: Extraction) -> dict[tuple[object, object], str]:
    """The days and spans over which and as of which counts run, each with the first count it dates."""
    found: dict[tuple[object, object], str] = {}
    for claim in extraction.claims:
        held = vars(claim)
        running = held.get("window") in _RUNNING
        for slot in (held.get("as_of"), held.get("period") if running else None):
            if slot is not None and slot.earliest is not None:
                for ends in ((slot.earliest, slot.latest), (slot.earliest, slot.earliest)):
                    found.setdefault(ends, claim.id)
            if slot is not None and slot.latest is not None:
                found.setdefault((slot.latest, slot.latest), claim.id)
    return found


_RUNNING = (Window.CUMULATIVE, Window.LAST_24H, Window.PERIOD)
"""Windows whose days are slots of the count; the day of an event is a fact of its own."""


_CLOCK = re.compile(r"T\d\d")


def _time_dimensions(time: TimeMention) -> Iterator[str]:
    if time.type is TimeType.DURATION:
        yield "duration"
        return
    if _CLOCK.search(time.value) or _CLOCK.search(time.unresolved):
        yield "time_of_day"
    if time.weekday is not None or time.precision in ("day", "part") or "-W" in time.value:
        yield "date"
    elif time.precision in ("month", "year"):
        yield time.precision
    elif not _CLOCK.search(time.value):
        yield "date"


def _scores(extraction: Extraction) -> Iterator[dict[str, Any]]:
    """Scores: both numbers, as the words they are; a score has no amount."""
    regions = _Regions(extraction)
    seen: set[int] = set()
    for item in extraction.rejected:
        if item.reason is RejectionReason.SCORE:
            span = _whole_score(extraction.article.text, item.span)
            if span is not None and span.start not in seen:
                seen.add(span.start)
                yield {"span": span, "words": span.text, "dimension": "score", "region": regions.at(span.start)}


_SCORE_SHAPE = re.compile(r"(?<![\d.,:/-])\d{1,3}(?:\s?[-–—]\s?\d{1,3})(?![\d/:]|[-–—.,]\d)")


def _whole_score(text: str, span: Span) -> Span | None:
    """Both numbers of a score; ``None`` for what only looks like one, such as a date that runs into a clock time."""
    for match in _SCORE_SHAPE.finditer(text, max(0, span.start - 12), min(len(text), span.end + 12)):
        if match.start() <= span.start and span.end <= match.end():
            return Span(start=match.start(), end=match.end(), text=match.group())
    return None


_NUMBERED = frozenset(
    {
        RejectionReason.CODE,
        RejectionReason.DESIGNATION,
        RejectionReason.FLIGHT_NUMBER,
        RejectionReason.LIST_NUMBER,
        RejectionReason.MODEL_NAME,
        RejectionReason.NAME,
        RejectionReason.RESOLUTION_NUMBER,
    }
)


def _identifiers(extraction: Extraction) -> Iterator[dict[str, Any]]:
    """Numbers that name a thing: a road, a flight, a seed of a draw. They count nothing, yet can be wrong."""
    regions = _Regions(extraction)
    for item in extraction.rejected:
        if item.reason in _NUMBERED and item.span.text.isdigit():
            yield {
                "span": item.span,
                "words": item.span.text,
                "holder": _code_around(extraction.article.text, item.span),
                "dimension": "identifier",
                "region": regions.at(item.span.start),
            }


_CODE = re.compile(r"[\w/-]+")
_LONGEST_CODE = 80
"""Most characters of a code in several parts."""


def _code_around(text: str, span: Span) -> str | None:
    """The rest of a code in several parts, of which a number is one: "#/PUU-XVIII/2020" of 103/PUU-XVIII/2020."""
    for match in _CODE.finditer(text, max(0, span.start - _LONGEST_CODE), span.end + _LONGEST_CODE):
        if match.end() >= span.end:
            whole = match.end() - match.start() <= _LONGEST_CODE
            inside = whole and match.start() <= span.start and "/" in match.group()
            return f"{text[match.start() : span.start]}#{text[span.end : match.end()]}" if inside else None
    return None


def _quotes(extraction: Extraction) -> Iterator[dict[str, Any]]:
    claims = {claim.quote.span.start: claim for claim in extraction.claims if claim.kind == "quote"}
    for quote in extraction.quotes:
        claim = claims.get(quote.span.start)
        yield {
            "span": quote.span,
            "words": quote.span.text,
            "dimension": "speech",
            "claimant": quote.speaker,
            "region": quote.region,
            "claim_id": None if claim is None else claim.id,
        }


class _Regions:
    """The region of a place of the text."""

    def __init__(self, extraction: Extraction) -> None:
        self._regions = sorted(extraction.regions)
        self._starts = [region.start for region in self._regions]

    def at(self, position: int) -> RegionKind:
        number = bisect_right(self._starts, position) - 1
        if number >= 0 and position < self._regions[number].end:
            return self._regions[number].region
        return RegionKind.BODY
