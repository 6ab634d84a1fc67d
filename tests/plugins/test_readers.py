"""Readers of other distributions: what they leave open is filled in; what they break costs their own file."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from factcheck.errors import ConfigError, InputError
from factcheck.readers import Defaults, read_articles

from .conftest import Install

READER = """
from factcheck import Article, InputError

def read(text):
    for line in text.splitlines():
{body}
"""
POINT = "slip = slips:read"


def reader(body: str = "yield Article(text=line)") -> str:
    return READER.format(body=f"        {body}")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    (folder / "a.txt").write_text("One.", encoding="utf-8")
    (folder / "b.slip").write_text("Two.\nThree.\n", encoding="utf-8")
    (folder / "c.SLIP").write_text("\ufeffFour.", encoding="utf-8")
    return folder


@pytest.mark.usefixtures("desk")
def test_ids_and_defaults_are_filled_in(install: Install) -> None:
    install("slips", reader("yield Article(text=line, source='Own' if line == 'Two.' else None)"), readers=POINT)
    articles = list(read_articles(["."], defaults=Defaults("Desk", "2024-03-12", "en")))
    assert [(article.id, article.source, str(article.published)) for article in articles] == [
        ("a.txt", "Desk", "2024-03-12"),
        ("b.slip#1", "Own", "2024-03-12"),
        ("b.slip#2", "Desk", "2024-03-12"),
        ("c.SLIP", "Desk", "2024-03-12"),
    ]
    assert [article.text for article in articles] == ["One.", "Two.", "Three.", "Four."]


@pytest.mark.usefixtures("desk")
def test_an_id_of_the_readers_own_stays(install: Install) -> None:
    install("slips", reader("yield Article(text=line, id=line[:2])"), readers=POINT)
    assert [article.id for article in read_articles(["b.slip"])] == ["Tw", "Th"]


def test_standard_input(install: Install) -> None:
    install("slips", reader(), readers=POINT)
    (article,) = read_articles(["-"], stdin=io.BytesIO(b"One."), stdin_format="slip")
    assert (article.id, article.text) == ("stdin", "One.")
    with pytest.raises(ConfigError, match=r"no reader of 'slop' \(known: txt, json, jsonl, slip\)"):
        list(read_articles(["-"], stdin=io.BytesIO(b"One."), stdin_format="slop"))


BROKEN = {
    "import": ("import nothing_of_the_name", 0, "the reader of such files cannot be loaded: ModuleNotFoundError: No"),
    "exit": ("raise SystemExit('no licence')", 0, "cannot be loaded: SystemExit: no licence"),
    "call": ("read = 12", 0, "the reader broke off: TypeError: 'int' object is not callable"),
    "none": ("def read(text): ...", 0, "the reader broke off: TypeError: 'NoneType' object is not iterable"),
    "midway": (reader("yield Article(text=line) if line == 'Two.' else 1 / 0"), 1, "broke off: ZeroDivisionError"),
    "leaving": (reader("raise SystemExit('enough')"), 0, "the reader broke off: SystemExit: enough"),
    "no article": (reader("yield line"), 0, "the reader broke off: TypeError: str is no Article"),
    "no text": (reader("yield Article(text=' ')"), 0, "there is no text"),
    "field": (reader("yield Article(text=line, published='2024')"), 0, "the reader broke off: ValidationError"),
    "own": (reader("raise InputError('no slip', hint='look again')"), 0, "b.slip: no slip (look again)"),
}


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(("source", "read", "told"), BROKEN.values(), ids=BROKEN)
def test_a_broken_reader_costs_its_file(install: Install, source: str, read: int, told: str) -> None:
    install("slips", source, readers=POINT)
    problems: list[InputError] = []
    articles = list(read_articles(["a.txt", "b.slip"], problems=problems))
    assert len(articles) == 1 + read
    assert problems[0].where is not None
    assert problems[0].where.startswith("b.slip")
    assert told in str(problems[0])
    with pytest.raises(InputError):
        list(read_articles(["b.slip"]))


@pytest.mark.parametrize("bad", ["txt", "Slip", ".slip"])
@pytest.mark.usefixtures("desk")
def test_an_ending_that_is_taken_or_none_is_refused(install: Install, bad: str) -> None:
    install("slips", reader(), readers=f"{bad} = slips:read")
    assert [article.text for article in read_articles(["a.txt"])] == ["One."]  # nothing was looked for
    told = r"slips \(slips:read\): (two readers have the name txt \(the other is of factcheck|.* is no name for a rea)"
    with pytest.raises(ConfigError, match=told):
        list(read_articles(["b.slip"]))


@pytest.mark.usefixtures("desk")
def test_bytes_that_are_no_text_are_told_as_ever(install: Install, desk: Path) -> None:
    install("slips", reader(), readers=POINT)
    (desk / "b.slip").write_bytes(b"One.\nSe\xf1or.")
    with pytest.raises(InputError, match=r"^b\.slip:2: byte 7 \(0xf1\) is not UTF-8"):
        list(read_articles(["b.slip"]))
