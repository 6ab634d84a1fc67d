"""The scan: hits lie where the words are, whatever the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.languages import known_languages, load_pack
from factcheck.scan import DIGITS, Sentences, scanner_for

WORDS = {tag: sorted(load_pack(tag).words) for tag in known_languages()}
ALPHABET = "İıßﬁ\u0301\u202e\u200b\x00aA9.,'\"“”–- \n٣дçÉ?"


@pytest.mark.parametrize("tag", known_languages())
@settings(deadline=None, max_examples=100)
@given(data=st.data())
def test_hits_are_words_of_the_pack(tag: str, data: st.DataObject) -> None:
    pieces = st.lists(st.one_of(st.sampled_from(WORDS[tag]), st.text(ALPHABET, max_size=6)), max_size=12)
    text = data.draw(st.sampled_from([" ", "", "-", ", "])).join(data.draw(pieces))
    scan = scanner_for(tag).scan(text)
    assert [hit.start for hit in scan.hits] == sorted(hit.start for hit in scan.hits)
    for hit in scan.hits:
        assert 0 <= hit.start < hit.end <= len(text)
        if DIGITS in hit.roles:
            assert text[hit.start].isdigit()
            assert text[hit.end - 1].isdigit()


@pytest.mark.parametrize("tag", known_languages())
@settings(deadline=None, max_examples=100)
@given(data=st.data())
def test_a_word_between_spaces_is_found(tag: str, data: st.DataObject) -> None:
    word = data.draw(st.sampled_from(WORDS[tag]))
    before, after = data.draw(st.text(ALPHABET, max_size=5)), data.draw(st.text(ALPHABET, max_size=5))
    text = f"{before}\n{word}\n{after}"
    start = len(before) + 1
    found = [hit for hit in scanner_for(tag).scan(text).hits if hit.start <= start < hit.end]
    assert found, f"{word!r} not found in {text!r}"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("lebih dari 60", ["lebih dari"]),
        ("lebih, dari 60", ["lebih", "dari"]),
        ("LEBIH DARI 60", ["LEBIH DARI"]),
        ("kelebihan 60", []),
        ("berlebih-lebihan 60", []),
    ],
)
def test_words_match_whole_and_unbroken(text: str, words: list[str]) -> None:
    hits = scanner_for("id").scan(text).hits
    assert [text[hit.start : hit.end] for hit in hits if "hedge" in hit.roles or "range" in hit.roles][
        : len(words)
    ] == [word for word in words if word != "dari"]


@pytest.mark.parametrize("text", ["It fell to between 20 and 30.", "It fell to beyond between 20 and 30."])
def test_a_word_is_found_behind_the_beginning_of_a_longer_form(text: str) -> None:
    """Forms such as "to be" begin "to between" and must not hide its second word."""
    found = [text[hit.start : hit.end] for hit in scanner_for("en").scan(text).hits]
    assert "to" in found
    assert "between" in found


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Satu. Dua. Tiga.", 3),
        ("Gen. Smith left. He died.", 2),
        ("A U.S. Army base. It burned.", 2),
        ("It cost 1.200 rupiah. Cheap.", 2),
        ("“Ya.” Dia pergi.", 2),
        ("Kepala\n\nIsi berita", 2),
    ],
)
def test_sentences(text: str, sentences: int) -> None:
    assert Sentences(text, load_pack("en").abbreviations).number(len(text)) + 1 == sentences


@settings(deadline=None, max_examples=100)
@given(st.text(ALPHABET + "aA. !?", max_size=80), st.integers(0, 80))
def test_sentence_bounds_hold_their_position(text: str, position: int) -> None:
    position = min(position, len(text))
    start, end = Sentences(text, frozenset()).bounds(position)
    assert 0 <= start <= position <= max(end, position)
    assert end <= len(text)


@pytest.mark.parametrize("tag", known_languages())
@settings(deadline=None, max_examples=200)
@given(data=st.data())
def test_no_word_is_lost_behind_the_beginning_of_a_longer_one(tag: str, data: st.DataObject) -> None:
    single = [word for word in WORDS[tag] if word.isalpha()]
    first, second = data.draw(st.sampled_from(single)), data.draw(st.sampled_from(single))
    text = f"{first} {second}"
    start = len(first) + 1
    found = [hit for hit in scanner_for(tag).scan(text).hits if hit.start <= start < hit.end]
    assert found, f"{second!r} not found in {text!r}"
