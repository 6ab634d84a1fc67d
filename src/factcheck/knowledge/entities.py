"""Who is who: the names that the user's references know as one person's, body's or outlet's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.knowledge.references import References

__all__ = ["Identities", "identities"]

_SAFE = 2
"""Fewest words of a title, or of an office holder's name, that name somebody by themselves: "Presiden" and "Johnson"
are many people, "Perdana Menteri Israel" and "Boris Johnson" one."""


@dataclass(frozen=True, slots=True)
class _Holder:
    person: str
    start: date
    end: date | None

    def at(self, day: date | None) -> bool:
        return day is not None and self.start <= day and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Identities:
    """Canonical names by their forms. Names that are in no reference stand for themselves."""

    names: dict[str, str] = field(default_factory=dict)
    holders: dict[str, tuple[_Holder, ...]] = field(default_factory=dict)

    def of(self, name: str, day: date | None) -> str:
        """The one name of whoever is called so, in an article of this day (for offices; ``None``: not known)."""
        form = _folded(name)
        known = self.names.get(form)
        if known is not None:
            return known
        holding = {holder.person for holder in self.holders.get(form, ()) if holder.at(day)}
        return holding.pop() if len(holding) == 1 else name


def identities(references: References | None) -> Identities:
    """The names that references give: of entities, of those who held an office, and of the offices while held.

    A form that two names share is nobody's.
    """
    if references is None:
        return Identities()
    found: Identities = references.once("identities", lambda: _read(references))
    return found


def _read(references: References) -> Identities:
    names: dict[str, set[str]] = {}
    for form, name in _forms(references):
        names.setdefault(_folded(form), set()).add(name)
    holders: dict[str, list[_Holder]] = {}
    for tenure in references.tenures:
        holder = _Holder(tenure.person, tenure.start, tenure.end)
        titles = {_folded(title) for forms in (*tenure.titles.values(), (tenure.office,)) for title in forms}
        for title in titles:
            if len(title.split()) >= _SAFE:
                holders.setdefault(title, []).append(holder)
    return Identities(
        {form: next(iter(known)) for form, known in names.items() if len(known) == 1},
        {title: tuple(known) for title, known in holders.items()},
    )


def _forms(references: References) -> Iterator[tuple[str, str]]:
    for entity in references.entities:
        for form in entity.forms:
            yield form, entity.name
    for tenure in references.tenures:
        for form in tenure.names:
            if form == tenure.person or len(form.split()) >= _SAFE:
                yield form, tenure.person


def _folded(name: str) -> str:
    return " ".join(name.replace("’", "'").casefold().split())
