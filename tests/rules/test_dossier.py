"""What a rule may look at: whom a finding concerns, and the words of the reader's language."""

from __future__ import annotations

from datetime import date

from factcheck.rules import Config
from made import dossier, extraction

READ = [extraction(name) for name in "ab"]


def test_without_a_draft_every_article_counts() -> None:
    found = dossier(articles=READ)
    assert [one.article.id for one in found.subjects()] == ["a", "b"]
    assert found.concerns("a")
    assert found.concerns()


def test_a_draft_is_the_only_subject() -> None:
    found = dossier(articles=READ, subject="b")
    assert [one.article.id for one in found.subjects()] == ["b"]
    assert found.concerns("a", "b")
    assert not found.concerns("a")
    assert not found.concerns()


def test_values_are_told_in_the_readers_language() -> None:
    english, indonesian = dossier(), dossier(config=Config(language="id"))
    assert (english.told(date(2024, 5, 5)), indonesian.told(date(2024, 5, 5))) == ("5 May 2024", "5 Mei 2024")
    assert (english.numbers("12345.5"), indonesian.numbers("12345.5")) == ("12,345.5", "12.345,5")
    assert (english.words.language, indonesian.words.language) == ("en", "id")
