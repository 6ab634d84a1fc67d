#!/usr/bin/env python3
"""How many labelled places are statements, and how often the best link of a changed one is right: shares, no text.

    python tools/statement_coverage.py DATA              # a table of the sets in DATA
    python tools/statement_coverage.py DATA --show 20    # and 20 failures of each sort with their surroundings

DATA is a folder of labelled articles as JSON lines (``planted``, ``differing``, ``desk``; each may be absent). A row of
the first two, or an item of the desk, is covered where a statement overlaps each of its places; for the desk the
statement has to be of what the kind of the item is about. A row of ``planted`` is linked where, of all links of the
changed value, the one with the most evidence leads to its true partner: to its place, or to another mention of its
value. It can be linked where both places are statements outside of datelines, credits and bylines.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from labelled_pairs import UNVALUED, Place, at, changed_sides, extraction_of, load, read

from factcheck.link.blocking import candidates
from factcheck.link.profiles import Profile
from factcheck.link.score import Scorer
from factcheck.records import Statement
from factcheck.relate.assignment import value_key

AROUND = 40
"""Characters on either side of what is shown."""
ROOTS: dict[str, frozenset[str]] = {
    "casualty": frozenset({"people"}),
    "count": frozenset({"people", "count", "forces", "votes", "seats", "share", "length"}),
    "money": frozenset({"money"}),
    "age": frozenset({"age", "duration"}),
    "measure": frozenset(
        {"length", "area", "mass", "volume", "speed", "power", "energy", "temperature", "magnitude", "frequency"}
    ),
    "date": frozenset({"date", "month", "year", "time_of_day"}),
    "weekday": frozenset({"date", "time_of_day"}),
    "year": frozenset({"year", "date", "age", "duration"}),
    "time": frozenset({"time_of_day"}),
    "duration": frozenset({"duration"}),
    "vote": frozenset({"votes", "count", "people", "share", "seats"}),
    "rank": frozenset({"rank"}),
    "score": frozenset({"score"}),
    "share": frozenset({"share"}),
}
"""What the statements of a kind of item may be about: the first part of their dimension. Others may be about all."""


@dataclass(frozen=True, slots=True)
class Tried:
    """A row or an item of a set: whether it is covered, can be linked, is linked rightly, and what shows it."""

    name: str
    covered: bool
    linkable: bool
    linked: bool | None
    shown: str


def statements_at(article: dict[str, Any], place: Place) -> list[Statement]:
    """The statements of an article that overlap a place, without quotations."""
    return [
        one
        for one in extraction_of(article, place[0]).statements
        if one.dimension != "speech" and one.span.start < place[2] and place[1] < one.span.end
    ]


def covered(articles: list[dict[str, Any]], places: Sequence[Place], kind: str = "") -> list[bool]:
    """For each place whether it is a statement of what the kind is about."""
    roots = ROOTS.get(kind)
    return [
        any(
            roots is None or one.dimension.partition(".")[0] in roots
            for one in statements_at(articles[place[0]], place)
        )
        for place in places
    ]


def best_partner(left: list[Profile], right: list[Profile], changed: Place) -> Profile | None:
    """The statement on the left that the best link of the value at a place on the right leads to."""
    here, scorer = at(right, changed), Scorer()
    links = [(scorer.bits(a, b), -a.number, a) for a, b in candidates(left, right) if b in here]
    return max(links, key=lambda link: link[:2])[2] if links else None


def linked(articles: list[dict[str, Any]], true: Place, changed: Place) -> tuple[bool, str]:
    """Whether the best link of a changed value leads to its true partner, and the words it leads to."""
    left, right = (read(article, number) for number, article in enumerate(articles))
    best = best_partner(left, right, changed)
    if best is None:
        return False, "no link"
    span = best.statement.span
    found = value_key(best) in {value_key(one) for one in at(left, true)}
    return found, f"linked to {around(articles[0], (0, span.start, span.end))}"


def around(article: dict[str, Any], place: Place) -> str:
    """A place with its surroundings, to read by hand."""
    text, (_, start, end) = article["text"], place
    return f"{text[max(0, start - AROUND) : start]}⟦{text[start:end]}⟧{text[end : end + AROUND]}".replace("\n", "¶")


def tried(folder: Path) -> Iterator[Tried]:
    """All rows and items of the folder."""
    for row in load(folder, "planted"):
        articles, true, changed = changed_sides(row)
        right, words = linked(articles, true, changed)
        yield _tried("planted", row["id"], articles, (true, changed), linked=right, words=words)
    for row in load(folder, "differing"):
        sides: list[Place] = [(0, *row["a_span"]), (1, *row["b_span"])]
        yield _tried("differing", row["id"], [row["a"], row["b"]], sides)
    for row in load(folder, "desk"):
        for item in row["items"]:
            if item["kind"] not in UNVALUED:
                places: list[Place] = [(number, start, end) for number, start, end in item["places"]]
                yield _tried(f"desk, {item['label']}", row["id"], row["articles"], places, kind=item["kind"])


def _tried(
    name: str,
    label: str,
    articles: list[dict[str, Any]],
    places: Sequence[Place],
    *,
    kind: str = "",
    linked: bool | None = None,
    words: str = "",
) -> Tried:
    found = covered(articles, places, kind)
    missing = [place for place, good in zip(places, found, strict=True) if not good] or places
    linkable = all(at(read(articles[place[0]], place[0]), place) for place in places)
    shown = [around(articles[place[0]], place) for place in missing]
    return Tried(name, all(found), linkable, linked, " | ".join(filter(None, (label, kind, *shown, words))))


def share(right: Sequence[bool]) -> str:
    """A number of successes and its share, empty where nothing was tried."""
    return f"{sum(right)} of {len(right)} ({100 * sum(right) / len(right):.1f}%)" if right else ""


def table(rows: dict[str, list[Tried]]) -> str:
    """The sets as Markdown."""
    lines = ["| | statements on all sides | best link right | of those that can be linked |", "|---|---|---|---|"]
    for name, found in rows.items():
        known = [(one.linked, one.linkable) for one in found if one.linked is not None]
        cells = (
            share([one.covered for one in found]),
            share([right for right, _ in known]),
            share([right for right, able in known if able]),
        )
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def failures(rows: dict[str, list[Tried]], number: int) -> Iterator[str]:
    """The first failures of each set: what is no statement, then what is linked wrongly."""
    for name, found in rows.items():
        wrong = [one for one in found if one.linkable and one.linked is False]
        for title, chosen in (("no statement", [one for one in found if not one.covered]), ("wrong link", wrong)):
            yield from (f"{name}, {title}: {one.shown}\n" for one in chosen[:number])


def main() -> None:
    """Read the arguments and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N failures with their surroundings")
    options = parser.parse_args()
    rows: defaultdict[str, list[Tried]] = defaultdict(list)
    for one in tried(options.data):
        rows[one.name].append(one)
    sys.stdout.write(table(rows))
    sys.stdout.writelines(failures(rows, options.show))


if __name__ == "__main__":
    main()
