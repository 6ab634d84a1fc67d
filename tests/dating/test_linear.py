"""Twice the text takes about twice the work, whatever is repeated in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.dating import estimate_date
from factcheck.extract.pipeline import extract_article
from factcheck.knowledge.references import References
from factcheck.records import Article

UNITS = [
    "akan menginvasi Tarum ",
    "perang enam bulan ",
    "Rabu (12/5/2021) ",
    "sejak serangan 10 Maret ",
    "Menteri Luar Negeri Halden ",
    "untuk hari ketiga roket Tarum ",
    "bulan ketujuh perang ",
]
MOST_CALLS = 2.4


@pytest.mark.parametrize("unit", UNITS)
def test_growth(unit: str, norland: References, calls: Callable[[Callable[[], object]], int]) -> None:
    small, large = (extract_article(Article(text=unit * count, language="id")) for count in (700, 1400))
    estimate_date(small, norland)  # fills caches
    assert calls(lambda: estimate_date(large, norland)) < MOST_CALLS * calls(lambda: estimate_date(small, norland))
