"""Names that are spelled two ways, and people who are given two offices.

The confidence of a finding was counted on real texts. In those that were read while the rule was made (585 articles of
149 dossiers, 439 of 82 events, 1,064 single ones) 37 of 37 names that other words of the name hold together were
spelled two ways, 43 of 43 that the sentence does, 4 of 4 with an office, 2 of 2 by the slip or the speaker; in 500 that
were not read before 6 of 6, 4 of 4 and 1 of 1. They stand a little lower, for what was not seen. Of people with two
offices real texts had none: 1,400 offices at names gave no finding, and of those that were changed by hand six of seven
were told. As no real one was seen, right or wrong, NAME002 and two names of one office stand at 0.7 and 0.65.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Evidence, Severity, Side, Span, Verdict
from factcheck.relate.names import Ground, TwoSpellings
from factcheck.relate.two_offices import TwoRoles
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.headlines import shortened
from factcheck.rules.registry import rule

__all__ = ["RULES"]


@rule(code="NAME001", name="name-spelled-two-ways", family="slips", severity=Severity.WARNING)
def name_spelled_two_ways(dossier: Dossier) -> Iterator[Draft]:
    """One person, body, ship or place has two spellings, in two articles of a story or in one article.

    **What it does.** Looks for names that differ by a letter or two and holds them together where the rest of the name,
    the office before it or the words of the sentence are the same; of the holder of one office it tells two first names
    with one family name, and two family names with one first name. Left alone are two people or places who are both
    named, endings, accents, old spellings (Soeharto, Suharto), names that people write in several ways (Mohammed,
    Muhammad), and other vowels in names out of another script (Khan Younis, Khan Yunis). What differs inside one
    article is told of a draft and noted of an article that is checked alone; of others it is nobody's to mend, and
    readers see which is meant. Between two languages it is a note.

    **Why it matters.** A wrong name hurts the one who bears it, and no spell-checker knows it.

    **Example.** "Reeve Penelac" against "Reeve Penelec"; *Supratman Andi Agtas* and *Supratman Andi Atgas*.

    **What to check.** How the person or body writes the name.

    **Source.** Newspaper corrections: misspelt names are the largest type in every collection.
    """
    for item in dossier.compared.spellings:
        if dossier.concerns(item.left_id, item.right_id) and not _of_others(dossier, item):
            message = "NAME001_holder" if item.ground is Ground.HOLDER else "NAME001"
            yield _draft(dossier, item, message, ("two_people", "both_used"), ("name_itself",))


@rule(code="NAME002", name="person-with-two-offices", family="events", severity=Severity.WARNING)
def person_with_two_offices(dossier: Dossier) -> Iterator[Draft]:
    """Two articles of one day, or one article, give a person two offices that nobody holds at once.

    **What it does.** Reads offices that stand at a name, "Finance Minister Jane Doe", "Jane Doe, the foreign minister",
    *Kapolres Cirebon AKBP Eko Iskandar*, and compares those of one kind: ministries, police chiefs, heads of
    government, ranks, roles in court, in a company, in a team. Offices that were held before, are held for another or
    change hands, an office in general ("the minister"), and articles of other days are left alone.

    **Why it matters.** A wrong office gives a statement a weight that it has not.

    **Example.** "Finance Minister Mara Lind" against "Foreign Minister Mara Lind".

    **What to check.** Which office the person holds.

    **Source.** Newspaper corrections: wrong titles stand next to wrong names.
    """
    for item in dossier.compared.roles:
        if dossier.concerns(item.left_id, item.right_id):
            yield _draft(dossier, item, "NAME002", ("two_people", "changed_since"), ("office_held",))


def _of_others(dossier: Dossier, item: TwoSpellings) -> bool:
    """Whether both spellings stand in one of several articles, and that is no draft."""
    return item.left_id == item.right_id != dossier.subject and len(dossier.extractions) > 1


def _two_languages(dossier: Dossier, left: str, right: str) -> bool:
    """Whether two articles are in two languages, each of which may have a spelling of its own."""
    return dossier.extractions[left].language != dossier.extractions[right].language


def _draft(
    dossier: Dossier,
    item: TwoSpellings | TwoRoles,
    message: str,
    could_be: tuple[str, ...],
    to_check: tuple[str, ...],
) -> Draft:
    """The odd one first: the draft's own, else what fewer articles have."""
    both = (item.left_id, item.left, item.users[0]), (item.right_id, item.right, item.users[1])
    a, b = sorted(both, key=lambda side: (side[0] != dossier.subject, len(side[2])))
    quiet = isinstance(item, TwoSpellings) and (a[0] == b[0] != dossier.subject or _two_languages(dossier, a[0], b[0]))
    return Draft(
        message=message,
        verdict=Verdict.CONTRADICTION,
        severity=Severity.INFO if quiet else None,
        evidence=tuple(Evidence(article_id=name, span=span, role="claim") for name, span, _ in (a, b)),
        values={
            "a": shortened(_office(item, a[1])),
            "b": shortened(_office(item, b[1])),
            "person": item.person if isinstance(item, TwoRoles) else "",
        },
        could_be=could_be,
        to_check=to_check,
        sides=tuple(_side(dossier, span, users) for _, span, users in (a, b)),
        confidence=item.confidence,
        identity=tuple(sorted({_words(a[1]).casefold(), _words(b[1]).casefold()})),
    )


def _side(dossier: Dossier, span: Span, users: tuple[str, ...]) -> Side:
    """A spelling or an office with the outlets that have it; copies of one text count once."""
    outlets = {_outlet(dossier, name): dossier.compared.context.origin.get(name, name) for name in users}
    return Side(value=_words(span), sources=tuple(sorted(outlets)), independent=len(set(outlets.values())))


def _outlet(dossier: Dossier, article_id: str) -> str:
    return dossier.compared.context.outlet(article_id)


def _office(item: TwoSpellings | TwoRoles, span: Span) -> str:
    """A spelling, or the office without the person who is named with it."""
    words = _words(span)
    office = words.replace(item.person, "").strip(" ,") if isinstance(item, TwoRoles) else ""
    return office or words


def _words(span: Span) -> str:
    return " ".join(span.text.split())


RULES = (name_spelled_two_ways, person_with_two_offices)
