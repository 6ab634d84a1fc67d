"""What a static chart needs: scales, round ticks, and the frame of one panel. All colours are the stylesheet's."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple
from xml.etree.ElementTree import Element

from babel.dates import format_date, get_date_format

from factcheck.markup import Content, element

__all__ = ["Panel", "Scale", "day_ticks", "drawing", "frame", "number_ticks", "px", "short_day"]

_STEPS = (1, 2, 5, 10)
_DAY_STEPS = (1, 2, 3, 7, 14, 28, 91, 182, 365, 730, 3650)
_MOST_DAYS = 6
_FEW_DAYS = 3
_TICK_TEXT = 14


class Scale(NamedTuple):
    """From values between ``low`` and ``high`` to places between ``start`` and ``end``."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """The place of a value; the middle where there is but one value."""
        if self.high == self.low:
            return (self.start + self.end) / 2
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)

    def within(self, value: float) -> float:
        """The place of a value, at the edge where it lies outside."""
        return self(min(max(value, self.low), self.high))


class Panel(NamedTuple):
    """One pair of axes: days across (as ordinals), numbers upwards."""

    x: Scale
    y: Scale


def px(value: float) -> str:
    """A place in the drawing, to a tenth of a pixel."""
    return f"{value:.1f}".removesuffix(".0")


def number_ticks(low: float, high: float, most: int = 5) -> list[int]:
    """Round whole numbers from ``low`` to ``high``, at most ``most`` and one."""
    size = max(high - low, 1) / most
    power = 10 ** math.floor(math.log10(size)) if size >= 1 else 1
    step = max(1, next(int(power * step) for step in _STEPS if power * step >= size))
    return list(range(math.ceil(low / step) * step, math.floor(high) + 1, step))


def day_ticks(first: date, last: date) -> list[date]:
    """Days from the first to the last, evenly apart."""
    days = (last - first).days
    step = next((step for step in _DAY_STEPS if days / step <= _MOST_DAYS), math.ceil(days / _MOST_DAYS))
    return [first + timedelta(days=number) for number in range(0, days + 1, step)]


def _day(ordinal: int) -> date:
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))


def short_day(day: date, language: str, *, year: bool) -> str:
    """A day as the reader's language writes it: "6 May", with its year "6 May 2024"."""
    pattern = get_date_format("medium", language).pattern
    if not year:
        pattern = pattern.replace("y", "").strip(" ,./-")
    return str(format_date(day, pattern, language))


def drawing(
    name: str, kind: str, title: str, described: str, width: float, height: float, *contents: Content
) -> Element:
    """A drawing that is one picture to those who do not see it, with its title and description.

    ``name`` is unique on the page, ``kind`` what the stylesheet knows it by.
    """
    return element(
        "svg",
        element("title", title, id=f"{name}-title"),
        element("desc", described, id=f"{name}-desc"),
        *contents,
        viewBox=f"0 0 {px(width)} {px(height)}",
        role="img",
        aria_labelledby=f"{name}-title {name}-desc",
        class_=f"chart {kind}",
    )


def frame(panel: Panel, heading: str, language: str, numbers: list[tuple[int, str]]) -> Iterator[Element]:
    """The axes of a panel: lines across at the numbers, days below, what is counted above."""
    left, right, top, bottom = panel.x.start, panel.x.end, panel.y.end, panel.y.start
    yield element("text", heading, x="0", y=px(top - _TICK_TEXT - 4), class_="heading")
    for value, written in numbers:
        at = px(panel.y(value))
        yield element("line", x1=px(left), x2=px(right), y1=at, y2=at, class_="grid")
        yield element("text", written, x=px(left - 8), y=at, dy="0.35em", class_="number-tick")
    shown = None
    days = day_ticks(_day(math.ceil(panel.x.low)), _day(math.floor(panel.x.high)))
    for number, day in enumerate(days):
        at = px(panel.x(day.toordinal()))
        yield element("line", x1=at, x2=at, y1=px(bottom), y2=px(bottom + 5), class_="axis")
        written = short_day(day, language, year=day.year != shown)
        minor = " minor" if number % 2 and len(days) > _FEW_DAYS else ""  # no room for it on a phone
        yield element("text", written, x=at, y=px(bottom + 7 + _TICK_TEXT), class_=f"day-tick{minor}")
        shown = day.year
    yield element("line", x1=px(left), x2=px(right), y1=px(bottom), y2=px(bottom), class_="axis")
