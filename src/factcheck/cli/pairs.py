"""``factcheck explain --pair FILE FILE``: what of two articles was compared, and the bits it rests on."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from factcheck.api import check_extractions, extract_many, settled
from factcheck.cli.diff import one_article
from factcheck.cli.terminal import write_if_read
from factcheck.errors import InputError
from factcheck.readers import Defaults
from factcheck.records import Comparison, Finding
from factcheck.relate.engine import compare_extractions, explain_pair
from factcheck.report import Report
from factcheck.report.decisions import Decisions
from factcheck.report.labels import Labels, load_labels
from factcheck.report.passages import Passages, inert
from factcheck.report.waterfall import Waterfall, bits_of, waterfalls
from factcheck.rules import load_config
from factcheck.rules.config import read_config
from factcheck.rules.wording import Messages, load_messages

__all__ = ["explain_articles"]

_PAGE = 34
"""Columns for what was compared; the level stands behind it."""
_LEVEL = 22


def explain_articles(arguments: Namespace) -> int:
    """Print the comparisons of two articles: all that are kept, or those behind a code or a fingerprint."""
    paths = arguments.pair
    config = read_config(Path(arguments.config)) if arguments.config else load_config(Path(paths[0]).parent)
    known = config.known and not arguments.no_references
    alone = config.model_copy(update={"baseline": None, "waivers": (), "min_confidence": 0.0, "known": known})
    references = settled(alone, arguments.references)
    defaults = Defaults(arguments.source, arguments.published, arguments.language)
    articles = [one_article(path, defaults, arguments.stdin_format) for path in paths]
    if articles[0].id == articles[1].id:
        raise InputError("this is one article", where=paths[0], hint="give two articles to hold against each other")
    extractions = tuple(extract_many(articles))
    report = check_extractions(extractions, None, references, alone)
    compared = compare_extractions(extractions, references, places=config.places)
    left, right = compared.articles.values()
    explained = {_key(item): item for item in explain_pair(left, right, compared.context)}
    labels, words = load_labels(config.language), load_messages(config.language)
    passages = Passages(report.extractions, report.datings, labels)
    across = [item for item in report.comparisons if item.left[0].article_id != item.right[0].article_id]
    found = {**explained, **{key: item for item in across if (key := _key(item)) not in explained}}
    shown = sorted(found.values(), key=_order)
    if arguments.code:
        behind = Decisions(report, passages, labels)
        shown = [
            found.get(_key(item), item) for finding in _asked(report, arguments.code) for item in behind.behind(finding)
        ]
        shown = list({_key(item): item for item in shown}.values())
    names = [passages.name(article.id) for article in articles]
    lines = [labels("pair", left=names[0], right=names[1], count=len(shown))]
    for number, item in enumerate(shown, start=1):
        lines += ["", *_told(number, item, _of(item, report), passages, labels, words)]
    write_if_read("\n".join(lines))
    return 0


Key = tuple[tuple[str, ...], tuple[str, ...]]


def _key(item: Comparison) -> Key:
    return tuple(one.id for one in item.left), tuple(one.id for one in item.right)


def _order(item: Comparison) -> tuple[bool, float, Key]:
    """Differences first, the surest first; then what fits."""
    likely = item.link.probability if item.link is not None else 0.0
    return not item.judged, -item.confidence if item.judged else -likely, _key(item)


def _asked(report: Report, asked: str) -> list[Finding]:
    """The findings that a code or fingerprint names.

    Raises:
        InputError: None of the two articles' has it.
    """
    found = [finding for finding in report.findings if asked.upper() == finding.code or asked == finding.fingerprint]
    if not found:
        there = ", ".join(f"{finding.code} {finding.fingerprint}" for finding in report.findings)
        hint = f"there are: {there}" if there else "there are none"
        raise InputError(f"no finding {asked!r} between these two articles", hint=hint)
    return found


def _of(item: Comparison, report: Report) -> list[Finding]:
    """The findings that rest on a comparison."""
    spans = {(one.article_id, one.span) for one in (*item.left, *item.right)}
    return [f for f in report.findings if spans <= {(piece.article_id, piece.span) for piece in f.evidence}]


def _told(
    number: int, item: Comparison, findings: Sequence[Finding], passages: Passages, labels: Labels, words: Messages
) -> Iterator[str]:
    sides = [
        " + ".join(f"“{inert(one.span.text)}” ({passages.name(one.article_id)})" for one in side)
        for side in (item.left, item.right)
    ]
    yield f"{number:>2}  {' / '.join(sides)}"
    sure = f" · {labels('confidence')} {item.confidence:.2f}" if item.kind is not None else ""
    yield f"    {labels.of('verdict', item.verdict)}{sure}"
    for finding in findings:
        yield f"    {finding.code} {finding.name} · {labels('fingerprint')} {finding.fingerprint}"
    for sentence in words.because(item.steps):
        yield f"    {inert(sentence)}"
    tables = waterfalls(item, labels)
    if not tables:
        yield f"    {labels('no_bits')}"
    for table in tables:
        yield from _table(table, labels)


def _table(table: Waterfall, labels: Labels) -> Iterator[str]:
    yield f"    {table.title}"
    for row in table.rows:
        yield f"      {row.what:{_PAGE}} {row.how:{_LEVEL}} {bits_of(row.bits):>6}"
    likely = labels("probability", value=f"{table.probability:.2f}")
    yield f"      {labels('sum'):{_PAGE}} {'':{_LEVEL}} {bits_of(table.total):>6}  {likely}"
