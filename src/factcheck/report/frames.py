"""Findings and claims as pandas frames. pandas is imported here and nowhere else."""

from __future__ import annotations

import math
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from factcheck.records import Article, Claim, Finding, Severity, TimeRange

if TYPE_CHECKING:
    import pandas

    from factcheck.report.model import Report

__all__ = ["to_frame"]

_SEVERITIES = [severity.value for severity in reversed(Severity)]
_FINDINGS = {
    "code": "str",
    "name": "str",
    "severity": "category",
    "verdict": "category",
    "message": "str",
    "expected": "str",
    "observed": "str",
    "confidence": "float64",
    "articles": "object",
    "passages": "object",
    "reasons": "object",
    "could_be": "object",
    "to_check": "object",
    "fingerprint": "str",
    "url": "str",
}
# Seconds, not nanoseconds: those end in 2262, and an article may speak of the year 3000.
_CLAIMS = {
    "id": "str",
    "article_id": "str",
    "source": "str",
    "published": "datetime64[s]",
    "kind": "category",
    "region": "category",
    "start": "int64",
    "end": "int64",
    "passage": "str",
    "outcomes": "str",
    "unit": "str",
    "counted": "str",
    "value": "float64",
    "low": "float64",
    "high": "float64",
    "low_open": "boolean",
    "high_open": "boolean",
    "qualifier": "category",
    "side": "str",
    "populations": "str",
    "place": "str",
    "window": "category",
    "claimant": "str",
    "modality": "category",
    "as_of_earliest": "datetime64[s]",
    "as_of_latest": "datetime64[s]",
    "confidence": "float64",
}


def to_frame(report: Report, what: str) -> pandas.DataFrame:
    """The frame of ``Report.to_frame``."""
    if what not in ("findings", "claims"):
        raise ValueError(f"there is no frame of {what!r}: give 'findings' or 'claims'")
    try:
        import pandas
    except ImportError as error:
        raise ImportError("to_frame needs pandas; install it with: pip install 'factcheck[pandas]'") from error
    if what == "findings":
        frame = _frame([_finding(finding) for finding in report.findings], _FINDINGS)
        levels = pandas.CategoricalDtype(_SEVERITIES, ordered=True)
        return frame.assign(severity=frame["severity"].astype("str").astype(levels))
    rows = [_claim(claim, extraction.article) for extraction in report.extractions for claim in extraction.claims]
    return _frame(rows, _CLAIMS)


def _frame(rows: list[dict[str, Any]], types: dict[str, str]) -> pandas.DataFrame:
    import pandas

    columns = {name: pandas.Series([row.get(name) for row in rows], dtype=kind) for name, kind in types.items()}
    return pandas.DataFrame(columns)


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        **{name: getattr(finding, name) for name in _FINDINGS if name not in ("articles", "passages")},
        "severity": finding.severity.value,
        "verdict": finding.verdict.value,
        "articles": tuple(dict.fromkeys(item.article_id for item in finding.evidence)),
        "passages": tuple(item.span.text for item in finding.evidence),
    }


def _claim(claim: Claim, article: Article) -> dict[str, Any]:
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


def _counted(claim: Claim) -> dict[str, Any]:
    """What a claim with an amount has besides."""
    if claim.kind == "quote" or claim.kind == "event_date":  # mypy tells kinds apart by ==, not by in
        return {}
    row: dict[str, Any] = {
        "value": None if claim.amount.value is None else float(claim.amount.value),
        "low": _bound(claim.amount.low, -math.inf),
        "high": _bound(claim.amount.high, math.inf),
        "low_open": claim.amount.low_open,
        "high_open": claim.amount.high_open,
        "qualifier": claim.amount.qualifier.value,
        **_moments(claim.as_of),
    }
    if claim.kind == "casualty":
        joined = {"outcomes": "+".join(claim.outcomes), "populations": "+".join(claim.populations) or None}
        return row | joined | {"side": claim.side, "window": claim.window.value, "counted": claim.victims}
    row["unit"] = claim.unit
    return row | ({"side": claim.side} if claim.kind == "force" else {"counted": claim.counted})


def _bound(bound: Decimal | None, unbounded: float) -> float:
    return unbounded if bound is None else float(bound)


def _moments(moments: TimeRange | None) -> dict[str, str | None]:
    if moments is None:
        return {}
    return {"as_of_earliest": _day(moments.earliest), "as_of_latest": _day(moments.latest)}


def _day(moment: date | None) -> str | None:
    """The day as it was written where it was written, whatever the zone."""
    return None if moment is None else moment.isoformat()[:10]
