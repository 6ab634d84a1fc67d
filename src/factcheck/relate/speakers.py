"""Who is said to have spoken: a person whom an article names beside the words, and names that are one person's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from rapidfuzz.fuzz import ratio as text_ratio

from factcheck.knowledge.places import known_places
from factcheck.languages import known_languages, load_pack
from factcheck.records import Quote, QuoteMode
from factcheck.relate.bodies import begins_description
from factcheck.relate.incumbents import Holders

__all__ = ["Names", "alike", "mention_of", "name_words", "named_speaker", "titles"]

_BESIDE = 120
"""Characters between a quote and the name of its speaker, at most."""
_TOGETHER = 40
"""Characters between two names of one person: "Muhaimin Iskandar, known to all as Cak Imin"."""
_SPELLING = 80.0
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ENDS = re.compile(r"[.!?][\"”’']?\s+[^\W\d_a-z]")
_APPOSED = re.compile(r", ([^\W\d_a-z][^\W\d_A-Z]+(?: [^\W\d_a-z][^\W\d_A-Z]+){1,2})(?=[,.;]|$)")
"""A name set off by commas behind an office."""
_SET_OFF = re.compile(r", ([\w-]+(?: [\w.'’-]+){0,4})(?=[,.;]|$)")
"""What is said of a name behind it: "the mayor of Ashford", "istri korban"."""
_SHORTEST = 3
_FULL_NAME = 2
_OTHERS = re.compile(r"[.!?;:]\s|\b(?:and|dan|serta|said|kata|told|versus|vs|melawan|against)\b")
"""What stands between two people and not between two names of one."""


def _tags(language: str | None) -> tuple[str, ...]:
    return (language,) if language in known_languages() else tuple(known_languages())


@cache
def titles(language: str | None) -> frozenset[str]:
    """Single words of offices, ranks and forms of address, of one language or of all."""
    entries = (entry for tag in _tags(language) for entry in load_pack(tag).entries.get("title", ()))
    return frozenset(word for entry in entries for form in entry.forms for word in form.casefold().split())


@cache
def _honorifics(language: str | None) -> frozenset[str]:
    """Forms of address: what stands behind one is a name, be it one word ("Mr Vaughan", "Bu Sari")."""
    entries = (entry for tag in _tags(language) for entry in load_pack(tag).entries.get("title", ()))
    return frozenset(form.casefold() for entry in entries if getattr(entry, "gender", None) for form in entry.forms)


@cache
def _bodies(language: str | None) -> frozenset[str]:
    """Words of organisations, groups and places: a name that holds one is no person's."""
    kinds = ("body_noun", "counter", "plural", "outlet", "source_noun")
    entries = (e for tag in _tags(language) for kind in kinds for e in load_pack(tag).entries.get(kind, ()))
    return frozenset(word for entry in entries for form in entry.forms for word in form.casefold().split())


@lru_cache(20_000)
def name_words(name: str, language: str | None) -> frozenset[str]:
    """The words of a name in lower case, without offices and forms of address."""
    words = (word.casefold() for word in re.findall(r"\w+", name))
    return frozenset(word for word in words if len(word) >= _SHORTEST and word not in titles(language))


def named_speaker(quote: Quote, text: str, language: str | None) -> str | None:
    """The person whom the article names as the speaker in the sentence of the quote; ``None`` where it names none.

    ``text`` is the article. A pronoun, a title alone, a body or a place is nobody; one word is a name where a form of
    address stands before it or the article gives the full name.
    """
    mention = quote.speaker_span
    if mention is None or quote.mode is QuoteMode.INDIRECT or quote.candidates or not _beside(quote, text):
        return None
    if quote.speaker is None:
        return None
    words = _person(mention.text, language)
    if not words:  # "said the county engineer, Paula Voss."
        apposed = _APPOSED.match(text, mention.end) if mention.text[:1].islower() else None
        words = _person(apposed.group(1), language) if apposed is not None else []
    if not words:
        return None
    name = " ".join(words)
    if len(words) >= _FULL_NAME:
        return name
    addressed = any(word.casefold() in _honorifics(language) for word in _WORD.findall(mention.text))
    full = _person(quote.speaker, language)
    return name if addressed or (len(full) >= _FULL_NAME and words[-1] in full) else None


def mention_of(quote: Quote, text: str, language: str | None) -> str | None:
    """Whom the article names for a quote in its sentence, with what it sets beside the name by a comma.

    "Jane Doe, the mayor of Ashford"; ``None`` where the speaker is found further away, or in doubt.
    """
    mention = quote.speaker_span
    if mention is None or quote.mode is QuoteMode.INDIRECT or quote.candidates or not _beside(quote, text):
        return None
    behind = _SET_OFF.match(text, mention.end)
    words = "" if behind is None else behind.group(1)
    described = words and (begins_description(words, language) or _is_titled(words, language))
    return f"{mention.text}, {words}" if described else mention.text


def _is_titled(words: str, language: str | None) -> bool:
    """Whether a stretch of words begins with an office."""
    return words.split()[0].casefold() in titles(language)


def _beside(quote: Quote, text: str) -> bool:
    """Whether the mention stands in the sentence of the quote, right before or behind it."""
    mention = quote.speaker_span
    if mention is None:
        return False
    for part in quote.spans or (quote.span,):
        between = text[part.end : mention.start] if part.end <= mention.start else text[mention.end : part.start]
        apart = part.end <= mention.start or mention.end <= part.start
        if apart and len(between) <= _BESIDE and not _ENDS.search(between.lstrip("\"”’'»,.?! ")):
            return True
    return False


def _person(mention: str, language: str | None) -> list[str]:
    """The words of a person's name at the end of a mention, behind the last office; none where it is no person's."""
    words = _WORD.findall(mention)
    lowered = [word.casefold() for word in words]
    offices = [number for number, word in enumerate(lowered[:-1]) if word in titles(language)]  # the last is a name
    bodies = [number for number, word in enumerate(lowered) if word in _bodies(language)]
    name = words[offices[-1] + 1 :] if offices else words
    if bodies and offices and bodies[-1] > offices[-1]:  # "Wakil Ketua Komisi Ketenagakerjaan Ida Lestari"
        behind = words[bodies[-1] + 1 :]
        name = behind[-_FULL_NAME:] if len(behind) > _FULL_NAME else []
    elif bodies and not offices:
        return []
    while name and (not name[0][0].isupper() or (offices and name[0].isupper())):  # "Ketua DPR Arman Nasution"
        name = name[1:]
    if not all(word[0].isupper() for word in name) or any(word.isupper() for word in name):
        return []
    return [] if name and known_places().noted(" ".join(name)) else name


def alike(a: str, b: str, left: str | None, right: str | None) -> bool:
    """Whether two names may be one person's.

    A word that both have, or that one has in short, is enough; of words that are only spelled alike (Masri, Omari) all
    of the shorter name must have their like.
    """
    ours, theirs = sorted((name_words(a, left), name_words(b, right)), key=lambda words: (len(words), sorted(words)))
    if any(one.startswith(other) or other.startswith(one) for one in ours for other in theirs):
        return True
    return bool(ours) and all(any(text_ratio(one, other) >= _SPELLING for other in theirs) for one in ours)


class Names:
    """The names of people in all articles of a check: which two stand together as one person's, and who holds what."""

    __slots__ = ("_known", "_texts", "holders")

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts: Sequence[str] = tuple(texts)
        self.holders = Holders(self._texts)
        self._known: dict[tuple[str, str], bool] = {}

    def joined(self, a: str, b: str) -> bool:
        """Whether any article sets one name right beside the other: in brackets, by "alias", "known as", a comma."""
        key = (a, b) if a <= b else (b, a)
        if key not in self._known:
            self._known[key] = any(_together(text, *pair) for text in self._texts for pair in (key, key[::-1]))
        return self._known[key]


def _together(text: str, first: str, second: str) -> bool:
    """Whether ``second`` follows ``first`` with nothing between that tells two people apart."""
    at = text.find(first)
    while at >= 0:
        behind = at + len(first)
        other = text.find(second, behind, behind + _TOGETHER + len(second))
        if other >= 0 and not _OTHERS.search(text[behind:other]):
            return True
        at = text.find(first, behind)
    return False
