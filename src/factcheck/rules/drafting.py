"""Drafts from issues between statements: what most rules across articles have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from factcheck.knowledge.intervals import higher, stated
from factcheck.records import Severity
from factcheck.records.traits import Slip
from factcheck.relate.decide import Kind
from factcheck.relate.groups import independent
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.headlines import headline, quoted, value_in_headline
from factcheck.rules.issues import (
    Issue,
    behind,
    evidence,
    name_of,
    of_kind,
    percent,
    phrase_of,
    sides,
    size_of,
    told_of,
    value_of,
    what,
)
from factcheck.rules.onefact import ties
from factcheck.rules.rows import Row
from factcheck.rules.whens import Told, When

__all__ = ["KEY", "count_draft", "slips", "told"]

KEY = (
    "outcomes",
    "unit",
    "action",
    "side",
    "populations",
    "base",
    "place",
    "window",
    "period",
    "as_of",
    "claimant",
    "amount",
)
"""Slots that tell what a count is of, with the count itself: a finding between two counts rests on all of them."""
_BACKED = 2
"""Independent sources from which a value is no slip of one writer."""
_ORDERED = (Kind.ROSE, Kind.FELL, Kind.REVISED)


def slips(issue: Issue) -> tuple[str, ...]:
    """The slip that would explain the issue, where there is one to speak of, as a key of ``could_be``."""
    slip = issue.first.traits.slip
    if slip is Slip.DIGIT:  # two figures of one length may well differ by one digit
        return ()
    return () if slip is None else (f"slip_{slip.replace(' ', '_')}",)


def told(dossier: Dossier, row: Row, result: str) -> Iterator[Draft]:
    """The drafts of all comparisons that are told as ``result``, one of ``When``."""
    for issue in of_kind(dossier, When(result)):
        backed = row.note_backed and _backed(dossier, issue)
        yield count_draft(
            dossier,
            issue,
            row.message(result),
            severity=Severity.INFO if backed else _note(dossier, row, issue),
            could_be=(*row.could_be, "both_backed") if backed else row.could_be,
            to_check=row.to_check,
        )


def _backed(dossier: Dossier, issue: Issue) -> bool:
    """Whether two independent sources or more give each value: no two writers make one slip."""
    found = sides(dossier, issue.told)
    return len(found) > 1 and all(min(side.independent, len(side.sources)) >= _BACKED for side in found[:2])


def _note(dossier: Dossier, row: Row, issue: Issue) -> Severity | None:
    """A note where the figures are nearer to each other than the row's option says, else the row's own severity."""
    options = dossier.config.figures
    ratios = {"wide_gap": options.wide_gap, "telling_gap": 1 + options.telling_gap}
    return Severity.INFO if row.note_below is not None and size_of(issue) < ratios[row.note_below] else None


def _in_time(issue: Issue) -> tuple[Told, Told] | None:
    """The two values of a toll that rose, fell or was revised, the earlier first; ``None`` for other issues."""
    kind = issue.first.kind
    if kind is None or Kind(kind) not in _ORDERED:
        return None
    left, right = told_of(issue.first)[0], told_of(issue.first)[-1]
    if left.amount is None or right.amount is None:
        return None
    rises = higher(left.amount, right.amount)
    if not rises and not higher(right.amount, left.amount):  # two bounds: "at least five", "at least seven"
        rises = (stated(left.amount) or 0) < (stated(right.amount) or 0)
    lower_first = (left, right) if rises else (right, left)
    return lower_first if Kind(kind) is Kind.ROSE else lower_first[::-1]


def _odd_first(dossier: Dossier, issue: Issue) -> tuple[Told, Told]:
    """The draft's own value first, else the one that more of the others contradict and fewer sources support."""
    against = Counter(one.id for item in issue.comparisons for one in told_of(item))
    context = dossier.compared.context

    def rank(one: Told) -> tuple[bool, int, int]:
        alike = [other for other in issue.told if value_of(other) == value_of(one)]
        return one.article_id != dossier.subject, independent(alike, context), -against[one.id]

    a, b = sorted((told_of(issue.first)[0], told_of(issue.first)[-1]), key=rank)
    return a, b


def count_draft(
    dossier: Dossier,
    issue: Issue,
    message: str,
    *,
    severity: Severity | None = None,
    could_be: tuple[str, ...] = (),
    to_check: tuple[str, ...] = (),
    pair: tuple[Told, Told] | None = None,
) -> Draft:
    """The draft of an issue between two or more statements.

    Its message speaks of the two that stand for the issue: ``a`` is the odd one, ``b`` the other. What moved in time is
    told in that order; a rule that knows better gives the ``pair``.
    """
    a, b = pair or _in_time(issue) or _odd_first(dossier, issue)
    return Draft(
        message=message,
        verdict=issue.first.verdict,
        evidence=evidence(dossier, (a, b, *issue.told)),
        values={
            "a": phrase_of(a),
            "a_amount": behind(dossier, a),
            "a_source": name_of(dossier, a),
            "b": phrase_of(b),
            "b_amount": behind(dossier, b),
            "b_source": name_of(dossier, b),
            "gap": percent(dossier, a, b),
            "same": value_in_headline(dossier, a),
            "a_short": quoted(phrase_of(a)),
            "b_short": quoted(phrase_of(b)),
            **headline(dossier, a, b, issue.told),
        },
        terms={"what": what(a)},
        severity=severity,
        claims=issue.told,
        needs=KEY,
        could_be=(*slips(issue), *could_be),
        to_check=to_check,
        sides=sides(dossier, issue.told),
        ties=ties(dossier, issue.first),
        steps=tuple(step for step in issue.first.steps if step.name != "link"),
        confidence=issue.first.confidence,
    )
