"""What a record tells, field by field, and in which fields two records of one fact differ."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from by_hand import amount, paired, profile, said, span
from factcheck.records import (
    CasualtyClaim,
    CountBase,
    ForceClaim,
    QuantityClaim,
    Quote,
    QuoteClaim,
    QuoteMode,
    RegionKind,
    TimeMention,
    TimeType,
)
from factcheck.relate.contents import content_of, differing, told_value

PLACE = {"id": "a#1", "article_id": "a", "span": span("31"), "region": RegionKind.BODY}


def _casualties(**slots: Any) -> CasualtyClaim:
    return CasualtyClaim(**{**PLACE, "outcomes": ("killed",), "amount": amount(31), **slots})


def _time(value: str, unresolved: str, kind: TimeType = TimeType.DATE, **more: Any) -> TimeMention:
    day = date(2024, 5, 6)
    return TimeMention(
        span=span(value), type=kind, value=value, unresolved=unresolved, earliest=day, latest=day, **more
    )


def _quote(words: str, speaker: str | None = None, *parts: str) -> QuoteClaim:
    spans = tuple(span(part) for part in (words, *parts))
    return QuoteClaim(**PLACE, quote=Quote(span=spans[0], spans=spans, mode=QuoteMode.DIRECT, speaker=speaker))


@pytest.mark.parametrize(
    ("other", "fields"),
    [
        (_casualties(), set()),
        (_casualties(outcomes=("injured",)), {"outcomes"}),
        (_casualties(outcomes=("injured", "killed")), {"outcomes"}),
        (_casualties(populations=("child",)), {"populations"}),
        (_casualties(amount=amount(45)), {"amount"}),
        (_casualties(side="Army"), {"side"}),
        (_casualties(place="Sund"), {"place"}),
        (_casualties(window="event"), set()),  # of one event, told or not
        (_casualties(window="cumulative"), {"window"}),
        (_casualties(base=CountBase.IDENTIFIED), {"base"}),
        (_casualties(claimant="Army"), {"claimant"}),
        (_casualties(modality="possible"), {"modality"}),
    ],
)
def test_counts_of_people(other: CasualtyClaim, fields: set[str]) -> None:
    told, now = content_of(_casualties()), content_of(other)
    assert {name for name in told if told[name] != now[name]} == fields


def test_outcomes_and_groups_are_told_in_no_order() -> None:
    one = _casualties(outcomes=("killed", "injured"), populations=("child", "civilian"))
    other = _casualties(outcomes=("injured", "killed"), populations=("civilian", "child"))
    assert content_of(one) == content_of(other)


def test_forces_and_quantities() -> None:
    force = ForceClaim(**PLACE, amount=amount(31), unit="tank", side="Army", action="deployed", place="Sund")
    assert content_of(force) == {
        "amount": str(amount(31)),
        "unit": "tank",
        "side": "Army",
        "action": "deployed",
        "place": "Sund",
        "claimant": "",
        "modality": "asserted",
    }
    boats = QuantityClaim(**PLACE, amount=amount(31), counted="Boats")
    assert content_of(boats)["counted"] == "boats"


def test_quotes_are_told_by_their_words_whatever_their_marks() -> None:
    plain = content_of(_quote("We can't  wait", "Jane Mercer"))
    assert plain == {"words": "We can't wait", "speaker": "Jane Mercer"}
    assert content_of(_quote("We can’t\nwait,", "Jane Mercer")) == plain
    assert content_of(_quote("We can't", "Jane Mercer", "wait.")) == plain
    assert content_of(_quote("We can wait", "Jane Mercer")) != plain
    assert content_of(_quote("We can't wait"))["speaker"] == ""


def test_statements_of_numbers_and_of_words() -> None:
    number = said("a", 31, dimension="count", unit="boat", counted="Old Boats", claimant="Army")
    assert content_of(number) == {"amount": str(amount(31)), "unit": "boat", "counted": "old boats", "claimant": "Army"}
    score = said("a", None, dimension="score", words="3-1")
    assert content_of(score) == {"value": "3-1", "counted": "", "claimant": ""}


def test_a_time_is_told_as_resolved_and_an_hour_without_its_day() -> None:
    day = _time("2024-05-06", "XXXX-05-06")
    assert content_of(day)["value"] == "2024-05-06"
    for unresolved in ("T10:15", "XXXX-XX-XXT10:15"):
        assert content_of(_time("2024-05-06T10:15", unresolved, TimeType.TIME))["value"] == unresolved
    dated = _time("2024-05-06T10:15", "2024-05-06T10:15", TimeType.TIME)
    assert content_of(dated)["value"] == "2024-05-06T10:15"
    assert content_of(_time("P2D", "P2D", TimeType.DURATION)) != content_of(_time("P2D", "P2D", TimeType.DATE))
    assert content_of(_time("P2D", "P2D", mod="APPROX")) != content_of(_time("P2D", "P2D"))


def test_the_value_alone() -> None:
    assert told_value(said("a", 31)) == str(amount(31))
    assert told_value(said("a", None, dimension="score", words="3-1")) == "3-1"
    hour = said("a", None, dimension="time_of_day", text="10.15").model_copy(
        update={"time": _time("2024-05-06T10:15", "T10:15", TimeType.TIME)}
    )
    assert told_value(hour) == "T10:15"
    assert told_value(said("a", None, dimension="score", text="x")) == ""


def _differ(
    left: Any, right: Any, ours: frozenset[str] = frozenset(), theirs: frozenset[str] = frozenset()
) -> set[str]:
    one, other = profile("a", 31), profile("b", 31)
    one.counted, other.counted = frozenset(ours), frozenset(theirs)
    return set(differing(left, right, paired(one, other)))


def test_what_is_counted_differs_where_the_nouns_share_nothing() -> None:
    boats, ships = (said("a", 31, dimension="count", counted=noun) for noun in ("boats", "big ships"))
    assert _differ(boats, ships, frozenset({"boat"}), frozenset({"ship"})) == {"counted"}
    assert _differ(boats, ships, frozenset({"boat"}), frozenset({"boat", "big"})) == set()
    assert _differ(boats, ships, frozenset({"boat"}), frozenset()) == set()
    assert _differ(boats, ships, frozenset(), frozenset({"ship"})) == set()
    tons = said("a", 31, dimension="count", counted="tons", unit="tonne")
    assert _differ(boats, tons, frozenset({"boat"}), frozenset({"ton"})) == {"unit"}
    assert _differ(boats, boats, frozenset({"boat"}), frozenset({"ship"})) == set()


def test_two_spellings_of_one_place_are_one_place() -> None:
    assert _differ(_casualties(place="Sund"), _casualties(place="Tarn")) == {"place"}
    assert _differ(_casualties(place="Bombay"), _casualties(place="Mumbai")) == set()
    assert _differ(_casualties(place="Gaza"), _casualties()) == {"place"}


def test_what_one_record_has_and_the_other_has_not_differs() -> None:
    assert {"amount", "value"} <= _differ(said("a", 31), said("b", None, dimension="score", words="3-1"))
