"""The reference of the public names from their docstrings, and the JSON Schema of what goes in and out."""

from __future__ import annotations

import inspect
import json
import re
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

import factcheck

__all__ = ["pages"]

_MODULE = re.compile(r"\b(?:[a-z_]+\.)+")
_HEAD = re.compile(r"^(Args|Raises|Returns|Yields):\n((?:    .*\n?|\n)+)", re.MULTILINE)
_ITEM = re.compile(r"^    (\w+): ", re.MULTILINE)
_BETWEEN = re.compile(r", (?=\*|\w+(?::|,|$))")
_WIDE = 80
_SCHEMAS = ("Article", "Extraction", "Finding", "Report")


def pages() -> dict[str, str]:
    """``reference/*.md`` and ``schema/*.json``."""
    public = {name: getattr(factcheck, name) for name in factcheck.__all__}
    functions = {name: item for name, item in public.items() if inspect.isfunction(item)}
    classes = {name: item for name, item in public.items() if inspect.isclass(item)}
    records = {name: item for name, item in classes.items() if issubclass(item, BaseModel)}
    errors = {name: item for name, item in classes.items() if issubclass(item, Exception)}
    return {
        "reference/functions.md": _chapter("Functions", functions, _function),
        "reference/records.md": _chapter("Records", records, _record),
        "reference/errors.md": _chapter("Errors", errors, _plain),
        **{f"schema/{name.lower()}.schema.json": _schema(records[name]) for name in _SCHEMAS if name in records},
    }


def _chapter(title: str, items: dict[str, Any], write: Any) -> str:
    parts = [f"# {title}\n"]
    parts += [write(name, item) for name, item in sorted(items.items())]
    return "\n".join(parts)


def _function(name: str, function: Any, level: str = "##") -> str:
    return f"{level} {name}\n\n```python\n{name}{_signature(function)}\n```\n\n{_doc(function)}\n"


class _Written(str):
    """An annotation, written without quotes."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


def _signature(function: Any) -> str:
    """As a reader would write it, a parameter a line where it is long."""
    found = inspect.signature(function)
    parameters = [
        parameter.replace(annotation=_Written(parameter.annotation))
        for parameter in found.parameters.values()
        if parameter.name not in ("self", "cls")
    ]
    head = str(found.replace(parameters=parameters, return_annotation=found.empty))
    tail = f" -> {found.return_annotation}"
    if len(head + tail) < _WIDE:
        return head + tail
    return "(\n    " + _BETWEEN.sub(",\n    ", head[1:-1]) + ",\n)" + tail


def _plain(name: str, item: Any) -> str:
    return f"## {name}\n\n{_doc(item)}\n"


def _record(name: str, record: type[BaseModel]) -> str:
    written = {field: info for field, info in record.model_fields.items() if not info.exclude}
    rows = [f"| `{field}` | `{_type(info)}` | {_default(info)} |" for field, info in written.items()]
    table = "\n".join(["| field | type | default |", "|---|---|---|", *rows])
    methods = "".join(f"\n{_method(name, item)}" for item in _members(record) if _is_public(item))
    return f"## {name}\n\n{_doc(record)}\n\n{table}\n{methods}"


def _members(record: type[BaseModel]) -> list[Any]:
    """What a record defines, behind what it has from bases without a chapter of their own."""
    bases = [base for base in reversed(record.__mro__) if issubclass(base, factcheck.Record)]
    unnamed = [base for base in bases if base.__name__ not in factcheck.__all__]
    return [item for base in dict.fromkeys((*unnamed, record)) for item in vars(base).values()]


def _is_public(item: Any) -> bool:
    function = item.fget if isinstance(item, property) else getattr(item, "__func__", item)
    return inspect.isfunction(function) and not function.__name__.startswith("_") and bool(function.__doc__)


def _method(name: str, item: Any) -> str:
    if isinstance(item, property):
        return f"### {name}.{item.fget.__name__}\n\n{_doc(item)}\n"
    function = getattr(item, "__func__", item)
    return _function(f"{name}.{function.__name__}", function, "###")


def _doc(item: Any) -> str:
    """The docstring as Markdown: what it lists under a head such as ``Args:`` is a list."""
    return _HEAD.sub(lambda found: f"{found[1]}:\n\n{_items(found[2])}", inspect.getdoc(item) or "").strip()


def _items(body: str) -> str:
    return re.sub(r"^    ", "", _ITEM.sub(r"    - `\1`: ", body), flags=re.MULTILINE).rstrip("\n") + "\n\n"


def _type(info: FieldInfo) -> str:
    """The annotation as a reader would write it: without module names."""
    annotation = info.annotation
    plain = inspect.isclass(annotation) and not get_args(annotation)
    written = annotation.__name__ if plain else str(annotation)
    return _MODULE.sub("", written).replace("|", "\\|")


def _default(info: FieldInfo) -> str:
    if info.is_required():
        return "required"
    default = info.get_default(call_default_factory=True)
    return f"`{default!s}`" if default not in ("", None, ()) else f"`{default!r}`"


def _schema(record: type[BaseModel]) -> str:
    return (
        json.dumps(record.model_json_schema(mode="serialization"), indent=1, ensure_ascii=False, sort_keys=True) + "\n"
    )
