"""Cases that do not come out as they should, held to that until they do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

__all__ = ["marks_of"]


def marks_of(case: Mapping[str, Any]) -> list[pytest.MarkDecorator]:
    """The marks of a case; one that does not hold today has the reason in ``known``, and a test fails once it holds."""
    return [pytest.mark.xfail(reason=case["known"], strict=True)] if "known" in case else []
