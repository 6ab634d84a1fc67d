"""The common base of all records."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict

__all__ = ["SCHEMA_VERSION", "Record"]

SCHEMA_VERSION = 1
"""Version of the written form of records. It rises when a field is removed or changes its meaning."""

_SHARED = 30
"""From so many attributes on CPython gives each instance a dictionary of its own (``SHARED_KEYS_MAX_SIZE``)."""
_put = object.__setattr__
"""A record is frozen for everyone else."""


class Record(BaseModel):
    """A frozen value that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    _defaults: ClassVar[dict[str, Any]] = {}
    """All fields in order; those that must be given are in it as undefined."""
    _made: ClassVar[dict[str, Any]] = {}
    """What makes the default of a field that each record has its own of."""
    _names: ClassVar[set[str]] = set()

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        """Note the fields, and fill one record with them.

        CPython keeps the names of attributes once for a class, as the first instances were given them; a validator
        gives each record a dictionary of its own, which takes three times as much.
        """
        super().__pydantic_init_subclass__(**kwargs)
        fields = cls.__pydantic_fields__
        cls._defaults = {name: field.default for name, field in fields.items()}
        cls._made = {name: field.default_factory for name, field in fields.items() if field.default_factory is not None}
        cls._names = set(fields)
        first = cls.__new__(cls)
        for name in fields:
            _put(first, name, None)

    @classmethod
    def built(cls, fields: dict[str, Any]) -> Self:
        """A record of values that are known to be right, unchecked: for what the library has read itself.

        Args:
            fields: Values of exactly the types of the fields, all that have no default among them.
        """
        record = cls.__new__(cls)
        values = cls._defaults | fields
        for name, make in cls._made.items():
            if name not in fields:
                values[name] = make()
        if len(values) < _SHARED:
            for name, value in values.items():
                _put(record, name, value)
        else:
            _put(record, "__dict__", values)
        _put(record, "__pydantic_fields_set__", cls._names)
        _put(record, "__pydantic_extra__", None)
        _put(record, "__pydantic_private__", None)
        return record
