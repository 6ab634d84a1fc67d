"""Numbers that say which one and count nothing: "No 5 tahun 2011", "Voyager 2 tahun 1977", "lantai 3 dan 4"."""

from __future__ import annotations

from factcheck.extract.digits import has_thousands
from factcheck.extract.slots import FigureSlot
from factcheck.languages import Pack
from factcheck.records import RejectionReason
from factcheck.scan import Scan

__all__ = ["LABELS", "joined_label", "listed_label", "names_round", "numbers_a_name", "placed_label"]

LABELS = frozenset(
    {
        RejectionReason.SECTION_NUMBER,
        RejectionReason.RESOLUTION_NUMBER,
        RejectionReason.DESIGNATION,
        RejectionReason.ADDRESS,
        RejectionReason.MODEL_NAME,
        RejectionReason.FLIGHT_NUMBER,
    }
)
"""Reasons of the words that a number behind them names."""
_REACH = 32
_LONGEST_JOINT = 6
_LARGEST_CUP = 256
"""Most teams or players of a round that is named by its number."""
_PLACED = 3
"""Words before a number that are asked: a preposition, a noun, and the space behind it."""
_AMOUNTS = frozenset({"hedge", "toward", "change", "unit", "outcome", "numeral", "count_noun", "range", "context"})
"""Roles of words behind which a number is an amount, or what another rule decides: "to about 4", "menjadi 12"."""


def numbers_a_name(pack: Pack, text: str, start: int) -> bool:
    """Whether the word right before a position is a label or a name, so that digits there tell which one.

    To be asked only where what stands behind cannot be counted: "5 tahun 2011" are no five years.
    """
    words = text[max(0, start - _REACH) : start].split(" ")
    if len(words) < 2 or words[-1]:
        return False
    word = words[-2].rsplit("\n", 1)[-1]
    label = pack.words.get(word.rstrip(".").lower(), {}).get("context")
    if label is not None and label.position != "after" and label.reason in LABELS:
        return True
    return word[:1].isupper() and word.isalnum() and word.lower() not in pack.function_words


def placed_label(scan: Scan, figure: FigureSlot) -> bool:
    """Whether digits that count nothing stand behind a bare noun of place: "di aula 4", "at stage 3".

    A counted noun stands behind its number and not before it, and a bare noun behind a preposition is no amount.
    """
    if not figure.digits or figure.unit is not None or figure.counted is not None or figure.hedge_start != figure.start:
        return False
    pack, text = scan.pack, scan.text
    if has_thousands(text, figure.start, figure.end):  # "di level 7.252,45"
        return False
    words = text[max(0, figure.start - _REACH) : figure.start].replace("\n", " \n ").split(" ")
    if len(words) < _PLACED or words[-1] or not words[-2].isalpha() or not words[-2].islower():
        return False
    word, preposition = words[-2], words[-3].lower()
    if preposition not in pack.settings.label_prepositions or word in pack.function_words:
        return False
    if "part" in pack.words.get(f"{preposition} {word}", {}):
        return False  # "di antaranya 14 meninggal"
    return not (pack.words.get(word, {}).keys() & _AMOUNTS) and not word.endswith(pack.settings.adverb_ending or "\n")


def names_round(scan: Scan, figure: FigureSlot) -> bool:
    """Whether a number that counts nothing names a round of a cup, in which half of all go out: "the last 16"."""
    value, words = figure.amount.value, scan.pack.settings.round_words
    if not words or figure.unit is not None or figure.hedge_start != figure.start or not isinstance(value, int):
        return False
    if not 4 <= value <= _LARGEST_CUP or value & (value - 1) or _counts_many(scan, figure):
        return False
    before = scan.text[max(0, figure.start - _REACH) : figure.start].lower()
    return before[:-1].endswith(words) and before[-1:] in (" ", "-")


def _counts_many(scan: Scan, figure: FigureSlot) -> bool:
    """Whether a noun in the plural stands behind, other than one of games: "the last eight hostages"."""
    words = (figure.counted or "").split(" ")
    game = "result" in scan.pack.words.get(words[0].lower(), {})
    return words[-1].endswith(scan.pack.settings.plural_ending or "\n") and not game


def joined_label(scan: Scan, previous: FigureSlot | None, figure: FigureSlot) -> str | None:
    """The reason of the number before, where a joiner gives both one label: "lantai 3 dan 4", "Articles 5, 6"."""
    if previous is None or previous.rejected not in LABELS or not _joined(scan, previous, figure):
        return None
    return previous.rejected


def listed_label(scan: Scan, previous: FigureSlot, figure: FigureSlot) -> bool:
    """Whether two numbers that follow each other tell which ones of a noun before them: "quintiles 1 and 2".

    What is counted stands behind its number; a noun before two that count nothing has them as its numbers.
    """
    if previous.rejected not in (None, RejectionReason.NAME) or not _joined(scan, previous, figure):
        return False
    pair = (previous, figure)
    bare = all(one.unit is None and one.counted is None and one.hedge_start == one.start for one in pair)
    if not bare or figure.amount.value != (previous.amount.value or 0) + 1:
        return False
    pack, text = scan.pack, scan.text
    words = text[max(0, previous.start - _REACH) : previous.start].replace("\n", " \n ").split(" ")
    if len(words) < _PLACED or words[-1] or not words[-2].isalpha():
        return False
    noun = words[-2].lower()
    return noun not in pack.function_words and not pack.words.get(noun, {}).keys() & _AMOUNTS


def _joined(scan: Scan, previous: FigureSlot, figure: FigureSlot) -> bool:
    """Whether nothing but a comma or a joiner stands between two numbers in digits."""
    between = scan.text[previous.end : figure.start]
    if not (figure.digits and previous.digits) or len(between) > _LONGEST_JOINT:
        return False
    joint = between.removeprefix(",").strip() or between.strip()  # "columns 32, 33, and 36"
    return joint in (",", *scan.pack.settings.joiners)
