"""Named fields into an ``Article``, with errors a journalist can act on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from factcheck.errors import InputError
from factcheck.readers.front_matter import WAIVE
from factcheck.readers.waivers import read_waivers
from factcheck.records import Article

__all__ = ["Defaults", "article_from"]

_FIELDS = tuple(Article.model_fields)


@dataclass(frozen=True, slots=True)
class Defaults:
    """What to take for an article whose file does not say it."""

    source: str | None = None
    published: str | date | datetime | None = None
    language: str | None = None


def article_from(
    fields: Mapping[str, Any],
    where: str,
    defaults: Defaults,
    *,
    text: str | None = None,
    known: tuple[str, ...] = _FIELDS,
) -> Article:
    """Build an article from the fields of one file or line.

    ``id`` becomes ``where`` when the file gives none: that is the name an editor finds the text by.

    Args:
        fields: Field names as ``Article`` has them.
        where: File, and line or item number, for errors and for the id.
        defaults: Taken for source, published and language where ``fields`` lacks them.
        text: The text, where it is not one of the fields.
        known: The field names that may be given here.

    Raises:
        InputError: A field is unknown, has a wrong value, or there is no text.
    """
    for name in fields:
        if name not in known:
            raise InputError(f"unknown field {_quoted(name)}", where=where, hint=_suggestion(name, known))
    given = {name: value for name, value in fields.items() if value is not None}
    if WAIVE in given:
        given["waivers"] = read_waivers(given.pop(WAIVE), where)
    _refuse_unwritable(given, where)
    for name in ("source", "published", "language"):
        value = getattr(defaults, name)
        if value is not None:
            given.setdefault(name, value)
    if text is not None:
        given["text"] = text
    if _is_blank(given.get("text")):
        raise InputError("there is no text", where=where, hint="an article needs at least its text")
    given.setdefault("id", where)
    try:
        return Article.model_validate(given)
    except ValidationError as error:
        raise _as_input_error(error, where) from error


def _is_blank(text: object) -> bool:
    return text is None or (isinstance(text, str) and not text.strip())


def _suggestion(name: str, known: tuple[str, ...]) -> str:
    close = get_close_matches(str(name).lower(), known, n=1)
    if close:
        return f"did you mean {close[0]}?"
    return f"known fields: {', '.join(known)}"


def _refuse_unwritable(fields: Mapping[str, Any], where: str) -> None:
    """Lone surrogates cannot be written as JSON. In ``text`` the record itself replaces them one for one."""
    for name, value in fields.items():
        if name != "text" and isinstance(value, str):
            try:
                value.encode()
            except UnicodeEncodeError as error:
                problem = f"{name} holds half a character (a lone surrogate)"
                raise InputError(problem, where=where, hint="write the character out in full") from error


def _as_input_error(error: ValidationError, where: str) -> InputError:
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    field = ".".join(map(str, first["loc"])) or "article"
    problem = first["msg"].removeprefix("Value error, ")
    return InputError(f"{field}: {problem}", where=where)


def _quoted(name: object) -> str:
    shown = str(name)
    return repr(shown if len(shown) <= 40 else shown[:39] + "…")
