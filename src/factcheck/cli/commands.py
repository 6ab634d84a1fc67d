"""What each subcommand does."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Callable, Iterator
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

from factcheck.api import check_extractions, extract_many, once_each, settled
from factcheck.cli.codes import CLEAN, FOUND, NOTHING_READ, UNREADABLE, fault
from factcheck.cli.completion import completion
from factcheck.cli.diff import diff
from factcheck.cli.facts import facts, stale
from factcheck.cli.init import init
from factcheck.cli.pairs import explain_articles
from factcheck.cli.terminal import (
    color_wanted,
    complain,
    page_width,
    progress,
    refuse_unwritable,
    save,
    write,
    write_if_read,
)
from factcheck.errors import ConfigError, InputError
from factcheck.languages import load_pack
from factcheck.readers import Defaults, read_articles
from factcheck.records import SCHEMA_VERSION, Article, Extraction, Severity, Statement, Suppression
from factcheck.report import Report
from factcheck.report.passages import inert
from factcheck.rules import Config, Rule, find_rule, load_config, rules_for
from factcheck.rules.baseline import Baseline, load_baseline, renewed
from factcheck.rules.cases import case_lines
from factcheck.rules.config import read_config

__all__ = ["COMMANDS"]

_PROBLEMS = 20
"""Problems that are printed; a file of the wrong kind can hold one a line."""
_BROKEN = ("broken_rule", "broken_language", "broken_article")
_OURS = "factcheck"
"""Where a rule of our own is from."""
_AT_LEAST = {
    "error": {Severity.ERROR},
    "warning": {Severity.ERROR, Severity.WARNING},
    "info": {Severity.ERROR, Severity.WARNING, Severity.INFO},
    "never": set[Severity](),
}


def check(arguments: Namespace) -> int:
    """``factcheck check PATH…`` and ``factcheck check DRAFT --against PATH…``."""
    if arguments.explain and arguments.format != "text":
        hint = "the other formats have the steps of every comparison, or none"
        raise InputError("--explain goes with --format text", hint=hint)
    config = _configuration(arguments)
    new = arguments.update_baseline and not _is_there(_baseline_of(config))
    checking = config.model_copy(update={"baseline": None}) if new else config
    references = settled(checking, arguments.references)
    for file in filter(None, (arguments.output, config.baseline if arguments.update_baseline else None)):
        refuse_unwritable(file)
    problems: list[InputError] = []
    articles = list(once_each(_read(arguments, arguments.paths, problems, described=True), problems))
    subject = None
    if arguments.against:
        subject = _the_draft(articles, problems)
        others = _read(arguments, arguments.against, problems, described=False)
        articles = list(once_each(chain(articles, (other for other in others if other.id != subject)), problems))
    if not articles:
        if not _tell(problems):
            complain("there are no articles to check")
        return NOTHING_READ
    read = progress(extract_many(articles, arguments.processes), len(articles), "Reading articles")
    today = arguments.today or date.today()
    report = check_extractions(tuple(read), subject, references, checking, today)
    if arguments.update_baseline:
        report = _update_baseline(report, config)
    if arguments.output:
        save(arguments.output, _check_output(report, arguments, config, to_file=True))
    else:
        write_if_read(_check_output(report, arguments, config))
    broken = [notice for notice in report.notices if notice.kind in _BROKEN]
    for notice in broken:
        complain(inert(f"{notice.where}: {notice.message}"))
    unread = _tell(problems)
    if any(notice.kind == "broken_article" or notice.where == _OURS for notice in broken):
        return fault()
    if report.nothing_read:
        complain("nothing could be read, so nothing was checked")
        return NOTHING_READ
    if unread or broken:
        return UNREADABLE
    loud = _AT_LEAST[arguments.fail_on or config.fail_on]
    return FOUND if any(finding.severity in loud for finding in report.findings) else CLEAN


def _update_baseline(report: Report, config: Config) -> Report:
    """Write what was found to the baseline, what it knew and what is new, and give the report without it."""
    file = _baseline_of(config)
    old = load_baseline(file) if _is_there(file) else Baseline()
    checked = [report.subject] if report.subject else [article.id for article in report.articles]
    known = [finding for finding in report.suppressed if finding.suppression and finding.suppression.kind == "baseline"]
    waived = [finding for finding in report.suppressed if finding not in known]
    found = (*report.findings, *known)
    save(file, renewed(old, found, checked, config).to_json())
    because = Suppression(kind="baseline")
    quiet = (finding.model_copy(update={"suppression": because}) for finding in found)
    notices = tuple(notice for notice in report.notices if notice.kind != "gone_from_baseline")
    return report.model_copy(update={"findings": (), "suppressed": (*waived, *quiet), "notices": notices})


def _baseline_of(config: Config) -> str:
    if config.baseline is None:
        raise ConfigError("there is no baseline to update", hint="name it with --baseline FILE")
    return config.baseline


def _is_there(file: str) -> bool:
    try:
        return Path(file).exists()
    except ValueError:  # half a character in the name: the error of whoever reads it says so
        return True


def _the_draft(articles: list[Article], problems: list[InputError]) -> str:
    if len(articles) == 1:
        return articles[0].id
    if problems:
        raise problems[0]
    hint = "give the others after --against"
    raise InputError(f"--against takes one draft, and here are {len(articles)} articles before it", hint=hint)


def extract(arguments: Namespace) -> int:
    """``factcheck extract PATH…``: written as it is read, so that any number of articles fits."""
    problems: list[InputError] = []
    articles = _read(arguments, arguments.paths, problems, described=True)
    faults: list[Extraction] = []
    extractions = progress(extract_many(articles, arguments.processes), None, "Reading articles")
    output = _STATEMENT_OUTPUT if arguments.statements else _EXTRACT_OUTPUT
    for chunk in output[arguments.format](_with_faults(extractions, faults)):
        write(chunk)
    unread = _tell(problems)
    for extraction in faults:
        complain(inert(f"{extraction.article.id}: {extraction.notices[0]}"))
    if faults:
        return fault()
    return UNREADABLE if unread else CLEAN


def _with_faults(extractions: Iterator[Extraction], faults: list[Extraction]) -> Iterator[Extraction]:
    """The extractions as they come, those that something broke on also in ``faults``."""
    for extraction in extractions:
        if extraction.fault is not None:
            faults.append(extraction)
        yield extraction


def rules(arguments: Namespace) -> int:
    """``factcheck rules``."""
    listed = _all_there_are()
    if arguments.format == "json":
        rows = [
            {
                "code": rule.code,
                "name": rule.name,
                "family": rule.family,
                "severity": rule.severity,
                "preview": rule.preview,
                "summary": rule.summary,
            }
            for rule in listed
        ]
        write(json.dumps({"schema_version": SCHEMA_VERSION, "rules": rows}, ensure_ascii=False, indent=2))
        return CLEAN
    name_width = max((len(rule.name) for rule in listed), default=0)
    for rule in listed:
        preview = " (preview)" if rule.preview else ""
        write(f"{rule.code:8} {rule.severity:8} {rule.name:{name_width}}  {rule.summary}{preview}")
    return CLEAN


def explain(arguments: Namespace) -> int:
    """``factcheck explain CODE`` and ``factcheck explain --pair FILE FILE [CODE|FINGERPRINT]``."""
    if arguments.pair:
        return explain_articles(arguments)
    if arguments.code is None:
        raise InputError("there is nothing to explain", hint="give the code of a rule, or two articles after --pair")
    rule = find_rule(arguments.code, _all_there_are())
    preview = "; runs only with preview = true" if rule.preview else ""
    page = [f"{rule.code} {rule.name} ({rule.family}, {rule.severity}{preview})", "", rule.manual]
    write("\n".join((*page, *case_lines(rule.code))))
    return CLEAN


def _all_there_are() -> tuple[Rule, ...]:
    """The rules of factcheck, of what is installed beside it, and of the configuration that holds here."""
    known = rules_for(load_config(Path()))
    for broken in known.broken:
        complain(inert(f"{broken.origin}: {broken.problem}"))
    return known.rules


def _read(arguments: Namespace, paths: list[str], problems: list[InputError], *, described: bool) -> Iterator[Article]:
    """The articles of ``paths``. ``described``: --source, --published and --language are about these."""
    if arguments.language:
        load_pack(arguments.language)  # an unknown tag is a slip of the command line, not of every article
    defaults = Defaults(arguments.source, arguments.published, arguments.language) if described else Defaults()
    return read_articles(paths, defaults=defaults, problems=problems, stdin_format=arguments.stdin_format)


def _configuration(arguments: Namespace) -> Config:
    """The settings of the file, and what the command line says in their place."""
    if arguments.config:
        config = read_config(Path(arguments.config))
    else:
        first = Path() if arguments.paths[0] == "-" else Path(arguments.paths[0])
        config = load_config(first if first.is_dir() else first.parent)
    given: dict[str, Any] = {
        name: tuple(chain.from_iterable(getattr(arguments, name)))
        for name in ("select", "ignore")
        if getattr(arguments, name)
    }
    if arguments.waivers:
        given["waivers"] = (*config.waivers, *arguments.waivers)
    if arguments.no_references:
        given["known"] = False
    if arguments.baseline:
        given["baseline"] = arguments.baseline
    least = 0.0 if arguments.all else arguments.min_confidence
    if least is not None:
        given["min_confidence"] = least
    return config.model_copy(update=given)


def _tell(problems: list[InputError]) -> bool:
    """Print what could not be read. True where there was something."""
    for problem in problems[:_PROBLEMS]:
        complain(inert(str(problem)))
    if len(problems) > _PROBLEMS:
        complain(f"… and {len(problems) - _PROBLEMS} more that could not be read")
    return bool(problems)


def _check_output(report: Report, arguments: Namespace, config: Config, *, to_file: bool = False) -> str:
    if arguments.format != "text":
        return report.to_format(arguments.format, fail_on=arguments.fail_on or config.fail_on)
    if to_file:
        return report.to_text(explain=arguments.explain)
    return report.to_text(width=page_width(), color=color_wanted(), explain=arguments.explain)


def _extract_text(extractions: Iterator[Extraction]) -> Iterator[str]:
    from factcheck.testing.describe import describe

    return _told(extractions, describe)


def _statement_text(extractions: Iterator[Extraction]) -> Iterator[str]:
    from factcheck.testing.describe import describe_statements

    return _told(extractions, describe_statements)


def _told(extractions: Iterator[Extraction], describe: Callable[[Extraction], list[str]]) -> Iterator[str]:
    """Each article by its facts, then a line for each thing that was read in it."""
    for extraction in extractions:
        article = extraction.article
        facts = [article.id, article.source, str(article.published or ""), extraction.language or "not read"]
        lines = [" · ".join(inert(fact) for fact in facts if fact)]
        lines += [f"  {inert(line)}" for line in (*extraction.notices, *describe(extraction))]
        yield "\n".join(lines)


def _statements(extractions: Iterator[Extraction]) -> Iterator[Statement]:
    return chain.from_iterable(extraction.statements for extraction in extractions)


def _as_json(records: Iterator[Extraction] | Iterator[Statement]) -> Iterator[str]:
    opening = "["
    for record in records:
        yield f"{opening}\n{record.model_dump_json()}"
        opening = ","
    yield "[]" if opening == "[" else "]"


def _as_json_lines(records: Iterator[Extraction] | Iterator[Statement]) -> Iterator[str]:
    for record in records:
        yield record.model_dump_json()


_Output = dict[str, Callable[[Iterator[Extraction]], Iterator[str]]]
_EXTRACT_OUTPUT: _Output = {"text": _extract_text, "json": _as_json, "jsonl": _as_json_lines}
_STATEMENT_OUTPUT: _Output = {
    "text": _statement_text,
    "json": lambda extractions: _as_json(_statements(extractions)),
    "jsonl": lambda extractions: _as_json_lines(_statements(extractions)),
}

COMMANDS: dict[str, Callable[[Namespace], int]] = {
    "check": check,
    "extract": extract,
    "rules": rules,
    "explain": explain,
    "facts": facts,
    "stale": stale,
    "diff": diff,
    "init": init,
    "completion": completion,
}
"""Subcommands by name; each returns the exit code."""
