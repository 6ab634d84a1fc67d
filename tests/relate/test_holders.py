"""One office whose holder has two names: told once, with all who have either, and not where the two may be one."""

from __future__ import annotations

import tomllib
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.relate.holders import holders_named_twice
from factcheck.relate.names import Ground
from factcheck.relate.registers import register_of
from factcheck.relate.roles import roles_of
from factcheck.statements.terms import Terms

CASES = tomllib.loads(Path(__file__).with_name("holders.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["why"]))
def test_holders(case: dict[str, Any]) -> None:
    read = [
        factcheck.extract(factcheck.Article(id=f"a{number}", text=text, language=case.get("language", "en")))
        for number, text in enumerate(case["texts"])
    ]
    registers = [register_of(item, Terms(item)) for item in read]
    roles = [roles_of(item, register) for item, register in zip(read, registers, strict=True)]
    pairs = [] if case.get("apart") else list(combinations(range(len(read)), 2))
    found = holders_named_twice(roles, registers, pairs)
    told = [(one.left.text, one.right.text) for one in found]
    assert told == ([tuple(case["told"])] if "told" in case else [])
    for one in found:
        assert one.ground is Ground.HOLDER
        assert [list(users) for users in one.users] == case["users"]
        assert [one.left_id in one.users[0], one.right_id in one.users[1]] == [True, True]
