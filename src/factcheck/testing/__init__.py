"""A kit for the tests of those who build on factcheck.

    from factcheck.testing import assert_consistent, assert_extracts, articles

Assertions with readable failures (``assert_extracts``, ``assert_consistent``), the records they take
(``ExpectedCasualty`` …), and hypothesis strategies (``articles``, ``casualty_sentences``, ``amounts``, ``times``,
``quotes``, ``dossiers_with_planted_contradiction``). Hypothesis is needed for the strategies alone, and everything is
imported when it is first asked for. In pytest the assertions are fixtures of the same names.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from factcheck.version import DISTRIBUTION

if TYPE_CHECKING:
    from factcheck.testing.asserts import assert_consistent, assert_extracts
    from factcheck.testing.expected import (
        Expected,
        ExpectedCasualty,
        ExpectedFigure,
        ExpectedForce,
        ExpectedQuote,
        ExpectedTime,
        PlantedDossier,
        Sample,
    )
    from factcheck.testing.strategies import (
        amounts,
        articles,
        casualty_sentences,
        dossiers_with_planted_contradiction,
        quotes,
        times,
    )

__all__ = [
    "Expected",
    "ExpectedCasualty",
    "ExpectedFigure",
    "ExpectedForce",
    "ExpectedQuote",
    "ExpectedTime",
    "PlantedDossier",
    "Sample",
    "amounts",
    "articles",
    "assert_consistent",
    "assert_extracts",
    "casualty_sentences",
    "dossiers_with_planted_contradiction",
    "quotes",
    "times",
]

_IN = {
    "asserts": ("assert_consistent", "assert_extracts"),
    "expected": (*(name for name in __all__ if name.startswith("Expected")), "PlantedDossier", "Sample"),
    "strategies": (
        "amounts",
        "articles",
        "casualty_sentences",
        "dossiers_with_planted_contradiction",
        "quotes",
        "times",
    ),
}
_MODULES = {name: module for module, names in _IN.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module 'factcheck.testing' has no attribute {name!r}")
    try:
        module = import_module(f"factcheck.testing.{_MODULES[name]}")
    except ModuleNotFoundError as error:
        if error.name != "hypothesis":
            raise
        raise ImportError(
            f"factcheck.testing.{name} needs hypothesis: pip install '{DISTRIBUTION}[testing]'"
        ) from error
    value = getattr(module, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
