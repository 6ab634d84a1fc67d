"""The forms of times, case by case (forms.toml, roles.toml)."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent


def cases(name: str) -> list[Any]:
    return tomllib.loads((HERE / name).read_text(encoding="utf-8"))["case"]


def line(text: str, slot: Any) -> str:
    kind = "" if slot.type == "DATE" else f" ({slot.type})"
    return f"time {text[slot.start : slot.end]}: {slot.value}{kind}"


@pytest.mark.parametrize("case", cases("forms.toml"), ids=lambda case: f"{case['language']} {case['form']}")
def test_a_form_is_read(case: dict[str, Any], times: Any) -> None:
    found = times(case["text"], case["language"], case.get("published"))
    assert [line(case["text"], slot) for slot in found] == case["want"]


@pytest.mark.parametrize("case", cases("roles.toml"), ids=lambda case: f"{case['language']} {case['role']}")
def test_a_time_has_its_role(case: dict[str, Any], times: Any) -> None:
    found = times(case["text"], case["language"], case.get("published"), case.get("region", "body"))
    assert [(case["text"][slot.start : slot.end], str(slot.role)) for slot in found] == [(case["words"], case["role"])]


def test_the_stated_weekday_is_kept_when_it_does_not_fit(times: Any) -> None:
    (slot,) = times("Kapal itu tiba Senin (12/5/2021).", "id")
    assert (slot.value, slot.weekday, slot.earliest.weekday()) == ("2021-05-12", 0, 2)


def test_nearly_seven_months_is_between_six_and_seven(times: Any) -> None:
    (slot,) = times("Perang itu berlangsung hampir tujuh bulan.", "id")
    assert (slot.unit, slot.amount.low, slot.amount.high) == ("month", 6, 7)
    assert slot.amount.low_open
    assert slot.amount.high_open


def test_nothing_is_resolved_against_a_photo_credit(times: Any) -> None:
    credit = times("Foto: kapal, 12 Mei 2021. Kapal itu tiba Rabu, 7 Oktober.", "id", None, "credit")
    assert [slot.value for slot in credit] == ["2021-05-12", "XXXX-10-07"]


def test_the_other_reading_of_a_date_is_kept(times: Any) -> None:
    (inferred,) = times("Kapal itu karam pada 7 Oktober.", "id", __import__("datetime").date(2024, 5, 6))
    assert (inferred.unresolved, inferred.basis, inferred.alternatives) == (
        "XXXX-10-07",
        "year_inferred",
        ("2024-10-07",),
    )
    (swapped,) = times("The ship came on 5/12/2021.", "en")
    assert swapped.alternatives == ("2021-12-05",)


def test_numerals_inside_times_are_consumed() -> None:
    from factcheck.extract.numerals import read_numerals
    from factcheck.extract.times import read_times
    from factcheck.scan import scanner_for

    class Body:
        def at(self, position: int) -> str:
            return "body"

    text = "Sebanyak 30 orang tiba pada 12 Mei 2021 selama tiga hari."
    scan = scanner_for("id").scan(text)
    numerals = read_numerals(scan)
    _, used = read_times(scan, numerals, None, Body())
    assert [text[n.start : n.end] for k, n in enumerate(numerals) if k not in used] == ["30"]
