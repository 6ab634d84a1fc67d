"""How tolls went: every count of people on the days it was of, running totals and counts of a day apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from factcheck.days import day_of
from factcheck.records import Amount, CasualtyClaim, DateEstimate, Finding, Record, Severity, Verdict, Window
from factcheck.report.measures import Measure, counted_claims, find_measures, findings_of

if TYPE_CHECKING:
    from factcheck.report.result import CheckResult

__all__ = ["Timeline", "TollMark", "TollPoint", "TollSeries", "build_timeline"]

_DAILY = (Window.LAST_24H, Window.PERIOD)
_NEAR = 7
"""A count of a day may be so many days outside those of the running toll it belongs to."""


class TollPoint(Record):
    """One count and the days it may be of, both included.

    ``stated`` says that the text gives the day; otherwise it is the day of publication, or the days in which an
    undated article was written as far as its text shows.
    """

    claim_id: str
    article_id: str
    source: str | None = None
    claimant: str | None = None
    earliest: date
    latest: date
    stated: bool
    amount: Amount


class TollMark(Record):
    """A finding on points of a series: ``claims`` are their ids."""

    finding: str
    severity: Severity
    verdict: Verdict
    claims: tuple[str, ...]


class TollSeries(Record):
    """One toll over time: ``running`` totals, and beside them what was counted within a ``daily`` window."""

    measure: Measure
    running: tuple[TollPoint, ...] = ()
    daily: tuple[TollPoint, ...] = ()
    marks: tuple[TollMark, ...] = ()


class Timeline(Record):
    """The tolls that several articles give, those with the loudest findings first."""

    series: tuple[TollSeries, ...] = ()


def build_timeline(report: CheckResult) -> Timeline:
    """The timeline of ``Report.timeline``."""
    claims = {name: claim for name, claim in counted_claims(report).items() if claim.kind == "casualty"}
    cited = findings_of(report, claims.values())
    points = {claim.id: point for claim, point in _points(report, claims.values())}
    daily = [claim for claim in claims.values() if claim.window in _DAILY and claim.id in points]
    series = []
    for measure in find_measures(report):
        if measure.kind == "casualty":
            own = [claims[name] for name in measure.claims if name in points]
            running = [points[claim.id] for claim in own if claim.window not in _DAILY]
            beside = [claim for claim in own if claim.window in _DAILY]
            known = set(measure.claims)
            others = [claim for claim in daily if claim.id not in known]
            beside += _beside(others, points, measure, running)
            if own:
                series.append(_series(measure, running, [points[claim.id] for claim in beside], cited))
    return Timeline(series=tuple(series))


def _series(
    measure: Measure,
    running: Sequence[TollPoint],
    daily: Sequence[TollPoint],
    cited: Mapping[str, Sequence[Finding]],
) -> TollSeries:
    resting: dict[str, tuple[Finding, list[str]]] = {}
    for point in (*running, *daily):
        for finding in cited.get(point.claim_id, ()):
            resting.setdefault(finding.fingerprint, (finding, []))[1].append(point.claim_id)
    marks = [
        TollMark(finding=name, severity=finding.severity, verdict=finding.verdict, claims=tuple(names))
        for name, (finding, names) in resting.items()
    ]
    by_day = [tuple(sorted(points, key=lambda point: (point.earliest, point.latest))) for points in (running, daily)]
    return TollSeries(measure=measure, running=by_day[0], daily=by_day[1], marks=tuple(marks))


def _beside(
    daily: Iterable[CasualtyClaim], points: Mapping[str, TollPoint], measure: Measure, running: Sequence[TollPoint]
) -> Iterator[CasualtyClaim]:
    """The counts of a day that are of the toll a running series counts: outcome, people, place and days fit."""
    if measure.window is not Window.CUMULATIVE or not running:
        return
    articles = {point.article_id for point in running}
    first = min(point.earliest for point in running).toordinal() - _NEAR
    last = max(point.latest for point in running).toordinal() + _NEAR
    for claim in daily:
        alike = (tuple(sorted(claim.outcomes)), tuple(sorted(claim.populations)))
        here = claim.place == measure.place or (claim.place is None and claim.article_id in articles)
        point = points[claim.id]
        near = first <= point.earliest.toordinal() and point.latest.toordinal() <= last
        if alike == (measure.counted, measure.populations) and here and near:
            yield claim


def _points(report: CheckResult, claims: Iterable[CasualtyClaim]) -> Iterator[tuple[CasualtyClaim, TollPoint]]:
    articles = {article.id: article for article in report.articles}
    datings = {estimate.article_id: estimate for estimate in report.datings}
    for claim in claims:
        article = articles[claim.article_id]
        days = _days(claim, article.published, datings.get(article.id))
        if days is not None:
            yield (
                claim,
                TollPoint(
                    claim_id=claim.id,
                    article_id=article.id,
                    source=article.source,
                    claimant=claim.claimant,
                    earliest=days[0],
                    latest=days[1],
                    stated=days[2],
                    amount=claim.amount,
                ),
            )


def _days(
    claim: CasualtyClaim, published: date | datetime | None, dating: DateEstimate | None
) -> tuple[date, date, bool] | None:
    """The first and last day a count may be of, and whether the text names them."""
    if claim.as_of is not None:
        ends = [day_of(end) for end in (claim.as_of.earliest, claim.as_of.latest) if end is not None]
        if ends:
            return ends[0], ends[-1], "as_of" not in claim.inferred
    if published is not None:
        return day_of(published), day_of(published), False
    if dating is None or dating.earliest is None or dating.latest is None:
        return None
    return dating.earliest, dating.latest, False
