"""Two sentences on one fact of which one says yes and the other no.

What one article negates, or says by one of two opposites, is looked for in the other: the same word, or a word of the
same matter (``opposites.toml``), with the other sign. Whether both are of one fact is a sum of bits, as in ``link``:
the rare words that their clauses and sentences share, less those that either says of it alone, with who says so, and on
which side of it the shared words stand. What an article has both ways itself, what two people say, what is said of some
only, and what time turns round between two days is no contradiction.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from factcheck.days import moved
from factcheck.knowledge.words import is_function_word, keys, stem
from factcheck.link.stories import STORY
from factcheck.records import Extraction, Span
from factcheck.relate.clauses import Page, clause_of, denied, listed, page_of, stated
from factcheck.relate.predicates import Predicate, predicate_at, predicates_of, states
from factcheck.statements.terms import Key, Terms

__all__ = ["Opposition", "Polar", "oppositions", "polar_of"]

_WORD = 12.0
"""The most bits that one shared word says."""
_OPPOSITE = 0.5
"""The share of their bits that two opposites say: what is shared besides must tie them together."""
_NEAR = 9
"""Words from a predicate within which a shared word of its sentence counts in full."""
_FAR = 0.5
"""The share that a word counts that stands further off in one of the sentences."""
_AROUND = 10.0
"""The most bits that such words say together."""
_SIDE = 4.0
"""Bits where what it is said of is the same."""
_OTHER_SIDE = {True: 8.0, False: 4.0}
"""The loss where it is not, in one language and across two, where one thing has often two words."""
_SPEAKER = 6.0
"""Bits where one and the same is named as having said both."""
_ALONE = {True: 0.35, False: 0.2}
"""The share of its bits that a word of one side costs that the other lacks, in one language and across two."""
_NAME = 0.5
"""The same for a name."""
_ELSEWHERE = 0.5
"""The part of it that is left where the other article has the word in another sentence."""
_CONTRAST = 5.0
"""The loss where what it is said of has a word of its own on both sides."""
_ONCE = 8.0
"""Bits where both articles tell of one story, and each speaks of the matter in one place only."""
_TOLD = 14.0
"""Bits from which an opposition is told at all."""
_LIKELY = 20.0
"""Bits from which it is told as a warning."""
_OWN = 12.0
"""Bits from which an article has a fact both ways itself."""
_VALUE = re.compile(r"\d[\d.,]*")
_APART = 2
"""Days between two articles within which what may change has hardly changed."""
_EVE = timedelta(days=1)
"""What two times in two clauses may lie apart and be one: an evening and the morning behind it."""
_SURE = 0.65
"""Of what has so many bits: of 14 warnings read, 11 were right. In invented dossiers 10 of 10; in 1,024 real articles
held against those of their event 4 were told: 1 right, 1 an open dispute of two sources, 2 wrong."""
_FAINT = 0.4
"""Of what has fewer: in 585 real articles 6 were told and none was right, in made-up sentences most are."""
_DISPUTED = 0.45
"""Where two may be speaking."""
_CLOSE = 24.0
"""Bits from which also what two may be saying is told as a warning, or what may be said of two: right in three stories
of four, an open dispute in one."""


@dataclass(frozen=True, slots=True)
class Polar:
    """An article with what it says is so or not so, and says one way only."""

    page: Page
    predicates: tuple[Predicate, ...]


@dataclass(frozen=True, slots=True)
class Opposition:
    """Two passages of two articles that turn one fact round.

    ``left_holds`` says that the left one has it so; ``shared`` are the words that tie them together; ``disputed`` that
    somebody else may say so in each; ``of_one`` that it is shown to be said of one and the same, ``one_word`` that one
    negates the word of the other and says no opposite, ``together`` that the articles came out within days, as far as
    is known; ``bits`` say how much speaks for one fact.
    """

    left_id: str
    right_id: str
    left: Span
    right: Span
    left_holds: bool
    shared: tuple[str, ...]
    disputed: bool
    of_one: bool
    one_word: bool
    together: bool
    bits: float

    @property
    def confidence(self) -> float:
        """How likely one of the two is wrong (see ``rules.polarity``)."""
        if not self.together or self.bits < (_LIKELY if self.of_one else _CLOSE) or not (self.of_one or self.one_word):
            return _FAINT
        return _DISPUTED if self.disputed and self.bits < _CLOSE else _SURE


def polar_of(extraction: Extraction, terms: Terms) -> Polar | None:
    """An article ready to be held against others; ``None`` for a language whose negations are not known."""
    page = page_of(extraction, terms)
    if page is None:
        return None
    both = Polar(page, tuple(predicates_of(page)))
    return Polar(page, tuple(one for one in both.predicates if not _both_ways(one, both)))


def _both_ways(predicate: Predicate, polar: Polar) -> bool:
    """Whether the article itself has it both ways: something changed, or two people see it differently."""
    page = polar.page
    return any(_bits(predicate, page, own, page) >= _OWN for own in _counterparts(predicate, page, polar))


def oppositions(left: Polar, right: Polar) -> Iterator[Opposition]:
    """What two articles of one story turn round: each passage once, the pair with most in common first."""
    found = [
        *(_told(a, left.page, b, right.page) for a in left.predicates for b in _counterparts(a, left.page, right)),
        *(
            _told(b, left.page, a, right.page, turned=True)
            for a in right.predicates
            for b in _counterparts(a, right.page, left)
        ),
    ]
    taken: set[tuple[str, int]] = set()
    for item in sorted(filter(None, found), key=lambda one: (one.disputed, -one.bits, one.left.start)):
        places = {("left", item.left.start), ("right", item.right.start)}
        if not taken & places:
            taken |= places
            yield item


def _told(a: Predicate, one: Page, b: Predicate, other: Page, *, turned: bool = False) -> Opposition | None:
    """The opposition of two predicates, left before right; ``turned``: looked for from the right."""
    if _apart(a, one, b, other):
        return None
    bits = _bits(a, one, b, other)
    if bits < _TOLD:
        return None
    shared = tuple(one.terms.words[k] for k, _ in _shared(a, one, b, other))
    if not shared:  # "no one was killed" and "the dead": nothing shows that they are of one event
        return None
    disputed = _speakers_differ(a, one, b, other) is None or (a if b.holds else b).self
    return Opposition(
        one.article_id,
        other.article_id,
        a.span,
        b.span,
        a.holds,
        shared,
        disputed,
        of_one=_of_one(a, one, b, other),
        one_word=a.negated != b.negated and _same_part((a.head,), one, (b.head,), other),
        together=_together(one, other),
        bits=bits,
    )


def _counterparts(predicate: Predicate, one: Page, other: Polar) -> Iterator[Predicate]:
    """Predicates of the other article that say the same, turned round."""
    sides = {(matter.name, not matter.yes) for matter in predicate.matters}
    found: set[int] = set()
    for theirs in other.predicates:
        if any((matter.name, matter.yes) in sides for matter in theirs.matters):
            found.add(theirs.head)
            yield theirs
    if predicate.negated:
        page, behind = other.page, one.words[predicate.head - 1]
        for head in _same_word(predicate.head, one, page):
            if head in found or not stated(page, head) or not states(page, head, has=predicate.has, behind=behind):
                continue
            clause = clause_of(page, head)
            if not denied(page, clause):
                yield predicate_at(page, head, clause)


def _same_word(number: int, one: Page, other: Page) -> Iterator[int]:
    """Where the other article has this word: of one language by its stem, of two by what it means."""
    root = stem(one.terms.words[number], one.language)
    for position in sorted({place for key in one.terms.keys[number] for place in other.places.get(key, ())}):
        if one.language != other.language or stem(other.terms.words[position], other.language) == root:
            yield position


# --- whether they cannot be of one fact -----------------------------------------------------------------------------


def _apart(a: Predicate, one: Page, b: Predicate, other: Page) -> bool:
    """Whether two predicates are of two times, two groups, two people's mouths, or of what may have changed."""
    if (a.future, a.able, a.plea) != (b.future, b.able, b.plea) or _may_have_changed(a, b, one, other):
        return True
    if _other_names(a, one, b, other) or _speakers_differ(a, one, b, other):
        return True
    if any(matter.of == "party" for matter in a.matters) and not _same_part(a.subject, one, b.subject, other):
        return True
    if any(matter.when for matter in a.matters) and _other_values(a, b):
        return True
    return _other_days(a, b) or _other_group(a, one, b, other) or _other_group(b, other, a, one) or _some_only(a, b)


def _other_days(a: Predicate, b: Predicate) -> bool:
    """Whether both name times, and none of one that may be one of the other; a rise without its time is none."""
    pairs = [(x, y) for x in a.days for y in b.days]
    if not pairs:
        return any(matter.when for matter in a.matters)
    eve = timedelta() if a.changing or b.changing else _EVE
    return all(_after(x, y, eve) or _after(y, x, eve) for x, y in pairs)


def _other_values(a: Predicate, b: Predicate) -> bool:
    """Whether both tell where something rose or fell to, and no number is one: "rose 6.26 percent", "fell to 1.04"."""
    ours, theirs = ({re.sub(r"[.,]", "", value) for value in _VALUE.findall(one.span.text)} for one in (a, b))
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


def _after(late: tuple[date, date], early: tuple[date, date], eve: timedelta) -> bool:
    single = late[0] == late[1] and early[0] == early[1]
    return moved(early[1], eve if single else timedelta()) < late[0]


def _other_group(a: Predicate, one: Page, b: Predicate, other: Page) -> bool:
    """Whether one says that none of a group is so ("no officer"), and the other does not speak of that group."""
    if not a.none:
        return False
    words = (k for k in range(*b.clause) if k != b.head)
    return not _same_part(a.none[:1], one, tuple(words), other)


def _some_only(a: Predicate, b: Predicate) -> bool:
    """Whether one says it of some, and the other not of all: both may be so."""
    if any(one.none or one.anyone for one in (a, b)):
        return False
    for some, rest in ((a, b), (b, a)):
        if (some.part or some.amounts) and not rest.whole and not (some.amounts and some.amounts == rest.amounts):
            return True
    return False


# --- how much speaks for one fact -----------------------------------------------------------------------------------


def _bits(a: Predicate, one: Page, b: Predicate, other: Page) -> float:
    """How much speaks for one fact: what is shared, less what stands alone."""
    bits = _said_alike(a, one, b, other)
    shared = [(worth, one.terms.bits[k]) for k, worth in _shared(a, one, b, other)]
    bits += sum(worth for worth, full in shared if worth >= min(full, _WORD))
    bits += min(sum(worth for worth, full in shared if worth < min(full, _WORD)), _AROUND)
    bits -= _alone(a, one, b, other) + _alone(b, other, a, one)
    bits -= _CONTRAST if _contrasted(a, one, b, other) else 0.0
    bits += _ONCE if _once_each(a, one, b, other) else 0.0
    bits += _SIDE if _one_side(a, one, b, other) else -_OTHER_SIDE[one.language == other.language]
    return bits + (_SPEAKER if _one_speaker(a, one, b, other) else 0.0)


def _contrasted(a: Predicate, one: Page, b: Predicate, other: Page) -> bool:
    """Whether what it is said of has a word of its own on both sides: exports of coffee, and exports of tea."""
    if a.anyone or b.anyone:
        return False
    if any(matter.of in {"subject", "party"} for matter in (*a.matters, *b.matters)) or not (a.object and b.object):
        ours, theirs = a.subject[-2:], b.subject[-2:]
    elif a.passive != b.passive:
        ours, theirs = _undergone(a)[-2:], _undergone(b)[:2]
    else:
        ours, theirs = a.object, b.object
    return _has_own(ours, one, b, other) and _has_own(theirs, other, a, one)


def _has_own(words: Sequence[int], page: Page, against: Predicate, other: Page) -> bool:
    there = {key for k in other.terms.of(other.terms.sentence[against.head]) for key in other.terms.keys[k]}
    return any(there.isdisjoint(page.terms.keys[k]) for k in words)


def _once_each(a: Predicate, one: Page, b: Predicate, other: Page) -> bool:
    """Whether each article speaks of the matter in one place only, and both tell of one story."""
    names = {matter.name for matter in a.matters} & {matter.name for matter in b.matters}
    if one.article_id == other.article_id or not names:
        return False
    if any(sum(any(m.name in names for m in ms) for _, ms in page.matters.values()) > 1 for page in (one, other)):
        return False
    return sum(bits for key, bits in one.marks.items() if key in other.marks) >= STORY


def _said_alike(a: Predicate, one: Page, b: Predicate, other: Page) -> float:
    """Bits of the two words: in full where one negates what the other says, in part where they are opposites."""
    if _same_part((a.head,), one, (b.head,), other):
        return min(one.terms.bits[a.head], _WORD)
    rarest = min(one.terms.bits[a.head], other.terms.bits[b.head], _WORD)
    return rarest if a.negated != b.negated else rarest * _OPPOSITE


def _shared(a: Predicate, one: Page, b: Predicate, other: Page) -> list[tuple[int, float]]:
    """The words of the first sentence that the second has too, each once, with their bits."""
    theirs: dict[Key, float] = {}
    for k, weight in _sentence(b, other):
        for key in other.terms.keys[k]:
            theirs[key] = max(weight, theirs.get(key, 0.0))
    found: list[tuple[int, float]] = []
    seen: set[Key] = set()
    for k, weight in sorted(_sentence(a, one), key=lambda item: (-item[1], item[0])):
        keys = [key for key in one.terms.keys[k] if key in theirs]
        if keys and seen.isdisjoint(one.terms.keys[k]):
            found.append((k, min(one.terms.bits[k], _WORD) * weight * max(theirs[key] for key in keys)))
            seen.update(one.terms.keys[k])
    return found


def _sentence(predicate: Predicate, page: Page) -> Iterator[tuple[int, float]]:
    """The words of content around a predicate, with how much each is of what it says."""
    for k in page.terms.of(page.terms.sentence[predicate.head]):
        if k != predicate.head and page.terms.keys[k] and k not in page.timed:
            close = abs(k - predicate.head) <= _NEAR and predicate.clause[0] <= k < predicate.clause[1]
            yield k, 1.0 if close else _FAR


def _alone(a: Predicate, one: Page, b: Predicate, other: Page) -> float:
    """What a predicate says of its own that the other sentence does not say."""
    there = {key for k in other.terms.of(other.terms.sentence[b.head]) for key in other.terms.keys[k]}
    lost = 0.0
    for k in {*a.subject, *a.object}:
        if there.isdisjoint(one.terms.keys[k]):
            share = _NAME if one.terms.names[k] else _ALONE[one.language == other.language]
            known = any(key in other.places for key in one.terms.keys[k])
            lost += share * min(one.terms.bits[k], _WORD) * (_ELSEWHERE if known else 1.0)
    return lost


def _one_side(a: Predicate, one: Page, b: Predicate, other: Page) -> bool:
    """Whether a participant stands on one side of both: nearest before, next behind; of a passive on the other side."""
    if a.anyone or b.anyone:
        return True
    of = {matter.of for matter in a.matters} & {matter.of for matter in b.matters}
    if of & {"subject", "party"}:
        return _same_part(a.subject, one, b.subject, other)
    if "object" in of:
        return _same_part(_undergone(a), one, _undergone(b), other)
    if a.passive != b.passive:
        undergone, doing = (a.subject[-2:], b.object) if a.passive else (a.object, b.subject[-2:])
        if _same_part(undergone, one, doing, other):
            return True
    return _same_part(a.object, one, b.object, other) or _same_part(a.subject[-2:], one, b.subject[-2:], other)


def _of_one(a: Predicate, one: Page, b: Predicate, other: Page) -> bool:
    """Whether it is shown to be said of the same: a governor opposes what a board approves.

    Of two active verbs the doers must share a word, of two passive ones what undergoes it; of one of each what is
    undergone, since the passive seldom names its doer.
    """
    if a.anyone or b.anyone:
        return True
    if a.passive == b.passive:
        return _same_part(a.subject, one, b.subject, other)
    return _same_part(_undergone(a), one, _undergone(b), other)


def _undergone(predicate: Predicate) -> tuple[int, ...]:
    """What undergoes it: of a passive what stands before it."""
    return predicate.subject if predicate.passive or not predicate.object else predicate.object


def _same_part(ours: Sequence[int], one: Page, theirs: Sequence[int], other: Page) -> bool:
    there = {key for k in theirs for key in other.terms.keys[k]}
    return any(key in there for k in ours for key in one.terms.keys[k])


def _may_have_changed(a: Predicate, b: Predicate, one: Page, other: Page) -> bool:
    if not (a.changing or b.changing) or one.article_id == other.article_id:
        return False
    return one.day is None or other.day is None or not _together(one, other)


def _together(one: Page, other: Page) -> bool:
    """Whether two articles came out within days: of weeks and months apart each tells of a time of its own."""
    return one.day is None or other.day is None or abs((one.day - other.day).days) <= _APART


def _other_names(a: Predicate, one: Page, b: Predicate, other: Page) -> bool:
    """Whether both sentences name somebody or something before what they say, or behind, and none in common."""
    ours, theirs = ((_names_before(p, page), _names_behind(p, page)) for p, page in ((a, one), (b, other)))
    sides = zip(ours, reversed(theirs) if a.passive != b.passive else theirs, strict=True)
    everyone = [before | behind for before, behind in (ours, theirs)]
    return any(
        mine and yours and mine.isdisjoint(everyone[1]) and yours.isdisjoint(everyone[0]) for mine, yours in sides
    )


def _names_behind(predicate: Predicate, page: Page) -> set[Key]:
    """The names of the clause behind what it says."""
    behind = (k for k in range(predicate.head + 1, predicate.clause[1]) if page.terms.names[k] and k not in page.timed)
    return {key for k in behind for key in page.terms.keys[k]}


def _names_before(predicate: Predicate, page: Page) -> set[Key]:
    """The names of the clause before what it says; where it has none and is not what somebody said, of the sentence."""
    sentence = page.terms.of(page.terms.sentence[predicate.head])
    first = predicate.clause[0]
    told = page.words[first - 1 : first] and page.words[first - 1] in listed(page.language, "saying")
    for start in (first,) if told else (first, sentence.start):
        found = {
            key
            for k in range(start, predicate.head)
            if page.terms.words[k][0].isupper()
            and k not in page.timed
            and (k > sentence.start or page.terms.words[k] in page.named)
            for key in page.terms.keys[k]
        }
        if found:
            return found
    return set()


def _one_speaker(a: Predicate, one: Page, b: Predicate, other: Page) -> bool:
    """Whether somebody is named as having said both."""
    ours, theirs = (_said_by(_speakers(p, page), page.language) for p, page in ((a, one), (b, other)))
    return bool(ours & theirs)


def _said_by(speakers: Iterable[str], language: str) -> set[Key]:
    """The words of those who say it, by what they mean: *direktur rumah sakit* is a hospital director."""
    words = (word for name in speakers for word in re.findall(r"\w{3,}", name))
    return {key for word in words if not is_function_word(word, language) for key in keys(word, language)}


def _speakers_differ(a: Predicate, one: Page, b: Predicate, other: Page) -> bool | None:
    """Whether two people are named as having said it; ``None`` where both are told by somebody and it may be two."""
    ours, theirs = _speakers(a, one), _speakers(b, other)
    if not ours or not theirs or _said_by(ours, one.language) & _said_by(theirs, other.language):
        return False
    return True if _person(ours) and _person(theirs) else None


def _person(names: Iterable[str]) -> bool:
    return any(sum(word[0].isupper() for word in name.split()) > 1 for name in names)


def _speakers(predicate: Predicate, page: Page) -> list[str]:
    at = page.terms.starts[predicate.head]
    return [speaker for start, end, speaker in page.speakers if start <= at < end]
