"""The names of an article: where words that are written like names stand, and what stands around them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from factcheck.knowledge.countries import country_forms
from factcheck.knowledge.words import concepts, rarity
from factcheck.records import Extraction, Span
from factcheck.relate.name_styles import is_kind
from factcheck.relate.speakers import titles
from factcheck.statements.terms import Key, Terms

__all__ = ["Place", "Register", "bare", "in_common", "register_of"]

_SHORTEST = 4
_OWN = 11.5
"""Bits of rarity from which a word beside a name is a name of its own, and no word for what it is of."""
_LOUD = 0.6
"""The share of capitals among the words of a sentence from which they say nothing: a headline."""
_FEW = 4
_OFFICE = 4
"""Words before a name among which an office stands."""
_FAR = 60
"""Words on each side of a name that are of its sentence; longer ones are lists."""
_JOINTS = frozenset({" ", "-", " -", "- "})
"""What stands between two words of one name."""


def bare(word: str) -> str:
    """A word of a name in lower case without a possessive ending."""
    return word.casefold().replace("’", "'").removesuffix("'s").removesuffix("'")


@dataclass(frozen=True, slots=True)
class Register:
    """An article by its names.

    ``places`` has for each the numbers of its words in ``terms``, ``lower`` what is written small somewhere, ``loud``
    the sentences in which nearly every word has a capital, ``spoken`` the words of the names of speakers.
    """

    article_id: str
    language: str
    text: str
    terms: Terms
    places: Mapping[str, tuple[int, ...]]
    lower: frozenset[str]
    loud: frozenset[int]
    spoken: frozenset[int]


def register_of(extraction: Extraction, terms: Terms) -> Register | None:
    """An article by its names; ``None`` where it was not read."""
    if extraction.language is None:
        return None
    times = _numbers(terms, (time.span for time in extraction.times))
    places: dict[str, list[int]] = defaultdict(list)
    lower = set()
    for number, word in enumerate(terms.words):
        if word[0].islower():
            lower.add(bare(word))
        elif len(word) >= _SHORTEST and word[-1].islower() and number not in times:  # no abbreviation, no "AsiaU-20"
            places[bare(word)].append(number)
    return Register(
        article_id=extraction.article.id,
        language=extraction.language.partition("-")[0],
        text=extraction.article.text,
        terms=terms,
        places={name: tuple(numbers) for name, numbers in places.items() if name not in lower},
        lower=frozenset(lower),
        loud=frozenset(_loud(terms)),
        spoken=_numbers(terms, (quote.speaker_span for quote in extraction.quotes if quote.speaker_span is not None)),
    )


def _numbers(terms: Terms, spans: Iterator[Span]) -> frozenset[int]:
    return frozenset(number for span in spans for number in range(*terms.within(span.start, span.end)))


def _loud(terms: Terms) -> Iterator[int]:
    """Sentences in which nearly every word has a capital."""
    for sentence in range((terms.sentence[-1] + 1) if terms.sentence else 0):
        words = [terms.words[k] for k in terms.of(sentence) if len(terms.words[k]) >= _FEW]
        if len(words) >= _FEW and sum(word[0].isupper() for word in words) >= _LOUD * len(words):
            yield sentence


@dataclass(frozen=True, slots=True)
class Place:
    """A name where it stands: an article and the number of a word."""

    register: Register
    number: int

    @property
    def sentence(self) -> int:
        """The number of its sentence."""
        return self.register.terms.sentence[self.number]

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.register.terms.starts[self.number]

    @property
    def loud(self) -> bool:
        """Whether its sentence is a headline."""
        return self.sentence in self.register.loud

    @property
    def spoken(self) -> bool:
        """Whether it is the name of a speaker."""
        return self.number in self.register.spoken

    def beside(self) -> dict[int, str]:
        """The words of the same name by how far they stand from this one, two on each side at most."""
        terms, text = self.register.terms, self.register.text
        found = {}
        for step in (-1, 1):
            for offset in (step, 2 * step):
                at = self.number + offset
                if not 0 <= at < len(terms.words) or not _named(terms.words[at]):
                    break
                first, second = sorted((at, at - step))
                if text[terms.ends[first] : terms.starts[second]] not in _JOINTS:
                    break
                found[offset] = bare(terms.words[at])
        return found

    def companions(self) -> frozenset[str]:
        """The names among the words beside it: first names, family names."""
        lower = self.register.lower
        return frozenset(w for w in self.beside().values() if w not in lower and _own(w, self.register.language))

    def offices(self) -> frozenset[str]:
        """The offices named before it in its sentence."""
        terms = self.register.terms
        before = range(max(self.number - _OFFICE, terms.of(self.sentence).start), self.number)
        words = (bare(terms.words[k]) for k in before)
        return frozenset(word for word in words if word in titles(self.register.language))

    def span(self) -> Span:
        """The name as it stands in the text, with the words of it that are names of their own."""
        own = self.companions()
        offsets = [0, *(offset for offset, word in self.beside().items() if word in own)]
        terms = self.register.terms
        start, end = terms.starts[self.number + min(offsets)], terms.ends[self.number + max(offsets)]
        return Span(start=start, end=end, text=self.register.text[start:end])

    def stands_for(self) -> bool:
        """Whether it stands alone in brackets, as the short form of what is before them."""
        end = self.register.terms.ends[self.number]
        return (
            self.register.text[max(0, self.start - 1) : self.start] == "(" and self.register.text[end : end + 1] == ")"
        )

    def cut_off(self, whole: str) -> bool:
        """Whether it may be another word that lost its last letter to a full stop, as some archives do."""
        end = self.register.terms.ends[self.number]
        word = bare(self.register.terms.words[self.number])
        return whole[:-1] == word and self.register.text[end : end + 1] == "."


def _named(word: str) -> bool:
    """Whether a word is written like one of a name, or its initial; abbreviations and words in capitals are not."""
    return word[0].isupper() and (len(word) == 1 or not word.isupper())


def _own(word: str, language: str) -> bool:
    """Whether a word beside a name is a name of its own."""
    if len(word) < 2 or is_kind(word) or word in titles(None) or word in country_forms():
        return False
    return rarity(word, language) >= _OWN or not concepts(word, language)


def in_common(a: Place, b: Place, without: frozenset[str]) -> float:
    """Bits of rarity of the words that the sentences of two names share, these words aside."""
    there: set[Key] = {key for k in _words(b, without) for key in b.register.terms.keys[k]}
    seen: dict[Key, float] = {}
    for k in _words(a, without):
        keys = a.register.terms.keys[k]
        if not there.isdisjoint(keys):
            seen.setdefault(keys[0], a.register.terms.bits[k])
    return sum(seen.values())


def _words(place: Place, without: frozenset[str]) -> Iterator[int]:
    terms = place.register.terms
    sentence = terms.of(place.sentence)
    near = range(max(sentence.start, place.number - _FAR), min(sentence.stop, place.number + _FAR))
    return (k for k in near if terms.keys[k] and bare(terms.words[k]) not in without)
