"""The report as a record: JSON there and back, and what older readers do with newer fields."""

from __future__ import annotations

import json

import pytest
from pydantic import ValidationError

from factcheck.errors import InputError
from factcheck.records import SCHEMA_VERSION, Coverage, Extraction, Severity
from factcheck.report import Report, total_coverage


@pytest.mark.parametrize("indent", [None, 2])
def test_json_comes_back_as_the_same_report(report: Report, indent: int | None) -> None:
    assert Report.from_json(report.to_json(indent=indent)) == report


def test_reading_passes_over_fields_it_does_not_know_at_every_depth(report: Report) -> None:
    written = json.loads(report.to_json())
    written["later"] = 1
    written["findings"][0]["later"] = {"a": 1}
    written["findings"][0]["evidence"][0]["span"]["later"] = []
    written["extractions"][0]["claims"][0]["amount"]["later"] = "x"
    assert Report.from_json(json.dumps(written)) == report


def test_what_a_user_passes_in_may_have_no_unknown_fields() -> None:
    with pytest.raises(ValidationError, match="later"):
        Report.model_validate({"later": 1})


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", "3", "[" * 100_000, '{"schema_version": '])
def test_what_is_no_report_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="not a report"):
        Report.from_json(text)


def test_another_schema_is_refused_by_name(report: Report) -> None:
    written = json.loads(report.to_json()) | {"schema_version": SCHEMA_VERSION + 1}
    with pytest.raises(InputError, match=f"schema {SCHEMA_VERSION + 1}"):
        Report.from_json(json.dumps(written))


def test_a_wrong_value_is_named_by_its_place(report: Report) -> None:
    written = json.loads(report.to_json())
    written["findings"][1]["severity"] = "loud"
    with pytest.raises(InputError, match=r"findings\.1\.severity: "):
        Report.from_json(json.dumps(written))


def test_json_lines_have_one_finding_each(report: Report) -> None:
    rows = [json.loads(line) for line in report.to_jsonl().splitlines()]
    assert [row["code"] for row in rows] == [finding.code for finding in report.findings]
    assert {row["schema_version"] for row in rows} == {SCHEMA_VERSION}
    assert Report().to_jsonl() == ""


def test_articles_and_counts(report: Report) -> None:
    assert [article.source for article in report.articles] == ["Harbour Courier", "Warta Kota", None, "Le Port"]
    assert {severity: report.count(severity) for severity in Severity} == dict.fromkeys(Severity, 1)


def test_coverage_weighs_articles_by_what_is_in_them(extractions: tuple[Extraction, ...]) -> None:
    total = total_coverage(extractions)
    assert (total.claimed, total.unparsed, total.total) == (0.875, 0.125, 4)
    assert total_coverage(()) == Coverage()
