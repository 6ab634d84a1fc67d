"""The fact sheet of a page: what differs, what is out of date, what is confirmed and by whom, and what stands alone."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from factcheck.markup import Content, element
from factcheck.records import Fact, FactStatus, FactValue
from factcheck.report.page.view import View
from factcheck.report.passages import inert
from factcheck.report.sheet import by_weight

__all__ = ["fact_sheet"]

_SHARED = (FactStatus.DIFFERS, FactStatus.OUTDATED, FactStatus.CONFIRMED)
_MOST = 200
"""Facts of one article that are listed; JSON has all."""


def fact_sheet(view: View) -> Element | None:
    """The facts of all articles; ``None`` where there is but one article."""
    facts = view.report.facts
    if len(view.report.articles) < 2 or not facts:
        return None
    labels = view.labels
    shared = [fact for status in _SHARED for fact in by_weight(one for one in facts if one.status is status)]
    alone = by_weight(fact for fact in facts if fact.status is FactStatus.ALONE)
    counts = ", ".join(
        f"{sum(fact.status is status for fact in facts)} {labels.of('mark', status)}"
        for status in FactStatus
        if any(fact.status is status for fact in facts)
    )
    told = element("p", labels("facts_of", count=len(view.report.articles), counts=counts), class_="small")
    table = _table(view, shared) if shared else None
    return view.section("facts", labels("facts"), told, table, _alone(view, alone))


def _table(view: View, facts: list[Fact]) -> Element:
    """A row for each fact, which the ticks in the texts lead to."""
    labels = view.labels
    columns = [labels("measure"), labels("mark_column"), labels("says")]
    head = element("tr", *(element("th", column, scope="col") for column in columns))
    body = (element("tr", *_cells(view, fact), id=f"fact-{fact.id}") for fact in facts)
    table = element("table", element("caption", labels("facts")), element("thead", head), element("tbody", *body))
    return view.scroll(labels("facts"), table)


def _cells(view: View, fact: Fact) -> Iterator[Element]:
    yield element("th", inert(fact.label), scope="row", dir="auto")
    yield element("td", element("span", view.labels.of("mark", fact.status), class_=f"tick {fact.status}"))
    values = (element("p", *_borne(view, value), class_="older" if value.outdated else None) for value in fact.values)
    yield element("td", *values, dir="auto")


def _borne(view: View, value: FactValue) -> Iterator[Content]:
    """A value, who has it, and how many of them are independent."""
    yield element("strong", inert(value.value))
    for number, article in enumerate(value.articles):
        yield ", " if number else " "
        yield view.cite(article)
    if len(value.articles) > 1:
        yield f" ({view.labels('independent', count=value.independent)})"
    if value.outdated:
        yield f" · {view.labels('older')}"


def _alone(view: View, facts: list[Fact]) -> Element | None:
    """What one article alone has, folded: a list of calls to make, the riskiest first."""
    if not facts:
        return None
    items = [element("li", *_call(view, fact), dir="auto") for fact in facts[:_MOST]]
    more = element("p", view.labels("more_alone", count=len(facts) - _MOST)) if len(facts) > _MOST else None
    summary = element("summary", f"{view.labels('call_list')} {len(facts)}")
    return element("details", summary, element("ul", *items), more, class_="alone")


def _call(view: View, fact: Fact) -> Iterator[Content]:
    value = fact.values[0]
    yield element("strong", inert(value.value))
    yield f" {inert(fact.label)} "
    yield view.cite(value.articles[0])
