"""The forms a report is written in: factcheck's own, and those that other distributions bring along.

An entry point of group ``factcheck.formats`` names a function from a ``Report`` to a string; its own name is what the
format is called. It is looked for where a format is asked for that is none of factcheck's own.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING

from factcheck.errors import ConfigError, FactcheckError
from factcheck.plugins import Broken, Plugin, named_plugins

if TYPE_CHECKING:
    from factcheck.report.result import CheckResult

__all__ = ["FORMATS", "GROUP", "known_formats", "write_report"]

GROUP = "factcheck.formats"


def _text(report: CheckResult, _: str) -> str:
    from factcheck.report.text import render_text

    return render_text(report)


def _html(report: CheckResult, _: str) -> str:
    from factcheck.report.page import render_page

    return render_page(report)


def _json(report: CheckResult, _: str) -> str:
    return report.to_json(indent=2)


def _json_lines(report: CheckResult, _: str) -> str:
    return report.to_jsonl()


def _sarif(report: CheckResult, _: str) -> str:
    from factcheck.report.sarif import to_sarif

    return json.dumps(to_sarif(report), ensure_ascii=False, indent=1)


def _github(report: CheckResult, _: str) -> str:
    from factcheck.report.github import to_github

    return to_github(report)


def _markdown(report: CheckResult, _: str) -> str:
    from factcheck.report.markdown import to_markdown

    return to_markdown(report)


def _csv(report: CheckResult, _: str) -> str:
    from factcheck.report.csv_table import to_csv

    return to_csv(report)


def _junit(report: CheckResult, fail_on: str) -> str:
    from factcheck.report.junit import to_junit

    return to_junit(report, fail_on)


FORMATS: dict[str, Callable[[CheckResult, str], str]] = {
    "text": _text,
    "html": _html,
    "json": _json,
    "jsonl": _json_lines,
    "sarif": _sarif,
    "github": _github,
    "markdown": _markdown,
    "csv": _csv,
    "junit": _junit,
}
"""Factcheck's own formats by name; they take the report and the lowest level that makes a check fail."""


def known_formats() -> tuple[str, ...]:
    """The names of all formats: factcheck's own first.

    Raises:
        ConfigError: Two formats have one name.
    """
    return (*FORMATS, *_plugins())


def write_report(report: CheckResult, name: str, fail_on: str = "warning") -> str:
    """The report in the format of a name.

    Args:
        report: What was checked.
        name: The name of the format.
        fail_on: The lowest level that makes the check fail: ``error``, ``warning``, ``info`` or ``never``.

    Raises:
        ConfigError: There is no such format, two have one name, or an installed one cannot be loaded or breaks off.
    """
    own = FORMATS.get(name)
    if own is not None:
        return own(report, fail_on)
    plugin = _plugins().get(name)
    if plugin is None:
        close = get_close_matches(name, known_formats(), n=1)
        hint = f"did you mean {close[0]}?" if close else f"known formats: {', '.join(known_formats())}"
        raise ConfigError(f"no format {name!r}", hint=hint)
    return _write_installed(report, name, plugin)


def _write_installed(report: CheckResult, name: str, plugin: Plugin) -> str:
    function = plugin.load()
    if isinstance(function, Broken):
        raise ConfigError(f"the format {name} cannot be loaded: {function.problem}", where=function.origin)
    try:
        written = function(report)
        if not isinstance(written, str):
            raise TypeError(f"{type(written).__name__} is no string")
    except FactcheckError:
        raise
    except (Exception, SystemExit) as error:
        raise ConfigError(
            f"the format {name} broke off: {type(error).__name__}: {error}", where=plugin.origin
        ) from error
    return written


def _plugins() -> Mapping[str, Plugin]:
    return named_plugins(GROUP, "report format", tuple(FORMATS))
