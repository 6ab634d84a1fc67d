"""Slips of the pen in scale words: "93.8 trilion", "Rp7 trilliun" name a number a thousand or a million times as large.

A slip is one of three: a letter dropped, a letter doubled, two neighbours swapped. Damerau ("A technique for computer
detection and correction of spelling errors", Communications of the ACM 7/3, 1964) has four slips in five of one letter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

__all__ = ["slips_of"]

_SHORTEST = 6
"""Fewest letters of a word whose slips are no other word: "ribu" without its first vowel is one, "juta" another."""


def slips_of(forms: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each slip of the long words among ``forms``, with the word; plurals have none, "cores" is no slip of "crores"."""
    known = frozenset(forms)
    for form in sorted(known):
        if len(form) >= _SHORTEST and form.isalpha() and form[:-1] not in known:
            yield from ((slip, form) for slip in sorted(_slips(form) - known))


def _slips(word: str) -> set[str]:
    """The word with a letter dropped, doubled or swapped with its neighbour; its first letter stays."""
    after_first = range(1, len(word))
    dropped = {word[:k] + word[k + 1 :] for k in after_first}
    doubled = {word[:k] + word[k] + word[k:] for k in after_first}
    swapped = {word[:k] + word[k + 1] + word[k] + word[k + 2 :] for k in after_first if k + 1 < len(word)}
    return (dropped | doubled | swapped) - {word}
