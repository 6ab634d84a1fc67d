"""Sections of ``casualties.toml``: what happened to whom, over which window, and whether it is fact."""

from __future__ import annotations

from typing import ClassVar, Literal

from factcheck.languages.sections.base import Entry, ValueEntry
from factcheck.records.claims import CountBase, Modality, Window
from factcheck.records.outcomes import Outcome

__all__ = [
    "SECTIONS",
    "Among",
    "Base",
    "Both",
    "ChangeCue",
    "CountNoun",
    "Deed",
    "ModalityCue",
    "Multiple",
    "NoneCue",
    "OutcomeWord",
    "Part",
    "Population",
    "Proceeding",
    "Quantifier",
    "Rest",
    "Single",
    "Spared",
    "Thing",
    "Toward",
    "WindowCue",
]


class OutcomeWord(Entry):
    """A word that says what happened to people.

    ``form`` tells its grammar: ``predicate`` follows its count ("12 orang tewas", "12 were killed"); ``active`` has
    the count as object ("menewaskan 12", "killing 12"); ``noun`` names the toll ("korban jiwa", "death toll");
    ``victim`` is the counted noun itself ("252 sandera").
    """

    outcomes: tuple[Outcome, ...]
    form: tuple[Literal["predicate", "active", "noun", "victim"], ...]
    total: bool = False
    """True where those who died may be among the counted: "five were shot, three fatally"."""
    reflexive: bool = False
    """True where those who act are those who die: bunuh diri."""
    one: bool = False
    """True where a noun is that of one person: "the body of a man", but not "a body of 12 experts"."""
    needs: tuple[str, ...] = ()
    """Words of which one must follow in the sentence: "taken to", with "hospital"."""

    unless: tuple[str, ...] = ()
    """Beginnings of words none of which may stand before in the sentence: "to death", not with "sentenced"."""


class Deed(Entry):
    """A noun for an act that kills, counted by a word for a multiple: "triple homicide", "pembunuhan ganda".

    ``least`` is how many it kills where no such word stands by it: a murder-suicide two.
    """

    outcomes: tuple[Outcome, ...]
    least: int | None = None


class Multiple(ValueEntry):
    """Words that say how many a deed befell: double, triple; ganda."""


class Population(Entry):
    """Nouns for groups of people, with the canonical group."""

    population: str


class Proceeding(Entry):
    """Words beside a deed that make it a case and no count: a double murder trial, kasus pembunuhan ganda."""

    lexical: ClassVar[bool] = False


class Spared(Entry):
    """Words for people whom nothing befell: rescued, selamat. Their count belongs to no outcome beside it."""


class Thing(Entry):
    """Nouns for what is no person, though people's fates befall it: ships sink and go missing, cattle are killed.

    In a language whose head stands last they are plurals: "12 boats", but not "12 boat crews". Those before a name
    make it none of a person: "KM Sinar Jaya".
    """

    lexical: ClassVar[bool] = False


class Quantifier(Entry):
    """Words without a number that take a share of those counted behind them: none of the 12, sebagian dari 12 orang."""

    lexical: ClassVar[bool] = False


class Part(Entry):
    """Words that make a count a part of the one before it: di antaranya, termasuk; of them, including."""

    position: Literal["before", "after"] = "after"
    opens: bool = False
    """True where it may open a sentence that tells the parts of a count before it: "Of them, 20 were women"."""
    outcomes: tuple[Outcome, ...] = ()
    """What befell the count that it means, where the words say so: "Of the dead"."""


class Rest(Entry):
    """Words that make a count the others of the same kind: lainnya; others."""


class Single(Entry):
    """Nouns for one person, which count one behind an article or "his", as the first word, or joined to another.

    Words that are ``alone`` need none of these: "istrinya". A ``reflexive`` one is the person who acts, as in
    "killed his wife and himself".
    """

    alone: bool = False
    reflexive: bool = False


class Identified(Entry):
    """Words before the names of the dead: "identified the dead as Tom Wills, 31, and …"."""


class Both(ValueEntry):
    """Words for people whose number is known without a numeral: both, the couple."""


class ModalityCue(Entry):
    """Words that take a claim out of the asserted."""

    modality: Modality
    position: Literal["before", "after"] = "before"


class WindowCue(Entry):
    """Words that tell the stretch of time a count covers."""

    window: Window


class Base(Entry):
    """Words that tell whether victims were identified or only reported."""

    base: CountBase


class Among(Entry):
    """Words that make those behind an outcome word some of many: "among the dead were two women"."""


class Toward(Entry):
    """Words before the new value of a change: menjadi; to."""


class NoneCue(Entry):
    """Words that make an outcome a count of zero: tidak ada korban jiwa; no one was killed.

    ``nouns_only`` keeps them from predicates: "freed without injury" counts nobody.
    """

    nouns_only: bool = False


class CountNoun(Entry):
    """Words before an outcome that make it a number to be stated behind: "jumlah prajurit yang tewas menjadi 45"."""


class ChangeCue(Entry):
    """Words for a change of a count: bertambah menjadi, direvisi menjadi; rose to, revised down to."""

    direction: Literal["rise", "fall", "revision", "correction"]


SECTIONS: dict[str, type[Entry]] = {
    "proceeding": Proceeding,
    "quantifier": Quantifier,
    "spared": Spared,
    "thing": Thing,
    "outcome": OutcomeWord,
    "deed": Deed,
    "identified": Identified,
    "multiple": Multiple,
    "single": Single,
    "both": Both,
    "population": Population,
    "part": Part,
    "rest": Rest,
    "modality": ModalityCue,
    "window": WindowCue,
    "base": Base,
    "change": ChangeCue,
    "toward": Toward,
    "among": Among,
    "none": NoneCue,
    "count_noun": CountNoun,
}
