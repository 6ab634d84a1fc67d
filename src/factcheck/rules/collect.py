"""All rules, from an explicit list of modules."""

from __future__ import annotations

from functools import cache

from factcheck.errors import ConfigError
from factcheck.rules import (
    bounds,
    claimants,
    corrections,
    dates,
    dates_between,
    dates_known,
    event_dates,
    forces,
    quotes,
    slips,
    sources,
    sums,
    tolls,
)
from factcheck.rules.registry import Rule

__all__ = ["FAMILIES", "all_rules", "find_rule"]

FAMILIES: tuple[tuple[Rule, ...], ...] = (
    bounds.RULES,
    tolls.RULES,
    claimants.RULES,
    slips.RULES,
    sums.RULES,
    forces.RULES,
    quotes.RULES,
    sources.RULES,
    corrections.RULES,
    dates.RULES,
    dates_known.RULES,
    dates_between.RULES,
    event_dates.RULES,
)
"""The rules of every module. A new module is added here."""


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, by code."""
    rules = sorted((rule for family in FAMILIES for rule in family), key=lambda rule: rule.code)
    return tuple(rules)


def find_rule(code_or_name: str) -> Rule:
    """The rule of a code ("NUM102") or name ("falling-toll").

    Raises:
        ConfigError: There is none.
    """
    wanted = code_or_name.strip()
    for rule in all_rules():
        if wanted.upper() == rule.code or wanted.lower() == rule.name:
            return rule
    known = ", ".join(rule.code for rule in all_rules())
    raise ConfigError(f"no rule {code_or_name!r}", hint=f"rules are: {known}")
