"""Readers of the formats of a report, strict where a format is: what does not fit is an error.

``commands``: the lines of a GitHub Actions log; ``junit_of``: JUnit XML, after junit-10.xsd of Jenkins;
``prose``: the text of Markdown, of which nothing may be more than text, emphasis, code and lists.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from xml.etree import ElementTree

from markdown_it import MarkdownIt
from markdown_it.token import Token

__all__ = ["Command", "commands", "junit_of", "prose"]

_COMMAND = re.compile(r"::(?P<name>error|warning|notice) (?P<given>[^\r\n]*?)::(?P<message>[^\r\n]*)")
_ATTRIBUTES = {
    "testsuites": {"name", "time", "tests", "failures", "errors"},
    "testsuite": {"name", "tests", "failures", "errors", "time", "skipped", "timestamp", "hostname", "id", "package"},
    "testcase": {"name", "time", "classname", "group"},
    "failure": {"type", "message"},
    "skipped": {"type", "message"},
    "system-out": set[str](),
}
_REQUIRED = {"testsuite": {"name", "tests", "failures", "errors"}, "testcase": {"name"}}
_INSIDE = {
    "testsuites": {"testsuite"},
    "testsuite": {"testcase"},
    "testcase": {"failure", "skipped", "system-out"},
}
_PROSE = {"text", "softbreak", "em_open", "em_close", "strong_open", "strong_close", "code_inline"}
_BLOCKS = {
    *(
        f"{block}_{side}"
        for block in ("heading", "paragraph", "bullet_list", "list_item")
        for side in ("open", "close")
    ),
    "inline",
}
_LINKED = re.compile(r"[@#!$%&~^]\w|\bwww\.|://|:[a-z+-]+:|\bGH-\d", re.IGNORECASE)
"""What code hosts look for in text that is rendered."""


class Command(NamedTuple):
    name: str
    given: dict[str, str]
    message: str


def commands(written: str) -> list[Command]:
    """The commands, as the runner of GitHub takes them apart. The last line is none: it is the summary."""
    *lines, summary, nothing = written.split("\n")
    assert (nothing, summary.startswith("::")) == ("", False)
    found = []
    for line in lines:
        command = _COMMAND.fullmatch(line)
        assert command, line
        pairs = [pair.partition("=") for pair in command["given"].split(",")]
        given = {key: _read(value, ("%0D", "%0A", "%3A", "%2C", "%25")) for key, _, value in pairs}
        assert len(given) == len(pairs)
        assert set(given) <= {"file", "line", "col", "endLine", "endColumn", "title"}
        found.append(Command(command["name"], given, _read(command["message"], ("%0D", "%0A", "%25"))))
    return found


def _read(text: str, escapes: tuple[str, ...]) -> str:
    for escape in escapes:  # the percent sign last
        text = text.replace(escape, chr(int(escape[1:], 16)))
    return text


def junit_of(written: str) -> ElementTree.Element:
    """The root of a JUnit document that fits the schema, its counts checked."""
    root = ElementTree.fromstring(written.encode())
    assert root.tag == "testsuites"
    for element in root.iter():
        assert set(element.keys()) <= _ATTRIBUTES[element.tag]
        assert set(element.keys()) >= _REQUIRED.get(element.tag, set())
        assert {inner.tag for inner in element} <= _INSIDE.get(element.tag, set())
        for name, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            if element.get(name) is not None:
                assert int(str(element.get(name))) == sum(1 for _ in element.iter(tag))
    names = [(case.get("classname"), case.get("name")) for case in root.iter("testcase")]
    assert len(set(names)) == len(names)
    return root


def prose(written: str) -> str:
    """The text of a Markdown document without its joiners, as a reader sees it, a line for each block."""
    shown = []
    for block in MarkdownIt("commonmark").parse(written):
        assert block.type in _BLOCKS, block
        for token in block.children or ():
            assert token.type in _PROSE, token
        if block.type == "inline":
            shown.append(_shown(block.children or []))
    return "\n".join(shown)


def _shown(tokens: list[Token]) -> str:
    told = "".join(token.content for token in tokens if token.type == "text")
    assert not _LINKED.search(told), told
    return "".join(token.content for token in tokens).replace("\u2060", "")
