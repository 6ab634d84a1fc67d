"""What each rule speaks up on and what it leaves alone, for ``factcheck explain``.

The cases are those of the tests: ``tools/build_docs.py`` writes ``cases.json`` out of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = ["case_lines", "cases_of"]

_HEADINGS = {"fires": "Speaks up on", "silent": "Leaves alone"}


@cache
def _all_cases() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = json.loads((files("factcheck.rules") / "cases.json").read_text(encoding="utf-8"))
    return found


def cases_of(code: str) -> dict[str, dict[str, Any]]:
    """The case that a rule speaks up on (``fires``) and the one it leaves alone (``silent``), where there are any.

    Each says ``what`` it is and has the fields of its ``articles``.
    """
    return _all_cases().get(code, {})


def case_lines(code: str) -> Iterator[str]:
    """The cases of a rule in Markdown."""
    for kind, case in cases_of(code).items():
        yield ""
        yield f"**{_HEADINGS[kind]}** {case['what']}:"
        yield ""
        for article in case["articles"]:
            about = ", ".join(str(article[name]) for name in ("source", "published") if name in article)
            text = " / ".join(str(article["text"]).split("\n"))
            yield f"- {about}: “{text}”" if about else f"- “{text}”"
