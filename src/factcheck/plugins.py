"""What other distributions bring along through entry points: found once, imported when it is first used.

The groups are ``factcheck.rules``, ``factcheck.languages``, ``factcheck.readers`` and ``factcheck.formats``. What
cannot be loaded is named, and costs nothing but itself; a name that is taken is refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from types import MappingProxyType
from typing import Any

from factcheck.errors import ConfigError

__all__ = ["Broken", "Plugin", "named_plugins", "plugins_of"]

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Broken:
    """Something that could not be loaded: whose it is, and why."""

    origin: str
    problem: str


@dataclass(frozen=True, slots=True)
class Plugin:
    """An entry point of another distribution, not imported yet."""

    entry: EntryPoint

    @property
    def origin(self) -> str:
        """Whose it is, for messages: ``desk-rules (desk_rules:RULES)``."""
        return f"{self.entry.dist.name if self.entry.dist else 'an unknown distribution'} ({self.entry.value})"

    def load(self) -> Any | Broken:
        """Import what the entry point names."""
        try:
            return self.entry.load()
        except (Exception, SystemExit) as error:  # it is not our code: whatever it does must not end the check
            return self.broken(error)

    def broken(self, error: BaseException | str) -> Broken:
        """Say that it is of no use."""
        return Broken(self.origin, error if isinstance(error, str) else f"{type(error).__name__}: {error}")


def plugins_of(group: str) -> tuple[Plugin, ...]:
    """The entry points of a group, by name and value. Looks through everything that is installed."""
    return tuple(map(Plugin, sorted(entry_points(group=group), key=lambda entry: (entry.name, entry.value))))


@cache
def named_plugins(group: str, what: str, own: tuple[str, ...]) -> Mapping[str, Plugin]:
    """The entry points of a group whose names are what they are called by, looked for once in a process.

    Args:
        group: The group of entry points.
        what: What one of them is, for errors: "reader".
        own: The names that factcheck's own have.

    Raises:
        ConfigError: Two have one name, or a name is not of small letters, digits and hyphens.
    """
    found: dict[str, Plugin] = {}
    for plugin in plugins_of(group):
        name = plugin.entry.name
        if not _NAME.fullmatch(name):
            raise ConfigError(f"{name!r} is no name for a {what}", where=plugin.origin, hint="use a-z, 0-9 and hyphens")
        if name in own or name in found:
            other = "factcheck" if name in own else found[name].origin
            raise ConfigError(
                f"two {what}s have the name {name}",
                where=plugin.origin,
                hint=f"the other is of {other}: give this one another name",
            )
        found[name] = plugin
    return MappingProxyType(found)
