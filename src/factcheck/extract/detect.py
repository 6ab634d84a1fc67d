"""Which language an article is in, on a bounded sample."""

from __future__ import annotations

from functools import cache
from typing import Any

from factcheck.languages import known_languages, load_pack

__all__ = ["Detection", "detect_language"]

_SAMPLE = 1_000
"""Characters looked at. py3langid reads 1.9 MB/s, and is right on whole articles well before this length."""
_CERTAIN = 0.95

Detection = tuple[str | None, str | None]
"""Tag of a known pack or ``None``, and a notice where the reader should know how it was chosen."""


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_pickled_model(MODEL_FILE, norm_probs=True)


def detect_language(text: str) -> Detection:
    """The pack to read a text with.

    Where a close relative of a pack's language is found (Malay or Javanese for Indonesian), the pack is taken and a
    notice says so; any other language gives ``None`` and a notice that the text was not read.
    """
    sample = text[:_SAMPLE].strip()
    if not any(char.isalpha() for char in sample):
        return known_languages()[0], None
    ranked = _identifier().rank(sample)
    tag, share = ranked[0]
    if tag in known_languages():
        notice = None if share >= _CERTAIN else f"language {tag} detected with doubt ({share:.0%})"
        return tag, notice
    for known in known_languages():
        if tag in load_pack(known).settings.taken_for:
            return known, f"language detected as {tag}, read as {known}"
    return None, f"not read: language detected as {tag}; known languages: {', '.join(known_languages())}"
