"""``factcheck explain --pair``: what of two articles was compared, and the bits it rests on."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
FERRY = (
    "---\nsource: {}\npublished: 2024-03-10\nlanguage: en\n---\n"
    "The ferry Santa Imelda sank off Tarum on Saturday with {} passengers on board, the port authority said. "
    "“We searched all night and {} nobody,” said harbour master Rolf Adan. "
    "The ferry, built in 1987, was insured for ${} million.\n"
)
BITS = re.compile(
    r"^      (?P<what>\S.*?)  +(?:(?P<how>\S.*?)  +)?(?P<bits>[+−]\d+\.\d)(?:  probability (?P<p>[\d.]+))?$"
)


@pytest.fixture
def ferries(desk: Path) -> Path:
    (desk / "a.txt").write_text(FERRY.format("Herald", 112, "found", "8.5"), encoding="utf-8")
    (desk / "b.txt").write_text(FERRY.format("Courier", 121, "did not find", "85"), encoding="utf-8")
    return desk


def test_every_comparison_is_told_with_its_bits(run: Run, ferries: Path) -> None:
    ran = run("explain", "--pair", "a.txt", "b.txt")
    assert (ran.code, ran.err) == (0, "")
    head, *blocks = ran.out.strip().split("\n\n")
    assert head == f"Herald / Courier · comparisons: {len(blocks)}"
    (passengers,) = [block for block in blocks if "“112” (Herald)" in block]
    assert re.search(
        r"^    contradiction · confidence [01]\.\d\d\n    TYPO004 digits-swapped · fingerprint \w{12}$",
        passengers,
        re.M,
    )
    assert "Two swapped digits would explain it." in passengers
    assert "    Both are about one fact\n      where such pairs begin" in passengers
    assert "    The difference is an error, not an innocent change\n      where such pairs begin" in passengers
    (year,) = [block for block in blocks if "“1987”" in block]
    assert "Both give the same value." in year
    assert "The difference is an error" not in year
    (quote,) = [block for block in blocks if "searched all night" in block]
    assert quote.endswith("rests on its words alone, not on bits")


def test_the_rows_add_up_and_the_sum_gives_the_probability(run: Run, ferries: Path) -> None:
    total, rows, sums = 0.0, 0, 0
    for line in run("explain", "--pair", "a.txt", "b.txt").out.splitlines():
        found = BITS.match(line)
        if found is None:
            total = rows = 0
            continue
        bits = float(found["bits"].replace("−", "-"))
        if found["what"] == "sum":
            assert abs(total - bits) <= 0.05 * (rows + 1) + 0.2
            assert 0 <= float(found["p"]) <= 1
            sums += 1
        total, rows = total + bits, rows + 1
    assert sums >= 6


def test_the_order_of_the_files_changes_nothing_but_the_head(run: Run, ferries: Path) -> None:
    one, other = (
        run("explain", "--pair", *pair).out.partition("\n") for pair in (("a.txt", "b.txt"), ("b.txt", "a.txt"))
    )
    assert one[2] == other[2]


def test_a_fingerprint_or_a_code_picks_what_is_behind_a_finding(run: Run, ferries: Path) -> None:
    lines = run("check", "a.txt", "b.txt", "--format", "jsonl").out.splitlines()
    (finding,) = [row for row in map(json.loads, lines) if row["code"] == "TYPO004"]
    by_print = run("explain", finding["fingerprint"], "--pair", "a.txt", "b.txt")
    assert by_print.code == 0
    assert by_print.out.startswith("Herald / Courier · comparisons: 1\n\n 1  “121” (Courier) / “112” (Herald)\n")
    assert run("explain", "typo004", "--pair", "a.txt", "b.txt").out == by_print.out
    assert "One wording has a negation" in run("explain", "QUOTE001", "--pair", "a.txt", "b.txt").out


def test_what_is_not_there_is_told_with_what_is(run: Run, ferries: Path) -> None:
    ran = run("explain", "0" * 12, "--pair", "a.txt", "b.txt")
    assert (ran.code, ran.out) == (2, "")
    assert "no finding '000000000000' between these two articles (there are: TYPO004 " in ran.err
    ran = run("explain", "NUM001", "--pair", "a.txt", "clean.txt")
    assert "(there are none)" in ran.err


def test_in_indonesian(run: Run, ferries: Path) -> None:
    (ferries / "factcheck.toml").write_text('language = "id"\n', encoding="utf-8")
    out = run("explain", "--pair", "a.txt", "b.txt").out
    assert "Herald / Courier · pembandingan: " in out
    assert "    Keduanya tentang satu fakta\n      titik awal pasangan seperti ini" in out
    assert "  peluang " in out


def test_wrong_usage(run: Run, ferries: Path) -> None:
    ran = run("explain")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "factcheck: there is nothing to explain (give the code of a rule, or two articles after --pair)\n"
    assert "expected 2 arguments" in run("explain", "--pair", "a.txt").err
    (ferries / "two.jsonl").write_text('{"text": "a"}\n{"text": "b"}\n', encoding="utf-8")
    assert "two.jsonl: one article is needed, and here are 2" in run("explain", "--pair", "a.txt", "two.jsonl").err
    assert "give two articles" in run("explain", "--pair", "a.txt", "a.txt").err


def test_two_articles_of_nothing_in_common(run: Run, desk: Path) -> None:
    ran = run("explain", "--pair", "clean.txt", "weekday.txt")
    assert (ran.code, ran.out) == (0, "Warta Kota / Harbour Courier · comparisons: 0\n")
