"""What must hold for any set of articles: nothing depends on their order, and one more takes nothing back."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.records import CasualtyClaim, Verdict
from factcheck.relate.engine import compare_extractions

QUICK = settings(deadline=None, max_examples=60)
EXCLUDING = (Verdict.CONTRADICTION, Verdict.DISPUTE)
TEMPLATES = {
    "en": "Shells hit {place}\n"
    "Shells of the Northern Front on {place} near Lake Orm killed {count} people on Tuesday, {who} said.",
    "id": "Granat hantam {place}\n"
    "Granat Front Utara di {place} dekat Danau Orm menewaskan {count} orang pada Selasa, kata {who}.",
}


@st.composite
def stories(draw: st.DrawFn) -> list[factcheck.Article]:
    """Three to five articles on shells that fell on two places, by three claimants, over two days."""
    number = draw(st.integers(3, 5))
    language = draw(st.sampled_from(["en", "id"]))
    return [
        factcheck.Article(
            id=f"a{place}",
            source=draw(st.sampled_from(["Herald", "Courier", "Post"])),
            published=draw(st.sampled_from([date(2019, 3, 12), date(2019, 3, 13)])),
            language=language,
            text=TEMPLATES[language].format(
                place=draw(st.sampled_from(["Aleppo", "Aleppo", "Homs", "Redwater"])),
                count=draw(st.sampled_from([12, 12, 31, 60])),
                who=draw(st.sampled_from(["Mayor Omar Reyl", "Mayor Omar Reyl", "the Northern Front", "doctors"])),
            ),
        )
        for place in range(number)
    ]


def _compared(articles: list[factcheck.Article]) -> set[tuple[frozenset[str], Verdict]]:
    """The verdicts on counts, each with its two claims."""
    found = compare_extractions(list(factcheck.extract_many(articles))).comparisons
    return {
        (frozenset(claim.id for claim in (*item.left, *item.right)), item.verdict)
        for item in found
        if isinstance(item.left[0], CasualtyClaim)
    }


@QUICK
@given(stories(), st.randoms())
def test_the_order_of_the_articles_changes_nothing(articles: list[factcheck.Article], chance: st.Random) -> None:
    mixed = list(articles)
    chance.shuffle(mixed)
    assert _compared(mixed) == _compared(articles)
    told = [
        sorted((item.code, item.severity, item.message) for item in factcheck.check(given_order).findings)
        for given_order in (articles, mixed)
    ]
    assert told[0] == told[1]


@QUICK
@given(stories())
def test_one_more_article_takes_no_contradiction_back(articles: list[factcheck.Article]) -> None:
    fewer = {found for found in _compared(articles[:-1]) if found[1] in EXCLUDING}
    assert fewer <= _compared(articles)


def test_such_stories_do_contradict_each_other() -> None:
    """The liveness twin of the above: the templates can exclude each other."""
    one, other = (
        factcheck.Article(
            id=name,
            source=name,
            published=date(2019, 3, day),
            language="en",
            text=TEMPLATES["en"].format(place="Aleppo", count=count, who="Mayor Omar Reyl"),
        )
        for name, count, day in (("a", 31, 12), ("b", 12, 13))
    )
    assert Verdict.CONTRADICTION in {verdict for _, verdict in _compared([one, other])}
