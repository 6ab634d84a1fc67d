"""Two counts held against each other, in the nine steps of ``docs/verdicts.md``.

Every function of a step writes down what it found, so that a verdict shows its work. The words of the outcomes are
part of the interface: rules choose by them and messages are written for them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping

from factcheck.relate.voice import Voice, voice
from factcheck.link.articles import pair_key
from factcheck.relate.context import Context
from factcheck.compare.keys import Match, Slot, casualty_slots, differing, force_slots, missing, part_side
from factcheck.compare.moments import Order, as_of, order, published_order
from factcheck.compare.slips import Slip, measure_slip, number_slip, year_slip
from factcheck.compare.trail import Trail
from factcheck.knowledge.force_units import PERSON, unit_sizes
from factcheck.knowledge.intervals import Fit, fit, higher, interval, meets, ratio, spoken, stated, times
from factcheck.knowledge.places import Where
from factcheck.knowledge.populations import combatants
from factcheck.records import (
    COMPARED_REGIONS,
    CasualtyClaim,
    Comparison,
    Extraction,
    ForceClaim,
    Modality,
    Outcome,
    Qualifier,
    RegionKind,
    Verdict,
    Window,
)

__all__ = ["comparable", "compare_counts", "own_counts", "told"]

Counted = CasualtyClaim | ForceClaim

_NO_ROUNDING = 1.1
_ONE_VOICE = (Voice.SAME, Voice.SAME_ARTICLE, Voice.SAME_ORIGIN)
_FLOORS = (Qualifier.AT_LEAST, Qualifier.MORE_THAN)
_LASTING = frozenset({Outcome.KILLED, Outcome.INJURED, Outcome.CASUALTIES, Outcome.RELEASED})
"""What stays so: a count of it only rises."""
_DAY_WINDOWS = (Window.LAST_24H, Window.PERIOD)


def comparable(claim: Counted) -> bool:
    """Whether a claim is the article's own statement of fact."""
    return claim.region in COMPARED_REGIONS and claim.modality is Modality.ASSERTED


def told(claim: Counted) -> bool:
    """Whether a claim is the article's own, stated as fact or as what is feared."""
    return claim.region in COMPARED_REGIONS and claim.modality in (Modality.ASSERTED, Modality.POSSIBLE)


def own_counts(extraction: Extraction, paired: Container[str] = ()) -> list[Counted]:
    """The counts an article states as fact, and those ``paired`` with their counterpart in another version of it.

    A headline's count that the body repeats is left to the body, which keeps the hedge that headlines drop
    (verdicts.md, row 06).
    """
    counts = [claim for claim in extraction.claims if isinstance(claim, CasualtyClaim | ForceClaim)]
    body = [claim for claim in counts if claim.region is RegionKind.BODY and comparable(claim)]
    repeated: dict[tuple[object, ...], set[str | None]] = defaultdict(set)
    for claim in body:
        repeated[_telling(claim)].add(claim.place)
    return [
        claim
        for claim in counts
        if (comparable(claim) or claim.id in paired)
        and not _one_person(claim)
        and not (claim.region is RegionKind.HEADLINE and _told_again(claim, repeated))
    ]


def _one_person(claim: Counted) -> bool:
    """Whether a count is an article only: "a soldier died" tells of one death and gives no toll."""
    figure = claim.figure
    return claim.amount.value == 1 and (figure is None or not any(map(str.isdigit, figure.span.text)))


def _told_again(headline: Counted, body: Mapping[tuple[object, ...], set[str | None]]) -> bool:
    """Whether the body has the headline's figure, of no other place: where either names none it is the same."""
    places = body.get(_telling(headline), set())
    return bool(places) and (headline.place is None or not places.isdisjoint((headline.place, None)))


def _telling(claim: Counted) -> tuple[object, ...]:
    measure = claim.unit if isinstance(claim, ForceClaim) else claim.outcomes
    return measure, stated(claim.amount)


def compare_counts(left: Counted, right: Counted, context: Context) -> Comparison:
    """The verdict on two claims of one kind.

    Claims that are only possible, planned or denied, or stand in captions and links, are incomparable, but for what two
    versions of one text say is feared. The verdict does not depend on which claim is left.
    """
    trail = Trail(left, right, context)
    trail.note("inside", "same article" if left.article_id == right.article_id else "across articles")
    feared_in_both = pair_key(left.id, right.id) in context.twins and left.modality is right.modality
    if not (comparable(left) and comparable(right)) and not feared_in_both:
        trail.note("gate", "not asserted")
        return trail.end(Verdict.INCOMPARABLE)
    return _measured(left, right, context, trail)


def _measured(left: Counted, right: Counted, context: Context, trail: Trail) -> Comparison:
    """Step 2: one number under two measures, in texts of one origin."""
    if isinstance(left, CasualtyClaim) and isinstance(right, CasualtyClaim):
        mixed = measure_slip(left.outcomes, right.outcomes, left.amount, right.amount)
        if mixed and pair_key(left.id, right.id) in context.twins:
            trail.note("measure", "mixed up", f"{left.outcomes} / {right.outcomes}")
            return trail.end(Verdict.CONTRADICTION)
        trail.note("measure", "as read")
        return _gated(left, right, casualty_slots(left, right, context), context, trail)
    if isinstance(left, ForceClaim) and isinstance(right, ForceClaim):
        if PERSON in (left.unit, right.unit) and left.unit != right.unit:
            return _manned(left, right, context, trail)
        return _gated(left, right, force_slots(left, right, context), context, trail)
    trail.note("gate", "different", "kind")
    return trail.end(Verdict.INCOMPARABLE)


def _manned(left: ForceClaim, right: ForceClaim, context: Context, trail: Trail) -> Comparison:
    """Units against people: four battalions may have 3,000 fighters (verdicts.md, row 44)."""
    people, units = (left, right) if left.unit == PERSON else (right, left)
    size = unit_sizes().get(units.unit)
    one_side = left.side is not None and left.side == right.side
    where = context.places.compare(left.place, right.place, (left.article_id, right.article_id))
    if size is None or not one_side or where is Where.APART:
        trail.note("gate", "different unit", f"{left.unit} / {right.unit}")
        return trail.end(Verdict.INCOMPARABLE)
    trail.note("gate", "units of people", f"{size[0]}-{size[1]} in a {units.unit}")
    fits = meets(interval(people.amount), times(interval(units.amount), size))
    trail.note("intervals", "intersect" if fits else "disjoint", f"{spoken(left.amount)} / {spoken(right.amount)}")
    return trail.end(Verdict.COMPATIBLE if fits else Verdict.UNRESOLVED)


def _gated(left: Counted, right: Counted, slots: tuple[Slot, ...], context: Context, trail: Trail) -> Comparison:
    """Steps 3 and 4: may these be compared, and as what?"""
    apart = differing(slots)
    unknown = missing(slots)
    if apart:
        alone = len(apart) == 1 and (not unknown or apart[0].name == "event")
        name = apart[0].name if alone else "in more than one way"
        trail.note("gate", f"different {name}", "; ".join(slot.detail for slot in apart))
        return trail.end(Verdict.INCOMPARABLE)
    trail.note("gate", "open" if not unknown else "unknown", ", ".join(slot.name for slot in unknown))
    part = part_side(slots)
    if part is not None:
        whole_left = part is Match.RIGHT_IN_LEFT
        return _contained(*((right, left) if whole_left else (left, right)), context, trail, known=not unknown)
    if unknown:
        return _undecided(left, right, context, trail)
    return _held(left, right, context, trail)


def _undecided(left: Counted, right: Counted, context: Context, trail: Trail) -> Comparison:
    """Not known to be the same; what an editor may still want to know is whether a slip would explain it."""
    met = fit(left.amount, right.amount)
    trail.note("intervals", str(met), f"{spoken(left.amount)} / {spoken(right.amount)}")
    if met is not Fit.DISJOINT:
        return trail.end(Verdict.UNRESOLVED)
    trail.note("order", str(order(left, right, context)))
    trail.note("claimant", str(voice(left, right, context)))
    return _explained(left, right, trail, Verdict.UNRESOLVED)


def _contained(part: Counted, whole: Counted, context: Context, trail: Trail, *, known: bool) -> Comparison:
    """Step 4: of a part and its whole only this much is known: the part is not larger."""
    if not higher(whole.amount, part.amount):
        trail.note("containment", "part fits", f"{spoken(part.amount)} in {spoken(whole.amount)}")
        return trail.end(Verdict.COMPATIBLE if known else Verdict.UNRESOLVED, part=True)
    trail.note("containment", "part larger", f"{spoken(part.amount)} / {spoken(whole.amount)}")
    when = order(part, whole, context)
    trail.note("order", str(when))
    if not known or when not in (Order.SAME, Order.SAME_DAY):
        return trail.end(Verdict.UNRESOLVED, part=True)
    return _voiced(part, whole, context, trail, sure=when is Order.SAME, part=True)


def _held(left: Counted, right: Counted, context: Context, trail: Trail) -> Comparison:
    """Step 5: do the intervals meet?"""
    copies = pair_key(left.id, right.id) in context.twins
    met = _fit_of_copies(left, right) if copies else _fit_of_parts(left, right, context)
    trail.note("intervals", str(met), f"{spoken(left.amount)} / {spoken(right.amount)}")
    when = order(left, right, context)
    if met is Fit.DISJOINT:
        return _ordered(left, right, when, context, trail)
    if when in (Order.LEFT_FIRST, Order.RIGHT_FIRST):
        return _met_later(left, right, when, context, trail)
    return trail.end(Verdict.AGREE if met is Fit.EQUAL else Verdict.COMPATIBLE)


def _fit_of_copies(left: Counted, right: Counted) -> Fit:
    """A copy repeats its figure: a tenth more or less is no rounding, however round the two figures are."""
    met = fit(left.amount, right.amount)
    exact = left.amount.qualifier is Qualifier.EXACT and right.amount.qualifier is Qualifier.EXACT
    return Fit.DISJOINT if exact and ratio(left.amount, right.amount) >= _NO_ROUNDING else met


def _fit_of_parts(left: Counted, right: Counted, context: Context) -> Fit:
    """A part of a floor is a floor: "at least 40 dead, among them six children" leaves open how many children."""
    met = fit(left.amount, right.amount)
    if met is not Fit.DISJOINT:
        return met
    lower = left if higher(left.amount, right.amount) else right
    whole = context.wholes.get(lower.part_of or "")
    open_whole = whole is not None and whole.amount.qualifier in _FLOORS
    return Fit.INTERSECT if open_whole and lower.amount.qualifier is Qualifier.EXACT else met


def _met_later(left: Counted, right: Counted, when: Order, context: Context, trail: Trail) -> Comparison:
    """Intervals that meet, as of different days: mostly fine, sometimes another day's count or a slip of the year."""
    if _of_one_day(left) or _of_one_day(right):
        trail.note("order", "another day")
        return trail.end(Verdict.INCOMPARABLE)
    a, b = as_of(left, context), as_of(right, context)
    if a and b and a.stated and b.stated and year_slip(a.earliest, b.earliest, left.amount, right.amount):
        trail.note("order", "same day of another year", f"{a.earliest} / {b.earliest}")
        trail.note("slip", Slip.YEAR)
        return trail.end(Verdict.CONTRADICTION)
    early, late = (left, right) if when is Order.LEFT_FIRST else (right, left)
    if _risen_floor(early, late):
        trail.note("order", "later and higher")
        return trail.end(Verdict.UPDATE)
    equal = fit(left.amount, right.amount) is Fit.EQUAL
    trail.note("order", "still the same" if equal else "not against it")
    return trail.end(Verdict.AGREE if equal else Verdict.COMPATIBLE)


def _risen_floor(early: Counted, late: Counted) -> bool:
    """A floor meets all that is higher, yet "at least 17" and the next day "at least 20", or "32", is a rise."""
    if not isinstance(early, CasualtyClaim) or early.amount.qualifier not in _FLOORS:
        return False
    before, after = early.amount.value, late.amount.value
    return before is not None and after is not None and before < after


def _of_one_day(claim: Counted) -> bool:
    return isinstance(claim, CasualtyClaim) and claim.window in _DAY_WINDOWS


def _ordered(left: Counted, right: Counted, when: Order, context: Context, trail: Trail) -> Comparison:
    """Step 6: a cumulative toll may rise with time; it may not fall."""
    if when in (Order.LEFT_FIRST, Order.RIGHT_FIRST):
        early, late = (left, right) if when is Order.LEFT_FIRST else (right, left)
        return _moved(early, late, context, trail)
    trail.note("order", str(when))
    if when is Order.UNKNOWN and pair_key(left.id, right.id) not in context.twins:
        return trail.end(Verdict.UNRESOLVED)
    return _voiced(left, right, context, trail, sure=when is Order.SAME)


def _of_an_event(claim: Counted) -> bool:
    """Whether a count is of one event, whose first reports are always overtaken (verdicts.md, row 18)."""
    return isinstance(claim, CasualtyClaim) and claim.window in (Window.EVENT, Window.UNKNOWN)


def _of_fighters(left: Counted, right: Counted) -> bool:
    """Whether both count fighters killed: a side gives that count when the fight is over, and nobody digs for more."""
    both = [claim for claim in (left, right) if isinstance(claim, CasualtyClaim)]
    return all(Outcome.KILLED in claim.outcomes and combatants(claim.populations) for claim in both)


def _moved(early: Counted, late: Counted, context: Context, trail: Trail) -> Comparison:
    if _of_one_day(early) or _of_one_day(late):
        trail.note("order", "another day")
        return trail.end(Verdict.INCOMPARABLE)
    if isinstance(early, ForceClaim):
        trail.note("order", "another day")
        return trail.end(Verdict.UNRESOLVED)
    if higher(early.amount, late.amount):
        trail.note("order", "later and higher")
        return trail.end(Verdict.UPDATE)
    if _revised(late) or _may_fall(late):
        trail.note("order", "revised" if _revised(late) else "may fall")
        return trail.end(Verdict.UPDATE)
    trail.note("order", "later and lower")
    speaking = voice(early, late, context)
    trail.note("claimant", str(speaking))
    if speaking is Voice.DIFFERENT:  # the dead do not become fewer: who counts fewer later disputes the count
        return _explained(early, late, trail, Verdict.DISPUTE)
    if speaking not in _ONE_VOICE:
        return trail.end(Verdict.UNRESOLVED)
    return _explained(early, late, trail, Verdict.CONTRADICTION)


def _may_fall(claim: Counted) -> bool:
    """Whether a count is of a state that ends: the missing are found, hostages freed, the displaced go home."""
    return isinstance(claim, CasualtyClaim) and not _LASTING.issuperset(claim.outcomes)


def _revised(claim: Counted) -> bool:
    return isinstance(claim, CasualtyClaim) and claim.change is not None and claim.change.direction != "rise"


def _voiced(
    left: Counted, right: Counted, context: Context, trail: Trail, *, sure: bool, part: bool = False
) -> Comparison:
    """Step 7: one voice cannot say both; two voices dispute; whose figure it is may not be known."""
    speaking = voice(left, right, context)
    trail.note("claimant", str(speaking))
    if speaking is Voice.DIFFERENT:
        return _explained(left, right, trail, Verdict.DISPUTE, part=part)
    if speaking is Voice.UNKNOWN and not sure and not part and _of_an_event(left):
        if not _of_fighters(left, right):
            trail.note("order", "rises within the day")
            return trail.end(Verdict.UPDATE)
        trail.note("order", "given once")
    if speaking is Voice.UNKNOWN:
        return _explained(left, right, trail, Verdict.UNRESOLVED, part=part)
    if part and speaking is Voice.SAME_ORIGIN:  # a copy may have its parts from elsewhere
        return trail.end(Verdict.UNRESOLVED, part=True)
    if sure or speaking is Voice.SAME_ARTICLE or part:
        return _explained(left, right, trail, Verdict.CONTRADICTION, part=part)
    if speaking is Voice.SAME_ORIGIN:
        return _copied(left, right, context, trail)
    return _within_a_day(left, right, context, trail)


def _within_a_day(left: Counted, right: Counted, context: Context, trail: Trail) -> Comparison:
    """One claimant, one day by publication: a count rises from bulletin to bulletin (verdicts.md, row 39)."""
    first = published_order(left, right, context)
    if first is Order.UNKNOWN:
        trail.note("order", "no hours")
        return _explained(left, right, trail, Verdict.UNRESOLVED)
    early, late = (left, right) if first is Order.LEFT_FIRST else (right, left)
    if higher(early.amount, late.amount):
        trail.note("order", "later and higher")
        return trail.end(Verdict.UPDATE)
    if _revised(late) or _may_fall(late):
        trail.note("order", "revised" if _revised(late) else "may fall")
        return trail.end(Verdict.UPDATE)
    trail.note("order", "later and lower")
    return _explained(early, late, trail, Verdict.CONTRADICTION)


def _copied(left: Counted, right: Counted, context: Context, trail: Trail) -> Comparison:
    """Two versions of one text: wires move new leads all day, so only a slip or one publisher makes it sure."""
    first = published_order(left, right, context)
    early, late = (right, left) if first is Order.RIGHT_FIRST else (left, right)
    if first is not Order.UNKNOWN and higher(early.amount, late.amount):
        trail.note("order", "later and higher")
        return trail.end(Verdict.UPDATE)
    one, other = context.article(left.article_id), context.article(right.article_id)
    same_publisher = one.source is not None and one.source == other.source
    trail.note("copy", "one publisher" if same_publisher else "another publisher")
    sure = same_publisher or number_slip(left.amount, right.amount) is not None
    return _explained(left, right, trail, Verdict.CONTRADICTION if sure else Verdict.UNRESOLVED)


def _explained(left: Counted, right: Counted, trail: Trail, verdict: Verdict, *, part: bool = False) -> Comparison:
    """Step 8: name the likely slip. It never changes the verdict."""
    slip = None if part else number_slip(left.amount, right.amount)
    trail.note("slip", str(slip) if slip else "none")
    return trail.end(verdict, part=part)
