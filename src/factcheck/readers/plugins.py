"""Readers that other distributions bring along, through the entry points of group ``factcheck.readers``.

The name of an entry point is a file ending without its period. It names a function from the text of a file to its
articles; their ids, and what ``Defaults`` say, are filled in here. It is looked for where a file has an ending that
factcheck does not know, and imported when such a file is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import BinaryIO

from factcheck.errors import InputError
from factcheck.plugins import Broken, Plugin, named_plugins
from factcheck.readers.fields import Defaults, article_from
from factcheck.readers.formats import FORMATS, ReadFormat, decode
from factcheck.records import Article

__all__ = ["GROUP", "TextReader", "find_reader", "known_endings"]

GROUP = "factcheck.readers"

TextReader = Callable[[str], Iterable[Article]]
"""What an entry point names: the text of a file into its articles."""


def known_endings() -> tuple[str, ...]:
    """The endings of files that are read, without their periods: factcheck's own first.

    Raises:
        ConfigError: Two readers have one ending.
    """
    return (*FORMATS, *named_plugins(GROUP, "reader", tuple(FORMATS)))


def find_reader(ending: str) -> ReadFormat | None:
    """The reader of an ending without its period, if there is one.

    Raises:
        ConfigError: Two readers have one ending.
    """
    return FORMATS.get(ending) or _installed_reader(ending)


@cache
def _installed_reader(ending: str) -> ReadFormat | None:
    plugin = named_plugins(GROUP, "reader", tuple(FORMATS)).get(ending)
    if plugin is None:
        return None

    def read(stream: BinaryIO, where: str, defaults: Defaults) -> Iterator[Article | InputError]:
        outcomes = list(_read(plugin, stream, where))
        for number, outcome in enumerate(outcomes, 1):
            if isinstance(outcome, Article):
                yield _completed(outcome, where if len(outcomes) == 1 else f"{where}#{number}", defaults)
            else:
                yield outcome

    return read


def _read(plugin: Plugin, stream: BinaryIO, where: str) -> Iterator[Article | InputError]:
    """What the plug-in reads. It is not our code: whatever it does costs the rest of this file, and nothing else."""
    hint = f"the reader is of {plugin.origin}"
    function = plugin.load()
    if isinstance(function, Broken):
        yield InputError(f"the reader of such files cannot be loaded: {function.problem}", where=where, hint=hint)
        return
    try:
        for article in function(decode(stream.read(), where)):
            if not isinstance(article, Article):
                raise TypeError(f"{type(article).__name__} is no Article")
            yield article
    except InputError as error:
        yield error if error.where else InputError(error.problem, where=where, hint=error.hint)
    except (Exception, SystemExit) as error:
        yield InputError(f"the reader broke off: {type(error).__name__}: {error}", where=where, hint=hint)


def _completed(article: Article, where: str, defaults: Defaults) -> Article | InputError:
    """The article, with an id and the defaults for what the reader left open."""
    fields = {name: getattr(article, name) for name in article.model_fields_set}
    try:
        return article_from(fields, where, defaults)
    except InputError as error:
        return error
