"""Grammar of clock times in number words: pukul setengah delapan pagi, jam sembilan sampai jam empat sore."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.extract.times.dates import hour_of
from factcheck.extract.times.lexicon import Lexicon
from factcheck.extract.times.reading import Reading
from factcheck.extract.times.shared import Found
from factcheck.extract.times.tokens import Chain, Token

__all__ = ["is_turned", "share_part", "spoken_clock", "spoken_end"]

_HALF = re.compile(r"(?:h?[CJ])?(?P<half>N)(?P<n>[Nd])(?P<p>P)?(?P<z>z)?")
_CUED = re.compile(r"h?(?P<cue>[CJ])(?P<n>[Nd])(?:i?(?P<p>P))?(?P<z>z)?(?!U|u|J)")
_END = re.compile(r"(?P<n>[Nd])(?:(?P<p>P)(?P<z>z)?|(?P<z2>z))")
_NOON = 12
_HOURS = 24
_MARKS = ".,;)\n"
_LONGEST_WORD = 24


def is_turned(chain: Chain, i: int) -> bool:
    """Whether a cue says how far from the hour behind it a clock time is: "half past", "quarter to"."""
    i += chain.symbols[i] == "h"  # "at about half past eight"
    return chain.symbols[i : i + 1] == "C" and bool(chain.tokens[i].value.minutes)


def spoken_clock(text: str, chain: Chain, i: int, lexicon: Lexicon) -> Found:
    """The clock time behind "pukul" or "jam" whose hour is a word or is said with "setengah", or behind "half past"."""
    if is_turned(chain, i):
        return _turned(text, chain, i, lexicon)
    if chain.symbols[i] not in "hCJN":
        return None
    match = _HALF.match(chain.symbols, i)
    if match is not None and _value(chain.tokens[match.start("half")]) == Decimal("0.5"):
        hour = _hour(chain, match)
        if hour is None or not 1 <= hour <= _NOON or (chain.symbols[i] == "N" and not match.group("p")):
            return None
        return _reading(chain, i, match, ((hour - 1) or _NOON, 30))
    match = _CUED.match(chain.symbols, i)
    if match is None:
        return None
    hour, token = _hour(chain, match), chain.tokens[match.start("n")]
    if hour is None or (match.group("cue") == "J" and match.group("p") is None and not _closes(text, token, lexicon)):
        return None
    return _reading(chain, i, match, (hour, 0))


def _turned(text: str, chain: Chain, i: int, lexicon: Lexicon) -> Found:
    minutes = chain.tokens[i + (chain.symbols[i] == "h")].value.minutes
    match = _CUED.match(chain.symbols, i)
    if match is None:
        return None
    hour, token = _hour(chain, match), chain.tokens[match.start("n")]
    if hour is None or not 1 <= hour <= _NOON or not (match.group("p") or _closes(text, token, lexicon)):
        return None
    whole, minute = divmod((hour % _NOON or _NOON) * 60 + minutes, 60)
    return _reading(chain, i, match, (whole, minute))


def spoken_end(chain: Chain, i: int, found: list[Reading]) -> Found:
    """The later hour of a stretch or pair, which a part of the day closes and which needs no cue: "… dan 4 sore"."""
    if not i or chain.symbols[i - 1] not in "-~&" or not found or found[-1].kind != "clock":
        return None
    match = _END.match(chain.symbols, i)
    if match is None or found[-1].end != chain.tokens[i - 1].start:
        return None
    hour = _hour(chain, match)
    return None if hour is None else _reading(chain, i, match, (hour, 0))


def share_part(chain: Chain, i: int, left: Reading, right: Reading) -> None:
    """Count the first hour of a stretch from noon as the second, where it then still comes before it.

    "pukul tujuh hingga sembilan malam" begins at 19:00, "jam sembilan sampai jam empat sore" at 9:00.
    """
    if left.kind != "clock" or right.kind != "clock" or left.clock is None or right.clock is None or i < 2:
        return
    joint = i - 1
    if chain.symbols[joint] not in "-~" or chain.symbols[joint - 1] in "Paz" or left.end != chain.tokens[joint].start:
        return
    hour, minute = left.clock
    if right.clock[0] > _NOON > hour and (hour + _NOON, minute) < right.clock:
        left.clock = (hour + _NOON, minute)


def _value(token: Token) -> Decimal | int | None:
    value: Decimal | int | None = token.value.amount.value
    return value


def _hour(chain: Chain, match: re.Match[str]) -> int | None:
    """The hour that a numeral states; ``None`` where it is none."""
    value = _value(chain.tokens[match.start("n")])
    return None if value is None or value != int(value) or not 0 <= value <= _HOURS else int(value)


def _reading(chain: Chain, i: int, match: re.Match[str], clock: tuple[int, int]) -> tuple[Reading, int]:
    named = match.groupdict()
    part = chain.tokens[match.start("p")].value if named.get("p") else None
    hour, minute = clock
    if part is not None and hour == _NOON and minute and not part.afternoon:
        hour = 0  # "setengah satu pagi"
    elif part is not None:
        hour = hour_of(hour, part)
    reading = Reading(chain.tokens[i].start, chain.tokens[match.end() - 1].end, "clock", clock=(hour, minute))
    zone = next((name for name in ("z", "z2") if named.get(name)), None)
    reading.zone = None if zone is None else chain.tokens[match.start(zone)].value.offset
    return reading, match.end()


def _closes(text: str, token: Token, lexicon: Lexicon) -> bool:
    """Whether nothing counted stands behind an hour: a mark, the end, or a function word ("jam sembilan sampai …")."""
    behind = text[token.end : token.end + _LONGEST_WORD]
    if not behind or behind[0] in _MARKS:
        return True
    return behind[0] == " " and behind[1:].split(" ")[0].strip(_MARKS).lower() in lexicon.pack.function_words
