"""Every word that names a kind of speaker, an office or a relative is read, and nothing else is."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

from factcheck.relate.bodies import begins_description, exclude, headed, kinds_of, offices_in
from factcheck.relate.incumbents import Holders

TABLE = tomllib.loads((files("factcheck.relate") / "bodies.toml").read_text(encoding="utf-8"))
EXAMPLES = tomllib.loads(Path(__file__).with_name("bodies.toml").read_text(encoding="utf-8"))
LANGUAGES = sorted(EXAMPLES)
KINDS = {kind for row in TABLE["kinds"].values() for kind in row}


def test_every_language_has_its_examples() -> None:
    assert set(EXAMPLES) == set(TABLE["kinds"]) == set(TABLE["offices"]) == set(TABLE["kin"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_of_its_kind_alone(language: str) -> None:
    wrong = [
        (mention, kinds)
        for kind, words in TABLE["kinds"][language].items()
        for word in words
        for form in EXAMPLES[language]["kinds"]
        if (kinds := kinds_of(mention := form.format(word=word), language)) != {kind}
    ]
    assert wrong == []
    assert [mention for mention in EXAMPLES[language]["none"] if kinds_of(mention, language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", ["offices", "kin"])
def test_every_office_and_relative_is_joined_to_the_name_beside_it(language: str, table: str) -> None:
    for word in TABLE[table][language]:
        named = [Holders([form.format(word=word)]).holder(word, language) for form in EXAMPLES[language][table]]
        assert set(named) == {"Robert Hale" if language == "en" else "Rahmat Hidayat"}, word
        nobody = [Holders([form.format(word=word)]).holder(word, language) for form in EXAMPLES[language]["nobody"]]
        assert set(nobody) == {None}, word


def test_the_kinds_that_speak_together_are_known() -> None:
    assert {kind for row in TABLE["together"] for kind in row} <= KINDS


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ({"police"}, {"military"}, True),
        ({"police"}, {"police"}, False),
        ({"government"}, {"police"}, False),
        ({"police"}, {"government"}, False),
        ({"weather"}, {"rescue"}, True),
        ({"police", "military"}, {"health"}, False),
        (set(), {"health"}, False),
    ],
)
def test_two_kinds_exclude_each_other_unless_one_may_speak_for_the_other(
    left: set[str], right: set[str], *, apart: bool
) -> None:
    assert exclude(frozenset(left), frozenset(right)) is apart


@pytest.mark.parametrize(
    ("words", "language", "kinds"),
    [
        ("the company's chief executive", "en", {"company"}),
        ("the police left", "en", set()),
        ("the county sheriff", "en", {"police"}),
        ("kuasa hukum tersangka", "id", {"defence"}),
        ("saat polisi datang", "id", set()),
        ("jaksa penuntut", "id", {"prosecution"}),
    ],
)
def test_the_head_of_a_stretch_of_words_tells_its_kind(words: str, language: str, kinds: set[str]) -> None:
    assert headed(words, language) == kinds


@pytest.mark.parametrize(
    ("mention", "language", "kinds"),
    [
        ("the  Health\nMinistry", "en", {"health"}),
        ("Health Ministry", None, set()),
        ("Health Ministry", "fr", set()),
        ("a police hospital", "en", {"police", "hospital"}),
        ("the policeman", "en", set()),
        ("anti-police", "en", set()),
    ],
)
def test_kinds_are_of_whole_words_of_the_language(mention: str, language: str | None, kinds: set[str]) -> None:
    assert kinds_of(mention, language) == kinds


def test_offices_are_named_in_their_order_and_in_no_language_without_any() -> None:
    assert offices_in("The  Mayor and the\nGovernor", "en") == ["mayor", "governor"]
    assert offices_in("the mayor", "fr") == offices_in("the mayor", None) == []
    assert not begins_description("police of Ashford", None)
    assert begins_description("Police of Ashford", "en")
    assert begins_description("mayor of Ashford", "en")
    assert begins_description("bishop of Ashford", "en"), "an office of no kind"
    assert not begins_description("new mayor of Ashford", "en")


def test_a_head_of_two_words_counts_and_the_word_beside_it_does_not() -> None:
    assert headed("the hospital fire brigade", "en") == {"fire"}
    assert headed("hospital fire", "en") == set()
    assert headed("rumah sakit polisi", "id") == {"hospital"}
    assert headed("direktur polisi", "id") == set()
    assert headed("", "en") == set()
    assert headed("para petugas polisi", "id") == headed("police left town", "en") == set()


def test_one_row_of_those_who_speak_together_is_enough() -> None:
    assert not exclude(frozenset({"town"}), frozenset({"health"}))
    assert exclude(frozenset({"health"}), frozenset({"fire"})), "each may speak for the town, and not for the other"
    assert exclude(frozenset({"family"}), frozenset({"police"}))
    assert not exclude(frozenset({"family"}), frozenset({"defence"}))


def test_an_office_of_another_place_is_held_by_another() -> None:
    holders = Holders(["Kapolres Bogor AKBP Rio Santoso datang. Kapolres Depok AKBP Sari Dewi pergi."])
    assert holders.holder("Kapolres Bogor", "id") == "Rio Santoso"
    assert holders.holder("Kapolres Depok", "id") == "Sari Dewi"
    assert holders.holder("Kapolres", "id") is None


@pytest.mark.parametrize("word", TABLE["former"]["en"])
def test_a_former_holder_holds_nothing(word: str) -> None:
    texts = ["Robert Hale, the {} mayor, came.", "The {} mayor, Robert Hale, came.", "{} mayor Robert Hale came."]
    assert {Holders([text.format(word)]).holder("the mayor", "en") for text in texts} == {None}


@pytest.mark.parametrize("word", TABLE["former"]["id"])
def test_mantan_pejabat_is_no_holder(word: str) -> None:
    texts = ["{} bupati Rahmat Hidayat datang.", "Rahmat Hidayat, {} bupati, datang."]
    assert {Holders([text.format(word)]).holder("bupati", "id") for text in texts} == {None}


@pytest.mark.parametrize(("language", "word"), [(tag, word) for tag, words in TABLE["links"].items() for word in words])
def test_a_link_may_stand_between_an_office_and_its_place(language: str, word: str) -> None:
    office = {"en": "Sheriff", "id": "Kapolres"}[language]
    holders = Holders([f"{office} {word} Bogor AKBP Rahmat Hidayat datang."])
    assert holders.holder(office, language) == "Rahmat Hidayat"


@pytest.mark.parametrize("word", [word for words in TABLE["breaks"].values() for word in words])
def test_no_mention_reaches_over_a_break(word: str) -> None:
    assert Holders([f"Polres {word} Rahmat Hidayat."]).kinds("Rahmat Hidayat", "id") == set()


@pytest.mark.parametrize(
    ("words", "language", "begins"),
    [(f"{word} mayor of Ashford", "en", True) for word in TABLE["determiners"]["en"]]
    + [(f"{word} warga", "id", True) for word in TABLE["determiners"]["id"]]
    + [("as police closed the road", "en", False), ("istri korban", "id", True), ("saat polisi datang", "id", False)],
)
def test_what_begins_a_description(words: str, language: str, *, begins: bool) -> None:
    assert begins_description(words, language) is begins


def test_what_is_set_beside_a_name_tells_for_whom_it_speaks() -> None:
    holders = Holders(["Health Ministry spokesman Ashraf Nasser came.", "Lila Haddad, of the Red Crescent, came."])
    assert holders.kinds("Ashraf Nasser", "en") == {"health"}
    assert holders.kinds("Lila Haddad", "en") == {"aid"}
    assert offices_in("the mayor of Ashford", "en") == ["mayor"]
