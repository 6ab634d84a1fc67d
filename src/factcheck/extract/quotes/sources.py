"""Sources of statements: "menurut X, …", "…, according to X"."""

from __future__ import annotations

from factcheck.extract.quotes.desk import Desk, Said
from factcheck.extract.quotes.phrases import Phrase
from factcheck.extract.quotes.reports import Clause, clause_end, inner_attribution, report
from factcheck.languages.sections.quotes import According
from factcheck.records import Relation

__all__ = ["read_source"]

_SHORT = 40
"""Most characters of an opening phrase before a source ("Saat ini, menurut X, …")."""
_FEWEST = 3


def read_source(desk: Desk, clause: Clause) -> Said | None:
    """A source with what it is the source of."""
    hit = clause.hit
    entry: According = hit.roles["according"]
    if entry.clitic is not None:
        said: Said | None = desk.clitic(hit, entry.clitic)
        stop = hit.end
    else:
        phrase = desk.after(hit.end, clause.end)
        if phrase is None or not _is_source(desk, clause, phrase):
            return None
        said, stop = desk.said(phrase, hit), phrase.end
    if said is None or said.speaker is None:
        return None
    before = desk.trimmed(clause.floor, hit.start)
    comma = desk.text[stop : stop + 2].lstrip()[:1] == ","
    if before[1] - before[0] <= _SHORT and (comma or before[1] == before[0]):
        _ahead(desk, clause, said, stop, comma)
    else:
        _behind(desk, clause, said, before)
    return said


def _is_source(desk: Desk, clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is somebody or something that states: behind a comma anything, elsewhere what has a name."""
    before = desk.text[max(clause.start, clause.hit.start - 2) : clause.hit.start].rstrip()
    if not before or not before[-1].isalnum():
        return True
    words = desk.text[phrase.start : phrase.end].split()
    known = desk.lexicon
    return any(
        word[0].isupper()
        or word.lower() in known.titles
        or word.lower() in known.source_nouns
        or word.lower() in known.plurals
        for word in words
    )


def _ahead(desk: Desk, clause: Clause, said: Said, stop: int, comma: bool) -> None:
    """The source stands first."""
    start, end = desk.trimmed(stop, clause_end(desk, clause, stop))
    if comma and len(desk.text[start : start + 80].split()) >= _FEWEST:
        report(desk, start, end, said, Relation.ACCORDING_TO)
    else:
        desk.attribution(said, Relation.ACCORDING_TO, start, end)


def _behind(desk: Desk, clause: Clause, said: Said, before: tuple[int, int]) -> None:
    """The source stands last, or in the middle of a sentence whose rest is its own too."""
    start, end = before
    inner = inner_attribution(desk, clause.start, end)
    if inner is not None:
        inner.via = desk.attribution(said, Relation.RELAYED, start, end)
        return
    report(desk, start, end, said, Relation.ACCORDING_TO)
