"""The report as SARIF 2.1.0, which editors and code hosts show beside the text.

The specification (OASIS, sarif-v2.1.0-os) lets ``level`` be anything but ``none`` only where ``kind`` is ``fail``
(3.27.10). So a contradiction carries its severity as level; everything else has its kind, level ``none``, and its
severity in ``properties``. Offsets count code points of the article's text, which goes along as the artifact's
contents: front matter and byte order marks of the file are not in it. Findings that a waiver or the baseline keeps
quiet are results with a suppression.
"""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from factcheck.records import Article, Evidence, Finding, Severity, Suppression, Verdict
from factcheck.report.passages import inert
from factcheck.rules import all_rules

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
    places = {article.id: number for number, article in enumerate(report.articles)}
    findings = (*report.findings, *report.suppressed)
    names = {finding.code: finding.name for finding in findings}
    driver = {
        "name": "factcheck",
        "version": version("factcheck"),
        "rules": [_rule(code, names[code]) for code in sorted(names)],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "artifacts": [_artifact(article) for article in report.articles],
        "results": [_result(finding, places) for finding in findings],
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
    artifact: dict[str, Any] = {"location": {"uri": _uri(article.id)}, "contents": {"text": article.text}}
    if article.source is not None:
        artifact["description"] = {"text": inert(article.source)}
    return artifact


def _result(finding: Finding, places: dict[str, int]) -> dict[str, Any]:
    kind = _KINDS[finding.verdict]
    locations = [_location(evidence, places, number) for number, evidence in enumerate(finding.evidence)]
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


def _location(evidence: Evidence, places: dict[str, int], number: int) -> dict[str, Any]:
    span = evidence.span
    where: dict[str, Any] = {"uri": _uri(evidence.article_id)}
    if evidence.article_id in places:
        where["index"] = places[evidence.article_id]
    region = {"charOffset": span.start, "charLength": span.end - span.start, "snippet": {"text": span.text}}
    return {
        "id": number,
        "physicalLocation": {"artifactLocation": where, "region": region},
        "message": {"text": inert(evidence.role) or "passage"},
    }


def _uri(article_id: str) -> str:
    return quote(article_id, safe="/", errors="replace") or "article"
