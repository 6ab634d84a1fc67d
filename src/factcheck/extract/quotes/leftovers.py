"""Quotations and headings that no word of saying stands beside."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice

from factcheck.extract.quotes.desk import Desk, Said
from factcheck.extract.quotes.marks import Quoted
from factcheck.extract.quotes.names import canonical
from factcheck.extract.quotes.phrases import TOKEN, Phrase
from factcheck.extract.quotes.reports import is_named
from factcheck.extract.quotes.speakers import sentence_subject
from factcheck.extract.slots import QuoteSlot
from factcheck.records import QuoteMode, RegionKind

__all__ = ["read_leftovers"]

_FEWEST_WORDS = 4
"""Fewest words of an utterance without a cue."""
_SIGNED = 90
"""Most characters of a name behind a dash that signs a quotation."""
_HEADINGS = (RegionKind.HEADLINE, RegionKind.HEADING, RegionKind.BOILERPLATE)
_NAME_WORDS = 5
_LABEL = 90
"""Most characters of a name and a colon before a quotation."""
_BEGINNING = 240
"""How much of a quotation is looked at for its words."""
_BLANK = " \u00a0"
_CLOSED = '.!?…"”’'
"""What a sentence ends with."""
_BETWEEN = 320
"""Most characters of the sentence between two halves of a speech."""


def read_leftovers(desk: Desk) -> None:
    """Words inside reports, continuations, speech behind a colon or signed, and utterances of an unknown speaker."""
    _inside_reports(desk)
    reports = sorted(desk.voices.quotes, key=_place)
    for number, quoted in enumerate(desk.quoted):
        if desk.taken[number] is None and not quoted.single:
            _leftover(desk, number, quoted, reports)
    for slot in desk.regions.slots:
        if slot.region in _HEADINGS:
            _heading(desk, slot.start, slot.end)


def _inside_reports(desk: Desk) -> None:
    """Quotations inside a report are the words of the one it is a report of, the nearest where there are two."""
    reports = [slot for slot in desk.voices.quotes if slot.mode == QuoteMode.INDIRECT]
    for slot in sorted(reports, key=_length):
        number = bisect_left(desk.quoted, slot.start - 1, key=_start)
        while number < len(desk.quoted) and desk.quoted[number].end <= slot.end + 2:
            quoted = desk.quoted[number]
            if desk.taken[number] is None and not is_named(desk, quoted.start):
                desk.taken[number] = desk.quote(QuoteMode.PARTIAL, tuple(quoted.parts), desk.again(slot))
            number += 1


def _length(slot: QuoteSlot) -> int:
    return slot.end - slot.start


def _start(quoted: Quoted) -> int:
    return quoted.start


def _leftover(desk: Desk, number: int, quoted: Quoted, reports: list[QuoteSlot]) -> None:
    signed = _signature(desk, quoted) or _colon(desk, quoted)
    if signed is not None:
        desk.taken[number] = desk.quote(QuoteMode.DIRECT, tuple(quoted.parts), signed)
        return
    if not _is_utterance(desk, quoted):
        return
    previous = desk.taken[number - 1] if number else None
    if previous is not None and previous.mode == QuoteMode.DIRECT and _goes_on(desk, number):
        slot = desk.quote(QuoteMode.DIRECT, tuple(quoted.parts), desk.again(previous), ("continues",))
        desk.taken[number] = slot
        return
    reported = _reported_before(desk, quoted, reports)
    notes = ("continues",) if reported is not None else ()
    desk.taken[number] = desk.quote(QuoteMode.DIRECT, tuple(quoted.parts), reported, notes)


def _reported_before(desk: Desk, quoted: Quoted, reports: list[QuoteSlot]) -> Said | None:
    """Who the sentence right before a quotation is a report of: "The pier is unsafe, she said. “The wood is wet.”"."""
    text, end = desk.text, quoted.start
    while end and text[end - 1] in _BLANK:
        end -= 1
    if not end or text[end - 1] not in _CLOSED:
        return None
    floor = desk.scan.sentences.bounds(end - 1)[0]
    inside = islice(reports, bisect_left(reports, floor, key=_place), bisect_left(reports, end, key=_place))
    named = [slot for slot in inside if slot.speaker is not None and floor <= slot.speaker_start < end]
    return desk.again(named[-1]) if len({slot.speaker for slot in named}) == 1 else None


def _place(slot: QuoteSlot) -> int:
    return slot.start


def _is_utterance(desk: Desk, quoted: Quoted) -> bool:
    """Whether a quotation stands alone as a sentence."""
    text = desk.text
    if not text[quoted.inner_start].isupper() and text[quoted.inner_start] not in "…'‘(":
        return False
    if len(text[quoted.inner_start : min(quoted.inner_end, quoted.inner_start + _BEGINNING)].split()) < _FEWEST_WORDS:
        return False
    before = text[max(0, quoted.start - 3) : quoted.start].rstrip(" \u00a0")
    if before and before[-1] not in ".!?\n\"”:…’'":
        return False
    return text[quoted.inner_end - 1] in ".!?…," or text[quoted.end : quoted.end + 1] in ".!?,"


def _goes_on(desk: Desk, number: int) -> bool:
    """Whether a quotation stands right behind the sentence that told who said the one before."""
    before, quoted = desk.quoted[number - 1], desk.quoted[number]
    if quoted.start - before.end > _BETWEEN or "\n" in desk.text[before.end : quoted.start].strip(" \u00a0"):
        return False
    start = desk.scan.sentences.bounds(before.end)[0]
    told = desk.scan.sentences.bounds(quoted.start - 2)[0]
    return told <= max(start, before.end + 2)


def _signature(desk: Desk, quoted: Quoted) -> Said | None:
    """A name behind a dash: “…” — Jane Miller."""
    text = desk.text
    rest = text[quoted.end : quoted.end + _SIGNED].split("\n", 1)[0]
    bare = rest.lstrip()
    if bare[:1] not in "―—–" or not bare:
        return None
    dash = quoted.end + len(rest) - len(bare)
    phrase = desk.after(dash + 1, quoted.end + len(rest))
    if phrase is None or not text[phrase.start].isupper():
        return None
    speaker = desk.cast.named(phrase)
    return Said(speaker, phrase.start, phrase.end, dash, dash + 1) if speaker else None


def _colon(desk: Desk, quoted: Quoted) -> Said | None:
    """A name, or a sentence about somebody, and a colon before a quotation."""
    text, end = desk.text, quoted.start
    floor = max(0, end - _LABEL)
    while end > floor and text[end - 1].isspace():
        end -= 1
    if end <= floor or text[end - 1] != ":":
        return None
    end -= 1
    start = max(text.rfind("\n", floor, end) + 1, floor)
    return _name_before(desk, start, end) or _told_of(desk, end)


def _told_of(desk: Desk, end: int) -> Said | None:
    """The subject of a sentence that a colon and a quotation close: "Jane Miller had this answer: “…”"."""
    start = desk.scan.sentences.bounds(end)[0]
    phrase = sentence_subject(desk.text, start, end, desk.lexicon)
    if phrase is None:
        return None
    written = desk.text[phrase.start : phrase.end]
    named = all(word[0].isupper() for word in written.split()) and (" " in written or desk.cast.knows(written))
    speaker = desk.cast.named(phrase) if named else None
    return Said(speaker, phrase.start, phrase.end, end, end + 1) if speaker is not None and speaker.person else None


def _heading(desk: Desk, start: int, end: int) -> None:
    """Read "X: …" in a heading, which tells in the newsroom's words what X said."""
    text = desk.text
    colon = text.rfind(": ", start, end)
    if colon < 0 or text[colon + 2] in "\"“”„«'‘":
        return
    comma = text.rfind(", ", start, colon)
    said = _name_before(desk, comma + 2 if comma >= 0 else start, colon, known=True)
    content = desk.trimmed(colon + 1, end)
    if said is not None and len(text[content[0] : content[1]].split()) >= 2:
        desk.quote(QuoteMode.INDIRECT, (content,), said, ("heading",))


def _opens_label(desk: Desk, low: str) -> bool:
    """Whether a word before a name is none of it: "And from Chairwoman Brook:"."""
    return low in desk.lexicon.openers or low in desk.lexicon.by_words


def _name_before(desk: Desk, start: int, end: int, known: bool = False) -> Said | None:
    """The speaker whose name is all that stands between; ``known`` asks for one the article or the pack knows."""
    tokens = list(TOKEN.finditer(desk.text, start, end))
    while len(tokens) > 1 and _opens_label(desk, tokens[0].group().lower()):
        del tokens[0]
    if not 0 < len(tokens) <= _NAME_WORDS or not all(token.group()[0].isupper() for token in tokens):
        return None
    phrase = Phrase(tokens[0].start(), tokens[-1].end())
    written = desk.text[phrase.start : phrase.end]
    if known and not desk.cast.knows(written) and canonical(written, desk.lexicon) is None:
        return None
    speaker = desk.cast.named(phrase)
    return Said(speaker, phrase.start, phrase.end, end, end + 1) if speaker else None
