"""The fact sheet: what the articles state and who bears it; of a draft, a tick at every value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from rich.text import Text

from factcheck.records import Extraction, Fact, FactStatus, FactValue, Mark, MarkStatus, QuoteMode
from factcheck.report.labels import Labels, load_labels
from factcheck.report.passages import Passages, inert
from factcheck.report.places import Places, place_of
from factcheck.report.printed import WIDTH, Page
from factcheck.report.repairs import repairs, safest
from factcheck.statements.dimensions import dimension, root

if TYPE_CHECKING:
    from factcheck.report.result import CheckResult

__all__ = [
    "TICKS",
    "by_weight",
    "calls",
    "marks_of",
    "render_sheet",
    "sign_of",
    "ticks_of",
]

TICKS = {
    MarkStatus.CONFIRMED: "✓",
    MarkStatus.DIFFERS: "≠",
    MarkStatus.OUTDATED: "↻",
    MarkStatus.MISCALCULATED: "✗",
    MarkStatus.RECALCULATED: "=",
    MarkStatus.ALONE: "·",
    MarkStatus.NOT_READ: "?",
}
"""One sign for each mark, as auditors tick the numbers of a table."""
_BY_HAND = "☑"
"""The sign of a tick that a person has set."""
_WEIGHT = ("people", "money", "votes", "share", "forces", "count", "magnitude", "age")
"""What is looked at first, the riskiest first: the dead before money before ages; all else comes behind."""
_WHEN = frozenset({"date", "month", "year", "time_of_day", "duration"})
_LOUDEST = (FactStatus.DIFFERS, FactStatus.OUTDATED, FactStatus.CONFIRMED, FactStatus.ALONE)
_CALLS = 12
"""Values of one source that are listed; JSON has all."""
_HEAD = 10


def render_sheet(
    report: CheckResult, *, width: int = WIDTH, color: bool = False, by_hand: Mapping[str, str] | None = None
) -> str:
    """The facts of several articles, or the ticks of a draft, as text.

    Args:
        report: What was checked; with a draft its subject.
        width: Columns to wrap at; at least 40.
        color: Write ANSI colours.
        by_hand: Ids of statements that a person has ticked, with the note on each.
    """
    page, labels = Page(width, color=color), load_labels(report.language)
    passages = Passages(report.extractions, report.datings, labels)
    if report.subject is None:
        _facts(page, report, passages, labels)
    else:
        _ticks(page, report, passages, labels, by_hand or {})
    _unread(page, report, passages, labels)
    return page.text()


def by_weight(facts: Iterable[Fact]) -> list[Fact]:
    """Facts by what an editor looks at first: what it is about, then how sure it is."""
    return sorted(facts, key=lambda fact: (_weight(fact.dimension), -fact.confidence))


def _weight(name: str) -> tuple[int, int]:
    """People before money, and of people the worst that happened, as the table of outcomes has it."""
    outermost = root(name)
    place = _WEIGHT.index(outermost) if outermost in _WEIGHT else len(_WEIGHT)
    return place, -dimension(name).severity


def _facts(page: Page, report: CheckResult, passages: Passages, labels: Labels) -> None:
    by_status = {status: by_weight(fact for fact in report.facts if fact.status is status) for status in _LOUDEST}
    counts = ", ".join(marks_of(status, len(found), labels) for status, found in by_status.items() if found)
    page.line(Text(labels("facts_of", count=len(report.articles), counts=counts or labels("no_facts")), style="bold"))
    page.gap()
    for status in _LOUDEST[:-1]:
        for fact in by_status[status]:
            _fact(page, fact, passages, labels)
    alone = calls(report)
    if alone:
        page.line(Text(labels("call_list"), style="bold"))
        places = Places(report.articles)
        for fact in alone[:_CALLS]:
            page.row("", Text(f"{_value_words(fact.values[0])}  {_label(fact)}"), 0, _HEAD)
            for mark in filter(None, map(report.marks.get, fact.values[0].statements[:1])):
                page.line(Text(str(places.at(mark.article_id, mark.span)), style="dim"), _HEAD)
        if len(alone) > _CALLS:
            page.row("", Text(labels("more_alone", count=len(alone) - _CALLS)), 0, _HEAD)
        page.gap()


def calls(report: CheckResult) -> list[Fact]:
    """What one source alone has, as a list of calls to make: the riskiest first, times that name no day left out.

    With a draft only what the draft has: what the others have alone is not going to be printed.
    """
    alone = (fact for fact in report.facts if fact.status is FactStatus.ALONE and not _vague(fact))
    own = (fact for fact in alone if report.subject is None or report.subject in fact.values[0].articles)
    return by_weight(own)


def _vague(fact: Fact) -> bool:
    """Whether a time names no day or hour that could be asked for: "now", "last week"."""
    return fact.dimension in _WHEN and not any(char.isdigit() for char in fact.values[0].value)


def _fact(page: Page, fact: Fact, passages: Passages, labels: Labels) -> None:
    page.row(labels.of("mark", fact.status), Text(_label(fact), style="bold"), 0, _HEAD, style="bold")
    for value in fact.values:
        page.row("", Text(_borne(value, labels)), 0, _HEAD)
    told = "; ".join((*repairs(fact, passages, labels), *safest(fact, labels)))
    if told:
        page.row("", Text(told, style="dim"), 0, _HEAD)
    page.gap()


def _label(fact: Fact) -> str:
    return inert(fact.label)


def _value_words(value: FactValue) -> str:
    """A value with who has it."""
    return f"{inert(value.value)}  {', '.join(map(inert, value.sources))}"


def _borne(value: FactValue, labels: Labels) -> str:
    """A value, who has it, how many of them are independent, and after whom."""
    told = [_value_words(value)]
    if len(value.sources) > 1:
        told.append(f"({labels('independent', count=value.independent)})")
    if value.claimants:
        told.append(labels("said_by", names=", ".join(map(inert, value.claimants))))
    if value.outdated:
        told.append(f"· {labels('older')}")
    return " ".join(told)


def _ticks(page: Page, report: CheckResult, passages: Passages, labels: Labels, by_hand: Mapping[str, str]) -> None:
    """Each value of the draft with its tick, in the order of its text."""
    draft = next(item for item in report.extractions if item.article.id == report.subject)
    marks = ticks_of(report, draft)
    counts = Counter(mark.status for mark in marks)
    told = ", ".join(marks_of(status, counts[status], labels) for status in MarkStatus if counts[status])
    page.line(
        Text(labels("ticks_of", name=passages.name(draft.article.id), count=len(marks), counts=told), style="bold")
    )
    page.gap()
    facts = {fact.id: fact for fact in report.facts}
    spans = {one.id: (one.span.start, one.span.end) for one in draft.statements}
    ticked = {spans[name]: note for name, note in by_hand.items() if name in spans}
    for mark in marks:
        where = place_of(draft.article, mark.span.start)
        page.row(
            f"{sign_of(mark):3} {where}", Text(_beside(mark, facts, draft.article.id, passages, labels)), 0, _HEAD + 2
        )
        note = ticked.get((mark.span.start, mark.span.end))
        if note is not None:
            page.row("", Text(f"{_BY_HAND} {inert(note) or labels('by_hand')}"), 0, _HEAD + 2)
    page.gap()


def marks_of(status: FactStatus | MarkStatus, count: int, labels: Labels) -> str:
    """How many there are of one mark: "1 differs", "2 differ"."""
    return f"{count} {labels.of('mark' if count == 1 else 'marks', status)}"


def sign_of(mark: Mark) -> str:
    """The sign of a mark; of a confirmed value with how many independent sources have it."""
    return TICKS[mark.status] + (str(mark.independent) if mark.status is MarkStatus.CONFIRMED else "")


def ticks_of(report: CheckResult, extraction: Extraction) -> list[Mark]:
    """The marks of one article in the order of its text; of a span that is two statements the louder one.

    Reported speech has none: its figures have ticks of their own.
    """
    order = {status: number for number, status in enumerate(_LOUD)}
    reported = {quote.span.start: quote.span.end for quote in extraction.quotes if quote.mode is QuoteMode.INDIRECT}
    found: dict[tuple[int, int], Mark] = {}
    for mark in report.marks.values():
        if mark.article_id == extraction.article.id:
            key = mark.span.start, mark.span.end
            if key not in found or order[mark.status] < order[found[key].status]:
                found[key] = mark
    return [found[key] for key in sorted(found) if not _reported(found[key], reported)]


def _reported(mark: Mark, reported: Mapping[int, int]) -> bool:
    return reported.get(mark.span.start) == mark.span.end


_LOUD = (
    MarkStatus.DIFFERS,
    MarkStatus.OUTDATED,
    MarkStatus.MISCALCULATED,
    MarkStatus.CONFIRMED,
    MarkStatus.RECALCULATED,
    MarkStatus.ALONE,
    MarkStatus.NOT_READ,
)


def _beside(mark: Mark, facts: dict[str, Fact], draft: str, passages: Passages, labels: Labels) -> str:
    """The value, what its own article makes of it, and what the other articles say."""
    told = f"“{inert(mark.span.text)}”"
    if mark.arithmetic is not None:
        told = f"{told}  {inert(mark.arithmetic)}"
    if mark.reason is not None:
        return f"{told}  {labels.of('not_read', mark.reason)}"
    fact = facts.get(mark.fact or "")
    if fact is None:
        return told
    older = f" ({labels('older')})"
    others = [
        f"{inert(value.value)}: {', '.join(map(inert, names))}{older if value.outdated else ''}"
        for value in fact.values
        if (names := _others(value, draft, passages))
    ]
    told = f"{told}  {_label(fact)}"
    return f"{told}  — {'; '.join(others)}" if others else told


def _others(value: FactValue, draft: str, passages: Passages) -> list[str]:
    """Who beside the draft has a value: the outlets, or the files where an outlet has several."""
    return [passages.name(article).rpartition("/")[2] for article in value.articles if article != draft]


def _unread(page: Page, report: CheckResult, passages: Passages, labels: Labels) -> None:
    """How much was checked, and what was not and why."""
    shown = [item for item in report.extractions if report.subject in (None, item.article.id)]
    marks = [mark for item in shown for mark in ticks_of(report, item)]
    unread = [mark for mark in marks if mark.status is MarkStatus.NOT_READ]
    page.line(Text(labels("checked", checked=len(marks) - len(unread), count=len(marks)), style="bold"))
    places = Places(report.articles)
    for mark in unread[:_CALLS]:
        where = places.at(mark.article_id, mark.span)
        page.row("", Text(f"{where} “{inert(mark.span.text)}”  {labels.of('not_read', str(mark.reason))}"), 0, 2)
    if len(unread) > _CALLS:
        page.row("", Text(labels("more_alone", count=len(unread) - _CALLS)), 0, 2)
    for item in shown:
        if item.language is None:
            page.row("", Text(f"{passages.name(item.article.id)}: {'; '.join(map(inert, item.notices))}"), 0, 2)
