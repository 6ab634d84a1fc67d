"""Makes rules of what a desk declared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from factcheck.knowledge.intervals import interval
from factcheck.records import CasualtyClaim, Comparison, ComparisonRelation, Extraction, ForceClaim, Verdict
from factcheck.relate.asserted import asserted
from factcheck.rules.declared import DeclaredRule
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.drafting import KEY, count_draft
from factcheck.rules.headlines import value_in_headline
from factcheck.rules.issues import behind, evidence, issues, metrics_of, name_of, ratio_of, told_of, what, worded
from factcheck.rules.registry import Rule

__all__ = ["rule_from"]

Counts = CasualtyClaim | ForceClaim

_OWN = "declared"


def rule_from(declared: DeclaredRule, origin: str) -> Rule:
    """The rule that a table of TOML declares. ``origin`` is the file it stands in."""
    check = _apart if declared.tolerance is not None else _outside
    return Rule(
        code=declared.code,
        name=declared.name,
        family="desk",
        severity=declared.severity,
        check=partial(check, declared),
        messages={language: {_OWN: sentence} for language, sentence in declared.sentences.items()},
        origin=origin,
        page=_page(declared, origin),
    )


def _page(declared: DeclaredRule, origin: str) -> str:
    limits = [f"above {declared.above}" if declared.above is not None else ""]
    limits.append(f"below {declared.below}" if declared.below is not None else "")
    if declared.tolerance is not None:
        limits.append(f"that differ by more than {declared.tolerance:.4g} of the smaller")
    narrowed = [
        f"{name} {value}"
        for name, value in (
            ("window", declared.window),
            ("side", declared.side),
            ("place", declared.place),
            ("population", declared.population),
        )
        if value is not None
    ]
    found = f"Counts of {declared.metric} {' or '.join(filter(None, limits))}"
    where = f" ({', '.join(narrowed)})" if narrowed else ""
    return f"{declared.about}\n\n**What it does.** {found}{where}.\n\n**Source.** {origin}"


def _outside(declared: DeclaredRule, dossier: Dossier) -> Iterator[Draft]:
    """Counts whose every reading lies outside the bounds: one finding for each amount of an article."""
    for extraction in dossier.subjects():
        found: dict[str, list[Counts]] = {}
        for claim in _counts(extraction):
            if _meant(declared, claim) and _broken_bound(declared, claim) is not None:
                found.setdefault(str(claim.amount), []).append(claim)
        for claims in found.values():
            yield _bound_draft(declared, dossier, claims)


def _counts(extraction: Extraction) -> Iterator[Counts]:
    for claim in extraction.claims:
        if isinstance(claim, Counts) and asserted(claim):
            yield claim


def _meant(declared: DeclaredRule, claim: Counts) -> bool:
    if declared.metric not in metrics_of(claim):
        return False
    people = claim.populations if isinstance(claim, CasualtyClaim) else ()
    window = claim.window if isinstance(claim, CasualtyClaim) else None
    wanted = ((declared.window, window), (declared.side, claim.side), (declared.place, claim.place))
    return all(one is None or one == other for one, other in wanted) and (
        declared.population is None or declared.population in people
    )


def _broken_bound(declared: DeclaredRule, claim: Counts) -> str | None:
    """``above`` or ``below`` where the whole interval lies there: a count that may be inside is left alone."""
    held = interval(claim.amount)
    if declared.above is not None and held.low is not None:
        beyond = held.low > declared.above or (held.low == declared.above and claim.amount.low_open)
        if beyond:
            return "above"
    if declared.below is not None and held.high is not None:
        beyond = held.high < declared.below or (held.high == declared.below and claim.amount.high_open)
        if beyond:
            return "below"
    return None


def _bound_draft(declared: DeclaredRule, dossier: Dossier, claims: list[Counts]) -> Draft:
    first = claims[0]
    which = _broken_bound(declared, first) or "above"
    bound = declared.above if which == "above" else declared.below
    limit = dossier.numbers(f"{bound:f}")
    return Draft(
        message=_OWN if declared.sentences else f"desk_{which}",
        verdict=Verdict.UNRESOLVED,
        evidence=evidence(dossier, claims),
        values={
            "a": first.span.text,
            "a_amount": behind(dossier, first),
            "a_source": name_of(dossier, first),
            "bound": limit,
            "one": value_in_headline(dossier, first),
        },
        terms={"what": what(first)},
        claims=tuple(claims),
        needs=KEY,
        expected=f"{'≤' if which == 'above' else '≥'} {limit}",
        observed=worded(dossier, first),
        could_be=("desk_true",),
        to_check=("desk_source",),
        confidence=min(claim.confidence for claim in claims),
    )


def _apart(declared: DeclaredRule, dossier: Dossier) -> Iterator[Draft]:
    """Two articles' figures for one thing that exclude each other and differ by more than the tolerance."""
    margin = declared.tolerance or 0.0
    for issue in issues(dossier, partial(_too_far, declared, margin)):
        draft = count_draft(dossier, issue, _OWN if declared.sentences else "desk_apart", to_check=("desk_source",))
        yield replace(draft, values={**draft.values, "bound": dossier.numbers(f"{margin * 100:.4g}") + "%"})


def _too_far(declared: DeclaredRule, margin: float, item: Comparison) -> bool:
    undecided = (Verdict.CONTRADICTION, Verdict.DISPUTE, Verdict.UNRESOLVED)
    if item.relation is not ComparisonRelation.SAME or item.verdict not in undecided:
        return False
    left, right = told_of(item)[0], told_of(item)[-1]
    if not isinstance(left, Counts) or not isinstance(right, Counts):
        return False
    both = _meant(declared, left) and _meant(declared, right)
    return both and ratio_of(left, right) > 1 + margin
