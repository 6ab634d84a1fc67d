"""Counts that are joined to each other: "two men and a woman were killed", "killed his wife before killing himself"."""

from __future__ import annotations

from bisect import bisect_left

from factcheck.extract.casualties.board import Board, persons
from factcheck.extract.casualties.named import claim_names_before
from factcheck.extract.figures import AGE
from factcheck.extract.slots import AmountSlot, CasualtySlot, FigureSlot, Number
from factcheck.records import Qualifier

__all__ = ["SUM_NOTE", "sum_coordinated", "sum_up", "sum_with_self"]

SUM_NOTE = "sum of the counts that are joined here"
"""Note of a claim that no numeral states: its parts say who the people were."""
_MOST = 8
"""Most counts of one sum."""
_JOINT = 60
"""Most characters between two of them, names and ages included."""


def sum_coordinated(board: Board) -> None:
    """Give coordinated counts one outcome, and their sum a claim: "two men and a woman were killed"."""
    for number, claim in sorted(board.taken.items()):
        if not claim.outcomes or claim.part_of is not None or board.taken[number] is not claim:
            continue
        others = _coordinated(board, number, claim)
        parts = [claim]
        for other in others:
            figure = board.figures[other]
            part = board.alike(figure.hedge_start, figure.phrase_end, persons(figure), claim)
            parts.append(board.take(other, part))
        first = min([number, *others])
        if board.starts[first] < claim.outcome_start:
            floor = board.scan.sentences.bounds(board.starts[first])[0]
            named = claim_names_before(board, board.starts[first], floor, claim)
            parts += [named] if named else []
        if len(parts) > 1:
            sum_up(board, parts)


def sum_with_self(board: Board) -> None:
    """Add those who killed others and themselves: "killed two people before turning the gun on himself"."""
    ordered = sorted(board.claims, key=lambda claim: claim.start)
    starts = [claim.start for claim in ordered]
    for number, claim in sorted(board.taken.items()):
        if not board.reflexive(number) or claim.part_of is not None:
            continue
        floor = board.scan.sentences.bounds(claim.start)[0]
        place = bisect_left(starts, claim.start)
        for other in reversed(ordered[max(0, place - _MOST) : place]):
            if other.start >= floor and other.outcomes == claim.outcomes and other.part_of is None:
                if other.outcome_start == other.start:  # the same person did both
                    sum_up(board, [other, claim])
                break


def sum_up(board: Board, parts: list[CasualtySlot]) -> None:
    """Claim the sum of some counts, which are its parts from now on."""
    total = parts[0].amount
    for part in parts[1:]:
        total = _sum(total, part.amount)
    start, end = min(part.start for part in parts), max(part.end for part in parts)
    whole = board.alike(start, end, total, parts[0])
    whole.inferred["amount"] = "derived"
    whole.notes = (SUM_NOTE,)
    for part in parts:
        part.part_of = whole


def _coordinated(board: Board, number: int, claim: CasualtySlot) -> list[int]:
    """The free figures joined to a claimed one, by "and" or in a list that has it, away from the outcome word."""
    step = -1 if board.starts[number] < claim.outcome_start else 1
    found: list[int] = []
    whole: list[int] = []
    current = number
    while len(found) < _MOST:
        other = _next_count(board, current, step)
        joint = None if other is None else _joint(board, min(current, other), max(current, other))
        if other is None or joint is None or (step < 0 and not found and joint == "," and not _opens(board, other)):
            break
        if step < 0 and board.some_of(other) and not board.some_of(number):
            break  # "12 dead, among them two women, and 16 wounded"
        if joint == "," and step < 0 and _sums_to(board, other, [number, *found]):
            break  # "two people, a man and a woman"
        found.append(other)
        whole = found[:] if joint != "," or step < 0 else whole
        current = other
    return [] if step > 0 and _sums_to(board, number, whole) and len(whole) > 1 else whole


def _opens(board: Board, number: int) -> bool:
    """Whether a person opens a sentence, as in headlines, where a comma is "and": "Man, two children found dead"."""
    start = board.starts[number]
    return board.single(number) and board.scan.sentences.bounds(start)[0] == start


def _next_count(board: Board, number: int, step: int) -> int | None:
    """The next free count of people, ages passed over."""
    other = number + step
    for _ in range(_MOST):
        if 0 <= other < len(board.figures) and board.figures[other].unit == AGE:
            other += step
    if not 0 <= other < len(board.figures) or other in board.taken or not board.counts_people(other):
        return None
    return other if "person" in (board.figures[number].unit, board.figures[other].unit) else None


def _joint(board: Board, left: int, right: int) -> str | None:
    """What joins two counts, names and ages left out: "and", a comma, or ``None`` where they are not joined."""
    text, settings = board.scan.text, board.scan.pack.settings
    first, second = board.figures[left], board.figures[right]
    between = text[first.phrase_end : second.hedge_start]
    if between.strip() in settings.adders:
        return between.strip()
    if not between or len(between) > _JOINT or first.unit is None or second.unit is None:
        return None  # "Tom Wills, 19, and a man": bare digits behind a comma are an age
    words = [word.strip(",") for word in between.replace(",", " , ").split()]
    words = [word for word in words if word and not word[0].isupper() and not word.isdigit()]
    words = [word for word in words if word not in settings.possessives and not _people(board, word)]
    if words:
        return words[0] if len(words) == 1 and words[0] in settings.adders else None
    articles = [text[figure.start : figure.end].lower() in settings.one_articles for figure in (first, second)]
    apart = articles[0] >= articles[1] or _named_group(board, first)
    return "," if "," in between and apart else None


def _named_group(board: Board, figure: FigureSlot) -> bool:
    """Whether a count says who its people are, so that one behind a comma is another: "three guards, a cook"."""
    generic = board.scan.pack.settings.generic_people
    return bool(generic) and figure.counted is not None and figure.counted.lower().split(" ")[-1] not in generic


def _people(board: Board, word: str) -> bool:
    """Whether a word is a noun for people, told before their number: "aparat 18 orang dan warga sebanyak 32 orang"."""
    unit = board.scan.pack.words.get(word, {}).get("unit")
    return unit is not None and unit.unit == "person"


def _sums_to(board: Board, whole: int, parts: list[int]) -> bool:
    """Whether counts add up to one before them, which then tells them together."""
    values = [board.figures[part].amount.value or 0 for part in parts]
    return board.figures[whole].amount.value == sum(values)


def _sum(left: AmountSlot, right: AmountSlot) -> AmountSlot:
    def add(a: Number | None, b: Number | None) -> Number | None:
        return None if a is None or b is None else a + b

    value = add(left.value, right.value)
    hedges = [amount.qualifier for amount in (left, right) if amount.qualifier is not Qualifier.EXACT]
    vague = Qualifier.VAGUE in hedges
    return AmountSlot(
        value,
        add(left.low, right.low),
        add(left.high, right.high),
        left.low_open or right.low_open,
        left.high_open or right.high_open,
        Qualifier.VAGUE if vague else [*hedges, Qualifier.EXACT][0],
        max(left.grain, right.grain),
    )
