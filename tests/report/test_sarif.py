"""SARIF 2.1.0: what the standard demands of the parts we write."""

from __future__ import annotations

import json
from typing import Any

import pytest

from factcheck.records import Verdict
from factcheck.report import Report

# Properties that the standard has for each object we write (sections 3.14, 3.19, 3.24, 3.27 to 3.30, 3.49).
KNOWN = {
    "run": {"tool", "columnKind", "artifacts", "results"},
    "artifact": {"location", "contents", "description"},
    "result": {
        "ruleId",
        "kind",
        "level",
        "message",
        "locations",
        "relatedLocations",
        "partialFingerprints",
        "suppressions",
        "rank",
        "properties",
    },
    "location": {"id", "physicalLocation", "message"},
    "region": {"startLine", "startColumn", "endLine", "endColumn", "charOffset", "charLength", "snippet"},
}


def run_of(report: Report) -> dict[str, Any]:
    log = json.loads(json.dumps(report.to_sarif()))
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    run: dict[str, Any] = log["runs"][0]
    return run


def test_only_properties_of_the_standard(report: Report) -> None:
    run = run_of(report)
    assert set(run) <= KNOWN["run"]
    for artifact in run["artifacts"]:
        assert set(artifact) <= KNOWN["artifact"]
    for result in run["results"]:
        assert set(result) <= KNOWN["result"]
        assert 0 <= result["rank"] <= 100
        for location in (*result["locations"], *result["relatedLocations"]):
            assert set(location) <= KNOWN["location"]
            assert set(location["physicalLocation"]["region"]) <= KNOWN["region"]


def test_the_rank_is_the_confidence(report: Report) -> None:
    ranks = [result["rank"] for result in run_of(report)["results"]]
    assert ranks == [round(finding.confidence * 100, 1) for finding in report.findings]
    assert len(set(ranks)) > 1


def test_regions_point_at_the_contents_of_their_artifact(report: Report) -> None:
    run = run_of(report)
    assert run["columnKind"] == "unicodeCodePoints"
    for result in run["results"]:
        for location in (*result["locations"], *result["relatedLocations"]):
            place = location["physicalLocation"]
            artifact = run["artifacts"][place["artifactLocation"]["index"]]
            region = place["region"]
            end = region["charOffset"] + region["charLength"]
            assert artifact["location"]["uri"] == place["artifactLocation"]["uri"]
            assert artifact["contents"]["text"][region["charOffset"] : end] == region["snippet"]["text"]


def test_lines_are_those_of_the_file_and_offsets_stand_where_they_agree_with_them(report: Report) -> None:
    whole, *_ = report.extractions
    behind = whole.model_copy(update={"article": whole.article.model_copy(update={"line": 5, "file": "desk/x.txt"})})
    regions = []
    for extraction in (whole, behind):
        run = run_of(Report(findings=report.findings[:1], extractions=(extraction,)))
        place = run["results"][0]["locations"][0]["physicalLocation"]
        regions.append(place["region"])
    del regions[0]["charOffset"], regions[0]["charLength"]
    assert place["artifactLocation"] == {"uri": "desk/x.txt", "index": 0}
    assert run["artifacts"][0] == {"location": {"uri": "desk/x.txt"}, "description": {"text": "Harbour Courier"}}
    snippet = {"text": "32 passengers"}
    told = {"startColumn": 65, "endColumn": 78, "snippet": snippet}
    assert regions == [{"startLine": line, "endLine": line, **told} for line in (2, 6)]


@pytest.mark.parametrize(
    ("verdict", "kind", "level"),
    [
        (Verdict.CONTRADICTION, "fail", "error"),
        (Verdict.DISPUTE, "review", "none"),
        (Verdict.UNRESOLVED, "review", "none"),
        (Verdict.UPDATE, "informational", "none"),
        (Verdict.AGREE, "pass", "none"),
        (Verdict.COMPATIBLE, "pass", "none"),
        (Verdict.INCOMPARABLE, "notApplicable", "none"),
    ],
)
def test_verdicts_as_kinds(report: Report, verdict: Verdict, kind: str, level: str) -> None:
    finding = report.findings[0].model_copy(update={"verdict": verdict})
    (result,) = run_of(report.model_copy(update={"findings": (finding,)}))["results"]
    assert (result["kind"], result["level"]) == (kind, level)
    assert result["properties"]["severity"] == "error"
    assert result["partialFingerprints"] == {"factcheck/v1": finding.fingerprint}


def test_ids_that_are_no_addresses_are_written_as_such(report: Report) -> None:
    extraction = report.extractions[0]
    article = extraction.article.model_copy(update={"id": "a b\u202e%#?.txt"})
    run = run_of(Report(extractions=(extraction.model_copy(update={"article": article}),)))
    assert run["artifacts"][0]["location"]["uri"] == "a%20b%E2%80%AE%25%23%3F.txt"


def test_a_report_of_nothing_is_a_log_of_no_results() -> None:
    run = run_of(Report())
    assert (run["results"], run["artifacts"], run["tool"]["driver"]["name"]) == ([], [], "factcheck")
