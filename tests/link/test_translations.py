"""Two texts of one publisher and day in two languages are one where names and figures are the same."""

from __future__ import annotations

from datetime import date

import pytest

import factcheck
from factcheck.link.articles import ArticleFacts
from factcheck.link.documents import trace_origins

DAY = date(2024, 5, 6)
ENGLISH = (
    "Regent Hartono Wiryawan said 312 houses in Sumberrejo were under water. Some 1,450 people moved to Balai Rukmini, "
    "and 27 schools were closed."
)
SAME = (
    "Bupati Hartono Wiryawan mengatakan 312 rumah di Sumberrejo terendam. Sekitar 1.450 orang pindah ke Balai Rukmini, "
    "dan 27 sekolah ditutup."
)
OTHER_NAMES = (
    "Bupati Wahyu Prasetya mengatakan 312 rumah di Karangjati terendam. Sekitar 1.450 orang pindah ke Gedung Melati, "
    "dan 27 sekolah ditutup."
)
OTHER_FIGURES = (
    "Bupati Hartono Wiryawan mengatakan 98 rumah di Sumberrejo terendam. Sekitar 640 orang pindah ke Balai Rukmini, "
    "dan 11 sekolah ditutup."
)
SHORT = "Bupati Hartono Wiryawan mengatakan 312 rumah di Sumberrejo terendam."


@pytest.mark.parametrize(
    ("text", "source", "day", "language", "one"),
    [
        (SAME, "Kabar Satu", DAY, "id", True),
        (OTHER_NAMES, "Kabar Satu", DAY, "id", False),
        (OTHER_FIGURES, "Kabar Satu", DAY, "id", False),
        (SHORT, "Kabar Satu", DAY, "id", False),  # less than half as long
        (SAME, "Harian Dua", DAY, "id", False),
        (SAME, "Kabar Satu", date(2024, 5, 7), "id", False),
        ("", "Kabar Satu", DAY, "id", False),
    ],
)
def test_translations(text: str, source: str, day: date, language: str, one: bool) -> None:
    articles = [
        factcheck.Article(id="a", text=ENGLISH, language="en", source="Kabar Satu", published=DAY),
        factcheck.Article(id="b", text=text, language=language, source=source, published=day),
    ]
    extractions = [factcheck.extract(article) for article in articles]
    facts = {item.article.id: ArticleFacts.of(item) for item in extractions}
    assert trace_origins(extractions, facts).versions == (frozenset({("a", "b")}) if one else frozenset())
