"""What is printed for people: lines of a given width, in colour or not."""

from __future__ import annotations

import io

from rich.console import Console
from rich.text import Text

__all__ = ["WIDTH", "Page"]

WIDTH = 80
"""Columns of a page that goes to no terminal."""
_NARROWEST = 40


class Page:
    """Lines of a given width, 40 columns at least. Long ones are wrapped and hang under where they began."""

    def __init__(self, width: int, *, color: bool) -> None:
        width = max(_NARROWEST, width)
        self._file = io.StringIO()
        self._width = width
        self._console = Console(
            file=self._file,
            width=width,
            color_system="standard" if color else None,
            force_terminal=color,
            highlight=False,
            legacy_windows=False,
            _environ={},
        )

    def line(self, content: Text, indent: int = 0, hang: int = 0) -> None:
        """Write ``content`` behind ``indent`` spaces; what does not fit goes on ``hang`` spaces further in."""
        room = self._width - indent - hang
        first, rest = content, []
        if content.cell_len > self._width - indent:
            first, *rest = content.wrap(self._console, room)
        for number, part in enumerate((first, *rest)):
            shown = Text(" " * (indent + (hang if number else 0))).append_text(part)
            shown.rstrip()
            self._console.print(shown, soft_wrap=True)

    def headed(self, lead: Text, content: Text, indent: int = 0, hang: int = 0) -> None:
        """Write ``lead`` and ``content`` on one line; where they do not fit, ``content`` below, ``hang`` spaces in.

        ``lead`` is never broken: an editor that is to jump to ``file:line:column`` reads it in one piece.
        """
        joined = Text.assemble(" " * indent, lead, " " if content else "", content)
        if joined.cell_len <= self._width:
            self._console.print(joined, soft_wrap=True)
            return
        self._console.print(Text.assemble(" " * indent, lead), soft_wrap=True)
        self.line(content, indent + hang)

    def row(self, label: str, content: Text, indent: int, column: int, style: str = "dim") -> None:
        """Write ``label``, and ``content`` beside it from ``column`` on."""
        for number, part in enumerate(content.wrap(self._console, self._width - indent - column)):
            head = Text(" " * indent).append((label if number == 0 else "").ljust(column), style=style)
            head.append_text(part).rstrip()
            self._console.print(head, soft_wrap=True)

    def table(self, rows: list[tuple[str, str]], indent: int) -> None:
        """Write labelled rows, their contents under each other."""
        column = max((len(label) for label, _ in rows), default=0) + 2
        for label, content in rows:
            self.row(label, Text(content), indent, column)

    def gap(self) -> None:
        """Write an empty line."""
        self._console.print()

    def text(self) -> str:
        """All that was written."""
        return self._file.getvalue()
