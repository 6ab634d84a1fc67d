"""What is known of single words."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from any_text import TEXTS
from counting import Counting
from factcheck.knowledge import words
from factcheck.knowledge.words import RAREST, concepts, is_function_word, keys, name, phrases, rarity, stem

CASES = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))
SENSES = {
    sense: of
    for file in ("news_senses.toml", "nations.toml")
    for sense, of in tomllib.loads((files("factcheck.knowledge") / "data" / file).read_text(encoding="utf-8")).items()
}
LANGUAGES = st.sampled_from(["en", "id", "ms", "id-ID", "de", ""])


def shared(case: dict[str, Any]) -> set[words.Key]:
    left, right = case["left"], case["right"]
    return {*keys(left["word"], left["language"])} & {*keys(right["word"], right["language"])}


@pytest.mark.parametrize("case", CASES["rarity"], ids=lambda case: case["rare"])
def test_rare_words_weigh_more(case: dict[str, Any]) -> None:
    assert rarity(case["common"], case["language"]) < rarity(case["rare"], case["language"]) <= RAREST


def test_words_nobody_lists_weigh_most() -> None:
    assert rarity("qwxzv", "en") == rarity("house", "de") == RAREST
    assert rarity("anak-anak", "id") == rarity("anak", "id")
    assert rarity("Ferry’s", "en") <= rarity("ferry's", "en") <= RAREST


@pytest.mark.parametrize("case", CASES["stem"], ids=lambda case: case["stem"])
def test_stems(case: dict[str, Any]) -> None:
    assert {word: stem(word, case["language"]) for word in case["words"]} == dict.fromkeys(case["words"], case["stem"])


@pytest.mark.parametrize("case", CASES["same"], ids=lambda case: case["left"]["word"])
def test_words_of_one_meaning_share_a_key(case: dict[str, Any]) -> None:
    assert shared(case)


@pytest.mark.parametrize("case", CASES["apart"], ids=lambda case: case["left"]["word"])
def test_words_of_two_meanings_share_none(case: dict[str, Any]) -> None:
    assert not shared(case)


@pytest.mark.parametrize("case", CASES["function"], ids=lambda case: case["language"])
def test_function_words(case: dict[str, Any]) -> None:
    assert [word for word in case["words"] if not is_function_word(word, case["language"])] == []


@pytest.mark.parametrize("case", CASES["content"], ids=lambda case: case["language"])
def test_words_with_meaning(case: dict[str, Any]) -> None:
    assert [word for word in case["words"] if is_function_word(word, case["language"])] == []


@pytest.mark.parametrize("sense", SENSES)
def test_every_word_of_a_sense_is_found(sense: str) -> None:
    listed = [(word.removeprefix("="), language) for language, of in SENSES[sense].items() for word in of]
    lost = [
        word for word, language in listed if sense not in {name(concept) for concept, _ in concepts(word, language)}
    ]
    assert lost == []


@pytest.mark.parametrize("sense", SENSES)
def test_every_word_of_a_sense_has_it_among_its_keys(sense: str) -> None:
    listed = [(word.removeprefix("="), language) for language, of in SENSES[sense].items() for word in of]
    lost = [
        word
        for word, language in listed
        if sense not in {name(key) for key in keys(word, language) if isinstance(key, int)}
    ]
    assert lost == []


@pytest.mark.parametrize("sense", SENSES)
def test_every_sense_has_words_of_both_languages_as_they_are_looked_up(sense: str) -> None:
    assert {"en", "id"} <= {*SENSES[sense]} <= {"en", "id", "ms"}
    listed = [word for of in SENSES[sense].values() for word in of]
    assert listed == [" ".join(word.casefold().split()) for word in listed]
    assert all(len(of) == len({*of}) for of in SENSES[sense].values())


def test_phrases_are_those_of_several_words() -> None:
    assert {"korban jiwa", "rumah sakit"} <= phrases("id")
    assert {"korban jiwa", "tunjuk perasaan"} <= phrases("ms")
    assert phrases("de") == frozenset()


def test_phrases_by_their_first_word_are_the_longest_first() -> None:
    listed = words.phrases_by_first_word("en")
    assert {" ".join(row) for rows in listed.values() for row in rows} == phrases("en")
    assert all(row[0] == first for first, rows in listed.items() for row in rows)
    assert all(len(left) >= len(right) for rows in listed.values() for left, right in pairwise(rows))


def test_concepts_of_wordnet_have_no_name() -> None:
    assert [name(concept) for concept, _ in concepts("horse", "en")] == [None] * len(concepts("horse", "en"))
    assert name(-1) == next(iter(SENSES))
    assert name(-len(SENSES) - 1) is None


@given(TEXTS, LANGUAGES)
def test_anything_may_be_asked(text: str, language: str) -> None:
    assert 0 < rarity(text, language) <= RAREST
    assert isinstance(is_function_word(text, language), bool)
    known = concepts(text, language)
    assert all(0 < share <= 1 for _, share in known)
    assert len({concept for concept, _ in known}) == len(known)
    assert all(left[1] >= right[1] for left, right in pairwise(known))
    strongest = [concept for concept, _ in known[: words.KEYS]] or [stem(text, language)]
    assert list(keys(text, language))[: len(strongest)] == strongest
    assert len(keys(text, language)) <= words.KEYS + 1


@given(TEXTS, LANGUAGES)
def test_answers_stay_the_same_without_memory(text: str, language: str) -> None:
    for ask in (rarity, stem, concepts, keys, is_function_word):
        assert ask(text, language) == ask.__wrapped__(text, language)
        assert ask(text.casefold(), language) == ask(text.casefold().casefold(), language)


@pytest.mark.parametrize("piece", ["y", "anak-", "ing", "di", "'s"])
def test_endless_words_are_not_looked_into(piece: str, calls: Counting) -> None:
    short, long = (calls(lambda times=times: keys.__wrapped__(piece * times, "id")) for times in (1_000, 16_000))
    assert long <= short + 16
    assert stem(piece * 1_000, "en") == piece * 1_000


def test_importing_reads_nothing() -> None:
    program = (
        "import sys, factcheck.knowledge.words as words;"
        "caches = [words._rarities, words._wordnet_lines, words._table, words._snowball];"
        "assert not any(cache.cache_info().currsize for cache in caches);"
        "words.stem('ships', 'en');"
        "assert 'snowballstemmer' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
