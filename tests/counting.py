"""The type of the fixture ``calls``."""

from __future__ import annotations

from collections.abc import Callable

__all__ = ["Counting"]

Counting = Callable[[Callable[[], object]], int]
"""How many functions are called by something: work without a clock."""
