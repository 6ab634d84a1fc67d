"""What the sentences of two statements tell of their ground, beside the slots: two subjects, a part of a sum."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from factcheck.link.models import two_models
from factcheck.link.profiles import Profile
from factcheck.link.subjects import other_subject
from factcheck.link.within import tells_before, two_persons
from factcheck.records import Amount, Qualifier, Statement
from factcheck.relate.assignment import Pair
from factcheck.relate.held import Meeting
from factcheck.relate.scope import Ground, Scope, Slot
from factcheck.relate.values import hold
from factcheck.statements.dimensions import growth, lineage

__all__ = ["scope_by_sentence"]


_LABELS = frozenset({"times", "ranks"})
"""Families whose values tell one fact from the next of its kind: the fair of 2023, the eleventh fair."""


def scope_by_sentence(pair: Pair) -> Scope | None:
    """How the ground of a pair lies by the words and numbers beside; ``None`` where these say nothing."""
    subjects = other_subject(pair.left.named, pair.right.named, pair.left.setting, pair.right.setting)
    if subjects is not None:
        return Scope(Ground.OTHER, "subject", " / ".join(subjects))
    if two_persons(pair.left, pair.right) or _two_holders(pair.left, pair.right):
        return Scope(Ground.OTHER, "person", _names(pair.left.person, pair.right.person))
    if _two_actors(pair.left, pair.right):
        return Scope(Ground.OTHER, "person", _names(pair.left.subject, pair.right.subject))
    if _two_orders(pair.left, pair.right):
        return Scope(Ground.OTHER, "ordered", " / ".join(str(one.ordered[-1]) for one in (pair.left, pair.right)))
    if pair.left.family != "identifiers" and _two_models(pair.left, pair.right):
        return Scope(Ground.OTHER, "model", " / ".join(" ".join(one.model or ()) for one in (pair.left, pair.right)))
    if pair.left.variant or pair.right.variant:
        return Scope(Ground.OTHER, "variant", "one of several joined by a stroke")
    if not _grows(pair) and _other_fact(pair.left.mates, pair.right.mates):
        slot: Slot = "fact" if pair.left.family in _LABELS else "beside"
        return Scope(Ground.OTHER, slot, "the values beside them differ too")
    if tells_before(pair.left) != tells_before(pair.right):
        return Scope(Ground.OTHER, "earlier", "only one tells how things stood before")
    if _summed(pair.left, pair.right):
        return Scope(Ground.LEFT_IN_RIGHT, "sum", pair.left.statement.span.text)
    if _summed(pair.right, pair.left):
        return Scope(Ground.RIGHT_IN_LEFT, "sum", pair.right.statement.span.text)
    return None


def _grows(pair: Pair) -> bool:
    """Whether a value grows in the course of an event: then what stands beside it grows with it."""
    return growth(pair.left.statement.dimension, pair.right.statement.dimension) == "grows"


def _two_models(left: Profile, right: Profile) -> bool:
    """Whether the numbered names that two values are told of are two things, by all that the two articles name."""
    return two_models(left.model, right.model, left.setting.models | right.setting.models)


def _two_holders(left: Profile, right: Profile) -> bool:
    """Whether two ordinals stand before names that have nothing in common: the fifth president and the sixth."""
    ranked = left.family == right.family == "ranks"
    return ranked and bool(left.person) and bool(right.person) and not left.person & right.person


def _two_actors(left: Profile, right: Profile) -> bool:
    """Whether two names in full stand before two values, each in an article that has no use for the other.

    "Kevin Tanujaya scored 26 points" and "Marcus Dole had 31": who speaks is no actor, one word may name a town where
    the other article names the district, and another language translates names of courts.
    """
    if left.language != right.language or not left.statement.dimension == right.statement.dimension == "count":
        return False
    one, other = left.subject - right.setting.words, right.subject - left.setting.words
    in_full = min(len(one), len(other)) >= _IN_FULL
    return in_full and (left.subject | right.subject).isdisjoint(left.setting.voices | right.setting.voices)


_IN_FULL = 2


def _two_orders(left: Profile, right: Profile) -> bool:
    """Whether two ordinals of one language order different things: the second week and the third place.

    As with names (``link.subjects``), only where an article has no use for the noun of the other: one that writes both
    strike and walkout may call one thing by two words.
    """
    told = left.ordered and right.ordered and left.language == right.language
    if not told or not set(left.ordered).isdisjoint(right.ordered):
        return False
    return left.ordered[-1] not in right.setting.words or right.ordered[-1] not in left.setting.words


def _names(left: Iterable[object], right: Iterable[object]) -> str:
    return " / ".join(" ".join(sorted(map(str, one))) for one in (left, right))


def _other_fact(left: Sequence[Statement], right: Sequence[Statement]) -> bool:
    """Whether the values beside two values are of one kind and differ, too: then they are of two facts.

    "0.4 percent in 2023" and "0.9 percent in 2022" are right, both; so are three months for who does not pay a fine of
    400 million, and four for who does not pay one of 500. A count that grows may differ for one event.
    """
    ours, theirs = (_by_kind(side) for side in (left, right))
    shared = ours.keys() & theirs.keys()
    return bool(shared) and all(
        hold(one, other).meeting is Meeting.APART for kind in shared for one in ours[kind] for other in theirs[kind]
    )


def _by_kind(statements: Sequence[Statement]) -> dict[tuple[str, str | None], list[Statement]]:
    """Values by what they are about and their unit; no ages, and none that grow in the course of an event."""
    found: dict[tuple[str, str | None], list[Statement]] = defaultdict(list)
    for one in statements:
        fleeting = one.dimension.startswith("people.") or one.dimension in ("age", "rank", "duration")
        if one.amount is not None and not fleeting:
            found[one.dimension, one.unit].append(one)
    return found


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
