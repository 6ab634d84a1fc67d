"""Quotes that were changed between two articles."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare.trail import outcome_of
from factcheck.records import Comparison, Evidence, QuoteClaim, Severity, Side
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.registry import rule

__all__ = ["RULES"]

_SURE = {"negation": 0.8, "number": 0.85, "speaker": 0.6, "wording": 0.6}


def _altered(dossier: Dossier, outcome: str, code: str, could_be: tuple[str, ...]) -> Iterator[Draft]:
    seen: set[tuple[str, str]] = set()
    for item in dossier.compared.comparisons:
        left, right = item.left[0], item.right[0]
        if not isinstance(left, QuoteClaim) or not isinstance(right, QuoteClaim):
            continue
        if outcome_of(item, "quote") != outcome or not dossier.concerns(left.article_id, right.article_id):
            continue
        if right.article_id == dossier.subject:
            left, right = right, left
        wordings = (_key(left), _key(right))
        if wordings not in seen:
            seen.update((wordings, wordings[::-1]))
            yield _draft(dossier, item, left, right, code, could_be)


def _key(claim: QuoteClaim) -> str:
    return " ".join(claim.quote.span.text.casefold().split()) + "|" + (claim.quote.speaker or "")


def _draft(
    dossier: Dossier, item: Comparison, left: QuoteClaim, right: QuoteClaim, code: str, could_be: tuple[str, ...]
) -> Draft:
    context = dossier.compared.context
    said = [
        (claim.quote.speaker or "?") if outcome_of(item, "quote") == "speaker" else _short(claim)
        for claim in (left, right)
    ]
    outlets = [context.article(claim.article_id).source or claim.article_id for claim in (left, right)]
    return Draft(
        message=code,
        verdict=item.verdict,
        evidence=tuple(
            Evidence(article_id=claim.article_id, span=claim.quote.span, role="quote") for claim in (left, right)
        ),
        values={
            "a": _short(left),
            "b": _short(right),
            "a_source": outlets[0],
            "b_source": outlets[1],
            "a_speaker": left.quote.speaker or "?",
            "b_speaker": right.quote.speaker or "?",
        },
        claims=(left, right),
        needs=("speaker",),
        expected=said[1],
        observed=said[0],
        could_be=could_be,
        to_check=("recording",),
        sides=tuple(
            Side(value=value, sources=(outlet,), independent=1) for value, outlet in zip(said, outlets, strict=True)
        ),
        steps=item.steps,
        confidence=_SURE[str(outcome_of(item, "quote"))] * min(left.confidence, right.confidence),
    )


_LONGEST = 120


def _short(claim: QuoteClaim) -> str:
    text = " ".join(claim.quote.span.text.split()).rstrip(",")
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


@rule(code="QUOTE001", name="quote-negated", family="quotes", severity=Severity.WARNING)
def quote_negated(dossier: Dossier) -> Iterator[Draft]:
    """The same words of one speaker are negated in one article and not in the other.

    **What it does.** Compares quotes of one language that share seven tenths of their words in order, and counts the
    negating words of each.

    **Why it matters.** A lost "not" turns a statement round.

    **Example.** "would be a mistake" against "would not be a mistake".

    **What to check.** The recording, or the agency text.

    **Source.** verdicts.md, row 66.
    """
    yield from _altered(dossier, "negation", "QUOTE001", ("two_utterances",))


@rule(code="QUOTE002", name="quote-number-changed", family="quotes", severity=Severity.WARNING)
def quote_number_changed(dossier: Dossier) -> Iterator[Draft]:
    """The same words of one speaker hold another number in the other article.

    **What it does.** Compares the numbers inside quotes that are otherwise alike.

    **Why it matters.** The number is what will be quoted on.

    **Example.** "we killed 120 militants" against "we killed 180 militants".

    **What to check.** The recording, or the agency text.

    **Source.** verdicts.md, row 67.
    """
    yield from _altered(dossier, "number", "QUOTE002", ("two_utterances",))


@rule(code="QUOTE003", name="quote-other-speaker", family="quotes", severity=Severity.WARNING)
def quote_other_speaker(dossier: Dossier) -> Iterator[Draft]:
    """The same words are ascribed to two people.

    **What it does.** Compares the speakers of quotes of six words and more that are nearly the same, where both name
    one and neither name can be the other's.

    **Why it matters.** One of the two did not say it.

    **Example.** "Hamas is not serious about a deal", Gallant said; the same words, Netanyahu said.

    **What to check.** Whether one speaks for the other.

    **Source.** verdicts.md, row 68.
    """
    yield from _altered(dossier, "speaker", "QUOTE003", ("spokesman", "both_said"))


@rule(code="QUOTE004", name="quote-reworded", family="quotes", severity=Severity.INFO)
def quote_reworded(dossier: Dossier) -> Iterator[Draft]:
    """One speaker's words differ between two articles, inside quotation marks.

    **What it does.** Notes direct quotes of one language that are alike without being the same.

    **Why it matters.** Words in quotation marks should be the speaker's own; translations of a foreign speaker differ
    innocently.

    **Example.** "we will go on until the end" against "we shall continue until the end".

    **What to check.** Whether both are translations.

    **Source.** verdicts.md, row 69.
    """
    yield from _altered(dossier, "wording", "QUOTE004", ("own_translation", "shortened"))


RULES = (quote_negated, quote_number_changed, quote_other_speaker, quote_reworded)
