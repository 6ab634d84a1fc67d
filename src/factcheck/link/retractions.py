"""Which values an article takes back: those that a note of correction names beside the right ones."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.link.profiles import Profile
from factcheck.records import Extraction
from factcheck.statements.corrections import notes_in
from factcheck.statements.dimensions import PEOPLE, lineage
from factcheck.statements.terms import Terms

__all__ = ["note_retractions"]

_OPEN = ""
"""What a value is of where nothing tells: whatever it is held against."""


def note_retractions(profiles: Sequence[Profile], extraction: Extraction, terms: Terms) -> None:
    """Give each statement the values that a note of its article takes back for its own.

    A note that names the statement's value takes back the others of its kind ("9, not 12"); one that names a single
    value takes back that one ("an earlier version said 12"). What is taken back is said of the past, and no longer so.
    """
    for note in notes_in(extraction.article.text, terms.sentences, extraction.language or ""):
        told = _kinds([profile for profile in profiles if profile.sentence in note])
        outside = [profile for profile in profiles if profile not in told]
        for profile in profiles:
            kind = told.get(profile, _kind(profile))
            values = {one.value for one in told if _alike(profile, kind, one, told[one])}
            if profile.value in values or len(values) == 1:
                profile.retracts |= values - {profile.value}
        for profile, kind in told.items():
            profile.retracted |= any(
                profile.value in one.retracts and _alike(profile, kind, one, _kind(one)) for one in outside
            )


def _kinds(told: Sequence[Profile]) -> dict[Profile, str]:
    """What each value of a note is of: a bare number is of what those before it are ("9 were killed, not 12").

    Behind numbers of several things it can be of each: "9 were killed and 14 injured, not 12 and 15".
    """
    kinds: dict[Profile, str] = {}
    said: set[str] = set()
    for profile in told:
        kind = _kind(profile)
        last = next(iter(said)) if len(said) == 1 else _OPEN
        bare = kind == _OPEN or (kind == PEOPLE and last != _OPEN and PEOPLE in lineage(last))
        kinds[profile] = last if bare and profile.family == "numbers" else kind
        said |= {kinds[profile]} - {_OPEN}
    return kinds


def _kind(profile: Profile) -> str:
    """The dimension of a number; open for one without a noun, and for days, hours and ranks, which are of one kind."""
    said = profile.statement
    bare = said.dimension == "count" and said.counted is None
    return _OPEN if bare or profile.family != "numbers" else said.dimension


def _alike(one: Profile, kind: str, other: Profile, of: str) -> bool:
    """Whether two values could be of one thing: the dimension of one holds that of the other."""
    if one.family != other.family or _OPEN in (kind, of):
        return one.family == other.family
    return kind in lineage(of) or of in lineage(kind)
