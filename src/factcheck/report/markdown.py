"""The report as Markdown (CommonMark), for a comment on a pull request or for a wiki.

What comes from articles does nothing there. Signs of Markdown and HTML are escaped; behind signs that GitHub and GitLab
turn into mentions, references and addresses (``@name``, ``#123``, ``www.``) stands an invisible word joiner, since
those are looked for after the escapes are gone; and no line begins with words of an article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.records import Finding, Severity
from factcheck.report.content import counted, kept_quiet, notices, read_so_far, who_says
from factcheck.report.labels import Labels, load_labels
from factcheck.report.passages import Passage, Passages, in_few_words, inert, quoted
from factcheck.report.places import Places, subject_first
from factcheck.report.repairs import Repairs
from factcheck.report.repeats import repeated
from factcheck.rules.wording import load_messages

if TYPE_CHECKING:
    from factcheck.report.result import CheckResult

__all__ = ["escaped", "to_markdown"]

_JOINER = "\u2060"
_SIGNS = re.compile(r"[\\`*_{}\[\]<>#|~^$&]")
"""What begins something inside a line, in CommonMark or in the dialects of code hosts."""
_LINKED = re.compile(r"(?<=[@#!$%&~^])(?=\w)|(?<=:)(?=[a-z+-]|//)|(?<=\bwww)(?=\.)|(?<=\bGH)(?=-\d)", re.IGNORECASE)
"""Where a mention, a reference, an emoji or an address begins."""
_LONGEST = 60_000
"""Characters after which no further finding is shown: a comment on GitHub has 65,536 at most."""
_PASSAGES = 6
"""Passages of one finding that are shown; JSON has all."""


def to_markdown(report: CheckResult) -> str:
    """The summary, then the findings with their passages, the loudest first, then what was not read."""
    writer = _Writer(report)
    labels = writer.labels
    blocks = [
        f"## factcheck: {counted(report, labels)}",
        " · ".join((*read_so_far(report, labels), *kept_quiet(report, labels))),
    ]
    findings = [item.finding for item in repeated(report)]
    room = _LONGEST
    for number, finding in enumerate(findings):
        block = "\n".join(writer.finding(finding))
        room -= len(block)
        if room < 0:
            blocks.append(labels("more_findings", count=len(findings) - number))
            break
        blocks.append(block)
    blocks += writer.notices(report, max(0, room))
    return "\n\n".join(blocks) + "\n"


class _Writer:
    def __init__(self, report: CheckResult) -> None:
        self.labels: Labels = load_labels(report.language)
        self._passages = Passages(report.extractions, report.datings, self.labels)
        self._places = Places(report.articles)
        self._repairs = Repairs(report)
        self._grouped = load_messages(report.language).grouped
        self._subject = report.subject

    def finding(self, finding: Finding) -> Iterator[str]:
        """The lines of one finding; of a note only what was found and where."""
        level = self.labels.of("level", finding.severity)
        yield f"**{level}** {_code(finding.code)} — {escaped(finding.message)}\n"
        by_article = self._passages.by_article(tuple(subject_first(finding, self._subject)))
        shown = [passage for found in by_article.values() for passage in found]
        note = finding.severity is Severity.INFO
        for passage in shown[:_PASSAGES]:
            yield f"- {self._passage(passage, note=note)}"
        if len(shown) > _PASSAGES:
            yield f"- {self.labels('more_passages', count=len(shown) - _PASSAGES)}"
        if not note:
            for label, sentences in self._rows(finding):
                if sentences:
                    yield f"- *{label}*: {' · '.join(escaped(self._grouped(sentence)) for sentence in sentences)}"
        sure = f"{self.labels('confidence')} {finding.confidence:.2f}"
        yield f"- {sure}, {self.labels('fingerprint')} {_code(finding.fingerprint)}"

    def _passage(self, passage: Passage, *, note: bool) -> str:
        place = self._places.between(passage.article_id, passage.start, passage.end)
        about = [self._passages.name(passage.article_id), self._passages.date(passage.article_id)]
        words = quoted(in_few_words(passage.pieces) if note else passage.pieces)
        named = escaped(", ".join(part for part in about if part))
        return f"{_code(str(place))} {named}: “{escaped(words)}”"

    def _rows(self, finding: Finding) -> Iterator[tuple[str, tuple[str, ...]]]:
        yield from who_says(finding, self.labels)
        yield from self._repairs.below(finding, self._passages, self.labels)

    def notices(self, report: CheckResult, room: int) -> Iterator[str]:
        """What was not read, or not as it should have been."""
        told = []
        for notice, names in notices(report, self._passages).items():
            line = f"- {escaped(', '.join(names))}: {escaped(notice)}"
            room -= len(line)
            if room > 0:
                told.append(line)
        if told:
            yield "\n".join((f"**{self.labels('notices')}**\n", *told))


def escaped(text: str) -> str:
    """Text that Markdown shows as it is, on one line. It must not be the first of a line: “1.” would begin a list."""
    joined = _LINKED.sub(_JOINER, inert(text))
    return _SIGNS.sub(lambda found: f"\\{found.group()}", joined)


def _code(text: str) -> str:
    """Text as code, in which nothing is looked for: behind a fence that is longer than any it holds."""
    shown = inert(text) or "?"
    longest = max((len(run) for run in re.findall("`+", shown)), default=0)
    fence = "`" * (longest + 1)
    gap = " " if shown.startswith("`") or shown.endswith("`") else ""
    return f"{fence}{gap}{shown}{gap}{fence}"
