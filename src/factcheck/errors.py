"""The one exception tree of factcheck.

FactcheckError
├── InputError        an article or file cannot be read (names the file, the place, what to do)
├── LanguageError     an unknown language tag, or a pack that is not well formed
├── ReferenceFileError a reference file (events, series, tenures) is not well formed
└── ConfigError       an unknown option, rule code or value in the configuration, or plug-ins that clash
"""

from __future__ import annotations

__all__ = ["ConfigError", "FactcheckError", "InputError", "LanguageError", "ReferenceFileError"]


class FactcheckError(Exception):
    """Anything factcheck refuses to go on with.

    Args:
        problem: What is wrong, in one sentence.
        where: The file, line, key or field it is wrong in.
        hint: What to do about it.
    """

    def __init__(self, problem: str, *, where: str | None = None, hint: str | None = None) -> None:
        self.problem = problem
        self.where = where
        self.hint = hint
        super().__init__(str(self))

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{place}{self.problem}{hint}"


class InputError(FactcheckError):
    """An article, or the file that holds it, cannot be read."""


class LanguageError(FactcheckError):
    """A language is not known, or its pack is not well formed."""


class ReferenceFileError(FactcheckError):
    """A file of events, series or tenures is not well formed."""


class ConfigError(FactcheckError):
    """The configuration names an option, rule or value that does not exist."""
