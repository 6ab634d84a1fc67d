"""Names with two spellings, people with two offices, events at two places, facts denied: how they are told."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.link.articles import ArticleFacts
from factcheck.records import Finding
from factcheck.relate.context import Context
from factcheck.relate.names import Ground, TwoSpellings
from factcheck.relate.two_offices import TwoRoles
from made import extraction, span, told


def spelled(
    left: str = "a", right: str = "b", users: Any = (("a",), ("b",)), ground: Ground = Ground.NAME, **words: str
) -> TwoSpellings:
    ours, theirs = span(words.get("one", "Reeve Penelac"), 10), span(words.get("other", "Reeve\n Penelec"), 50)
    return TwoSpellings(left, right, ours, theirs, ground, users)


def found(*items: Any, names: str = "abc", languages: str = "", **about: Any) -> list[Finding]:
    tags = {"i": "id", "e": "en"}
    read = [
        extraction(name, language=tags[languages[number]] if languages else "en") for number, name in enumerate(names)
    ]
    kind = "roles" if items and isinstance(items[0], TwoRoles) else "spellings"
    results: dict[str, Any] = {kind: items, **about}
    return told(articles=read, **results)


def test_the_spelling_that_fewer_articles_have_is_told_first() -> None:
    for item in (
        spelled(users=(("a", "c"), ("b",))),
        TwoSpellings(
            "b", "a", span("Reeve\n Penelec", 50), span("Reeve Penelac", 10), Ground.NAME, (("b",), ("a", "c"))
        ),
    ):
        (one,) = found(item)
        assert one.message == "One name, two spellings: “Reeve Penelec” and “Reeve Penelac”"
        assert (one.code, one.severity, one.confidence) == ("NAME001", "warning", 0.93)
        assert [(side.value, side.sources, side.independent) for side in one.sides] == [
            ("Reeve Penelec", ("Outlet b",), 1),
            ("Reeve Penelac", ("Outlet a", "Outlet c"), 2),
        ]
        assert [passage.article_id for passage in one.evidence] == ["b", "a"]


def test_the_draft_comes_first() -> None:
    item = spelled(users=(("a",), ("b", "c")))
    assert [one.evidence[0].article_id for one in found(item, subject="b")] == ["b"]
    assert [one.evidence[0].article_id for one in found(item)] == ["a"]
    assert not found(item, subject="c")


def test_copies_of_one_text_count_once() -> None:
    facts = {name: ArticleFacts(name, source=f"Outlet {name}") for name in "abc"}
    (one,) = found(spelled(users=(("a", "c"), ("b",))), context=Context(facts, origin={"a": "AFP", "c": "AFP"}))
    assert [side.independent for side in one.sides] == [1, 1]


@pytest.mark.parametrize(
    ("names", "subject", "severity"),
    [("a", None, "info"), ("a", "a", "warning"), ("ab", "a", "warning"), ("ab", None, None), ("ab", "b", None)],
)
def test_two_spellings_in_one_article(names: str, subject: str | None, severity: str | None) -> None:
    """Told of a draft, noted of an article that is checked alone, and of others it is nobody's to mend."""
    (*told_of,) = found(spelled("a", "a", (("a",), ("a",))), names=names, subject=subject)
    assert [one.severity for one in told_of] == ([] if severity is None else [severity])


def test_between_two_languages_it_is_a_note() -> None:
    assert [one.severity for one in found(spelled(), languages="iei")] == ["info"]
    assert [one.severity for one in found(spelled(), languages="iii")] == ["warning"]


def test_two_names_of_one_office_are_told_as_such() -> None:
    (one,) = found(spelled(ground=Ground.HOLDER))
    assert one.message.startswith("One office, two names: ")
    assert one.confidence == 0.65


def test_the_draft_does_not_make_it_another_finding() -> None:
    assert found(spelled())[0].fingerprint == found(spelled(), subject="b")[0].fingerprint


def offices(left: str = "a", right: str = "b", **words: Any) -> TwoRoles:
    ours = span(words.get("one", "Finance Minister Mara Lind"), 10)
    theirs = span(words.get("other", "Mara Lind, the foreign minister"), 50)
    return TwoRoles(left, right, ours, theirs, "Mara Lind", words.get("users", ((left,), (right,))))


def test_two_offices_are_told_without_the_name() -> None:
    (one,) = found(offices())
    assert one.message == "Two offices of Mara Lind: “Finance Minister” and “the foreign minister”"
    assert (one.code, one.severity) == ("NAME002", "warning")
    assert [side.value for side in one.sides] == ["Finance Minister Mara Lind", "Mara Lind, the foreign minister"]
    assert not found(offices(), subject="c")


def test_an_office_that_is_but_the_name_is_told_with_it() -> None:
    (one,) = found(offices(one="Mara Lind"))
    assert one.message.startswith("Two offices of Mara Lind: “Mara Lind” and ")


def test_two_offices_in_one_article_are_told_as_loudly() -> None:
    (one,) = found(offices("a", "a"), names="a")
    assert one.severity == "warning"
