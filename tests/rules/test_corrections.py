"""Figures of a headline that the text does not bear out, and figures that another article has corrected."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.link.articles import ArticleFacts
from factcheck.records import CasualtyClaim, Change, Finding, Modality, RegionKind
from factcheck.relate.context import Context
from factcheck.rules import Config, Dossier, run_rules
from factcheck.rules.corrections import not_borne_out
from made import amount, dead, dossier, extraction

HEAD = RegionKind.HEADLINE


def headline(count: int = 43, **slots: Any) -> CasualtyClaim:
    return dead("a", count, region=HEAD, **slots)


def borne_out(head: CasualtyClaim, *body: CasualtyClaim) -> bool:
    return not list(not_borne_out(extraction("a", claims=(head, *body))))


def body(count: Any, number: int = 1, **slots: Any) -> CasualtyClaim:
    return dead("a", count, start=100 * number, **slots)


@pytest.mark.parametrize(
    ("counts", "held"),
    [
        ([29], False),
        ([43], True),
        ([29, 43], True),
        ([29, 14], True),
        ([29, 15], False),
        ([5, 30, 13], True),
        ([amount(40, "at_least")], True),
        ([amount(44, "at_least")], False),
        ([amount(43, "more_than")], True),
    ],
)
def test_a_count_of_the_body_or_two_added_bear_a_headline_out(counts: list[Any], held: bool) -> None:
    found = [body(count, number) for number, count in enumerate(counts, 1)]
    assert borne_out(headline(), *found) is held
    assert borne_out(headline(), *found[::-1]) is held


def test_one_count_is_not_added_to_itself() -> None:
    assert not borne_out(headline(44), body(22))
    assert borne_out(headline(44), body(22), body(22, 2))


def test_where_the_body_has_no_such_count_nothing_is_told() -> None:
    assert borne_out(headline())
    assert borne_out(headline(), body(29, outcomes=("injured",)))
    assert borne_out(headline(), body(29, modality=Modality.POSSIBLE))
    assert borne_out(headline(), body(29, region=RegionKind.BOILERPLATE))
    assert borne_out(headline(), dead("a", 29, start=9, region=HEAD))
    assert not borne_out(headline(), body(29, outcomes=("injured", "killed")))


def test_a_headline_that_states_nothing_as_fact_is_left_alone() -> None:
    assert borne_out(headline(modality=Modality.POSSIBLE), body(29))


def test_counts_of_other_people_may_be_a_part() -> None:
    assert borne_out(headline(), body(29, populations=("child",)))
    assert not borne_out(headline(), body(29, populations=("child",)), body(30, 2))
    assert not borne_out(headline(populations=("child",)), body(29, populations=("child",)))


@pytest.mark.parametrize(("before", "held"), [(49, True), (50, False)])
def test_the_first_fifty_counts_of_a_body_are_looked_at(before: int, held: bool) -> None:
    others = [body(1000 + 100 * number, number) for number in range(1, before + 1)]
    assert borne_out(headline(), *others, body(43, 99)) is held


@given(st.integers(1, 60), st.integers(1, 60), st.integers(0, 30))
def test_a_hedge_never_makes_a_headline_wrong(head: int, count: int, wider: int) -> None:
    if borne_out(headline(head), body(count)):
        wide = amount(count).model_copy(update={"low": Decimal(max(0, count - wider)), "high": Decimal(count + wider)})
        assert borne_out(headline(head), body(wide))


def told(found: Dossier, code: str) -> list[Finding]:
    return list(run_rules(found, Config(select=(code,))))


def test_what_is_said_of_a_headline() -> None:
    claims = (
        headline(43, words="43 killed", confidence=0.9),
        body(29, words="29 people were killed"),
        body(30, 2, confidence=0.5),
    )
    silent = extraction("0", claims=(headline(29).model_copy(update={"article_id": "0"}),))
    read = (silent, extraction("a", claims=claims))
    (found,) = told(dossier(articles=read), "SELF001")
    assert (found.severity, found.confidence, found.verdict) == ("info", 0.54, "compatible")
    assert (found.expected, found.observed) == ("29", "43")
    assert found.message == "Killed: 43 in the headline, 29 in the text"
    assert [(item.span.text, item.role) for item in found.evidence] == [
        ("43 killed", "headline"),
        ("29 people were killed", "body"),
    ]
    assert told(dossier(articles=read, subject="a"), "SELF001")
    assert not told(dossier(articles=read, subject="0"), "SELF001")


CORRECTION = Change(before=amount(31), after=amount(13), cue="correction", direction="correction")


def corrected(count: int = 13, change: Change | None = CORRECTION, **slots: Any) -> CasualtyClaim:
    return dead("c", count, f"{count} were killed", **{"place": "Gaza", "change": change, **slots})


def used(count: Any = 31, article: str = "u", **slots: Any) -> CasualtyClaim:
    return dead(article, count, f"{count} people were killed", **{"place": "Gaza", **slots})


def corrections(
    use: CasualtyClaim,
    correction: CasualtyClaim,
    *,
    days: tuple[str | None, str | None] = ("2024-05-09", "2024-05-08"),
    **about: Any,
) -> list[Finding]:
    read = [extraction("c", published=days[1], claims=(correction,))]
    if use.article_id != "c":
        read.append(extraction(use.article_id, published=days[0], claims=(use,)))
    return told(dossier(articles=read, **about), "COR001")


def test_what_is_said_of_a_corrected_figure() -> None:
    (found,) = corrections(used(), corrected())
    assert (found.severity, found.verdict, found.confidence) == ("warning", "update", 0.8)
    assert (found.expected, found.observed) == ("13", "31")
    assert [(item.article_id, item.role) for item in found.evidence] == [("u", "claim"), ("c", "correction")]
    assert found.message == "Killed: 31 (Outlet u) was corrected to 13 (Outlet c)"


@pytest.mark.parametrize(
    ("days", "severity"),
    [
        (("2024-05-09", "2024-05-08"), "warning"),
        (("2024-05-08", "2024-05-08"), "info"),
        (("2024-05-07", "2024-05-08"), "info"),
        ((None, "2024-05-08"), "info"),
        (("2024-05-09", None), "info"),
    ],
)
def test_an_article_that_came_out_before_the_correction_is_noted(
    days: tuple[str | None, str | None], severity: str
) -> None:
    (found,) = corrections(used(), corrected(), days=days)
    assert found.severity == severity


@pytest.mark.parametrize(
    ("use", "correction", "heard"),
    [
        (used(), corrected(change=CORRECTION.model_copy(update={"direction": "revision"})), True),
        (used(), corrected(change=CORRECTION.model_copy(update={"direction": "rise"})), False),
        (used(), corrected(change=CORRECTION.model_copy(update={"direction": "fall"})), False),
        (used(), corrected(change=CORRECTION.model_copy(update={"before": None})), False),
        (used(), corrected(change=None), False),
        (used(32), corrected(), False),
        (used(amount(31, "at_least")), corrected(), True),
        (used(outcomes=("injured",)), corrected(), False),
        (used(outcomes=("killed", "missing")), corrected(), False),
        (used(modality=Modality.DENIED), corrected(), False),
        (used(article="c"), corrected(), False),
        (used(place="Jabalia"), corrected(place="Khuza'a"), False),
        (used(place=None), corrected(), False),
        (used(place=None), corrected(place=None), False),
        (used(place=None, side="Israel"), corrected(place=None, side="Israel"), True),
        (used(place=None, side="Israel"), corrected(place=None, side="Hamas"), False),
        (used(side="Israel"), corrected(side="Hamas"), False),
        (used(side="Israel"), corrected(side=None), True),
        (used(place=None, side="Israel"), corrected(place=None, side=None), False),
        (used(place="Jabalia", side="Israel"), corrected(place="Khuza'a", side="Israel"), False),
    ],
    ids=[
        "a revision",
        "a rise",
        "a fall",
        "no old figure",
        "no change",
        "another figure",
        "the figure with a hedge",
        "another outcome",
        "one outcome more",
        "denied",
        "in the correction itself",
        "places that lie apart",
        "no place of one",
        "no place of both",
        "one side",
        "two sides",
        "one place and two sides",
        "one place and a side",
        "the side of one alone",
        "one side at two places",
    ],
)
def test_which_figure_is_surely_the_corrected_one(use: CasualtyClaim, correction: CasualtyClaim, heard: bool) -> None:
    assert bool(corrections(use, correction)) is heard


def test_a_vague_figure_is_none_that_was_corrected() -> None:
    vague = amount(31).model_copy(update={"value": None})
    change = CORRECTION.model_copy(update={"before": vague})
    assert not corrections(used(vague), corrected(change=change))


def _facts(one: str | None, other: str | None) -> dict[str, ArticleFacts]:
    return {
        name: ArticleFacts(name, source=source, published=date(2024, 5, 9))
        for name, source in (("u", one), ("c", other))
    }


@pytest.mark.parametrize(
    ("context", "heard"),
    [
        (Context(_facts("Herald", "Courier")), False),
        (Context(_facts("Herald", "Herald")), True),
        (Context(_facts(None, None)), False),
        (Context(_facts("Herald", "Courier"), versions=frozenset({("c", "u")})), True),
    ],
    ids=["two outlets", "one outlet", "outlets not named", "versions of one text"],
)
def test_without_a_place_their_publisher_ties_them(context: Context, heard: bool) -> None:
    assert bool(corrections(used(place=None), corrected(place=None), context=context)) is heard


def test_a_draft_hears_of_its_own_figure_and_its_own_correction() -> None:
    assert corrections(used(), corrected(), subject="u")
    assert corrections(used(), corrected(), subject="c")
    assert not corrections(used(), corrected(), subject="elsewhere")


def test_each_article_that_has_the_old_figure_is_told_once() -> None:
    claims = {name: (used(article=name), used(article=name, region=HEAD)) for name in "uv"}
    read = [extraction("c", claims=(corrected(),))]
    read += [extraction(name, claims=tuple(one)) for name, one in claims.items()]
    found = told(dossier(articles=read), "COR001")
    assert sorted(one.evidence[0].article_id for one in found) == ["u", "v"]


@pytest.mark.parametrize(("before", "heard"), [(49, True), (50, False)])
def test_the_first_fifty_corrections_are_looked_at(before: int, heard: bool) -> None:
    others = [
        corrected(change=CORRECTION.model_copy(update={"before": amount(1000 + number)})) for number in range(before)
    ]
    read = [extraction("c", claims=(*others, corrected())), extraction("u", claims=(used(),))]
    assert bool(told(dossier(articles=read), "COR001")) is heard
