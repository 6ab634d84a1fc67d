#!/usr/bin/env python3
"""Fit the weights of evidence inside one article and write ``src/factcheck/link/within_weights.toml``.

usage: fit_within.py DATA [--articles FILE.toml] [--news FILE.jsonl] [--check]

DATA is a folder with articles as JSON lines: ``inside`` (a figure that an article gives twice, one of the two changed),
``news``, ``shootings`` and ``dossiers`` (articles as they came); ``--articles`` adds invented ones in TOML, of which
those marked ``half = "a"`` are used; ``--news`` adds articles as they came, one on a line with the fields of
``Article`` (``tools/news.py``). Nothing of the texts goes into the weights but counts.

``link``: how many bits a level adds to the log-odds that two statements of one article are about one fact, its value
pretended unknown. Positives are the two places of ``inside``, two places of any article that give one telling value
(at a third), and the same with one of the two changed here by rule. ``told``: the same for two values that exclude each
other being one fact; all such pairs of the unchanged articles are its negatives. Weights are judged and ``scale`` is
fitted on articles kept out of them (five parts). A confidence is the share of pairs told that are right where ``RATE``
of the articles hold one error of this kind: drafts. In published texts, where one in a hundred may, fewer are right.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import fit_weights
import numpy as np
from fit_weights import ARRAY, FOLDS, Part, line, matrix, monotone, write
from labelled_pairs import load, rows_in

from factcheck import Article, extract
from factcheck.link.articles import ArticleFacts
from factcheck.link.profiles import Profile
from factcheck.link.within import WITHIN, levels_within
from factcheck.relate.assignment import telling, value_key
from factcheck.relate.clues import FAMILIES
from factcheck.relate.clues_within import CLUES_WITHIN, InnerCase
from factcheck.relate.context import Context
from factcheck.relate.differences import told_in
from factcheck.relate.engine import reading_of
from factcheck.relate.within import EXCLUDE, cases_within, pairs_within

OUT = Path(__file__).resolve().parent.parent / "src" / "factcheck" / "link" / "within_weights.toml"
RATE = 0.42
"""Drafts of which so many hold one fact with two values: taken for what a desk sees before it edits, not measured."""
SHOOTINGS = 500
"""Articles of ``shootings`` that are read: all of them would outweigh the other sources."""
EQUAL = 0.3
PENALTY = 3.0
INSIDE = 2.0
OWN = 3.0
NEWS = 0.2
"""A fifth for each article of ``--news``: in full, two outlets' market reports would teach what their like is alone."""
MOST_CHANGED = 3
"""Changes made in one article."""
fit_weights.FREE |= {"sentences apart", "headline", "others", "earlier", "person", "course", "meeting"}
fit_weights.FALLING |= {"names of their own", "as likely", "backed less", "list", "difference"}
for names in ("FREE", "FALLING", "SIGNED"):
    known = getattr(fit_weights, names)
    setattr(fit_weights, names, known | {f"text: {name}" for name in known})


@dataclass
class Text:
    """One article, read. ``first`` and ``changed`` are the places of one fact with two values, where there are."""

    id: str
    profiles: list[Profile]
    first: tuple[int, int] | None = None
    changed: tuple[int, int] | None = None
    weight: float = 1.0
    language: str = ""

    @property
    def fold(self) -> int:
        """The part of the data that an article belongs to, whatever was changed in it."""
        return int(hashlib.sha256(self.id.encode()).hexdigest(), 16) % FOLDS


def read(text: str, language: str, published: str | None) -> list[Profile]:
    """The statements of an article and its house numbers."""
    found = reading_of(extract(Article(text=text, id="x", published=published, language=language, source="Outlet")))
    return [*found.profiles, *found.houses]


# ----------------------------------------------------------------------------------------------------------- the data
def _articles(folder: Path) -> Iterator[tuple[str, str, str | None, str]]:
    for row in load(folder, "inside"):
        yield row["id"].rpartition("-")[0], row["language"], row.get("published"), row["text"]
    for row in load(folder, "news"):
        yield row["id"], "id", row.get("published"), row["text"]
    for row in load(folder, "shootings")[:SHOOTINGS]:
        yield row["id"], "en", row.get("published"), row["text"]
    for row in load(folder, "dossiers"):
        for number, one in enumerate(row["articles"]):
            yield f"{row['id']}{number}", one.get("language", "en"), one.get("published"), one["text"]


def _further(news: Path | None) -> Iterator[tuple[str, str, str | None, str]]:
    for number, one in enumerate(rows_in(news) if news else ()):
        yield f"news {number}", one["language"], one.get("published"), one["text"]


def texts_of(folder: Path, news: Path | None) -> list[Text]:
    """All articles as they came, those with a changed figure, and those that are changed here."""
    found: list[Text] = []
    seen: set[str] = set()
    inside = {row["text"] for row in load(folder, "inside")}
    rows = [*((1.0, row) for row in _articles(folder)), *((NEWS, row) for row in _further(news))]
    for weight, (name, language, published, text) in rows:
        if text not in seen:
            seen.add(text)
            found.append(Text(name, read(text, language, published), weight=weight))
            if text not in inside:
                found += _changed(found[-1], text, language, published)
    for row in load(folder, "inside"):
        changed = row["changed"]
        place = changed["start"], changed["start"] + len(changed["new"])
        profiles = read(changed["text"], row["language"], row.get("published"))
        found.append(Text(row["id"].rpartition("-")[0], profiles, tuple(row["first"]), place, INSIDE, row["language"]))
    return found


def own_texts(file: Path) -> Iterator[Text]:
    """The invented articles of half a: one fact with two values, or two facts."""
    for number, row in enumerate(tomllib.loads(file.read_text(encoding="utf-8"))["case"]):
        if row["half"] == "a":
            start, end = row["text"].index(row["first"]), row["text"].rindex(row["other"])
            profiles = read(row["text"], row["language"], None)
            first, changed = (start, start + len(row["first"])), (end, end + len(row["other"]))
            places = (first, changed) if row["one"] else (None, None)
            yield Text(f"own {number}", profiles, *places, weight=OWN)


def _changed(plain: Text, text: str, language: str, published: str | None) -> Iterator[Text]:
    """The article with the second of two equal figures changed, some of them one by one."""
    draw = random.Random(plain.id)
    twice = [(a, b) for a in plain.profiles for b in plain.profiles if _told_twice(a, b, text)]
    draw.shuffle(twice)
    done: set[int] = set()
    for a, b in twice:
        span = b.statement.span
        number = re.search(r"(?<![\d.,:])\d+(?![\d.,:]*\d)", span.text)
        other = None if number is None else _altered(number.group(), draw)
        if number is None or other is None or b.number in done or len(done) == MOST_CHANGED:
            continue
        done.add(b.number)
        start = span.start + number.start()
        made = text[:start] + other + text[start + len(number.group()) :]
        first = a.statement.span.start, a.statement.span.end
        place = start, start + len(other)
        yield Text(plain.id, read(made, language, published), first, place, plain.weight)


def _told_twice(a: Profile, b: Profile, text: str) -> bool:
    """One figure before one word in two sentences that share three words: mostly one fact.

    The word may be of the value itself: "Rp 900 ribu", "12 persen".
    """
    return (
        a.number < b.number
        and a.sentence != b.sentence
        and value_key(a) == value_key(b)
        and a.family in ("numbers", "durations", "identifiers")
        and _next_word(a, text) == _next_word(b, text) != ""
        and len(a.terms.keys & b.terms.keys) >= 3
    )


def _next_word(profile: Profile, text: str) -> str:
    """The word behind the digits of a value, of the value itself or behind it."""
    span = profile.statement.span
    found = re.match(r"\D*[\d.,:]+[^\w\n]{0,3}([^\W\d_]+)", text[span.start : span.end + 30])
    return found.group(1).casefold() if found else ""


def _altered(number: str, draw: random.Random) -> str | None:
    """Another number: a nought too many, two digits swapped, or any number of its size."""
    kind = draw.random()
    if kind < 0.25:
        return f"{number}0"
    swapped = number[:-2] + number[-1] + number[-2] if len(number) > 1 else number
    if kind < 0.37 and swapped != number and swapped[0] != "0":
        return swapped
    factors = [0.5, 0.6, 0.7, 0.75, 1.25, 1.3, 1.4, 1.5, 1.6, 1.8]
    draw.shuffle(factors)
    others = (str(int(int(number) * factor)) for factor in factors)
    return next((other for other in others if other != number and int(other) > 1), None)


# ------------------------------------------------------------------------------------------------------------ features
LINK_STARTS = list(np.cumsum([0, *(len(one.levels) for one in WITHIN)]))
TOLD_STARTS = list(np.cumsum([0, *(len(one.levels) for one in CLUES_WITHIN)]))
LINK_PARTS: list[Part] = [(c.name, c.levels, LINK_STARTS[k]) for k, c in enumerate(WITHIN)]
TOLD_PARTS: list[Part] = [(c.name, c.levels, TOLD_STARTS[k]) for k, c in enumerate(CLUES_WITHIN)]
CONTEXT = Context(articles={"x": ArticleFacts("x")})


@dataclass
class Example:
    """A pair of statements with the columns of its levels."""

    text: Text
    columns: list[int]
    label: int
    weight: float


def link_columns(left: Profile, right: Profile) -> list[int]:
    """The columns that stand for the levels two statements reach."""
    levels = zip(LINK_STARTS, levels_within(left, right), strict=False)
    return [*(start + level for start, level in levels if level is not None), LINK_STARTS[-1] + _family(left)]


def told_columns(case: InnerCase) -> list[int]:
    """The columns that stand for the levels a difference reaches."""
    levels = zip(TOLD_STARTS, (clue.level(case) for clue in CLUES_WITHIN), strict=False)
    return [*(start + level for start, level in levels if level is not None), TOLD_STARTS[-1] + _family(case.pair.left)]


def _family(profile: Profile) -> int:
    return FAMILIES.index(profile.family)


def _at(profile: Profile, place: tuple[int, int] | None) -> bool:
    return place is not None and profile.statement.span.start < place[1] and place[0] < profile.statement.span.end


def _nothing(left: Profile, right: Profile) -> float:
    return 0.0


def link_examples(texts: list[Text]) -> Iterator[Example]:
    """Pairs of statements with their labels; what is not known to be one fact or two is left out."""
    for text in texts:
        for pair in pairs_within(text.profiles, _nothing):
            columns = link_columns(pair.left, pair.right)
            if text.changed is not None:
                if _at(pair.left, text.first) and _at(pair.right, text.changed) and pair.held.meeting in EXCLUDE:
                    yield Example(text, columns, 1, text.weight)
            elif value_key(pair.left) == value_key(pair.right):
                if telling(pair.left):
                    yield Example(text, columns, 1, EQUAL * text.weight)
            elif pair.held.meeting in EXCLUDE:
                yield Example(text, columns, 0, text.weight)


def told_examples(texts: list[Text], beta: list[ARRAY]) -> Iterator[Example]:
    """The differences of all articles, linked with the weights of the folds that do not hold the article."""
    for text in texts:
        pairs = pairs_within(text.profiles, partial(_bits, beta[text.fold]))
        first = {value_key(one) for one in text.profiles if _at(one, text.first)}
        for case in cases_within(pairs, told_in(one.statement for one in text.profiles), CONTEXT):
            ends = case.pair.left, case.pair.right
            changed = [_at(one, text.changed) for one in ends]
            if text.changed is None:
                yield Example(text, told_columns(case), 0, text.weight)
            elif any(changed):
                other = ends[changed.index(True) - 1]
                yield Example(text, told_columns(case), int(value_key(other) in first), text.weight)


def _bits(beta: ARRAY, left: Profile, right: Profile) -> float:
    return float(beta[link_columns(left, right)].sum()) / float(np.log(2))


# ------------------------------------------------------------------------------------------------------------- fitting
@dataclass
class Fitted:
    """A table: the weights of all articles, those of each fold, the bits of articles kept out, and how often seen."""

    beta: ARRAY
    parts: list[ARRAY]
    bits: ARRAY
    labels: ARRAY
    counts: ARRAY


def fitted(examples: list[Example], parts: list[Part], width: int, penalty: float) -> Fitted:
    """The weights of a table."""
    x = matrix([one.columns for one in examples], width)
    y = np.array([float(one.label) for one in examples])
    w = np.array([one.weight for one in examples])
    fold = np.array([one.text.fold for one in examples])
    apart = [monotone(x[fold != k], y[fold != k], w[fold != k], penalty, parts) for k in range(FOLDS)]
    bits = np.array([float(row @ apart[k]) for row, k in zip(x, fold, strict=True)]) / np.log(2)
    return Fitted(monotone(x, y, w, penalty, parts), apart, bits, y, x.sum(0))


def scale_of(examples: list[Example], table: Fitted) -> tuple[float, float]:
    """The line from bits to log-odds at the rate of life: a changed article weighs as much less as errors are rare."""
    plain = {one.text.id for one in examples if one.text.changed is None and one.text.weight != OWN}
    changed = {id(one.text) for one in examples if one.label and one.text.weight != OWN}
    share = RATE * len(plain) / len(changed)
    kept = np.array([(one.text.changed is None or bool(one.label)) and one.text.weight != OWN for one in examples])
    w = np.array([share if one.label else 1.0 for one in examples])
    return line(table.bits[kept], table.labels[kept], w[kept])


def table(name: str, parts: list[Part], found: Fitted, start: int, scale: tuple[float, float]) -> str:
    """One table of the file."""
    return fit_weights.table(name, parts, found.beta, found.counts, scale, start)


HEAD = """\
# Weights of evidence in bits inside one article, written by tools/fit_within.py. Do not edit: change the data or tool.
# link: how much a level adds to the odds that two statements are about one fact. told: that two values are one fact's.
# pairs: on how many pairs a level was seen. scale: the line from bits to log-odds, fitted on articles kept out.
"""


def summary(examples: list[Example], table: Fitted, scale: tuple[float, float]) -> str:
    """What is told on articles kept out: changed ones caught, and pairs told in a hundred unchanged ones."""
    p = 1 / (1 + np.exp(-(scale[0] * table.bits + scale[1]) * np.log(2)))
    lines = []
    for least in (0.3, 0.6, 0.8, 0.95):
        alarms = sum(v >= least and one.text.changed is None for one, v in zip(examples, p, strict=True))
        plain = len({one.text.id for one in examples if one.text.changed is None})
        right = [one.text for one, v in zip(examples, p, strict=True) if v >= least and one.label]
        told = {id(text): text.language for text in right if text.weight == INSIDE}
        by = ", ".join(f"{list(told.values()).count(name)} {name}" for name in ("en", "id"))
        made = sum(v >= least and bool(one.label) for one, v in zip(examples, p, strict=True))
        lines.append(
            f"at {least}: {len(told)} of inside ({by}), {made} of all changed, "
            f"{100 * alarms / plain:.1f} pairs per 100 unchanged ones"
        )
    return "\n".join(lines)


def fit(folder: Path, articles: Path | None, news: Path | None) -> str:
    """The text of within_weights.toml."""
    texts = [*texts_of(folder, news), *(own_texts(articles) if articles else ())]
    pairs = list(link_examples(texts))
    link = fitted(pairs, LINK_PARTS, LINK_STARTS[-1] + len(FAMILIES), PENALTY)
    weights = np.array([one.weight for one in pairs])
    link_scale = line(link.bits, link.labels, weights)
    cases = list(told_examples(texts, link.parts))
    told = fitted(cases, TOLD_PARTS, TOLD_STARTS[-1] + len(FAMILIES), PENALTY)
    told_scale = scale_of(cases, told)
    sys.stdout.write(f"{len(texts)} articles, {len(pairs)} pairs, {len(cases)} differences\n")
    sys.stdout.write(f"{summary(cases, told, told_scale)}\n")
    return "\n".join(
        (
            HEAD,
            table("link", LINK_PARTS, link, LINK_STARTS[-1], link_scale),
            table("told", TOLD_PARTS, told, TOLD_STARTS[-1], told_scale),
        )
    )


def main(argv: list[str] | None = None) -> int:
    """Fit and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--articles", type=Path)
    parser.add_argument("--news", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args(argv)
    text = fit(options.data, options.articles, options.news)
    return write(OUT, text, check=options.check)


if __name__ == "__main__":
    sys.exit(main())
