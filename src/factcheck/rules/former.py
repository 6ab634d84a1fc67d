"""What findings were in version 0.1: baselines and waivers written then still hold where the passages are the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from factcheck.records import Claim, Evidence, Extraction, Finding, Statement
from factcheck.rules.draft import Draft
from factcheck.rules.fingerprint import Fingerprints

__all__ = ["SUCCESSORS", "Former", "codes_before"]

SUCCESSORS: dict[str, tuple[str, ...]] = {
    "EVT001": (),
    "NUM201": (),
    "NUM303": ("NUM102", "NUM306"),
    "SRC004": ("SRC003", "SRC002", "NUM401"),
    "TYPO002": ("TYPO002", "TYPO003"),
}
"""Codes of version 0.1 that are gone or were split, and the codes under which what they told is told now."""


class Former:
    """Knows under which codes and fingerprints version 0.1 told the findings of a check.

    It hashed claims alone, quantities among them, and its passages were those of the claims. Nothing of this is in a
    report: it is worked out where an old file asks for it.
    """

    def __init__(self, extractions: Mapping[str, Extraction]) -> None:
        self._extractions = extractions
        self._fingerprints = Fingerprints(extractions)
        self._drafts: dict[str, tuple[str, Draft]] = {}

    def note(self, finding: Finding, draft: Draft) -> None:
        """Keep what a finding was made of."""
        self._drafts[finding.fingerprint] = finding.code, draft

    def of(self, finding: Finding) -> dict[str, str]:
        """The fingerprints that version 0.1 would have given a finding, with the code of each."""
        if finding.fingerprint not in self._drafts:
            return {}
        code, draft = self._drafts[finding.fingerprint]
        before = self._before(draft)
        return {self._fingerprints.of(old, before): old for old in codes_before(code)}

    def _before(self, draft: Draft) -> Draft:
        """The draft as 0.1 would have made it: of claims, in the words of the claims."""
        told = [(one, self._claim(one)) for one in draft.claims]
        spans = {(one.article_id, one.span): claim.span for one, claim in told if claim is not None}
        evidence = tuple(
            Evidence(
                article_id=item.article_id, span=spans.get((item.article_id, item.span), item.span), role=item.role
            )
            for item in draft.evidence
        )
        return replace(draft, evidence=evidence, claims=tuple(claim for _, claim in told if claim is not None))

    def _claim(self, one: Claim | Statement) -> Claim | None:
        if not isinstance(one, Statement):
            return one
        extraction = self._extractions.get(one.article_id)
        claims = extraction.claims if extraction is not None and one.time is None else ()  # a time dates its claim
        return next((claim for claim in claims if claim.id == one.claim_id), None)


def codes_before(code: str) -> tuple[str, ...]:
    """The codes under which version 0.1 told what is told under this one now."""
    kept = () if code not in SUCCESSORS.get(code, (code,)) else (code,)
    return (*kept, *(old for old, new in SUCCESSORS.items() if code in new and old != code))
