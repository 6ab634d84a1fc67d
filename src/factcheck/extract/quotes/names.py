"""Names of sources in one form: without titles and articles, canonical over languages where a pack knows them."""

from __future__ import annotations

import re

from factcheck.extract.quotes.lexicon import Lexicon, lexicon_for
from factcheck.languages import Pack

__all__ = ["WORD", "canonical", "display_name", "is_body", "normalise_source"]

WORD = re.compile(r"[^\W_](?:[\w’'&/.-]*\w)?")
_POSSESSIVE = re.compile(r"[’']s?$")
_POSSESSIVES = ("'s", "’s", "'", "’")
_NAME = 4
_TAIL = 3
"""Words taken for a name out of a run of capitals longer than ``_NAME``."""
_FULL_NAME = 2
"""Words of a name behind the area of an office; with no more than these, they are the area."""
_LONGEST = 24
"""Words of a name that are looked at; nothing longer is a name."""


def normalise_source(name: str, pack: Pack) -> str:
    """One name for one source.

    "Perdana Menteri Israel Benyamin Netanyahu" and "PM Benjamin Netanyahu" give "Benjamin Netanyahu"; "Kementerian
    Kesehatan Gaza", "Gaza's health ministry" and "the Gaza Health Ministry" give "Gaza Health Ministry".
    """
    lexicon = lexicon_for(pack)
    known = canonical(name, lexicon)
    if known is not None:
        return known
    words = [match.group() for match in WORD.finditer(name)][:_LONGEST]
    shown = display_name(words, lexicon) or " ".join(name.split())
    return canonical(shown, lexicon) or shown


def canonical(name: str, lexicon: Lexicon) -> str | None:
    """The canonical name of an organisation or party, articles and nouns of giving out left out."""
    low = " ".join(name.lower().replace("’", "'").split())
    while low:
        found = lexicon.canonical.get(low)
        if found is not None:
            return found
        shorter = _shorter(low, lexicon)
        if shorter is None:
            return None
        low = shorter
    return None


def _shorter(low: str, lexicon: Lexicon) -> str | None:
    """The name without one article or noun of giving out at its ends, or without its possessive ending."""
    first, _, rest = low.partition(" ")
    if rest and (first in lexicon.determiners or first in lexicon.source_nouns or first in lexicon.breaks):
        return rest
    before, _, last = low.rpartition(" ")
    if before and last in lexicon.source_nouns:
        return before
    if not low.endswith(_POSSESSIVES):
        return None
    return _POSSESSIVE.sub("", low) or None


def display_name(words: list[str], lexicon: Lexicon) -> str:
    """The person among the words of a speaker, or the words themselves without articles.

    A person's name is the run of capitals at the end, behind the last title, land, body or area.
    """
    start, titled = 0, False
    words = _first_of_two(_without_outlet(words, lexicon), lexicon)
    lower = [word.lower() for word in words]
    for number, word in enumerate(words[:-1]):
        low = lower[number].rstrip(".")
        if low in lexicon.body_heads and is_body(f"{low} {lower[number + 1]}", lexicon):
            start = max(start, number + 2)
            continue
        if number and low in lexicon.titles and f"{lower[number - 1]} {low}" in lexicon.offices:
            start, titled = number + (2 if number + 3 < len(words) and low in lexicon.body_nouns else 1), True
        elif low in lexicon.body_nouns:
            start = number + (2 if number + 2 < len(words) else 1)
        elif low in lexicon.titles:
            start, titled = max(start, number + 1), True
        elif low.endswith(_POSSESSIVES):
            start, titled = number + 1, True
        elif _is_body(low, word, lexicon):
            start = max(start, number + 1)
    office = lexicon.titles.get(lower[start - 1]) if start else None
    if office is not None and office.area and len(words) - start > _FULL_NAME:
        start += 1  # "Bupati Garut Sari Dewi"
    if titled and _opens_area(words, start, lexicon):
        return " ".join(_behind_area(words, start, lexicon))
    named = _capitals(words[start:], lexicon) if titled else []
    if not named or not _may_end(named, lexicon):
        named = words
    named = _bare(named, lexicon)
    return " ".join(lexicon.variants.get(word.lower(), word) for word in named)


def _opens_area(words: list[str], start: int, lexicon: Lexicon) -> bool:
    """Whether a title is followed by what the office is over: "Governor of Texas"."""
    of = lexicon.pack.settings.of
    return of is not None and 0 < start < len(words) and words[start].lower() == of.strip()


def _behind_area(words: list[str], start: int, lexicon: Lexicon) -> list[str]:
    """The name behind an office and its area ("Governor of Texas Greg Abbott"); without one the office itself."""
    run = _capitals(words[start + 1 :], lexicon)
    if len(run) > _FULL_NAME:
        return run[-_FULL_NAME:]
    begin = start - 1
    while begin and f"{words[begin - 1]} {words[begin]}".lower() in lexicon.offices:
        begin -= 1
    return words[begin:]


def _without_outlet(words: list[str], lexicon: Lexicon) -> list[str]:
    """A name without the outlet that a dateline glues to it: "KOMPAS-Bupati Amir Hasan"."""
    outlet, hyphen, rest = words[0].partition("-") if words else ("", "", "")
    return [rest, *words[1:]] if hyphen and rest[:1].isupper() and outlet.lower() in lexicon.outlets else words


def _first_of_two(words: list[str], lexicon: Lexicon) -> list[str]:
    """The named one of two speakers: "Presiden X dan pemerintahannya"."""
    for number in range(1, len(words) - 1):
        joins = words[number] in lexicon.links and words[number] in lexicon.inherits
        if joins and words[number - 1][0].isupper() and words[number + 1][0].islower():
            return words[:number]
    return words


def _bare(words: list[str], lexicon: Lexicon) -> list[str]:
    """A name without articles and nouns of giving out before it."""
    while len(words) > 1:
        low = words[0].lower()
        if f"{low} {words[1].lower()}" in lexicon.determiners and len(words) > 2:
            words = words[2:]
        elif low in lexicon.determiners or low in lexicon.by_words:
            words = words[1:]
        elif low in lexicon.source_nouns and len(words) > 2 and words[1].lower() in lexicon.by_words:
            words = words[2:]
        else:
            break
    return words


def _capitals(words: list[str], lexicon: Lexicon) -> list[str]:
    """The run of capitals that ends a phrase; of a long one its last words, where no title tells its beginning."""
    first = len(words)
    while first and (words[first - 1][0].isupper() or words[first - 1] in lexicon.links):
        first -= 1
    while first < len(words) and not words[first][0].isupper():
        first += 1
    run = words[first:]
    return run if len(run) <= _NAME else run[-_TAIL:]


def _may_end(named: list[str], lexicon: Lexicon) -> bool:
    """Whether words behind a title are a name and no office, body or land ("Kementerian Luar Negeri Rusia")."""
    last = named[-1].lower()
    return not (last in lexicon.titles or last in lexicon.body_nouns or _is_body(last, named[-1], lexicon)) and not (
        canonical(" ".join(named), lexicon)
    )


def _is_body(low: str, word: str, lexicon: Lexicon) -> bool:
    """Whether a word names a land, party or body: known to the pack, or written in capitals."""
    if len(word) > 1 and word.isupper() and word.isalpha():
        return True
    return is_body(low, lexicon)


def is_body(low: str, lexicon: Lexicon) -> bool:
    """Whether the pack knows a word as a land, party, place or organisation."""
    return low in lexicon.bodies
