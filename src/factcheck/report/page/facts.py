"""The fact sheet: what differs, is out of date, is confirmed and by whom, stands alone, and what was not read.

Each fact is folded over the passages it rests on; what differs has the repairs and the wording that all sources bear.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from factcheck.markup import Content, element
from factcheck.records import Extraction, Fact, FactStatus, FactValue, MarkStatus, Unparsed
from factcheck.report.page.findings import quoted
from factcheck.report.page.view import View
from factcheck.report.passages import inert
from factcheck.report.repairs import named_in_row, repairs, safest
from factcheck.report.sheet import TICKS, by_weight, calls, marks_of

__all__ = ["fact_sheet"]

_SHARED = (FactStatus.DIFFERS, FactStatus.OUTDATED, FactStatus.CONFIRMED)
_AT_ONCE = {FactStatus.DIFFERS: 30, FactStatus.OUTDATED: 12, FactStatus.CONFIRMED: 12, FactStatus.ALONE: 10}
"""Facts of one status that are listed unfolded."""
_MOST = 200
"""Facts of one status that are listed; JSON has all."""
_LONGEST = 110
"""Characters of a value: a quote is long."""
_PASSAGES = 8
"""Passages under one fact; JSON has all."""
_CLAIMANTS = 2
"""Claimants of one value that are named."""
_UNREAD = 5
"""Passages that were not understood; a part of their own has all."""
_GAP = "…"


def fact_sheet(view: View) -> Element | None:
    """The facts of all articles; ``None`` where there is but one article."""
    if len(view.report.articles) < 2 or not view.report.facts:
        return None
    labels = view.labels
    shared = {status: _of(view, status) for status in _SHARED}
    groups = [
        _group(view, status, marks_of(status, len(found), labels), [_fact(view, fact) for fact in found])
        for status, found in shared.items()
    ]
    none = element("p", labels("nothing_shared"), class_="small") if not any(shared.values()) else None
    to_call = [_call(view, fact) for fact in calls(view.report)]
    alone = _group(view, FactStatus.ALONE, labels("call_head", count=len(to_call)), to_call)
    return view.section("facts", labels("facts"), none, *groups, alone, _not_understood(view))


def _of(view: View, status: FactStatus) -> list[Fact]:
    """The facts of one status by weight, those that the draft speaks of first."""
    found = by_weight(fact for fact in view.report.facts if fact.status is status)
    draft = view.report.subject
    return sorted(
        found, key=lambda fact: draft is not None and all(draft not in value.articles for value in fact.values)
    )


def _group(view: View, status: FactStatus, title: str, items: Sequence[Element]) -> Element | None:
    """The facts of one status under their heading, the rest folded."""
    if not items:
        return None
    first, rest = items[: _AT_ONCE[status]], items[_AT_ONCE[status] : _MOST]
    folded = None
    if rest:
        more = element("summary", view.labels("more_alone", count=len(items) - len(first)))
        folded = element("details", more, *rest, class_="more")
    sign = element("span", TICKS[MarkStatus(status)], class_=f"tick {status}")
    return element("div", element("h3", sign, " ", title), *first, folded, class_=f"facts-of {status}")


def _fact(view: View, fact: Fact) -> Element:
    """A fact: what it is and who says what, folded over its passages."""
    one = len(fact.values) == 1
    head: list[Content] = [
        element("span", *(_in_words(fact) if one else [inert(fact.label)]), class_="what", dir="auto")
    ]
    head += [
        element("span", *_borne(view, fact, value, bare=one), class_=_shape(value), dir="auto")
        for value in sorted(fact.values, key=lambda value: value.outdated)
    ]
    told = [
        *(element("p", sentence, class_="safest", dir="auto") for sentence in safest(fact, view.labels)),
        *(
            element("p", sentence, class_="repair", dir="auto")
            for sentence in repairs(fact, view.passages, view.labels)
        ),
    ]
    folded = element("details", element("summary", *head), *_passages(view, fact))
    return element("div", folded, *told, class_=f"fact {fact.status}", id=f"fact-{fact.id}")


def _shape(value: FactValue) -> str:
    return "borne older" if value.outdated else "borne"


def _in_words(fact: Fact) -> list[Content]:
    """The words around a value with the value in its place."""
    before, gap, after = inert(fact.label).partition(_GAP)
    value = element("strong", _short(fact.values[0].value))
    return [before, value, after] if gap else [value, f" {before}"]


def _short(text: str) -> str:
    shown = inert(text)
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1].rstrip()}…"


def _borne(view: View, fact: Fact, value: FactValue, *, bare: bool) -> Iterator[Content]:
    """A value, who has it, how many of them are independent, and after whom."""
    labels = view.labels
    if not bare:
        yield element("strong", _short(value.value))
        yield " "
    yield named_in_row(list(dict.fromkeys(map(view.passages.told, value.articles))), labels)
    if len(value.articles) > 1:
        yield f" ({labels('independent', count=value.independent)})"
    if value.claimants:
        yield f" {labels('said_by', names=named_in_row(list(map(inert, value.claimants)), labels, _CLAIMANTS))}"
    if value.outdated:
        yield f" · {labels('older')}"
    if value.value == fact.outlier:
        yield f" · {labels('outlier')}"


def _passages(view: View, fact: Fact) -> Iterator[Element]:
    found = view.passages_of(fact)
    for _, passage in found[:_PASSAGES]:
        yield element("p", view.cite(passage.article_id), class_="outlet")
        yield quoted(view, passage, bare=True)
    if len(found) > _PASSAGES:
        yield element("p", view.labels("more_passages", count=len(found) - _PASSAGES), class_="small")


def _call(view: View, fact: Fact) -> Element:
    """What one source alone has: someone to call."""
    value, labels = fact.values[0], view.labels
    who: list[Content] = [view.cite(value.articles[0])]
    if value.claimants:
        who.append(
            f" {view.labels('said_by', names=named_in_row(list(map(inert, value.claimants)), labels, _CLAIMANTS))}"
        )
    words = element("span", *_in_words(fact), class_="what", dir="auto")
    return element("div", words, element("span", *who, class_="borne", dir="auto"), class_="fact alone")


def _not_understood(view: View) -> Element | None:
    """What was seen and not read; of a draft only its own."""
    subject = view.report.subject
    shown = [item for item in view.report.extractions if subject in (None, item.article.id)]
    found = [(item, unread) for item in shown for unread in item.unparsed]
    if not found:
        return None
    labels = view.labels
    sign = element("span", TICKS[MarkStatus.NOT_READ], class_="tick not_read")
    heading = element("h3", sign, f" {labels('not_understood')} ({len(found)})")
    more = element("p", element("a", labels("more_alone", count=len(found) - _UNREAD), href="#not-compared"))
    rows = [_unread(view, *item) for item in found[:_UNREAD]]
    return element("div", heading, *rows, more if len(found) > _UNREAD else None, class_="facts-of not_read")


def _unread(view: View, extraction: Extraction, item: Unparsed) -> Element:
    words = element("span", element("strong", _short(item.span.text)), class_="what", dir="auto")
    reason = element(
        "span", view.cite(extraction.article.id), f" · {view.labels.known('reasons', item.reason)}", class_="borne"
    )
    return element("div", words, reason, class_="fact not_read")
