"""Every digit run, number word and quotation mark is claimed, rejected or not understood, and the shares are a recount.

The auditor shares nothing with the reading but the forms of the packs: it looks for digits, words and marks with plain
patterns and asks the public records what became of each.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given, settings

from any_text import LANGUAGES, TEXTS
from factcheck import Extraction, RejectionReason, Span
from factcheck.extract.pipeline import extract_article
from factcheck.languages import load_pack
from factcheck.readers import read_articles
from factcheck.records import Article

ROOT = Path(__file__).resolve().parents[2]
CASES = tomllib.loads(Path(__file__).with_name("coverage.toml").read_text(encoding="utf-8"))["case"]

_DIGITS = r"\d(?:[.,]?\d)*"
_MARKS = "\"“”„‟«»‘’'`"
_LETTER = "[^\\W_¹²³¼½¾]"
_SECTIONS = ("cardinal", "multiplier", "fraction", "vague", "classifier", "ordinal", "collective")
_BETWEEN = "[ \u00a0\\-'’\u2010\u2011\u2013]"


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Digits, marks, and the number words of a language, the longest first."""
    entries = load_pack(language).entries
    forms = {form.lower() for section in _SECTIONS for entry in entries.get(section, ()) for form in entry.forms}
    words = "|".join(_BETWEEN.join(map(re.escape, form.split(" "))) for form in sorted(forms, key=len, reverse=True))
    return re.compile(rf"(?P<digits>{_DIGITS})|(?P<mark>[{_MARKS}])|(?<!{_LETTER})(?P<word>{words})(?!{_LETTER})")


def found(text: str, language: str) -> list[tuple[int, int, str]]:
    """All that is to be accounted for: start, end and kind."""
    lowered = "".join(low if len(low := char.lower()) == 1 else "i" for char in text)
    return [(match.start(), match.end(), match.lastgroup or "") for match in _pattern(language).finditer(lowered)]


def _touches(span: Span, start: int, end: int) -> bool:
    return span.start < end and start < span.end


def _claimed(extraction: Extraction, start: int, end: int) -> bool:
    """Whether a figure or a time holds the number, or a claim with the words before its count."""
    records = (*extraction.figures, *extraction.times, *(c for c in extraction.claims if c.kind != "quote"))
    return any(_touches(record.span, start, end) for record in records)


def _quoted(extraction: Extraction, start: int) -> bool:
    """Whether a mark stands inside a quote or right beside it."""
    text = extraction.article.text
    for quote in extraction.quotes:
        if quote.mode == "indirect":
            continue
        for part in quote.spans:
            between = text[start : part.start] + text[part.end : start]
            if not between.strip(_MARKS).strip() or not between.strip().strip(_MARKS):
                return True
    return False


def audit(extraction: Extraction) -> Iterator[str]:
    """What is wrong with an accounting, a line each."""
    assert extraction.language is not None
    text = extraction.article.text
    rejected = [(item.span.start, item.span.end) for item in extraction.rejected]
    unparsed = [(item.span.start, item.span.end) for item in extraction.unparsed]
    everything = found(text, extraction.language)
    listed = 0
    for start, end, kind in everything:
        times = ((start, end) in rejected) + ((start, end) in unparsed)
        listed += times
        claimed = _quoted(extraction, start) if kind == "mark" else _claimed(extraction, start, end)
        if times > 1:
            yield f"{text[start:end]!r} at {start} is both rejected and not understood"
        if not times and not claimed:
            yield f"{kind} {text[start:end]!r} at {start} is forgotten"
        figures = (*extraction.figures, *extraction.times)
        if times and kind != "mark" and any(_touches(record.span, start, end) for record in figures):
            yield f"{kind} {text[start:end]!r} at {start} is claimed and listed"
    for spans in (rejected, unparsed):
        if sorted(set(spans)) != spans:
            yield "listed twice or out of order"
    if listed != len(rejected) + len(unparsed):
        yield "something is listed that is no number and no mark"
    yield from _shares(extraction, len(everything))


def _shares(extraction: Extraction, total: int) -> Iterator[str]:
    coverage = extraction.coverage
    if coverage.total != total:
        yield f"{coverage.total} are counted, {total} are there"
    wanted = {
        "rejected": len(extraction.rejected),
        "unparsed": len(extraction.unparsed),
        "claimed": total - len(extraction.rejected) - len(extraction.unparsed),
    }
    for name, count in wanted.items():
        if round(getattr(coverage, name) * total, 6) != count:
            yield f"the share {name} is {getattr(coverage, name)}, not {count} of {total}"


def _read(text: str, language: str) -> Extraction:
    return extract_article(Article(text=text, language=language, published=date(2024, 5, 5)))


_ARTICLES = list(read_articles([ROOT / "fixtures" / "articles"]))


@pytest.mark.parametrize("article", _ARTICLES, ids=[article.id for article in _ARTICLES])
def test_fixtures_are_accounted_for(article: Article) -> None:
    assert list(audit(extract_article(article))) == []


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_case(case: dict[str, str]) -> None:
    extraction = _read(case["text"], case["language"])
    assert list(audit(extraction)) == []
    told = [f"rejected {item.span.text}: {item.reason}" for item in extraction.rejected]
    told += [f"unparsed {item.span.text}: {item.reason}" for item in extraction.unparsed]
    assert told == case["told"]


@given(TEXTS, LANGUAGES)
@example("at least another 12", "en")
@settings(deadline=None, max_examples=300)
def test_any_text_is_accounted_for(text: str, language: str) -> None:
    assert list(audit(_read(text, language))) == []


def test_reasons_are_told_in_the_record() -> None:
    assert RejectionReason.__doc__
    assert len({reason.value for reason in RejectionReason}) == len(RejectionReason)


def test_the_tool_prints_shares_per_language(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        '{"text": "Sebanyak 40 kapal karam, salah satu di teluk.", "language": "id"}\n'
        '{"text": "The pilot\'s 40 ships sank.", "language": "en"}\n',
        encoding="utf-8",
    )
    tool = ROOT / "tools" / "coverage_shares.py"
    run = subprocess.run([sys.executable, str(tool), str(tmp_path)], capture_output=True, text=True, check=True)
    assert "### en" in run.stdout
    assert "| rejected: idiom |  | 100.0 |  |" in run.stdout
    listed = subprocess.run(
        [sys.executable, str(tool), "--list", "rejected.mark:5", str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert listed.stdout == "en rejected: apostrophe | The pilot⟦'⟧s 40 ships sank.\n"
