"""``explain_pair`` has the same comparisons as a check, each with the evidence for its link."""

from __future__ import annotations

import factcheck
from factcheck.relate.engine import compare_extractions, explain_pair

FERRY = (
    "The ferry Santa Imelda sank off Tarum on Saturday with {} passengers on board, the port authority said. "
    "The ferry, built in {}, was insured for ${} million."
)
ARTICLES = [
    factcheck.Article(id=name, source=name, text=FERRY.format(*said), language="en", published="2024-03-10")
    for name, said in (("a", (112, 1987, "8.5")), ("b", (121, 1987, "85")))
]


def test_the_comparisons_are_those_of_a_check() -> None:
    left, right = factcheck.extract_many(ARTICLES)
    compared = compare_extractions((left, right))
    explained = explain_pair(left, right, compared.context)
    assert [item.model_copy(update={"link": None, "steps": (), "reasons": ()}) for item in explained] == [
        item.model_copy(update={"link": None, "steps": (), "reasons": ()}) for item in compared.comparisons
    ]
    for whole, item in zip(explained, compared.comparisons, strict=True):
        assert whole.link is not None
        assert item.link is not None
        assert whole.link.evidence
        assert (whole.link.bits, whole.link.probability) == (item.link.bits, item.link.probability)
        assert bool(item.judged) == bool(item.link.evidence)


def test_differences_say_what_they_were_judged_by() -> None:
    report = factcheck.check(ARTICLES)
    judged = [item for item in report.comparisons if item.judged]
    assert judged
    assert len(judged) < len(report.comparisons) == len(report.links)
    for item in judged:
        assert item.judged[0].comparison == "start"
        assert len({row.comparison for row in item.judged}) == len(item.judged)
