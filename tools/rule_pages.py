"""A manual page for each rule, from its docstring, and the table of them all."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from factcheck.rules import Rule, all_rules
from factcheck.rules.cases import case_lines
from factcheck.rules.rows import rows

__all__ = ["pages"]


def pages(root: Path) -> dict[str, str]:
    """``rules/<CODE>.md`` for every rule, and ``rules/index.md``."""
    rules = all_rules()
    written = {f"rules/{rule.code}.md": _page(rule) for rule in rules}
    return {"rules/index.md": _index(rules), **written}


@cache
def _counted() -> dict[str, dict[str, list[int]]]:
    """How many warnings and errors of each rule were told and were right (``rule_precision.py``)."""
    file = Path(__file__).resolve().parent / "rule_precision.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _measured(code: str) -> str:
    counts = _counted().get(code)
    if counts is None:
        return "**Measured.** No warning or error of it among the measured texts: how often it is right is not known."
    (right, told), (sure, half, real) = counts["invented"], counts["real"]
    parts = [f"{right} of {told} on invented dossiers whose differences are known"] if told else []
    if real:
        halves = f" (and {half} half right)" if half else ""
        parts.append(f"{sure} of {real}{halves} on 149 real ones that a reader judged")
    return f"**Measured.** Right of its warnings and errors: {', '.join(parts)}. See the page on accuracy."


def _page(rule: Rule) -> str:
    state = " · preview: runs only when selected" if rule.preview else ""
    head = f"# {rule.code} {rule.name}\n\nFamily: {rule.family} · at most: {rule.severity.value}{state}\n"
    cases = "\n".join(case_lines(rule.code))
    note = _BACKED if rule.code in _backed() else ""
    return f"{head}\n{rule.manual}\n\n{note}{_measured(rule.code)}\n\n{cases}\n\n{_USE.format(code=rule.code)}"


@cache
def _backed() -> frozenset[str]:
    return frozenset(row.code for row in rows() if row.note_backed)


_BACKED = "**Only a note** where two independent sources or more give each value: no two writers make one slip.\n\n"


_USE = """## Switching it off

    factcheck check PATH --ignore {code}

or `ignore = ["{code}"]` in `factcheck.toml` or under `[tool.factcheck]` in `pyproject.toml`.
"""


def _index(rules: tuple[Rule, ...]) -> str:
    lines = [
        "# Rules",
        "",
        "`--select` and `--ignore` take codes or their beginnings (`NUM`, `NUM1`); the longest that fits wins.",
        "",
        "| code | what it finds | at most | name | family |",
        "|---|---|---|---|---|",
    ]
    lines += [
        f"| [{rule.code}]({rule.code}.md) | {rule.summary} | {rule.severity.value} | {rule.name} | {rule.family} |"
        for rule in rules
    ]
    return "\n".join(lines) + "\n"
