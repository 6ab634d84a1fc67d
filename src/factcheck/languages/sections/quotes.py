"""Sections of ``quotes.toml``: words of saying, and the words around the names of those who say it.

Cues, source cues and lineage cues are looked for in the whole text; everything else only beside one of them.
"""

from __future__ import annotations

from typing import ClassVar, Literal

from factcheck.languages.sections.base import Entry

__all__ = [
    "SECTIONS",
    "According",
    "Adjunct",
    "AsWord",
    "BodyNoun",
    "ByWord",
    "Complementizer",
    "Contrast",
    "Counter",
    "Counting",
    "Cue",
    "Determiner",
    "Finite",
    "Indefinite",
    "Infinitive",
    "Inherits",
    "LineageCue",
    "Link",
    "Modifier",
    "Naming",
    "Opener",
    "Outlet",
    "Plural",
    "Pronoun",
    "Relative",
    "SourceNoun",
    "Subordinator",
    "Title",
    "Variant",
]

Frame = Literal["inverted", "clause", "comma", "that", "to", "as", "object", "double", "words", "agent"]


class Cue(Entry):
    """A word of saying.

    ``strength`` is ``reliable`` where it is speech wherever its grammar fits, ``ambiguous`` where it is as often an
    act or an attitude. ``frames`` tell where what is said stands:

    - ``inverted``: before it, the speaker behind it ("…," kata X; "…," said X)
    - ``clause``: behind it (X said …)
    - ``comma``: behind it and a comma (X mengatakan, …)
    - ``that``: behind bahwa, that
    - ``to``: behind untuk, agar, to (X vowed to …)
    - ``as``: behind sebagai, as (X described it as …)
    - ``object``: what follows, whatever it is (X called for …)
    - ``double``: two objects, of which the second tells what the first is said to be (X called it a …)
    - ``words``: only what stands in quotation marks in its clause
    - ``agent``: passive, the speaker behind it (dikatakan X, digambarkan oleh X)
    """

    strength: Literal["reliable", "ambiguous"]
    frames: tuple[Frame, ...]
    clitic: str | None = None
    """The ending that stands for the speaker: katanya → nya."""
    participle: bool = False
    """True where the speaker is that of the clause before ("…, adding that …")."""
    addressee: bool = False
    """True where the one spoken to may stand between cue and content ("told reporters …")."""


class According(Entry):
    """Words before the source of a statement: menurut, according to."""

    clitic: str | None = None


class Counting(Entry):
    """Verbs whose subject is the source of the numbers in their object: reported, counted, mencatat."""


class LineageCue(Entry):
    """Words before the outlet a story was taken from: dilansir, dikutip dari, citing.

    ``open`` cues take any name with a capital letter; the others only outlets the pack knows and web domains.
    """

    open: bool = False
    reverse: bool = False
    """True where the outlet stands before it ("Reuters reported")."""


class _Beside(Entry):
    """Words that are looked at beside a cue, never looked for."""

    lexical: ClassVar[bool] = False


class Outlet(_Beside):
    """Names of an outlet; ``name`` is canonical over all languages."""

    name: str


class Pronoun(_Beside):
    """Words that stand for a speaker named before.

    A ``thing`` is no person (it). ``narrator`` words stand for whoever writes or reads: they are never resolved.
    """

    plural: bool = False
    thing: bool = False
    narrator: bool = False
    gender: Literal["m", "f"] | None = None


class Complementizer(_Beside):
    """Words that open a reported clause: bahwa, that. A ``near`` one does so only right behind its cue: how, kalau."""

    near: bool = False


class Finite(_Beside):
    """Finite verbs that show a reported clause where "that" is left out: was, would."""


class Indefinite(_Beside):
    """Articles before what something is said to be: called it a disgrace."""


class Infinitive(_Beside):
    """Words that open what is promised, asked or planned: untuk, agar, to."""


class AsWord(_Beside):
    """Words that open what something is said to be: sebagai, as."""


class ByWord(_Beside):
    """Words before the one who acts or gives out: digambarkan oleh X, a study by X, data dari X."""


class Adjunct(_Beside):
    """Words that open a phrase of time, place or manner: a speaker ends before them."""


class Relative(_Beside):
    """Words that open a clause about a noun: yang, who. A speaker ends before them."""


class Opener(_Beside):
    """Words at the start of a clause that are no part of its subject: namun, meanwhile."""


class Modifier(_Beside):
    """Words between a speaker and the verb: juga, telah, has, also."""


class Link(_Beside):
    """Small words inside names and noun phrases: dan, of, bin."""


class Determiner(_Beside):
    """Words before a noun that are no part of a name: seorang, para, the."""


class Contrast(_Beside):
    """Words behind a comma with which another source takes over: but, while, tetapi, sedangkan."""


class Subordinator(_Beside):
    """Words that open a clause whose subject follows, whatever stands before them: when, although."""


class Inherits(_Beside):
    """Words after which a verb has the subject of the clause before: seraya, and."""


class Counter(_Beside):
    """Nouns for those who count the dead and the living: ministry, hospital, rescuers, dinas, relawan."""


class Title(_Beside):
    """Words of offices, ranks, forms of address and the like, before or beside a name.

    Behind one with an ``area`` stands what it is over, then the name: "Bupati Garut Sari Dewi".
    """

    area: bool = False
    gender: Literal["m", "f"] | None = None


class BodyNoun(_Beside):
    """Nouns for a body or area whose own name follows: Kabupaten Bekasi, Universitas Andalas."""


class SourceNoun(_Beside):
    """Nouns for what a source gives out, before or after its name: penghitungan Israel, Israel's count."""


class Plural(_Beside):
    """Words that make a speaker many people: para, kedua, officials."""


class Naming(_Beside):
    """Words before a title, nickname or term in quotation marks, which is no speech: bertajuk, titled."""


class Variant(_Beside):
    """Spellings of a name; ``name`` is the one that stands for all."""

    name: str


SECTIONS: dict[str, type[Entry]] = {
    "cue": Cue,
    "according": According,
    "counting": Counting,
    "counter": Counter,
    "lineage_cue": LineageCue,
    "outlet": Outlet,
    "pronoun": Pronoun,
    "complementizer": Complementizer,
    "finite": Finite,
    "indefinite": Indefinite,
    "infinitive": Infinitive,
    "as_word": AsWord,
    "by_word": ByWord,
    "adjunct": Adjunct,
    "relative": Relative,
    "opener": Opener,
    "modifier": Modifier,
    "linking": Link,
    "determiner": Determiner,
    "contrast": Contrast,
    "subordinator": Subordinator,
    "inherits": Inherits,
    "title": Title,
    "body_noun": BodyNoun,
    "source_noun": SourceNoun,
    "plural": Plural,
    "naming": Naming,
    "variant": Variant,
}
