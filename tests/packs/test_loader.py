"""The pack loader: known languages, clear errors, CLDR."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import LanguageError
from factcheck.languages import known_languages, load_pack
from factcheck.languages.pack import read_pack
from factcheck.scan import scanner_for
from factcheck.scan.hits import Scanner


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


META = '[language]\ntag = "xx"\nname = "Any"\ncldr = "en"\n'
REFUSED = {
    "no settings": ("meta", "", r"xx/meta\.toml: no \[language\] table"),
    "settings that are none": ("meta", "language = 3", r"xx/meta\.toml \[language\]: "),
    "a locale that CLDR lacks": ("meta", META.replace("en", "qq"), "CLDR has no locale 'qq'"),
    "an empty locale": ("meta", META.replace("en", ""), "CLDR has no locale ''"),
    "brackets without end": ("numbers", f"a = {'[' * 5000}", r"xx/numbers\.toml: not a TOML file: "),
    "a section that is no list": ("numbers", "hedge = 3", r"xx/numbers\.toml: hedge is no list of tables"),
    "an entry that is no table": ("numbers", "hedge = [3]", r"xx/numbers\.toml \[\[hedge\]\] #1: "),
    "values that are no table": ("numbers", "[[cardinal]]\nvalues = 3", r"xx/numbers\.toml \[\[cardinal\]\] #1: "),
    "a form without its value": (
        "times",
        "[[month]]\nforms = ['sept']",
        r"xx/times\.toml \[\[month\]\] #1: 'sept' has no",
    ),
    "an empty form": (
        "quotes",
        "[[according]]\nforms = ['']",
        r"xx/quotes\.toml \[\[according\]\] #1: .*a form is empty",
    ),
    "outcomes that are no table": ("casualties", "outcomes = 3", r"xx/casualties\.toml: outcomes is no table"),
    "an outcome that is no table": (
        "casualties",
        "[outcomes]\nquarantined = 3",
        r"xx/casualties\.toml \[outcomes\.quarantined\]: ",
    ),
    "an unknown section": ("times", "[[moth]]\nforms = []", r"xx/times\.toml: unknown section 'moth'"),
}
"""The file, what stands in it, what is said. Each but the first came out as a raw exception, found by tools/fuzz.py."""


@pytest.mark.parametrize(("stem", "content", "said"), REFUSED.values(), ids=REFUSED)
def test_a_pack_that_is_not_well_formed_is_refused_with_its_place(
    tmp_path: Path, stem: str, content: str, said: str
) -> None:
    (tmp_path / "meta.toml").write_text(META, encoding="utf-8")
    (tmp_path / f"{stem}.toml").write_text(content, encoding="utf-8")
    with pytest.raises(LanguageError, match=said):
        read_pack(tmp_path, "xx")


def test_a_pack_that_is_no_utf_8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "meta.toml").write_bytes(META.encode() + b"# \xff")
    with pytest.raises(LanguageError, match=r"xx/meta\.toml: cannot be read"):
        read_pack(tmp_path, "xx")


def test_a_form_of_signs_alone_is_refused(tmp_path: Path) -> None:
    (tmp_path / "meta.toml").write_text(META, encoding="utf-8")
    (tmp_path / "quotes.toml").write_text("[[according]]\nforms = ['--']", encoding="utf-8")
    with pytest.raises(LanguageError, match=r"xx: form '--' has no letter and no digit"):
        Scanner(read_pack(tmp_path, "xx"))
