"""The names of an article: what counts as one, and what stands around it."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.relate.registers import Place, Register, bare, in_common, register_of
from factcheck.statements.terms import Terms


def _register(text: str, language: str = "en") -> Register:
    read = factcheck.extract(factcheck.Article(id="a", text=text, language=language, published="2024-05-06"))
    found = register_of(read, Terms(read))
    assert found is not None
    return found


def _place(text: str, name: str, which: int = 0, language: str = "en") -> Place:
    register = _register(text, language)
    return Place(register, register.places[name][which])


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("Penelac", "penelac"),
        ("Penelac's", "penelac"),
        ("Penelac’s", "penelac"),
        ("Knowles'", "knowles"),
        ("Knowles", "knowles"),
    ],
)
def test_a_name_without_its_ending(word: str, name: str) -> None:
    assert bare(word) == name


def test_what_is_written_like_a_name_and_never_small() -> None:
    register = _register("Marta Penelac sold Rose a rose on Monday. Ann, ANTARA and AsiaU-20 saw Penelac.")
    assert set(register.places) == {"marta", "penelac"}
    assert len(register.places["penelac"]) == 2
    assert "rose" in register.lower
    assert "monday" not in register.places  # a day
    assert "ann" not in register.places  # too short


def test_an_article_that_was_not_read_has_no_register() -> None:
    read = factcheck.extract(factcheck.Article(id="a", text="Marta", language="en"))
    assert register_of(read.model_copy(update={"language": None}), Terms(read)) is None


def test_headlines_have_capitals_everywhere() -> None:
    text = "Penelac Wins Harbour Board Race\n\nMarta Penelac won the race for the harbour board on Monday."
    register = _register(text)
    first, second = (Place(register, number) for number in register.places["penelac"])
    assert first.loud
    assert not second.loud
    assert first.sentence != second.sentence
    assert [text[one.start :].startswith("Penelac") for one in (first, second)] == [True, True]


def test_three_words_are_no_headline() -> None:
    assert not _place("Penelac Wins Race. It was on Monday.", "penelac").loud


def test_who_speaks() -> None:
    said = _place('"The weir is shut for good," said Marta Penelac. Penelac left.', "penelac")
    assert said.spoken
    assert not Place(said.register, said.register.places["penelac"][1]).spoken


def test_the_words_of_one_name() -> None:
    text = "Yesterday Reeve Marta Joan Penelac Wood-Hargreave, of Oxley, left the old harbour board."
    place = _place(text, "penelac")
    assert place.beside() == {-1: "joan", -2: "marta", 1: "wood", 2: "hargreave"}
    assert {"marta", "joan"} <= place.companions()
    assert "oxley" not in place.companions()
    assert place.span().text == "Marta Joan Penelac Wood-Hargreave"


def test_a_name_ends_at_a_comma_and_before_a_small_word() -> None:
    place = _place("The tide took Penelac, Marta said, and went.", "penelac")
    assert place.beside() == {}
    assert place.companions() == frozenset()
    assert place.span().text == "Penelac"


def test_an_initial_is_beside_a_name_and_no_name_of_its_own() -> None:
    place = _place("The reeve M Penelac left Oxley.", "penelac")
    assert place.beside() == {-1: "m"}
    assert place.companions() == frozenset()


def test_a_word_for_what_a_name_is_of_is_no_companion() -> None:
    assert _place("They closed Penelac River on Monday.", "penelac").companions() == frozenset()
    assert _place("They met Penelac Hargreave on Monday.", "penelac").companions() == {"hargreave"}


def test_offices_before_a_name() -> None:
    assert _place("On Monday Mayor Marta Penelac left.", "penelac").offices() == {"mayor"}
    assert _place("Mayor Ann Joan Lee Kim Penelac left.", "penelac").offices() == frozenset()  # five words before
    assert _place("Mayor Ann Joan Lee Penelac left.", "penelac").offices() == {"mayor"}
    assert _place("She is the mayor. Marta Penelac left.", "penelac").offices() == frozenset()
    assert _place("Kemarin Bupati Supratman Agtas pergi.", "agtas", language="id").offices() == {"bupati"}


def test_the_short_form_of_what_stands_before_it() -> None:
    assert _place("The harbour board (Penelac) met.", "penelac").stands_for()
    assert not _place("The harbour board (Penelac of Oxley) met.", "penelac").stands_for()
    assert not _place("The harbour board (of Penelac) met.", "penelac").stands_for()
    assert not _place("Penelac met the board.", "penelac").stands_for()


def test_a_name_that_lost_its_last_letter() -> None:
    place = _place("They met Penela. It rained.", "penela")
    assert place.cut_off("penelac")
    assert not place.cut_off("penelacs")
    assert not _place("They met Penela on Monday.", "penela").cut_off("penelac")


def _bits(left: str, right: str, without: frozenset[str] = frozenset()) -> float:
    one, other = _place(left, "penelac"), _place(right, "penelac")
    there, back = in_common(one, other, without), in_common(other, one, without)
    assert (there > 0) is (back > 0)
    return there


def test_what_two_sentences_have_in_common() -> None:
    weir = "Penelac closed the weir for repairs in June."
    assert _bits(weir, "Penelac laughed.", frozenset({"penelac"})) == 0
    assert _bits(weir, "Penelac shut the weir.", frozenset({"penelac"})) > 0
    assert (
        _bits(weir, weir)
        > _bits(weir, weir, frozenset({"penelac"}))
        > _bits(weir, weir, frozenset({"penelac", "weir"}))
    )
    assert _bits(weir, "Penelac laughed. The weir was shut.", frozenset({"penelac"})) == 0  # another sentence
