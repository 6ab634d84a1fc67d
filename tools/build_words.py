"""Write the word lists of ``src/factcheck/knowledge/data`` from the sources they come from.

usage: python tools/build_words.py --concepts CONCEPTS.TSV --wordfreq FOLDER [--out FOLDER]

``--concepts`` is a table of synset, language, lemma and weight (see docs/dependencies.md); ``--wordfreq`` is the
folder ``wordfreq/data`` of the package wordfreq 3.1.1, which need not be installed (``pip download --no-deps
wordfreq==3.1.1``, then unzip). The same sources give the same bytes.
"""

from __future__ import annotations

import argparse
import gzip
import math
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from factcheck.knowledge.words import RAREST, stem

LANGUAGES = ("en", "id", "ms")
DATA = Path(__file__).parent.parent / "src/factcheck/knowledge/data"
CENTIBEL = math.log2(10) / 100
"""Bits in a hundredth of a factor of ten, the unit of wordfreq."""

Meanings = dict[str, list[tuple[float, str]]]


def main(arguments: list[str] | None = None) -> int:
    """Write all files and say how large they are."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--concepts", type=Path, required=True)
    parser.add_argument("--wordfreq", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=DATA)
    given = parser.parse_args(arguments)
    rarities = {language: frequencies(given.wordfreq / f"small_{language}.msgpack.gz") for language in LANGUAGES}
    for language, listed in rarities.items():
        write(given.out / f"rarity-{language}.gz", by_rarity(listed))
    meanings = lemmas(given.concepts)
    numbers = numbered(meanings)
    for language in LANGUAGES:
        known = with_stems(meanings[language], rarities[language], language)
        write(given.out / f"concepts-{language}.gz", by_word(known, numbers))
    return 0


def write(file: Path, lines: Iterable[str]) -> None:
    """A compressed text file."""
    text = "".join(f"{line}\n" for line in lines).encode()
    packed = gzip.compress(text, compresslevel=9, mtime=0)
    file.write_bytes(packed)
    sys.stdout.write(f"{file.name}: {len(packed):,} bytes, {len(text):,} unpacked\n")


# --- how rare words are ---------------------------------------------------------------------------------------------


def frequencies(file: Path) -> dict[str, float]:
    """Words and their bits, without numbers and marks."""
    _, *levels = unpack(gzip.decompress(file.read_bytes()))
    listed: dict[str, float] = {}
    for centibels, words in enumerate(levels):
        for word in map(fold, words):
            if is_word(word) and centibels * CENTIBEL < RAREST:
                listed.setdefault(word, centibels * CENTIBEL)
    return listed


def by_rarity(listed: Mapping[str, float]) -> Iterable[str]:
    """Lines of tenths of bits and the words that have them."""
    groups = defaultdict(list)
    for word, bits in listed.items():
        groups[round(bits * 10)].append(word)
    return (f"{tenths} {' '.join(sorted(words))}" for tenths, words in sorted(groups.items()))


def fold(word: str) -> str:
    """As words are looked up."""
    return unicodedata.normalize("NFC", word.casefold()).replace("’", "'")


def is_word(word: str) -> bool:
    """Whether it is of letters, with marks inside at most."""
    letters = [character for character in word if character not in "'-."]
    return bool(letters) and all(unicodedata.category(character)[0] in "LM" for character in letters)


def unpack(data: bytes) -> list[Any]:
    """The part of msgpack that the lists of wordfreq use."""
    position = 0

    def take(count: int) -> bytes:
        nonlocal position
        position += count
        return data[position - count : position]

    def number(count: int) -> int:
        return int.from_bytes(take(count), "big")

    def value() -> Any:
        kind = number(1)
        if kind < 0x80:
            return kind
        if kind < 0x90:
            return {value(): value() for _ in range(kind & 0x0F)}
        if kind < 0xA0:
            return [value() for _ in range(kind & 0x0F)]
        if kind < 0xC0:
            return take(kind & 0x1F).decode()
        if kind in (0xD9, 0xDA):
            return take(number(kind - 0xD8)).decode()
        if kind in (0xDC, 0xDD):
            return [value() for _ in range(number(2 * (kind - 0xDB)))]
        raise ValueError(f"msgpack type {kind:#x} is not read here")

    return list(value())


# --- what words mean ------------------------------------------------------------------------------------------------


def lemmas(file: Path) -> dict[str, Meanings]:
    """By language the single words with their concepts, the strongest first; only concepts that two words share."""
    rows = [line.split("\t") for line in file.read_text(encoding="utf-8").splitlines()]
    single = [(synset, language, fold(lemma), float(weight)) for synset, language, lemma, weight in rows]
    single = [row for row in single if is_word(row[2])]
    shared = Counter(synset for synset, *_ in single)
    meanings: dict[str, Meanings] = {language: defaultdict(list) for language in LANGUAGES}
    for synset, language, lemma, weight in single:
        if shared[synset] > 1:
            meanings[language][lemma].append((weight, synset))
    return {language: {word: strongest(meant) for word, meant in words.items()} for language, words in meanings.items()}


def strongest(meant: Iterable[tuple[float, str]]) -> list[tuple[float, str]]:
    """In order of weight, each synset once."""
    best: dict[str, float] = {}
    for weight, synset in meant:
        best[synset] = max(weight, best.get(synset, 0.0))
    return sorted(((weight, synset) for synset, weight in best.items()), key=lambda one: (-one[0], one[1]))


def with_stems(words: Meanings, rarities: Mapping[str, float], language: str) -> Meanings:
    """The words, and each stem that is no word itself, with the meanings of the most common word that has it."""
    known = dict(words)
    for word in sorted(words, key=lambda word: (rarities.get(word, RAREST), word)):
        known.setdefault(stem(word, language), words[word])
    return known


def numbered(meanings: Mapping[str, Meanings]) -> dict[str, int]:
    """Small numbers for concepts, in the order of the English words, then of the others."""
    numbers: dict[str, int] = {}
    for language in LANGUAGES:
        for word in sorted(meanings[language]):
            for _, synset in meanings[language][word]:
                numbers.setdefault(synset, len(numbers))
    return numbers


def by_word(words: Meanings, numbers: Mapping[str, int]) -> Iterable[str]:
    """Lines of a word and its concepts, each with its weight in per cent."""
    for word, meant in sorted(words.items()):
        yield f"{word}\t{' '.join(f'{numbers[synset]}:{round(weight * 100)}' for weight, synset in meant)}"


if __name__ == "__main__":
    sys.exit(main())
