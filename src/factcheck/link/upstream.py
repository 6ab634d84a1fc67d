"""Which outlets of a dossier its articles name as the source of their story: "as reported by X", "mengutip X".

The extraction knows the agencies and the outlets of its pack; an outlet that has an article of its own in the dossier
is known by name, whichever it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from factcheck.languages import load_pack
from factcheck.records import Extraction

__all__ = ["named_outlets"]

_BETWEEN = 4
"""Small words between a cue and the outlet: "citing a report in the Herald"."""
_SHORTEST = 3
"""Letters of an outlet's name: shorter ones are found in other words."""


def named_outlets(extractions: Sequence[Extraction]) -> dict[str, tuple[str, ...]]:
    """For each article the outlets of the others that it names beside a cue, in the order of its text."""
    outlets = {one.article.source for one in extractions if one.article.source}
    names = sorted((name for name in outlets if len(name) >= _SHORTEST), key=len, reverse=True)
    found: dict[str, tuple[str, ...]] = {}
    for extraction in extractions:
        patterns = _patterns(extraction.language or "", tuple(names)) if names else ()
        hits = [
            (match.start(), match["outlet"])
            for pattern in patterns
            for match in pattern.finditer(extraction.article.text)
        ]
        known = {name.casefold(): name for name in names}
        own = (extraction.article.source or "").casefold()
        told = [known[name.casefold()] for _, name in sorted(hits) if name.casefold() != own]
        if told:
            found[extraction.article.id] = tuple(dict.fromkeys(told))
    return found


@cache
def _patterns(language: str, names: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """An outlet behind a cue, and one before a cue that follows its outlet; none for a language without a pack."""
    before, behind = _cues(language)
    outlet = f"(?P<outlet>{'|'.join(map(re.escape, names))})"
    small = rf"(?:\s+[^\W\d_A-Z]\w*){{0,{_BETWEEN}}}\s+"
    made = []
    if before:
        made.append(re.compile(rf"(?<!\w)(?i:{_either(before)}){small}{outlet}(?!\w)"))
    if behind:
        made.append(re.compile(rf"(?<!\w){outlet}\s+(?i:{_either(behind)})(?!\w)"))
    return tuple(made)


def _either(forms: Sequence[str]) -> str:
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))


@cache
def _cues(language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words before an outlet and those behind one."""
    entries: Mapping[str, Sequence[object]] = load_pack(language).entries if language else {}
    cues = entries.get("lineage_cue", ())
    return (
        tuple(form for cue in cues if not getattr(cue, "reverse", False) for form in getattr(cue, "forms", ())),
        tuple(form for cue in cues if getattr(cue, "reverse", False) for form in getattr(cue, "forms", ())),
    )
