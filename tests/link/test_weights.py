"""The weights of evidence: well formed, and each of them held by what comes of a fixed set of articles.

``weights.toml`` beside this file keeps what the weights give today: a digest of the comparisons of a part of the
invented dossiers, and the weights whose change by a tenth changes none of them. Both follow the weights:
``FACTCHECK_UPDATE_WEIGHTS=1 python -m pytest tests/link/test_weights.py`` writes them anew.
"""

from __future__ import annotations

import hashlib
import os
import tomllib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from importlib.resources import files
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.link import score
from factcheck.link.articles import ArticleFacts
from factcheck.link.blocking import candidates
from factcheck.link.comparisons import COMPARISONS, levels_of
from factcheck.link.documents import trace_origins
from factcheck.link.profiles import Profile
from factcheck.link.stories import Reading
from factcheck.link.weights import Weights, weights
from factcheck.records import Claim
from factcheck.relate import assignment, decide, engine, frames, judge, judging, shown
from factcheck.relate.clues import CLUES
from factcheck.relate.context import Context
from factcheck.relate.values import hold
from factcheck.statements.dimensions import dimensions

FOLDER = Path(__file__).parent
TODAY = FOLDER / "weights.toml"
DATA = tomllib.loads((files("factcheck.link") / "weights.toml").read_text(encoding="utf-8"))
LEVELS = {"link": {one.name: one.levels for one in COMPARISONS}, "told": {one.name: one.levels for one in CLUES}}
EVERY = 2
"""Of the dossiers of half a each second is looked at: some 60 pairs of articles."""
TENTH = 0.1
LEAST = 0.01
"""A weight of nought has no tenth: it is changed by the grain of the file."""
THRESHOLDS = (
    (assignment, "LEAST"),
    (assignment, "NONE"),
    (frames, "SURE"),
    (judging, "KEPT"),
    (judging, "COHERENT"),
    (decide, "LIKELY"),
    (decide, "DAY_KNOWN"),
    (decide, "COPIED"),
    (decide, "MOVED_ON"),
    (decide, "BOTH_WAYS"),
)
BANDS = (0.3, 0.6, 0.95)

Outcome = tuple[str, str, str, str, int]


# --- the file ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("table", ["link", "told"])
def test_the_levels_of_the_file_are_those_of_the_code(table: str) -> None:
    rows = DATA[table]["levels"]
    assert {name: tuple(row["levels"]) for name, row in rows.items()} == LEVELS[table]
    for name, row in rows.items():
        assert set(row) == {"levels", "bits", "pairs"}, name
        assert len(row["bits"]) == len(row["pairs"]) == len(row["levels"]), name
        assert all(isinstance(bits, float) and abs(bits) <= 12 for bits in row["bits"]), name
        assert all(isinstance(count, int) and count >= 0 for count in row["pairs"]), name


@pytest.mark.parametrize("table", ["link", "told"])
def test_every_family_has_its_base_and_the_line_rises(table: str) -> None:
    families = {row.family for row in dimensions().values()} - {"words"}
    assert set(DATA[table]["base"]) == families
    assert DATA[table]["scale"]["slope"] > 0
    assert set(DATA[table]["scale"]) == {"slope", "offset"}


@pytest.mark.parametrize("table", ["link", "told"])
def test_what_was_never_seen_weighs_nothing(table: str) -> None:
    unseen = {
        (name, level): bits
        for name, row in DATA[table]["levels"].items()
        for level, bits, pairs in zip(row["levels"], row["bits"], row["pairs"], strict=True)
        if not pairs
    }
    assert not any(unseen.values()), unseen


# --- what comes of them -----------------------------------------------------------------------------------------------


class _Pair:
    """Two articles with all that does not hang on weights: candidates, levels, and how values lie."""

    def __init__(self, left: Reading, right: Reading, context: Context, claims: dict[str, Claim]) -> None:
        self.left, self.right, self.context, self.claims = left.profiles, right.profiles, context, claims
        self.candidates = list(candidates(left.profiles, right.profiles))
        self.levels = {
            (id(a), id(b)): [(number, level) for number, level in enumerate(levels_of(a, b)) if level is not None]
            for a, b in self.candidates
        }
        self.held = {(a.statement.id, b.statement.id): hold(a.statement, b.statement) for a, b in self.candidates}


@cache
def _pairs() -> tuple[_Pair, ...]:
    path = FOLDER.parent / "relate" / "dossiers.toml"
    rows = [row for row in tomllib.loads(path.read_text(encoding="utf-8"))["dossier"] if row["half"] == "a"]
    found = []
    for row in rows[::EVERY]:
        read = [
            factcheck.extract(factcheck.Article(id=f"{row['id']}-{number}", **fields))
            for number, fields in enumerate(row["article"])
        ]
        facts = {item.article.id: ArticleFacts.of(item) for item in read}
        documents = trace_origins(read, facts)
        context = Context(articles=facts, origin=documents.origin, versions=documents.versions)
        claims = {claim.id: claim for item in read for claim in item.claims}
        readings = [engine.reading_of(item) for item in read]
        found += [_Pair(one, other, context, claims) for one, other in combinations(readings, 2)]
    return tuple(found)


def _outcomes() -> frozenset[Outcome]:
    """The comparisons of the fixed articles with their verdicts, and the level each would be told at."""
    found = set()
    table = score._table()
    base = score.weights("link").base
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shown, "link_of", lambda *_args, **_more: None)
        patch.setattr(shown, "shared_words", lambda _left, _right: ())
        for pair in _pairs():

            class Fast:
                """Bits from the levels that were read before."""

                def bits(self, left: Profile, right: Profile, pair: _Pair = pair) -> float:
                    levels = pair.levels[id(left), id(right)]
                    return base.get(left.family, 0.0) + sum(table[number][level] for number, level in levels)

            patch.setattr(assignment, "candidates", lambda _left, _right, pair=pair: pair.candidates)
            patch.setattr(judging, "Scorer", Fast)
            patch.setattr(assignment, "hold", lambda left, right, pair=pair, **_: pair.held[left.id, right.id])
            for item in engine.compare_readings(pair.left, pair.right, pair.context, pair.claims):
                band = sum(item.confidence >= bound for bound in BANDS)
                found.add((item.left[0].id, item.right[0].id, str(item.verdict), item.kind or "", band))
    return frozenset(found)


@contextmanager
def _with(table: str, changed: Weights) -> Iterator[None]:
    """The engine with other weights in one table."""

    def told(name: str) -> Weights:
        return changed if name == table else weights(name)

    with pytest.MonkeyPatch.context() as patch:
        for module in (score, judge, judging, frames):
            patch.setattr(module, "weights", told)
        score._table.cache_clear()
        judge._table.cache_clear()
        yield
    score._table.cache_clear()
    judge._table.cache_clear()


def _moved(value: float, sign: int) -> float:
    return value + sign * max(abs(value) * TENTH, LEAST)


def _changes(sign: int) -> Iterator[tuple[str, Any]]:
    """Every weight, base, scale and threshold, by its name, changed by a tenth."""
    for table in ("link", "told"):
        known = weights(table)
        for name, values in known.levels.items():
            for number, value in enumerate(values):
                other = (*values[:number], _moved(value, sign), *values[number + 1 :])
                changed = replace(known, levels={**known.levels, name: other})
                yield f"{table}: {name} {LEVELS[table][name][number]}", _with(table, changed)
        for family, value in known.base.items():
            changed = replace(known, base={**known.base, family: _moved(value, sign)})
            yield f"{table}: base of {family}", _with(table, changed)
        for part in ("slope", "offset"):
            scale = replace(known.scale, **{part: _moved(getattr(known.scale, part), sign)})
            yield f"{table}: {part}", _with(table, replace(known, scale=scale))
    for module, name in THRESHOLDS:
        yield f"{module.__name__.rpartition('.')[2]}.{name}", _threshold(module, name, sign)


@contextmanager
def _threshold(module: Any, name: str, sign: int) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, name, _moved(getattr(module, name), sign))
        yield


def _digest(outcomes: frozenset[Outcome]) -> str:
    return hashlib.sha1(repr(sorted(outcomes)).encode(), usedforsecurity=False).hexdigest()[:12]


@cache
def _inert() -> tuple[str, ...]:
    """What can be changed by a tenth, up and down, without a change of any outcome."""
    before = _outcomes()
    still: Counter[str] = Counter()
    for sign in (1, -1):
        for name, change in _changes(sign):
            if still[name] == (sign < 0):
                with change:
                    still[name] += _outcomes() == before
    return tuple(name for name, count in still.items() if count == 2)


@cache
def _today() -> dict[str, Any]:
    if os.environ.get("FACTCHECK_UPDATE_WEIGHTS"):
        bands = Counter(row[-1] for row in _outcomes())
        lines = [
            "# What the weights give on the articles of test_weights.py, "
            "and which of them change none of it by a tenth.",
            "# FACTCHECK_UPDATE_WEIGHTS=1 python -m pytest tests/link/test_weights.py writes it.",
            f'digest = "{_digest(_outcomes())}"',
            f"comparisons = {{ silent = {bands[0]}, info = {bands[1]}, warning = {bands[2]}, error = {bands[3]} }}",
            "changes_nothing = [",
            *(f'  "{name}",' for name in _inert()),
            "]",
        ]
        TODAY.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return tomllib.loads(TODAY.read_text(encoding="utf-8"))


def test_the_weights_give_what_they_gave() -> None:
    """A change of a weight that changes an outcome fails here, and is then looked at."""
    bands = Counter(row[-1] for row in _outcomes())
    today = _today()
    assert [bands[0], bands[1], bands[2], bands[3]] == list(today["comparisons"].values())
    assert _digest(_outcomes()) == today["digest"]


def test_every_weight_is_held_by_an_outcome_or_listed() -> None:
    listed = set(_today()["changes_nothing"])
    inert = set(_inert())
    assert not inert - listed, "these change nothing any more"
    assert not listed - inert, "these change something now"


def test_much_of_the_weight_is_held() -> None:
    """Of the levels that stand for a hundred pairs and more, and for some bits, a third and more change an outcome."""
    inert = set(_inert())
    often = [
        f"{table}: {name} {level}"
        for table in ("link", "told")
        for name, row in DATA[table]["levels"].items()
        for level, bits, pairs in zip(row["levels"], row["bits"], row["pairs"], strict=True)
        if pairs >= 100 and abs(bits) >= 0.3
    ]
    assert len([name for name in often if name not in inert]) > len(often) / 3


def test_the_fast_way_is_the_engines_way() -> None:
    """Cached levels give the bits that the engine computes."""
    known = weights("link")
    for pair in _pairs()[:5]:
        for a, b in pair.candidates:
            table = score._table()
            fast = known.base.get(a.family, 0.0) + sum(table[n][level] for n, level in pair.levels[id(a), id(b)])
            assert fast == pytest.approx(score.bits_of(a, b))
