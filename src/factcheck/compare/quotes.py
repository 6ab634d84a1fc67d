"""The same utterance in two articles: was its number, its negation or its speaker changed?

Candidates share three words in a row; only then are wordings compared. Across languages wording says nothing: there
only the numbers of quotes in two versions of one text are compared (verdicts.md, rows 65 to 70).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from rapidfuzz.distance import Indel

from factcheck.compare.context import Context, pair_key
from factcheck.compare.utterances import Utterance, read_utterance, same_speaker
from factcheck.records import COMPARED_REGIONS, Comparison, Extraction, QuoteClaim, Step, Verdict

__all__ = ["compare_quotes", "quote_comparisons", "wording"]

ALIKE = 0.7
"""Share of words in common order from which two quotes are taken for one utterance (row 66)."""
VERBATIM = 0.85
"""The same, to say that it was ascribed to somebody else (row 68)."""
DRIFT = 0.97
"""From here on two quotes have the same wording."""
LEAST_WORDS = 4
LEAST_WORDS_SPEAKER = 6
"""Shorter phrases may be said by two people."""
_CROWD = 60
_GRAM = 3


def wording(left: Utterance, right: Utterance) -> float:
    """How alike two wordings are, 0 to 1: words in common order, against the words of both."""
    return float(Indel.normalized_similarity(left.words, right.words))


def compare_quotes(left: QuoteClaim, right: QuoteClaim, context: Context) -> Comparison:
    """The verdict on two quotes, from their words alone."""
    return judge(read_utterance(left), read_utterance(right), context)


def judge(left: Utterance, right: Utterance, context: Context) -> Comparison:
    """The verdict on two utterances of one language."""
    alike = wording(left, right)
    speaker = same_speaker(left.claim, right.claim)
    steps = [Step(name="gate", outcome="one utterance" if alike >= ALIKE else "other words", detail=f"{alike:.2f}")]
    verdict = Verdict.INCOMPARABLE
    if alike >= ALIKE and min(len(left.words), len(right.words)) >= LEAST_WORDS:
        outcome, verdict = _difference(left, right, alike, speaker)
        steps.append(Step(name="quote", outcome=outcome))
    shared = pair_key(left.claim.article_id, right.claim.article_id) in context.versions
    return Comparison(
        left=(left.claim,), right=(right.claim,), verdict=verdict, steps=tuple(steps), shared_origin=shared
    )


def _difference(left: Utterance, right: Utterance, alike: float, speaker: bool | None) -> tuple[str, Verdict]:
    """What was changed. Reported speech is nobody's wording: its figures are compared as claims."""
    if not (left.verbatim and right.verbatim):
        same = speaker is not False and left.numbers == right.numbers and (left.negations - right.negations) % 2 == 0
        return ("same", Verdict.AGREE) if same else ("other content", Verdict.INCOMPARABLE)
    if speaker is False:
        long_enough = min(len(left.words), len(right.words)) >= LEAST_WORDS_SPEAKER
        if alike >= VERBATIM and long_enough and left.numbers == right.numbers:
            return "speaker", Verdict.CONTRADICTION
        return "other speaker", Verdict.INCOMPARABLE
    if left.numbers != right.numbers and left.numbers.total() == right.numbers.total():
        return "number", Verdict.CONTRADICTION if speaker else Verdict.UNRESOLVED
    if (left.negations - right.negations) % 2:
        return "negation", Verdict.CONTRADICTION if speaker else Verdict.UNRESOLVED
    if alike >= DRIFT:
        return "same", Verdict.AGREE
    return "wording", Verdict.COMPATIBLE


def quote_comparisons(extractions: Sequence[Extraction], context: Context) -> Iterator[Comparison]:
    """Comparisons of quotes that are one utterance, or stand at one place of two translations."""
    by_language: dict[str | None, list[Utterance]] = defaultdict(list)
    for item in extractions:
        by_language[item.language].extend(_utterances(item))
    for utterances in by_language.values():
        for left, right in _candidates(utterances):
            found = judge(left, right, context)
            if found.verdict is not Verdict.INCOMPARABLE:
                yield found


def _utterances(extraction: Extraction) -> list[Utterance]:
    return [
        read_utterance(claim, extraction)
        for claim in extraction.claims
        if isinstance(claim, QuoteClaim) and claim.region in COMPARED_REGIONS
    ]


def _candidates(utterances: Sequence[Utterance]) -> Iterator[tuple[Utterance, Utterance]]:
    """Pairs across articles that share three words in a row; phrases in many quotes are stock."""
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, utterance in enumerate(utterances):
        for gram in _grams(utterance.words):
            index[gram].append(number)
    found = {pair for holders in index.values() if 1 < len(holders) <= _CROWD for pair in combinations(holders, 2)}
    for a, b in sorted(found):
        if utterances[a].claim.article_id != utterances[b].claim.article_id:
            yield utterances[a], utterances[b]


def _grams(words: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    return {words[i : i + _GRAM] for i in range(len(words) - _GRAM + 1)}
