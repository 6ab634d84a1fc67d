"""The words of an article as evidence: keys that two languages share, and how much a word that is shared says."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter

from factcheck.knowledge.words import concepts, is_function_word, keys, phrases_by_first_word, rarity
from factcheck.languages import load_pack
from factcheck.records import Extraction
from factcheck.scan.sentences import sentences_of

__all__ = ["Key", "Terms"]

Key = int | str
"""A concept that words of several languages share, or a stem."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,:]\d+)*")
_FULL = 12.0
"""Bits of rarity from which a word counts in full: about once in 4,000 words."""


class Terms:
    """The words of one article in text order, with what each is worth.

    ``weight`` of a word is high where it is rare in the language and stands in few sentences of the article: words that
    stand everywhere in a story tell little about which of its facts a sentence is about. Both are counted without a
    look at other articles, so an unrelated article changes nothing.
    """

    __slots__ = ("bits", "ends", "keys", "names", "sentence", "sentences", "starts", "weights", "words")

    def __init__(self, extraction: Extraction) -> None:
        text = extraction.article.text
        language = extraction.language or "en"
        self.sentences = sentences_of(text, load_pack(language).abbreviations if extraction.language else frozenset())
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.words: list[str] = []
        for match in _WORD.finditer(text):
            self.starts.append(match.start())
            self.ends.append(match.end())
            self.words.append(match.group())
        number_of = self.sentences.number
        self.sentence = [number_of(start) for start in self.starts]
        self.keys: list[tuple[Key, ...]] = []
        self.bits: list[float] = []
        self.names: list[bool] = []
        for position, word in enumerate(self.words):
            self._read(position, word, language)
        self._join(language)
        self.weights = self._weigh()

    def _read(self, position: int, word: str, language: str) -> None:
        if word[0].isdigit() or (is_function_word(word, language) and not self._acronym(position)):
            self.keys.append(())
            self.bits.append(0.0)
            self.names.append(False)
            return
        initial = position == 0 or self.sentence[position - 1] != self.sentence[position]
        name = word[0].isupper() and not initial
        self.names.append(name)
        known = keys(word, language)
        self.keys.append(known)
        self.bits.append(rarity(word, language))

    def _acronym(self, position: int) -> bool:
        """Whether a word is a short name in capitals among words that are not: "US troops", "pasukan AS"."""
        beside = self.words[max(0, position - 1) : position] + self.words[position + 1 : position + 2]
        word = self.words[position]
        return len(word) > 1 and word.isupper() and not any(len(other) > 1 and other.isupper() for other in beside)

    def _join(self, language: str) -> None:
        """Give the words of a phrase what the phrase means as their first key: "rumah sakit", "prime minister"."""
        listed = phrases_by_first_word(language)
        said = [word.casefold() for word in self.words]
        for position, word in enumerate(said):
            for phrase in listed.get(word, ()):
                end = position + len(phrase)
                if tuple(said[position:end]) == phrase and self.sentence[position] == self.sentence[end - 1]:
                    meant = concepts(" ".join(phrase), language)[0][0]
                    bits = max(self.bits[position:end])
                    for place in range(position, end):
                        self.keys[place] = (meant, *self.keys[place])
                        self.bits[place] = max(bits, self.bits[place])
                    break

    def _weigh(self) -> list[float]:
        """Per word: how rare it is, damped by the share of the article's sentences that hold it."""
        places: Counter[Key] = Counter()
        for key, _ in {(found[0], number) for found, number in zip(self.keys, self.sentence, strict=True) if found}:
            places[key] += 1
        count = (self.sentence[-1] + 1) if self.sentence else 1
        return [
            min(bits / _FULL, 1.0) * math.log2((count + 1) / (places[found[0]] - 0.5)) if found else 0.0
            for found, bits in zip(self.keys, self.bits, strict=True)
        ]

    def within(self, start: int, end: int) -> tuple[int, int]:
        """The words, by number, that lie in a stretch of the text."""
        return bisect_left(self.starts, start), bisect_left(self.starts, end)

    def of(self, sentence: int) -> range:
        """The words of a sentence; none where there is no such sentence."""
        return range(bisect_left(self.sentence, sentence), bisect_right(self.sentence, sentence))
