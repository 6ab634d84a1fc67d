"""The report as an editor reads it: each finding with its passages, then how articles were dated, then a summary."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from string import ascii_uppercase
from typing import TYPE_CHECKING

from rich.text import Text

from factcheck.records import Finding, Severity
from factcheck.report.content import (
    background,
    counted,
    decisive,
    draft,
    expectation,
    kept_quiet,
    notices,
    read_so_far,
    undated,
    who_says,
)
from factcheck.report.decisions import Decisions
from factcheck.report.labels import Labels, load_labels
from factcheck.report.passages import Passage, Passages, inert, interval
from factcheck.report.printed import Page
from factcheck.rules.wording import load_messages

if TYPE_CHECKING:
    from factcheck.report.result import CheckResult

__all__ = ["render_text"]

_MARGIN = 2
_LETTER_COLUMN = 3
_ARTICLES = 6
"""Articles of one finding whose passages are shown; JSON has all."""
_PASSAGES = 3
"""Passages of one article that a finding shows."""
_NAMED = 5
"""Articles that are named under one notice."""
_COLORS = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold blue"}


def render_text(report: CheckResult, *, width: int = 100, color: bool = False, explain: bool = False) -> str:
    """The whole report. Called by ``Report.to_text``."""
    page = Page(width, color=color)
    labels = load_labels(report.language)
    passages = Passages(report.extractions, report.datings, labels)
    decisions = Decisions(report, passages, labels) if explain else None
    _draft(page, report, passages, labels)
    grouped = load_messages(report.language).grouped
    for finding in report.findings:
        _finding(page, finding, passages, labels, grouped)
        if decisions is not None:
            _steps(page, finding, decisions, labels)
        page.gap()
    _dates(page, report, passages, labels)
    _notices(page, report, passages, labels)
    page.line(Text(_summary(report, labels), style="bold"))
    return page.text()


def _draft(page: Page, report: CheckResult, passages: Passages, labels: Labels) -> None:
    told = draft(report, passages, labels)
    if told is not None:
        page.line(Text(told))
        page.gap()


def _finding(page: Page, finding: Finding, passages: Passages, labels: Labels, grouped: Callable[[str], str]) -> None:
    color = _COLORS[finding.severity]
    head = Text.assemble((f"{finding.code} {labels.of('level', finding.severity)}", color))
    head.append(f" ({labels.of('verdict', finding.verdict)})  ", style="dim")
    head.append(inert(finding.message), style="bold")
    page.line(head, hang=_MARGIN)
    by_article = passages.by_article(finding.evidence)
    for letter, article_id in zip(ascii_uppercase, list(by_article)[:_ARTICLES], strict=False):
        _article(page, letter, by_article[article_id], passages, labels)
    if len(by_article) > _ARTICLES:
        page.line(Text(labels("more_articles", count=len(by_article) - _ARTICLES)), indent=_MARGIN)
    says = ((label, tuple(map(grouped, told))) for label, told in who_says(finding, labels))
    rows = chain(says, expectation(finding, labels), background(finding, labels))
    page.table(list(_listed(rows)), _MARGIN)
    foot = [
        f"{labels('confidence')} {finding.confidence:.2f}",
        f"{labels('fingerprint')} {inert(finding.fingerprint)}",
        labels("explain", code=finding.code),
    ]
    page.line(Text(" · ".join(foot), style="dim"), indent=_MARGIN)


def _steps(page: Page, finding: Finding, decisions: Decisions, labels: Labels) -> None:
    """Every decision on the way to the verdicts that a finding rests on."""
    page.line(Text(labels("steps"), style="bold"), indent=_MARGIN)
    for head, steps in decisions.told(finding):
        page.line(Text(head), indent=2 * _MARGIN, hang=_MARGIN)
        page.table(steps, 3 * _MARGIN)


def _article(page: Page, letter: str, shown: list[Passage], passages: Passages, labels: Labels) -> None:
    article_id = shown[0].article_id
    place = Text(passages.name(article_id), style="bold cyan")
    when = passages.date(article_id)
    place.append(f" · {when}" if when else "", style="not bold default")
    page.row(letter, place, _MARGIN, _LETTER_COLUMN, style="bold")
    indent = _MARGIN + _LETTER_COLUMN
    for passage in shown[:_PASSAGES]:
        page.line(_quoted(passage, labels), indent=indent, hang=1)
    if len(shown) > _PASSAGES:
        page.line(Text(labels("more_passages", count=len(shown) - _PASSAGES)), indent=indent)


def _quoted(passage: Passage, labels: Labels) -> Text:
    """A passage in its sentence, with the values that were read and its place in the text."""
    quoted = Text("«")
    for piece, marked in passage.pieces:
        quoted.append(piece, style="bold underline" if marked else "")
    quoted.append("»")
    if passage.values:
        values = ", ".join(inert(value) for value in passage.values)
        quoted.append(f" = {values}" if values[0].isdigit() else f" {values}", style="bold")
    return quoted.append(f"  {labels('characters', start=passage.start, end=passage.end)}", style="dim")


def _listed(rows: Iterable[tuple[str, tuple[str, ...]]]) -> Iterator[tuple[str, str]]:
    for label, sentences in rows:
        for number, sentence in enumerate(sentences):
            yield (label if number == 0 else ""), inert(sentence)


def _dates(page: Page, report: CheckResult, passages: Passages, labels: Labels) -> None:
    """How articles without a publication date were dated."""
    estimates = undated(report)
    if not estimates:
        return
    page.line(Text(labels("dates"), style="bold"))
    for estimate in estimates:
        found = interval(estimate, labels)
        told = Text(passages.name(estimate.article_id), style="cyan")
        if found is None:
            told.append(f": {labels('not_datable')}", style="default")
        else:
            told.append(f": {found} ({labels('confidence')} {estimate.confidence:.2f})", style="default")
        page.line(told, indent=_MARGIN)
        page.table(list(_listed(decisive(estimate, labels))), 2 * _MARGIN)
    page.gap()


def _notices(page: Page, report: CheckResult, passages: Passages, labels: Labels) -> None:
    about = notices(report, passages)
    if not about:
        return
    page.line(Text(labels("notices"), style="bold"))
    for notice, names in about.items():
        shown = ", ".join(names[:_NAMED])
        if len(names) > _NAMED:
            shown += f", {labels('and_others', count=len(names) - _NAMED)}"
        page.line(Text.assemble((shown, "cyan"), f": {notice}"), indent=_MARGIN)
    page.gap()


def _summary(report: CheckResult, labels: Labels) -> str:
    return " · ".join((*read_so_far(report, labels), counted(report, labels), *kept_quiet(report, labels)))
