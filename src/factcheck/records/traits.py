"""What a comparison found, in types, for rules to choose by. Its steps say the same in words, for readers."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

__all__ = ["ONE_VOICE", "FrameChange", "QuoteChange", "Slip", "Traits", "Voice"]


class Voice(StrEnum):
    """How the sources of two statements compare."""

    SAME = "same"
    SAME_ARTICLE = "same article"
    SAME_ORIGIN = "same origin"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


ONE_VOICE = frozenset({Voice.SAME, Voice.SAME_ARTICLE, Voice.SAME_ORIGIN})
"""Ways in which one source gives both."""


class Slip(StrEnum):
    """Which slip of the hand would turn one value into the other.

    ``ZEROS`` is a factor of ten or a hundred, ``SCALE`` one of a thousand or a million, ``SWAP`` two neighbours that
    changed places (of a date day and month, too), ``ORDER`` the same digits in another order.
    """

    ZEROS = "zeros"
    SCALE = "scale"
    SWAP = "swap"
    ORDER = "order"
    DIGIT = "digit"
    MISSING = "missing"
    UNIT = "unit"
    MONTH = "month"
    YEAR = "year"
    HALF_DAY = "half day"


class FrameChange(StrEnum):
    """In which way one number stands in two frames."""

    CHANGED_PLACES = "changed places"
    MIXED_UP = "mixed up"
    OTHER_COURSE = "other course"
    OTHER_WINDOW = "other window"


class QuoteChange(StrEnum):
    """What became of an utterance on the way from one article to another."""

    SAME = "same"
    TRUNCATED = "truncated"
    ELIDED = "elided"
    PARAPHRASE = "paraphrase"
    SUM = "sum"
    NEGATION = "negation"
    NUMBER = "number"
    SPEAKER = "speaker"
    VOICES = "voices"
    WORDING = "wording"
    MODALITY = "modality"
    NAME = "name"
    GAP = "gap"
    REPORTED = "reported"
    OTHER_CONTENT = "other content"
    OTHER_SPEAKER = "other speaker"


@dataclass(frozen=True, slots=True)
class Traits:
    """What a comparison found: whose the figures are, the slip that would explain them, what was changed.

    ``worked`` is the arithmetic of a sum. They are not written to JSON, where the steps have them, and so have no part
    in whether two comparisons are equal.
    """

    voice: Voice | None = field(default=None, compare=False)
    slip: Slip | None = field(default=None, compare=False)
    frame: FrameChange | None = field(default=None, compare=False)
    quote: QuoteChange | None = field(default=None, compare=False)
    worked: str = field(default="", compare=False)
