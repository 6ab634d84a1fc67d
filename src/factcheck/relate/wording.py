"""Two wordings word by word: what was dropped, what was put in, and what kind of change that is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from rapidfuzz.distance import Indel

from factcheck.relate.spellings import helps, is_light, one_spelling, one_word
from factcheck.relate.utterances import Token, Utterance

__all__ = ["Alignment", "align"]

_RUN_AND_GAP = 2
_LEFT_OVER = 1
"""Words of a change that may differ beside its negation: "works", "does not work"."""
_SHOWN = 12
"""Changes that are written out."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """The stretch that two utterances share, and the changes inside it.

    ``left`` and ``right`` are cut to that stretch; ``cut`` says that one goes on where the other does not.
    ``changes`` are pairs of what stands on the left and on the right, one of them perhaps empty.
    """

    left: Utterance
    right: Utterance
    cut: bool
    changes: tuple[tuple[tuple[Token, ...], tuple[Token, ...]], ...]
    alike: float
    shown: str

    @property
    def numbers(self) -> tuple[Counter[Decimal], Counter[Decimal]]:
        """The numbers that only one side has."""
        sides = [
            Counter(t.number for change in self.changes for t in change[n] if t.number is not None) for n in (0, 1)
        ]
        return sides[0] - sides[1], sides[1] - sides[0]

    @property
    def negated(self) -> bool:
        """Whether one side has a negation more, or three, and hardly anything else changed where it stands."""
        left, right = (sum(token.negates for token in side.tokens) for side in (self.left, self.right))
        return (left - right) % 2 == 1 and any(_negates(*change, self.left.language) for change in self.changes)

    @property
    def modal(self) -> bool:
        """Whether nothing was changed but modal verbs, and these are of other kinds: "may" for "will"."""
        if not self.changes or any(token.modal is None for change in self.changes for side in change for token in side):
            return False
        sides = [Counter(token.modal for change in self.changes for token in change[n]) for n in (0, 1)]
        return sides[0] != sides[1]

    @property
    def renamed(self) -> bool:
        """Whether a name stands in the place of another, and not of the same in other spelling."""
        return any(_renamed(*change, self.left.language) for change in self.changes)

    @property
    def slight(self) -> bool:
        """Whether nothing came or went but words that alter nothing ("that", "just", *itu*)."""
        left, right = (
            Counter(t.word for change in self.changes for t in change[n] if not is_light(t.word, self.left.language))
            for n in (0, 1)
        )
        return left == right  # words that stand elsewhere came and went

    @property
    def dropped(self) -> bool:
        """Whether words are left out on one side, and nothing is put in their place."""
        sides = [any(change[n] for change in self.changes) for n in (0, 1)]
        return sum(sides) == 1


def _negates(left: tuple[Token, ...], right: tuple[Token, ...], language: str | None) -> bool:
    """Whether a change is a negation that came or went, with the words that come and go with it."""
    if (sum(token.negates for token in left) - sum(token.negates for token in right)) % 2 == 0:
        return False
    rest = ([t for t in side if not t.negates and not helps(t.word, language)] for side in (left, right))
    return all(len(side) <= _LEFT_OVER for side in rest)


def _renamed(left: tuple[Token, ...], right: tuple[Token, ...], language: str | None) -> bool:
    if not left or len(left) != len(right) or not all(token.name for token in (*left, *right)):
        return False
    if all(is_light(token.word, language) for token in (*left, *right)):  # "Pak" for "Mas"
        return False
    a, b = (" ".join(token.word for token in side) for side in (left, right))
    return not one_spelling(a, b)


def align(left: Utterance, right: Utterance) -> Alignment | None:
    """The words that two utterances share in order; ``None`` where they share none.

    Words that only one has before or behind are cut off: the other begins later or ends earlier. Where both have some
    there, these are other words.
    """
    blocks = [block for block in Indel.opcodes(left.words, right.words) if block.tag == "equal"]
    if not blocks:
        return None
    first, last = blocks[0], blocks[-1]
    begins = first.src_start == 0 or first.dest_start == 0
    ends = last.src_end == len(left.tokens) or last.dest_end == len(right.tokens)
    one = left.part(first.src_start if begins else 0, last.src_end if ends else len(left.tokens))
    other = right.part(first.dest_start if begins else 0, last.dest_end if ends else len(right.tokens))
    one, other = _begun_later(one, other)
    one, other = _ended_earlier(one, other)
    altered = tuple(change for change in _changes(one, other) if not _one_wording(*change, left.language))
    return Alignment(
        left=one,
        right=other,
        cut=len(one.tokens) < len(left.tokens) or len(other.tokens) < len(right.tokens),
        changes=altered,
        alike=float(Indel.normalized_similarity(one.words, other.words)),
        shown=_shown(altered),
    )


def _begun_later(left: Utterance, right: Utterance) -> tuple[Utterance, Utterance]:
    """Both, without what only one has in front, where the words before the gap stand again behind it.

    "I have not broken any law. I have not lied" and "I have not lied": the first two words are not those of the
    beginning, the shorter begins later.
    """
    blocks = Indel.opcodes(left.words, right.words)
    if len(blocks) < _RUN_AND_GAP or blocks[0].tag != "equal":
        return left, right
    run, gap = blocks[0], blocks[1]
    words = left.words[: run.src_end]
    if gap.tag == "delete" and left.words[: gap.src_end][-len(words) :] == words and gap.src_end >= 2 * len(words):
        return left.part(gap.src_end - len(words), len(left.tokens)), right
    if gap.tag == "insert" and right.words[: gap.dest_end][-len(words) :] == words and gap.dest_end >= 2 * len(words):
        return left, right.part(gap.dest_end - len(words), len(right.tokens))
    return left, right


def _ended_earlier(left: Utterance, right: Utterance) -> tuple[Utterance, Utterance]:
    """The same at the other end."""
    one, other = _begun_later(left.backwards(), right.backwards())
    return one.backwards(), other.backwards()


def _changes(left: Utterance, right: Utterance) -> list[tuple[tuple[Token, ...], tuple[Token, ...]]]:
    """What stands between the shared words, dropped and put in taken together."""
    found: list[tuple[tuple[Token, ...], tuple[Token, ...]]] = []
    before = True
    for block in Indel.opcodes(left.words, right.words):
        if block.tag == "equal":
            before = True
            continue
        gone, new = left.tokens[block.src_start : block.src_end], right.tokens[block.dest_start : block.dest_end]
        if before:
            found.append((gone, new))
        else:
            found[-1] = ((*found[-1][0], *gone), (*found[-1][1], *new))
        before = False
    return found


def _one_wording(left: tuple[Token, ...], right: tuple[Token, ...], language: str | None) -> bool:
    """Whether two stretches are one wording in other spelling: "Rabu-malam" and "Rabu malam", "colour" and "color"."""
    if _letters(left) == _letters(right) or _written(left) == _written(right):
        return True
    if len(left) != len(right):
        return bool(left and right and all(t.name for t in (*left, *right))) and _one_name(left, right)
    return all(_one_token(a, b, language) for a, b in zip(left, right, strict=True))


def _one_token(left: Token, right: Token, language: str | None) -> bool:
    """Whether two words are one in other spelling; two numbers are one where their values are: 100 is not 1000."""
    if left.number is not None and right.number is not None:
        return left.number == right.number
    return one_word(left.word, right.word, language) or (
        left.name and right.name and one_spelling(left.word, right.word)
    )


def _written(tokens: tuple[Token, ...]) -> str:
    """Letters as written, a number in words too: "FirstGroup" and "First Group"."""
    return "".join(char for token in tokens for char in token.written.lower() if not char.isspace())


def _one_name(left: tuple[Token, ...], right: tuple[Token, ...]) -> bool:
    return one_spelling(*(" ".join(token.word for token in side) for side in (left, right)))


def _letters(tokens: tuple[Token, ...]) -> str:
    """Letters and digits alone: "Rabu-malam" and "Rabu malam" are one wording; a number as it is."""
    return "".join(
        char for token in tokens for char in token.word if char.isalnum() or (char == "." and token.number is not None)
    )


def _shown(changes: Sequence[tuple[tuple[Token, ...], tuple[Token, ...]]]) -> str:
    """The changes as an editor marks them: ``[-dropped-] {+put in+}``."""
    written = []
    for gone, new in changes[:_SHOWN]:
        marks = [f"[-{' '.join(token.written for token in gone)}-]"] if gone else []
        marks += [f"{{+{' '.join(token.written for token in new)}+}}"] if new else []
        written.append(" ".join(marks))
    return "; ".join(written)
