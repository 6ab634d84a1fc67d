"""Quotation marks put together in pairs.

Whether a mark opens or closes is told by what stands beside it and by what is open; its glyph decides only where
these do not, since newsrooms open with ” and close with ", and put spaces before a closing mark. A paragraph ends
every quotation, unless the next one begins with an opening mark (a speech that runs on).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.scan import MARK, Scan

__all__ = ["Quoted", "pair_marks"]

_OPENING = frozenset("“„«‟`")
_SINGLE = frozenset("'’‘`")
_MAY_OPEN_BEHIND = frozenset("([{—–-/:,") | _SINGLE
_AFTER_CLOSING = frozenset(".,;:!?)]}…—–-/")
_FINAL = frozenset(".,!?…;—–-")
_WRAPS = 40
"""Most soft line breaks looked at inside one quotation."""


@dataclass(slots=True, eq=False)
class Quoted:
    """A stretch between quotation marks: ``start`` and ``end`` with marks, ``parts`` the words inside."""

    start: int
    end: int
    parts: list[tuple[int, int]] = field(default_factory=list)
    single: bool = False
    balanced: bool = True

    @property
    def inner_start(self) -> int:
        """Where the words begin."""
        return self.parts[0][0]

    @property
    def inner_end(self) -> int:
        """Where the words end."""
        return self.parts[-1][1]


@dataclass(slots=True, eq=False)
class _Mark:
    start: int
    end: int
    opens: bool
    closes: bool
    glyph: str


def pair_marks(scan: Scan) -> list[Quoted]:
    """Quotations in text order; those inside another are part of it."""
    positions = scan.where(MARK)
    if not positions:
        return []
    double, single = _marks(scan, positions)
    found = _Pairing(scan, double).pairs() if double else []
    if single:
        found = _with_singles(scan.text, found, single)
    return found


def _marks(scan: Scan, positions: list[int]) -> tuple[list[_Mark], list[_Mark]]:
    """Double and single marks with what their neighbours tell; apostrophes inside words left out."""
    text, size = scan.text, len(scan.text)
    double: list[_Mark] = []
    single: list[_Mark] = []
    skip = -1
    for position in positions:
        start = scan.hits[position][0]
        if start < skip:
            continue
        glyph = text[start]
        end = start + 1
        if glyph in _SINGLE:
            if text[end : end + 1] == glyph and text[end + 1 : end + 2] != glyph:
                end = skip = end + 1  # two apostrophes for a double mark
            elif start and end < size and text[start - 1].isalnum() and text[end].isalnum():
                continue
        before = text[start - 1] if start else "\n"
        after = text[end] if end < size else "\n"
        apart = before.isspace()
        opens = (apart or before in _MAY_OPEN_BEHIND) and not (after.isspace() or after in _AFTER_CLOSING)
        closes = not (apart or before in "([{" or (after.isalnum() and not before.isalnum()))
        mark = _Mark(start, end, opens, closes, glyph)
        (single if end == start + 1 and glyph in _SINGLE else double).append(mark)
    return double, single


class _Pairing:
    """The double marks of one text."""

    __slots__ = ("found", "marks", "scan", "text")

    def __init__(self, scan: Scan, marks: list[_Mark]) -> None:
        self.scan = scan
        self.text = scan.text
        self.marks = marks
        self.found: list[Quoted] = []

    def pairs(self) -> list[Quoted]:
        """One walk over the marks; ``current`` is the quotation that is open."""
        current: Quoted | None = None
        opened = 0
        skip = -1
        for number, mark in enumerate(self.marks):
            if number < skip:
                continue
            if current is not None:
                stop = self._paragraph_end(opened, mark.start)
                if stop >= 0:
                    if mark.opens and not self.text[stop : mark.start].strip():
                        self._part(current, opened, stop)
                        opened = mark.end
                        continue
                    self._unclosed(current, opened, stop)
                    current = None
            if current is None:
                if mark.opens or not mark.closes or mark.glyph in _OPENING:
                    current, opened = Quoted(mark.start, mark.end), mark.end
                continue
            if mark.opens and not mark.closes:
                nested = self._nested(number, mark)
                if nested is None:
                    self._unclosed(current, opened, self._cut(opened, mark.start))
                    current, opened = Quoted(mark.start, mark.end), mark.end
                    continue
                if nested:
                    skip = number + 2
                    continue
            self._part(current, opened, mark.start)
            current.end = mark.end
            self._keep(current)
            current = None
        if current is not None:
            stop = self._paragraph_end(opened, len(self.text))
            self._unclosed(current, opened, stop if stop >= 0 else len(self.text))
        return self.found

    def _nested(self, number: int, mark: _Mark) -> bool | None:
        """An opening mark where one is open: inside it (True), really its end (False), or a new start (None)."""
        following = self.marks[number + 1 : number + 3]
        closing = [
            later.closes and not later.opens and self._paragraph_end(mark.end, later.start) < 0 for later in following
        ]
        if closing == [True, True]:
            return True
        if closing[:1] == [True] or mark.glyph in _OPENING:
            return None
        return False

    def _paragraph_end(self, start: int, end: int) -> int:
        """The first line break between that ends a paragraph, or -1; a wrapped line goes on in lower case."""
        text = self.text
        position = text.find("\n", start, end)
        for _ in range(_WRAPS):
            if position < 0:
                return -1
            following = text[position + 1 : position + 2]
            if not following.islower() or text[position - 1] in ".!?":
                return position
            position = text.find("\n", position + 1, end)
        return position

    def _cut(self, start: int, limit: int) -> int:
        """Where a quotation that was never closed is taken to end: with its sentence."""
        return min(limit, max(start, self.scan.sentences.bounds(start)[1]))

    def _part(self, quoted: Quoted, start: int, end: int) -> None:
        text = self.text
        while end > start and text[end - 1].isspace():
            end -= 1
        while start < end and text[start].isspace():
            start += 1
        if end > start:
            quoted.parts.append((start, end))
            quoted.end = end

    def _unclosed(self, quoted: Quoted, start: int, stop: int) -> None:
        self._part(quoted, start, stop)
        quoted.balanced = False
        self._keep(quoted)

    def _keep(self, quoted: Quoted) -> None:
        if quoted.parts:
            self.found.append(quoted)


def _with_singles(text: str, found: list[Quoted], marks: list[_Mark]) -> list[Quoted]:
    """Quotations in single marks outside the double ones."""
    singles: list[Quoted] = []
    opened: _Mark | None = None
    index = 0
    for mark in marks:
        while index < len(found) and found[index].end <= mark.start:
            index += 1
        if index < len(found) and found[index].start <= mark.start:
            opened = None
            continue
        if mark.opens and not mark.closes and text[mark.end : mark.end + 1].isalnum() and mark.glyph != "’":
            opened = mark
        elif opened is not None and mark.closes and mark.glyph != "‘":
            if "\n" in text[opened.end : mark.start] or (index and found[index - 1].end > opened.start):
                opened = None
                continue
            if text[mark.start - 1] in "sS" and mark.glyph == opened.glyph and text[mark.end : mark.end + 1] == " ":
                continue  # more likely the genitive of a plural
            singles.append(Quoted(opened.start, mark.end, [(opened.end, mark.start)], single=True))
            opened = None
    return sorted(found + singles, key=lambda quoted: quoted.start) if singles else found
