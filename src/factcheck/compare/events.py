"""Main events: which articles tell of the same one.

An article's main event is what its headline and lead count victims of. Two articles tell of one event when their
days fit, their places do not clash and their leads share most of their names; of two when a day or place clashes.
Otherwise it is not known, and nothing is said.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from factcheck.link.articles import ArticleFacts, pair_key
from factcheck.compare.moments import day_of, event_day
from factcheck.link.texts import names, overlap, shared_names, words
from factcheck.compare.verdict import comparable
from factcheck.disjoint_sets import DisjointSets
from factcheck.knowledge.places import Places, Where
from factcheck.languages import load_pack
from factcheck.records import CasualtyClaim, Event, Extraction, TimeRole, TimeType, Window

__all__ = ["MainEvent", "event_of", "event_records", "main_events", "same_events"]

LEAD = 700
"""Characters that hold the headline and the lead of a news text."""
_NIGHT = 1
"""Days two datings of one event may differ by."""
_FOLLOW_UP = 2
"""Days after which an undated report is no longer taken to be of the same event."""
_PLACE = 0.15
_DAY = 0.1
_SAME_EVENT = 0.4
"""Weights of a place and a day in common, and the sum (with the share of names and words in common) from which two
leads tell of one event. Set on pairs of reports of the same attacks, and of others in the same city and week."""
_LEAST_NAMES = 3
_LONG_WORD = 4
_STOCK_ROLES = frozenset({"outcome", "population", "month", "weekday", "numeral", "hedge", "unit"})
_NEIGHBOURS = 200
"""Articles compared with each one, nearest in time: pairs stay linear in the number of articles."""


@dataclass(frozen=True, slots=True)
class MainEvent:
    """What an article is mainly about, as far as it counts victims."""

    article: str
    language: str | None
    claims: tuple[CasualtyClaim, ...]
    places: frozenset[str]
    days: frozenset[date]
    told: date | None
    names: frozenset[str]
    words: frozenset[str]


def main_events(extractions: Sequence[Extraction], facts: dict[str, ArticleFacts], places: Places) -> list[MainEvent]:
    """The main event of every article that has one."""
    found = []
    for item in extractions:
        days = _days(item)
        claims = _of_the_first(
            [claim for claim in item.casualties if _in_lead(claim) and _of_days(claim, days)], places
        )
        if claims:
            lead = item.article.text[:LEAD]
            found.append(
                MainEvent(
                    article=item.article.id,
                    language=item.language,
                    claims=claims,
                    places=frozenset(claim.place for claim in claims if claim.place),
                    days=days,
                    told=facts[item.article.id].day,
                    names=names(lead),
                    words=_telling_words(lead, item.language),
                )
            )
    return found


def _of_the_first(claims: list[CasualtyClaim], places: Places) -> tuple[CasualtyClaim, ...]:
    """The claims that may be of the same event as the first: a round-up's others are of other places and days."""
    where = next((claim.place for claim in claims if claim.place), None)
    when = next((day for claim in claims if (day := event_day(claim)) is not None), None)
    return tuple(
        claim
        for claim in claims
        if places.compare(claim.place, where, (claim.article_id,)) is not Where.APART
        and event_day(claim) in (None, when)
    )


def _telling_words(lead: str, language: str | None) -> frozenset[str]:
    """Words that not every report of victims has: the pack knows those for dying, people, time and number."""
    common: frozenset[str] = frozenset()
    if language is not None:
        pack = load_pack(language)
        common = pack.function_words | {word for word, roles in pack.words.items() if roles.keys() & _STOCK_ROLES}
    return frozenset(word for word in words(lead) if len(word) >= _LONG_WORD and word not in common)


def _in_lead(claim: CasualtyClaim) -> bool:
    return comparable(claim) and claim.span.start < LEAD and claim.window in (Window.EVENT, Window.UNKNOWN)


def _days(extraction: Extraction) -> frozenset[date]:
    """Single days that the lead gives for what happened."""
    return frozenset(
        day_of(time.earliest)
        for time in extraction.times
        if time.span.start < LEAD
        and time.type in (TimeType.DATE, TimeType.TIME)
        and time.role is TimeRole.EVENT
        and time.earliest is not None
        and time.latest is not None
        and day_of(time.earliest) == day_of(time.latest)
    )


def _of_days(claim: CasualtyClaim, days: frozenset[date]) -> bool:
    """Whether a claim with a day of its own is of the lead's days."""
    day = event_day(claim)
    return day is None or not days or any(abs((day - one).days) <= _NIGHT for one in days)


def same_events(events: Sequence[MainEvent], places: Places) -> dict[tuple[str, str], bool]:
    """For pairs of articles whether they tell of one event; pairs of which it is not known are absent."""
    ordered = sorted(events, key=lambda event: (event.told or date.min, event.article))
    known: dict[tuple[str, str], bool] = {}
    for number, event in enumerate(ordered):
        for other in ordered[number + 1 : number + 1 + _NEIGHBOURS]:
            same = _same(event, other, places)
            if same is not None:
                known[pair_key(event.article, other.article)] = same
    return known


def _same(a: MainEvent, b: MainEvent, places: Places) -> bool | None:
    if _days_clash(a, b) or _places_clash(a, b, places):
        return False
    if a.told is not None and b.told is not None and abs(b.told - a.told) > timedelta(days=_FOLLOW_UP):
        return None
    return True if _likeness(a, b, places) >= _SAME_EVENT else None


def _likeness(a: MainEvent, b: MainEvent, places: Places) -> float:
    """What speaks for one event: the place, the day, the names and, in one language, the words of the leads."""
    score = _PLACE if _one_place(a, b, places) else 0.0
    if a.days & b.days:
        score += _DAY
    elif a.told is not None and a.told == b.told:
        score += _DAY / 2
    if min(len(a.names), len(b.names)) < _LEAST_NAMES:
        return score
    alike = shared_names(a.names, b.names)
    if a.language == b.language:
        alike = (alike + overlap(a.words, b.words)) / 2
    return score + alike


def _one_place(a: MainEvent, b: MainEvent, places: Places) -> bool:
    articles = (a.article, b.article)
    return any(
        places.compare(one, other, articles) is Where.SAME and places.specific(one)
        for one in a.places
        for other in b.places
    )


def _days_clash(a: MainEvent, b: MainEvent) -> bool:
    if not a.days or not b.days:
        return False
    return all(abs((one - other).days) > _NIGHT for one in a.days for other in b.days)


def _places_clash(a: MainEvent, b: MainEvent, places: Places) -> bool:
    if not a.places or not b.places:
        return False
    articles = (a.article, b.article)
    return all(places.compare(one, other, articles) is Where.APART for one in a.places for other in b.places)


def event_of(events: Sequence[MainEvent], known: dict[tuple[str, str], bool]) -> dict[str, str]:
    """The name of each article's main event, one name for all articles that tell of it."""
    sets = DisjointSets()
    for (left, right), same in sorted(known.items()):
        if same:
            sets.join(left, right)
    numbers: dict[str, str] = {}
    return {event.article: numbers.setdefault(sets.root(event.article), f"E{len(numbers) + 1}") for event in events}


def event_records(events: Sequence[MainEvent], named: dict[str, str]) -> tuple[Event, ...]:
    """One record for every main event, told by one article or by several."""
    groups: dict[str, list[MainEvent]] = defaultdict(list)
    for event in events:
        groups[named[event.article]].append(event)
    return tuple(_record(group, name) for name, group in groups.items())


def _record(group: list[MainEvent], name: str) -> Event:
    places = sorted({place for event in group for place in event.places})
    days = sorted({day for event in group for day in event.days})
    actors = sorted({claim.side for event in group for claim in event.claims if claim.side})
    outcomes = [outcome for event in group for claim in event.claims for outcome in claim.outcomes]
    return Event(
        id=name,
        kind=outcomes[0],
        place=places[0] if places else None,
        when=days[0].isoformat() if days else None,
        actors=tuple(actors),
    )
