"""Outcome words without a numeral: nobody ("tidak ada korban jiwa"), or some people."""

from __future__ import annotations

from factcheck.extract.casualties.board import Board
from factcheck.extract.casualties.named import read_named, read_named_behind
from factcheck.extract.slots import AmountSlot
from factcheck.records import Qualifier
from factcheck.scan import Hit

__all__ = ["denied", "read_uncounted"]

_BEFORE = 70


def read_uncounted(board: Board, first: Hit, last: Hit, outcomes: tuple[str, ...], sentence: tuple[int, int]) -> None:
    """Claim nobody, people told by name, or some people, where the words say so."""
    floor = sentence[0]
    none = denied(board, first, floor)
    if none is not None:
        board.bare(none.start, last.end, AmountSlot(0, 0, 0), outcomes, first.start, last.end)
        return
    form = first.roles["outcome"].form
    if not all(board.scan.pack.outcomes[name].by_name for name in outcomes):
        return
    named = "predicate" in form and read_named(board, first, last, outcomes, floor)
    if not named and form != ("predicate",):
        named = read_named_behind(board, first, last, outcomes, sentence[1])
    if not named and "active" in form:
        _some(board, last, outcomes)


def denied(board: Board, outcome: Hit, floor: int) -> Hit | None:
    """The words before an outcome that say it befell nobody: "nobody was hurt", "tidak ada korban jiwa"."""
    none = board.last_hit("none", outcome.start, max(floor, outcome.start - _BEFORE))
    return none if none is not None and _denies(board, none, outcome) else None


def _some(board: Board, hit: Hit, outcomes: tuple[str, ...]) -> None:
    """Claim an unstated number where a noun for people is the verb's bare object: "menewaskan komandan senior"."""
    unit = next((unit for unit in board.units(hit.end, hit.end + 2) if unit.roles["unit"].unit == "person"), None)
    if unit is None:
        return
    amount = AmountSlot(None, 1, None, qualifier=Qualifier.VAGUE)
    claim = board.bare(hit.start, unit.end, amount, outcomes, hit.start, hit.end)
    claim.victims = board.scan.text[unit.start : unit.end]
    claim.window = "event"


def _denies(board: Board, none: Hit, outcome: Hit) -> bool:
    near = none.end + 1 >= outcome.start
    if "noun" in outcome.roles["outcome"].form:
        return near or len(board.scan.text[none.end : outcome.start].split()) <= 1
    return near and not none.roles["none"].nouns_only
