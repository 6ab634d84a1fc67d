"""The five verbs and the public names."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck import Article
from factcheck.version import DISTRIBUTION

ROOT = Path(__file__).resolve().parents[2]

CLEAN = Article(text="Pasar Tarum dibuka kembali.", source="Warta Kota", published="2024-03-09", language="id")
WEEKDAY = Article(
    text="Market reopens\nThe market of Tarum reopened on Saturday, 10 March 2024, the mayor said.",
    source="Harbour Courier",
    published="2024-03-10",
    language="en",
)
FRENCH = Article(text="Trois morts au marché.", language="fr")


def articles(count: int) -> list[Article]:
    return [Article(text=f"Sedikitnya {n} orang tewas di Tarum.", language="id", id=f"a{n}") for n in range(count)]


def test_every_public_name_is_there_and_listed() -> None:
    for name in factcheck.__all__:
        assert getattr(factcheck, name) is not None
    assert sorted(set(factcheck.__all__)) == sorted(factcheck.__all__)
    assert set(factcheck.__all__) <= set(dir(factcheck))
    records = set(__import__("factcheck.records", fromlist=["__all__"]).__all__)
    errors = set(__import__("factcheck.errors", fromlist=["__all__"]).__all__)
    verbs = {"extract", "extract_many", "check", "compare", "estimate_date"}
    assert records | errors | verbs | {"__version__"} <= set(factcheck.__all__)


def test_no_name_that_is_not_there() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = factcheck.nothing  # type: ignore[attr-defined]


def test_the_verbs_win_over_the_packages_of_the_same_name() -> None:
    code = "import factcheck.extract.slots, factcheck.relate.engine, factcheck; factcheck.extract; factcheck.compare"
    check = "assert callable(factcheck.extract) and callable(factcheck.compare)"
    subprocess.run([sys.executable, "-c", f"{code}; {check}"], check=True)


def test_version_is_that_of_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert (DISTRIBUTION, factcheck.__version__) == (project["name"], project["version"])


def test_every_hint_names_the_distribution_and_not_the_other_project_of_the_name() -> None:
    """``factcheck`` on the package index is a QuickCheck of 2013."""
    told = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("src/**/*.py"), *ROOT.glob("*.yml")]
    wrong = re.compile(r"install [^\n]*['\" ]factcheck(?=['\"\[` \n])|factcheck\[[a-z]+\]")
    assert [file.name for file in told if wrong.search(file.read_text(encoding="utf-8"))] == []


def test_importing_loads_nothing_and_opens_no_data() -> None:
    code = (
        "import sys\n"
        "opened = []\n"
        "sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == 'open' else None)\n"
        "import factcheck\n"
        "print(*(name for name in sys.modules if name.partition('.')[0] in "
        "('factcheck', 'pydantic', 'babel', 'dateparser', 'regex', 'rich', 'numpy', 'py3langid', 'rapidfuzz')))\n"
        "print(*(name for name in opened if name.endswith(('.toml', '.csv', '.json', '.dat'))))\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.split("\n")[:2] == ["factcheck.version factcheck", ""]


def test_a_check_loads_no_library_that_it_does_not_need() -> None:
    code = (
        "import sys, factcheck\n"
        "text = 'Sebanyak 40 orang tewas di kota itu pada 5 Mei 2024.'\n"
        "report = factcheck.check([factcheck.Article(text=text, language='id')])\n"
        "report.to_json()\n"
        "print(*sorted({'dateparser', 'py3langid', 'numpy', 'rich', 'holidays', 'hijridate'} & set(sys.modules)))\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "\n"


def test_every_public_name_is_found_where_it_is_said_to_be() -> None:
    assert {name for name in factcheck.__all__ if getattr(factcheck, name, None) is None} == set()
    assert set(factcheck._HOME) <= set(factcheck.__all__)


def test_extract_of_no_language_at_all_says_which_there_are() -> None:
    with pytest.raises(factcheck.LanguageError, match="known languages: en, id"):
        factcheck.extract(CLEAN.model_copy(update={"language": "qqq"}))


@pytest.mark.parametrize("language", ["fr", "qqq"])
def test_extract_many_goes_on_behind_what_it_does_not_read(language: str) -> None:
    unread, clean = factcheck.extract_many([FRENCH.model_copy(update={"language": language}), CLEAN])
    assert unread.language is None
    assert unread.claims == ()
    assert unread.notices[0].startswith("not read: ")
    assert "known languages: en, id" in unread.notices[0]
    assert clean.language == "id"


def test_extract_many_is_lazy() -> None:
    taken: list[int] = []

    def tap() -> Iterator[Article]:
        for number, article in enumerate(articles(10)):
            taken.append(number)
            yield article

    extractions = factcheck.extract_many(tap())
    assert taken == []
    next(extractions)
    assert taken == [0]


def test_processes_give_the_same_in_the_same_order() -> None:
    several = articles(150)
    assert list(factcheck.extract_many(several, processes=2)) == list(factcheck.extract_many(several))


def test_processes_take_a_bounded_number_of_articles_ahead_and_can_be_left() -> None:
    taken: list[int] = []

    def tap() -> Iterator[Article]:
        for number, article in enumerate(articles(2000)):
            taken.append(number)
            yield article

    extractions = factcheck.extract_many(tap(), processes=2)
    assert next(extractions).article.id == "a0"
    assert len(taken) <= 300
    extractions.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("processes", [0, -1])
def test_no_processes_are_refused_at_once(processes: int) -> None:
    with pytest.raises(ValueError, match="processes must be 1 or more"):
        factcheck.extract_many([], processes=processes)


@given(st.lists(st.text(max_size=80), max_size=4))
@settings(deadline=None, max_examples=50)
def test_check_takes_any_texts_and_its_report_goes_to_json_and_back(texts: list[str]) -> None:
    report = factcheck.check(Article(text=text, language="id") for text in texts)
    assert factcheck.Report.from_json(report.to_json()) == report
    assert report.to_text()


def test_check_finds_and_reports() -> None:
    report = factcheck.check([CLEAN, WEEKDAY])
    assert [(finding.code, finding.severity.value) for finding in report.findings] == [("DATE002", "error")]
    assert report.articles == (CLEAN, WEEKDAY)
    assert [estimate.article_id for estimate in report.datings] == [CLEAN.id, WEEKDAY.id]


@pytest.mark.parametrize("subject", [CLEAN, CLEAN.id])
def test_findings_concern_the_subject(subject: Article | str) -> None:
    report = factcheck.check([CLEAN, WEEKDAY], subject=subject)
    assert report.subject == CLEAN.id
    assert report.findings == ()
    assert set(report.articles) == {CLEAN, WEEKDAY}


def test_a_subject_need_not_be_among_the_articles() -> None:
    report = factcheck.check([CLEAN], subject=WEEKDAY)
    assert [finding.code for finding in report.findings] == ["DATE002"]
    with pytest.raises(factcheck.InputError, match="none of the articles"):
        factcheck.check([CLEAN], subject="nobody")


def test_a_plain_string_is_the_text_of_an_article() -> None:
    article = Article(text=WEEKDAY.text)
    assert factcheck.extract(WEEKDAY.text) == factcheck.extract(article)
    assert list(factcheck.extract_many([CLEAN, WEEKDAY.text]))[1].article == article
    assert next(factcheck.extract_many([WEEKDAY.text], processes=2)).article == article
    assert factcheck.estimate_date(WEEKDAY.text) == factcheck.estimate_date(article)
    assert factcheck.diff(WEEKDAY.text, WEEKDAY.text.replace("10 March", "9 March")).changes
    assert not factcheck.diff(WEEKDAY.text, WEEKDAY.text).changes
    assert set(factcheck.check([CLEAN.text, WEEKDAY.text]).articles) == {Article(text=CLEAN.text), article}


def test_equal_strings_are_one_article_and_need_not_be_written_by_anybody() -> None:
    assert len(factcheck.check([WEEKDAY.text, CLEAN.text, WEEKDAY.text, Article(text=CLEAN.text)]).articles) == 2
    assert len(factcheck.check(["", ""]).articles) == 1


def test_a_subject_as_a_string_is_an_id_and_never_a_text() -> None:
    report = factcheck.check([CLEAN.text, WEEKDAY], subject=Article(text=CLEAN.text).id)
    assert report.subject == report.articles[0].id
    with pytest.raises(
        factcheck.InputError, match=r"the subject 'Market reopens.{0,60}…' is none of the articles"
    ) as told:
        factcheck.check([CLEAN, WEEKDAY], subject=WEEKDAY.text)
    assert told.value.hint == "give the id of one of them, or the draft itself as an Article(text=…)"


NO_ARTICLES = {
    "bytes": (b"text", r"this is no article but of type bytes \(decode it to a str first\)"),
    "none": (None, r"this is no article but None \(give a factcheck\.Article, or its text as a str\)"),
    "number": (12, "this is no article but of type int"),
    "path": (Path("a.txt"), r"of type PosixPath|WindowsPath \(factcheck\.read_articles reads files\)"),
    "fields": ({"text": "a"}, r"of type dict \(factcheck\.Article\(\*\*fields\) makes an article of it\)"),
    "list": (["a"], "this is no article but of type list"),
}


@pytest.mark.parametrize(("given", "told"), NO_ARTICLES.values(), ids=NO_ARTICLES)
def test_what_is_no_article_is_refused_with_its_number(given: Any, told: str) -> None:
    for verb in (factcheck.extract, factcheck.estimate_date):
        with pytest.raises(factcheck.InputError, match=told):
            verb(given)
    for processes in (1, 2):
        with pytest.raises(factcheck.InputError, match=f"^article 2: .*{told}"):
            list(factcheck.extract_many([CLEAN, given], processes=processes))
    with pytest.raises(factcheck.InputError, match=f"^article 3: .*{told}"):
        factcheck.check([CLEAN, "a", given], subject=WEEKDAY)
    with pytest.raises(factcheck.InputError, match=f"^the old version: .*{told}"):
        factcheck.diff(given, CLEAN)
    with pytest.raises(factcheck.InputError, match=f"^the new version: .*{told}"):
        factcheck.diff(CLEAN, given)
    if given is not None:
        with pytest.raises(factcheck.InputError, match=f"^the subject: .*{told}"):
            factcheck.check([CLEAN], subject=given)


@pytest.mark.parametrize("given", [CLEAN, CLEAN.text, b"text", {"text": "a"}, Path("a.txt"), None, 12])
def test_one_article_is_not_several(given: Any) -> None:
    for verb in (factcheck.check, factcheck.extract_many):
        with pytest.raises(factcheck.InputError, match="several articles are wanted, and this is"):
            verb(given)


def test_the_same_article_twice_counts_once_and_two_of_one_id_are_refused() -> None:
    assert len(factcheck.check([CLEAN, CLEAN, CLEAN.model_copy()]).articles) == 1
    with pytest.raises(factcheck.InputError, match="two different articles have the id"):
        factcheck.check([CLEAN, WEEKDAY.model_copy(update={"id": CLEAN.id})])


def test_check_takes_its_configuration_from_nowhere_but_the_argument(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "factcheck.toml").write_text('ignore = ["DATE"]\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert factcheck.check([WEEKDAY]).findings
    assert not factcheck.check([WEEKDAY], config=factcheck.load_config(tmp_path)).findings


def test_the_language_of_messages_is_that_of_the_configuration() -> None:
    report = factcheck.check([WEEKDAY], config=factcheck.Config(language="id"))
    assert report.language == "id"
    assert "kesalahan DATE002" in report.to_text()


def test_references_may_be_files_or_read_before(tmp_path: Path) -> None:
    (tmp_path / "desk.toml").write_text(
        '[[event]]\nid = "market"\nname = "reopening of the market of Tarum"\nkind = "opening"\nstart = 2024-03-10\n',
        encoding="utf-8",
    )
    known = factcheck.load_references(tmp_path)
    from_files = factcheck.check([WEEKDAY], references=tmp_path)
    assert factcheck.check([WEEKDAY], references=known) == from_files


def test_no_articles_give_an_empty_report() -> None:
    report = factcheck.check([])
    assert report.findings == ()
    assert "0 articles" in report.to_text()


def test_compare_two_claims_shows_its_steps() -> None:
    first, second = (factcheck.extract(article).casualties[0] for article in articles(40)[30:32])
    comparison = factcheck.compare(first, second)
    assert comparison.steps
    assert factcheck.compare(first, first).verdict is not factcheck.Verdict.CONTRADICTION


def test_estimate_date_reads_the_text() -> None:
    article = Article(text="JAKARTA - Pasar Tarum dibuka kembali pada Sabtu (9/3/2024).", language="id")
    estimate = factcheck.estimate_date(article)
    assert estimate.article_id == article.id
    assert estimate.earliest is not None
    assert estimate.earliest.year == 2024
