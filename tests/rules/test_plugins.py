"""Rules of other distributions: loaded on demand, refused where codes clash, named where they break."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import factcheck
from factcheck.errors import ConfigError
from factcheck.rules import Config, all_rules, find_rule, rules_for
from factcheck.rules.plugins import installed_rules

RULE = '''
from factcheck import Evidence, Severity, Verdict
from factcheck.rules import Draft, rule

@rule(code="{code}", name="{name}", severity=Severity.WARNING,
      messages={{"en": {{"round": "A round figure: {{a}}.", "count": "Ask for the count."}},
                "id": {{"round": "Angka bulat: {{a}}.", "count": "Mintalah hitungannya."}}}})
def round_figure(dossier):
    """A count is a round number."""
    for extraction in dossier.subjects():
        for claim in extraction.casualties:
            if claim.amount.value and claim.amount.value % 100 == 0:
                yield Draft("round", Verdict.UNRESOLVED, (Evidence(article_id=claim.article_id, span=claim.span,
                            role="claim"),), values={{"a": claim.span.text}}, claims=(claim,),
                            to_check=("count", "bulletin"))
{more}
'''
ARTICLE = factcheck.Article(
    id="a", text="A flood killed 300 people in Tarum on Monday, the mayor said.", language="en", published="2024-03-12"
)

Install = Callable[..., None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Puts a distribution with rules on the path, as pip would."""
    made: list[str] = []

    def make(module: str, source: str, entry: str | None = None) -> None:
        (tmp_path / f"{module}.py").write_text(source, encoding="utf-8")
        about = tmp_path / f"{module}-1.0.dist-info"
        about.mkdir()
        (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module.replace('_', '-')}\nVersion: 1.0\n")
        point = entry or f"{module}:round_figure"
        (about / "entry_points.txt").write_text(f"[factcheck.rules]\n{module} = {point}\n")
        made.append(module)
        installed_rules.cache_clear()

    monkeypatch.syspath_prepend(str(tmp_path))
    yield make
    for module in made:
        sys.modules.pop(module, None)
    installed_rules.cache_clear()


def plugin(code: str = "DESK001", name: str = "round-figure", more: str = "") -> str:
    return RULE.format(code=code, name=name, more=more)


def test_a_rule_of_another_distribution_runs(install: Install) -> None:
    install("desk_rules", plugin())
    (found,) = factcheck.check([ARTICLE]).findings
    assert (found.code, found.severity, found.url) == ("DESK001", "warning", "")
    assert found.message.startswith("A round figure: ")
    (found,) = factcheck.check([ARTICLE], config=Config(language="id")).findings
    assert found.message.startswith("Angka bulat: ")
    assert found.to_check[0] == "Mintalah hitungannya."
    assert len(found.to_check) == 2
    assert not factcheck.check([ARTICLE], config=Config(ignore=("DESK",))).findings
    assert factcheck.check([ARTICLE]).to_sarif()["runs"][0]["tool"]["driver"]["rules"] == [
        {"id": "DESK001", "name": "round-figure"}
    ]
    rule = find_rule("round-figure", rules_for(Config()).rules)
    assert (rule.origin, rule.summary) == ("desk-rules (desk_rules:round_figure)", "A count is a round number.")


def test_several_rules_in_one_entry_point(install: Install) -> None:
    install("desk_rules", plugin(more="RULES = (round_figure,)"), "desk_rules:RULES")
    assert [finding.code for finding in factcheck.check([ARTICLE]).findings] == ["DESK001"]


@pytest.mark.parametrize(
    ("code", "name", "told"),
    [
        ("NUM102", "round-figure", "two rules have the code NUM102"),
        ("DESK001", "falling-toll", "two rules have the name falling-toll"),
    ],
)
def test_a_code_or_name_that_is_taken_is_refused(install: Install, code: str, name: str, told: str) -> None:
    install("desk_rules", plugin(code, name))
    with pytest.raises(ConfigError, match=told) as refused:
        factcheck.check([ARTICLE])
    assert "desk-rules (desk_rules:round_figure)" in str(refused.value)
    assert "the other is of factcheck" in str(refused.value)


def test_two_distributions_with_one_code_are_refused(install: Install) -> None:
    install("desk_rules", plugin())
    install("more_rules", plugin(name="other-figure"))
    with pytest.raises(ConfigError, match=r"more-rules.*two rules have the code DESK001 \(the other is of desk-rules"):
        factcheck.check([ARTICLE])


WRONG_DAY = factcheck.Article(
    id="b",
    text="The bridge reopened on Saturday, 10 March 2024, the mayor said.",
    language="en",
    published="2024-03-11",
)


@pytest.mark.parametrize(
    ("source", "entry", "told"),
    [
        ("import nothing_of_the_name\n", None, "ModuleNotFoundError: No module named 'nothing_of_the_name'"),
        ("raise SystemExit('no licence')\n", None, "SystemExit: no licence"),
        (plugin(), "desk_rules:squared_figure", "AttributeError"),
        (plugin(more="def bare(dossier): ..."), "desk_rules:bare", "is no rule: decorate the function"),
        (plugin("D1"), None, "D1 round-figure: a code is like DESK001, a name like odd-figure"),
    ],
    ids=["import", "exit", "name", "no rule", "code"],
)
def test_what_cannot_be_loaded_is_named_and_the_rest_runs(
    install: Install, source: str, entry: str | None, told: str
) -> None:
    install("desk_rules", source, entry)
    report = factcheck.check([WRONG_DAY], config=Config(ignore=("DESK001",)))
    assert [finding.code for finding in report.findings] == ["DATE002"]
    (notice,) = report.notices
    assert notice.kind == "broken_rule"
    assert notice.where is not None
    assert notice.where.startswith("desk-rules (desk_rules:")
    assert told in notice.message


@pytest.mark.parametrize("broken", ["KeyError('claims')", "SystemExit('enough')", "RecursionError()"])
def test_a_rule_that_breaks_off_keeps_what_it_found(install: Install, broken: str) -> None:
    install("desk_rules", plugin(more="").replace("values={", "values={'b': '-', ") + f"    raise {broken}\n")
    report = factcheck.check([ARTICLE, WRONG_DAY])
    assert {"DATE002", "DESK001"} <= {finding.code for finding in report.findings}
    (notice,) = report.notices
    assert "The rule DESK001 broke off" in notice.message
    assert notice.message in report.to_text(width=400)


def test_a_fault_in_a_rule_of_ours_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("factcheck.rules.run.render", lambda *_: fail(None))
    with pytest.raises(ZeroDivisionError):
        factcheck.check([WRONG_DAY])


def test_importing_loads_no_rules(install: Install, tmp_path: Path) -> None:
    install("desk_rules", "raise SystemExit('imported')")
    code = "import factcheck, factcheck.rules; factcheck.extract(factcheck.Article(text='Nine died.', language='en'))"
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, env=_path(tmp_path), timeout=60
    )
    assert (ran.returncode, ran.stderr) == (0, "")


def test_the_command_line_names_a_broken_plugin_and_prints_the_rest(install: Install, tmp_path: Path) -> None:
    install("desk_rules", "raise RuntimeError('half written')")
    (tmp_path / "b.txt").write_text(f"---\nlanguage: en\n---\n{WRONG_DAY.text}\n", encoding="utf-8")
    command = [sys.executable, "-m", "factcheck", "check", str(tmp_path / "b.txt")]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, env=_path(tmp_path), timeout=60)
    assert ran.returncode == 2
    assert "DATE002" in ran.stdout
    assert "desk-rules (desk_rules:round_figure): Rules that could not be loaded" in ran.stderr


def _path(folder: Path) -> dict[str, str]:
    import os

    return {**os.environ, "PYTHONPATH": os.pathsep.join((str(folder), *filter(None, sys.path)))}


def test_without_plugins_the_rules_are_factchecks_own() -> None:
    installed_rules.cache_clear()
    assert rules_for(Config()).rules == all_rules()
