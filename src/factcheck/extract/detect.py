"""Which language an article is in, on a bounded sample: by the function words of the packs, and by a library.

The function words decide where there are enough of them, which is nearly all articles of some sentences. What they
leave open, a headline or a text in another language, is for py3langid, which takes most of a second and 70 MB to load.
It is an extra (``factcheck-news[detect]``). Without it such a text is read where at least one word is a language's own,
with a notice that it is a guess, and is said to be in an unknown language where none is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from factcheck.errors import LanguageError
from factcheck.languages import Pack, base_tag, broken_languages, known_languages, load_pack, shipped_languages
from factcheck.languages.cldr import english_name

__all__ = ["Detection", "detect_language", "is_known", "unread"]

_SAMPLE = 500
"""Characters looked at: py3langid reads 2 MB/s, and is right on news of this length."""
_LONGER = 1500
"""Characters looked at where the first words are a web address, or names and offices."""
_ASIDE = re.compile(r"\([^()]*\)")
"""What stands in brackets, a name in another language often."""
_WORD = re.compile(r"[^\W\d_]+")
_OWN = 2
"""Different words that no other language has, of which a text of a language has so many at least."""
_AS_MANY = 4
"""How many times as many function words of one language as of all others together decide for it."""
_CLOSE = 0.5
"""A relative with at least this share of the winner's probability makes the choice a doubtful one."""

_CLEAR = 1 / (1 + _CLOSE)
"""With a greater probability than this no other language can be close: all of them together have too little."""
_LOOKED_AT = 4

Detection = tuple[str | None, str | None]
"""Tag of a known pack or ``None``, and a notice where the reader should know how it was chosen."""


@cache
def _identifier() -> Any:
    """The library; ``None`` where it is not installed."""
    try:
        from py3langid.langid import MODEL_FILE, LanguageIdentifier
    except ImportError:
        return None
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def detect_language(text: str) -> Detection:
    """The pack to read a text with.

    Where a close relative of a pack's language is found (Malay or Javanese for Indonesian), the pack is taken and a
    notice says so; any other language gives ``None`` and a notice that the text was not read.
    """
    sample = text[:_SAMPLE].strip()
    if not any(char.isalpha() for char in sample):
        return shipped_languages()[0], None
    ours = shipped_languages()  # where one of them is clear, others that may be installed are not looked for
    told = _by_function_words(sample, ours) or _by_function_words(text[:_LONGER], ours)
    return told or _by_function_words(sample, known_languages()) or _by_library(sample)


def _by_function_words(sample: str, tags: Iterable[str], own: int = _OWN) -> Detection | None:
    """The language of these that enough of the words speak for, so many of them its own; ``None`` where none is."""
    words = [found.lower() for found in _WORD.findall(_ASIDE.sub(" ", sample))]
    packs = [load_pack(tag) for tag in tags]
    counted = {pack.tag: sum(word in pack.function_words for word in words) for pack in packs}
    likeliest = max(packs, key=lambda pack: counted[pack.tag])
    many = counted[likeliest.tag]
    if many < likeliest.settings.function_share * len(words) or many < _AS_MANY * (sum(counted.values()) - many):
        return None
    if len(likeliest.own_words.intersection(words)) < own:
        return None
    near_by = likeliest.settings.taken_for
    if near_by and not set(near_by).isdisjoint(known_languages()):  # a pack of its own for a language so near
        return None
    near = _neighbours(likeliest, words)
    return likeliest.tag, _doubtful(likeliest.tag, near) if near else None


def _neighbours(pack: Pack, words: list[str]) -> list[str]:
    """The languages near that of a pack of which a text has words."""
    return sorted(tag for tag, own in pack.settings.neighbour_words.items() if not set(own).isdisjoint(words))


def _by_library(sample: str) -> Detection:
    identifier = _identifier()
    if identifier is None:
        return _guessed(sample)
    tag, share = identifier.classify(sample)
    if is_known(tag):
        relatives = load_pack(tag).settings.taken_for
        near = _near(sample, relatives) if relatives and share <= _CLEAR else None
        return tag, _doubtful(tag, near) if near else None
    for known in known_languages():
        if tag in load_pack(known).settings.taken_for:
            return known, f"language detected as {tag}, read as {known}"
    return None, _notice(tag, english_name(tag) or tag)  # the detector knows languages that CLDR has no name for


def _guessed(sample: str) -> Detection:
    """What is left without the library."""
    hint = "say which it is, or install the detector: pip install 'factcheck-news[detect]'"
    guess = _by_function_words(sample, known_languages(), own=1)
    if guess is None:
        return None, f"not read: too few words tell the language of the article; {hint}"
    return guess[0], f"language read as {guess[0]}, for few words; {hint}"


def _doubtful(tag: str, near: list[str]) -> str:
    return f"language read as {tag}; it may be {', '.join(near)}"


def _near(sample: str, relatives: tuple[str, ...]) -> list[str]:
    """The relatives of the language of a sample that it may as well be in."""
    ranked = _identifier().rank(sample)[:_LOOKED_AT]
    close = {tag for tag, share in ranked[1:] if share >= _CLOSE * ranked[0][1]}
    return sorted(close.intersection(relatives))


def is_known(tag: str) -> bool:
    """Whether there is a pack for a language tag, and it can be read."""
    return base_tag(tag) in shipped_languages() or base_tag(tag) in known_languages()


def unread(tag: str) -> str:
    """The notice on an article in a language without a pack, or with one that cannot be read.

    Raises:
        LanguageError: The tag names no language that CLDR knows.
    """
    broken = broken_languages().get(base_tag(tag))
    if broken is not None:
        return f"not read: {broken.origin}: the language pack {base_tag(tag)} cannot be read: {broken.problem}"
    name = english_name(base_tag(tag))
    if name is None:
        raise LanguageError(f"no such language: {tag!r}", hint=f"known languages: {', '.join(known_languages())}")
    return _notice(tag, name)


def _notice(tag: str, name: str) -> str:
    return f"not read: the article is in {name} ({tag}); known languages: {', '.join(known_languages())}"
