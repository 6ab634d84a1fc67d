"""What the readers of one text share: its hits, its quotations, its cast, and what was found so far."""

from __future__ import annotations

from bisect import bisect_left

from factcheck.extract.quotes.cast import Cast, Speaker
from factcheck.extract.quotes.lexicon import Lexicon, lexicon_for
from factcheck.extract.quotes.marks import Quoted, pair_marks
from factcheck.extract.quotes.phrases import Phrase, last_name, lowered
from factcheck.extract.quotes.speakers import speaker_after, speaker_before
from factcheck.extract.quotes.subjects import turn_to_subject
from factcheck.extract.quotes.voices import Voices
from factcheck.extract.regions import Regions
from factcheck.extract.slots import AttributionSlot, QuoteSlot
from factcheck.records import QuoteMode, Relation
from factcheck.scan import Hit, Scan

__all__ = ["Desk", "Said"]

_TRIMMED = frozenset(" \t\n\u00a0,;:.")


def _start(quoted: Quoted) -> int:
    return quoted.start


_CAUGHT_UP = 3
"""How many verbs that report nothing are gone back to for the subject a pronoun may mean."""


class Said:
    """Who says something, and with which word."""

    __slots__ = ("candidates", "cue_end", "cue_start", "end", "speaker", "start")

    def __init__(self, speaker: Speaker | None, start: int, end: int, cue_start: int, cue_end: int) -> None:
        self.speaker = speaker
        self.start = start
        self.end = end
        self.cue_start = cue_start
        self.cue_end = cue_end
        self.candidates: tuple[str, ...] = ()


class Desk:
    """The working state of one text."""

    __slots__ = (
        "_body_starts",
        "bodies",
        "cast",
        "lexicon",
        "numerals",
        "put_by",
        "quoted",
        "regions",
        "scan",
        "taken",
        "text",
        "voices",
    )

    def __init__(self, scan: Scan, regions: Regions) -> None:
        self.scan = scan
        self.text = scan.text
        self.regions = regions
        self.lexicon: Lexicon = lexicon_for(scan.pack)
        self.quoted: list[Quoted] = pair_marks(scan)
        self.taken: list[QuoteSlot | None] = [None] * len(self.quoted)
        self.cast = Cast(scan.text, self.lexicon)
        self.voices = Voices()
        self.put_by: list[tuple[int, Hit]] = []
        self.bodies = {scan.hits[p].start: scan.hits[p].end for p in scan.where("organisation")}
        self._body_starts = sorted(self.bodies)
        self.numerals = [scan.hits[position].start for position in scan.where("numeral")]

    # ------------------------------------------------------------------ speakers
    def before(self, floor: int, hit: Hit) -> Phrase | None:
        """The subject of a cue, not before ``floor``."""
        phrase = speaker_before(self.text, floor, hit.start, self.lexicon)
        if phrase is None:
            return None
        number = bisect_left(self._body_starts, phrase.end) - 1
        if number >= 0:  # "the health ministry in Gaza" goes over a small word
            start = self._body_starts[number]
            end = self.bodies[start]
            if phrase.start <= end and phrase.end <= end <= hit.start:
                return Phrase(min(start, phrase.start), end)
        return phrase

    def after(self, start: int, limit: int | None = None) -> Phrase | None:
        """The speaker behind a cue that ends at ``start``."""
        end = len(self.text) if limit is None else limit
        return speaker_after(self.text, start, end, self.lexicon, self.bodies)

    def said(self, phrase: Phrase | None, hit: Hit, heard: bool = True) -> Said | None:
        """The speaker a phrase names, with the cue; ``None`` where there is none or it is an outlet."""
        if phrase is None:
            return None
        written = lowered(self.text[phrase.start : phrase.end], self.lexicon)
        if written.lower() in self.lexicon.outlets:
            return None
        if written in self.lexicon.relatives:
            phrase = self._antecedent(phrase)
        elif written in self.lexicon.pronouns:
            self._catch_up()
            turn_to_subject(self.scan, self.cast, self.lexicon, self._behind(phrase.start))
        speaker = self.cast.named(phrase, heard)
        said = Said(speaker, phrase.start, phrase.end, hit.start, hit.end)
        if written in self.lexicon.pronouns:
            said.candidates = self.cast.others(speaker)
        return said

    def _antecedent(self, phrase: Phrase) -> Phrase:
        """What a relative pronoun is about: the noun phrase before it."""
        floor = self.scan.sentences.bounds(phrase.start)[0]
        _, end = self.trimmed(floor, phrase.start)
        noun = speaker_before(self.text, floor, end, self.lexicon)
        return last_name(self.text, noun, self.lexicon) if noun is not None else phrase

    def has_quotation(self, start: int, end: int) -> bool:
        """Whether a quotation begins between two places."""
        number = bisect_left(self.quoted, start, key=_start)
        return number < len(self.quoted) and self.quoted[number].start < end

    def first_numeral(self, start: int) -> int:
        """Which of the numerals is the first at or behind a place."""
        return bisect_left(self.numerals, start)

    def put_off(self, floor: int, hit: Hit) -> None:
        """Keep a verb that reports nothing: its subject is looked for only if a pronoun may mean it."""
        self.put_by.append((floor, hit))

    def _catch_up(self) -> None:
        """Hear the subjects of the verbs that were put off and stand behind the speaker met last."""
        recent = [(floor, hit) for floor, hit in self.put_by[-_CAUGHT_UP:] if hit.start > self.cast.position]
        self.put_by.clear()
        for floor, hit in recent:
            phrase = self.before(floor, hit)
            if phrase is not None and self.text[phrase.start : phrase.end].lower() not in self.lexicon.pronouns:
                self.cast.named(phrase)

    def clitic(self, hit: Hit, ending: str) -> Said:
        """The speaker that the ending of a cue stands for."""
        self._catch_up()
        turn_to_subject(self.scan, self.cast, self.lexicon, self._behind(hit.start))
        speaker = self.cast.pronoun(ending)
        split = hit.end - len(ending)
        said = Said(speaker, split, hit.end, hit.start, split)
        said.candidates = self.cast.others(speaker)
        return said

    def _behind(self, position: int) -> int:
        """Where the quotation that ends before a cue begins, or the cue itself."""
        number = bisect_left(self.quoted, position, key=_start) - 1
        if number >= 0 and position - self.quoted[number].end <= 2:
            return max(0, self.quoted[number].start - 1)
        return position

    def again(self, slot: QuoteSlot) -> Said | None:
        """The one who said a quote, going on."""
        if slot.speaker is None:
            return None
        speaker = self.cast.by_name(slot.speaker)
        said = Said(speaker, slot.speaker_start, slot.speaker_end, slot.cue_start, slot.cue_end)
        said.candidates = slot.candidates
        return said

    # ------------------------------------------------------------------ what is found
    def quote(
        self,
        mode: QuoteMode,
        parts: tuple[tuple[int, int], ...],
        said: Said | None,
        notes: tuple[str, ...] = (),
        states: bool = True,
    ) -> QuoteSlot:
        """A quote and the attribution of what it says; only what ``states`` is a source of figures."""
        start, end = parts[0][0], parts[-1][1]
        slot = QuoteSlot(start, end, parts, mode, region=self.regions.at(start), notes=notes)
        if said is not None:
            self.ascribe(slot, said, states)
        self.voices.quotes.append(slot)
        return slot

    def ascribe(self, slot: QuoteSlot, said: Said, states: bool = True) -> None:
        """Give a quote its speaker."""
        slot.cue = self.text[said.cue_start : said.cue_end] if said.cue_end > 0 else None
        slot.cue_start, slot.cue_end = said.cue_start, said.cue_end
        slot.speaker_start, slot.speaker_end = said.start, said.end
        slot.candidates = said.candidates
        if said.speaker is not None:
            slot.speaker = said.speaker.name
            slot.attribution = self.attribution(said, Relation.SPEAKER, slot.start, slot.end, states)

    def attribution(
        self, said: Said, relation: Relation, start: int, end: int, states: bool = True
    ) -> AttributionSlot | None:
        """The source of what stands from ``start`` to ``end``."""
        if said.speaker is None:
            return None
        cue = self.text[said.cue_start : said.cue_end] if said.cue_end > 0 else None
        slot = AttributionSlot(said.speaker.name, said.start, said.end, cue, relation, start, end)
        if states:
            self.voices.attributions.append(slot)
        return slot

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """A stretch without the spaces and signs at its ends."""
        text = self.text
        while start < end and text[start] in _TRIMMED:
            start += 1
        while end > start and text[end - 1] in _TRIMMED:
            end -= 1
        return start, end
