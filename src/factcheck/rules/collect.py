"""All rules: factcheck's own (rows, and an explicit list of modules), installed ones, those that a desk declared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.errors import ConfigError
from factcheck.plugins import Broken
from factcheck.rules import (
    bounds,
    claimants,
    corrections,
    dates,
    dates_between,
    dates_known,
    forces,
    names,
    places,
    polarity,
    selves,
    slips,
    sources,
    sums,
    tolls,
)
from factcheck.rules.config import Config, read_rules, rule_files
from factcheck.rules.plugins import installed_rules
from factcheck.rules.registry import Rule
from factcheck.rules.simple import rule_from
from factcheck.rules.suggest import meant
from factcheck.rules.tellers import row_rules

__all__ = ["FAMILIES", "RuleSet", "all_rules", "find_rule", "rules_for", "would_run"]

FAMILIES: tuple[tuple[Rule, ...], ...] = (
    bounds.RULES,
    tolls.RULES,
    claimants.RULES,
    slips.RULES,
    sums.RULES,
    forces.RULES,
    polarity.RULES,
    sources.RULES,
    corrections.RULES,
    dates.RULES,
    dates_known.RULES,
    dates_between.RULES,
    selves.RULES,
    names.RULES,
    places.RULES,
)
"""The rules with logic of their own, by module. A new module is added here."""


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule of factcheck itself, by code."""
    rules = sorted((*row_rules(), *(rule for family in FAMILIES for rule in family)), key=lambda rule: rule.code)
    return tuple(rules)


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The rules of one check by code: factcheck's own, installed ones, declared ones; and what could not be loaded."""

    rules: tuple[Rule, ...]
    broken: tuple[Broken, ...] = ()


def rules_for(config: Config) -> RuleSet:
    """Every rule there is for these settings, whether they switch it on or not.

    Raises:
        ConfigError: Two rules have one code or name, or a file of rules is not well formed.
    """
    installed, broken = installed_rules()
    declared = [rule_from(item, "the configuration") for item in config.rule]
    for file in rule_files(config.rule_files):
        declared += [rule_from(item, str(file)) for item in read_rules(file)]
    rules = (*all_rules(), *installed, *declared)
    if len(rules) == len(all_rules()):
        return RuleSet(rules, broken)
    for kind in ("code", "name"):
        seen: dict[str, Rule] = {}
        for rule in rules:
            first = seen.setdefault(getattr(rule, kind), rule)
            if first is not rule:
                hint = f"the other is of {first.origin}: give this one another {kind}"
                raise ConfigError(f"two rules have the {kind} {getattr(rule, kind)}", where=rule.origin, hint=hint)
    return RuleSet(tuple(sorted(rules, key=lambda rule: rule.code)), broken)


def would_run(code: str, config: Config) -> bool:
    """Whether these settings switch a rule on. One that is not of factcheck counts as none in preview."""
    return config.runs(code, any(rule.preview for rule in all_rules() if rule.code == code))


def find_rule(code_or_name: str, rules: Sequence[Rule] | None = None) -> Rule:
    """The rule of a code ("NUM102") or name ("falling-toll"), among ``rules`` or factcheck's own.

    Raises:
        ConfigError: There is none.
    """
    wanted = code_or_name.strip()
    among = all_rules() if rules is None else rules
    for rule in among:
        if wanted.upper() == rule.code or wanted.lower() == rule.name:
            return rule
    raise ConfigError(f"no rule {code_or_name!r}", hint=meant(code_or_name, among))
