"""What may be given where an article is wanted: an ``Article``, or its text alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from os import PathLike

from factcheck.errors import InputError
from factcheck.records.article import Article

__all__ = ["as_article", "as_articles"]


def as_article(given: object, where: str | None = None) -> Article:
    """The article that was given; a plain string is the text of one.

    Args:
        given: What the caller handed over.
        where: Which one it is ("article 3"), for the error.

    Raises:
        InputError: It is neither an article nor a text.
    """
    if isinstance(given, Article):
        return given
    if isinstance(given, str):
        return Article(text=given)
    raise InputError(f"this is no article but {_kind(given)}", where=where, hint=_hint(given))


def as_articles(given: Iterable[Article | str]) -> Iterator[Article]:
    """Several articles, each as ``as_article`` has it, as they are asked for.

    Raises:
        InputError: At once: it is one article or nothing one can go through. Later: one of them is no article.
    """
    if isinstance(given, str | Article):
        raise InputError("several articles are wanted, and this is one", hint="put it into a list: [article]")
    if isinstance(given, bytes | bytearray | PathLike | dict) or not isinstance(given, Iterable):
        raise InputError(f"several articles are wanted, and this is {_kind(given)}", hint=_hint(given))
    return (as_article(item, f"article {number}") for number, item in enumerate(given, 1))


def _kind(given: object) -> str:
    return "None" if given is None else f"of type {type(given).__name__}"


def _hint(given: object) -> str:
    """What to do with a thing of this type."""
    if isinstance(given, bytes | bytearray):
        return "decode it to a str first"
    if isinstance(given, PathLike):
        return "factcheck.read_articles reads files"
    if isinstance(given, dict):
        return "factcheck.Article(**fields) makes an article of it"
    return "give a factcheck.Article, or its text as a str"
