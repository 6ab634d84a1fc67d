#!/usr/bin/env python3
"""Fit the weights of evidence and write ``src/factcheck/link/weights.toml``: the same bytes each time.

usage: fit_weights.py DATA [--dossiers FILE.toml] [--wire FILE.jsonl …] [--report FILE.md] [--check]

DATA is a folder of labelled pairs of articles as JSON lines (``planted``, ``differing``, ``agreeing``, ``desk``,
``parallel``, ``pairs``; each may be absent); ``--dossiers`` adds invented dossiers in TOML, of which those marked
``half = "a"`` are used, ``--wire`` real ones that were read (``tools/duc.py``, ``tools/news.py``). Nothing of the texts
goes into the weights but counts. ``--report`` writes how often what is told is right, on pairs kept out of the fit;
``--check`` says whether the written file is what the data give.

Two tables come out. ``link``: how many bits each level of each comparison adds to the log-odds that two statements are
about one fact. ``told``: the same for a difference being a contradiction. Both are logistic regressions over the levels
with a penalty that damps levels which tell the same thing (an unpenalised count per level would add them up as if they
were independent); what is missing has no level and weighs nothing. ``scale`` turns bits into probabilities; it is
fitted on predictions for rows that were kept out, of real and invented pairs as they come. Rows with a planted error
train the weights and never the scale: each of them holds an error.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from labelled_pairs import UNVALUED, Place, at, changed_sides, extraction_of, load, read, rows_in
from read_findings import judged

from factcheck.link.articles import ArticleFacts
from factcheck.link.blocking import candidates
from factcheck.link.comparisons import COMPARISONS, levels_of
from factcheck.link.documents import trace_origins
from factcheck.link.profiles import Profile
from factcheck.relate.assignment import Case, cases_of, pairs_of, table_of, telling, value_key
from factcheck.relate.clues import CLUES, FAMILIES
from factcheck.relate.context import Context
from factcheck.relate.judging import surroundings

OUT = Path(__file__).resolve().parent.parent / "src" / "factcheck" / "link" / "weights.toml"
FOLDS = 5
LINK_PENALTY, TOLD_PENALTY = 1.0, 3.0
ARRAY = np.ndarray[Any, np.dtype[np.float64]]


@dataclass
class Row:
    """A labelled set of articles: the places that are of one fact or of two, and the differences known to be errors."""

    id: str
    kind: str
    articles: list[dict[str, Any]]
    same: list[tuple[Place, Place]] = field(default_factory=list)
    other: list[tuple[Place, Place]] = field(default_factory=list)
    open: list[tuple[Place, Place]] = field(default_factory=list)
    wrong: list[tuple[Place, Place]] = field(default_factory=list)
    only_labelled: bool = False

    @property
    def fold(self) -> int:
        """The part of the data that a row belongs to."""
        return int(hashlib.sha256(self.id.encode()).hexdigest(), 16) % FOLDS


# ----------------------------------------------------------------------------------------------------------- the data
def rows_of(folder: Path, dossiers: Path | None, wire: Sequence[Path] = ()) -> list[Row]:
    """All labelled rows."""
    found = [*_planted(folder), *_differing(folder), *_desk(folder), *_parallel(folder), *_templates(folder)]
    found += _real(load(folder, "dossiers"))
    for file in wire:
        found += _real(rows_in(file))
    if dossiers is not None:
        found += list(_dossiers(dossiers))
    return found


def _planted(folder: Path) -> Iterator[Row]:
    for row in load(folder, "planted"):
        articles, first, second = changed_sides(row)
        pair = [(first, second)]
        yield Row(f"{row['id']}", "changed", articles, same=pair, wrong=pair)
        yield Row(f"{row['id']}", "plain", [row["a"], row["b"]])


def _differing(folder: Path) -> Iterator[Row]:
    for name in ("differing", "agreeing"):
        for row in load(folder, name):
            pair = [((0, *row["a_span"]), (1, *row["b_span"]))]
            one = row["label"] != "other"
            yield Row(
                row["id"],
                "differing" if name == "differing" else "agreeing",
                [row["a"], row["b"]],
                same=pair if one else [],
                other=[] if one else pair,
                wrong=pair if row["label"] == "conflict" else [],
                only_labelled=True,
            )


def _items(items: list[tuple[str, str, list[Place]]], row: Row) -> Row:
    for label, kind, places in items:
        for number, left in enumerate(places):
            for right in places[number + 1 :]:
                if left[0] == right[0]:
                    continue
                pair = (left, right) if left[0] < right[0] else (right, left)
                if label == "innocent" or kind in UNVALUED or kind == "sum":
                    row.open.append(pair)
                else:
                    row.same.append(pair)
                if label != "innocent":
                    row.wrong.append(pair)
    return row


def _desk(folder: Path) -> Iterator[Row]:
    for row in load(folder, "desk"):
        items = [(item["label"], item["kind"], [tuple(place) for place in item["places"]]) for item in row["items"]]
        yield _items(items, Row(row["id"], "desk", row["articles"]))


def _dossiers(file: Path) -> Iterator[Row]:
    for row in tomllib.loads(file.read_text(encoding="utf-8"))["dossier"]:
        if row["half"] != "a":
            continue
        articles = row["article"]
        items = []
        for item in row["item"]:
            places = []
            for number, words in item["places"]:
                start = articles[number]["text"].index(words)
                places.append((number, start, start + len(words)))
            items.append((item["label"], item["kind"], places))
        wrong = any(label != "innocent" for label, _, _ in items)
        yield _items(items, Row(row["id"], "own" if wrong else "innocent", articles))


def _parallel(folder: Path) -> Iterator[Row]:
    for row in load(folder, "parallel"):
        changed = row.get("mutated")
        sides = [{**row[side], "published": row.get("published"), "source": f"Outlet {side}"} for side in "ba"]
        if row.get("known_contradiction") or not changed or changed["bound"] == "one_sided":
            continue
        place = (1, changed["start"], changed["start"] + len(changed["new"]))
        found = Row(row["id"], "translated", [sides[0], {**sides[1], "text": changed["text"]}])
        found.wrong = [((0, 0, len(sides[0]["text"])), place)]
        yield found
        yield Row(row["id"], "parallel", sides)


def _templates(folder: Path) -> Iterator[Row]:
    for row in load(folder, "pairs"):
        if row["set"] != "gaza":
            continue
        articles = [{**row[side], "language": row["language"]} for side in "ab"]
        pair = [((0, 0, 40), (1, 0, 40))]
        one = row["label"] != "not_comparable"
        wrong = pair if row["label"] == "contradiction" else []
        found = Row(
            row["id"],
            "template",
            articles,
            same=pair if one else [],
            other=[] if one else pair,
            wrong=wrong,
            only_labelled=True,
        )
        yield found


def _real(dossiers: list[dict[str, Any]]) -> Iterator[Row]:
    """Real dossiers as they come: what a reader called right is wrong in them, all else is taken to be innocent."""
    known = judged()
    for row in dossiers:
        found = Row(row["id"], "real", row["articles"])
        for (dossier, _), findings in known.items():
            for word, places in findings if dossier == row["id"] else ():
                pairs = [(one, other) for one in places for other in places if one[0] < other[0]]
                (found.wrong if word == "right" else found.open if word == "half" else []).extend(pairs)
        yield found


# ------------------------------------------------------------------------------------------------------------ features
Part = tuple[str, tuple[str, ...], int]
"""A comparison or clue: its name, its levels, its first column."""
LINK_WIDTHS = [len(comparison.levels) for comparison in COMPARISONS]
LINK_STARTS = list(np.cumsum([0, *LINK_WIDTHS]))
TOLD_WIDTHS = [len(clue.levels) for clue in CLUES]
TOLD_STARTS = list(np.cumsum([0, *TOLD_WIDTHS]))


LINK_PARTS: list[Part] = [(c.name, c.levels, LINK_STARTS[k]) for k, c in enumerate(COMPARISONS)]
TOLD_PARTS: list[Part] = [(c.name, c.levels, TOLD_STARTS[k]) for k, c in enumerate(CLUES)]


def link_vector(left: Profile, right: Profile) -> list[int]:
    """The columns that stand for the levels two statements reach."""
    found = [
        start + level for start, level in zip(LINK_STARTS, levels_of(left, right), strict=False) if level is not None
    ]
    return [*found, LINK_STARTS[-1] + FAMILIES.index(left.family)]


def told_vector(case: Case) -> list[int]:
    """The columns that stand for the levels a difference reaches."""
    levels = [clue.level(case) for clue in CLUES]
    found = [start + level for start, level in zip(TOLD_STARTS, levels, strict=False) if level is not None]
    return [*found, TOLD_STARTS[-1] + FAMILIES.index(case.pair.left.family)]


@dataclass
class Example:
    """A pair of statements with the columns of its levels."""

    row: Row
    left: Profile
    right: Profile
    columns: list[int]
    label: int
    weight: float


LINK_WEIGHT = {
    "changed": 1.0,
    "differing": 3.0,
    "agreeing": 3.0,
    "desk": 2.0,
    "own": 2.0,
    "template": 0.1,
    "translated": 0.0,
}
RIVAL_WEIGHT = {
    "changed": 1.0,
    "desk": 1.0,
    "own": 1.0,
    "parallel": 0.5,
    "plain": 0.0,
    "template": 0.1,
}
"""How much a labelled pair and an unlabelled one count. Pairs of equal, telling values are taken for one fact at a
third. Sets without an error have no part: their differences are innocent, and of one fact or of two."""
EQUAL = 0.3


def link_examples(rows: list[Row]) -> list[Example]:
    """Pairs of statements with their labels; what is not known to be one fact or two is left out."""
    found: list[Example] = []
    for row in rows:
        if row.kind == "real":
            continue
        profiles = [read(article, number) for number, article in enumerate(row.articles)]
        for i, left in enumerate(profiles):
            for j in range(i + 1, len(profiles)):
                found += _labelled(row, i, j, left, profiles[j])
    return found


def _pairs(
    places: list[tuple[Place, Place]], i: int, j: int, left: list[Profile], right: list[Profile]
) -> set[tuple[int, int]]:
    return {
        (id(a), id(b))
        for one, other in places
        if (one[0], other[0]) == (i, j)
        for a in at(left, one)
        for b in at(right, other)
    }


def _labelled(row: Row, i: int, j: int, left: list[Profile], right: list[Profile]) -> Iterator[Example]:
    same, other, left_open = (_pairs(places, i, j, left, right) for places in (row.same, row.other, row.open))
    here = {one for pair in same for one in pair}
    for a, b in candidates(left, right):
        key = id(a), id(b)
        if key in same or key in other:
            label, weight = int(key in same), LINK_WEIGHT.get(row.kind, 0.0)
        elif row.only_labelled or key in left_open or row.kind == "translated":
            continue
        elif value_key(a) == value_key(b):
            label, weight = 1, EQUAL if telling(a) else 0.0
        else:
            near = row.kind != "changed" or bool(here & set(key))
            label, weight = 0, RIVAL_WEIGHT.get(row.kind, 0.0) * (1.0 if near else EQUAL)
        if weight:
            yield Example(row, a, b, link_vector(a, b), label, weight)


# ------------------------------------------------------------------------------------------------------------- fitting
def matrix(columns: list[list[int]], width: int) -> ARRAY:
    """One row of noughts and ones for each example."""
    found = np.zeros((len(columns), width), dtype=np.float64)
    for number, row in enumerate(columns):
        found[number, row] = 1.0
    return found


def logistic(x: ARRAY, y: ARRAY, weight: ARRAY, penalty: float) -> ARRAY:
    """Penalised logistic regression by Newton's method; in natural log-odds."""
    beta = np.zeros(x.shape[1])
    for _ in range(60):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        gradient = x.T @ (weight * (y - p)) - penalty * beta
        curve = (x * (weight * p * (1 - p))[:, None]).T @ x + penalty * np.eye(x.shape[1])
        step = np.linalg.solve(curve, gradient)
        beta = beta + step
        if np.abs(step).max() < 1e-6:
            break
    return beta


FREE = frozenset(
    {
        "turn",
        "position",
        "headline",
        "slip",
        "kind",
        "growth",
        "moved",
        "ground",
        "ratio",
        "size",
        "hedges",
        "floors",
        "days apart",
        "minutes apart",
        "reports apart",
        "whose",
        "own names",
    }
)
"""Comparisons and clues whose levels have no order, or whose order says nothing of the direction."""
FALLING = frozenset({"choice", "distance", "explained", "like differences", "differences", "difference"})
"""Those whose weight falls with the level. All others rise: more evidence for one fact never makes it less likely.
Without this the few pairs at the top, of which some are unlabelled errors in real pairs, would bend the line down."""
SIGNED = frozenset(
    {"holder", "years", "days", "claimant", "place", "side", "populations", "window", "base", "modality", "part"}
)
"""Slots that agree or differ: the lowest level weighs nothing or less, the highest nothing or more. What agrees never
counts against a link, and what is missing has no level."""


def monotone(x: ARRAY, y: ARRAY, weight: ARRAY, penalty: float, parts: list[Part]) -> ARRAY:
    """``logistic`` in steps from level to level, of which none goes the wrong way."""
    steps = np.eye(x.shape[1])
    bound: list[int] = []
    for name, levels, start in parts:
        if name in FREE:
            continue
        end, sign = start + len(levels), -1 if name in FALLING else 1
        if name in SIGNED:  # nought lies between the lowest level and the others
            steps[start, start] = -1
            steps[start + 1 : end, start + 1] = 1
            for column in range(start + 2, end):
                steps[column:end, column] = 1
            bound += range(start, end)
        else:
            steps[start:end, start] = 1
            for column in range(start + 1, end):
                steps[column:end, column] = sign
                bound.append(column)
    z = x @ steps
    free = np.ones(z.shape[1], dtype=bool)
    while True:
        gamma = np.zeros(z.shape[1])
        gamma[free] = logistic(z[:, free], y, weight, penalty)
        wrong = [column for column in bound if gamma[column] < 0]
        if not wrong:
            found: ARRAY = steps @ gamma
            return found
        free[wrong] = False


def line(bits: ARRAY, y: ARRAY, weight: ARRAY) -> tuple[float, float]:
    """Slope and offset (in bits) of a calibration line."""
    x = np.column_stack([bits, np.ones_like(bits)])
    slope, offset = logistic(x * np.log(2), y, weight, 1e-3)
    return float(slope), float(offset)


# ------------------------------------------------------------------------------------------------------ contradictions
TOLD_WEIGHT = {
    "desk": 1.0,
    "own": 1.0,
    "innocent": 1.0,
    "differing": 2.0,
    "plain": 0.3,
    "real": 0.2,
    "changed": 1.5,
    "translated": 1.0,
    "parallel": 0.3,
    "template": 0.05,
}
SCALE_WEIGHT = {"desk": 1.0, "own": 1.0, "differing": 0.5, "plain": 0.1, "real": 0.12}
"""What a case counts in the scale. Labelled sets hold many more contradictions than life does: real dossiers and plain
real pairs weigh them back; sets that hold no error at all have no part."""


@dataclass
class Told:
    """A difference with the columns of its levels, and whether it is a contradiction."""

    row: Row
    case: Case
    columns: list[int]
    label: int
    item: int


def told_examples(rows: list[Row], beta: list[ARRAY]) -> list[Told]:
    """The differences of all rows, linked with the weights of the folds that do not hold the row."""
    found: list[Told] = []
    conflicts = _conflicts(rows)
    seen: set[tuple[object, ...]] = set()
    for row in rows:
        if row.kind not in TOLD_WEIGHT:
            continue
        profiles = [read(article, number) for number, article in enumerate(row.articles)]
        context = context_of(row)
        for i, left in enumerate(profiles):
            for j in range(i + 1, len(profiles)):
                pairs = pairs_of(left, profiles[j], partial(_bits, beta[row.fold]))
                for case in cases_of(table_of(pairs, left, profiles[j]), surroundings(context)):
                    told = _told(row, i, j, left, profiles[j], case)
                    texts = row.articles[i]["text"], row.articles[j]["text"]
                    key = (row.kind, *texts, value_key(case.pair.left), value_key(case.pair.right))
                    known = row.kind == "plain" and (texts, key[3], key[4]) in conflicts
                    if told is not None and key not in seen and not known:
                        seen.add(key)
                        found.append(told)
    return found


def _bits(beta: ARRAY, left: Profile, right: Profile) -> float:
    return float(beta[link_vector(left, right)].sum()) / float(np.log(2))


_KIN: dict[str, Context] = {}


def context_of(row: Row) -> Context:
    """What is known of the articles of a row."""
    if row.id + row.kind not in _KIN:
        named = [extraction_of(article, number) for number, article in enumerate(row.articles)]
        facts = {item.article.id: ArticleFacts.of(item) for item in named}
        found = trace_origins(named, facts)
        _KIN[row.id + row.kind] = Context(articles=facts, origin=found.origin, versions=found.versions)
    return _KIN[row.id + row.kind]


def _conflicts(rows: list[Row]) -> set[tuple[object, ...]]:
    """Real contradictions that a reader saw, in either order of the articles: plain pairs hold them too."""
    found: set[tuple[object, ...]] = set()
    for row in rows:
        if row.kind == "differing" and row.wrong:
            texts = tuple(article["text"] for article in row.articles)
            one, other = row.wrong[0]
            for a in at(read(row.articles[0], 0), one):
                for b in at(read(row.articles[1], 1), other):
                    found |= {(texts, value_key(a), value_key(b)), (texts[::-1], value_key(b), value_key(a))}
    return found


def _told(row: Row, i: int, j: int, left: list[Profile], right: list[Profile], case: Case) -> Told | None:
    a, b = value_key(case.pair.left), value_key(case.pair.right)
    for number, (one, other) in enumerate(row.wrong):
        if (one[0], other[0]) == (i, j) and _holds(left, one, a) and _holds(right, other, b):
            return Told(row, case, told_vector(case), 1, number)
    if row.kind == "real":
        half = [pair for pair in row.open if (pair[0][0], pair[1][0]) == (i, j)]
        if any(_holds(left, one, a) and _holds(right, other, b) for one, other in half):
            return None
    if row.only_labelled or row.kind in ("changed", "translated"):
        places = [*row.wrong, *row.same, *row.other]
        touches = any(
            (one[0], other[0]) == (i, j)
            and (_holds(left, one, a) if row.only_labelled else True)
            and _holds(right, other, b)
            for one, other in places
        )
        if not touches:
            return None
    return Told(row, case, told_vector(case), 0, -1)


def _holds(profiles: list[Profile], place: Place, key: tuple[str, str]) -> bool:
    return any(value_key(one) == key for one in at(profiles, place))


# -------------------------------------------------------------------------------------------------------------- output
def table(name: str, parts: list[Part], beta: ARRAY, counts: ARRAY, line_: tuple[float, float], base: int) -> str:
    """One table of a file of weights; the columns from ``base`` on are where the families start."""
    lines = [f"[{name}.scale]", f"slope = {line_[0]:.3f}", f"offset = {line_[1]:.3f}", "", f"[{name}.base]"]
    lines += [f"{family} = {beta[base + k] / np.log(2):.2f}" for k, family in enumerate(FAMILIES)]
    lines += ["", f"[{name}.levels]"]
    for title, levels, start in parts:
        bits = ", ".join(f"{beta[start + k] / np.log(2):.2f}" for k in range(len(levels)))
        names = ", ".join(json.dumps(level) for level in levels)
        pairs = ", ".join(str(int(counts[start + k])) for k in range(len(levels)))
        lines.append(f"{json.dumps(title)} = {{ levels = [{names}], bits = [{bits}], pairs = [{pairs}] }}")
    return "\n".join(lines) + "\n"


HEAD = """\
# Weights of evidence in bits, written by tools/fit_weights.py. Do not edit: change the data or the tool and run it \
again.
# link: how much a level adds to the odds that two statements are about one fact. told: that a difference is a \
contradiction.
# pairs: on how many pairs a level was seen. scale: the line from bits to calibrated log-odds, fitted on pairs kept out.
"""


SETS = ("desk", "own", "differing", "plain", "real")


def reliability(told: list[Told], bits: ARRAY, scale: tuple[float, float]) -> str:
    """How often what is told is right, by set, on rows kept out of the fit."""
    p = 1 / (1 + np.exp(-(scale[0] * bits + scale[1]) * np.log(2)))
    lines = [
        "| told at | " + " | ".join(f"{kind}: told, right" for kind in SETS) + " |",
        "|---|---|---|---|---|---|",
    ]
    for low, high in ((0.3, 0.6), (0.6, 0.8), (0.8, 0.95), (0.95, 1.01)):
        cells = []
        for kind in SETS:
            mask = np.array([one.row.kind == kind for one in told]) & (p >= low) & (p < high)
            right = sum(one.label for one, m in zip(told, mask, strict=True) if m)
            cells.append(f"{int(mask.sum())}, {100 * right / mask.sum():.0f}%" if mask.any() else "0")
        lines.append(f"| {low:g}–{min(high, 1):g} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def summary(told: list[Told], bits: ARRAY, scale: tuple[float, float]) -> str:
    """What a person who changes a comparison wants to see at once."""
    p = 1 / (1 + np.exp(-(scale[0] * bits + scale[1]) * np.log(2)))
    lines = []
    for kind in ("desk", "own", "differing", "real"):
        items = {(one.row.id, one.item) for one in told if one.row.kind == kind and one.label}
        mask = np.array([one.row.kind == kind for one in told])
        for least in (0.3, 0.6):
            shown = mask & (p >= least)
            got = {(one.row.id, one.item) for one, m in zip(told, shown, strict=True) if m and one.label}
            lines.append(
                f"{kind} at {least}: {len(got)} of {len(items)} reachable, {int(shown.sum())} told, "
                f"{100 * sum(o.label for o, m in zip(told, shown, strict=True) if m) / max(1, shown.sum()):.0f}% right"
            )
    noise = np.sort(p[np.array([one.row.kind == "plain" for one in told])])[::-1]
    best: dict[str, float] = defaultdict(float)
    for one, value in zip(told, p, strict=True):
        if one.row.kind == "changed" and one.label:
            best[one.row.id] = max(best[one.row.id], value)
    rows = len({one.row.id for one in told if one.row.kind == "plain"}) or 1
    changed = {one.row.id for one in told if one.row.kind == "changed"} or {""}
    for budget in (10, 20):
        cut = noise[min(len(noise) - 1, budget * rows // 100)] if len(noise) else 0
        lines.append(
            f"changed told above {cut:.2f} ({budget} per 100 plain pairs): "
            f"{100 * sum(v > cut for v in best.values()) / len(changed):.0f}% of {len(changed)} with a difference"
        )
    caught: dict[str, float] = defaultdict(float)
    for one, value in zip(told, p, strict=True):
        if one.row.kind == "translated" and one.label:
            caught[one.row.id] = max(caught[one.row.id], value)
    all_rows = {one.row.id for one in told if one.row.kind == "translated"} or {""}
    lines.append(
        f"translated at .6: {100 * sum(v >= 0.6 for v in caught.values()) / len(all_rows):.0f}% of {len(all_rows)}"
    )
    alarms = {one.row.id for one, value in zip(told, p, strict=True) if one.row.kind == "parallel" and value >= 0.6}
    lines.append(f"parallel, unchanged, at .6: {len(alarms)}")
    return "\n".join(lines)


def fit(rows: list[Row]) -> tuple[str, str]:
    """The text of weights.toml and of the reliability table."""
    link = link_examples(rows)
    x = matrix([one.columns for one in link], LINK_STARTS[-1] + len(FAMILIES))
    y, w = np.array([float(one.label) for one in link]), np.array([one.weight for one in link])
    fold = np.array([one.row.fold for one in link])
    parts = [monotone(x[fold != k], y[fold != k], w[fold != k], LINK_PENALTY, LINK_PARTS) for k in range(FOLDS)]
    held_out = np.array([float(x[n] @ parts[f]) for n, f in enumerate(fold)]) / np.log(2)
    beta = monotone(x, y, w, LINK_PENALTY, LINK_PARTS)
    real = np.array([one.row.kind in ("differing", "agreeing", "desk", "own") for one in link])
    link_line = line(held_out[real], y[real], w[real])
    told = told_examples(rows, parts)
    tx = matrix([one.columns for one in told], TOLD_STARTS[-1] + len(FAMILIES))
    ty = np.array([float(one.label) for one in told])
    tw = np.array([TOLD_WEIGHT[one.row.kind] for one in told])
    tfold = np.array([one.row.fold for one in told])
    bits = np.zeros(len(told))
    for k in range(FOLDS):
        bits[tfold == k] = (
            tx[tfold == k]
            @ monotone(tx[tfold != k], ty[tfold != k], tw[tfold != k], TOLD_PENALTY, TOLD_PARTS)
            / np.log(2)
        )
    tbeta = monotone(tx, ty, tw, TOLD_PENALTY, TOLD_PARTS)
    sw = np.array([SCALE_WEIGHT.get(one.row.kind, 0.0) for one in told])
    told_line = line(bits[sw > 0], ty[sw > 0], sw[sw > 0])
    kinds = Counter(one.row.kind for one in told)
    sys.stdout.write(f"{len(link)} pairs, {len(told)} differences ({kinds})\n")
    sys.stdout.write(f"{summary(told, bits, told_line)}\n")
    text = "\n".join(
        (
            HEAD,
            table("link", LINK_PARTS, beta, x.sum(0), link_line, LINK_STARTS[-1]),
            table("told", TOLD_PARTS, tbeta, tx.sum(0), told_line, TOLD_STARTS[-1]),
        )
    )
    return text, reliability(told, bits, told_line)


def write(path: Path, text: str, *, check: bool) -> int:
    """Write the weights, or with ``check`` say whether they stand there as the data give them."""
    if check:
        same = path.exists() and path.read_text(encoding="utf-8") == text
        told = "the written weights are what the data give" if same else f"{path.name} is not what the data give"
        sys.stdout.write(f"{told}\n")
        return 0 if same else 1
    path.write_text(text, encoding="utf-8")
    return 0


def main(argv: list[str] | None = None) -> int:
    """Fit, write, report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--dossiers", type=Path)
    parser.add_argument("--wire", type=Path, nargs="+", default=())
    parser.add_argument("--report", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args(argv)
    text, table_ = fit(rows_of(options.data, options.dossiers, options.wire))
    sys.stdout.write(f"{table_}\n")
    if options.report is not None:
        options.report.write_text(table_, encoding="utf-8")
    return write(OUT, text, check=options.check)


if __name__ == "__main__":
    sys.exit(main())
