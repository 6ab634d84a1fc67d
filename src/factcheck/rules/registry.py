"""What a rule is. The rules themselves stand in the modules of this package, one family each.

A rule is a plain function from a ``Dossier`` to ``Draft``s whose docstring is its manual page, with the sections
*What it does*, *Why it matters*, *Example*, *What to check* and *Source*. Every module ends with ``RULES``, the tuple
of its rules, and ``collect`` lists the modules: nothing is registered by being imported. A code that was published is
never used again for something else.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from factcheck.records import Severity
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft

__all__ = ["Check", "Family", "Rule", "rule"]

Check = Callable[[Dossier], Iterable[Draft]]

Family = Literal[
    "figures",
    "sums",
    "slips",
    "units",
    "dates",
    "quotes",
    "sources",
    "headlines",
    "corrections",
    "events",
]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule with its code, name and default severity.

    ``preview`` rules run only when asked for. ``severity`` is the highest level the rule itself gives.
    """

    code: str
    name: str
    family: Family
    severity: Severity
    check: Check
    preview: bool = False

    @property
    def manual(self) -> str:
        """The manual page in Markdown."""
        return inspect.getdoc(self.check) or ""

    @property
    def summary(self) -> str:
        """The first sentence of the manual page."""
        return self.manual.partition("\n")[0]


def rule(*, code: str, name: str, family: Family, severity: Severity, preview: bool = False) -> Callable[[Check], Rule]:
    """Make a rule of a function. The function's docstring becomes the rule's manual page."""

    def make(check: Check) -> Rule:
        return Rule(code=code, name=name, family=family, severity=severity, check=check, preview=preview)

    return make
