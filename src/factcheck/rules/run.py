"""Run the rules that are switched on."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck import faults
from factcheck.errors import ConfigError
from factcheck.languages import broken_languages
from factcheck.records import Finding, Notice, Severity
from factcheck.rules.baseline import load_baseline
from factcheck.rules.collect import RuleSet, all_rules, rules_for
from factcheck.rules.config import Config
from factcheck.rules.dossier import Dossier
from factcheck.rules.fingerprint import Fingerprints
from factcheck.rules.former import Former
from factcheck.rules.registry import Rule
from factcheck.rules.render import render
from factcheck.rules.suggest import meant
from factcheck.rules.waivers import load_waivers
from factcheck.rules.wording import Messages, load_messages

__all__ = ["refuse_wrong", "run_rules"]

_LOUDEST_FIRST = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


def refuse_wrong(config: Config) -> None:
    """Tell now what of these settings a check would refuse after it has read all articles.

    Raises:
        ConfigError: A code that no rule begins with, two rules of one code, or a file of rules or waivers or a baseline
            that is not well formed.
    """
    _refuse_unknown_codes(config, rules_for(config))
    load_waivers(config.waivers)
    if config.baseline is not None:
        load_baseline(config.baseline)


def run_rules(
    dossier: Dossier,
    config: Config | None = None,
    problems: list[Notice] | None = None,
    former: Former | None = None,
) -> tuple[Finding, ...]:
    """The findings of a dossier, loudest first, then in the order of the articles and their text.

    Args:
        dossier: What the rules look at.
        config: Settings; the dossier's own when absent.
        problems: Where to name rules that break off (what they found before counts), and rules and language packs of
            others that cannot be loaded.
        former: Where to note what findings were made of, for files that version 0.1 wrote.

    Raises:
        ConfigError: The configuration names a code that no rule begins with, or two rules or language packs have
            one code or tag.
    """
    config = config or dossier.config
    problems = [] if problems is None else problems
    words = load_messages(config.language)
    known = rules_for(config)
    for broken in known.broken:
        said = words.say("notice", "broken_plugin", {"problem": broken.problem})
        problems.append(Notice(kind="broken_rule", message=said, where=broken.origin))
    for pack in broken_languages().values():
        said = words.say("notice", "broken_language", {"problem": pack.problem})
        problems.append(Notice(kind="broken_language", message=said, where=pack.origin))
    _refuse_unknown_codes(config, known)
    fingerprints = Fingerprints(dossier.extractions)
    findings = [
        finding
        for rule in known.rules
        if config.runs(rule.code, rule.preview)
        for finding in _findings(rule, dossier, config, words, fingerprints, problems, former)
    ]
    order = {article_id: number for number, article_id in enumerate(dossier.extractions)}
    findings = [finding for finding in findings if finding.confidence >= config.min_confidence]
    unique = {finding.fingerprint: finding for finding in reversed(findings)}
    return tuple(sorted(unique.values(), key=lambda finding: _place(finding, order)))


def _findings(
    rule: Rule,
    dossier: Dossier,
    config: Config,
    words: Messages,
    fingerprints: Fingerprints,
    problems: list[Notice],
    former: Former | None,
) -> Iterator[Finding]:
    """The findings of one rule: where it breaks off, those before it, and a notice that names it."""
    try:
        for draft in rule.check(dossier):
            finding = render(draft, rule, config, words, fingerprints.of(rule.code, draft))
            if former is not None:
                former.note(finding, draft)
            yield finding
    except (Exception, SystemExit) as error:  # a rule of others may do anything, leaving among it
        problem = _problem(error, rule)
        said = words.say("notice", "broken_rule", {"code": rule.code, "problem": problem})
        problems.append(Notice(kind="broken_rule", message=said, where=rule.origin))


def _problem(error: Exception | SystemExit, rule: Rule) -> str:
    """A fault of ours with its line; of others what their rule said."""
    if rule in all_rules() and isinstance(error, Exception):
        return faults.told(error)
    return f"{type(error).__name__}{f': {error}' if str(error) else ''}"


def _place(finding: Finding, order: dict[str, int]) -> tuple[int, int, int, str, str]:
    first = min(((order.get(item.article_id, 0), item.span.start) for item in finding.evidence), default=(0, 0))
    return (_LOUDEST_FIRST[finding.severity], *first, finding.code, finding.fingerprint)


def _refuse_unknown_codes(config: Config, known: RuleSet) -> None:
    """A code that nothing begins with is a slip, unless it may be of the rules that could not be loaded."""
    codes = [rule.code for rule in known.rules]
    for prefix in (*config.select, *config.ignore, *config.severity):
        if not known.broken and not any(code.startswith(prefix.upper()) for code in codes):
            raise ConfigError(f"no rule begins with {prefix!r}", hint=meant(prefix, known.rules))
