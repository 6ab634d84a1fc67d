"""Relations told over several clauses: what is wrong is told, what fits and what only looks alike is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from told import families_in, found_in, relation_rows

ROWS = relation_rows(Path(__file__).parent)["woven"]


@pytest.mark.parametrize(("family", "language", "kind", "text"), ROWS, ids=lambda value: value[:60])
def test_wrong_is_told_and_right_is_not(family: str, language: str, kind: str, text: str) -> None:
    found = families_in(text, language)
    assert found == ({family} if kind == "wrong" else set())


ASIDE = "The mayor thanked the nurses of the town."
BOUGHT = "The board bought 340 tablets at $250 apiece, a purchase that cost taxpayers $58,000."
RATE = "The drive raised $2.4 million. {}Some 8,000 people gave an average of $450 each."


def test_a_sentence_between_two_and_none_further_off() -> None:
    """The numbers stand in one sentence or in two that follow each other."""
    assert len(found_in(RATE.format("")).broken) == 1
    assert found_in(RATE.format(f"{ASIDE} {ASIDE} ")).broken == ()
    assert len(found_in(f"{ASIDE} {BOUGHT} {ASIDE}").broken) == 1


def test_a_number_of_the_same_kind_leaves_two_to_choose() -> None:
    assert len(found_in(BOUGHT).broken) == 1
    assert found_in(BOUGHT.replace("58,000", "58,000 and its dealer $9,000")).broken == ()


def test_what_a_slip_explains_is_surer_than_numbers_far_apart() -> None:
    """Numbers that no slip mends, and that are not of one size, are told as a note at most."""
    frame = "There is a 30 percent discount at Easter. A cabin normally costs $250, and guests now pay ${}."
    slip, near, far = ([one.confidence for one in found_in(frame.format(now)).broken] for now in ("185", "231", "37"))
    assert slip > near > far


def test_the_words_of_a_relation_are_those_of_its_clause() -> None:
    """A discount is told of prices; the same prices beside other words are no discount."""
    said = "There is a 30 percent discount at Easter. A cabin normally costs $250, and guests now pay $185."
    assert len(found_in(said).broken) == 1
    assert found_in(said.replace("discount", "crowd")).broken == ()
    assert found_in(said.replace("$250", "250 beds")).broken == ()
