"""The one pass over a text: every known word, digit run and quotation mark becomes a hit."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from itertools import repeat
from operator import itemgetter
from typing import Any, NamedTuple

from ahocorasick_rs import BytesAhoCorasick, MatchKind

from factcheck.errors import LanguageError
from factcheck.languages import Pack, Roles, load_pack
from factcheck.scan.sentences import Sentences, sentences_of

__all__ = ["DIGITS", "MARK", "NUMERAL", "Hit", "Scan", "Scanner", "counter_for", "scanner_for"]

# One byte per code point keeps byte offsets equal to text offsets. cp1252 covers the letters of the packs so far;
# everything it lacks becomes "?" and so a word bound, and hits beside such characters are checked on the text.
_CODEC = "cp1252"
_RAISED = frozenset("¹²³¼½¾")
"""Digits that are written onto a word or stand for themselves: "km²" has the word "km"."""
_LETTERS = frozenset(
    code
    for code in range(128, 256)
    if (sign := bytes([code]).decode(_CODEC, "replace")).isalnum() and sign not in _RAISED
)
_WORD_BYTES = bytes(code if 48 <= code < 58 or 97 <= code < 123 or code in _LETTERS else 32 for code in range(256))
_LOWER = bytes(range(256)).decode(_CODEC, "replace").lower().encode(_CODEC, "replace").translate(_WORD_BYTES)
"""Each byte to its lower case, or a space."""
_DIGIT_RUNS = re.compile(r"\d(?:[.,]?\d)*")
_MARKS = re.compile("[\"“”„‟«»‘’'`]")
# A search for one literal byte is several times faster than one for a class: digits are written "0", marks '"'.
_MARK_BYTES = "\"“”„«»‘’'`".encode(_CODEC)
_SIGNS = bytes(48 if 48 <= code < 58 else 34 if code in _MARK_BYTES else code for code in range(256))
_DIGIT_RUNS_OF_SIGNS = re.compile(rb"0(?:[.,]?0)*")
_MARKS_OF_SIGNS = re.compile(b'"')
_RARE_DASHES = re.compile(r"(?<=\w)[\u2010-\u2012\u2212](?=\w)")
"""Hyphens, figure dashes and minus signs inside a word or a range, which are read as the plain sign."""
_SPACE = ord(" ")
_INNER = frozenset(" -\u00a0'’\u2010\u2011\u2013")

_LONGEST_WORD = 40

DIGITS = "digits"
"""Role of a digit run, inner separators included: ``34.600``, ``12``."""
NUMERAL = "numeral"
"""Role of digit runs and number words."""
MARK = "mark"
"""Role of a quotation mark or apostrophe."""

_DIGIT_ROLES: Roles = {DIGITS: True, NUMERAL: DIGITS}
_MARK_ROLES: Roles = {MARK: True}


class Hit(NamedTuple):
    """A known word, digit run or mark, with its roles: role name to payload."""

    start: int
    end: int
    roles: dict[str, Any]


def fold(text: str) -> bytes:
    """Lower case, one byte per code point, a space on either side; all but letters and digits are spaces."""
    return b" " + lowered(text).encode(_CODEC, "replace").translate(_WORD_BYTES) + b" "


def lowered(text: str) -> str:
    """A text in lower case, as long as it was."""
    low = text.lower()
    if len(low) != len(text):  # "İ" is the one letter that grows in lower case
        low = text.replace("İ", "i").lower()
    return low


def _signs(text: str, encoded: bytes, known: bool) -> list[tuple[int, int, Roles]]:
    """The digit runs of a text, then its marks; where every sign is a byte they are found among the bytes."""
    if known:
        signs = encoded.translate(_SIGNS)
        digits, marks = _DIGIT_RUNS_OF_SIGNS.finditer(signs), _MARKS_OF_SIGNS.finditer(signs)
        found = [(*match.span(), _DIGIT_ROLES) for match in digits]
        found += [(*match.span(), _MARK_ROLES) for match in marks]
        return found
    found = [(*match.span(), _DIGIT_ROLES) for match in _DIGIT_RUNS.finditer(text)]
    found += [(*match.span(), _MARK_ROLES) for match in _MARKS.finditer(text)]
    return found


class Scanner:
    """The compiled words of one pack, or those of its words that are given."""

    __slots__ = ("_automaton", "_forms", "_roles", "_several", "_shorter", "_single", "pack")

    def __init__(self, pack: Pack, words: dict[str, Roles] | None = None) -> None:
        self.pack = pack
        patterns: dict[bytes, tuple[str, Roles]] = {}
        for form, roles in (pack.words if words is None else words).items():
            key = fold(form).rstrip()
            if not key:
                raise LanguageError(f"form {form!r} has no letter and no digit", where=pack.tag)
            if b"?" in form.encode(_CODEC, "replace") and "?" not in form:
                raise LanguageError(f"form {form!r} has letters outside {_CODEC}", where=pack.tag)
            known = patterns.get(key)
            patterns[key] = (form, {**known[1], **roles} if known else roles)
        keys = sorted(patterns)
        self._forms = [patterns[key][0] for key in keys]
        self._roles = [patterns[key][1] for key in keys]
        self._several = [b" " in key[1:] for key in keys]
        self._single = {key: patterns[key] for key in keys if b" " not in key[1:]}
        index = {key: number for number, key in enumerate(keys)}
        self._shorter = [_shorter(key, index) for key in keys]
        self._automaton = BytesAhoCorasick(keys, matchkind=MatchKind.LeftmostLongest)

    def scan(self, text: str) -> Scan:
        """All hits of ``text``, in order. The text of the scan has one plain sign for every rare dash inside a word."""
        encoded = text.encode("ascii" if text.isascii() else _CODEC, "replace")
        # whether every sign is a byte, so that no hit can lie inside a foreign word
        known = encoded.count(b"?") == text.count("?")
        if not known:
            text = _RARE_DASHES.sub("-", text)
        folded = b" " + encoded.translate(_LOWER) + b" " if known else fold(text)
        raw = _signs(text, encoded, known)
        self._words(text, folded, known, raw)
        raw.sort(key=itemgetter(0))
        return Scan(text, folded, list(map(tuple.__new__, repeat(Hit), raw)), self.pack)

    def add_words(self, scan: Scan) -> list[tuple[int, int, Roles]]:
        """The digit runs and marks of a scan with the words of this scanner, in order: start, end and roles."""
        hits = scan.hits
        raw: list[tuple[int, int, Roles]] = [hits[p] for role in (DIGITS, MARK) for p in scan.where(role)]
        self._words(scan.text, scan.folded, False, raw)
        raw.sort(key=itemgetter(0))
        return raw

    def _words(self, text: str, folded: bytes, known: bool, raw: list[tuple[int, int, Roles]]) -> None:
        roles, several = self._roles, self._several
        # the folded text has a space in front: where a match starts in it, its word starts in the text
        for number, start, end in self._automaton.find_matches_as_indexes(folded):
            if several[number]:
                self._doubtful(text, folded, number, start, end, raw)
            elif folded[end] == _SPACE and (known or _really(text, start, end - 1, self._forms[number])):
                raw.append((start, end - 1, roles[number]))

    def _doubtful(
        self, text: str, folded: bytes, number: int, start: int, end: int, raw: list[tuple[int, int, Roles]]
    ) -> None:
        """A match of several words: they may stand apart, or the last one be the beginning of another."""
        if folded[end] != _SPACE:  # "a m" (a.m.) begins "a minute": its words are still to be found
            stop = folded.find(b" ", end, end + _LONGEST_WORD)
            stop = end if stop < 0 else stop
            found = next((n for n in self._shorter[number] if folded[start + n[1]] == _SPACE), None)
            if found is None:
                self._words_inside(text, folded, start, stop, raw)
                return
            number, end = found[0], start + found[1]
            self._words_inside(text, folded, end, stop, raw)
        for form, stop in ((number, end), *((n, start + length) for n, length in self._shorter[number])):
            if folded[stop] == _SPACE and _really(text, start, stop - 1, self._forms[form]):
                raw.append((start, stop - 1, self._roles[form]))
                self._words_inside(text, folded, stop, end, raw)
                return
        self._words_inside(text, folded, start, end, raw)

    def _words_inside(self, text: str, folded: bytes, start: int, end: int, raw: list[tuple[int, int, Roles]]) -> None:
        """The single words of a longer form that was not meant, since other signs stand between its words."""
        while start < end:
            stop = folded.find(b" ", start + 1, end)
            stop = end if stop < 0 else stop
            found = self._single.get(folded[start:stop])
            if found is not None and _really(text, start, stop - 1, found[0]):
                raw.append((start, stop - 1, found[1]))
            start = stop


def _shorter(key: bytes, index: dict[bytes, int]) -> tuple[tuple[int, int], ...]:
    """Other patterns that are whole-word beginnings of this one, longest first."""
    found = []
    cut = key.rfind(b" ")
    while cut > 0:
        number = index.get(key[:cut])
        if number is not None:
            found.append((number, cut))
        cut = key.rfind(b" ", 0, cut)
    return tuple(found)


def _number_goes_on(text: str, end: int) -> bool:
    """Whether a form that ends in a digit is the beginning of a longer number: "9/11" in "9/11/2000"."""
    return text[end - 1].isdigit() and text[end] in "/.,:-" and text[end + 1 : end + 2].isdigit()


def _in_word(sign: str) -> bool:
    return sign.isalnum() and sign not in _RAISED


def _really(text: str, start: int, end: int, form: str) -> bool:
    """Whether the text between is the form and not its words with other signs between or letters beside them."""
    if start and _in_word(text[start - 1]):
        return False
    if end < len(text) and (_in_word(text[end]) or _number_goes_on(text, end)):
        return False
    written = text[start:end]
    if written.lower() == form:
        return True
    allowed = _INNER.union(form)
    return all(char.isalnum() or char in allowed for char in written)


class Scan:
    """A text with its hits. ``by_role`` gives the positions in ``hits`` that have a role."""

    __slots__ = ("_sentences", "by_role", "folded", "hits", "pack", "text")

    def __init__(self, text: str, folded: bytes, hits: list[Hit], pack: Pack) -> None:
        self.text = text
        self.folded = folded
        self.hits = hits
        self.pack = pack
        self._sentences: Sentences | None = None
        by_role: defaultdict[str, list[int]] = defaultdict(list)
        for position, (_, _, roles) in enumerate(hits):
            for role in roles:
                by_role[role].append(position)
        self.by_role: dict[str, list[int]] = dict(by_role)

    @property
    def sentences(self) -> Sentences:
        """Sentence bounds, found when first asked for."""
        if self._sentences is None:
            self._sentences = sentences_of(self.text, self.pack.abbreviations)
        return self._sentences

    def where(self, role: str) -> list[int]:
        """Positions in ``hits`` of the hits that have ``role``."""
        return self.by_role.get(role, [])

    def adjacent(self, left: Hit, right: Hit) -> bool:
        """Whether only one space, no-break space or hyphen stands between two hits, or nothing."""
        gap = right.start - left.end
        return gap == 0 or (gap == 1 and self.text[left.end] in " \u00a0-\u2010\u2011")


@cache
def scanner_for(tag: str) -> Scanner:
    """The scanner of a language, built once per process."""
    return Scanner(load_pack(tag))


@cache
def counter_for(tag: str) -> Scanner:
    """What finds the number words of a language and nothing else, with ``Scanner.add_words``.

    A longer form hides the words inside it from the full scan ("salah satu"); here all number words are found.
    """
    pack = load_pack(tag)
    words = {form: {NUMERAL: roles[NUMERAL]} for form, roles in pack.words.items() if NUMERAL in roles}
    return Scanner(pack, words)
