"""What fails in us costs the article or the rule that it fails on, and is told."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck import Article, Extraction, api, dating, faults
from factcheck.cli import main
from factcheck.extract import pipeline
from factcheck.relate.engine import compare_extractions
from factcheck.rules import dates

BAD = Article(id="bad", text="Pasar Tarum dibuka pada Senin (9/3/2024).", language="id", source="Kabar Bahari")
WEEKDAY = Article(
    id="weekday", text="The market reopened on Saturday, 10 March 2024.", source="Harbour Courier", language="en"
)
LATER = WEEKDAY.model_copy(update={"id": "later", "text": "The bridge reopened on Friday, 10 March 2024."})


def failing(on: str, inner: Callable[..., Any]) -> Callable[..., Any]:
    """The function, failing on the article of this id."""

    def run(given: Any, *rest: Any) -> Any:
        if getattr(given, "article", given).id == on:
            raise ZeroDivisionError(f"of {on}\nand more of it")
        return inner(given, *rest)

    return run


@pytest.fixture
def unreadable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api, "extract_article", failing("bad", pipeline.extract_article))


@pytest.mark.usefixtures("unreadable", "told_faults")
def test_an_article_that_cannot_be_read_costs_itself() -> None:
    report = factcheck.check([BAD, WEEKDAY])
    assert [(item.code, item.evidence[0].article_id) for item in report.findings] == [("DATE002", "weekday")]
    (notice,) = report.notices
    assert (notice.kind, notice.where) == ("broken_article", "bad")
    assert notice.message.startswith(
        "This article could not be read, the others were: ZeroDivisionError: of bad [api.py:"
    )
    (empty,) = (one for one in report.extractions if one.article.id == "bad")
    assert (empty.article, empty.language, empty.claims) == (BAD, None, ())
    assert empty.fault is not None
    assert empty.notices == (f"not read, for a fault in factcheck: {empty.fault}",)
    told = report.to_text(width=200)
    assert f"Kabar Bahari: {notice.message}" in told
    assert told.count("ZeroDivisionError") == 1
    assert report.to_html().count("ZeroDivisionError") == 2  # above all else, and among the notes on the reading
    assert factcheck.Report.from_json(report.to_json()) == report


@pytest.mark.usefixtures("unreadable", "told_faults")
def test_extract_many_goes_on_and_extract_of_one_raises() -> None:
    bad, good = factcheck.extract_many([BAD, WEEKDAY])
    assert (bad.fault is None, good.fault is None, good.language) == (False, True, "en")
    for verb in (factcheck.extract, factcheck.estimate_date):
        with pytest.raises(ZeroDivisionError):
            verb(BAD)


@pytest.mark.usefixtures("told_faults")
@pytest.mark.parametrize("bad", [{"b"}, {"a"}, {"d"}, {"b", "d"}, {"a", "b", "c", "d"}])
@pytest.mark.parametrize("subject", [None, "a"])
def test_an_article_that_comparing_breaks_on_costs_itself(
    monkeypatch: pytest.MonkeyPatch, bad: set[str], subject: str | None
) -> None:
    def failing_on_bad(extractions: Sequence[Extraction], *rest: Any) -> Any:
        if any(one.article.id in bad and one.claims for one in extractions):
            raise ZeroDivisionError("of comparing")
        return compare_extractions(extractions, *rest)

    monkeypatch.setattr(api, "compare_extractions", failing_on_bad)
    articles = [
        Article(id=name, text=f"The flood in Tarum killed {n} people.", language="en", source=name)
        for n, name in enumerate("abcd", 12)
    ]
    report = factcheck.check(articles, subject)
    assert [one.where for one in report.notices if one.kind == "broken_article"] == sorted(bad)
    assert [one.article.id for one in report.extractions] == list("abcd")
    assert {one.article.id for one in report.extractions if one.claims} == set("abcd") - bad
    told = {item.article_id for finding in report.findings for item in finding.evidence}
    assert not told & bad
    assert bool(told) == (len(bad) < 3 and subject not in bad)


@pytest.mark.usefixtures("told_faults")
def test_a_fault_of_comparing_that_is_no_articles_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api, "compare_extractions", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        factcheck.check([WEEKDAY, LATER])


@pytest.mark.usefixtures("told_faults")
def test_an_estimate_that_fails_costs_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dating, "estimate_date", failing("bad", dating.estimate_date))
    right = WEEKDAY.model_copy(update={"text": "The bridge was painted on Sunday, 10 March 2024."})
    report = factcheck.check([BAD, right])
    assert [(item.code, item.evidence[0].article_id) for item in report.findings] == [("DATE002", "bad")]
    (notice,) = report.notices
    assert (notice.kind, notice.where) == ("broken_article", "bad")
    said = "When this article was written could not be estimated: ZeroDivisionError: of bad ["
    assert notice.message.startswith(said)
    datings = {item.article_id: item for item in report.datings}
    unknown, known = datings["bad"], datings["weekday"]
    assert (unknown.earliest, unknown.evidence) == (None, ())
    assert known.earliest is not None


def second_fails(inner: Callable[..., Any]) -> Callable[..., Any]:
    seen: list[object] = []

    def run(*given: Any) -> Any:
        seen.append(given)
        if len(seen) > 1:
            raise KeyError("half way")
        return inner(*given)

    return run


@pytest.mark.usefixtures("told_faults")
@pytest.mark.parametrize(
    ("language", "said"), [("en", "The rule DATE002 broke off"), ("id", "Aturan DATE002 terhenti")]
)
def test_a_rule_of_ours_that_breaks_off_keeps_what_it_found(
    monkeypatch: pytest.MonkeyPatch, language: str, said: str
) -> None:
    monkeypatch.setattr(dates, "_other_year", second_fails(dates._other_year))
    report = factcheck.check([WEEKDAY, LATER], config=factcheck.Config(language=language))
    first = report.articles[0].id
    assert [item.evidence[0].article_id for item in report.findings if item.code == "DATE002"] == [first]
    (notice,) = report.notices
    assert (notice.kind, notice.where) == ("broken_rule", "factcheck")
    assert notice.message.startswith(said)
    assert "KeyError: 'half way' [rules/dates.py:" in notice.message


def test_in_our_own_tests_a_fault_of_ours_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    """The guard of ``tests/conftest.py``: a rule that breaks on a fixture fails, though users get the rest."""
    with monkeypatch.context() as patch:
        patch.setattr(dates, "_other_year", second_fails(dates._other_year))
        with pytest.raises(KeyError, match="half way"):
            factcheck.check([WEEKDAY, LATER])
    monkeypatch.setattr(api, "extract_article", failing("bad", pipeline.extract_article))
    with pytest.raises(ZeroDivisionError):
        factcheck.check([BAD])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rows = [article.model_dump(mode="json", include={"id", "text", "language"}) for article in (BAD, WEEKDAY)]
    (tmp_path / "all.jsonl").write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("unreadable", "told_faults")
@pytest.mark.parametrize(("command", "shown"), [("check", "DATE002"), ("extract", "time Saturday, 10 March 2024")])
def test_the_command_line_prints_the_rest_and_says_whose_fault_it_is(
    command: str, shown: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, str(folder / "all.jsonl")]) == 70
    out, err = capsys.readouterr()
    assert shown in out
    assert "factcheck: bad: " in err
    assert "ZeroDivisionError: of bad" in err
    assert "this is a fault in factcheck" in err


@pytest.mark.usefixtures("told_faults")
def test_an_error_is_told_in_one_line_with_its_place() -> None:
    try:
        factcheck.compare(None, None)  # type: ignore[arg-type]
    except Exception as error:
        told = faults.told(error)
        assert told.startswith("ValidationError: 4 validation errors for Comparison [relate/pairwise.py:")
    assert faults.told(ValueError("a" * 500)) == f"ValueError: {'a' * 200}…"
    assert faults.told(ValueError()) == "ValueError"
