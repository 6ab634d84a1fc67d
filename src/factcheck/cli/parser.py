"""What can be typed: subcommands, options, and a guess at what was meant by what cannot."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Container, Iterable, Iterator
from datetime import date
from typing import NoReturn

from factcheck.version import __version__

__all__ = ["ENDINGS", "FORMATS", "SHELLS", "build_parser"]

FORMATS = ("text", "html", "json", "jsonl", "sarif", "github", "markdown", "csv", "junit")
"""Factcheck's own formats of a report. They stand here too, so that reading what was typed imports no report."""
ENDINGS = ("txt", "json", "jsonl")
"""Endings of files that factcheck reads by itself."""
SHELLS = ("bash", "zsh", "fish")
"""Shells that ``completion`` writes a script for."""
_EXIT_CODES = (
    "exit codes: 0 clean, 1 findings at or above --fail-on, 2 wrong usage or unreadable input, "
    "3 nothing could be read, 70 a fault in factcheck"
)
_PATHS = "files ending in .txt, .json, .jsonl or what an installed reader takes, folders, or - for standard input"
_INVALID_CHOICE = re.compile(r"argument (?P<where>.+?): invalid choice: '(?P<given>.*?)' \(choose from (?P<known>.*)\)")
_UNKNOWN_OPTION = re.compile(r"unrecognized arguments: (?P<given>--?[\w-]+)")


class _Parser(argparse.ArgumentParser):
    """Errors end in what was probably meant."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        meant = self._meant(message)
        self.exit(2, f"{self.prog}: {message}{f' (did you mean {meant}?)' if meant else ''}\n")

    def _meant(self, message: str) -> str | None:
        if choice := _INVALID_CHOICE.match(message):
            known = [name.strip("' ") for name in choice["known"].split(",")]
            return _closest(choice["given"], known)
        if option := _UNKNOWN_OPTION.match(message):
            return _closest(option["given"], self._options())
        return None

    def _options(self) -> list[str]:
        """The options of this parser and of its subcommands: argparse reports unknown ones at the top."""
        found: list[str] = []
        for action in self._actions:
            found += action.option_strings
            if isinstance(action, argparse._SubParsersAction):
                for parser in action.choices.values():
                    found += parser._options()
        return found


def _closest(given: str, known: list[str]) -> str | None:
    from difflib import get_close_matches

    return next(iter(get_close_matches(given, known, n=1)), None)


class _Names(Container[str]):
    """The names that an option takes. Installed ones are looked for only where one is none of factcheck's own."""

    def __init__(self, own: Iterable[str], known: Callable[[], Iterable[str]]) -> None:
        self._own, self._known = tuple(own), known

    def __contains__(self, name: object) -> bool:
        return name in self._own or name in tuple(self._known())

    def __iter__(self) -> Iterator[str]:
        return iter(self._known())


def _either(names: Iterable[str]) -> str:
    """What argparse shows for a choice; said here, since it would look for installed ones to show them."""
    return f"{{{','.join(names)}}}"


def build_parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    parser = _Parser(
        prog="factcheck",
        description="Find where the facts of several news articles about the same events do not fit together.",
        epilog=_EXIT_CODES,
    )
    parser.add_argument("--version", action="version", version=f"factcheck {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=_Parser)
    _check(commands)
    _extract(commands)
    rules = commands.add_parser("rules", help="list the rules", description="List the rules.")
    rules.add_argument("--format", choices=("text", "json"), default="text")
    _explain(commands)
    _facts(commands)
    _stale(commands)
    _diff(commands)
    _init(commands)
    _completion(commands)
    return parser


def _check(commands: argparse._SubParsersAction[_Parser]) -> None:
    parser = commands.add_parser(
        "check",
        help="check articles against each other, or a draft against others",
        description="Check articles against each other and each with itself, or a draft against others.",
        epilog=_EXIT_CODES,
    )
    parser.add_argument("paths", nargs="+", metavar="PATH", help=f"{_PATHS}; one draft where --against is given")
    parser.add_argument(
        "--against", nargs="+", metavar="PATH", help="articles to hold the draft against: findings concern the draft"
    )
    _about_articles(parser)
    parser.add_argument(
        "--format",
        choices=_Names(FORMATS, _known_formats),
        metavar=_either(FORMATS),
        default="text",
        help="text for people, html: a page for the browser, json: one document, jsonl: one finding a line, sarif: "
        "2.1.0 for editors and code hosts, github: annotations in the log of an Action, markdown: a comment or a wiki, "
        "csv: a row for each passage, junit: tests for a build server, or a format that is installed beside factcheck",
    )
    parser.add_argument("--output", metavar="FILE", help="write to FILE instead of standard output")
    parser.add_argument(
        "--explain", action="store_true", help="with text: the steps of each comparison behind a finding"
    )
    _references(parser)
    parser.add_argument("--select", action="append", type=_codes, metavar="CODES", help="run only these: NUM,DATE002")
    parser.add_argument("--ignore", action="append", type=_codes, metavar="CODES", help="do not run these")
    told = parser.add_mutually_exclusive_group()
    told.add_argument(
        "--min-confidence",
        type=_share,
        metavar="X",
        help="tell findings from this confidence on, 0 to 1 (default: 0.3, or what the configuration says)",
    )
    told.add_argument("--all", action="store_true", help="tell every finding, however unsure: --min-confidence 0")
    parser.add_argument(
        "--fail-on",
        choices=("error", "warning", "info", "never"),
        help="lowest level that makes the exit code 1 (default: warning, or what the configuration says)",
    )
    parser.add_argument(
        "--waivers", action="append", metavar="FILE", help="TOML file of findings to let stand; may be repeated"
    )
    parser.add_argument("--baseline", metavar="FILE", help="known findings, which are not told again")
    parser.add_argument(
        "--update-baseline", action="store_true", help="write the findings of this check to the baseline"
    )
    parser.add_argument(
        "--today", type=_day, metavar="DATE", help="the day by which waivers run out (default: this machine's)"
    )
    parser.add_argument(
        "--config", metavar="FILE", help="configuration to use instead of the nearest factcheck.toml or pyproject.toml"
    )


def _references(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--references",
        action="append",
        metavar="PATH",
        help="a TOML file or folder of known events, tenures and series; may be repeated",
    )
    parser.add_argument(
        "--no-references", action="store_true", help="leave out the events, tenures and series that come with factcheck"
    )


def _extract(commands: argparse._SubParsersAction[_Parser]) -> None:
    parser = commands.add_parser(
        "extract",
        help="print what was read in each article",
        description="Print the figures, times, quotes and claims that were read in each article.",
        epilog="exit codes: 0 all read, 2 wrong usage or unreadable input",
    )
    parser.add_argument("paths", nargs="+", metavar="PATH", help=_PATHS)
    _about_articles(parser)
    parser.add_argument(
        "--format",
        choices=("text", "json", "jsonl"),
        default="text",
        help="text for people, one JSON document, or one extraction a line",
    )
    parser.add_argument(
        "--statements", action="store_true", help="print what is compared: every statement (with jsonl, one a line)"
    )


def _explain(commands: argparse._SubParsersAction[_Parser]) -> None:
    parser = commands.add_parser(
        "explain",
        help="print the manual page of a rule, or why two articles were compared as they were",
        description="Print the manual page of a rule; or, of two articles, every comparison that is kept with the bits "
        "of evidence it rests on.",
    )
    parser.add_argument(
        "code",
        nargs="?",
        metavar="CODE",
        help="a code such as NUM102, or a name such as falling-toll; with --pair: only what is behind the findings of "
        "this code, or of a fingerprint",
    )
    parser.add_argument(
        "--pair", nargs=2, metavar=("FILE", "FILE"), help="two files with one article each, or - for one of them"
    )
    _described(parser, "of articles whose file does not say it")
    _references(parser)
    parser.add_argument("--config", metavar="FILE", help="as for check")


def _facts(commands: argparse._SubParsersAction[_Parser]) -> None:
    parser = commands.add_parser(
        "facts",
        help="print what the articles state and who bears it, or tick every value of a draft",
        description="Print the facts of several articles, each value with its sources: what differs, what is out of "
        "date, what independent sources confirm, what one source alone has. With --draft a tick at every value of the "
        "draft: confirmed by how many, differs, outdated, alone, not read.",
        epilog="exit codes: 0 printed, 2 wrong usage or unreadable input",
    )
    parser.add_argument("paths", nargs="+", metavar="PATH", help=_PATHS)
    parser.add_argument("--draft", metavar="FILE", help="a file with one article, whose values are ticked")
    parser.add_argument("--ticks", metavar="FILE", help="a file of the ticks that people have set, kept over versions")
    parser.add_argument(
        "--tick",
        action="append",
        metavar="LINE:COLUMN",
        help="tick the value there, in the file of --ticks",
    )
    parser.add_argument("--note", default="", metavar="TEXT", help="what to remember of a value that is ticked")
    _sheet(parser, "of articles whose file does not say it (with --draft: of the draft)")


def _stale(commands: argparse._SubParsersAction[_Parser]) -> None:
    parser = commands.add_parser(
        "stale",
        help="print which passages of an archive a new text makes out of date",
        description="Print which passages of an archive give a value for which a new text has a later one.",
        epilog="exit codes: 0 nothing is out of date, 1 something is, 2 wrong usage or unreadable input",
    )
    parser.add_argument("paths", nargs="+", metavar="PATH", help=_PATHS)
    parser.add_argument("--new", required=True, metavar="FILE", help="the new text, a file with one article")
    _sheet(parser, "of the new text, where its file does not say it")


def _sheet(parser: argparse.ArgumentParser, where_missing: str) -> None:
    _described(parser, where_missing)
    parser.add_argument("--processes", type=_processes, default=1, metavar="N", help="extract in N processes")
    _references(parser)
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="text for people, or one JSON document"
    )


def _diff(commands: argparse._SubParsersAction[_Parser]) -> None:
    parser = commands.add_parser(
        "diff",
        help="print what changed in an article's facts between two versions",
        description="Print which counts, quantities, quotes and times a new version of an article changes.",
        epilog="exit codes: 0 no fact changed, 1 some did, 2 wrong usage or unreadable input",
    )
    parser.add_argument("old", metavar="OLD", help="the earlier version, a file with one article, or -")
    parser.add_argument("new", metavar="NEW", help="the later version")
    _described(parser, "of versions whose file does not say it")
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="text for people, or one JSON document"
    )


def _init(commands: argparse._SubParsersAction[_Parser]) -> None:
    parser = commands.add_parser(
        "init",
        help="write a factcheck.toml to begin with",
        description="Write a factcheck.toml in which every setting stands, explained and commented out.",
    )
    parser.add_argument("folder", nargs="?", default=".", metavar="FOLDER", help="where to (default: here)")
    parser.add_argument("--force", action="store_true", help="write over one that is there")


def _completion(commands: argparse._SubParsersAction[_Parser]) -> None:
    parser = commands.add_parser(
        "completion",
        help="print a script that completes commands and options in a shell",
        description="Print a script that completes commands and options in a shell. Its first line says where to "
        'put it; or run it at once: eval "$(factcheck completion bash)".',
    )
    parser.add_argument("shell", choices=SHELLS, help="the shell")


def _about_articles(parser: argparse.ArgumentParser) -> None:
    _described(parser, "of articles whose file does not say it (with --against: of the draft)")
    parser.add_argument("--processes", type=_processes, default=1, metavar="N", help="extract in N processes")


def _described(parser: argparse.ArgumentParser, where_missing: str) -> None:
    parser.add_argument("--source", metavar="NAME", help=f"outlet {where_missing}")
    parser.add_argument("--published", type=_moment, metavar="DATE", help=f"ISO date or moment {where_missing}")
    parser.add_argument("--language", metavar="TAG", help=f"language {where_missing}")
    parser.add_argument(
        "--stdin-format",
        choices=_Names(ENDINGS, _known_endings),
        metavar=_either(ENDINGS),
        default="txt",
        help="what - holds (default: txt)",
    )


def _known_formats() -> Iterable[str]:
    from factcheck.report.formats import known_formats

    return known_formats()


def _known_endings() -> Iterable[str]:
    from factcheck.readers import known_endings

    return known_endings()


def _moment(value: str) -> str:
    from pydantic import ValidationError

    from factcheck.records import Article

    try:
        Article(text="-", published=value)
    except ValidationError as error:
        reason = error.errors(include_url=False)[0]["msg"].removeprefix("Value error, ")
        raise argparse.ArgumentTypeError(f"{value!r}: {reason}") from error
    return value


def _day(value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{value!r}: give an ISO date such as 2024-05-05") from error


def _codes(value: str) -> tuple[str, ...]:
    codes = tuple(code.strip() for code in value.split(",") if code.strip())
    if not codes:
        raise argparse.ArgumentTypeError("give at least one code, such as NUM or DATE002")
    return codes


def _share(value: str) -> float:
    try:
        share = float(value)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError(f"{value!r} is not a number from 0 to 1, such as 0.6")
    return share


def _processes(value: str) -> int:
    if not value.isdecimal() or not 1 <= int(value) <= 256:
        raise argparse.ArgumentTypeError(f"{value!r} is not a number from 1 to 256")
    return int(value)
