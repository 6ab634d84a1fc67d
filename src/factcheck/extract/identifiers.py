"""Numbers that say which one and count nothing: "No 5 tahun 2011", "Voyager 2 tahun 1977", "lantai 3 dan 4"."""

from __future__ import annotations

from factcheck.extract.slots import FigureSlot
from factcheck.languages import Pack
from factcheck.records import RejectionReason
from factcheck.scan import Scan

__all__ = ["LABELS", "joined_label", "numbers_a_name"]

LABELS = frozenset(
    {
        RejectionReason.SECTION_NUMBER,
        RejectionReason.RESOLUTION_NUMBER,
        RejectionReason.DESIGNATION,
        RejectionReason.ADDRESS,
        RejectionReason.MODEL_NAME,
        RejectionReason.FLIGHT_NUMBER,
    }
)
"""Reasons of the words that a number behind them names."""
_REACH = 32
_LONGEST_JOINT = 6


def numbers_a_name(pack: Pack, text: str, start: int) -> bool:
    """Whether the word right before a position is a label or a name, so that digits there tell which one.

    To be asked only where what stands behind cannot be counted: "5 tahun 2011" are no five years.
    """
    words = text[max(0, start - _REACH) : start].split(" ")
    if len(words) < 2 or words[-1]:
        return False
    word = words[-2].rsplit("\n", 1)[-1]
    label = pack.words.get(word.rstrip(".").lower(), {}).get("context")
    if label is not None and label.position != "after" and label.reason in LABELS:
        return True
    return word[:1].isupper() and word.isalnum() and word.lower() not in pack.function_words


def joined_label(scan: Scan, previous: FigureSlot | None, figure: FigureSlot) -> str | None:
    """The reason of the number before, where a joiner gives both one label: "lantai 3 dan 4", "Articles 5, 6"."""
    if previous is None or previous.rejected not in LABELS or not (figure.digits and previous.digits):
        return None
    between = scan.text[previous.end : figure.start]
    if len(between) > _LONGEST_JOINT or between.strip() not in (",", *scan.pack.settings.joiners):
        return None
    return previous.rejected
