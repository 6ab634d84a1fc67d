"""The lines before a text that say where it is from: ``key: value`` between ``---``, or TOML between ``+++``.

The ``---`` form is the flat part of YAML and every value is a string. A YAML library would add a dependency and read
``language: no`` as false and ``id: 007`` as 7, while all that an article's file can say is flat: id, source,
published (or date), language, title, url. What is not flat is refused with its line, never guessed at.
"""

from __future__ import annotations

import json
import re
import tomllib
from typing import Any

from factcheck.errors import InputError

__all__ = ["KNOWN", "WAIVE", "split_front_matter"]

WAIVE = "factcheck-waive"
"""The one field that may be repeated."""
KNOWN = ("id", "source", "published", "date", "language", "title", "url", WAIVE)
"""Fields a front matter may give. ``date`` is another name for ``published``."""

_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_SINGLE = re.compile(r"'((?:[^']|'')*)'")
_COMMENT = re.compile(r"(?:^|[ \t])#.*")
_NOT_FLAT = "[]{}&*!|>%@`"
_NOTHING = ("", "~", "null")
_HINT = "one `name: value` a line; put the value in double quotes, or use TOML between +++ lines"


def split_front_matter(text: str, where: str) -> tuple[dict[str, Any], str]:
    """The fields in front of a text, and the text after them.

    Empty lines between the front matter and the text belong to neither. A text without front matter comes back as
    it is.

    Raises:
        InputError: The front matter is not closed, or a line of it cannot be read.
    """
    lines = text.split("\n")
    fence = lines[0].rstrip()
    if fence not in _FENCES:
        return {}, text
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() in _FENCES[fence]), None)
    if end is None:
        hint = f"close it with a line {fence}, or leave the first line out if there is none"
        raise InputError(f"the front matter opened with {fence} is never closed", where=f"{where}:1", hint=hint)
    block = [line.rstrip("\r") for line in lines[1:end]]
    fields = _toml(block, where) if fence == "+++" else _flat(block, where)
    return _one_date(fields, where), "\n".join(lines[end + 1 :]).lstrip("\r\n")


def _one_date(fields: dict[str, Any], where: str) -> dict[str, Any]:
    if "date" not in fields:
        return fields
    if "published" in fields:
        raise InputError("both date and published are given", where=where, hint="they mean the same: keep one")
    return {("published" if name == "date" else name): value for name, value in fields.items()}


def _toml(block: list[str], where: str) -> dict[str, Any]:
    try:
        return tomllib.loads("\n".join(block))
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        raise InputError(f"the TOML front matter cannot be read: {error}", where=where) from error


def _flat(block: list[str], where: str) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for number, line in enumerate(block, 2):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        place = f"{where}:{number}"
        name, colon, written = line.partition(":")
        if not colon or not name.strip() or name[0].isspace() or (written and not written[0].isspace()):
            raise InputError("this line of the front matter is not `name: value`", where=place, hint=_HINT)
        name = name.rstrip()
        value = _scalar(written.strip(), place)
        if name == WAIVE:
            fields.setdefault(name, []).append(value)
        elif name in fields:
            raise InputError(f"{name} is given twice", where=place)
        else:
            fields[name] = value
    return fields


def _scalar(written: str, where: str) -> str | None:
    if written.startswith('"'):
        return _whole(*_double_quoted(written, where), where)
    if single := _SINGLE.match(written):
        return _whole(single[1].replace("''", "'"), written[single.end() :], where)
    if written.startswith(("'", *_NOT_FLAT)):
        raise InputError("this value of the front matter is not plain text", where=where, hint=_HINT)
    plain = _COMMENT.sub("", written, count=1).rstrip()
    return None if plain in _NOTHING else plain


def _double_quoted(written: str, where: str) -> tuple[str, str]:
    try:
        value, end = json.JSONDecoder().raw_decode(written)
    except ValueError as error:
        raise InputError("the double quotes of this value do not close", where=where, hint=_HINT) from error
    return str(value), written[end:]


def _whole(value: str, rest: str, where: str) -> str:
    if _COMMENT.sub("", rest, count=1).strip():
        raise InputError("there is more after the closing quote of this value", where=where, hint=_HINT)
    return value
