"""Names of sources: the rows of ``names.toml``."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract.quotes.names import normalise_source
from factcheck.languages import known_languages, load_pack

ROWS = tomllib.loads((Path(__file__).parent / "names.toml").read_text("utf-8"))["row"]
SPELLINGS = [(tag, written, row["name"]) for row in ROWS for tag in known_languages() for written in row.get(tag, ())]


@pytest.mark.parametrize(("tag", "written", "name"), SPELLINGS)
def test_one_name_for_one_source(tag: str, written: str, name: str) -> None:
    assert normalise_source(written, load_pack(tag)) == name


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=80), st.sampled_from(known_languages()))
def test_any_name_has_a_normal_form_that_stays(written: str, tag: str) -> None:
    pack = load_pack(tag)
    once = normalise_source(written, pack)
    assert normalise_source(once, pack) == once
