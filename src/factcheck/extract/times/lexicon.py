"""The time words of a pack as symbols, so that a chain of them can be matched by a grammar over short strings.

Words: ``W`` weekday, ``M`` month, ``I`` Islamic month, ``U`` unit, ``u`` plural unit, ``J`` unit that also opens a
clock time, ``Z`` stretch, ``P`` part of the day, ``T`` deictic, ``<`` and ``>`` shifts before and behind, ``f``
frequency, ``e`` every, ``E`` edge, ``C`` clock cue, ``a`` half of the day, ``H`` clock word, ``z`` zone, ``F`` season,
``A`` era, ``Q`` quarter, ``B`` half of a year, ``w`` weekend, ``G`` named day, ``j`` date cue, ``+`` more, ``h`` hedge.

Numerals: ``d`` (1–31), ``y`` (year), ``n`` (other digits), ``N`` (words), ``r`` (range), ``V`` (vague), ``o``
(ordinal), ``X`` (full numeric date), ``x`` (day and month), ``c`` and ``k`` (10:30 and 10.30), ``K`` (decade), ``Y``
(years as 2012–13 or 2018/2019).

Between them: ``,`` ``(`` ``)`` ``;`` (bracket and comma) ``-`` ``/`` ``^`` (ke-) ``'`` (possessive) and the links
``O`` (of), ``@`` (at), ``i`` (in the), ``&`` (and), ``~`` (to), ``1`` (a), ``t`` (the).
"""

from __future__ import annotations

import re
from typing import Any

from factcheck.languages import Pack, Roles
from factcheck.scan import DIGITS

__all__ = ["TRIGGERS", "Inner", "Lexicon", "before", "lexicon_of", "points_at_present"]

_ROLES = (
    ("weekday", "W"),
    ("month", "M"),
    ("time_unit", "U"),
    ("stretch", "Z"),
    ("named_day", "G"),
    ("weekend", "w"),
    ("quarter", "Q"),
    ("half_year", "B"),
    ("hijri_month", "I"),
    ("era", "A"),
    ("season", "F"),
    ("day_part", "P"),
    ("deictic", "T"),
    ("shift_before", "<"),
    ("shift_after", ">"),
    ("frequency", "f"),
    ("weekdays", "D"),
    ("every", "e"),
    ("edge", "E"),
    ("clock_cue", "C"),
    ("clock_word", "H"),
    ("zone", "z"),
    ("date_cue", "j"),
    ("more", "+"),
    ("few", "V"),
    ("hedge", "h"),
)
_LINKS = {"of": "O", "at": "@", "in": "i", "and": "&", "to": "~", "one": "1", "the": "t"}
_PLAIN_GAPS = {
    "": "",
    " ": "",
    "  ": "",
    "'s ": "'",
    "’s ": "'",
    "\u00a0": "",
    "-": "-",
    "\u2011": "-",
    "\u2010": "-",
    "–": "-",
    " - ": "-",
    " – ": "-",
    ", ": ",",
    ",": ",",
    " , ": ",",
    " (": "(",
    "(": "(",
    " ( ": "(",
    ") ": ")",
    "),": ";",
    "), ": ";",
    "/": "/",
    "x": "",
    " x ": "",
    "\u00d7": "",
    " \u00d7 ": "",
}

_LONGEST_ABBREVIATION = 5
_NAMES = frozenset(("place", "party", "organisation", "outlet", "no_time"))
"""Sections whose forms hold no time, whatever their words: Pulau Natal, Bulan Sabit Merah."""

TRIGGERS = (
    "weekday",
    "month",
    "time_unit",
    "stretch",
    "named_day",
    "weekend",
    "quarter",
    "half_year",
    "hijri_month",
    "era",
    "season",
    "day_part",
    "deictic",
    "frequency",
    "weekdays",
    "clock_cue",
    "clock_word",
    "zone",
    "date_cue",
)
"""Roles around which a chain is built. The rest counts only beside these."""


class Lexicon:
    """What the recogniser looks up in one language, compiled from its pack."""

    __slots__ = (
        "_kinds",
        "_seen",
        "abbreviated",
        "about_year",
        "age_after",
        "age_before",
        "articles",
        "as_of",
        "clock_prepositions",
        "date_deadlines",
        "deadlines",
        "decades",
        "edges",
        "gaps",
        "half_day",
        "half_values",
        "hidden",
        "hiding",
        "leading",
        "lookalike",
        "loose_year_cues",
        "ordinals",
        "pack",
        "per",
        "posted",
        "shortest_hidden",
        "symbols",
        "year_cues",
    )

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.symbols: dict[str, str] = dict(_ROLES)
        self._kinds: dict[int, tuple[str, ...]] = {}
        self._seen: list[Roles] = []
        self.lookalike: dict[str, str] = {
            form.lower(): entry.evidence for entry in _entries(pack, "lookalike") for form in entry.forms
        }
        self.abbreviated = _abbreviated(pack)
        self.gaps = dict(_PLAIN_GAPS)
        self.leading: dict[bytes, str] = {}
        self.articles: tuple[str, ...] = ()
        for entry in _entries(pack, "link"):
            symbol = _LINKS[entry.kind]
            for form in entry.forms:
                self.gaps[f" {form} "] = symbol
                if symbol in "O@":
                    self.gaps[f") {form} "] = symbol  # behind a date in brackets
                if symbol == "&":
                    self.gaps[f", {form} "] = symbol
                if entry.kind == "the":
                    self.articles += (f" {form} ",)
                if entry.kind in ("one", "the"):
                    self.leading[form.encode("ascii")] = symbol
        for prefix in pack.settings.ordinal_prefixes:
            self.gaps[f" {prefix}"] = self.gaps[f" {prefix.rstrip('-')} "] = "^"
        self.half_day, self.half_values = _half_days(pack)
        self.ordinals = frozenset(pack.settings.ordinal_suffixes)
        self.decades = tuple(sorted(_forms(pack, "decade_suffix"), key=len, reverse=True))
        self.age_before = _behind(
            form for e in _entries(pack, "age_word") if e.position == "before" for form in e.forms
        )
        self.age_after = frozenset(
            form for e in _entries(pack, "age_word") if e.position == "after" for form in e.forms
        )
        self.year_cues = _cues(pack, "plain", "loose")
        self.loose_year_cues, self.about_year = _cues(pack, "loose"), _cues(pack, "about")
        self.clock_prepositions = _behind(_forms(pack, "clock_preposition"))
        self.per = _behind(_forms(pack, "per"))
        self.as_of = _behind(_forms(pack, "as_of"))
        self.edges = _behind(form for e in _entries(pack, "edge") for form in e.forms)
        self.posted = frozenset(_forms(pack, "posted"))
        self.deadlines = _behind(form for e in _entries(pack, "until") if not e.dates_only for form in e.forms)
        self.date_deadlines = _behind(form for e in _entries(pack, "until") if e.dates_only for form in e.forms)
        self.hidden = _hidden(pack, self.symbols)
        self.hiding = frozenset(role for form in self.hidden for role in pack.words[form] if role != "numeral")
        self.shortest_hidden = min(map(len, self.hidden), default=0)

    def kinds(self, roles: Roles) -> tuple[str, ...]:
        """The roles of a hit that matter in a chain: time roles, else ``digits`` or ``numeral``, else nothing.

        The scanner gives every hit on one form the same dictionary, so that what it says is worked out once. The
        dictionaries are kept, so that none can take the place of another.
        """
        known = self._kinds.get(id(roles))
        if known is not None:
            return known
        self._seen.append(roles)
        kinds = tuple(role for role in roles if role in self.symbols)
        if DIGITS in roles:
            kinds = (DIGITS,)
        elif not kinds and "numeral" in roles and "factor" not in roles:
            kinds = ("numeral",)
        self._kinds[id(roles)] = kinds
        return kinds


Inner = tuple[int, int, Roles]
"""Where a word stands in a form, and its roles."""


def _hidden(pack: Pack, symbols: dict[str, str]) -> dict[str, tuple[Inner, ...]]:
    """Forms of other sections that hold time words ("24 jam terakhir", "this week"), with these words.

    The scan finds the longest form at each place, so that words inside it are not found by themselves.
    """
    found = {}
    for form, roles in pack.words.items():
        if (" " in form or "-" in form) and _NAMES.isdisjoint(roles) and not any(role in symbols for role in roles):
            inner = _inner(form, pack, symbols)
            if any(role in TRIGGERS for _, _, inside in inner for role in inside):
                found[form] = inner
    return found


def _inner(form: str, pack: Pack, symbols: dict[str, str]) -> tuple[Inner, ...]:
    bounds = [(match.start(), match.end()) for match in re.finditer(r"[^\s-]+", form)]
    found: list[Inner] = []
    k = 0
    while k < len(bounds):
        for last in range(len(bounds) - 1, k - 1, -1):
            start, end = bounds[k][0], bounds[last][1]
            roles = pack.words.get(form[start:end], {})
            if any(role in symbols or role == "numeral" for role in roles):
                found.append((start, end, roles))
                k = last
                break
        k += 1
    return tuple(found)


def _entries(pack: Pack, section: str) -> tuple[Any, ...]:
    return pack.entries.get(section, ())


def _forms(pack: Pack, section: str) -> list[str]:
    return [form for entry in _entries(pack, section) for form in entry.forms]


def _behind(forms: Any) -> tuple[str, ...]:
    """Forms as endings of the text before a time, word bound included."""
    return tuple(f" {form} " for form in forms)


def _cues(pack: Pack, *kinds: str) -> tuple[str, ...]:
    """Cues of a year, as endings of the text before it."""
    return _behind(form for entry in _entries(pack, "year_cue") if entry.kind in kinds for form in entry.forms)


def points_at_present(pack: Pack, word: str) -> bool:
    """Whether a word points at the present: kini, now."""
    deictic = pack.words.get(word.lower(), {}).get("deictic")
    return deictic is not None and deictic.ref == "PRESENT_REF"


def before(text: str, start: int, reach: int) -> str:
    """The text before a position in lower case, to be asked for the endings of ``_behind``; a line ends like a word."""
    return " " + text[max(0, start - reach) : start].lower().replace("\n", " ")


def _half_days(pack: Pack) -> tuple[re.Pattern[str] | None, dict[str, int]]:
    """The signs for the half of the day behind an hour, and the hours that each adds."""
    values = {form: int(entry.values[form]) for entry in _entries(pack, "half_day") for form in entry.forms}
    if not values:
        return None, values
    signs = "|".join(re.escape(form) for form in sorted(values, key=len, reverse=True))
    return re.compile(rf"[ \u00a0-]?(?P<sign>{signs})(?P<period>\.?)(?!\w)", re.IGNORECASE), values


def _abbreviated(pack: Pack) -> frozenset[str]:
    """Short names of months and weekdays, after which a period ends no sentence: those with a longer namesake."""
    found: set[str] = set()
    for role in ("month", "weekday"):
        by_value: dict[tuple[int, str], list[str]] = {}
        for form, roles in pack.words.items():
            if role in roles:
                by_value.setdefault((roles[role], form[0]), []).append(form)
        for forms in by_value.values():
            longest = max(map(_letters, forms))
            found.update(form for form in forms if _letters(form) < min(longest, _LONGEST_ABBREVIATION + 1))
    return frozenset(found)


def _letters(form: str) -> int:
    return sum(map(str.isalpha, form))


_LEXICONS: dict[str, Lexicon] = {}


def lexicon_of(pack: Pack) -> Lexicon:
    """The compiled time words of a pack, built once."""
    lexicon = _LEXICONS.get(pack.tag)
    if lexicon is None or lexicon.pack is not pack:
        lexicon = _LEXICONS[pack.tag] = Lexicon(pack)
    return lexicon
