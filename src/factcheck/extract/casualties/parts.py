"""Counts that are part of another, and counts that are told in parts."""

from __future__ import annotations

from factcheck.extract.casualties.board import Board, persons
from factcheck.extract.slots import AmountSlot, CasualtySlot
from factcheck.scan import Hit

__all__ = ["join_parts", "link_parts", "list_parts", "open_parts", "take_from_opening"]

_NEAR = 2
_FAR = 400
"""Most characters between a toll and the sentence that tells its parts."""
_TOLD = 30
_MOST = 24
"""Most counts before a part among which its whole is looked for."""


def link_parts(board: Board) -> None:
    """Mark claims as part of the one before them: "29 di antaranya", "including 12 children"."""
    for index in board.scan.where("part"):
        hit = board.scan.hits[index]
        number = _counted(board, hit)
        if number is not None and board.counts_people(number):
            _link(board, number, hit)


def _counted(board: Board, hit: Hit) -> int | None:
    """The figure that a part cue belongs to."""
    if not board.opens_insertion(hit):
        number = board.before(hit.start)
        near = number >= 0 and hit.start - board.figures[number].phrase_end <= _NEAR
    else:
        number = board.after(hit.end)
        near = number < len(board.figures) and board.starts[number] - hit.end <= _NEAR
    return number if near else None


def _link(board: Board, number: int, cue: Hit) -> None:
    whole = _whole(board, number, board.scan.sentences.bounds(cue.start)[0])
    if whole is None:
        _told_alone(board, number, cue)
        return
    claim = board.taken.get(number)
    figure = board.figures[number]
    if claim is None:
        if figure.unit is None and figure.counted is not None and cue.roles["part"].position == "before":
            return
        start, end = min(figure.hedge_start, cue.start), max(figure.phrase_end, cue.end)
        claim = board.bare(start, end, persons(figure), whole.outcomes, whole.outcome_start, whole.outcome_end)
        board.take(number, claim)
    all_of_them = cue.roles["part"].outcomes and _exceeds(figure.amount, whole.amount)  # "20 of those injured"
    if claim is not whole and set(claim.outcomes) <= set(whole.outcomes) and not all_of_them:
        claim.part_of = whole


def _told_alone(board: Board, number: int, cue: Hit) -> None:
    """Claim a count of those whom the cue names where no toll stands before it: "four of the dead were foreigners"."""
    outcomes, figure = cue.roles["part"].outcomes, board.figures[number]
    if not outcomes or number in board.taken or board.single(number):
        return
    start, end = figure.hedge_start, cue.end
    claim = board.take(number, board.bare(start, end, persons(figure), outcomes, cue.start, cue.end))
    whole = _toll_before(board, board.scan.sentences.bounds(cue.start)[0], outcomes)
    if whole is not None and not _exceeds(figure.amount, whole.amount):
        claim.part_of = whole


def _whole(board: Board, number: int, floor: int) -> CasualtySlot | None:
    """The nearest earlier claim of the sentence that is itself no part."""
    for earlier in range(number - 1, max(-1, number - 1 - _MOST), -1):
        if board.ends[earlier] <= floor:
            return None
        claim = board.taken.get(earlier)
        if claim is not None and claim.outcomes and claim.part_of is None:
            return claim
    return None


def open_parts(board: Board) -> None:
    """Make the counts of a sentence that "of the dead" or "dari jumlah itu" opens the parts of the toll before it."""
    for index in board.scan.where("part"):
        cue = board.scan.hits[index]
        start, end = board.scan.sentences.bounds(cue.start)
        if not cue.roles["part"].opens or cue.start - start > _NEAR:
            continue
        meant = cue.roles["part"].outcomes
        whole = _toll_before(board, start, meant)
        number = board.after(cue.end)
        while whole is not None and number < len(board.figures) and board.starts[number] < end:
            figure = board.figures[number]
            fits = bool(meant) or not _exceeds(figure.amount, whole.amount)  # else another count is meant
            if number not in board.taken and fits and _of_people(board, number, end):
                claim = board.alike(figure.hedge_start, figure.phrase_end, persons(figure), whole)
                board.take(number, claim).part_of = whole
            number += 1


def take_from_opening(board: Board) -> None:
    """Claim some of a toll that a partitive opens its sentence with: "Of the 45 injured, 20 are in hospital"."""
    text, partitives = board.scan.text, board.scan.pack.settings.partitives
    for number, whole in sorted(board.taken.items()):
        part = number + 1
        if not whole.outcomes or whole.part_of is not None or part >= len(board.figures) or part in board.taken:
            continue
        start, figure = board.scan.sentences.bounds(whole.start)[0], board.figures[part]
        opened = text[start : board.starts[number]].strip().lower() in partitives
        between = text[max(whole.end, board.figures[number].phrase_end) : board.starts[part]].strip()
        one_comma = between.endswith(",") and between.count(",") == 1
        apart = one_comma and not board.broken(whole.end, board.starts[part] - 2)
        if opened and apart and board.counts_people(part) and not _exceeds(figure.amount, whole.amount):
            claim = board.alike(figure.hedge_start, figure.phrase_end, persons(figure), whole)
            board.take(part, claim).part_of = whole


def _toll_before(board: Board, position: int, outcomes: tuple[str, ...]) -> CasualtySlot | None:
    """The last count before a sentence that is itself no part, of those whom the words mean."""
    for number in range(board.before(position + 1), -1, -1):
        if position - board.ends[number] > _FAR:
            return None
        claim = board.taken.get(number)
        if claim is None or not claim.outcomes or claim.part_of is not None:
            continue
        if not outcomes or set(outcomes) <= set(claim.outcomes):
            return claim
    return None


def _exceeds(part: AmountSlot, whole: AmountSlot) -> bool:
    return part.low is not None and whole.high is not None and part.low > whole.high


def _of_people(board: Board, number: int, end: int) -> bool:
    """Whether a figure counts people, by its noun or by what is told of them: "20 were women"."""
    figure = board.figures[number]
    if not board.counts_people(number):
        return False
    following = board.starts[number + 1] if number + 1 < len(board.figures) else end
    stop = min(end, following, figure.end + _TOLD)
    return figure.unit == "person" or bool(board.hits("population", figure.end, stop))


def join_parts(board: Board) -> None:
    """Make parts of people who are joined to one and have no outcome: "among them six boys and two girls"."""
    for number, claim in sorted(board.taken.items()):
        whole, part = claim.part_of, number + 1
        while isinstance(whole, CasualtySlot) and claim.outcomes and _joined(board, part):
            figure = board.figures[part]
            if _exceeds(figure.amount, whole.amount):
                break
            joined = board.alike(figure.hedge_start, figure.phrase_end, persons(figure), whole)
            board.take(part, joined).part_of = whole
            part += 1


def _joined(board: Board, number: int) -> bool:
    """Whether a free count of people stands behind another with nothing but a joiner between."""
    if not _free(board, number) or board.single(number):
        return False
    return _between(board, number).strip(", ") in board.scan.pack.settings.adders


def _free(board: Board, number: int) -> bool:
    """Whether there is a figure of this number that counts people and belongs to no claim."""
    return number < len(board.figures) and number not in board.taken and board.figures[number].unit == "person"


def _between(board: Board, number: int) -> str:
    """What stands between a figure and the one before it."""
    return board.scan.text[board.figures[number - 1].phrase_end : board.starts[number]].strip()


def list_parts(board: Board) -> None:
    """Make the people listed behind a toll its parts: "18 people: 10 civilians, 5 soldiers and 3 police"."""
    for number, whole in sorted(board.taken.items()):
        if not whole.outcomes or whole.part_of is not None:
            continue
        part = number + 1
        while _listed(board, part, whole, first=part == number + 1):
            figure = board.figures[part]
            claim = board.alike(figure.hedge_start, figure.phrase_end, persons(figure), whole)
            board.take(part, claim).part_of = whole
            part += 1


def _listed(board: Board, number: int, whole: CasualtySlot, first: bool) -> bool:
    """Whether a free count of people stands behind a colon or "namely", or joined to the item before it."""
    if not _free(board, number):
        return False
    if first:
        before = board.figures[number - 1].phrase_end
        opener = board.scan.text[max(before, whole.end) : board.starts[number]].strip(" ,").lower()
        return opener == ":" or opener in board.scan.pack.settings.namely
    between = _between(board, number)
    return between == "," or between.strip(", ") in board.scan.pack.settings.adders
