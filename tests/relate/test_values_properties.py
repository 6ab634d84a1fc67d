"""What must hold for all amounts and claims."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from building import claim
from factcheck.compare import compare_claims
from factcheck.compare.slips import number_slip
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.knowledge.intervals import Fit, fit, gap, higher, interval, meets, ratio
from factcheck.records import Amount, Qualifier, Verdict
from factcheck.relate.context import ArticleFacts, Context

QUICK = settings(deadline=None, max_examples=100)


@st.composite
def amounts(draw: st.DrawFn) -> Amount:
    """Any amount that a text can give."""
    low = Decimal(draw(st.integers(0, 10**7)))
    high = draw(st.none() | st.integers(0, 10**6).map(lambda width: low + width))
    wide = high is None or high > low  # no text gives an interval that holds nothing
    value = draw(st.none() | st.just(low))
    grain = Decimal(10) ** draw(st.integers(0, 6))
    return Amount(
        value=value,
        low=draw(st.sampled_from([None, low])) if high is not None else low,
        high=high,
        low_open=wide and draw(st.booleans()),
        high_open=wide and draw(st.booleans()),
        qualifier=draw(st.sampled_from(list(Qualifier))),
        grain=grain,
    )


@QUICK
@given(amounts(), amounts())
def test_fit_does_not_depend_on_the_order(a: Amount, b: Amount) -> None:
    assert fit(a, b) is fit(b, a)
    assert gap(a, b) == gap(b, a)
    assert ratio(a, b) == ratio(b, a)
    assert number_slip(a, b) is number_slip(b, a)


@QUICK
@given(amounts())
def test_an_amount_fits_itself(a: Amount) -> None:
    assert fit(a, a) is Fit.EQUAL
    assert ratio(a, a) == 1
    assert number_slip(a, a) is None


@QUICK
@given(amounts(), amounts())
def test_only_amounts_that_do_not_meet_exclude_each_other(a: Amount, b: Amount) -> None:
    if fit(a, b) is Fit.DISJOINT:
        assert not meets(interval(a), interval(b))
        assert higher(a, b) != higher(b, a)
    elif not (a.value is not None and a.value == b.value):
        assert meets(interval(a), interval(b))


@QUICK
@given(amounts(), amounts(), st.integers(0, 10**5), st.integers(0, 10**5))
def test_widening_never_makes_amounts_exclude_each_other(a: Amount, b: Amount, down: int, up: int) -> None:
    wider = a.model_copy(
        update={
            "low": None if a.low is None else a.low - down,
            "high": None if a.high is None else a.high + up,
            "low_open": a.low_open and not down,
            "high_open": a.high_open and not up,
        }
    )
    if meets(interval(a), interval(b)):
        assert meets(interval(wider), interval(b))


_SLOTS = st.fixed_dictionaries(
    {"amount": st.sampled_from(["12", ">= 12", "> 40", "41", "3400", "34000", "~ 90", "nearly 50", "vague [20, 99]"])},
    optional={
        "outcome": st.sampled_from(["killed", "injured", "casualties", "killed+missing"]),
        "side": st.sampled_from(["Israel", "Palestine"]),
        "place": st.sampled_from(["Gaza", "Rafah", "Aleppo"]),
        "window": st.sampled_from(["event", "last_24h", "period", "cumulative", "unknown"]),
        "claimant": st.sampled_from(["SANA", "Army", "medics"]),
        "as_of": st.sampled_from([date(2024, 5, 1), date(2024, 5, 2), date(2021, 5, 1)]),
        "since": st.sampled_from([date(2023, 10, 7), date(2024, 5, 1)]),
        "populations": st.sampled_from([("child",), ("civilian",), ("soldier",), ("militant",)]),
        "base": st.sampled_from(["identified", "reported"]),
        "event_id": st.sampled_from(["x", "y"]),
        "modality": st.sampled_from(["asserted", "possible"]),
    },
)
_ARTICLES = st.fixed_dictionaries(
    {},
    optional={
        "source": st.sampled_from(["one", "other"]),
        "published": st.sampled_from([date(2024, 5, 3), date(2024, 5, 4)]),
    },
)


@QUICK
@given(_SLOTS, _SLOTS, _ARTICLES, _ARTICLES)
def test_a_verdict_does_not_depend_on_the_order(a: dict, b: dict, left: dict, right: dict) -> None:
    around = Context(articles={"a": ArticleFacts("a", **left), "b": ArticleFacts("b", **right)})
    one, other = claim(a, "a"), claim(b, "b")
    assert compare_claims(one, other, around).verdict == compare_claims(other, one, around).verdict


@QUICK
@given(_SLOTS)
def test_a_claim_never_excludes_itself(a: dict) -> None:
    told_twice = compare_claims(claim(a, "a"), claim(a, "b"), Context())
    assert told_twice.verdict not in (Verdict.CONTRADICTION, Verdict.DISPUTE, Verdict.UPDATE)


@QUICK
@given(_SLOTS)
def test_a_claim_agrees_with_itself(a: dict) -> None:
    told = claim(a, "a")
    assert compare_claims(told, told).verdict is Verdict.AGREE


@QUICK
@given(st.sampled_from(["We go on", "No", "12 of us", ""]), st.sampled_from(["direct", "partial", "indirect"]))
def test_a_quote_agrees_with_itself(words: str, mode: str) -> None:
    said = claim({"quote": words, "mode": mode}, "a")
    assert compare_claims(said, said).verdict is Verdict.AGREE


@QUICK
@given(st.integers(1, 10**6), st.integers(1, 10**6), st.dates(date(2000, 1, 1), date(2030, 1, 1)))
def test_one_voice_cannot_say_both(one: int, other: int, when: date) -> None:
    """Liveness: with all slots known and equal, amounts that exclude each other are a contradiction."""
    slots = {"place": "Gaza", "side": "Palestine", "window": "cumulative", "claimant": "SANA", "as_of": when}
    a, b = claim({**slots, "amount": str(one)}, "a"), claim({**slots, "amount": str(other)}, "b")
    expected = Verdict.CONTRADICTION if fit(a.amount, b.amount) is Fit.DISJOINT else None
    found = compare_claims(a, b).verdict
    assert (found is Verdict.CONTRADICTION) == (expected is not None)


@QUICK
@given(st.integers(1, 10**6), st.integers(1, 10**6), st.integers(1, 400))
def test_later_and_higher_is_an_update_whoever_says_it(low: int, more: int, days: int) -> None:
    slots = {"place": "Gaza", "side": "Palestine", "window": "cumulative", "since": date(2023, 10, 7)}
    early = claim({**slots, "amount": str(low), "as_of": date(2024, 1, 1)}, "a")
    late = claim({**slots, "amount": str(low + more), "as_of": date(2024, 1, 1) + timedelta(days=days)}, "b")
    expected = Verdict.UPDATE if fit(early.amount, late.amount) is Fit.DISJOINT else Verdict.COMPATIBLE
    assert compare_claims(early, late).verdict is expected
