"""An article as it goes in."""

from __future__ import annotations

import hashlib
import re
from typing import Annotated, Any, NamedTuple, Self

from pydantic import Field, field_validator, model_validator

from factcheck.markup import Content, element
from factcheck.records.base import Record
from factcheck.records.notebook import box, preview
from factcheck.records.regions import RegionKind
from factcheck.records.values import IsoMoment
from factcheck.records.waivers import Waiver

__all__ = ["Article", "Region", "article_head"]

_SURROGATE = re.compile("[\ud800-\udfff]")


class Region(NamedTuple):
    """A marked part of the text: half open, in code points."""

    start: int
    end: int
    region: RegionKind


class Article(Record):
    """One article. Only ``text`` is required; a headline is its first line.

    ``id`` is derived from source, url, published and text when absent. ``title`` and ``url`` are metadata and never
    scanned. ``language`` is a tag such as ``id`` or ``en``, detected when absent. ``regions`` marks parts a reader
    knows; the library finds the rest. Lone surrogates in ``text`` are replaced one for one by U+FFFD, since they
    cannot be written as JSON; offsets are not changed by that. ``waivers`` are findings in this article that the desk
    has looked into and lets stand. ``line`` is the line of its file that the text begins in, counted from 1: behind a
    front matter it is a later one; ``file`` names that file where the id is another name.
    """

    text: str
    id: str = ""
    source: str | None = None
    published: IsoMoment = None
    language: str | None = None
    title: str | None = None
    url: str | None = None
    regions: tuple[Region, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    file: str | None = None
    line: Annotated[int, Field(ge=1)] = 1

    @field_validator("text", mode="before")
    @classmethod
    def _writable(cls, text: Any) -> Any:
        if isinstance(text, str) and not text.isascii() and _SURROGATE.search(text):
            return _SURROGATE.sub("\ufffd", text)
        return text

    @model_validator(mode="after")
    def _identified(self) -> Self:
        if not self.id:
            parts = (self.source or "", self.url or "", str(self.published or ""), self.text)
            digest = hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12]
            object.__setattr__(self, "id", digest)  # frozen: the one place a record completes itself
        for region in self.regions:
            if not 0 <= region.start <= region.end <= len(self.text):
                raise ValueError(f"region {region.region} [{region.start}:{region.end}] is outside the text")
        return self

    def _repr_html_(self) -> str:
        """The article with the beginning of its text, for notebooks."""
        shown = element("div", preview(self.text), style="white-space: pre-wrap", lang=self.language)
        return box(article_head(self), shown)


def article_head(article: Article) -> Content:
    """What names an article in a notebook: its outlet or title, day, language and id."""
    facts = [str(article.published or "undated"), article.language, article.id]
    about = " · ".join(fact for fact in facts if fact)
    return element("p", element("strong", article.source or article.title or article.id), f" · {about}")
