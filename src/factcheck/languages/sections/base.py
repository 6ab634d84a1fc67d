"""What every entry of a language pack has: forms, and the examples that prove them."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

__all__ = ["Each", "Entry", "Example", "ValueEntry"]


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Example(_Data):
    """A text and what must, or must never, come of it.

    ``want`` and ``never`` are lines as ``factcheck.testing.describe`` writes them; a line matches when it is equal
    to a described line, or the beginning of one when it ends in ``…``.
    """

    text: str
    want: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    published: date | None = None


class Each(_Data):
    """A sentence with ``{word}`` in it: one example for every form of the entry.

    ``{value}`` in ``want`` is the form's value where the entry gives values.
    """

    text: str
    want: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    published: date | None = None


class Entry(_Data):
    """Forms that mean the same. A form matches at word bounds, ignoring case; a space in it also matches a hyphen."""

    forms: tuple[str, ...]
    each: Each | None = None
    examples: tuple[Example, ...] = ()

    lexical: ClassVar[bool] = True
    """False for sections whose forms are not looked up in the text (settings, tables)."""

    @model_validator(mode="after")
    def _no_form_is_blank(self) -> Self:
        if not all(form.strip() for form in self.forms):
            raise ValueError("a form is empty")
        return self

    def payload(self, form: str) -> object:
        """What a hit on ``form`` carries."""
        return self


class ValueEntry(Entry):
    """Forms with a number each: ``values = { satu = 1, dua = 2 }``."""

    forms: tuple[str, ...] = ()
    values: dict[str, float | int] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _each_has_one(self) -> Self:
        for form in self.forms:
            if form not in self.values:
                raise ValueError(f"{form!r} has no value")
        return self

    def payload(self, form: str) -> object:
        """The number of ``form``."""
        return self.values[form]
