"""Days and numbers as a reader is told them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from factcheck.languages.spoken import Days, Value, Yearless, numbers_in, spoken_languages, told
from factcheck.rules.wording import message_languages

D = date
SPOKEN: list[tuple[Value, str, str]] = [
    (D(2021, 5, 12), "12 May 2021", "12 Mei 2021"),
    (Days(D(2021, 5, 12), D(2021, 5, 14)), "12–14 May 2021", "12–14 Mei 2021"),
    (Days(D(2023, 10, 8), D(2023, 11, 6)), "8 October – 6 November 2023", "8 Oktober – 6 November 2023"),
    (Days(D(2023, 10, 8), D(2024, 5, 6)), "8 October 2023 – 6 May 2024", "8 Oktober 2023 – 6 Mei 2024"),
    (Days(D(2024, 5, 1), D(2024, 5, 31)), "May 2024", "Mei 2024"),
    (Days(D(2024, 2, 1), D(2024, 2, 29)), "February 2024", "Februari 2024"),
    (Days(D(2024, 2, 1), D(2024, 2, 28)), "1–28 February 2024", "1–28 Februari 2024"),
    (Days(D(2011, 1, 1), D(2011, 12, 31)), "2011", "2011"),
    (Days(D(2023, 10, 8), None), "8 October 2023 or later", "8 Oktober 2023 atau sesudahnya"),
    (Days(None, D(2023, 10, 8)), "8 October 2023 or earlier", "8 Oktober 2023 atau sebelumnya"),
    (Days(None, None), "?", "?"),
    (Yearless(4, 30), "30 April", "30 April"),
    ((7, 8), "7 or 8", "7 atau 8"),
    (1500000, "1,500,000", "1.500.000"),
    (Decimal("1.5"), "1.5", "1,5"),
    ("2,000 orang", "2,000 orang", "2,000 orang"),
]


@pytest.mark.parametrize(("value", "english", "indonesian"), SPOKEN)
def test_a_value_in_both_languages(value: Value, english: str, indonesian: str) -> None:
    assert told(value, "en") == english
    assert told(value, "id") == indonesian


@pytest.mark.parametrize(
    ("line", "indonesian"),
    [
        ("3000 / 30", "3.000 / 30"),
        ("2803 ÷ 3640 × 100 = 77.01", "2.803 ÷ 3.640 × 100 = 77,01"),
        ("> 34600", "> 34.600"),
        ("1260–1540", "1.260–1.540"),
        ("archive/001_2024.txt", "archive/001_2024.txt"),
        ("2024-05-05", "2024-05-05"),
        ("$1,200 = 1.200", "$1,200 = 1.200"),
        ("0.77", "0,77"),
    ],
)
def test_the_numbers_of_a_line_of_arithmetic(line: str, indonesian: str) -> None:
    assert numbers_in(line, "id") == indonesian


def test_every_language_of_the_messages_is_spoken() -> None:
    assert set(message_languages()) <= set(spoken_languages())
