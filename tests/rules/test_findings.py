"""Findings: one per issue, levels, fingerprints, drafts."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.errors import ConfigError
from factcheck.rules import Config, issues, load_config

HIGH = (
    "In Gaza 43,690 Palestinians have been killed since 7 October 2023, the Gaza health ministry said as of 5 May 2024."
)
LOW = (
    "In Gaza 34,690 Palestinians have been killed since 7 October 2023, the Gaza health ministry said as of 5 May 2024."
)


def article(name: str, text: str) -> factcheck.Article:
    return factcheck.Article(id=name, source=f"Outlet {name}", text=text, language="en", published="2024-05-06")


def findings(*articles: factcheck.Article, subject: str | None = None, **settings: object) -> list[factcheck.Finding]:
    report = factcheck.check(articles, subject=subject, config=Config(select=("TYPO",), **settings))
    return list(report.findings)


def test_one_finding_for_all_pairs() -> None:
    found = findings(article("a", LOW), article("b", LOW), article("c", HIGH))
    assert len(found) == 1
    assert [(side.value, side.independent) for side in found[0].sides] == [("34,690", 1), ("43,690", 1)]
    assert {item.article_id for item in found[0].evidence} == {"a", "b", "c"}
    assert found[0].evidence[0].span.text == "43,690 Palestinians have been killed"


def test_the_same_two_values_are_told_once_however_unlikely_a_link(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(issues, "JOINED", 2.0)
    assert len(findings(article("a", LOW), article("b", LOW), article("c", HIGH))) == 1


def test_every_passage_is_in_its_article() -> None:
    texts = {"a": LOW, "b": HIGH}
    for finding in findings(*(article(name, text) for name, text in texts.items())):
        for item in finding.evidence:
            assert texts[item.article_id][item.span.start : item.span.end] == item.span.text


def test_a_draft_hears_only_of_itself() -> None:
    draft = article("draft", LOW)
    assert findings(draft, article("b", LOW), article("c", HIGH), subject="draft")
    agreeing = findings(
        article("other", LOW), article("c", HIGH), article("draft", "Nothing happened."), subject="draft"
    )
    assert not agreeing


def test_the_draft_comes_first() -> None:
    found = findings(article("b", HIGH), article("draft", LOW), subject="draft")[0]
    assert found.evidence[0].article_id == "draft"
    assert found.message.startswith("Killed: 34,690 (Outlet draft)")
    assert (found.expected, found.observed) == (None, None)  # of two sources neither is expected


def test_messages_in_the_language_asked_for() -> None:
    english = findings(article("a", LOW), article("b", HIGH))[0]
    indonesian = findings(article("a", LOW), article("b", HIGH), language="id")[0]
    assert english.message != indonesian.message
    assert indonesian.message.startswith("Tewas: 34.690")
    assert english.fingerprint == indonesian.fingerprint


def test_a_level_set_by_the_desk_holds() -> None:
    found = findings(article("a", LOW), article("b", HIGH), severity={"TYPO004": "info"})
    assert [finding.severity for finding in found] == ["info"]


def test_unknown_codes_are_refused() -> None:
    with pytest.raises(ConfigError, match="no rule begins with 'NUMB'"):
        factcheck.check([article("a", LOW)], config=Config(ignore=("NUMB",)))


def test_settings_are_found_upwards(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.factcheck]\nfail-on = "error"\n')
    below = tmp_path / "desk" / "drafts"
    below.mkdir(parents=True)
    assert load_config(below).fail_on == "error"
    (tmp_path / "desk" / "factcheck.toml").write_text('ignore = ["NUM012"]\n')
    assert load_config(below) == Config(ignore=("NUM012",))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('fail-onn = "error"\n', "fail-onn"),
        ('severity = { NUM001 = "loud" }\n', "severity"),
        ("unit-sizes = { company = [250, 80] }\n", "unit-sizes"),
        ('language = "xx"\n', r"no messages in 'xx'; there are: en, id"),
        ("ignore = \n", "not a TOML file"),
    ],
)
def test_wrong_settings_are_named(tmp_path: Path, text: str, named: str) -> None:
    (tmp_path / "factcheck.toml").write_text(text)
    with pytest.raises(ConfigError, match=named):
        load_config(tmp_path)


ABOUT = "Around 1.4 million displaced people are living in Rafah, the United Nations said."
CROWDED = "Around 140,000 displaced people are living in Rafah, the United Nations said."


def test_hedged_figures_are_told_in_the_words_of_the_article() -> None:
    found = findings(article("a", ABOUT), article("b", CROWDED))[0]
    assert found.message == "Displaced: “Around 1.4 million” or “Around 140,000”? A digit too many or too few"
    assert "One digit too many or too few would explain it." in found.reasons
    assert {side.value for side in found.sides} == {
        "Around 1.4 million displaced people (1,260,000–1,540,000)",
        "Around 140,000 displaced people (126,000–154,000)",
    }
    indonesian = findings(article("a", ABOUT), article("b", CROWDED), language="id")[0]
    assert "(1.260.000–1.540.000)" in indonesian.sides[0].value


def test_a_plain_figure_is_told_as_a_number_of_the_readers_language() -> None:
    told = [findings(article("a", LOW), article("b", HIGH), language=tag)[0].message for tag in ("en", "id")]
    assert told[0] == "Killed: 34,690 (Outlet a) or 43,690 (Outlet b)? Two digits changed places"
    assert told[1] == "Tewas: 34.690 (Outlet a) atau 43.690 (Outlet b)? Dua digit tertukar"


def test_no_path_of_a_file_stands_in_a_headline() -> None:
    one, other = (factcheck.Article(id=f"../seeds/{n}.txt", text=text) for n, text in enumerate((LOW, HIGH)))
    assert all("seeds" not in finding.message for finding in factcheck.check([one, other]).findings)


def all_findings(*articles: factcheck.Article) -> dict[str, factcheck.Finding]:
    return {finding.code: finding for finding in factcheck.check(articles).findings}


def test_a_toll_that_rises_from_day_to_day_is_told_once() -> None:
    days = [
        article(f"day {day}", LOW.replace("34,690", f"34,{690 + 40 * day}").replace("5 May", f"{5 + day} May"))
        for day in range(4)
    ]
    rises = [finding for finding in factcheck.check(days).findings if finding.code == "NUM101"]
    assert len(rises) == 1
    assert len(rises[0].sides) == len(days)


def test_a_fall_is_told_in_the_order_of_time() -> None:
    later = HIGH.replace("5 May", "6 May").replace("43,690", "33,690")
    for pair in ((article("a", LOW), article("b", later)), (article("b", later), article("a", LOW))):
        fall = all_findings(*pair)["NUM102"]
        assert fall.message.index("34,690") < fall.message.index("33,690")


def test_a_fall_is_told_once() -> None:
    """The wrong figure is also not the other one of its own day; an editor needs to hear of it once."""
    fell = "The Gaza health ministry said on Monday 33,690 people had been killed in Gaza since 7 October 2023."
    today = "The Gaza health ministry said on Monday 34,990 people had been killed in Gaza since 7 October 2023."
    early = "The Gaza health ministry said on Sunday 34,690 people had been killed in Gaza since 7 October 2023."
    assert "NUM001" in all_findings(article("b", fell), article("c", today))
    both = all_findings(article("a", early), article("b", fell), article("c", today))
    assert "NUM102" in both
    assert "NUM304" not in both


def test_the_sides_of_a_quote_in_another_mouth_are_the_speakers() -> None:
    said = '"They are not serious about reaching any deal with us," said {}.'
    found = all_findings(article("a", said.format("Robert Hale")), article("b", said.format("Maria Lund")))["QUOTE003"]
    assert [side.value for side in found.sides] == ["Robert Hale", "Maria Lund"]
    assert found.message == "One quote, two speakers: Robert Hale or Maria Lund"


def test_the_copy_is_told_before_its_origin() -> None:
    wire = factcheck.Article(
        id="w",
        source="AFP",
        language="en",
        published="2024-05-06",
        text=("A bomb killed 34 people in Aleppo on Monday, officials in Aleppo said."),
    )
    copy = factcheck.Article(
        id="c",
        source="Kabar",
        language="id",
        published="2024-05-06",
        text=("Dilansir AFP, sebuah bom menewaskan 43 orang di Aleppo pada Senin, kata pejabat di Aleppo."),
    )
    message = all_findings(wire, copy)["SRC002"].message
    assert message == "Killed: the copy has 43 (Kabar), its origin 34 (AFP)"


def test_more_children_than_dead() -> None:
    found = all_findings(article("a", "A blast killed 31 people, 43 of them children."))["SUM001"]
    assert found.message == "Killed: a part larger than its whole, 43 of 31"
    assert found.observed == "43"


def test_a_floor_that_rose_is_told_in_the_order_of_time() -> None:
    text = "A tram overturned in Croydon on {}, killing at least {} people, the police said."
    one, other = (
        factcheck.Article(
            id=str(day), source=f"Paper {day}", text=text.format(name, count), published=f"2024-05-0{day}"
        )
        for day, name, count in ((6, "Monday", "five"), (7, "Monday", "seven"))
    )
    told = [finding.message for finding in factcheck.check([one, other]).findings if finding.code == "NUM101"]
    assert all(message.index("five") < message.index("seven") for message in told)
