"""What ``tools/fuzz.py`` feeds to what: a strategy and a function for each border that untrusted bytes come over.

A function raises only what its border promises (``FactcheckError``); these it takes itself. Whatever else comes out is
a crash, and so is a record that points beside its text.
"""

from __future__ import annotations

import atexit
import io
import shutil
import sys
import tempfile
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout, suppress
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

import factcheck
from any_text import LANGUAGES, TEXTS, spans_of
from factcheck.cli import main
from factcheck.errors import FactcheckError
from factcheck.knowledge.references import load_references
from factcheck.languages import load_pack
from factcheck.languages.pack import read_pack
from factcheck.languages.sections import SECTIONS
from factcheck.readers.fields import Defaults
from factcheck.readers.formats import FORMATS as READERS
from factcheck.readers.waivers import read_waivers
from factcheck.records import Article, Finding
from factcheck.report.formats import FORMATS
from factcheck.rules import refuse_wrong
from factcheck.rules.baseline import load_baseline
from factcheck.rules.config import read_config
from factcheck.rules.waivers import covers, load_waivers
from factcheck.scan import Scanner

__all__ = ["TARGETS", "Target"]


class Target(NamedTuple):
    """What is made up, and what it is fed to."""

    inputs: st.SearchStrategy[Any]
    run: Callable[[Any], None]


@cache
def _folder() -> Path:
    """A folder of this process's own, in memory where the system has such a place."""
    memory = Path("/dev/shm")
    made = Path(tempfile.mkdtemp(prefix="factcheck-fuzz-", dir=memory if memory.is_dir() else None))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


# Articles: pieces of what texts are made of, extreme days, and several articles of one story.

_TIMES = (
    "31 December 9999|1 January 0001|31/12/9999|9999|0001|0000|29 Februari 2023|32/13/2024|24:00|00.00 WIB|7 PM",
    "yesterday|kemarin|besok|last week|pekan lalu|9000 years ago|a million days|in 2 centuries|the next day|Senin",
    "keesokan harinya|dalam 24 jam terakhir|Saturday, 10 March 2024|Sabtu (10/3/2024)|kuartal kedua|abad ke-20|1990s",
)
_STORY = (
    "The flood in Tarum on Monday killed |Banjir di Tarum pada Senin menewaskan |At least |Sedikitnya |12|13|31|1.200",
    " people|orang| were killed| tewas| and |dan|3 million dollars|3 juta dolar|5 per cent|5 persen|“We left,” |said ",
    "kata |the mayor|wali kota| on 10 March 2024| pada 10 Maret 2024|, |. |\n|No one was hurt. |Tidak ada korban. ",
    "Correction: |Ralat: |of them 4 children|4 di antaranya anak|soldiers|tentara|from 12 to 31|in Rafah|di Rafah",
)


def _pieces(lines: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.sampled_from([piece for line in lines for piece in line.split("|")])


_STORIES = st.lists(_pieces((*_STORY, *_TIMES)), min_size=1, max_size=24).map("".join)
_DAYS = st.one_of(
    st.sampled_from([date.min, date.max, date(1, 1, 2), date(9999, 12, 30), date(2024, 2, 29)]), st.dates()
)
_ZONES = st.sampled_from([None, UTC, timezone(timedelta(hours=14)), timezone(timedelta(hours=-12))])
_MOMENTS = st.builds(
    lambda moment, zone: moment.replace(tzinfo=zone),
    st.one_of(st.sampled_from([datetime.min, datetime.max]), st.datetimes()),
    _ZONES,
)


def _articles(texts: st.SearchStrategy[str]) -> st.SearchStrategy[Article]:
    return st.builds(
        lambda text, published, language, source: Article(
            text=text, published=published, language=language, source=source
        ),
        texts,
        st.one_of(st.none(), _DAYS, _MOMENTS),
        LANGUAGES,
        st.sampled_from([None, "AP", "Warta Kota", "", "\u202eAP", "a\nb", "<b>"]),
    )


def _extract(article: Article) -> None:
    extraction = factcheck.extract(article)
    for span in spans_of(extraction.claims):
        if article.text[span.start : span.end] != span.text:
            raise AssertionError(f"{span} is not in the text")


_DOSSIERS = st.tuples(
    st.lists(_articles(st.one_of(_STORIES, _STORIES, TEXTS)), min_size=1, max_size=5, unique_by=lambda one: one.id),
    st.sampled_from([None, 0]),
    st.sampled_from(["en", "id"]),
    st.sampled_from(sorted(FORMATS)),
)


def _check(given: tuple[list[Article], int | None, str, str]) -> None:
    articles, subject, language, form = given
    config = factcheck.Config(language=language, min_confidence=0.0, preview=True)
    report = factcheck.check(articles, None if subject is None else articles[0].id, config=config, today=date.max)
    if report.notices:
        raise AssertionError(report.notices)
    report.to_format(form).encode()


# Files of articles.

_FIELDS = ("text", "id", "source", "published", "date", "language", "title", "url", "regions", "waivers", "line", "x")
_VALUES = st.one_of(
    st.sampled_from(["2024-05-05", "2024-05-05T25:00", "9999-12-31", "id", "xx", "", "\ud800", "12 killed", "0001"]),
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
)
_JSONS = st.recursive(
    st.one_of(_VALUES, st.dictionaries(st.sampled_from(_FIELDS), _VALUES, max_size=6)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(_FIELDS), inner, max_size=3)),
    max_leaves=8,
)


def _as_json(value: object) -> bytes:
    import json

    return json.dumps(value).encode()


_FILES = st.one_of(
    st.binary(max_size=60),
    _JSONS.map(_as_json),
    st.lists(_JSONS.map(_as_json), max_size=4).map(b"\n".join),
    st.lists(
        _pieces(
            (
                "---\n|+++\n|...\n|date: 2024-05-05\n|source: AP\n|title: \"a\\n\"\n|id: 'it''s'\n|language: fr\n|x\n",
                'factcheck-waive: NUM102 5; who: A; when: 2024-05-09; why: b\n|factcheck-waive: "\n|published = 3\n',
                "source = 'a'\n|[\n|12 orang tewas.|\ufeff|\r\n|# a\n|: \n|source: [a]\n|url: ~\n|\x00|\ud800|a: b\n",
            )
        ),
        max_size=10,
    ).map(lambda pieces: "".join(pieces).encode("utf-8", "surrogatepass")),
)
_READ = st.tuples(st.sampled_from(sorted(READERS)), _FILES)


def _read(given: tuple[str, bytes]) -> None:
    form, data = given
    for outcome in READERS[form](io.BytesIO(data), "file", Defaults()):
        if isinstance(outcome, Article):
            outcome.model_dump_json()
        elif not outcome.where:
            raise AssertionError(f"no place is named: {outcome}")


# The command line, in a folder with a few files.

_NAMES = ("a.txt", "b.txt", "bad.json", "none", ".", "-", "\x00", "\ud800", "", "given.toml", "a\nb", "/dev/null")
_OPTIONS = (
    "--against|--source|--published|--language|--stdin-format|--format|--output|--references|--no-references|--select",
    "--ignore|--min-confidence|--all|--fail-on|--waivers|--baseline|--update-baseline|--today|--config|--explain",
    "--pair|--draft|--ticks|--tick|--note|--new|--force|--statements|--version|--help|--x|-h",
)
_GIVEN = (
    "text|html|json|jsonl|sarif|github|csv|NUM|NUM102|XXX|,|0|1|0.5|nan|inf|-1|2024-05-05|9999-12-31|0000-00-00|id|en|fr",
    "error|never|1:1|0:0|9:9|x|bash|zsh|txt|2024-02-30|2024-05-05T14:00+07:00",
)
_COMMANDS = "check|check|check|extract|rules|explain|facts|stale|diff|init|completion|x"
_ARGUMENTS = st.builds(
    lambda command, paths, rest: [command, *paths, *rest],
    _pieces((_COMMANDS,)),
    st.lists(st.sampled_from(_NAMES), max_size=2),
    st.lists(st.one_of(_pieces(_OPTIONS), _pieces(_GIVEN), st.sampled_from(_NAMES)), max_size=6),
)
_DESK = {
    "a.txt": "---\nsource: AP\npublished: 2024-03-10\n---\nThe market reopened on Saturday, 10 March 2024.\n",
    "b.txt": "12 people were killed in Rafah on Monday, the army said.\n",
    "bad.json": "{",
    "given.toml": "[[waiver]]\ncode = 'NUM102'\narticle = 'a.txt'\nwho = 'A'\nwhen = 2024-05-09\nwhy = 'b'\n",
}
_EXITS = (0, 1, 2, 3)


def _command(arguments: list[str]) -> None:
    import os

    desk = _folder() / "desk"
    desk.mkdir(exist_ok=True)
    for file in desk.iterdir():
        if file.is_file() and file.name not in _DESK:
            file.unlink()
    for name, text in _DESK.items():
        (desk / name).write_text(text, encoding="utf-8")
    out, err, before = io.StringIO(), io.StringIO(), Path.cwd()
    stdin, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO(b"12 people were killed."))
    os.chdir(desk)
    try:
        with redirect_stdout(out), redirect_stderr(err):
            code = _exit_of(arguments)
    finally:
        os.chdir(before)
        sys.stdin = stdin
    if code not in _EXITS:
        raise AssertionError(f"exit code {code}: {err.getvalue()[-600:]}")
    if code in (2, 3) and not err.getvalue():
        raise AssertionError(f"exit code {code} without a word")


def _exit_of(arguments: list[str]) -> int:
    try:
        return main(arguments)
    except SystemExit as leaving:  # argparse leaves so, after --help and wrong usage
        return int(leaving.code or 0)


# Files of settings: lines that belong into one, and lines that do not.

_ODD = st.sampled_from(
    ["a = 3", "= 3", "[", "[a]", "[[a]]", "a = [[[[", "tool = 3", "\x00", "a = 9" + "9" * 5000, "x = 1979-13-01", "é"]
)


def _toml(names: str, tables: str) -> st.SearchStrategy[str]:
    """Lines ``name = value`` under tables, each drawn for itself."""
    values = _pieces(
        (
            "3|-1|0|0.5|nan|inf|true|''|'a'|'NUM'|'NUM102'|'5 %'|[]|['NUM']|[1, 2]|[[1]]|[80, 250]|{}|{ a = 3 }",
            "{ NUM = 'error' }|{ killed = '5 %' }|2024-05-05|9999-12-31|12:00|'error'|'killed'|'{x}'|'{a}'|'id'",
            "'a.txt'|'given.toml'|'.'|'none'|'\\u0000'|'desk-rule'|'DESK001'|'2024'|'Gaza'|'0123456789ab'",
        )
    )
    line = st.builds(lambda name, value: f"{name} = {value}", _pieces((names,)), values)
    return st.lists(st.one_of(line, line, line, _pieces((tables,)), _ODD), max_size=9).map("\n".join)


_CONFIGS = st.tuples(
    st.sampled_from(["factcheck.toml", "pyproject.toml"]),
    _toml(
        "select|ignore|preview|severity|unit-sizes|places|figures|dates|known|rule-files|waivers|baseline|language|"
        "min-confidence|fail-on|small-gap|tolerance|code|name|about|metric|above|below|window|message|x",
        "[tool.factcheck]|[figures]|[dates]|[[rule]]|[tool]|[tool.factcheck.figures]|[places]|[severity]",
    ),
)


def _written(name: str, text: str) -> Path:
    file = _folder() / name
    file.write_text(text, encoding="utf-8")
    return file


def _configured(given: tuple[str, str]) -> None:
    with suppress(FactcheckError):
        refuse_wrong(read_config(_written(*given)))


_WAIVERS = _toml("code|fingerprint|article|figure|who|when|why|until|x", "[[waiver]]|[waiver]|[[a]]")
_LINES = st.lists(
    _pieces(("NUM102|0123456789ab| 34,690| 1.200|; who: A|; when: 2024-05-09|; why: b|; until: 2024-13-01|;|: |\\|(",)),
    max_size=8,
).map("".join)


@cache
def _findings() -> tuple[Finding, ...]:
    text = "The market reopened on Saturday, 10 March 2024."
    return factcheck.check([Article(text=text, language="en")]).findings


def _waived(given: tuple[str, str]) -> None:
    with suppress(FactcheckError):
        for waiver in load_waivers([_written("waivers.toml", given[0])]):
            covers(waiver, _findings()[0])
    with suppress(FactcheckError):
        for waiver in read_waivers(given[1], "file"):
            covers(waiver, _findings()[0], "file")


_REFERENCES = _toml(
    "id|name|kind|start|end|as_of|person|office|file|says|named|entity|source|value|unit|holders|aliases|x",
    "[[event]]|[[entity]]|[[office]]|[[tenure]]|[[series]]|[[office.holder]]|[event]",
)
_TABLES = st.lists(_pieces(('date|killed|injured|,|\n|2024-05-05|12|-1|x|"|\x00|9999-12-31|1e5|\r',)), max_size=12)


def _referred(given: tuple[str, str]) -> None:
    _written("a.txt", given[1])
    with suppress(FactcheckError):
        load_references(_written("references.toml", given[0]))


def _baseline(data: bytes) -> None:
    file = _folder() / "known.json"
    file.write_bytes(data)
    with suppress(FactcheckError):
        load_baseline(file).to_json()


_KNOWN = st.one_of(
    st.binary(max_size=30),
    st.builds(
        lambda version, rows: _as_json({"schema_version": version, "findings": rows}),
        st.one_of(st.sampled_from([1, 2, 3]), _VALUES),
        st.lists(
            st.dictionaries(
                st.sampled_from(["fingerprint", "code", "articles", "message", "confidence", "version", "x"]),
                st.one_of(_VALUES, st.lists(_VALUES, max_size=2)),
                max_size=6,
            ),
            max_size=3,
        ),
    ),
)


# Language packs: entries of the shipped ones, with fields taken, changed and added.


@cache
def _rows() -> list[tuple[str, str, dict[str, Any]]]:
    """Some entries of each section: the file, the section, the fields."""
    of = {name: stem for stem, sections in SECTIONS.items() for name in sections}
    packs = [load_pack(tag) for tag in ("en", "id")]
    return [
        (
            of[name],
            name,
            {"forms": entry.forms[:4], **entry.model_dump(mode="json", exclude_unset=True, exclude={"forms"})},
        )
        for pack in packs
        for name, entries in sorted(pack.entries.items())
        for entry in entries[:2]
    ]


_FIELD_VALUES = st.one_of(
    _VALUES, st.lists(_VALUES, max_size=2), st.dictionaries(st.text(max_size=3), _VALUES, max_size=2)
)


_OUTCOMES = st.one_of(
    _FIELD_VALUES,
    st.dictionaries(
        st.sampled_from(["quarantined", "killed", "A b", ""]),
        st.one_of(
            _FIELD_VALUES,
            st.fixed_dictionaries(
                {"growth": st.sampled_from(["grows", "moves", "x"])},
                optional={"parent": _FIELD_VALUES, "severity": _FIELD_VALUES, "label": _FIELD_VALUES, "name": _VALUES},
            ),
        ),
        max_size=2,
    ),
)


@st.composite
def _packs(draw: st.DrawFn) -> dict[str, dict[str, Any]]:
    """The files of a pack as tables."""
    language: dict[str, Any] = {
        "tag": "en",
        "name": "English",
        "cldr": draw(st.sampled_from(["en", "id", "fr", "xx", "", "ar"])),
    }
    language |= draw(
        st.dictionaries(st.sampled_from(["taken_for", "day_first", "number_joiner", "x"]), _FIELD_VALUES, max_size=1)
    )
    files: dict[str, dict[str, Any]] = {"meta": {"language": language}}
    if draw(st.booleans()):
        files["casualties"] = {"outcomes": draw(_OUTCOMES)}
    for stem, section, fields in draw(st.lists(st.sampled_from(_rows()), max_size=4)):
        changed = draw(st.dictionaries(st.sampled_from([*fields, "forms", "values", "x"]), _FIELD_VALUES, max_size=1))
        row: Any = {name: value for name, value in {**fields, **changed}.items() if value is not None}
        files.setdefault(stem, {}).setdefault(section, []).append(draw(st.sampled_from([row, row, row, row, 3])))
    return files


class _File:
    """A file of a pack in memory."""

    def __init__(self, table: dict[str, Any] | None) -> None:
        self._table = table

    def read_text(self, encoding: str) -> str:
        if self._table is None:
            raise FileNotFoundError
        return _as_toml(self._table)


class _Folder:
    """A pack in memory."""

    def __init__(self, files: dict[str, dict[str, Any]]) -> None:
        self._files = files

    def __truediv__(self, name: str) -> _File:
        return _File(self._files.get(name.removesuffix(".toml")))


def _as_toml(table: dict[str, Any]) -> str:
    return "\n".join(f"{name} = {_toml_value(value)}" for name, value in table.items())


def _toml_value(value: Any) -> str:
    if isinstance(value, dict):
        return (
            "{"
            + ", ".join(
                f"{_toml_value(str(name))} = {_toml_value(one)}" for name, one in value.items() if one is not None
            )
            + "}"
        )
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_toml_value(one) for one in value if one is not None) + "]"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return repr(value)
    escaped = "".join(f"\\u{ord(sign):04x}" if ord(sign) < 0x10000 else f"\\U{ord(sign):08x}" for sign in str(value))
    return f'"{escaped}"'


def _packed(files: dict[str, dict[str, Any]]) -> None:
    with suppress(FactcheckError):
        Scanner(read_pack(_Folder(files), "en")).scan("12 people were killed on Monday, 12 May 2021, he said.")  # type: ignore[arg-type]


TARGETS: dict[str, Target] = {
    "extract": Target(_articles(st.one_of(TEXTS, _STORIES)), _extract),
    "check": Target(_DOSSIERS, _check),
    "readers": Target(_READ, _read),
    "command": Target(_ARGUMENTS, _command),
    "config": Target(_CONFIGS, _configured),
    "packs": Target(_packs(), _packed),
    "waivers": Target(st.tuples(_WAIVERS, _LINES), _waived),
    "references": Target(st.tuples(_REFERENCES, _TABLES.map("".join)), _referred),
    "baseline": Target(_KNOWN, _baseline),
}
"""By name."""
