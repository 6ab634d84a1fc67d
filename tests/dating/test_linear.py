"""Twice the text takes about twice the time, whatever is repeated in it."""

from __future__ import annotations

import time

import pytest

from factcheck.compare.dating import estimate_date
from factcheck.compare.references import References
from factcheck.extract.pipeline import extract_article
from factcheck.records import Article, Extraction

UNITS = [
    "akan menginvasi Tarum ",
    "perang enam bulan ",
    "Rabu (12/5/2021) ",
    "sejak serangan 10 Maret ",
    "Menteri Luar Negeri Halden ",
    "untuk hari ketiga roket Tarum ",
    "bulan ketujuh perang ",
]
GENEROUS = 3.5


def seconds(extraction: Extraction, references: References) -> float:
    start = time.perf_counter()
    estimate_date(extraction, references)
    return time.perf_counter() - start


@pytest.mark.parametrize("unit", UNITS)
def test_growth(unit: str, norland: References) -> None:
    small, large = (extract_article(Article(text=unit * count, language="id")) for count in (1500, 3000))
    pairs = [(seconds(small, norland), seconds(large, norland)) for _ in range(3)]
    assert min(pair[1] for pair in pairs) < GENEROUS * min(pair[0] for pair in pairs) + 0.02
