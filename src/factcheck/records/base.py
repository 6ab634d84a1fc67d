"""The common base of all records."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

__all__ = ["SCHEMA_VERSION", "Record"]

SCHEMA_VERSION = 1
"""Version of the written form of records. It rises when a field is removed or changes its meaning."""


class Record(BaseModel):
    """A frozen value that refuses fields it does not know.

    ``from_attributes`` lets the slotted values of the scan be validated into records in one call.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", from_attributes=True, defer_build=True)
