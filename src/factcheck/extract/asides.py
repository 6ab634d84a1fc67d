"""What stands inside a paragraph and is not the article's own: links to other stories, stamps of embedded posts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.slots import RegionSlot
from factcheck.knowledge.words import is_function_word
from factcheck.records import RegionKind
from factcheck.scan import Hit

__all__ = ["asides_in"]

_WORD = re.compile(r"[^\s]+")
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)")
_OPENING = '"“‘«('
_LEAST = 2
"""Words in capitals that show a headline in title case; one alone may begin a sentence."""
_STAMP = re.compile(
    r"[—–-][ \u00a0]?[^\n()—–]{1,60}\(@\w{1,20}\)[ \u00a0]?"
    r"(?:[^\W\d_]{3,12}\.? \d{1,2}, \d{4}|\d{1,2} [^\W\d_]{3,12} \d{4})?"
)


def asides_in(text: str, start: int, end: int, links: list[Hit], language: str) -> list[RegionSlot]:
    """The asides between two places: a link behind its cue and colon, the author and day of an embedded post.

    Where paragraphs have lost their breaks the headline of a link runs into the next sentence ("Baca juga: Polisi
    Periksa 13 Warga Kapolda mengatakan …"): it ends before the last capital in front of a word that no headline in
    title case has in small letters. Asides come in text order, and none reaches into the next.
    """
    found = list(_links(text, end, links, language))
    if text.find("(@", start, end) >= 0:
        stamps = [RegionSlot(*match.span(), RegionKind.CREDIT) for match in _STAMP.finditer(text, start, end)]
        found = _apart(sorted([*found, *stamps], key=lambda slot: slot.start))
    return found


def _links(text: str, end: int, cues: list[Hit], language: str) -> Iterator[RegionSlot]:
    """The links of cues in text order; a cue inside the headline of the one before is a word of it."""
    reached = 0
    for cue in cues:
        if cue.start >= reached and text[cue.end : cue.end + 1] == ":":
            reached = _headline_end(text, cue.end + 1, end, language)
            yield RegionSlot(cue.start, reached, RegionKind.BOILERPLATE)


def _apart(slots: list[RegionSlot]) -> list[RegionSlot]:
    """Slots in text order without those that begin inside the one before."""
    kept: list[RegionSlot] = []
    for slot in slots:
        if not kept or slot.start >= kept[-1].end:
            kept.append(slot)
    return kept


def _headline_end(text: str, start: int, end: int, language: str) -> int:
    """Where a headline ends that begins here: with its words in capitals, else with its sentence."""
    capitals: list[tuple[int, int]] = []
    last = start
    for match in _WORD.finditer(text, start, end):
        word = match.group().strip("\"“”‘’'.,:;()!?-")
        if match.group()[0] in _OPENING and capitals:
            return last
        if not word or not word[0].islower():
            capitals.append((match.start(), match.end()))
        elif not is_function_word(word.casefold(), language):
            break
        last = match.end()
    else:
        return last
    if len(capitals) <= _LEAST:
        stop = _SENTENCE_END.search(text, start, end)
        return stop.end() if stop else end
    return capitals[-2][1]
