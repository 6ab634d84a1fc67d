"""Sections of ``dating.toml``: words that tell when an article was written, next to something that is known.

They are looked up by ``factcheck.dating`` alone, so they are not part of the scan.
"""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict

from factcheck.languages.sections.base import Entry

__all__ = [
    "SECTIONS",
    "Dated",
    "Deadline",
    "During",
    "EventNoun",
    "Former",
    "Lasting",
    "Ongoing",
    "Prospect",
    "Since",
]


class Dated(BaseModel):
    """A sentence, and the kinds of evidence it must (``want``) or must not (``never``) give.

    ``{word}`` stands for every form of the entry. The sentences are read with the references of ``tests/dating``.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str
    want: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


class _DatingEntry(Entry):
    dated: tuple[Dated, ...]

    lexical: ClassVar[bool] = False


class EventNoun(_DatingEntry):
    """Nouns and verbs for a kind of event: perang, invasi darat, menyerbu; war, ground offensive.

    ``act`` marks things that are done day after day (rocket fire), which may go on "for a third day"; ``planned``
    those that are announced before they are done (a ground offensive).
    """

    kind: str
    act: bool = False
    planned: bool = False


class Prospect(_DatingEntry):
    """Words that make what they stand before or after a thing of the future: akan, rencana; will, plan to."""

    position: Literal["before", "after"] = "before"


class Ongoing(_DatingEntry):
    """Words that say that what is planned goes on from something that has begun: melanjutkan, memperluas; expand."""


class Lasting(_DatingEntry):
    """Words between an event and how long it has lasted: berlangsung, memasuki; has lasted, now in its.

    ``filler`` words may stand there too, but do not tie the two by themselves. ``loose`` ones tie an ordinal day to an
    act anywhere before it in the sentence: "rockets fell on the town for a third day".
    """

    filler: bool = False
    loose: bool = False


class Since(_DatingEntry):
    """Words after a duration that count it back from now to a beginning: sejak; since."""


class Former(_DatingEntry):
    """Words that put an office into the past or the future: mantan, eks; former, president-elect."""


class ToBe(_DatingEntry):
    """Words behind an office that somebody does not hold yet: terpilih; elect, nominee."""


class During(_DatingEntry):
    """Words before a holy month or a feast that make it the time of the story: selama, memasuki; during, amid."""


class Approaching(_DatingEntry):
    """Words before a holy month or a feast that say it is still to come, perhaps in weeks: menjelang; ahead of."""


class Deadline(_DatingEntry):
    """Words before a date that is an end or a term, past or not: hingga, paling lambat; until, by."""


SECTIONS: dict[str, type[Entry]] = {
    "event_noun": EventNoun,
    "prospect": Prospect,
    "ongoing": Ongoing,
    "lasting": Lasting,
    "since_cue": Since,
    "former": Former,
    "to_be": ToBe,
    "during": During,
    "approaching": Approaching,
    "deadline": Deadline,
}
