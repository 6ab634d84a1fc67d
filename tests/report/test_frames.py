"""Findings and claims as pandas frames: columns, types, values."""

from __future__ import annotations

import sys
from datetime import date
from decimal import Decimal

import pandas
import polars
import pytest

from factcheck.records import (
    Amount,
    Article,
    CasualtyClaim,
    Extraction,
    ForceClaim,
    Outcome,
    Qualifier,
    Quote,
    QuoteClaim,
    QuoteMode,
    Span,
    TimeRange,
)
from factcheck.report import Report

FINDINGS = {
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
CLAIM_TYPES = {
    "published": "datetime64[s]",
    "start": "int64",
    "value": "float64",
    "low": "float64",
    "low_open": "boolean",
    "as_of_latest": "datetime64[s]",
    "kind": "category",
}


def test_findings_have_a_row_each(report: Report) -> None:
    frame = report.to_frame()
    assert {name: str(kind) for name, kind in frame.dtypes.items()} == FINDINGS
    assert list(frame["code"]) == ["NUM303", "SELF001", "NUM010"]
    assert list(frame.query("severity >= 'warning'")["code"]) == ["NUM303", "SELF001"]
    assert frame.loc[0, "articles"] == ("desk/harbour.txt", "desk/warta.txt")
    assert frame.loc[0, "passages"] == ("32 passengers", "35 penumpang tewas")
    assert frame["expected"].isna().tolist() == [True, False, True]


def test_claims_have_a_row_each(report: Report) -> None:
    frame = report.to_frame("claims")
    assert {name: str(frame[name].dtype) for name in CLAIM_TYPES} == CLAIM_TYPES
    assert list(frame["outcomes"]) == ["killed"] * 3
    assert list(frame["value"]) == [32.0, 35.0, 30.0]
    assert list(frame["high"]) == [32.0, 35.0, float("inf")]
    assert list(frame["low_open"]) == [False, False, True]
    assert frame.loc[0, "published"] == pandas.Timestamp("2024-03-09")
    assert frame.loc[1, "published"] == pandas.Timestamp("2024-03-10")  # 06:30+07:00 is the day before in UTC
    assert frame["published"].isna().tolist() == [False, False, True]
    for row in frame.itertuples():
        (text,) = [article.text for article in report.articles if article.id == row.article_id]
        assert text[row.start : row.end] == row.passage


def test_claims_of_every_kind_share_the_columns() -> None:
    article = Article(id="a", text="3000 tentara; 5 tewas atau hilang; 'Ya'.", published=date(9999, 12, 31))
    said = Span(start=36, end=38, text="Ya")
    five = Amount(value=Decimal(5), high=Decimal(5), qualifier=Qualifier.AT_MOST)
    claims = (
        ForceClaim(
            id="1",
            article_id="a",
            span=Span(start=0, end=12, text="3000 tentara"),
            amount=five,
            unit="person",
            side="x",
        ),
        CasualtyClaim(
            id="2",
            article_id="a",
            span=Span(start=14, end=33, text="5 tewas atau hilang"),
            outcomes=(Outcome.KILLED, Outcome.MISSING),
            amount=five,
            as_of=TimeRange(earliest=date(1, 1, 1), latest=date(9999, 12, 31)),
        ),
        QuoteClaim(
            id="3",
            article_id="a",
            span=said,
            quote=Quote(span=said, spans=(said,), mode=QuoteMode.DIRECT, speaker="Dahlan"),
        ),
    )
    frame = Report(extractions=(Extraction(article=article, claims=claims),)).to_frame("claims")
    assert list(frame["kind"]) == ["force", "casualty", "quote"]
    assert frame["unit"].tolist()[0] == "person"
    assert frame["outcomes"].tolist()[1] == "killed+missing"
    assert frame["claimant"].tolist()[2] == "Dahlan"
    assert frame["low"].tolist()[:2] == [float("-inf")] * 2
    assert frame["low"].isna().tolist() == [False, False, True]
    assert frame.loc[1, "as_of_latest"].year == 9999


@pytest.mark.parametrize("what", ["findings", "claims", "facts", "marks", "timeline", "matrix"])
def test_an_empty_report_has_the_same_columns_and_types(report: Report, what: str) -> None:
    empty, full = Report().to_frame(what), report.to_frame(what)  # type: ignore[arg-type]
    assert len(empty) == 0
    assert list(empty.columns) == list(full.columns)
    plain = [name for name in full.columns if str(full[name].dtype) != "category"]
    assert empty[plain].dtypes.equals(full[plain].dtypes)


def test_another_frame_is_refused(report: Report) -> None:
    with pytest.raises(
        ValueError, match="'quotes': give 'findings', 'claims', 'facts', 'marks', 'timeline' or 'matrix'"
    ):
        report.to_frame("quotes")  # type: ignore[call-overload]
    with pytest.raises(ValueError, match="'dask': give 'pandas' or 'polars'"):
        report.to_frame(library="dask")  # type: ignore[call-overload]


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_without_the_library_the_error_names_the_extra(
    report: Report, monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(ImportError, match=rf"factcheck-news\[{library}\]"):
        report.to_frame(library=library)  # type: ignore[call-overload]


@pytest.mark.parametrize("what", ["findings", "claims", "facts", "marks", "timeline", "matrix"])
def test_polars_has_the_same_columns_and_rows(report: Report, what: str) -> None:
    one, other = report.to_frame(what), report.to_frame(what, library="polars")  # type: ignore[call-overload]
    assert list(one.columns) == other.columns
    assert one.shape == other.shape
    assert Report().to_frame(what, library="polars").schema == other.schema  # type: ignore[call-overload]


def test_polars_has_types_of_its_own(report: Report) -> None:
    findings = report.to_frame(library="polars")
    assert findings["severity"].dtype == polars.Enum(["info", "warning", "error"])
    assert findings.filter(polars.col("severity") >= "warning")["code"].to_list() == ["NUM303", "SELF001"]
    assert findings["passages"].to_list()[0] == ["32 passengers", "35 penumpang tewas"]
    claims = report.to_frame("claims", library="polars")
    assert claims["published"].to_list() == [date(2024, 3, 9), date(2024, 3, 10), None]
    assert claims["high"].to_list() == [32.0, 35.0, float("inf")]


def test_the_matrix_has_a_row_for_each_figure(report: Report) -> None:
    frame = report.to_frame("matrix")
    assert list(frame["source"].fillna("-")) == ["Harbour Courier", "Warta Kota"]
    assert list(frame["measure"]) == ["M1", "M1"]
    assert list(frame["value"]) == [32.0, 35.0]
    assert list(frame["findings"]) == [("5f2c00aa11bb",), ("5f2c00aa11bb", "99aa00aa11bb")]


def test_the_timeline_has_a_row_for_each_count(report: Report) -> None:
    frame = report.to_frame("timeline")
    assert list(frame["series"]) == ["running", "running"]
    assert list(frame["earliest"]) == [pandas.Timestamp("2024-03-09"), pandas.Timestamp("2024-03-10")]
    assert list(frame["stated"]) == [False, False]
