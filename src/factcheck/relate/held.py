"""What came of holding two values against each other."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from factcheck.records.traits import Slip

__all__ = ["OTHER", "Held", "Meeting"]


class Meeting(StrEnum):
    """Whether two values can both be true of one fact.

    ``FLOORS`` are two bounds of one side with other numbers ("at least 22", "at least 13"): both can be true, and yet
    one source would hardly say both.
    """

    EQUAL = "equal"
    MEET = "meet"
    FLOORS = "floors"
    APART = "apart"
    OTHER = "other"


class Held(NamedTuple):
    """Two values held against each other.

    ``ratio`` is the larger by the smaller where both are numbers above nought. ``slip`` names the typing error that
    would make one of the other. ``higher`` says that the right one lies above the left. ``detail`` shows the
    arithmetic.
    """

    meeting: Meeting
    ratio: float = 1.0
    slip: Slip | None = None
    higher: bool | None = None
    detail: str = ""


OTHER = Held(Meeting.OTHER)
"""Two values that cannot be held against each other: euro and rupiah, a year and a clock time."""
