"""One name spelled two ways: by two articles of a story, or in two places of one article.

Words that are written like names in all of a story and differ by a letter or two are looked for through an index, so
the cost grows with the words and not with their pairs. What speaks for one name is what stands around it: the other
words of the name, an office before it, the words of the sentence. Styles of spelling, endings and the names of two
people who are both in the story are left alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, product

from rapidfuzz.distance import DamerauLevenshtein

from factcheck.knowledge.countries import country_forms
from factcheck.knowledge.places import known_places
from factcheck.knowledge.words import rarity
from factcheck.records import Span
from factcheck.relate.name_styles import foreign_around, is_kind, one_in_two_scripts, one_style
from factcheck.relate.registers import Place, Register, in_common
from factcheck.relate.speakers import titles

__all__ = ["Ground", "TwoSpellings", "spelled_two_ways"]

_SHORTEST = 4
_LONG = 8
"""Letters of a word from which two slips may stand in it, and from which it needs less around it."""
_BARE = 5
_STEM = 3
"""Letters with which two forms of a first name begin."""
_LISTED = 6
"""The fewest letters of a word for which no other word of the name speaks; of one in the lists more."""
_RARE = 13.0
"""Bits of rarity from which a word may be a name: one in 8,000 words."""
_KNOWN = 17.0
"""Bits up to which a name is known to everybody: one word in 130,000."""
_UNLISTED = 19.5
"""Bits from which a word is in no list, as good as."""
_CROWD = 12
"""Words of one story that are near one another; more are a pattern ("Wong", "Kong", "Tong") and no slips."""
_MOST = 6
"""Mentions of a name in an article that are looked at."""
_PAIRS = 60
"""Pairs of articles that are looked at for two near words."""
_SENTENCE = 45.0
"""Bits of words that two sentences share, from which they tell one thing: four rare words."""
_MUCH = 28.0
_SOME = 12.0
"""The same where one of the two spellings is in no list, and so hardly another name; less inside one article."""
_HELP = 20.0
_LITTLE = 8.0
"""Bits that help another ground; fewer where one of the two is in no list."""
_VOWELS = frozenset("aeiou")


class Ground(StrEnum):
    """Why two spellings are of one name.

    Its other words are the same, or its office, or its sentence; its speaker is introduced under one of them only; or
    only a slip explains the other. ``HOLDER``: an office of one holder, with two names (``relate.holders``).
    """

    NAME = "name"
    OFFICE = "office"
    SENTENCE = "sentence"
    SPEAKER = "speaker"
    SLIP = "slip"
    HOLDER = "holder"


_SURE = {
    Ground.NAME: 0.93,
    Ground.OFFICE: 0.8,
    Ground.SENTENCE: 0.9,
    Ground.SPEAKER: 0.75,
    Ground.SLIP: 0.85,
    Ground.HOLDER: 0.65,
}


@dataclass(frozen=True, slots=True)
class TwoSpellings:
    """One name with two spellings.

    ``left`` and ``right`` are the passages, whose articles may be one; ``ground`` says why they are one name,
    ``confidence`` is the share right of such findings; ``users`` has the articles of each spelling, left before right.
    """

    left_id: str
    right_id: str
    left: Span
    right: Span
    ground: Ground
    users: tuple[tuple[str, ...], tuple[str, ...]]

    @property
    def confidence(self) -> float:
        """How likely one of the two spellings is wrong (see ``rules.names``)."""
        return _SURE[self.ground]


def spelled_two_ways(
    registers: Sequence[Register | None], pairs: Iterable[tuple[int, int]]
) -> tuple[TwoSpellings, ...]:
    """The names that articles of one story, or one article, spell two ways; each pair of spellings once.

    ``pairs`` are the numbers of the registers whose articles tell of one story.
    """
    known = {number: register for number, register in enumerate(registers) if register is not None}
    linked: dict[int, set[int]] = {number: {number} for number in known}
    for a, b in pairs:
        if a in known and b in known:
            linked[a].add(b)
            linked[b].add(a)
    holders: dict[str, list[int]] = defaultdict(list)
    for number, register in known.items():
        for name in register.places:
            if _nameable(name):
                holders[name].append(number)
    found = (_told(one, other, known, linked, holders) for one, other in _near_words(holders))
    return tuple(item for item in found if item is not None)


def _nameable(word: str) -> bool:
    """Whether a word may be a name whose spelling can be wrong: none of a country, and no common word."""
    if word in country_forms() or word in titles(None) or is_kind(word):
        return False
    return len(word) >= _SHORTEST and all(rarity(word, language) >= _RARE for language in ("en", "id"))


def _near_words(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of words that differ by one slip, long ones by two, or in the order of their letters.

    They are found by what is left when a letter goes, by their letters in order and, if short, by how they begin.
    """
    left_over: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        for rest in {word, _letters(word), *(word[:k] + word[k + 1 :] for k in range(len(word)))}:
            left_over[rest].append(word)
        if len(word) < _LONG:
            left_over[f"{word[:_STEM]}…"].append(word)
    groups = (group for group in left_over.values() if 1 < len(group) <= _CROWD)
    for one, other in sorted({pair for group in groups for pair in combinations(group, 2)}):
        most = 2 if min(len(one), len(other)) >= _LONG or _first_names(one, other) else 1
        mixed = _letters(one) == _letters(other) and one[0] == other[0] and len(one) >= _BARE
        apart = DamerauLevenshtein.distance(one, other, score_cutoff=most)
        if mixed or apart <= 1 or (apart <= most and not _cut_off(one, other)):
            yield one, other


def _cut_off(one: str, other: str) -> bool:
    """Whether a word is the beginning of the other: a text cut short, or an ending, "Instagram" and "Instagramny"."""
    return one.startswith(other) or other.startswith(one)


def _first_names(one: str, other: str) -> bool:
    """Whether two words may be two forms of a first name, two slips apart: "Marit", "Marta"; their beginning is one."""
    return min(len(one), len(other)) >= _BARE and one[:_STEM] == other[:_STEM]


def _letters(word: str) -> str:
    return " ".join(sorted(word))


# --- whether two of them are one name -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two near words with the places of each in a story."""

    one: str
    other: str
    ours: Sequence[Place]
    theirs: Sequence[Place]

    @staticmethod
    def of(register: Register, places: Sequence[Place]) -> list[Place]:
        """The places that are in this article."""
        return [place for place in places if place.register is register]


def _told(
    one: str,
    other: str,
    known: Mapping[int, Register],
    linked: Mapping[int, set[int]],
    holders: Mapping[str, Sequence[int]],
) -> TwoSpellings | None:
    """The finding on two near words, where what stands around them makes them one name."""
    theirs = set(holders[other])
    pairs = [(a, b) for a in holders[one] for b in sorted(linked[a] & theirs)]
    story = {number for pair in pairs for number in pair}
    if not pairs or any({one, other} & known[number].lower for number in story) or _both_known(one, other):
        return None
    if any(one_style(one, other, known[a].language, known[b].language) for a, b in pairs):
        return None
    pair = _Pair(one, other, _places(one, other, story, known), _places(other, one, story, known))
    if not pair.ours or not pair.theirs or _in_one_sentence(pair):
        return None
    held = [
        (_ground(a, b, pair), a, b)
        for number, other_number in pairs[:_PAIRS]
        for a, b in product(pair.of(known[number], pair.ours), pair.of(known[other_number], pair.theirs))
    ]
    grounds = list(Ground)
    told = min(
        ((ground, a, b) for ground, a, b in held if ground is not None),
        key=lambda item: (grounds.index(item[0]), item[1].loud, item[2].loud),
        default=None,
    )
    return None if told is None else _finding(*told, pair)


def _finding(ground: Ground, a: Place, b: Place, pair: _Pair) -> TwoSpellings:
    ours, theirs = (
        tuple(dict.fromkeys(place.register.article_id for place in places)) for places in (pair.ours, pair.theirs)
    )
    return TwoSpellings(a.register.article_id, b.register.article_id, a.span(), b.span(), ground, (ours, theirs))


def _places(name: str, other: str, story: Iterable[int], known: Mapping[int, Register]) -> list[Place]:
    """Where a name stands, but for short forms in brackets, and for the other one cut off by a full stop."""
    found = (
        Place(known[number], place) for number in sorted(story) for place in known[number].places.get(name, ())[:_MOST]
    )
    return [place for place in found if not place.stands_for() and not place.cut_off(other)]


def _both_known(one: str, other: str) -> bool:
    """Whether both are large places that there are."""
    return known_places().noted(one) and known_places().noted(other)


def _in_one_sentence(pair: _Pair) -> bool:
    ours, theirs = ({(place.register.article_id, place.sentence) for place in s} for s in (pair.ours, pair.theirs))
    return not ours.isdisjoint(theirs)


def _of_two(pair: _Pair, *, loud: bool) -> bool:
    """Whether they stand beside the names of two people, in headlines or only elsewhere."""
    ours, theirs = (
        {word for place in places if loud or not place.loud for word in place.companions()}
        for places in (pair.ours, pair.theirs)
    )
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _ground(a: Place, b: Place, pair: _Pair) -> Ground | None:
    """What makes two places one name's."""
    same = a.register is b.register
    if not same and (pair.other in a.register.places or pair.one in b.register.places):
        return None
    if _of_another_script(a, b, pair):
        return None
    shared = a.companions() & b.companions()
    offices = a.offices() & b.offices()
    bits = in_common(a, b, frozenset((pair.one, pair.other, *shared)))
    helped = bool(offices) or bits >= _HELP
    if shared and not _of_two(pair, loud=False) and (helped or not (_renames(pair) or _far(pair))):
        return Ground.NAME
    if _far(pair) or _renames(pair) or _of_two(pair, loud=True):
        return None
    unlisted = _unlisted(pair.one) or _unlisted(pair.other)
    if min(len(pair.one), len(pair.other)) >= (_BARE if unlisted else _LISTED):
        if offices and bits >= (_LITTLE if unlisted else _HELP):
            return Ground.OFFICE
        if bits >= ((_SOME if same else _MUCH) if unlisted else _SENTENCE):
            return Ground.SENTENCE
    return _once(a, b, pair) if same else None


def _of_another_script(a: Place, b: Place, pair: _Pair) -> bool:
    """Whether two places may have one name out of another script; one that everybody knows has one spelling."""
    if not one_in_two_scripts(pair.one, pair.other):
        return False
    if any(rarity(word, p.register.language) < _KNOWN for word, p in ((pair.one, a), (pair.other, b))):
        return False
    return any(foreign_around(p.register.text, p.start) for p in (a, b))


def _once(a: Place, b: Place, pair: _Pair) -> Ground | None:
    """Whether an article that has one spelling otherwise has the other once, for nobody else."""
    odd, usual = (pair.ours, pair.theirs) if len(pair.ours) == 1 else (pair.theirs, pair.ours)
    if len(odd) != 1 or len(usual) == 1:
        return None
    if _slip(pair.one, pair.other):
        return Ground.SLIP
    alone = not odd[0].companions() and not odd[0].offices()
    introduced = any(place.companions() for place in usual)
    return Ground.SPEAKER if a.spoken and b.spoken and alone and introduced else None


def _renames(pair: _Pair) -> bool:
    """Whether the difference makes another name of it: its first letter, or a last vowel ("Susanto", "Susanti")."""
    one, other = pair.one, pair.other
    return one[0] != other[0] or (one[:-1] == other[:-1] and {one[-1], other[-1]} <= _VOWELS)


def _far(pair: _Pair) -> bool:
    """Whether two slips part words too short for that: only what stands around them makes them one name."""
    short = min(len(pair.one), len(pair.other)) < _LONG
    return (
        short and _letters(pair.one) != _letters(pair.other) and DamerauLevenshtein.distance(pair.one, pair.other) > 1
    )


def _slip(one: str, other: str) -> bool:
    """Whether nothing but a slip explains a word: long, in no list, and the difference not at its ends."""
    if min(len(one), len(other)) < _LONG or one[0] != other[0] or one[-1] != other[-1]:
        return False
    return _unlisted(one) and _unlisted(other)


def _unlisted(word: str) -> bool:
    """Whether no list has a word."""
    return all(rarity(word, language) >= _UNLISTED for language in ("en", "id"))
