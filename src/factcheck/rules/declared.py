"""Rules that a desk writes down in TOML: a metric, and bounds or a tolerance."""

from __future__ import annotations

import string
from decimal import Decimal
from typing import Annotated, Self

from pydantic import Field, StringConstraints, field_validator, model_validator

from factcheck.records import Severity, Window
from factcheck.rules.options import Options, Share, known_metrics
from factcheck.rules.wording import message_languages

__all__ = ["DeclaredRule", "RuleFile"]

_OF_ONE = ("a", "a_amount", "a_source", "what", "bound")
_OF_TWO = (*_OF_ONE, "b", "b_amount", "b_source", "gap")


class DeclaredRule(Options):
    """A rule from a table ``[[rule]]``.

    It speaks up on counts of ``metric`` (``killed``, ``displaced``, ``tank`` …) that are surely ``above`` or ``below``
    a bound, or on two articles' figures for one thing whose difference is more than ``tolerance``. ``window``,
    ``side``, ``place`` and ``population`` narrow it to claims that say so. ``about`` says in a sentence what it is
    for; ``message`` replaces the usual sentence, in one language or by language.
    """

    code: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3,5}\d{3}$")]
    name: Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
    about: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
    metric: str
    severity: Severity = Severity.WARNING
    above: Annotated[Decimal, Field(ge=0)] | None = None
    below: Annotated[Decimal, Field(ge=0)] | None = None
    tolerance: Share | None = None
    window: Window | None = None
    side: str | None = None
    place: str | None = None
    population: str | None = None
    message: str | dict[str, str] | None = None

    @field_validator("metric")
    @classmethod
    def _is_counted(cls, metric: str) -> str:
        if metric not in known_metrics():
            raise ValueError(f"{metric!r} is nothing that is counted: give one of {', '.join(known_metrics())}")
        return metric

    @model_validator(mode="after")
    def _decides(self) -> Self:
        bounded = self.above is not None or self.below is not None
        if bounded == (self.tolerance is not None):
            raise ValueError("give either above and below (one or both), or tolerance")
        allowed = _OF_ONE if bounded else _OF_TWO
        for language, sentence in self.sentences.items():
            if language not in message_languages():
                raise ValueError(f"message: no messages in {language!r}; there are: {', '.join(message_languages())}")
            for name in _placeholders(sentence):
                if name not in allowed:
                    raise ValueError(f"message: no value for {{{name}}}; there are: {', '.join(allowed)}")
        return self

    @property
    def sentences(self) -> dict[str, str]:
        """The message by language; one that is given once holds for all."""
        if isinstance(self.message, str):
            return dict.fromkeys(message_languages(), self.message)
        return self.message or {}


def _placeholders(sentence: str) -> list[str]:
    try:
        fields = [field for field in string.Formatter().parse(sentence) if field[1] is not None]
    except ValueError as error:
        raise ValueError(f"message: {error}") from error
    if any(form or conversion for _, _, form, conversion in fields):  # {a:>9999999999} would fill the memory
        raise ValueError("message: give a placeholder its name alone, such as {a}")
    return [str(name) for _, name, _, _ in fields]


class RuleFile(Options):
    """A file of ``[[rule]]`` tables."""

    rule: tuple[DeclaredRule, ...] = ()
