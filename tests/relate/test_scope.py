"""Whether two statements cover the same ground: each slot that sets them apart, and each that makes one a part."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from factcheck.link.articles import ArticleFacts
from factcheck.records import (
    Amount,
    CountBase,
    How,
    Modality,
    Span,
    Statement,
    TimeMention,
    TimeRange,
    TimeType,
    Window,
)
from factcheck.relate.context import Context
from factcheck.relate.scope import Ground, Scope, ground_of, scope_of, windows_differ

SAME, OTHER = ("same", ""), "other"
LEFT, RIGHT = "left in right", "right in left"
TURNED = {LEFT: RIGHT, RIGHT: LEFT}
DAY = date(2024, 5, 6)


def _range(first: str, last: str | None = None) -> TimeRange:
    return TimeRange(earliest=date.fromisoformat(first), latest=date.fromisoformat(last or first))


def _since(first: str) -> TimeRange:
    return TimeRange(earliest=date.fromisoformat(first))


def _told(day: str) -> TimeMention:
    """A past day that a statement is itself."""
    when = date.fromisoformat(day)
    span = Span(start=0, end=5, text="a day")
    return TimeMention(span=span, type=TimeType.DATE, value=day, unresolved=day, earliest=when, latest=when)


def _statement(article: str, **fields: Any) -> Statement:
    number = Amount(value=12, low=12, high=12)
    amount = {} if "time" in fields or "words" in fields else {"amount": number}
    span = Span(start=0, end=2, text="12")
    return Statement(id=article, article_id=article, span=span, **{"dimension": "people.killed", **amount, **fields})


def _scope(
    left: dict[str, Any], right: dict[str, Any], days: tuple[date | None, date | None] = (DAY, DAY), **known: Any
) -> Scope:
    """The ground of two statements; turned round, the parts change sides and the slot stays."""
    languages = known.pop("languages", ("en", "en"))
    articles = {
        name: ArticleFacts(name, published=day, language=language)
        for name, day, language in zip("ab", days, languages, strict=True)
    }
    context = Context(articles, **known)
    one, other = _statement("a", **left), _statement("b", **right)
    found, turned = scope_of(one, other, context), scope_of(other, one, context)
    assert (turned.slot, turned.ground) == (found.slot, TURNED.get(found.ground, found.ground))
    wanted = {Ground.SAME: "same", Ground.OTHER: found.slot}.get(found.ground, "part")
    assert ground_of(one, other, context) == wanted
    return found


KILLED, INJURED = {"outcomes": ("killed",)}, {"dimension": "people.injured", "outcomes": ("injured",)}
VICTIMS = {"dimension": "people.casualties", "outcomes": ("casualties",)}
BOTH = {"outcomes": ("killed", "injured")}
CODE = {"dimension": "identifier", "words": "12"}
EXPORTS, IMPORTS = {"dimension": "money", "predicate": "trade:0"}, {"dimension": "money", "predicate": "trade:1"}
SHARE = {"dimension": "share"}

SLOTS: list[tuple[str, dict[str, Any], dict[str, Any], str, str]] = [
    ("one and the same", KILLED, KILLED, "same", ""),
    ("a fact and a fear", {"modality": Modality.POSSIBLE}, {}, OTHER, "said"),
    ("two fears", {"modality": Modality.POSSIBLE}, {"modality": Modality.POSSIBLE}, "same", ""),
    ("the killed and the injured", KILLED, INJURED, OTHER, "outcome"),
    ("the killed and all victims", KILLED, VICTIMS, LEFT, "outcome"),
    ("the killed, and the killed or injured", KILLED, BOTH, LEFT, "outcome"),
    ("the killed and a sum of money", {}, {"dimension": "money"}, "same", ""),  # not asked here
    ("people and those who were killed", {"dimension": "people"}, {}, "same", ""),
    ("two codes", {**CODE, "holder": "decree"}, {**CODE, "holder": "flight"}, OTHER, "code"),
    ("one code", {**CODE, "holder": "decree"}, {**CODE, "holder": "decree"}, "same", ""),
    ("a code of nobody", {**CODE, "holder": "decree"}, CODE, "same", ""),
    ("two holders of no code", {"holder": "Ana"}, {"holder": "Budi"}, "same", ""),
    ("the identified and all", {"base": CountBase.IDENTIFIED}, {}, OTHER, "base"),
    ("the reported and those of whom nothing is said", {"base": CountBase.REPORTED}, {}, "same", ""),
    ("the identified twice", {"base": CountBase.IDENTIFIED}, {"base": CountBase.IDENTIFIED}, "same", ""),
    ("exports and imports", EXPORTS, IMPORTS, OTHER, "predicate"),
    ("exports twice", EXPORTS, EXPORTS, "same", ""),
    ("two sides", {"side": "Sarenda"}, {"side": "Velmar"}, OTHER, "side"),
    ("one side, written small", {"side": "Sarenda"}, {"side": "SARENDA"}, "same", ""),
    ("a side and none", {"side": "Sarenda"}, {}, "same", ""),
    ("a day's count and a running total", {"window": Window.LAST_24H}, {"window": Window.CUMULATIVE}, OTHER, "window"),
    ("a toll of an event and a count that says nothing", {"window": Window.EVENT}, {}, "same", ""),
    ("a running total and a count that says nothing", {"window": Window.CUMULATIVE}, {}, "same", ""),
    ("children and all people", {**KILLED, "populations": ("child",)}, KILLED, LEFT, "population"),
    (
        "children and women",
        {**KILLED, "populations": ("child",)},
        {**KILLED, "populations": ("woman",)},
        OTHER,
        "population",
    ),
    ("shares of two groups", {**SHARE, "populations": ("child",)}, SHARE, OTHER, "group"),
    ("shares of one group", {**SHARE, "populations": ("child",)}, {**SHARE, "populations": ("child",)}, "same", ""),
    ("children, of no fate", {"populations": ("child",)}, {}, "same", ""),
    (
        "residents and the police",
        {**KILLED, "counted": "residents"},
        {**KILLED, "populations": ("police",)},
        OTHER,
        "group",
    ),
    ("a town and its country", {**KILLED, "place": "Bandung"}, {**KILLED, "place": "Jawa Barat"}, LEFT, "place"),
    ("two towns", {**KILLED, "place": "Bandung"}, {**KILLED, "place": "Medan"}, OTHER, "place"),
    ("one town", {**KILLED, "place": "Bandung"}, {**KILLED, "place": "Bandung"}, "same", ""),
    ("a town and one that nobody knows", {**KILLED, "place": "Bandung"}, {**KILLED, "place": "Zzyrtag"}, "same", ""),
    ("a town and none", {**KILLED, "place": "Bandung"}, KILLED, "same", ""),
    (
        "the share of a town and of its country",
        {**SHARE, "place": "Bandung"},
        {**SHARE, "place": "Jawa Barat"},
        "same",
        "",
    ),
    ("the share of two towns", {**SHARE, "place": "Bandung"}, {**SHARE, "place": "Medan"}, OTHER, "place"),
    (
        "children of a country, people of a town",
        {**KILLED, "populations": ("child",), "place": "Jawa Barat"},
        {**KILLED, "place": "Bandung"},
        OTHER,
        "population",
    ),
    (
        "children of a town, people of its country",
        {**KILLED, "populations": ("child",), "place": "Bandung"},
        {**KILLED, "place": "Jawa Barat"},
        LEFT,
        "population",
    ),
]


@pytest.mark.parametrize(("left", "right", "ground", "slot"), [row[1:] for row in SLOTS], ids=[row[0] for row in SLOTS])
def test_slots(left: dict[str, Any], right: dict[str, Any], ground: str, slot: str) -> None:
    found = _scope(left, right)
    assert (found.ground, found.slot) == (ground, slot)


def test_what_is_told_of_two_that_are_apart() -> None:
    assert _scope(KILLED, INJURED).detail == "people.killed / people.injured"
    assert _scope({"side": "Sarenda"}, {"side": "Velmar"}).detail == "Sarenda / Velmar"
    police = {**KILLED, "populations": ("police",)}
    assert _scope({**KILLED, "counted": "residents"}, police).detail == "residents / police"
    assert _scope(police, {**KILLED, "counted": "residents"}).detail == "police / residents"
    assert _scope({**KILLED, "populations": ("child",)}, KILLED).detail == "child / people"
    assert _scope(KILLED, {**KILLED, "populations": ("child",)}).detail == "people / child"
    both_ways = {**KILLED, "populations": ("child",), "place": "Jawa Barat"}, {**KILLED, "place": "Bandung"}
    assert _scope(*both_ways).detail == "parts that point both ways"


def test_what_two_languages_say_in_other_ways_is_asked_of_fates_alone() -> None:
    """ "Is to build" and *akan membangun* are one thing, so that across languages only a toll is held to its mood."""
    planned = {"dimension": "money", "modality": Modality.PLANNED}
    assert _scope(planned, {"dimension": "money"}, languages=("en", "id")).ground is Ground.SAME
    assert _scope(planned, {"dimension": "money"}).slot == "said"
    feared = {**KILLED, "modality": Modality.POSSIBLE}
    assert _scope(feared, {}, languages=("en", "id")).slot == "said"


def test_two_issues_of_a_bulletin_are_of_two_days() -> None:
    issues = frozenset({("a", "b")})
    found = _scope({"dimension": "money"}, {"dimension": "money"}, issues=issues)
    assert (found.ground, found.slot) == (Ground.OTHER, "issue")
    assert found.detail == "2024-05-06 / 2024-05-06"
    growing = {"window": Window.CUMULATIVE}
    assert _scope(growing, growing, issues=issues).ground is Ground.SAME
    assert _scope(growing, {}, issues=issues).slot == "issue"
    assert _scope({"dimension": "money", **growing}, {"dimension": "money", **growing}, issues=issues).slot == "issue"
    assert _scope({"dimension": "money"}, {"dimension": "money"}, issues=frozenset({("a", "c")})).ground is Ground.SAME


WHEN: list[tuple[str, TimeRange, TimeRange, str]] = [
    ("one day", _range("2024-05-03"), _range("2024-05-03"), ""),
    ("the night between two days", _range("2024-05-03"), _range("2024-05-04"), ""),
    ("two days apart", _range("2024-05-03"), _range("2024-05-05"), "when"),
    ("a day in a year", _range("2024-05-03"), _range("2024-01-01", "2024-12-31"), ""),
    ("two years", _range("2023-01-01", "2023-12-31"), _range("2025-01-01", "2025-12-31"), "when"),
    ("two years that touch", _range("2023-01-01", "2023-12-31"), _range("2024-01-01", "2024-12-31"), "when"),
    ("two fiscal years", _range("2012-07-01", "2014-06-30"), _range("2013-07-01", "2015-06-30"), "when"),
    (
        "stretches that overlap by all but a day",
        _range("2024-05-01", "2024-05-09"),
        _range("2024-05-02", "2024-05-10"),
        "",
    ),
    (
        "stretches that overlap by all but two",
        _range("2024-05-01", "2024-05-09"),
        _range("2024-05-03", "2024-05-11"),
        "when",
    ),
    ("one begins with the other", _range("2024-01-01", "2024-12-31"), _range("2024-01-01", "2024-06-30"), ""),
    ("one holds the other", _range("2024-01-01", "2024-12-31"), _range("2024-03-01", "2024-06-30"), ""),
]


@pytest.mark.parametrize(("left", "right", "slot"), [row[1:] for row in WHEN], ids=[row[0] for row in WHEN])
def test_days_that_the_sentences_name(left: TimeRange, right: TimeRange, slot: str) -> None:
    found = _scope({"dimension": "money", "when": left}, {"dimension": "money", "when": right})
    assert found.slot == slot
    assert not slot or found.detail == f"{left.earliest} / {right.earliest}"


def test_hours_are_told_as_their_days() -> None:
    noon, later = (TimeRange(earliest=datetime(2024, 5, day, 12), latest=datetime(2024, 5, day, 12)) for day in (3, 8))
    found = _scope({"dimension": "money", "when": noon}, {"dimension": "money", "when": later})
    assert (found.slot, found.detail) == ("when", "2024-05-03 / 2024-05-08")


def test_undated_values_of_articles_a_year_apart() -> None:
    """What never changes may be told in any year; an age and a toll are of their own."""
    toll, length, age = ({"dimension": name} for name in ("people.killed", "length", "age"))
    within, beyond = (date(2023, 5, 7), DAY), (date(2023, 5, 6), DAY)
    assert _scope(toll, toll, days=within).ground is Ground.SAME
    found = _scope(toll, toll, days=beyond)
    assert (found.slot, found.detail) == ("written", "2023-05-06 / 2024-05-06")
    assert _scope(length, length, days=beyond).ground is Ground.SAME
    assert _scope(age, age, days=beyond).slot == "written"
    assert _scope(toll, toll, days=(None, DAY)).ground is Ground.SAME
    day = {"dimension": "date", "time": _told("2022-05-06")}
    assert _scope(day, day, days=beyond).ground is Ground.SAME
    dated = {"when": _range("2022-05-06")}
    assert _scope(dated, dated, days=beyond).ground is Ground.SAME
    open_end = {"when": _since("2022-05-06")}
    assert _scope(open_end, dated, days=beyond).slot == "written"


PUBLISHED = [
    ("a past day of each before both came out", "2024-05-01", "2024-05-02", ""),
    ("the day that the late one came out", "2024-05-01", "2024-05-09", "published"),
    ("the day behind the early one came out", "2024-05-01", "2024-05-07", ""),
    ("two days behind the early one came out", "2024-05-01", "2024-05-08", "published"),
    ("a day to come", "2024-05-01", "2024-05-12", ""),
    ("the early one tells of a day to come", "2024-05-07", "2024-05-09", ""),
    ("each tells of its own day", "2024-05-06", "2024-05-09", "published"),
]


@pytest.mark.parametrize(("early", "late", "slot"), [row[1:] for row in PUBLISHED], ids=[row[0] for row in PUBLISHED])
def test_a_past_day_behind_the_publication_of_the_other(early: str, late: str, slot: str) -> None:
    """What the article of 6 May tells as past cannot be what happened on 8 May; a night may lie between."""
    left, right = ({"dimension": "date", "time": _told(day)} for day in (early, late))
    found = _scope(left, right, days=(DAY, date(2024, 5, 9)))
    assert found.slot == slot
    assert not slot or found.detail == f"2024-05-06 / {late}"


def test_two_articles_that_each_tell_of_the_day_they_came_out() -> None:
    left, right = ({"dimension": "date", "time": _told(day)} for day in ("2024-05-06", "2024-05-07"))
    assert _scope(left, right, days=(DAY, date(2024, 5, 7))).slot == "published"
    assert _scope(left, right, days=(DAY, None)).ground is Ground.SAME
    assert _scope(left, {"dimension": "date"}, days=(DAY, date(2024, 5, 7))).ground is Ground.SAME
    assert _scope(left, left, days=(DAY, DAY)).ground is Ground.SAME


def _total(since: str | None = None, until: str | None = None, **fields: Any) -> dict[str, Any]:
    """A running total since a day, as of another."""
    period = {} if since is None else {"period": _since(since)}
    moment = {} if until is None else {"as_of": _range(until), "filled": {"as_of": How.STATED}}
    return {"window": Window.CUMULATIVE, **period, **moment, **fields}


OTHER_NUMBER = {"amount": Amount(value=90, low=90, high=90)}


def test_totals_since_two_days_are_two() -> None:
    """A day more or less at the start of a long count is the time zone's; of a short one it is another count."""
    long, later = _total("2024-01-01"), _total("2024-01-02")
    assert _scope(long, later).ground is Ground.SAME
    found = _scope(long, _total("2024-01-03"))
    assert (found.slot, found.detail) == ("period", "2024-01-01 / 2024-01-03")
    assert _scope(_total("2024-05-01"), _total("2024-05-02")).slot == "period"
    assert _scope(_total("2024-04-05"), _total("2024-04-06")).slot == "period"  # thirty days to the publication
    assert _scope(_total("2024-04-04"), _total("2024-04-05")).ground is Ground.SAME
    assert _scope(_total("2024-05-01"), _total("2024-05-01")).ground is Ground.SAME


def test_totals_that_do_not_say_since_when() -> None:
    """Of one war, unless one is as of a day before the other began, or a year lies between the two."""
    began = _total("2024-05-01")
    assert _scope(began, _total(until="2024-05-03", **OTHER_NUMBER)).ground is Ground.SAME
    assert _scope(began, _total(until="2024-05-01", **OTHER_NUMBER)).ground is Ground.SAME
    found = _scope(began, _total(until="2024-04-30", **OTHER_NUMBER))
    assert (found.slot, found.detail) == ("period", "2024-05-01 / 2024-04-30")
    a_year, more = _total(until="2023-05-07", **OTHER_NUMBER), _total(until="2023-05-06", **OTHER_NUMBER)
    assert _scope(_total(), a_year).ground is Ground.SAME
    assert _scope(_total(), more).slot == "period"
    assert _scope(_total(), _total(until="2020-05-06")).ground is Ground.SAME  # one number: then a year is wrong
    assert _scope(_total(), _total(**OTHER_NUMBER), days=(None, DAY)).ground is Ground.SAME


def test_periods_of_a_window_are_asked_of_totals_alone() -> None:
    left, right = ({"window": window, "period": _since(day)} for window, day in ((Window.EVENT, "2024-01-01"),) * 2)
    assert _scope(left, {**right, "period": _since("2024-02-01")}).ground is Ground.SAME
    period = {"window": Window.PERIOD, "period": _since("2024-01-01")}
    assert _scope(period, {**period, "period": _since("2024-02-01")}).slot == "period"


def test_days_of_two_events() -> None:
    event = {"window": Window.EVENT, "period": _range("2024-05-01")}
    assert _scope(event, {**event, "period": _range("2024-05-02")}).ground is Ground.SAME
    found = _scope(event, {**event, "period": _range("2024-05-03")})
    assert (found.slot, found.detail) == ("day", "2024-05-01 / 2024-05-03")
    assert _scope(event, {"window": Window.EVENT}).ground is Ground.SAME


def test_counts_of_two_days() -> None:
    def daily(day: str) -> dict[str, Any]:
        return {"window": Window.LAST_24H, "as_of": _range(day), "filled": {"as_of": How.STATED}}

    assert _scope(daily("2024-05-01"), daily("2024-05-01")).ground is Ground.SAME
    found = _scope(daily("2024-05-01"), daily("2024-05-02"))
    assert (found.slot, found.detail) == ("day", "2024-05-01 / 2024-05-02")
    open_day = {"window": Window.LAST_24H}
    assert _scope(open_day, open_day, days=(None, DAY)).ground is Ground.SAME


@pytest.mark.parametrize(
    ("left", "right", "differ"),
    [
        (Window.EVENT, Window.EVENT, False),
        (Window.EVENT, Window.CUMULATIVE, True),
        (Window.EVENT, Window.LAST_24H, True),
        (Window.LAST_24H, Window.PERIOD, True),
        (Window.UNKNOWN, Window.CUMULATIVE, False),
        (Window.UNKNOWN, Window.EVENT, False),
    ],
)
def test_windows(left: Window, right: Window, differ: bool) -> None:
    one, other = _statement("a", window=left), _statement("b", window=right)
    assert windows_differ(one, other) is windows_differ(other, one) is differ
