"""Records that the library builds are those that a validator would give, in types and values."""

from __future__ import annotations

import pickle
import sys
from pathlib import Path

import pytest
from hypothesis import given
from pydantic import BaseModel, ValidationError

import factcheck
from any_text import LANGUAGES, TEXTS
from factcheck.records import Coverage, Span, Statement

ARTICLES = list(factcheck.read_articles([Path(__file__).parents[2] / "fixtures" / "articles"]))
SPAN = {"start": 3, "end": 5, "text": "12"}
STATEMENT = {"id": "a#s1", "article_id": "a", "dimension": "count", "span": Span(**SPAN)}


def shape(value: object) -> object:
    """What a value is made of: the type of everything in it."""
    if isinstance(value, BaseModel):
        return type(value), {name: shape(item) for name, item in vars(value).items()}
    if isinstance(value, dict):
        return {key: shape(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return type(value), [shape(item) for item in value]
    return type(value)


def holds(extraction: factcheck.Extraction) -> bool:
    """Whether validating gives the same."""
    again = factcheck.Extraction.model_validate(extraction.model_dump())
    return again == extraction and shape(again) == shape(extraction)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.id)
def test_what_is_read_is_of_the_types_of_its_fields(article: factcheck.Article) -> None:
    assert holds(factcheck.extract(article))


@given(text=TEXTS, language=LANGUAGES)
def test_what_is_read_of_any_text_is_of_the_types_of_its_fields(text: str, language: str) -> None:
    assert holds(factcheck.extract(factcheck.Article(text=text, language=language)))


def test_a_built_record_is_like_one_that_was_validated() -> None:
    built, validated = Span.built(SPAN), Span(**SPAN)
    assert built == validated
    assert hash(built) == hash(validated)
    assert repr(built) == repr(validated)
    assert built.model_copy(update={"end": 4}) == Span(start=3, end=4, text="12")
    assert pickle.loads(pickle.dumps(built)) == validated
    with pytest.raises(ValidationError):
        built.start = 4  # type: ignore[misc]


def test_a_copy_of_a_built_record_leaves_the_fields_of_the_rest_alone() -> None:
    Span.built(SPAN).model_copy(update={"more": 1})
    assert Span.built(SPAN).model_fields_set == {"start", "end", "text"}


def test_absent_fields_get_their_defaults_and_no_two_records_share_a_table() -> None:
    built = Statement.built(STATEMENT)
    assert built == Statement(**STATEMENT)
    assert built.filled is not Statement.built(STATEMENT).filled
    assert Coverage.built({}) == Coverage()


def test_built_records_share_the_names_of_their_fields() -> None:
    assert sys.getsizeof(vars(Span.built(SPAN))) < sys.getsizeof(vars(Span(**SPAN)))
