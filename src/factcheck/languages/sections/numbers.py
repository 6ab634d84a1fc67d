"""Sections of ``numbers.toml``: numerals, hedges, units, and what is not a figure."""

from __future__ import annotations

from typing import ClassVar, Literal

from factcheck.languages.sections.base import Entry, ValueEntry
from factcheck.records.extraction import RejectionReason
from factcheck.records.values import Qualifier

__all__ = [
    "SECTIONS",
    "Cardinal",
    "Classifier",
    "Collective",
    "Context",
    "Currency",
    "Denominator",
    "Factor",
    "Fraction",
    "Glued",
    "Hedge",
    "Idiom",
    "Multiplier",
    "Ordinal",
    "OrdinalHead",
    "Range",
    "Ratio",
    "Result",
    "Unit",
    "Vague",
]


class Cardinal(ValueEntry):
    """Number words below a scale word: satu, sebelas, seratus; one, twelve, ninety."""


class Multiplier(ValueEntry):
    """Scale words: puluh, ratus, ribu, juta; hundred, thousand, million. ``belas`` adds ten."""

    adds: bool = False

    def payload(self, form: str) -> object:
        """Value and whether it is added instead of multiplied."""
        return (self.values[form], self.adds)


class Fraction(ValueEntry):
    """Parts of one: setengah, seperempat; half, a quarter."""


class Denominator(ValueEntry):
    """What a number before it is divided by: dua pertiga, tiga perempat; two-thirds, three-fifths."""


class Ordinal(ValueEntry):
    """Ordinal words: pertama, kedua; first, second."""


class OrdinalHead(Entry):
    """Nouns behind which the ordinal prefix may stand apart from its digits: "abad ke 19", "menit ke 89"."""

    lexical: ClassVar[bool] = False


class Vague(Entry):
    """Words for a magnitude: puluhan [20, 99], dozens [12, ∞). ``high`` absent means unbounded.

    A ``weak`` word (several, beberapa) is a figure only where it counts victims or forces. A ``homograph`` is another
    word as well (the scores of a test, he scores), and a number only where nothing before it makes it one.
    """

    low: int
    high: int | None = None
    weak: bool = False
    homograph: bool = False


class Hedge(Entry):
    """Words that turn a number into an interval, before or after it."""

    qualifier: Qualifier
    position: Literal["before", "after", "both"] = "before"


class Classifier(ValueEntry):
    """One-words with a unit: seorang (1 person), sebuah (1 item). Figures only where they count victims or forces."""

    unit: str | None = None

    def payload(self, form: str) -> object:
        """Number and unit."""
        return (self.values[form], self.unit)


class Collective(ValueEntry):
    """Words for all of a known number: both. Figures where a noun with a unit follows, since they join as well."""


class Factor(ValueEntry):
    """One word for how often, or by what something grew: twice, tripled. Of unit ``time``, as "dua kali" is.

    ``change`` words are verbs, which stand between what grew and what it came to: "the toll tripled from 10 to 31".
    ``adjective`` words are read where they multiply what stands behind them ("double the rate", "will double"), and
    not where they tell a kind ("a double murder").
    """

    change: bool = False
    adjective: bool = False

    def payload(self, form: str) -> object:
        """Number, whether the word is a verb, and whether it is an adjective too."""
        return (self.values[form], self.change, self.adjective)


class Unit(Entry):
    """Nouns and signs that name a canonical unit after a numeral: orang → person, persen → percent."""

    unit: str
    position: Literal["before", "after"] = "after"


class Currency(Entry):
    """Signs and letters before an amount of money, with the ISO 4217 code: Rp → IDR, US$ → USD."""

    lexical: ClassVar[bool] = False
    unit: str


class Idiom(Entry):
    """Phrases with a number word that count nothing: salah satu, one of, kedua belah pihak."""


class Glued(ValueEntry):
    """Scale letters written onto digits: £2.8bn, $5m. ``money`` requires a currency before the digits."""

    lexical: ClassVar[bool] = False
    money: bool = False

    def payload(self, form: str) -> object:
        """Value and whether a currency is required."""
        return (self.values[form], self.money)


class Range(Entry):
    """Words between the two ends of a range; ``opens`` is the word before the first end ("antara … dan")."""

    opens: bool = False
    alone: bool = True
    """False for words that join a range only after an opening word: "dan", "and"."""
    words_only: bool = False
    """True for words that join number words and no digits: "three or four", but "7 or 8 May" are two days."""


class Ratio(Entry):
    """What stands between the two numbers of a ratio: ``:``, banding, -to-.

    ``share`` makes it a part of all: one *in* five, satu *dari setiap* lima.
    """

    lexical: ClassVar[bool] = False
    share: bool = False
    loose: bool = False
    """True for a word that as often takes some out of known people: "satu dari lima siswa itu"."""

    def payload(self, form: str) -> object:
        """Whether it is a share, and whether the words behind it must show that."""
        return self.share, self.loose


class Context(Entry):
    """Words that tell that a neighbouring numeral is no figure of the story (clock, section, age, phone …)."""

    reason: RejectionReason | Literal["age", "ordinal"]
    position: Literal["before", "after", "both"] = "before"


class Result(Entry):
    """Words of games, in whose sentence two numbers with a dash that count nothing are a result: kalah 1-3, lost 4-6.

    What is counted keeps its noun: "lost 2-3 players".
    """


SECTIONS: dict[str, type[Entry]] = {
    "cardinal": Cardinal,
    "multiplier": Multiplier,
    "fraction": Fraction,
    "denominator": Denominator,
    "ordinal": Ordinal,
    "ordinal_head": OrdinalHead,
    "vague": Vague,
    "hedge": Hedge,
    "classifier": Classifier,
    "collective": Collective,
    "factor": Factor,
    "unit": Unit,
    "range": Range,
    "ratio": Ratio,
    "currency": Currency,
    "glued": Glued,
    "idiom": Idiom,
    "context": Context,
    "result": Result,
}
