"""The same utterance in two articles: what was changed on the way?

Candidates share three words in a row; only then are wordings compared, over the stretch that both have. Wordings of
two languages say nothing: there the quotes of one speaker in two versions of one text are paired in their order, and
only their numbers are compared (verdicts.md, rows 65 to 70).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from rapidfuzz.distance import Indel

from factcheck.link.articles import pair_key
from factcheck.records import COMPARED_REGIONS, Comparison, Extraction, QuoteClaim, Step, Verdict
from factcheck.relate.context import Context
from factcheck.relate.utterances import Utterance, read_utterance, read_utterances, same_speaker
from factcheck.relate.wording import Alignment, align

__all__ = ["compare_quotes", "quote_comparisons"]

ALIKE = 0.7
"""Share of words in common order from which two quotes are taken for one utterance (row 66)."""
COVERED = 0.85
"""Share of the shorter quote's words that stand in the longer from which it is a piece of it."""
VERBATIM = 0.85
"""The share in common order to say that it was ascribed to somebody else (row 68)."""
LEAST_WORDS = 4
LEAST_WORDS_SPEAKER = 6
LEAST_WORDS_PIECE = 6
"""Shorter phrases may be said by two people, or twice."""
_CROWD = 60
_GRAM = 3


def compare_quotes(left: QuoteClaim, right: QuoteClaim, context: Context) -> Comparison:
    """The verdict on two quotes, from their words alone."""
    return judge(read_utterance(left, context), read_utterance(right, context), context)


def judge(left: Utterance, right: Utterance, context: Context) -> Comparison:
    """The verdict on two utterances of one language."""
    found = _one_utterance(left, right)
    if found is None:
        return _ended(left, right, context, Verdict.INCOMPARABLE, [Step(name="gate", outcome="other words")])
    steps = [Step(name="gate", outcome="one utterance", detail=f"{found.alike:.2f}")]
    outcome, verdict = _difference(left, right, found)
    steps.append(Step(name="quote", outcome=outcome))
    if found.shown and verdict is not Verdict.INCOMPARABLE:
        steps.append(Step(name="alignment", outcome="words", detail=found.shown))
    return _ended(left, right, context, verdict, steps)


def _ended(left: Utterance, right: Utterance, context: Context, verdict: Verdict, steps: list[Step]) -> Comparison:
    shared = pair_key(left.claim.article_id, right.claim.article_id) in context.versions
    return Comparison(
        left=(left.claim,),
        right=(right.claim,),
        verdict=verdict,
        steps=tuple(steps),
        reasons=tuple(f"{step.name}: {step.outcome} {step.detail}".rstrip() for step in steps[1:]),
        shared_origin=shared,
    )


def _one_utterance(left: Utterance, right: Utterance) -> Alignment | None:
    """The alignment of two quotes that are one utterance, whole or a piece of it."""
    shorter, longer = sorted((len(left.tokens), len(right.tokens)))
    if shorter < LEAST_WORDS:
        return None
    shared = (shorter + longer - Indel.distance(left.words, right.words)) / 2
    whole = 2 * shared >= ALIKE * (shorter + longer)
    piece = shorter >= LEAST_WORDS_PIECE and shared >= COVERED * shorter
    found = align(left, right) if whole or piece else None
    return found if found and (whole or found.alike >= ALIKE) else None


def _difference(left: Utterance, right: Utterance, found: Alignment) -> tuple[str, Verdict]:
    """What was changed. Reported speech is nobody's wording: its figures are compared as claims."""
    speaker = same_speaker(left, right)
    only_left, only_right = found.numbers
    if not (left.verbatim or right.verbatim):
        return "reported", Verdict.INCOMPARABLE
    if not (left.verbatim and right.verbatim):
        same = speaker is not False and not (only_left or only_right or found.negated)
        return ("paraphrase", Verdict.AGREE) if same else ("other content", Verdict.INCOMPARABLE)
    if speaker is False:
        long_enough = min(len(left.tokens), len(right.tokens)) >= LEAST_WORDS_SPEAKER
        if found.alike >= VERBATIM and long_enough and not (only_left or only_right):
            return "speaker", Verdict.CONTRADICTION
        return "other speaker", Verdict.INCOMPARABLE
    against = Verdict.CONTRADICTION if speaker else Verdict.UNRESOLVED
    if only_left and only_left.total() == only_right.total():
        return ("sum", Verdict.COMPATIBLE) if _adds_up(found) else ("number", against)
    if found.negated:
        return "negation", against
    if found.modal:
        return "modality", against
    if found.renamed:
        return "name", against
    return _reworded(found)


def _reworded(found: Alignment) -> tuple[str, Verdict]:
    """Quotes that say the same thing in other words, or a part of it."""
    if not found.changes:
        return "truncated" if found.cut else "same", Verdict.AGREE
    if not found.dropped:
        return "wording", Verdict.COMPATIBLE
    shorter = found.right if any(gone for gone, _ in found.changes) else found.left
    return ("elided", Verdict.AGREE) if shorter.elided else ("gap", Verdict.COMPATIBLE)


def _adds_up(found: Alignment) -> bool:
    """Whether the larger number is the smaller and another that its article gives (row 67: 120 and 60 are 180)."""
    only_left, only_right = found.numbers
    if only_left.total() != 1:
        return False
    (a,), (b,) = only_left, only_right
    small, poorer = (a, found.left) if a < b else (b, found.right)
    others = Counter(poorer.figures.values()) - Counter([small])  # a number and itself are twice the number
    return max(a, b) - small in others


def quote_comparisons(extractions: Sequence[Extraction], context: Context) -> Iterator[Comparison]:
    """Comparisons of quotes that are one utterance, or stand at one place of two translations."""
    by_language: dict[str | None, list[Utterance]] = defaultdict(list)
    by_article: dict[str, list[Utterance]] = {}
    for item in extractions:
        by_article[item.article.id] = _utterances(item, context)
        by_language[item.language].extend(by_article[item.article.id])
    for utterances in by_language.values():
        for left, right in _candidates(utterances):
            found = judge(left, right, context)
            if found.verdict is not Verdict.INCOMPARABLE:
                yield found
    for one, other in sorted(context.versions):
        yield from _translated(by_article.get(one, []), by_article.get(other, []), context)


def _utterances(extraction: Extraction, context: Context) -> list[Utterance]:
    quotes = (claim for claim in extraction.claims if isinstance(claim, QuoteClaim))
    return read_utterances(extraction, (claim for claim in quotes if claim.region in COMPARED_REGIONS), context)


def _translated(left: Sequence[Utterance], right: Sequence[Utterance], context: Context) -> Iterator[Comparison]:
    """Direct quotes of a text and its translation, where both have equally many: their numbers."""
    ours, theirs = ([item for item in side if item.claim.quote.mode == "direct"] for side in (left, right))
    if len(ours) != len(theirs) or not ours or ours[0].language == theirs[0].language:
        return
    for one, other in zip(ours, theirs, strict=True):
        a, b = (Counter(t.number for t in item.tokens if t.number is not None) for item in (one, other))
        if same_speaker(one, other) is False or not a or a.total() != b.total():
            continue
        steps = [Step(name="gate", outcome="one place of a translation")]
        steps.append(Step(name="quote", outcome="same" if a == b else "number"))
        yield _ended(one, other, context, Verdict.AGREE if a == b else Verdict.CONTRADICTION, steps)


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
