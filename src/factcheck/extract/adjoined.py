"""What is written onto digits: currencies and codes before them, scale letters, units and endings behind."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Any

from factcheck.extract.hedges import hedged
from factcheck.extract.reasons import AGE_CONTEXT
from factcheck.extract.slots import AmountSlot, FigureSlot, Number
from factcheck.extract.units import unit_written
from factcheck.languages import Pack
from factcheck.records import Qualifier, RejectionReason
from factcheck.scan import DIGITS, Hit, Scan

__all__ = ["Adjoined", "adjoined"]

_YEAR_DIGITS = 4
_LONGEST_LETTERS = 12
_LONGEST_SIGN = 12
_LONGEST_HEAD = 20
_LONGEST_ORDINARY = 3
"""Most digits with a zero before them that are no code."""
_LONGEST_GLUED = 3
_SIGNS = {
    "~": Qualifier.ABOUT,
    "\u2248": Qualifier.ABOUT,
    ">": Qualifier.MORE_THAN,
    "<": Qualifier.LESS_THAN,
    "\u2265": Qualifier.AT_LEAST,
    "\u2264": Qualifier.AT_MOST,
}
"""Signs before a number that are hedges in every language."""
_VULGAR = {"\u00bc": Decimal("0.25"), "\u00bd": Decimal("0.5"), "\u00be": Decimal("0.75")}
"""Fractions that are one sign."""
_DEGREES = {"C": "degree celsius", "F": "degree fahrenheit"}
_PERCENT_APART = (" %", "\u00a0%", "\u202f%")
"""A percent sign behind the space that many languages put before it."""
_OPENING = '(\n"“'
_PLAIN_BEFORE = frozenset(' (\n\u00a0/:,"“')
_PLAIN_AFTER = frozenset(' .,;:)/\n\u00a0"”?!')
_SHORTEST_GLUED = 4
"""Fewest letters of a word that lost the space before its number; shorter ones begin codes."""
_LONGEST_GLUED = 16


class Adjoined:
    """What may be written onto digits in one language."""

    __slots__ = (
        "about",
        "apart",
        "below",
        "codes",
        "currency",
        "decades",
        "glued",
        "longest",
        "minus",
        "odd_ends",
        "openers",
        "pack",
        "prefix_words",
        "prefixes",
        "rounding",
        "suffixes",
        "words",
    )

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.currency = pack.currency_signs
        self.codes = {form: unit for form, unit in self.currency.items() if form == unit.lower()}
        self.longest = max(map(len, self.currency), default=0)
        self.glued: dict[str, Any] = pack.payloads("glued")
        self.decades = frozenset(pack.payloads("decade_suffix"))
        self.about = pack.settings.about_suffixes
        self.rounding = (
            *((suffix, Qualifier.ABOUT) for suffix in self.about),
            *((suffix, Qualifier.AT_LEAST) for suffix in pack.settings.least_suffixes),
        )
        self.suffixes = frozenset(pack.settings.ordinal_suffixes)
        self.prefixes = pack.settings.ordinal_prefixes
        self.apart = _apart(pack)
        self.words = pack.words
        self.minus = tuple(pack.settings.minus_words)
        self.below = pack.settings.below_prefixes
        spaced = (*self.currency, *(word.rstrip() for word in (*self.prefixes, *self.minus, *self.apart)))
        ends = {form[-1] for form in spaced}
        self.odd_ends = frozenset(ends | {end.upper() for end in ends})
        self.prefix_words = frozenset(prefix.rstrip("-") for prefix in self.prefixes)
        self.openers = self.prefix_words | {form.strip().lower() for form in spaced if " " not in form.strip()}

    def plain(self, text: str, start: int, end: int) -> bool:
        """Whether nothing is written onto the digits, so that none of the rest need be asked."""
        if end < len(text) and (text[end] not in _PLAIN_AFTER or text.startswith(_PERCENT_APART, end)):
            return False
        if (text[start] == "0" and end - start > _LONGEST_ORDINARY) or (start and text[start - 1] not in _PLAIN_BEFORE):
            return False
        if start < 2 or text[start - 2] not in self.odd_ends:
            return True
        low = max(0, start - _LONGEST_SIGN)
        word = text[max(text.rfind(" ", low, start - 1) + 1, low) : start - 1]
        if word.lstrip(_OPENING).lower() not in self.openers:
            return True
        return not self.ordinal_apart(text, start) and word.lstrip(_OPENING).lower() in self.prefix_words

    def read(self, scan: Scan, first: Hit, last: Hit, figure: FigureSlot) -> None:
        """Complete a figure by what is written onto its digits."""
        text = scan.text
        if self._signed(text, figure):
            return
        self._attached(scan, first, last, figure)
        sign = _SIGNS.get(text[figure.hedge_start - 1 : figure.hedge_start]) if figure.hedge_start else None
        if sign is not None and _opens(text[max(0, figure.hedge_start - 2) : figure.hedge_start - 1]):
            figure.amount = hedged(figure.amount, sign)
            figure.hedge_start -= 1

    def _attached(self, scan: Scan, first: Hit, last: Hit, figure: FigureSlot) -> None:
        """The currency or code before the digits, and what is written behind them."""
        text = scan.text
        money = self.money(text, first.start)
        if money is not None:
            figure.unit, figure.hedge_start = money
        elif first.start and text[first.start - 1].isalpha():
            figure.rejected = self._glued_word(text, first.start)
        elif self._ordinal_prefix(scan, first.start) or self.ordinal_apart(text, first.start):
            figure.ordinal = True
        if last.roles["numeral"] == DIGITS and last.end < len(text):
            self._behind(text, last.end, figure)
        if (
            text[first.start] == "0"
            and figure.digits
            and text[first.start : first.end].isdigit()
            and (first.end - first.start > 3)
        ):
            figure.rejected = figure.rejected or RejectionReason.CODE

    def _glued_word(self, text: str, start: int) -> str | None:
        """What letters before digits say: a code, or a word of ages or amounts that lost its space ("usia13")."""
        begin = start
        while begin and text[begin - 1].isalpha() and start - begin <= _LONGEST_GLUED:
            begin -= 1
        word = text[begin:start]
        roles = self.words.get(word.lower(), {}) if word[1:].islower() and len(word) >= _SHORTEST_GLUED else {}
        told = roles.get("context")
        if told is not None and told.position != "after" and told.reason == AGE_CONTEXT:
            return AGE_CONTEXT
        exact = "hedge" in roles and roles["hedge"].qualifier == Qualifier.EXACT  # "sebanyak12"
        return None if exact else RejectionReason.CODE

    def _signed(self, text: str, figure: FigureSlot) -> bool:
        """What makes the number another one: a point before it (".534"), "minus-", a minus sign, "sub-"."""
        start, value = figure.start, figure.amount.value
        if value is None or not start or not figure.digits:
            return False
        before = text[max(0, start - _LONGEST_SIGN) : start].lower()
        if before[-1] == "." and _opens(before[:-1]) and isinstance(value, int):
            self._revalue(figure, Decimal(value).scaleb(start - figure.end), start - 1)
            return False
        for word in self.minus:
            if before.endswith(word) and _opens(before[: -len(word)]):
                self._revalue(figure, -value, start - len(word))
                return False
        if before[-1] in "-\u2212" and _opens(before[:-1]) and not _dash(text, start):
            if _named(text, start) and text[figure.end : figure.end + 1] != "%":
                figure.rejected = RejectionReason.NAME
                return False
            self._revalue(figure, -value, start - 1)
            return False
        for prefix in self.below:
            if before.endswith(prefix):
                figure.amount = hedged(figure.amount, Qualifier.LESS_THAN)
                figure.hedge_start = start - len(prefix)
                return True
        return False

    def _revalue(self, figure: FigureSlot, value: Number, start: int) -> None:
        figure.amount = AmountSlot(value, value, value, grain=figure.amount.grain)
        figure.start = figure.hedge_start = start

    def ordinal_apart(self, text: str, start: int) -> bool:
        """Whether the ordinal prefix stands before the digits as a word, behind a noun that is counted so."""
        before = text[max(0, start - _LONGEST_HEAD) : start].lower()
        return bool(self.apart) and _closed(before).endswith(self.apart)

    def money(self, text: str, start: int) -> tuple[str, int] | None:
        """Unit and start of a currency sign before ``start``, one space between them allowed."""
        end = start - 1 if start and text[start - 1] in " \u00a0" else start
        if not end or text[end - 1] not in self.odd_ends:
            return None
        for length in range(min(self.longest, end), 0, -1):
            begin = end - length
            unit = self.currency.get(text[begin:end].lower())
            if unit is not None and not (begin and text[begin].isalpha() and text[begin - 1].isalpha()):
                return unit, begin
        return None

    def _ordinal_prefix(self, scan: Scan, start: int) -> bool:
        for prefix in self.prefixes:
            begin = start - len(prefix)
            if begin >= 0 and scan.text[begin:start].lower() == prefix:
                return begin == 0 or not scan.text[begin - 1].isalnum()
        return False

    def _behind(self, text: str, end: int, figure: FigureSlot) -> None:
        if text[end] == "%" or text.startswith(_PERCENT_APART, end):
            figure.unit = "percent"
        elif text[end].isalpha():
            self._letters(text, end, figure)
        elif text[end] == "°":
            self._unit(text, end, figure)
        elif text[end] == "+" and not text[end + 1 : end + 2].isalnum():
            figure.amount = hedged(figure.amount, Qualifier.AT_LEAST)
            figure.end = figure.phrase_end = end + 1
        elif text[end] in _VULGAR and figure.amount.value is not None:
            self._vulgar(text, end, figure)
        elif text[end] == " " and figure.unit is not None:
            self._spaced_letters(text, end + 1, figure)
        else:
            self.rounded(text, end, figure)

    def _vulgar(self, text: str, end: int, figure: FigureSlot) -> None:
        """One sign for a fraction, and the scale word behind it: "2½ million"."""
        part = _VULGAR[text[end]]
        value = (figure.amount.value or 0) + part
        figure.amount = AmountSlot(value, value, value, grain=part)
        figure.end = figure.phrase_end = end + 1
        figure.digits = False
        self._scale_word(text, figure)

    def _scale_word(self, text: str, figure: FigureSlot) -> None:
        """The scale word behind what is written onto the digits: "2½ million", "500-an ribu"."""
        start = figure.end + 1
        word = text[start : start + _LONGEST_LETTERS].split(" ")[0].lower().rstrip(".,;)")
        if text[start - 1 : start] != " ":
            return
        factor, adds = self.words.get(word, {}).get("multiplier", (1, True))
        if not adds:
            _scale(figure, factor, start + len(word))

    def _spaced_letters(self, text: str, start: int, figure: FigureSlot) -> None:
        """Scale letters one space behind an amount of money: "$300 B", "Rp 50 M"."""
        stop = start
        while stop < len(text) and stop - start < _LONGEST_GLUED and text[stop].isalpha():
            stop += 1
        letters, after = text[start:stop], text[stop : stop + 1]
        if after.isalnum() or after == "-" or not (letters.isupper() or stop - start > 1):
            return
        glued = self.glued.get(letters.lower())
        if glued is not None:
            _scale(figure, glued[0], stop)

    def rounded(self, text: str, end: int, figure: FigureSlot) -> None:
        """Round numbers: "60-an orang" is about 60, "60-plus" at least 60; "1990-an" is left to the times."""
        if figure.digits and figure.end - figure.start == _YEAR_DIGITS:
            return
        for suffix, qualifier in self.rounding:
            after = end + len(suffix)
            if text[end:after].lower() == suffix and not text[after : after + 1].isalpha():
                figure.end = figure.phrase_end = after
                self._scale_word(text, figure)
                figure.amount = hedged(figure.amount, qualifier)
                return

    def _counts(self, text: str, stop: int) -> bool:
        """Whether something counted follows scale letters that may be a unit: "12.3m tonnes", not "5m high"."""
        word = text[stop + 1 : stop + 24].split(" ")[0].strip(".,;").lower() if text[stop : stop + 1] == " " else ""
        return "unit" in self.words.get(word, {})

    def _letters(self, text: str, end: int, figure: FigureSlot) -> None:
        stop = end + 1
        while stop < len(text) and stop - end < _LONGEST_LETTERS and text[stop].isalpha():
            stop += 1
        letters = text[end:stop].lower()
        if letters in self.suffixes:
            figure.ordinal = True
            return
        if figure.ordinal and letters == self.pack.settings.possessive_ending:  # "gol ke-10nya"
            return
        roles = self.words.get(letters, {})
        glued = self.glued.get(letters) or roles.get("multiplier")
        if glued is not None and (figure.unit is not None or not glued[1] or self._counts(text, stop)):
            _scale(figure, glued[0], stop)
        elif letters in self.codes and figure.unit is None:
            figure.unit, figure.end, figure.phrase_end = self.codes[letters], stop, stop
        elif stop == end + 1 and self._temperature(text, end, figure):
            figure.unit, figure.end, figure.phrase_end = _DEGREES[text[end]], stop, stop
        elif f"-{letters}" in self.about and self._counts(text, stop):
            figure.end = figure.phrase_end = stop
            figure.amount = hedged(figure.amount, Qualifier.ABOUT)
        elif letters in self.decades and figure.amount.value is not None and figure.amount.value % 10 == 0:
            figure.rejected = RejectionReason.DECADE
        else:
            self._unit(text, end, figure)

    def _temperature(self, text: str, end: int, figure: FigureSlot) -> bool:
        """Whether a capital C or F behind digits is that of degrees: "reached 43C (109F)", not "seat 12C"."""
        if text[end] not in _DEGREES or not figure.digits or text[end + 1 : end + 2] in ("-", "/"):
            return False
        before = text[max(0, figure.start - _LONGEST_HEAD) : figure.start]
        if before.endswith("("):
            return True
        word = before.rstrip().split(" ")[-1]
        return word.islower() and "context" not in self.words.get(word, {})

    def _unit(self, text: str, end: int, figure: FigureSlot) -> None:
        """A unit written onto the digits; other letters make them a code, unless they are a rate ("20g/min")."""
        unit = unit_written(self.pack, text, end)
        if unit is not None:
            figure.unit = unit[0]
        elif text[end].isalpha() and "/" not in text[end : end + _LONGEST_GLUED + 1]:
            figure.rejected = RejectionReason.CODE


def _scale(figure: FigureSlot, factor: int, stop: int) -> None:
    amount = figure.amount
    assert amount.value is not None
    value, grain = amount.value * factor, amount.grain * factor
    figure.amount = AmountSlot(value, value, value, grain=int(grain) if grain == int(grain) else grain)
    figure.end = figure.phrase_end = stop
    figure.digits, figure.scale = False, factor


def _named(text: str, start: int) -> bool:
    """Whether a capitalised word stands before a sign: "COVID -19" is a name."""
    return text[max(0, start - 24) : start - 1].rstrip().split(" ")[-1][:1].isupper()


def _opens(before: str) -> bool:
    """Whether a sign behind this text opens a word."""
    return not before or before[-1] in " \u00a0(\n\t"


def _dash(text: str, start: int) -> bool:
    """Whether a hyphen before digits is a dash with a space behind another number or a list mark at a line's start."""
    return start < 2 or text[start - 2] == "\n"


def _apart(pack: Pack) -> tuple[str, ...]:
    """Nouns with an ordinal prefix behind them, as endings of the text before digits."""
    heads, prefixes = pack.forms("ordinal_head"), pack.settings.ordinal_prefixes
    return tuple(f" {head} {sign} " for head in heads for prefix in prefixes for sign in (prefix, prefix.rstrip("-")))


def _closed(before: str) -> str:
    """Text before digits with a space where its first word begins."""
    return " " + before.replace("\n", " ")


@cache
def adjoined(pack: Pack) -> Adjoined:
    """What may be written onto digits in a language, compiled once."""
    return Adjoined(pack)
