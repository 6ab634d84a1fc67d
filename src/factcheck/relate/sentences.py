"""What the sentences of two statements tell of their ground, beside the slots: two subjects, a part of a sum."""

from __future__ import annotations

from factcheck.link.profiles import Profile
from factcheck.link.subjects import other_subject
from factcheck.records import Amount, Qualifier
from factcheck.relate.assignment import Pair
from factcheck.relate.scope import Ground, Scope
from factcheck.statements.dimensions import lineage

__all__ = ["scope_by_sentence"]


def scope_by_sentence(pair: Pair) -> Scope | None:
    """How the ground of a pair lies by the words and numbers beside; ``None`` where these say nothing."""
    subjects = other_subject(pair.left.named, pair.right.named, pair.left.setting, pair.right.setting)
    if subjects is not None:
        return Scope(Ground.OTHER, "subject", " / ".join(subjects))
    if _summed(pair.left, pair.right):
        return Scope(Ground.LEFT_IN_RIGHT, "sum", pair.left.statement.span.text)
    if _summed(pair.right, pair.left):
        return Scope(Ground.RIGHT_IN_LEFT, "sum", pair.right.statement.span.text)
    return None


def _summed(part: Profile, whole: Profile) -> bool:
    """Whether a value makes the other with one of its kind beside it: 32 tourists and 8 crew are 40 people."""
    a, b = _exact(part.statement.amount), _exact(whole.statement.amount)
    if a is None or b is None or a.value is None or b.value is None:
        return False
    one, other = part.statement.dimension, whole.statement.dimension
    if one != other and one not in lineage(other) and other not in lineage(one):
        return False
    rest = b.value - a.value
    return rest > 0 and f"{rest.normalize():f}" in part.fellow_values


def _exact(amount: Amount | None) -> Amount | None:
    return amount if amount is not None and amount.qualifier is Qualifier.EXACT else None
