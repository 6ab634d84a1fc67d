"""The comparisons behind a finding, each with the decisions it was taken through."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.records import Comparison, Finding
from factcheck.report.labels import Labels
from factcheck.report.passages import Passages, inert

if TYPE_CHECKING:
    from factcheck.report.result import CheckResult

__all__ = ["Decisions"]

_MOST = 6
"""Comparisons of one finding that are told; JSON has all."""

Row = tuple[str, str]


class Decisions:
    """Looks up comparisons by the passages of their claims."""

    def __init__(self, report: CheckResult, passages: Passages, labels: Labels) -> None:
        self._passages = passages
        self._labels = labels
        self._by_passage: dict[tuple[str, int, int], list[Comparison]] = {}
        for item in report.comparisons:
            first = item.left[0]
            self._by_passage.setdefault((first.article_id, first.span.start, first.span.end), []).append(item)

    def behind(self, finding: Finding) -> list[Comparison]:
        """The comparisons between claims that the finding shows, in the order they were made."""
        shown = {(item.article_id, item.span.start, item.span.end) for item in finding.evidence}
        found = [item for passage in shown for item in self._by_passage.get(passage, ())]
        inside = [
            item
            for item in found
            if all((c.article_id, c.span.start, c.span.end) in shown for c in (*item.left, *item.right))
        ]
        return sorted(inside, key=lambda item: [claim.id for claim in (*item.left, *item.right)])

    def told(self, finding: Finding) -> Iterator[tuple[str, list[Row]]]:
        """What was held against what and what came of it, with the steps on the way."""
        comparisons = self.behind(finding)
        if not comparisons:
            yield self._labels("no_steps"), []
        for item in comparisons[:_MOST]:
            sides = (
                " + ".join(self._named(claim.article_id, claim.span.text) for claim in side)
                for side in (item.left, item.right)
            )
            yield (
                f"{' / '.join(sides)}: {self._labels.of('verdict', item.verdict)}",
                [
                    (step.name, inert(f"{step.outcome} ({step.detail})" if step.detail else step.outcome))
                    for step in item.steps
                ],
            )
        if len(comparisons) > _MOST:
            yield self._labels("more_steps", count=len(comparisons) - _MOST), []

    def _named(self, article_id: str, words: str) -> str:
        return f"“{inert(words)}” ({self._passages.name(article_id)})"
