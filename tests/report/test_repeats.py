"""A finding that is made several times is told once, with all its places; another that only looks like it is not."""

from __future__ import annotations

from findings import about

from factcheck import check
from factcheck.records import Article, Evidence, Extraction, Mark, MarkStatus, Side, Span
from factcheck.report import Report
from factcheck.report.repeats import repeated

_TEXT = "Two trapped, five freed. Two cars, five trucks."
_ARTICLES = tuple(Article(id=name, text=_TEXT, source=name.title()) for name in ("alfa", "bravo", "carla"))


def _at(article: str, passage: str, nth: int = 0) -> Evidence:
    start = -1
    for _ in range(nth + 1):
        start = _TEXT.lower().index(passage, start + 1)
    span = Span(start=start, end=start + len(passage), text=_TEXT[start : start + len(passage)])
    return Evidence(article_id=article, span=span, role="claim")


def _apart(left: str, right: str, nth: int, fingerprint: str) -> object:
    sides = (Side(value="2", sources=(left,), independent=1), Side(value="5", sources=(right,), independent=1))
    return about(_at(left, "two", nth), _at(right, "five", nth), sides=sides, fingerprint=fingerprint)


def _report(*findings: object) -> Report:
    marks = {
        f"{article.id}-{passage}-{nth}": Mark(
            article_id=article.id,
            span=_at(article.id, passage, nth).span,
            status=MarkStatus.DIFFERS,
            fact=("people", "cars")[nth],
        )
        for article in _ARTICLES
        for passage in ("two", "five")
        for nth in (0, 1)
    }
    extractions = tuple(Extraction(article=article) for article in _ARTICLES)
    return Report(findings=findings, extractions=extractions, marks=marks)


def test_one_fact_between_several_pairs_is_one_finding_with_all_places() -> None:
    (one,) = repeated(_report(_apart("alfa", "bravo", 0, "1"), _apart("carla", "bravo", 0, "2")))
    assert one.places == 2
    assert [item.article_id for item in one.finding.evidence] == ["alfa", "bravo", "carla"]
    assert [(side.value, side.sources) for side in one.finding.sides] == [("2", ("alfa", "carla")), ("5", ("bravo",))]
    assert [finding.fingerprint for finding in one.again] == ["2"]


def test_equal_numbers_of_another_thing_are_another_finding() -> None:
    assert len(repeated(_report(_apart("alfa", "bravo", 0, "1"), _apart("alfa", "bravo", 1, "2")))) == 2


def test_values_of_no_fact_stand_for_themselves() -> None:
    report = _report(_apart("alfa", "bravo", 0, "1"), _apart("carla", "bravo", 0, "2"))
    assert len(repeated(report.model_copy(update={"marks": {}}))) == 2


def test_the_same_mistake_inside_several_articles_is_one_finding() -> None:
    same = [about(_at(name, "two cars"), expected="3", fingerprint=name) for name in ("alfa", "bravo")]
    other = about(_at("alfa", "two trapped"), expected="3", fingerprint="x")
    assert [one.places for one in repeated(_report(*same, other))] == [2, 1]


def test_another_rule_is_another_finding() -> None:
    first, second = (about(_at("alfa", "two"), code=code, fingerprint=code) for code in ("NUM001", "NUM002"))
    assert [one.finding.code for one in repeated(_report(first, second))] == ["NUM001", "NUM002"]


def test_the_table_of_figures_cites_what_is_told_once() -> None:
    texts = (
        "Eight people were injured in the tram crash in Pell on Monday, 20 of them seriously, the mayor said.",
        "The tram crash in Pell on Monday injured eight people, 20 of them seriously, the fire service said.",
    )
    articles = [
        Article(id=f"a{number}", source=f"Outlet {number}", text=text, language="en")
        for number, text in enumerate(texts)
    ]
    report = check(articles)
    assert len(report.findings) == 2
    assert len(repeated(report)) == 1
    assert "20 of 8" in report.to_html()
