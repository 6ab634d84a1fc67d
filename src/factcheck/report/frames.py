"""What a report holds as pandas or polars frames. Either library is imported here alone."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum, auto
from importlib import import_module
from typing import TYPE_CHECKING, Any

from factcheck.records import Amount, Article, Claim, Severity, TimeRange
from factcheck.report.matrix import build_matrix
from factcheck.report.measures import Measure, counted_claims
from factcheck.report.timeline import build_timeline

if TYPE_CHECKING:
    import pandas
    import polars

    from factcheck.report.result import CheckResult
from factcheck.version import DISTRIBUTION

__all__ = ["to_frame"]


class _Kind(Enum):
    """What a column holds."""

    TEXT = auto()
    TEXTS = auto()
    WORD = auto()
    """One of few words."""
    LEVEL = auto()
    """A severity: info < warning < error."""
    NUMBER = auto()
    WHOLE = auto()
    TRUTH = auto()
    DAY = auto()


_LEVELS = [severity.value for severity in reversed(Severity)]
_AMOUNT = {
    "value": _Kind.NUMBER,
    "low": _Kind.NUMBER,
    "high": _Kind.NUMBER,
    "low_open": _Kind.TRUTH,
    "high_open": _Kind.TRUTH,
    "qualifier": _Kind.WORD,
}
_FINDINGS = {
    "code": _Kind.TEXT,
    "name": _Kind.TEXT,
    "severity": _Kind.LEVEL,
    "verdict": _Kind.WORD,
    "message": _Kind.TEXT,
    "expected": _Kind.TEXT,
    "observed": _Kind.TEXT,
    "confidence": _Kind.NUMBER,
    "articles": _Kind.TEXTS,
    "passages": _Kind.TEXTS,
    "reasons": _Kind.TEXTS,
    "could_be": _Kind.TEXTS,
    "to_check": _Kind.TEXTS,
    "fingerprint": _Kind.TEXT,
    "url": _Kind.TEXT,
}
_CLAIMS = {
    "id": _Kind.TEXT,
    "article_id": _Kind.TEXT,
    "source": _Kind.TEXT,
    "published": _Kind.DAY,
    "kind": _Kind.WORD,
    "region": _Kind.WORD,
    "start": _Kind.WHOLE,
    "end": _Kind.WHOLE,
    "passage": _Kind.TEXT,
    "outcomes": _Kind.TEXT,
    "unit": _Kind.TEXT,
    "counted": _Kind.TEXT,
    **_AMOUNT,
    "side": _Kind.TEXT,
    "populations": _Kind.TEXT,
    "place": _Kind.TEXT,
    "window": _Kind.WORD,
    "claimant": _Kind.TEXT,
    "modality": _Kind.WORD,
    "as_of_earliest": _Kind.DAY,
    "as_of_latest": _Kind.DAY,
    "confidence": _Kind.NUMBER,
}
_MEASURE = {"measure": _Kind.TEXT, "counted": _Kind.TEXT, "side": _Kind.TEXT, "place": _Kind.TEXT, "window": _Kind.WORD}
_TIMELINE = {
    **_MEASURE,
    "series": _Kind.WORD,
    "claim_id": _Kind.TEXT,
    "article_id": _Kind.TEXT,
    "source": _Kind.TEXT,
    "claimant": _Kind.TEXT,
    "earliest": _Kind.DAY,
    "latest": _Kind.DAY,
    "stated": _Kind.TRUTH,
    **_AMOUNT,
    "findings": _Kind.TEXTS,
}
_MATRIX = {
    **_MEASURE,
    "claim_id": _Kind.TEXT,
    "article_id": _Kind.TEXT,
    "source": _Kind.TEXT,
    "published": _Kind.DAY,
    **_AMOUNT,
    "findings": _Kind.TEXTS,
}
_FACTS = {
    "fact": _Kind.TEXT,
    "status": _Kind.WORD,
    "dimension": _Kind.TEXT,
    "label": _Kind.TEXT,
    "value": _Kind.TEXT,
    "sources": _Kind.TEXTS,
    "articles": _Kind.TEXTS,
    "independent": _Kind.WHOLE,
    "claimants": _Kind.TEXTS,
    "outdated": _Kind.TRUTH,
    "confidence": _Kind.NUMBER,
}
_MARKS = {
    "statement": _Kind.TEXT,
    "article_id": _Kind.TEXT,
    "start": _Kind.WHOLE,
    "end": _Kind.WHOLE,
    "passage": _Kind.TEXT,
    "status": _Kind.WORD,
    "independent": _Kind.WHOLE,
    "fact": _Kind.TEXT,
    "reason": _Kind.WORD,
    "arithmetic": _Kind.TEXT,
}
_Row = dict[str, Any]


def to_frame(report: CheckResult, what: str, library: str) -> pandas.DataFrame | polars.DataFrame:
    """The frame of ``Report.to_frame``."""
    if what not in _TABLES:
        raise ValueError(f"there is no frame of {what!r}: give {_either(_TABLES)}")
    if library not in _LIBRARIES:
        raise ValueError(f"there are no frames of {library!r}: give {_either(_LIBRARIES)}")
    columns, rows = _TABLES[what]
    try:
        made = import_module(library)
    except ImportError as error:
        hint = f"install it with: pip install '{DISTRIBUTION}[{library}]'"
        raise ImportError(f"to_frame needs {library}; {hint}") from error
    return _LIBRARIES[library](made, list(rows(report)), columns)


def _either(names: Iterable[str]) -> str:
    *most, last = (repr(name) for name in names)
    return f"{', '.join(most)} or {last}"


def _pandas(library: Any, rows: list[_Row], columns: Mapping[str, _Kind]) -> pandas.DataFrame:
    types = {
        _Kind.TEXT: "str",
        _Kind.TEXTS: "object",
        _Kind.WORD: "category",
        _Kind.LEVEL: library.CategoricalDtype(_LEVELS, ordered=True),
        _Kind.NUMBER: "float64",
        _Kind.WHOLE: "int64",
        _Kind.TRUTH: "boolean",
        # Seconds, not nanoseconds: those end in 2262, and an article may speak of the year 3000.
        _Kind.DAY: "datetime64[s]",
    }
    made = {name: library.Series([row.get(name) for row in rows], dtype=types[kind]) for name, kind in columns.items()}
    frame: pandas.DataFrame = library.DataFrame(made)
    return frame


def _polars(library: Any, rows: list[_Row], columns: Mapping[str, _Kind]) -> polars.DataFrame:
    types = {
        _Kind.TEXT: library.String,
        _Kind.TEXTS: library.List(library.String),
        _Kind.WORD: library.Categorical,
        _Kind.LEVEL: library.Enum(_LEVELS),
        _Kind.NUMBER: library.Float64,
        _Kind.WHOLE: library.Int64,
        _Kind.TRUTH: library.Boolean,
        _Kind.DAY: library.Date,
    }
    made = {name: [row.get(name) for row in rows] for name in columns}
    frame: polars.DataFrame = library.DataFrame(made, schema={name: types[kind] for name, kind in columns.items()})
    return frame


_LIBRARIES: dict[str, Callable[[Any, list[_Row], Mapping[str, _Kind]], pandas.DataFrame | polars.DataFrame]] = {
    "pandas": _pandas,
    "polars": _polars,
}


def _findings(report: CheckResult) -> Iterator[_Row]:
    for finding in report.findings:
        yield {
            **{name: getattr(finding, name) for name in _FINDINGS if name not in ("articles", "passages")},
            "severity": finding.severity.value,
            "verdict": finding.verdict.value,
            "articles": tuple(dict.fromkeys(item.article_id for item in finding.evidence)),
            "passages": tuple(item.span.text for item in finding.evidence),
        }


def _claims(report: CheckResult) -> Iterator[_Row]:
    for extraction in report.extractions:
        for claim in extraction.claims:
            yield _claim(claim, extraction.article)


def _claim(claim: Claim, article: Article) -> _Row:
    return {
        "id": claim.id,
        "article_id": claim.article_id,
        "source": article.source,
        "published": _day(article.published),
        "kind": claim.kind,
        "region": claim.region.value,
        "start": claim.span.start,
        "end": claim.span.end,
        "passage": claim.span.text,
        "place": None if claim.kind == "quote" else claim.place,
        "claimant": (claim.quote.speaker if claim.kind == "quote" else None) or claim.claimant,
        "modality": claim.modality.value,
        "confidence": claim.confidence,
        **_counted(claim),
    }


def _counted(claim: Claim) -> _Row:
    """What a claim with an amount has besides."""
    if claim.kind == "quote" or claim.kind == "event_date":  # mypy tells kinds apart by ==, not by in
        return {}
    row = {**_bounds(claim.amount), **_moments(claim.as_of)}
    if claim.kind == "casualty":
        joined = {"outcomes": "+".join(claim.outcomes), "populations": "+".join(claim.populations) or None}
        return row | joined | {"side": claim.side, "window": claim.window.value, "counted": claim.victims}
    row["unit"] = claim.unit
    return row | ({"side": claim.side} if claim.kind == "force" else {"counted": claim.counted})


def _timeline(report: CheckResult) -> Iterator[_Row]:
    for series in build_timeline(report).series:
        for name, points in (("running", series.running), ("daily", series.daily)):
            for point in points:
                yield {
                    **_measure(series.measure),
                    **{field: getattr(point, field) for field in ("claim_id", "article_id", "source", "claimant")},
                    **_bounds(point.amount),
                    "series": name,
                    "earliest": point.earliest,
                    "latest": point.latest,
                    "stated": point.stated,
                    "findings": tuple(mark.finding for mark in series.marks if point.claim_id in mark.claims),
                }


def _matrix(report: CheckResult) -> Iterator[_Row]:
    matrix = build_matrix(report)
    claims = counted_claims(report)
    measures = {measure.id: measure for measure in matrix.measures}
    for row in matrix.rows:
        for cell in row.cells:
            for name in cell.claims:
                yield {
                    **_measure(measures[cell.measure]),
                    **_bounds(claims[name].amount),
                    "claim_id": name,
                    "article_id": row.article_id,
                    "source": row.source,
                    "published": _day(row.published),
                    "findings": cell.findings,
                }


def _facts(report: CheckResult) -> Iterator[_Row]:
    for fact in report.facts:
        for value in fact.values:
            yield {
                **{name: getattr(value, name) for name in ("sources", "articles", "independent", "claimants")},
                **{name: getattr(fact, name) for name in ("dimension", "label", "confidence")},
                "fact": fact.id,
                "status": fact.status.value,
                "value": value.value,
                "outdated": value.outdated,
            }


def _marks(report: CheckResult) -> Iterator[_Row]:
    for name, mark in report.marks.items():
        yield {
            "statement": name,
            "article_id": mark.article_id,
            "start": mark.span.start,
            "end": mark.span.end,
            "passage": mark.span.text,
            "status": mark.status.value,
            "independent": mark.independent,
            "fact": mark.fact,
            "reason": None if mark.reason is None else mark.reason.value,
            "arithmetic": mark.arithmetic,
        }


def _measure(measure: Measure) -> _Row:
    counted = "+".join((*measure.counted, *measure.populations))
    place = {"side": measure.side, "place": measure.place, "window": measure.window.value}
    return {"measure": measure.id, "counted": counted, **place}


def _bounds(amount: Amount) -> _Row:
    return {
        "value": None if amount.value is None else float(amount.value),
        "low": _bound(amount.low, -math.inf),
        "high": _bound(amount.high, math.inf),
        "low_open": amount.low_open,
        "high_open": amount.high_open,
        "qualifier": amount.qualifier.value,
    }


def _bound(bound: Decimal | None, unbounded: float) -> float:
    return unbounded if bound is None else float(bound)


def _moments(moments: TimeRange | None) -> _Row:
    if moments is None:
        return {}
    return {"as_of_earliest": _day(moments.earliest), "as_of_latest": _day(moments.latest)}


def _day(moment: date | None) -> date | None:
    """The day as it was written where it was written, whatever the zone."""
    return None if moment is None else date.fromisoformat(moment.isoformat()[:10])


_TABLES: dict[str, tuple[Mapping[str, _Kind], Callable[[CheckResult], Iterator[_Row]]]] = {
    "findings": (_FINDINGS, _findings),
    "claims": (_CLAIMS, _claims),
    "facts": (_FACTS, _facts),
    "marks": (_MARKS, _marks),
    "timeline": (_TIMELINE, _timeline),
    "matrix": (_MATRIX, _matrix),
}
