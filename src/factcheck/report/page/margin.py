"""The margin of a text: a tick for each value of a paragraph, as auditors tick, with what the other sources say.

A tick at a value that others speak of is folded over their passages. What differs, is out of date or is calculated
wrong has a line of its own with the other values; the rest stands in a row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from factcheck.markup import Content, element
from factcheck.records import Fact, FactValue, Finding, Mark, MarkStatus
from factcheck.report.page.findings import quoted
from factcheck.report.page.texts import tick_id
from factcheck.report.page.view import View
from factcheck.report.passages import inert
from factcheck.report.repairs import named_in_row
from factcheck.report.sheet import TICKS, marks_of, sign_of

__all__ = ["margin", "signs", "ticked"]

_LONGEST = 32
"""Characters of a value in the margin; the text beside it has all."""
_OTHERS = 3
"""Passages of other articles under one tick; the fact sheet has all."""
_VALUES = 2
"""Other values beside a tick, those of today before older ones."""
_NAMES = 2
"""Sources of one of them that are named."""
_LOUD = (MarkStatus.DIFFERS, MarkStatus.OUTDATED, MarkStatus.MISCALCULATED)


def signs(view: View, marked: Sequence[Mark]) -> Element:
    """The legend of the ticks, each with how many there are."""
    parts: list[Content] = []
    for status in MarkStatus:
        count = sum(mark.status is status for mark in marked)
        sign = element("span", TICKS[status], class_=f"tick {status}")
        told = f" {marks_of(status, count, view.labels)}"
        parts += [" ", element("span", sign, told, class_="sign" if count else "sign none")]
    return element("p", *parts[1:], class_="signs")


def margin(view: View, marked: Sequence[Mark], notes: Sequence[tuple[int, Finding]]) -> Element | None:
    """What stands beside a paragraph: its ticks, the loud ones first, and the findings that begin in it."""
    if not marked and not notes:
        return None
    loud = [mark for mark in marked if mark.status in _LOUD]
    quiet = [mark for mark in marked if mark.status not in _LOUD]
    rows: list[Content] = [_tick(view, mark) for mark in loud]
    rows += [_note(view, *note) for note in notes]
    row = [part for mark in quiet for part in (_tick(view, mark), " ")]
    rows.append(element("div", *row, class_="quiet") if row else None)
    return element("div", *rows, class_="margin")


def _tick(view: View, mark: Mark) -> Element:
    fact = view.facts.get(mark.fact or "")
    shape = f"ticked {mark.status}"
    head = [*_head(view, mark), *(_others(view, mark, fact) if fact and mark.status in _LOUD else ())]
    if fact is None:
        return element("p" if mark.status in _LOUD else "span", *head, class_=shape)
    return element("details", element("summary", *head), _opened(view, mark, fact), class_=shape)


def _head(view: View, mark: Mark) -> Iterator[Content]:
    """The sign, the value, and what its own article makes of it."""
    told = view.labels.of("mark", mark.status) if mark.reason is None else view.labels.of("not_read", mark.reason)
    yield element("span", sign_of(mark), class_=f"tick {mark.status}", title=told)
    yield " "
    yield element("bdi", ticked(mark.span.text), lang=view.anchors.language(mark.article_id))
    if mark.arithmetic is not None:
        yield element("span", f" {inert(mark.arithmetic)}", class_="other")


def ticked(words: str) -> str:
    """The words of a value, shortened to what a margin holds."""
    shown = inert(words)
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1].rstrip()}…"


def _others(view: View, mark: Mark, fact: Fact) -> Iterator[Content]:
    """The other values of a fact and who has them, those of today first."""
    others = sorted((value for value in fact.values if mark.article_id not in value.articles), key=_is_older)
    for value in others[:_VALUES]:
        names = named_in_row(list(dict.fromkeys(map(view.passages.told, value.articles))), view.labels, _NAMES)
        older = f" · {view.labels('older')}" if value.outdated else ""
        told = element("strong", ticked(value.value))
        yield element("span", "← ", told, f" {names}{older}", class_="other line", dir="auto")


def _is_older(value: FactValue) -> bool:
    return value.outdated


def _opened(view: View, mark: Mark, fact: Fact) -> Element:
    """The passages of the others, and the way to the fact."""
    contents: list[Content] = []
    passages = view.passages_of(fact, without=mark.article_id)
    for _, passage in passages[:_OTHERS]:
        name = element("p", view.cite(passage.article_id), class_="outlet")
        contents += [name, quoted(view, passage, bare=True)]
    more = len(passages) - _OTHERS
    if more > 0:
        contents.append(element("p", view.labels("more_articles", count=more), class_="small"))
    to_fact = element("a", view.labels("in_sheet"), href=f"#fact-{fact.id}")
    contents.append(element("p", to_fact, class_="small"))
    return element("div", *contents, class_="opened", id=tick_id(view, mark))


def _note(view: View, number: int, finding: Finding) -> Element:
    """A finding that begins in the paragraph, in a line that leads to it."""
    badge = element("span", str(number), class_="badge")
    told = element("a", badge, " ", element("span", finding.message), href=f"#f{number}")
    return element("p", told, class_=f"note {finding.severity}")
