"""What must hold for any set of articles, and for any two values."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.api import check_extractions
from factcheck.knowledge.intervals import Fit, fit, gap, higher, interval, meets, ratio
from factcheck.link.articles import ArticleFacts
from factcheck.link.profiles import Profile, profiles_of
from factcheck.link.score import bits_of
from factcheck.readers import read_articles
from factcheck.records import Amount, CasualtyClaim, Extraction, Finding, Qualifier, Span, Statement, Verdict
from factcheck.relate.context import Context
from factcheck.relate.decide import Sureness, decide
from factcheck.relate.engine import compare_extractions
from factcheck.relate.held import Meeting
from factcheck.relate.typos import day_slip, digit_slip, number_slip
from factcheck.relate.values import hold
from factcheck.testing import Sample, articles, casualty_sentences

ROOT = Path(__file__).resolve().parents[2]
QUICK = settings(deadline=None, max_examples=100)
UNHURRIED = [HealthCheck.too_slow, HealthCheck.data_too_large]
EXCLUDING = (Verdict.CONTRADICTION, Verdict.DISPUTE)
DOSSIERS = [
    row
    for row in tomllib.loads(Path(__file__).with_name("dossiers.toml").read_text(encoding="utf-8"))["dossier"]
    if row["half"] == "a"
]

# --- sets of articles ------------------------------------------------------------------------------------------------


@cache
def dossier(number: int) -> tuple[Extraction, ...]:
    """The articles of an invented dossier as read, each once."""
    row = DOSSIERS[number]
    return tuple(
        factcheck.extract(
            factcheck.Article(id=f"{row['id']}-{place}", **{**fields, "text": fields["text"].strip("\n")})
        )
        for place, fields in enumerate(row["article"])
    )


@cache
def fixtures() -> tuple[Extraction, ...]:
    paths = sorted((ROOT / "fixtures" / "articles").glob("*.txt"))
    return tuple(factcheck.extract(next(iter(read_articles([path])))) for path in paths)


def told(findings: tuple[Finding, ...]) -> set[tuple[Any, ...]]:
    """What findings say, with the places they rest on."""
    return {
        (
            finding.code,
            finding.severity,
            finding.verdict,
            finding.confidence,
            frozenset((item.article_id, item.span.start, item.span.end) for item in finding.evidence),
        )
        for finding in findings
    }


TEMPLATES = {
    "en": "Shells hit {place}\n"
    "Shells of the Northern Front on {place} near Lake Orm killed {count} people on Tuesday, {who} said.",
    "id": "Granat hantam {place}\n"
    "Granat Front Utara di {place} dekat Danau Orm menewaskan {count} orang pada Selasa, kata {who}.",
}


@st.composite
def stories(draw: st.DrawFn) -> list[factcheck.Article]:
    """Three to five articles on shells that fell on two places, by three claimants, over two days."""
    language = draw(st.sampled_from(["en", "id"]))
    return [
        factcheck.Article(
            id=f"a{number}",
            source=draw(st.sampled_from(["Herald", "Courier", "Post"])),
            published=draw(st.sampled_from([date(2019, 3, 12), date(2019, 3, 13)])),
            language=language,
            text=TEMPLATES[language].format(
                place=draw(st.sampled_from(["Aleppo", "Aleppo", "Homs", "Redwater"])),
                count=draw(st.sampled_from([12, 12, 31, 60])),
                who=draw(st.sampled_from(["Mayor Omar Reyl", "Mayor Omar Reyl", "the Northern Front", "doctors"])),
            ),
        )
        for number in range(draw(st.integers(3, 5)))
    ]


@settings(deadline=None, max_examples=40)
@given(stories(), st.randoms())
def test_the_order_of_the_articles_changes_nothing(given_articles: list[factcheck.Article], chance: st.Random) -> None:
    mixed = list(given_articles)
    chance.shuffle(mixed)
    assert told(factcheck.check(given_articles).findings) == told(factcheck.check(mixed).findings)


@pytest.mark.parametrize("number", range(0, len(DOSSIERS), 6))
def test_the_order_of_a_dossier_changes_nothing(number: int) -> None:
    read = dossier(number)
    assert told(check_extractions(read).findings) == told(check_extractions(read[::-1]).findings)


def _copy(extraction: Extraction) -> Extraction:
    article = extraction.article
    return factcheck.extract(article.model_copy(update={"id": f"{article.id} copy", "source": "Morning Copy"}))


TWO_COUNTS = Sample(
    text="Talks on the dam go on\n\nThe harbour office counted 41 boats.\n\nThe harbour office counted 470 boats.",
    language="en",
    expected=(),
    published=date(2024, 5, 6),
    source="Harbour Courier",
)


def _between(report: factcheck.Report, one: str, other: str) -> list[Finding]:
    """Findings between two articles, but that they go back to one source, and those of quotes.

    An article that puts the same words into two mouths is told against its copy: quotes are not linked yet.
    """
    return [
        finding
        for finding in report.findings
        if not finding.code.startswith(("SRC001", "QUOTE"))
        and {one, other} <= {item.article_id for item in finding.evidence}
    ]


def test_a_copy_of_an_invented_article_adds_no_finding() -> None:
    wrong = {}
    for number in range(len(DOSSIERS)):
        for original in dossier(number)[:1]:
            copied = _copy(original)
            found = _between(check_extractions((original, copied)), original.article.id, copied.article.id)
            if found:
                wrong[original.article.id] = [f"{finding.code} {finding.message}" for finding in found]
    assert not wrong


FIXTURES = [path.stem for path in sorted((ROOT / "fixtures" / "articles").glob("*.txt"))]


@pytest.mark.parametrize("number", range(len(FIXTURES)), ids=FIXTURES)
def test_a_copy_of_a_fixture_adds_no_finding(number: int) -> None:
    original = fixtures()[number]
    copied = _copy(original)
    found = _between(check_extractions((original, copied)), original.article.id, copied.article.id)
    assert not [f"{finding.code} {finding.severity} {finding.message}" for finding in found]


@settings(deadline=None, max_examples=20, suppress_health_check=UNHURRIED)
@given(articles())
@example(TWO_COUNTS)
def test_a_copy_of_any_article_adds_no_finding(sample: Sample) -> None:
    original = factcheck.extract(sample.article)
    copied = _copy(original)
    assert not _between(check_extractions((original, copied)), original.article.id, copied.article.id)


@pytest.mark.parametrize("number", range(0, len(DOSSIERS), 5))
def test_an_unrelated_article_changes_no_finding(number: int) -> None:
    """The findings of a dossier are the same with an article of another story, but those with that article."""
    read = dossier(number)
    other = dossier((number + 17) % len(DOSSIERS))[0]
    alone = told(check_extractions(read).findings)
    names = {item.article.id for item in read}
    with_other = {
        row for row in told(check_extractions((*read, other)).findings) if {name for name, _, _ in row[-1]} <= names
    }
    assert with_other == alone


def test_an_unrelated_article_is_hardly_ever_told_of() -> None:
    """Articles of two invented stories exclude each other in nothing."""
    loud = []
    for number in range(0, len(DOSSIERS), 3):
        one, other = dossier(number)[0], dossier((number + 17) % len(DOSSIERS))[0]
        report = check_extractions((one, other))
        loud += [
            (one.article.id, other.article.id, finding.message)
            for finding in _between(report, one.article.id, other.article.id)
            if finding.severity != "info"
        ]
    assert not loud


def _compared(given_articles: list[factcheck.Article]) -> set[tuple[frozenset[str], Verdict]]:
    """The verdicts on counts, each with its two claims."""
    found = compare_extractions(list(factcheck.extract_many(given_articles))).comparisons
    return {
        (frozenset(claim.id for claim in (*item.left, *item.right)), item.verdict)
        for item in found
        if isinstance(item.left[0], CasualtyClaim)
    }


@settings(deadline=None, max_examples=40)
@given(stories())
def test_one_more_article_takes_no_contradiction_back(given_articles: list[factcheck.Article]) -> None:
    fewer = {found for found in _compared(given_articles[:-1]) if found[1] in EXCLUDING}
    assert fewer <= _compared(given_articles)


def test_such_stories_do_contradict_each_other() -> None:
    """The liveness twin of the above: the templates can exclude each other."""
    one, other = (
        factcheck.Article(
            id=name,
            source=name,
            published=date(2019, 3, day),
            language="en",
            text=TEMPLATES["en"].format(place="Aleppo", count=count, who="Mayor Omar Reyl"),
        )
        for name, count, day in (("a", 12, 12), ("b", 21, 12))
    )
    assert Verdict.CONTRADICTION in {verdict for _, verdict in _compared([one, other])}


# --- two values ------------------------------------------------------------------------------------------------------


@st.composite
def amounts(draw: st.DrawFn) -> Amount:
    """Any amount that a text can give: it is rounded to a unit that it is a multiple of."""
    low = Decimal(draw(st.integers(1, 10**4))) * 10 ** draw(st.integers(0, 3))
    high = draw(st.none() | st.integers(0, 10**6).map(lambda width: low + width))
    wide = high is None or high > low  # no text gives an interval that holds nothing
    return Amount(
        value=draw(st.none() | st.just(low)),
        low=draw(st.sampled_from([None, low])) if high is not None else low,
        high=high,
        low_open=wide and draw(st.booleans()),
        high_open=wide and draw(st.booleans()),
        qualifier=draw(st.sampled_from(list(Qualifier))),
        grain=draw(st.sampled_from([unit for unit in map(Decimal, (1, 10, 100, 1000, 10**5)) if not low % unit])),
    )


@QUICK
@given(amounts(), amounts())
def test_fit_does_not_depend_on_the_order(a: Amount, b: Amount) -> None:
    assert fit(a, b) is fit(b, a)
    assert gap(a, b) == gap(b, a)
    assert ratio(a, b) == ratio(b, a)


@QUICK
@given(amounts())
def test_an_amount_fits_itself(a: Amount) -> None:
    assert fit(a, a) is Fit.EQUAL
    assert ratio(a, a) == 1


@QUICK
@given(amounts(), amounts())
def test_only_amounts_that_do_not_meet_exclude_each_other(a: Amount, b: Amount) -> None:
    if fit(a, b) is Fit.DISJOINT:
        assert not meets(interval(a), interval(b))
        assert higher(a, b) != higher(b, a)
    elif not (a.value is not None and a.value == b.value):
        assert meets(interval(a), interval(b))


def _wider(amount: Amount, down: int, up: int) -> Amount:
    return amount.model_copy(
        update={
            "low": None if amount.low is None else amount.low - down,
            "high": None if amount.high is None else amount.high + up,
            "low_open": amount.low_open and not down,
            "high_open": amount.high_open and not up,
        }
    )


@QUICK
@given(amounts(), amounts(), st.integers(0, 10**5), st.integers(0, 10**5))
def test_widening_never_makes_amounts_exclude_each_other(a: Amount, b: Amount, down: int, up: int) -> None:
    if meets(interval(a), interval(b)):
        assert meets(interval(_wider(a, down, up)), interval(b))


_NUMBERS = st.decimals(Decimal("0.1"), Decimal(10**9), places=1)


@QUICK
@given(_NUMBERS, _NUMBERS, st.dates(), st.dates())
def test_a_slip_does_not_depend_on_the_order(a: Decimal, b: Decimal, one: date, other: date) -> None:
    assert number_slip(a, b) == number_slip(b, a)
    assert digit_slip(str(a), str(b)) == digit_slip(str(b), str(a))
    assert day_slip(one, other) == day_slip(other, one)
    assert number_slip(a, a) is None
    assert day_slip(one, one) is None


_ROLES = st.fixed_dictionaries(
    {},
    optional={
        "side": st.sampled_from(["Israel", "Palestine"]),
        "place": st.sampled_from(["Gaza", "Rafah", "Aleppo"]),
        "window": st.sampled_from(["event", "last_24h", "period", "cumulative", "unknown"]),
        "claimant": st.sampled_from(["SANA", "Army", "medics"]),
        "as_of": st.sampled_from([date(2024, 5, 1), date(2024, 5, 2), date(2021, 5, 1)]),
        "period": st.sampled_from([date(2023, 10, 7), date(2024, 5, 1)]),
        "populations": st.sampled_from([("child",), ("civilian",), ("soldier",), ("militant",)]),
        "base": st.sampled_from(["identified", "reported"]),
        "modality": st.sampled_from(["asserted", "possible"]),
        "unit": st.sampled_from(["person", "kilometre", "mile", "USD", "EUR"]),
    },
)
_DIMENSIONS = st.sampled_from(
    ["people.killed", "people.injured", "people.casualties", "people", "money", "length", "share", "age", "count"]
)


@st.composite
def statements(draw: st.DrawFn, article: str) -> Statement:
    """A statement of any number, with any of the slots that decide."""
    name = draw(_DIMENSIONS)
    given_roles = dict(draw(_ROLES))
    for slot in ("as_of", "period"):
        if slot in given_roles:
            moment = given_roles[slot]
            given_roles[slot] = {"earliest": moment, "latest": moment, "basis": "explicit"}
    return Statement(
        id=f"{article}#s1",
        article_id=article,
        dimension=name,
        span=Span(start=0, end=1, text="x"),
        amount=draw(amounts()),
        outcomes=(name,) if name.startswith("people.") else (),
        filled=dict.fromkeys(given_roles, "stated"),
        **given_roles,
    )


_FACTS = st.fixed_dictionaries(
    {},
    optional={
        "source": st.sampled_from(["one", "other"]),
        "published": st.sampled_from([date(2024, 5, 3), date(2024, 5, 4)]),
    },
)
_SURE = st.builds(Sureness, st.sampled_from([0.3, 0.6, 0.95]), st.sampled_from([0.1, 0.4, 0.7, 0.9]))


def _around(left: dict[str, Any], right: dict[str, Any]) -> Context:
    return Context(articles={"a": ArticleFacts("a", **left), "b": ArticleFacts("b", **right)})


@QUICK
@given(statements("a"), statements("b"))
def test_how_values_lie_does_not_depend_on_the_order(a: Statement, b: Statement) -> None:
    one, other = hold(a, b), hold(b, a)
    assert (one.meeting, one.slip, one.ratio) == (other.meeting, other.slip, other.ratio)


@settings(deadline=None, max_examples=400)
@given(statements("a"), statements("b"), _FACTS, _FACTS, _SURE, st.booleans())
def test_a_verdict_does_not_depend_on_the_order(
    a: Statement, b: Statement, left: dict[str, Any], right: dict[str, Any], sure: Sureness, one_way: bool
) -> None:
    around = _around(left, right)
    one = decide(a, b, hold(a, b), sure, around, one_way=one_way)
    other = decide(b, a, hold(b, a), sure, around, one_way=one_way)
    assert (one.verdict, one.kind, one.confidence, one.part) == (
        other.verdict,
        other.kind,
        other.confidence,
        other.part,
    )


@settings(deadline=None, max_examples=400)
@given(statements("a"), statements("b"), st.integers(0, 10**5), st.integers(0, 10**5))
def test_widening_never_makes_a_contradiction(a: Statement, b: Statement, down: int, up: int) -> None:
    around, sure = _around({}, {}), Sureness(0.95, 0.9)
    assert a.amount is not None
    wide = a.model_copy(update={"amount": _wider(a.amount, down, up)})
    if hold(a, b).meeting in (Meeting.EQUAL, Meeting.MEET, Meeting.FLOORS):
        assert hold(wide, b).meeting is not Meeting.APART
    before = decide(a, b, hold(a, b), sure, around).verdict
    if before not in EXCLUDING:
        assert decide(wide, b, hold(wide, b), sure, around).verdict not in EXCLUDING


@QUICK
@given(statements("a"), _FACTS, _SURE)
def test_a_value_never_excludes_itself(a: Statement, left: dict[str, Any], sure: Sureness) -> None:
    """Told twice by two articles of one day, it fits."""
    again = a.model_copy(update={"id": "b#s1", "article_id": "b"})
    found = decide(a, again, hold(a, again), sure, _around(left, left))
    assert found.verdict not in (*EXCLUDING, Verdict.UPDATE)


@settings(deadline=None, max_examples=30, suppress_health_check=UNHURRIED)
@given(casualty_sentences())
def test_a_claim_agrees_with_itself(sample: Sample) -> None:
    for claim in factcheck.extract(sample.article).claims:
        assert factcheck.compare(claim, claim).verdict is Verdict.AGREE


# --- what is known of two statements ---------------------------------------------------------------------------------

SLOTS = ("claimant", "place", "side", "window", "base", "unit")


@cache
def _pairs() -> tuple[tuple[Profile, Profile], ...]:
    """Statements of one family of two articles of a dossier, and of neighbouring fixtures."""
    found = []
    for number in range(0, len(DOSSIERS), 4):
        for one, other in combinations(dossier(number)[:2], 2):
            found += [(a, b) for a in profiles_of(one) for b in profiles_of(other) if a.family == b.family]
    for one, other in zip(fixtures()[::3], fixtures()[1::3], strict=False):
        found += [(a, b) for a in profiles_of(one) for b in profiles_of(other) if a.family == b.family]
    return tuple(found)


@pytest.mark.parametrize("slot", SLOTS)
def test_filling_a_slot_with_what_is_known_never_lowers_a_score(slot: str) -> None:
    """What one side states and the other leaves open: if the other stated the same, the link were no weaker."""
    lowered = {}
    for one, other in _pairs():
        known, open_side = (one, other) if getattr(one.statement, slot) not in (None, "unknown") else (other, one)
        value = getattr(known.statement, slot)
        if value in (None, "unknown") or getattr(open_side.statement, slot) not in (None, "unknown"):
            continue
        filled = replace(open_side, statement=open_side.statement.model_copy(update={slot: value}))
        change = bits_of(known, filled) - bits_of(known, open_side)
        if change < -1e-9:
            lowered[known.statement.id, open_side.statement.id] = round(change, 2)
    assert not lowered, f"{len(lowered)} of {len(_pairs())}, such as {next(iter(lowered.items()))}"
