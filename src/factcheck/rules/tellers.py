"""How the results of comparing that a row of ``findings.toml`` may name are told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import NamedTuple

from factcheck.records import ComparisonRelation
from factcheck.relate.calendar import Kind
from factcheck.relate.relations.families import Family
from factcheck.rules.arithmetic import relation_drafts
from factcheck.rules.calendar import calendar_drafts
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.drafting import told
from factcheck.rules.quotes import SURE, quote_drafts
from factcheck.rules.registry import Rule
from factcheck.rules.rows import Row, refusal, rows
from factcheck.rules.sums import sum_drafts
from factcheck.rules.whens import When

__all__ = ["TELLERS", "Teller", "row_rules", "rules_of"]


class Teller(NamedTuple):
    """Drafts of one kind of result, and the results of this kind that there are.

    ``drafts`` is called with the dossier, the row and the result as the row names it (``calendar:age``), without the
    kind (``age``).
    """

    drafts: Callable[[Dossier, Row, str], Iterator[Draft]]
    results: frozenset[str]


TELLERS = {
    "comparison": Teller(told, frozenset(When)),
    "sum": Teller(sum_drafts, frozenset({ComparisonRelation.SUM, ComparisonRelation.DIFFERENCE})),
    "quote": Teller(quote_drafts, frozenset(SURE)),
    "relation": Teller(relation_drafts, frozenset(Family)),
    "calendar": Teller(calendar_drafts, frozenset(Kind)),
}
"""By the word before the colon of ``when``."""


@cache
def row_rules() -> tuple[Rule, ...]:
    """The rules that are rows, by code."""
    return rules_of(rows())


def rules_of(found: tuple[Row, ...]) -> tuple[Rule, ...]:
    """The rules that these rows are.

    Raises:
        ValueError: A row names a result that there is not, or one that an earlier row tells.
    """
    tells: dict[str, str] = {}
    for number, row in enumerate(found, 1):
        for when in row.when:
            problem = _problem(when)
            if problem is None and when in tells:
                problem = f"{tells[when]} tells it already: give each result one rule"
            if problem is not None:
                raise refusal(number, row.code, f"when: {when!r}: {problem}")
            tells[when] = row.code
    return tuple(
        Rule(row.code, row.name, row.family, row.severity, partial(_drafts, row), row.preview, page=row.page)
        for row in found
    )


def _problem(when: str) -> str | None:
    kind, _, result = when.partition(":")
    if kind not in TELLERS:
        return f"there is no such kind of result; there are: {', '.join(TELLERS)}"
    known = sorted(map(str, TELLERS[kind].results))
    return None if result in known else f"there is no such result; there are: {', '.join(known)}"


def _drafts(row: Row, dossier: Dossier) -> Iterator[Draft]:
    for when in row.when:
        kind, _, result = when.partition(":")
        yield from TELLERS[kind].drafts(dossier, row, result)
