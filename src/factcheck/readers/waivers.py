"""Waivers that stand in an article's front matter."""

from __future__ import annotations

import re
from typing import Any

from factcheck.errors import InputError
from factcheck.readers.front_matter import WAIVE
from factcheck.records import Waiver
from factcheck.rules.waivers import waiver_from

__all__ = ["read_waivers"]

_PART = re.compile(r";\s*(who|when|why|until)\s*:\s*", re.IGNORECASE)
_FINGERPRINT = re.compile(r"[0-9a-f]{12}")
_FORM = 'write "NUM102 34,690; who: …; when: 2024-05-09; why: …", with until: … where it is to run out'


def read_waivers(value: Any, where: str) -> list[Waiver]:
    """The waivers of a front matter: a line of text, a table, or a list of either.

    Raises:
        InputError: One is not of the form, or lacks who, when or why.
    """
    items = value if isinstance(value, list) else [value]
    return [_waiver(item, f"{where} {WAIVE} #{number}") for number, item in enumerate(items, 1)]


def _waiver(item: Any, where: str) -> Waiver:
    if isinstance(item, str):
        item = _fields(item)
    if not isinstance(item, dict):
        raise InputError("this is no waiver", where=where, hint=_FORM)
    return waiver_from(item, where, InputError)


def _fields(written: str) -> dict[str, str]:
    """``NUM102 34,690; who: …; when: …; why: …``: code or fingerprint, then the figure or words of the passage."""
    what, *rest = _PART.split(written)
    fields = {name.lower(): text.strip() for name, text in zip(rest[::2], rest[1::2], strict=True)}
    finding, _, figure = what.strip().partition(" ")
    if finding:
        fields["fingerprint" if _FINGERPRINT.fullmatch(finding) else "code"] = finding
    if figure.strip():
        fields["figure"] = figure.strip()
    return fields
