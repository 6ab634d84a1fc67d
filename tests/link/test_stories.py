"""Which articles are compared with which, and what the cap leaves out."""

from __future__ import annotations

from factcheck import Article, Comparison, check
from factcheck.link.stories import NEAREST, WHOLE

FLOOD = (
    "The Kalibiru river flooded Sumberrejo on Monday. Regent Hartono Wiryawan said {count} houses in Sumberrejo were "
    "under water."
)
"""The same rare names in each article, so that all of them are of one story."""
MANY = WHOLE + 4


def _reports() -> list[Article]:
    return [
        Article(id=f"r{number}", text=FLOOD.format(count=300 + number), source=f"Post {number}")
        for number in range(MANY)
    ]


def test_what_the_cap_leaves_out_is_counted_and_told() -> None:
    told = [notice for notice in check(_reports()).notices if notice.kind == "left_out"]

    assert len(told) == 1
    assert str(NEAREST) in told[0].message


def test_a_draft_is_compared_with_every_article() -> None:
    draft = Article(id="draft", text=FLOOD.format(count=912))

    report = check(_reports(), subject=draft)

    compared = {name for item in report.comparisons for name in _articles(item) if "draft" in _articles(item)}
    assert compared == {"draft", *(article.id for article in _reports())}


def _articles(item: Comparison) -> tuple[str, ...]:
    return tuple(stated.article_id for stated in (*item.left, *item.right))


def test_few_articles_are_all_compared() -> None:
    assert not [notice for notice in check(_reports()[: WHOLE + 1]).notices if notice.kind == "left_out"]


def test_articles_of_different_events_have_nothing_left_out() -> None:
    others = [
        Article(id=f"o{number}", text=f"Mayor {name} opened a library in {place} on Friday.")
        for number, (name, place) in enumerate(
            [("Ilse Brandt", "Coburg"), ("Tomas Vela", "Cusco"), ("Ngozi Obi", "Enugu")]
        )
    ]

    assert not check(others).notices
