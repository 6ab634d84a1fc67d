"""Rules that other distributions bring along, through the entry points of group ``factcheck.rules``.

Each entry point names a rule (a function decorated with ``@rule``) or a collection of them. They are loaded when a
check first asks for them. What cannot be loaded is named, and costs nothing but its own rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import EntryPoint, entry_points

from factcheck.rules.registry import Rule

__all__ = ["GROUP", "Broken", "installed_rules"]

GROUP = "factcheck.rules"
_CODE = re.compile(r"[A-Z]{3,5}\d{3}")
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Broken:
    """Rules that could not be loaded: whose they are, and why."""

    origin: str
    problem: str


@cache
def installed_rules() -> tuple[tuple[Rule, ...], tuple[Broken, ...]]:
    """The rules of all installed distributions, and what could not be loaded."""
    rules: list[Rule] = []
    broken: list[Broken] = []
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: (entry.name, entry.value)):
        loaded = _load(entry)
        if isinstance(loaded, Broken):
            broken.append(loaded)
        else:
            rules.extend(loaded)
    return tuple(rules), tuple(broken)


def _load(entry: EntryPoint) -> tuple[Rule, ...] | Broken:
    origin = f"{entry.dist.name if entry.dist else 'an unknown distribution'} ({entry.value})"
    try:
        found = entry.load()
        items = (found,) if isinstance(found, Rule) or not isinstance(found, Iterable) else tuple(found)
    except (Exception, SystemExit) as error:  # it is not our code: whatever it does must not end the check
        return Broken(origin, f"{type(error).__name__}: {error}")
    for item in items:
        if not isinstance(item, Rule):
            return Broken(origin, f"{item!r} is no rule: decorate the function with @factcheck.rules.rule(…)")
        if not _CODE.fullmatch(item.code) or not _NAME.fullmatch(item.name):
            return Broken(origin, f"{item.code} {item.name}: a code is like DESK001, a name like odd-figure")
    return tuple(replace(item, origin=origin) for item in items)
