"""The table of relations: its words, and the patterns that are made of them."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from factcheck.relate.relations.table import (
    KINDS,
    REST,
    STOP,
    Relation,
    either,
    heads_of,
    patterns,
    relations,
    words_of,
)

LANGUAGES = ("en", "id")
COUNT, PERCENT, MONEY = (KINDS[kind] for kind in ("count", "percent", "money"))


def test_a_language_without_words_has_none() -> None:
    assert words_of("de") is None


def test_every_kind_of_number_has_a_mark_of_its_own() -> None:
    marks = [*KINDS.values(), REST, STOP]
    assert len(set(marks)) == len(marks)
    assert all(len(mark) == 1 for mark in marks)


def test_words_are_whole_and_the_longest_comes_first() -> None:
    found = re.compile(either(["of", "out of", "of the"]))
    assert [match[0] for match in found.finditer("out of the sea, often, of  the town")] == ["out of", "of  the"]
    marks = re.compile(either(["(", "up"]))
    assert [match[0] for match in marks.finditer("up(per, sup")] == ["up", "("]


@pytest.mark.parametrize(
    ("language", "word", "times"),
    [("en", "twice", "2"), ("en", "tripled", "3"), ("en", "tenfold", "10"), ("id", "dua kali  lipat", "2")],
)
def test_how_often_a_word_takes_something(language: str, word: str, times: str) -> None:
    words = words_of(language)
    assert words is not None
    assert words.multiple(word) == Decimal(times)


def test_how_many_hundredths_a_fraction_is() -> None:
    words = words_of("en")
    assert words is not None
    assert words.fraction("a quarter", "en") == 25
    assert words.fraction("A  half", "en") == 50


def test_words_of_a_class() -> None:
    words = words_of("en")
    assert words is not None
    assert words.has("rose", "It ROSE fast.")
    assert not words.has("rose", "It fell.")
    assert not words.has("rose", "A primrose.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_relation_can_be_said(language: str) -> None:
    """Each has patterns in the language, or is woven of roles."""
    for relation in relations():
        assert patterns(relation.name, language) or relation.woven, relation.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pattern_names_the_roles_of_its_relation(language: str) -> None:
    """It begins with a number or with a word, asks for the marks of its roles, and tells no role twice."""
    for relation in relations():
        for pattern in patterns(relation.name, language):
            roles = pattern.expression.groupindex
            assert roles, pattern.written
            assert bool(pattern.first_marks) is not bool(pattern.heads), pattern.written
            assert len(pattern.marks) == pattern.written.count("{"), pattern.written
            assert pattern.sentences == 1 + pattern.written.split().count("|"), pattern.written
            assert all(head == head.lower() for head in pattern.heads), pattern.written


def _says(relation: str, text: str, language: str = "en") -> list[dict[str, str]]:
    """What the patterns of a relation find in a marked text, from its beginning on."""
    found = (pattern.expression.match(text) for pattern in patterns(relation, language))
    return [match.groupdict() for match in found if match is not None]


def test_patterns_find_marked_numbers() -> None:
    """A mark has the length of its number: ``12`` is a mark and what fills it up."""
    two = COUNT + REST
    (found, *_) = _says("share", f"{two} of the {two}{REST} ({PERCENT}{REST})")
    assert (found["part"], found["whole"], found["share"]) == (two, two + REST, PERCENT + REST)
    assert not _says("share", f"{two} of the {two}, and later ({MONEY})")
    assert not _says("share", f"{two}. Of the {two} ({PERCENT})")


def test_how_the_roles_of_a_woven_relation_are_written() -> None:
    woven = [relation for relation in relations() if relation.woven]
    assert woven
    for relation in woven:
        names = [role.name for role in relation.woven]
        assert len(set(names)) == len(names)
        assert all(role.marks and set(role.marks) <= set(KINDS.values()) for role in relation.woven)
    asked = {
        kind
        for relation in woven
        for role in relation.woven
        for kind in ("near", "never", "beside", "behind", "never_behind")
        if getattr(role, kind)
    }
    assert asked == {"near", "never", "beside", "behind", "never_behind"}
    assert any(role.at[0] for relation in woven for role in relation.woven)
    known = {language: words_of(language) for language in LANGUAGES}
    for relation in woven:
        for role in relation.woven:
            classes = {
                name
                for row in (*role.near, *role.beside, role.never, role.behind, role.never_behind, *role.at)
                for name in row
            }
            assert all(words is not None and classes <= words.classes.keys() for words in known.values()), role


def _roles(relation: Relation) -> set[str]:
    return {role.name for role in relation.woven} | {
        name
        for language in LANGUAGES
        for pattern in patterns(relation.name, language)
        for name in pattern.expression.groupindex
    }


@pytest.mark.parametrize("relation", relations(), ids=lambda relation: relation.name)
def test_conditions_speak_of_roles_that_there_are(relation: Relation) -> None:
    wanted = relation.conditions
    told = {
        *wanted.differ,
        *wanted.alike,
        *wanted.kinds,
        *wanted.people,
        *wanted.one_noun,
        *wanted.only,
        *wanted.alike_nouns,
        *wanted.joined,
        *wanted.apart,
        *(role for pair in (*wanted.greater, *wanted.before) for role in pair),
        *relation.mends,
    }
    assert told <= _roles(relation)
    assert 0 < relation.confidence < 1


def test_the_first_words_of_classes() -> None:
    heads = heads_of(("basis", "votes"), "en")
    assert {"basis", "votes"} <= heads
    assert "points" not in heads
