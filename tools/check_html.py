#!/usr/bin/env python3
"""Looks at the HTML report in headless Chromium: the fixtures, a draft, Indonesian, hostile articles, nothing at all.

    python tools/check_html.py                  # 0 where all is well, 1 where something is not
    python tools/check_html.py --shots FOLDER   # keeps a picture of each page, light and dark, wide and narrow

It needs ``chromium`` and ``npm`` (Debian: ``apt-get install chromium npm``), and npm's registry the first time. Where
one of them is not there it says so and gives 0, with ``--must`` 1. What is checked is in ``tools/browser/check.mjs``.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import factcheck
from factcheck.readers import read_articles

ROOT = Path(__file__).resolve().parent.parent
BROWSER = ROOT / "tools" / "browser"
ARTICLES = ROOT / "fixtures" / "articles"
DRAFT = "2024-05-06-mentari-timur-evakuasi"


def reports() -> dict[str, factcheck.Report]:
    """The reports to look at, by the name of their page."""
    sys.path.insert(0, str(ROOT / "tests" / "report"))
    from hostile import hostile_articles

    articles = list(read_articles([ARTICLES]))
    draft = next(article.id for article in articles if DRAFT in article.id)
    indonesian = factcheck.Config(language="id")
    return {
        "dossier": factcheck.check(articles),
        "draft": factcheck.check(articles, subject=draft),
        "indonesian": factcheck.check(articles, config=indonesian),
        "hostile": factcheck.check(hostile_articles(line=50_000)[::2]),
        "empty": factcheck.check([]),
    }


def missing() -> str | None:
    """What stands in the way of looking at all."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not chromium:
        return "there is no chromium"
    os.environ["CHROMIUM"] = chromium
    if not (shutil.which("npm") and shutil.which("node")):
        return "there is no npm with node"
    if not (BROWSER / "node_modules").is_dir():
        installed = subprocess.run(
            ["npm", "ci", "--no-audit", "--no-fund"], cwd=BROWSER, capture_output=True, text=True
        )
        if installed.returncode:
            return f"npm ci failed in {BROWSER}: {installed.stderr.strip()[-300:]}"
    return None


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shots", metavar="FOLDER", help="where to put the pictures")
    parser.add_argument("--must", action="store_true", help="fail where the browser is not there")
    options = parser.parse_args()
    reason = missing()
    if reason:
        sys.stderr.write(f"check_html: NOT CHECKED in a browser: {reason}\n")
        return int(options.must)
    with tempfile.TemporaryDirectory() as folder:
        pages = []
        for name, report in reports().items():
            pages.append(Path(folder) / f"{name}.html")
            pages[-1].write_text(report.to_html(), encoding="utf-8")
        shots = ["--shots", str(Path(options.shots).resolve())] if options.shots else []
        return subprocess.run(["node", "check.mjs", *map(str, pages), *shots], cwd=BROWSER).returncode


if __name__ == "__main__":
    sys.exit(main())
