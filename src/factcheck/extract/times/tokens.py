"""Chains: neighbouring time words and numerals as tokens with a symbol each (see ``lexicon``)."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Any, NamedTuple

from factcheck.extract.numbered_names import names_a_work
from factcheck.extract.slots import AmountSlot, FigureSlot
from factcheck.extract.times.lexicon import Lexicon, before
from factcheck.extract.times.shapes import (
    is_early_clock,
    read_clock_shape,
    read_date_shape,
    read_day_and_year,
    read_years_shape,
)
from factcheck.extract.times.years import names_decade
from factcheck.records import Qualifier
from factcheck.scan import DIGITS, Hit, Scan

__all__ = ["Chain", "Chains", "Token"]

_NEAR = 2
"""Hits on either side of a clock time among which the day beside it is looked for."""
_MOST_LEFT = 7
_MOST_TOKENS = 16
_LONGEST_GAP = 16
_LONGEST_ARTICLE = 6
_CUE_REACH = 16
_YEAR_DIGITS = 4
_DAY_AND_MONTH = 2
_LONG_ERA = 5
"""Fewest letters of a word for an era that needs no capitals: Masehi."""
_PLACEABLE = frozenset({"time_unit", "weekday", "month", "season", "quarter", "weekend", "day_part", "named_day"})
"""Roles of words that one such as "last" may place."""
_BEARERS = frozenset({"person", "family"})
"""Units of those who bear a name."""
_ELIDED = 7
"""Characters of "2012–13"; of two full years with a dash each is a time of its own."""
_ROMAN = re.compile(r" (X{0,2}(?:IX|IV|V?I{0,3}))(?!\w)")
_ROMAN_QUARTER = re.compile(r"(,? [^\W\d_]+ |[-–/])(IV|I{1,3})(?!\w)")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10}
_JOINED_WORD = re.compile(r"(?<!\w)[^\W\d_]+-$")
_FEW = FigureSlot(0, 0, AmountSlot(None, 2, 9, qualifier=Qualifier.VAGUE))
_GOES_ON = re.compile(r"\.(?: ?[\d(]|,| [^\W\d_A-Z])")
_BESIDE = re.compile(r"\.?,? ?\(?\d")


class Token(NamedTuple):
    """A word, numeral or separator of a chain; ``value`` is the payload of its role or what was read."""

    start: int
    end: int
    symbol: str
    value: Any


class Chain(NamedTuple):
    """Tokens in text order, and their symbols as one string. ``cut`` says that it would go on."""

    tokens: list[Token]
    symbols: str
    cut: bool


class Chains:
    """Builds the chains of one scan."""

    __slots__ = ("_figures", "_hits", "_lexicon", "_scan", "_starts", "_text")

    def __init__(self, scan: Scan, hits: list[Hit], numerals: list[FigureSlot], lexicon: Lexicon) -> None:
        self._scan = scan
        self._text = scan.text
        self._hits = hits
        self._lexicon = lexicon
        self._figures = numerals
        self._starts = [figure.start for figure in numerals]

    def around(self, position: int, floor: int) -> Chain:
        """The chain that holds the hit at ``position``; it begins at ``floor`` or later.

        Words left of it that do not reach it after all are no part of it: "$41 million in the 2022-23 fiscal year".
        """
        chain = self._from(self._leftmost(position, floor), position, floor)
        begins = self._hits[position].start
        if chain.tokens and chain.tokens[0].start < begins and chain.tokens[-1].end <= begins:
            return self._from(position, position, floor)
        return chain

    def _from(self, first: int, position: int, floor: int) -> Chain:
        """The chain that begins at the hit ``first`` and may reach the one at ``position``."""
        tokens: list[Token] = []
        hits, kinds = self._hits, self._lexicon.kinds
        half_days = self._lexicon.half_day is not None
        size = len(hits)
        end = -1
        for k in range(first, size):
            hit = hits[k]
            start, stop, roles = hit
            if start < end:
                continue  # inside the last token
            if tokens and (start - end > _LONGEST_GAP or len(tokens) >= _MOST_TOKENS):
                break
            if k + 1 < size and hits[k + 1][0] == start and hits[k + 1][1] > stop:
                continue  # "9" in "9/11"
            names = kinds(roles)
            token = self._token(k, hit, names) if names else None
            if token is not None and token.symbol == "n" and self._dates(tokens, token):
                token = token._replace(symbol="y")
            if tokens:
                if not self._join(tokens, hit, token):
                    break
            elif token is not None:
                tokens.append(token)
            elif k >= position:
                break
            else:
                continue
            if half_days and tokens[-1][2] in "cdkny":
                self._half_of_day(tokens)
            if tokens[-1][2] in "UQ":
                self._roman(tokens)
            end = tokens[-1][1]
        if tokens and self._lexicon.leading:
            self._article(tokens, floor)
        return Chain(tokens, "".join([token.symbol for token in tokens]), len(tokens) >= _MOST_TOKENS)

    def _dates(self, tokens: list[Token], token: Token) -> bool:
        """Whether three digits behind a day and month are the year: nothing that they could count is behind."""
        if len(tokens) < _DAY_AND_MONTH or tokens[-1].symbol != "M" or tokens[-2].symbol not in "do":
            return False
        written = self._text[token.start : token.end]
        if len(written) != _YEAR_DIGITS - 1 or not written.isdecimal() or token.value.unit is not None:
            return False
        behind = self._text[token.end : token.end + _CUE_REACH]
        word = behind[1:].split(" ")[0]
        return behind[:1] != " " or word in self._scan.pack.settings.label_prepositions

    def _join(self, tokens: list[Token], hit: Hit, token: Token | None) -> bool:
        """Add a token behind the others, what stands between them included; false where the chain ends."""
        end, gaps = tokens[-1].end, self._lexicon.gaps
        gap = self._text[end : hit.start]
        symbol = gaps.get(gap)
        if symbol is None:
            symbol = gaps.get(gap.lower())
        if symbol == "" and tokens[-1].symbol == "M" and (pair := self._day_and_year(hit)):
            tokens.extend(pair)
            return True
        if token is None:
            return True
        if symbol is None or (symbol == "i" and token.symbol != "P"):
            return False
        if symbol:
            pad = 1 if symbol in "1t" else 0
            tokens.append(Token(end + pad, hit.start - pad, symbol, None))
            if symbol == "O" and gap.lower().endswith(self._lexicon.articles):
                tokens.append(Token(gap.rstrip().rindex(" ") + 1 + end, hit.start - 1, "t", None))
        elif token.symbol == "W" and tokens[-1].symbol == "U" and tokens[-1].value.unit == "day":
            tokens.pop()  # "hari Rabu" is Rabu
        tokens.append(token)
        return True

    def _article(self, tokens: list[Token], floor: int) -> None:
        """Put "the" or "a" before the first token where it stands there."""
        start = tokens[0].start
        folded = self._scan.folded  # begins with one space: the word before ``start`` ends at ``start``
        if start < 2 or start - 1 <= floor or self._text[start - 1] != " ":
            return
        begin = folded.rfind(b" ", max(0, start - _LONGEST_ARTICLE), start) + 1
        symbol = self._lexicon.leading.get(folded[begin:start]) if begin else None
        if symbol is not None and begin - 1 >= floor:
            tokens.insert(0, Token(begin - 1, start - 1, symbol, None))

    def _day_and_year(self, hit: Hit) -> list[Token]:
        """Day and year that were written without a space behind a month: "May 12,2021" looks like one number."""
        found = read_day_and_year(self._text, hit.start, hit.end)
        if found is None:
            return []
        day, year, middle = found
        return [
            Token(hit.start, middle, "d", _figure(hit.start, middle, day)),
            Token(middle + 1, hit.end, "y", _figure(middle + 1, hit.end, year)),
        ]

    def _half_of_day(self, tokens: list[Token]) -> None:
        """Put "a.m." behind a digit token where it stands there. A period that may end the sentence is left out."""
        pattern = self._lexicon.half_day
        match = pattern.match(self._text, tokens[-1].end) if pattern is not None else None
        if match is not None:
            sign = match.group("sign").lower()
            end = match.end() if "." in sign else match.end("sign")
            tokens.append(Token(match.start("sign"), end, "a", self._lexicon.half_values[sign]))

    def _roman(self, tokens: list[Token]) -> None:
        """Put a Roman numeral behind a century or a second quarter: abad IX, Kuartal I dan II."""
        token = tokens[-1]
        if token.symbol == "Q":
            match = _ROMAN_QUARTER.match(self._text, token.end)
            symbol = None if match is None else self._lexicon.gaps.get(match.group(1).lower())
            if match is not None and symbol and symbol in "&~-/":
                tokens.append(Token(match.start(1), match.end(1), symbol, None))
                tokens.append(Token(match.start(2), match.end(2), "Q", _roman_value(match.group(2))))
            return
        match = _ROMAN.match(self._text, token.end) if token.value.unit == "century" else None
        if match is not None and match.group(1):
            value = _roman_value(match.group(1))
            tokens.append(Token(match.start(1), match.end(1), "o", _figure(match.start(1), match.end(1), value)))

    def _leftmost(self, position: int, floor: int) -> int:
        """The hit where the chain begins: to the left as long as time words and numerals follow each other."""
        hits, text, gaps, kinds = self._hits, self._text, self._lexicon.gaps, self._lexicon.kinds
        first = position
        k = position - 1
        begin = hits[first][0]
        for _ in range(_MOST_LEFT):
            if k < 0:
                break
            hit = hits[k]
            start, end, roles = hit
            gap = begin - end
            if start < floor or gap > _LONGEST_GAP:
                break
            if gap >= 0 and kinds(roles):
                written = text[end:begin]
                if written not in gaps and written.lower() not in gaps and self._trimmed(hit, written) not in gaps:
                    break
                first, begin = k, start
            k -= 1
        return first

    def _trimmed(self, hit: Hit, gap: str) -> str:
        """The gap without what belongs to the word before it: "th" of "12th", the period of "Aug."."""
        if DIGITS not in hit.roles:
            return gap.removeprefix(".")
        lexicon = self._lexicon
        if gap[:2] in lexicon.ordinals:
            return gap[2:]
        ending = next((ending for ending in lexicon.decades if gap.startswith(ending)), "")
        sign = lexicon.half_day.match(gap) if lexicon.half_day is not None and not ending else None
        return gap[len(ending) :] if sign is None else gap[sign.end() :]

    def _token(self, k: int, hit: Hit, names: tuple[str, ...]) -> Token | None:
        roles = hit[2]
        role = names[0]
        if role == DIGITS:
            return self._digits(k, hit)
        if role == "numeral":
            return self._numeral(hit)
        if role == "hedge" and ("range" in roles or roles[role].qualifier == Qualifier.EXACT):
            return None  # "hingga 12 jam", "tepat pukul 12": before the time, and no part of it
        if role == "few":
            count = roles["few"].count
            return Token(hit.start, hit.end, "V", _FEW if count is None else _roughly(count))
        if len(names) > 1:
            role = self._choose(k, hit, names)
        if role == "time_unit":
            entry = roles[role]
            if names_a_work(self._scan, hit.start, hit.end) or self._compound(k, hit):
                return None
            return Token(hit.start, hit.end, "J" if entry.clock else "u" if entry.plural else "U", entry)
        if role == "shift_before" and roles[role].offset < 0 and self._is_verb(k, hit):
            return None
        end = hit.end
        if role == "era" and end - hit.start < _LONG_ERA and not self._text[hit.start : end].replace(".", "").isupper():
            return None
        if role == "era" and "." in self._text[hit.start : end] and self._text[end : end + 1] == ".":
            end += 1  # "44 B.C."
        if role in ("month", "weekday"):
            word = self._text[hit.start : hit.end].lower()
            if word in self._lexicon.lookalike and not self._evident(k, hit, self._lexicon.lookalike[word]):
                return None
            if word in self._lexicon.abbreviated and self._period_goes_on(k, end):
                end += 1
        return Token(hit.start, end, self._lexicon.symbols[role], roles[role])

    def _compound(self, k: int, hit: Hit) -> bool:
        """Whether a hyphen joins a unit of time to a word that counts none: "terawatt-hours", but "17th-century"."""
        word = _JOINED_WORD.search(self._text, max(0, hit.start - _CUE_REACH), hit.start)
        return word is not None and (not k or self._hits[k - 1].end != hit.start - 1)

    def _is_verb(self, k: int, hit: Hit) -> bool:
        """Whether a word that places what has been is a verb: "will last a year", but "due to last week's rain"."""
        follower = self._hits[k + 1] if k + 1 < len(self._hits) else None
        if follower is not None and self._scan.adjacent(hit, follower) and not _PLACEABLE.isdisjoint(follower.roles):
            return False
        infinitive = self._scan.pack.settings.infinitive
        if infinitive is not None and before(self._text, hit.start, _CUE_REACH).endswith(f" {infinitive} "):
            return True
        left = self._hits[k - 1] if k else None
        tense = None if left is None else left.roles.get("tense")
        return left is not None and tense is not None and tense.future and left.end + 1 == hit.start

    def _period_goes_on(self, k: int, end: int) -> bool:
        """Whether the period behind a short name ends no sentence: "Aug. 5", "Thurs., May 12"."""
        if _GOES_ON.match(self._text, end):
            return True
        follower = self._hits[k + 1] if k + 1 < len(self._hits) else None
        return (
            self._text.startswith(". ", end)
            and follower is not None
            and follower.start == end + 2
            and ("month" in follower.roles or "weekday" in follower.roles)
        )

    def _choose(self, k: int, hit: Hit, names: tuple[str, ...]) -> str:
        """One role of several: a Sunday and a week are told apart by the capital letter inside a sentence."""
        if "weekday" in names and "time_unit" in names:
            written = self._text[hit.start : hit.end]
            if written.islower():
                return "time_unit"
            follower = self._hits[k + 1] if k + 1 < len(self._hits) else None
            placed = follower is not None and "shift_after" in follower.roles and self._scan.adjacent(hit, follower)
            return "time_unit" if placed and self._opens_sentence(hit.start) else "weekday"
        for role in ("weekday", "month", "deictic"):
            if role in names:
                return role
        return names[0]

    def _opens_sentence(self, start: int) -> bool:
        left = self._text[max(0, start - 3) : start].rstrip(" \u00a0\"“‘'(")
        return not left or left[-1] in ".!?:\n"

    def _evident(self, k: int, hit: Hit, evidence: str) -> bool:
        """Whether a word that is also another one is a month or weekday here."""
        text = self._text
        if not text[hit.start].isupper() and evidence == "capital":
            return False
        behind_digits = text[max(0, hit.start - 3) : hit.start].rstrip(" -(/")[-1:].isdigit()
        if _BESIDE.match(text, hit.end) or (behind_digits and ("month" in hit.roles or text[hit.start].isupper())):
            return True  # "45 sen" are cents
        if self._neighbour_is_date(k, hit):
            return True
        if evidence == "date" or self._opens_sentence(hit.start):
            return False
        if "month" in hit.roles and self._tells_which(hit):
            return True
        return before(text, hit.start, _CUE_REACH).endswith(self._lexicon.year_cues) or self._neighbour_is_time(k, hit)

    def _tells_which(self, hit: Hit) -> bool:
        """Whether a month tells one thing from others of its kind: "the March accession", but "the March sisters"."""
        pack, text = self._scan.pack, self._text
        owners = (*pack.settings.articles, *pack.settings.possessives)
        owner = before(text, hit.start, _CUE_REACH).split()[-1:]
        if not pack.settings.head_last or not owner or owner[0] not in owners or text[hit.end : hit.end + 1] != " ":
            return False
        noun = text[hit.end + 1 : hit.end + 1 + _CUE_REACH].split(" ")[0]
        unit = pack.words.get(noun, {}).get("unit")
        bearer = unit is not None and unit.unit in _BEARERS
        return noun[:1].islower() and noun not in pack.function_words and not bearer

    def _neighbour_is_date(self, k: int, hit: Hit) -> bool:
        follower = self._hits[k + 1] if k + 1 < len(self._hits) else None
        return follower is not None and "month" in follower.roles and 0 < follower.start - hit.end <= 2

    def _neighbour_is_time(self, k: int, hit: Hit) -> bool:
        if not k:
            return False
        left = self._hits[k - 1]
        return self._scan.adjacent(left, hit) and any(role in self._lexicon.symbols for role in left.roles)

    def _figure(self, start: int) -> FigureSlot | None:
        number = bisect_right(self._starts, start) - 1
        if number < 0:
            return None
        figure = self._figures[number]
        return figure if start < figure.end else None

    def _numeral(self, hit: Hit) -> Token | None:
        figure = self._figure(hit.start)
        if figure is None:  # "one" in "one day", which is no figure of the story
            value = hit.roles.get("cardinal")
            return None if value is None else Token(hit.start, hit.end, "N", _figure(hit.start, hit.end, value))
        if figure.ordinal:
            return Token(figure.start, figure.end, "o", figure)
        if figure.amount.value is None:
            symbol = "V" if figure.amount.qualifier == "vague" else "N"
            return Token(figure.start, figure.end, symbol, figure)
        return Token(figure.start, figure.end, "N", figure)

    def _digits(self, k: int, hit: Hit) -> Token | None:
        start, end, text = hit.start, hit.end, self._text
        if end - start > 10 or (start and text[start - 1].isalpha()):
            return None
        if end - start == _YEAR_DIGITS and text[end : end + 1] in ("/", "-", "–"):
            years = read_years_shape(text, start)
            if years is not None and not (text[end] != "/" and years[0] - start > _ELIDED):
                return Token(start, years[0], "Y", years[1:])
        if text[end : end + 1] in ("/", "-", ":", ".") or text.startswith(" / ", end) or "." in text[start:end]:
            token = self._shape(start)
            early = token is not None and token.symbol == "k" and is_early_clock(text, start, end)
            if token is not None and token.symbol == "k" and (early or self._beside_day(k, token)):
                return token._replace(symbol="c")
            if token is not None and not (token.symbol == "k" and self._counts_hours(k, token)):
                return token
        figure = self._figure(start)
        if figure is not None and figure.start == start and figure.end > end:
            decade = self._short_decade(k, figure)
            return Token(start, figure.end, "K", decade) if decade else self._mixed(figure)
        if not text[start:end].isdecimal():
            return Token(start, end, "n", figure) if figure is not None and figure.amount.value is not None else None
        value = int(text[start:end])
        suffix = text[end : end + 2].lower()
        if suffix in self._lexicon.ordinals and not text[end + 2 : end + 3].isalnum():
            return Token(start, end + 2, "o", figure)
        for ending in self._lexicon.decades:
            if (
                value % 10 == 0
                and text.startswith(ending, end)
                and not text[end + len(ending) : end + len(ending) + 1].isalnum()
            ):
                return Token(start, end + len(ending), "K", value)
        if figure is None or figure.amount.value is None or (figure.unit is not None and end - start == 4):
            return None  # the later number of "1707– 2058" is part of a range
        if end - start == 4 and 1000 <= value <= 2999:
            return Token(start, end, "y", figure)
        paid = figure.unit is not None and figure.hedge_start < figure.start  # "for $12 December 27"
        return Token(start, end, "d" if end - start <= 2 and 1 <= value <= 31 and not paid else "n", figure)

    def _beside_day(self, k: int, clock: Token) -> bool:
        """Whether digits with a point are a clock time by the words around: "at 18.02 on Friday", "Friday at 18.02"."""
        preposition, text = self._scan.pack.settings.clock_preposition, self._text
        apart = f" {preposition} "
        if preposition is None or not text.startswith(apart, clock.start - len(apart)):
            return False
        if text.startswith(")", clock.start - len(apart) - 1):  # "Friday (28/9) at 18.02"
            return True
        near = [*self._hits[max(0, k - _NEAR) : k], *self._hits[k + 1 : k + 1 + _NEAR]]
        gaps = ((hit, min(abs(clock.start - hit.end), abs(hit.start - clock.end))) for hit in near)
        return any("weekday" in hit.roles and gap <= len(apart) for hit, gap in gaps)

    def _counts_hours(self, k: int, clock: Token) -> bool:
        """Whether digits with the decimal point of the language count a unit of time: "12.40 hours"."""
        follower = self._hits[k + 1] if k + 1 < len(self._hits) else None
        return (
            self._scan.pack.decimal == "."
            and follower is not None
            and follower.start - clock.end == 1
            and "time_unit" in follower.roles
        )

    def _short_decade(self, k: int, figure: FigureSlot) -> int | None:
        """The two digits of a decade whose ending may be one of amounts: tahun 60-an, akhir 90-an."""
        left = self._hits[k - 1] if k else None
        unit = None if left is None else left.roles.get("time_unit")
        value = figure.amount.value
        digits = self._hits[k]
        if unit is None or left is None or unit.unit != "year" or figure.start - left.end != 1:
            return int(value or 0) if names_decade(self._text, digits.start, digits.end, self._lexicon) else None
        written = self._text[figure.start : figure.end]
        told = value is not None and value % 10 == 0 and any(written.endswith(end) for end in self._lexicon.decades)
        return int(value) if told and value is not None else None

    def _mixed(self, figure: FigureSlot) -> Token:
        amount = figure.amount
        if figure.digits and amount.value is None and 0 < (amount.low or 0) < (amount.high or 0) <= 31:
            return Token(figure.start, figure.end, "r", figure)
        return Token(figure.start, figure.end, "N", figure)

    def _shape(self, start: int) -> Token | None:
        """The date or clock time in digits that begins at ``start``."""
        date = read_date_shape(self._text, start, self._scan.pack.settings.day_first)
        if date is not None:
            return Token(start, date[0], "x" if date[1].year is None else "X", date[1])
        clock = read_clock_shape(self._text, start)
        return None if clock is None else Token(start, clock[0], "c" if clock[2] else "k", clock[1])


def _roughly(count: int) -> FigureSlot:
    """A small number of units that is meant by and large."""
    return FigureSlot(0, 0, AmountSlot(count, count, count + 1, qualifier=Qualifier.ABOUT))


def _figure(start: int, end: int, value: int) -> FigureSlot:
    return FigureSlot(start, end, AmountSlot(value, value, value), digits=True)


def _roman_value(written: str) -> int:
    """The number of a Roman numeral up to 39."""
    digits = [_ROMAN_DIGITS[sign] for sign in written]
    following = [*digits[1:], 0]
    return sum(-digit if digit < after else digit for digit, after in zip(digits, following, strict=True))
