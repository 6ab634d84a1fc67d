"""Measures, matrix, timeline and their drawing, from claims made by hand."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest
from findings import about
from pages import sound

from factcheck.records import (
    Amount,
    Article,
    CasualtyClaim,
    DateEstimate,
    Evidence,
    Extraction,
    Finding,
    Group,
    Lineage,
    Origin,
    Outcome,
    Qualifier,
    Severity,
    Span,
    TimeRange,
    Verdict,
    Window,
)
from factcheck.report import Report
from factcheck.report.page.chart import day_ticks, number_ticks, short_day

TEXT = "Toll of the flood: 100 dead"
PASSAGE = Span(start=19, end=27, text="100 dead")


def amount(number: int, high: int | None = None, *, open_end: bool = False) -> Amount:
    if open_end:
        return Amount(value=Decimal(number), low=Decimal(number), qualifier=Qualifier.AT_LEAST)
    return Amount(value=Decimal(number), low=Decimal(number), high=Decimal(high or number))


def told(name: str, day: str | None, number: Amount, **slots: object) -> Extraction:
    """An article that gives one toll."""
    article = Article(id=name, text=TEXT, source=name.title(), published=day)
    window = slots.pop("window", Window.CUMULATIVE)
    claim = CasualtyClaim(
        id=f"{name}-1",
        article_id=name,
        span=PASSAGE,
        outcomes=(Outcome.KILLED,),
        amount=number,
        window=window,
        **slots,  # type: ignore[arg-type]
    )
    return Extraction(article=article, language="en", claims=(claim,))


def finding(*names: str, severity: Severity = Severity.WARNING, mark: str = "f1") -> Finding:
    passages = (Evidence(article_id=name, span=PASSAGE, role="claim") for name in names)
    return about(*passages, code="NUM102", severity=severity, verdict=Verdict.CONTRADICTION, fingerprint=mark)


@pytest.fixture
def flood() -> Report:
    return Report(
        extractions=(
            told("ant", "2024-01-02", amount(100), place="Tarum"),
            told("bee", "2024-05-03", amount(400), place="Tarum"),
            told("cat", "2024-05-04", amount(390)),
            told("dog", "2024-05-04", amount(380, open_end=True)),
            told("elk", "2024-05-05", amount(12), window=Window.LAST_24H, place="Tarum"),
            told("fox", "2024-05-05", amount(9), window=Window.LAST_24H, place="Sungai"),
            told("gnu", None, amount(410), as_of=TimeRange(earliest=date(2024, 5, 1), basis="explicit")),
            told("hen", None, amount(420)),
        ),
        groups=(Group(key="killed", claims=("ant-1", "bee-1", "dog-1", "gnu-1", "hen-1")),),
        findings=(finding("bee", "cat"),),
        datings=(DateEstimate(article_id="hen", earliest=date(2024, 5, 2), latest=date(2024, 5, 6)),),
    )


def test_a_measure_is_what_was_compared_or_found(flood: Report) -> None:
    (measure,) = flood.matrix().measures
    assert measure.claims == ("ant-1", "bee-1", "dog-1", "gnu-1", "hen-1", "cat-1")
    assert (measure.counted, measure.place, measure.window) == (("killed",), "Tarum", Window.CUMULATIVE)
    assert measure.findings == ("f1",)


def test_a_count_of_one_article_alone_is_no_measure(flood: Report) -> None:
    assert flood.model_copy(update={"groups": (), "findings": ()}).matrix().measures == ()


def test_loud_measures_come_first(flood: Report) -> None:
    loud = finding("elk", "fox", severity=Severity.ERROR, mark="f0")
    matrix = flood.model_copy(update={"findings": (loud, *flood.findings)}).matrix()
    assert [measure.findings for measure in matrix.measures] == [("f0",), ("f1",)]


def test_the_matrix_has_a_row_for_each_article_that_gives_a_measure(flood: Report) -> None:
    matrix = flood.matrix()
    assert [row.source for row in matrix.rows] == ["Ant", "Bee", "Cat", "Dog", "Gnu", "Hen"]
    cells = {row.article_id: row.cells[0] for row in matrix.rows}
    assert cells["cat"].amounts[0].value == 390
    assert {name for name, cell in cells.items() if cell.findings} == {"bee", "cat"}


def test_the_timeline_knows_of_which_day_each_count_is(flood: Report) -> None:
    (series,) = flood.timeline().series
    days = {point.article_id: (point.earliest, point.latest, point.stated) for point in series.running}
    assert days["bee"] == (date(2024, 5, 3), date(2024, 5, 3), False)
    assert days["gnu"] == (date(2024, 5, 1), date(2024, 5, 1), True)
    assert days["hen"] == (date(2024, 5, 2), date(2024, 5, 6), False)
    assert [point.article_id for point in series.running] == ["ant", "gnu", "hen", "bee", "dog", "cat"]
    assert [(mark.finding, mark.claims) for mark in series.marks] == [("f1", ("bee-1", "cat-1"))]


def test_counts_of_a_day_stand_beside_the_toll_of_their_place(flood: Report) -> None:
    (series,) = flood.timeline().series
    assert [point.article_id for point in series.daily] == ["elk"]


def test_the_drawing_shows_the_days_of_the_contradiction(flood: Report) -> None:
    page = flood.to_html()
    sound(page)
    chart = page[page.index("<svg viewBox") : page.index("</svg>")]
    assert "The whole course" in chart  # January is far from May
    assert chart.count('class="opposed warning"') == 1
    assert re.findall('class="said warning">([^<]*)<', chart) == ["400", "390"]
    assert 'class="badge-text">1<' in chart
    assert chart.count('class="band"') == 1  # at least 380
    assert ">May 1, 2024<" in chart
    assert ">Jan" in chart
    assert "1 Mei 2024" in flood.model_copy(update={"language": "id"}).to_html()
    table = page[page.index("</svg>") :]
    assert '<th scope="row" dir="auto">2024-05-02 – 2024-05-06</th><td dir="auto">420</td>' in table


def test_sources_are_drawn_with_what_is_one_voice(flood: Report) -> None:
    relays = Lineage(name="Kantor Antar", span=PASSAGE, cue="dilansir")
    ant, bee, *rest = flood.extractions
    by = [claim.model_copy(update={"claimant": "flood agency"}) for item in (ant, bee) for claim in item.claims]
    report = flood.model_copy(
        update={
            "extractions": (
                ant.model_copy(update={"claims": (by[0],), "lineage": (relays,)}),
                bee.model_copy(update={"claims": (by[1],), "lineage": (relays,)}),
                *rest,
            ),
            "origins": (Origin(name="Kantor Antar", articles=("ant", "bee"), why="they name it"),),
        }
    )
    page = report.to_html()
    sound(page)
    drawing = page[page.index('<section aria-labelledby="sources"') : page.index('<section aria-labelledby="dates"')]
    assert drawing.count('class="edge said"') == 2
    assert drawing.count('class="edge relayed"') == 2
    assert drawing.count('class="one-voice"') == 1
    assert ">one voice: Kantor Antar<" in drawing
    assert '<th scope="row" dir="auto">flood agency</th><td dir="auto">is quoted as the source</td>' in drawing


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [(0, 4, [0, 1, 2, 3, 4]), (34_350, 34_900, [34_400, 34_600, 34_800]), (7, 7, [7]), (0, 55, [0, 20, 40])],
)
def test_ticks_are_round(low: float, high: float, ticks: list[int]) -> None:
    assert number_ticks(low, high) == ticks


def test_days_are_even() -> None:
    assert [day.day for day in day_ticks(date(2024, 5, 1), date(2024, 5, 9))] == [1, 3, 5, 7, 9]
    assert len(day_ticks(date(1, 1, 1), date(9999, 12, 31))) < 10
    assert short_day(date(2024, 5, 6), "en", year=False) == "May 6"
    assert short_day(date(2024, 5, 6), "id", year=True) == "6 Mei 2024"


def test_days_and_numbers_without_measure_are_drawn_or_left_out(flood: Report) -> None:
    ends = TimeRange(earliest=date(1, 1, 1), latest=date(9999, 12, 31), basis="explicit")
    endless = told("yak", None, Amount(value=Decimal(10) ** 400, low=Decimal(10) ** 400, high=None), as_of=ends)
    vague = told("zho", "2024-05-04", Amount(qualifier=Qualifier.VAGUE))
    wide = told("owl", None, amount(405), as_of=ends)
    extractions = (*flood.extractions, endless, vague, wide)
    group = flood.groups[0].model_copy(update={"claims": (*flood.groups[0].claims, "yak-1", "zho-1", "owl-1")})
    page = flood.model_copy(update={"extractions": extractions, "groups": (group,)}).to_html()
    sound(page)
    assert "Jan 1, 1<" in page
