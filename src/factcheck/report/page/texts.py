"""The text of an article with what was read in it marked, and a tick behind each value."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from factcheck.markup import Content, element
from factcheck.records import Extraction, Mark
from factcheck.report.page.view import View
from factcheck.report.passages import inert
from factcheck.report.sheet import sign_of

__all__ = ["Piece", "legend", "pieces", "tick_id"]

_KINDS = ("casualty", "force", "quantity", "event_date", "quote")
_LONGEST = 20_000
"""Characters without a mark between that are shown; more is no news article, and no browser lays it out gladly."""


class Piece(NamedTuple):
    """What is shown of the text from ``start`` on, up to the next mark."""

    start: int
    contents: tuple[Content, ...]


class _Mark(NamedTuple):
    start: int
    end: int
    name: str


def legend(view: View) -> Element:
    """What the marks in the texts mean; the ticks have a legend of their own."""
    labels = view.labels
    marks: list[Content] = [element("span", labels(kind), class_=f"mark {kind}") for kind in _KINDS]
    marks.append(element("span", labels("unparsed"), class_="mark unparsed"))
    marks.append(element("span", labels("found"), class_="mark found"))
    return element("p", labels("legend"), *(part for mark in marks for part in (" ", mark)), class_="legend")


def pieces(
    view: View, extraction: Extraction, marked: Sequence[Mark] = (), cuts: Sequence[int] = ()
) -> Iterator[Piece]:
    """The text, cut wherever a mark begins or ends and at ``cuts``; each piece has the names of the marks around it.

    ``marked`` are the statements to tick, in the order of the text.
    """
    text = extraction.article.text
    article_id = extraction.article.id
    cited = view.anchors.cited.get(article_id, {})
    ticks = _ticks(view, marked)
    marks = _marks(extraction, list(cited))
    bounds = sorted({0, len(text), *cuts, *(mark.start for mark in marks), *(mark.end for mark in marks), *ticks})
    around: list[set[str]] = [set() for _ in bounds]
    for name, places in _merged(marks).items():
        for start, end in places:
            for number in range(bisect_right(bounds, start) - 1, bisect_right(bounds, end - 1)):
                around[number].add(name)
    ends: dict[int, list[int]] = defaultdict(list)
    for (_, end), numbers in cited.items():
        ends[end] += numbers
    for start, end, names in zip(bounds, bounds[1:], around, strict=False):
        anchor = view.anchors.at(article_id, start)
        shown = _shown(view, text[start:end])
        if names or anchor:
            tag = "mark" if names & {*_KINDS, "unparsed", "found"} else "span"
            shown = (element(tag, *shown, class_=" ".join(sorted(names)), id=anchor),)
        notes = [_footnote(view, number) for number in dict.fromkeys(ends.get(end, ()))]
        yield Piece(start, (*shown, *ticks.get(end, ()), *notes))


def tick_id(view: View, mark: Mark) -> str:
    """The id of what stands in the margin of a value."""
    return f"t{view.anchors.article(mark.article_id)}-{mark.span.start}-{mark.span.end}"


def _ticks(view: View, marked: Sequence[Mark]) -> dict[int, list[Element]]:
    """The tick of each value, by where it ends; a link into the margin where others speak of the value."""
    found: dict[int, list[Element]] = defaultdict(list)
    for mark in marked:
        told = view.labels.of("mark", mark.status)
        told = told if mark.arithmetic is None else f"{told}: {inert(mark.arithmetic)}"
        sign = sign_of(mark)
        opened = mark.fact in view.facts
        shown: Content = sign
        if opened:
            shown = element("a", sign, href=f"#{tick_id(view, mark)}", aria_label=f"{sign} {told}")
        found[mark.span.end].append(element("sup", shown, class_=f"tick {mark.status}", title=told))
    return found


def _shown(view: View, text: str) -> tuple[Content, ...]:
    """A piece of text; of a very long one the beginning and the end."""
    if len(text) <= _LONGEST:
        return (text,)
    half = _LONGEST // 2
    left_out = view.labels("left_out", count=view.messages.grouped(str(len(text) - _LONGEST)))
    return text[:half], element("em", f" {left_out} "), text[-half:]


def _footnote(view: View, number: int) -> Element:
    label = view.labels("cited", number=number)
    return element("sup", element("a", str(number), href=f"#f{number}", aria_label=label, title=label))


def _marks(extraction: Extraction, cited: Sequence[tuple[int, int]]) -> list[_Mark]:
    """Everything that the text is cut at, in text order. Marks may overlap."""
    size = len(extraction.article.text)
    marks = [_Mark(region.start, region.end, region.region.value) for region in extraction.regions]
    marks += [_Mark(claim.span.start, claim.span.end, claim.kind) for claim in extraction.claims]
    marks += [_Mark(item.span.start, item.span.end, "unparsed") for item in extraction.unparsed]
    marks += [_Mark(*place, "found") for place in cited]
    return sorted(mark for mark in marks if 0 <= mark.start < mark.end <= size)


def _merged(marks: list[_Mark]) -> dict[str, list[tuple[int, int]]]:
    """Marks of one name that overlap as one: the work of marking stays linear."""
    merged: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for start, end, name in marks:
        places = merged[name]
        if places and start < places[-1][1]:
            places[-1] = (places[-1][0], max(end, places[-1][1]))
        else:
            places.append((start, end))
    return merged
