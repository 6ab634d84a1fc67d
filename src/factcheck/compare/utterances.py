"""Quotes as comparable utterances: their words, numbers and negations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from factcheck.compare.amounts import stated
from factcheck.languages import Pack, known_languages, load_pack
from factcheck.records import Extraction, Modality, QuoteClaim, QuoteMode

__all__ = ["Utterance", "read_utterance", "same_speaker"]

_TOKEN = re.compile(r"\w+(?:[.,]\d+)*(?:['’]\w+)?")
_MOST_WORDS = 400


@dataclass(frozen=True, slots=True)
class Utterance:
    """A quote taken apart.

    ``negations`` counts negating words; ``numbers`` every number stated, ``figures`` the tokens that are part of one.
    """

    claim: QuoteClaim
    language: str | None
    words: tuple[str, ...]
    numbers: Counter[Decimal]
    negations: int

    @property
    def verbatim(self) -> bool:
        """Whether the words stand between quotation marks."""
        return self.claim.quote.mode is not QuoteMode.INDIRECT


def read_utterance(claim: QuoteClaim, extraction: Extraction | None = None) -> Utterance:
    """Take a quote apart; numbers are those the extraction read inside it, else its digits."""
    content = " ".join(span.text for span in claim.quote.spans) or claim.quote.span.text
    words = tuple(token.replace("’", "'") for token in _TOKEN.findall(content.lower())[:_MOST_WORDS])
    language = extraction.language if extraction else None
    negating = _negations(language)
    return Utterance(
        claim=claim,
        language=language,
        words=words,
        numbers=_numbers(claim, extraction) if extraction else _digits(words),
        negations=sum(1 for word in words if word in negating),
    )


@cache
def _negations(language: str | None) -> frozenset[str]:
    """Single words that negate a clause or make a count nought, of one language or of all."""
    tags = (language,) if language else known_languages()
    forms = {form.lower() for tag in tags for form in _negating_forms(load_pack(tag))}
    return frozenset(form for form in forms if " " not in form)


def _negating_forms(pack: Pack) -> Iterator[str]:
    for entry in pack.entries.get("modality", ()):
        if getattr(entry, "modality", None) is Modality.NEGATED:
            yield from entry.forms
    for entry in pack.entries.get("none", ()):
        yield from entry.forms


def _numbers(claim: QuoteClaim, extraction: Extraction) -> Counter[Decimal]:
    start, end = claim.quote.span.start, claim.quote.span.end
    inside = (stated(f.amount) for f in extraction.figures if start <= f.span.start and f.span.end <= end)
    return Counter(value for value in inside if value is not None)


def _digits(words: tuple[str, ...]) -> Counter[Decimal]:
    return Counter(Decimal(re.sub(r"[.,]", "", word)) for word in words if re.fullmatch(r"[0-9][0-9.,]{0,20}", word))


def same_speaker(left: QuoteClaim, right: QuoteClaim) -> bool | None:
    """Whether both quotes have one speaker; ``None`` where that is not known.

    Names that share a word are one person's ("Netanyahu", "Benjamin Netanyahu"). A speaker who is only a candidate of
    the other quote, or named without a capital ("the minister"), decides nothing.
    """
    a, b = left.quote.speaker, right.quote.speaker
    if a is None or b is None:
        return None
    if _name_words(a) & _name_words(b):
        return True
    if not a[:1].isupper() or not b[:1].isupper() or a in right.quote.candidates or b in left.quote.candidates:
        return None
    return False


def _name_words(name: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"\w+", name.lower()) if len(word) > 2)
