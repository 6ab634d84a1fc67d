"""Words in quotation marks beside a word of saying."""

from __future__ import annotations

from factcheck.extract.quotes.desk import Desk, Said
from factcheck.extract.quotes.marks import Quoted
from factcheck.languages.sections.quotes import Cue
from factcheck.records import QuoteMode
from factcheck.scan import Hit

__all__ = ["continue_quote", "precedes", "succeeds"]

_ADJACENT = 3
"""Most signs between a closing mark and a cue: comma and space."""
_OFFICE_WORDS = 6
_BETWEEN = 240
"""Most characters between a closing mark and the verb of a speaker that stands between."""
_LEAD = 140
"""Most characters between a cue and the quotation it opens ("said in a long interview on Monday: “")."""
_SPLIT = 110
"""Most characters of what splits a sentence in two ("…," he said after a pause, "…")."""
_FINAL = ",.!?…"
_CLOSERS = "'’”\""
_ENDS = ".,;:!?)…—–\n"


def succeeds(desk: Desk, hit: Hit, number: int) -> Said | None:
    """Read a cue behind the quotation ``number``: "…," kata X; "…," katanya; "…," X said."""
    quoted = desk.quoted[number]
    entry: Cue = hit.roles["cue"]
    if hit.start - quoted.end > _BETWEEN:
        return None
    gap = desk.text[quoted.end : hit.start]
    if len(gap) <= _ADJACENT and not gap.strip(" ,.\u00a0"):
        if entry.clitic is not None:
            said: Said | None = desk.clitic(hit, entry.clitic)
        elif "inverted" in entry.frames:
            said = desk.said(desk.after(hit.end), hit) or Said(None, -1, -1, hit.start, hit.end)
        else:
            return None
    else:
        said = _subject_between(desk, hit, quoted, gap)
    if said is not None:
        _take(desk, number, said)
    return said


def _subject_between(desk: Desk, hit: Hit, quoted: Quoted, gap: str) -> Said | None:
    """The speaker between a closing mark and its verb."""
    entry: Cue = hit.roles["cue"]
    if (
        entry.strength != "reliable"
        or entry.clitic is not None
        or len(gap) > _BETWEEN
        or "\n" in gap
        or entry.participle
    ):
        return None
    last = desk.text[max(quoted.inner_start, quoted.inner_end - 4) : quoted.inner_end].rstrip(_CLOSERS)[-1:]
    comma = last == "," or gap.lstrip()[:1] == ","
    if not comma and not (last in "?!" and desk.text[hit.end : hit.end + 1] in ".,;"):
        return None
    if desk.scan.sentences.bounds(hit.start)[0] > quoted.end + len(gap) - len(gap.lstrip(" ,")):
        return None
    phrase = desk.before(quoted.end, hit)
    if phrase is None:
        return None
    if phrase.start - quoted.end > _ADJACENT and not _behind_office(desk, quoted.end, phrase.start):
        return None
    return desk.said(phrase, hit)


def _behind_office(desk: Desk, start: int, end: int) -> bool:
    """Whether nothing but an office, set off by a comma, stands between a quotation and a name: "…," the mayor, J."""
    between = desk.text[start:end].strip(" ,\u00a0")
    words = between.lower().split()
    titled = any(word in desk.lexicon.titles for word in words)
    alone = between.replace(" ", "").replace("-", "").isalpha()
    return titled and alone and len(words) <= _OFFICE_WORDS and desk.text[start:end].rstrip().endswith(",")


def _take(desk: Desk, number: int, said: Said) -> None:
    """Make a quotation a quote: direct where it is an utterance, partial where it is part of a clause."""
    quoted = desk.quoted[number]
    slot = desk.taken[number]
    if slot is not None:
        if slot.speaker is None:
            desk.ascribe(slot, said)
        return
    lead = _lead_in(desk, quoted)
    if lead is None:
        desk.taken[number] = desk.quote(QuoteMode.DIRECT, tuple(quoted.parts), said, _notes(quoted))
        return
    desk.quote(QuoteMode.INDIRECT, ((lead, quoted.inner_end),), said)
    desk.taken[number] = desk.quote(QuoteMode.PARTIAL, tuple(quoted.parts), said, _notes(quoted))


def _lead_in(desk: Desk, quoted: Quoted) -> int | None:
    """Where the clause begins that a quotation is only part of, or ``None`` where it is an utterance."""
    text = desk.text
    before = text[max(0, quoted.start - 2) : quoted.start].rstrip(" \u00a0")
    if not before or before[-1] in '.:!?\n"”,“)…—–*':
        return None
    many = text.find(" ", quoted.inner_start, quoted.inner_end) >= 0
    if many and text[quoted.inner_start].isupper() and text[quoted.inner_end - 1] in _FINAL:
        return None
    start = desk.scan.sentences.bounds(quoted.start)[0]
    return start if quoted.start - start < _BETWEEN else None


def _notes(quoted: Quoted) -> tuple[str, ...]:
    return () if quoted.balanced else ("unclosed",)


def precedes(desk: Desk, hit: Hit, number: int, floor: int) -> Said | None:
    """Read a cue before the quotation ``number``: X mengatakan, "…"; X said: "…"; "Said X: "…"."""
    quoted = desk.quoted[number]
    entry: Cue = hit.roles["cue"]
    if quoted.start - hit.end > _LEAD:
        return None
    gap = desk.text[hit.end : quoted.start]
    if "\n" in gap.strip() or entry.clitic is not None or not _opens(desk, entry, gap, quoted):
        return None
    if desk.scan.sentences.bounds(hit.start)[1] < quoted.start:
        return None
    said = None
    if "that" in entry.frames or not gap.strip(" ,:\u00a0\n"):
        said = desk.said(desk.before(floor, hit), hit)
    if said is None and "inverted" in entry.frames:
        phrase = desk.after(hit.end, quoted.start)
        if phrase is not None and not desk.text[phrase.end : quoted.start].strip(" ,:\u00a0"):
            said = desk.said(phrase, hit)
    if said is None and entry.participle:
        last = desk.cast.last()
        said = Said(last, hit.start, hit.end, hit.start, hit.end) if last else None
    if said is None or desk.taken[number] is not None:
        return None
    desk.taken[number] = desk.quote(QuoteMode.DIRECT, tuple(quoted.parts), said, _notes(quoted))
    return said


def _opens(desk: Desk, entry: Cue, gap: str, quoted: Quoted) -> bool:
    """Whether what stands between a cue and a quotation lets the quotation be all that is said."""
    text = desk.text
    tail = gap.rstrip(" \u00a0\n")
    if tail.endswith(":"):
        return True
    if entry.strength != "reliable":
        return False
    first = text[quoted.inner_start]
    if tail.endswith(","):
        return len(tail) == 1 or first.isupper() or first in "…."
    if tail:
        return False
    following = text[quoted.end : quoted.end + 2].strip(" \u00a0")
    whole = text[quoted.inner_end - 1] in ".!?" or not following or following[0] in _ENDS
    return whole and text.find(" ", quoted.inner_start, quoted.inner_end) >= 0


def continue_quote(desk: Desk, hit: Hit, said: Said, number: int, next_cue: int) -> None:
    """Join the second half of a split sentence: "…," he said, "…"."""
    slot = desk.taken[number]
    if slot is None or number + 1 >= len(desk.quoted) or desk.taken[number + 1] is not None:
        return
    following = desk.quoted[number + 1]
    stop = max(hit.end, said.end)
    if following.start - stop > _SPLIT or next_cue < following.start:
        return
    rest = desk.text[stop : following.start]
    if "\n" in rest or not rest.rstrip().endswith(","):
        return
    if desk.scan.sentences.bounds(stop)[1] < following.start:
        return
    if slot.mode != QuoteMode.DIRECT:
        return
    slot.parts = (*slot.parts, *following.parts)
    slot.end = following.inner_end
    if slot.attribution is not None:
        slot.attribution.scope_end = slot.end
    desk.taken[number + 1] = slot
