"""Which grammar may begin with which symbol, for everything that is no date and no clock time."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.extract.slots import AmountSlot
from factcheck.extract.times import durations, periods, placed
from factcheck.extract.times.reading import Reading
from factcheck.extract.times.shared import Found, exact
from factcheck.extract.times.timex import duration_value
from factcheck.extract.times.tokens import Chain
from factcheck.records import Qualifier

__all__ = ["read_span"]

_READERS: dict[str, tuple[Callable[[Chain, int, str], Found], ...]] = {
    "e": (periods.every,),
    "T": (placed.earlier,),
    ">": (placed.earlier,),
    "t": (placed.before, placed.placed),
    "<": (placed.of_year, placed.before, placed.placed),
    "h": (durations.mixed, durations.counted, durations.one, durations.stretch),
    "d": (durations.mixed, durations.counted),
    "y": (durations.counted, periods.period),
    "n": (durations.counted,),
    "N": (durations.mixed, durations.counted, periods.spoken_year),
    "k": (durations.counted,),
    "r": (durations.counted,),
    "V": (durations.counted,),
    "o": (durations.first, periods.century),
    "U": (periods.century, periods.unit_year, placed.compared, placed.behind, durations.one),
    "J": (placed.behind, durations.one),
    "1": (durations.one,),
    "Z": (durations.stretch,),
    "Q": (periods.period,),
    "F": (periods.period,),
    "G": (periods.period,),
    "w": (periods.period,),
    "K": (periods.decade,),
    "B": (periods.period,),
    "Y": (periods.years,),
}
"""What may begin with a symbol, most specific first."""


def read_span(chain: Chain, i: int) -> tuple[Reading, int] | None:
    """The duration, placed unit, set or period that begins at token ``i``, and the next token."""
    symbols = chain.symbols
    for read in _READERS.get(symbols[i], ()):
        found = read(chain, i, symbols)
        if found is not None:
            return found
    token = chain.tokens[i]
    if token.symbol == "f":
        value = duration_value(exact(token.value.count), token.value.unit)
        return Reading(token.start, token.end, "set", unit=token.value.unit, value=value), i + 1
    if token.symbol == "D":
        value = f"XXXX-WXX-{token.value + 1}"
        return Reading(token.start, token.end, "set", weekday=token.value, value=value), i + 1
    if token.symbol == "u":
        return Reading(
            token.start,
            token.end,
            "duration",
            unit=token.value.unit,
            amount=AmountSlot(None, 2, None, qualifier=Qualifier.VAGUE),
        ), i + 1
    return None
