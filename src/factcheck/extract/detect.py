"""Which language an article is in, on a bounded sample."""

from __future__ import annotations

from functools import cache
from typing import Any

from factcheck.errors import LanguageError
from factcheck.languages import base_tag, broken_languages, known_languages, load_pack, shipped_languages
from factcheck.languages.cldr import english_name

__all__ = ["Detection", "detect_language", "is_known", "unread"]

_SAMPLE = 500
"""Characters looked at: py3langid reads 2 MB/s, and is right on news of this length."""
_CLOSE = 0.5
"""A relative with at least this share of the winner's probability makes the choice a doubtful one."""

_CLEAR = 1 / (1 + _CLOSE)
"""With a greater probability than this no other language can be close: all of them together have too little."""
_LOOKED_AT = 4

Detection = tuple[str | None, str | None]
"""Tag of a known pack or ``None``, and a notice where the reader should know how it was chosen."""


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def detect_language(text: str) -> Detection:
    """The pack to read a text with.

    Where a close relative of a pack's language is found (Malay or Javanese for Indonesian), the pack is taken and a
    notice says so; any other language gives ``None`` and a notice that the text was not read.
    """
    sample = text[:_SAMPLE].strip()
    if not any(char.isalpha() for char in sample):
        return shipped_languages()[0], None
    tag, share = _identifier().classify(sample)
    if is_known(tag):
        relatives = load_pack(tag).settings.taken_for
        near = _near(sample, relatives) if relatives and share <= _CLEAR else None
        return tag, f"language read as {tag}; it may be {', '.join(near)}" if near else None
    for known in known_languages():
        if tag in load_pack(known).settings.taken_for:
            return known, f"language detected as {tag}, read as {known}"
    return None, _notice(tag, english_name(tag) or tag)  # the detector knows languages that CLDR has no name for


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
