"""Assertions for the tests of those who build on factcheck. A failure says what was expected, what was read, where."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING

from factcheck.api import check, extract
from factcheck.records import Article, Extraction, Finding, Severity
from factcheck.testing.describe import describe, matches
from factcheck.testing.expected import Expected, ReadRecord, Sample

if TYPE_CHECKING:
    from factcheck.api import AnyReferences
    from factcheck.report import Report
    from factcheck.rules import Config

__all__ = ["assert_consistent", "assert_extracts"]

_SHOWN = 400
"""Characters of a text that a failure shows."""
_RANK = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}


def assert_extracts(
    text: str | Article | Extraction | Sample,
    *expected: Expected | str,
    never: Iterable[str] = (),
    language: str | None = None,
    published: date | str | None = None,
) -> Extraction:
    """Assert that a text gives these records.

    Args:
        text: The text, an article, a sample (whose own records are expected, too), or what was read before.
        expected: Records (``ExpectedCasualty(outcomes="killed", amount=12)``) or lines in the notation of
            ``describe`` (``"killed: 12 in Rafah"``); a line that ends in ``…`` is met by any that begins so.
        never: Lines that must not come.
        language: Tag of the language of a plain text; detected where it is not given.
        published: Day of publication of a plain text.

    Returns:
        What was read.

    Raises:
        AssertionError: Something expected was not read, or something that must not come was.
    """
    __tracebackhide__ = True
    wanted = (*text.expected, *expected) if isinstance(text, Sample) else expected
    extraction = _extraction(text, language, published)
    lines = describe(extraction)
    missed = [item for item in wanted if not _met(item, extraction, lines)]
    unwanted = [(line, rule) for rule in never for line in lines if matches(line, rule)]
    if not missed and not unwanted:
        return extraction
    told = [f"{len(missed)} of {len(wanted)} expected records not read"] if missed else []
    told += [f"{len(unwanted)} read that must never come"] if unwanted else []
    parts = [_missing(item, extraction, lines) for item in missed]
    parts += [f"never     {rule}\nread      {line}" for line, rule in unwanted]
    raise AssertionError("\n\n".join(("; ".join(told), *parts, _whole(extraction, lines))))


def assert_consistent(
    articles: Iterable[Article | Sample | str],
    *,
    at_least: Severity | str = Severity.WARNING,
    ignore: Iterable[str] = (),
    references: AnyReferences | None = None,
    config: Config | None = None,
) -> Report:
    """Assert that articles do not contradict each other, nor any of them itself.

    Args:
        articles: Articles, samples or plain texts.
        at_least: The lowest level that fails: ``error``, ``warning`` or ``info``.
        ignore: Codes of rules, or their beginnings, whose findings are let pass.
        references: As for ``factcheck.check``.
        config: As for ``factcheck.check``.

    Returns:
        The report.

    Raises:
        AssertionError: There are findings of this level or above.
    """
    __tracebackhide__ = True
    report = check([_article(item) for item in articles], references=references, config=config)
    lowest = _RANK[Severity(at_least)]
    passed = tuple(code.upper() for code in ignore)
    loud = [item for item in report.findings if _RANK[item.severity] >= lowest and not item.code.startswith(passed)]
    if not loud:
        return report
    count = f"{len(loud)} finding{'s' if len(loud) > 1 else ''} of level {Severity(at_least)} or above"
    raise AssertionError("\n\n".join((count, *(_told(item, report) for item in loud))))


def _article(given: Article | Sample | str) -> Article:
    if isinstance(given, Sample):
        return given.article
    return Article(text=given) if isinstance(given, str) else given


def _extraction(
    given: str | Article | Extraction | Sample, language: str | None, published: date | str | None
) -> Extraction:
    if isinstance(given, Extraction):
        return given
    if isinstance(given, str):
        return extract(Article.model_validate({"text": given, "language": language, "published": published}))
    return extract(_article(given))


def _met(item: Expected | str, extraction: Extraction, lines: list[str]) -> bool:
    if isinstance(item, Expected):
        return item.met_in(extraction)
    return any(matches(line, item) for line in lines)


def _missing(item: Expected | str, extraction: Extraction, lines: list[str]) -> str:
    """What was expected, and what comes closest to it."""
    if isinstance(item, str):
        close = get_close_matches(item.rstrip("…"), lines, n=1, cutoff=0.3)
        return f"expected  {item}\n" + (f"closest   {close[0]}" if close else "closest   nothing like it")
    candidates = item.candidates(extraction)
    head = f"expected  {item.kind}: {item}"
    if not candidates:
        return f"{head}\nread      no {item.kind} at all"
    nearest = min(candidates, key=lambda record: len(item.differences(record)))
    differing = item.differences(nearest)
    rows = [f"differs   {name}: expected {wanted}, read {read}" for name, (wanted, read) in differing.items()]
    return "\n".join((head, f"closest   {_placed(nearest)}", *rows))


def _placed(record: ReadRecord) -> str:
    return f"«{record.span.text}» at {record.span.start}–{record.span.end}"


def _whole(extraction: Extraction, lines: list[str]) -> str:
    """All that was read, and the text it was read in."""
    text = extraction.article.text
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    read = [line for line in lines if not line.startswith("region ")]
    rows = [*extraction.notices, *read] or ["nothing"]
    language = extraction.language or "no language that is read"
    return "\n  ".join((f"everything that was read ({language}):", *rows)) + f"\ntext: {shown}"


def _told(finding: Finding, report: Report) -> str:
    names = {article.id: article.source or article.id for article in report.articles}
    rows = [f"{finding.code} {finding.severity} ({finding.verdict}): {finding.message}"]
    for item in finding.evidence:
        place = f"{item.span.start}–{item.span.end}"
        rows.append(f"  {names.get(item.article_id, item.article_id)} at {place}: «{item.span.text}»")
    if finding.expected is not None or finding.observed is not None:
        rows.append(f"  expected {finding.expected}, observed {finding.observed}")
    if finding.could_be:
        rows.append(f"  could be: {' '.join(finding.could_be)}")
    return "\n".join((*rows, f"  more: factcheck explain {finding.code}"))
