"""Places: the cases of places.toml, what holds for all places, and the gazetteer itself."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.knowledge.gazetteer import Kind, Town, folded, place_table
from factcheck.knowledge.places import Places, Where, known_places, listed_place
from factcheck.rules import Config

DATA = tomllib.loads(Path(__file__).with_name("places.toml").read_text(encoding="utf-8"))
CASES = DATA["case"]
QUICK = settings(deadline=None, max_examples=200)
TURNED = {Where.LEFT_IN_RIGHT: Where.RIGHT_IN_LEFT, Where.RIGHT_IN_LEFT: Where.LEFT_IN_RIGHT}


class _Towns:
    """The towns and states of places.toml."""

    def __init__(self) -> None:
        rows = list(enumerate(DATA["town"]))
        self._towns = [
            (frozenset(map(folded, row["names"])), Town(number, frozenset(map(folded, row["within"]))))
            for number, row in rows
        ]
        self._states = {folded(row["name"]): folded(row["country"]) for row in DATA["state"]}

    def towns(self, name: str) -> tuple[Town, ...]:
        return tuple(town for names, town in self._towns if name in names)

    def state(self, name: str) -> str | None:
        return self._states.get(name)


TOWNS = _Towns()


def _places(desk: dict[str, tuple[str, ...]], texts: list[str], gazetteer: Any) -> Places:
    base = known_places()
    by_id = dict(zip("ab", texts, strict=False))
    return Places(base.within, lambda: gazetteer).of_desk(desk, by_id)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['what']}: {case['a']}, {case['b']}")
def test_two_names(case: dict[str, Any]) -> None:
    for gazetteer, wanted in ((TOWNS, case["want"]), (None, case.get("without", case["want"]))):
        places = _places(case.get("desk", {}), case.get("texts", []), gazetteer)
        found = places.compare(case["a"], case["b"], ("a", "b"))
        assert found == wanted
        assert places.compare(case["b"], case["a"], ("b", "a")) is TURNED.get(found, found)


_NAMES = st.sampled_from(
    [name for row in DATA["town"] for name in (*row["names"], *row["within"])]
    + ["Gaza", "Rafah", "Aleppo", "Syria", "Egypt", "Nowhereton", "Quarter", "Block"]
)
_TEXTS = st.lists(
    st.sampled_from(["Syria", "Texas", "Ohio", "Peru", "Egypt", "Chad", "it"]).map("In {} 12 died.".format)
)
_DESK = st.sampled_from([{}, {"Quarter": ("Aleppo",), "Block": ("Quarter",)}])


@QUICK
@given(_NAMES, _NAMES, _TEXTS, _TEXTS, _DESK)
def test_comparing_is_symmetric_and_no_place_contains_itself(
    a: str, b: str, left: list[str], right: list[str], desk: dict[str, tuple[str, ...]]
) -> None:
    places = _places(desk, [" ".join(left), " ".join(right)], TOWNS)
    found = places.compare(a, b, ("a", "b"))
    assert places.compare(b, a, ("b", "a")) is TURNED.get(found, found)
    assert places.compare(a, a, ("a", "b")) in (Where.SAME, Where.APART)
    assert places.compare(a, a, ("a",)) is Where.SAME


@QUICK
@given(_NAMES, _NAMES, _NAMES, _DESK)
def test_containment_is_transitive(a: str, b: str, c: str, desk: dict[str, tuple[str, ...]]) -> None:
    places = _places(desk, [], TOWNS)
    if places.compare(a, b) is places.compare(b, c) is Where.LEFT_IN_RIGHT:
        assert places.compare(a, c) is Where.LEFT_IN_RIGHT


def test_nothing_is_loaded_for_places_that_the_packs_know() -> None:
    """A fresh process: importing, and reading where no name stands behind a word for places, leaves the table alone."""
    code = (
        "import factcheck; from factcheck.knowledge.gazetteer import place_table;"
        "factcheck.extract(factcheck.Article(text='A shell killed 12 people.', language='en'));"
        "assert place_table.cache_info().currsize == 0"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Shells of the Northern Front killed {} people in {} near Lake Orm, Mayor Omar Reyl said on Monday."),
        ("id", "Granat Front Utara menewaskan {} orang di {} dekat Danau Orm, kata Wali Kota Omar Reyl pada Senin."),
    ],
)
def test_the_places_of_the_settings_reach_the_comparison(language: str, text: str) -> None:
    articles = [
        factcheck.Article(id=name, text=text.format(*counted), language=language, published="2016-04-04")
        for name, counted in (("a", (12, "Salvina")), ("b", (31, "Aleppo")))
    ]
    settings = (Config(), Config(places={"Salvina": ("Aleppo",)}))
    alone, known = ({item.relation for item in factcheck.check(articles, config=one).comparisons} for one in settings)
    assert "part" not in alone
    assert "part" in known


TABLE = DATA["table"]


@pytest.mark.parametrize("case", TABLE, ids=lambda case: f"{case['a']}, {case['b']}")
def test_the_table_that_comes_with_the_library(case: dict[str, str]) -> None:
    found = known_places().compare(case["a"], case["b"])
    assert found == case["want"]
    assert known_places().compare(case["b"], case["a"]) is TURNED.get(found, found)


def test_names_of_the_table() -> None:
    table = place_table()
    assert {town.kind for town in table.towns("bogor")} == {Kind.SECOND, Kind.SECOND_TOWN}
    assert table.towns("kiev")[0] == table.towns("kyiv")[0]
    assert table.state("texas") == "united states"
    assert table.state("georgia") is None
    assert table.towns("") == table.towns("zzzz") == ()
    assert [listed_place(name) for name in ("Jawa Barat", "Jabar", "Damaskus", "Quuxton", "Indonesia")] == [
        "West Java",
        "West Java",
        "Damascus",
        None,
        None,
    ]
    assert listed_place("Kabupaten Bogor") == "Kabupaten Bogor"
    assert listed_place("Kabupaten Cianjur") == "Cianjur"
    assert place_table() is table


def test_every_province_and_regency_of_indonesia_is_there() -> None:
    """38 provinces, and 514 regencies and cities in them (Kepmendagri 300.2.2-2430/2025)."""
    lines = place_table().lines()
    provinces = {start for start, (kind, outer, *_) in lines.items() if kind == "1" and lines[int(outer)][3] == "ID"}
    inner = [row for row in lines.values() if row[0] in "2k" and int(row[1]) in provinces]
    assert len(provinces) == 38
    assert len(inner) == 514


def test_names_are_found() -> None:
    names = place_table().names()
    assert len(names) > 90_000
    assert all(place_table().towns(name) for name in names[::97])
