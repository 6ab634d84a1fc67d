"""Names with two spellings, asked of the articles' registers: the ground, the passages, who uses which."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.relate.names import Ground, TwoSpellings, spelled_two_ways
from factcheck.relate.registers import register_of
from factcheck.statements.terms import Terms

ROWS = tomllib.loads((Path(__file__).parents[1] / "names.toml").read_text(encoding="utf-8"))
FRAMES = [frame for frame in ROWS["frame"] if frame["half"] == "a" and frame["kind"] != "role"]


def _spelled(*texts: str, languages: list[str] | None = None) -> tuple[TwoSpellings, ...]:
    read = [
        factcheck.extract(factcheck.Article(id=f"a{number}", text=text, language=language, published="2024-05-06"))
        for number, (text, language) in enumerate(zip(texts, languages or ["en"] * len(texts), strict=True))
    ]
    registers = [register_of(one, Terms(one)) for one in read]
    pairs = [(one, other) for one in range(len(texts)) for other in range(one + 1, len(texts))]
    return spelled_two_ways(registers, pairs)


def _filled(frame: dict[str, Any], left: str, right: str) -> tuple[TwoSpellings, ...]:
    texts = frame["left"].format(left), frame["right"].format(right)
    return _spelled(*(text[0].upper() + text[1:] for text in texts), languages=frame["languages"])


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame["left"][:40])
def test_two_spellings_and_two_names(frame: dict[str, Any]) -> None:
    """The first wrong name of a frame is told at its words, whichever article has it; what is alike is not."""
    left, right = frame["wrong"][0]
    for one, other in ((left, right), (right, left)):
        (found,) = _filled(frame, one, other)
        passages = {found.left.text.casefold(), found.right.text.casefold()}
        assert any(passage in one.casefold() or one.casefold() in passage for passage in passages)
        assert {*found.users[0], *found.users[1]} == {"a0", "a1"}
        assert 0 < found.confidence < 1
    assert _filled(frame, *frame["alike"][0]) == ()
    assert _filled(frame, left, left) == ()


WEIR = "Mayor {} of Oxley told the council on Monday that the weir would be closed for repairs in June."
SAID = "The weir at Oxley will be closed for repairs in June, Mayor {} told the council on Monday."


def _grounds(*texts: str) -> list[Ground]:
    return [one.ground for one in _spelled(*texts)]


@pytest.mark.parametrize(
    ("left", "right", "ground"),
    [
        (WEIR.format("Marta Penelac"), SAID.format("Marta Penelec"), Ground.NAME),
        (WEIR.format("Penelac"), SAID.format("Penelec"), Ground.OFFICE),
        (WEIR.replace("Mayor {}", "Penelac"), SAID.replace("Mayor {}", "Penelec"), Ground.SENTENCE),
    ],
)
def test_what_makes_two_spellings_one_name(left: str, right: str, ground: Ground) -> None:
    assert _grounds(left, right) == [ground]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (WEIR.format("Marta Penelac"), SAID.format("Joan Penelec")),  # two people
        ("Marta Penelac left Oxley.", "Marta Tenelac came by."),  # another first letter
        ("Marta Susanto left Oxley.", "Marta Susanti came by."),  # a man and a woman
        (WEIR.format("Marta Penelac"), SAID.format("Marta Penelac's")),
        (WEIR.format("Marta Penelac"), "Penelec is a brand of paint."),
        (WEIR.format("Marta Hull"), SAID.format("Marta Hall")),  # common words
        (WEIR.format("Marta Penelac"), f"{SAID.format('Marta Penelec')} A penelec is a small bird."),
    ],
)
def test_what_is_left_alone(left: str, right: str) -> None:
    assert _grounds(left, right) == []


def test_an_article_that_has_both_is_told_of_itself() -> None:
    (found,) = _spelled(WEIR.format("Marta Penelac"), f"{SAID.format('Marta Penelec')} Marta Penelac was there.")
    assert (found.left_id, found.right_id) == ("a1", "a1")


def test_articles_of_two_stories_are_not_held_against_each_other() -> None:
    read = [
        factcheck.extract(factcheck.Article(id=name, text=text, language="en"))
        for name, text in (("a", WEIR.format("Marta Penelac")), ("b", SAID.format("Marta Penelec")))
    ]
    registers = [register_of(one, Terms(one)) for one in read]
    assert spelled_two_ways(registers, []) == ()
    assert spelled_two_ways([registers[0], None], [(0, 1)]) == ()
    assert len(spelled_two_ways(registers, [(0, 1)])) == 1


def test_one_article_with_two_spellings() -> None:
    """A long name that one article has otherwise is a slip where it stands once; two single ones may be two people."""
    usual = "Kowalczyski left Oxley. Kowalczyski came back. "
    (slip,) = _spelled(f"{usual}In the hall Kowalzcyski spoke.")
    assert slip.ground is Ground.SLIP
    assert (slip.left_id, slip.right_id) == ("a0", "a0")
    assert _spelled("Kowalczyski left Oxley. In the hall Kowalzcyski spoke.") == ()
    assert _spelled(f"{usual}In the hall Kowalzcyski spoke. Kowalzcyski sang.") == ()


def test_a_speaker_who_is_introduced_under_one_spelling() -> None:
    text = '"We will close it," said Marta Penelac. It rained. "We will not open it," said {}.'
    more = ' "It is shut," said Marta Penelac.'
    assert _grounds(text.format("Penelec") + more) == [Ground.SPEAKER]
    assert _grounds(text.format("Joan Penelec") + more) == []


def test_who_uses_which_spelling() -> None:
    (found,) = _spelled(
        *(form.format(f"Marta {name}") for form, name in ((WEIR, "Penelac"), (SAID, "Penelec"), (SAID, "Penelec")))
    )
    assert found.users == (("a0",), ("a1", "a2"))
    assert (found.left.text, found.right.text) == ("Marta Penelac", "Marta Penelec")


def test_what_is_surer() -> None:
    (name,) = _spelled(WEIR.format("Marta Penelac"), SAID.format("Marta Penelec"))
    (office,) = _spelled(WEIR.format("Penelac"), SAID.format("Penelec"))
    assert name.confidence > office.confidence
