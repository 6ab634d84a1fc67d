"""A row of a pack as its model, or an error that names the row and what is wrong with it."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from factcheck.errors import LanguageError

__all__ = ["validated"]

AnyModel = TypeVar("AnyModel", bound=BaseModel)


def validated(kind: type[AnyModel], row: Any, where: str) -> AnyModel:
    """The row as a model.

    Raises:
        LanguageError: It is not well formed; the first fault is told, with ``where`` and the field.
    """
    try:
        return kind.model_validate(row)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        said = first["msg"].removeprefix("Value error, ")
        raise LanguageError(f"{'.'.join(map(str, first['loc']))}: {said}".removeprefix(": "), where=where) from error
