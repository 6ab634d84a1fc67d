"""All rules, from an explicit list of modules."""

from __future__ import annotations

from functools import cache

from factcheck.errors import ConfigError
from factcheck.rules import dates, dates_between
from factcheck.rules.registry import Rule

__all__ = ["all_rules", "find_rule"]


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, by code."""
    families: tuple[tuple[Rule, ...], ...] = (dates.RULES, dates_between.RULES)
    rules = sorted((rule for family in families for rule in family), key=lambda rule: rule.code)
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
