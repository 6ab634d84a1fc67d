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


def _function(name: str, function: Any) -> str:
    return f"## {name}\n\n```\n{name}{_signature(function)}\n```\n\n{_doc(function)}\n"


def _signature(function: Any) -> str:
    return str(inspect.signature(function)).replace("'", "")


def _plain(name: str, item: Any) -> str:
    return f"## {name}\n\n{_doc(item)}\n"


def _record(name: str, record: type[BaseModel]) -> str:
    rows = [f"| `{field}` | `{_type(info)}` | {_default(info)} |" for field, info in record.model_fields.items()]
    table = "\n".join(["| field | type | default |", "|---|---|---|", *rows])
    return f"## {name}\n\n{_doc(record)}\n\n{table}\n"


def _doc(item: Any) -> str:
    return inspect.getdoc(item) or ""


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
