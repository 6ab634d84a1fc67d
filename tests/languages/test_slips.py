"""Slips of the pen in scale words name the same number; no slip is another word of its pack."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract.pipeline import extract_article
from factcheck.languages import load_pack
from factcheck.languages.slips import slips_of
from factcheck.records import Article

SENTENCES = {"en": "They counted {number} {word} bricks.", "id": "Tercatat {number} {word} bata."}
SLIPS = [(tag, slip, form) for tag in SENTENCES for slip, form in slips_of(load_pack(tag).payloads("multiplier"))]


@given(case=st.sampled_from(SLIPS), number=st.integers(2, 99))
def test_a_slip_keeps_the_value(case: tuple[str, str, str], number: int) -> None:
    tag, slip, form = case
    values = {
        word: extract_article(Article(text=SENTENCES[tag].format(number=number, word=word), language=tag))
        .figures[0]
        .amount.value
        for word in (slip, form)
    }
    assert values[slip] == values[form]


@pytest.mark.parametrize(
    ("word", "slips"), [("billion", {"bilion", "billon", "bililon", "billiion"}), ("crores", set())]
)
def test_slips_are_of_one_letter_and_plurals_have_none(word: str, slips: set[str]) -> None:
    found = {slip for slip, form in slips_of([word, "crore"]) if form == word}
    assert slips <= found
    assert bool(slips) is bool(found)
