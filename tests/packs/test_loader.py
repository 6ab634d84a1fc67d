"""The pack loader: known languages, clear errors, CLDR."""

from __future__ import annotations

import pytest

from factcheck.errors import LanguageError
from factcheck.languages import known_languages, load_pack
from factcheck.scan import scanner_for


def test_indonesian_and_english_are_known() -> None:
    assert {"id", "en"} <= set(known_languages())


def test_an_unknown_tag_lists_the_known_ones() -> None:
    with pytest.raises(LanguageError, match=r"'xx'.*known languages: .*en.*id"):
        load_pack("xx")


def test_a_regional_tag_takes_its_language() -> None:
    assert load_pack("id-ID").tag == "id"


@pytest.mark.parametrize(("tag", "decimal", "group"), [("id", ",", "."), ("en", ".", ",")])
def test_separators_come_from_cldr(tag: str, decimal: str, group: str) -> None:
    pack = load_pack(tag)
    assert (pack.decimal, pack.group) == (decimal, group)


@pytest.mark.parametrize(
    ("tag", "word", "role", "value"),
    [("id", "oktober", "month", 10), ("id", "rabu", "weekday", 2), ("en", "october", "month", 10)],
)
def test_calendar_words_come_from_cldr(tag: str, word: str, role: str, value: int) -> None:
    assert load_pack(tag).words[word][role] == value


def test_hits_of_a_regional_tag() -> None:
    assert [hit.roles.get("month") for hit in scanner_for("en").scan("in May").hits if "month" in hit.roles] == [5]
