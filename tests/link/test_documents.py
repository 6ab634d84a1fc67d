"""Who copied whom: copies, translations, and articles that go back to one source."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.link.articles import ArticleFacts
from factcheck.link.documents import ONE_TEXT, UNKNOWN_ORDER, Lineages, trace_origins

CASES = tomllib.loads(Path(__file__).with_name("documents.toml").read_text(encoding="utf-8"))
DAY = date(2024, 5, 6)
WHY = {ONE_TEXT: "first", UNKNOWN_ORDER: "unknown"}


def _read(name: str, text: str, language: str = "en") -> factcheck.Extraction:
    return factcheck.extract(factcheck.Article(id=name, text=text, language=language))


def _words(count: int, start: int = 0) -> list[str]:
    """Words of letters alone, no two of them the same."""
    return ["w" + "".join(chr(97 + int(digit)) for digit in f"{number:04}") for number in range(start, start + count)]


def _versions(*texts: Sequence[str]) -> set[tuple[str, str]]:
    """Which texts, given as words and called ``000``, ``001`` …, are versions of one."""
    read = [_read(f"{number:03}", " ".join(text)) for number, text in enumerate(texts)]
    return set(trace_origins(read, {item.article.id: ArticleFacts(item.article.id) for item in read}).versions)


# --- copies -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("count", "copy"), [(20, False), (43, False), (44, True), (400, True)])
def test_short_texts_share_their_words_by_habit(count: int, copy: bool) -> None:
    assert bool(_versions(_words(count), _words(count))) is copy


@pytest.mark.parametrize(("changed", "copy"), [(0, True), (8, True), (9, False), (20, False)])
def test_a_copy_has_three_fifths_of_the_words_in_a_row(changed: int, copy: bool) -> None:
    """Each word that is changed, far from the next, parts five rows of a hundred."""
    old = _words(104)
    new = [f"x{word}" if place % 5 == 4 and place < 5 * changed else word for place, word in enumerate(old)]
    assert bool(_versions(old, new)) is copy


def test_the_shorter_text_decides() -> None:
    whole = _words(500)
    assert _versions(whole, whole[100:160], _words(60, start=600)) == {("000", "001")}


def test_a_short_part_of_a_long_text_is_no_copy() -> None:
    whole = _words(500)
    assert not _versions(whole, whole[100:140])


def test_few_articles_of_one_text_are_all_versions_of_each_other() -> None:
    assert len(_versions(*[_words(50)] * 40)) == 40 * 39 // 2


def test_a_text_that_everybody_carries_has_one_origin() -> None:
    """Of more than forty only neighbours are held against each other; they are one group all the same."""
    read = [_read(f"{number:03}", " ".join(_words(50))) for number in range(41)]
    found = trace_origins(read, {item.article.id: ArticleFacts(item.article.id) for item in read})
    assert len(found.versions) == 40
    assert [len(group.articles) for group in found.origins] == [41]
    assert set(found.origin.values()) == {found.origins[0].name}


# --- translations -----------------------------------------------------------------------------------------------------

NAMES = ["Hartono", "Wiryawan", "Sumberrejo", "Rukmini", "Antara", "Rengali", "Tavel", "Sorin", "Corran", "Lemba"]
OTHERS = ["Brandt", "Ilse", "Obuya", "Vela", "Ngozi", "Kuznetsk", "Pryce", "Fenwick", "Maddox", "Juarez"]


def _text(language: str, names: Sequence[str], figures: Sequence[int], size: int) -> str:
    """A text of so many characters that names these and counts cars by these figures."""
    met, cars = {"en": ("They met", "cars"), "id": ("Mereka menemui", "mobil")}[language]
    said = f"{met} {', '.join(names) or 'us'}. " + " ".join(f"{figure} {cars}." for figure in figures)
    assert len(said) <= size
    return said + "!" * (size - len(said))


def _translated(english: str, indonesian: str, **changed: Any) -> bool:
    """Whether two texts of one outlet and day are one; ``changed`` are fields of what is known of the second."""
    read = [_read("a", english, "en"), _read("b", indonesian, "id")]
    known = {"source": "Kabar Satu", "published": DAY}
    facts = {
        "a": ArticleFacts("a", language="en", **known),
        "b": ArticleFacts("b", **{"language": "id", **known, **changed}),
    }
    assert trace_origins(read[::-1], facts).versions == trace_origins(read, facts).versions
    return ("a", "b") in trace_origins(read, facts).versions


def _alike(shared: int, figures: int = 5, *, of: int = 10, told: int = 5, size: int = 300, wide: int = 300) -> bool:
    """Whether a text and one with so many of its names and figures are translations."""
    counts = [12, 34, 56, 78, 90][:told]
    return _translated(
        _text("en", NAMES[:of], counts, size),
        _text(
            "id", NAMES[:shared] + OTHERS[: of - shared], counts[:figures] + [23, 45, 67, 89, 98][figures:told], wide
        ),
    )


@pytest.mark.parametrize("case", CASES["translated"], ids=lambda case: str(case["why"]))
def test_what_a_translator_leaves_as_it_is(case: dict[str, Any]) -> None:
    assert _translated(case["en"], case["id"]) is case["one"]


@pytest.mark.parametrize(
    ("size", "wide", "one"),
    [(300, 300, True), (300, 599, True), (300, 600, True), (300, 602, False), (600, 300, True), (602, 300, False)],
)
def test_a_translation_is_not_half_as_long_nor_twice(size: int, wide: int, one: bool) -> None:
    assert _alike(10, size=size, wide=wide) is one


@pytest.mark.parametrize(
    ("shared", "size", "one"),
    [(2, 300, False), (3, 300, True), (4, 599, True), (4, 600, False), (5, 600, True), (10, 900, True)],
)
def test_a_translation_has_the_names(shared: int, size: int, one: bool) -> None:
    """Three of ten, and half of them in a long text."""
    assert _alike(shared, size=size, wide=size) is one


@pytest.mark.parametrize(
    ("of", "size", "one"), [(0, 300, True), (2, 300, True), (3, 300, False), (2, 600, False), (0, 600, False)]
)
def test_few_names_say_nothing_in_a_short_text(of: int, size: int, one: bool) -> None:
    assert _alike(0, of=of, size=size, wide=size) is one


@pytest.mark.parametrize(
    ("figures", "told", "one"), [(5, 5, True), (3, 5, True), (2, 5, False), (0, 5, False), (1, 3, False), (0, 2, True)]
)
def test_a_translation_has_the_figures(figures: int, told: int, one: bool) -> None:
    """Three of five; a text with fewer than three says nothing by them."""
    assert _alike(10, figures, told=told) is one


def test_a_text_with_few_figures_says_nothing_by_them_whatever_the_other_has() -> None:
    many, few = ([12, 34, 56], [78, 90])
    assert _translated(_text("en", NAMES, many, 300), _text("id", NAMES, few, 300))
    assert _translated(_text("en", NAMES, few, 300), _text("id", NAMES, many, 300))


@pytest.mark.parametrize(
    "changed",
    [
        {"source": None},
        {"source": "Harian Dua"},
        {"published": None},
        {"published": date(2024, 5, 7)},
        {"language": None},
    ],
    ids=str,
)
def test_a_translation_is_of_one_outlet_and_day(changed: dict[str, Any]) -> None:
    english, indonesian = (_text(tag, NAMES, [12, 34, 56], 300) for tag in ("en", "id"))
    assert _translated(english, indonesian)
    assert not _translated(english, indonesian, **changed)


@pytest.mark.parametrize("missing", [{"source": None}, {"published": None}], ids=str)
def test_articles_of_which_little_is_known_are_no_translations(missing: dict[str, Any]) -> None:
    """Two that have no outlet are not of one."""
    read = [_read(name, _text(tag, NAMES, [12, 34, 56], 300), tag) for name, tag in (("a", "en"), ("b", "id"))]
    known = {"source": "Kabar Satu", "published": DAY, **missing}
    facts = {item.article.id: ArticleFacts(item.article.id, language=item.language, **known) for item in read}
    assert not trace_origins(read, facts).versions


def test_two_reports_in_one_language_are_no_translations() -> None:
    read = [
        _read("a", _text("en", NAMES, [12, 34, 56], 300)),
        _read("b", _text("en", NAMES, [12, 34, 56], 300).replace("They met", "Today a man saw")),
    ]
    facts = {item.article.id: ArticleFacts(item.article.id, "Kabar Satu", DAY, "en") for item in read}
    assert not trace_origins(read, facts).versions


# --- one source -------------------------------------------------------------------------------------------------------


def _traced(articles: list[dict[str, Any]]) -> Lineages:
    text = " ".join(_words(50))
    read = [_read(row["id"], text if row.get("copy") else f"Report {row['id']}.") for row in articles]
    facts = {
        row["id"]: ArticleFacts(
            row["id"],
            row.get("source"),
            date.fromisoformat(row["day"]) if "day" in row else None,
            "en",
            tuple(row.get("names", ())),
        )
        for row in articles
    }
    return trace_origins(read, facts)


@pytest.mark.parametrize("case", CASES["origin"], ids=lambda case: str(case["why"]))
def test_origins(case: dict[str, Any]) -> None:
    found = _traced(case["article"])
    told = [[" ".join(sorted(one.articles)), one.name, WHY.get(one.why, "named")] for one in found.origins]
    assert told == case["origins"]
    assert found.origin == {name: origin for names, origin, _ in case["origins"] for name in names.split()}
    assert all(one.name in one.why for one in found.origins if one.why not in WHY)


@pytest.mark.parametrize(
    ("times", "first"),
    [
        (("2024-05-06T08:00:00+07:00", "2024-05-06T02:00:00+00:00"), "0"),
        (("2024-05-06T00:30:00+07:00", "2024-05-05T18:00:00+00:00"), "0"),
        (("2024-05-06T02:00:00", "2024-05-06T01:59:00"), "1"),
        (("2024-05-06T23:00:00+00:00", "2024-05-07"), "0"),
        (("2024-05-08", "2024-05-07", "2024-05-06"), "2"),
        (("2024-05-06T08:00:00+07:00", "2024-05-06T01:00:00+00:00"), None),
        (("2024-05-06", "2024-05-06T02:00:00"), None),
        (("2024-05-06T02:00:00", "2024-05-06"), None),
        (("2024-05-06T02:00:00", "2024-05-06T08:00:00+07:00"), None),
        (("2024-05-06", "2024-05-07", "2024-05-06T02:00:00"), None),
        (("2024-05-06", "2024-05-07", None), None),
    ],
)
def test_who_came_first_is_told_by_moments_where_both_have_an_hour_and_else_by_days(
    times: tuple[str | None, ...], first: str | None
) -> None:
    text = " ".join(_words(50))
    articles = [
        factcheck.Article(id=str(number), text=text, language="en", source=str(number), published=published)
        for number, published in enumerate(times)
    ]
    for given in (articles, articles[::-1]):
        (origin,) = factcheck.check(given).origins
        assert (origin.why, origin.name if first else None) == (ONE_TEXT if first else UNKNOWN_ORDER, first)
