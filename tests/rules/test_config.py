"""What the options of a desk do, and how wrong ones are refused."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.errors import ConfigError
from factcheck.rules import load_config

CASES = tomllib.loads(Path(__file__).with_name("config.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES["option"], ids=lambda case: case["what"])
def test_an_option_does_what_it_says(case: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text(case.get("settings", ""), encoding="utf-8")
    articles = [
        factcheck.Article(id=name, source=f"Outlet {name}", text=case[name], language="en", published="2024-05-12")
        for name in ("left", "right")
    ]
    found = factcheck.check(articles, config=load_config(tmp_path)).findings
    told = {f"{finding.code} {finding.severity}" for finding in found}
    assert set(case.get("raises", ())) <= told
    assert not [line for line in told if line.startswith(tuple(case.get("quiet", ("-",))))]


@pytest.mark.parametrize("case", CASES["refused"], ids=lambda case: case["settings"])
def test_wrong_settings_are_refused_by_name(case: dict[str, str], tmp_path: Path) -> None:
    file = tmp_path / "factcheck.toml"
    file.write_text(case["settings"], encoding="utf-8")
    with pytest.raises(ConfigError) as refused:
        load_config(tmp_path)
    assert str(refused.value).startswith(f"{file}: ")
    assert case["told"] in str(refused.value)


def test_the_desks_own_places_are_used() -> None:
    """Two towns apart, until the desk says that one lies in the other: then one count can be part of the other's."""
    said = "A blast in {} killed {} people on Monday, the Gaza health ministry said."
    articles = [
        factcheck.Article(id=place, source=place, text=said.format(place, dead), language="en", published="2024-05-14")
        for place, dead in (("Khuza'a", 12), ("Jabalia", 31))
    ]
    inside = factcheck.Config(places={"Khuza'a": ("Jabalia",)})
    apart, within = (
        {item.relation for item in factcheck.check(articles, config=config).comparisons} for config in (None, inside)
    )
    assert "part" not in apart
    assert "part" in within
