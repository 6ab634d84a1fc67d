"""Reported speech without marks, and words in marks inside it."""

from __future__ import annotations

from factcheck.extract.quotes.bare import has_clause, names_twice, opens_clause
from factcheck.extract.quotes.desk import Desk, Said
from factcheck.extract.quotes.phrases import TOKEN, Token
from factcheck.extract.quotes.reports import (
    Clause,
    clause_end,
    count_words,
    inner_attribution,
    is_quotation,
    report,
    take_partials,
)
from factcheck.extract.quotes.speakers import sentence_subject
from factcheck.languages.sections.quotes import Cue
from factcheck.records import QuoteMode, Relation

__all__ = ["read_clause"]

_LOOK = 160
"""How far behind a verb the word is looked for that opens what is said."""
_WORDS = 14
_ADDRESSEE = 60
"""Most characters of the one spoken to."""
_FEWEST = 3
"""Fewest words of a reported clause."""


def read_clause(desk: Desk, clause: Clause) -> Said | None:
    """Read a cue that no quotation stands beside."""
    hit = clause.hit
    entry: Cue = hit.roles["cue"]
    if "agent" in entry.frames:
        return _passive(desk, clause, entry)
    said = _postposed(desk, clause, entry)
    if said is not None or ("inverted" in entry.frames and "that" not in entry.frames):
        return said
    return _active(desk, clause, entry)


def _postposed(desk: Desk, clause: Clause, entry: Cue) -> Said | None:
    """Read a cue behind what it reports: "…, kata X", "…, X said"."""
    hit, text = clause.hit, desk.text
    before = text[max(0, hit.start - 2) : hit.start].rstrip(" \u00a0")
    if before.endswith(",") and "inverted" in entry.frames:
        if entry.clitic is not None:
            said: Said | None = desk.clitic(hit, entry.clitic)
            end = hit.start
        else:
            phrase = desk.after(hit.end, clause.end)
            if phrase is None or not _closes(desk, phrase.end, "that" not in entry.frames):
                return None
            said, end = desk.said(phrase, hit), hit.start
        return _report_before(desk, clause, said, end)
    stop = _past_addressee(desk, hit.end, clause.end) if entry.addressee else hit.end
    if "that" not in entry.frames or not _ends_here(desk, stop, clause.end):
        return None
    phrase = desk.before(clause.floor, hit)
    if phrase is None or text[max(0, phrase.start - 2) : phrase.start].rstrip(" \u00a0")[-1:] != ",":
        return None
    if "inverted" not in entry.frames and _opens_aside(desk, clause.floor, phrase.start):
        return None  # "After the storm, the engineers agreed."
    return _report_before(desk, clause, desk.said(phrase, hit), phrase.start)


def _opens_aside(desk: Desk, floor: int, end: int) -> bool:
    """Whether a stretch begins with words of time, place or reason: what stands before a comma is then no report."""
    first = _first_word(desk, desk.trimmed(floor, end)[0])
    return first in desk.lexicon.adjuncts or first in desk.lexicon.times or first in desk.lexicon.openers


def _past_addressee(desk: Desk, start: int, end: int) -> int:
    """Where the name of the one spoken to ends: "…, Jane Miller told The Harbour Times on Thursday"."""
    lexicon, stop = desk.lexicon, start
    for token in TOKEN.finditer(desk.text, start, min(end, start + _ADDRESSEE)):
        word = token.group()
        low = word.lower()
        if word == "." and desk.text[token.end() : token.end() + 1].strip():
            continue
        named = word[0].isupper() and low not in lexicon.times
        if not named and low not in lexicon.determiners and low not in lexicon.plurals and low not in lexicon.pronouns:
            break
        stop = token.end()
    return stop


def _closes(desk: Desk, position: int, loose: bool) -> bool:
    """Whether a speaker behind its cue ends the clause; ``loose`` where the cue has no other grammar."""
    following = desk.text[position : position + 2].strip(" \u00a0")
    return loose or not following or following[0] in ".,;\n()—–"


def _ends_here(desk: Desk, position: int, end: int) -> bool:
    """Whether nothing that could be said follows a verb: a sign, or a phrase of time or place."""
    tokens = TOKEN.finditer(desk.text, position, min(end, position + _LOOK))
    first = next(tokens, None)
    if first is None or first.group() in ".,;!?—–":
        return True
    low = first.group().lower()
    if low not in desk.lexicon.adjuncts and low not in desk.lexicon.times:
        return False
    for count, token in enumerate(tokens):
        low = token.group().lower()
        if low in desk.lexicon.complementizers or count > _WORDS:
            return False
        if low in ".,;":
            return True
    return True


def _report_before(desk: Desk, clause: Clause, said: Said | None, end: int) -> Said | None:
    """What stands before ", kata X": reported, or relayed where it has a speaker of its own."""
    if said is None:
        return None
    start, stop = desk.trimmed(clause.floor, end)
    inner = inner_attribution(desk, clause.start, stop)
    if inner is not None:
        inner.via = desk.attribution(said, Relation.RELAYED, start, stop)
        return said
    rest = _rest(desk, clause, said)
    opening = count_words(desk, start, stop) < _FEWEST or _first_word(desk, start) in desk.lexicon.adjuncts
    if rest is not None and not opening and clause.hit.start < said.start and _tells_who(desk, rest[0]):
        rest = None
    if rest is not None and opening:
        report(desk, *rest, said)
    elif count_words(desk, start, stop) < _FEWEST:
        return None
    else:
        report(desk, start, stop, said, rest=rest)
    return said


def _first_word(desk: Desk, start: int) -> str:
    return desk.text[start : start + 24].split(" ", 1)[0].lower()


def _tells_who(desk: Desk, start: int) -> bool:
    """Whether what stands behind "said X," tells who X is: "a longtime adviser", "who lives there", "director of …"."""
    first = _first_word(desk, start)
    return first in desk.lexicon.determiners or first in desk.lexicon.relatives or first in desk.lexicon.titles


def _rest(desk: Desk, clause: Clause, said: Said) -> tuple[int, int] | None:
    """What goes on behind a source put into a sentence: "Namun, lanjut X, …", "The plan, X said, is …"."""
    stop = max(said.end, clause.hit.end)
    if desk.text[stop : stop + 1] != ",":
        return None
    start, end = desk.trimmed(stop, clause_end(desk, clause, stop))
    first = _first_word(desk, start)
    aside = first in desk.lexicon.adjuncts - desk.lexicon.modifiers or first in desk.lexicon.times
    return None if aside or first[:1].isdigit() or count_words(desk, start, end) < _FEWEST else (start, end)


def _active(desk: Desk, clause: Clause, entry: Cue) -> Said | None:
    content = _content(desk, clause, entry)
    if content is None and not desk.has_quotation(clause.hit.end, clause.end):
        desk.put_off(clause.floor, clause.hit)
        return None
    said = _subject(desk, clause, entry)
    if said is None:
        return None
    if content is not None:
        begin, states = content
        start, end = desk.trimmed(begin, clause_end(desk, clause, begin))
        if count_words(desk, start, end) >= (2 if entry.strength == "reliable" else _FEWEST - 1):
            if _retold(desk, start, said):
                return said
            if not is_quotation(desk, start, end):
                report(desk, start, end, said, states=states)
                return said
            take_partials(desk, start - 1, end + 1, said)
            return said
    if "words" in entry.frames or entry.strength == "reliable":
        _words_of(desk, said, clause.hit.end, clause_end(desk, clause, clause.hit.end))
    return said


def _words_of(desk: Desk, said: Said, start: int, end: int) -> None:
    """Words in marks in a clause that reports nothing else; inside another's report they are relayed."""
    known = len(desk.voices.quotes)
    outer = next((s for s in reversed(desk.voices.quotes[-3:]) if s.mode == QuoteMode.INDIRECT and s.end > start), None)
    take_partials(desk, start, end, said)
    if outer is None or outer.attribution is None:
        return
    for slot in desk.voices.quotes[known:]:
        if slot.attribution is not None and slot.speaker != outer.speaker:
            slot.attribution.via = outer.attribution


def _retold(desk: Desk, start: int, said: Said) -> bool:
    """Whether a clause stands inside what the same speaker is reported to have said."""
    recent = desk.voices.quotes[-3:]
    name = said.speaker.name if said.speaker is not None else None
    return any(slot.mode == QuoteMode.INDIRECT and start < slot.end and slot.speaker == name for slot in recent)


def _subject(desk: Desk, clause: Clause, entry: Cue) -> Said | None:
    """The subject before the verb, or that of the clause before where the verb shares it."""
    hit = clause.hit
    nested = any(slot.mode == QuoteMode.INDIRECT and slot.end > hit.start for slot in desk.voices.quotes[-3:])
    shares = _shares(desk, clause, entry)
    if shares:
        speaker = desk.cast.last()
        recent = desk.voices.quotes[-1] if desk.voices.quotes else None
        near = recent is not None and recent.speaker_end > 0 and recent.speaker_end > clause.start
        if near and recent is not None and speaker is not None and recent.speaker == speaker.name:
            return Said(speaker, recent.speaker_start, recent.speaker_end, hit.start, hit.end)
        opening = sentence_subject(desk.text, clause.floor, hit.start, desk.lexicon)
        if opening is not None:
            return desk.said(opening, hit, heard=not nested)
    return desk.said(desk.before(clause.floor, hit), hit, heard=not nested)


def _shares(desk: Desk, clause: Clause, entry: Cue) -> bool:
    """Whether a verb has the subject of the clause before it: "and said", ", saying"; "is saying" has its own."""
    lead = desk.text[max(clause.start, clause.hit.start - 12) : clause.hit.start].rsplit(maxsplit=1)
    joined = lead[-1].lower() if lead else ""
    if joined in desk.lexicon.inherits or joined.rstrip(",") in desk.lexicon.inherits:
        return True
    return entry.participle and joined not in desk.lexicon.modifiers


def _content(desk: Desk, clause: Clause, entry: Cue) -> tuple[int, bool] | None:
    """Where what is said begins, and whether it is a statement (a promise or demand is none)."""
    lexicon, frames = desk.lexicon, entry.frames
    reports = "that" in frames or "clause" in frames
    tokens: list[Token] = []
    begin, end = clause.hit.end, min(clause.end, clause.hit.end + _LOOK)
    if not _may_open(desk, desk.text[begin:end], entry):
        return None
    for token in TOKEN.finditer(desk.text, begin, end):
        low = token.group().lower()
        if low not in lexicon.contents and low[0].isalnum():
            tokens.append(token)
            if len(tokens) == _WORDS:
                break
            continue
        if reports and low in lexicon.complementizers:
            if has_clause(desk, tokens, entry):  # "said a new crane could change that"
                break
            return token.end(), True
        if reports and not tokens and low in lexicon.near:
            return token.start(), True
        if (low in lexicon.infinitives and "to" in frames) or (low in lexicon.as_words and "as" in frames):
            return token.end(), False
        if low == "," and "comma" in frames and (not tokens or _aside(desk, tokens[0], entry)):
            return token.end(), True
        if low == ":" and reports:
            return token.end(), True
        tokens.append(token)
        if len(tokens) == _WORDS or (not low[0].isalnum() and low not in "(),&'’\"“”"):
            break
    if not tokens:
        return None
    if "clause" in frames:
        if "outcome" in clause.hit.roles and tokens[0].group()[0].isdigit():  # "the storm claimed 12 lives"
            return None
        start = _bare(desk, tokens, entry)
        return None if start is None else (start, True)
    if "that" in frames and opens_clause(desk, tokens):
        return tokens[0].start(), True
    if "double" in frames and names_twice(desk, tokens):
        return tokens[0].start(), False
    return (tokens[0].start(), False) if "object" in frames and tokens[0].group()[0].isalnum() else None


def _may_open(desk: Desk, window: str, entry: Cue) -> bool:
    """Whether anything behind a verb could open what is said: a cheap look before the words are gone through."""
    lexicon, frames = desk.lexicon, entry.frames
    if "clause" in frames or "object" in frames or "double" in frames:
        return True
    low = window.lower()
    if ":" in low or ("," in low and "comma" in frames):
        return True
    if "that" in frames and (lexicon.finite or any(word in low for word in lexicon.opening)):
        return True
    if "to" in frames and any(word in low for word in lexicon.infinitives):
        return True
    return "as" in frames and any(word in low for word in lexicon.as_words)


def _aside(desk: Desk, first: Token, entry: Cue) -> bool:
    """Whether the words behind a verb up to a comma are a phrase of time, place or the one spoken to."""
    low = first.group().lower()
    return low in desk.lexicon.adjuncts or entry.addressee or low in desk.lexicon.times


def _bare(desk: Desk, tokens: list[Token], entry: Cue) -> int | None:
    """Where a reported clause begins that no word opens."""
    number = 0
    lexicon = desk.lexicon
    if entry.addressee:
        number = 1
        while number < len(tokens) and tokens[number].group()[0].isupper():
            number += 1
    else:
        low = tokens[0].group().lower()
        if low in lexicon.adjuncts and len(tokens) > 1 and _timely(desk, tokens, 1):
            number = 1
        while number < len(tokens) and _timely(desk, tokens, number):
            number += 1
    if number >= len(tokens) or not (tokens[number].group()[0].isalnum() or tokens[number].group() in '"“”$'):
        return None
    return tokens[number].start()


def _timely(desk: Desk, tokens: list[Token], number: int) -> bool:
    """A word of time, or the number in front of one ("said on 12 May"): "said 34 people died" has none."""
    if tokens[number].group().lower() in desk.lexicon.times:
        return True
    following = tokens[number + 1].group().lower() if number + 1 < len(tokens) else ""
    return tokens[number].group().isdigit() and following in desk.lexicon.times


def _passive(desk: Desk, clause: Clause, entry: Cue) -> Said | None:
    """Read a passive: "dikatakan X sebagai …", "digambarkan oleh X sebagai …"."""
    hit, lexicon = clause.hit, desk.lexicon
    tokens = list(TOKEN.finditer(desk.text, hit.end, min(clause.end, hit.end + _LOOK)))[:_WORDS]
    start = hit.end
    if tokens and tokens[0].group().lower() in lexicon.by_words:
        start = tokens[0].end()
    elif not tokens or not tokens[0].group()[0].isupper():
        return None
    phrase = desk.after(start, clause.end)
    if phrase is None:
        return None
    opened = next((t for t in tokens if t.start() >= phrase.end and t.group().lower() in lexicon.as_words), None)
    opened = opened or next(
        (t for t in tokens if t.start() >= phrase.end and t.group().lower() in lexicon.complementizers), None
    )
    said = desk.said(phrase, hit)
    if said is None or opened is None:
        return said
    begin, end = desk.trimmed(opened.end(), clause_end(desk, clause, opened.end()))
    if not take_partials(desk, begin, end + 2, said) and count_words(desk, begin, end) >= _FEWEST:
        report(desk, begin, end, said)
    return said
