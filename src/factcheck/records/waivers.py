"""What a desk has said about findings: looked into and left, or known before."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from factcheck.records.base import Record

__all__ = ["Notice", "Suppression", "Waiver"]

Said = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Waiver(Record):
    """That somebody looked into a finding and lets it stand: who, when and why, and until when that holds.

    The finding is named by its ``fingerprint``, or by ``code`` and ``article`` and, where several are meant to be told
    apart, the ``figure`` or words of its passage ("34,690"; separators are not compared). In an article's own front
    matter the article goes without saying. ``where`` is the place the waiver stands in, for messages.
    """

    who: Said
    when: date
    why: Said
    until: date | None = None
    fingerprint: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")] | None = None
    code: Annotated[str, StringConstraints(to_upper=True, min_length=1)] | None = None
    article: Said | None = None
    figure: Annotated[Said, Field(coerce_numbers_to_str=True)] | None = None
    where: str = ""

    @model_validator(mode="after")
    def _names_a_finding(self) -> Self:
        if self.fingerprint is None and self.code is None:
            raise ValueError("give the code or the fingerprint of the finding")
        if self.until is not None and self.until < self.when:
            raise ValueError(f"until {self.until} is before when {self.when}")
        return self


class Suppression(Record):
    """Why a finding is kept quiet: by a waiver, or because the baseline has it."""

    kind: Literal["waiver", "baseline"]
    who: str | None = None
    when: date | None = None
    why: str | None = None
    until: date | None = None
    where: str | None = None
    in_article: bool = False


class Notice(Record):
    """Something about the check itself that its reader should know: a waiver of no use, a rule or language that broke, a cap.

    ``where`` is the file or the distribution it is about, of a ``broken_article`` the id of the article.
    """

    kind: Literal[
        "unused_waiver",
        "expired_waiver",
        "gone_from_baseline",
        "not_carried_over",
        "broken_rule",
        "broken_language",
        "broken_article",
        "left_out",
    ]
    message: str
    where: str | None = None
