"""The report as an editor reads it: the findings, then how articles were dated, then in one line what was checked."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from rich.text import Text

from factcheck.report.content import counted, decisive, draft, kept_quiet, notices, read_so_far, undated
from factcheck.report.decisions import Decisions
from factcheck.report.finding_text import MARGIN, FindingWriter, listed
from factcheck.report.labels import Labels, load_labels
from factcheck.report.passages import Passages, interval
from factcheck.report.places import Places
from factcheck.report.printed import WIDTH, Page
from factcheck.report.repairs import Repairs
from factcheck.report.repeats import repeated
from factcheck.report.sheet import ticks_of
from factcheck.rules.wording import load_messages

if TYPE_CHECKING:
    from factcheck.report.result import CheckResult

__all__ = ["render_text"]

_PAIR = 2
_NAMED = 5
"""Articles that are named under one notice."""


def render_text(report: CheckResult, *, width: int = WIDTH, color: bool = False, explain: bool = False) -> str:
    """The whole report. Called by ``Report.to_text``."""
    page = Page(width, color=color)
    labels = load_labels(report.language)
    passages = Passages(report.extractions, report.datings, labels)
    _draft(page, report, passages, labels)
    _findings(page, report, passages, explain=explain)
    _dates(page, report, passages, labels)
    _notices(page, report, passages, labels)
    _compared(page, report, labels)
    if report.findings:
        page.line(Text(labels("explain", code=report.findings[0].code), style="dim"))
    page.line(Text(_summary(report, labels), style="bold"))
    return page.text()


def _draft(page: Page, report: CheckResult, passages: Passages, labels: Labels) -> None:
    told = draft(report, passages, labels)
    if told is not None:
        page.line(Text(told))
        page.gap()


def _findings(page: Page, report: CheckResult, passages: Passages, *, explain: bool) -> None:
    """The findings, the loudest first, each once however often it is made."""
    decisions = Decisions(report, passages, passages.labels) if explain else None
    grouped = load_messages(report.language).grouped
    writer = FindingWriter(page, passages, Places(report.articles), Repairs(report), grouped)
    for several in repeated(report):
        writer.write(several.finding, report.subject, decisions)
        page.gap()


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
        page.line(told, indent=MARGIN)
        page.table(list(listed(decisive(estimate, labels))), 2 * MARGIN)
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
        page.line(Text.assemble((shown, "cyan"), f": {notice}"), indent=MARGIN)
    page.gap()


def _compared(page: Page, report: CheckResult, labels: Labels) -> None:
    """How many values were held against other articles, and why the rest was not. One article alone has no others."""
    if len(report.extractions) < _PAIR:
        return
    shown = [item for item in report.extractions if report.subject in (None, item.article.id)]
    marks = [mark for item in shown for mark in ticks_of(report, item)]
    unread = Counter(mark.reason for mark in marks if mark.reason is not None)
    if not marks:
        return
    told = labels("held", checked=len(marks) - unread.total(), count=len(marks))
    if unread:
        why = (labels.of("held_because", reason).format(count=count) for reason, count in unread.most_common())
        told += labels("held_not", told=", ".join(why))
    page.line(Text(told))


def _summary(report: CheckResult, labels: Labels) -> str:
    return " · ".join((*read_so_far(report, labels), counted(report, labels), *kept_quiet(report, labels)))
