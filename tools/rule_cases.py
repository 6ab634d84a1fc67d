"""What each rule speaks up on and what it leaves alone, out of the test data, for the installed package.

``factcheck explain`` and the manual pages show them; the tests that hold them are where they came from.
"""

from __future__ import annotations

import json
import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any

import factcheck
from factcheck.rules import Rule, all_rules

__all__ = ["cases_file"]

_DAY_OF_QUOTES = "2024-05-06"


def cases_file(root: Path) -> str:
    """The cases of every rule as JSON: ``{code: {"fires": {…}, "silent": {…}}}``."""
    known = _all_cases(root / "tests")
    chosen = {rule.code: _of_rule(rule, known) for rule in all_rules()}
    return json.dumps(chosen, ensure_ascii=False, indent=1, default=_plain) + "\n"


def _plain(value: object) -> str:
    if isinstance(value, date | datetime):
        return value.isoformat()
    raise TypeError(f"a case holds {value!r}")


def _of_rule(rule: Rule, known: list[dict[str, Any]]) -> dict[str, Any]:
    """The first case that the rule speaks up on, and the nearest of its file that it leaves alone."""
    fires = next((number for number, case in enumerate(known) if rule.code in case["found"]), None)
    at = fires or 0
    silent = [
        (case["file"] != known[at]["file"], abs(number - at), number)
        for number, case in enumerate(known)
        if rule.code not in case["found"] and any(rule.code.startswith(start) for start in case["never"])
    ]
    numbers = {"fires": fires, "silent": min(silent)[2] if silent else None}
    return {name: _shown(known[number], rule.code) for name, number in numbers.items() if number is not None}


def _shown(case: dict[str, Any], code: str) -> dict[str, Any]:
    """The case for readers, who must know where it takes references (those of tests/dating) to find anything."""
    told = {"what": case["what"], "articles": case["articles"]}
    if code in case["found"]:
        articles = [factcheck.Article(id=str(number), **fields) for number, fields in enumerate(case["articles"])]
        if code not in {finding.code for finding in factcheck.check(articles).findings}:
            told["what"] += " (with references that know of it)"
    return told


def _all_cases(tests: Path) -> list[dict[str, Any]]:
    cases = {
        "rules/cases.toml": lambda case: _case(case["what"], case["articles"], case),
        "dating/rules.toml": _dated,
        "relate/quotation.toml": _quoted,
        "relate/sentences.toml": _worked,
    }
    return [
        {**read(case), "file": name}
        for name, read in cases.items()
        for case in _read(tests / name)
        if not case.get("references") and "known" not in case
    ]


def _read(file: Path) -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = tomllib.loads(file.read_text(encoding="utf-8"))["case"]
    return cases


def _case(what: str, articles: list[dict[str, Any]], case: dict[str, Any]) -> dict[str, Any]:
    found, never = case.get("found", ()), case.get("never", ())
    return {"what": what, "articles": articles, "found": set(found), "never": tuple(never)}


def _dated(case: dict[str, Any]) -> dict[str, Any]:
    found = {line.split()[0] for line in case.get("want", ())}
    return {"what": case["name"], "articles": case["articles"], "found": found, "never": () if found else ("DATE",)}


def _quoted(case: dict[str, Any]) -> dict[str, Any]:
    languages = case.get("languages") or [case["language"]] * 2
    articles = [
        {"source": source, "published": _DAY_OF_QUOTES, "language": language, "text": case[side]}
        for side, source, language in zip(("left", "right"), ("Herald", "Courier"), languages, strict=True)
    ]
    found = set(case.get("found", ()))
    return {"what": case["what"], "articles": articles, "found": found, "never": () if found else ("QUOTE",)}


def _worked(case: dict[str, Any]) -> dict[str, Any]:
    articles = [{"source": f"Outlet {side}", **case[side]} for side in "ab" if side in case]
    return _case(f"worked verdict {case['row']:02}", articles, case)
