"""Names of sources in one form: without titles and articles, canonical over languages where a pack knows them."""

from __future__ import annotations

import re

from factcheck.extract.quotes.lexicon import Lexicon, lexicon_for
from factcheck.languages import Pack

__all__ = ["canonical", "display_name", "normalise_source"]

WORD = re.compile(r"[^\W_](?:[\w’'&/.-]*\w)?")
_POSSESSIVE = re.compile(r"[’']s?$")
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
    return display_name(words, lexicon) or " ".join(name.split())


def canonical(name: str, lexicon: Lexicon) -> str | None:
    """The canonical name of an organisation or party, articles and nouns of giving out left out."""
    low = " ".join(name.lower().replace("’", "'").split())
    while low:
        found = lexicon.organisations.get(low) or lexicon.outlets.get(low)
        if found is None:
            roles = lexicon.pack.words.get(low)
            if roles is not None:
                party = roles.get("party") or roles.get("organisation")
                found = getattr(party, "name", None)
        if found is not None:
            return str(found)
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
    bare = _POSSESSIVE.sub("", low)
    return bare if bare != low and bare else None


def display_name(words: list[str], lexicon: Lexicon) -> str:
    """The person among the words of a speaker, or the words themselves without articles."""
    start = 0
    for number, word in enumerate(words[:-1]):
        low = word.lower().rstrip(".")
        if low in lexicon.titles or _POSSESSIVE.search(low) or _is_body(low, word, lexicon):
            start = max(start, number + 1)
        if _known_body(f"{low} {words[number + 1].lower()}", lexicon):
            start = number + 2
    while start and start < len(words) and words[start].lower() in lexicon.links:
        start += 1
    named = words[start:]
    if not named or not named[0][:1].isupper() or not _may_end(named, lexicon):
        named = words
    while len(named) > 1 and named[0].lower() in lexicon.determiners:
        named = named[1:]
    return " ".join(lexicon.variants.get(word.lower(), word) for word in named)


def _may_end(named: list[str], lexicon: Lexicon) -> bool:
    """Whether words behind a title are a name and no office, body or land ("Kementerian Luar Negeri Rusia")."""
    last = named[-1].lower()
    return not (last in lexicon.titles or _is_body(last, named[-1], lexicon)) and not (
        canonical(" ".join(named), lexicon)
    )


def _is_body(low: str, word: str, lexicon: Lexicon) -> bool:
    """Whether a word names a land, party or body: known to the pack, or written in capitals."""
    if len(word) > 1 and word.isupper() and word.isalpha():
        return True
    return _known_body(low, lexicon)


def _known_body(low: str, lexicon: Lexicon) -> bool:
    roles = lexicon.pack.words.get(low)
    return roles is not None and ("party" in roles or "place" in roles or "organisation" in roles)
