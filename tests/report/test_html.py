"""The page: held against a snapshot, well formed whatever the articles hold, and dead whatever they try.

After a wanted change: ``FACTCHECK_UPDATE_SNAPSHOTS=1 python -m pytest tests/report``, then read the difference.
"""

from __future__ import annotations

import hashlib
import os
import re
from base64 import b64encode
from datetime import date
from pathlib import Path

import pytest
from findings import about
from hypothesis import given, settings
from hypothesis import strategies as st
from pages import ACTIVE, Page, sound

from factcheck.records import (
    Article,
    DateEstimate,
    Evidence,
    Extraction,
    Quote,
    QuoteClaim,
    QuoteMode,
    Region,
    RegionKind,
    Severity,
    Side,
    Span,
    Unparsed,
)
from factcheck.report import Report

SNAPSHOTS = Path(__file__).with_name("snapshots")


def test_small_dossier(report: Report) -> None:
    page = report.to_html()
    sound(page)
    body = re.sub("<style>.*</style>", "<style>…</style>", page, flags=re.DOTALL)
    body = re.sub("sha256-[^']*", "sha256-…", body).replace("><", ">\n<")
    file = SNAPSHOTS / "page.html"
    if os.environ.get("FACTCHECK_UPDATE_SNAPSHOTS"):
        file.write_text(body, encoding="utf-8")
    assert body == file.read_text(encoding="utf-8")


def test_nothing_is_missing_that_the_text_tells(report: Report) -> None:
    text = " ".join(Page(report.to_html()).text.split())
    for finding in report.findings:
        told = [finding.message, finding.code, finding.fingerprint, *finding.reasons]
        if finding.severity is not Severity.INFO:
            told += [*finding.could_be, *finding.to_check]
        for words in told + [item.span.text for item in finding.evidence]:
            assert " ".join(words.split()) in text
    assert "32: Harbour Courier (port authority), Bay Radio (2 independent)" in text
    assert "2024-03-09 to 2024-03-16 (confidence 0.70)" in text
    assert "not read: language detected as fr" in text
    assert "Pencarian dilanjutkan." in text


def test_the_policy_lets_our_stylesheet_through_and_nothing_else(report: Report) -> None:
    page = report.to_html()
    style = page.partition("<style>")[2].partition("</style>")[0]
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (policy,) = [value for value in Page(page).values("content") if "default-src" in value]
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}';")
    assert not re.search("url\\(|@import|https?:", style)
    assert "<" not in style


def test_indonesian(report: Report) -> None:
    page = report.model_copy(update={"language": "id"}).to_html()
    sound(page)
    assert '<html lang="id">' in page
    assert '<h2 id="glance">Sekilas</h2>' in page
    assert '<h2 id="findings">Temuan</h2>' in page


def test_a_passage_is_in_the_language_of_its_article(report: Report) -> None:
    page = report.to_html()
    assert re.search('<bdi lang="id">[^<]*<mark>35 penumpang tewas</mark>', page)
    assert re.search('<bdi lang="en">[^<]*<mark>32 passengers</mark>', page)


def test_a_draft_has_its_findings_beside_the_paragraph_they_begin_in(report: Report) -> None:
    page = report.model_copy(update={"subject": "desk/warta.txt"}).to_html()
    sound(page)
    assert "Draft: Warta Kota." in page
    sheet = page[page.index('class="sheet" id="a2"') : page.index('<section aria-labelledby="articles"')]
    assert sheet.count('<div class="margin">') == 1
    assert sheet.index('<div class="margin">') > sheet.index("Otoritas pelabuhan")
    assert '<p class="note error"><a href="#f1">' in sheet
    assert '<p class="note info">' in sheet
    assert 'id="a2"' not in page[page.index('<section aria-labelledby="articles"') :]
    assert "<details open" not in page[page.index('<section aria-labelledby="articles"') :]


def test_the_loudest_contradiction_between_articles_comes_first(report: Report) -> None:
    article = report.findings[1].model_copy(update={"severity": Severity.ERROR, "confidence": 0.99, "fingerprint": "1"})
    page = report.model_copy(update={"findings": (article, *report.findings)}).to_html()
    lines = page[page.index('<section aria-labelledby="glance"') : page.index('<div class="desk')]
    assert lines.index("Figure differs for the same claimant") < lines.index("The headline and the text differ.")


def test_every_finding_has_a_line_at_a_glance_and_notes_are_folded(report: Report) -> None:
    page = report.to_html()
    lines = page[page.index('<section aria-labelledby="glance"') : page.index('<div class="desk')]
    loud, folded = lines.split("<details>")
    assert [loud.count(f'href="#f{number}"') for number in (1, 2, 3)] == [1, 1, 0]
    assert folded.count('href="#f3"') == 1
    assert '<strong class="values" dir="auto">32 passengers / 35 penumpang tewas</strong>' in loud


def test_what_could_not_be_read_is_told_at_the_top(report: Report) -> None:
    head = report.to_html().partition("<main")[0]
    assert '<p class="unread">1 article could not be read: Le Port</p>' in head
    nothing = report.model_copy(update={"findings": (), "extractions": report.extractions[3:]})
    assert "<h1>nothing could be read</h1>" in nothing.to_html()


def test_a_finding_that_is_made_twice_stands_once_with_both_fingerprints(report: Report) -> None:
    again = report.findings[1].model_copy(update={"fingerprint": "aa00"})
    page = report.model_copy(update={"findings": (*report.findings, again)}).to_html()
    sound(page)
    assert page.count('<article class="finding') == 3
    assert "found 2 times: all places are below" in page
    assert "<code>77aa00aa11bb aa00</code>" in page
    assert "1 error</a>, " in page
    assert "1 warning</a>" in page


def test_findings_can_be_chosen_without_a_script(report: Report) -> None:
    many = report.model_copy(update={"findings": (*report.findings, about(_evidence(report.articles[2], 0, 4)))})
    page = many.to_html()
    parsed = sound(page)
    assert [name for name in parsed.values("id") if name.startswith("show-")] == [
        "show-error",
        "show-warning",
        "show-info",
    ]
    assert parsed.values("type") == ["checkbox", "checkbox", "checkbox", "reset"]
    style = page.partition("<style>")[2].partition("</style>")[0]
    for token in [value for value in parsed.values("value") if value]:
        assert f'option[value="{token}"]:checked' in style
        assert re.search(f'class="finding [^"]*\\b{token}\\b', page)
    assert "2 articles" not in parsed.text
    assert "Figures (3)" in parsed.text
    assert "<form" not in report.to_html()  # three findings are seen at once


def test_what_stands_in_the_stylesheet_is_ours(report: Report) -> None:
    hostile = "}</style><script>"
    findings = [item.model_copy(update={"code": f"{hostile}{item.code}"}) for item in report.findings * 2]
    page = report.model_copy(update={"findings": tuple(findings)}).to_html()
    sound(page)
    assert hostile not in page


def test_a_text_without_end_is_shown_at_its_ends() -> None:
    article = Article(id="a", text=f"12 tewas. {'x' * 100_000} Selesai.")
    page = Report(findings=(about(_evidence(article, 0, 2)),), extractions=(Extraction(article=article),)).to_html()
    parsed = sound(page)
    assert "… 80,017 characters without a claim are left out …" in parsed.text
    assert "Selesai." in parsed.text
    assert len(page) < 60_000


def test_figures_and_their_findings_stand_in_a_table(report: Report) -> None:
    page = report.to_html()
    table = page[page.index('<section aria-labelledby="figures"') :]
    table = table[: table.index("</table>")]
    assert "<caption>Articles and the figures they give</caption>" in table
    assert '<th scope="col">killed</th>' in table
    assert re.search('<span class="figure error">32</span> <a href="#f1" aria-label="finding 1"', table)


def test_what_was_not_understood_is_shown_in_its_surroundings() -> None:
    article = Article(id="a", text="Kode 77 tidak dikenal.", source="Warta Kota")
    unread = Unparsed(span=Span(start=5, end=7, text="77"), reason="digits not read")
    page = Report(language="id", extractions=(Extraction(article=article, unparsed=(unread,)),)).to_html()
    sound(page)
    assert 'Kode <mark class="unparsed">77</mark> tidak dikenal.' in page
    assert "angka tidak terbaca" in page


def test_every_date_is_held_against_the_text(report: Report) -> None:
    late = DateEstimate(article_id="desk/harbour.txt", earliest=date(2024, 3, 10), latest=date(2024, 3, 12))
    page = report.model_copy(update={"datings": (*report.datings, late)}).to_html()
    parsed = sound(page)
    text = " ".join(parsed.text.split())
    assert "it speaks of the coming monsoon" in text
    assert re.search("Harbour Courier ?2024-03-09 ?2024-03-10 to 2024-03-12 ?no", text)


def test_no_findings_and_no_articles() -> None:
    assert "<h1>no findings</h1>" in Report().to_html()
    sound(Report().to_html())


def test_a_finding_with_many_articles_folds_the_rest() -> None:
    articles = [Article(id=f"{number}.txt", text=f"{number} tewas.") for number in range(40)]
    finding = about(*(_evidence(article, 0, len(article.text)) for article in articles))
    page = Report(findings=(finding,), extractions=tuple(Extraction(article=item) for item in articles)).to_html()
    assert "… and 34 more articles" in page
    assert sound(page).tags.count("blockquote") == 40


def test_marks_that_overlap_and_parts_of_the_article() -> None:
    text = 'Judul\n"Ada 12 tewas," katanya 7.\nFoto: Warta'
    article = Article(id="a", text=text)
    quote = Span(start=7, end=19, text=text[7:19])
    claim = QuoteClaim(
        id="q", article_id="a", span=quote, quote=Quote(span=quote, spans=(quote,), mode=QuoteMode.DIRECT)
    )
    extraction = Extraction(
        article=article,
        claims=(claim,),
        unparsed=(Unparsed(span=Span(start=text.index("7"), end=text.index("7") + 1, text="7"), reason="?"),),
        regions=(Region(0, 5, RegionKind.HEADLINE), Region(text.index("Foto"), len(text), RegionKind.CREDIT)),
    )
    page = Report(findings=(about(_evidence(article, 11, 16)),), extractions=(extraction,)).to_html()
    sound(page)
    assert '<span class="headline">Judul</span>' in page
    assert '<mark class="quote">Ada </mark><mark class="found quote" id="a1-11">12 te</mark><sup>' in page
    assert '</sup><mark class="quote">was</mark>' in page
    assert '<mark class="unparsed">7</mark>' in page
    assert '<span class="credit">Foto: Warta</span>' in page


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("</style></title></mark><img src=x onerror=alert(1)>", "</style></title></mark><img src=x onerror=alert(1)>"),
        ("&lt;b&gt; &amp; &#x202e; &nbsp;", "&lt;b&gt; &amp; &#x202e; &nbsp;"),
        ("\" onmouseover='alert(1)", "\" onmouseover='alert(1)"),
        ("<!-- ]]> <![CDATA[", "<!-- ]]> <![CDATA["),
        ("a\u202eb", "a<U+202E>b"),
        ("a\x00b\x1b[2J\x9bc", "a<U+0000>b<U+001B>[2J<U+009B>c"),
        ("a\ud800b", "a<U+D800>b"),
        ("{count} {0} %s", "{count} {0} %s"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("x" * 9999, "x" * 100),
    ],
)
def test_hostile_strings_are_shown_and_do_nothing(hostile: str, shown: str) -> None:
    article = Article(id=hostile, text=f"{hostile}\n{hostile} x", source=hostile, title=hostile, url=hostile)
    finding = about(
        _evidence(article, 0, len(hostile)),
        code=hostile,
        name=hostile,
        severity=Severity.WARNING,
        message=hostile,
        could_be=(hostile,),
        to_check=(hostile,),
        reasons=(hostile,),
        sides=(Side(value=hostile, sources=(hostile, "b"), independent=1),),
        fingerprint=hostile,
        url=hostile,
    )
    extraction = Extraction(article=article, language=hostile, notices=(hostile,))
    page = Report(findings=(finding,), extractions=(extraction.model_copy(update={"language": None}),)).to_html()
    parsed = sound(page)
    assert parsed.text.count(shown) >= 9
    fragment = Report(
        findings=(finding,), extractions=(extraction.model_copy(update={"language": None}),)
    )._repr_html_()
    assert set(Page(fragment).tags) <= {"div", "p", "strong", "table", "tbody", "tr", "td", "code"}
    assert not ACTIVE.search(fragment)


_TEXTS = st.text(st.sampled_from("ab1 <>&\"'\n\r\t\x00\x0b\x0c\x85\u2028\u202e\ud800ع"), max_size=60)


@given(_TEXTS, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6))
@settings(deadline=None, max_examples=100)
def test_any_passages_of_any_text_give_a_sound_page(text: str, places: list[tuple[int, int]]) -> None:
    article = Article(id="a", text=text)
    evidence = [
        _evidence(article, min(place), min(max(place), len(text))) for place in places if min(place) < len(text)
    ]
    unparsed = tuple(Unparsed(span=item.span, reason="?") for item in evidence[:2])
    extraction = Extraction(article=article, unparsed=unparsed)
    found = tuple(about(item, code=str(number)) for number, item in enumerate(evidence))
    parsed = sound(Report(findings=found, extractions=(extraction,)).to_html())
    assert parsed.tags.count("blockquote") == len(evidence)


def test_notebooks_get_a_short_table(report: Report) -> None:
    fragment = report._repr_html_()
    page = Page(fragment)
    assert page.tags.count("tr") == 3
    assert "1 error, 1 warning, 1 info · 4 articles · 3 counted claims" in page.text
    many = report.model_copy(update={"findings": report.findings * 20})
    assert "… and 40 more findings" in many._repr_html_()
    assert "<table" not in Report()._repr_html_()


def _evidence(article: Article, start: int, end: int) -> Evidence:
    return Evidence(article_id=article.id, span=Span(start=start, end=end, text=article.text[start:end]), role="claim")


def test_every_reason_for_not_reading_has_its_words_in_indonesian() -> None:
    from factcheck.extract import coverage
    from factcheck.report.labels import load_labels

    reasons = [coverage._NO_NUMBER, *coverage._NOT_READ.values()]
    assert all(load_labels("id").known("reasons", reason) != reason for reason in reasons)
