"""Sources that count: "the ministry reported 12 deaths", "BNPB mencatat 12 korban jiwa"."""

from __future__ import annotations

from factcheck.extract.quotes.desk import Desk, Said
from factcheck.extract.quotes.phrases import TOKEN, Phrase
from factcheck.extract.quotes.reports import Clause, clause_end
from factcheck.records import Relation

__all__ = ["read_count"]

_BREAKS = (";", "\n")


def read_count(desk: Desk, clause: Clause) -> Said | None:
    """The subject of a verb of counting, as the source of the counts in its object."""
    hit = clause.hit
    start, end = hit.end, _object_end(desk, clause)
    if not _counts(desk, start, end):
        return None
    phrase = desk.before(clause.floor, hit)
    if phrase is None or not _may_count(desk, phrase):
        return None
    said = desk.said(phrase, hit)
    if said is not None:
        desk.attribution(said, Relation.ACCORDING_TO, start, end)
    return said


def _object_end(desk: Desk, clause: Clause) -> int:
    """Where the object of the verb ends at most: with its clause."""
    end = clause_end(desk, clause, clause.hit.end)
    breaks = [at for sign in _BREAKS if (at := desk.text.find(sign, clause.hit.end, end)) >= 0]
    return min(breaks, default=end)


def _counts(desk: Desk, start: int, end: int) -> bool:
    """Whether a number stands in the object: of anything else the verb makes nobody a source."""
    numerals = desk.numerals
    number = desk.first_numeral(start)
    return number < len(numerals) and numerals[number] < end


def _may_count(desk: Desk, phrase: Phrase) -> bool:
    """Whether a subject is somebody who counts: an office, a body, a land, an outlet, its figures, or a name.

    "The blast claimed 12 lives" has none of these.
    """
    lexicon = desk.lexicon
    words = [token.group() for token in TOKEN.finditer(desk.text, phrase.start, phrase.end)]
    if any(word.lower() in lexicon.counters for word in words):
        return True
    begins = phrase.start == desk.scan.sentences.bounds(phrase.start)[0]
    named = [word for word in words if word[0].isupper()]
    return len(named) > begins or any(word.isupper() and len(word) > 1 for word in named)
