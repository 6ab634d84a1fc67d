"""Quotes taken apart: their words, and which of these are numbers, negations, modal verbs and names."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.records import QuoteClaim
from factcheck.relate.context import Context
from factcheck.relate.quotation import compare_quotes
from factcheck.relate.speakers import Names
from factcheck.relate.utterances import Utterance, read_utterances, same_speaker


def _read(text: str, language: str = "en") -> list[Utterance]:
    read = factcheck.extract(factcheck.Article(id="a", text=text, language=language))
    return read_utterances(read, [claim for claim in read.claims if isinstance(claim, QuoteClaim)], Context())


def _one(text: str, language: str = "en") -> Utterance:
    (found,) = _read(text, language)
    return found


SAID = '"{}," said Jane Doe.'
WORDS = [
    ("short forms are two words", "We won't close it and it's ours", "we will not close it and it is ours"),
    ("a number in digits is one word", "We saw 2,500 boats at noon", "we saw 2500 boats at noon"),
    ("a number in words is its value", "We saw forty boats at noon", "we saw 40 boats at noon"),
    ("an abbreviation has no points", "We saw the U.S. ships at noon", "we saw the us ships at noon"),
    ("what an editor put in is not said", "We will [now] close it (the gate) at noon", "we will close it at noon"),
    ("hundreds are what they begin at", "We saw hundreds of boats at noon", "we saw 100 of boats at noon"),
]


@pytest.mark.parametrize(("said", "words"), [row[1:] for row in WORDS], ids=[row[0] for row in WORDS])
def test_the_words_of_a_quote(said: str, words: str) -> None:
    assert " ".join(_one(SAID.format(said)).words) == words


def test_words_in_two_spellings_are_one() -> None:
    british, american = (_one(SAID.format(f"The {word} of the bridge is grey")) for word in ("colour", "color"))
    assert british.words == american.words
    assert british.tokens[1].written != american.tokens[1].written


def test_which_words_are_numbers_negations_modal_verbs_and_names() -> None:
    found = _one(SAID.format("We saw 40 boats near Ashford. Nobody from Holt may leave, and they are not sorry"))
    assert [str(token.number) for token in found.tokens if token.number is not None] == ["40"]
    assert [token.word for token in found.tokens if token.negates] == ["nobody", "not"]
    assert [token.word for token in found.tokens if token.modal is not None] == ["may"]
    assert [token.word for token in found.tokens if token.name] == ["ashford", "holt"]  # a sentence begins in capitals
    assert list(found.figures.values()) == [40]
    assert found.frame[2] == "#"
    assert found.frame[3] == "boats"


def test_words_that_one_language_negates_with() -> None:
    found = _one('"Kami tidak akan menutup jembatan itu selama tiga tahun," kata Rahmat Hidayat.', "id")
    assert [token.word for token in found.tokens if token.negates] == ["tidak"]
    assert [token.word for token in found.tokens if token.modal is not None] == ["akan"]
    assert [(token.written, token.word) for token in found.tokens if token.number is not None] == [("tiga", "3")]
    assert found.words[-1] == "tahun"


@pytest.mark.parametrize(
    ("text", "elided"),
    [
        (SAID.format("We will close the bridge at noon"), False),
        (SAID.format("We will close the bridge … at noon"), True),
        (SAID.format("We will close the bridge ... at noon"), True),
        (SAID.format("We will close the bridge . . . at noon"), True),
        (SAID.format("We will [soon] close the bridge at noon"), True),
        ('"We will close," Jane Doe said, "the old bridge at noon."', True),
    ],
)
def test_a_quote_that_shows_a_gap(text: str, elided: bool) -> None:
    assert _one(text).elided is elided


def test_who_is_named_beside_a_quote() -> None:
    found = _one('"We will close the bridge at noon," said Mayor Jane Doe.')
    assert (found.speaker, found.named, found.mention) == ("Jane Doe", "Jane Doe", "Mayor Jane Doe")
    assert "said mayor jane doe" in found.around
    nobody = _one('"We will close the bridge at noon," she said.')
    assert nobody.named is None
    reported = _one("Jane Doe said that the bridge may be closed for 40 days.")
    assert (reported.verbatim, reported.named) == (False, None)
    assert found.verbatim


def test_parts_of_an_utterance() -> None:
    found = _one(SAID.format("We will close the bridge at noon"))
    assert found.part(1, 3).words == ("will", "close")
    assert found.backwards().words == found.words[::-1]
    assert found.part(1, 3).claim is found.claim


DURATIONS = [
    ("en", "We met him three years ago at the old bridge", "We met him three months ago at the old bridge", False),
    ("en", "We met him three years ago at the old bridge", "We met him 3 years ago at the old bridge", True),
    ("en", "We met him twenty-five years ago at the bridge", "We met him 25 years ago at the bridge", True),
    ("en", "We met him three weeks later at the old bridge", "We met him three days later at the old bridge", False),
    ("en", "We built it for three years at the old bridge", "We built it for 3 years at the old bridge", True),
    ("id", "Kami bertemu tiga tahun lalu di jembatan", "Kami bertemu tiga bulan lalu di jembatan", False),
    ("id", "Kami bertemu tiga tahun lalu di jembatan", "Kami bertemu 3 tahun lalu di jembatan", True),
    ("id", "Kami bertemu dua puluh tahun lalu di jembatan", "Kami bertemu 20 tahun lalu di jembatan", True),
    ("id", "Kami menunggu tiga pekan kemudian di sana", "Kami menunggu tiga hari kemudian di sana", False),
]


@pytest.mark.parametrize(("language", "left", "right", "same"), DURATIONS, ids=[row[1] for row in DURATIONS])
def test_the_unit_of_a_time_is_no_part_of_its_number(language: str, left: str, right: str, same: bool) -> None:
    said = {"en": SAID, "id": '"{}," kata Budi Santoso.'}[language]
    one, other = (_one(said.format(text), language) for text in (left, right))
    assert (one.words == other.words) is same


SPEAKERS = [
    ("one name", "said Jane Doe.", "said Jane Doe.", True, True),
    ("a part of a name", "said Jane Doe.", "said Mayor Doe. Jane Doe left.", True, True),
    ("two people", "said Jane Doe.", "said Robert Hale.", False, True),
    ("nobody in one", "said Jane Doe.", "she said.", None, True),
]


@pytest.mark.parametrize(
    ("left", "right", "same", "named"), [row[1:] for row in SPEAKERS], ids=[row[0] for row in SPEAKERS]
)
def test_who_says_both(left: str, right: str, same: bool | None, named: bool) -> None:
    quote = '"We will close the old bridge at noon," '
    one, other = _one(quote + left), _one(quote + right)
    names = Names([quote + left, quote + right])
    assert same_speaker(one, other, names) == (same, named)
    assert same_speaker(other, one, names) == (same, named)


def test_two_names_that_stand_together_may_be_one_person() -> None:
    quote = '"We will close the old bridge at noon," said {}.'
    one, other = (_one(quote.format(name)) for name in ("Muhaimin Iskandar", "Cak Imin"))
    apart = Names([quote.format("Muhaimin Iskandar"), quote.format("Cak Imin")])
    assert same_speaker(one, other, apart).same is False
    together = Names(["Muhaimin Iskandar, known to all as Cak Imin, left."])
    assert same_speaker(one, other, together).same is None


def _compared(left: str, right: str) -> str | None:
    one, other = (_one(SAID.format(said)).claim for said in (left, right))
    found = compare_quotes(one, other, Context()).traits.quote
    return None if found is None else str(found)


@pytest.mark.parametrize(
    ("left", "right", "change"),
    [
        ("We close it", "We close it", None),  # three words may be said by two people
        ("We close it now", "We close it now", "same"),
        ("We saw 40", "We saw 40", "same"),  # a number is as good as two words
        ("We will close the old bridge at noon", "They open a new tunnel this week", None),
        ("When it rains hard we close the bridge", "We close the bridge when it rains hard", "same"),
        ("We will close the old bridge at noon", "We will mend the old bridge at noon", "wording"),
        ("We saw 40 boats near the old bridge", "We saw 70 boats near the old bridge", "number"),
    ],
)
def test_quotes_by_their_words_alone(left: str, right: str, change: str | None) -> None:
    assert _compared(left, right) == _compared(right, left) == change
