"""Rules that are rows: what each needs, what a wrong one is told, and that every result has its rule."""

from __future__ import annotations

import re

import pytest

from factcheck.records.traits import Slip
from factcheck.rules.rows import FILE, Row, read_rows, rows
from factcheck.rules.tellers import TELLERS, rules_of
from factcheck.rules.whens import When
from factcheck.rules.wording import load_messages, message_languages

GOOD = '''
[[finding]]
code = "NUM901"
name = "pebbles-differ"
family = "figures"
severity = "warning"
when = "comparison:count"
page = """
Two articles count pebbles differently.
"""
'''

BY_FUNCTIONS = {
    When.ONE_ARTICLE,
    When.PART_LARGER,
    When.TOLL,
    When.TOLL_UNSURE,
    When.NEARLY,
    When.TWO_FRAMES,
    When.COPY,
    When.UPDATED,
    When.REHEDGED,
}
"""What a comparison may be told as that a rule with logic of its own tells."""


def test_every_result_has_one_rule() -> None:
    told = [when for row in rows() for when in row.when]
    known = {f"{kind}:{result}" for kind, teller in TELLERS.items() for result in teller.results}
    assert len(told) == len(set(told))
    assert known - set(told) == {f"comparison:{when}" for when in BY_FUNCTIONS}


@pytest.mark.parametrize("language", message_languages())
@pytest.mark.parametrize("row", rows(), ids=lambda row: row.code)
def test_every_row_can_be_said_in_every_language(row: Row, language: str) -> None:
    tables = load_messages(language).tables
    assert tables["could_be"].keys() >= set(row.could_be)
    assert tables["to_check"].keys() >= set(row.to_check)
    for when in row.when:
        assert row.message(when.partition(":")[2]) in tables["message"]


@pytest.mark.parametrize("language", message_languages())
def test_every_slip_can_be_said_but_one_wrong_digit(language: str) -> None:
    told = {f"slip_{slip.replace(' ', '_')}" for slip in Slip if slip is not Slip.DIGIT}
    assert load_messages(language).tables["could_be"].keys() >= told


def test_a_row_makes_a_rule() -> None:
    (rule,) = rules_of(read_rows(GOOD))
    assert (rule.code, rule.name, rule.family, rule.severity, rule.preview) == (
        "NUM901",
        "pebbles-differ",
        "figures",
        "warning",
        False,
    )
    assert rule.manual == rule.summary == "Two articles count pebbles differently."


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('severity = "warning"', 'severity = "loud"', "severity: Input should be 'error', 'warning' or 'info'"),
        ('severity = "warning"\n', "", "severity: is missing: every row must say it"),
        ('family = "figures"', 'family = "stones"', "family: Input should be 'figures', "),
        ('code = "NUM901"', 'code = "NUMBER"', "code: String should match pattern"),
        ("page =", 'maybe = ["rounding"]\npage =', "maybe: there is no such field; there are: code, name, family, "),
        ("comparison:count", "pebbles", "when.0: String should match pattern"),
        ("comparison:count", "comparson:count", "there is no such kind of result; there are: comparison, sum, quote, "),
        ("comparison:count", "comparison:pebbles", "there is no such result; there are: age, ceiling, copy, count, "),
        ("comparison:count", "quote:same", "there is no such result; there are: gap, modality, "),
        (
            "page =",
            'messages = { pebbles = "NUM901_b" }\npage =',
            "messages: give them by what stands behind the colon",
        ),
        ("page =", 'note_below = "small_gap"\npage =', "note_below: Input should be 'wide_gap' or 'telling_gap'"),
        (
            '"comparison:count"',
            '"calendar:age"\nnote_below = "wide_gap"',
            "note_below: only two figures (comparison:…) have a ratio",
        ),
        (
            '"comparison:count"',
            '"calendar:age"\nnote_backed = true',
            "note_backed: only two values (comparison:…) have sources on both sides",
        ),
    ],
)
def test_a_wrong_row_is_told_with_its_place_and_what_may_stand_there(old: str, new: str, told: str) -> None:
    assert old in GOOD
    with pytest.raises(ValueError, match=rf"^{re.escape(FILE)}: \[\[finding\]\] #1 NUM") as caught:
        rules_of(read_rows(GOOD.replace(old, new)))
    assert told in str(caught.value)


def test_a_row_without_a_code_is_told_by_its_number() -> None:
    with pytest.raises(ValueError, match=r"\[\[finding\]\] #2 without a code: code: is missing"):
        read_rows(GOOD + GOOD.replace('code = "NUM901"\n', ""))


def test_codes_stand_in_order_each_once() -> None:
    for code in ("NUM901", "NUM900"):
        with pytest.raises(ValueError, match=rf"#2 {code}: stands behind NUM901: give every code one row"):
            read_rows(GOOD + GOOD.replace("NUM901", code))


def test_one_result_has_one_rule() -> None:
    with pytest.raises(ValueError, match="#2 NUM902: when: 'comparison:count': NUM901 tells it already"):
        rules_of(read_rows(GOOD + GOOD.replace("NUM901", "NUM902")))


def test_a_file_that_is_no_toml_is_named() -> None:
    with pytest.raises(ValueError, match=rf"^{re.escape(FILE)}: not a TOML file: "):
        read_rows("[[finding]\n")
