"""Run the rules that are switched on."""

from __future__ import annotations

from factcheck.errors import ConfigError
from factcheck.records import Finding, Severity
from factcheck.rules.collect import all_rules
from factcheck.rules.config import Config
from factcheck.rules.dossier import Dossier
from factcheck.rules.fingerprint import Fingerprints
from factcheck.rules.render import render
from factcheck.rules.wording import load_messages

__all__ = ["run_rules"]

_LOUDEST_FIRST = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


def run_rules(dossier: Dossier, config: Config | None = None) -> tuple[Finding, ...]:
    """The findings of a dossier, loudest first, then in the order of the articles and their text.

    Raises:
        ConfigError: The configuration names a code that no rule begins with.
    """
    config = config or dossier.config
    _refuse_unknown_codes(config)
    words = load_messages(config.language)
    fingerprints = Fingerprints(dossier.extractions)
    findings = [
        render(draft, rule, config, words, fingerprints.of(rule.code, draft))
        for rule in all_rules()
        if config.runs(rule.code, rule.preview)
        for draft in rule.check(dossier)
    ]
    order = {article_id: number for number, article_id in enumerate(dossier.extractions)}
    unique = {finding.fingerprint: finding for finding in reversed(findings)}
    return tuple(sorted(unique.values(), key=lambda finding: _place(finding, order)))


def _place(finding: Finding, order: dict[str, int]) -> tuple[int, int, int, str, str]:
    first = min(((order.get(item.article_id, 0), item.span.start) for item in finding.evidence), default=(0, 0))
    return (_LOUDEST_FIRST[finding.severity], *first, finding.code, finding.fingerprint)


def _refuse_unknown_codes(config: Config) -> None:
    codes = [rule.code for rule in all_rules()]
    for prefix in (*config.select, *config.ignore, *config.severity):
        if codes and not any(code.startswith(prefix.upper()) for code in codes):
            raise ConfigError(f"no rule begins with {prefix!r}", hint=f"rules are: {', '.join(codes)}")
