"""Counts of people against each other: a part and its whole, parts and their sum, a day and the totals around it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import factcheck
from factcheck.link.articles import ArticleFacts
from factcheck.records import Comparison, Extraction
from factcheck.relate.context import Context
from factcheck.relate.sums import daily_comparisons, part_comparisons, sum_comparisons


def _read(text: str, name: str = "a", day: str = "2024-05-06") -> Extraction:
    return factcheck.extract(factcheck.Article(id=name, text=text, language="en", published=day))


def _told(found: Iterator[Comparison]) -> list[str]:
    return [f"{one.verdict}: {one.reasons[0]}" for one in found]


PARTS = [
    ("The blast killed 20 people, including 12 children.", ["agree: the part is not larger than the whole"]),
    ("The blast killed 20 people, including 20 children.", ["agree: the part is not larger than the whole"]),
    ("The blast killed 20 people, including 32 children.", ["contradiction: the part is larger than the whole"]),
    ("The blast killed at least 20 people, including 32 children.", ["agree: the part is not larger than the whole"]),
    ("The blast killed 20 people and injured 32 children.", []),
]


@pytest.mark.parametrize(("text", "told"), PARTS, ids=[row[0] for row in PARTS])
def test_a_part_and_its_whole(text: str, told: list[str]) -> None:
    read = _read(text)
    found = list(part_comparisons(read))
    assert _told(iter(found)) == told
    for one in found:
        part, whole = one.left[0], one.right[0]
        assert part.part_of == whole.id  # type: ignore[union-attr]
        assert one.shared_origin


SUMS = [
    (
        "The blast killed 20 people, including 12 civilians and 13 soldiers.",
        ["contradiction: 12 + 13 = 25, of 20"],
    ),
    ("The blast killed 20 people, including 12 civilians and 8 soldiers.", ["compatible: 12 + 8 = 20, of 20"]),
    ("The blast killed 20 people, including 12 civilians and 3 soldiers.", ["compatible: 12 + 3 = 15, of 20"]),
    ("The blast killed 20 people, including 12 women and 13 children.", []),  # some may be both
    ("The blast killed 20 people, including 12 civilians.", []),
]


@pytest.mark.parametrize(("text", "told"), SUMS, ids=[row[0] for row in SUMS])
def test_parts_that_nobody_belongs_to_two_of(text: str, told: list[str]) -> None:
    found = list(sum_comparisons(_read(text), Context()))
    assert _told(iter(found)) == told
    for one in found:
        assert one.traits.worked == told[0].partition(": ")[2].partition(",")[0]
        assert len(one.right) == 2


TOTAL = (
    "{} people have been killed in Sarenda since 7 October 2023, the Sarenda health ministry said as of {} May 2024."
)
DAILY = "{} people were killed in Sarenda in the past 24 hours, the Sarenda health ministry said as of {} May 2024."


def _daily(*texts: str, published: int | None = None) -> list[Comparison]:
    """What comes of counts that come out on the day they are of, or all on one day."""
    days = [published or int(text.split(" May")[0].rpartition(" ")[2]) for text in texts]
    read = [
        _read(text, f"a{number}", f"2024-05-{day:02d}")
        for number, (text, day) in enumerate(zip(texts, days, strict=True))
    ]
    return list(daily_comparisons(read, Context({one.article.id: ArticleFacts.of(one) for one in read})))


def test_a_day_and_the_totals_around_it() -> None:
    fits, *_ = _daily(TOTAL.format("34,568", 5), TOTAL.format("34,622", 6), DAILY.format("54", 6))
    assert (fits.verdict, fits.reasons) == ("agree", ("34622 - 34568 = 54, the day's count is 54",))
    off, *_ = _daily(TOTAL.format("34,568", 5), TOTAL.format("34,622", 6), DAILY.format("45", 6))
    assert (off.verdict, off.traits.worked) == ("contradiction", "34622 - 34568 = 54")
    assert [claim.article_id for claim in (*off.left, *off.right)] == ["a2", "a1", "a0"]


@pytest.mark.parametrize(
    "texts",
    [
        (TOTAL.format("34,568", 4), TOTAL.format("34,622", 6), DAILY.format("45", 6)),
        (TOTAL.format("34,568", 5), TOTAL.format("34,622", 6), DAILY.format("45", 7)),
        (TOTAL.format("34,568", 5), TOTAL.format("34,500", 6), DAILY.format("45", 6)),
        (TOTAL.format("34,500", 5), TOTAL.format("34,600", 6), DAILY.format("45", 6)),
        (TOTAL.format("More than 34,568", 5), TOTAL.format("34,622", 6), DAILY.format("45", 6)),
        (TOTAL.format("34,568", 5), TOTAL.replace("health", "defence").format("34,622", 6), DAILY.format("45", 6)),
    ],
    ids=["a day between", "another day", "a total that fell", "rounded", "more than", "another claimant"],
)
def test_days_that_cannot_be_worked_out(texts: tuple[str, ...]) -> None:
    assert _daily(*texts) == []


def test_a_total_that_comes_out_a_day_late_is_of_one_day() -> None:
    texts = TOTAL.format("34,568", 5), TOTAL.format("34,613", 6), DAILY.format("45", 6)
    assert [one.verdict for one in _daily(*texts, published=6)] == ["agree"]


@pytest.mark.parametrize("day", [3, 4, 5])
def test_the_day_that_dates_a_total_makes_it_no_total_of_the_day_of_publication(day: int) -> None:
    """One total has nothing to be taken from it, whenever it comes out."""
    assert _daily(TOTAL.format("34,568", day), DAILY.format("45", day + 1), published=day + 1) == []
