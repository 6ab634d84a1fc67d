"""What a record shows of itself in a notebook."""

from __future__ import annotations

from factcheck.records import Article, Comparison, Extraction, Step, Verdict
from factcheck.report import Report


def test_an_article_shows_the_beginning_of_its_text() -> None:
    article = Article(text="Feri karam. " * 1000, source="Warta Kota", published="2024-03-10")
    shown = article._repr_html_()
    assert shown.startswith('<div class="factcheck"><p><strong>Warta Kota</strong> · 2024-03-10 · ')
    assert shown.endswith(" …</div></div>")
    assert len(shown) < 2500


def test_an_extraction_shows_its_claims(report: Report) -> None:
    shown = report.extractions[2]._repr_html_()
    assert "<p>id · 1 claims</p>" in shown
    assert "<em>language detected as ms, read as id</em>" in shown
    assert '<td style="text-align: left">lebih dari 30 orang</td><td style="text-align: left">30</td>' in shown
    assert "<p>not read</p>" in report.extractions[3]._repr_html_()
    many = Extraction(article=report.articles[0], claims=report.extractions[0].claims * 60)
    assert "… and 10 more" in many._repr_html_()


def test_a_comparison_shows_its_steps(report: Report) -> None:
    left, right = (extraction.claims for extraction in report.extractions[:2])
    steps = (Step(name="gate", outcome="same"), Step(name="intervals", outcome="disjoint", detail="32 / 35"))
    shown = Comparison(left=left, right=right, verdict=Verdict.DISPUTE, steps=steps)._repr_html_()
    assert "<strong>dispute</strong> · same" in shown
    assert "32 passengers" in shown
    assert '<td style="text-align: left">disjoint</td><td style="text-align: left">32 / 35</td>' in shown


def test_a_finding_shows_its_passages_and_what_to_check(report: Report) -> None:
    shown = report.findings[0]._repr_html_()
    assert "<code>NUM303</code> error · contradiction · confidence 0.78" in shown
    assert "35 penumpang tewas" in shown
    assert "<strong>to_check</strong><ul><li>Ask which bulletin of the port authority each saw.</li></ul>" in shown
