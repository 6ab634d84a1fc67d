"""Persons that stories turn to without a word of saying: subjects of the sentences before a quotation."""

from __future__ import annotations

from itertools import islice

from factcheck.extract.quotes.cast import Cast
from factcheck.extract.quotes.lexicon import Lexicon
from factcheck.extract.quotes.phrases import TOKEN, Phrase, named_run, skip_openers, titled_name
from factcheck.scan import Scan

__all__ = ["turn_to_subject"]

_SENTENCES = 3
"""How many sentences back a subject is looked for."""
_WORDS = 16
_OFFICE = 26
"""Most words of an office with its name."""
_VERB = 5
"""Letters that a verb has more of."""


def turn_to_subject(scan: Scan, cast: Cast, lexicon: Lexicon, end: int) -> None:
    """Make the subject of a sentence before ``end`` the speaker met last, if it is a person and nearer than the last.

    "Budi belum memberi keterangan. "Saya belum tahu," katanya." is said by Budi.
    """
    position = end
    for _ in range(_SENTENCES):
        start = scan.sentences.bounds(position)[0]
        if start < cast.position:
            return
        phrase = _subject(scan.text, start, min(end, start + 200), cast, lexicon)
        if phrase is not None:
            cast.named(phrase)
            return
        position = start - 1
        if position < 0 or "\n" in scan.text[position:start]:
            return


def _subject(text: str, start: int, end: int, cast: Cast, lexicon: Lexicon) -> Phrase | None:
    head = TOKEN.search(text, start, end)
    if head is None:
        return None
    word = head.group()
    low = word.lower()
    if low not in lexicon.opener_heads and low not in lexicon.titles and word != ",":  # the commonest sentence
        known = word[0].isupper() and cast.part_of(word) is not None
        return Phrase(head.start(), head.end()) if known else None
    tokens = list(islice(TOKEN.finditer(text, start, end), _WORDS))
    first = skip_openers(tokens, lexicon)
    if first >= len(tokens) or not tokens[first].group()[0].isupper():
        return None
    if cast.part_of(tokens[first].group()) is not None:
        return Phrase(tokens[first].start(), tokens[first].end())
    return titled_name(tokens[first:], lexicon) or _before_verb(text, tokens[first].start(), end, lexicon)


def _before_verb(text: str, start: int, end: int, lexicon: Lexicon) -> Phrase | None:
    """The name behind a long office, before the first verb: "Ketua Organisasi … DKI Jakarta Sari Dewi menolak"."""
    prefixes = lexicon.pack.settings.active_prefixes
    if not prefixes:
        return None
    tokens = list(islice(TOKEN.finditer(text, start, end), _OFFICE))
    for number, token in enumerate(tokens):
        word = token.group()
        if word in ".;:":
            return None
        if number > 1 and word.startswith(prefixes) and len(word) > _VERB:
            named = named_run(tokens, 0, number - 1, lexicon)
            return None if named is None else Phrase(tokens[named].start(), tokens[number - 1].end())
    return None
