"""The sentences of findings, in the reader's language: one template, one id, every language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import cache, partial
from importlib.resources import files
from typing import Annotated

from pydantic import AfterValidator

from factcheck.languages import known_outcomes
from factcheck.languages.spoken import numbers_in, told
from factcheck.records import Step
from factcheck.tables import read_table

__all__ = ["MessageLanguage", "Messages", "load_messages", "message_languages"]


_LONG_NUMBER = re.compile(r"(?<![\w.,/-])[0-9]{5,30}(?![\w-])")  # a number, and no part of a name or path
_DAY = re.compile(r"(?<![\w-])(\d{4})-(\d\d)-(\d\d)(?![\w-])")
_OF_PEOPLE = "people."


class Messages:
    """The sentences of one language, by table (``message``, ``could_be``, ``to_check``, ``word``) and key."""

    __slots__ = ("language", "tables")

    def __init__(self, language: str, tables: dict[str, dict[str, str]]) -> None:
        self.language = language
        self.tables = tables

    def say(self, table: str, key: str, values: dict[str, str]) -> str:
        """The sentence with its placeholders filled in.

        Raises:
            KeyError: There is no such sentence, or a placeholder has no value: a fault of the rule, not of the user.
        """
        return self.tables[table][key].format_map(values)

    def term(self, key: str) -> str:
        """A word of the reader's language; several joined by ``+`` stand side by side."""
        return " / ".join(map(self._word, key.split("+")))

    def _word(self, key: str) -> str:
        """A word of the table, or the label that a language pack gives an outcome of its own."""
        table = self.tables["word"]
        if key in table:
            return table[key]
        kind = known_outcomes().get(key.removeprefix(_OF_PEOPLE))
        return key if kind is None else kind.label.get(self.language, kind.name)

    def grouped(self, text: str) -> str:
        """Text with this language's separators in its numbers of five digits and more."""
        separator = self.tables["number"]["group"]
        return _LONG_NUMBER.sub(lambda found: f"{int(found.group()):,}".replace(",", separator), text)

    def unit(self, key: str) -> str:
        """A unit of a quantity as it stands behind a number."""
        return self.tables["unit"].get(key, key)

    def days(self, text: str) -> str:
        """Text with the days of a calendar in words: "2024-05-05" is 5 May 2024."""
        return _DAY.sub(self._day, text)

    def _day(self, found: re.Match[str]) -> str:
        try:
            return told(date(*map(int, found.groups())), self.language)
        except ValueError:
            return found.group()

    def because(self, steps: Iterable[Step], *, counted: bool = False) -> tuple[str, ...]:
        """The reasons of a comparison: one sentence for each step that has one.

        ``counted`` says that the numbers in them are amounts, and no years or numbers of names.
        """
        shown = partial(numbers_in, language=self.language) if counted else self.grouped
        table = self.tables["because"]
        found = ((step, table.get(f"{step.name}.{step.outcome}")) for step in steps)
        return tuple(sentence.format(detail=self.days(shown(_detail(step)))) for step, sentence in found if sentence)


def _detail(step: Step) -> str:
    """The detail of a step; words of the texts each in quotation marks."""
    return ", ".join(f"“{word}”" for word in step.detail.split(", ")) if step.name == "link" else step.detail


@cache
def message_languages() -> tuple[str, ...]:
    """Languages that findings can be written in."""
    folder = files("factcheck.rules") / "messages"
    return tuple(sorted(file.name.removesuffix(".toml") for file in folder.iterdir() if file.name.endswith(".toml")))


def _written(language: str) -> str:
    if language not in message_languages():
        raise ValueError(f"no messages in {language!r}; there are: {', '.join(message_languages())}")
    return language


MessageLanguage = Annotated[str, AfterValidator(_written)]
"""A language that findings can be written in: each has its file in ``messages/``."""


@cache
def load_messages(language: str) -> Messages:
    """The sentences of a language, one of ``message_languages()``."""
    return Messages(language, read_table("factcheck.rules", "messages", f"{language}.toml"))
