"""What a rule yields: a finding without its words."""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.records import Claim, Evidence, Severity, Side, Statement, Step, Verdict

__all__ = ["Draft"]


@dataclass(frozen=True, slots=True)
class Draft:
    """One issue as a rule saw it. ``rules.render`` turns it into a ``Finding`` in the reader's language.

    Args:
        message: Key of the sentence in ``messages/<language>.toml``, table ``message``.
        values: What the placeholders of all its sentences stand for, already written out.
        verdict: What the passages are to each other.
        evidence: The passages, the one to look at first in front.
        severity: Lower than the rule's own where the case is weaker; ``None`` takes the rule's.
        claims: The claims and statements it rests on: the fingerprint is made from them, and a guessed slot on one
            that is named in ``needs`` caps the severity at warning, whatever the desk's configuration says.
        needs: The slots of the claims that the finding rests on (``as_of``, ``place`` …); all where empty.
        could_be: Keys of innocent explanations (table ``could_be``), likeliest first.
        to_check: Keys of what to do next (table ``to_check``).
        ties: Why the statements are taken for one fact, already written out; they come before all other reasons.
        reasons: Sentences, already written out; those of ``steps`` come before them.
        steps: Decisions of a comparison whose reasons are given (table ``because``, key ``<name>.<outcome>``).
        terms: Placeholders that stand for words of the reader's language: keys of table ``word``, joined by ``+``.
        identity: What makes the issue the same in another run, where no claims do (dates, names).
    """

    message: str
    verdict: Verdict
    evidence: tuple[Evidence, ...]
    values: dict[str, str] = field(default_factory=dict)
    severity: Severity | None = None
    claims: tuple[Claim | Statement, ...] = ()
    needs: tuple[str, ...] = ()
    expected: str | None = None
    observed: str | None = None
    could_be: tuple[str, ...] = ()
    to_check: tuple[str, ...] = ()
    sides: tuple[Side, ...] = ()
    ties: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
    terms: dict[str, str] = field(default_factory=dict)
    confidence: float = 1.0
    identity: tuple[str, ...] = ()
