"""What comes from CLDR through babel: months, weekdays, separators, countries, currencies."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.numbers import get_currency_name

from factcheck.errors import LanguageError

__all__ = [
    "calendar_words",
    "countries",
    "country_names",
    "currency_names",
    "currency_signs",
    "english_name",
    "separators",
]


def _locale(tag: str) -> Locale:
    """A locale of CLDR.

    Raises:
        LanguageError: There is none of this name.
    """
    try:
        return Locale.parse(tag)
    except (UnknownLocaleError, ValueError, TypeError) as error:
        hint = "cldr = … in meta.toml names one, such as en or id"
        raise LanguageError(f"CLDR has no locale {tag!r}", hint=hint) from error


def calendar_words(tag: str) -> dict[str, dict[str, int]]:
    """Names of months (1–12) and weekdays (0 = Monday), wide and abbreviated, in lower case, by role."""
    locale = _locale(tag)
    return {"month": _names(locale.months), "weekday": _names(locale.days)}


def _names(table: Mapping[str, Any]) -> dict[str, int]:
    names: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in table[context].get(width, {}).items():
                names.setdefault(name.lower().rstrip("."), number)
    return names


def separators(tag: str) -> tuple[str, str]:
    """The decimal and the grouping separator."""
    symbols = _locale(tag).number_symbols["latn"]
    return str(symbols["decimal"]), str(symbols["group"])


def countries(tag: str) -> dict[str, str]:
    """Names of countries in the language to their English names, which serve as canonical ones."""
    own, english = _locale(tag).territories, country_names()
    return {name: english[code] for code, name in own.items() if code in english and "(" not in name}


def country_names() -> dict[str, str]:
    """The English names of countries by their code of two letters (ISO 3166)."""
    return {code: name for code, name in Locale.parse("en").territories.items() if len(code) == 2 and code.isalpha()}


def english_name(tag: str) -> str | None:
    """The English name of a language, ``None`` where CLDR knows no such tag."""
    name = Locale.parse("en").languages.get(tag)
    return str(name) if name is not None else None


def currency_signs(tag: str) -> dict[str, str]:
    """Signs of money with a mark of their country to their ISO 4217 code, in lower case: NZ$, R$, ₩; no bare $ or ¥."""
    symbols = [*Locale.parse("en").currency_symbols.items(), *_locale(tag).currency_symbols.items()]
    return {str(sign).lower(): str(code) for code, sign in symbols if _is_own(str(code), str(sign))}


_SHARED_SIGNS = frozenset("$¥£")
"""Signs of several currencies, which a language takes for one of them."""


def _is_own(code: str, sign: str) -> bool:
    """Whether a sign is no code, no plain letters and that of one currency in use."""
    return sign != code and code[0] != "X" and sign not in _SHARED_SIGNS and not sign.rstrip(".").isalpha()


def currency_names(tag: str) -> dict[str, str]:
    """Names of currencies, one and many, to their ISO 4217 code, in lower case: "new zealand dollars" → NZD."""
    names: dict[str, str] = {}
    for code in map(str, _locale(tag).currencies):
        if code[0] != "X":
            for count in (1, 2):
                names.setdefault(str(get_currency_name(code, count, locale=tag)).lower(), code)
    return {name: code for name, code in names.items() if " " in name and "(" not in name and name.isascii()}
