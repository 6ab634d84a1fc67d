"""The report as SARIF 2.1.0, which editors and code hosts show beside the text.

The specification (OASIS, sarif-v2.1.0-os) lets ``level`` be anything but ``none`` only where ``kind`` is ``fail``
(3.27.10). So a contradiction carries its severity as level; everything else has its kind, level ``none``, and its
severity in ``properties``. Findings that a waiver or the baseline keeps quiet are results with a suppression.

Lines and columns are those of the file, which code hosts ask for; columns count code points (``columnKind``), where the
standard would otherwise have UTF-16 units. Where the text is the whole file it goes along as the artifact's contents,
and offsets into it stand beside the lines; behind a front matter they would contradict each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from factcheck.records import Article, Evidence, Finding, Severity, Suppression, Verdict
from factcheck.report.passages import inert
from factcheck.report.places import Place, Places
from factcheck.rules import all_rules
from factcheck.version import __version__

if TYPE_CHECKING:
    from factcheck.report.result import CheckResult

__all__ = ["to_sarif"]

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_KINDS = {
    Verdict.CONTRADICTION: "fail",
    Verdict.DISPUTE: "review",
    Verdict.UNRESOLVED: "review",
    Verdict.UPDATE: "informational",
    Verdict.AGREE: "pass",
    Verdict.COMPATIBLE: "pass",
    Verdict.INCOMPARABLE: "notApplicable",
}
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def to_sarif(report: CheckResult) -> dict[str, Any]:
    """A SARIF log with one run, as plain dictionaries and lists. Called by ``Report.to_sarif``."""
    where = _Where(report.articles)
    findings = (*report.findings, *report.suppressed)
    names = {finding.code: finding.name for finding in findings}
    driver = {
        "name": "factcheck",
        "version": __version__,
        "rules": [_rule(code, names[code]) for code in sorted(names)],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "artifacts": [_artifact(article) for article in report.articles],
        "results": [_result(finding, where) for finding in findings],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(code: str, name: str) -> dict[str, Any]:
    """What a rule is. A desk's own rules have no page here: the report may be read where they are not installed."""
    shipped = next((rule for rule in all_rules() if rule.code == code), None)
    if shipped is None:
        return {"id": code, "name": name}
    return {
        "id": code,
        "name": name,
        "shortDescription": {"text": shipped.summary},
        "help": {"text": shipped.manual, "markdown": shipped.manual},
    }


def _artifact(article: Article) -> dict[str, Any]:
    artifact: dict[str, Any] = {"location": {"uri": _uri(article.file or article.id)}}
    if article.line == 1:
        artifact["contents"] = {"text": article.text}
    if article.source is not None:
        artifact["description"] = {"text": inert(article.source)}
    return artifact


def _result(finding: Finding, where: _Where) -> dict[str, Any]:
    kind = _KINDS[finding.verdict]
    locations = [where.location(evidence, number) for number, evidence in enumerate(finding.evidence)]
    return {
        "ruleId": finding.code,
        "kind": kind,
        "level": _LEVELS[finding.severity] if kind == "fail" else "none",
        "message": {"text": inert(finding.message)},
        "locations": locations[:1],
        "relatedLocations": locations[1:],
        "partialFingerprints": {"factcheck/v1": finding.fingerprint},
        "suppressions": _suppressions(finding.suppression),
        "rank": round(finding.confidence * 100, 1),
        "properties": {
            "severity": finding.severity.value,
            "verdict": finding.verdict.value,
            "reasons": list(finding.reasons),
            "couldBe": list(finding.could_be),
            "toCheck": list(finding.to_check),
        },
    }


def _suppressions(found: Suppression | None) -> list[dict[str, Any]]:
    """Every result has the list, empty where it is open: all of a run or none must (3.27.23)."""
    if found is None:
        return []
    said: dict[str, Any] = {"kind": "inSource" if found.in_article else "external", "status": "accepted"}
    if found.why is not None:
        said["justification"] = inert(found.why)
    facts = {"by": found.kind, "who": found.who, "when": found.when, "until": found.until, "where": found.where}
    said["properties"] = {name: inert(str(value)) for name, value in facts.items() if value is not None}
    return [said]


class _Where:
    """Looks up the places of passages."""

    def __init__(self, articles: tuple[Article, ...]) -> None:
        self._places = Places(articles)
        self._numbers = {article.id: number for number, article in enumerate(articles)}
        self._whole = {article.id for article in articles if article.line == 1}

    def location(self, evidence: Evidence, number: int) -> dict[str, Any]:
        place = self._places.of(evidence)
        artifact: dict[str, Any] = {"uri": _uri(place.file)}
        if evidence.article_id in self._numbers:
            artifact["index"] = self._numbers[evidence.article_id]
        return {
            "id": number,
            "physicalLocation": {"artifactLocation": artifact, "region": self._region(evidence, place)},
            "message": {"text": inert(evidence.role) or "passage"},
        }

    def _region(self, evidence: Evidence, place: Place) -> dict[str, Any]:
        span = evidence.span
        region: dict[str, Any] = {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
            "snippet": {"text": span.text},
        }
        if evidence.article_id in self._whole:
            region |= {"charOffset": span.start, "charLength": span.end - span.start}
        return region


def _uri(article_id: str) -> str:
    return quote(article_id, safe="/", errors="replace") or "article"
