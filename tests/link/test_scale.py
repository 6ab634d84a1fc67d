"""From bits to probabilities."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.link.evidence import evidence, strongest_first
from factcheck.link.weights import Scale, Weights, probability

QUICK = settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
BITS = st.floats(-1000, 1000)


@pytest.mark.parametrize(("bits", "known"), [(0, 0.5), (1, 2 / 3), (2, 0.8), (-2, 0.2), (10, 1024 / 1025)])
def test_bits_are_odds_of_two(bits: float, known: float) -> None:
    assert probability(bits) == pytest.approx(known)


@QUICK
@given(BITS, BITS)
def test_more_bits_are_never_less_likely(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert 0 <= probability(low) <= probability(high) <= 1
    assert probability(one) + probability(-one) == pytest.approx(1)


def test_what_is_all_but_impossible_is_impossible() -> None:
    """And needs no power that the machine cannot take."""
    assert probability(-1e6) == probability(-60.5) == 0
    assert 0 < probability(-60) < 1e-17
    assert probability(1e6) == 1


def test_a_scale_is_a_line() -> None:
    assert Scale(slope=0.5, offset=1.0).probability(2.0) == pytest.approx(0.8)
    assert Scale(slope=0.5, offset=1.0).probability(-2.0) == pytest.approx(0.5)


def test_a_comparison_that_was_never_fitted_weighs_nothing() -> None:
    known = Weights(base={}, levels={"near": (1.5, -2.0)}, scale=Scale(1.0, 0.0))
    assert known.of("near", 2) == (1.5, -2.0)
    assert known.of("far", 3) == (0.0, 0.0, 0.0)


def test_what_speaks_against_a_link_is_as_strong_as_what_speaks_for_it() -> None:
    rows = [evidence("near", "none", bits) for bits in (1.0, -3.0, 0.0, 2.0)]
    assert [row.bits for row in sorted(rows, key=strongest_first)] == [-3.0, 2.0, 1.0, 0.0]
