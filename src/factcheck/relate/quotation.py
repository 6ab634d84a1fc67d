"""The same utterance in two articles: what was changed on the way?

Candidates share three words in a row, any number for any other; only then are wordings compared, over the stretch
that both have. Wordings of two languages say nothing: there the quotes of one speaker in two versions of one text are
paired in their order, and only their numbers are compared (verdicts.md, rows 65 to 70).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from rapidfuzz.distance import Indel

from factcheck.link.articles import pair_key
from factcheck.records import COMPARED_REGIONS, Comparison, Extraction, QuoteClaim, Step, Verdict
from factcheck.records.traits import QuoteChange, Traits
from factcheck.relate.context import Context
from factcheck.relate.speakers import Names
from factcheck.relate.utterances import Utterance, read_utterance, read_utterances, same_speaker
from factcheck.relate.wording import Alignment, align

__all__ = ["MOST_LIKE", "compare_quotes", "quote_comparisons"]

ALIKE = 0.7
"""Share of words in common order from which two quotes are taken for one utterance (row 66)."""
COVERED = 0.85
"""Share of the shorter quote's words that stand in the longer from which it is a piece of it."""
VERBATIM = 0.85
"""The share in common order to say that it was ascribed to somebody else (row 68)."""
WORD_BY_WORD = 0.97
"""The same where bodies or offices are named and not people: bodies say things in like words."""
LEAST_WORDS = 4
LEAST_WORDS_SPEAKER = 6
LEAST_WORDS_PIECE = 6
"""Shorter phrases may be said by two people, or twice."""
MOST_LIKE = 24
"""Longer quotes that a wording is held against, the most alike first; what is left out is counted and told."""
_GRAM = 3
_MISSING = 1 - ALIKE
"""The share of its words that the shorter of two like quotes may lack in the longer, at most: of its rarest words, one
more than that must stand in the other. So the index of rare words finds every pair, and stock phrases crowd nobody."""


def compare_quotes(left: QuoteClaim, right: QuoteClaim, context: Context) -> Comparison:
    """The verdict on two quotes, from their words alone."""
    return judge(read_utterance(left, context), read_utterance(right, context), context, Names(()))


def judge(left: Utterance, right: Utterance, context: Context, names: Names) -> Comparison:
    """The verdict on two utterances of one language."""
    found = _one_utterance(left, right)
    if found is None:
        return _ended(left, right, context, Verdict.INCOMPARABLE, [Step(name="gate", outcome="other words")])
    steps = [Step(name="gate", outcome="one utterance", detail=f"{found.alike:.2f}")]
    change, verdict = _difference(left, right, found, names)
    steps.append(Step(name="quote", outcome=str(change)))
    if found.shown and verdict is not Verdict.INCOMPARABLE:
        steps.append(Step(name="alignment", outcome="words", detail=found.shown))
    return _ended(left, right, context, verdict, steps, change)


def _ended(
    left: Utterance,
    right: Utterance,
    context: Context,
    verdict: Verdict,
    steps: list[Step],
    change: QuoteChange | None = None,
) -> Comparison:
    shared = pair_key(left.claim.article_id, right.claim.article_id) in context.versions
    return Comparison(
        left=(left.claim,),
        right=(right.claim,),
        verdict=verdict,
        steps=tuple(steps),
        reasons=tuple(f"{step.name}: {step.outcome} {step.detail}".rstrip() for step in steps[1:]),
        shared_origin=shared,
        traits=Traits(quote=change),
    )


def _one_utterance(left: Utterance, right: Utterance) -> Alignment | None:
    """The alignment of two quotes that are one utterance, whole or a piece of it."""
    shorter, longer = sorted((len(left.tokens), len(right.tokens)))
    least = min(_said(left), _said(right))
    if least < LEAST_WORDS:
        return None
    shared = (shorter + longer - Indel.distance(left.words, right.words)) / 2
    whole = 2 * shared >= ALIKE * (shorter + longer)
    piece = least >= LEAST_WORDS_PIECE and shared >= COVERED * shorter
    if not (whole or piece):
        return _turned(left, right)
    found = align(left, right)
    return found if found and (whole or found.alike >= ALIKE) else _turned(left, right)


def _said(utterance: Utterance) -> int:
    """How many words a quote has; a number is as good as two: two people hardly say the same one."""
    return len(utterance.tokens) + sum(token.number is not None for token in utterance.tokens)


def _turned(left: Utterance, right: Utterance) -> Alignment | None:
    """The alignment of two quotes of the same words, the end of one set in front in the other."""
    if _said(left) < LEAST_WORDS_PIECE or Counter(left.words) != Counter(right.words):
        return None
    for start in range(1, len(right.words)):
        if right.words[start:] + right.words[:start] == left.words:
            return align(left, replace(right, tokens=right.tokens[start:] + right.tokens[:start]))
    return None


def _difference(left: Utterance, right: Utterance, found: Alignment, names: Names) -> tuple[QuoteChange, Verdict]:
    """What was changed. Reported speech is nobody's wording: its figures are compared as claims."""
    speaker, by_name = same_speaker(left, right, names)
    only_left, only_right = found.numbers
    if not (left.verbatim or right.verbatim):
        return QuoteChange.REPORTED, Verdict.INCOMPARABLE
    if not (left.verbatim and right.verbatim):
        same = speaker is not False and not (only_left or only_right or found.negated)
        if same:
            return QuoteChange.PARAPHRASE, Verdict.AGREE
        return QuoteChange.OTHER_CONTENT, Verdict.INCOMPARABLE
    if speaker is False:
        long_enough = min(_said(left), _said(right)) >= LEAST_WORDS_SPEAKER
        least = VERBATIM if by_name else WORD_BY_WORD
        if found.alike >= least and long_enough and not (only_left or only_right):
            return QuoteChange.SPEAKER if by_name else QuoteChange.VOICES, Verdict.CONTRADICTION
        return QuoteChange.OTHER_SPEAKER, Verdict.INCOMPARABLE
    against = Verdict.CONTRADICTION if speaker else Verdict.UNRESOLVED
    if only_left and only_left.total() == only_right.total():
        return (QuoteChange.SUM, Verdict.COMPATIBLE) if _adds_up(found) else (QuoteChange.NUMBER, against)
    if found.negated:
        return QuoteChange.NEGATION, against
    if found.modal:
        return QuoteChange.MODALITY, against
    if found.renamed:
        return QuoteChange.NAME, against
    return _reworded(found)


def _reworded(found: Alignment) -> tuple[QuoteChange, Verdict]:
    """Quotes that say the same thing in other words, or a part of it."""
    if found.slight:
        return QuoteChange.TRUNCATED if found.cut else QuoteChange.SAME, Verdict.AGREE
    if not found.dropped:
        return QuoteChange.WORDING, Verdict.COMPATIBLE
    shorter = found.right if any(gone for gone, _ in found.changes) else found.left
    return (QuoteChange.ELIDED, Verdict.AGREE) if shorter.elided else (QuoteChange.GAP, Verdict.COMPATIBLE)


def _adds_up(found: Alignment) -> bool:
    """Whether the larger number is the smaller and another that its article gives (row 67: 120 and 60 are 180)."""
    only_left, only_right = found.numbers
    if only_left.total() != 1:
        return False
    (a,), (b,) = only_left, only_right
    small, poorer = (a, found.left) if a < b else (b, found.right)
    others = Counter(poorer.figures.values()) - Counter([small])  # a number and itself are twice the number
    return max(a, b) - small in others


def quote_comparisons(extractions: Sequence[Extraction], context: Context) -> tuple[list[Comparison], int]:
    """Comparisons of quotes that are one utterance, or stand at one place of two translations.

    Quotes in the same words are one wording. Each is held against one of every other speaker and article of its
    wording, and one of each wording against one of each like wording: what holds for one holds for all. With the
    comparisons comes how many pairs of like wordings were left out (``MOST_LIKE``).
    """
    by_language: dict[str | None, list[Utterance]] = defaultdict(list)
    by_article: dict[str, list[Utterance]] = {}
    names = Names(item.article.text for item in extractions)
    for item in extractions:
        by_article[item.article.id] = _utterances(item, context)
        by_language[item.language].extend(by_article[item.article.id])
    compared: list[Comparison] = []
    left_out = 0
    for utterances in by_language.values():
        pairs, more = _candidates(utterances)
        compared += (judge(left, right, context, names) for left, right in pairs)
        left_out += more
    for one, other in sorted(context.versions):
        compared += _translated(by_article.get(one, []), by_article.get(other, []), context, names)
    return [item for item in compared if item.verdict is not Verdict.INCOMPARABLE], left_out


def _utterances(extraction: Extraction, context: Context) -> list[Utterance]:
    quotes = (claim for claim in extraction.claims if isinstance(claim, QuoteClaim))
    return read_utterances(extraction, (claim for claim in quotes if claim.region in COMPARED_REGIONS), context)


def _translated(
    left: Sequence[Utterance], right: Sequence[Utterance], context: Context, names: Names
) -> Iterator[Comparison]:
    """Direct quotes of a text and its translation, where both have equally many: their numbers."""
    ours, theirs = ([item for item in side if item.claim.quote.mode == "direct"] for side in (left, right))
    if len(ours) != len(theirs) or not ours or ours[0].language == theirs[0].language:
        return
    for one, other in zip(ours, theirs, strict=True):
        a, b = (Counter(t.number for t in item.tokens if t.number is not None) for item in (one, other))
        if same_speaker(one, other, names).same is False or not a or a.total() != b.total():
            continue
        change = QuoteChange.SAME if a == b else QuoteChange.NUMBER
        steps = [Step(name="gate", outcome="one place of a translation"), Step(name="quote", outcome=str(change))]
        yield _ended(one, other, context, Verdict.AGREE if a == b else Verdict.CONTRADICTION, steps, change)


def _candidates(utterances: Sequence[Utterance]) -> tuple[list[tuple[Utterance, Utterance]], int]:
    """Pairs across articles of one wording or of two like ones; like ones share three words in a row, numbers aside.

    With them comes how many pairs of like wordings were left out.
    """
    wordings: dict[Wording, list[int]] = defaultdict(list)
    for number, utterance in enumerate(utterances):
        if _said(utterance) >= LEAST_WORDS:
            wordings[utterance.words].append(number)
    pairs = {pair for holders in wordings.values() for pair in _within(holders, utterances)}
    marked = {words for words, holders in wordings.items() if any(utterances[k].verbatim for k in holders)}
    frames = {words: utterances[holders[0]].frame for words, holders in wordings.items()}
    like, left_out = _like(list(wordings), marked, frames)
    for one, other in like:
        pairs.update(_between(wordings[one], wordings[other], utterances))
    return [(utterances[a], utterances[b]) for a, b in sorted(pairs)], left_out


def _kind(utterance: Utterance) -> tuple[str | None, bool]:
    """What sets two quotes of one wording apart for a verdict: the speaker, and whether the words are marked."""
    return utterance.named or utterance.speaker, utterance.verbatim


def _first_of_kind(holders: Sequence[int], utterances: Sequence[Utterance]) -> list[int]:
    """The first quote of each kind."""
    return list({_kind(utterances[number]): number for number in reversed(holders)}.values())


def _within(holders: Sequence[int], utterances: Sequence[Utterance]) -> Iterator[tuple[int, int]]:
    """Each quote of a wording with the first one of another article of every kind."""
    firsts = _first_of_kind(holders, utterances)
    for number in holders:
        for first in firsts:
            if utterances[first].claim.article_id != utterances[number].claim.article_id:
                yield min(first, number), max(first, number)


def _between(ours: Sequence[int], theirs: Sequence[int], utterances: Sequence[Utterance]) -> Iterator[tuple[int, int]]:
    """Each quote of two like wordings with one of the other wording, the first of every kind with each other."""
    left, right = _first_of_kind(ours, utterances), _first_of_kind(theirs, utterances)
    found = {(a, b) for a in left for b in right}
    found |= {(a, right[0]) for a in ours} | {(left[0], b) for b in theirs}
    for a, b in found:
        if utterances[a].claim.article_id != utterances[b].claim.article_id:
            yield min(a, b), max(a, b)


Wording = tuple[str, ...]


def _like(
    wordings: Sequence[Wording], marked: set[Wording], frames: Mapping[Wording, Wording]
) -> tuple[set[tuple[Wording, Wording]], int]:
    """Pairs of wordings that may be one utterance, found by the rarest words of the shorter one.

    The shorter quote keeps seven tenths of its words in the longer, so of any three tenths and one more of its words at
    least one stands there. One of two at least is ``marked``, that is, stands between quotation marks somewhere: else
    neither is anybody's wording. Three words in a row of their ``frames`` are the same. Of more than ``MOST_LIKE`` the
    most alike are taken; how many were left out comes with them.
    """
    holders: dict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(wordings):
        for word in set(words):
            holders[word].append(number)
    grams = [_grams(frames[words]) for words in wordings]
    found: set[tuple[Wording, Wording]] = set()
    left_out = 0
    for number, words in enumerate(wordings):
        probed = sorted(words, key=lambda word: (len(holders[word]), word))[: int(_MISSING * len(words)) + 1]
        near = {other for word in set(probed) for other in holders[word]}
        if words not in marked:
            near = {other for other in near if wordings[other] in marked}
        longer = [other for other in near if (len(wordings[other]), wordings[other]) > (len(words), words)]
        shared = {other: len(grams[number] & grams[other]) for other in longer}
        like = sorted((other for other in longer if shared[other]), key=lambda other: (-shared[other], wordings[other]))
        found.update((words, wordings[other]) for other in like[:MOST_LIKE])
        left_out += len(like[MOST_LIKE:])
    return found, left_out


def _grams(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    return {words[i : i + _GRAM] for i in range(len(words) - _GRAM + 1)}
