"""The report as JUnit XML, which GitLab, Jenkins and most build servers show as tests.

A suite for every article. In it a test for every finding, which fails where the finding makes the check fail, and one
of the article itself, which passes, or is skipped where the article could not be read. A finding on several articles
stands with the first. Names hold no line numbers, so that a server recognises a test in the next run.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from factcheck.records import Extraction, Finding, Severity
from factcheck.report.labels import load_labels
from factcheck.report.passages import Passages, inert
from factcheck.report.places import Places, subject_first

if TYPE_CHECKING:
    from factcheck.report.result import CheckResult

__all__ = ["to_junit"]

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 has not (section 2.2)."""
_LEVELS = {
    "error": (Severity.ERROR,),
    "warning": (Severity.ERROR, Severity.WARNING),
    "info": tuple(Severity),
    "never": (),
}
_NOWHERE = "factcheck"
"""The suite of findings that show no passage."""


def to_junit(report: CheckResult, fail_on: str = "warning") -> str:
    """The report as an XML document.

    Args:
        report: What was checked.
        fail_on: The lowest level of findings that fail: ``error``, ``warning``, ``info`` or ``never``.
    """
    by_article: dict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        first = subject_first(finding, report.subject)
        by_article[first[0].article_id if first else _NOWHERE].append(finding)
    root = Element("testsuites", name="factcheck")
    writer = _Writer(report, fail_on)
    known = {item.article.id: item for item in report.extractions}
    for article_id in dict.fromkeys((*known, *by_article)):
        root.append(writer.suite(article_id, known.get(article_id), by_article[article_id]))
    _count(root, list(root))
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


class _Writer:
    def __init__(self, report: CheckResult, fail_on: str) -> None:
        self._labels = load_labels(report.language)
        self._passages = Passages(report.extractions, report.datings, self._labels)
        self._places = Places(report.articles)
        self._subject = report.subject
        self._loud = _LEVELS[fail_on]

    def suite(self, article_id: str, extraction: Extraction | None, findings: list[Finding]) -> Element:
        file = (extraction.article.file if extraction else None) or article_id
        suite = Element("testsuite", name=_text(file))
        if extraction is not None:
            read = SubElement(suite, "testcase", classname=_text(file), name=self._labels("article"), time="0")
            if extraction.language is None:
                SubElement(read, "skipped", message=_text("; ".join(extraction.notices)))
        for finding in findings:
            self._finding(suite, file, finding)
        _count(suite, [suite])
        return suite

    def _finding(self, suite: Element, file: str, finding: Finding) -> None:
        name = _text(f"{finding.code} {finding.message} [{finding.fingerprint}]")
        case = SubElement(suite, "testcase", classname=_text(file), name=name, time="0")
        if finding.severity in self._loud:
            told = SubElement(case, "failure", type=finding.severity.value, message=_text(finding.message))
        else:
            told = SubElement(case, "system-out")
        told.text = _lines(self._told(finding))

    def _told(self, finding: Finding) -> list[str]:
        """What was found, every passage behind its place, why, and how sure it is: a server may show nothing else."""
        labels = self._labels
        told = [f"{labels.of('level', finding.severity)} {finding.code} {finding.message}"]
        told += self._places.told(subject_first(finding, self._subject), self._passages)
        told += [f"{labels('why')}: {reason}" for reason in finding.reasons]
        told.append(f"{labels('confidence')} {finding.confidence:.2f} · {labels('explain', code=finding.code)}")
        return told


def _count(element: Element, suites: list[Element]) -> None:
    """How many tests the suites hold, as attributes of an element."""
    counts = {"tests": "testcase", "failures": "failure", "errors": "error", "skipped": "skipped"}
    if element.tag == "testsuites":
        del counts["skipped"]  # the schema has it for suites only
    for name, tag in counts.items():
        element.set(name, str(sum(1 for suite in suites for _ in suite.iter(tag))))


def _text(text: str) -> str:
    return _NO_XML.sub("\ufffd", inert(text))


def _lines(lines: list[str]) -> str:
    return "\n".join(map(_text, lines))
