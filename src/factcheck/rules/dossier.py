"""Everything a rule may look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.languages.spoken import Value, numbers_in, told
from factcheck.records import Comparison, DateEstimate, Extraction
from factcheck.relate.results import Compared
from factcheck.rules.config import Config
from factcheck.rules.wording import Messages, load_messages

if TYPE_CHECKING:
    from factcheck.knowledge.references import References

__all__ = ["Dossier"]


@dataclass(frozen=True, slots=True)
class Dossier:
    """The articles of one check, read and compared.

    ``extractions`` and ``datings`` are by article id, in the report's order. ``subject`` is the id of the
    draft that findings concern, ``None`` where all articles count alike. ``kinds`` holds the comparisons by what
    they are told as, once a rule has asked for them.
    """

    extractions: dict[str, Extraction]
    compared: Compared = field(default_factory=Compared)
    datings: dict[str, DateEstimate] = field(default_factory=dict)
    references: References | None = None
    subject: str | None = None
    config: Config = field(default_factory=Config)
    kinds: dict[str, list[Comparison]] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def words(self) -> Messages:
        """The words of the reader's language."""
        return load_messages(self.config.language)

    def told(self, value: Value) -> str:
        """A value in the words of the reader's language: days with their month by name, numbers with its separators."""
        return told(value, self.config.language)

    def numbers(self, text: str) -> str:
        """A line of our own arithmetic with the separators of the reader's language."""
        return numbers_in(text, self.config.language)

    def subjects(self) -> Iterator[Extraction]:
        """The articles that findings inside one article may concern: the draft alone where there is one."""
        for extraction in self.extractions.values():
            if self.subject is None or extraction.article.id == self.subject:
                yield extraction

    def concerns(self, *article_ids: str) -> bool:
        """Whether a finding on these articles concerns the draft; always true without one."""
        return self.subject is None or self.subject in article_ids
