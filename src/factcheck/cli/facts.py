"""``factcheck facts`` and ``factcheck stale``: who bears what, and what a new text makes out of date."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from factcheck.api import check_extractions, extract_many, once_each, settled
from factcheck.cli.diff import one_article
from factcheck.cli.terminal import color_wanted, complain, page_width, progress, write_if_read
from factcheck.cli.ticks import load_ticks, set_ticks, ticked
from factcheck.errors import InputError
from factcheck.readers import Defaults, read_articles
from factcheck.records import Article, FactValue, MarkStatus
from factcheck.report import Report
from factcheck.report.labels import load_labels
from factcheck.report.passages import inert
from factcheck.report.places import place_of
from factcheck.report.sheet import render_sheet
from factcheck.rules import Config, load_config

__all__ = ["facts", "stale"]

_DONE, _STALE, _UNREADABLE = 0, 1, 2


def facts(arguments: Namespace) -> int:
    """Print the fact sheet of articles, or the ticks of a draft against them."""
    problems: list[InputError] = []
    report = _checked(arguments, arguments.draft, problems)
    if report is None:
        return _UNREADABLE
    notes: dict[str, str] = {}
    if arguments.ticks:
        if arguments.draft is None:
            raise InputError("--ticks is about a draft", hint="name it with --draft FILE")
        ticks = set_ticks(report, arguments.tick, arguments.note, arguments.ticks) if arguments.tick else None
        notes = ticked(report, load_ticks(arguments.ticks) if ticks is None else ticks)
    elif arguments.tick:
        raise InputError("--tick needs a file to write to", hint="name it with --ticks FILE")
    if arguments.format == "json":
        write_if_read(_as_json(report, notes))
    else:
        write_if_read(render_sheet(report, width=page_width(), color=color_wanted(), by_hand=notes))
    return _UNREADABLE if problems else _DONE


def stale(arguments: Namespace) -> int:
    """Print which passages of an archive a new text makes out of date. 0: none, 1: some."""
    problems: list[InputError] = []
    report = _checked(arguments, arguments.new, problems)
    if report is None:
        return _UNREADABLE
    rows = list(_stale(report))
    if arguments.format == "json":
        write_if_read(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        write_if_read("\n".join(_told(report, rows)))
    if problems:
        return _UNREADABLE
    return _STALE if rows else _DONE


def _checked(arguments: Namespace, draft: str | None, problems: list[InputError]) -> Report | None:
    """The report on the articles, with the draft as its subject; ``None`` where there is nothing to check."""
    config = _configuration(arguments)
    references = settled(config, arguments.references)
    defaults = Defaults(arguments.source, arguments.published, arguments.language)
    articles: list[Article] = []
    if draft is not None:
        articles.append(one_article(draft, defaults, arguments.stdin_format))
        defaults = Defaults()
    subject = articles[0].id if articles else None
    read = read_articles(arguments.paths, defaults=defaults, problems=problems, stdin_format=arguments.stdin_format)
    articles = list(once_each(chain(articles, (other for other in read if other.id != subject)), problems))
    for problem in problems:
        complain(inert(str(problem)))
    if not articles:
        complain("there are no articles to read")
        return None
    extractions = progress(extract_many(articles, arguments.processes), len(articles), "Reading articles")
    return check_extractions(tuple(extractions), subject, references, config)


def _configuration(arguments: Namespace) -> Config:
    first = Path() if arguments.paths[0] == "-" else Path(arguments.paths[0])
    config = load_config(first if first.is_dir() else first.parent)
    return config.model_copy(update={"known": False}) if arguments.no_references else config


def _as_json(report: Report, notes: dict[str, str]) -> str:
    document = report.model_dump(mode="json", include={"schema_version", "subject", "facts", "marks"})
    return json.dumps({**document, "ticks": notes}, ensure_ascii=False, indent=2)


def _stale(report: Report) -> Iterator[dict[str, str]]:
    """The passages of the archive whose value the new text has a later one for."""
    articles = {article.id: article for article in report.articles}
    for fact in report.facts:
        new = next((value for value in fact.values if report.subject in value.articles and not value.outdated), None)
        if new is None:
            continue
        for value in fact.values:
            yield from (
                _row(report, articles, name, new, fact.label) for name in value.statements if _is_old(report, name)
            )


def _is_old(report: Report, name: str) -> bool:
    return report.marks[name].status is MarkStatus.OUTDATED


def _row(report: Report, articles: dict[str, Article], name: str, new: FactValue, label: str) -> dict[str, str]:
    mark = report.marks[name]
    where = place_of(articles[mark.article_id], mark.span.start)
    return {"article": mark.article_id, "place": where, "old": mark.span.text, "new": new.value, "label": label}


def _told(report: Report, rows: list[dict[str, str]]) -> Iterator[str]:
    labels = load_labels(report.language)
    name = inert(str(report.subject))
    if not rows:
        yield labels("stale_none", name=name)
        return
    yield labels("stale", count=len(rows), name=name)
    files = {article.id: article.file or article.id for article in report.articles}
    for row in rows:
        line = labels("stale_line", old=inert(row["old"]), new=inert(row["new"]), label=inert(row["label"]))
        yield f"{inert(files[row['article']])}:{row['place']}  {line}"
