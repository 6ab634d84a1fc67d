"""The tolls over time, drawn: bounds as bands, running totals and daily counts on axes of their own.

A toll of months and a contradiction of one part in a hundred do not fit one scale. So what is drawn in detail is the
stretch of days that the loudest finding is about, below the whole course in small.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from xml.etree.ElementTree import Element

from factcheck.knowledge.intervals import stated
from factcheck.markup import Content, element
from factcheck.records import Severity, Verdict
from factcheck.report.page.chart import Panel, Scale, drawing, frame, number_ticks, px
from factcheck.report.page.matrix import measure_name
from factcheck.report.page.view import View
from factcheck.report.timeline import TollMark, TollPoint, TollSeries, build_timeline

__all__ = ["tolls"]

_WIDTH, _LEFT, _RIGHT = 680.0, 88.0, 660.0
_OVERVIEW, _RUNNING, _DAILY = 56.0, 210.0, 80.0
_HEAD, _FOOT = 52.0, 36.0
_BADGE = 11.0
_DOT = 4.5
_HALF_BAND = 9.0
_GAP = 14
"""Days without a count that part one stretch from the next."""
_MOST = 10**12
"""There are fewer people."""
_CHARTS = 6
_FEWEST = 3
"""Fewer counts are read faster in the table."""
_OPPOSED = (Verdict.CONTRADICTION, Verdict.DISPUTE, Verdict.UNRESOLVED)


def tolls(view: View) -> Element | None:
    """Every toll with counts of more than one day, as a drawing and as a table."""
    series = [item for item in build_timeline(view.report).series if _worth_drawing(item)]
    if not series:
        return None
    shown = [_figure(view, f"toll-{number}", item) for number, item in enumerate(series[:_CHARTS], start=1)]
    told = element("p", view.labels("tolls_told"), class_="small")
    return view.section("tolls", view.labels("tolls"), told, element("div", *shown, class_="charts"))


def _worth_drawing(series: TollSeries) -> bool:
    points = (*series.running, *series.daily)
    return len(points) >= _FEWEST and len({point.earliest for point in points}) > 1


def _figure(view: View, name: str, series: TollSeries) -> Element:
    title = measure_name(view, series.measure)
    focus = _focus(series)
    opposed = [mark for mark in series.marks if _against(mark)]
    said = view.labels("toll_described", count=len(series.running) + len(series.daily), marks=len(opposed))
    points = sorted((*series.running, *series.daily), key=lambda point: point.earliest)
    columns = [view.labels(column) for column in ("when", "value", "article", "claimant", "window_of", "cited_in")]
    rows = [_row(view, point, series) for point in points]
    summary = element("summary", view.labels("as_table"))
    return element(
        "figure",
        element("figcaption", title, element("span", *view.cited_by([mark.finding for mark in opposed]))),
        view.scroll(title, _drawing(view, name, title, said, series, focus)),
        element("details", summary, view.table(title, columns, rows)),
    )


def _row(view: View, point: TollPoint, series: TollSeries) -> tuple[Content, ...]:
    days = point.earliest.isoformat()
    if point.latest != point.earliest:
        days = f"{days} – {point.latest.isoformat()}"
    window = "daily" if point in series.daily else "running"
    cited = [mark.finding for mark in series.marks if point.claim_id in mark.claims]
    return (
        days,
        view.amount(point.amount),
        view.cite(point.article_id),
        point.claimant,
        view.labels(window),
        element("span", *view.cited_by(cited)),
    )


def _focus(series: TollSeries) -> tuple[date, date]:
    """The stretch of days to draw in detail: that of the loudest mark, or the one with the most counts."""
    points = sorted((*series.running, *series.daily), key=lambda point: point.earliest)
    stretches: list[list[TollPoint]] = [[points[0]]]
    for before, after in pairwise(points):
        if (after.earliest - before.latest).days > _GAP:
            stretches.append([])
        stretches[-1].append(after)
    drawable = [stretch for stretch in stretches if len({point.earliest for point in stretch}) > 1]
    best = max(drawable, key=lambda stretch: (_loudness(stretch, series.marks), len(stretch)), default=points)
    return min(point.earliest for point in best), max(point.latest for point in best)


def _against(mark: TollMark) -> bool:
    """Whether a finding sets counts against each other; what is told as a note needs no line."""
    return mark.severity is not Severity.INFO and mark.verdict in _OPPOSED


def _loudness(points: Sequence[TollPoint], marks: Sequence[TollMark]) -> int:
    """How loud the loudest of the marks is that oppose some of these points."""
    claims = {point.claim_id for point in points}
    levels = list(reversed(Severity))
    loud = (levels.index(mark.severity) for mark in marks if _against(mark) and claims & {*mark.claims})
    return max(loud, default=-1)


def _drawing(view: View, name: str, title: str, said: str, series: TollSeries, focus: tuple[date, date]) -> Element:
    parts: list[Element] = []
    top = _HEAD
    course = [point for point in series.running if _has_place(point)]
    running = _within(course, focus)
    daily = _within([point for point in series.daily if _has_place(point)], focus)
    if running and len(running) < len(course):
        parts += _overview(view, top, course, focus)
        top += _OVERVIEW + _FOOT + _HEAD
    if running:
        panel = _panel(running, focus, top, _RUNNING)
        parts += _axes(view, panel, "running", view.labels("running"))
        parts += _bands(panel, running)
        parts += _opposed(view, panel, running, series.marks)
        parts += _dots(panel, running)
        top += _RUNNING + _FOOT + _HEAD
    if daily:
        panel = _panel(daily, focus, top, _DAILY, zero=True)
        parts += _axes(view, panel, "daily", view.labels("daily"))
        parts += [*_bands(panel, daily), *_opposed(view, panel, daily, series.marks), *_dots(panel, daily)]
        top += _DAILY + _FOOT + _HEAD
    return drawing(name, "toll", title, said, _WIDTH, top - _HEAD + 4, *parts)


def _within(points: Sequence[TollPoint], days: tuple[date, date]) -> list[TollPoint]:
    return [point for point in points if days[0] <= point.earliest and point.latest <= days[1]]


def _panel(
    points: Sequence[TollPoint], days: tuple[date, date], top: float, height: float, *, zero: bool = False
) -> Panel:
    """Axes that hold the numbers as stated; a band may reach over the edge."""
    values = [_number(point) for point in points]
    low, high = (0.0 if zero else min(values)), max(values)
    room = max((high - low) * 0.16, 1.0)
    margin = max(0.5, (days[1] - days[0]).days * 0.04)
    return Panel(
        Scale(days[0].toordinal() - margin, days[1].toordinal() + margin, _LEFT, _RIGHT),
        Scale(low if zero else max(0.0, low - room), high + room, top + height, top),
    )


def _has_place(point: TollPoint) -> bool:
    """Whether a count has a number that an axis can hold: "several" has none, and some typing errors are too long."""
    number = stated(point.amount)
    return number is not None and abs(number) < _MOST


def _number(point: TollPoint) -> float:
    return float(stated(point.amount) or 0)


def _axes(view: View, panel: Panel, window: str, heading: str) -> Iterator[Element]:
    most = 3 if window == "daily" else 5
    ticks = [(value, view.messages.grouped(str(value))) for value in number_ticks(panel.y.low, panel.y.high, most)]
    yield from frame(panel, heading, view.report.language, ticks)


def _overview(view: View, top: float, points: Sequence[TollPoint], focus: tuple[date, date]) -> Iterator[Element]:
    """The whole course in small, with the days that are drawn in detail shaded."""
    days = min(point.earliest for point in points), max(point.latest for point in points)
    panel = _panel(points, days, top, _OVERVIEW, zero=True)
    start, end = (panel.x(day.toordinal()) for day in focus)
    yield element("rect", x=px(start - 3), y=px(top), width=px(end - start + 6), height=px(_OVERVIEW), class_="focus")
    yield from _axes(view, panel, "daily", view.labels("whole_course"))
    yield from _dots(panel, points)


def _centre(point: TollPoint) -> float:
    return (point.earliest.toordinal() + point.latest.toordinal()) / 2


def _bands(panel: Panel, points: Sequence[TollPoint]) -> Iterator[Element]:
    """Counts that are bounds: the numbers they allow over the days they may be of, and a line at the number stated."""
    for point in points:
        amount = point.amount
        if amount.low == amount.high:
            continue
        left, right = (panel.x(day.toordinal()) for day in (point.earliest, point.latest))
        left, right = left - _HALF_BAND, right + _HALF_BAND
        top = panel.y.within(float(amount.high)) if amount.high is not None else panel.y.end
        bottom = panel.y.within(float(amount.low)) if amount.low is not None else panel.y.start
        yield element("rect", x=px(left), y=px(top), width=px(right - left), height=px(bottom - top), class_="band")
        for end in dict.fromkeys((amount.low, amount.high, amount.value)):
            if end is not None and panel.y.low <= end <= panel.y.high:
                at = px(panel.y(float(end)))
                yield element("line", x1=px(left), x2=px(right), y1=at, y2=at, class_="bound")


def _dots(panel: Panel, points: Sequence[TollPoint]) -> Iterator[Element]:
    """Counts without a hedge; where several sources give one number for one day the dot has a ring for each more."""
    exact = [point for point in points if point.amount.low == point.amount.high]
    places: dict[tuple[str, str], int] = {}
    for point in exact:
        at = px(panel.x(_centre(point))), px(panel.y(_number(point)))
        places[at] = places.get(at, 0) + 1
        size = _DOT + 3.5 * (places[at] - 1)
        yield element("circle", cx=at[0], cy=at[1], r=px(size), class_="dot" if places[at] == 1 else "ring")


def _opposed(view: View, panel: Panel, points: Sequence[TollPoint], marks: Sequence[TollMark]) -> Iterator[Element]:
    """Findings on the points: a line through them in the order of days, their numbers, the finding's number above."""
    by_claim = {point.claim_id: point for point in points}
    taken: list[float] = []
    for mark in marks:
        held = [by_claim[claim] for claim in mark.claims if claim in by_claim]
        if not _against(mark) or len(held) < 2:
            continue
        held.sort(key=_centre)
        places = [(panel.x(_centre(point)), panel.y(_number(point))) for point in held]
        path = " ".join(f"{px(x)},{px(y)}" for x, y in places)
        yield element("polyline", points=path, class_=f"opposed {mark.severity}")
        middle = sum(y for _, y in places) / len(places)
        for point, (x, y) in zip(held, places, strict=True):
            above = -10.0 if y <= middle else 18.0
            yield element("circle", cx=px(x), cy=px(y), r=px(_DOT + 2), class_=f"caught {mark.severity}")
            yield element("text", view.amount(point.amount), x=px(x), y=px(y + above), class_=f"said {mark.severity}")
        x, y = places[-1]
        badge = x
        while any(abs(badge - other) < 2 * _BADGE + 2 for other in taken):
            badge += 2 * _BADGE + 2
        taken.append(badge)
        lane = panel.y.end - _BADGE - 4
        yield element("line", x1=px(badge), y1=px(lane), x2=px(x), y2=px(y - 6), class_=f"leader {mark.severity}")
        yield element("circle", cx=px(badge), cy=px(lane), r=px(_BADGE), class_=f"badge {mark.severity}")
        number = str(view.number(mark.finding))
        yield element("text", number, x=px(badge), y=px(lane), dy="0.35em", class_="badge-text")
