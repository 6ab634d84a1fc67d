"""The level that two values reach in each comparison by what is known of them: each bound, and both ways round."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

import factcheck
from factcheck.link.comparisons import COMPARISONS
from factcheck.link.profiles import Bag, Profile, profiles_of
from factcheck.link.weights import weights
from factcheck.link.within import (
    WITHIN,
    WithinScorer,
    counted_off,
    levels_within,
    link_within,
    noun_behind,
    one_person,
    tells_before,
    two_nouns,
    two_numbered,
    two_persons,
    two_streets,
)
from factcheck.records import CountBase, Modality, RegionKind, Statement, Window

BETWEEN = {one.name: one for one in COMPARISONS}
INSIDE = {one.name: one for one in WITHIN}


@cache
def _statement() -> Statement:
    (found,) = factcheck.extract(factcheck.Article(id="a", text="Some 40 cows fled.", language="en")).statements
    return found


def _profile(**known: Any) -> Profile:
    """A profile of which nothing is known but this; what no profile holds is of its statement."""
    names = set(Profile.__dataclass_fields__)
    said = {name: value for name, value in known.items() if name not in names}
    statement = _statement().model_copy(update={"unit": None, **said})
    empty = {"number": 0, "family": "numbers", "root": "count", "sentence": 0, "language": "en"}
    return Profile(statement=statement, **{**empty, **{name: known[name] for name in known.keys() & names}})


def _bag(**words: float) -> Bag:
    return Bag.of(((word,), weight) for word, weight in words.items())


def _level(name: str, left: dict[str, Any], right: dict[str, Any], known: dict[str, Any] = INSIDE) -> str | None:
    """The level that two profiles reach, the same both ways round; ``None`` where a side leaves it open."""
    one, other = (_profile(**{"number": number, **side}) for number, side in enumerate((left, right)))
    found = {known[name].level(one, other), known[name].level(other, one)}
    assert len(found) == 1, found
    level = found.pop()
    return None if level is None else known[name].levels[level]


WORDS = _bag(ferry=1.0, pier=1.0)

OF_TWO_ARTICLES: list[tuple[str, dict[str, Any], dict[str, Any], str | None]] = [
    # words: those of the bag that has fewer, by their weight
    ("sentence", {"terms": WORDS}, {}, None),
    ("sentence", {"terms": WORDS}, {"terms": _bag(crew=1.0, storm=1.0)}, "none"),
    ("sentence", {"terms": WORDS}, {"terms": _bag(ferry=1.0, crew=1.0)}, ">=0.01"),
    ("sentence", {"terms": _bag(ferry=1.99)}, {"terms": _bag(ferry=1.99)}, ">=0.01"),
    ("sentence", {"terms": _bag(ferry=2.0)}, {"terms": _bag(ferry=2.0)}, ">=2"),
    ("near", {"near": WORDS}, {}, None),
    ("near", {"near": WORDS}, {"near": _bag(crew=1.0, storm=1.0)}, "none"),
    ("near", {"near": WORDS}, {"near": WORDS}, ">=1.5"),
    ("names", {"names": WORDS}, {}, None),
    ("names", {"names": WORDS}, {"names": _bag(crew=1.0, storm=1.0)}, "none"),
    ("names", {"names": WORDS}, {"names": WORDS}, ">=0.01"),
    # the other values of the sentence
    ("neighbours", {"numbers": {"12"}}, {"numbers": set()}, None),
    ("neighbours", {"numbers": {"12"}}, {"numbers": {"14"}}, "<1"),
    ("neighbours", {"numbers": {"12", "40"}}, {"numbers": {"12", "41"}}, ">=1"),
    ("neighbours", {"numbers": {"12", "40"}}, {"numbers": {"12", "40", "3"}}, ">=2"),
    # the same words in a row, counted away from the value on both sides
    ("run", {"left": ("some",), "right": ("cows",)}, {}, None),
    ("run", {"left": ("some",)}, {"right": ("cows",)}, "<1"),
    ("run", {"left": ("some",)}, {"left": ("some",)}, ">=1"),
    ("run", {"right": ("cows",)}, {"right": ("cows",)}, ">=1"),
    ("run", {"left": ("some", "then"), "right": ("cows",)}, {"left": ("some", "now"), "right": ("cows",)}, ">=2"),
    ("run", {"left": ("all", "then")}, {"left": ("some", "then")}, "<1"),
    ("run", {"right": ("old", "cows", "fled", "too")}, {"right": ("old", "cows", "fled")}, ">=3"),
    # one turn among as many, where the sentences share a word
    ("turn", {"terms": WORDS, "fellows": 2}, {"terms": WORDS, "fellows": 1}, None),
    ("turn", {"terms": WORDS, "fellows": 2}, {"terms": _bag(crew=1.0), "fellows": 2}, None),
    ("turn", {"terms": WORDS, "fellows": 2}, {"terms": WORDS, "fellows": 2}, "same"),
    ("turn", {"terms": WORDS, "fellows": 2}, {"terms": WORDS, "fellows": 2, "turn": 1}, "other"),
    ("turn", {"terms": WORDS, "fellows": 2}, {"terms": WORDS, "fellows": 3}, "same, of unlike many"),
    ("turn", {"terms": WORDS, "fellows": 2}, {"terms": WORDS, "fellows": 3, "turn": 2}, "other, of unlike many"),
    # how many pairs there are
    ("choice", {"dimension": "length"}, {"dimension": "area"}, None),
    ("choice", {"unit": "metre"}, {"unit": "foot"}, None),
    ("choice", {}, {}, "<2"),
    ("choice", {"kin": 2}, {}, ">=2"),
    ("choice", {"kin": 2}, {"kin": 3}, ">=5"),
    ("distance", {"place": 0.1}, {"place": 0.1}, "<0.05"),
    ("distance", {"place": 0.9}, {"place": 0.1}, ">=0.7"),
    ("distance", {"place": 0.5}, {"place": 0.3}, ">=0.15"),
    # words right beside, and whose value it is
    ("previous word", {"previous": ("some",)}, {}, None),
    ("previous word", {"previous": ("some",)}, {"previous": ("all",)}, "different"),
    ("previous word", {"previous": (7, "some")}, {"previous": (8, 7)}, "same"),
    ("next word", {"following": ("cows",)}, {}, None),
    ("next word", {"following": ("cows",)}, {"following": ("goats",)}, "different"),
    ("next word", {"following": ("cows",)}, {"following": ("cows",)}, "same"),
    ("holder", {"holder": frozenset({"tavel"})}, {}, None),
    ("holder", {"holder": frozenset({"tavel"})}, {"holder": frozenset({"sorin"})}, "different"),
    ("holder", {"holder": frozenset({"tavel"})}, {"holder": frozenset({"tavel", 7})}, "same"),
    ("years", {"years": frozenset({"2019"})}, {}, None),
    ("years", {"years": frozenset({"2019"})}, {"years": frozenset({"2020"})}, "different"),
    ("years", {"years": frozenset({"2019"})}, {"years": frozenset({"2020", "2019"})}, "same"),
    ("days", {"days": frozenset({"2019-05-06"})}, {}, None),
    ("days", {"days": frozenset({"2019-05-06"})}, {"days": frozenset({"2019-05-07"})}, "different"),
    ("days", {"days": frozenset({"2019-05-06"})}, {"days": frozenset({"2019-05-06"})}, "same"),
    # the noun, and how rare it is for both
    ("counted", {"counted": frozenset({"cows"})}, {}, None),
    ("counted", {"counted": frozenset({"cows"})}, {"counted": frozenset({"goats"})}, "different"),
    ("dimension", {"dimension": "people.killed", "root": "people"}, {"dimension": "length"}, "family"),
    ("dimension", {"dimension": "people.killed", "root": "people"}, {"dimension": "people", "root": "people"}, "kin"),
    ("dimension", {"dimension": "length"}, {"dimension": "length"}, "same"),
    ("unit", {}, {}, None),
    ("unit", {"unit": "metre"}, {}, "missing"),
    ("unit", {"unit": "metre"}, {"unit": "foot"}, "other"),
    ("unit", {"unit": "metre"}, {"unit": "metre"}, "same"),
    # what became of people
    ("outcome", {"dimension": "people.killed", "root": "people"}, {"dimension": "count"}, None),
    ("outcome", {"dimension": "count"}, {"dimension": "count"}, None),
    ("outcome", {"dimension": "people.killed", "root": "people"}, {"dimension": "people", "root": "people"}, None),
    ("outcome", *({"dimension": f"people.{name}", "root": "people"} for name in ("killed", "killed")), "same"),
    ("outcome", *({"dimension": f"people.{name}", "root": "people"} for name in ("killed", "injured")), "kin"),
    ("outcome", *({"dimension": f"people.{name}", "root": "people"} for name in ("killed", "aboard")), "different"),
    # slots
    ("claimant", {}, {}, None),
    ("claimant", {"claimant": "Mara Lind"}, {}, None),
    ("claimant", {"claimant": "Mara Lind"}, {"claimant": "MARA LIND"}, "same"),
    ("claimant", {"claimant": "Mara Lind"}, {"claimant": "Tom Hale"}, "different"),
    ("side", {"side": "Sorin"}, {}, None),
    ("side", {"side": "Sorin"}, {"side": "Sorin"}, "same"),
    ("side", {"side": "Sorin"}, {"side": "Tavel"}, "different"),
    ("populations", {}, {}, None),
    ("populations", {"populations": ("children",)}, {}, "part"),
    ("populations", {"populations": ("children",)}, {"populations": ("children",)}, "same"),
    ("populations", {"populations": ("children",)}, {"populations": ("children", "women")}, "part"),
    ("populations", {"populations": ("children", "men")}, {"populations": ("women",)}, "different"),
    ("window", {}, {}, None),
    ("window", {"window": Window.EVENT}, {}, None),
    ("window", {"window": Window.EVENT}, {"window": Window.EVENT}, "same"),
    ("window", {"window": Window.EVENT}, {"window": Window.PERIOD}, "different"),
    ("base", {}, {}, None),
    ("base", {"base": CountBase.REPORTED}, {}, None),
    ("base", {"base": CountBase.IDENTIFIED}, {}, "different"),
    ("base", {"base": CountBase.IDENTIFIED}, {"base": CountBase.REPORTED}, "different"),
    ("base", {"base": CountBase.IDENTIFIED}, {"base": CountBase.IDENTIFIED}, "same"),
    ("modality", {}, {}, None),
    ("modality", {"modality": Modality.PLANNED}, {}, "different"),
    ("modality", {"modality": Modality.PLANNED}, {"modality": Modality.POSSIBLE}, "different"),
    ("modality", {"modality": Modality.PLANNED}, {"modality": Modality.PLANNED}, "same"),
    ("part", {}, {}, None),
    ("part", {"part_of": "a#1"}, {}, "different"),
    ("part", {"part_of": "a#1"}, {"part_of": "b#2"}, "same"),
    ("position", {"sentence": 1}, {"sentence": 0}, "lead"),
    ("position", {"sentence": 1}, {"sentence": 2}, "mixed"),
    ("position", {"sentence": 7}, {"sentence": 2}, "body"),
]


def _told(row: tuple[Any, ...]) -> str:
    return " ".join(map(str, (row[0], row[-1])))


@pytest.mark.parametrize(("name", "left", "right", "level"), OF_TWO_ARTICLES, ids=map(_told, OF_TWO_ARTICLES))
def test_levels_of_two_articles(name: str, left: dict[str, Any], right: dict[str, Any], level: str | None) -> None:
    assert _level(name, left, right, BETWEEN) == level


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [(11.9, 20.0, "common"), (12.0, 20.0, "rare"), (20.0, 14.9, "rare"), (15.0, 15.0, "very rare")],
)
def test_a_noun_says_as_much_as_it_is_rare(left: float, right: float, level: str) -> None:
    noun = frozenset({"cows"})
    sides = ({"counted": noun, "counted_bits": bits} for bits in (left, right))
    assert _level("counted", *sides, BETWEEN) == level


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        (None, "Tavel", None),
        ("Tavel", "Tavel", 1),
        ("Tavel", "Sorin", 0),
        ("Rafah", "Gaza", None),  # one holds the other
        ("Gaza", "Rafah", None),
    ],
)
def test_two_places(left: str | None, right: str | None, level: int | None) -> None:
    one, other = _profile(), _profile()
    one.statement, other.statement = (_statement().model_copy(update={"place": place}) for place in (left, right))
    assert BETWEEN["place"].level(one, other) == BETWEEN["place"].level(other, one) == level


# --- within one article -----------------------------------------------------------------------------------------------

NAMED = frozenset({"mara", "lind"})
LIND = frozenset({"lind"})
AGE: dict[str, Any] = {"root": "age"}
TAVEL: dict[str, Any] = {"names": _bag(tavel=1.0), "terms": _bag(tavel=1.0)}
TWO_TOWNS: dict[str, Any] = {"names": _bag(sorin=1.0, lemba=1.0), "terms": _bag(sorin=1.0, lemba=1.0)}
NUMBER: dict[str, Any] = {"family": "identifiers"}
HOUSE: dict[str, Any] = {"family": "identifiers", "house": True}

OF_ONE_ARTICLE: list[tuple[str, dict[str, Any], dict[str, Any], str | None]] = [
    ("sentences apart", {"sentence": 3}, {"sentence": 2}, "<2"),
    ("sentences apart", {"sentence": 3}, {"sentence": 5}, ">=2"),
    ("sentences apart", {"sentence": 3}, {"sentence": 19}, ">=16"),
    # names that the other sentence lacks, of the side that has fewer of them
    ("names of their own", {"names": _bag(tavel=1.0)}, {}, None),
    ("names of their own", TAVEL, TAVEL, "<1"),
    ("names of their own", TAVEL, TWO_TOWNS, ">=1"),
    ("names of their own", {**TAVEL, "terms": _bag(tavel=1.0, sorin=1.0, lemba=1.0)}, TWO_TOWNS, "<1"),
    # shares of words: of the longer sentence, of the shorter, of those near the values
    ("alike", {}, {}, None),
    ("alike", {"terms": WORDS}, {}, "<0.1"),
    ("alike", {"terms": _bag(a=1.0)}, {"terms": _bag(a=1.0, b=1.0)}, ">=0.5"),
    ("alike", {"terms": WORDS}, {"terms": WORDS}, ">=0.9"),
    ("contained", {"terms": WORDS}, {}, None),
    ("contained", {"terms": _bag(a=1.0)}, {"terms": _bag(b=1.0, c=1.0)}, "<0.1"),
    ("contained", {"terms": _bag(a=1.0, c=1.0)}, {"terms": _bag(a=1.0, b=1.0, d=1.0)}, ">=0.5"),
    ("contained", {"terms": _bag(a=1.0)}, {"terms": _bag(a=1.0, b=1.0)}, ">=0.7"),
    ("alike near", {"near": WORDS}, {}, None),
    ("alike near", {"near": _bag(a=1.0)}, {"near": _bag(b=1.0, c=1.0)}, "none"),
    ("alike near", {"near": _bag(a=1.0, c=1.0)}, {"near": _bag(a=1.0, b=1.0, d=1.0)}, ">=0.4"),
    ("alike near", {"near": WORDS}, {"near": WORDS}, ">=0.8"),
    # whose age it is
    ("person", {**AGE, "person": LIND}, {"person": LIND}, None),
    ("person", {"person": LIND}, {"person": LIND}, None),
    ("person", {**AGE, "person": LIND}, {**AGE, "person": LIND}, "same name"),
    ("person", {**AGE, "person": LIND}, {**AGE, "person": NAMED}, "same name"),
    ("person", {**AGE, "person": frozenset({"jonas", "lind"})}, {**AGE, "person": NAMED}, "one named"),
    ("person", {**AGE, "person": frozenset({"jonas"})}, {**AGE, "person": NAMED}, "other name"),
    ("person", {**AGE, "person": NAMED, "right": ("boy",)}, {**AGE, "person": LIND, "right": ("woman",)}, "same name"),
    ("person", {**AGE, "person": NAMED}, AGE, "one named"),
    ("person", {**AGE, "person": NAMED, "right": ("woman",)}, {**AGE, "right": ("boy",)}, "other noun"),
    ("person", {**AGE, "person": NAMED, "right": ("woman",)}, {**AGE, "right": ("woman",)}, "one named"),
    ("person", AGE, AGE, "open"),
    ("person", {**AGE, "right": ("year", "old", "boy")}, AGE, "open"),
    ("person", {**AGE, "right": ("year", "old", "boy")}, {**AGE, "right": ("years", "old", "boy")}, "same noun"),
    ("person", {**AGE, "right": ("year", "old", "boy")}, {**AGE, "right": ("years", "old", "girl")}, "other noun"),
    # further ones: right before the value, or one of two words behind it
    ("others", {}, {}, "neither or both"),
    ("others", {"left": ("another",)}, {}, "one"),
    ("others", {"left": ("another",)}, {"right": ("people", "more")}, "neither or both"),
    ("others", {"left": ("of", "another")}, {}, "neither or both"),
    ("others", {"right": ("more",)}, {}, "one"),
    ("others", {"right": ("people", "more")}, {}, "one"),
    ("others", {"right": ("old", "people", "more")}, {}, "neither or both"),
    ("others", {"left": ("another",), "language": "id"}, {}, "neither or both"),
    # how things stood before, anywhere in the run
    ("earlier", {}, {}, "neither or both"),
    ("earlier", {"left": ("of", "a", "sum", "previously")}, {}, "one"),
    ("earlier", {"right": ("people", "a", "year", "ago")}, {}, "one"),
    ("earlier", {"right": ("ago",)}, {"left": ("formerly",)}, "neither or both"),
    # the words right beside both values
    ("around", {}, {}, "neither"),
    ("around", {"left": ("some", "then")}, {"left": ("some", "now")}, "one side"),
    ("around", {"right": ("cows", "then")}, {"right": ("cows", "now")}, "one side"),
    ("around", *({"left": ("some", word), "right": ("cows", word)} for word in ("then", "now")), "both sides"),
    ("around", {"left": ("some",), "right": ("cows",)}, {"left": ("all",), "right": ("goats",)}, "neither"),
    ("name around", {"left": ("koin",)}, {"left": ("koin",)}, None),
    ("name around", {**NUMBER, "left": ("koin",)}, {"left": ("koin",)}, None),
    ("name around", {**NUMBER, "left": ("koin",)}, {**HOUSE, "left": ("koin",)}, None),
    ("name around", {**HOUSE, "left": ("koin",)}, {**HOUSE, "left": ("koin",)}, None),
    ("name around", {**NUMBER, "left": ("koin",)}, {**NUMBER, "left": ("koin",)}, "one side"),
    # two sides of one thing
    ("contrast", {"right": ("men",)}, {}, None),
    ("contrast", {"right": ("men",)}, {"left": ("highest",)}, None),
    ("contrast", {"right": ("men",)}, {"right": ("women",)}, "two sides"),
    ("contrast", {"right": ("men",)}, {"left": ("boys",)}, "one side"),
    ("contrast", {"left": ("lowest",), "right": ("men",)}, {"left": ("highest",), "right": ("men",)}, "two sides"),
    ("contrast", {"left": ("quarter", "first")}, {"left": ("quarter", "second")}, "two sides"),
    ("contrast", {"right": ("men", "and", "women")}, {"right": ("women",)}, "one side"),
    # names before and beside
    ("subject", {"subject": LIND}, {}, None),
    ("subject", {"subject": LIND}, {"subject": LIND}, "same"),
    ("subject", {"subject": LIND}, {"subject": NAMED}, "part"),
    ("subject", {"subject": LIND}, {"subject": frozenset({"hale"})}, "other"),
    ("beside", {"beside": ("koin", "news")}, {}, None),
    ("beside", {"beside": ("koin", "news")}, {"beside": ("koin", "news")}, "both sides"),
    ("beside", {"beside": ("koin", "news")}, {"beside": ("koin", "")}, "one side"),
    ("beside", {"beside": ("koin", "")}, {"beside": ("koin", "")}, "one side"),
    ("beside", {"beside": ("", "news")}, {"beside": ("", "news")}, "one side"),
    ("beside", {"beside": ("koin", "news")}, {"beside": ("news", "koin")}, "neither"),
    ("beside", {"beside": ("koin", "news"), "unit": "metre"}, {"beside": ("koin", "news")}, None),
    # what stands before the same words
    ("frame", {}, {}, None),
    ("frame", {"left": ("at", "starts")}, {"left": ("at", "starts")}, None),
    ("frame", {"left": ("6", "at")}, {"left": ("7", "at")}, None),
    ("frame", {"left": ("at", "6")}, {"left": ("at", "7")}, "two fillings"),
    ("frame", {"left": ("at", "first")}, {"left": ("at", "second")}, "two fillings"),
    ("frame", {"left": ("at", "lind"), "subject": NAMED}, {"left": ("at", "6")}, "two fillings"),
    ("frame", {"left": ("at", "lind")}, {"left": ("at", "6")}, "other words"),
    ("frame", {"left": ("at", "old")}, {"left": ("at", "new")}, "other words"),
    ("frame", {"left": ("at", "starts", "6")}, {"left": ("at", "starts", "7", "then")}, "two fillings"),
    ("frame", {"left": ("at", "starts", "6")}, {"left": ("at", "starts")}, None),
    ("frame", {"left": ("at", "at", "6")}, {"left": ("at", "6", "7")}, None),
    # how many values that are no times
    ("list", {}, {}, "<2"),
    ("list", {"numbers": {"12"}}, {}, ">=2"),
    ("list", {"numbers": {"12", "t2019"}}, {"numbers": {"t2019", "t2020", "t2021"}}, ">=2"),
    ("list", {"numbers": {"12", "40", "41", "42", "43"}}, {}, ">=6"),
    # houses
    ("house", {}, {}, None),
    ("house", HOUSE, NUMBER, "other street"),
    ("house", {**HOUSE, "right": ("mill", "road", "then")}, {**HOUSE, "right": ("mill", "road", "now")}, "same street"),
    ("house", {**HOUSE, "right": ("mill", "road")}, {**HOUSE, "right": ("mill", "lane")}, "other street"),
    ("headline", {}, {}, "body"),
    ("headline", {"region": RegionKind.HEADLINE}, {}, "mixed"),
    ("headline", {"region": RegionKind.HEADLINE}, {"region": RegionKind.HEADLINE}, "headline"),
]


@pytest.mark.parametrize(("name", "left", "right", "level"), OF_ONE_ARTICLE, ids=map(_told, OF_ONE_ARTICLE))
def test_levels_within_an_article(name: str, left: dict[str, Any], right: dict[str, Any], level: str | None) -> None:
    assert _level(name, left, right) == level


@pytest.mark.parametrize(
    ("language", "earlier", "later", "level"),
    [
        ("en", {}, {"left": ("the",)}, "known"),
        ("en", {"left": ("the",)}, {}, "new"),
        ("en", {}, {"left": ("of", "the")}, "new"),
        ("en", {}, {"right": ("the",)}, "new"),
        ("id", {}, {"left": ("semua",)}, "known"),
        ("id", {}, {"right": ("orang", "pegawai", "honorer", "itu")}, "known"),
        ("id", {}, {"right": ("orang", "pegawai", "honorer", "lama", "itu")}, "new"),
        ("id", {"right": ("orang", "itu")}, {}, "new"),
    ],
)
def test_the_later_of_two_is_told_as_known(
    language: str, earlier: dict[str, Any], later: dict[str, Any], level: str
) -> None:
    assert _level("definite", {**earlier, "language": language}, {**later, "language": language}) == level


def test_the_predicates_are_levels() -> None:
    """Two ages of one name, of two names, before two nouns; two house numbers of two streets."""
    one, family, other = (
        _profile(**AGE, person=names) for names in (LIND, frozenset({"jonas", "lind"}), frozenset({"hale"}))
    )
    assert [one_person(one, side) for side in (one, family, other)] == [True, True, False]
    assert [two_persons(one, side) for side in (one, family, other)] == [False, False, True]
    boy, girl = (_profile(**AGE, right=("year", "old", noun)) for noun in ("boy", "girl"))
    assert [two_nouns(boy, side) for side in (boy, girl, one)] == [False, True, False]
    mill, lane = (_profile(**HOUSE, right=("mill", noun)) for noun in ("road", "lane"))
    assert [two_streets(mill, side) for side in (mill, lane, _profile(), one)] == [False, True, True, True]
    assert not two_streets(_profile(), _profile())


@pytest.mark.parametrize(
    ("left", "right", "two"),
    [
        ({}, {}, False),
        (NUMBER, {}, False),
        (NUMBER, HOUSE, False),
        (HOUSE, HOUSE, False),
        (NUMBER, NUMBER, True),  # nothing stands around them
        ({"left": ("koin",), "right": ("news",)}, {"left": ("koin",), "right": ("news",)}, False),
        ({"left": ("koin",), "right": ("news",)}, {"left": ("koin",), "right": ("said",)}, True),
        ({"value": "999"}, {}, False),
        ({"value": "1000"}, {}, True),
        ({"beside": ("gb", "gb")}, {}, True),
        ({"beside": ("gb", "mb")}, {}, False),
    ],
)
def test_numbers_that_name_two_things(left: dict[str, Any], right: dict[str, Any], two: bool) -> None:
    """Between one name on either side they name one thing, unless they are codes or measures."""
    around = {**NUMBER, "left": ("koin",), "right": ("news",)}
    base = around if "value" in left or "beside" in left else NUMBER if "left" in left else {}
    one, other = _profile(**{**base, **left}), _profile(**{**base, **right})
    assert two_numbered(one, other) is two_numbered(other, one) is two


@pytest.mark.parametrize(
    ("right", "one"),
    [
        (("of", "8"), True),
        (("of", "8th", "day"), True),
        (("of", "the", "8"), False),
        (("in", "8"), False),
        (("of",), False),
        ((), False),
    ],
)
def test_one_of_so_many(right: tuple[str, ...], one: bool) -> None:
    assert counted_off(_profile(right=right)) is one


def test_that_another_has_come_in_its_place_is_told_on_either_side() -> None:
    assert tells_before(_profile(left=("were", "there", "previously")))
    assert tells_before(_profile(right=("cows", "previously")))
    assert not tells_before(_profile(left=("ago",)))
    assert not tells_before(_profile(left=("previously",), language="id"))


@pytest.mark.parametrize(
    ("language", "right", "noun"),
    [
        ("en", ("year", "old", "boy", "left"), {"boy"}),
        ("en", ("boy",), {"boy"}),
        ("en", ("year", "old"), set()),
        ("en", ("year", "old", "and", "boy"), set()),
        ("en", (), set()),
        ("id", ("tahun", "bocah"), {"bocah"}),
        ("id", ("tahun", "itu", "bocah"), set()),
        ("", ("boy",), {"boy"}),
        ("", ("and", "boy"), set()),
    ],
)
def test_the_noun_behind_an_age(language: str, right: tuple[str, ...], noun: set[str]) -> None:
    assert noun_behind(_profile(language=language, right=right)) == noun


# --- the bits ---------------------------------------------------------------------------------------------------------

TEXT = (
    "Fire kills 12 at mill in Tavel\n"
    "A fire at the Corran mill in Tavel killed 12 people on Monday, Mayor Ilse Brandt said. Another 14, three of "
    "them children, were hurt. Tom Hale, 34, called it the third fire since 2019. The 12 victims were workers of the "
    "mill. It burned for 3 hours, and the 43-year-old Hale left after 5 hours."
)


def _read() -> list[Profile]:
    return profiles_of(factcheck.extract(factcheck.Article(text=TEXT, language="en", published="2024-05-07")))


PAIRS = [
    (left, right)
    for place, left in enumerate(_read())
    for right in _read()[place + 1 :]
    if left.family == right.family and left.sentence != right.sentence
]


def test_the_bits_within_an_article_are_those_of_all_levels() -> None:
    known = weights("link within")
    scorer = WithinScorer()
    assert any(left.slotted != right.slotted for left, right in PAIRS)
    for left, right in (*PAIRS, *PAIRS[::-1]):
        levels = zip(WITHIN, levels_within(left, right), strict=True)
        bits = sum(known.of(one.name, len(one.levels))[level] for one, level in levels if level is not None)
        assert scorer.bits(left, right) == pytest.approx(known.base.get(left.family, 0.0) + bits)
        assert WithinScorer().bits(left, right) == pytest.approx(scorer.bits(left, right))


def test_a_family_that_was_never_seen_starts_at_nought() -> None:
    left, right = _profile(), _profile(sentence=3)
    known = WithinScorer().bits(left, right)
    left.family = right.family = "elsewhere"
    assert WithinScorer().bits(left, right) == pytest.approx(known - weights("link within").base["numbers"])


def test_a_link_within_an_article_tells_what_it_rests_on() -> None:
    known = weights("link within")
    for left, right in PAIRS:
        total = WithinScorer().bits(left, right)
        link = link_within(left, right, total)
        assert (link.left, link.right) == (left.statement.id, right.statement.id)
        assert (link.bits, link.probability) == (round(total, 2), round(known.scale.probability(total), 4))
        assert {row.comparison: row.level for row in link.evidence} == {
            one.name: one.levels[level]
            for one, level in zip(WITHIN, levels_within(left, right), strict=True)
            if level is not None
        }
        assert all(
            row.bits == round(known.of(row.comparison, 0)[INSIDE[row.comparison].levels.index(row.level)], 2)
            for row in link.evidence
        )
        strength = [abs(row.bits) for row in link.evidence]
        assert strength == sorted(strength, reverse=True)
    assert link_within(*PAIRS[0], 1.23456).bits == 1.23
