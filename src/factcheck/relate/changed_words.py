"""Sentences of two versions of one text that say something else in nearly the same words: a negation, a modal, a name.

They are read and aligned as the words of a quote are (``utterances``, ``wording``). What a quote says in other words is
told with the quote, and who is named for a figure with the figure.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from rapidfuzz.distance import Indel

from factcheck.link.versions import Aligned
from factcheck.records import (
    Comparison,
    Extraction,
    FactChange,
    FactChangeKind,
    Quote,
    QuoteClaim,
    QuoteMode,
    RegionKind,
    Span,
    Statement,
    Step,
    TimeMention,
    Verdict,
)
from factcheck.relate.context import Context
from factcheck.relate.spellings import one_spelling
from factcheck.relate.steps import reasons_of
from factcheck.relate.utterances import Token, Utterance, read_utterance
from factcheck.relate.wording import align
from factcheck.statements.terms import Terms

__all__ = ["compare_wording"]

_LIKE = 0.75
"""Share of words from which two sentences are one that was changed, and not two."""
_SURE = {"negation": 0.7, "modality": 0.65, "name": 0.6, "spelling": 0.6}
"""How sure such a change is one of what is said, as for quotes (``rules.quotes``)."""
_NAMED = frozenset({"claimant", "speaker", "place", "side"})
_LONGEST_NAME = 4


def compare_wording(
    old: tuple[Extraction, Terms],
    new: tuple[Extraction, Terms],
    aligned: Aligned,
    known: Sequence[FactChange],
    context: Context,
) -> Iterator[FactChange]:
    """The sentences that a new version turns round, makes uncertain, or tells of another name.

    ``known`` are the changes of figures and quotes: a quote that was changed is told already, and so is a name that is
    a field of one of them.
    """
    for one, other in _best(aligned):
        left, right = _sentence(*old, one), _sentence(*new, other)
        if left is None or right is None:
            continue
        inside = [change for change in known if _within(change, left)]
        if any("words" in change.fields for change in inside):
            continue
        dated = {word for change in inside for word in _words_of_time(change)}
        found = _difference(_read(old[0], left, context), _read(new[0], right, context), dated)
        if found is None or (
            found[0] in ("name", "spelling") and any(_NAMED & set(change.fields) for change in inside)
        ):
            continue
        yield _change(found, (old[0].article.id, left), (new[0].article.id, right))


def _best(aligned: Aligned) -> Iterator[tuple[int, int]]:
    """Each changed sentence with the one that is most like it, where it is that one's best as well."""
    backwards: dict[int, tuple[float, int]] = {}
    for one, others in aligned.like.items():
        for other, share in others.items():
            backwards[other] = max(backwards.get(other, (0.0, 0)), (share, -one))
    for one, others in aligned.like.items():
        other = max(others, key=lambda number: (others[number], -number))
        if others[other] >= _LIKE and backwards[other][1] == -one:
            yield one, other


def _sentence(extraction: Extraction, terms: Terms, number: int) -> Span | None:
    starts = terms.sentences.starts
    text = extraction.article.text
    start, end = starts[number], starts[number + 1] if number + 1 < len(starts) else len(text)
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    words = words.strip()
    return Span(start=start, end=start + len(words), text=words) if words else None


def _within(change: FactChange, sentence: Span) -> bool:
    record = change.before
    return record is not None and sentence.start <= record.span.start < sentence.end


def _words_of_time(change: FactChange) -> list[str]:
    """The words of a time that was changed: a weekday is no name."""
    return change.before.span.text.lower().split() if isinstance(change.before, TimeMention) else []


def _read(extraction: Extraction, sentence: Span, context: Context) -> Utterance:
    """A sentence taken apart like the words of a quote."""
    quote = Quote(span=sentence, spans=(sentence,), mode=QuoteMode.DIRECT)
    name = f"{extraction.article.id}#w{sentence.start}"
    claim = QuoteClaim(id=name, article_id=extraction.article.id, span=sentence, region=RegionKind.BODY, quote=quote)
    return read_utterance(claim, context, extraction)


def _difference(left: Utterance, right: Utterance, dated: Collection[str]) -> tuple[str, str] | None:
    """What a change of wording does to a sentence, and the words that were changed, those of times left out."""
    found = align(left, right)
    if found is not None and found.negated:
        return "negation", found.shown
    if found is not None and found.modal:
        return "modality", found.shown
    named = list(_names(left.tokens, right.tokens, dated))
    if not named:
        return None
    other = any(not one_spelling(gone, come) for gone, come in named)
    return "name" if other else "spelling", "; ".join(f"[-{gone}-] {{+{come}+}}" for gone, come in named)


def _names(left: Sequence[Token], right: Sequence[Token], dated: Collection[str]) -> Iterator[tuple[str, str]]:
    """The names that stand in the place of others, with these."""
    gone: list[Token] = []
    come: list[Token] = []
    blocks = Indel.opcodes([token.word for token in left], [token.word for token in right])
    for block in (*blocks, None):
        if block is None or block.tag == "equal":
            named = gone and come and _all_names((*gone, *come)) and not any(token.word in dated for token in gone)
            if named and max(len(gone), len(come)) <= _LONGEST_NAME:
                yield _written(gone), _written(come)
            gone, come = [], []
        else:
            gone += left[block.src_start : block.src_end]
            come += right[block.dest_start : block.dest_end]


def _all_names(tokens: Iterable[Token]) -> bool:
    """Whether words are names; one with a number in it ("Liputan6") is told as a number."""
    return all(token.name and token.written.isalpha() for token in tokens)


def _written(tokens: Iterable[Token]) -> str:
    return " ".join(token.written for token in tokens)


def _change(found: tuple[str, str], left: tuple[str, Span], right: tuple[str, Span]) -> FactChange:
    outcome, shown = found
    sides = [
        Statement(id=f"{name}#w{span.start}", article_id=name, dimension="wording", span=span, words=span.text)
        for name, span in (left, right)
    ]
    steps = (Step(name="words", outcome=outcome, detail=shown),)
    comparison = Comparison(
        left=(sides[0],),
        right=(sides[1],),
        verdict=Verdict.COMPATIBLE if outcome == "spelling" else Verdict.CONTRADICTION,
        steps=steps,
        reasons=reasons_of(steps),
        shared_origin=True,
        confidence=_SURE[outcome],
    )
    return FactChange(
        kind=FactChangeKind.CHANGED,
        before=sides[0],
        after=sides[1],
        fields=("name" if outcome == "spelling" else outcome,),
        comparison=comparison,
    )
