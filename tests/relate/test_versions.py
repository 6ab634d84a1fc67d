"""Two versions of one text: what diff tells of each change, and that check keeps none of them from the editor."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck import Article, FactChange, check, diff
from factcheck.records import Statement

CASES = tomllib.loads(Path(__file__).with_name("versions.toml").read_text(encoding="utf-8"))
KINDS = ("changed", "added", "removed")


def _article(text: str, language: str, number: int) -> Article:
    return Article(text=text, language=language, source="Harbour Courier", published="2025-05-06", id=f"v{number}")


def _versions(case: dict[str, Any]) -> tuple[Article, Article]:
    text = CASES["text"][case["text"]]
    old = new = text["body"].strip()
    for before, after in case["change"]:
        assert new.count(before) == 1, before
        new = new.replace(before, after)
    return _article(old, text["language"], 1), _article(new, text["language"], 2)


def _is(change: FactChange, wanted: str) -> bool:
    """Whether a change is the wanted one: "changed amount 12 -> 15", "added 4"."""
    kind, _, rest = wanted.partition(" ")
    fields, _, values = rest.partition(" ") if kind == "changed" else ("", "", rest)
    before, arrow, after = values.partition("->")
    if not arrow:
        before, after = (before, "") if kind == "removed" else ("", before)
    sides = [(change.before, before.strip()), (change.after, after.strip())]
    told = all(words in (record.span.text if record is not None else "") for record, words in sides)
    return change.kind == kind and ",".join(change.fields) == fields and told


@pytest.mark.parametrize(
    "case", CASES["case"], ids=lambda case: f"{case['text']}: {case['change'][0][1] or 'left out'}"
)
def test_every_change_is_told_and_nothing_else(case: dict[str, Any]) -> None:
    old, new = _versions(case)
    changes = diff(old, new).changes
    told = [
        f"{change.kind} {','.join(change.fields)} "
        f"{getattr(change.before, 'span', None)} -> {getattr(change.after, 'span', None)}"
        for change in changes
    ]
    assert len(changes) == len(case["diff"]), told
    assert [wanted for wanted in case["diff"] if not any(_is(change, wanted) for change in changes)] == [], told
    first = next((change.comparison for change in changes if change.comparison is not None), None)
    if "verdict" in case:
        assert first is not None
        assert f"{first.verdict} {first.kind or ''}".strip() == case["verdict"]


@pytest.mark.parametrize("days", [("2025-05-06", "2025-05-06"), ("2025-05-06T08:00", "2025-05-06T17:00"), (None, None)])
def test_check_tells_what_diff_tells(days: tuple[str | None, str | None]) -> None:
    """``dated``: only where the days are known, since a share may have moved on."""
    quiet = []
    for case in CASES["case"]:
        if case.get("check") == "dated" and days[0] is None:
            continue
        if case.get("check"):
            old, new = _versions(case)
            dated = [
                Article(text=item.text, id=item.id, source="Courier", language=item.language, published=day)
                for item, day in zip((old, new), days, strict=True)
            ]
            found = [item for item in check(dated).findings if len({one.article_id for one in item.evidence}) > 1]
            if not found:
                quiet.append(case["change"][0])
    assert quiet == []


def test_a_change_comes_with_its_link_and_its_arithmetic() -> None:
    case = next(one for one in CASES["case"] if one["change"][0][1] == "241 passengers")
    (change,) = diff(*_versions(case)).changes
    assert change.comparison is not None
    assert change.comparison.link is not None
    assert change.comparison.link.probability > 0.9
    assert any("214 / 241" in reason for reason in change.comparison.reasons)


def test_what_is_no_claim_stands_as_a_statement() -> None:
    case = next(one for one in CASES["case"] if one["change"][0][1] == "Pryce, 53,")
    (change,) = diff(*_versions(case)).changes
    assert isinstance(change.after, Statement)
    assert change.after.dimension == "age"


def test_a_translation_is_followed_too() -> None:
    english = "The storm killed 12 people in Padang on Tuesday, the mayor said. It tore the roofs off 340 houses."
    indonesian = "Badai menewaskan 15 orang di Padang pada Selasa, kata wali kota. Badai merusak atap 340 rumah."
    old = Article(text=english, language="en", published="2025-05-06", id="en")
    (change,) = diff(old, Article(text=indonesian, language="id", published="2025-05-06", id="id")).changes
    assert change.fields[:1] == ("amount",)
    assert change.comparison is not None
    assert change.comparison.verdict == "update"


@pytest.mark.parametrize(
    ("language", "text", "note"),
    [
        ("en", "Of the {} passengers all were saved.", "An earlier version of this article gave the number as 241."),
        ("en", "The bridge is {} metres long.", "Correction: the bridge is 214 metres long, not 241 metres."),
        ("id", "Semua {} penumpang kapal selamat.", "Ralat: jumlah penumpang 214 orang, bukan 241 orang."),
        ("id", "Jembatan itu panjangnya {} meter.", "Sebelumnya tertulis panjang jembatan 241 meter."),
    ],
)
def test_what_a_note_takes_back_is_an_update(language: str, text: str, note: str) -> None:
    old = Article(text=text.format(241), language=language)
    new = Article(text=f"{text.format(214)}\n\n{note}", language=language)
    found = [change.comparison for change in diff(old, new).changes if change.kind == "changed"]
    assert [item and str(item.verdict) for item in found] == ["update"]
    silent = diff(old, Article(text=text.format(214), language=language)).changes
    assert [item.comparison and str(item.comparison.verdict) for item in silent] == ["contradiction"]
