"""The offices that an article gives people, and the people to whom a story gives two."""

from __future__ import annotations

from datetime import date

import pytest

import factcheck
from factcheck.relate.registers import register_of
from factcheck.relate.roles import Roles, is_single, roles_of
from factcheck.relate.two_offices import TwoRoles, articles_of, neighbours, two_roles
from factcheck.statements.terms import Terms


def _roles(text: str, language: str = "en", name: str = "a", day: str | None = "2024-05-06") -> Roles:
    read = factcheck.extract(factcheck.Article(id=name, text=text, language=language, published=day))
    found = roles_of(read, register_of(read, Terms(read)))
    assert found is not None
    return found


HELD = [
    ("en", "Finance minister Marta Penelac left.", "finance marta penelac: Finance minister Marta Penelac"),
    ("en", "Marta Penelac, the finance minister, left.", "finance marta penelac: Marta Penelac, the finance minister"),
    ("en", "The finance minister, Marta Penelac, left.", "finance marta penelac: finance minister, Marta Penelac"),
    ("en", "Finance minister Dr. Marta Penelac left.", "finance marta penelac: Finance minister Dr. Marta Penelac"),
    ("en", "Finance minister Penelac left. Marta Penelac said so.", "finance marta penelac: Finance minister Penelac"),
    ("id", "Menteri Keuangan Supratman Agtas pergi.", "finance supratman agtas: Menteri Keuangan Supratman Agtas"),
    (
        "id",
        "Menteri Keuangan (Menkeu) Supratman Agtas pergi.",
        "finance supratman agtas: Menteri Keuangan (Menkeu) Supratman Agtas",
    ),
]
NOBODY = [
    ("en", "Former finance minister Marta Penelac left."),
    ("en", "The finance minister left. Marta Penelac came."),
    ("en", "Finance minister Penelac left."),  # no first name anywhere
    ("en", "Finance minister Penelac left. Marta Penelac and Joan Penelac came."),  # which of the two?
    ("en", "Finance minister UBS Penelac left."),
    ("en", "Finance minister Marta Joan Ann Kim Penelac left."),
    ("id", "Mantan Kapolda Supratman Agtas pergi."),
    ("id", "Wakil Bupati Supratman Agtas pergi."),
]


@pytest.mark.parametrize(("language", "text", "wanted"), HELD, ids=[row[1] for row in HELD])
def test_an_office_at_a_name(language: str, text: str, wanted: str) -> None:
    (one,) = _roles(text, language).held
    assert f"{one.office} {' '.join(one.person)}: {one.span.text}" == wanted
    assert text[one.span.start : one.span.end] == one.span.text


@pytest.mark.parametrize(("language", "text"), NOBODY, ids=[row[1] for row in NOBODY])
def test_an_office_of_nobody(language: str, text: str) -> None:
    assert _roles(text, language).held == ()


def test_a_rank_goes_with_an_office() -> None:
    both = _roles("Kapolres Tarum AKBP Supratman Agtas pergi.", "id").held
    assert [one.family for one in both] == ["police", "police_rank"]
    assert {one.person for one in both} == {("supratman", "agtas")}


def test_the_day_of_an_article() -> None:
    assert _roles("Finance minister Marta Penelac left.").day == date(2024, 5, 6)
    assert _roles("Finance minister Marta Penelac left.", day=None).day is None


def test_an_office_that_changes_hands() -> None:
    text = "Marta Penelac was appointed on Monday. Finance minister Marta Penelac left."
    assert _roles(text).moved == {"penelac"}
    far = "Joan Kim was appointed at noon in the old town hall of Oxley. Finance minister Marta Penelac left."
    assert _roles(far).moved == frozenset()


def test_offices_of_one_holder() -> None:
    assert is_single("minister")
    assert not is_single("team")


FINANCE, FOREIGN = "Finance minister Marta Penelac left.", "Foreign minister Marta Penelac came."


def _two(*articles: tuple[str, str], pairs: list[tuple[int, int]] | None = None) -> tuple[TwoRoles, ...]:
    roles = [_roles(text, name=f"a{number}", day=day) for number, (text, day) in enumerate(articles)]
    linked = [(0, number) for number in range(1, len(articles))] if pairs is None else pairs
    return two_roles(roles, linked)


def test_two_offices_of_one_person() -> None:
    (found,) = _two((FINANCE, "2024-05-06"), (FOREIGN, "2024-05-06"))
    assert (found.left_id, found.right_id, found.person) == ("a0", "a1", "Marta Penelac")
    assert (found.left.text, found.right.text) == ("Finance minister Marta Penelac", "Foreign minister Marta Penelac")
    assert found.users == (("a0",), ("a1",))
    assert 0 < found.confidence < 1


def test_all_articles_with_an_office_are_told_once() -> None:
    (found,) = _two((FINANCE, "2024-05-06"), (FOREIGN, "2024-05-06"), (FOREIGN, "2024-05-06"), (FINANCE, "2024-05-06"))
    assert found.users == (("a0", "a3"), ("a1", "a2"))


@pytest.mark.parametrize(
    ("left", "right", "day", "told"),
    [
        (FINANCE, FOREIGN, "2024-05-07", 1),
        (FINANCE, FOREIGN, "2024-05-08", 0),  # she may have changed over
        (FINANCE, FOREIGN, None, 0),
        (FINANCE, FINANCE, "2024-05-06", 0),
        (FINANCE, FOREIGN.replace("Marta", "Joan"), "2024-05-06", 0),
        (FINANCE, "Striker Marta Penelac came.", "2024-05-06", 0),  # both may be so
        (FINANCE, f"{FOREIGN} {FINANCE}", "2024-05-06", 1),  # one article has it both ways itself
        (FINANCE, f"Marta Penelac was appointed on Monday. {FOREIGN}", "2024-05-06", 0),
    ],
)
def test_two_articles_and_one_person(left: str, right: str, day: str | None, told: int) -> None:
    assert len(_two((left, "2024-05-06"), (right, day))) == told


def test_two_offices_in_one_article() -> None:
    (found,) = _two((f"{FINANCE} {FOREIGN}", "2024-05-06"))
    assert (found.left_id, found.right_id) == ("a0", "a0")


def test_articles_of_two_stories_are_not_held_against_each_other() -> None:
    assert _two((FINANCE, "2024-05-06"), (FOREIGN, "2024-05-06"), pairs=[]) == ()


def test_who_tells_of_one_story() -> None:
    assert neighbours([(0, 1), (2, 1)]) == {0: frozenset({1}), 1: frozenset({0, 2}), 2: frozenset({1})}
    roles = [_roles(FINANCE, name="x"), None, _roles(FOREIGN, name="y")]
    assert articles_of(roles, [2, 1, 0, 2]) == ("y", "x")
