"""One article as the collectors of dating evidence see it, and the clues they return."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from factcheck.dating.days import paired
from factcheck.dating.matching import Found, Mentions, cue_matcher, name_matcher, near
from factcheck.dating.reasons import Reason
from factcheck.dating.windows import Window, joined
from factcheck.knowledge.reference_records import KnownEntity, KnownEvent, References, Tenure
from factcheck.languages import Pack, load_pack
from factcheck.records import COMPARED_REGIONS, Extraction, Span, TimeMention, TimeRole
from factcheck.scan.hits import fold
from factcheck.scan.sentences import sentences_of

__all__ = ["Clue", "ClueKind", "Meaning", "Reading", "sources_of"]

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")


class Meaning(NamedTuple):
    """What a clue may stand for: the days it then allows, what it is called, and where that can be checked."""

    window: Window
    words: Reason
    source: str = ""


class ClueKind(StrEnum):
    """What tells when an article was written."""

    EXPLICIT_DATE = "explicit_date"
    PLANNED_DATE = "planned_date"
    DATELINE = "dateline"
    NEWS_DAY = "news_day"
    WEEKDAY_DATE = "weekday_date"
    HOLY_PERIOD = "holy_period"
    OFFICE = "office"
    LIFESPAN = "lifespan"
    TOLL = "toll"
    DAILY_TOLL = "daily_toll"
    DURATION = "duration"
    AFFAIR = "affair"
    NAMED_EVENT = "named_event"
    EVENT_DAY = "event_day"
    STILL_TO_COME = "still_to_come"


@dataclass(frozen=True, slots=True)
class Clue:
    """One piece of evidence: the days it allows, how often such evidence is right, and why.

    ``windows`` are sorted and apart from each other; ``readings`` say what each stands for, where there are several.
    ``sources`` say where the references behind it can be checked. ``periodic`` marks evidence that recurs (Ramadan, a
    weekday and date): alone it tells the season and not the year.
    """

    kind: ClueKind
    windows: tuple[Window, ...]
    weight: float
    why: Reason
    span: Span | None = None
    periodic: bool = False
    readings: tuple[Meaning, ...] = ()
    sources: tuple[str, ...] = ()

    @classmethod
    def of(cls, kind: ClueKind, readings: list[Meaning], weight: float, why: Reason, span: Span) -> Clue:
        """A clue with several possible readings."""
        windows = joined(reading.window for reading in readings)
        return cls(kind, windows, weight, why, span, readings=tuple(readings))


def sources_of(known: Iterable[KnownEntity | KnownEvent | Tenure]) -> tuple[str, ...]:
    """Where these can be checked, each source once."""
    return tuple(dict.fromkeys(one.source for one in known if one.source))


class Reading:
    """An extraction, the names that references know in it, and the cue words around them.

    Only what the article itself tells counts: photo credits, captions, bylines and links are left out.
    """

    __slots__ = (
        "_events",
        "_regions",
        "cues",
        "extraction",
        "mentions",
        "named",
        "pack",
        "references",
        "sentences",
        "text",
        "times",
    )

    def __init__(self, extraction: Extraction, references: References | None = None) -> None:
        references = references or References()
        self.extraction = extraction
        self.references = references
        self.text = extraction.article.text
        self.pack: Pack | None = load_pack(extraction.language) if extraction.language else None
        self._regions = [region for region in extraction.regions if region.region not in COMPARED_REGIONS]
        self.sentences = sentences_of(self.text, self.pack.abbreviations if self.pack else frozenset())
        folded = fold(self.text)
        self.mentions = self._own_mentions(name_matcher(references).find(folded))
        self.cues = self._own_cues(folded)
        self.named = frozenset(found.what.id for found in self.mentions.entities)
        self._events: defaultdict[str, list[KnownEvent]] | None = None
        self.times = paired([time for time in extraction.times if self._counts(time)], self.text)

    def _counts(self, time: TimeMention) -> bool:
        return time.region in COMPARED_REGIONS and time.role is not TimeRole.CREDIT

    def _own(self, found: list[Found]) -> list[Found]:
        """Without those in parts that are not the article's own; both lists are in text order."""
        if not self._regions:
            return found
        regions = iter(sorted(self._regions))
        region = next(regions, None)
        kept = []
        for item in found:
            while region is not None and region.end <= item.start:
                region = next(regions, None)
            if region is None or item.start < region.start:
                kept.append(item)
        return kept

    def _own_mentions(self, mentions: Mentions) -> Mentions:
        for name in Mentions.__slots__:
            setattr(mentions, name, self._own(getattr(mentions, name)))
        return mentions

    def _own_cues(self, folded: bytes) -> dict[str, list[Found]]:
        cues: dict[str, list[Found]] = defaultdict(list)
        if self.pack is not None:
            for start, end, (section, entry) in cue_matcher(self.pack.tag).find(folded):
                cues[section].append(Found(start, end, entry))
        return defaultdict(list, {section: self._own(found) for section, found in cues.items()})

    def span(self, start: int, end: int) -> Span:
        """The span of a stretch of the text."""
        return Span(start=start, end=end, text=self.text[start:end])

    def about(self, event: KnownEvent) -> bool:
        """Whether the article names a place of the event, or a party where the event has no place."""
        needed = event.places or event.parties
        return not needed or not self.named.isdisjoint(needed)

    def events(self, kind: str) -> list[KnownEvent]:
        """The known events of a kind that the article is about."""
        if self._events is None:
            self._events = defaultdict(list)
            for event in self.references.events:
                if self.about(event):
                    self._events[event.kind].append(event)
        return self._events[kind]

    def words_between(self, start: int, end: int) -> int:
        """How many words stand between that are neither function words nor names the references know."""
        names = near(self.mentions.entities, start, end)
        function_words = self.pack.function_words if self.pack is not None else frozenset[str]()
        return sum(
            word.group().lower() not in function_words
            and not any(name.start <= word.start() and word.end() <= name.end for name in names)
            for word in _WORD.finditer(self.text, start, end)
        )

    def planned(self, position: int, reach: int) -> bool:
        """Whether the nearest sign of tense before ``position``, in its sentence and within reach, is a future one."""
        low, _ = self.sentences.bounds(position)
        nearest = near(self.cues["tense"], max(low, position - reach), position)[-1:]
        return any(cue.what.future for cue in nearest)

    def hopes(self, position: int, reach: int) -> bool:
        """Whether any word of a prospect stands before ``position``, in its sentence and within reach."""
        low, _ = self.sentences.bounds(position)
        return bool(near(self.cues["prospect"], max(low, position - reach), position))
