"""What comes out does not depend on hash seed, number of processes or the order of the articles."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import factcheck

STORY = [
    ("AP", "2024-03-10", "A flood in Tarum killed 12 people on Saturday, 10 March 2024, the mayor, Ana Sari, said."),
    (
        "Harbour Courier",
        "2024-03-10",
        "The flood in Tarum killed 21 people, police said. “We lost two bridges,” Sari said.",
    ),
    ("Warta Kota", "2024-03-11", "Banjir di Tarum menewaskan 14 orang, 3 di antaranya anak, dan merusak 1.200 rumah."),
    (
        "Kabar Bahari",
        "2024-03-11",
        "Banjir di Tarum pada Sabtu menewaskan 14 orang dan merusak 2.100 rumah, kata polisi.",
    ),
    (
        "AP",
        "2024-03-12",
        "The flood in Tarum killed 12 people and damaged 1,200 homes. “We lost three bridges,” Sari said.",
    ),
]


def _articles() -> list[factcheck.Article]:
    return [
        factcheck.Article(id=f"a{number}", source=source, published=day, text=text)
        for number, (source, day, text) in enumerate(STORY)
    ]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("story")
    rows = (article.model_dump_json(include={"id", "source", "published", "text"}) for article in _articles())
    (place / "all.jsonl").write_text("\n".join(rows), encoding="utf-8")
    return place


def _out(folder: Path, seed: str, processes: str, form: str) -> bytes:
    command = [sys.executable, "-m", "factcheck", "check", "all.jsonl", "--format", form, "--processes", processes]
    ran = subprocess.run(
        [*command, "--all", "--today", "2024-05-05"],
        cwd=folder,
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 1, ran.stderr
    return ran.stdout


@pytest.mark.parametrize("form", ["json", "html"])
def test_hash_seeds_and_processes_change_no_byte(folder: Path, form: str) -> None:
    assert _out(folder, "0", "1", form) == _out(folder, "4294967295", "2", form)


@pytest.mark.parametrize("subject", [None, "a1"])
def test_the_order_of_the_articles_changes_no_byte(subject: str | None) -> None:
    articles = _articles()
    config = factcheck.Config(min_confidence=0.0)
    orders = (articles, articles[::-1], articles[2:] + articles[:2], articles[1::2] + articles[::2])
    reports = [factcheck.check(given, subject, config=config) for given in orders]
    assert reports[0].findings
    for write in (factcheck.Report.to_json, factcheck.Report.to_html, factcheck.Report.to_text):
        assert len({write(report) for report in reports}) == 1


def test_articles_are_listed_draft_first_then_as_they_were_published() -> None:
    given = [
        factcheck.Article(id="undated", text="A flood."),
        factcheck.Article(id="late", published="2024-03-11T09:00", text="A flood."),
        factcheck.Article(id="b", source="B", published="2024-03-10", text="A flood."),
        factcheck.Article(id="draft", published="2024-03-12", text="A flood."),
        factcheck.Article(id="early", published="2024-03-11T08:00", text="A flood."),
        factcheck.Article(id="a", source="A", published="2024-03-10", text="A flood."),
    ]
    listed = [article.id for article in factcheck.check(given, "draft").articles]
    assert listed == ["draft", "a", "b", "early", "late", "undated"]
