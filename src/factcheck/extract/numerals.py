"""Numerals: digits, words and scale words, with their hedges, read from the hits of a scan.

A numeral is a run of neighbouring numeral hits that a small evaluator accepts ("dua ratus lima puluh ribu",
"1,3 juta", "two and a half million"); where the next hit cannot continue the number, the next numeral begins.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract.adjoined import adjoined
from factcheck.extract.codes import reject_codes
from factcheck.extract.digits import SHARE_GRAIN, grain_of, read_digits
from factcheck.extract.fractions import join_fractions
from factcheck.extract.hedges import apply_hedges, hedged
from factcheck.extract.homographs import article_before, multiplies, opens_phrase, share_start
from factcheck.extract.parted import join_parted
from factcheck.extract.products import join_products
from factcheck.extract.ranges import join_ranges
from factcheck.extract.ratios import join_ratios
from factcheck.extract.separators import NOTE
from factcheck.extract.slots import UNREAD, AmountSlot, FigureSlot, Number
from factcheck.extract.worded import join_decimals, negate_words
from factcheck.records import Qualifier, RejectionReason
from factcheck.scan import DIGITS, Hit, Scan

__all__ = ["read_numerals"]

FACTOR = "time"
"""Unit of what something is multiplied by, and of how often it happens: "twice", "tripled", "dua kali"."""
_HUNDRED = 100
_THOUSAND = 1000
_LONGEST_SCALE = 16
_TENS = (20, 99)
"""What a word for some tens means: behind a number it says which, "empat puluhan" 40 to 49."""
_GROUP = 3
_HARD_SPACES = "\u00a0\u2009\u202f"
"""Spaces that never end a line: between digits they group them."""
_APOSTROPHES = "'’"
"""Signs that group digits as the Swiss write them: 1'250."""
_SCALES = frozenset({100, 1000, 10**6, 10**9, 10**12})
_FOREIGN = (NOTE,)


def read_numerals(scan: Scan) -> list[FigureSlot]:
    """Every numeral of the text in order, hedges and ranges included, codes and unreadable runs marked rejected."""
    found: list[FigureSlot] = []
    run: list[Hit] = []
    farthest = len(scan.pack.settings.number_joiner or "") + 2
    end = -farthest - 1
    hits = scan.hits
    for position in scan.where("numeral"):
        hit = hits[position]
        if run and hit[0] - end == 1 and DIGITS in hit[2] and _next_group(scan, run[-1], hit):
            run[-1] = Hit(run[-1].start, hit.end, hit.roles)
            end = hit[1]
            continue
        if hit[0] - end > farthest or not (_joined(scan, run[-1], hit) or _goes_on(scan, run[-1], position)):
            if run:
                _read_run(scan, run, found)
            run = [hit]
        else:
            run.append(hit)
        end = hit[1]
    if run:
        _read_run(scan, run, found)
    negate_words(scan, found)
    reject_codes(scan, found)
    join_products(scan, found)
    join_decimals(scan, found)
    join_parted(scan, found)
    join_fractions(scan, found)
    join_ratios(scan, found)
    join_ranges(scan, found)
    apply_hedges(scan, found)
    return found


def _next_group(scan: Scan, left: Hit, right: Hit) -> bool:
    """Whether three digits behind a space go on with the number before it: "10 000", "1 234 567" with hard spaces.

    Where the language groups digits by a space, it may be any space ("12 875 personnes").
    """
    text = scan.text
    if DIGITS not in left.roles or not text[left.end - 1].isdigit() or right.end - right.start < _GROUP:
        return False
    group, space = text[right.start : right.end], text[left.end]
    before = text[left.start : left.end]
    lead = before.replace(space, "")
    if not (group[:_GROUP].isdecimal() and (len(group) == _GROUP or not group[_GROUP].isdigit()) and lead.isdecimal()):
        return False
    if right.start - left.start > _GROUP + 1 and text[right.start - _GROUP - 2] != space:
        return False
    if space in _APOSTROPHES:
        return lead[0] != "0" and len(before.partition(space)[0]) <= _GROUP and len(group) == _GROUP
    if space == " " and group != "000":
        short = len(before.partition(space)[0]) <= _GROUP
        return lead[0] != "0" and short and (scan.pack.group in _HARD_SPACES or _money_of_scale(scan, left, right))
    return lead[0] != "0" and space in f" {_HARD_SPACES}"


def _money_of_scale(scan: Scan, left: Hit, right: Hit) -> bool:
    """Whether a currency and a scale word hold digits together that a space parts: "$13 009 million"."""
    word = scan.text[right.end : right.end + _LONGEST_SCALE].split(" ")
    scaled = len(word) > 1 and not word[0] and "multiplier" in scan.pack.words.get(word[1].strip(".,;").lower(), {})
    return scaled and adjoined(scan.pack).money(scan.text, left.start) is not None


def _goes_on(scan: Scan, left: Hit, position: int) -> bool:
    """Whether hundreds behind a comma go on with the thousands in words before it: "one thousand, four hundred"."""
    right = scan.hits[position]
    scale, adds = left.roles.get("multiplier", (1, True))
    if adds or scale < _THOUSAND or "cardinal" not in right.roles or scan.text[left.end : right.start] != ", ":
        return False
    following = scan.hits[position + 1] if position + 1 < len(scan.hits) else None
    return (
        following is not None
        and following.roles.get("multiplier") == (_HUNDRED, False)
        and scan.adjacent(right, following)
    )


def _joined(scan: Scan, left: Hit, right: Hit) -> bool:
    gap = right.start - left.end
    if gap == 1:
        sign = scan.text[left.end]
        return sign in " \u00a0" or (sign == "-" and DIGITS not in right.roles)  # "6 juta-7 juta" is a range
    joiner = scan.pack.settings.number_joiner
    return joiner is not None and gap == len(joiner) + 2 and scan.text[left.end + 1 : right.start - 1] == joiner


class _Reading:
    """The state of a number being read: ``total`` of closed scales, ``current`` below the next scale word."""

    __slots__ = ("current", "decimals", "digits", "empty", "foreign", "scale", "smallest", "total", "words")

    def __init__(self) -> None:
        self.total: Number = 0
        self.current: Number = 0
        self.smallest: Number = 0  # the smallest scale so far: later ones must be smaller
        self.scale: Number = 1
        self.decimals = 0
        self.empty = True
        self.digits = False
        self.words = False
        self.foreign = False

    def digit_run(self, value: Number, decimals: int, foreign: bool) -> bool:
        if not self.empty and not (self.smallest and value < self.smallest and not self.current):
            return False
        self.current, self.decimals, self.foreign = value, decimals, foreign
        self.digits, self.empty = True, False
        return True

    def cardinal(self, value: Number) -> bool:
        if (self.digits and self.current) or not (self.empty or self.current or self.total):
            return False  # a nought is a number of its own
        size = 10 if value < 10 else 100 if value < 100 else 1000 if value < 1000 else 10 * value
        if self.current % size or (self.current and size > 100 and value < 1000):
            return False
        if value >= 1000:
            return self.empty and self._close(value, 1)
        if not value and not self.empty:
            return False
        self.current += value
        self.empty, self.words = False, True
        return True

    def multiplier(self, value: Number, adds: bool) -> bool:
        if self.empty:
            return False
        if adds:
            if not 1 <= self.current % 100 <= 9:
                return False
            self.current += value
        elif value == 10 and not self.digits:
            unit = self.current % 10
            if not unit or self.current % 100 != unit:
                return False
            self.current += unit * 9
        elif value in (12, 100):
            if not 0 < self.current < 100 and not self.digits:
                return False
            self.current *= value
        else:
            return self._close(value, self.current)
        self.words = True
        return True

    def _close(self, scale: Number, times: Number) -> bool:
        if not times and self.total and scale > self.smallest:  # "35 lakh crore", "dua ribu triliun"
            self.total *= scale
            self.smallest, self.scale = scale, self.scale * scale
            return True
        if not times or (self.smallest and scale >= self.smallest):
            return False
        self.total += times * scale
        self.current, self.smallest, self.scale = 0, scale, scale
        self.empty, self.words = False, True
        return True

    def denominator(self, value: int) -> bool:
        if self.empty or self.total or not 0 < self.current < value or self.current != int(self.current):
            return False
        self.current = Decimal(self.current) / value
        self.words = True
        return True

    def fraction(self, value: Decimal) -> bool:
        if self.current != int(self.current):
            return False
        if self.empty or self.current:
            self.current += value
        else:  # "satu juta setengah": half of the scale before
            self.total += value * self.scale
        self.empty, self.words = False, True
        return True

    @property
    def value(self) -> Number:
        value = self.total + self.current
        return int(value) if value == int(value) else value


def _read_run(scan: Scan, run: list[Hit], found: list[FigureSlot]) -> None:
    if len(run) == 1 and _single(scan, run[0], found):
        return
    k = 0
    while k < len(run):
        kind = run[k].roles["numeral"]
        if kind == "vague":
            k = _vague(scan, run, k, found)
        elif kind == "collective":
            value = run[k].roles["collective"]
            found.append(_figure(run[k].start, run[k].end, AmountSlot(value, value, value)))
            found[-1].rejected = RejectionReason.COLLECTIVE
            k += 1
        elif kind == "ordinal" and not _opens_ordinal(scan, run, k):
            found.append(_share(scan, run[k]) or _ordinal(run[k], run[k].roles["ordinal"]))
            k += 1
        elif kind == "factor":
            value, _, adjective = run[k].roles["factor"]
            if not adjective or multiplies(scan, run[k]):
                found.append(_figure(run[k].start, run[k].end, AmountSlot(value, value, value), unit=FACTOR))
            k += 1
        elif kind == "classifier" and k + 1 < len(run):
            k += 1  # "another 21": the numeral behind it counts
        elif kind == "classifier":
            value, unit = run[k].roles["classifier"]
            found.append(_figure(run[k].start, run[k].end, AmountSlot(value, value, value), unit=unit))
            found[-1].rejected = RejectionReason.INDEFINITE
            k += 1
        else:
            k = _number(scan, run, k, found)


def _single(scan: Scan, hit: Hit, found: list[FigureSlot]) -> bool:
    """The commonest cases by far, without the grammar: one number word, or digits between spaces or marks."""
    start, end, roles = hit
    kind = roles["numeral"]
    if kind == "cardinal" and scan.text[end : end + 1] != "-":
        value, decimals, foreign = roles["cardinal"], 0, False
    elif kind == DIGITS and adjoined(scan.pack).plain(scan.text, start, end):
        reading = read_digits(scan.text[start:end], scan.pack.decimal, scan.pack.group)
        if reading is None:
            found.append(_rejected(hit, UNREAD))
            return True
        value, decimals, foreign = reading
    else:
        return False
    amount = AmountSlot(value, value, value, grain=grain_of(value, decimals, 1))
    figure = FigureSlot(start, end, amount, hedge_start=start, phrase_end=end, digits=kind == DIGITS)
    if foreign:
        figure.notes = _FOREIGN
    elif kind != DIGITS and adjoined(scan.pack).ordinal_apart(scan.text, start):
        figure.ordinal = True
    if value == 1 and kind != DIGITS:
        figure.rejected = RejectionReason.PRONOUN
    found.append(figure)
    return True


def _number(scan: Scan, run: list[Hit], k: int, found: list[FigureSlot]) -> int:
    """Read as many hits from ``k`` on as make one number; return the next position."""
    reading = _Reading()
    start = run[k].start
    if run[k].roles["numeral"] in ("multiplier", "fraction"):
        article = article_before(scan, start)
        if article is not None and not (found and article < found[-1].end):
            if run[k].roles["numeral"] == "multiplier":
                reading.cardinal(1)
            start = article
    first = k
    while k < len(run) and not _opens_another(scan, run, k, reading) and _take(reading, run[k], scan, k == first):
        k += 1
    ordinal = k > first and run[first].roles["numeral"] == "ordinal"
    if first < k < len(run) and _closes_ordinal(scan, reading, run[k - 1], run[k]):
        ordinal = True
        k += 1
    if k == first:
        if run[k].roles["numeral"] == DIGITS:
            found.append(_rejected(run[k], UNREAD))
        return k + 1
    last = run[k - 1]
    value = reading.value
    grain = grain_of(value, reading.decimals, reading.scale)
    figure = _figure(start, last.end, AmountSlot(value, value, value, grain=grain))
    if value == 1 and not reading.digits:
        figure.rejected = RejectionReason.PRONOUN  # a pronoun as often as a count: complete_figures decides
    figure.ordinal = ordinal
    figure.digits = reading.digits and not reading.words
    figure.scale = _scale(last)
    if reading.foreign:
        figure.notes = _FOREIGN
    if reading.digits:
        adjoined(scan.pack).read(scan, run[first], last, figure)
    elif scan.text[last.end : last.end + 1] == "-":
        adjoined(scan.pack).rounded(scan.text, last.end, figure)
    found.append(figure)
    if k < len(run) and _rounds(run[k], figure):
        k += 1
    return k


def _opens_another(scan: Scan, run: list[Hit], k: int, reading: _Reading) -> bool:
    """Whether the joiner before a hit parts two numbers, the second as large: "three million and five million".

    What has a decimal point is complete with its scale word: "$93.8 trillion and 7 million pesos".
    """
    if reading.smallest and reading.decimals:
        return True
    if (
        k
        and reading.smallest
        and (run[k].roles["numeral"] == DIGITS or (reading.digits and "cardinal" in run[k].roles))
    ):  # "5 juta 250 ribu", but "eight million 250ml cans" and "$8.7 trillion three years later"
        following = run[k + 1].roles["numeral"] if k + 1 < len(run) else None
        if following != "multiplier":
            return True
    if not k or not reading.smallest or run[k].start - run[k - 1].end <= 1:
        return False
    scales = (hit.roles.get("multiplier", (1, True)) for hit in run[k:])
    return any(not adds and scale >= reading.smallest for scale, adds in scales)


def _scale(last: Hit) -> int:
    """What the last word of a number multiplies by: a million in "1,3 juta"."""
    value, adds = last.roles.get("multiplier", (1, False))
    return 1 if adds else int(value)


def _rounds(hit: Hit, figure: FigureSlot) -> bool:
    """Take a word of magnitude behind a number as its scale, only roughly meant: "2 jutaan warga"."""
    scale = hit.roles["vague"].low if hit.roles["numeral"] == "vague" else 0
    tens = figure.amount.value if hit.roles["numeral"] == "vague" and hit.roles["vague"].high == _TENS[1] else None
    if scale == _TENS[0] and tens is not None and tens in range(2, 10) and not figure.rejected:
        figure.amount = AmountSlot(None, tens * 10, tens * 10 + 9, qualifier=Qualifier.VAGUE)
        figure.end = figure.phrase_end = hit.end
        return True
    if scale not in _SCALES or figure.rejected or figure.amount.value is None:
        return False
    value = figure.amount.value * scale
    figure.amount = hedged(AmountSlot(value, value, value, grain=figure.amount.grain * scale), Qualifier.ABOUT)
    figure.end = figure.phrase_end = hit.end
    figure.digits, figure.scale = False, scale
    return True


def _opens_ordinal(scan: Scan, run: list[Hit], k: int) -> bool:
    """Whether the first word of a longer number carries the sign of the ordinal: "kedua puluh satu", "kedua belas"."""
    if not scan.pack.settings.ordinal_prefixes or k + 1 == len(run):
        return False
    following = run[k + 1].roles["numeral"]
    return following == "multiplier" or (following == "cardinal" and bool(run[k].roles["ordinal"] >= _HUNDRED))


def _closes_ordinal(scan: Scan, reading: _Reading, left: Hit, right: Hit) -> bool:
    """Take the last word of an ordinal: "twenty-first", "one hundred and third", "two thousandth"."""
    if right.roles["numeral"] != "ordinal" or reading.digits or not reading.words:
        return False
    value: int = right.roles["ordinal"]
    if value >= _HUNDRED:
        return reading.multiplier(int(value), adds=False)
    if right.start - left.end == 1 and scan.text[left.end] != "-":
        return False  # "twenty first graders"
    return reading.cardinal(value)


def _take(reading: _Reading, hit: Hit, scan: Scan, first: bool) -> bool:
    roles = hit.roles
    kind = roles["numeral"]
    if kind == DIGITS:
        pack = scan.pack
        read = read_digits(scan.text[hit.start : hit.end], pack.decimal, pack.group)
        return read is not None and reading.digit_run(*read)
    if kind == "cardinal":
        return reading.cardinal(roles["cardinal"])
    if kind == "ordinal" and first:
        return scan.pack.settings.ordinal_prefixes != () and reading.cardinal(roles["ordinal"])
    if kind == "multiplier":
        return reading.multiplier(*roles["multiplier"])
    if kind == "fraction":
        return reading.fraction(Decimal(str(roles["fraction"])))
    return kind == "denominator" and reading.denominator(roles["denominator"])


def _vague(scan: Scan, run: list[Hit], k: int, found: list[FigureSlot]) -> int:
    entry = run[k].roles["vague"]
    amount = AmountSlot(None, entry.low, entry.high, qualifier=Qualifier.VAGUE)
    figure = _figure(run[k].start, run[k].end, amount)
    if entry.weak:
        figure.rejected = RejectionReason.INDEFINITE
    elif entry.homograph and not opens_phrase(scan, run[k]):
        return k + 1
    k += 1
    while k < len(run) and run[k].roles["numeral"] == "multiplier" and not run[k].roles["multiplier"][1]:
        _times(figure, run[k])
        k += 1
    found.append(figure)
    return k


def _times(figure: FigureSlot, hit: Hit) -> None:
    """A vague number of a scale: "several hundred" is 200 to 999, "beberapa ribu" 2,000 to 9,999."""
    scale, amount = hit.roles["multiplier"][0], figure.amount
    high = None if amount.high is None else (amount.high + 1) * scale - 1
    figure.amount = AmountSlot(None, (amount.low or 0) * scale, high, qualifier=Qualifier.VAGUE)
    figure.end = figure.phrase_end = hit.end
    figure.rejected = None


def _share(scan: Scan, hit: Hit) -> FigureSlot | None:
    """The part of one that an ordinal is with its article: "fell by a third"."""
    start = share_start(scan, hit)
    if start is None:
        return None
    part = 1 / Decimal(hit.roles["ordinal"])
    return _figure(start, hit.end, AmountSlot(part, part, part, grain=SHARE_GRAIN))


def _ordinal(hit: Hit, value: Number) -> FigureSlot:
    figure = _figure(hit.start, hit.end, AmountSlot(value, value, value))
    figure.ordinal = True
    return figure


def _figure(start: int, end: int, amount: AmountSlot, unit: str | None = None) -> FigureSlot:
    return FigureSlot(start, end, amount, unit=unit, hedge_start=start, phrase_end=end)


def _rejected(hit: Hit, reason: str) -> FigureSlot:
    figure = _figure(hit.start, hit.end, AmountSlot(None, None, None))
    figure.rejected = reason
    figure.digits = True
    return figure
