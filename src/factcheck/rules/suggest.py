"""What was probably meant by a code or name that no rule has."""

from __future__ import annotations

from collections.abc import Sequence
from string import digits
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

if TYPE_CHECKING:
    from factcheck.rules.registry import Rule

__all__ = ["meant"]


def meant(given: str, rules: Sequence[Rule]) -> str:
    """A hint for an error: the rule that comes closest, or where they are listed.

    Two letters that changed places count as one slip, and half of what was typed may be wrong.
    """
    families = list(dict.fromkeys(rule.code.rstrip(digits) for rule in rules))
    typed = given.strip()
    if not typed:
        near = None
    elif typed[-1].isdecimal():
        near = _closest(typed.upper(), [rule.code for rule in rules])
    else:
        near = _closest(typed.upper(), families) or _closest(typed.lower(), [rule.name for rule in rules])
    return f"did you mean {near}?" if near else f"factcheck rules lists them; they begin with {', '.join(families)}"


def _closest(typed: str, known: Sequence[str]) -> str | None:
    """The name that was meant, by itself or by its beginning."""
    most = len(typed) // 2
    slips = {name: min(OSA.distance(typed, form) for form in (name, name[: len(typed)])) for name in known}
    nearest = min(slips, key=slips.__getitem__, default=None)
    return nearest if nearest is not None and slips[nearest] <= most else None
