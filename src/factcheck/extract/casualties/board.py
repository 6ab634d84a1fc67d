"""The figures of one text, which claim took which, and the questions that the readers ask of what lies between."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache

from factcheck.extract.casualties.singles import SINGLE
from factcheck.extract.slots import AmountSlot, CasualtySlot, FigureSlot
from factcheck.languages import Pack
from factcheck.records import Qualifier
from factcheck.scan import Hit, Scan

__all__ = ["INSERTION", "Board", "persons"]

_CLAUSE, _CLAUSE_WORDS = 40, 3
"""Characters and words before a count that hold the verb of its clause and the noun that this is about."""
_FAMILY_WORDS = 2
"""Most words between a count of people and the family they are of: "members of", anggota."""
INSERTION = 60
"""Most characters between "including" and a count of its insertion."""
_NUMBER_COMMA = re.compile(r"(?<=\d),(?= ?\d)")
"""Commas inside numbers and dates, which end no clause: "1,405", "October 7, 2023"."""
_CLAUSE_BREAKS = (";", "\n", ". ", ": ", "”", '"', " -- ")
_OF_RATE = " per "
_PER = re.compile(r"(?: [^\W\d_]+){0,3}? per (\w[\w.,]*)")
_INITIALS = re.compile(r"\b(?:[A-Z]\.)+(?= )")
_OPENING = 40
"""Characters at the beginning of a sentence that hold its first two words."""
_SHARE = 40
"""Most characters of the words that take a share, before the number they take it of."""
_PERCENT_WORDS = 2
"""Most words of a percent sign: "per cent"."""


@cache
def _quantifiers(pack: Pack) -> tuple[str, ...]:
    """Words that take a share, as endings of the text before."""
    return tuple(f" {form}" for form in pack.forms("quantifier"))


@cache
def _list_comma(pack: Pack) -> re.Pattern[str]:
    """The comma before the last of some numbers: "berusia 19, 23, dan 31 tahun"."""
    adders = "|".join(map(re.escape, pack.settings.adders)) or "(?!)"
    return re.compile(rf"(?<=\d),(?= (?:{adders}) \d)")


class Board:
    """Figures by position, and the claims made of them."""

    __slots__ = ("claims", "ends", "figures", "scan", "starts", "taken")

    def __init__(self, scan: Scan, figures: list[FigureSlot]) -> None:
        self.scan = scan
        self.figures = figures
        self.starts = [figure.hedge_start for figure in figures]
        self.ends = [figure.end for figure in figures]
        self.taken: dict[int, CasualtySlot] = {}
        self.claims: list[CasualtySlot] = []

    def before(self, position: int) -> int:
        """Number of the last figure that ends before a position, -1 for none."""
        return bisect_left(self.ends, position) - 1

    def after(self, position: int) -> int:
        """Number of the first figure that begins at or behind a position."""
        return bisect_left(self.starts, position)

    def single(self, number: int) -> bool:
        """Whether a figure is one person told by an article."""
        return self.figures[number].rejected == SINGLE

    def reflexive(self, number: int) -> bool:
        """Whether a figure is the person who acts: "himself"."""
        figure = self.figures[number]
        role = self.scan.pack.words.get((figure.counted or "").lower(), {}).get("single")
        return role is not None and bool(role.reflexive)

    def counts_people(self, number: int) -> bool:
        """Whether a figure can count people: whole, and its unit people, families, or not known."""
        figure = self.figures[number]
        amount = figure.amount
        if figure.unit not in (None, "person", "family") or (amount.low is None and amount.high is None):
            return False
        if self.counts_things(number):
            return False
        whole = amount.value is None or amount.value == int(amount.value)
        return whole and not self._shared(number) and not self._rated(figure)

    def counts_things(self, number: int) -> bool:
        """Whether the noun that a figure counts is none for people: "12 boats", "dua kapal nelayan"."""
        figure, pack = self.figures[number], self.scan.pack
        if figure.unit not in (None, "person") or figure.counted is None:  # "elephants dead" is told of as of people
            return figure.unit not in (None, "person", "family")
        words = figure.counted.lower().split()
        heads = words if pack.settings.head_last else words[:1]
        return not pack.forms("thing").isdisjoint(heads)

    def names(self, number: int) -> bool:
        """Whether a number is part of a name in the phrase of a count: "three men of 42 Commando", "siswa SMA 42"."""
        figure, pack = self.figures[number], self.scan.pack
        if not number or figure.unit is not None or self.figures[number - 1].unit != "person" or not figure.digits:
            return False
        between = self.scan.text[self.figures[number - 1].end : self.starts[number]].split()
        if not between or number - 1 in self.taken or any(sign in "".join(between) for sign in ",;:."):
            return False
        if between[-1] in pack.settings.adders or figure.hedge_start != figure.start:
            return False
        if figure.counted is None:
            return between[-1][0].isupper()
        ending = pack.settings.plural_ending
        singular = ending is not None and not figure.counted.endswith(ending)
        return singular and figure.counted[0].isupper() and between[-1].lower() in pack.function_words

    def carried(self, number: int) -> bool:
        """Whether a count is the object of a clause about another: "kapal yang mengangkut 48 penumpang tenggelam"."""
        settings = self.scan.pack.settings
        words = self.scan.text[max(0, self.starts[number] - _CLAUSE) : self.starts[number]].lower().split()
        if len(words) < _CLAUSE_WORDS or not settings.active_prefixes or words[-2] not in settings.relatives:
            return False
        causes = words[-1].endswith(settings.causative_ending or "\n")  # "yang menyebabkan 12 orang tewas"
        return words[-1].startswith(settings.active_prefixes) and not causes

    def one_family(self, number: int) -> bool:
        """Whether a figure is the family that people counted right before it are of: "four members of one family"."""
        figure = self.figures[number]
        if not number or figure.unit != "family" or self.figures[number - 1].unit != "person":
            return False
        between = self.scan.text[self.figures[number - 1].end : self.starts[number]]
        return "," not in between and len(between.split()) <= _FAMILY_WORDS

    def _rated(self, figure: FigureSlot) -> bool:
        """Whether a number is a rate and no toll: "12 murders per 100,000 people", "empat per seribu kelahiran"."""
        text, start = self.scan.text, figure.hedge_start
        if text[max(0, start - len(_OF_RATE)) : start].lower() == _OF_RATE or self._each_time(start):
            return True
        match = _PER.match(text, figure.end)
        if match is None:
            return False
        word = match.group(1)
        return word[0].isdigit() or "numeral" in self.scan.pack.words.get(word.lower(), {})

    def _each_time(self, start: int) -> bool:
        """Whether a sentence opens with a time that comes again: "every hour three people die"."""
        first = self.scan.sentences.bounds(start)[0]
        opening = self.scan.text[first : min(start, first + _OPENING)].lower().replace(",", " ").split()[:2]
        if len(opening) < 2 or opening[0] not in self.scan.pack.settings.every_words:
            return False
        return "time_unit" in self.scan.pack.words.get(opening[1], {})

    def _shared(self, number: int) -> bool:
        """Whether only a share of the counted is told of, and no number of it: "none of the 12", "10% of the 12"."""
        pack, start = self.scan.pack, self.starts[number]
        words = self.scan.text[max(0, start - _SHARE) : start].lower().split()
        for length in (1, 2):
            if " ".join(words[-length:]) in pack.settings.partitives:
                head = " " + " ".join(words[:-length])
                if head.endswith(_quantifiers(pack)) or self._percentage(number, length):
                    return True
        return False

    def _percentage(self, number: int, words: int) -> bool:
        """Whether a percentage and no more than ``words`` words stand before a figure."""
        share = self.figures[number - 1] if number else None
        if share is None or share.unit != "percent":
            return False
        between = self.scan.text[share.end : self.starts[number]].split()
        return len(between) <= words + _PERCENT_WORDS

    def broken(self, left: int, right: int) -> bool:
        """Whether a clause ends between two positions: a strong mark, or a comma that opens no insertion."""
        between = self.scan.text[left:right]
        if ". " in between:
            between = _INITIALS.sub("", between)  # "four U.S. engineers were killed"
        if any(sign in between for sign in _CLAUSE_BREAKS):
            return True
        commas = between.rstrip().count(",")
        if commas:
            commas -= len(_NUMBER_COMMA.findall(between)) + len(_list_comma(self.scan.pack).findall(between))
        if commas % 2 == 0:
            return False
        part = self.last_hit("part", right, left)  # "11 orang termasuk seorang hakim, tewas": the cue opens it
        return part is None or part.roles["part"].position != "before"

    def last_hit(self, role: str, position: int, floor: int) -> Hit | None:
        """The last hit of a role that ends at or before a position and begins at or behind ``floor``."""
        positions = self.scan.where(role)
        hits = self.scan.hits
        number = bisect_right(positions, position, key=lambda p: hits[p].end) - 1
        if number < 0 or hits[positions[number]].start < floor:
            return None
        return hits[positions[number]]

    def units(self, start: int, end: int) -> list[Hit]:
        """Hits of units that begin in ``[start, end)``."""
        return self.hits("unit", start, end)

    def hits(self, role: str, start: int, end: int) -> list[Hit]:
        """Hits of a role that begin in ``[start, end)``."""
        positions = self.scan.where(role)
        hits = self.scan.hits
        low = bisect_left(positions, start, key=lambda p: hits[p].start)
        high = bisect_left(positions, end, key=lambda p: hits[p].start)
        return [hits[p] for p in positions[low:high]]

    def numbers(self, number: int, noun: Hit) -> bool:
        """Whether a figure stands right before "number of", articles aside: "eight the number of soldiers"."""
        between = self.scan.text[self.ends[number] : noun.start].lower().split()
        return all(word in self.scan.pack.settings.articles for word in between)

    def inserted(self, number: int) -> bool:
        """Whether a figure stands in an insertion that "including" or "termasuk" opens."""
        while True:
            start = self.starts[number]
            floor = self.ends[number - 1] if number else 0
            hit = self.last_hit("part", start, max(floor, start - INSERTION))
            if hit is not None and hit.roles["part"].position == "before":
                return "," not in self.scan.text[hit.end : start]
            joined = number > 0 and self.scan.text[self.figures[number - 1].phrase_end : start].strip()
            if joined not in self.scan.pack.settings.adders:
                return False
            number -= 1  # "including a judge and two clerks": the cue stands before the first of them

    def some_of(self, number: int) -> bool:
        """Whether a part cue stands right before a count: "among them two women", ", di antaranya dua perempuan"."""
        hit = self.last_hit("part", self.starts[number], max(0, self.starts[number] - INSERTION))
        near = hit is not None and hit.end + 1 == self.starts[number]
        return self.inserted(number) or (near and hit is not None and self.opens_insertion(hit))

    def opens_insertion(self, hit: Hit) -> bool:
        """Whether a part cue has its count behind it: "including two", or behind a comma ", di antaranya dua"."""
        if hit.roles["part"].position == "before":
            return True
        number = self.after(hit.end)
        behind = number < len(self.figures) and self.starts[number] == hit.end + 1
        return behind and self.scan.text[max(0, hit.start - 2) : hit.start] == ", "

    def claim(self, number: int, outcomes: tuple[str, ...], first: Hit, last: Hit) -> CasualtySlot | None:
        """Make a claim of a figure, unless another has it; a family whose size is told counts by that."""
        number = self._sized(number)
        if number in self.taken:
            return None
        figure = self.figures[number]
        start, end = min(figure.hedge_start, first.start), max(figure.phrase_end, last.end)
        claim = self.bare(start, end, persons(figure), outcomes, first.start, last.end)
        return self.take(number, claim)

    def _sized(self, number: int) -> int:
        """The figure behind a family that says how many it has: "satu keluarga beranggotakan enam orang"."""
        figure = self.figures[number]
        if figure.unit != "family" or number + 1 >= len(self.figures) or not self.counts_people(number + 1):
            return number
        between = self.scan.text[figure.end : self.starts[number + 1]].strip().lower()
        sized = len(between) <= INSERTION and between.endswith(self.scan.pack.settings.sizes)
        return number + 1 if sized else number

    def take(self, number: int, claim: CasualtySlot) -> CasualtySlot:
        """Note that a claim has a figure, which is a count of people from now on."""
        figure = self.figures[number]
        claim.figure = figure
        claim.victims = figure.counted
        figure.rejected = None
        figure.unit = figure.unit or "person"
        self.taken[number] = claim
        return claim

    def bare(
        self, start: int, end: int, amount: AmountSlot, outcomes: tuple[str, ...], word_start: int, word_end: int
    ) -> CasualtySlot:
        """A claim without a figure of its own."""
        claim = CasualtySlot(start, end, amount, outcomes=outcomes, outcome_start=word_start, outcome_end=word_end)
        self.claims.append(claim)
        return claim

    def alike(self, start: int, end: int, amount: AmountSlot, claim: CasualtySlot) -> CasualtySlot:
        """A claim with the outcome of another."""
        return self.bare(start, end, amount, claim.outcomes, claim.outcome_start, claim.outcome_end)


def persons(figure: FigureSlot) -> AmountSlot:
    """The people in a count: a family is two or more, its number unknown."""
    low = figure.amount.low
    if figure.unit != "family" or low is None:
        return figure.amount
    return AmountSlot(None, low * 2, None, qualifier=Qualifier.VAGUE)
