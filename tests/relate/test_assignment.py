"""Which links hold against their rivals: likest sentences, other differences, and one loud difference of a value."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

import factcheck
from factcheck.link.articles import ArticleFacts
from factcheck.relate import engine, judging
from factcheck.relate.assignment import (
    ABOUT,
    Case,
    Pair,
    Table,
    aligned_table,
    cases_of,
    mention_key,
    table_of,
    value_key,
)
from factcheck.relate.context import Context
from factcheck.relate.values import hold
from marked import marked_article, marked_profile

SUNK = {
    "en": "The storm sank a ferry off Karsan and killed ‹{}› people.",
    "id": "Badai menenggelamkan feri di pantai Karsan dan menewaskan ‹{}› orang.",
}
FELL = {
    "en": "A bus fell off a bridge, where ‹{}› people died.",
    "id": "Bus jatuh dari jembatan, ‹{}› orang tewas.",
}


def _pair(left: str, right: str, bits: float = 0.0, dimension: str = "people.killed", language: str = "en") -> Pair:
    one, other = (marked_profile(text, language, "2024-05-06", dimension) for text in (left, right))
    return Pair(one, other, bits, hold(one.statement, other.statement))


def _killed(left: int, right: int, bits: float = 0.0) -> Pair:
    return _pair(SUNK["en"].format(left), SUNK["en"].format(right), bits)


def _cost(left: int, right: int, currency: str = "$") -> Pair:
    one, other = (f"The storm cost the town {currency}‹{value} million›." for value in (left, right))
    return _pair(one, other, dimension="money")


def _case_of(table: Table, pair: Pair) -> Case:
    return table.case(mention_key(pair.left), mention_key(pair.right), pair)


def _likest(
    language: str, left: str, right: str, more: tuple[str, str] = ("", ""), of: str = "people.killed"
) -> tuple[float, float]:
    """How alike the marked sentences of two articles are, asked from either side; ``more`` is said in the articles."""
    texts = (f"{left} {more[0]}".strip(), f"{right} {more[1]}".strip())
    (one, ours), (other, theirs) = (
        marked_article(text, language, "2024-05-06", dimension)
        for text, dimension in zip(texts, ("people.killed", of), strict=True)
    )
    pair, turned = (Pair(a, b, 0.0, hold(a.statement, b.statement)) for a, b in ((one, other), (other, one)))
    there = _case_of(table_of([pair], ours, theirs), pair).likest
    back = _case_of(table_of([turned], theirs, ours), turned).likest
    assert there is not None
    assert back is not None
    return there, back


def _plain(marked: str) -> str:
    return marked.replace("‹", "").replace("›", "")


@pytest.mark.parametrize("language", SUNK)
def test_sentences_of_one_wording_are_the_likest(language: str) -> None:
    sunk, fell = SUNK[language], FELL[language]
    assert _likest(language, sunk.format(12), sunk.format(15), more=("", _plain(fell.format(9)))) == (1.0, 1.0)


@pytest.mark.parametrize("language", SUNK)
def test_another_sentence_of_either_article_may_be_likelier(language: str) -> None:
    """The bus is held against the ferry, to which the other article has a sentence of its own; the sides are equals."""
    sunk, fell = SUNK[language], FELL[language]
    there, back = _likest(language, sunk.format(12), fell.format(15), more=("", _plain(sunk.format(12))))
    assert there == back < 0.3
    assert _likest(language, fell.format(15), sunk.format(12), more=(_plain(sunk.format(12)), "")) == (there, back)


def test_sentences_that_share_no_word_are_not_alike() -> None:
    assert _likest("en", "The storm killed ‹12› people.", "Some ‹15› soldiers were hurt.", of="people.injured") == (
        0.0,
        0.0,
    )


def test_without_the_articles_no_sentence_is_known_to_be_the_likest() -> None:
    pair = _killed(12, 15)
    assert _case_of(table_of([pair]), pair).likest is None
    assert _case_of(table_of([pair], [pair.left], []), pair).likest is None


def test_sentences_of_two_versions_are_taken_for_the_likest() -> None:
    """They have been laid beside each other, whatever their words."""
    pair = _pair(SUNK["en"].format(12), FELL["en"].format(15))
    (case,) = cases_of(aligned_table([pair]))
    assert case.likest == 1.0


def _counted(*pairs: Pair) -> tuple[int, int]:
    """The other differences of the first of these pairs, all and those of its measure."""
    case = _case_of(table_of(pairs), pairs[0])
    return case.differences, case.alike


def test_a_difference_does_not_count_itself() -> None:
    assert _counted(_killed(12, 15)) == (0, 0)


def test_mentions_of_one_difference_count_once() -> None:
    assert _counted(_killed(12, 15), _killed(12, 15)) == (0, 0)


def test_other_differences_count_if_linked_about_as_well() -> None:
    """Better ones do, and those weaker by a bit; what is weaker still does not."""
    pairs = _killed(12, 15, 3.0), _killed(21, 27, 9.0), _killed(31, 44, 3.0 - ABOUT)
    assert _counted(*pairs) == (2, 2)
    assert _counted(*pairs, _killed(52, 63, 2.99 - ABOUT)) == (2, 2)


def test_values_that_fit_are_no_differences() -> None:
    assert _counted(_killed(12, 15), _killed(31, 31)) == (0, 0)


def test_a_pair_that_fits_counts_all_differences() -> None:
    assert _counted(_killed(12, 12), _killed(31, 44), _cost(4, 7)) == (2, 1)


def test_differences_of_another_measure_or_unit_are_not_alike() -> None:
    money = _cost(40, 65)
    assert _counted(_killed(12, 15), money) == (1, 0)
    assert _counted(money, _cost(30, 55, "€")) == (1, 0)
    assert _counted(money, _cost(30, 55)) == (1, 1)


def test_cases_come_with_their_other_differences() -> None:
    table = table_of([_killed(12, 15), _killed(31, 44), _cost(40, 65)])
    found = {case.pair.left.value: (case.differences, case.alike) for case in cases_of(table)}
    assert found == {"12": (2, 1), "31": (2, 1), "40000000": (2, 0)}


def _weighed(monkeypatch: pytest.MonkeyPatch, known: dict[tuple[str, str], float]) -> None:
    """Confidences by the two values of a case: what the weights say is not asked here."""
    monkeypatch.setattr(
        judging, "confidence_of", lambda case: known[value_key(case.pair.left)[1], value_key(case.pair.right)[1]]
    )


def _assigned(pairs: Sequence[Pair]) -> set[tuple[str, str]]:
    cases = list(cases_of(table_of(pairs)))
    assert len(cases) == len(pairs)
    wrong = judging._assigned(cases)
    return {
        (case.pair.left.value, case.pair.right.value)
        for case, share in zip(cases, wrong, strict=True)
        if share > judging.OUTDONE
    }


def test_of_differences_of_one_value_the_likeliest_is_assigned(monkeypatch: pytest.MonkeyPatch) -> None:
    _weighed(monkeypatch, {("12", "15"): 0.8, ("12", "17"): 0.9, ("12", "19"): 0.7})
    assert _assigned([_killed(12, 15), _killed(12, 17), _killed(12, 19)]) == {("12", "17")}


def test_of_differences_as_likely_the_better_linked_is_assigned(monkeypatch: pytest.MonkeyPatch) -> None:
    _weighed(monkeypatch, {("12", "15"): 0.9, ("12", "17"): 0.9})
    assert _assigned([_killed(12, 15, 2.0), _killed(12, 17, 3.0)]) == {("12", "17")}


def test_what_an_assigned_difference_leaves_free_may_be_assigned(monkeypatch: pytest.MonkeyPatch) -> None:
    """31 is likelier to contradict 15, which 12 has; then it contradicts 44."""
    _weighed(monkeypatch, {("12", "15"): 0.9, ("31", "15"): 0.8, ("31", "44"): 0.7})
    assert _assigned([_killed(12, 15), _killed(31, 15), _killed(31, 44)]) == {("12", "15"), ("31", "44")}


ONE_AGAINST_THREE = {
    "en": (
        "The ferry Blue Heron carried 41 passengers.",
        "The ferry Blue Heron carried 43 passengers. The ferry Blue Heron had carried 52 passengers before. "
        "The ferry Red Kite carried 67 passengers.",
    ),
    "id": (
        "Feri Bangau Biru membawa 41 penumpang.",
        "Feri Bangau Biru membawa 43 penumpang. Feri Bangau Biru pernah membawa 52 penumpang. "
        "Feri Elang Merah membawa 67 penumpang.",
    ),
}


@pytest.mark.parametrize("language", ONE_AGAINST_THREE)
@pytest.mark.parametrize("turned", [False, True])
def test_one_difference_of_a_value_is_loud(language: str, turned: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ONE_AGAINST_THREE[language]
    extractions = [
        factcheck.extract(factcheck.Article(id=name, text=text, language=language, published="2024-05-06"))
        for name, text in zip("ab", reversed(texts) if turned else texts, strict=True)
    ]
    likely = {"43": 0.95, "52": 0.9, "67": 0.85}
    pairs = {(other, "41") if turned else ("41", other): share for other, share in likely.items()}
    _weighed(monkeypatch, pairs)
    left, right = (engine.reading_of(item).profiles for item in extractions)
    facts = {item.article.id: ArticleFacts.of(item) for item in extractions}
    told = {
        frozenset((item.pair.left.value, item.pair.right.value)): item.decision.confidence
        for item in judging.judge_readings(left, right, Context(articles=facts))
    }
    assert set(told) == {frozenset(pair) for pair in pairs}
    assert {values for values, share in told.items() if share > judging.OUTDONE} == {frozenset(("41", "43"))}
