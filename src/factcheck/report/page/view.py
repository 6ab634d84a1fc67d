"""What every part of the page needs: the report, its words, its passages, and where things stand on the page."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from factcheck.knowledge.intervals import spoken
from factcheck.markup import Content, element
from factcheck.records import Amount, Evidence, Fact, FactStatus, FactValue, Finding, Severity, Verdict
from factcheck.report.decisions import Decisions
from factcheck.report.labels import load_labels
from factcheck.report.passages import Passage, Passages
from factcheck.report.repeats import FactsBehind, repeated
from factcheck.rules.wording import load_messages

if TYPE_CHECKING:
    from factcheck.report.result import CheckResult

__all__ = ["Anchors", "View"]

_LOUDNESS = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}


class Anchors:
    """Where the passages of findings stand on the page, and which findings rest on them."""

    def __init__(self, report: CheckResult, findings: Sequence[Finding]) -> None:
        self._numbers = {item.article.id: number for number, item in enumerate(report.extractions, start=1)}
        self._languages = {item.article.id: item.language for item in report.extractions}
        self.cited: dict[str, dict[tuple[int, int], list[int]]] = defaultdict(lambda: defaultdict(list))
        self._starts: dict[str, set[int]] = defaultdict(set)
        for number, finding in enumerate(findings, start=1):
            for item in finding.evidence:
                place = (item.span.start, item.span.end)
                if item.article_id in self._numbers and place[0] < place[1]:
                    self._starts[item.article_id].add(place[0])
                    if number not in self.cited[item.article_id][place]:
                        self.cited[item.article_id][place].append(number)

    def article(self, article_id: str) -> str:
        """The id of an article's own element."""
        return f"a{self._numbers[article_id]}"

    def known(self, article_id: str) -> bool:
        """Whether the article is one of the report's."""
        return article_id in self._numbers

    def language(self, article_id: str) -> str | None:
        """The language an article was read in."""
        return self._languages.get(article_id)

    def at(self, article_id: str, start: int) -> str | None:
        """The id of the passage that begins at ``start``, if a finding rests on one."""
        if start not in self._starts.get(article_id, ()):
            return None
        return f"{self.article(article_id)}-{start}"


class View:
    """One report on its way to the page.

    ``findings`` are in the order of the page: what an editor should see first, then as the report has them; those that
    repeat one another are one. ``facts`` are those that more than one article speaks of, by their ids.
    """

    def __init__(self, report: CheckResult) -> None:
        self.report = report
        self.extractions = {extraction.article.id: extraction for extraction in report.extractions}
        self.labels = load_labels(report.language)
        self.messages = load_messages(report.language)
        self.passages = Passages(report.extractions, report.datings, self.labels)
        self.decisions = Decisions(report, self.passages, self.labels)
        self.facts = {fact.id: fact for fact in report.facts if fact.status is not FactStatus.ALONE}
        self.behind = FactsBehind(report)
        told = repeated(report)
        first = _first([item.finding for item in told])
        told.sort(key=lambda item: item.finding is not first)
        self.findings = [item.finding for item in told]
        self.again = {item.finding.fingerprint: item.again for item in told}
        self.anchors = Anchors(report, self.findings)
        self._numbers: dict[str, int] = {}
        for number, item in enumerate(told, start=1):
            for finding in (item.finding, *item.again):
                self._numbers.setdefault(finding.fingerprint, number)

    def levels(self) -> list[tuple[Severity, int, int]]:
        """Each level that a finding on the page has, how many have it, and the number of the first."""
        counts = Counter(finding.severity for finding in self.findings)
        numbers: dict[Severity, int] = {}
        for number, finding in enumerate(self.findings, start=1):
            numbers.setdefault(finding.severity, number)
        return [(severity, counts[severity], numbers[severity]) for severity in Severity if counts[severity]]

    def passages_of(self, fact: Fact, *, without: str | None = None) -> list[tuple[FactValue, Passage]]:
        """Where a fact stands in each article that speaks of it, but for one; the values in their order."""
        found = []
        for value in fact.values:
            seen: set[str] = set()
            for name in value.statements:
                mark = self.report.marks.get(name)
                if mark is None or mark.article_id in seen or mark.article_id == without:
                    continue
                seen.add(mark.article_id)
                evidence = Evidence(article_id=mark.article_id, span=mark.span, role="")
                found.append((value, self.passages.by_article((evidence,))[mark.article_id][0]))
        return found

    def number(self, fingerprint: str) -> int:
        """The number that a finding has on the page."""
        return self._numbers[fingerprint]

    def amount(self, amount: Amount) -> str:
        """The bounds of an amount, with the separators of the reader's language."""
        return self.messages.grouped(spoken(amount))

    def section(self, name: str, title: str, *contents: Content) -> Element:
        """A part of the page under its heading, which names it for those who do not see it."""
        return element("section", element("h2", title, id=name), *contents, aria_labelledby=name, class_=name)

    def cite(self, article_id: str) -> Element:
        """The name of an article; a link to it where it is on the page."""
        name = element("cite", self.passages.name(article_id), dir="auto")
        return (
            element("a", name, href=f"#{self.anchors.article(article_id)}") if self.anchors.known(article_id) else name
        )

    def cited_by(self, fingerprints: Sequence[str]) -> list[Content]:
        """Links to findings by their numbers."""
        links: list[Content] = []
        for fingerprint in fingerprints:
            number = self.number(fingerprint)
            label = self.labels("cited", number=number)
            links += [" ", element("a", str(number), href=f"#f{number}", aria_label=label, class_="to-finding")]
        return links

    def table(self, caption: str, columns: Sequence[str], rows: Sequence[Sequence[Content]]) -> Element:
        """A table that scrolls by itself where it is wider than the page; the first cell of a row names it."""
        head = element("tr", *(element("th", column, scope="col") for column in columns))
        body = [
            element(
                "tr",
                element("th", row[0], scope="row", dir="auto"),
                *(element("td", cell, dir="auto") for cell in row[1:]),
            )
            for row in rows
        ]
        table = element("table", element("caption", caption), element("thead", head), element("tbody", *body))
        return self.scroll(caption, table)

    def scroll(self, name: str, content: Element) -> Element:
        """A box that scrolls sideways, by keyboard too."""
        return element("div", content, class_="scroll", tabindex="0", role="group", aria_label=name)


def _first(findings: Sequence[Finding]) -> Finding | None:
    """What an editor should see first: the loudest, of these what stands between articles, of these the surest."""
    loud = [finding for finding in findings if finding.severity is not Severity.INFO]
    return max(loud, key=_weight, default=None)


def _weight(finding: Finding) -> tuple[int, bool, bool, float]:
    return (
        _LOUDNESS[finding.severity],
        len({item.article_id for item in finding.evidence}) > 1,
        finding.verdict is Verdict.CONTRADICTION,
        finding.confidence,
    )
