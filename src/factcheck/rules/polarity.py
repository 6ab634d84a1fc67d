"""Facts that one article affirms and another denies."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.disjoint_sets import DisjointSets
from factcheck.records import Evidence, Severity, Side, Span, Verdict
from factcheck.relate.polarity import Opposition
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.headlines import shortened
from factcheck.rules.registry import rule

__all__ = ["RULES"]

_SHOWN = 40
"""Characters of a passage in the headline."""
_WORDS = 5
"""Words that both sentences share which are shown."""


@rule(code="POL001", name="polarity-differs", family="events", severity=Severity.WARNING)
def polarity_differs(dossier: Dossier) -> Iterator[Draft]:
    """One article says that something is so, the other that it is not.

    **What it does.** Looks for what one article negates ("not", "no officer was hurt", "refused to sign", *gagal
    dievakuasi*), or says by one of two opposites (approved and rejected, *menolak* and *menyetujui*), in the articles
    of its story, in whatever language: the rare words around it must be the same. Questions, conditions, allegations,
    denials, quotations, other people's names, other days, what is said of some only, and what may have changed between
    two days are left alone. What little ties together is told as a note, and so is what is not shown to be said of one
    and the same, and what stands in articles that came out more than two days apart.

    **Why it matters.** A lost "not" turns a fact round, and no figure shows it.

    **Example.** "the driver was wearing a seat belt" against "the driver was not wearing a seat belt".

    **What to check.** The source of both sentences.

    **Source.** Newspaper corrections: a lost or added "not" is a type of its own in most collections.
    """
    for group in _one_fact(dossier.compared.oppositions):
        first = group[0]
        articles = {name for item in group for name in (item.left_id, item.right_id)}
        if dossier.concerns(*articles):
            chosen = next((item for item in group if dossier.concerns(item.left_id, item.right_id)), first)
            yield _draft(dossier, chosen, group)


def _one_fact(found: tuple[Opposition, ...]) -> list[list[Opposition]]:
    """Oppositions that share a passage, the surest first: one fact in several articles."""
    sets = DisjointSets()
    for item in found:
        sets.join(*(f"{name}:{span.start}" for name, span in _passages(item)))
    groups: dict[str, list[Opposition]] = {}
    for item in sorted(found, key=lambda one: one.disputed):
        groups.setdefault(sets.root(f"{item.left_id}:{item.left.start}"), []).append(item)
    return list(groups.values())


def _passages(item: Opposition) -> tuple[tuple[str, Span], tuple[str, Span]]:
    return (item.left_id, item.left), (item.right_id, item.right)


def _draft(dossier: Dossier, item: Opposition, group: list[Opposition]) -> Draft:
    (a_id, a), (b_id, b) = _passages(item)
    if b_id == dossier.subject:
        (a_id, a), (b_id, b) = (b_id, b), (a_id, a)
    told = ", ".join(f"“{word}”" for word in item.shared[:_WORDS])
    words = dossier.words.say("fact", "words", {"what": told})
    passages = dict.fromkeys(((a_id, a), (b_id, b), *(one for other in group for one in _passages(other))))
    return Draft(
        message="POL001",
        verdict=Verdict.DISPUTE if item.disputed else Verdict.CONTRADICTION,
        evidence=tuple(Evidence(article_id=name, span=span, role="claim") for name, span in passages),
        values={
            "a": _words(a),
            "shown": shortened(a.text, _SHOWN),
            "b": _words(b),
        },
        ties=(dossier.words.say("fact", "one", {"clues": words}),),
        could_be=("two_things", "other_says", "changed_since"),
        to_check=("source_of_both",),
        sides=_sides(dossier, group),
        confidence=item.confidence,
        identity=tuple(sorted({_words(a).casefold(), _words(b).casefold()})),
    )


def _sides(dossier: Dossier, group: list[Opposition]) -> tuple[Side, ...]:
    """The two wordings with the outlets that have each; copies of one text count once."""
    held: dict[bool, dict[str, str]] = {}
    words: dict[bool, str] = {}
    for item in group:
        for holds, (name, span) in zip((item.left_holds, not item.left_holds), _passages(item), strict=True):
            outlet = _outlet(dossier, name)
            held.setdefault(holds, {})[outlet] = dossier.compared.context.origin.get(name, outlet)
            words.setdefault(holds, _words(span))
    return tuple(
        Side(value=words[holds], sources=tuple(sorted(outlets)), independent=len(set(outlets.values())))
        for holds, outlets in held.items()
    )


def _outlet(dossier: Dossier, article_id: str) -> str:
    return dossier.compared.context.outlet(article_id)


def _words(span: Span) -> str:
    return " ".join(span.text.split())


RULES = (polarity_differs,)
