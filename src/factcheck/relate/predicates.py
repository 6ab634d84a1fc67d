"""What an article says is so or is not so: its negations and opposites, with the words around them.

The scope of a negation is its clause, and a clause with two of them, or with a phrase that only looks like one ("not
only"), is left alone. A verb of not doing ("refused to sign", *gagal dievakuasi*) negates the verb behind it; "no
officer was hurt" negates the verb, of the officers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from factcheck.knowledge.words import stem
from factcheck.records import Span
from factcheck.relate.clauses import (
    PAUSE,
    Negation,
    Page,
    Way,
    clause_of,
    has_phrase,
    listed,
    negations_in,
    of_nobody,
    said,
    stated,
)
from factcheck.relate.opposites import Matter
from factcheck.tables import read_table

__all__ = ["Predicate", "predicate_at", "predicates_of", "states"]

_SUBJECT = 3
"""Words of content before a predicate that tell of whom it is said."""
_OBJECT = 2
"""Words of content behind it that tell what is said."""
_LOOK = 6
"""Words behind a negation among which the one it negates stands."""
_ADJECTIVE_FIRST = frozenset({"en"})
"""Languages whose adjectives stand before their nouns."""
_NEAR = 3
"""Words before a noun among which a verb of having stands."""


_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Predicate:
    """What is said, and whether it is so.

    ``head`` is the number of its word in the article's ``Terms``, ``matters`` the sides it says of matters that have
    two, turned round by a negation; ``has`` says that it is the object of a verb of having; ``span`` what an editor
    reads; ``subject`` and ``object`` are the words beside it, by number; ``none`` are the words of those of whom none
    is so ("no officer"), the noun first, and ``anyone`` says that it is said of nobody at all. ``amounts`` are the
    numbers of those of whom it is said, ``part`` and ``whole`` that it is said of some or all; ``days`` the times in
    its clause. ``changing`` says that time may turn it round, ``plea`` that an accused says so, ``self`` that it is
    said by the one it is said of.
    """

    head: int
    holds: bool
    matters: tuple[Matter, ...]
    span: Span
    subject: tuple[int, ...]
    object: tuple[int, ...]
    clause: tuple[int, int]
    negated: bool
    has: bool
    none: tuple[int, ...]
    anyone: bool
    amounts: frozenset[str]
    part: bool
    whole: bool
    days: tuple[tuple[date, date], ...]
    passive: bool
    future: bool
    able: bool
    changing: bool
    plea: bool
    self: bool


@cache
def _affixes(language: str, kind: str) -> tuple[str, ...]:
    """Beginnings or endings that tell what a word is; none where a language has none of the kind."""
    table = read_table("factcheck.relate", "affixes.toml")
    return tuple(table.get(language, {}).get(kind, ()))


# --- what is negated ------------------------------------------------------------------------------------------------


def predicates_of(page: Page) -> Iterator[Predicate]:
    """What the article negates, and where it uses a word of a matter that has two sides."""
    for number in range(len(page.words)):
        found = None
        if number in page.negations and stated(page, number):
            found = _negated(page, page.negations[number])
        if found is None and number in page.matters and stated(page, number):
            found = _opposite(page, number)
        if found is not None:
            yield found


def _negated(page: Page, negation: Negation) -> Predicate | None:
    """What a negation negates."""
    clause = clause_of(page, negation.first)
    if negation.way is Way.NONE:
        clause = _with_relative(page, clause)
    if len(negations_in(page, clause)) != 1 or has_phrase(said(page, *clause), page.language, "shields"):
        return None
    if negation.way is Way.NONE and not _lacks(page, negation):
        head = _denied_of_all(page, negation, clause[1])
    elif negation.way is Way.UNDONE:
        head = _undone(page, negation, clause[1])
    else:
        head = _head(page, negation.last, clause[1], having=_lacks(page, negation))
    if head is None or (negation.first == clause[0] and page.words[clause[0]] in listed(page.language, "bare")):
        return None  # "disputed, not occupied": of whom it is said is not
    last = min(page.terms.of(page.terms.sentence[head]).stop, clause[1] + 1)  # "had not won since": the next word, too
    behind = PAUSE.split(said(page, head + 1, last), maxsplit=1)[0]
    if has_phrase(behind, page.language, "since"):
        return None
    return predicate_at(page, head, clause, negation)


def _with_relative(page: Page, clause: tuple[int, int]) -> tuple[int, int]:
    """A clause with the one that tells of its last word: *tidak ada polisi yang terluka*."""
    sentence = page.terms.of(page.terms.sentence[clause[0]])
    if clause[1] < sentence.stop - 1 and page.words[clause[1]] in listed(page.language, "relative"):
        return clause[0], clause_of(page, clause[1] + 1)[1]
    return clause


def _lacks(page: Page, negation: Negation) -> bool:
    """Whether something is not had: "without a licence", "has no licence"."""
    if negation.way is Way.NONE:
        return negation.first > 0 and page.words[negation.first - 1] in listed(page.language, "light")
    return negation.way is Way.LACKING


def _head(page: Page, first: int, end: int, *, having: bool = False) -> int | None:
    """The word that a negation before ``first`` negates; none where a place, a time, a name or a mind is negated."""
    light = having
    for position in range(first, min(end, first + _LOOK)):
        word = page.words[position]
        if word in listed(page.language, "mute"):
            return None
        if word in listed(page.language, "light"):
            light = True
        elif word in listed(page.language, "auxiliary"):
            continue
        elif position in page.matters:
            return position
        elif not page.terms.keys[position]:
            if word in listed(page.language, "nominal") and not light:
                return None
        elif not word.endswith("ly"):
            return None if page.terms.names[position] else position
    return None


def _undone(page: Page, negation: Negation, end: int) -> int | None:
    """The verb that was not done: behind "refused to" the next word, behind *menolak* only a verb.

    What "declined to 35 percent" has fallen and refused nothing.
    """
    head = _head(page, negation.last, end)
    starts = _affixes(page.language, "verb_starts")
    if head is not None and _DIGIT.search(page.text, page.terms.ends[negation.last - 1], page.terms.ends[head]):
        return None
    if head is None or (
        starts and (not page.words[head].startswith(starts) or _is_noun(page.words[head], page.language))
    ):
        return None
    return head


def _denied_of_all(page: Page, negation: Negation, end: int) -> int | None:
    """The verb of "no officer was hurt", *tak seorang pun terluka*: behind a word of being, or by its form."""
    auxiliary = False
    starts = _affixes(page.language, "verb_starts")
    for position in range(negation.last, end):
        word = page.words[position]
        if word in listed(page.language, "anyone"):
            continue
        if word in listed(page.language, "mute"):
            return None
        if word in listed(page.language, "auxiliary"):
            auxiliary = True
        elif position in page.matters and not page.terms.names[position]:
            return position
        elif not page.terms.keys[position] or word.endswith("ly") or page.terms.names[position]:
            continue
        elif auxiliary or (word.startswith(starts) if starts else position > negation.last and word.endswith("ed")):
            return None if _is_noun(word, page.language) else position
    return None


def _opposite(page: Page, number: int) -> Predicate | None:
    clause = clause_of(page, number)
    also = listed(page.language, "also")
    if any(item.first < number for item in negations_in(page, clause)) or of_nobody(page, clause):
        return None  # told as a negation
    if any(page.words[k] in also for k in range(clause[0], number)):
        return None
    if number and page.words[number - 1] in listed(page.language, "infinitive"):
        return None  # "to get them to pay"
    if _before_noun(page, number):
        return None
    return predicate_at(page, number, clause)


def _before_noun(page: Page, number: int) -> bool:
    """Whether an adjective stands before its noun: "a safe zone"; in Indonesian it stands behind."""
    end, matters = page.matters[number]
    if not all(matter.adjective for matter in matters) or page.language not in _ADJECTIVE_FIRST:
        return False
    return end < clause_of(page, number)[1] and bool(page.terms.keys[end]) and end not in page.timed


def predicate_at(page: Page, head: int, clause: tuple[int, int], negation: Negation | None = None) -> Predicate:
    """What a word says in its clause, negated by another word or not."""
    terms = page.terms
    first = head if negation is None else negation.first
    content = [k for k in range(*clause) if terms.keys[k] and k not in page.timed]
    end, matters = page.matters.get(head, (head + 1, ()))
    none = () if negation is None or negation.way is not Way.NONE else _whom(page, range(negation.last, head))
    before = [k for k in content if k < first][-_SUBJECT:] or list(none)
    behind = [k for k in content if k >= end][:_OBJECT]
    begin, stop = terms.starts[min([*before[-1:], first])], terms.ends[max([end - 1, *behind])]
    days = tuple(page.days[k] for k in range(*clause) if k in page.days)
    text, words = said(page, *clause), page.words[_opening(page, clause) : head]
    return Predicate(
        head=head,
        holds=negation is None,
        matters=matters if negation is None else tuple(one._replace(yes=not one.yes) for one in matters),
        span=Span(start=begin, end=stop, text=page.text[begin:stop]),
        subject=tuple(before),
        object=tuple(behind),
        clause=clause,
        negated=negation is not None,
        has=negation is not None and _is_had(page, negation, head),
        none=none,
        anyone=negation is not None and negation.way is Way.NONE and not none,
        amounts=frozenset(page.counts[k] for k in range(clause[0], head) if k in page.counts and k not in page.timed),
        part=not listed(page.language, "partial").isdisjoint(words),
        whole=not listed(page.language, "whole").isdisjoint(words),
        days=days,
        passive=_is_passive(page, head),
        future=has_phrase(text, page.language, "future") or _ahead(days, page.day),
        able=has_phrase(text, page.language, "able"),
        changing=any(one.changes for one in matters) or has_phrase(text, page.language, "changing"),
        plea=has_phrase(text, page.language, "plea"),
        self=has_phrase(text, page.language, "self") or _of_himself(page, before, clause),
    )


def _ahead(days: Sequence[tuple[date, date]], told: date | None) -> bool:
    """Whether all times of a clause lie behind the day of its article: "the next hearing is held on 17 June"."""
    return told is not None and bool(days) and all(first > told for first, _ in days)


def _opening(page: Page, clause: tuple[int, int]) -> int:
    """Where the clause begins that a clause is of, or the clause itself: "many players of the past who never won"."""
    start = clause[0]
    if start > 1 and page.words[start - 1] in listed(page.language, "relative"):
        return clause_of(page, start - 2)[0]
    return start


def _whom(page: Page, between: range) -> tuple[int, ...]:
    """The words of those who none of are meant, without those for anybody: "no officer", and not "no one"."""
    anyone = listed(page.language, "anyone")
    return tuple(k for k in between if page.terms.keys[k] and page.words[k] not in anyone and k not in page.timed)


def _is_had(page: Page, negation: Negation, head: int) -> bool:
    """Whether a negated word is what somebody does not have: "never held a licence", "without a licence"."""
    if _lacks(page, negation):
        return True
    between = page.words[negation.last : head]
    if negation.way is Way.NONE or not listed(page.language, "being").isdisjoint(between):
        return False  # "none had been vaccinated"
    return not listed(page.language, "light").isdisjoint(between)


def _is_passive(page: Page, head: int) -> bool:
    """Whether what stands before a verb undergoes it: "was not inspected", *tidak diperiksa*."""
    word, before = page.words[head], page.words[max(0, head - _NEAR) : head]
    if word.startswith(_affixes(page.language, "passive_starts")):
        return True
    if not word.endswith(_affixes(page.language, "passive_ends")):
        return False
    agent = page.words[head + 1 : head + 2]  # "a plan backed by the council"
    return not (listed(page.language, "being").isdisjoint(before) and listed(page.language, "agent").isdisjoint(agent))


def _of_himself(page: Page, subject: Sequence[int], clause: tuple[int, int]) -> bool:
    """Whether a name of the subject stands before the clause in its sentence: "a spokesman for X said X did not"."""
    sentence = page.terms.of(page.terms.sentence[clause[0]])
    names = {page.terms.words[k] for k in subject if page.terms.words[k] in page.named}
    before = {page.terms.words[k].removesuffix("'s").removesuffix("’s") for k in range(sentence.start, clause[0])}
    return not names.isdisjoint(before)


# --- what is affirmed -----------------------------------------------------------------------------------------------


def states(page: Page, head: int, *, has: bool, behind: str = "") -> bool:
    """Whether a word says something where it stands, and is no infinitive ("to rescind") and no noun ("the effect").

    What somebody does not have (``has``) is said where somebody has it, or by a verb of its own: *tidak memiliki izin*,
    *berizin*. ``behind`` is the word before the negated one: "nobody was on board" is turned by "was on board".
    """
    word, before = page.words[head], page.words[head - 1] if head else ""
    if has:
        near = page.words[max(0, head - _NEAR) : head]
        having = _affixes(page.language, "having_starts")
        return word.startswith(having) or any(one in listed(page.language, "light") for one in near)
    being = before in listed(page.language, "is")
    if being and head > 1:  # "to be closed"
        before = page.words[head - 2]
    if before in listed(page.language, "nominal") or before in listed(page.language, "infinitive"):
        return before == behind
    if word.endswith(_affixes(page.language, "passive_ends")):
        return True
    if not listed(page.language, "nominal_behind").isdisjoint(page.words[head + 1 : head + 2]):  # "the last play of"
        return False
    return being or not _is_noun(word, page.language)


def _is_noun(word: str, language: str) -> bool:
    """Whether a word has the form of a noun: *laporan*, *penutupan*, *keadaan*, and not *melaporkan*."""
    if not word.endswith(_affixes(language, "noun_ends")) or stem(word, language) == word:  # *aman*
        return False
    verb = word.startswith(_affixes(language, "verb_starts")) or word.endswith(_affixes(language, "verb_ends"))
    return not verb or word.startswith(_affixes(language, "noun_starts"))
