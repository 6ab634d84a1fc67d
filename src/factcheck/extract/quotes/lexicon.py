"""What a pack says about speech, made ready for look-up: one lexicon per pack."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from factcheck.languages import Pack, load_pack
from factcheck.languages.sections.quotes import Pronoun, Title, Variant

__all__ = ["Lexicon", "lexicon_for"]


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Words beside cues, in lower case. Titles are held word by word."""

    pack: Pack
    pronouns: dict[str, Pronoun]
    titles: dict[str, Title]
    offices: frozenset[str]
    """Titles of several words, whole."""
    variants: dict[str, str]
    outlets: dict[str, str]
    complementizers: frozenset[str]
    near: frozenset[str]
    """Words that open a reported clause only right behind the cue."""
    opening: frozenset[str]
    """Both together."""
    finite: frozenset[str]
    """Finite verbs that show a clause which no word opens."""
    indefinite: frozenset[str]
    halted: frozenset[str]
    """Words that the subject of a reported clause does not go over."""
    infinitives: frozenset[str]
    as_words: frozenset[str]
    by_words: frozenset[str]
    adjuncts: frozenset[str]
    relatives: frozenset[str]
    openers: frozenset[str]
    modifiers: frozenset[str]
    links: frozenset[str]
    determiners: frozenset[str]
    contrasts: frozenset[str]
    """Words with which another source takes over."""
    subordinators: frozenset[str]
    """Words that open a clause whose subject follows."""
    inherits: frozenset[str]
    body_nouns: frozenset[str]
    source_nouns: frozenset[str]
    plurals: frozenset[str]
    naming: frozenset[str]
    special: frozenset[str]
    """Words that are no part of a plain name, whatever their letters."""
    breaks: frozenset[str]
    """Words no speaker goes over: those that open a phrase, a clause or what is said."""
    times: frozenset[str]
    """Words in lower case that are a weekday, a month or the like."""
    bodies: frozenset[str]
    """Words in lower case that are a land, party, place or organisation."""
    canonical: dict[str, str]
    """The names of organisations, outlets and parties, by their forms in lower case."""
    body_heads: frozenset[str]
    """First words of lands, parties, places and organisations of several words."""
    contents: frozenset[str]
    """Words that open what is said."""
    halts: frozenset[str]
    """Words in lower case that may end a speaker behind its cue."""
    turns: frozenset[str]
    """Words in lower case that may end a speaker before its verb, or are no part of it."""
    opener_heads: frozenset[str]
    """First words of openers."""
    groups: frozenset[str]
    """Words in lower case that make a name one of a body or of many people."""
    counters: frozenset[str]
    """Words in lower case for those who count: offices, bodies, lands, and nouns such as "hospital"."""
    no_plain: frozenset[str]
    """Words that are no part of a plain name behind a cue: ``special``, titles, abbreviations and times."""


_TIMES = ("weekday", "month", "deictic")
_BODIES = ("party", "place", "organisation")
_NO_NAMES = ("opener", "modifier", "linking", "inherits", "determiner", "pronoun", "infinitive", "as_word", "according")


def _words(pack: Pack, section: str) -> frozenset[str]:
    """Single words of a section; forms of several words count by their first."""
    return frozenset(form.split(" ")[0] for form in pack.forms(section))


def _with_roles(pack: Pack, wanted: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for word, roles in pack.words.items() if any(role in roles for role in wanted))


def _canonical(pack: Pack) -> dict[str, str]:
    found: dict[str, str] = {}
    for form, roles in pack.words.items():
        name = getattr(roles.get("party") or roles.get("organisation"), "name", None)
        if name is not None:
            found[form] = str(name)
    for section in ("outlet", "organisation"):
        found.update((form, entry.name) for form, entry in pack.payloads(section).items() if entry.name)
    return found


def lexicon_for(pack: Pack) -> Lexicon:
    """The lexicon of a pack, built once per process."""
    return _lexicon(pack.tag)


@cache
def _lexicon(tag: str) -> Lexicon:
    pack = load_pack(tag)
    titles: dict[str, Title] = {}
    for entry in pack.entries.get("title", ()):
        assert isinstance(entry, Title)
        for form in entry.forms:
            for word in form.lower().split(" "):
                titles.setdefault(word, entry)
    variants = {}
    for row in pack.entries.get("variant", ()):
        assert isinstance(row, Variant)
        variants.update({form.lower(): row.name for form in row.forms})
    adjuncts, relatives = _words(pack, "adjunct"), _words(pack, "relative")
    complementizers = pack.payloads("complementizer")
    near = frozenset(form for form, entry in complementizers.items() if entry.near)
    breaks = adjuncts | relatives | frozenset(complementizers)
    special = breaks.union(*[_words(pack, section) for section in _NO_NAMES])
    bodies = _with_roles(pack, _BODIES)
    times, openers = _with_roles(pack, _TIMES), pack.forms("opener")
    return Lexicon(
        pack=pack,
        pronouns=pack.payloads("pronoun"),
        titles=titles,
        offices=frozenset(form for form in pack.forms("title") if " " in form),
        variants=variants,
        outlets={form: entry.name for form, entry in pack.payloads("outlet").items()},
        complementizers=frozenset(complementizers) - near,
        near=near,
        opening=frozenset(complementizers),
        finite=pack.forms("finite"),
        indefinite=pack.forms("indefinite"),
        halted=breaks | pack.forms("infinitive") | pack.forms("as_word"),
        infinitives=pack.forms("infinitive"),
        as_words=pack.forms("as_word"),
        by_words=pack.forms("by_word"),
        adjuncts=adjuncts,
        relatives=relatives,
        openers=openers,
        modifiers=pack.forms("modifier"),
        links=pack.forms("linking"),
        determiners=pack.forms("determiner"),
        contrasts=pack.forms("contrast"),
        subordinators=pack.forms("subordinator"),
        inherits=pack.forms("inherits"),
        body_nouns=pack.forms("body_noun"),
        source_nouns=pack.forms("source_noun"),
        plurals=pack.forms("plural"),
        naming=pack.forms("naming"),
        special=special,
        breaks=breaks,
        times=times,
        bodies=bodies,
        canonical=_canonical(pack),
        body_heads=frozenset(form.split(" ")[0] for form in bodies if " " in form),
        contents=frozenset(complementizers) | pack.forms("infinitive") | pack.forms("as_word"),
        halts=breaks | pack.forms("as_word") | pack.forms("pronoun") | times | _with_roles(pack, ("cue",)),
        turns=breaks | pack.forms("modifier") | openers,
        opener_heads=frozenset(form.split(" ")[0] for form in openers),
        groups=pack.forms("plural") | titles.keys() | pack.forms("body_noun") | bodies,
        counters=pack.forms("counter") | pack.forms("source_noun") | titles.keys() | bodies,
        no_plain=special | titles.keys() | pack.abbreviations | times,
    )
