"""One event that two articles put at two places."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Evidence, Severity, Side, Span, Verdict
from factcheck.relate.two_places import TwoPlaces
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.registry import rule

__all__ = ["RULES"]


@rule(code="PLACE001", name="one-event-two-places", family="events", severity=Severity.WARNING)
def one_event_two_places(dossier: Dossier) -> Iterator[Draft]:
    """Two articles say that one thing happened at two places that lie apart.

    **What it does.** Reads the places behind prepositions and nouns of place that the table of places knows ("in
    Geneva", *di Kabupaten Cianjur*), and holds one that only the first article names against one that only the second
    names, where the words around them tell of one thing. Left alone are places of which one lies in the other, names of
    one place in two languages, places that either article names too, where somebody was born or lives against where
    something happened, lists of places, datelines, captions and credits, sentences whose other numbers or days differ,
    and articles of one outlet, which fills in one form for many towns.

    **Why it matters.** A wrong place sends readers, and relatives, to the wrong town.

    **Example.** "was arrested in Harlow on Monday" against "arrested him in Norwich on Monday".

    **What to check.** The source of both, and whether one thing is meant.

    **Source.** "Where" is one of the five questions that a report answers.
    """
    for item in dossier.compared.places:
        if dossier.concerns(item.left_id, item.right_id):
            yield _draft(dossier, item)


def _draft(dossier: Dossier, item: TwoPlaces) -> Draft:
    (a_id, a), (b_id, b) = (item.left_id, item.left), (item.right_id, item.right)
    if b_id == dossier.subject:
        (a_id, a), (b_id, b) = (b_id, b), (a_id, a)
    outlet = dossier.compared.context.outlet
    return Draft(
        message="PLACE001",
        verdict=Verdict.CONTRADICTION,
        evidence=tuple(Evidence(article_id=name, span=span, role="claim") for name, span in ((a_id, a), (b_id, b))),
        values={"a": _words(a), "b": _words(b), "a_source": outlet(a_id), "b_source": outlet(b_id)},
        could_be=("two_things", "changed_since"),
        to_check=("source_of_both",),
        sides=tuple(
            Side(value=_words(span), sources=(outlet(name),), independent=1) for name, span in ((a_id, a), (b_id, b))
        ),
        confidence=item.confidence,
        identity=tuple(sorted((_words(a).casefold(), _words(b).casefold()))),
    )


def _words(span: Span) -> str:
    return " ".join(span.text.split())


RULES = (one_event_two_places,)
