"""One article as the collectors of dating evidence see it, and the clues they return."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from factcheck.compare.dating.matching import Found, Mentions, cue_matcher, name_matcher, near
from factcheck.compare.dating.windows import Window
from factcheck.compare.reference_records import KnownEvent, References
from factcheck.languages import Pack, load_pack
from factcheck.records import COMPARED_REGIONS, Extraction, Span, TimeMention, TimeRole
from factcheck.scan import Sentences
from factcheck.scan.hits import fold

__all__ = ["Clue", "Reading"]


@dataclass(frozen=True, slots=True)
class Clue:
    """One piece of evidence: the days it allows, how often such evidence is right, and why.

    ``windows`` are sorted and apart from each other. ``periodic`` marks evidence that recurs (Ramadan, a weekday
    and date): alone it tells the season and not the year.
    """

    kind: str
    windows: tuple[Window, ...]
    weight: float
    why: str
    span: Span | None = None
    periodic: bool = False


class Reading:
    """An extraction, the names that references know in it, and the cue words around them.

    Only what the article itself tells counts: photo credits, captions, bylines and links are left out.
    """

    __slots__ = ("_regions", "cues", "extraction", "mentions", "pack", "references", "sentences", "text", "times")

    def __init__(self, extraction: Extraction, references: References | None = None) -> None:
        references = references or References()
        self.extraction = extraction
        self.references = references
        self.text = extraction.article.text
        self.pack: Pack | None = load_pack(extraction.language) if extraction.language else None
        self._regions = [region for region in extraction.regions if region.region not in COMPARED_REGIONS]
        self.sentences = Sentences(self.text, self.pack.abbreviations if self.pack else frozenset())
        folded = fold(self.text)
        self.mentions = self._own_mentions(name_matcher(references).find(folded))
        self.cues = self._own_cues(folded)
        self.times: list[TimeMention] = [time for time in extraction.times if self._counts(time)]

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

    def named(self) -> frozenset[str]:
        """Ids of the entities that the article names."""
        return frozenset(found.what.id for found in self.mentions.entities)

    def about(self, event: KnownEvent) -> bool:
        """Whether the article names a place and a party of the event."""
        named = self.named()
        return all(not several or not named.isdisjoint(several) for several in (event.places, event.parties))

    def events(self, kind: str) -> list[KnownEvent]:
        """The known events of a kind that the article is about."""
        return [event for event in self.references.events if event.kind == kind and self.about(event)]

    def speaks_of_plans(self, position: int) -> bool:
        """Whether the sentence at ``position`` has a word for what is to come."""
        low, high = self.sentences.bounds(position)
        return bool(near(self.cues["prospect"], low, high))
