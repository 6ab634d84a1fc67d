"""What changed in an article's facts between two versions of it.

Facts that are the same word for word of their meaning are set aside first. Of what is left, counterparts are looked for
by ``counterparts``, by the words around them, by their own words (quotes), and last by being the only ones of
their measure on either side. What has none was added or removed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from factcheck.link.articles import ArticleFacts, pair_key
from factcheck.records import (
    COMPARED_REGIONS,
    CasualtyClaim,
    Claim,
    Comparison,
    Extraction,
    FactChange,
    FactChangeKind,
    ForceClaim,
    QuantityClaim,
    QuoteClaim,
    QuoteMode,
    Revision,
    TimeMention,
    TimeRole,
    Verdict,
    Window,
)
from factcheck.relate.context import Context
from factcheck.relate.counterparts import counterparts
from factcheck.relate.pairwise import compare_claims

__all__ = ["compare_versions"]

_AROUND = 48
"""Characters on either side of a fact in which its neighbouring words are looked for."""
_NEIGHBOURS = 2
_BACKGROUND = (TimeRole.CREDIT, TimeRole.PRESENT)
_MOST_QUOTES = 60
"""Quotes of one version whose words are held against those of the other; news has a few dozen."""


@dataclass(frozen=True, slots=True, eq=False)
class _Fact:
    """A fact with what makes it the same in another version, and what it is of."""

    record: Claim | TimeMention
    content: dict[str, str]
    measure: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]


Pair = tuple[_Fact, _Fact]


def compare_versions(old: Extraction, new: Extraction) -> Revision:
    """Which counts, quantities, quotes and times the new version of an article changes, adds or leaves out.

    Reported speech without marks is nobody's wording and is left to the counts in it; captions, credits and links are
    left out. The two extractions need different article ids.
    """
    olds, news = list(_facts(old)), list(_facts(new))
    same, olds, news = _paired(olds, news, lambda fact: tuple(fact.content.items()), alone=False)
    twins = counterparts(old, new)
    changed, olds, news = _twins(olds, news, twins)
    for key in (_surroundings, _lead, _tail):
        found, olds, news = _paired(olds, news, key)
        changed += found
    found, olds, news = _reworded(olds, news, _context(old, new))
    changed += found
    found, olds, news = _paired(olds, news, lambda fact: fact.measure)
    changed += found
    context = _context(old, new)
    changes = [_change(a, b, context) for a, b in changed]
    changes += [FactChange(kind=FactChangeKind.REMOVED, before=fact.record) for fact in olds]
    changes += [FactChange(kind=FactChangeKind.ADDED, after=fact.record) for fact in news]
    return Revision(old=old.article, new=new.article, changes=tuple(sorted(changes, key=_place)), unchanged=len(same))


def _facts(extraction: Extraction) -> Iterator[_Fact]:
    text = extraction.article.text
    for record in (*extraction.claims, *extraction.times):
        content = _content(record)
        if content is None or record.region not in COMPARED_REGIONS:
            continue
        start, end = record.span.start, record.span.end
        before = text[max(0, start - _AROUND) : start].casefold().split()[-_NEIGHBOURS:]
        after = text[end : end + _AROUND].casefold().split()[:_NEIGHBOURS]
        yield _Fact(record, content, _measure(record), tuple(before), tuple(after))


def _content(record: Claim | TimeMention) -> dict[str, str] | None:
    """What is told, by field; ``None`` for what is no fact of its own."""
    if isinstance(record, TimeMention):
        return None if record.role in _BACKGROUND else _said(value=record.value, kind=record.type, mod=record.mod)
    told = {"claimant": record.claimant, "modality": record.modality}
    if isinstance(record, CasualtyClaim):
        victims = {"outcomes": "+".join(sorted(record.outcomes)), "populations": "+".join(sorted(record.populations))}
        window = None if record.window in (Window.EVENT, Window.UNKNOWN) else record.window  # told or not, one event's
        where = {"side": record.side, "place": record.place, "window": window, "base": record.base}
        return _said(**victims, amount=record.amount, **where, **told)
    if isinstance(record, ForceClaim):
        where = {"side": record.side, "action": record.action, "place": record.place}
        return _said(amount=record.amount, unit=record.unit, **where, **told)
    if isinstance(record, QuantityClaim):
        counted = (record.counted or "").casefold()
        return _said(amount=record.amount, unit=record.unit, counted=counted, **told)
    if isinstance(record, QuoteClaim) and record.quote.mode is not QuoteMode.INDIRECT:
        words = " ".join(" ".join(part.text for part in record.quote.spans).split()).rstrip(",.")
        return _said(words=words, speaker=record.quote.speaker)
    return None


def _said(**fields: object) -> dict[str, str]:
    return {name: "" if value is None else str(value) for name, value in fields.items()}


def _measure(record: Claim | TimeMention) -> tuple[str, ...]:
    """What a fact is of: two facts of one measure may be one that was changed."""
    if isinstance(record, TimeMention):
        return ("time", record.type)
    if isinstance(record, CasualtyClaim):
        return ("casualty", *sorted(record.outcomes), "of", *sorted(record.populations))
    if isinstance(record, ForceClaim):
        return ("force", record.unit)
    if isinstance(record, QuantityClaim):
        return ("quantity", record.unit or "", (record.counted or "").casefold())
    return (record.kind, record.id)  # a quote has its words, and is no other's counterpart by being alone


def _sort(fact: _Fact) -> str:
    return "time" if isinstance(fact.record, TimeMention) else fact.record.kind


def _surroundings(fact: _Fact) -> Hashable:
    return (_sort(fact), fact.before, fact.after) if fact.before or fact.after else None


def _lead(fact: _Fact) -> Hashable:
    return (_sort(fact), fact.before) if len(fact.before) == _NEIGHBOURS else None


def _tail(fact: _Fact) -> Hashable:
    return (_sort(fact), fact.after) if len(fact.after) == _NEIGHBOURS else None


def _paired(
    olds: list[_Fact], news: list[_Fact], key: Callable[[_Fact], Hashable], *, alone: bool = True
) -> tuple[list[Pair], list[_Fact], list[_Fact]]:
    """Pair facts of one key, and give what is left.

    ``alone``: only where either side has just one of this key; else in their order.
    """
    ours, theirs = _by_key(olds, key), _by_key(news, key)
    pairs = [
        pair
        for name, held in ours.items()
        if not alone or len(held) == len(theirs.get(name, ())) == 1
        for pair in zip(held, theirs.get(name, ()), strict=False)
    ]
    return pairs, *_left(olds, news, pairs)


def _by_key(facts: Iterable[_Fact], key: Callable[[_Fact], Hashable]) -> dict[Hashable, list[_Fact]]:
    found: dict[Hashable, list[_Fact]] = defaultdict(list)
    for fact in facts:
        name = key(fact)
        if name is not None:
            found[name].append(fact)
    return found


def _left(olds: list[_Fact], news: list[_Fact], pairs: list[Pair]) -> tuple[list[_Fact], list[_Fact]]:
    taken = {id(fact) for pair in pairs for fact in pair}
    return [fact for fact in olds if id(fact) not in taken], [fact for fact in news if id(fact) not in taken]


def _twins(
    olds: list[_Fact], news: list[_Fact], twins: set[tuple[str, str]]
) -> tuple[list[Pair], list[_Fact], list[_Fact]]:
    """Counts that the engine takes for counterparts in two versions of one text, each once."""
    ours, theirs = ({_id(fact): fact for fact in facts} for facts in (olds, news))
    pairs: list[Pair] = []
    for one, other in sorted(twins):
        before, after = (one, other) if one in ours else (other, one)
        if before in ours and after in theirs:
            pairs.append((ours.pop(before), theirs.pop(after)))
    return pairs, *_left(olds, news, pairs)


def _reworded(olds: list[_Fact], news: list[_Fact], context: Context) -> tuple[list[Pair], list[_Fact], list[_Fact]]:
    """Quotes that are one utterance in other words."""
    waiting = [fact for fact in news if isinstance(fact.record, QuoteClaim)][:_MOST_QUOTES]
    pairs: list[Pair] = []
    for fact in [fact for fact in olds if isinstance(fact.record, QuoteClaim)][:_MOST_QUOTES]:
        match = next((other for other in waiting if _one_utterance(fact, other, context)), None)
        if match is not None:
            waiting.remove(match)
            pairs.append((fact, match))
    return pairs, *_left(olds, news, pairs)


def _one_utterance(left: _Fact, right: _Fact, context: Context) -> bool:
    found = _compared(left, right, context)
    return found is not None and found.traits.quote is not None


def _context(old: Extraction, new: Extraction) -> Context:
    """What the comparison of two versions of one text knows: which is the later, even on one day."""
    one, other = ArticleFacts.of(old), ArticleFacts.of(new)
    if one.day is not None and one.day == other.day and not _hours(one, other):
        one = replace(one, published=datetime.combine(one.day, time.min))
        other = replace(other, published=datetime.combine(one.day or date.max, time.max))
    facts = {one.id: one, other.id: other}
    return Context(articles=facts, versions=frozenset({pair_key(one.id, other.id)}))


def _hours(one: ArticleFacts, other: ArticleFacts) -> bool:
    """Whether the hours of publication tell the two apart."""
    moments = {one.published, other.published}
    return len(moments) > 1 and all(isinstance(moment, datetime) for moment in moments)


def _change(before: _Fact, after: _Fact, context: Context) -> FactChange:
    told, now = before.content, after.content
    names = [name for name in {**told, **now} if told.get(name) != now.get(name)]
    return FactChange(
        kind=FactChangeKind.CHANGED,
        before=before.record,
        after=after.record,
        fields=tuple(names),
        comparison=_compared(before, after, context),
    )


def _compared(before: _Fact, after: _Fact, context: Context) -> Comparison | None:
    one, other = before.record, after.record
    if isinstance(one, TimeMention) or isinstance(other, TimeMention):
        return None
    found = compare_claims(one, other, context)
    return None if found.verdict is Verdict.INCOMPARABLE and len(found.steps) == 1 else found


def _id(fact: _Fact) -> str:
    return "" if isinstance(fact.record, TimeMention) else fact.record.id


def _place(change: FactChange) -> tuple[int, bool]:
    record = change.after or change.before
    return (record.span.start if record is not None else 0, change.after is not None)
