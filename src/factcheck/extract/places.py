"""Where a claim is set: the place named by it, known to the pack or not."""

from __future__ import annotations

from factcheck.extract.named_places import NamedPlace
from factcheck.knowledge.landforms import direction_of
from factcheck.scan import Hit, Scan

__all__ = ["place_of"]

_REACH = 120
"""Characters of the sentence looked at on either side of a claim."""
_OWNED = 40
"""Characters between a place in the genitive and the place in it: "Syria's northern Idlib"."""
_POSSESSIVES = ("'s", "’s")


def place_of(
    scan: Scan,
    known: list[Hit],
    named: list[NamedPlace],
    sent_back: bool,
    claim: tuple[int, int],
    sentence: tuple[int, int],
) -> str | None:
    """The place behind a claim, else the nearest before it; else the country that "where" sends back to.

    ``known`` are the places of the pack in the sentence that are no part of a source's name, ``named`` the other names
    of places in it. ``sent_back`` says that the claim opens with "where".
    """
    start, end = claim
    low, high = max(sentence[0], start - _REACH), min(sentence[1], end + _REACH)
    owners = {hit.start for hit in known if scan.text[hit.end : hit.end + 2] in _POSSESSIVES}
    owners |= {place.start for place in named if place.owner}
    own = {hit.start for hit in known}
    found = [(hit.start, str(hit.roles["place"].name)) for hit in known if _located(scan, hit)]
    found += [(place.start, place.name) for place in named if low <= place.start < high and place.start not in own]
    behind = sorted(place for place in found if start <= place[0] < high)
    if behind:
        return _innermost(owners, behind)
    before = [place for place in found if low <= place[0] < start]
    if before:
        return max(before)[1]
    return str(known[0].roles["place"].name) if sent_back and known and known[0].start < start else None


def _innermost(owners: set[int], behind: list[tuple[int, str]]) -> str:
    """The first of some places, or the one that it is only the owner of."""
    while len(behind) > 1 and behind[0][0] in owners and behind[1][0] - behind[0][0] <= _OWNED:
        behind = behind[1:]
    return behind[0][1]


def _located(scan: Scan, hit: Hit) -> bool:
    """Whether a place follows a preposition or a word such as "kota", articles between them left out."""
    pack = scan.pack
    words = scan.text[max(0, hit.start - 24) : hit.start].lower().split()
    while words and words[-1] in pack.settings.articles:
        words.pop()
    while words and direction_of(words[-1]):
        words.pop()
        if not words or words[-1] not in pack.locatives:
            return True
    if (words and words[-1] in pack.locatives) or _has_toll(scan, hit.end):
        return True
    name = scan.text[hit.start : hit.end].lower().split()
    return len(name) > 1 and any(word in pack.locatives for word in name)


def _has_toll(scan: Scan, end: int) -> bool:
    """Whether a toll is told of a place as its own: "Gaza's death toll"."""
    if scan.text[end : end + 2] not in _POSSESSIVES:
        return False
    words = scan.text[end + 2 : end + 28].lower().split()[:2]
    return any("outcome" in scan.pack.words.get(form, {}) for form in (" ".join(words), *words[:1]))
