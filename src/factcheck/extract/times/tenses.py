"""Whether the clause of a time is about what is to come: by its nearest word of tense, or the participle before it."""

from __future__ import annotations

from bisect import bisect_left

from factcheck.scan import Hit, Scan

__all__ = ["Tenses"]

_BEFORE = 110
_BEHIND = 40
_MOST_CUES = 4
_NEXT = 1
_OPENING = 12
_LONGEST_VERB = 40
_STOPS = frozenset(";”")
"""Marks at which a clause ends though its sentence goes on."""
_TENSED = ("tense", "cue", "outcome")


def _cue(hit: Hit) -> tuple[int, int, bool, bool]:
    """Bounds of a cue, whether it is about what is to come, and whether it is a word of saying."""
    entry = hit.roles.get("tense")
    future = entry is not None and bool(entry.future)
    return hit.start, hit.end, future, "cue" in hit.roles and not future


class Tenses:
    """Tense cues of a scan, to ask about the clause of a time."""

    __slots__ = ("_hits", "_positions", "_scan", "_text")

    def __init__(self, scan: Scan) -> None:
        self._scan = scan
        self._hits = scan.hits
        self._positions = sorted([position for role in _TENSED for position in scan.where(role)])
        self._text = scan.text

    def future(self, start: int, end: int, saying: bool) -> bool | None:
        """Whether the clause of a time is about what is to come: its nearest cue before, else the next one behind.

        ``None`` where the clause has no cue. ``saying`` tells whether words of saying are cues: in "said Friday" the
        day is that of saying, but what is said may well be about a coming 7 March.
        """
        number = bisect_left(self._positions, start, key=self._start)
        for k in range(number - 1, max(-1, number - 1 - _MOST_CUES), -1):
            cue_start, cue_end, future, speech = _cue(self._hits[self._positions[k]])
            if start - cue_end > _BEFORE or not self._together(cue_end, start):
                break
            if not future and self._helped(k, cue_start):
                return True
            if future and self._depends(k, cue_start):
                continue
            if saying or not speech:
                return future and not self._done(cue_end, start)
            if self._commits(cue_end):
                return None
        opens = self._opens(start)
        reach = _BEFORE if opens else _BEHIND
        for k in range(number, min(len(self._positions), number + _MOST_CUES)):
            cue_start, _, future, speech = _cue(self._hits[self._positions[k]])
            if cue_start - end > reach or not self._together(end, cue_start):
                break
            if cue_start - end > _BEHIND and "," in self._text[end + 1 : cue_start]:
                break  # a subject may be long, but what follows a comma is another clause
            if cue_start >= end and (saying or not speech):
                return future if cue_start - end <= _NEXT or opens or not future else None
        return None

    def _depends(self, k: int, start: int) -> bool:
        """Whether a verb of what is to come is the infinitive of one that has a tense: "had been due to expire"."""
        if not k:
            return False
        _, end, _, speech = _cue(self._hits[self._positions[k - 1]])
        return not speech and self._text[end:start] == f" {self._scan.pack.settings.infinitive} "

    def _helped(self, k: int, start: int) -> bool:
        """Whether the verb at a cue stands behind a word of what is to come: "will not be sent", "akan berbicara"."""
        roles = self._hits[self._positions[k]].roles
        if not k or not ("outcome" in roles or "cue" in roles) or "tense" in roles:
            return False
        _, end, future, _ = _cue(self._hits[self._positions[k - 1]])
        if not future or start - end > _LONGEST_VERB:
            return False
        pack = self._scan.pack
        between = self._text[end:start].lower().split()
        return all(word in pack.auxiliaries or word in pack.function_words for word in between)

    def nearest(self, start: int) -> bool:
        """Whether the clause of a date without a cue speaks of the present or of what somebody is to do.

        "The case is heard in May", "agreed to buy the mine in February": such a day is the nearest one.
        """
        settings = self._scan.pack.settings
        first = max(self._scan.sentences.bounds(start)[0], start - _BEFORE)
        words = self._text[first:start].lower().split()
        if any(word in settings.present_auxiliaries for word in words):
            return True
        number = bisect_left(self._positions, start, key=self._start)
        cues = (self._hits[position] for position in self._positions[max(0, number - _MOST_CUES) : number])
        return any(hit.start >= first and "cue" in hit.roles and self._commits(hit.end) for hit in cues)

    def _commits(self, cue_end: int) -> bool:
        """Whether an infinitive stands behind a word of saying: "agreed to buy", "an order to leave"."""
        infinitive = self._scan.pack.settings.infinitive
        return infinitive is not None and self._text.startswith(f" {infinitive} ", cue_end)

    def _done(self, floor: int, start: int) -> bool:
        """Whether a participle right before a time tells of a noun what was done: "after a deal signed on Tuesday".

        Behind an auxiliary it belongs to the verb, whose tense counts: "is to be signed on Tuesday".
        """
        pack = self._scan.pack
        ending = pack.settings.participle_ending
        words = self._text[max(floor, start - _LONGEST_VERB) : start].lower().split()
        if words and words[-1] in pack.settings.label_prepositions:
            words.pop()
        if ending is None or len(words) < 2 or not words[-1].endswith(ending):
            return False
        return words[-2].isalpha() and words[-2] not in pack.auxiliaries and words[-2] not in pack.function_words

    def _opens(self, start: int) -> bool:
        """Whether a time opens its clause, so that what follows tells its tense: "On Friday the ship will sail"."""
        words = self._text[max(0, start - _OPENING) : start]
        return len(words) < _OPENING or any(stop in words for stop in '.!?\n,:“"')

    def _start(self, position: int) -> int:
        return self._hits[position][0]

    def _together(self, left: int, right: int) -> bool:
        """Whether two places lie in one clause: in one sentence, with no mark between that ends one."""
        if not _STOPS.isdisjoint(self._text[left:right]):
            return False
        sentences = self._scan.sentences
        return sentences.number(left) == sentences.number(right)
