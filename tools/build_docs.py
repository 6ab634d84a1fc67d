#!/usr/bin/env python3
"""Writes the pages of ``docs/`` that follow from the code: rules, reference, languages, JSON Schema.

The cases of the rules go from the tests into the package first, and from there into the pages.

    python tools/build_docs.py            # writes them
    python tools/build_docs.py --check    # says which are not current; exit 1 if any is not

What a person writes (tutorial, how-to guides, accuracy, performance) is never touched.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import language_pages
import reference_pages
import rule_cases
import rule_pages

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
CASES = ROOT / "src" / "factcheck" / "rules" / "cases.json"
GENERATED = ("rules", "reference", "schema", "languages")
"""Folders of ``docs/`` that hold nothing but generated pages."""


def pages() -> dict[str, str]:
    """Every generated page: path below ``docs/`` to its content."""
    return {
        **rule_pages.pages(ROOT),
        **reference_pages.pages(),
        **language_pages.pages(),
    }


def stale() -> list[str]:
    """What differs between ``docs/`` and what the code would write, one line each."""
    if not CASES.is_file() or CASES.read_text(encoding="utf-8") != rule_cases.cases_file(ROOT):
        return [f"not current: {CASES.relative_to(ROOT).as_posix()}"]
    wanted = pages()
    found = {
        path.relative_to(DOCS).as_posix(): path.read_text(encoding="utf-8")
        for folder in GENERATED
        for path in (DOCS / folder).rglob("*")
        if path.is_file()
    }
    missing = [f"missing: docs/{name}" for name in sorted(wanted.keys() - found.keys())]
    extra = [f"left over: docs/{name}" for name in sorted(found.keys() - wanted.keys())]
    old = [f"not current: docs/{name}" for name in sorted(wanted.keys() & found.keys()) if wanted[name] != found[name]]
    return missing + extra + old


def write() -> None:
    """Write every page and remove generated ones whose rule, record or language is gone."""
    CASES.write_text(rule_cases.cases_file(ROOT), encoding="utf-8")
    wanted = pages()
    for folder in GENERATED:
        for path in (DOCS / folder).rglob("*"):
            if path.is_file() and path.relative_to(DOCS).as_posix() not in wanted:
                path.unlink()
    for name, content in wanted.items():
        path = DOCS / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 where a page is not current")
    if not parser.parse_args().check:
        write()
        return 0
    problems = stale()
    if problems:
        sys.stderr.write("\n".join([*problems, "run: python tools/build_docs.py", ""]))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
