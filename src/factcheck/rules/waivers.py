"""Waivers: read from a file, held against findings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from factcheck.errors import ConfigError, FactcheckError
from factcheck.records import Article, Finding, Suppression, Waiver
from factcheck.tomls import read_toml

__all__ = ["covers", "is_article", "load_waivers", "of_articles", "suppressed_by", "waiver_from"]

_KEYS = tuple(name for name in Waiver.model_fields if name != "where")
_FORM = 'a waiver has who, when and why: who = "…", when = 2024-05-09, why = "…"'
_GROUPED = re.compile(r"(?<=\d)[.,'\u00a0\u202f ](?=\d{3}(?!\d))")


def load_waivers(files: Iterable[str | Path]) -> tuple[Waiver, ...]:
    """The waivers of TOML files, each in a table ``[[waiver]]``.

    Raises:
        ConfigError: A file cannot be read, is no TOML, or a waiver lacks who, when or why, or names no finding.
    """
    return tuple(waiver for file in files for waiver in _of_file(Path(file)))


def _of_file(file: Path) -> Iterator[Waiver]:
    data = read_toml(file, ConfigError, hint="check the path of waivers")
    for name, rows in data.items():
        if name != "waiver" or not isinstance(rows, list):
            raise ConfigError(f"unknown table {name!r}", where=str(file), hint="waivers stand in tables [[waiver]]")
    for number, row in enumerate(data.get("waiver", ()), 1):
        where = f"{file} [[waiver]] #{number}"
        if not isinstance(row, dict):
            raise ConfigError("this is no table", where=where, hint=_FORM)
        waiver = waiver_from(row, where, ConfigError)
        if waiver.fingerprint is None and waiver.article is None:
            hint = "a waiver lets one finding stand; to switch a rule off, use ignore"
            raise ConfigError("article: it is required beside code", where=where, hint=hint)
        yield waiver


def waiver_from(fields: Mapping[str, Any], where: str, kind: type[FactcheckError]) -> Waiver:
    """A waiver from its fields as somebody wrote them.

    Raises:
        FactcheckError: Of ``kind``: a field is missing, unknown or wrong; says which and what to do.
    """
    for name in fields:
        if name not in _KEYS:
            close = get_close_matches(str(name), _KEYS, n=1)
            hint = f"did you mean {close[0]}?" if close else f"a waiver has {', '.join(_KEYS)}"
            raise kind(f"{name}: a waiver has no such field", where=where, hint=hint)
    try:
        return Waiver.model_validate({**fields, "where": where})
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        name = ".".join(map(str, first["loc"]))
        text = {"missing": "it is required", "string_too_short": "it is empty"}.get(
            first["type"], first["msg"].removeprefix("Value error, ")
        )
        raise kind(f"{name}: {text}" if name else text, where=where, hint=_FORM) from error


def of_articles(articles: Iterable[Article]) -> Iterator[tuple[Waiver, str]]:
    """The waivers that stand in articles, each with the id of its article."""
    for article in articles:
        for waiver in article.waivers:
            yield waiver, article.id


def covers(waiver: Waiver, finding: Finding, article_id: str | None = None) -> bool:
    """Whether a waiver is of this finding. ``article_id``: the article the waiver stands in."""
    if waiver.fingerprint is not None and waiver.fingerprint != finding.fingerprint:
        return False
    if waiver.code is not None and waiver.code != finding.code:
        return False
    passages = [item for item in finding.evidence if article_id is None or item.article_id == article_id]
    if waiver.article is not None:
        passages = [item for item in passages if is_article(waiver.article, item.article_id)]
    if waiver.figure is None:
        return bool(passages)
    wanted = re.compile(rf"(?<!\w){re.escape(_ungrouped(waiver.figure))}(?!\w)")
    return any(wanted.search(_ungrouped(item.span.text)) for item in passages)


def is_article(named: str, article_id: str) -> bool:
    """Whether a waiver's article is the one with this id: by the whole id or the end of its path."""
    return article_id == named or article_id.endswith(f"/{named}")


def _ungrouped(text: str) -> str:
    """Words in lower case, numbers without separators of thousands."""
    return _GROUPED.sub("", " ".join(text.casefold().split()))


def suppressed_by(waiver: Waiver, article_id: str | None) -> Suppression:
    """What a finding says of the waiver that keeps it quiet."""
    return Suppression(
        kind="waiver",
        who=waiver.who,
        when=waiver.when,
        why=waiver.why,
        until=waiver.until,
        where=waiver.where or None,
        in_article=article_id is not None,
    )
