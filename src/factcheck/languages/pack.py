"""Language packs: TOML folders read into lexemes for the scan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from typing import Any

from factcheck.errors import LanguageError
from factcheck.languages import cldr
from factcheck.languages.outcomes import OutcomeKind, outcome_table, read_outcomes
from factcheck.languages.sections import SECTIONS
from factcheck.languages.sections.base import Entry
from factcheck.languages.sections.meta import Settings
from factcheck.languages.sections.numbers import Currency, Unit
from factcheck.languages.sections.places import PartyName, Place
from factcheck.languages.slips import slips_of
from factcheck.languages.validated import validated
from factcheck.tables import parsed
from factcheck.tomls import no_toml

__all__ = ["Pack", "Roles", "read_pack"]

NUMERAL_ROLES = (
    "cardinal",
    "multiplier",
    "fraction",
    "denominator",
    "vague",
    "classifier",
    "collective",
    "factor",
    "ordinal",
)
"""Sections whose forms take part in numerals: their hits also have the role ``numeral``."""

Roles = dict[str, Any]
"""Role (section name) to what the entry says: see ``Entry.payload``."""


@dataclass(frozen=True, slots=True, eq=False)
class Pack:
    """One language: its settings, the entries of every section, and the roles of every form.

    ``words`` maps a form in lower case to its roles. ``decimal`` and ``group`` are the separators of numerals, from
    CLDR, and so are most ``currency_signs``. ``outcomes`` are those that its words may name, factcheck's own and the
    pack's.
    """

    settings: Settings
    entries: dict[str, tuple[Entry, ...]]
    outcomes: Mapping[str, OutcomeKind]
    words: dict[str, Roles]
    decimal: str
    group: str
    currency_signs: Mapping[str, str] = field(default_factory=dict)
    abbreviations: frozenset[str] = frozenset()
    function_words: frozenset[str] = frozenset()
    own_words: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    locatives: frozenset[str] = frozenset()
    place_prepositions: frozenset[str] = frozenset()
    place_nouns: frozenset[str] = frozenset()

    @property
    def tag(self) -> str:
        """The language tag."""
        return self.settings.tag

    def payloads(self, section: str) -> dict[str, Any]:
        """Form in lower case to payload, for a section that is not looked up in the text."""
        return {form.lower(): entry.payload(form) for entry in self.entries.get(section, ()) for form in entry.forms}

    def forms(self, section: str) -> frozenset[str]:
        """Forms of a section in lower case."""
        return _word_set(self.entries, section)


def read_pack(folder: Traversable, tag: str) -> Pack:
    """Read a pack from its folder.

    Raises:
        LanguageError: One of its files is not well formed.
    """
    settings, entries, outcomes = _read_folder(folder, tag)
    return _assemble(settings, entries, outcomes)


def _read_folder(
    folder: Traversable, tag: str
) -> tuple[Settings, dict[str, tuple[Entry, ...]], Mapping[str, OutcomeKind]]:
    settings: Settings | None = None
    entries: dict[str, tuple[Entry, ...]] = {}
    outcomes = dict(outcome_table())
    for stem, sections in SECTIONS.items():
        file = folder / f"{stem}.toml"
        where = f"{tag}/{stem}.toml"
        data = _table(file, tag, stem)
        if "language" in data:
            settings = validated(Settings, data.pop("language"), f"{where} [language]")
        if stem == "casualties":
            outcomes |= read_outcomes(data.pop("outcomes", {}), where)
        for name, rows in data.items():
            if name not in sections:
                raise LanguageError(f"unknown section {name!r}", where=where, hint=f"known: {', '.join(sections)}")
            if not isinstance(rows, list):
                raise LanguageError(f"{name} is no list of tables", where=where, hint=f"write [[{name}]]")
            kind = sections[name]
            entries[name] = tuple(_entry(kind, row, f"{where} [[{name}]] #{i}") for i, row in enumerate(rows, 1))
    if settings is None:
        raise LanguageError("no [language] table", where=f"{tag}/meta.toml")
    for name, row in _unlisted(entries, outcomes):
        raise LanguageError(
            f"{row.forms[0]!r} names an unknown outcome: {name}",
            where=f"{tag}/casualties.toml",
            hint=f"known: {', '.join(outcomes)}",
        )
    return settings, entries, outcomes


def _unlisted(
    entries: dict[str, tuple[Entry, ...]], outcomes: Mapping[str, OutcomeKind]
) -> Iterator[tuple[str, Entry]]:
    """Outcomes that entries name and no table lists, with the entry."""
    for row in (row for rows in entries.values() for row in rows):
        yield from ((name, row) for name in getattr(row, "outcomes", ()) if name not in outcomes)


def _table(file: Traversable, tag: str, stem: str) -> dict[str, Any]:
    """What a file of the pack holds; nothing where there is no such file."""
    where = f"{tag}/{stem}.toml"
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise LanguageError(f"cannot be read: {error}", where=where, hint="a pack is TOML in UTF-8") from error
    with no_toml(LanguageError, where=where):
        return parsed(f"factcheck.languages.packs.{tag}.{stem}.toml", text)


def _entry(kind: type[Entry], row: Any, where: str) -> Entry:
    if isinstance(row, dict) and isinstance(row.get("values"), dict):
        row = {"forms": tuple(row["values"]), **row}
    return validated(kind, row, where)


def _assemble(settings: Settings, entries: dict[str, tuple[Entry, ...]], outcomes: Mapping[str, OutcomeKind]) -> Pack:
    words: dict[str, Roles] = defaultdict(dict)
    for role, calendar in cldr.calendar_words(settings.cldr).items():
        for form, value in calendar.items():
            words[form][role] = value
    for name, canonical in cldr.countries(settings.cldr).items():
        words[name.lower()]["place"] = Place(forms=(name,), name=canonical)
        words[name.lower()]["party"] = PartyName(forms=(name,), name=canonical)
    for name, code in cldr.currency_names(settings.cldr).items():
        words[name]["unit"] = Unit(forms=(name,), unit=code)
    for section, rows in entries.items():
        for entry in rows:
            if entry.lexical:
                for form in entry.forms:
                    words[form.lower()][section] = entry.payload(form)
    scales = {form: roles["multiplier"] for form, roles in words.items() if "multiplier" in roles}
    for slip, form in slips_of(scales):
        if slip not in words:
            words[slip]["multiplier"] = scales[form]
    for roles in words.values():
        kind = next((role for role in NUMERAL_ROLES if role in roles), None)
        if kind is not None:
            roles["numeral"] = kind
    decimal, group = cldr.separators(settings.cldr)
    return Pack(
        settings=settings,
        entries=entries,
        outcomes=outcomes,
        words=dict(words),
        decimal=decimal,
        group=group,
        currency_signs=_currency_signs(settings, entries),
        abbreviations=_word_set(entries, "abbreviation"),
        function_words=_word_set(entries, "function_word"),
        own_words=_own_words(entries),
        auxiliaries=_word_set(entries, "auxiliary"),
        locatives=_word_set(entries, "locative"),
        place_prepositions=_marked(entries, "names"),
        place_nouns=_marked(entries, "noun"),
    )


def _currency_signs(settings: Settings, entries: dict[str, tuple[Entry, ...]]) -> Mapping[str, str]:
    """Signs of money to their currency, those of CLDR and those of the pack."""
    rows = (entry for entry in entries.get("currency", ()) if isinstance(entry, Currency))
    own = {form.lower(): entry.unit for entry in rows for form in entry.forms}
    return {**cldr.currency_signs(settings.cldr), **own}


def _marked(entries: dict[str, tuple[Entry, ...]], mark: str) -> frozenset[str]:
    """The locatives that have a mark."""
    return frozenset(form for entry in entries.get("locative", ()) for form in entry.forms if getattr(entry, mark))


def _own_words(entries: dict[str, tuple[Entry, ...]]) -> frozenset[str]:
    """The function words that no other language has."""
    return frozenset(word for entry in entries.get("function_word", ()) for word in getattr(entry, "own", ()))


def _word_set(entries: dict[str, tuple[Entry, ...]], section: str) -> frozenset[str]:
    return frozenset(form.lower() for entry in entries.get(section, ()) for form in entry.forms)
