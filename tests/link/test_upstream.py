"""Outlets of the dossier that an article names as its source; and who is said to be the origin of copies."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.link.documents import UNKNOWN_ORDER
from factcheck.link.upstream import named_outlets

CASES = tomllib.loads(Path(__file__).with_name("upstream.toml").read_text(encoding="utf-8"))["case"]
OUTLETS = ("Harborline Post", "Levant Ledger", "Kabar Bahari", "Suara Tanjung")
TEXT = " ".join(
    f"Sentence {word} of the report on the dam stands in both texts as it is here." for word in "abcdefghijk"
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["text"]))
def test_outlets_are_named_beside_a_cue(case: dict[str, Any]) -> None:
    others = [factcheck.extract(factcheck.Article(text="A dam.", language="en", source=name)) for name in OUTLETS]
    article = factcheck.Article(text=case["text"], language=case["language"], source="Northgate Tribune")
    found = named_outlets([factcheck.extract(article), *others])
    assert list(found.get(article.id, ())) == case["named"]


def test_an_outlet_is_not_its_own_source() -> None:
    article = factcheck.Article(text="Citing the Levant Ledger, he said so.", language="en", source="Levant Ledger")
    assert named_outlets([factcheck.extract(article)]) == {}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Citing the Levant Ledger, he said so.", ["Levant Ledger"]),  # and not the outlet of a shorter name
        ("Citing the Levant, he said so.", ["Levant"]),
        ("Citing the LEVANT, he said so.", []),  # written as it is called
        ("Citing the Levanter, he said so.", []),
        ("Citing DPX, he said so.", ["DPX"]),
        ("Citing a story in the Levant, he said so.", ["Levant"]),
        ("Citing a long story in the Levant, he said so.", []),  # too far from the cue
        ("Citing the Levant, and then citing DPX, citing the Levant, he said so.", ["Levant", "DPX"]),
        ("Citing NQ, he said so.", []),  # two letters stand in other words, too
    ],
)
def test_which_outlet_is_named(text: str, named: list[str]) -> None:
    names = ("Levant", "Levant Ledger", "DPX", "NQ")
    others = [factcheck.extract(factcheck.Article(text="A dam.", language="en", source=name)) for name in names]
    article = factcheck.Article(text=text, language="en")
    assert list(named_outlets([factcheck.extract(article), *others]).get(article.id, ())) == named


def test_without_outlets_nobody_is_named() -> None:
    read = factcheck.extract(factcheck.Article(text="Citing the Levant, he said so.", language="en"))
    assert named_outlets([read]) == {}
    assert named_outlets([]) == {}


@pytest.mark.parametrize(
    ("days", "name", "unknown"),
    [
        (("2024-05-01", "2024-05-02"), "Harborline Post", False),
        (("2024-05-02", "2024-05-01"), "Levant Ledger", False),
        (("2024-05-01", "2024-05-01"), "Harborline Post / Levant Ledger", True),
        ((None, "2024-05-01"), "Harborline Post / Levant Ledger", True),
    ],
)
def test_the_origin_of_copies_is_who_came_first_where_that_is_known(
    days: tuple[str | None, str], name: str, unknown: bool
) -> None:
    articles = [
        factcheck.Article(text=TEXT, source=source, published=day, id=source, language="en")
        for source, day in zip(OUTLETS[:2], days, strict=True)
    ]
    (origin,) = factcheck.check(articles).origins
    assert origin.name == name
    assert (origin.why == UNKNOWN_ORDER) is unknown


@pytest.mark.parametrize(
    ("language", "both", "one"),
    [
        (
            "en",
            "The dam at Rengali broke at dawn, Reuters reported. Later the Associated Press reported floods in Tavel.",
            "Twelve villages were under water after the dam broke, Reuters reported on Monday.",
        ),
        (
            "id",
            "Bendungan Rengali jebol, dilansir Reuters. Banjir juga melanda Tavel, dilansir Associated Press.",
            "Dua belas desa terendam setelah bendungan jebol, dilansir Reuters, Senin.",
        ),
        (
            "en",
            "Citing Reuters, the mayor of Corran spoke of a strike. The Associated Press reported on it, too.",
            "The strike at the port goes on, Reuters reported.",
        ),
    ],
)
def test_the_outlet_that_is_named_first_is_the_source_where_its_own_article_is_there(
    language: str, both: str, one: str
) -> None:
    """The outlet is then found twice: by the pack, and as an outlet of the dossier."""
    told = {"a": ("Kabar", both), "b": ("Herald", one), "c": ("Reuters", "Floods and strikes in Corran.")}
    articles = [
        factcheck.Article(id=name, text=text, language=language, source=source, published="2024-05-06")
        for name, (source, text) in told.items()
    ]
    assert [(item.name, set(item.articles)) for item in factcheck.check(articles).origins] == [("Reuters", set("abc"))]
