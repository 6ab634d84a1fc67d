"""What stands around a count: place, side, populations, window, dates, modality, and who says it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from factcheck.extract.casualties import SUM_NOTE
from factcheck.extract.named_places import NamedPlace, NamedPlaces
from factcheck.extract.places import place_of
from factcheck.extract.regions import Regions
from factcheck.extract.slots import (
    AttributionSlot,
    CasualtySlot,
    ClaimSlot,
    EventDateSlot,
    ForceSlot,
    QuantitySlot,
    TimeSlot,
)
from factcheck.scan import Hit, Scan

__all__ = ["Surroundings"]

_WINDOW_REACH = 90
_MODALITY_REACH = 32
_CLAUSE_REACH = 80
_SINCE_REACH = 14
_OWN = 1
"""Characters between a cue and the time that belongs to it: "since 7 October"."""
_WHERE_REACH = 30
_NESTED = 16
"""Most sources whose scopes are looked at for one claim: scopes nest, but not deeply."""
_PLACE_REACH = 400
_ACTION_REACH = 90
_GOVERNED = 2
"""Most words between a verb and the force that is its object."""
_SAYING_REACH = 8
_PHRASE_END = re.compile(r"[,;:(\d¹²³]")
_PHRASE_REACH = 40

Dated = tuple[list[TimeSlot], list[int]]
"""Times in the order of the text, and where they start."""


class Surroundings:
    """Fills the slots of claims from the hits, times and attributions around them."""

    __slots__ = (
        "_as_of_times",
        "_hits",
        "_places",
        "_said_times",
        "_scope_starts",
        "_scopes",
        "_source_starts",
        "_sources",
        "_time_starts",
        "_times",
        "regions",
        "scan",
    )

    def __init__(
        self, scan: Scan, regions: Regions, times: Sequence[TimeSlot], attributions: Sequence[AttributionSlot]
    ) -> None:
        self.scan = scan
        self.regions = regions
        self._places = NamedPlaces(scan)
        self._times = times
        self._time_starts = [time.start for time in times]
        self._sources = sorted(attributions, key=lambda source: source.start)
        self._source_starts = [source.start for source in self._sources]
        self._scopes = sorted(attributions, key=lambda source: source.scope_start)
        self._scope_starts = [source.scope_start for source in self._scopes]
        self._hits: dict[str, tuple[list[Hit], list[int]]] = {}
        self._as_of_times = _with_starts(time for time in times if _dates(time, "as_of"))
        self._said_times = _with_starts(time for time in times if _dates(time, "event") and self.of_saying(time, None))

    def between(self, role: str, start: int, end: int) -> list[Hit]:
        """Hits of a role that begin in ``[start, end)``."""
        if role not in self.scan.by_role:
            return []
        known = self._hits.get(role)
        hits, starts = self._gathered(role) if known is None else known
        first = bisect_left(starts, start)
        if first == len(starts) or starts[first] >= end:
            return []
        return hits[first : bisect_left(starts, end, first)]

    def _gathered(self, role: str) -> tuple[list[Hit], list[int]]:
        """The hits of a role, and where they start; kept when first asked for."""
        hits = [self.scan.hits[position] for position in self.scan.where(role)]
        if role in _NAMES:
            hits = [hit for hit in hits if not self.scan.text[hit[0] : hit[1]].islower()]
        self._hits[role] = hits, [hit[0] for hit in hits]
        return self._hits[role]

    def casualty(self, claim: CasualtySlot, previous_end: int, next_start: int) -> None:
        """Fill a casualty claim; the neighbours' bounds keep it from taking what belongs to them."""
        sentence = self.scan.sentences.bounds(claim.start)
        self.common(claim, sentence)
        left, right = max(sentence[0], previous_end), min(sentence[1], next_start)
        claim.populations = self._populations(claim)
        self._window(claim, claim.start if previous_end > sentence[0] else left, right)
        bases = self.between("base", left, right)
        if bases:
            claim.base = bases[0].roles["base"].base
        claim.modality = self._modality(claim, left)

    def _populations(self, claim: CasualtySlot) -> tuple[str, ...]:
        """The groups that the noun phrase of the victims names; of a sum its parts tell."""
        if SUM_NOTE in claim.notes:
            return ()
        figure = claim.figure
        start = figure.hedge_start if figure else claim.start
        end = self._phrase_reach(claim)
        if figure and claim.part_of is not None and SUM_NOTE in claim.part_of.notes:
            end = min(end, figure.phrase_end + 1)
        hits = self.between("population", start, end)
        if start < claim.outcome_start < end:  # "two civilians were killed as soldiers": who stands behind is another
            hits = self.between("population", start, claim.outcome_start) or hits
        if claim.start < claim.outcome_start <= start:  # "the number of soldiers killed rose to four"
            hits = [*self.between("population", claim.start, claim.outcome_start), *hits]
        return tuple(dict.fromkeys(hit.roles["population"].population for hit in hits))

    def _phrase_reach(self, claim: CasualtySlot) -> int:
        """Where the noun phrase of the victims can end: at a mark, the next number, its sentence, or some words on."""
        figure = claim.figure
        start = figure.end if figure else claim.start
        end = min(start + _PHRASE_REACH, self.scan.sentences.bounds(start)[1])
        part = self.between("part", start, end)
        if part and part[0].roles["part"].position == "before":
            end = part[0].start
        stop = _PHRASE_END.search(self.scan.text, start, end)
        return end if stop is None else stop.start()

    def force(self, claim: ForceSlot) -> None:
        """Fill a force claim."""
        sentence = self.scan.sentences.bounds(claim.start)
        self.common(claim, sentence)
        action = self._action(claim, sentence)
        if action is not None:
            claim.action = action.roles["force_action"].action
        claim.modality = self._plain_modality(claim.start, max(sentence[0], claim.start - _MODALITY_REACH))

    def _action(self, claim: ForceSlot, sentence: tuple[int, int]) -> Hit | None:
        """The verb of a force: right before it, else behind it in its clause, else the last one before it."""
        before = self.between("force_action", max(sentence[0], claim.start - _ACTION_REACH), claim.start)
        if before and len(self.scan.text[before[-1].end : claim.start].split()) <= _GOVERNED:
            return before[-1]
        behind = self.between("force_action", claim.start, min(sentence[1], claim.end + _ACTION_REACH))
        if behind and not (before and _PHRASE_END.search(self.scan.text, claim.end, behind[0].start)):
            return behind[0]
        return before[-1] if before else None

    def quantity(self, claim: QuantitySlot) -> None:
        """Fill a claim that counts neither victims nor forces."""
        sentence = self.scan.sentences.bounds(claim.start)
        self.common(claim, sentence)
        claim.modality = self._plain_modality(claim.start, max(sentence[0], claim.start - _CLAUSE_REACH))

    def _plain_modality(self, start: int, left: int) -> str:
        """The last cue of the clause before a figure; a negation must be next to it."""
        for hit in reversed(self.between("modality", left, start)):
            between = self.scan.text[hit.end : start]
            if any(sign in between for sign in ",;:\n"):
                return "asserted"
            entry = hit.roles["modality"]
            if not self._in_time(hit) and not (entry.modality == "negated" and between.strip()):
                return str(entry.modality)
        return "asserted"

    def event(self, claim: EventDateSlot) -> None:
        """Fill an event date."""
        sentence = self.scan.sentences.bounds(claim.start)
        claim.region = self.regions.at(claim.start)
        claim.attribution = self._attribution(claim.start)
        known = self._known_places((claim.start, claim.end), sentence)
        back = self._sent_back(claim.start, sentence)
        named = self._named_places(sentence, sentence)
        claim.place = place_of(self.scan, known, named, back, (claim.start, claim.end), sentence)

    def common(self, claim: ClaimSlot, sentence: tuple[int, int]) -> None:
        """Region, attribution, place, side and as-of date: what every claim has."""
        claim.region = self.regions.at(claim.start)
        claim.attribution = self._attribution(claim.figure.start if claim.figure else claim.start)
        claim.place = self._claim_place(claim, sentence)
        self._side(claim, sentence)
        claim.as_of = self._as_of(claim, sentence)

    def _attribution(self, position: int) -> AttributionSlot | None:
        """The narrowest attribution whose scope holds a position."""
        best: AttributionSlot | None = None
        number = bisect_right(self._scope_starts, position)
        for attribution in self._scopes[max(0, number - _NESTED) : number]:
            if attribution.scope_start <= position < attribution.scope_end:
                size = attribution.scope_end - attribution.scope_start
                if best is None or size < best.scope_end - best.scope_start:
                    best = attribution
        return best

    def _claim_place(self, claim: ClaimSlot, sentence: tuple[int, int]) -> str | None:
        """The place of a counted claim; names inside the counted phrase say whose people they are."""
        end = claim.outcome_end if isinstance(claim, CasualtySlot) and claim.part_of is None else claim.end
        counted = claim.figure.phrase_end if claim.figure else claim.start
        span = min(end, counted), max(end, counted)
        known = self._known_places(span, sentence)
        reach = max(sentence[0], span[0] - _PLACE_REACH), min(sentence[1], span[1] + _PLACE_REACH)
        named = self._named_places(reach, sentence)
        if isinstance(claim, QuantitySlot):
            named = [place for place in named if place.listed]  # quantities are compared by known places alone
        back = self._sent_back(claim.start, sentence)
        if back and not known and not named:
            first = self._places.first(sentence[0], span[0])
            return None if first is None else first.name
        return place_of(self.scan, known, named, back, span, sentence) if known or named else None

    def _named_places(self, reach: tuple[int, int], sentence: tuple[int, int]) -> list[NamedPlace]:
        named = self._places.between(*reach, sentence)
        return [place for place in named if not (place.listed and self._inside_attribution(place.start))]

    def _known_places(self, span: tuple[int, int], sentence: tuple[int, int]) -> list[Hit]:
        start, end = max(sentence[0], span[0] - _PLACE_REACH), min(sentence[1], span[1] + _PLACE_REACH)
        return [hit for hit in self.between("place", start, end) if not self._inside_attribution(hit.start)]

    def _sent_back(self, opening: int, sentence: tuple[int, int]) -> bool:
        """Whether a claim opens right behind "where"."""
        return bool(self.between("where", max(sentence[0], opening - _WHERE_REACH), opening))

    def _inside_attribution(self, start: int) -> bool:
        """Whether a place is part of a source's name ("Gaza's health ministry")."""
        number = bisect_right(self._source_starts, start)
        return any(start < source.end for source in self._sources[max(0, number - _NESTED) : number])

    def _side(self, claim: ClaimSlot, sentence: tuple[int, int]) -> None:
        figure = claim.figure
        start = figure.hedge_start if figure else claim.start
        end = max(figure.phrase_end, figure.end + 2) if figure else claim.end
        comma = self.scan.text.find(",", figure.end if figure else end, end + 1)
        if comma >= 0:  # "killed 12, Hamas says" tells whose count it is
            end = comma - 1
        named = self.between("party", start, min(end + 2, sentence[1]))
        if named:
            claim.side = named[0].roles["party"].name
            return
        if isinstance(claim, ForceSlot):
            before = self.between("party", sentence[0], start)
            if before:
                claim.side = before[-1].roles["party"].name
                several = len({hit.roles["party"].name for hit in before}) > 1
                claim.inferred["side"] = "guessed" if several else "derived"

    def _as_of(self, claim: ClaimSlot, sentence: tuple[int, int]) -> TimeSlot | None:
        dated = _nearest(self._as_of_times, sentence, claim.end)
        if dated is not None:
            return dated
        said = [_nearest(self._said_times, sentence, claim.end), *self._behind_source(claim.attribution, sentence)]
        found = min((time for time in said if time is not None), key=lambda time: _distance(time, claim), default=None)
        if found is not None:
            claim.inferred["as_of"] = "derived"
        return found

    def _behind_source(self, source: AttributionSlot | None, sentence: tuple[int, int]) -> list[TimeSlot]:
        """The days of the sentence that stand right behind a source, and so date what it says."""
        if source is None:
            return []
        first = bisect_left(self._time_starts, max(source.end, sentence[0]))
        last = bisect_left(self._time_starts, min(source.end + _SAYING_REACH + 1, sentence[1]))
        return [time for time in self._times[first:last] if _dates(time, "event") and self.of_saying(time, source)]

    def of_saying(self, time: TimeSlot, source: AttributionSlot | None) -> bool:
        """Whether a time dates a statement and not what it tells: "said on Wednesday", "kata polisi pada Rabu"."""
        if time.precision != "day":
            return False
        behind = self.between("cue", time.end, time.end + _SAYING_REACH)
        if behind and not self.scan.text[time.end : behind[0].start].strip(" \u00a0)"):
            return True
        before = [cue.end for cue in self.between("cue", time.start - 3 * _SAYING_REACH, time.start)]
        if source is not None and source.end <= time.start:
            before.append(source.end)
        return any(self._only_a_preposition(end, time.start) for end in before)

    def _only_a_preposition(self, start: int, end: int) -> bool:
        """Whether nothing but one function word stands between two positions."""
        if end - start > _SAYING_REACH:
            return False
        gap = self.scan.text[start:end].lower().replace(",", " ").split()
        if not gap:
            return True
        pack = self.scan.pack
        return len(gap) == 1 and gap[0] in pack.function_words and gap[0] not in pack.settings.articles

    def _window(self, claim: CasualtySlot, left: int, right: int) -> None:
        cues = self.between("window", max(left, claim.start - _WINDOW_REACH), min(right, claim.end + _WINDOW_REACH))
        for cue in cues:
            if self._time_between(cue, claim):
                continue  # "vowed more attacks this year, after those of last year killed 200"
            claim.window = str(cue.roles["window"].window)
            if claim.window == "cumulative":
                claim.period = self._time_after(cue.end)
            return
        claim.period = self._event_time(claim, left, right)

    def _time_between(self, cue: Hit, claim: CasualtySlot) -> bool:
        """Whether another time stands between a cue and a count, so that the cue is of another clause."""
        before = cue.end <= claim.start
        left, right = (cue.end + _OWN, claim.start) if before else (claim.end, cue.start)
        number = bisect_right(self._time_starts, left) if before else bisect_left(self._time_starts, left)
        return number < len(self._times) and self._times[number].end <= right

    def _time_after(self, position: int) -> TimeSlot | None:
        number = bisect_left(self._time_starts, position)
        if number < len(self._times) and self._time_starts[number] - position <= _SINCE_REACH:
            return self._times[number]
        return None

    def _event_time(self, claim: CasualtySlot, left: int, right: int) -> TimeSlot | None:
        """The nearest day of the sentence that dates an event."""
        low, high = bisect_left(self._time_starts, left), bisect_right(self._time_starts, right)
        days = [
            time
            for time in self._times[low:high]
            if time.role == "event" and time.type in ("DATE", "TIME") and time.precision in ("day", "hour", "minute")
            if not self.of_saying(time, claim.attribution)
        ]
        return min(days, key=lambda time: abs(time.start - claim.outcome_end), default=None)

    def _of_people(self, hit: Hit) -> bool:
        """Whether a cue is said of who the people are and not of what befell them: "diduga pemberontak"."""
        word = self.scan.text[hit.end + 1 : hit.end + 24].split(" ")[0].lower()
        return "population" in self.scan.pack.words.get(word, {})

    def _in_time(self, hit: Hit) -> bool:
        """Whether a word is part of a time: "12 May" allows nothing."""
        number = bisect_right(self._time_starts, hit.start) - 1
        return number >= 0 and hit.start < self._times[number].end

    def _modality(self, claim: CasualtySlot, left: int) -> str:
        """The last cue of the clause before the outcome word or its count; a negation must be next to it."""
        if claim.amount.value == 0 and claim.figure is None:
            return "asserted"
        behind = self._modality_behind(claim)
        if behind is not None:
            return behind
        first = min(claim.figure.hedge_start if claim.figure else claim.start, claim.outcome_start)
        start = max(left, first - _MODALITY_REACH)
        for hit in reversed(self.between("modality", start, claim.outcome_end)):
            entry = hit.roles["modality"]
            next_word = first if hit.end <= first else claim.outcome_start
            between = self.scan.text[hit.end : next_word]
            if hit.end > claim.outcome_start + 1 or any(sign in between for sign in ",;:\n") or self._in_time(hit):
                continue
            if entry.modality == "negated" and len(between.split()) > 1:
                continue
            if claim.figure and claim.figure.hedge_start <= hit.start < claim.figure.start:
                continue  # the hedge of the count itself: "nearly 20 wounded"
            if self._of_people(hit):
                continue
            return str(entry.modality)
        return "asserted"

    def _modality_behind(self, claim: CasualtySlot) -> str | None:
        """The cue between an outcome word and the count that it comes to: "korban tewas dikhawatirkan mencapai 100"."""
        if claim.figure is None or claim.figure.hedge_start <= claim.outcome_end:
            return None
        for hit in self.between("modality", claim.outcome_end, claim.figure.hedge_start):
            between = self.scan.text[claim.outcome_end : claim.figure.hedge_start]
            entry = hit.roles["modality"]
            if entry.modality != "negated" and not any(sign in between for sign in ",;:\n") and not self._in_time(hit):
                return str(entry.modality)
        return None


def _dates(time: TimeSlot, role: str) -> bool:
    return time.role == role and time.earliest is not None


def _distance(time: TimeSlot, claim: ClaimSlot) -> tuple[int, int]:
    return abs(time.start - claim.end), time.start


def _with_starts(times: Iterable[TimeSlot]) -> Dated:
    chosen = list(times)
    return chosen, [time.start for time in chosen]


def _nearest(dated: Dated, sentence: tuple[int, int], position: int) -> TimeSlot | None:
    """The time of a sentence that begins nearest to a position; of two equally near ones the first."""
    times, starts = dated
    low, high = bisect_left(starts, sentence[0]), bisect_left(starts, sentence[1])
    behind = bisect_right(starts, position, low, high)
    before = bisect_left(starts, starts[behind - 1], low, behind) if behind > low else behind
    near = [times[number] for number in dict.fromkeys((before, behind)) if low <= number < high]
    return min(near, key=lambda time: abs(time.start - position), default=None)


_NAMES = ("place", "party")
"""Roles whose words count only where they are written as names."""
