"""Records as a notebook shows them: short, escaped, in the words that the fields themselves have.

A report has more to say of the same things; this is what a record shows by itself, without a report around it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element

from factcheck.markup import Content, element, written
from factcheck.records.article import Article
from factcheck.records.claims import Claim
from factcheck.records.comparing import Comparison, Finding
from factcheck.records.extraction import Extraction

__all__ = ["article_html", "comparison_html", "extraction_html", "finding_html"]

_TEXT = 2_000
"""Characters of an article that are shown."""
_PASSAGE = 160
_ROWS = 50
_LEFT = "text-align: left"


def article_html(article: Article) -> str:
    """Called by ``Article._repr_html_``."""
    text = element("div", _shortened(article.text, _TEXT), style="white-space: pre-wrap", lang=article.language)
    return _box(_head(article), text)


def extraction_html(extraction: Extraction) -> str:
    """Called by ``Extraction._repr_html_``."""
    counts = [
        f"{len(items)} {name}"
        for name in ("figures", "times", "quotes", "claims", "unparsed")
        if (items := getattr(extraction, name))
    ]
    coverage = f"{extraction.coverage.claimed:.0%} claimed" if extraction.coverage.total else None
    told = " · ".join([extraction.language or "not read", *counts, *([coverage] if coverage else [])])
    rows = [_claim(claim) for claim in extraction.claims[:_ROWS]]
    notices = [element("p", element("em", notice)) for notice in extraction.notices]
    table = _table(("kind", "passage", "low", "high", "claimant", "place"), rows, len(extraction.claims))
    return _box(_head(extraction.article), element("p", told), *notices, table)


def comparison_html(comparison: Comparison) -> str:
    """Called by ``Comparison._repr_html_``."""
    sides = [
        (name, " + ".join(_passage(claim) for claim in claims), claims[0].article_id if claims else None)
        for name, claims in (("left", comparison.left), ("right", comparison.right))
    ]
    steps = [(step.name, step.outcome, step.detail) for step in comparison.steps]
    return _box(
        element("p", element("strong", comparison.verdict), f" · {comparison.relation}"),
        _table(("side", "passage", "article_id"), sides),
        _table(("step", "outcome", "detail"), steps),
    )


def finding_html(finding: Finding) -> str:
    """Called by ``Finding._repr_html_``."""
    told = f" {finding.severity} · {finding.verdict} · confidence {finding.confidence:.2f}"
    evidence = [
        (item.role, _shortened(item.span.text, _PASSAGE), item.article_id, f"{item.span.start}–{item.span.end}")
        for item in finding.evidence[:_ROWS]
    ]
    lists = [
        element("div", element("strong", name), element("ul", *(element("li", sentence) for sentence in sentences)))
        for name in ("reasons", "could_be", "to_check")
        if (sentences := getattr(finding, name))
    ]
    return _box(
        element("p", element("code", finding.code), told),
        element("p", element("strong", finding.message)),
        _table(("role", "passage", "article_id", "characters"), evidence, len(finding.evidence)),
        *lists,
    )


def _box(*contents: Content) -> str:
    return written(element("div", *contents, class_="factcheck"))


def _head(article: Article) -> Element:
    facts = [str(article.published or "undated"), article.language, article.id]
    about = " · ".join(fact for fact in facts if fact)
    return element("p", element("strong", article.source or article.title or article.id), f" · {about}")


def _claim(claim: Claim) -> tuple[Content, ...]:
    amount = None if claim.kind == "quote" or claim.kind == "event_date" else claim.amount
    low, high = (None if end is None else f"{end:f}" for end in (amount.low, amount.high)) if amount else (None, None)
    claimant = claim.quote.speaker if claim.kind == "quote" else claim.claimant
    place = None if claim.kind == "quote" else claim.place
    return claim.kind, _passage(claim), low, high, claimant, place


def _passage(claim: Claim) -> str:
    return _shortened(claim.span.text, _PASSAGE)


def _shortened(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[:longest]} …"


def _table(columns: Sequence[str], rows: Sequence[Iterable[Content]], count: int = 0) -> Element | None:
    if not rows:
        return None
    head = element("tr", *(element("th", column, scope="col", style=_LEFT) for column in columns))
    body = [element("tr", *(element("td", cell, style=_LEFT) for cell in row)) for row in rows]
    if count > len(rows):
        more = element("td", f"… and {count - len(rows)} more", colspan=str(len(columns)), style=_LEFT)
        body.append(element("tr", more))
    return element("table", element("thead", head), element("tbody", *body))
