from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.dating.combine import combine
from factcheck.dating.reading import Clue
from factcheck.dating.reasons import Reason
from factcheck.dating.windows import Window, joined

DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2050, 12, 31))
ENDS = st.one_of(st.tuples(DAYS, DAYS), st.tuples(DAYS, st.just(date.max)), st.tuples(st.just(date.min), DAYS))
CLUES = st.lists(
    st.builds(
        lambda windows, weight: Clue("test", joined(windows), weight, BECAUSE),
        st.lists(ENDS.map(lambda days: Window(min(days), max(days))), min_size=1, max_size=3),
        st.sampled_from([0.5, 0.75, 0.9]),
    ),
    max_size=6,
)

BECAUSE = Reason("affair", {"words": "because"})


def clue(first: date | None, last: date | None, weight: float = 0.9, *, periodic: bool = False) -> Clue:
    return Clue("test", (Window(first or date.min, last or date.max),), weight, BECAUSE, periodic=periodic)


def test_nothing_known() -> None:
    estimate = combine("a", [])
    assert (estimate.earliest, estimate.latest, estimate.confidence, estimate.evidence) == (None, None, 0.0, ())


def test_intersection() -> None:
    estimate = combine("a", [clue(date(2024, 4, 7), None), clue(None, date(2024, 5, 6), 0.8)])
    assert (estimate.earliest, estimate.latest) == (date(2024, 4, 7), date(2024, 5, 6))
    assert estimate.confidence == 0.72
    assert not estimate.against


def test_the_last_day_there_is() -> None:
    estimate = combine("a", [clue(date.max, None), clue(date(2024, 4, 7), None, 0.8)])
    assert (estimate.earliest, estimate.latest, len(estimate.evidence)) == (date.max, None, 2)
    assert combine("a", [clue(None, date.min)]).latest == date.min


def test_one_against_two_is_outvoted() -> None:
    odd = clue(date(2021, 5, 12), date(2021, 5, 14))
    estimate = combine("a", [odd, clue(date(2024, 5, 1), date(2024, 5, 9)), clue(date(2024, 5, 3), None)])
    assert (estimate.earliest, estimate.latest) == (date(2024, 5, 3), date(2024, 5, 9))
    assert [item.latest for item in estimate.against] == [date(2021, 5, 14)]
    assert estimate.confidence < 0.9 * 0.9


def test_what_recurs_alone_tells_no_year() -> None:
    years = tuple(Window(date(year, 5, 1), date(year, 5, 9)) for year in range(1950, 2078))
    season = Clue("season", years, 0.7, BECAUSE, periodic=True)
    alone = combine("a", [season])
    assert (alone.earliest, alone.latest, alone.confidence) == (None, None, 0.0)
    assert [item.kind for item in alone.evidence] == ["season"]
    chosen = combine("a", [season, clue(date(2021, 1, 1), date(2021, 12, 31))])
    assert (chosen.earliest, chosen.latest) == (date(2021, 5, 1), date(2021, 5, 9))


@settings(deadline=None, max_examples=100)
@given(CLUES, st.randoms(use_true_random=False))
def test_order_does_not_matter_and_no_clue_is_lost(clues: list[Clue], random: object) -> None:
    estimate = combine("a", clues)
    shuffled = list(clues)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    other = combine("a", shuffled)
    assert (estimate.earliest, estimate.latest, estimate.confidence) == (other.earliest, other.latest, other.confidence)
    assert len(estimate.evidence) + len(estimate.against) == len(clues)
    assert 0 <= estimate.confidence <= 1
    if estimate.earliest and estimate.latest:
        assert estimate.earliest <= estimate.latest


@settings(deadline=None, max_examples=100)
@given(CLUES)
def test_evidence_meets_the_estimate_and_what_is_against_does_not(clues: list[Clue]) -> None:
    estimate = combine("a", clues)
    if estimate.earliest is None and estimate.latest is None:
        return
    first, last = estimate.earliest or date.min, estimate.latest or date.max
    for item in estimate.evidence:
        assert (item.earliest or date.min) <= last
        assert first <= (item.latest or date.max)


@settings(deadline=None, max_examples=60)
@given(CLUES, st.integers(1, 400))
def test_shifting_all_clues_shifts_the_estimate(clues: list[Clue], days: int) -> None:
    step = timedelta(days=days)

    def shift(window: Window) -> Window:
        return Window(
            window.first if window.first == date.min else window.first + step,
            window.last if window.last == date.max else window.last + step,
        )

    moved = [Clue(c.kind, tuple(map(shift, c.windows)), c.weight, c.why) for c in clues]
    before, after = combine("a", clues), combine("a", moved)
    assert after.earliest == (before.earliest and before.earliest + step)
    assert after.latest == (before.latest and before.latest + step)
    assert after.confidence == before.confidence
