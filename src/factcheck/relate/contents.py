"""What a record tells, field by field, and in which fields two records of one fact differ."""

from __future__ import annotations

from factcheck.knowledge.places import Where, known_places
from factcheck.records import (
    CasualtyClaim,
    Claim,
    ForceClaim,
    QuantityClaim,
    QuoteClaim,
    Statement,
    TimeMention,
    TimeType,
    Window,
)
from factcheck.relate.assignment import Pair

__all__ = ["content_of", "differing", "told_value"]

Told = Claim | TimeMention | Statement
_MARKS = str.maketrans("‘’“”", "''\"\"")
"""Marks that one layout bends and another does not."""


def differing(before: Told, after: Told, pair: Pair) -> tuple[str, ...]:
    """The names of the fields in which two records of one fact differ.

    Of what is counted the words vary; it differs where the nouns share no stem, and no unit is what is counted.
    """
    told, now = content_of(before), content_of(after)
    names = [name for name in {**told, **now} if told.get(name) != now.get(name)]
    if "place" in names and known_places().compare(told.get("place"), now.get("place")) is Where.SAME:
        names.remove("place")  # one place in two spellings: the words tell
    ours, theirs = pair.left.counted, pair.right.counted
    if ours & theirs or not (ours and theirs) or "unit" in names:
        names = [name for name in names if name != "counted"]
    return tuple(names)


def told_value(statement: Statement) -> str:
    """A value alone, for two sentences of the same words: the number, the time as resolved, the words."""
    if statement.time is not None:
        return _clock_or_day(statement.time)
    return str(statement.amount) if statement.amount is not None else statement.words or ""


def content_of(record: Told) -> dict[str, str]:
    """What is told, by field; nothing for what is no fact of its own."""
    if isinstance(record, TimeMention):
        return _said(value=_clock_or_day(record), kind=record.type, mod=record.mod)
    if isinstance(record, Statement):
        what = {"amount": record.amount, "unit": record.unit} if record.amount else {"value": record.words}
        return _said(**what, counted=(record.counted or "").casefold(), claimant=record.claimant)
    told = {"claimant": record.claimant, "modality": record.modality}
    if isinstance(record, CasualtyClaim):
        victims = {"outcomes": "+".join(sorted(record.outcomes)), "populations": "+".join(sorted(record.populations))}
        window = None if record.window in (Window.EVENT, Window.UNKNOWN) else record.window  # told or not, one event's
        where = {"side": record.side, "place": record.place, "window": window, "base": record.base}
        return _said(**victims, amount=record.amount, **where, **told)
    if isinstance(record, ForceClaim):
        where = {"side": record.side, "action": record.action, "place": record.place}
        return _said(amount=record.amount, unit=record.unit, **where, **told)
    if isinstance(record, QuantityClaim):
        counted = (record.counted or "").casefold()
        return _said(amount=record.amount, unit=record.unit, counted=counted, **told)
    if isinstance(record, QuoteClaim):
        words = " ".join(" ".join(part.text for part in record.quote.spans).split()).rstrip(",.")
        return _said(words=words.translate(_MARKS), speaker=record.quote.speaker)
    return {}


def _clock_or_day(time: TimeMention) -> str:
    """A time as resolved; of an hour that names no day its words alone, for its day is told elsewhere."""
    hour = time.type is TimeType.TIME and time.unresolved.startswith(("T", "XXXX-XX-XXT"))
    return time.unresolved if hour else time.value


def _said(**fields: object) -> dict[str, str]:
    return {name: "" if value is None else str(value) for name, value in fields.items()}
