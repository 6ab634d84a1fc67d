"""What a report tells, in the order it is told: shared by the text and the page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.records import DateEstimate, DateEvidence, Finding, Severity, Side
from factcheck.report.labels import Labels
from factcheck.report.passages import Passages, inert

if TYPE_CHECKING:
    from factcheck.report.result import CheckResult

__all__ = [
    "background",
    "by_level",
    "compared_pairs",
    "counted",
    "decisive",
    "draft",
    "expectation",
    "in_order",
    "kept_quiet",
    "notices",
    "read_so_far",
    "undated",
    "who_says",
    "without_findings",
]

_EVIDENCE = 3
"""Pieces of evidence that are shown for an estimated date."""
_SIDES = 8
"""Values of one finding that are shown, the best supported first; JSON has all."""
_SOURCES = 6
"""Sources of one value that are named."""


def draft(report: CheckResult, passages: Passages, labels: Labels) -> str | None:
    """Which article is the draft and how many there are to hold it against; ``None`` where all count alike."""
    if report.subject is None:
        return None
    others = len(report.extractions) - 1
    key = {0: "draft_alone", 1: "draft_one"}.get(others, "draft")
    return labels(key, name=passages.name(report.subject), count=others)


def read_so_far(report: CheckResult, labels: Labels) -> tuple[str, str]:
    """How many articles were read, and how many counted claims in them."""
    counted = sum(
        claim.kind in ("casualty", "force") for extraction in report.extractions for claim in extraction.claims
    )
    return labels.counted("articles", len(report.extractions)), labels.counted("claims", counted)


def by_level(report: CheckResult, labels: Labels) -> list[tuple[Severity, str]]:
    """How many findings there are of each level that has any, the loudest first."""
    counts = [(severity, report.count(severity)) for severity in Severity]
    return [(severity, labels.counted(severity, count)) for severity, count in counts if count]


def kept_quiet(report: CheckResult, labels: Labels) -> list[str]:
    """How many findings are waived, and how many the baseline has."""
    kinds = [finding.suppression.kind for finding in report.suppressed if finding.suppression]
    return [labels.counted(kind, kinds.count(kind)) for kind in ("waiver", "baseline") if kind in kinds]


def counted(report: CheckResult, labels: Labels) -> str:
    """How many findings there are, in one line."""
    return ", ".join(told for _, told in by_level(report, labels)) or without_findings(report, labels)


def without_findings(report: CheckResult, labels: Labels) -> str:
    """What stands where there are no findings: that there are none, or that nothing could be read."""
    return labels("not_readable" if report.nothing_read else "no_findings")


def expectation(finding: Finding, labels: Labels) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What was expected and what was observed, where something was: of two sides none is what the other should be."""
    if not finding.sides and finding.expected != finding.observed:
        for label, value in (("expected", finding.expected), ("observed", finding.observed)):
            if value is not None:
                yield labels(label), (value,)


def who_says(finding: Finding, labels: Labels) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The values that stand against each other, with their sources and how many of them are independent."""
    if _several_sources(finding):
        told = [_side(side, labels) for side in finding.sides[:_SIDES]]
        if len(finding.sides) > _SIDES:
            told.append(labels("more_sides", count=len(finding.sides) - _SIDES))
        yield labels("says"), tuple(told)


def _several_sources(finding: Finding) -> bool:
    """Whether the sides tell more than the passages: one source alone is named above its passage."""
    return len({source for side in finding.sides for source in side.sources}) > 1


def background(finding: Finding, labels: Labels) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Why it is a finding, what could be behind it, what to do. A note (``info``) is told without advice."""
    yield labels("why"), finding.reasons
    if finding.severity is not Severity.INFO:
        yield labels("could_be"), finding.could_be
        yield labels("check"), finding.to_check


def _side(side: Side, labels: Labels) -> str:
    sources = ", ".join(side.sources[:_SOURCES])
    if len(side.sources) > _SOURCES:
        sources += f", {labels('and_others', count=len(side.sources) - _SOURCES)}"
    told = f"{side.value}: {sources}"
    return told if len(side.sources) == 1 else f"{told} ({labels('independent', count=side.independent)})"


def undated(report: CheckResult) -> list[DateEstimate]:
    """The estimates of articles that were read and carry no publication date."""
    ids = {item.article.id for item in report.extractions if item.article.published is None and item.language}
    return [estimate for estimate in report.datings if estimate.article_id in ids]


def decisive(estimate: DateEstimate, labels: Labels) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What speaks for and against an estimate, the evidence that sets its bounds first."""
    yield labels("why"), tuple(piece.told for piece in in_order(estimate)[:_EVIDENCE])
    yield labels("against"), tuple(piece.told for piece in estimate.against[:_EVIDENCE])


def in_order(estimate: DateEstimate) -> list[DateEvidence]:
    """The evidence of an estimate, what sets its bounds first."""
    return sorted(estimate.evidence, key=partial(_distance, estimate))


def _distance(estimate: DateEstimate, piece: DateEvidence) -> tuple[int, float]:
    """How far a piece of evidence is from deciding the estimate."""
    pairs = ((estimate.earliest, piece.earliest), (estimate.latest, piece.latest))
    days = [abs((bound - stated).days) for bound, stated in pairs if bound is not None and stated is not None]
    return min(days, default=date.max.toordinal()), -piece.weight


def compared_pairs(report: CheckResult) -> set[frozenset[str]]:
    """The pairs of articles of which any statement of one was held against one of the other."""
    found = {
        frozenset((left.article_id, right.article_id))
        for item in report.comparisons
        for left in item.left
        for right in item.right
    }
    for fact in report.facts:
        articles = [article for value in fact.values for article in value.articles]
        found.update(map(frozenset, combinations(dict.fromkeys(articles), 2)))
    return {pair for pair in found if len(pair) > 1}


def notices(report: CheckResult, passages: Passages) -> dict[str, list[str]]:
    """What the reader should know about the reading: each notice with the names of the articles it is about."""
    about: dict[str, list[str]] = defaultdict(list)
    for extraction in report.extractions:
        for notice in extraction.notices if extraction.fault is None else ():  # a fault stands in the report's own
            about[inert(notice)].append(passages.name(extraction.article.id))
    for told in report.notices:
        where = told.where or "factcheck"
        name = passages.name(where) if told.kind == "broken_article" else inert(where)
        about[inert(told.message)].append(name)
    return about
