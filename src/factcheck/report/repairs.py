"""How a difference is mended: each value with who would then agree, and what all sources bear."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.records import Fact, FactStatus, Finding, Severity
from factcheck.report.content import background, expectation
from factcheck.report.labels import Labels
from factcheck.report.passages import Passages, inert
from factcheck.report.repeats import FactsBehind

if TYPE_CHECKING:
    from factcheck.report.result import CheckResult

__all__ = ["Repairs", "named_in_row", "repairs", "safest"]

_BOTH = 2
"""Values of which each is offered as the repair of the other; of more, which agree with whom stands in the list."""
_NAMES = 4
"""Sources that are named in a row."""
_SPEECH = "speech"
"""Of words that were said there is no safest version, and no choice: what was said has to be heard again."""
_SLIPS = "TYPO"
"""Codes of slips."""


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

    def below(self, finding: Finding, passages: Passages, labels: Labels) -> Iterator[tuple[str, tuple[str, ...]]]:
        """What stands below the passages of a finding: what was expected, why, the repairs, the advice."""
        yield from expectation(finding, labels)
        why, *advice = background(finding, labels)
        yield why
        yield from self.told(finding, passages, labels)
        yield from advice

    def told(self, finding: Finding, passages: Passages, labels: Labels) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Which values would mend the difference, and what can be written meanwhile: of a slip nothing, it is mended.

        A note (``info``) is told without.
        """
        fact = self.of(finding) if finding.severity is not Severity.INFO else None
        if fact is None:
            return
        yield labels("either"), tuple(repairs(fact, passages, labels))
        if not finding.code.startswith(_SLIPS):
            yield labels("safe"), tuple(safest(fact, labels))


def repairs(fact: Fact, passages: Passages, labels: Labels) -> list[str]:
    """Of two values that differ, for each which articles stand and which must change; nothing for speech."""
    today = [value for value in fact.values if not value.outdated]
    if fact.status is not FactStatus.DIFFERS or fact.dimension == _SPEECH or len(today) != _BOTH:
        return []
    names = [named_in_row(list(dict.fromkeys(map(passages.told, value.articles))), labels, _BOTH) for value in today]
    return [
        labels(
            "repair_one" if len(value.articles) == 1 else "repair",
            value=inert(value.value),
            sources=names[number],
            others=names[1 - number],
        )
        for number, value in enumerate(today)
    ]


def named_in_row(names: Sequence[str], labels: Labels, most: int = _NAMES) -> str:
    """Names in a row; of many the first, and how many others there are."""
    if len(names) <= most + 1:
        return ", ".join(names)
    return f"{', '.join(names[:most])}, {labels('and_others', count=len(names) - most)}"


def safest(fact: Fact, labels: Labels) -> list[str]:
    """The wording that all sources of a fact bear, where amounts differ."""
    if fact.status is not FactStatus.DIFFERS or fact.lowest is None:
        return []
    value = inert(fact.lowest)
    return [labels("safest", value=value.lower() if value.isalpha() else value)]
