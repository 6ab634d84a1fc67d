"""Articles of another time than the rest of their dossier (DATE007), and what an undated article counts as."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.records import DateEstimate, DateEvidence, Finding, RegionKind, TimeMention, TimeRole, TimeType
from factcheck.rules import Config, Dossier, run_rules
from made import extraction, span

SPRING = date(2024, 5, 10)
YEAR = timedelta(days=365)
DAY = timedelta(days=1)

Time = date | tuple[date | None, date | None, float] | None
"""A publication date, or an estimate with its confidence, or nothing that tells."""


def told(
    *times: Time,
    subject: str | None = None,
    text: str = "\n  A market burned down.\nMore.",
    clues: tuple[DateEvidence, ...] = (),
    language: str = "en",
) -> list[Finding]:
    read, datings = {}, {}
    for number, time in enumerate(times):
        name = f"a{number}"
        read[name] = extraction(name, text, str(time) if isinstance(time, date) else None)
        if isinstance(time, tuple):
            datings[name] = DateEstimate(
                article_id=name, earliest=time[0], latest=time[1], confidence=time[2], evidence=clues
            )
    config = Config(select=("DATE007",), language=language)
    return list(run_rules(Dossier(extractions=read, datings=datings, subject=subject, config=config), config))


def named(*times: Time, subject: str | None = None) -> list[str]:
    return [item.article_id for finding in told(*times, subject=subject) for item in finding.evidence]


OLD = (SPRING - YEAR, SPRING - YEAR, 0.9)


@pytest.mark.parametrize(
    ("time", "heard"),
    [
        (OLD, True),
        ((SPRING - YEAR - 9 * DAY, SPRING - YEAR, 0.4), True),
        ((SPRING - YEAR - 9 * DAY, SPRING - YEAR, 0.39), False),
        ((SPRING - YEAR - 9 * DAY, SPRING - YEAR + DAY, 0.9), False),
        ((SPRING + YEAR, SPRING + YEAR + 9 * DAY, 0.9), True),
        ((SPRING + YEAR - DAY, SPRING + YEAR + 9 * DAY, 0.9), False),
        ((None, SPRING - 2 * YEAR, 0.9), False),
        ((SPRING + 2 * YEAR, None, 0.9), False),
        (None, False),
    ],
    ids=[
        "a year before",
        "sure enough",
        "not sure enough",
        "a day less than a year before",
        "a year after",
        "a day less than a year after",
        "no first day",
        "no last day",
        "nothing tells",
    ],
)
def test_an_undated_article_a_year_away_from_the_others(time: Time, heard: bool) -> None:
    assert named(SPRING, SPRING, time) == (["a2"] if heard else [])


def test_of_two_articles_neither_is_the_odd_one() -> None:
    assert not told(SPRING, OLD)
    assert not told(SPRING, OLD, None)  # the third has no time


def test_it_must_be_away_from_more_than_half_of_the_others() -> None:
    beside = SPRING - YEAR - 20 * DAY
    assert named(SPRING, SPRING, beside, OLD) == ["a3"]
    assert "a2" not in named(SPRING, beside, OLD)
    assert not named(SPRING, SPRING, beside, beside, OLD)


def test_what_is_said_of_an_undated_one() -> None:
    clues = (
        DateEvidence(kind="duration", span=span("three days of rain", 40), why="three days of rain"),
        DateEvidence(kind="toll", why="no passage"),
    )
    (found,) = told(SPRING, SPRING + 9 * DAY, OLD, clues=clues)
    assert found.message == "Of 11 May 2023, the other articles of 10–19 May 2024"
    assert [(item.span.text, item.role) for item in found.evidence] == [("three days of rain", "duration")]
    assert found.reasons == ("three days of rain", "no passage")
    assert found.confidence == 0.9
    assert len(found.could_be) == 2


def test_the_nearest_days_of_two_estimates_count() -> None:
    """What may be of one year is not of another: neither by its first day nor by its last."""
    about = (SPRING - 50 * DAY, SPRING + 50 * DAY, 0.9)
    for sign in (1, -1):
        assert not named(about, about, (SPRING + sign * (YEAR + 20 * DAY), SPRING + sign * (YEAR + 20 * DAY), 0.9))
        assert named(about, about, (SPRING + sign * (YEAR + 50 * DAY), SPRING + sign * (YEAR + 50 * DAY), 0.9))


@pytest.mark.parametrize("sign", [1, -1])
def test_the_others_are_told_from_their_first_day_to_their_last(sign: int) -> None:
    """Those that may be of the year of the odd one are not among them."""
    near = (SPRING - 50 * DAY, SPRING + 50 * DAY, 0.9)
    (found,) = told(near, near, near, (SPRING - sign * (YEAR + 60 * DAY), SPRING - sign * (YEAR + 60 * DAY), 0.9))
    assert found.message.endswith("of 21 March – 29 June 2024")
    far = (SPRING + sign * 60 * DAY, SPRING + sign * 60 * DAY, 0.9)
    (found,) = told(near, far, far, far, (SPRING - sign * (YEAR + 20 * DAY), SPRING - sign * (YEAR + 20 * DAY), 0.9))
    assert found.message.endswith(
        "the other articles of 9 July 2024" if sign == 1 else "the other articles of 11 March 2024"
    )


def test_where_no_passage_tells_the_first_line_is_shown() -> None:
    (found,) = told(SPRING, SPRING, OLD)
    (item,) = found.evidence
    assert (item.span.start, item.span.end, item.span.text, item.role) == (3, 24, "A market burned down.", "article")
    (found,) = told(SPRING, SPRING, OLD, text="x" * 300)
    assert found.evidence[0].span.text == "x" * 120


def test_the_others_are_those_of_another_time() -> None:
    """An article beside it has no part in what the others are."""
    before = SPRING - YEAR
    (found,) = told(SPRING, SPRING, SPRING, before - 10 * DAY, (before - 30 * DAY, before - 25 * DAY, 0.9))
    assert found.message == "Of 11–16 April 2023, the other articles of 10 May 2024"
    first, last = SPRING - 4 * YEAR, SPRING + 4 * YEAR
    (found, *_) = told(first, first, last, last, OLD)
    assert found.message == "Of 11 May 2023, the other articles of 11 May 2020 – 9 May 2028"


@pytest.mark.parametrize(("away", "heard"), [(YEAR, True), (YEAR - DAY, False)])
@pytest.mark.parametrize("sign", [1, -1])
def test_a_dated_article_a_year_away_from_all_others_is_noted(away: timedelta, sign: int, heard: bool) -> None:
    found = told(SPRING, SPRING, SPRING + sign * away)
    assert [(one.severity, one.evidence[0].article_id) for one in found] == ([("info", "a2")] if heard else [])


def test_dated_articles_of_other_times_are_one_note() -> None:
    now = [SPRING] * 3
    (found,) = told(*now, SPRING - 3 * YEAR, SPRING - 5 * YEAR)
    assert [item.article_id for item in found.evidence] == ["a3", "a4"]
    assert found.message == "Published 12 May 2019 – 11 May 2021, the others 10 May 2024"
    assert found.confidence == 0.95
    assert len(found.could_be) == 1


def test_a_dossier_that_spans_two_times_has_no_odd_one() -> None:
    assert not told(SPRING, SPRING, SPRING, SPRING - 3 * YEAR, SPRING - 3 * YEAR)


def test_where_each_article_has_a_time_of_its_own_there_is_no_time_of_the_others() -> None:
    assert not told(SPRING, SPRING - 2 * YEAR, SPRING - 4 * YEAR)


def test_a_draft_hears_only_of_itself() -> None:
    assert named(SPRING, SPRING, OLD, subject="a2") == ["a2"]
    assert not named(SPRING, SPRING, OLD, subject="a0")
    assert named(SPRING, SPRING, SPRING - YEAR, subject="a2") == ["a2"]
    assert not named(SPRING, SPRING, SPRING - YEAR, subject="a0")


@given(st.permutations([SPRING, SPRING + DAY, SPRING + 2 * DAY, SPRING - 3 * YEAR]))
def test_the_order_of_the_articles_changes_nothing(times: list[date]) -> None:
    assert named(*times) == [f"a{times.index(SPRING - 3 * YEAR)}"]


def test_a_finding_is_the_same_whatever_the_language_and_another_for_another_time() -> None:
    stretch = (SPRING - YEAR - 9 * DAY, SPRING - YEAR, 0.9)
    (english,), (indonesian,) = told(SPRING, SPRING, stretch), told(SPRING, SPRING, stretch, language="id")
    assert english.fingerprint == indonesian.fingerprint
    assert english.message != indonesian.message
    (other,) = told(SPRING, SPRING, OLD)
    assert other.fingerprint != english.fingerprint


def picture(role: TimeRole, region: RegionKind, published: str | None = "2024-05-10") -> list[Finding]:
    time = TimeMention(
        span=span("1 March 2024", 5),
        type=TimeType.DATE,
        value="2024-03-01",
        unresolved="2024-03-01",
        role=role,
        region=region,
    )
    read = extraction("a", "AFP, 1 March 2024", published, times=(time,))
    estimate = DateEstimate(article_id="a", earliest=date(2024, 3, 31), latest=date(2024, 5, 10), confidence=0.9)
    config = Config(select=("DATE020",))
    return list(run_rules(Dossier(extractions={"a": read}, datings={"a": estimate}, config=config), config))


@pytest.mark.parametrize(
    ("role", "region", "heard"),
    [
        (TimeRole.CREDIT, RegionKind.BODY, True),
        (TimeRole.EVENT, RegionKind.CREDIT, True),
        (TimeRole.EVENT, RegionKind.CAPTION, True),
        (TimeRole.EVENT, RegionKind.BODY, False),
        (TimeRole.EVENT, RegionKind.HEADLINE, False),
    ],
)
def test_credits_and_captions_date_a_picture(role: TimeRole, region: RegionKind, heard: bool) -> None:
    assert bool(picture(role, region)) is heard


def test_a_picture_is_old_where_the_article_is_surely_later() -> None:
    """Of an undated article the first day that it may be of counts: here thirty days after the picture."""
    assert not picture(TimeRole.CREDIT, RegionKind.CREDIT, None)
    assert picture(TimeRole.CREDIT, RegionKind.CREDIT, "2024-04-01")
    assert not picture(TimeRole.CREDIT, RegionKind.CREDIT, "2024-03-31")
