"""A manual page for each rule, from its docstring, and the table of them all."""

from __future__ import annotations

from pathlib import Path

from factcheck.rules import Rule, all_rules
from factcheck.rules.cases import case_lines

__all__ = ["pages"]


def pages(root: Path) -> dict[str, str]:
    """``rules/<CODE>.md`` for every rule, and ``rules/index.md``."""
    rules = all_rules()
    written = {f"rules/{rule.code}.md": _page(rule) for rule in rules}
    return {"rules/index.md": _index(rules), **written}


def _page(rule: Rule) -> str:
    state = " · preview: runs only when selected" if rule.preview else ""
    head = f"# {rule.code} {rule.name}\n\nFamily: {rule.family} · at most: {rule.severity.value}{state}\n"
    cases = "\n".join(case_lines(rule.code))
    return f"{head}\n{rule.manual}\n{cases}\n\n{_USE.format(code=rule.code)}"


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
