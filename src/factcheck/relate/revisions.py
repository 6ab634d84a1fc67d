"""What changed in an article's facts between two versions of it, by the links and verdicts of ``check``.

What stands for each other is found by ``paired`` and judged as the statements of two articles are. What has no partner
was added or removed, unless its fact is told elsewhere.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from factcheck.link.articles import ArticleFacts, pair_key
from factcheck.link.mentions import join_mentions
from factcheck.link.profiles import Profile, profiles_of
from factcheck.link.retractions import note_retractions
from factcheck.records import (
    COMPARED_REGIONS,
    CasualtyClaim,
    Claim,
    Comparison,
    Extraction,
    FactChange,
    FactChangeKind,
    ForceClaim,
    Revision,
    Statement,
    TimeMention,
    TimeRole,
)
from factcheck.relate.changed_quotes import compare_quotations
from factcheck.relate.changed_words import compare_wording
from factcheck.relate.contents import differing, told_value
from factcheck.relate.context import Context
from factcheck.relate.judging import judge_pairs
from factcheck.relate.paired import Paired, pair_versions
from factcheck.relate.shown import shown_comparison
from factcheck.statements.flatten import statement_of
from factcheck.statements.terms import Terms

__all__ = ["compare_versions"]

_BACKGROUND = (TimeRole.CREDIT, TimeRole.PRESENT)

Record = Claim | TimeMention | Statement


@dataclass(frozen=True)
class _Version:
    """One version, read: its statements as profiles, and the records that stand for them."""

    extraction: Extraction
    terms: Terms
    profiles: list[Profile]

    @classmethod
    def of(cls, extraction: Extraction) -> _Version:
        counts: tuple[CasualtyClaim | ForceClaim, ...] = (*extraction.casualties, *extraction.forces)
        worded = [claim for claim in counts if claim.figure is None]
        statements = [*extraction.statements, *map(statement_of, worded)]
        statements.sort(key=lambda one: (one.span.start, one.span.end))
        terms = Terms(extraction)
        found = profiles_of(extraction.model_copy(update={"statements": tuple(statements)}), terms)
        profiles = [one for one in found if _is_fact(one.statement)]
        join_mentions(profiles)
        note_retractions(profiles, extraction, terms)
        return cls(extraction, terms, profiles)

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """The claims by their ids."""
        return {claim.id: claim for claim in self.extraction.claims}

    def record(self, statement: Statement) -> Record:
        """What stands for a statement: its claim, the time, or itself."""
        if statement.time is not None:
            return statement.time
        return self.claims.get(statement.claim_id or "", statement)


def _is_fact(statement: Statement) -> bool:
    background = statement.time is not None and statement.time.role in _BACKGROUND
    return statement.region in COMPARED_REGIONS and not background


def compare_versions(old: Extraction, new: Extraction) -> Revision:
    """Which figures, quotes and times the new version of an article changes, adds or leaves out.

    Sentences that it turns round or that name another person or place are told, too, and nothing else of the wording.
    Reported speech without marks is nobody's wording and is left to the figures in it; captions, credits and links are
    left out. The two extractions need different article ids.
    """
    context = _context(old, new)
    before, after = _Version.of(old), _Version.of(new)
    paired = pair_versions(before.profiles, after.profiles, before.terms, after.terms)
    changes, unchanged = _told(paired, before, after, context)
    quotes, same = compare_quotations(old, new, context)
    known = (*changes, *quotes)
    reworded = compare_wording((old, before.terms), (new, after.terms), paired.aligned, known, context)
    ordered = tuple(sorted((*known, *reworded), key=_place))
    return Revision(old=old.article, new=new.article, changes=ordered, unchanged=unchanged + same)


def _context(old: Extraction, new: Extraction) -> Context:
    """What the comparison of two versions of one text knows: which is the later, even without dates."""
    one, other = ArticleFacts.of(old), ArticleFacts.of(new)
    return Context(
        articles={one.id: one, other.id: other},
        versions=frozenset({pair_key(one.id, other.id)}),
        succession=(one.id, other.id),
    )


Two = tuple[Profile, Profile]
Row = tuple[Profile, Profile, tuple[str, ...], Comparison | None]


def _told(paired: Paired, before: _Version, after: _Version, context: Context) -> tuple[list[FactChange], int]:
    """The changes, each fact once, and how many facts are as they were."""
    kept, chosen, table, aligned = paired
    claims = before.claims | after.claims
    judged = {id(item.pair): item for item in judge_pairs(chosen, table, context)}
    rows: list[Row] = []
    for left, right in kept:
        moved = told_value(left.statement) != told_value(right.statement)
        rows.append((left, right, ("value",) if moved else (), None))
    for pair in chosen:
        fields = differing(before.record(pair.left.statement), after.record(pair.right.statement), pair)
        comparison = shown_comparison(judged[id(pair)], context, claims) if fields else None
        rows.append((pair.left, pair.right, fields, comparison))
    changed, unchanged = _by_record(rows, before, after)
    gone = _without_partner(before, [left for left, *_ in rows], aligned.same.keys())
    come = _without_partner(after, [right for _, right, *_ in rows], set(aligned.same.values()))
    removed = [FactChange(kind=FactChangeKind.REMOVED, before=record) for record in gone]
    return [*changed, *removed, *(FactChange(kind=FactChangeKind.ADDED, after=record) for record in come)], unchanged


def _by_record(
    rows: Iterable[tuple[Profile, Profile, tuple[str, ...], Comparison | None]], before: _Version, after: _Version
) -> tuple[list[FactChange], int]:
    """A change for each two records: a day with its hour is two statements and one time."""
    found: dict[tuple[int, int], tuple[Statement, Statement, tuple[str, ...], Comparison | None]] = {}
    for left, right, fields, comparison in rows:
        one, other = left.statement, right.statement
        key = one.span.start, other.span.start
        known = found.get(key)
        if known is None or (fields and _surer(comparison, known[3])):
            found[key] = one, other, fields, comparison
    changes = [
        FactChange(
            kind=FactChangeKind.CHANGED,
            before=before.record(one),
            after=after.record(other),
            fields=fields,
            comparison=comparison,
        )
        for one, other, fields, comparison in found.values()
        if fields
    ]
    return changes, len(found) - len(changes)


def _surer(one: Comparison | None, known: Comparison | None) -> bool:
    fits = ("agree", "compatible")
    return known is None or (one is not None and known.verdict in fits and one.verdict not in fits)


def _without_partner(version: _Version, paired: Sequence[Profile], same: Collection[int]) -> Iterator[Record]:
    """What only one version tells: no mention of its fact has a partner, and its sentence is not among the ``same``."""
    starts = {profile.statement.span.start for profile in paired}
    facts = {(profile.root, profile.value, profile.mention) for profile in paired}
    for profile in version.profiles:
        start = profile.statement.span.start
        if start in starts or profile.sentence in same or (profile.root, profile.value, profile.mention) in facts:
            continue
        starts.add(start)
        yield version.record(profile.statement)


def _place(change: FactChange) -> tuple[int, bool]:
    record = change.after or change.before
    return (record.span.start if record is not None else 0, change.after is not None)
