"""What is known of single words: how rare they are, which forms belong together, what they mean across languages.

The data stand in ``data/`` and are read when first asked for: a list of word frequencies and a list of concepts for
each language (both written by ``tools/build_words.py``), and three tables written by hand: the senses news gives to
words, the irregular forms of English, and the words that carry no meaning of their own.
"""

from __future__ import annotations

import gzip
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib import import_module
from importlib.resources import files
from importlib.util import find_spec
from types import ModuleType
from typing import Any, Protocol, cast

from factcheck.tables import read_table

__all__ = [
    "RAREST",
    "Concept",
    "Key",
    "concepts",
    "is_function_word",
    "keys",
    "name",
    "phrases",
    "phrases_by_first_word",
    "rarity",
    "stem",
]

Concept = int
"""A meaning that words of several languages share; those below zero come from our own table of news senses."""
Key = int | str
"""A concept, or a stem or spelling."""

RAREST = 20.0
"""Bits of a word that the lists do not hold: they end at one word in a million."""
COMMONPLACE = 7.0
"""A word of fewer bits than this is evidence of nothing."""
KEYS = 3
"""How many concepts there are among the keys of a word."""
LONGEST = 64
"""Characters of the longest word that is looked into; stemming takes the square of the length."""
REMEMBERED = 1 << 16
"""Answers that each function keeps."""

_STEMMERS = {"en": "english", "id": "indonesian", "ms": "indonesian"}
_MELTED = ((("meng", "peng"), "k"), (("men", "pen"), "t"))
_LISTED = frozenset({"en", "id", "ms"})
_ALSO = {"ms": ("id", "ms")}
"""Whose words of the tables written by hand hold in a language, where it is not its own alone."""


@lru_cache(REMEMBERED)
def rarity(word: str, language: str) -> float:
    """How rare a word is in ordinary text, in bits: −log2 of its share of all words, at most ``RAREST``.

    A compound is as rare as its rarest part. Numbers are not listed, so they are ``RAREST``.
    """
    listed = _rarities(_base(language))
    folded = _fold(word)
    for form in _spellings(folded, _base(language)):
        if form in listed:
            return listed[form]
    parts = folded.split("-")
    if len(parts) > 1 and all(parts):
        return max(listed.get(part, RAREST) for part in parts)
    return RAREST


@lru_cache(REMEMBERED)
def stem(word: str, language: str) -> str:
    """What the forms of a word have in common; the word itself, casefolded, in a language without a stemmer."""
    base = _base(language)
    folded = _fold(word)
    if base not in _STEMMERS or len(folded) > LONGEST:
        return folded
    bare = _once(_bare(folded))
    if base == "en":
        bare = _irregular().get(bare, bare)
    root = _stemmer(base)().stemWord(bare)
    return _restored(bare, root, base) if _STEMMERS[base] == "indonesian" else root


@lru_cache(REMEMBERED)
def concepts(word: str, language: str) -> tuple[tuple[Concept, float], ...]:
    """What a word may mean, the likeliest first, each with the share of the word's uses that mean it.

    Senses of news come first. Phrases are found by their exact words, parted by single spaces.
    """
    base = _base(language)
    if base not in _LISTED:
        return ()
    folded = _fold(word)
    root = "" if " " in folded else stem(word, language)
    exact, alike = _news(base)
    by_form = (concept for form in _spellings(folded, base) for concept in exact.get(form, ()))
    news = dict.fromkeys((*by_form, *alike.get(root, ())), 1.0)
    return (*news.items(), *_wordnet(folded, root, base))


@lru_cache(REMEMBERED)
def keys(word: str, language: str) -> tuple[Key, ...]:
    """What stands for a word in any language: its likeliest concepts, or its stem if none is known, and its spelling.

    The spelling, without a possessive ending, is what names and loanwords share: stemmers cut endings off names.
    """
    known = tuple(concept for concept, _ in concepts(word, language)[:KEYS])
    return tuple(dict.fromkeys((*(known or (stem(word, language),)), _bare(_fold(word)))))


@lru_cache(REMEMBERED)
def is_function_word(word: str, language: str) -> bool:
    """Whether a word only holds sentences together, or is so common that it is evidence of nothing."""
    base = _base(language)
    return _fold(word) in _function_words(base) or rarity(word, language) < COMMONPLACE


def phrases(language: str) -> frozenset[str]:
    """The phrases of several words that have a concept."""
    exact, _ = _news(_base(language))
    return frozenset(words for words in exact if " " in words)


@cache
def phrases_by_first_word(language: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The phrases that have a concept, as rows of words, by their first word; the longest first."""
    found: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for phrase in phrases(language):
        words = tuple(phrase.split(" "))
        found[words[0]].append(words)
    return {first: tuple(sorted(rows, key=lambda row: (-len(row), row))) for first, rows in found.items()}


def name(concept: Concept) -> str | None:
    """What our table of news senses calls a concept; nothing for the concepts of WordNet."""
    return list(_senses())[-concept - 1] if -len(_senses()) <= concept < 0 else None


# --- forms ----------------------------------------------------------------------------------------------------------


def _base(language: str) -> str:
    return language.partition("-")[0]


def _fold(word: str) -> str:
    return unicodedata.normalize("NFC", word.casefold()).replace("’", "'")


def _bare(folded: str) -> str:
    """A word without its possessive ending."""
    return folded.removesuffix("'s").removesuffix("'") or folded


def _spellings(folded: str, language: str) -> tuple[str, ...]:
    """A word as it stands, without a possessive ending, and without the *-nya* of Indonesian."""
    bare = _bare(folded)
    without = bare.removesuffix("nya").removesuffix("-") if _STEMMERS.get(language) == "indonesian" else bare
    return tuple(dict.fromkeys((folded, bare, without)))


def _once(folded: str) -> str:
    """A word that is said twice for the plural, as Indonesian does, said once."""
    first, _, second = folded.partition("-")
    return first if first and second.startswith(first) else folded


def _restored(word: str, root: str, language: str) -> str:
    """A root with the t or k that melts into the prefix before it (*tangkap*, *menangkap*), where that is a word."""
    listed = _rarities(language)
    for prefixes, melted in _MELTED:
        whole = melted + root
        if word.startswith(prefixes) and not word.startswith(root) and root[:1] in "aeiou":
            return whole if listed.get(whole, RAREST) < listed.get(root, RAREST) else root
    return root


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802


@cache
def _stemmer(language: str) -> type[_Stemmer]:
    """The stemmer of a language; each call of a stemmer needs a new one, since it keeps the word it works on."""
    algorithm = _STEMMERS[language]
    module = import_module(f"{_snowball().__name__}.{algorithm}_stemmer")
    return cast("type[_Stemmer]", getattr(module, f"{algorithm.capitalize()}Stemmer"))


@cache
def _snowball() -> ModuleType:
    """The package ``snowballstemmer`` without the 33 stemmers that importing it would load (0.1 s)."""
    found = find_spec("snowballstemmer")
    if found is None or found.submodule_search_locations is None:
        raise ModuleNotFoundError("No module named 'snowballstemmer'", name="snowballstemmer")
    package = ModuleType("_factcheck_snowballstemmer")
    package.__path__ = list(found.submodule_search_locations)
    return sys.modules.setdefault(package.__name__, package)


# --- data -----------------------------------------------------------------------------------------------------------


def _read(file: str) -> bytes:
    return (files("factcheck.knowledge") / "data" / file).read_bytes()


@cache
def _table(file: str) -> dict[str, Any]:
    return read_table("factcheck.knowledge", "data", file)


def _lines(file: str) -> Iterator[str]:
    yield from gzip.decompress(_read(file)).decode().splitlines()


@cache
def _rarities(language: str) -> Mapping[str, float]:
    """Each line: tenths of bits, and the words that have them."""
    listed: dict[str, float] = {}
    if language in _LISTED:
        for line in _lines(f"rarity-{language}.gz"):
            tenths, *words = line.split(" ")
            listed.update(dict.fromkeys(words, int(tenths) / 10))
    return listed


@cache
def _wordnet_lines(language: str) -> Mapping[str, str]:
    """Each line: a word or a stem, a tab, and its concepts, each with its share of the uses in per cent."""
    return {word: meant for word, _, meant in (line.partition("\t") for line in _lines(f"concepts-{language}.gz"))}


def _wordnet(folded: str, root: str, language: str) -> Iterator[tuple[Concept, float]]:
    """The concepts of the form itself, or of its stem."""
    listed = _wordnet_lines(language)
    meant = listed.get(folded) or listed.get(root, "")
    for one in meant.split():
        number, _, share = one.partition(":")
        yield int(number), int(share) / 100


@cache
def _senses() -> dict[str, dict[str, list[str]]]:
    return _table("news_senses.toml") | _table("nations.toml")


@cache
def _news(language: str) -> tuple[Mapping[str, tuple[Concept, ...]], Mapping[str, tuple[Concept, ...]]]:
    """The senses of news by exact form, and by stem."""
    exact: defaultdict[str, list[Concept]] = defaultdict(list)
    alike: defaultdict[str, list[Concept]] = defaultdict(list)
    for form, inflected, concept in _listed_senses(language):
        exact[form].append(concept)
        if inflected:
            alike[stem(form, language)].append(concept)
    return {form: tuple(found) for form, found in exact.items()}, {form: tuple(found) for form, found in alike.items()}


def _listed_senses(language: str) -> Iterator[tuple[str, bool, Concept]]:
    """Form, whether its stem means the same, and concept; what Malay says of a form replaces what Indonesian says."""
    senses = [(-position - 1, words) for position, words in enumerate(_senses().values())]
    of_its_own = {word.removeprefix("=") for _, words in senses for word in words.get(language, ())}
    for concept, words in senses:
        for of in _ALSO.get(language, (language,)):
            for word in words.get(of, ()):
                form = word.removeprefix("=")
                if of == language or form not in of_its_own:
                    yield form, form == word and _is_root(form, language), concept


def _is_root(form: str, language: str) -> bool:
    """Whether the other forms of its stem are forms of it: in English they are, in Indonesian only those of a root.

    *penduduk* (residents), *kedudukan* (position) and *menduduki* (occupy) are all of *duduk* (sit).
    """
    return " " not in form and (language == "en" or stem(form, language) == form)


@cache
def _irregular() -> Mapping[str, str]:
    return {form: word for word, forms in _table("irregular.toml").items() for form in forms}


@cache
def _function_words(language: str) -> frozenset[str]:
    table = _table("function_words.toml")
    return frozenset(word for of in _ALSO.get(language, (language,)) for word in table.get(of, []))
