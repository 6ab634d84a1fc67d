"""Votes on two sides, which are two counts and neither a result nor a ratio: "a 231-190 vote", "dengan suara 5-4"."""

from __future__ import annotations

import re

from factcheck.scan import Scan

__all__ = ["VOTE", "counts_votes", "voted"]

VOTE = "vote"
"""Unit of votes."""
_REACH = 24
_FIRST_SIDE = re.compile(r"\d+[-–]$")


def voted(scan: Scan, start: int) -> bool:
    """Whether a word before two numbers says that they are votes: "voted 312-205", "dengan suara 5 banding 4"."""
    before = _FIRST_SIDE.sub("", scan.text[max(0, start - _REACH) : start]).lower()
    return before.endswith(tuple(f" {form} " for form in scan.pack.settings.vote_words) or "\n")


def counts_votes(scan: Scan, end: int) -> bool:
    """Whether votes are counted behind a number: "231 berbanding 190 suara"."""
    word = scan.text[end + 1 : end + _REACH].split(" ")[0].strip(".,;").lower()
    unit = scan.pack.words.get(word, {}).get("unit")
    return unit is not None and unit.unit == VOTE
