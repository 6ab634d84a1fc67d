"""Numbers that are part of a name: "900 Garden Way", "FTSE 100"."""

from __future__ import annotations

from factcheck.extract.courses import verbs_of_change
from factcheck.extract.slots import FigureSlot
from factcheck.records import RejectionReason
from factcheck.scan import Scan

__all__ = ["is_address", "is_title", "names_a_work", "names_behind_noun", "part_of_name"]

_PLURAL = 2
_LONGEST_NAME = 40
_LONG_WORD = 4
"""Fewest letters of the words whose capitals make a title."""
_FEWEST_WORDS = 3
_LONGEST_TITLE = 160
_MARKS = frozenset(",.;)")
_BEFORE_AMOUNTS = frozenset({"hedge", "toward", "change", "month", "weekday"})
"""Roles of words before amounts, which begin with a capital in a title ("Korban Tewas Jadi Sembilan") or always."""


def is_address(scan: Scan, figure: FigureSlot) -> bool:
    """Whether digits stand before a name that they cannot count: "900 Garden Way"."""
    if not figure.digits or figure.counted is None or not figure.counted[0].isupper():
        return False
    contexts = (scan.pack.words.get(word, {}).get("context") for word in figure.counted.lower().split(" "))
    return any(
        context is not None and context.reason == RejectionReason.ADDRESS and context.position == "after"
        for context in contexts
    )


def part_of_name(scan: Scan, figure: FigureSlot) -> bool:
    """Whether bare digits stand behind a capitalised word and count nothing: "FTSE 100", "the Nikkei 225 index"."""
    text, start = scan.text, figure.start
    if figure.hedge_start != start:
        return False
    if not (figure.digits or text[start].isupper()) or start < 3:
        return False
    initials = text[start - 2] == "." and text[start - 3].isupper()  # "H.R. 1424"
    if text[start - 1] != " " or not (text[start - 2].isalnum() or initials):
        return False
    word_start = _word_start(text, start - 1)
    word = text[word_start : start - 1]
    roles = scan.pack.words.get(word.lower(), {})
    if not _BEFORE_AMOUNTS.isdisjoint(roles) or ("outcome" in roles and "active" in roles["outcome"].form):
        return False
    if _ranked(scan, figure, word):
        return False
    if initials and word.count(".") < _PLURAL:
        return False
    if word.islower() or not word.replace("&", "").replace(".", "").isalnum():
        return False
    if len(word) < 2 and not text[_word_start(text, word_start - 1) : word_start][:1].isupper():
        return False  # one capital is a name behind another: "Pier B 12"
    if scan.sentences.bounds(start)[0] == word_start or _befell(scan, figure) or _counted_in_title(scan, figure):
        return False
    return _counts_nothing(scan, figure)


def _ranked(scan: Scan, figure: FigureSlot, word: str) -> bool:
    """Whether a number stands between a country and the next mark or joiner, in a list: "Jepang 168 dan Brasil 86"."""
    if "party" not in (roles := scan.pack.words.get(word.lower(), {})) or "place" not in roles or not figure.digits:
        return False
    behind = scan.text[figure.end : figure.end + _LONG_WORD]
    if behind[:1] in _MARKS and not behind[1:2].isalnum():
        return True
    words = scan.text[figure.end : figure.end + _LONGEST_NAME].split()
    return behind[:1] == " " and bool(words) and words[0] in scan.pack.settings.joiners


def names_behind_noun(scan: Scan, figure: FigureSlot) -> bool:
    """Whether digits begin the name behind a noun for a work: "acara 60 Minutes", "the film 12 Monkeys"."""
    if not figure.digits or figure.unit is not None or figure.counted is None or not figure.counted[0].isupper():
        return False
    word = scan.text[_word_start(scan.text, figure.start - 1) : figure.start - 1].lower()
    return word in scan.pack.forms("naming") and not is_title(scan, figure.start)


def _counted_in_title(scan: Scan, figure: FigureSlot) -> bool:
    """Whether a number counts the noun behind it in a title: "Police Arrest 12 Robbers"."""
    if figure.counted is None or not figure.counted[0].isupper() or not figure.digits:
        return False
    if not is_title(scan, figure.start):
        return False
    words = figure.counted.lower().split(" ")
    ending = scan.pack.settings.plural_ending
    if ending is not None:
        return any(word.endswith(ending) for word in words)
    return not words[0].startswith(scan.pack.settings.verb_prefixes)


def is_title(scan: Scan, position: int) -> bool:
    """Whether every longer word of a sentence has a capital, function words left out."""
    start, end = scan.sentences.bounds(position)
    if end - start > _LONGEST_TITLE:
        return False
    written = [word.strip("\"'“”‘’(),.:;?!") for word in scan.text[start:end].split()]
    words = [word for word in written if len(word) >= _LONG_WORD and word.lower() not in scan.pack.function_words]
    return len(words) >= _FEWEST_WORDS and all(word[0].isupper() for word in words if word[0].isalpha())


def names_a_work(scan: Scan, start: int, end: int) -> bool:
    """Whether a unit from ``start`` to ``end`` has a capital though its sentence is no title: the show "60 Minutes"."""
    text = scan.text
    if not text[start].isupper() or text[start - 1 : start] != " " or not text[start - 2 : start - 1].isdigit():
        return False
    placed = text[end : end + 1] == " " and text[end + 1 : end + 2].isdigit()  # "Nomor 23 Tahun 2014"
    return not placed and not text[start:end].isupper() and not is_title(scan, start)


def _befell(scan: Scan, figure: FigureSlot) -> bool:
    """Whether a predicate right behind says that people are counted: "in Rafah 12 died", "di Rafah 12 tewas"."""
    behind = scan.text[figure.end : figure.end + _LONGEST_NAME]
    words = (word.lower().strip(".,;") for word in behind.split(" ")[1:] if behind[:1] == " ")
    predicate = next((word for word in words if word not in scan.pack.auxiliaries), "")
    outcome = scan.pack.words.get(predicate, {}).get("outcome")
    return outcome is not None and "predicate" in outcome.form


def _word_start(text: str, end: int) -> int:
    """Where the word before ``end`` begins, looked for within the length of a name."""
    first = max(0, end - _LONGEST_NAME)
    return max(text.rfind(" ", first, end), text.rfind("\n", first, end), first - 1) + 1


def _counts_nothing(scan: Scan, figure: FigureSlot) -> bool:
    """Whether what stands behind a number is no counted noun: nothing, a name, or words none of which is a plural."""
    if figure.unit is None and (figure.counted is None or figure.counted[0].isupper() or _told_of(scan, figure)):
        return True
    return _singular(scan, figure)


def _told_of(scan: Scan, figure: FigureSlot) -> bool:
    """Whether a verb stands behind the number of a name: "SMA Negeri 70 terlibat", "ASX 200 anjlok"; no place has one.

    It is told by its prefix, or by what it says: that something rose or fell.
    """
    assert figure.counted is not None
    before = scan.text[max(0, figure.start - _LONGEST_NAME) : figure.start].rstrip().rpartition(" ")[2].lower()
    word = figure.counted.split(" ")[0]
    prefixed = word.startswith(scan.pack.settings.verb_prefixes or "\n") and len(word) > _LONG_WORD + 1
    verb = prefixed or word in verbs_of_change(scan.pack.tag)
    return verb and figure.digits and "place" not in scan.pack.words.get(before, {})


def _singular(scan: Scan, figure: FigureSlot) -> bool:
    """Whether the words behind a number above one are in the singular, so that it does not count them."""
    ending = scan.pack.settings.plural_ending
    if ending is None or figure.counted is None or not figure.digits or (figure.amount.value or 0) < _PLURAL:
        return False
    if scan.text[figure.end] != " " or scan.text[figure.start - 1 : figure.start] != " ":
        return False
    words = figure.counted.lower().split(" ")
    if any(word.endswith(ending) for word in words):
        return False
    return figure.unit is None or f"{words[-1]}{ending}" in scan.pack.words  # "people" has no plural of its own
