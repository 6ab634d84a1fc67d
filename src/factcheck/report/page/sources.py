"""Sources and their lineage, drawn: who says it, which outlet relays it, which articles print it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element

from factcheck.markup import Content, element
from factcheck.report.lineage import Source, SourceTree, trace_sources
from factcheck.report.page.chart import drawing, px
from factcheck.report.page.view import View
from factcheck.report.passages import named

__all__ = ["sources"]

_WIDTH = 860.0
_LEFT, _MIDDLE, _RIGHT = 210.0, 395.0, 560.0
"""Right edge of the claimants, centre of the outlets, left edge of the articles."""
_ROW, _TOP, _APART = 26.0, 30.0, 20.0
_CLAIMANTS = 8
_ARTICLES = 60
_LONGEST = 24
"""Characters of a name in the drawing; the table has all."""


def sources(view: View) -> Element | None:
    """The drawing and the same as a table; nothing where no two articles share a source."""
    tree = trace_sources(view.report)
    if not (tree.claimants or tree.outlets or tree.origins):
        return None
    title = view.labels("sources")
    told = element("p", view.labels("sources_told"), class_="small")
    summary = element("summary", view.labels("as_table"))
    table = view.table(view.labels("sources_table"), _columns(view), list(_rows(view, tree)))
    return view.section(
        "sources",
        title,
        told,
        element("figure", view.scroll(title, _drawing(view, tree)), element("details", summary, table)),
    )


def _columns(view: View) -> list[str]:
    return [view.labels(name) for name in ("source", "role", "articles_of")]


def _rows(view: View, tree: SourceTree) -> Iterator[tuple[Content, ...]]:
    for role, found in (("claimants", tree.claimants), ("outlets", tree.outlets)):
        for source in found:
            yield named(source.name), view.labels(f"role_{role}"), _names(view, source.articles)
    for origin in tree.origins:
        yield named(origin.name), view.labels("role_origins"), _names(view, origin.articles)


def _names(view: View, articles: Sequence[str]) -> Element:
    listed: list[Content] = []
    for article_id in articles:
        listed += [", " if listed else None, view.cite(article_id)]
    return element("span", *listed)


def _drawing(view: View, tree: SourceTree) -> Element:
    blocks = _blocks(view, tree)
    places = _places(blocks)
    claimants = tree.claimants[:_CLAIMANTS]
    bottom = max((*places.values(), _TOP), default=_TOP) + _ROW
    shown = sorted(claimants, key=lambda source: _middle(source, places))
    left = _spread([_middle(source, places) for source in shown], bottom)
    outlets = sorted(tree.outlets, key=lambda source: _middle(source, places))
    middle = _spread([_middle(source, places) for source in outlets], bottom)
    parts = [*_headings(view)]
    for source, y in zip(shown, left, strict=True):
        parts += [_edge(_LEFT + 6, y, _RIGHT - 8, places[at], "said") for at in source.articles if at in places]
    for source, y in zip(outlets, middle, strict=True):
        half = _half(source.name)
        parts += [_edge(_MIDDLE + half, y, _RIGHT - 8, places[at], "relayed") for at in source.articles if at in places]
    parts += _together(view, blocks, places)
    for source, y in zip(shown, left, strict=True):
        label = f"{_short(source.name)} ({len(source.articles)})"
        parts.append(element("text", label, x=px(_LEFT), y=px(y), dy="0.35em", class_="claimant"))
    for source, y in zip(outlets, middle, strict=True):
        parts += _box(source.name, y)
    for article_id, y in places.items():
        name, day = _short(view.passages.name(article_id)), view.passages.date(article_id)[:10]
        text = element("text", name, x=px(_RIGHT), y=px(y), dy="0.35em", class_="article-name")
        text.append(element("tspan", day if day[:1].isdigit() else "–", dx="6", class_="day"))
        parts.append(text)
    described = view.labels(
        "sources_described", claimants=len(tree.claimants), outlets=len(tree.outlets), origins=len(tree.origins)
    )
    return drawing("lineage", "lineage", view.labels("sources"), described, _WIDTH, bottom, *parts)


def _blocks(view: View, tree: SourceTree) -> list[tuple[str | None, list[str]]]:
    """The articles that have a source, those of one origin together under its name."""
    wanted = {article for source in (*tree.claimants[:_CLAIMANTS], *tree.outlets) for article in source.articles}
    joined = {article: origin for origin in tree.origins for article in origin.articles}
    blocks: list[tuple[str | None, list[str]]] = []
    seen: set[str] = set()
    for article in view.report.articles:
        if article.id in seen or article.id not in wanted | joined.keys():
            continue
        origin = joined.get(article.id)
        members = list(origin.articles) if origin else [article.id]
        seen.update(members)
        blocks.append((origin.name if origin else None, members))
        if len(seen) >= _ARTICLES:
            break
    return blocks


def _places(blocks: Sequence[tuple[str | None, list[str]]]) -> dict[str, float]:
    """The height of each article; what is one voice stands apart from its neighbours."""
    places: dict[str, float] = {}
    y = _TOP + _ROW / 2
    for name, members in blocks:
        y += _APART if name else 0
        for member in members:
            places[member] = y
            y += _ROW
        y += _APART / 2 if name else 0
    return places


def _middle(source: Source, places: Mapping[str, float]) -> float:
    """The mean height of a source's articles: lines cross the least where it stands there."""
    heights = [places[article] for article in source.articles if article in places]
    return sum(heights) / len(heights) if heights else _TOP


def _spread(wanted: Sequence[float], bottom: float) -> list[float]:
    """The heights that come nearest to those wanted, in their order, with a row between any two."""
    heights: list[float] = []
    for height in wanted:
        heights.append(max(height, heights[-1] + _ROW if heights else _TOP + _ROW / 2))
    ceiling = max(bottom - _ROW / 2, _TOP + _ROW * (len(heights) - 0.5))
    for number in range(len(heights) - 1, -1, -1):
        heights[number] = min(heights[number], ceiling)
        ceiling = heights[number] - _ROW
    return heights


def _headings(view: View) -> Iterator[Element]:
    for name, x, anchor in (("claimants", _LEFT, "end"), ("outlets", _MIDDLE, "middle"), ("articles", _RIGHT, "start")):
        label = view.labels(f"column_{name}")
        yield element("text", label, x=px(x), y="16", text_anchor=anchor, class_="heading")


def _edge(x1: float, y1: float, x2: float, y2: float, kind: str) -> Element:
    bend = (x1 + x2) / 2
    path = f"M{px(x1)} {px(y1)}C{px(bend)} {px(y1)} {px(bend)} {px(y2)} {px(x2)} {px(y2)}"
    return element("path", d=path, class_=f"edge {kind}")


def _together(
    view: View, blocks: Sequence[tuple[str | None, list[str]]], places: Mapping[str, float]
) -> Iterator[Element]:
    """A frame around the articles of one origin: they are one voice."""
    for name, members in blocks:
        if name is not None:
            top = places[members[0]] - _ROW / 2
            height = places[members[-1]] + _ROW / 2 - top
            left, width = px(_RIGHT - 8), px(_WIDTH - _RIGHT + 4)
            yield element("rect", x=left, y=px(top), width=width, height=px(height), rx="5", class_="one-voice")
            label = view.labels("one_voice", name=_short(name))
            yield element("text", label, x=px(_RIGHT), y=px(top - 4), class_="one-voice-name")


def _half(name: str) -> float:
    return 3.8 * len(_short(name)) + 10


def _box(name: str, y: float) -> Iterator[Element]:
    half = _half(name)
    yield element(
        "rect", x=px(_MIDDLE - half), y=px(y - 11), width=px(2 * half), height="22", rx="11", class_="outlet-box"
    )
    yield element("text", _short(name), x=px(_MIDDLE), y=px(y), dy="0.35em", class_="outlet-name")


def _short(name: str) -> str:
    shown = named(name)
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"
