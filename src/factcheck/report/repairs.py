"""How a difference is mended: each value with who would then agree, and what all sources bear."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.records import Fact, FactStatus, Finding, Severity
from factcheck.report.labels import Labels
from factcheck.report.passages import inert
from factcheck.report.repeats import FactsBehind

if TYPE_CHECKING:
    from factcheck.report.result import CheckResult

__all__ = ["Repairs", "either", "safest"]

_BOTH = 2
"""Values of which each is offered as the repair of the other; of more, which agree with whom stands in the list."""
_SPEECH = "speech"
"""Of words that were said there is no safest version, and no choice: what was said has to be heard again."""
_SLIPS = "TYPO"
"""Codes of slips."""
_SOURCES = 4
"""Sources of one value that are named."""


class Repairs:
    """Looks up the difference that a finding is about."""

    def __init__(self, report: CheckResult) -> None:
        self._behind = FactsBehind(report)
        self._facts = {fact.id: fact for fact in report.facts}

    def of(self, finding: Finding) -> Fact | None:
        """The first fact behind the passages that two of their articles give with values that differ.

        It has no lowest value where that is in none of them: it would be about a passage that is not shown.
        """
        shown = {item.article_id for item in finding.evidence}
        for name in self._behind(finding.evidence):
            fact = self._facts.get(name)
            if fact is not None and fact.status is FactStatus.DIFFERS and fact.dimension != _SPEECH:
                giving = [value.value for value in fact.values if not value.outdated and shown & {*value.articles}]
                if len(giving) > 1:
                    return fact if fact.lowest in (None, *giving) else fact.model_copy(update={"lowest": None})
        return None

    def told(self, finding: Finding, labels: Labels) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Which values would mend the difference, and what can be written meanwhile: of a slip nothing, it is mended.

        A note (``info``) is told without.
        """
        fact = self.of(finding) if finding.severity is not Severity.INFO else None
        if fact is None:
            return
        safe = None if finding.code.startswith(_SLIPS) else safest(fact, labels)
        for label, sentence in (("either", either(fact, labels)), ("safe", safe)):
            if sentence is not None:
                yield labels(label), (sentence,)


def either(fact: Fact, labels: Labels) -> str | None:
    """The two values of today, each with who would agree with it; ``None`` where there are more than two."""
    today = [value for value in fact.values if not value.outdated]
    if fact.dimension == _SPEECH or len(today) != _BOTH:
        return None
    told = []
    for value in today:
        more = len(value.sources) - _SOURCES
        names = ", ".join(map(inert, value.sources[: _SOURCES if more > 1 else None]))
        if more > 1:
            names += f", {labels('and_others', count=more)}"
        told.append(labels("agrees", value=inert(value.value), sources=names))
    return labels("either_or", first=told[0], second=told[1])


def safest(fact: Fact, labels: Labels) -> str | None:
    """What every source bears: at least the lowest of several amounts."""
    if fact.dimension == _SPEECH or fact.lowest is None:
        return None
    lowest = inert(fact.lowest)
    return labels("at_least", value=lowest.lower() if lowest.isalpha() else lowest)  # "Seven" of a headline
