"""What happened to people: an open name, so that a language pack can bring outcomes of its own."""

from __future__ import annotations

import re
from typing import Any, ClassVar, Self

from pydantic_core import CoreSchema, core_schema

__all__ = ["Outcome"]

_NAME = re.compile(r"[a-z][a-z0-9_]*")


class Outcome(str):
    """What happened to the people of a count, such as ``killed``; it equals the string of its name.

    The names are open: ``languages/outcomes.toml`` lists those that factcheck knows, a language pack may add others,
    and a report that was written with such a pack is read without it. Any name in small letters is therefore one; that
    the words of a pack name a listed outcome is seen to when the pack is read. The constants are those that
    factcheck's own code speaks of. ``casualties`` is the killed and injured together.

    Raises:
        ValueError: The name is not made of small letters, digits and underscores.
    """

    __slots__ = ()

    KILLED: ClassVar[Outcome]
    INJURED: ClassVar[Outcome]
    MISSING: ClassVar[Outcome]
    CAPTURED: ClassVar[Outcome]
    RELEASED: ClassVar[Outcome]
    DISPLACED: ClassVar[Outcome]
    CASUALTIES: ClassVar[Outcome]

    def __new__(cls, name: str) -> Self:
        """Take a name."""
        if not _NAME.fullmatch(name):
            raise ValueError(f"{name!r} is no name of an outcome: use small letters, digits and underscores")
        return super().__new__(cls, name)

    @property
    def value(self) -> str:
        """The name as a plain string."""
        return str(self)

    def __repr__(self) -> str:
        """As it is made: ``Outcome('killed')``."""
        return f"{type(self).__name__}({str(self)!r})"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> CoreSchema:
        """A string in JSON; the schema names no closed list."""
        return core_schema.no_info_after_validator_function(
            cls,
            core_schema.str_schema(pattern=f"^{_NAME.pattern}$"),
            serialization=core_schema.plain_serializer_function_ser_schema(str, when_used="json"),
        )


Outcome.KILLED = Outcome("killed")
Outcome.INJURED = Outcome("injured")
Outcome.MISSING = Outcome("missing")
Outcome.CAPTURED = Outcome("captured")
Outcome.RELEASED = Outcome("released")
Outcome.DISPLACED = Outcome("displaced")
Outcome.CASUALTIES = Outcome("casualties")
