"""What changed between two versions of an article."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck import Article, FactChange, diff, extract
from factcheck.records import FactChangeKind, Verdict
from factcheck.relate.revisions import compare_versions
from factcheck.testing import Sample, articles

UNHURRIED = [HealthCheck.too_slow, HealthCheck.data_too_large]
OLD = "The storm killed 12 people in Rafah, the mayor said. The mayor counted 40 houses without roofs."


def changes(old: str, new: str, **more: str) -> list[FactChange]:
    given = {"language": "en", "published": "2024-05-08", "source": "Harbour Courier", **more}
    return list(diff(Article(text=old, **given), Article(text=new, **given)).changes)


def told(old: str, new: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(change.kind.value, change.fields) for change in changes(old, new)]


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (OLD, []),
        (OLD.replace("12", "15"), [("changed", ("amount",))]),
        (OLD.replace("12", "at least 12"), [("changed", ("amount",))]),
        (OLD.replace("Rafah", "Jabalia"), [("changed", ("place",))]),
        (OLD.replace("the mayor said", "the United Nations said"), [("changed", ("claimant",))]),
        (OLD.replace("killed", "wounded"), [("changed", ("outcomes",))]),
        (OLD.replace("40 houses", "45 houses"), [("changed", ("amount",))]),
        (OLD.partition(". ")[0] + ".", [("removed", ())]),
        (f"{OLD} Four sailors are missing.", [("added", ())]),
        (f"Rain fell on the valley all night.\n\n{OLD}", []),
    ],
)
def test_a_fact_is_followed_into_the_new_version(new: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert told(OLD, new) == expected


def test_times_and_quotes_are_facts_too() -> None:
    old = "The bridge was closed on Tuesday. “We cannot send people over it,” said Jane Mercer."
    (time,) = changes(old, old.replace("Tuesday", "Monday"))
    assert time.fields == ("value",)
    assert time.comparison is not None
    assert time.comparison.verdict is Verdict.CONTRADICTION
    (quote,) = changes(old, old.replace("cannot", "can"))
    assert quote.fields == ("words",)
    assert quote.comparison is not None
    assert quote.comparison.verdict is Verdict.CONTRADICTION
    (speaker,) = changes(old, old.replace("Jane Mercer", "Omar Haddad"))
    assert speaker.fields == ("speaker",)
    assert told(old, old.partition(" “")[0]) == [("removed", ())]


@pytest.mark.parametrize(("amount", "verdict"), [("15", Verdict.UPDATE), ("9", Verdict.CONTRADICTION)])
def test_the_new_version_is_the_later_one_even_on_one_day(amount: str, verdict: Verdict) -> None:
    (change,) = changes(OLD, OLD.replace("12", amount))
    assert change.comparison is not None
    assert change.comparison.verdict is verdict


def test_a_moved_date_of_publication_moves_what_it_dates() -> None:
    text = "The bridge was closed yesterday."
    old = Article(text=text, language="en", published="2024-05-08", id="bridge")
    revision = diff(old, Article(text=text, language="en", published="2024-05-10", id="bridge"))
    assert [change.fields for change in revision.changes] == [("value",)]
    assert (revision.old.id, revision.new.id) == ("bridge", "bridge (new)")


@settings(deadline=None, max_examples=25, suppress_health_check=UNHURRIED)
@given(articles())
def test_a_version_does_not_differ_from_itself(sample: Sample) -> None:
    revision = diff(sample.article, sample.article)
    assert revision.changes == ()


@settings(deadline=None, max_examples=25, suppress_health_check=UNHURRIED)
@given(st.data())
def test_the_way_back_takes_what_the_way_there_brought(data: st.DataObject) -> None:
    one, other = data.draw(articles("en")).article, data.draw(articles("en")).article
    there, back = diff(one, other), diff(other, one)
    kinds = [[change.kind for change in revision.changes] for revision in (there, back)]
    assert there.unchanged == back.unchanged
    assert kinds[0].count(FactChangeKind.ADDED) - kinds[0].count(FactChangeKind.REMOVED) == kinds[1].count(
        FactChangeKind.REMOVED
    ) - kinds[1].count(FactChangeKind.ADDED)
    for change in there.changes:
        for article, record in ((there.old, change.before), (there.new, change.after)):
            assert record is None or article.text[record.span.start : record.span.end] == record.span.text


def _calls(facts: int, change: Callable[[str], str]) -> int:
    """How many functions are called to compare two versions with so many alike facts and quotes."""
    text = " ".join(
        f"The office counted {n} boats in bay {n}. “We saw {n} boats,” said Jane Mercer." for n in range(facts)
    )
    old, new = (
        extract(Article(text=version, language="en", id=name)) for name, version in (("a", text), ("b", change(text)))
    )
    count = 0

    def tally(_frame: object, event: str, _arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(tally)
    try:
        compare_versions(old, new)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "change",
    [
        str.swapcase,
        lambda text: text.replace("office", "coastguard"),
        lambda text: re.sub(r"(\d+) boats in", r"9\1 in", text),
    ],
)
def test_work_grows_with_the_text_and_not_with_its_square(change: Callable[[str], str]) -> None:
    _calls(20, change)
    assert _calls(400, change) < 2.6 * _calls(200, change)
