"""Numbers that fit are never told, one that is changed beyond its grain is, and what stands around changes nothing."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import factcheck
from counting import Counting
from factcheck.relate.relations.engine import broken_relations, recalculated

WHOLES = st.integers(min_value=120, max_value=9_899)
PLACES = st.sampled_from([Decimal("1"), Decimal("0.1")])
LANGUAGES = st.sampled_from(["en", "id"])
ASIDE = {"en": "The mayor thanked the nurses of the town.", "id": "Wali kota berterima kasih kepada para perawat."}
SHARE = {
    "en": "The clinic tested nurses, and {part} of the {whole} ({share}%) had the virus.",
    "id": "Sebanyak {part} dari {whole} perawat ({share} persen) terpapar virus.",
}
SUM = {
    "en": "Aid went to {whole} families: {a} in Tarn, {b} in Osk and {c} in Belm.",
    "id": "Bantuan dibagikan kepada {whole} keluarga: {a} di Tarn, {b} di Osk, dan {c} di Belm.",
}
MARGIN = {
    "en": "The bill was carried by {margin} votes, {a} to {b}.",
    "id": "RUU itu disahkan dengan {a} suara berbanding {b}, selisih {margin} suara.",
}


def _said(number: int | Decimal, language: str) -> str:
    text = f"{number:,}"
    return text if language == "en" else text.replace(",", " ").replace(".", ",").replace(" ", ".")


def _told(text: str, language: str) -> list[str]:
    extraction = factcheck.extract(factcheck.Article(text=text, language=language))
    return [item.family for item in broken_relations(extraction)]


def _in_words(template: dict[str, str], language: str, **numbers: int | Decimal) -> str:
    return template[language].format(**{role: _said(number, language) for role, number in numbers.items()})


@settings(deadline=None)  # the first one loads the packs
@given(WHOLES, st.floats(min_value=0.05, max_value=0.95), PLACES, LANGUAGES)
def test_a_share_that_fits_is_silent_under_any_rounding(whole: int, level: float, places: Decimal, lang: str) -> None:
    part = max(11, int(whole * level))
    share = (Decimal(part) / whole * 100).quantize(places, ROUND_HALF_EVEN)
    assert _told(_in_words(SHARE, lang, part=part, whole=whole, share=share), lang) == []


@settings(deadline=None)
@given(WHOLES, st.floats(min_value=0.05, max_value=0.95), st.integers(min_value=4, max_value=40), LANGUAGES)
def test_a_share_that_is_off_is_told_whatever_stands_around(whole: int, level: float, off: int, lang: str) -> None:
    part = max(11, int(whole * level))
    share = int(Decimal(part) / whole * 100) + off
    assume(share < 100 and whole % 10 != 0 and part % 10 != 0)
    text = _in_words(SHARE, lang, part=part, whole=whole, share=share)
    assert _told(text, lang) == ["share"]
    assert _told(f"{ASIDE[lang]} {text} {ASIDE[lang]}", lang) == ["share"]


@settings(deadline=None)
@given(st.lists(st.integers(min_value=11, max_value=999), min_size=3, max_size=3), LANGUAGES)
def test_parts_that_add_up_are_silent(parts: list[int], lang: str) -> None:
    a, b, c = parts
    assert _told(_in_words(SUM, lang, whole=sum(parts), a=a, b=b, c=c), lang) == []


@settings(deadline=None)
@given(st.lists(st.integers(min_value=11, max_value=300), min_size=3, max_size=3), st.integers(1, 30), LANGUAGES)
def test_parts_above_their_whole_are_told(parts: list[int], off: int, lang: str) -> None:
    a, b, c = parts
    whole = sum(parts) - off
    assume(whole >= max(parts) and whole < 1000)
    text = _in_words(SUM, lang, whole=whole, a=a, b=b, c=c)
    assert _told(text, lang) == ["sum"]
    assert _told(f"{text} {ASIDE[lang]}", lang) == ["sum"]


@settings(deadline=None)
@given(st.integers(min_value=101, max_value=899), st.integers(2, 90), st.integers(-9, 9), LANGUAGES)
def test_a_margin_is_told_if_and_only_if_it_is_another(b: int, margin: int, off: int, lang: str) -> None:
    assume(margin + off > 1)
    told = _told(_in_words(MARGIN, lang, a=b + margin, b=b, margin=margin + off), lang)
    assert told == ([] if off == 0 else ["difference"])


@settings(deadline=None)
@given(st.integers(min_value=2, max_value=40), LANGUAGES)
def test_the_time_grows_with_the_length_alone(many: int, lang: str) -> None:
    """Every sentence of a text is told for itself: copies of one fault are as many faults."""
    text = _in_words(MARGIN, lang, a=312, b=301, margin=13)
    assert len(_told("\n\n".join([text] * many), lang)) == many


ROWS = (
    "5 of 12 votes in favour, 7 against and 3 percent, ",
    "The fund gave $12 million to roads, $14 million to schools, and the rest, 3 percent, ",
)
"""Long rows of numbers that relations told over several clauses are looked for in."""


@pytest.mark.parametrize("row", ROWS)
def test_work_grows_with_the_row(row: str, calls: Counting) -> None:
    work = []
    for many in (100, 400):
        extraction = factcheck.extract(factcheck.Article(text=row * many, language="en"))
        work.append(calls(lambda extraction=extraction: recalculated(extraction)))
    assert work[1] < 6 * work[0]


REST = {
    "en": "The firm has {whole} buses; {a} run on gas and the remaining {b} on diesel.",
    "id": "Perusahaan itu memiliki {whole} bus; {a} di antaranya memakai gas dan {b} sisanya memakai solar.",
}
MORE = {
    "en": "The museum drew {new} visitors, {change}% more than the {old} of the year before.",
    "id": "Museum itu dikunjungi {new} orang, {change} persen lebih banyak dibanding {old} orang pada tahun lalu.",
}
BEHIND = {
    "en": "Hale came third with {low} points, behind Reed ({high} points).",
    "id": "Hale di posisi ketiga dengan {low} poin, di bawah Reed yang meraih {high} poin.",
}
SORTED = {
    "en": "Red won most seats, {first}, followed by Blue with {second} and Green with {third}.",
    "id": "Partai Merah meraih kursi terbanyak, {first} kursi, disusul Biru {second} kursi dan Hijau {third} kursi.",
}
PER_HEAD = {
    "en": "The town of {all} recorded {n} thefts, a rate of {rate} per 100,000 people.",
    "id": "Kota berpenduduk {all} jiwa itu mencatat {n} pencurian, atau {rate} per 100.000 penduduk.",
}
AVERAGE = {
    "en": "On average the {n} families have {one} children.",
    "id": "Rata-rata {n} keluarga itu memiliki {one} anak.",
}
GAMES = {
    "en": "In {n} games they have {w} wins, {d} draws and {l} defeats.",
    "id": "Dari {n} laga, Persela menang {w} kali, imbang {d} kali, dan kalah {l} kali.",
}


def _held(text: str, language: str) -> list[str]:
    extraction = factcheck.extract(factcheck.Article(text=text, language=language))
    return [item.family for item in recalculated(extraction).held]


@settings(deadline=None)
@given(st.integers(21, 899), st.integers(21, 899), st.integers(-9, 9), LANGUAGES)
def test_a_rest_is_told_if_and_only_if_it_is_none(a: int, b: int, off: int, lang: str) -> None:
    assume((a + b) % 10 != 0)
    text = _in_words(REST, lang, whole=a + b, a=a, b=b + off)
    assert _told(text, lang) == ([] if off == 0 else ["remainder"])
    assert _held(text, lang) == (["remainder"] if off == 0 else [])


@settings(deadline=None)
@given(st.integers(1_011, 8_999), st.floats(1.02, 1.95), PLACES, st.integers(0, 40), LANGUAGES)
def test_so_many_per_cent_more(old: int, by: float, places: Decimal, off: int, lang: str) -> None:
    new = int(old * by)
    assume(old % 10 != 0 and new % 10 != 0 and not 0 < off < 4)
    change = ((Decimal(new) / old - 1) * 100).quantize(places, ROUND_HALF_EVEN) + off
    assume(change >= 1)
    assert _told(_in_words(MORE, lang, new=new, change=change, old=old), lang) == (["change"] if off else [])


@settings(deadline=None)
@given(st.integers(5, 99), st.integers(5, 99), LANGUAGES)
def test_who_is_behind_has_less(low: int, high: int, lang: str) -> None:
    assert _told(_in_words(BEHIND, lang, low=low, high=high), lang) == (["order"] if low > high else [])


@settings(deadline=None)
@given(st.lists(st.integers(5, 99), min_size=3, max_size=3, unique=True), LANGUAGES)
def test_what_follows_the_largest_is_smaller(seats: list[int], lang: str) -> None:
    first, second, third = seats
    told = _told(_in_words(SORTED, lang, first=first, second=second, third=third), lang)
    assert bool(told) is not (first > second > third)


@settings(deadline=None)
@given(st.integers(21_001, 89_999), st.integers(31, 299), st.integers(0, 1), LANGUAGES)
def test_a_rate_per_head(people: int, thefts: int, wrong: int, lang: str) -> None:
    assume(people % 10 != 0 and thefts % 10 != 0)
    rate = round(thefts / people * 100_000) * (10 if wrong else 1)
    told = _told(_in_words(PER_HEAD, lang, all=people, n=thefts, rate=rate), lang)
    assert told == (["rate"] if wrong else [])


@settings(deadline=None)
@given(st.integers(3, 19), st.integers(4, 60), LANGUAGES)
def test_an_average_of_whole_counts_is_silent_under_rounding(n: int, total: int, lang: str) -> None:
    one = (Decimal(total) / n).quantize(Decimal("0.01"), ROUND_HALF_EVEN)
    assert _told(_in_words(AVERAGE, lang, n=n, one=one), lang) == []


@settings(deadline=None)
@given(st.integers(2, 20), st.integers(2, 20), st.integers(2, 20), st.integers(-4, 4), LANGUAGES)
def test_the_games_of_a_season(w: int, d: int, lost: int, off: int, lang: str) -> None:
    n = w + d + lost + off
    told = _told(_in_words(GAMES, lang, n=n, w=w, d=d, l=lost), lang)
    assert told == ([] if off == 0 else ["score"])


@settings(deadline=None)
@given(st.lists(st.integers(11, 999), min_size=3, max_size=3), LANGUAGES)
def test_what_adds_up_is_held_once(parts: list[int], lang: str) -> None:
    a, b, c = parts
    assert _held(_in_words(SUM, lang, whole=sum(parts), a=a, b=b, c=c), lang) == ["sum"]
