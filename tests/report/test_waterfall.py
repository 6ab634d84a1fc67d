"""The bits behind a finding: on the page, folded, in words that there are in both languages."""

from __future__ import annotations

import re

import pytest
from pages import sound

from factcheck.link.comparisons import COMPARISONS
from factcheck.records import Comparison, Link, LinkEvidence, Step, Verdict
from factcheck.relate.clues import CLUES
from factcheck.report import Report
from factcheck.report.labels import load_labels
from factcheck.report.waterfall import bits_of, waterfalls

LINK = Link(
    left="l",
    right="r",
    bits=4.5,
    probability=0.95,
    evidence=(
        LinkEvidence(comparison="sentence", level=">=7", bits=3.0),
        LinkEvidence(comparison="claimant", level="same", bits=2.0),
        LinkEvidence(comparison="link", level="<-4", bits=-0.25),
        LinkEvidence(comparison="unit", level="same", bits=0.01),
    ),
)
JUDGED = (
    LinkEvidence(comparison="start", level="numbers", bits=-1.0),
    LinkEvidence(comparison="slip", level="swap", bits=2.5),
)


@pytest.fixture
def compared(report: Report) -> Report:
    """The report, with the comparison that its first finding rests on."""
    left, right = (extraction.claims[0] for extraction in report.extractions[:2])
    comparison = Comparison(
        left=(left,),
        right=(right,),
        verdict=Verdict.CONTRADICTION,
        steps=(
            Step(name="link", outcome="one fact", detail="ferry, <b>Melati</b>"),
            Step(name="slip", outcome="swap"),
        ),
        kind="differs",
        confidence=0.9,
        link=LINK,
        judged=JUDGED,
    )
    return report.model_copy(update={"comparisons": (comparison,)})


def test_the_page_has_the_bits_of_a_finding_folded(compared: Report) -> None:
    page = compared.to_html()
    parsed = sound(page)
    (bits,) = re.findall('<details class="bits">.*?</details>', page, re.DOTALL)
    assert "<summary>How this was compared</summary>" in bits
    assert "Both speak of “ferry”, “&lt;b&gt;Melati&lt;/b&gt;”." in bits
    assert "Two swapped digits would explain it." in bits
    assert bits.index("Both speak of") < bits.index("<table>")
    cells = [re.findall(r"<t[hd][^>]*>([^<]*)<", row) for row in re.findall("<tr>.*?</tr>", bits)]
    assert cells == [
        ["compared", "came out as", "bits"],
        ["where such pairs begin", "", "−0.3"],
        ["words of the sentence", "≥ 7", "+3.0"],
        ["who says it", "same", "+2.0"],
        ["bits of the link", "&lt; −4", "−0.2"],
        ["sum", "probability 0.95", "+4.5"],
        ["compared", "came out as", "bits"],
        ["where such pairs begin", "numbers", "−1.0"],
        ["slip that would explain it", "swapped digits", "+2.5"],
        ["sum", cells[-1][1], "+1.5"],
    ]
    assert "<b>" not in page
    assert "confidence 0.78" in parsed.text


def test_in_indonesian(compared: Report) -> None:
    page = compared.model_copy(update={"language": "id"}).to_html()
    sound(page)
    assert "<summary>Bagaimana ini dibandingkan</summary>" in page
    assert "Dua angka yang tertukar dapat menjelaskannya." in page
    assert "<caption>Perbedaannya kesalahan, bukan perubahan yang wajar</caption>" in page


def test_of_many_comparisons_the_surest_is_shown(compared: Report) -> None:
    (one,) = compared.comparisons
    sure = one.model_copy(update={"confidence": 0.99, "judged": ()})
    page = compared.model_copy(update={"comparisons": (one, sure, one)}).to_html()
    assert page.count("<caption>Both are about one fact</caption>") == 1
    assert "<caption>The difference is an error" not in page
    assert "… and 2 more comparisons" in page


def test_of_many_rows_the_weaker_are_one(compared: Report) -> None:
    (one,) = compared.comparisons
    weak = [LinkEvidence(comparison="names", level="none", bits=0.1 * number) for number in range(20, 0, -1)]
    link = LINK.model_copy(update={"evidence": weak, "bits": 21.0})
    page = compared.model_copy(update={"comparisons": (one.model_copy(update={"link": link}),)}).to_html()
    sound(page)
    assert '<tr><th scope="row">12 weaker ones</th><td></td><td>+7.8</td></tr>' in page
    assert page.count('<th scope="row">names</th>') == 8


def test_what_has_no_bits_has_no_place_on_the_page(compared: Report) -> None:
    (one,) = compared.comparisons
    bare = one.model_copy(update={"link": LINK.model_copy(update={"evidence": ()}), "judged": ()})
    assert '<details class="bits">' not in compared.model_copy(update={"comparisons": (bare,)}).to_html()
    assert waterfalls(bare, load_labels("en")) == []


def test_the_links_of_a_report_are_those_of_its_comparisons(compared: Report) -> None:
    assert compared.links == (LINK,)
    assert Report.from_json(compared.to_json()).links == (LINK,)
    assert Report().links == ()


def test_rows_add_up(compared: Report) -> None:
    for table in waterfalls(compared.comparisons[0], load_labels("en")):
        assert table.total == pytest.approx(sum(row.bits for row in table.rows), abs=0.02)
    assert (bits_of(0.04), bits_of(-1.26)) == ("+0.0", "−1.3")


@pytest.mark.parametrize("language", ["en", "id"])
def test_everything_that_is_compared_has_words(language: str) -> None:
    """Bounds (``>=7``) speak for themselves; all names of comparisons, clues and levels are in labels.toml."""
    labels = load_labels(language)
    known = (*COMPARISONS, *CLUES)
    for name in ("start", *(one.name for one in known)):
        assert labels.of("evidence", name)
    bound = re.compile(r"(?:<|>=)-?[\d.]+")
    for level in {level for one in known for level in one.levels if not bound.fullmatch(level)}:
        assert labels.of("reached", level)
