"""The pytest plugin of factcheck: fixtures for its assertions, and the settings they check with.

It stands beside the package and not in it, since pytest imports every installed plugin at its start, and ``factcheck``
takes a second: like that, a test run that uses neither fixture pays nothing, and its coverage is measured from the
first line.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from factcheck.records import Extraction
    from factcheck.report import Report

__all__ = ["assert_consistent", "assert_extracts", "pytest_addoption"]


def pytest_addoption(parser: pytest.Parser) -> None:
    """The settings ``factcheck_config`` and ``factcheck_references``."""
    parser.addini("factcheck_config", "factcheck.toml that the fixture assert_consistent checks with", type="string")
    parser.addini("factcheck_references", "files or folders of known events, tenures and series", type="paths")


@pytest.fixture
def assert_extracts() -> Callable[..., Extraction]:
    """``factcheck.testing.assert_extracts``."""
    from factcheck.testing.asserts import assert_extracts as function

    return function


@pytest.fixture
def assert_consistent(pytestconfig: pytest.Config) -> Callable[..., Report]:
    """``factcheck.testing.assert_consistent`` with the project's own configuration and references."""
    from factcheck.rules.config import read_config
    from factcheck.testing.asserts import assert_consistent as function

    given: dict[str, Any] = {}
    if name := pytestconfig.getini("factcheck_config"):
        given["config"] = read_config(pytestconfig.rootpath / name)
    if paths := pytestconfig.getini("factcheck_references"):
        given["references"] = paths
    return partial(function, **given)
