"""Drafts to findings: the words, the level, the fingerprint."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from factcheck.records import Claim, Evidence, Finding, Inference, Severity
from factcheck.rules.config import Config
from factcheck.rules.draft import Draft
from factcheck.rules.registry import Rule
from factcheck.rules.wording import Messages

__all__ = ["DOCS", "render"]

DOCS = "https://factcheck.readthedocs.io/rules/"
"""Where the manual pages stand; a finding links to ``<DOCS><code>``."""

_RANK = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}
_SENTENCE = 160
_NUMBERS = ("a_amount", "b_amount", "sum")
"""Placeholders that stand for our own arithmetic: written with the separators of the reader's language."""


def render(draft: Draft, rule: Rule, config: Config, words: Messages) -> Finding:
    """The finding of a draft."""
    severity = config.severity.get(rule.code) or _level(draft, rule)
    numbers = {name: words.grouped(value) for name, value in draft.values.items() if name in _NUMBERS}
    values = {**draft.values, **numbers, **{name: words.term(key) for name, key in draft.terms.items()}}
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=severity,
        verdict=draft.verdict,
        message=words.say("message", draft.message, values),
        evidence=draft.evidence,
        expected=draft.expected,
        observed=draft.observed,
        could_be=_say(words, "could_be", draft.could_be, values),
        to_check=_say(words, "to_check", draft.to_check, values),
        sides=draft.sides,
        reasons=(*words.because(draft.steps), *draft.reasons),
        confidence=round(draft.confidence, 2),
        fingerprint=fingerprint(rule.code, draft),
        url=f"{DOCS}{rule.code}",
    )


def _say(words: Messages, table: str, keys: Iterable[str], values: dict[str, str]) -> tuple[str, ...]:
    return tuple(words.say(table, key, values) for key in keys)


def _level(draft: Draft, rule: Rule) -> Severity:
    """The draft's level, never above the rule's; a guessed slot that the finding needs caps it at warning."""
    level = draft.severity or rule.severity
    cap = Severity.WARNING if any(_guessed(claim, draft.needs) for claim in draft.claims) else rule.severity
    return min(level, cap, rule.severity, key=_RANK.__getitem__)


def _guessed(claim: Claim, needs: tuple[str, ...]) -> bool:
    return any(how is Inference.GUESSED and (not needs or slot in needs) for slot, how in claim.inferred.items())


def fingerprint(code: str, draft: Draft) -> str:
    """Twelve hex digits that stay the same when the text around the passages moves.

    They hash the code, what the claims say, and the passages' words without spaces and case; never offsets, ids or
    the order of the articles.
    """
    claims = sorted(_claim_key(claim) for claim in draft.claims)
    passages = sorted(_passage_key(item) for item in draft.evidence)
    parts = (code, *claims, *passages, *draft.identity)
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()[:12]


def _claim_key(claim: Claim) -> str:
    amount = str(claim.amount) if claim.kind in ("casualty", "force", "quantity") else ""
    return f"{claim.kind}|{amount}|{claim.claimant or ''}"


def _passage_key(item: Evidence) -> str:
    return " ".join(item.span.text.lower().split())[:_SENTENCE]
