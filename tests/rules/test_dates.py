"""What is told of dates, field by field, and which repairs of a date and its weekday are offered."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.dating import estimate_date
from factcheck.knowledge.references import References, load_references
from factcheck.records import Finding
from factcheck.rules import Config, Dossier, run_rules
from factcheck.rules.dates import _moved_to, _other_day, _other_month, _other_year, _swapped
from held import marks_of

CASES = tomllib.loads(Path(__file__).with_name("dates.toml").read_text(encoding="utf-8"))["case"]


@pytest.fixture(scope="module")
def norland() -> References:
    return load_references(Path(__file__).parents[1] / "dating" / "references")


def found(articles: list[dict[str, Any]], references: References | None, **about: Any) -> list[Finding]:
    read = [factcheck.extract(factcheck.Article(id=f"a{number}", **one)) for number, one in enumerate(articles)]
    dossier = Dossier(
        extractions={one.article.id: one for one in read},
        datings={one.article.id: estimate_date(one, references) for one in read},
        references=references,
        **about,
    )
    findings = run_rules(dossier, Config(select=("DATE0",)))
    return sorted(findings, key=lambda one: (one.evidence[0].article_id, one.evidence[0].span.start))


def shown(finding: Finding) -> dict[str, Any]:
    first = finding.evidence[0]
    return {
        **finding.model_dump(),
        "could_be": list(finding.could_be),
        "reasons": list(finding.reasons),
        "article": first.article_id,
        "passage": first.span.text,
        "passages": [item.span.text for item in finding.evidence],
        "role": first.role,
    }


def _params() -> list[Any]:
    """The cases by what they are; one that does not hold today has the reason in ``known``, and is held to it."""
    return [
        pytest.param(
            case,
            id=case["what"],
            marks=marks_of(case),
        )
        for case in CASES
    ]


@pytest.mark.parametrize("case", _params())
def test_what_an_editor_reads(case: dict[str, Any], norland: References) -> None:
    told = [shown(finding) for finding in found(case["articles"], norland)]
    wanted = case.get("told", [])
    assert [one["code"] for one in told] == [one["code"] for one in wanted], [one["message"] for one in told]
    for one, other in zip(told, wanted, strict=True):
        assert {name: one[name] for name in other} == other


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["what"])
def test_a_draft_hears_only_of_itself(case: dict[str, Any], norland: References) -> None:
    for finding in found(case["articles"], norland, subject="a1"):
        assert "a1" in {item.article_id for item in finding.evidence}


@pytest.mark.parametrize(
    ("published", "language", "text"),
    [
        ("2028-03-01", "en", "The Veiled Front fired on Sund."),
        ("2032-01-02", "id", "Norlandia: perang di Tarum memasuki bulan ketujuh."),
        ("2032-05-01", "en", "Norland speaks of the attack of 10 March 2030 on Tarum."),
    ],
)
def test_without_references_nothing_is_held_against_them(
    published: str, language: str, text: str, norland: References
) -> None:
    articles = [{"published": published, "language": language, "text": text}]
    assert not found(articles, None)
    assert found(articles, norland)


DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))
WEEKDAYS = st.integers(0, 6)


@given(DAYS, WEEKDAYS)
def test_the_other_day_has_the_weekday_and_none_is_nearer(day: date, weekday: int) -> None:
    other = _other_day(day, weekday)
    assert other.weekday() == weekday
    assert abs(other - day).days <= 3


@given(DAYS, WEEKDAYS)
def test_the_other_month_has_the_weekday_and_none_is_nearer(day: date, weekday: int) -> None:
    other = _other_month(day, weekday)
    fitting = [
        moved.month
        for month in range(1, 13)
        if month != day.month and (moved := _moved_to(day, day.year, month)) is not None and moved.weekday() == weekday
    ]
    if other is None:
        assert not fitting
    else:
        assert (other.year, other.day, other.weekday()) == (day.year, day.day, weekday)
        assert abs(other.month - day.month) == min(abs(month - day.month) for month in fitting)


@given(DAYS, WEEKDAYS, st.integers(-30, 30))
def test_the_other_year_has_the_weekday_and_is_near_to_publication(day: date, weekday: int, later: int) -> None:
    published = date(day.year + later, 6, 1)
    other = _other_year(day, weekday, published)
    if other is not None:
        assert (other.month, other.day, other.weekday()) == (day.month, day.day, weekday)
        assert other.year != day.year
        assert other.year <= published.year + 1  # nothing is written long before it happens
    elif (day.month, day.day) != (2, 29):
        assert day.weekday() == weekday


@given(DAYS, WEEKDAYS)
def test_day_and_month_change_over_only_where_that_gives_the_weekday(day: date, weekday: int) -> None:
    other = _swapped(day, weekday)
    if other is not None:
        assert (other.year, other.month, other.day, other.weekday()) == (day.year, day.day, day.month, weekday)
        assert other != day


@pytest.mark.parametrize(
    ("day", "published", "other"),
    [
        (date(1, 1, 2), date(1, 6, 1), None),
        (date(9999, 1, 2), date(9999, 6, 1), date(9994, 1, 2)),
    ],
)
def test_years_that_the_calendar_does_not_have_are_not_offered(day: date, published: date, other: date | None) -> None:
    found_ = _other_year(day, 6, published)
    assert found_ == other
