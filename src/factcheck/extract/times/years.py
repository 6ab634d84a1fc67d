"""Years by grammar: which bare digits are a year or a decade.

A number counts what stands behind it; a year stands behind a word of time, beside another year, in brackets, or before
a thing that it tells from others of its kind. Where both could be, the noun that is counted decides.
"""

from __future__ import annotations

import re

from factcheck.extract.slots import Number
from factcheck.extract.times.lexicon import Lexicon, before
from factcheck.languages import Pack
from factcheck.records import Qualifier

__all__ = ["counts_behind", "counts_things", "names_decade", "year_alone"]

_CUE_REACH = 24
_FIRST = 1000
_LAST = 2100
_MODERN = 1900
"""From here on four bare digits are a year unless something says that they count: texts group longer numbers."""
_SINCE_PRINT = 1500
"""From here on a word such as "in" or "pada" is enough; before it what follows must be no noun."""
_ROUND = 50
"""What counts are rounded to: a bare multiple of it before a noun counts."""
_AMOUNTS = frozenset({"attack", "group", "country", "company", "job", "vote"})
"""Units whose nouns a year may stand before, "2002 attacks": they do not show that the number counts."""
_JOINED = re.compile(r"(?<![\d.,/-])(\d{4})((?:,? [^\W\d_]+ )|, | ?[-–] ?)$")
_JOINED_REACH = 24
_GOES_ON = re.compile(r"( [^\W\d_]+ | ?[-–] ?)(\d{4})(?![\d%]|[.,:]\d)")
_TENS = 10
_FIRST_DECADE = 20
"""Least two digits that name a decade: the tens are told as a span of years."""
_LONGEST_LIFE = 150
"""Most years between the two ends of a stretch that needs no word of time."""


def year_alone(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether four digits from ``start`` to ``end`` are a year by their neighbours."""
    year = int(text[start:end])
    if not _FIRST <= year <= _LAST or text[end : end + 1] in ("%", "°") or (start and text[start - 1] in "#$€£+.,/:"):
        return False
    if text[end : end + 1] in ".,:-–/" and text[end + 1 : end + 2].isdigit():
        return _years_on(text, year, end)
    words = before(text, start, _CUE_REACH)
    cued = words.endswith(lexicon.year_cues) or words[-1] == "("
    if counts_behind(lexicon.pack, text, end):
        return (cued and not words.endswith(lexicon.loose_year_cues)) or _named(text, end, words, lexicon)
    if _counted_before(words, lexicon):
        return False
    if cued or _beside_year(text, start, lexicon) or _before_year(text, end, year, lexicon):
        return year >= _SINCE_PRINT or _bare(text, end, lexicon.pack)
    if words.endswith(lexicon.about_year) and year >= _SINCE_PRINT:
        return bool(year % _ROUND) or _bare(text, end, lexicon.pack)
    if year >= _SINCE_PRINT and _of_event(words, lexicon.pack) and _bare(text, end, lexicon.pack):
        return True
    if _named(text, end, words, lexicon):
        return year >= _MODERN or year % _ROUND != 0
    follower = text[end : end + 2]
    if follower[:1] == " " and follower[1:].islower():
        return year >= _MODERN and year % _ROUND != 0
    return year >= _MODERN


def names_decade(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether two digits with an ending that amounts have too are a decade: "akhir 90-an", but "90-an sekolah".

    Nothing stands behind that they could count, and no word before says that they are an age or an amount.
    """
    written, words = text[start:end], before(text, start, _CUE_REACH)
    of_amounts = lexicon.pack.settings.about_suffixes
    ending = next((one for one in lexicon.decades if text.startswith(one, end)), None)
    if ending is not None and ending not in of_amounts and not _at_edge(words, lexicon):
        ending = None  # "in the 80s" may be of degrees
    if ending is None or not written.isdecimal() or int(written) % _TENS or int(written) < _FIRST_DECADE:
        return False
    stop = end + len(ending)
    if text[stop : stop + 1].isalnum() or counts_behind(lexicon.pack, text, stop):
        return False
    told = words.endswith(lexicon.about_year) or _counted_before(words, lexicon) or _aged(words, lexicon.pack)
    return not told and _bare(text, stop, lexicon.pack)


def _at_edge(words: str, lexicon: Lexicon) -> bool:
    """Whether a word for a part of a stretch stands right before digits, and it is nobody's: "the late 80s"."""
    owned = not set(lexicon.pack.settings.possessives).isdisjoint(words.split())
    return words.endswith(lexicon.edges) and not owned


def _aged(words: str, pack: Pack) -> bool:
    """Whether the words before digits make them an age: "berusia pertengahan 40-an"."""
    written = words.split()
    told = (pack.words.get(" ".join(written[-length:]), {}).get("context") for length in (1, 2))
    return any(context is not None and context.reason == "age" for context in told)


def counts_behind(pack: Pack, text: str, end: int) -> bool:
    """Whether a noun for people or things, or a measure, stands right behind digits, so that they count it."""
    if text[end : end + 1] not in (" ", "\u00a0"):
        return False
    word = text[end + 1 : end + 1 + _CUE_REACH].split(" ")[0].strip(".,;:)")
    unit = pack.words.get(word, {}).get("unit")  # in small letters: "a 2017 National Bureau report"
    if unit is None:
        return word.islower() and word.endswith(pack.settings.person_endings or "\n")
    return unit.unit not in _AMOUNTS and not _singular(word, pack)


def counts_things(pack: Pack, text: str, end: int, value: Number) -> bool:
    """Whether digits too low for a year of the news count the noun behind them, whatever it is: "1000-1200 unit"."""
    return value < _SINCE_PRINT and not _bare(text, end, pack)


def _singular(word: str, pack: Pack) -> bool:
    """Whether a noun has its ending of the plural still to take, so that no number but one counts it: "national"."""
    ending = pack.settings.plural_ending
    return ending is not None and "unit" in pack.words.get(word + ending, {})


def _named(text: str, end: int, words: str, lexicon: Lexicon) -> bool:
    """Whether digits tell one thing from others of its kind: "the 1950 film", "its 1492 edition"."""
    ending = lexicon.pack.settings.plural_ending
    owned = words.count(" ") > 1 and _owner(words.split(" ")[-2], lexicon.pack)
    one = words.split(" ")[-2] in lexicon.pack.settings.one_articles if words.count(" ") > 1 else False
    if ending is None or text[end : end + 1] != " " or not (owned or one or words.endswith(lexicon.articles)):
        return False
    word = text[end + 1 : end + 1 + _CUE_REACH].split(" ")[0].strip(".,;:")
    if not word.isalpha() or not word.islower() or word.endswith(ending) or word in lexicon.pack.function_words:
        return False
    unit = lexicon.pack.words.get(word, {}).get("unit")
    return unit is None or unit.unit in _AMOUNTS


def _owner(word: str, pack: Pack) -> bool:
    """Whether a word tells whose a thing is: "its 1492 edition", "Schickard's 1623 device"."""
    return word in pack.settings.possessives or word.endswith(("'s", "’s"))


def _of_event(words: str, pack: Pack) -> bool:
    """Whether digits stand right behind a noun for an event, where the language puts its year: "Gempa 1755"."""
    return pack.settings.plural_ending is None and "event" in pack.words.get(
        words.split()[-1] if words.split() else "", {}
    )


def _counted_before(words: str, lexicon: Lexicon) -> bool:
    """Whether a word before digits says that they are an amount: "sebanyak 1964", "at least 1998"."""
    if words.endswith(lexicon.year_cues):
        return False
    written = words.split()
    for length in (1, 2):
        hedge = lexicon.pack.words.get(" ".join(written[-length:]), {}).get("hedge")
        if hedge is not None and hedge.position != "after" and hedge.qualifier != Qualifier.ABOUT:
            return True
    return False


def _bare(text: str, end: int, pack: Pack) -> bool:
    """Whether no noun stands behind digits, which they could count: a mark, a name or a function word does."""
    if text[end : end + 1] != " ":
        return True
    word = text[end + 1 : end + 1 + _CUE_REACH].split(" ")[0].strip(".,;:)")
    if not word[:1].islower() or word in pack.function_words or word in pack.auxiliaries:
        return True
    ending, verbs = pack.settings.plural_ending, pack.settings.verb_prefixes
    return not word.endswith(ending) if ending is not None else word.startswith(verbs or "\n")


def _beside_year(text: str, start: int, lexicon: Lexicon) -> bool:
    """Whether digits are joined to a year before them: "1861 and 1862", "1988, 1992 and 1996", "1892 hingga 1895"."""
    match = _JOINED.search(text, max(0, start - _JOINED_REACH), start)
    if match is None:
        return False
    gap = match.group(2)
    if lexicon.gaps.get(gap.lower()) not in ("&", "~", ",", "-"):
        return False
    if lexicon.gaps[gap.lower()] == "-":
        return int(match.group(1)) < int(text[start : start + 4])
    return year_alone(text, match.start(1), match.end(1), lexicon)


def _before_year(text: str, end: int, year: int, lexicon: Lexicon) -> bool:
    """Whether a stretch of years begins with digits: "1618 to 1648", where a later year stands behind the joint."""
    match = _GOES_ON.match(text, end)
    if match is None or lexicon.gaps.get(match.group(1).lower()) not in ("~", "-"):
        return False
    later = int(match.group(2))
    return year < later <= min(year + _LONGEST_LIFE, _LAST) and not counts_behind(lexicon.pack, text, match.end())


def _years_on(text: str, year: int, end: int) -> bool:
    """Whether a dash and a later year follow: 1996–1997."""
    later, behind = text[end + 1 : end + 5], text[end + 5 : end + 6]
    if text[end] not in "-–" or len(later) < 4 or not later.isdecimal():
        return False
    return year < int(later) <= _LAST and not behind.isalnum() and behind not in ("-", "/")
