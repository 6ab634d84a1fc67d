"""The generated pages of docs/ say what the code says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TOOL = ROOT / "tools" / "build_docs.py"


def test_generated_pages_are_current() -> None:
    run = subprocess.run([sys.executable, str(TOOL), "--check"], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr


def test_every_rule_page_has_the_sections_of_a_manual() -> None:
    rules = sorted((ROOT / "docs" / "rules").glob("[A-Z]*.md"))
    assert rules
    for page in rules:
        text = page.read_text(encoding="utf-8")
        for section in ("What it does", "Why it matters", "Example", "What to check"):
            assert section in text, f"{page.name} has no section {section!r}"


def test_links_between_pages_lead_somewhere() -> None:
    import re

    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")]
    for page in pages:
        for target in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.relative_to(ROOT)} links to {target}"
