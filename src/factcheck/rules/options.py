"""What a desk sets for a family of rules. The defaults are what the rules' manual pages say."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict, Field, field_validator

from factcheck.knowledge.force_units import force_units
from factcheck.languages import known_outcomes
from factcheck.records import Record

__all__ = ["DateOptions", "FigureOptions", "Options", "Share", "known_metrics"]

_PERCENT = re.compile(r"(\d+(?:\.\d+)?)\s*%")


def _dashed(name: str) -> str:
    return name.replace("_", "-")


def _share(value: Any) -> Any:
    """``"5 %"`` and ``0.05`` are one share. Numbers above 1 are refused: 5 is as likely meant as per cent."""
    if isinstance(value, str):
        written = _PERCENT.fullmatch(value.strip())
        if written is None:
            raise ValueError('give a share such as "5 %" or 0.05')
        return float(written[1]) / 100
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise ValueError('give a share such as "5 %" or 0.05')
    return float(value)


Share = Annotated[float, BeforeValidator(_share)]
"""A relative difference: 0.05 where the larger number is up to five per cent above the smaller."""


def known_metrics() -> tuple[str, ...]:
    """What can be counted: outcomes for people, those of installed packs among them, and units of forces."""
    return (*known_outcomes(), *sorted(force_units()))


class Options(Record):
    """Options as written in TOML: ``small-gap`` for ``small_gap``."""

    model_config = ConfigDict(alias_generator=_dashed, populate_by_name=True)


class FigureOptions(Options):
    """Options of the rules on figures.

    ``small_gap``: below this difference one claimant's two figures are a note (NUM001). ``telling_gap``: from this
    difference figures of one day that nobody is named for are a warning (NUM305). ``wide_gap``: from this ratio of the
    larger to the smaller a dispute is a warning (NUM301, NUM302). ``stale_days``: more days than these make a repeated
    figure an old one (NUM010). ``tolerance`` by metric (``killed``, ``displaced``, ``tank`` …): figures for one thing
    that differ by no more are not told by any rule.
    """

    small_gap: Share = 0.01
    telling_gap: Share = 0.1
    wide_gap: float = Field(default=2.0, ge=1)
    stale_days: int = Field(default=3, ge=0)
    tolerance: dict[str, Share] = Field(default_factory=dict)

    @field_validator("tolerance")
    @classmethod
    def _of_metrics(cls, tolerance: dict[str, float]) -> dict[str, float]:
        for metric in tolerance:
            if metric not in known_metrics():
                raise ValueError(f"{metric!r} is nothing that is counted: give one of {', '.join(known_metrics())}")
        return tolerance


class DateOptions(Options):
    """Options of the rules on dates.

    ``near_days``: how many days around publication a date without a year is taken for one of that year (DATE002).
    ``least_confidence``: how sure an estimated date must be before a publication date is held against it (DATE006).
    """

    near_days: int = Field(default=14, ge=0)
    least_confidence: float = Field(default=0.6, ge=0, le=1)
