"""One function a format: bytes into articles.

Each yields an ``InputError`` in the place of an article that cannot be read, so that one bad line costs that line.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from factcheck.errors import InputError
from factcheck.readers.fields import Defaults, article_from
from factcheck.readers.front_matter import KNOWN, split_front_matter
from factcheck.records import Article

__all__ = ["FORMATS", "ReadFormat"]

ReadFormat = Callable[[BinaryIO, str, Defaults], Iterator[Article | InputError]]
"""A stream, the name to call it by in errors, and the defaults."""

_UTF8 = "save the file as UTF-8"
_BOM = "\ufeff"
_OTHER_MARKS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}


def decode(data: bytes, where: str, first_line: int = 1) -> str:
    """UTF-8 with or without a byte order mark. Line ends stay as they are: offsets count what the file holds.

    Raises:
        InputError: The bytes are not UTF-8; says which byte, in which line.
    """
    if data[:2] in _OTHER_MARKS:
        raise InputError(f"the text is {_OTHER_MARKS[data[:2]]}, not UTF-8", where=where, hint=_UTF8)
    try:
        return data.decode("utf-8").removeprefix(_BOM)
    except UnicodeDecodeError as error:
        line = first_line + data.count(b"\n", 0, error.start)
        problem = f"byte {error.start} (0x{data[error.start]:02x}) is not UTF-8"
        raise InputError(problem, where=f"{where}:{line}", hint=_UTF8) from error


def _read_text(stream: BinaryIO, where: str, defaults: Defaults) -> Iterator[Article | InputError]:
    try:
        content = decode(stream.read(), where)
        fields, text = split_front_matter(content, where)
        article = article_from(fields, where, defaults, text=text, known=KNOWN)
    except InputError as error:
        yield error
        return
    line = 1 + content.count("\n") - text.count("\n")  # the text is the end of the content
    yield article.model_copy(update={"line": line, "file": None if article.id == where else where})


def _read_json(stream: BinaryIO, where: str, defaults: Defaults) -> Iterator[Article | InputError]:
    try:
        value = _json(decode(stream.read(), where), where)
    except InputError as error:
        yield error
        return
    if isinstance(value, list):
        for number, item in enumerate(value, 1):
            yield _article(item, f"{where}#{number}", defaults)
    else:
        yield _article(value, where, defaults)


def _read_json_lines(stream: BinaryIO, where: str, defaults: Defaults) -> Iterator[Article | InputError]:
    for number, line in enumerate(stream, 1):
        place = f"{where}:{number}"
        try:
            text = decode(line, where, number).strip()
            if not text:
                continue
            value = _json(text, where, number)
        except InputError as error:
            yield error
        else:
            yield _article(value, place, defaults)


def _json(text: str, where: str, first_line: int = 1) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        place = f"{where}:{error.lineno + first_line - 1}"
        raise InputError(f"not JSON at column {error.colno}: {error.msg}", where=place) from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits; brackets in brackets without end
        raise InputError(f"this JSON cannot be read: {error}", where=f"{where}:{first_line}") from error


def _article(value: object, where: str, defaults: Defaults) -> Article | InputError:
    if not isinstance(value, dict):
        hint = 'give {"text": "…", "source": "…", "published": "2024-05-05"}'
        return InputError(
            f"an article is an object with fields, not {_JSON_NAMES[type(value)]}", where=where, hint=hint
        )
    try:
        return article_from(value, where, defaults)
    except InputError as error:
        return error


_JSON_NAMES = {
    list: "a list",
    str: "a string",
    int: "a number",
    float: "a number",
    bool: "true or false",
    type(None): "null",
}

FORMATS: dict[str, ReadFormat] = {"txt": _read_text, "json": _read_json, "jsonl": _read_json_lines}
"""Readers by file name suffix."""
