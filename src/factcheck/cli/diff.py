"""``factcheck diff OLD NEW``: what changed in an article's facts between two versions of it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from factcheck.api import diff as compare_versions
from factcheck.cli.terminal import color_wanted, write_if_read
from factcheck.errors import InputError
from factcheck.readers import Defaults, read_articles
from factcheck.records import Article, Claim, Comparison, FactChange, FactChangeKind, Revision, Statement, TimeMention
from factcheck.report.passages import inert
from factcheck.report.places import place_of

__all__ = ["diff", "one_article"]

_SAME, _CHANGED = 0, 1
_STYLES = {FactChangeKind.CHANGED: "33", FactChangeKind.ADDED: "32", FactChangeKind.REMOVED: "31"}
"""ANSI colours, as diffs have them."""


def diff(arguments: Namespace) -> int:
    """Print the facts that differ. 0: none, 1: some, as ``diff`` has it."""
    defaults = Defaults(arguments.source, arguments.published, arguments.language)
    old, new = (one_article(path, defaults, arguments.stdin_format) for path in (arguments.old, arguments.new))
    revision = compare_versions(old, new)
    if arguments.format == "json":
        write_if_read(revision.model_dump_json(indent=2))
    else:
        write_if_read("\n".join(_lines(revision, arguments.old, arguments.new, color=color_wanted())))
    return _CHANGED if revision.changes else _SAME


def one_article(path: str, defaults: Defaults, stdin_format: str) -> Article:
    """The article of a file that holds one.

    Raises:
        InputError: It holds none, or several.
    """
    found = list(read_articles([path], defaults=defaults, stdin_format=stdin_format))
    if len(found) != 1:
        hint = "give a file with one article"
        raise InputError(f"one article is needed, and here are {len(found)}", where=path, hint=hint)
    return found[0]


def _lines(revision: Revision, old: str, new: str, *, color: bool) -> Iterator[str]:
    yield f"{inert(old)} → {inert(new)}"
    for change in revision.changes:
        head = f"{change.kind:8}"
        yield f"\n\x1b[{_STYLES[change.kind]}m{head}\x1b[0m {_what(change)}" if color else f"\n{head} {_what(change)}"
        for article, path, record in ((revision.old, old, change.before), (revision.new, new, change.after)):
            if record is not None:
                yield f"  {inert(path)}:{place_of(article, record.span.start)}: «{inert(record.span.text)}»"
        if change.comparison is not None:
            yield _judged(change.comparison)
    yield f"\n{_summary(revision)}"


def _judged(comparison: Comparison) -> str:
    """The verdict, how sure it is where it is not said to be certain, and why."""
    sure = f" ({comparison.confidence:.0%})" if comparison.confidence < 1 else ""
    return f"  {comparison.verdict}{sure}: {inert('; '.join(comparison.reasons))}".rstrip(": ")


def _what(change: FactChange) -> str:
    """The fact as it was read, and which of its fields changed."""
    told = [_line(record) for record in (change.before, change.after) if record is not None]
    differing = f"  ({', '.join(change.fields)})" if change.fields else ""
    return f"{' → '.join(dict.fromkeys(told))}{differing}"


def _line(record: Claim | TimeMention | Statement) -> str:
    from factcheck.testing.describe import describe_claim, describe_statement

    return inert(describe_statement(record) if isinstance(record, Statement) else describe_claim(record))


def _summary(revision: Revision) -> str:
    counts = [(kind, sum(change.kind is kind for change in revision.changes)) for kind in FactChangeKind]
    told = [f"{count} {kind}" for kind, count in counts if count]
    return f"{', '.join(told) or 'no fact changed'} · {revision.unchanged} unchanged"
