"""Which counted years are an age and no stretch of time: "berusia 30 tahun", "Sari, 29 tahun,", "a 30-year-old woman".

The head decides: people have an age, and so have those whom a word such as "berusia" tells of; a dispute or a bridge
that is forty years old has lasted so long.
"""

from __future__ import annotations

import re

from factcheck.extract.times.lexicon import Lexicon, before, points_at_present
from factcheck.extract.times.reading import Reading
from factcheck.languages import Pack
from factcheck.records import Qualifier
from factcheck.scan import Scan

__all__ = ["is_age"]

_UNITS = ("year", "month", "week", "day")
_REACH = 40
_LIST_REACH = 60
_NAME_REACH = 32
_LIST = 3
"""Fewest words before the last of listed ages: those who have them, a number and a joiner."""
_HIGHEST = 999
"""Beyond any life: an age with a digit too many is an age all the same, a wall of 1,000 years has none."""
_LONGEST_OWNER = 6
"""Most words from a noun for age to its years, the noun counted."""
_MARKS = (",", ".", ";", "")
_HEAD = re.compile(r"-olds? ((?:[^\W\d_][\w-]*(?: |$)?){1,4})")
_LONGEST_HEAD = 60


def is_age(scan: Scan, reading: Reading, lexicon: Lexicon) -> bool:
    """Whether counted years, months, weeks or days are an age."""
    if reading.kind not in ("duration", "window", "shift") or reading.unit not in _UNITS or reading.amount is None:
        return False
    if reading.unit == "year" and (reading.amount.value or 0) > _HIGHEST:
        return False  # a tree or a town
    text = scan.text
    words = before(text, reading.start, _REACH)
    if reading.kind == "shift":  # "berumur 63 tahun kemudian meninggal"
        return words.endswith(lexicon.age_before)
    if _bounded(scan, reading):
        return True
    if _listed(scan, reading):
        return True
    if _headed(scan, words, lexicon):
        return True
    if words.endswith(lexicon.age_before) or _later_age(scan, before(text, reading.start, _LIST_REACH), lexicon):
        return True
    if _of_a_person(scan, reading):
        return True
    behind = text[reading.end : reading.end + 8].lstrip(" -").lower()
    told = any(
        behind.startswith(word) and not behind[len(word) : len(word) + 1].isalpha() for word in lexicon.age_after
    )
    return told and not _of_a_thing(scan, reading.end)


def _headed(scan: Scan, words: str, lexicon: Lexicon) -> bool:
    """Whether a noun for age stands before years, with its owner or a verb between: "usia mereka kini 27 tahun"."""
    pack = scan.pack
    if not pack.settings.age_breaks:
        return False
    ending = pack.settings.possessive_ending or "\n"
    for word in reversed(words.split()[-_LONGEST_OWNER:]):
        if f" {word.removesuffix(ending)} " in lexicon.age_before:
            return True
        if word in pack.settings.age_breaks or not word.replace("-", "").isalpha():
            return False
    return False


def _bounded(scan: Scan, reading: Reading) -> bool:
    """Whether years are a bound right behind people, whom it tells from others: "warga di atas 60 tahun"."""
    if reading.unit != "year" or reading.kind != "duration":
        return False  # "people over the next 40 years"
    words = before(scan.text, reading.start, _REACH).split()
    bounds = (Qualifier.MORE_THAN, Qualifier.LESS_THAN)
    if reading.amount is not None and reading.amount.qualifier in bounds:  # the bound is read with the years
        return bool(words) and _person(scan, words[-1])
    for length in (1, 2):
        hedge = scan.pack.words.get(" ".join(words[-length:]), {}).get("hedge")
        if hedge is not None and hedge.qualifier in bounds:
            return len(words) > length and _person(scan, words[-length - 1])
    return False


def _listed(scan: Scan, reading: Reading) -> bool:
    """Whether years close a list of them between commas, behind those whose ages they are: "…, 9 dan 11 tahun, …"."""
    if reading.unit != "year" or scan.text[reading.end : reading.end + 1] not in _MARKS:
        return False
    words = before(scan.text, reading.start, _REACH).split()
    if len(words) < _LIST or words[-1] not in scan.pack.settings.joiners or not words[-2].isdecimal():
        return False
    return words[-3].endswith(",") and words[-3][:-1].isalpha()


def _later_age(scan: Scan, written: str, lexicon: Lexicon) -> bool:
    """Whether years are the last one of several ages: "berumur dua dan tujuh tahun", "berusia 5, 8 dan 11 tahun"."""
    words = written.split()
    pack = scan.pack
    while words and (_number(pack, words[-1].rstrip(",")) or words[-1] in pack.settings.joiners):
        words.pop()
    return bool(words) and f" {' '.join(words)} ".endswith(lexicon.age_before)


def _number(pack: Pack, word: str) -> bool:
    return word.isdecimal() or "numeral" in pack.words.get(word, {})


def _of_a_person(scan: Scan, reading: Reading) -> bool:
    """Whether years stand behind a person: "Amir, 25 tahun,", "seorang perempuan 22 tahun"."""
    if reading.unit != "year" or not scan.text[reading.start].isdigit():
        return False
    words = scan.text[max(0, reading.start - _NAME_REACH) : reading.start].replace("\n", " ").split(" ")
    if len(words) > _LIST - 1 and words[-3].endswith(",") and points_at_present(scan.pack, words[-2]):
        del words[-2]  # "Holyfield, sekarang 45 tahun,"
    if words[-1] == "(":  # "Amir (25 tahun)"
        return len(words) > 1 and words[-2][:1].isupper() and scan.text[reading.end : reading.end + 1] == ")"
    if len(words) < 2 or words[-1]:
        return False
    word = words[-2]
    if not word.endswith(","):
        return _person(scan, word)
    name = word[:-1]
    after = scan.text[reading.end : reading.end + 1]
    if _person(scan, name) and after in _MARKS:
        return True
    joined = scan.text[reading.end : reading.end + 6].strip().split(" ")[0] in scan.pack.settings.adders
    return (after in (*_MARKS, ")") or joined) and name[:1].isupper() and name.isalpha()


def _person(scan: Scan, word: str) -> bool:
    pack, word = scan.pack, word.lower()
    for form in (word, word.removesuffix(pack.settings.possessive_ending or "\n")):  # "anaknya", his child
        roles = pack.words.get(form, {})
        unit = roles.get("unit")
        if "single" in roles or (unit is not None and unit.unit == "person"):
            return True
    return False


def _of_a_thing(scan: Scan, end: int) -> bool:
    """Whether the noun behind "-year-old" is a thing that lasts: "the 40-year-old dispute"."""
    pack = scan.pack
    match = _HEAD.match(scan.text, end, end + _LONGEST_HEAD)
    if match is None:
        return False
    phrase: list[str] = []
    for word in match.group(1).lower().split():
        unit = pack.words.get(word, {}).get("unit")
        if unit is not None and unit.unit == "person":
            return False
        if word in pack.function_words or word in pack.auxiliaries:
            break
        phrase.append(word)
    enduring = pack.forms("enduring")
    endings = pack.settings.thing_endings or ("\n",)
    return any(word in enduring or ("-" not in word and word.endswith(endings)) for word in phrase)
