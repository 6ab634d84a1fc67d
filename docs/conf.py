"""How ``docs/`` becomes a site: ``sphinx-build -W --keep-going docs build/site``.

The pages are plain Markdown as any forge shows it; what only the site needs (its navigation, two pages from the root of
the project) is added here while they are read. ``-W`` makes an error of a link or an anchor that leads nowhere and of a
page that stands nowhere in the navigation. Notebooks are shown with the outputs they are committed with: ``tests/docs``
runs them and compares.
"""

from __future__ import annotations

from importlib.metadata import version as version_of
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx

NAVIGATION = {
    "Learn": ["tutorial", "notebooks/audit-a-dossier", "notebooks/explore-a-corpus", "notebooks/write-a-rule"],
    "How to": [
        "how-to/check-a-draft",
        "how-to/facts",
        "how-to/articles",
        "how-to/references",
        "how-to/configure",
        "how-to/waivers",
        "how-to/own-rules",
        "how-to/plug-ins",
        "how-to/formats",
        "how-to/html",
        "how-to/frames",
        "how-to/see-why",
        "how-to/python",
        "how-to/date-an-article",
        "how-to/diff",
        "how-to/test-your-own-code",
        "how-to/ci",
    ],
    "Look up": ["rules/index", "languages", "reference/functions", "reference/records", "reference/errors"],
    "Understand": ["verdicts", "accuracy", "performance", "reliability", "security", "architecture", "dependencies"],
    "Take part": ["contributing", "changelog"],
}
"""Captions with their pages, in the order of the site."""
BELOW = {"rules/index": ["[A-Z]*"], "languages": ["languages/*"]}
"""Pages that stand below another one."""
FROM_ROOT = {"CONTRIBUTING.md": "contributing", "CHANGELOG.md": "changelog"}
"""Pages of the project's root that the site shows, too."""

project = "factcheck"
version = release = version_of("factcheck-news")
copyright = "the authors of factcheck, Apache-2.0"  # noqa: A001 - Sphinx's own name for it
root_doc = "index"
extensions = ["myst_nb"]
exclude_patterns = ["schema"]
html_title = "factcheck"
html_theme = "furo"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sphinx = False
smartquotes = False
myst_heading_anchors = 4
nb_execution_mode = "off"


def _toctree(pages: list[str], caption: str = "") -> str:
    options = [":hidden:", *([f":caption: {caption}"] if caption else []), *([":glob:"] if "*" in pages[0] else [])]
    return "\n".join(["", "```{toctree}", *options, "", *pages, "```", ""])


def _read(app: Sphinx, name: str, content: list[str]) -> None:
    """Add the navigation, and lead links between the root and ``docs/`` to the pages of the site."""
    for file, page in FROM_ROOT.items():
        if name == page:
            content[0] = (Path(app.srcdir).parent / file).read_text(encoding="utf-8").replace("](docs/", "](")
    for file, page in FROM_ROOT.items():
        content[0] = content[0].replace(f"](../{file})", f"]({page}.md)").replace(f"]({file})", f"]({page}.md)")
    if name == root_doc:
        content[0] += "".join(_toctree(pages, caption) for caption, pages in NAVIGATION.items())
    elif name in BELOW:
        content[0] += _toctree([page.removeprefix(name.rpartition("/")[0] + "/") for page in BELOW[name]])


def setup(app: Sphinx) -> None:
    """Register what is done to pages while they are read."""
    app.connect("source-read", _read)
