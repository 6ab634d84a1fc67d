"""Where things stand: ``file:line:column`` as an editor jumps to it."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.readers import read_articles
from factcheck.records import Article, Evidence, Span
from factcheck.report.places import Place, Places, place_of

TEXT = "The market reopened on Saturday, 10 March 2024.\nTwo were hurt."


@pytest.mark.parametrize(
    "before",
    [
        "",
        "\ufeff",
        "---\nlanguage: en\n---\n",
        "---\nlanguage: en\n---\n\n\n",
        "\ufeff---\r\nlanguage: en\r\n---\r\n\r\n",
        '+++\nlanguage = "en"\n+++\n',
    ],
)
def test_lines_are_those_of_the_file(tmp_path: Path, before: str) -> None:
    file = tmp_path / "market.txt"
    file.write_text(before + TEXT, encoding="utf-8", newline="")
    (article,) = read_articles([file])
    place = Places([article]).of(_evidence(article, "hurt"))
    line = (before + TEXT).split("\n")[place.line - 1]
    assert line[place.column - 1 : place.end_column - 1] == "hurt"
    assert str(place) == f"{file}:{before.count(chr(10)) + 2}:10"


def test_an_article_with_an_id_of_its_own_stands_in_its_file(tmp_path: Path) -> None:
    file = tmp_path / "market.txt"
    file.write_text(f"---\nid: story-7\n---\n{TEXT}", encoding="utf-8")
    (article,) = read_articles([file])
    assert (article.id, article.file, article.line) == ("story-7", str(file), 4)
    assert str(Places([article]).of(_evidence(article, "The"))) == f"{file}:4:1"


def test_an_article_of_many_is_its_line_and_the_line_of_its_text(tmp_path: Path) -> None:
    file = tmp_path / "wire.jsonl"
    file.write_text('{"text": "One."}\n{"text": "One.\\nTwo."}\n{"text": "One.", "id": "c"}\n', encoding="utf-8")
    _, second, third = read_articles([file])
    assert str(Places([second]).of(_evidence(second, "Two"))) == f"{file}:2:2:1"
    assert str(Places([third]).of(_evidence(third, "One"))) == "c:1:1"


def test_standard_input_has_lines_too() -> None:
    (article,) = read_articles(["-"], stdin=io.BytesIO(b"---\nlanguage: en\n---\nOne.\nTwo."))
    assert place_of(article, article.text.index("Two")) == "5:1"


def test_columns_count_characters() -> None:
    article = Article(id="a", text="😀 Tiga\r\ntewas")
    assert Places([article]).of(_evidence(article, "Tiga")) == Place("a", 1, 3, 1, 7)
    assert Places([article]).between("a", 2, 13) == Place("a", 1, 3, 2, 6)


def test_an_article_that_is_not_here_has_an_offset_only() -> None:
    assert str(Places([]).at("gone\n", Span(start=4, end=5, text="x"))) == "gone:1:5"


@given(st.text(max_size=60), st.integers(0, 60))
def test_a_place_leads_back_to_its_character(text: str, offset: int) -> None:
    article = Article(text=text)
    offset = min(offset, len(text))
    line, column = map(int, place_of(article, offset).split(":"))
    before = article.text.split("\n")[: line - 1]
    assert sum(len(item) + 1 for item in before) + column - 1 == offset


def _evidence(article: Article, words: str) -> Evidence:
    start = article.text.index(words)
    return Evidence(article_id=article.id, span=Span(start=start, end=start + len(words), text=words), role="claim")
