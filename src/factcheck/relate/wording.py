"""Two wordings word by word: what was dropped, what was put in, and what kind of change that is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

from rapidfuzz.distance import Indel
from rapidfuzz.fuzz import ratio as text_ratio

from factcheck.relate.utterances import Token, Utterance

__all__ = ["Alignment", "align"]

_SPELLING = 75.0
"""Names alike to this degree (0–100) are spellings of one (rapidfuzz ratio)."""
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
        """Whether one side has a negation more, or three."""
        left, right = (sum(token.negates for token in side.tokens) for side in (self.left, self.right))
        return (left - right) % 2 == 1

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
        return any(_renamed(*change) for change in self.changes)

    @property
    def dropped(self) -> bool:
        """Whether words are left out on one side, and nothing is put in their place."""
        sides = [any(change[n] for change in self.changes) for n in (0, 1)]
        return sum(sides) == 1


def _renamed(left: tuple[Token, ...], right: tuple[Token, ...]) -> bool:
    if not left or len(left) != len(right) or not all(token.name for token in (*left, *right)):
        return False
    a, b = (" ".join(token.word for token in side) for side in (left, right))
    return text_ratio(a, b) < _SPELLING


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
    changes = _changes(one, other)
    return Alignment(
        left=one,
        right=other,
        cut=len(one.tokens) < len(left.tokens) or len(other.tokens) < len(right.tokens),
        changes=tuple((a, b) for a, b in changes if _letters(a) != _letters(b)),
        alike=float(Indel.normalized_similarity(one.words, other.words)),
        shown=_shown(changes),
    )


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


def _letters(tokens: tuple[Token, ...]) -> str:
    """Letters and digits alone: "Rabu-malam" and "Rabu malam" are one wording."""
    return "".join(char for token in tokens for char in token.word if char.isalnum())


def _shown(changes: list[tuple[tuple[Token, ...], tuple[Token, ...]]]) -> str:
    """The changes as an editor marks them: ``[-dropped-] {+put in+}``."""
    written = []
    for gone, new in changes[:_SHOWN]:
        marks = [f"[-{' '.join(token.written for token in gone)}-]"] if gone else []
        marks += [f"{{+{' '.join(token.written for token in new)}+}}"] if new else []
        written.append(" ".join(marks))
    return "; ".join(written)
