"""A finding that is made several times, once: one rule on the same values, in other places or between other articles.

Shared by all forms of a report that are for people. JSON, SARIF and frames have every finding by itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from factcheck.records import Evidence, Finding, Mark, Side

if TYPE_CHECKING:
    from factcheck.report.result import CheckResult

__all__ = ["FactsBehind", "Repeated", "repeated"]


class Repeated(NamedTuple):
    """What is told once: ``finding`` is the loudest, with the places and sources of all; ``again`` are the others."""

    finding: Finding
    again: tuple[Finding, ...] = ()

    @property
    def places(self) -> int:
        """How many findings it stands for, itself among them."""
        return 1 + len(self.again)


class FactsBehind:
    """Looks up which facts the passages of a finding are about."""

    def __init__(self, report: CheckResult) -> None:
        self._marks: dict[str, list[Mark]] = defaultdict(list)
        for mark in report.marks.values():
            if mark.fact is not None:
                self._marks[mark.article_id].append(mark)
        for marks in self._marks.values():
            marks.sort(key=lambda mark: mark.span.start)
        self._starts = {article: [mark.span.start for mark in marks] for article, marks in self._marks.items()}

    def __call__(self, evidence: Iterable[Evidence]) -> tuple[str, ...]:
        """The ids of the facts whose statements lie in these passages, in the order of the passages."""
        return tuple(dict.fromkeys(str(mark.fact) for item in evidence for mark in self.statements(item)))

    def statements(self, passage: Evidence) -> Iterator[Mark]:
        """The marks of the statements in one passage that are of a fact, in the order of the text."""
        marks = self._marks.get(passage.article_id, [])
        for number in range(bisect_left(self._starts.get(passage.article_id, []), passage.span.start), len(marks)):
            if marks[number].span.start >= passage.span.end:
                break
            if marks[number].span.end <= passage.span.end:
                yield marks[number]


def repeated(report: CheckResult) -> list[Repeated]:
    """The findings of a report, those that repeat one another as one, in the order of the first of each.

    Two findings are one where the rule and the values are the same and, of values that stand against each other, both
    are about the same fact: "two" and "five" may be of two things. Of a finding inside one article the words have to
    be the same: what is wrong with "Tuesday, 5 May" is so wherever it stands.
    """
    behind = FactsBehind(report)
    found: dict[Hashable, list[Finding]] = {}
    for number, finding in enumerate(report.findings):
        found.setdefault(_key(finding, behind) or number, []).append(finding)
    return [_together(findings) for findings in found.values()]


def _key(finding: Finding, behind: FactsBehind) -> Hashable:
    """What findings have in common that are one; ``None`` where this stands for itself alone."""
    if finding.sides:
        values = frozenset(side.value for side in finding.sides)
        facts = frozenset(behind(finding.evidence))
        return (finding.code, values, facts) if facts else None
    words = tuple(item.span.text.casefold() for item in finding.evidence)
    return finding.code, finding.expected, finding.observed, words


def _together(findings: Sequence[Finding]) -> Repeated:
    first, *others = findings
    if not others:
        return Repeated(first)
    evidence = dict.fromkeys(item for finding in findings for item in finding.evidence)
    joined = first.model_copy(update={"evidence": tuple(evidence), "sides": _sides(findings)})
    return Repeated(joined, tuple(others))


def _sides(findings: Sequence[Finding]) -> tuple[Side, ...]:
    """Each value with the sources that any of the findings names, and at least how many of them are independent."""
    sources: dict[str, dict[str, None]] = defaultdict(dict)
    independent: dict[str, int] = defaultdict(int)
    for side in (side for finding in findings for side in finding.sides):
        sources[side.value].update(dict.fromkeys(side.sources))
        independent[side.value] = max(independent[side.value], side.independent)
    return tuple(
        Side(value=value, sources=tuple(names), independent=independent[value]) for value, names in sources.items()
    )
