"""Sections of ``meta.toml``: how articles of the language are laid out."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from factcheck.languages.sections.base import Entry

__all__ = ["SECTIONS", "Abbreviation", "Auxiliary", "FunctionWord", "LineCue", "Settings"]


class Settings(BaseModel):
    """The ``[language]`` table: the tag, the name, and the close relatives that detection confuses it with."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    tag: str
    name: str
    cldr: str
    taken_for: tuple[str, ...] = ()
    """Languages so near that their texts are read with this pack, with a notice."""
    neighbour_words: dict[str, tuple[str, ...]] = {}
    """Words, in lower case, by which a text shows itself to be in such a language: Malay "kerana" for "karena"."""
    function_share: float = 0.2
    """Least share of function words in running text, for telling the language of a text."""
    day_first: bool = True
    stroke_fractions: bool = False
    """Whether 1/2 is a half; elsewhere it is so only behind a whole number ("180 1/3"), and a date by itself."""
    round_words: tuple[str, ...] = ()
    """Words before the number of those left in a cup, which names the round: "last" of "the last eight"."""
    minus_words: tuple[str, ...] = ()
    """Words joined to digits that make them negative: "minus-260"."""
    below_prefixes: tuple[str, ...] = ()
    """Prefixes joined to digits that put them under it: "sub-7"."""
    decimal_word: str | None = None
    """The decimal sign as it is said: "two point five", "dua koma lima"."""
    number_joiner: str | None = None
    """Word inside numerals: "two hundred and five"."""
    joiners: tuple[str, ...] = ()
    """Words that join two outcomes of one count: "tewas atau hilang"."""
    adders: tuple[str, ...] = ()
    """Joiners that add counts up: "two men and a woman were killed"."""
    befores: tuple[str, ...] = ()
    """Words that open what ended a deed: "killed four people before he was shot dead"."""
    results: tuple[str, ...] = ()
    """Words before how it ended with the people told of: "keracunan hingga tewas"."""
    all_words: frozenset[str] = frozenset()
    """Words before a number that make it that of all who were told of: "all eight died"."""
    thens: tuple[str, ...] = ()
    """Words before what the same people did or met next: "keracunan lalu meninggal"."""
    groups: tuple[str, ...] = ()
    """Words between a verb and the number of people who were together: "killed a family of six"."""
    sizes: tuple[str, ...] = ()
    """Words between a family and how many it has: "satu keluarga beranggotakan enam orang"."""
    furthers: tuple[str, ...] = ()
    """Words before a number that adds to one before: "a further four"."""
    mores: frozenset[str] = frozenset()
    """Words behind a number that adds to one before: "four more on Tuesday", "empat lagi pada Selasa"."""
    time_openers: tuple[str, ...] = ()
    """Prepositions of time: "on Tuesday", "pada Selasa"."""
    amounting: frozenset[str] = frozenset()
    """Words between a noun for victims and how many they were: "korban banjir itu sebanyak 268 orang"."""
    companions: tuple[str, ...] = ()
    """Words behind a predicate before one who shared the fate: "two boys are dead along with their father"."""
    object_pronouns: tuple[str, ...] = ()
    """Pronouns for one person that a count may be joined to: "left him and his two sons dead"."""
    others: tuple[str, ...] = ()
    """Words behind a number whose noun is left out: "two others died", "seorang lagi"."""
    namely: frozenset[str] = frozenset()
    """Words before the list of those who were counted: "13 orang tewas, yakni empat prajurit dan sembilan warga"."""
    partitives: tuple[str, ...] = ()
    """Words between a number and those it is taken from: "five of the wounded"."""
    determiners: tuple[str, ...] = ()
    """Function words that may stand between a verb and its counted object: "wounding his two sons"."""
    articles: tuple[str, ...] = ()
    """All articles."""
    one_articles: tuple[str, ...] = ()
    """Articles that stand for one before a scale word: "a hundred"."""
    possessives: tuple[str, ...] = ()
    """Words for whose a person is, behind which a noun for one person counts one: "his wife"."""
    age_heads: tuple[str, ...] = ()
    """Words that with an age open a sentence about somebody: "At 81, he still runs"."""
    money_homographs: dict[str, str] = {}
    """Measures whose word is a currency as well, with its ISO 4217 code: 60 pounds of rice, a fine of 60 pounds."""
    money_words: frozenset[str] = frozenset()
    """Words of paying, behind which such a word is the currency: "a fine of 500 pounds"."""
    weighing_words: frozenset[str] = frozenset()
    """Words of weighing, behind which it is the measure, however large: "weighs 2 million pounds"."""
    relatives: tuple[str, ...] = ()
    """Words that open a clause about the people before it: "two men who were shot have died"."""
    subordinators: tuple[str, ...] = ()
    """Words that open a clause with a subject of its own: "he waved to a man before he died"."""
    ordinal_prefixes: tuple[str, ...] = ()
    ordinal_suffixes: tuple[str, ...] = ()
    adverb_ending: str | None = None
    """Ending of the adverbs that may stand between an auxiliary and its participle: "accidentally"."""
    participle_ending: str | None = None
    """Ending of the participles that tell of the noun before them what was done to it: "a deal signed on Tuesday"."""
    clock_preposition: str | None = None
    """The word before a clock time, by which digits with a point beside a day are one: "at 18.02 on Friday"."""
    infinitive: str | None = None
    """Word before the verb that somebody agreed, offered or was told to do: "agreed to buy"."""
    present_auxiliaries: tuple[str, ...] = ()
    """Auxiliaries of the present, in whose clauses a day without its year is the nearest one: "is heard in May"."""
    head_last: bool = False
    """Whether the head of a noun phrase is its last word: "two third country nationals" are people."""
    definite_ordinals: bool = False
    """Whether an ordinal before a person noun counts: "keempat orang itu", the four."""
    degree_prepositions: tuple[str, ...] = ()
    """Words before how much something changed: "cut by a third"."""
    degree_words: tuple[str, ...] = ()
    """Words for the degree of a circle, whose minutes are no time: "7 derajat 15 menit"."""
    sides: tuple[str, ...] = ()
    """Nouns for those on two sides, which an ordinal before them counts: "pendukung kedua pihak"."""
    verb_prefixes: tuple[str, ...] = ()
    """Beginnings of verbs: a word behind a number that has one is told of what stands before and not counted."""
    passive_prefix: str | None = None
    """What a passive verb begins with, behind which its agent may stand without a preposition: "ditembak dua pria"."""
    active_prefixes: tuple[str, ...] = ()
    """Beginnings of verbs that have an object behind them: "memeriksa ketiga toko"."""
    causative_ending: str | None = None
    """Ending of the verbs with such a beginning that always have an object: "melibatkan lima ahli"."""
    thing_endings: tuple[str, ...] = ()
    """Endings of nouns that are never people: a "40-year-old tradition" has lasted so long."""
    person_endings: tuple[str, ...] = ()
    """Nouns for people that others end in, as their head: "schoolchildren", "fishermen"."""
    every_words: tuple[str, ...] = ()
    """Words before a number that make it one of many such: "three in every 20", "tiga dari setiap 20"."""
    possessive_ending: str | None = None
    """Ending that says whose a thing is: "anaknya"."""
    vote_words: tuple[str, ...] = ()
    """Words right before two numbers with a dash that are votes and no result of a game: "voted 312-205"."""
    age_breaks: tuple[str, ...] = ()
    """Words behind a noun for age that open another stretch of time: "usia muda selama 10 tahun"."""
    sequels: frozenset[str] = frozenset()
    """Words before what has been in a sentence of what is to come: "will meet on Monday, after the vote on Friday"."""
    age_openers: tuple[str, ...] = ()
    """Words right before an age that stands without its unit: "he was 14", "she died at 91"."""
    comparers: tuple[str, ...] = ()
    """Words before a count that another one is held against: "compared with 367 in the previous year"."""
    existentials: tuple[str, ...] = ()
    """Words that may stand before "were": "among the wounded there were eleven"."""
    classifiers: tuple[str, ...] = ()
    """Words between a number and the noun it counts: "12 unit mobil"."""
    label_prepositions: tuple[str, ...] = ()
    """Prepositions of place before a bare noun whose number tells which one: "di aula 4"."""
    term_prepositions: tuple[str, ...] = ()
    """Prepositions before the stretch of time that a figure is told of: "earned 20 cents for the quarter"."""
    out_of: tuple[str, ...] = ()
    """Words between the numbers of a share that are told of people in general: "two out of three Americans"."""
    year_openers: tuple[str, ...] = ()
    """Words behind a day or month before its year: "26 Agustus tahun 2008"."""
    generic_people: tuple[str, ...] = ()
    """Nouns for people that those behind a comma explain: "three people, a man and two women"."""
    demonstratives: tuple[str, ...] = ()
    """Words behind a noun that point at it: "kedua terowongan itu"; no verb stands before them."""
    of: str | None = None
    """Word between a vague number and what it counts, with its space: "dozens of ships"."""
    plate_pattern: str | None = None
    """Regular expression of number plates, where their shape can be told without a word before them."""
    about_suffixes: tuple[str, ...] = ()
    """Endings that make a number a round one: "60-an orang", "60-odd people"."""
    least_suffixes: tuple[str, ...] = ()
    """Endings that make a number the least there are: "60-plus people"."""
    plural_ending: str | None = None
    """Ending of counted nouns, so that one without it is not counted by a number: "the Falcon 9 rocket"."""


class LineCue(Entry):
    """Words at the start of a line that tell what part of the article it is ("Baca juga:", "Penulis:")."""

    region: Literal["boilerplate", "byline", "credit", "caption"]


class Abbreviation(Entry):
    """Words whose final period does not end a sentence ("Dr.", "Gen.")."""

    lexical = False


class FunctionWord(Entry):
    """Words at which a noun phrase ends (prepositions, conjunctions, auxiliaries, relative pronouns).

    ``own`` are those of them that no other language has, but such as are ``taken_for`` this one: two of them, among
    enough function words, tell the language of a text.
    """

    own: tuple[str, ...] = ()

    lexical = False


class Auxiliary(Entry):
    """Words after which a verb is passive: "were killed"."""

    lexical = False


SECTIONS: dict[str, type[Entry]] = {
    "line_cue": LineCue,
    "abbreviation": Abbreviation,
    "function_word": FunctionWord,
    "auxiliary": Auxiliary,
}
