"""The table of outcomes, and the open name that a claim carries."""

from __future__ import annotations

import pickle

import pytest
from pydantic import TypeAdapter, ValidationError

from factcheck.languages import outcome_table
from factcheck.records import Outcome
from factcheck.rules.wording import load_messages, message_languages
from factcheck.statements.dimensions import dimensions, lineage

CONSTANTS = [value for value in vars(Outcome).values() if isinstance(value, Outcome)]


def test_every_constant_is_in_the_table() -> None:
    assert len(CONSTANTS) == 7
    assert set(CONSTANTS) <= set(outcome_table())


@pytest.mark.parametrize("name", outcome_table())
def test_every_outcome_is_a_dimension_with_its_words(name: str) -> None:
    kind = outcome_table()[name]
    assert dimensions()[f"people.{name}"].growth == kind.growth
    assert lineage(f"people.{name}")[1] == (f"people.{kind.parent}" if kind.parent else "people")
    for language in message_languages():
        words = load_messages(language).tables["word"]
        assert {name, f"people.{name}"} <= set(words), language


def test_an_outcome_is_the_string_of_its_name() -> None:
    assert Outcome.KILLED == "killed"
    assert Outcome("killed") == Outcome.KILLED
    assert (str(Outcome.KILLED), f"{Outcome.KILLED}", Outcome.KILLED.value) == ("killed",) * 3
    assert repr(Outcome.KILLED) == "Outcome('killed')"
    assert pickle.loads(pickle.dumps(Outcome.KILLED)) is not None
    assert type(pickle.loads(pickle.dumps(Outcome.KILLED))) is Outcome
    with pytest.raises(ValueError, match="no name of an outcome"):
        Outcome("Killed ")


def test_an_outcome_is_a_string_in_json() -> None:
    kind = TypeAdapter(Outcome)
    assert kind.validate_json('"quarantined"') == "quarantined"
    assert type(kind.validate_python("killed")) is Outcome
    assert kind.dump_json(Outcome.KILLED) == b'"killed"'
    assert kind.json_schema() == {"type": "string", "pattern": "^[a-z][a-z0-9_]*$"}
    with pytest.raises(ValidationError):
        kind.validate_json('"Killed"')
