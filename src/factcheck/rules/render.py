"""Drafts to findings: the words and the level."""

from __future__ import annotations

from factcheck.records import Claim, Finding, Inference, Severity, Statement
from factcheck.rules.config import Config
from factcheck.rules.draft import Draft
from factcheck.rules.registry import Rule
from factcheck.rules.wording import Messages

__all__ = ["DOCS", "render"]

DOCS = "https://factcheck.readthedocs.io/rules/"
"""Where the manual pages stand; a finding links to ``<DOCS><code>``."""

_RANK = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}
ERROR, WARNING = 0.95, 0.6
"""Confidence from which a finding is an error, or a warning."""


def render(draft: Draft, rule: Rule, config: Config, words: Messages, fingerprint: str) -> Finding:
    """The finding of a draft."""
    terms = {name: words.term(key) for name, key in draft.terms.items()}
    heads = {name.capitalize(): f"{said[:1].upper()}{said[1:]}" for name, said in terms.items()}
    values = {**draft.values, **terms, **heads}
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=_level(draft, rule, config.severity.get(rule.code)),
        verdict=draft.verdict,
        message=_say(rule, words, "message", draft.message, values),
        evidence=draft.evidence,
        expected=draft.expected,
        observed=draft.observed,
        could_be=tuple(_say(rule, words, "could_be", key, values) for key in draft.could_be),
        to_check=tuple(_say(rule, words, "to_check", key, values) for key in draft.to_check),
        sides=draft.sides,
        reasons=(*draft.ties, *words.because(draft.steps, counted=_counted(draft)), *draft.reasons),
        confidence=round(draft.confidence, 2),
        fingerprint=fingerprint,
        url=f"{DOCS}{rule.code}" if rule.family != "desk" else "",
    )


def _counted(draft: Draft) -> bool:
    """Whether all that it rests on are amounts: then the numbers in its reasons are grouped, which years are not."""
    return bool(draft.claims) and all(getattr(claim, "amount", None) is not None for claim in draft.claims)


def _say(rule: Rule, words: Messages, table: str, key: str, values: dict[str, str]) -> str:
    """A sentence of the rule's own, or of factcheck's."""
    own = rule.sentence(key, words.language)
    return own.format_map(values) if own is not None else words.say(table, key, values)


def _level(draft: Draft, rule: Rule, wanted: Severity | None) -> Severity:
    """The level the desk wants, else the draft's, never above the rule's.

    It follows from the confidence: what is told as an error is right in 95 of 100 cases, as a warning in 60. A guessed
    slot that the finding needs caps every one of them at warning: nobody is accused on a guess.
    """
    cap = min(draft.severity or rule.severity, rule.severity, key=_RANK.__getitem__)
    level = wanted or min(cap, severity_of(draft.confidence), key=_RANK.__getitem__)
    guessed = Severity.WARNING if any(_guessed(claim, draft.needs) for claim in draft.claims) else level
    return min(level, guessed, key=_RANK.__getitem__)


def severity_of(confidence: float) -> Severity:
    """The level that a confidence stands for (contract.md, severity)."""
    if confidence >= ERROR:
        return Severity.ERROR
    return Severity.WARNING if confidence >= WARNING else Severity.INFO


def _guessed(claim: Claim | Statement, needs: tuple[str, ...]) -> bool:
    if isinstance(claim, Statement):  # what it infers is derived or inherited, never guessed
        return False
    return any(how is Inference.GUESSED and (not needs or slot in needs) for slot, how in claim.inferred.items())
