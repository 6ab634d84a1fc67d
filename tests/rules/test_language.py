"""A report is in its reader's language throughout, whatever the language of its articles."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.relate.spelled import as_written
from factcheck.rules import Config

CASES = tomllib.loads(Path(__file__).with_name("cases.toml").read_text(encoding="utf-8"))["case"]
CASES = [case for case in CASES if case.get("found") and "known" not in case]

FUNCTION_WORDS = {
    "en": "the is are was were of and in by it its not with for to from on or at than that this which has have had as "
    "both one two no be been but before after between may would counts says same other later dead killed injured days",
    "id": "yang di dan dari pada untuk dengan tidak ini itu atau oleh adalah akan telah sudah bukan keduanya satu dua "
    "lain sama ke sebagai lebih daripada tetapi jika bila tewas terluka hari tahun orang menurut dalam",
}
"""Words that no sentence of a language does without, and that are none of the other."""
QUOTED = re.compile(r"“[^”]*”|\([^()]*\)|\[-.*?-\]|\{\+.*?\+\}")


def foreign(sentence: str, language: str, names: Collection[str] = ()) -> set[str]:
    """Function words of the other language in what a sentence says itself: quotations and names left out."""
    own = QUOTED.sub(" ", sentence)
    for name in sorted(names, key=len, reverse=True):
        own = own.replace(name, " ")
    other = "id" if language == "en" else "en"
    return set(re.findall(r"[a-z]+", own.lower())) & set(FUNCTION_WORDS[other].split())


def _names(report: factcheck.Report) -> set[str]:
    """Outlets and speakers, who stand in headlines as they are called."""
    outlets = {item.article.source or item.article.id for item in report.extractions}
    return outlets | {claim.speaker or "" for item in report.extractions for claim in item.quotes}


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["what"])
def test_every_line_of_a_finding_is_in_the_readers_language(case: dict[str, Any], language: str) -> None:
    articles = [factcheck.Article(id=f"a{number}", **fields) for number, fields in enumerate(case["articles"])]
    config = Config(preview=case.get("preview", False), language=language)
    report = factcheck.check(articles, config=config)
    assert report.language == language
    for finding in report.findings:
        for line in (finding.message, *finding.reasons, *finding.could_be, *finding.to_check):
            assert not foreign(line, language, _names(report)), (finding.code, line)
            assert not re.search(r"\d{4}-\d\d-\d\d", line), (finding.code, line)


def test_a_headline_is_one_line() -> None:
    """Most cases are short of 80 characters; a passage of its own in each side makes a few longer."""
    lengths = []
    for case in CASES:
        articles = [factcheck.Article(id=f"a{number}", **fields) for number, fields in enumerate(case["articles"])]
        for finding in factcheck.check(articles, config=Config(preview=True)).findings:
            assert "\n" not in finding.message
            assert not finding.message.endswith(".")
            assert len(finding.message) <= 100, finding.message
            lengths.append(len(finding.message))
    assert sorted(lengths)[len(lengths) * 9 // 10] <= 80


SPELLED = [
    (("gaza", "menginvasi"), "Pasukan Israel menginvasi Gaza dengan 30 anggota.", "30", ("menginvasi Gaza",)),
    (("danau", "orm", "feri"), "Sebuah feri tenggelam di Danau Orm, 46 orang tewas.", "46", ("feri", "Danau Orm")),
    (("lake", "orm"), "Lake Orm is deep. The ferry sank in lake Orm, killing 46.", "46", ("lake Orm",)),
    (("absent",), "Nothing of it, 46 times.", "46", ()),
]


@pytest.mark.parametrize(("words", "text", "value", "written"), SPELLED)
def test_shared_words_are_told_as_they_are_written(
    words: tuple[str, ...], text: str, value: str, written: tuple[str, ...]
) -> None:
    start = text.index(value)
    span = factcheck.Span(start=start, end=start + len(value), text=value)
    assert as_written(words, text, span) == written
