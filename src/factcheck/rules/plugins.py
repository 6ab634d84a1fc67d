"""Rules that other distributions bring along, through the entry points of group ``factcheck.rules``.

Each entry point names a rule (a function decorated with ``@rule``) or a collection of them. They are loaded when a
check first asks for them. What cannot be loaded is named, and costs nothing but its own rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from factcheck.plugins import Broken, Plugin, plugins_of
from factcheck.rules.registry import Rule

__all__ = ["GROUP", "installed_rules"]

GROUP = "factcheck.rules"
_CODE = re.compile(r"[A-Z]{3,5}\d{3}")
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@cache
def installed_rules() -> tuple[tuple[Rule, ...], tuple[Broken, ...]]:
    """The rules of all installed distributions, and what could not be loaded."""
    rules: list[Rule] = []
    broken: list[Broken] = []
    for plugin in plugins_of(GROUP):
        loaded = _load(plugin)
        if isinstance(loaded, Broken):
            broken.append(loaded)
        else:
            rules.extend(loaded)
    return tuple(rules), tuple(broken)


def _load(plugin: Plugin) -> tuple[Rule, ...] | Broken:
    found = plugin.load()
    if isinstance(found, Broken):
        return found
    try:
        items = (found,) if isinstance(found, Rule) or not isinstance(found, Iterable) else tuple(found)
    except Exception as error:  # a generator of theirs that breaks off
        return plugin.broken(error)
    for item in items:
        if not isinstance(item, Rule):
            return plugin.broken(f"{item!r} is no rule: decorate the function with @factcheck.rules.rule(…)")
        if not _CODE.fullmatch(item.code) or not _NAME.fullmatch(item.name):
            return plugin.broken(f"{item.code} {item.name}: a code is like DESK001, a name like odd-figure")
    return tuple(replace(item, origin=plugin.origin) for item in items)
