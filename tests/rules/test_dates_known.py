"""A publication date against what the text itself says of when it was written (DATE006), and stated days (DATE031)."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.dating import ClueKind, estimate_date
from factcheck.knowledge.references import load_references
from factcheck.records import DateEstimate, DateEvidence, Finding
from factcheck.rules import Config, Dossier, run_rules
from factcheck.rules.options import DateOptions
from made import extraction, span

FIRST, LAST = date(2031, 5, 10), date(2031, 5, 20)
DAY = timedelta(days=1)


def clue(
    kind: str = ClueKind.STILL_TO_COME,
    earliest: date | None = FIRST,
    latest: date | None = LAST,
    *,
    place: int | None = 0,
    sources: tuple[str, ...] = (),
) -> DateEvidence:
    passage = None if place is None else span("the truce", place)
    return DateEvidence(
        kind=kind, earliest=earliest, latest=latest, span=passage, why=f"why of {place}", sources=sources
    )


def told(
    published: date | None,
    *clues: DateEvidence,
    bounds: tuple[date | None, date | None] = (FIRST, LAST),
    confidence: float = 0.8,
    least: float = 0.6,
) -> list[Finding]:
    one = extraction("a", "the truce, the truce, the truce.", None if published is None else str(published))
    estimate = DateEstimate(
        article_id="a", earliest=bounds[0], latest=bounds[1], evidence=clues or (clue(),), confidence=confidence
    )
    silent = extraction("0", "Nothing happened.")
    config = Config(select=("DATE006",), dates=DateOptions(least_confidence=least))
    dossier = Dossier(extractions={"0": silent, "a": one}, datings={"a": estimate}, config=config)
    return list(run_rules(dossier, config))


@pytest.mark.parametrize(
    ("published", "heard"),
    [
        (FIRST - 2 * DAY, True),
        (FIRST - DAY, False),
        (FIRST, False),
        (LAST, False),
        (LAST + 30 * DAY, False),
        (LAST + 31 * DAY, True),
    ],
)
def test_a_day_too_early_is_another_zone_and_a_month_too_late_an_old_page(published: date, heard: bool) -> None:
    assert bool(told(published)) is heard


@pytest.mark.parametrize(
    ("published", "heard"),
    [
        (FIRST - 2 * DAY, True),
        (FIRST - DAY, False),
        (LAST + 30 * DAY, False),
        (LAST + 31 * DAY, True),
    ],
)
def test_what_one_passage_excludes_may_be_of_the_time_that_all_allow(published: date, heard: bool) -> None:
    narrow = clue(earliest=FIRST + 4 * DAY, latest=LAST - 4 * DAY)
    assert bool(told(published, narrow)) is heard


def test_it_says_when_the_text_was_written() -> None:
    (finding,) = told(date(2031, 7, 1), clue(), clue(place=11))
    assert finding.message == "Published 1 July 2031, but its text points to 10–20 May 2031"
    assert (finding.expected, finding.observed) == ("10–20 May 2031", "1 July 2031")
    assert [item.span.start for item in finding.evidence] == [0, 11]
    assert finding.reasons == ("why of 0", "why of 11")
    assert finding.confidence == 0.8


@pytest.mark.parametrize(("confidence", "least", "heard"), [(0.6, 0.6, True), (0.59, 0.6, False), (0.4, 0.4, True)])
def test_the_estimate_must_be_sure_enough(confidence: float, least: float, heard: bool) -> None:
    assert bool(told(date(2031, 7, 1), confidence=confidence, least=least)) is heard


def test_nothing_is_said_of_an_article_without_a_date() -> None:
    assert not told(None)


def test_only_what_the_date_does_not_fit_is_shown() -> None:
    fitting = clue(earliest=FIRST, latest=date(2031, 8, 1), place=11)
    near = clue(earliest=None, latest=date(2031, 6, 1), place=22)
    (finding,) = told(date(2031, 7, 1), clue(), fitting, near, bounds=(FIRST, LAST))
    assert [item.span.start for item in finding.evidence] == [0]
    early = clue(earliest=FIRST - DAY, latest=None, place=11)
    (finding,) = told(FIRST - 2 * DAY, clue(), early)
    assert [item.span.start for item in finding.evidence] == [0]


@pytest.mark.parametrize(
    "clues",
    [
        (clue(place=None),),
        (clue(earliest=None, latest=None),),
        (clue(sources=("https://example.org",)),),
        (clue(), clue(ClueKind.EXPLICIT_DATE, place=11)),
        (clue(ClueKind.DATELINE), clue(place=11)),
        (clue(ClueKind.DURATION), clue(place=11)),
    ],
    ids=["no passage", "no passage that excludes it", "one reference", "a date", "a dateline", "a length of time"],
)
def test_what_is_left_alone(clues: tuple[DateEvidence, ...]) -> None:
    """One passage on a reference may be of another war; dates, offices and lengths of time have rules of their own."""
    assert not told(date(2031, 7, 1), *clues)


@pytest.mark.parametrize("number", [1, 2])
def test_two_passages_on_references_are_enough_and_one_without(number: int) -> None:
    source = ("https://example.org",)
    assert told(date(2031, 7, 1), clue(sources=source), clue(place=11, sources=source if number == 2 else ()))


@given(st.integers(1, 400), st.integers(0, 30), st.integers(0, 30))
def test_a_wider_stretch_of_days_never_makes_a_date_wrong(later: int, before: int, behind: int) -> None:
    published = LAST + later * DAY
    wider = FIRST - before * DAY, LAST + behind * DAY
    if told(published, clue(earliest=wider[0], latest=wider[1]), bounds=wider):
        assert told(published)


@pytest.mark.parametrize(("bounds", "heard"), [((FIRST, None), False), ((None, LAST), True)])
def test_an_open_end_excludes_nothing(bounds: tuple[date | None, date | None], heard: bool) -> None:
    assert bool(told(date(2031, 7, 1), clue(earliest=bounds[0], latest=bounds[1]), bounds=bounds)) is heard


SEVENTH = "Norlandia: perang di Tarum memasuki bulan ketujuh."


@pytest.mark.parametrize(
    ("kind", "day", "heard"),
    [
        (ClueKind.NEWS_DAY, date(2032, 1, 2), True),
        (ClueKind.DATELINE, date(2032, 1, 2), True),
        (ClueKind.NEWS_DAY, date(2031, 9, 20), False),
        (ClueKind.TOLL, date(2032, 1, 2), False),
    ],
)
def test_without_a_publication_date_the_day_that_the_text_states_counts(kind: str, day: date, heard: bool) -> None:
    norland = load_references(Path(__file__).parents[1] / "dating" / "references")
    one = factcheck.extract(factcheck.Article(id="a", text=SEVENTH, language="id"))
    estimate = DateEstimate(article_id="a", evidence=(clue("toll"), clue(kind, day, day)))
    silent = factcheck.extract(factcheck.Article(id="0", text="Hujan turun di Sund.", language="id"))
    dossier = Dossier(extractions={"0": silent, "a": one}, datings={"a": estimate}, references=norland)
    found = run_rules(dossier, Config(select=("DATE031",)))
    assert [finding.observed for finding in found] == (["2 January 2032"] if heard else [])


WAR = """
[[entity]]
id = "tarum"
name = "Tarum"
kind = "place"

[[event]]
id = "war"
name = "the war of Tarum"
kind = "war"
start = 2031-03-10
places = ["tarum"]
as_of = 2033-01-02
"""


@pytest.mark.parametrize(("published", "heard"), [(date(2033, 1, 2), True), (date(2033, 1, 3), False)])
def test_references_do_not_know_of_a_war_after_the_day_they_were_looked_after(
    published: date, heard: bool, tmp_path: Path
) -> None:
    (tmp_path / "war.toml").write_text(WAR, encoding="utf-8")
    known = load_references(tmp_path)
    one = factcheck.extract(
        factcheck.Article(id="a", text="The war in Tarum entered its seventh month.", language="en")
    )
    one = one.model_copy(update={"article": one.article.model_copy(update={"published": published})})
    dossier = Dossier(extractions={"a": one}, datings={"a": estimate_date(one, known)}, references=known)
    assert bool(run_rules(dossier, Config(select=("DATE031",)))) is heard


LEFT_ALONE = [
    ("Norlandia: dua pekan perang di Tarum.", date(2033, 1, 2)),
    ("Norland: after two months of bombardment of Tarum, the mayor spoke.", date(2033, 1, 2)),
]


@pytest.mark.parametrize(("text", "published"), LEFT_ALONE, ids=["weeks", "an act of war"])
def test_lengths_that_may_be_counted_from_something_else_are_left_alone(text: str, published: date) -> None:
    norland = load_references(Path(__file__).parents[1] / "dating" / "references")
    one = factcheck.extract(factcheck.Article(id="a", text=text, published=published))
    dossier = Dossier(extractions={"a": one}, datings={"a": estimate_date(one, norland)}, references=norland)
    assert not run_rules(dossier, Config(select=("DATE031",)))


THREE_YEARS = [
    (
        "1998-10-22",
        "The men had fought in Korea in the three-year war in the early 1950s.",
        False,
    ),
    ("1998-10-22", "Korea was split, and three years of war in Korea left a million dead.", False),
    ("1998-10-22", "Perang di Korea berlangsung tiga tahun dan menewaskan sejuta orang.", False),
    ("1953-08-20", "Korea counts its dead after nearly three years of war.", False),
    ("1951-06-22", "Three years of war in Korea left a million dead.", True),
    ("1951-06-22", "Perang di Korea berlangsung tiga tahun dan menewaskan sejuta orang.", True),
    ("1952-10-22", "Three years of war in Korea left a million dead.", False),
]


@pytest.mark.parametrize(("published", "text", "heard"), THREE_YEARS, ids=[f"{row[0]} {row[1]}" for row in THREE_YEARS])
def test_how_long_a_war_was_that_is_over_is_no_anniversary(published: str, text: str, heard: bool) -> None:
    articles = [
        factcheck.Article(id="a", text=text, published=date.fromisoformat(published)),
        factcheck.Article(
            id="b", text="South Korea remembers the Korean War in 1950-53.", published=date(1998, 10, 23)
        ),
    ]
    found = [finding for finding in factcheck.check(articles).findings if finding.code == "DATE031"]
    assert bool(found) is heard
