"""What a rule is. Rules that only tell a result of comparing are rows of ``findings.toml``; the others are functions.

A rule with logic of its own is a plain function from a ``Dossier`` to ``Draft``s whose docstring is its manual page,
with the sections *What it does*, *Why it matters*, *Example*, *What to check* and *Source*. They stand in the modules
of this package, one family each. Every module ends with ``RULES``, the tuple of its rules, and ``collect`` lists the
modules: nothing is registered by being imported. A code that was published is never used again for something else.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
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
    "desk",
]
"""``desk`` is for rules of a desk's own."""

Sentences = Mapping[str, Mapping[str, str]]
"""Language to key to sentence, with the placeholders that the drafts' ``values`` and ``terms`` fill."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule with its code, name and default severity.

    ``preview`` rules run only when asked for. ``severity`` is the highest level the rule itself gives. ``messages`` are
    the sentences of a rule that is not part of factcheck, ``origin`` says whose rule it is, ``page`` is its manual page
    where its function has no docstring.
    """

    code: str
    name: str
    family: Family
    severity: Severity
    check: Check
    preview: bool = False
    messages: Sentences = field(default_factory=dict, hash=False)
    origin: str = "factcheck"
    page: str = ""

    @property
    def manual(self) -> str:
        """The manual page in Markdown."""
        return self.page or inspect.getdoc(self.check) or ""

    def sentence(self, key: str, language: str) -> str | None:
        """The rule's own sentence, in English or any language where it has none in this one."""
        tables = (self.messages.get(language), self.messages.get("en"), *self.messages.values())
        return next((table[key] for table in tables if table and key in table), None)

    @property
    def summary(self) -> str:
        """The first sentence of the manual page."""
        return self.manual.partition("\n")[0]


def rule(
    *,
    code: str,
    name: str,
    severity: Severity,
    family: Family = "desk",
    preview: bool = False,
    messages: Sentences | None = None,
) -> Callable[[Check], Rule]:
    """Make a rule of a function. The function's docstring becomes the rule's manual page.

    Args:
        code: Three to five capitals and three digits, never used before.
        name: A few words joined by hyphens.
        severity: The highest level it gives.
        family: ``desk`` for rules that are not part of factcheck.
        preview: Runs only when asked for.
        messages: Sentences by language and key, for rules that are not part of factcheck.
    """

    def make(check: Check) -> Rule:
        return Rule(code, name, family, Severity(severity), check, preview, messages or {})

    return make
