"""Language packs of other distributions: refused where tags clash, named where they break."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.cli import main
from factcheck.errors import ConfigError, LanguageError
from factcheck.languages import load_pack
from factcheck.rules.wording import load_messages
from factcheck.statements import dimensions

from .conftest import Install

META = '[language]\ntag = "{tag}"\nname = "Dutch"\ncldr = "{tag}"\n'
POINT = "nl = dutch:FOLDER"
ARTICLE = factcheck.Article(text="Een brug ging open in het dorp.", language="nl")
WRONG_DAY = factcheck.Article(
    text="The bridge reopened on Saturday, 10 March 2024, the mayor said.", language="en", published="2024-03-11"
)


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "nl"
    folder.mkdir()
    (folder / "meta.toml").write_text(META.format(tag="nl"), encoding="utf-8")
    return folder


def module(folder: object) -> str:
    return f"from pathlib import Path\nFOLDER = Path({str(folder)!r})\n"


def test_the_least_pack_is_read(install: Install, pack: Path) -> None:
    install("dutch", module(pack), languages=POINT)
    assert factcheck.known_languages() == ("en", "id", "nl")
    assert load_pack("nl-BE").decimal == ","
    assert factcheck.extract(ARTICLE.model_copy(update={"text": "Op 12 maart waren er 1.300 mensen."})).figures


@pytest.mark.parametrize("space", " \u00a0\u202f")
def test_a_language_that_groups_digits_by_a_space_is_read(install: Install, tmp_path: Path, space: str) -> None:
    folder = tmp_path / "fr"
    folder.mkdir()
    (folder / "meta.toml").write_text(META.format(tag="fr").replace("Dutch", "French"), encoding="utf-8")
    install("french", module(folder), languages="fr = french:FOLDER")
    text = f"La ville compte 1{space}212{space}875 habitants, dont 12{space}875 enfants, soit 1,06 %."
    figures = factcheck.extract(factcheck.Article(text=text, language="fr")).figures
    assert [float(figure.amount.value or 0) for figure in figures] == [1212875, 12875, 1.06]
    after_a_year = factcheck.extract(factcheck.Article(text="En 2024 875 enfants.", language="fr"))
    assert [figure.amount.value for figure in after_a_year.figures] == [875]


@pytest.mark.parametrize("tag", ["en", "id"])
def test_a_tag_that_is_taken_is_refused(install: Install, pack: Path, tag: str) -> None:
    install("dutch", module(pack), languages=f"{tag} = dutch:FOLDER")
    told = rf"dutch \(dutch:FOLDER\): two language packs have the name {tag} \(the other is of factcheck"
    with pytest.raises(ConfigError, match=told):
        factcheck.known_languages()
    with pytest.raises(ConfigError, match=told):
        factcheck.check([WRONG_DAY])


def test_two_distributions_with_one_tag_are_refused(install: Install, pack: Path) -> None:
    install("dutch", module(pack), languages=POINT)
    install("flemish", module(pack), languages="nl = flemish:FOLDER")
    with pytest.raises(ConfigError, match=r"flemish .*the name nl \(the other is of dutch \(dutch:FOLDER\)"):
        load_pack("nl")


BROKEN = {
    "import": ("import nothing_of_the_name\n", "", "ModuleNotFoundError: No module named 'nothing_of_the_name'"),
    "exit": ("raise SystemExit('no licence')\n", "", "SystemExit: no licence"),
    "name": ("PATH = 1\n", "", "AttributeError"),
    "no folder": ("FOLDER = 12\n", "", "12 is no folder: give a pathlib.Path"),
    "empty": (None, "", "nl/meta.toml: no [language] table"),
    "other tag": (None, META.format(tag="de"), "its meta.toml has the tag 'de', its entry point 'nl'"),
    "locale": (None, META.format(tag="nl").replace('cldr = "nl"', 'cldr = "qq"'), "CLDR has no locale 'qq'"),
    "toml": (None, "[language\n", "nl/meta.toml: "),
    "section": (None, META.format(tag="nl") + "[[verb]]\nforms = []\n", "nl/meta.toml: unknown section 'verb'"),
    "entry": (None, META.format(tag="nl") + "[[abbreviation]]\nform = 1\n", "nl/meta.toml [[abbreviation]] #1"),
    "rows": (None, META.format(tag="nl") + "abbreviation = 3\n", "Extra inputs are not permitted"),
}


@pytest.mark.parametrize(("source", "meta", "told"), BROKEN.values(), ids=BROKEN)
def test_a_broken_pack_is_named_and_the_rest_is_read(
    install: Install, pack: Path, source: str | None, meta: str, told: str
) -> None:
    (pack / "meta.toml").write_text(meta, encoding="utf-8")
    install("dutch", source or module(pack), languages=POINT)
    assert factcheck.known_languages() == ("en", "id")
    report = factcheck.check([WRONG_DAY, ARTICLE])
    assert "DATE002" in [finding.code for finding in report.findings]
    (notice,) = report.notices
    assert (notice.kind, notice.where) == ("broken_language", "dutch (dutch:FOLDER)")
    assert told in notice.message
    (said,) = report.extractions[1].notices
    assert said.startswith("not read: dutch (dutch:FOLDER): the language pack nl cannot be read: ")
    assert told in said
    with pytest.raises(LanguageError, match=r"^dutch \(dutch:FOLDER\): the language pack nl cannot be read"):
        load_pack("nl")


def test_own_languages_are_read_without_looking_for_others(install: Install, pack: Path) -> None:
    install("dutch", module(pack), languages="en = dutch:FOLDER")  # a clash is told when it is looked for
    assert factcheck.extract(WRONG_DAY).language == "en"
    assert factcheck.extract(WRONG_DAY.model_copy(update={"language": None})).language == "en"


def test_the_command_line_names_a_broken_pack_and_prints_the_rest(
    install: Install, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    install("dutch", "raise RuntimeError('half written')", languages=POINT)
    (tmp_path / "a.txt").write_text(f"---\npublished: 2024-03-11\nlanguage: en\n---\n{WRONG_DAY.text}", "utf-8")
    assert main(["check", str(tmp_path / "a.txt")]) == 2
    out, err = capsys.readouterr()
    assert "DATE002" in out
    assert err.startswith("factcheck: dutch (dutch:FOLDER): A language pack that could not be read")


OUTCOMES = """
[outcomes.quarantined]
growth = "moves"
severity = 1
label = { en = "put in quarantine" }

[[outcome]]
outcomes = ["quarantined"]
form = ["predicate"]
forms = ["geïsoleerd"]
"""


def _with_outcomes(install: Install, pack: Path, text: str) -> None:
    (pack / "casualties.toml").write_text(text, encoding="utf-8")
    (pack / "numbers.toml").write_text('[[unit]]\nunit = "person"\nforms = ["mensen"]\n', encoding="utf-8")
    install("dutch", module(pack), languages=POINT)


def test_a_pack_adds_an_outcome_by_data_alone(install: Install, pack: Path) -> None:
    _with_outcomes(install, pack, OUTCOMES)
    texts = (f"Na de uitbraak in Gent zijn {count} mensen geïsoleerd." for count in (12, 40))
    report = factcheck.check([factcheck.Article(text=text, language="nl", source=text[-20:]) for text in texts])
    claims = [claim for extraction in report.extractions for claim in extraction.casualties]
    assert sorted(claim.amount.value for claim in claims) == [12, 40]
    assert {claim.outcomes for claim in claims} == {("quarantined",)}
    assert dimensions.dimension("people.quarantined").growth == "moves"
    assert dimensions.root("people.quarantined") == "people"
    assert load_messages("en").term("people.quarantined") == "put in quarantine"
    assert load_messages("id").term("quarantined") == "quarantined"
    again = factcheck.Report.model_validate_json(report.to_json())
    assert again.extractions[0].casualties[0].outcomes == ("quarantined",)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            OUTCOMES.replace("outcomes.quarantined", "outcomes.shut_in"),
            "'geïsoleerd' names an unknown outcome",
        ),
        ('[outcomes.killed]\ngrowth = "grows"\n', "the outcome killed is one of factcheck's own"),
        ('[outcomes.shut_in]\ngrowth = "moves"\nparent = "jailed"\n', "shut_in has an unknown parent 'jailed'"),
        ('[outcomes.shut_in]\ngrowth = "up"\n', r"\[outcomes.shut_in\]: growth: "),
        ('[outcomes.ShutIn]\ngrowth = "grows"\n', r"\[outcomes.ShutIn\]: name: "),
    ],
)
def test_what_is_wrong_with_an_outcome_is_told(install: Install, pack: Path, text: str, told: str) -> None:
    _with_outcomes(install, pack, text)
    with pytest.raises(LanguageError, match=told):
        load_pack("nl")
