"""Boxes and tables for records that show themselves in a notebook: short, and escaped.

What is put into them stands with each record. A report has more to say of the same things.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.markup import Content, element, written

__all__ = ["ROWS", "box", "passage", "preview", "table"]

ROWS = 50
"""Most rows that are shown."""
_TEXT = 2_000
"""Characters of an article that are shown."""
_PASSAGE = 160
_LEFT = "text-align: left"


def box(*contents: Content) -> str:
    """The whole of what a record shows, as HTML."""
    return written(element("div", *contents, class_="factcheck"))


def preview(text: str) -> str:
    """The beginning of an article."""
    return _shortened(text, _TEXT)


def passage(text: str) -> str:
    """The words of a claim, or their beginning."""
    return _shortened(text, _PASSAGE)


def table(columns: Sequence[str], rows: Sequence[Iterable[Content]], count: int = 0) -> Content:
    """The rows under their columns, and how many more there are where ``count`` is higher; nothing without rows."""
    if not rows:
        return None
    head = element("tr", *(element("th", column, scope="col", style=_LEFT) for column in columns))
    body = [element("tr", *(element("td", cell, style=_LEFT) for cell in row)) for row in rows]
    if count > len(rows):
        more = element("td", f"… and {count - len(rows)} more", colspan=str(len(columns)), style=_LEFT)
        body.append(element("tr", more))
    return element("table", element("thead", head), element("tbody", *body))


def _shortened(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[:longest]} …"
