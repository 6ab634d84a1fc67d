"""Relations of the numbers of one text as an editor is shown them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import factcheck
from factcheck.relate.relations.broken import Broken, Held, Mend
from factcheck.relate.relations.engine import Recalculated, recalculated

__all__ = ["families_in", "found_in", "relation_rows", "shown_of", "told_cases", "wanted_of"]

Row = tuple[str, str, str, str]


def told_cases(file: str, name: str) -> list[dict[str, Any]]:
    """The cases that stand in a table beside a test."""
    cases: list[dict[str, Any]] = tomllib.loads(Path(file).with_name(name).read_text(encoding="utf-8"))["case"]
    return cases


def relation_rows(folder: Path) -> dict[str, list[Row]]:
    """The texts that stand in the tables of a folder by table: family, language, kind and text of each."""
    rows: dict[str, list[Row]] = {}
    for file in sorted(folder.glob("*.toml")):
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        families = {table.pop("family"): table} if "family" in table else table
        rows[file.stem] = [
            (family, language, kind, text)
            for family, languages in families.items()
            for language, kinds in languages.items()
            for kind, texts in kinds.items()
            for text in texts
        ]
    return rows


def families_in(text: str, language: str) -> set[str]:
    """The families of what does not hold in a text."""
    return {item.family for item in found_in(text, language).broken}


def found_in(text: str, language: str = "en") -> Recalculated:
    """What holds and what does not in a text."""
    return recalculated(factcheck.extract(factcheck.Article(text=text, language=language)))


def shown_of(case: dict[str, Any]) -> tuple[list[dict[str, str]], list[str]]:
    """What an editor is told of the text of a case, and the arithmetic of what holds; all at the words it is of."""
    found = found_in(case["text"], case["language"])
    _stand_in(case["text"], (*found.broken, *found.held))
    told = [{"worked": item.worked, "mend": _mend(item.mend), "passage": item.passage.text} for item in found.broken]
    return told, [item.worked for item in found.held]


def wanted_of(case: dict[str, Any]) -> tuple[list[dict[str, str]], list[str]]:
    """What the case has of both."""
    return case["told"], case.get("held", [])


def _mend(mend: Mend | None) -> str:
    if mend is None:
        return ""
    return f"{mend.stands} > {mend.would_be}" + (f" ({mend.slip})" if mend.slip else "")


def _stand_in(text: str, found: Iterable[Broken | Held]) -> None:
    """Every number stands where it is said to, and a finding is neither sure nor worthless."""
    for item in found:
        assert all(text[span.start : span.end] == span.text for _, span in item.spans)
        assert item.places == {span.start for _, span in item.spans}
        assert 0 < item.confidence < 1
        if isinstance(item, Broken):
            assert text[item.passage.start : item.passage.end] == item.passage.text
            assert item.reading
