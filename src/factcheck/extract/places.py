"""Where a claim is set: the place named by it, known to the pack or not."""

from __future__ import annotations

import re
from functools import cache

from factcheck.languages import Pack
from factcheck.scan import Hit, Scan

__all__ = ["place_of"]

_REACH = 120
"""Characters of the sentence looked at on either side of a claim."""
_OWNED = 40
"""Characters between a place in the genitive and the place in it: "Syria's northern Idlib"."""
_POSSESSIVES = ("'s", "’s")
_HEADLINE = 200
_LEAST_WORDS = 3
_LONG_WORD = 4
"""A line of up to so many characters that gives a capital to every long word, and has three or more of them, is a
headline in title case."""
_BODY = 4000
"""Characters behind a headline that are looked at for a name in it."""
_WORD = re.compile(r"\w[\w'’-]*")
_LETTERS = re.compile(r"[^\W\d_]+")


def place_of(
    scan: Scan, known: list[Hit], sent_back: bool, claim: tuple[int, int], sentence: tuple[int, int]
) -> str | None:
    """The place behind a claim, else the nearest before it; else the one that "where" sends back to.

    ``known`` are the places of the pack in the sentence that are no part of a source's name. A name in capitals that
    the pack does not know counts where a preposition of place stands before it ("di Beit Hanoun"). ``sent_back``
    says that the claim opens with "where".
    """
    start, end = claim
    window = max(sentence[0], start - _REACH), min(sentence[1], end + _REACH)
    found = [(hit.start, str(hit.roles["place"].name)) for hit in known if _located(scan, hit)]
    found += _unknown(scan, window, {hit.start for hit in known})
    behind = sorted(place for place in found if start <= place[0] < window[1])
    if behind:
        return _innermost(scan, known, behind)
    before = [place for place in found if window[0] <= place[0] < start]
    if before:
        return max(before)[1]
    named = [hit for hit in known if hit.start < start] if sent_back else []
    return str(named[0].roles["place"].name) if named else None


def _innermost(scan: Scan, known: list[Hit], behind: list[tuple[int, str]]) -> str:
    """The first of some places, or the one that it is only the owner of."""
    owners = {hit.start for hit in known if scan.text[hit.end : hit.end + 2] in _POSSESSIVES}
    while len(behind) > 1 and behind[0][0] in owners and behind[1][0] - behind[0][0] <= _OWNED:
        behind = behind[1:]
    return behind[0][1]


def _located(scan: Scan, hit: Hit) -> bool:
    """Whether a place follows a preposition or a word such as "kota", articles between them left out."""
    pack = scan.pack
    words = scan.text[max(0, hit.start - 24) : hit.start].lower().split()
    while words and words[-1] in pack.settings.articles:
        words.pop()
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


def _unknown(scan: Scan, window: tuple[int, int], known: set[int]) -> list[tuple[int, str]]:
    """Names in capitals behind a preposition of place, of which the pack knows no word.

    So "in May" is none, nor is "in Monday's Clashes". A headline that capitalises every word tells nothing by its
    capitals: there a name counts as far as the text behind has it.
    """
    words = scan.pack.words
    found = []
    for match in _named(scan.pack).finditer(scan.text, *window):
        name = match.group("name")
        parts = [part.removesuffix(_POSSESSIVES[0]).removesuffix(_POSSESSIVES[1]) for part in name.lower().split()]
        if match.start("name") in known or any(words.get(part) for part in (name.lower(), *parts)):
            continue
        headline_end = _title_case(scan.text, match.start("name"))
        confirmed = name if headline_end is None else _confirmed(scan.text, name, headline_end)
        if confirmed:
            found.append((match.start("name"), confirmed))
    return found


def _title_case(text: str, position: int) -> int | None:
    """The end of the line around a position where all its long words have capitals, else ``None``."""
    start = text.rfind("\n", max(0, position - _HEADLINE), position) + 1
    end = text.find("\n", position, position + _HEADLINE)
    end = min(len(text), position + _HEADLINE) if end < 0 else end
    if end - start > _HEADLINE:
        return None
    words = [word for word in _LETTERS.findall(text, start, end) if len(word) >= _LONG_WORD]
    return end if len(words) >= _LEAST_WORDS and all(word[0].isupper() for word in words) else None


def _confirmed(text: str, name: str, start: int) -> str:
    """As many words of a name as the text behind its headline has in this order and case; none where it has none."""
    words = name.split()
    body = f" {' '.join(_WORD.findall(text, start, start + _BODY))} "
    begun = (" ".join(words[:last]) for last in range(len(words), 0, -1))
    return next((part for part in begun if f" {part} " in body), "")


@cache
def _named(pack: Pack) -> re.Pattern[str]:
    """A preposition of place and the name behind it."""
    prepositions = "|".join(sorted(map(re.escape, pack.place_prepositions), key=len, reverse=True)) or r"(?!)"
    articles = "".join(f"(?:{re.escape(article)} )?" for article in pack.settings.articles)
    word = r"[A-Z][\w'’]*[a-z][\w'’]*(?:-[A-Z][\w'’]+)*(?![\w-])"
    return re.compile(rf"\b(?i:{prepositions}) {articles}(?P<name>{word}(?: (?:(?:al|el|ez|as|ad)-)?{word}){{0,3}})")
