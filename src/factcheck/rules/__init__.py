"""Rules: from claims and comparisons to findings an editor can act on. They never see raw text or language packs."""

from factcheck.rules.collect import all_rules, find_rule, rules_for
from factcheck.rules.config import Config, load_config
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.registry import Rule, rule
from factcheck.rules.run import refuse_wrong, run_rules

__all__ = [
    "Config",
    "Dossier",
    "Draft",
    "Rule",
    "all_rules",
    "find_rule",
    "load_config",
    "refuse_wrong",
    "rule",
    "rules_for",
    "run_rules",
]
