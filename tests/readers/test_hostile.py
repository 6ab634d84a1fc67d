"""Whatever the bytes: articles that can be written as JSON, or an InputError. Nothing else."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.readers import read_articles
from factcheck.records import Article

_PIECES = [
    b"---\n", b"+++\n", b"...\n", b"source: ", b"published: ", b"'", b'"', b"\\u", b"\\", b"\r\n", b"\n", b": ", b"#",
    b"{", b"}", b"[", b"]", b'{"text": "', b'"text": ', b'"id": ', b"null", b"1e999", b"NaN", b"\\ud800", b"2024-05-05",
    b"\xef\xbb\xbf", b"\xff\xfe", b"\x00", b"\xed\xa0\x80", b"\xc3", "İ\u202e\u2028".encode(), b"9" * 5000, b"a", b" ",
]  # fmt: skip
_MIXED = st.lists(st.sampled_from(_PIECES) | st.binary(max_size=4), max_size=25).map(b"".join)

HOSTILE = {
    "brackets in brackets": b"[" * 200_000,
    "objects in objects": b'{"text":' * 100_000,
    "a number of a million digits": b'{"text": "a", "id": ' + b"9" * 1_000_000 + b"}",
    "a line of five million signs": b"a" * 5_000_000,
    "front matter never closed": b"---\n" + b"source: a\n" * 100_000,
    "many quotes": b"---\ntitle: " + b"'" * 1_000_001 + b"\n---\nIsi.",
    "many spaces": b"---\ntitle" + b" " * 1_000_000 + b"x\n---\nIsi.",
    "many hashes": b"---\ntitle: a" + b" \t" * 500_000 + b"#\n---\nIsi.",
    "deep TOML": b"+++\na = " + b"[" * 100_000 + b"\n+++\nIsi.",
    "nothing": b"",
    "only a mark": b"\xef\xbb\xbf",
    "zeros": b"\x00" * 1000,
}


def outcomes(data: bytes, kind: str) -> tuple[list[Article], list[InputError]]:
    problems: list[InputError] = []
    articles = list(read_articles(["-"], stdin=io.BytesIO(data), stdin_format=kind, problems=problems))
    return articles, problems


@given(_MIXED | st.binary(max_size=200), st.sampled_from(["txt", "json", "jsonl"]))
@settings(deadline=None, max_examples=100)
def test_any_bytes_give_articles_or_input_errors(data: bytes, kind: str) -> None:
    articles, problems = outcomes(data, kind)
    for article in articles:
        assert Article.model_validate_json(article.model_dump_json()) == article
    for problem in problems:
        assert problem.where
        assert problem.where.startswith("stdin")
    if kind == "txt":
        assert len(articles) + len(problems) == 1


@pytest.mark.parametrize("kind", ["txt", "json", "jsonl"])
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_end_quickly(name: str, kind: str) -> None:
    articles, problems = outcomes(HOSTILE[name], kind)
    assert len(articles) + len(problems) <= 1 + HOSTILE[name].count(b"\n")
    assert kind == "jsonl" or articles or problems


@given(st.text(max_size=60))
@settings(deadline=None, max_examples=100)
def test_a_text_without_front_matter_is_read_as_it_stands(text: str) -> None:
    if not text.strip() or text.split("\n")[0].rstrip() in ("---", "+++") or text.startswith("\ufeff"):
        return
    (article,), problems = outcomes(text.encode("utf-8", "replace"), "txt")
    assert article.text == text.encode("utf-8", "replace").decode()
    assert problems == []


@given(st.dictionaries(st.sampled_from(["id", "source", "title", "url"]), st.text(max_size=30)))
@settings(deadline=None, max_examples=100)
def test_quoted_values_come_back_exactly(fields: dict[str, str]) -> None:
    fields = {name: value.encode("utf-8", "replace").decode() for name, value in fields.items()}
    lines = "".join(f"{name}: {json.dumps(value)}\n" for name, value in fields.items())
    (article,), _ = outcomes(f"---\n{lines}---\nIsi.".encode(), "txt")
    for name, value in fields.items():
        if name != "id" or value:
            assert getattr(article, name) == value
