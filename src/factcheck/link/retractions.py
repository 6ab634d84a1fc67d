"""Which values an article takes back: those that a note of correction names beside the right ones."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.link.profiles import Profile
from factcheck.records import Extraction
from factcheck.statements.corrections import notes_in
from factcheck.statements.terms import Terms

__all__ = ["note_retractions"]


def note_retractions(profiles: Sequence[Profile], extraction: Extraction, terms: Terms) -> None:
    """Give each statement the values that a note of its article takes back for its own.

    A note that names the statement's value takes back the others of its family ("9, not 12"); one that names a single
    value takes back that one ("an earlier version said 12"). What is taken back is said of the past, and no longer so.
    """
    for note in notes_in(extraction.article.text, terms.sentences, extraction.language or ""):
        told: dict[str, set[str]] = {}
        for profile in profiles:
            if profile.sentence in note:
                told.setdefault(profile.family, set()).add(profile.value)
        for profile in profiles:
            values = told.get(profile.family, set())
            if profile.value in values or len(values) == 1:
                profile.retracts |= values - {profile.value}
        outside = [profile for profile in profiles if profile.sentence not in note]
        old = {(profile.family, value) for profile in outside for value in profile.retracts}
        for profile in profiles:
            profile.retracted |= profile.sentence in note and (profile.family, profile.value) in old
