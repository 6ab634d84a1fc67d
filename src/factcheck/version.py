"""The version of the distribution ``factcheck-news``: the name ``factcheck`` is another project's on the package index.

It stands here too, and not only in ``pyproject.toml``, since looking installed metadata up reads the disk, and a source
tree that is not installed has none. ``tests/api`` holds the two together.
"""

from __future__ import annotations

__all__ = ["DISTRIBUTION", "__version__"]

DISTRIBUTION = "factcheck-news"
"""What ``pip install`` calls it."""
__version__ = "0.2.0"
