"""What makes a finding the same finding in another run."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from factcheck.languages import load_pack
from factcheck.records import (
    CasualtyClaim,
    Claim,
    Evidence,
    Extraction,
    ForceClaim,
    QuantityClaim,
    Span,
    Statement,
)
from factcheck.rules.draft import Draft
from factcheck.scan.sentences import Sentences, sentences_of

__all__ = ["Fingerprints"]

_DIGITS = 12
"""Hex digits of a fingerprint: 48 bits, so that among a million findings two fall together with odds of 1 in 500."""


class Fingerprints:
    """Makes the fingerprints of one check's findings.

    A fingerprint hashes the code, what the claims count, the dimension and value of statements that are no claims, and
    for every passage its outlet, its words and its sentence. Offsets, ids, the order of the articles and whoever a
    pronoun stands for have no part in it: a sentence may move and a file be renamed. What says the same twice counts
    once.
    """

    def __init__(self, extractions: Mapping[str, Extraction]) -> None:
        self._extractions = extractions
        self._sentences: dict[str, Sentences] = {}

    def of(self, code: str, draft: Draft) -> str:
        """The fingerprint of a draft: twelve hex digits."""
        claims = sorted({_claim_key(claim) for claim in draft.claims})
        passages = sorted({self._passage_key(item) for item in draft.evidence})
        parts = (code, *claims, *passages, *draft.identity)
        return hashlib.sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()[:_DIGITS]

    def _passage_key(self, item: Evidence) -> str:
        extraction = self._extractions.get(item.article_id)
        if extraction is None:
            return _words(item.span.text)
        outlet = (extraction.article.source or "").casefold()
        return "\x1e".join((outlet, _words(item.span.text), _words(self._sentence(extraction, item.span))))

    def _sentence(self, extraction: Extraction, span: Span) -> str:
        article = extraction.article
        if article.id not in self._sentences:
            words = load_pack(extraction.language).abbreviations if extraction.language else frozenset()
            self._sentences[article.id] = sentences_of(article.text, words)
        first, last = self._sentences[article.id].bounds(span.start)
        return article.text[first : max(last, span.end)]


def _claim_key(claim: Claim | Statement) -> str:
    if isinstance(claim, Statement):
        return f"{claim.dimension}|{_value(claim)}"
    if isinstance(claim, CasualtyClaim):
        return f"{'+'.join(sorted(claim.outcomes))}|{claim.amount}"
    if isinstance(claim, ForceClaim | QuantityClaim):
        return f"{claim.unit}|{claim.amount}"
    return claim.kind


def _value(statement: Statement) -> str:
    """What a statement gives: the amount with its unit, the time as it was resolved, or the words."""
    if statement.amount is not None:
        return f"{statement.amount}|{statement.unit or ''}"
    return statement.time.value if statement.time is not None else _words(statement.words or "")


def _words(text: str) -> str:
    """The words alone: case and spaces may change."""
    return " ".join(text.casefold().split())
