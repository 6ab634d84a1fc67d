"""What several articles count alike: claims that were held against each other, gathered under one name.

Nothing is compared here. Claims belong together where the engine put them in one group, or where one finding rests on
them; the slots that one article leaves out are taken from the others. Counts of two incidents are two measures.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from typing import TYPE_CHECKING, Literal, TypeVar

from factcheck.disjoint_sets import DisjointSets
from factcheck.records import Finding, Record, Window
from factcheck.report.incidents import Counted, incidents

if TYPE_CHECKING:
    from factcheck.report.result import CheckResult

__all__ = ["Counted", "Measure", "counted_claims", "find_measures", "findings_of"]

_Value = TypeVar("_Value", bound=Hashable)


class Measure(Record):
    """One thing that is counted in several articles.

    ``counted`` holds outcomes (``killed``) or one unit (``battalion``); ``place``, ``side``, ``populations`` and
    ``window`` are what most of its claims say. ``claims`` are ids; ``findings`` the fingerprints of the findings
    that rest on them, the loudest first.
    """

    id: str
    kind: Literal["casualty", "force"]
    counted: tuple[str, ...]
    populations: tuple[str, ...] = ()
    side: str | None = None
    place: str | None = None
    window: Window = Window.UNKNOWN
    claims: tuple[str, ...]
    findings: tuple[str, ...] = ()


def counted_claims(report: CheckResult) -> dict[str, Counted]:
    """The casualty and force claims of all articles by id, in the order of the articles and their texts."""
    return {
        claim.id: claim
        for extraction in report.extractions
        for claim in extraction.claims
        if claim.kind == "casualty" or claim.kind == "force"  # mypy tells kinds apart by ==, not by in
    }


def findings_of(report: CheckResult, claims: Iterable[Counted]) -> dict[str, list[Finding]]:
    """The findings that rest on each claim, by its id: those with a passage that begins and ends with it."""
    by_place = {(claim.article_id, claim.span.start, claim.span.end): claim.id for claim in claims}
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        places = ((item.article_id, item.span.start, item.span.end) for item in finding.evidence)
        for claim in dict.fromkeys(by_place[place] for place in places if place in by_place):
            found[claim].append(finding)
    return found


def find_measures(report: CheckResult) -> tuple[Measure, ...]:
    """The measures that more than one article gives, those with the loudest findings and the most claims first."""
    claims = counted_claims(report)
    cited = findings_of(report, claims.values())
    together = [[claims[name] for name in group.claims if name in claims] for group in report.groups]
    resting: dict[str, list[Counted]] = defaultdict(list)
    for name, findings in cited.items():
        for finding in findings:
            resting[finding.fingerprint].append(claims[name])
    together += [alike for members in resting.values() for alike in _alike(members)]
    order = {finding.fingerprint: number for number, finding in enumerate(report.findings)}
    found = []
    for members in (incident for joined in _joined(together) for incident in incidents(joined)):
        rests = {finding.fingerprint for claim in members for finding in cited.get(claim.id, ())}
        if len({claim.article_id for claim in members}) > 1:
            found.append((tuple(sorted(rests, key=order.__getitem__)), members))
    found.sort(key=lambda item: (order[item[0][0]] if item[0] else len(order), -len(item[1])))
    return tuple(_measure(f"M{number}", members, rests) for number, (rests, members) in enumerate(found, start=1))


def _alike(claims: Sequence[Counted]) -> list[list[Counted]]:
    """The claims of one finding by what they count: a finding on a sum rests on several counts."""
    by_name: dict[tuple[Hashable, ...], list[Counted]] = defaultdict(list)
    for claim in claims:
        by_name[_name(claim)].append(claim)
    return list(by_name.values())


def _name(claim: Counted) -> tuple[Hashable, ...]:
    if claim.kind == "force":
        return "force", claim.unit
    return "casualty", *sorted(claim.outcomes), *sorted(claim.populations)


def _joined(together: Iterable[Sequence[Counted]]) -> list[list[Counted]]:
    """Sets of claims that share one become one set; the claims stay in the order they came."""
    sets = DisjointSets()
    known: dict[str, Counted] = {}
    for claims in together:
        for claim in claims:
            known.setdefault(claim.id, claim)
            sets.join(claim.id, claims[0].id)
    return sets.gather(known.items())


def _measure(name: str, claims: Sequence[Counted], findings: tuple[str, ...]) -> Measure:
    casualties = [claim for claim in claims if claim.kind == "casualty"]
    counted: tuple[str, ...] | None
    if casualties:
        counted = _usual(tuple(sorted(claim.outcomes)) for claim in casualties)
    else:
        counted = _usual((claim.unit,) for claim in claims if claim.kind == "force")
    return Measure(
        id=name,
        kind="casualty" if casualties else "force",
        counted=counted or (),
        populations=_usual(tuple(sorted(claim.populations)) for claim in casualties) or (),
        side=_usual(claim.side for claim in claims),
        place=_usual(claim.place for claim in claims),
        window=_usual(claim.window for claim in casualties if claim.window is not Window.UNKNOWN) or Window.UNKNOWN,
        claims=tuple(claim.id for claim in claims),
        findings=findings,
    )


def _usual(values: Iterable[_Value | None]) -> _Value | None:
    """What most claims say that say it at all; of equally many the first."""
    counts = Counter(value for value in values if value is not None)
    return counts.most_common(1)[0][0] if counts else None
