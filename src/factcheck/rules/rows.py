"""Rules that are rows of ``findings.toml``: which result of comparing they tell, how loudly, and their manual page.

A row has the fields of ``Row``. A mistake in one is a developer's: it is told as a ``ValueError`` that names the file,
the row, the field and what may stand there.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Annotated, Any, Literal, Self

from pydantic import Field, StringConstraints, ValidationError, field_validator, model_validator

from factcheck.records import Record, Severity
from factcheck.rules.registry import Family
from factcheck.tables import parsed

__all__ = ["FILE", "Row", "read_rows", "refusal", "rows"]

FILE = "rules/findings.toml"


class Row(Record):
    """A rule without logic of its own: one table ``[[finding]]``.

    ``severity`` is the highest level it gives; ``note_below`` names the option of figures (see ``FigureOptions``) below
    whose ratio its finding is a note, ``note_backed`` says that it is one where two independent sources or more give
    each value: no two writers make one slip. ``when`` are the results that it tells, such as ``relation:share``: the
    word before the colon is one of ``tellers.TELLERS``, the word behind it one of those that teller knows. ``could_be``
    and ``to_check`` are keys of ``messages/<language>.toml``, as in a ``Draft``; the message is that of the code, or
    the one that ``messages`` has for what stands behind the colon. ``page`` is the manual page.
    """

    code: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3,5}\d{3}$")]
    name: Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z]+)*$")]
    family: Family
    severity: Severity
    when: Annotated[tuple[Annotated[str, StringConstraints(pattern=r"^[a-z]+:[a-z_]+$")], ...], Field(min_length=1)]
    could_be: tuple[str, ...] = ()
    to_check: tuple[str, ...] = ()
    messages: dict[str, str] = Field(default_factory=dict)
    note_below: Literal["wide_gap", "telling_gap"] | None = None
    note_backed: bool = False
    preview: bool = False
    page: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]

    @field_validator("when", mode="before")
    @classmethod
    def _several(cls, when: Any) -> Any:
        return (when,) if isinstance(when, str) else when

    @model_validator(mode="after")
    def _fits(self) -> Self:
        results = {when.partition(":")[2] for when in self.when}
        if not results.issuperset(self.messages):
            raise ValueError(f"messages: give them by what stands behind the colon of when: {', '.join(results)}")
        if self.note_below is not None and not all(when.startswith("comparison:") for when in self.when):
            raise ValueError("note_below: only two figures (comparison:…) have a ratio")
        if self.note_backed and not all(when.startswith("comparison:") for when in self.when):
            raise ValueError("note_backed: only two values (comparison:…) have sources on both sides")
        return self

    def message(self, result: str) -> str:
        """The key of the sentence that tells a result, named by what stands behind the colon."""
        return self.messages.get(result, self.code)


@cache
def rows() -> tuple[Row, ...]:
    """The rows of factcheck's own file, by code."""
    return read_rows((files("factcheck.rules") / "findings.toml").read_text(encoding="utf-8"))


def read_rows(text: str) -> tuple[Row, ...]:
    """The rows of a file.

    Raises:
        ValueError: It is no TOML, a row is not well formed, or the codes are not in order, each once.
    """
    try:
        tables = parsed("factcheck.rules.findings.toml", text).get("finding", [])
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{FILE}: not a TOML file: {error}") from error
    found = tuple(_row(number, table) for number, table in enumerate(tables, 1))
    for number, (one, other) in enumerate(pairwise(found), 2):
        if other.code <= one.code:
            raise refusal(number, other.code, f"stands behind {one.code}: give every code one row, in their order")
    return found


def _row(number: int, table: dict[str, Any]) -> Row:
    try:
        return Row.model_validate(table)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        field = ".".join(map(str, first["loc"]))
        problem = first["msg"].removeprefix("Value error, ")
        if first["type"] == "extra_forbidden":
            problem = f"there is no such field; there are: {', '.join(Row.model_fields)}"
        elif first["type"] == "missing":
            problem = "is missing: every row must say it"
        told = f"{field}: {problem}" if field else problem
        raise refusal(number, str(table.get("code", "without a code")), told) from error


def refusal(number: int, code: str, problem: str) -> ValueError:
    """What a developer is told of a wrong row; the first is number one."""
    return ValueError(f"{FILE}: [[finding]] #{number} {code}: {problem}")
