"""Events as a view of stories: what happened, where and when, as the leads of a story's articles count its victims."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from factcheck.days import day_of
from factcheck.records import CasualtyClaim, Event, Extraction, Window
from factcheck.relate.asserted import asserted

__all__ = ["events_of"]

LEAD = 700
"""Characters that hold the headline and the lead of a news text."""
_OF_EVENT = (Window.EVENT, Window.UNKNOWN)


def events_of(extractions: Sequence[Extraction], story_of: Mapping[str, str]) -> tuple[Event, ...]:
    """One record for every story whose leads count victims."""
    by_story: dict[str, list[CasualtyClaim]] = defaultdict(list)
    for item in extractions:
        leads = [claim for claim in item.casualties if claim.span.start < LEAD and claim.window in _OF_EVENT]
        by_story[story_of[item.article.id]] += [claim for claim in leads if asserted(claim)]
    return tuple(_event(name, claims) for name, claims in sorted(by_story.items()) if claims)


def _event(name: str, claims: list[CasualtyClaim]) -> Event:
    days = sorted(day for claim in claims if (day := _day(claim)) is not None)
    return Event(
        id=name,
        kind=_commonest([str(claim.outcomes[0]) for claim in claims]) or "",
        place=_commonest([claim.place for claim in claims if claim.place]),
        when=days[0].isoformat() if days else None,
        actors=tuple(sorted({claim.side for claim in claims if claim.side})),
    )


def _day(claim: CasualtyClaim) -> date | None:
    period = claim.period
    return day_of(period.earliest) if period is not None and period.earliest is not None else None


def _commonest(names: list[str]) -> str | None:
    """The name that most claims give; of equally common ones the first by its letters."""
    counts = Counter(names)
    return min(counts, key=lambda name: (-counts[name], name)) if counts else None
