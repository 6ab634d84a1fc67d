"""The parts of an article: headline, dateline, headings, captions, credits, bylines, links to other stories."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from operator import itemgetter

from factcheck.extract.asides import asides_in
from factcheck.extract.slots import RegionSlot
from factcheck.records import Article, RegionKind
from factcheck.scan import Hit, Scan

__all__ = ["Regions", "find_regions"]

_HEADLINE_LIMIT = 200
_HEADING_LIMIT = 80
_BYLINE_LIMIT = 100
_DATELINE_LIMIT = 100
_CAPTION_LIMIT = 600
_DASHES = (" -", " –", " —")
_DATELINE = re.compile(r"(?=[^\W\d_])[^\n.!?;:“”\"]{0,50}?(?:[.,(][^\n!?;:“”\"]{0,40}?)?[ \u00a0](?:--|[-–—])[ \u00a0]")
_CREDIT = re.compile(
    r"(?:\([^()\n]{0,60}[/|](?=[^()\n]*[^\W\d_]{2})[^()\n]{2,40}\)|\[[^\[\]\n]{2,60}[/|][^\[\]\n]{2,40}\])\s*\.?\s*$"
)
_SENTENCE_INSIDE = re.compile(r"[.!?]\s+[^\W\d_a-z]")
_START = itemgetter(0)


class Regions:
    """Regions of one text; what no region covers is body."""

    __slots__ = ("_starts", "slots")

    def __init__(self, slots: list[RegionSlot]) -> None:
        self.slots = slots
        self._starts = [slot.start for slot in slots]

    def at(self, position: int) -> str:
        """The region of a code point."""
        number = bisect_right(self._starts, position) - 1
        if number >= 0 and position < self.slots[number].end:
            return self.slots[number].region
        return RegionKind.BODY


def find_regions(scan: Scan, article: Article) -> Regions:
    """Regions that the reader marked, and those that the layout of the lines tells."""
    text = scan.text
    slots: list[RegionSlot] = []
    lines = _lines(text)
    cues = _line_cues(scan)
    captions = [start for start, cue in cues.items() if _is_caption(text, cue)]
    credited = bool(captions) or ((")" in text or "]" in text) and ("/" in text or "|" in text))
    dashes = [dash for dash in _DASHES if dash in text]
    headline = _headline(text, lines)
    links = [hit for hit in cues.values() if hit.roles["line_cue"].region == RegionKind.BOILERPLATE]
    for number, (start, end) in enumerate(lines):
        if number == 0 and headline:
            slots.append(RegionSlot(start, end, RegionKind.HEADLINE))
            continue
        short = 0 < number < len(lines) - 1 and end - start <= _HEADING_LIMIT
        found = _marked_line(text, start, end, cues.get(start), headline) or (
            (credited and _credit(text, start, end, captions)) or (short and _heading(text, start, end)) or ()
        )
        if not found:
            found = _dateline(text, start, end, dashes) if dashes else ()
            behind = found[-1].end if found else start + 1
            found = (*found, *asides_in(text, behind, end, _inside(links, behind, end), scan.pack.tag))
        slots += found
    if article.regions:
        slots = _marked(article, slots)
    return Regions(slots)


def _inside(links: list[Hit], start: int, end: int) -> list[Hit]:
    """The links between two places, of those in text order."""
    return links[bisect_left(links, start, key=_START) : bisect_left(links, end, key=_START)]


def _lines(text: str) -> list[tuple[int, int]]:
    """Bounds of the lines that hold something, white space around them left out."""
    lines = []
    start = 0
    for line in text.split("\n"):
        size = len(line)
        bare = line.strip()
        if bare:
            begin = start if len(bare) == size else start + line.index(bare[0])
            lines.append((begin, begin + len(bare)))
        start += size + 1
    return lines


def _line_cues(scan: Scan) -> dict[int, Hit]:
    return {scan.hits[position].start: scan.hits[position] for position in scan.where("line_cue")}


def _headline(text: str, lines: list[tuple[int, int]]) -> str | None:
    """The first line, where more lines follow and it is no paragraph."""
    if len(lines) < 2:
        return None
    start, end = lines[0]
    line = text[start:end]
    if end - start > _HEADLINE_LIMIT or line[-1] in ".,;:" or line.count(" ") < 1:
        return None
    if "://" in line or _SENTENCE_INSIDE.search(line) or _DATELINE.match(line):
        return None
    return line


def _marked_line(text: str, start: int, end: int, cue: Hit | None, headline: str | None) -> tuple[RegionSlot, ...]:
    """A line that a word at its beginning tells, or the headline once more; what the line says behind it is body."""
    if cue is not None and _is_cue_line(text, cue, end):
        return (RegionSlot(start, end, cue.roles["line_cue"].region),)
    if headline and text.startswith(headline, start):
        return (RegionSlot(start, min(end, start + len(headline)), RegionKind.BOILERPLATE),)
    return ()


def _is_cue_line(text: str, cue: Hit, end: int) -> bool:
    if text[cue.end : cue.end + 2].strip()[:1] == ":":
        return True
    if cue.roles["line_cue"].region == RegionKind.BYLINE:
        return end - cue.start <= _BYLINE_LIMIT and text[cue.end + 1 : cue.end + 2].isupper() and text[end - 1] != "."
    return text[end - 1] not in '.!?"”' and cue.roles["line_cue"].region == RegionKind.BOILERPLATE


def _is_caption(text: str, cue: Hit) -> bool:
    return cue.roles["line_cue"].region == RegionKind.CAPTION and text[cue.end : cue.end + 1] == ":"


def _credit(text: str, start: int, end: int, captions: list[int]) -> tuple[RegionSlot, ...]:
    """A caption with its credit: "(NAME / AGENCY)" at its end, or "Foto: …" behind it."""
    if end - start >= _CAPTION_LIMIT:
        return ()
    match = _CREDIT.search(text, max(start, end - 110), end) if text[end - 1] in ")]." else None
    first = bisect_right(captions, start)
    credit = captions[first] if first < len(captions) and captions[first] < end else None
    if match is not None:
        credit = match.start()
    if credit is None:
        return ()
    return RegionSlot(start, credit, RegionKind.CAPTION), RegionSlot(credit, end, RegionKind.CREDIT)


def _heading(text: str, start: int, end: int) -> tuple[RegionSlot, ...]:
    if text[end - 1] in '.,;:!?"”’)' or text[start] in "\"“”‘'-*•" or _DATELINE.match(text[start:end]):
        return ()
    return (RegionSlot(start, end, RegionKind.HEADING),)


def _dateline(text: str, start: int, end: int, dashes: list[str]) -> tuple[RegionSlot, ...]:
    """A place or outlet before a dash at the beginning of a paragraph."""
    beginning = text[start : start + _DATELINE_LIMIT]
    if all(dash not in beginning for dash in dashes):
        return ()
    match = _DATELINE.match(text, start, min(end, start + _DATELINE_LIMIT))
    if match is None or not _is_dateline(match.group()):
        return ()
    return (RegionSlot(start, match.end(), RegionKind.DATELINE),)


def _is_dateline(written: str) -> bool:
    """A place or outlet before a dash: in capitals, or with a comma, a bracket or a web domain."""
    place = written.rstrip(" \u00a0-–—")
    return bool(place) and (place.isupper() or any(sign in place for sign in ",(") or "." in place.rstrip("."))


def _marked(article: Article, found: list[RegionSlot]) -> list[RegionSlot]:
    """Regions given with the article win over what the layout tells."""
    marked = [RegionSlot(region.start, region.end, region.region) for region in sorted(article.regions)]
    free = [slot for slot in found if not any(m.start < slot.end and slot.start < m.end for m in marked)]
    return sorted(marked + free, key=lambda slot: slot.start)
