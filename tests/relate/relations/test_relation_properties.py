"""Numbers that fit are never told, one that is changed beyond its grain is, and what stands around changes nothing."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.relate.relations.engine import broken_relations

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
