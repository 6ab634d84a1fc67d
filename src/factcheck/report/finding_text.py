"""One finding as text: where it is and what it says, then who says what, then why, then what to do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from rich.text import Text

from factcheck.records import Finding, Severity
from factcheck.report.content import who_says
from factcheck.report.decisions import Decisions
from factcheck.report.passages import Passage, Passages, in_few_words, inert
from factcheck.report.places import Place, Places
from factcheck.report.printed import Page
from factcheck.report.repairs import Repairs

__all__ = ["MARGIN", "FindingWriter", "listed"]

MARGIN = 2
_ARTICLES = 6
"""Articles of one finding whose passages are shown; JSON has all."""
_PASSAGES = 3
"""Passages of one article that a finding shows."""
_COLORS = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold blue"}
_NO_DIGIT = re.compile(r"\D+")


class FindingWriter:
    """Writes findings to a page; ``grouped`` puts the separators of the language into long numbers."""

    def __init__(
        self, page: Page, passages: Passages, places: Places, repairs: Repairs, grouped: Callable[[str], str]
    ) -> None:
        self._page = page
        self._passages = passages
        self._labels = passages.labels
        self._places = places
        self._repairs = repairs
        self._grouped = grouped

    def write(self, finding: Finding, first: str | None, decisions: Decisions | None) -> None:
        """Write one finding, passages of the article ``first`` (the draft) before the others.

        A note (``info``) is its headline and a line an article, unless ``decisions`` are asked for: nobody has to act
        on it.
        """
        by_article = self._passages.by_article(finding.evidence)
        order = sorted(by_article, key=lambda name: name != first)
        shown = [by_article[name] for name in order]
        self._headline(finding, shown[0][0] if shown else None)
        short = finding.severity is Severity.INFO and decisions is None
        names = self._named(finding, order)
        for number, passages in enumerate(shown[:_ARTICLES]):
            if short:
                self._note(passages[0], names.get(order[number]), under_headline=number == 0)
            else:
                self._article(passages, names.get(order[number]), under_headline=number == 0)
        if len(shown) > _ARTICLES:
            self._page.line(Text(self._labels("more_articles", count=len(shown) - _ARTICLES)), MARGIN)
        if short:
            return
        rows = listed(self._rows(finding, told=bool(names)))
        self._page.table([(label, self._grouped(sentence)) for label, sentence in rows], MARGIN)
        self._foot(finding)
        if decisions is not None:
            self._steps(finding, decisions)

    def _headline(self, finding: Finding, passage: Passage | None) -> None:
        place = (f"{self._place(passage)}: ", "cyan") if passage else ""
        level = (f"{self._labels.of('level', finding.severity)} {finding.code}", _COLORS[finding.severity])
        lead = Text.assemble(place, level)
        self._page.headed(lead, Text(inert(finding.message), style="bold"), hang=MARGIN)

    def _place(self, passage: Passage) -> Place:
        return self._places.between(passage.article_id, passage.start, passage.end)

    def _named(self, finding: Finding, order: list[str]) -> dict[str, str]:
        """Each article shown with its source as the sides name it, where every value has one source, shown here."""
        sources = [source for side in finding.sides for source in side.sources]
        if len(sources) != len(finding.sides):
            return {}
        found = {}
        for article_id in order[:_ARTICLES]:
            name = self._passages.name(article_id)
            own = [source for source in sources if inert(source) == name or inert(source).startswith(f"{name} (")]
            if len(own) == 1:
                found[article_id] = inert(own[0])
        return found if len(set(found.values())) == len(sources) else {}

    def _note(self, passage: Passage, name: str | None, *, under_headline: bool) -> None:
        """What an article says, in a few words."""
        who = name or self._called(passage)
        told = Text(f"{who}: " if who else "")
        told.append_text(self._with_values(passage, in_few_words(passage.pieces)))
        if under_headline:
            self._page.line(told, MARGIN, MARGIN)
        else:
            self._page.headed(self._led(passage), told, MARGIN, MARGIN)

    def _article(self, shown: list[Passage], name: str | None, *, under_headline: bool) -> None:
        """The passages of an article under its name; the place of the first of all stands in the headline."""
        parts = (name or self._called(shown[0]), self._passages.date(shown[0].article_id))
        about = Text(" · ".join(part for part in parts if part), style="bold")
        if under_headline:
            self._page.line(about, MARGIN, MARGIN)
        else:
            self._page.headed(self._led(shown[0]), about, MARGIN, MARGIN)
        for number, passage in enumerate(shown[:_PASSAGES]):
            if number:
                self._page.headed(self._led(passage), Text(), MARGIN)
            self._page.line(self._with_values(passage, passage.pieces), 2 * MARGIN)
        if len(shown) > _PASSAGES:
            self._page.line(Text(self._labels("more_passages", count=len(shown) - _PASSAGES)), 2 * MARGIN)

    def _led(self, passage: Passage) -> Text:
        return Text(f"{self._place(passage)}:", style="cyan")

    def _called(self, passage: Passage) -> str:
        """Who tells it: nobody where that would be the name of the file, which its place has already."""
        name = self._passages.name(passage.article_id)
        return "" if inert(self._place(passage).file).endswith(name) else name

    def _with_values(self, passage: Passage, pieces: Iterable[tuple[str, bool]]) -> Text:
        """Words of a passage with what was read in it in brackets, where its digits do not say that."""
        marked = [piece for piece, is_marked in passage.pieces if is_marked]
        digits = {_NO_DIGIT.sub("", piece) for piece in marked}
        values = [inert(value) for value in passage.values if value not in digits]
        read = Text(f" [{self._grouped(', '.join(values))}]" if values else "", style="bold")
        quoted = Text()
        for piece, is_marked in pieces:
            quoted.append(f"«{piece}»" if is_marked else piece, style="bold" if is_marked else "")
            if is_marked and len(marked) == 1:
                quoted.append_text(read)
        return quoted if len(marked) == 1 else quoted.append_text(read)

    def _rows(self, finding: Finding, *, told: bool) -> Iterator[tuple[str, tuple[str, ...]]]:
        """What is told below the passages. ``told``: their names say already who says what."""
        if not told:
            yield from who_says(finding, self._labels)
        yield from self._repairs.below(finding, self._passages, self._labels)

    def _foot(self, finding: Finding) -> None:
        told = (
            self._labels.of("verdict", finding.verdict),
            f"{self._labels('confidence')} {finding.confidence:.2f}",
            f"{self._labels('fingerprint')} {inert(finding.fingerprint)}",
        )
        self._page.line(Text(" · ".join(told), style="dim"), MARGIN)

    def _steps(self, finding: Finding, decisions: Decisions) -> None:
        """Every decision on the way to the verdicts that a finding rests on."""
        self._page.line(Text(self._labels("steps"), style="bold"), MARGIN)
        for head, steps in decisions.told(finding):
            self._page.line(Text(head), 2 * MARGIN, MARGIN)
            self._page.table(steps, 3 * MARGIN)


def listed(rows: Iterable[tuple[str, tuple[str, ...]]]) -> Iterator[tuple[str, str]]:
    """Rows for a table: the label beside the first of its sentences."""
    for label, sentences in rows:
        for number, sentence in enumerate(sentences):
            yield (label if number == 0 else ""), inert(sentence)
