"""Sentences with signs: which sign each time and figure has, where it stands, and what is no part of the article."""

from __future__ import annotations

from datetime import date

import pytest

import factcheck
from factcheck.records import Region, RegionKind, Span
from factcheck.relate.calendar.lines import Item, Line, lines_of
from factcheck.relate.calendar.phrases import _needs, phrases, vetoed


def _lines(text: str, language: str = "en", regions: tuple[Region, ...] = ()) -> list[Line]:
    extraction = factcheck.extract(factcheck.Article(text=text, language=language, published=date(2024, 5, 9)))
    found = lines_of(extraction.model_copy(update={"regions": regions}) if regions else extraction)
    for line in found:
        assert text[line.start :].startswith(line.written)
        for item in line.items:
            assert text[item.span.start : item.span.end] == item.span.text
    return found


@pytest.mark.parametrize(
    ("text", "signs", "language"),
    [
        ("He left on 3 May 2024.", "D", "en"),
        ("He left in May.", "D", "en"),
        ("He left in 2019.", "D", "en"),
        ("He left on 31 June.", "X", "en"),
        ("The fair lasts two days.", "L", "en"),
        ("It was open from 3 to 9 May 2024.", "R", "en"),
        ("He left three weeks ago.", "G", "en"),
        ("He left at 9.40 a.m.", "H", "en"),
        ("He lived in the 18th century.", "C", "en"),
        ("Tom Hale, 34, left.", "A", "en"),
        ("He was the third to leave.", "O", "en"),
        ("He built it, born 1532.", "Y", "en"),
        ("Ia pergi pada 3 Mei 2024.", "D", "id"),
        ("Ia pergi pukul 09.40 WIB.", "H", "id"),
        ("Acara berlangsung dua hari.", "L", "id"),
    ],
)
def test_signs(text: str, signs: str, language: str) -> None:
    (line,) = _lines(text, language)
    assert "".join(item.sign for item in line.items) == signs
    assert [f"‹{item.sign}{number}›" in line.text for number, item in enumerate(line.items)] == [True] * len(signs)


@pytest.mark.parametrize("text", ["He left yesterday.", "He left in May.", "He left last week."])
def test_a_date_that_nobody_can_resolve_is_one_all_the_same(text: str) -> None:
    (line,) = lines_of(factcheck.extract(factcheck.Article(text=text, language="en")))
    assert [item.sign for item in line.items][:1] in (["D"], ["G"])
    assert line.items[0].days is None


def test_a_line_is_the_sentence_with_signs() -> None:
    (line,) = _lines("Then Tom Hale left on 3 May 2024 and came back on 9 May 2024.")
    assert line.raw == "Then Tom Hale left on ‹D0› and came back on ‹D1›."
    assert line.text == "then tom hale left on ‹D0› and came back on ‹D1›."
    assert line.plain == "then tom hale left on 3 may 2024 and came back on 9 may 2024."
    assert line.number == 0


def test_a_mark_of_a_sign_in_the_text_is_none() -> None:
    (line,) = _lines("He ‹D0› left on 3 May 2024 ‹R7›.")
    assert line.raw == "He <D0› left on ‹D0› <R7›."


def test_only_sentences_that_hold_a_time_or_figure_are_lines_and_they_keep_their_number() -> None:
    text = "It rained. He left on 3 May 2024. Nobody came. She left on 4 May 2024."
    assert [(line.number, line.written.strip(), line.start) for line in _lines(text)] == [
        (1, "He left on 3 May 2024.", text.index("He left")),
        (3, "She left on 4 May 2024.", text.index("She left")),
    ]


@pytest.mark.parametrize(("length", "lines"), [(1199, 1), (1200, 1), (1201, 0)])
def test_a_sentence_that_is_too_long_is_a_table(length: int, lines: int) -> None:
    words = "He left on 3 May 2024 "
    assert len(_lines(words + "x" * (length - len(words) - 1) + ".")) == lines


def test_what_begins_inside_another_item_is_left_out() -> None:
    (line,) = _lines("The fair was on 3 and 4 May 2024.")
    ends = [0] + [item.span.end for item in line.items]
    assert all(item.span.start >= end for item, end in zip(line.items, ends, strict=False))


@pytest.mark.parametrize(
    ("first", "last", "lines"),
    [(-5, 5, 0), (0, 1, 0), (-5, 1, 0), (-5, 0, 1), (1, 5, 1), (-9, -3, 1)],
)
def test_figures_of_a_credit_are_not_of_the_article(first: int, last: int, lines: int) -> None:
    """``first`` and ``last`` are where the credit begins and ends, seen from the figure."""
    text = "Photo of Tom Hale, 34, as he left the hall in the old town."
    place = text.index("34")
    credit = Region(region=RegionKind.CREDIT, start=place + first, end=place + last)
    assert len(_lines(text, regions=(credit,))) == lines
    headline = Region(region=RegionKind.HEADLINE, start=place + first, end=place + last)
    assert len(_lines(text, regions=(headline,))) == 1


@pytest.mark.parametrize(
    ("text", "years", "language"),
    [
        ("The town was founded in 1532.", ["1532"], "en"),
        ("The war of 1532–1540 was long.", ["1532"], "en"),
        ("He ruled from 1532 to 1540.", ["1532", "1540"], "en"),
        ("It cost 1532 crowns.", [], "en"),
        ("It was sold for 1532.", [], "en"),
        ("Kota itu berdiri pada 1532.", ["1532"], "id"),
        ("Harganya 1532 rupiah.", [], "id"),
    ],
)
def test_years_of_long_ago_are_read_behind_a_word_of_years(text: str, years: list[str], language: str) -> None:
    found = [item.span.text for line in _lines(text, language) for item in line.items if item.sign in "YD"]
    assert [year for year in years if year not in " ".join(found)] == []
    if not years:
        assert not [one for one in found if "1532" in one]


def test_the_days_of_an_item() -> None:
    year = Item("Y", Span(start=0, end=4, text="1532")).days
    assert year is not None
    assert (year.first, year.last, year.grain) == (date(1532, 1, 1), date(1532, 12, 31), "year")
    (line,) = _lines("He left on 3 May and came back in May 2023, for two days.")
    day, month, length = line.items
    assert (day.yearless, month.yearless) == (True, False)
    assert day.days is not None
    assert (day.days.first, day.days.grain) == (date(2024, 5, 3), "day")
    assert month.days is not None
    assert (month.days.first, month.days.last, month.days.grain) == (date(2023, 5, 1), date(2023, 5, 31), "month")
    assert length.days is None
    assert Item("A", Span(start=0, end=2, text="34")).days is None
    assert not Item("A", Span(start=0, end=2, text="34")).yearless


def test_items_are_found_by_their_signs() -> None:
    (line,) = _lines("He left on 3 May 2024 for two days, and in 2019 for three.")
    assert [item.span.text for item in line.all("D")] == ["3 May 2024", "2019"]
    assert [item.span.text for item in line.all("DL")][:2] == ["3 May 2024", "two days"]
    assert line.all("H") == []


def test_places_between_signs_are_places_of_the_sentence() -> None:
    (line,) = _lines("It rained. He left on 3 May 2024 with Tom and on 9 May 2024 without him.")
    for word in ("he", "left on ", "with", "tom", " and on ", "without him"):
        at = line.text.index(word)
        start, end = line.places(at, at + len(word))
        assert line.plain[start:end] == word
        assert line.passage(start, end).text.lower() == word


def test_no_language_no_lines() -> None:
    extraction = factcheck.extract(factcheck.Article(text="He left on 3 May 2024.", language="en"))
    assert lines_of(extraction.model_copy(update={"language": None})) == []


def test_phrases_need_the_signs_that_they_hold() -> None:
    (line,) = _lines("He left on 3 May 2024.")
    assert list(line.matches("en", "order", "length")) == []
    both = _lines("He was mayor from 2015 to 2011.")[0]
    (match,) = list(both.matches("en", "order"))[:1]
    assert both.item(match, "start").span.text == "2015"
    assert phrases("fr", "order") == phrases("en", "no such relation") == ()


def test_a_choice_of_two_signs_needs_neither() -> None:
    """ "HUT ke-50" and "HUT ke-50 tahun": the number is read as an ordinal or as a length."""
    (sung,) = _lines("Sekolah itu didirikan pada 1984 dan merayakan HUT ke-50.", "id")
    assert list(sung.matches("id", "anniversary"))
    assert _needs("{event} ke-(?:{ordinal}|{length})") == ()
    assert [len(signs) > 0 for signs in _needs("{from} {start} {to} {end}")] == [True, True], "words need no sign"


@pytest.mark.parametrize(
    ("text", "language", "wrong"),
    [
        ("the notice wrongly gave it", "en", True),
        ("the notice gave it", "en", False),
        ("the strongwronglys", "en", False),
        ("ralat: rapat digelar", "id", True),
        ("ralat", "fr", False),
    ],
)
def test_a_sentence_that_corrects_means_what_does_not_fit(text: str, language: str, wrong: bool) -> None:
    assert vetoed(text, language) is wrong
