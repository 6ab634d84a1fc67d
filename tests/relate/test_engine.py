"""All articles of a check against each other: what is told of them, on which side, and what ties them to one fact."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

import factcheck
from by_hand import paired, profile
from factcheck.link.articles import ArticleFacts
from factcheck.records import Comparison, ComparisonRelation, Verdict
from factcheck.relate import engine
from factcheck.relate.assignment import BY_CHANCE, Pair
from factcheck.relate.context import Context
from factcheck.relate.decide import Decision, Kind
from factcheck.relate.engine import compare_extractions, reading_of
from factcheck.relate.judging import KEPT, Judged, probable, scored
from factcheck.relate.results import Compared
from factcheck.statements.terms import Terms

FIRE = "A fire at the Corran flour mill killed 26 people on Monday, the fire brigade said."
OTHER = FIRE.replace("26", "62")
LONG = " ".join([FIRE, *(f"Report {word} of the old town stands in the texts as it is." for word in "abcdefghij")])
OUTLETS = ["Herald", "Courier", "Ledger"]


def _read(texts: Sequence[str], days: Sequence[str] = ()) -> list[factcheck.Extraction]:
    return [
        factcheck.extract(factcheck.Article(id=name, text=text, language="en", source=outlet, published=day))
        for name, text, outlet, day in zip("abc", texts, OUTLETS, [*days, *["2024-05-08"] * 3], strict=False)
    ]


def _compared(*texts: str, days: Sequence[str] = (), **more: Any) -> Compared:
    return compare_extractions(_read(texts, days), **more)


def _of(compared: Compared, left: str, right: str) -> list[Comparison]:
    return [
        item
        for item in compared.comparisons
        if {left, right} <= {word for one in (*item.left, *item.right) for word in one.span.text.split()}
    ]


@pytest.mark.parametrize(("subject", "left"), [(None, "b"), ("a", "a"), ("b", "b")])
def test_the_draft_stands_on_the_left_else_the_outlets_go_by_their_names(subject: str | None, left: str) -> None:
    (found,) = _of(_compared(FIRE, OTHER, subject=subject), "26", "62")
    assert found.left[0].article_id == left
    assert (found.verdict, found.kind) == (Verdict.CONTRADICTION, "differs")
    assert found.link is not None
    assert found.relation is ComparisonRelation.SAME


def test_every_kind_of_result_has_its_place() -> None:
    compared = _compared(
        "Tom Hale, 34, was held. The 43-year-old Hale wept. The court found Tom Hale guilty of fraud on Monday.",
        "Of the 220 people aboard, 41 (12%) were hurt. The court found Tom Hale not guilty of fraud on Monday.",
        "Of the 220 people aboard, 55 (25%) were hurt.",
    )
    assert [(item.article_id, item.kind) for item in compared.misfits] == [("a", "two_ages")]
    assert [item.article_id for item in compared.relations] == ["b"]
    assert [item.article_id for item in compared.held] == ["c"]
    assert len(compared.oppositions) == 1
    assert set(compared.articles) == {"a", "b", "c"}
    assert all(claim.id == name for name, claim in compared.claims.items())
    assert (compared.left_out, compared.not_read, compared.quotes_left_out) == (0, 0, 0)


def test_what_an_article_tells_again_is_known_by_its_statements_and_claims() -> None:
    text = f"{FIRE} The fire killed 26 people."
    (extraction,) = _read([text])
    told = [one for one in extraction.statements if one.dimension == "people.killed"]
    assert len(told) == 2
    again = _compared(text).again
    for one, other in (told, told[::-1]):
        assert [found.id for found in again[one.id]] == [other.id]
        assert one.claim_id is not None
        assert again[one.claim_id] == again[one.id]
    assert len(again) == 4
    assert not _compared(FIRE).again


def test_inside_one_article_what_agrees_stands_with_its_like() -> None:
    text = (
        f"{OTHER} The fire at the Corran flour mill killed 26 people. In all 26 people were killed at the Corran mill."
    )
    (found,) = [item for item in _compared(text).comparisons if item.steps[0].outcome == "same article"]
    assert [one.span.text for one in found.left] == ["killed 62 people"]
    assert [one.span.text for one in found.right] == ["26 people were killed", "killed 26 people"]
    assert found.shared_origin
    assert found.relation is ComparisonRelation.SAME
    assert found.link is not None
    assert found.judged


def test_two_versions_of_one_text_are_compared_place_by_place() -> None:
    """Whether or not somebody erred, what stands at one place of both and differs is kept."""
    compared = _compared(f"{LONG} The mayor met 14 farmers.", f"{LONG.replace('26', '31')} The mayor met 15 farmers.")
    for values in (("26", "31"), ("14", "15")):
        (found,) = _of(compared, *values)
        assert found.verdict is Verdict.CONTRADICTION
        assert found.kind == "copy"
        assert found.shared_origin
        assert found.confidence >= KEPT
    assert [origin.articles for origin in compared.origins] == [("b", "a")]
    later = _compared(LONG, LONG.replace("26", "31"), days=["2024-05-08", "2024-05-09"])
    (found,) = _of(later, "26", "31")
    assert (found.verdict, found.kind) == (Verdict.UPDATE, "rose")


def test_articles_that_are_no_versions_are_put_at_two_places() -> None:
    one = "A bomb blast killed 26 people at a market in Aleppo on Monday, the fire brigade said."
    two = one.replace("Aleppo", "Homs")
    assert _compared(one, two).places
    long = [" ".join([text, *LONG.split(". ")[1:]]) for text in (one, two)]
    assert not _compared(*long).places, "versions are compared word by word elsewhere"


def test_translations_are_not_laid_beside_each_other() -> None:
    one, other = _read([LONG, LONG.replace("26", "31")])
    terms = (Terms(one), Terms(other))
    readings = [reading_of(item, words) for item, words in zip((one, other), terms, strict=True)]
    for language, placed in (("en", True), ("id", False)):
        facts = {
            "a": ArticleFacts("a", source="Herald", language="en"),
            "b": ArticleFacts("b", source="Herald", language=language),
        }
        context = Context(facts, versions=frozenset({("a", "b")}))
        found = list(engine._at_one_place(readings[0], readings[1], terms, context, scored(copied=True)))
        assert bool(found) is placed
        for item in found:
            assert item.decision.confidence >= KEPT
            assert {item.pair.left.value, item.pair.right.value} == {"26", "31"}


def test_a_reading_has_its_profiles_and_its_marks() -> None:
    (extraction,) = _read([f"{FIRE} The fire killed 26 people."])
    reading = reading_of(extraction)
    assert reading.article_id == "a"
    killed = [one for one in reading.profiles if one.value == "26"]
    assert len({one.mention for one in killed}) == 1, "mentions of one fact are joined"
    assert reading.marks


# --- what ties two statements -----------------------------------------------------------------------------------------


def _judged(
    pair: Pair, verdict: Verdict = Verdict.AGREE, kind: Kind = Kind.FITS, part: bool = False, confidence: float = 0.4
) -> Judged:
    return Judged(pair, Decision(verdict, kind, confidence, part=part))


FITS, DIFFERS = paired(profile("a", 31), profile("b", 31), 2.0), paired(profile("a", 31), profile("b", 45), 2.0)


@pytest.mark.parametrize(
    ("verdict", "kind", "part", "tied"),
    [
        (Verdict.AGREE, Kind.FITS, False, True),
        (Verdict.COMPATIBLE, Kind.HEDGE, False, True),
        (Verdict.COMPATIBLE, Kind.REHEDGED, False, True),
        (Verdict.COMPATIBLE, Kind.FLOORS, False, True),
        (Verdict.COMPATIBLE, Kind.PART_FITS, False, False),
        (Verdict.COMPATIBLE, Kind.FITS, True, False),
        (Verdict.CONTRADICTION, Kind.DIFFERS, False, True),
        (Verdict.CONTRADICTION, Kind.PART_EXCEEDS, True, False),
        (Verdict.CONTRADICTION, Kind.MEASURE, False, False),
        (Verdict.UPDATE, Kind.ROSE, False, True),
        (Verdict.INCOMPARABLE, Kind.OTHER_GROUND, False, False),
    ],
)
def test_what_ties_two_statements_to_one_fact(verdict: Verdict, kind: Kind, part: bool, tied: bool) -> None:
    found = list(engine._tie(_judged(FITS, verdict, kind, part)))
    assert bool(found) is tied
    for tie in found:
        assert (tie.left, tie.right, tie.verdict) == (FITS.left, FITS.right, verdict)


def test_what_fits_is_tied_by_its_link_and_what_differs_by_its_verdict() -> None:
    (tie,) = engine._tie(_judged(FITS))
    assert tie.probability == pytest.approx(probable(2.0 + BY_CHANCE["figures"]))
    (tie,) = engine._tie(_judged(DIFFERS, Verdict.CONTRADICTION, Kind.DIFFERS))
    assert tie.probability == 0.4


def test_what_stands_at_one_place_gives_way_to_what_is_told_better() -> None:
    placed = _judged(DIFFERS, Verdict.CONTRADICTION, Kind.COPY, confidence=KEPT)
    faint = _judged(DIFFERS, Verdict.UNRESOLVED, Kind.COPY, confidence=KEPT - 0.01)
    sure = _judged(DIFFERS, Verdict.CONTRADICTION, Kind.COPY, confidence=KEPT)
    elsewhere = _judged(FITS, confidence=KEPT - 0.01)
    assert engine._with_places([faint, elsewhere], [placed]) == [elsewhere, placed]
    assert engine._with_places([sure], [placed]) == [sure]
    assert engine._with_places([], [placed]) == [placed]
    assert engine._with_places([faint], []) == [faint]
