"""The relations as they stand in ``relations.toml``, and their patterns made ready.

A pattern is a row of tokens with blanks between them:

=============== ========================================================================================
``{part:count}`` a number, bound to a role; a kind after the colon, several with ``/`` between them
``<rose>``       one of the language's words of that name; ``<rose>?`` may be missing
``..``           up to five words or times, no number, no mark but a hyphen
``.,.``          the same, with a comma in it or none
``...``          up to a hundred characters of the sentence, no number but a time
``|``            the end of the sentence, and the start of the next
``!``            no number right in front
``,`` ``(`` ``)`` the mark itself; ``,?`` may be missing
anything else    itself
=============== ========================================================================================
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import Any

from factcheck.relate.relations.families import Family
from factcheck.tables import read_table

__all__ = [
    "KINDS",
    "REST",
    "STOP",
    "Conditions",
    "Pattern",
    "Relation",
    "Role",
    "Words",
    "either",
    "heads_of",
    "patterns",
    "relations",
    "words_of",
]

_NAMES = (
    "count",
    "percent",
    "points",
    "money",
    "measure",
    "duration",
    "score",
    "multiple",
    "fraction",
    "ordinal",
    "time",
    "other",
)
KINDS = {name: chr(0xE001 + number) for number, name in enumerate(_NAMES)}
"""The mark of each kind of number."""
REST, STOP = "\ue000", "\ue0ff"
"""What fills a mark up to the length of the number, and what stands between two sentences."""

_GROUPS = {
    "share": ("percent", "fraction"),
    "amount": ("count", "money", "measure"),
    "any": ("count", "money", "measure", "percent", "duration"),
}
_MARKS = "\ue000-\ue0ff"
_TIMES = KINDS["time"] + KINDS["ordinal"]
_WORD = rf"[^\s\d.,;:!?()\[\]{_MARKS}–—]"
_FEW = rf"(?:[\s-]*(?:(?<!\w)(?=[^\W\d]){_WORD}+(?!{_WORD})|[{_TIMES}]{REST}*+(?:['’]s)?)){{0,5}}?"
_LETTER = rf"[^\s.,;:!?()\[\]{_MARKS}–—]"
_LONG = rf"(?:\s*(?:(?<!\w)\w{_LETTER}*(?!{_LETTER})|[{_TIMES}]{REST}*+|[,:()–—'\"“”]|\.(?=\w))){{0,25}}?"


@dataclass(frozen=True, slots=True)
class Words:
    """What a language says around its numbers."""

    language: str
    classes: dict[str, str]
    points: re.Pattern[str]
    money_before: re.Pattern[str]
    behind: dict[str, re.Pattern[str]]
    multiples: re.Pattern[str]
    fractions: re.Pattern[str] | None
    above: re.Pattern[str]
    below: re.Pattern[str]
    table: dict[str, str]

    def multiple(self, word: str) -> Decimal:
        """How often a word like "twice" takes something."""
        known = self.table.get(" ".join(word.split()))
        if known is None:
            known = next(value for name, value in self.table.items() if word.startswith(name))
        return Decimal(known)

    def fraction(self, word: str, language: str) -> Decimal:
        """How many hundredths a word like "a third" is."""
        above, below = _table()["fractions"][language][" ".join(word.lower().split())]
        return Decimal(100) * Decimal(above) / Decimal(below)

    def has(self, name: str, text: str) -> bool:
        """Whether a text has a word of a class."""
        return re.search(self.classes[name], text, re.IGNORECASE) is not None


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way to say a relation.

    ``marks`` are those of the numbers it cannot do without, ``words`` the first words, in lower case, of what can stand
    for each of the words it cannot do without; it is said in so many ``sentences``. It starts with a number of
    ``first_marks`` or with one of the words ``opening``; ``heads`` are their first words.

    An expression is compiled when a text first has its numbers and words: all of them take more than a second.
    """

    written: str
    source: str
    marks: tuple[str, ...]
    words: tuple[frozenset[str], ...]
    sentences: int
    first_marks: str
    opening_source: str
    heads: frozenset[str]

    @property
    def expression(self) -> re.Pattern[str]:
        """What a passage that says the relation matches."""
        return _compiled(self.source)

    @property
    def opening(self) -> re.Pattern[str]:
        """The words it starts with; of one that starts with a number, nothing."""
        return _compiled(self.opening_source)


@dataclass(frozen=True, slots=True)
class Role:
    """A number of a relation that is told over several clauses (``woven``).

    It has one of the ``marks``, for each of ``near`` a word of one of its classes in its own clause, and none of
    ``never``; beside it a word of each of ``beside``, right before it one of ``behind`` and none of ``never_behind``.
    With ``at``, a word of the first classes stands right at it before, or one of the second at most two words behind
    it.
    """

    name: str
    marks: str
    near: tuple[tuple[str, ...], ...] = ()
    never: tuple[str, ...] = ()
    beside: tuple[tuple[str, ...], ...] = ()
    behind: tuple[str, ...] = ()
    never_behind: tuple[str, ...] = ()
    at: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())


@dataclass(frozen=True, slots=True)
class Conditions:
    """When a relation is meant at all.

    ``where`` must hold of the numbers as stated. ``differ`` have different units, ``alike`` one unit, one of them in
    digits and one in words. ``kinds`` says what roles measure, ``but`` what they must not. ``needs`` are word classes
    of the sentence, ``unless`` those that it must not have, ``not_behind`` those that must not stand right behind. The
    unit of ``echo`` is named again behind it ("500 tonnes at $200 a tonne"). ``as_written`` takes the numbers as they
    stand: a slip of the word is told. ``one_noun`` are roles that are told of one noun: "one in five pupils" and "210
    of the 1,260 pupils"; the sentence of ``told_of`` has that noun, too ("Complaints doubled"). Of woven roles the
    first of each pair ``greater`` is the greater, the first of each pair ``before`` stands before the other, and of the
    kind and unit of those in ``only`` no other number stands around. ``alike_nouns`` are roles whose nouns, where more
    than one has one, are one: 49 points, three games behind are two things. Between the numbers of an ``unnamed`` one
    stands no name ("from 29.2 in Germany to 4.2 in Portugal" is no slip), between the ``joined`` ones no conjunction
    ("60 percent of the budget and 398 billion"), nor between the number of a ``phrase`` and the last word of the
    pattern: of "90 by bike and the other 90" the 90 by bike are not the others. Those ``apart`` are no ends of a range;
    right before the ``heading`` one stands no other number ("56 points from 29 games, three more"), and before
    ``no_step`` no word by which it is a step ("grew by 20 million, or 25 percent, from 80 million"). ``one_kind`` are
    roles told alike, both money or both not. ``people`` are roles that count persons. ``alone`` says that no further
    number of the last one's kind follows it: it is no list.
    """

    where: tuple[str, ...] = ()
    differ: tuple[str, ...] = ()
    alike: tuple[str, ...] = ()
    kinds: dict[str, str] = field(default_factory=dict)
    but: str | None = None
    needs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    not_behind: tuple[str, ...] = ()
    echo: str | None = None
    by: str | None = None
    as_written: bool = False
    alone: bool = False
    people: tuple[str, ...] = ()
    one_kind: tuple[str, ...] = ()
    one_noun: tuple[str, ...] = ()
    told_of: str | None = None
    greater: tuple[tuple[str, str], ...] = ()
    before: tuple[tuple[str, str], ...] = ()
    only: tuple[str, ...] = ()
    alike_nouns: tuple[str, ...] = ()
    unnamed: bool = False
    joined: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    phrase: str | None = None
    heading: str | None = None
    no_step: str | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation of numbers.

    ``equations`` are its readings, in words of its roles: it holds where one of them does. ``mends`` say what a role
    would have to be. ``same`` lists roles that are measured in one unit. ``silent`` names word classes that, in the
    clause of the numbers, say that another reading is as likely. ``exact`` takes counts as counted, to the last one.
    ``weak`` is said of relations that hold of nearly all numbers, so that one that holds proves nothing; ``right`` are
    equations of which one must hold for numbers to be told as right. One that has to be ``near`` is only told where a
    slip explains it, or its first number is at most so many times what it would have to be.
    """

    name: str
    family: Family
    equations: tuple[str, ...]
    mends: dict[str, str]
    same: tuple[tuple[str, ...], ...]
    silent: tuple[str, ...]
    confidence: float
    exact: bool
    weak: bool
    right: tuple[str, ...]
    reading: str
    shown: str | None
    conditions: Conditions
    woven: tuple[Role, ...] = ()
    near: float | None = None


@cache
def _table() -> dict[str, Any]:
    return read_table("factcheck.relate.relations", "relations.toml")


@cache
def words_of(language: str) -> Words | None:
    """The words of a language; ``None`` where there are none."""
    table = _table()["words"].get(language)
    if table is None:
        return None
    units = _table()["units"]
    parts = _table()["fractions"][language]
    multiples = _table()["multiples"][language]
    return Words(
        language=language,
        classes={name: either(entries) for name, entries in table.items()},
        points=re.compile(rf"[\s-]*(?:{'|'.join(map(_spaced, units['points']))})(?!\w)", re.IGNORECASE),
        money_before=re.compile(rf"(?:{'|'.join(map(_spaced, units['money_before']))})\.?\s?$"),
        behind={
            kind: re.compile(rf"[\s-]*(?:{'|'.join(units[kind])})(?!\w)", re.IGNORECASE)
            for kind in ("percent", "points", "money", "measure", "count")
        },
        multiples=re.compile(
            rf"(?<![\w-])(?:{'|'.join(map(_spaced, sorted(multiples, key=len, reverse=True)))})(?![\w-])", re.IGNORECASE
        ),
        fractions=re.compile(rf"(?<=by\s)(?:{'|'.join(map(_spaced, parts))})(?![\w-]|\sof)", re.I) if parts else None,
        above=re.compile(rf"{either(table['above'])}\s*$", re.IGNORECASE),
        below=re.compile(rf"{either(table['below'])}\s*$", re.IGNORECASE),
        table={name.lower(): value for name, value in multiples.items()},
    )


def _spaced(words: str) -> str:
    return r"\s+".join(map(re.escape, words.split()))


def either(entries: list[str]) -> str:
    """A pattern for one of some words, each with its bounds."""
    longest_first = sorted(entries, key=len, reverse=True)
    return "(?:" + "|".join(_bounded(entry) for entry in longest_first) + ")"


def _bounded(entry: str) -> str:
    front = r"(?<!\w)" if entry[0].isalnum() else ""
    back = r"(?!\w)" if entry[-1].isalnum() else ""
    return f"{front}{_spaced(entry)}{back}"


@cache
def relations() -> tuple[Relation, ...]:
    """All relations, in the order of the table."""
    return tuple(_relation(name, row) for name, row in _table()["relation"].items())


def _relation(name: str, row: dict[str, Any]) -> Relation:
    return Relation(
        name=name,
        family=Family(row["family"]),
        equations=tuple(row["equations"]),
        mends=dict(row.get("mends", {})),
        same=tuple(tuple(roles) for roles in row.get("same", ())),
        silent=tuple(row.get("silent", ())),
        confidence=row["confidence"],
        exact=row.get("exact", False),
        weak=row.get("weak", False),
        right=tuple(row.get("right", row["equations"])),
        reading=row["reading"],
        shown=row.get("shown"),
        conditions=Conditions(
            where=tuple(row.get("where", ())),
            differ=tuple(row.get("differ", ())),
            alike=tuple(row.get("alike", ())),
            kinds=dict(row.get("kinds", {})),
            but=row.get("but"),
            needs=tuple(row.get("needs", ())),
            unless=tuple(row.get("unless", ())),
            not_behind=tuple(row.get("not_behind", ())),
            echo=row.get("echo"),
            by=row.get("by"),
            as_written=row.get("as_written", False),
            one_kind=tuple(row.get("one_kind", ())),
            one_noun=tuple(row.get("one_noun", ())),
            told_of=row.get("told_of"),
            greater=tuple((greater, less) for greater, less in row.get("greater", ())),
            before=tuple((first, then) for first, then in row.get("before", ())),
            only=tuple(row.get("only", ())),
            people=tuple(row.get("people", ())),
            alike_nouns=tuple(row.get("alike_nouns", ())),
            unnamed=row.get("unnamed", False),
            joined=tuple(row.get("joined", ())),
            apart=tuple(row.get("apart", ())),
            phrase=row.get("phrase"),
            heading=row.get("heading"),
            no_step=row.get("no_step"),
            alone=row.get("alone", False),
        ),
        woven=tuple(_woven_role(written) for written in row.get("woven", ())),
        near=row.get("near"),
    )


def _woven_role(written: str) -> Role:
    """A role as it is written: ``{new:money} <now> !<then> ~<cost> ^<to> !^<from> =<by|ahead>``."""
    role, *conditions = written.split()
    found = _ROLE.fullmatch(role)
    assert found is not None
    told: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    at: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    for condition in conditions:
        sign, _, names = condition.removesuffix(">").partition("<")
        if sign == "=":
            before, _, behind = names.partition("|")
            at = tuple(before.split("/")), tuple(filter(None, behind.split("/")))
            continue
        told[sign].append(tuple(names.split("/")))
    each = {sign: tuple(name for names in told[sign] for name in names) for sign in ("!", "^", "!^")}
    return Role(
        found.group(1),
        _marks(found.group(2)),
        near=tuple(told[""]),
        never=each["!"],
        beside=tuple(told["~"]),
        behind=each["^"],
        never_behind=each["!^"],
        at=at,
    )


@cache
def patterns(relation: str, language: str) -> tuple[Pattern, ...]:
    """The ways to say a relation in a language, by the name of the relation."""
    row = _table()["relation"][relation]
    return tuple(_pattern(written, language) for written in (*row.get(language, ()), *row.get("both", ())))


def _pattern(written: str, language: str) -> Pattern:
    words = words_of(language)
    assert words is not None
    filler = words.classes["filler"]
    tokens = written.split()
    parts = [_token(token, words, filler) for token in tokens]
    first = tokens[1] if tokens[0] == "!" else tokens[0]
    role = _ROLE.fullmatch(first)
    if role is not None:  # what stands in front of the first number has no part in it
        parts[tokens.index(first)] = _bare_role(role)
    for place, token in enumerate(tokens):
        found = _ROLE.fullmatch(token)
        if found is not None and place and tokens[place - 1] in _GAPS:  # the gap has room for the filling
            parts[place] = _bare_role(found)
    return Pattern(
        written=written,
        source=r"\s*".join(parts),
        marks=_needed(written),
        words=_needed_words(tokens, language),
        sentences=1 + tokens.count("|"),
        first_marks=_marks(role.group(2)) if role is not None else "",
        opening_source="" if role is not None else _word(first, words),
        heads=frozenset() if role is not None else _heads(first, language),
    )


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


def _needed_words(tokens: list[str], language: str) -> tuple[frozenset[str], ...]:
    sure = [token for token in tokens if token not in _SIGNS and not token.endswith("?") and not _ROLE.fullmatch(token)]
    return tuple(_heads(token, language) for token in sure if all(map(_FIRST_WORD.search, _entries(token, language))))


def _heads(token: str, language: str) -> frozenset[str]:
    """The first words, in lower case, of all that a token of words stands for."""
    found = map(_FIRST_WORD.search, _entries(token, language))
    return frozenset(word[0].lower() for word in found if word is not None)


@cache
def heads_of(names: tuple[str, ...], language: str) -> frozenset[str]:
    """The first words, in lower case, of all that classes of words stand for."""
    return _heads(f"<{'/'.join(names)}>", language)


def _entries(token: str, language: str) -> list[str]:
    """Everything a token of words stands for."""
    own = _table()["words"][language]
    if token.startswith("<") and token.endswith(">"):
        return [entry for name in token[1:-1].split("/") for entry in own[name]]
    return token.split("/")


def _bare_role(role: re.Match[str]) -> str:
    return rf"(?P<{role.group(1)}>[{_marks(role.group(2))}]{REST}*+)"


_GAPS = ("..", ".,.", "...")
_SIGNS = frozenset({*_GAPS, "!", "|"})
_FIRST_WORD = re.compile(r"\w+")
_ROLE = re.compile(r"\{(\w+):([\w/]+)\}")


def _marks(kinds: str) -> str:
    names = [name for kind in kinds.split("/") for name in _GROUPS.get(kind, (kind,))]
    return "".join(KINDS[name] for name in names)


def _needed(written: str) -> tuple[str, ...]:
    return tuple(_marks(found.group(2)) for found in _ROLE.finditer(written))


def _token(token: str, words: Words, filler: str) -> str:
    if token == "..":
        return _FEW
    if token == "...":
        return _LONG
    if token == ".,.":
        return rf"{_FEW}(?:\s*[,;]{_FEW})?"
    if token == "!":
        return rf"(?<![{_MARKS}])(?<![{_MARKS}][\s-])"
    if token == "|":
        return rf"[.!?\"”’)]*{STOP}+"
    optional = len(token) > 1 and token.endswith("?")
    token = token.removesuffix("?") if optional else token
    role = _ROLE.fullmatch(token)
    body = _word(token, words) if role is None else rf"(?:{filler}\s*){{0,3}}{_bare_role(role)}"
    return f"(?:{body})?" if optional else body


def _word(token: str, words: Words) -> str:
    if token.startswith("<") and token.endswith(">"):
        return "(?:" + "|".join(words.classes[name] for name in token[1:-1].split("/")) + ")"
    return either(token.split("/"))
