"""When figures of one claimant are a note, when a hedge is exceeded, and when a figure is an old one."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.records import Finding, Verdict
from factcheck.relate.decide import Kind
from factcheck.rules import Config
from factcheck.rules.options import FigureOptions
from made import amount, dead, extraction, forces, only, pair, told


@pytest.mark.parametrize(
    ("one", "other", "gap", "severity", "reasons"),
    [
        (10_000, 10_099, 0.01, "info", 2),
        (10_000, 10_100, 0.01, "warning", 1),
        (10_000, 10_099, 0.005, "warning", 1),
    ],
)
def test_one_claimants_small_gap_is_a_note(one: int, other: int, gap: float, severity: str, reasons: int) -> None:
    found = only(pair(dead("a", one), dead("b", other)), config=Config(figures=FigureOptions(small_gap=gap)))
    assert (found.code, found.severity) == ("NUM001", severity)
    assert len(found.could_be) == reasons


@pytest.mark.parametrize(("count", "severity"), [(35_034, "info"), (35_999, "info"), (36_000, "warning")])
@pytest.mark.parametrize("turned", [False, True])
def test_nearly_exceeded_by_less_than_its_unit_is_a_note(count: int, severity: str, turned: bool) -> None:
    nearly, counted = dead("a", amount(35_000, "nearly", 1_000), "nearly 35,000"), dead("b", count)
    found = only(pair(*((counted, nearly) if turned else (nearly, counted))))
    assert (found.code, found.severity) == ("NUM002", severity)


def stale(
    published: tuple[str | None, str | None] = ("2024-05-01", "2024-05-05"),
    *,
    turned: bool = False,
    config: Config | None = None,
    verdict: Verdict = Verdict.AGREE,
    **late: Any,
) -> list[Finding]:
    days = {"early": published[0], "late": published[1]}
    read = [extraction(name, published=day) for name, day in days.items()]
    one, other = dead("early", 34_568), dead("late", 34_568, **{"window": "cumulative", **late})
    item = pair(*((other, one) if turned else (one, other)), Kind.FITS, verdict=verdict)
    return told(item, articles=read, config=config)


@pytest.mark.parametrize(("day", "heard"), [("2024-05-05", True), ("2024-05-04", False), ("2024-05-02", False)])
@pytest.mark.parametrize("turned", [False, True])
def test_a_figure_that_another_article_had_days_before(day: str, heard: bool, turned: bool) -> None:
    found = stale(("2024-05-01", day), turned=turned)
    assert [one.code for one in found] == (["NUM010"] if heard else [])


def test_a_desk_says_when_a_figure_is_old() -> None:
    assert stale(("2024-05-01", "2024-05-02"), config=Config(figures=FigureOptions(stale_days=0)))
    assert not stale(config=Config(figures=FigureOptions(stale_days=4)))


@pytest.mark.parametrize(
    ("about", "heard"),
    [
        ({"as_of": {"latest": "2024-05-05"}}, False),
        ({"as_of": {"latest": "2024-05-05"}, "inferred": {"as_of": "derived"}}, True),
        ({"window": "event"}, False),
        ({"verdict": Verdict.COMPATIBLE}, False),
        ({"published": (None, "2024-05-05")}, False),
        ({"published": ("2024-05-01", None)}, False),
    ],
)
def test_what_is_dated_or_does_not_run_on_is_not_old(about: dict[str, Any], heard: bool) -> None:
    assert bool(stale(**about)) is heard


def test_only_tolls_grow_old() -> None:
    read = [extraction("early", published="2024-05-01"), extraction("late", published="2024-05-09")]
    item = pair(forces("early", 300), forces("late", 300), Kind.FITS, verdict=Verdict.AGREE)
    assert not told(item, articles=read)
