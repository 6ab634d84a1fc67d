"""Where what the articles tell comes from: who is quoted as the source, which outlets they relay, what is one text."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from factcheck.records import Origin

if TYPE_CHECKING:
    from factcheck.report.result import CheckResult

__all__ = ["Source", "SourceTree", "trace_sources"]


class Source(NamedTuple):
    """A source and the ids of the articles that rest on it, in their order."""

    name: str
    articles: tuple[str, ...]


class SourceTree(NamedTuple):
    """The sources of a report.

    ``claimants`` are those to whom figures are ascribed in at least two articles, the most used first; ``outlets``
    those that an article names as its own source; ``origins`` join articles that count as one voice.
    """

    claimants: tuple[Source, ...]
    outlets: tuple[Source, ...]
    origins: tuple[Origin, ...]


def trace_sources(report: CheckResult) -> SourceTree:
    """Gather the sources of all articles."""
    claimants: dict[str, dict[str, None]] = defaultdict(dict)
    outlets: dict[str, dict[str, None]] = defaultdict(dict)
    for extraction in report.extractions:
        article_id = extraction.article.id
        for claim in extraction.claims:
            if claim.kind != "quote" and claim.claimant is not None:
                claimants[claim.claimant][article_id] = None
        for named in extraction.lineage:
            outlets[named.name][article_id] = None
    used = [Source(name, tuple(articles)) for name, articles in claimants.items() if len(articles) > 1]
    return SourceTree(
        claimants=tuple(sorted(used, key=lambda source: -len(source.articles))),
        outlets=tuple(Source(name, tuple(articles)) for name, articles in outlets.items()),
        origins=report.origins,
    )
