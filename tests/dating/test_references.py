from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factcheck.dating.tolls import days_that_fit
from factcheck.errors import ReferenceFileError
from factcheck.knowledge.references import References, known_references, load_references
from factcheck.records import Amount, Outcome, Qualifier

HERE = Path(__file__).parent
CASES = tomllib.loads((HERE / "bad_references.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_what_is_wrong_is_said(case: dict[str, Any], tmp_path: Path) -> None:
    file = tmp_path / "bad.toml"
    file.write_text(case["toml"], encoding="utf-8")
    (tmp_path / "rows.csv").write_text(case.get("csv", ""), encoding="utf-8")
    with pytest.raises(ReferenceFileError) as raised:
        load_references(file)
    for part in case["says"]:
        assert part in str(raised.value)


def test_no_file_and_no_folder(tmp_path: Path) -> None:
    with pytest.raises(ReferenceFileError, match="no such file"):
        load_references(tmp_path / "nothing.toml")
    with pytest.raises(ReferenceFileError, match=r"no \.toml file"):
        load_references(tmp_path)


def test_several_paths_are_one(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text('[[entity]]\nid = "own"\nname = "Own"\n', encoding="utf-8")
    both = load_references([HERE / "references", tmp_path / "own.toml"])
    assert {entity.id for entity in both.entities} >= {"tarum", "own"}


def test_round_trip(norland: References) -> None:
    assert References.model_validate_json(norland.model_dump_json()) == norland


def test_shipped_references_fit_one_day() -> None:
    """The example of the README: "more than 34,600, 29 of them in 24 hours" is the ministry's report of one day."""
    series = next(series for series in known_references().series if series.id == "gaza-health-ministry-2023")
    total = Amount(value=34600, low=34600, low_open=True, qualifier=Qualifier.MORE_THAN, grain=100)
    daily = Amount(value=29, low=29, high=29)
    days = {
        window.first
        for window in days_that_fit(series, total, Outcome.KILLED)
        for day in days_that_fit(series, daily, Outcome.KILLED, daily=True)
        if window.meets(day)
    }
    fitting = [row.date for row in series.rows if row.killed_24h == 29 and any(day <= row.date for day in days)]
    assert fitting == [date(2024, 5, 5)]


def test_shipped_series_add_up() -> None:
    """Where two days follow each other, the later total is the earlier one and the day's count."""
    series = next(series for series in known_references().series if series.id == "gaza-health-ministry-2023")
    checked = 0
    for row, following in zip(series.rows, series.rows[1:], strict=False):
        if (following.date - row.date).days == 1 and row.killed is not None and following.killed is not None:
            assert following.killed - row.killed == following.killed_24h, following.date
            checked += 1
    assert checked > 30
