"""What does not add up, or does not fit the calendar, inside one text: how it is told."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from factcheck.records import Finding
from factcheck.records.traits import Slip
from factcheck.relate.calendar import Kind, Misfit
from factcheck.relate.relations.broken import Broken, Mend
from factcheck.relate.relations.families import Family
from made import extraction, span, told


def broken(mend: Mend | None = None, family: Family = Family.SHARE, article: str = "a") -> Broken:
    spans = (("share", span("87 per cent", 40)), ("part", span("2,803", 20)))
    return Broken(
        article, "share", family, span("2,803, or 87 per cent", 20), spans, "2803 ÷ 3640 = 77", mend, "shares", 0.9
    )


def found(*items: Any, **about: Any) -> list[Finding]:
    kind = "relations" if items and isinstance(items[0], Broken) else "misfits"
    results: dict[str, Any] = {kind: items, **about}
    return told(articles=[extraction(name) for name in "ab"], **results)


MEND = Mend("share", "87", "77", None)


def test_a_share_that_does_not_come_out() -> None:
    (one,) = found(broken(MEND))
    assert (one.code, one.verdict, one.confidence) == ("ARITH001", "contradiction", 0.75)
    assert one.message == "The share does not fit the counts: 2,803 ÷ 3,640 = 77"
    assert (one.expected, one.observed) == ("77", "87")
    assert [(item.span.text, item.role) for item in one.evidence] == [("87 per cent", "number"), ("2,803", "number")]


def test_where_nothing_would_mend_it_nothing_is_expected() -> None:
    (one,) = found(broken())
    assert (one.expected, one.observed) == (None, None)


def test_a_slip_that_explains_it_is_said() -> None:
    said = "Two swapped digits would explain it."
    assert said in found(broken(Mend("share", "87", "78", Slip.SWAP)))[0].reasons
    assert said not in found(broken(MEND))[0].reasons


def test_each_family_has_its_rule() -> None:
    codes = [found(broken(MEND, family))[0].code for family in Family]
    assert len(set(codes)) == len(codes)
    assert all(code.startswith("ARITH") for code in codes)
    both = found(broken(MEND), broken(MEND, Family.CHANGE))
    assert sorted(one.code for one in both) == ["ARITH001", "ARITH002"]


def test_a_draft_hears_only_of_itself() -> None:
    assert found(broken(MEND), subject="a")
    assert not found(broken(MEND), subject="b")
    (one,) = found(broken(MEND, article="b"), broken(MEND), subject="a")
    assert one.evidence[0].article_id == "a"


def misfit(kind: Kind, article: str = "a", **values: Any) -> Misfit:
    return Misfit(kind, article, (span("31 April", 10), span("in April", 60)), 0.9, values)


def test_a_day_that_does_not_exist() -> None:
    (one,) = found(misfit(Kind.NO_SUCH_DAY, passage="31 April", fits=date(2024, 4, 30)))
    assert (one.code, one.confidence) == ("CAL001", 0.9)
    assert one.message == "“31 April” does not exist; the month ends on 30 April 2024"
    assert (one.expected, one.observed) == ("30 April 2024", "31 April")
    assert [item.role for item in one.evidence] == ["date", "date"]


def test_where_nothing_fits_nothing_is_expected() -> None:
    (one,) = found(misfit(Kind.NO_SUCH_HOUR, passage="26.30"))
    assert (one.expected, one.observed) == (None, None)


def test_an_age_at_which_nobody_begins_is_not_expected() -> None:
    (one,) = found(misfit(Kind.CAREER, length="40 years", age="45", fits=5))
    assert (one.expected, one.observed) == (None, None)
    assert "5" in one.message


@pytest.mark.parametrize("subject", ["a", "b", None])
def test_a_misfit_is_of_its_own_article(subject: str | None) -> None:
    items = misfit(Kind.NO_SUCH_DAY, passage="31 April", fits="x"), misfit(Kind.NO_SUCH_HOUR, "b", passage="26.30")
    codes = {"a": ["CAL001"], "b": ["CAL002"], None: ["CAL001", "CAL002"]}[subject]
    assert sorted(one.code for one in found(*items, subject=subject)) == codes
