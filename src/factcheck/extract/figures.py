"""Numerals that are figures of the story: what they count, and which ones are ages, sections, codes or scores."""

from __future__ import annotations

import re

from factcheck.extract.ratios import SHARE
from factcheck.extract.slots import FigureSlot, TimeSlot
from factcheck.extract.units import unit_written
from factcheck.extract.wholes import mark_wholes
from factcheck.scan import Hit, Scan

__all__ = ["AGE", "complete_figures"]

_NOUNS = re.compile(r"(?:[ \u00a0-](?:[^\W\d_][\w’']*(?:-[^\W\d_]+)*)){1,5}")
_PLATE_BEFORE = re.compile(r"(?<!\w)[A-Z] \Z")
_PLATE_AFTER = re.compile(r" [A-Z]{1,3}\b(?!['’])")
_CODE_DIGITS = 3
"""Fewest digits that are a code where the first is a nought: 021, 007."""
_LONGEST_PHRASE = 60
_MOST_NOUNS = 4
_OLDEST = 110
_PLURAL = 2
_SIGNS_ON = frozenset("/²³")
"""Signs behind a unit that make it another one: km/h, km²."""
_LONGEST_NAME = 40
ADDRESS = "address"
"""Reason of the context words of an address."""
AGE = "year of age"
"""Unit of ages: figures, but never claims."""


def complete_figures(
    scan: Scan, numerals: list[FigureSlot], consumed: set[int], times: list[TimeSlot]
) -> list[FigureSlot]:
    """The figures among the numerals, with unit and counted noun phrase; the others keep their reason."""
    after, before = _neighbours(scan)
    time_starts = {time.start for time in times}
    figures: list[FigureSlot] = []
    previous: FigureSlot | None = None
    for number, figure in enumerate(numerals):
        if number in consumed:
            figure.rejected = "time"
            previous = None
            continue
        if figure.rejected in (None, "one") and _restates(scan.text, figure, previous):
            figure.rejected = "restated"
            assert previous is not None
            _count(scan, previous, after, time_starts, figure.end + 1)
        if figure.rejected is None:
            figure.rejected = _reason(scan, figure, after, before)
        if figure.rejected is None and figure.ordinal:
            _definite(scan, figure, after)
        if figure.rejected in (None, "weak", "one") and not figure.ordinal:
            _count(scan, figure, after, time_starts)
        if figure.rejected == "one":
            figure.rejected = "weak" if figure.counted is None and figure.unit is None else None
        if figure.rejected is None and not figure.ordinal and _part_of_name(scan, figure):
            figure.rejected = "name"
        if figure.rejected is None and _joined_to_age(scan, figures, figure):
            figure.rejected = "age"
        if figure.rejected == "age":
            figure.rejected, figure.unit = None, AGE
        if figure.rejected is None or figure.rejected == "weak":
            figures.append(figure)
        previous = figure
    mark_wholes(scan, figures)
    return figures


def _neighbours(scan: Scan) -> tuple[dict[int, Hit], dict[int, Hit]]:
    """Hits of units and contexts by where they start, and contexts by where they end."""
    hits = scan.hits
    after = {hits[position].start: hits[position] for position in scan.where("time_unit")}
    after.update((hits[position].start, hits[position]) for position in scan.where("unit"))
    before: dict[int, Hit] = {}
    for position in scan.where("context"):
        hit = hits[position]
        position_of = hit.roles["context"].position
        if position_of != "after":
            before[hit.end] = hit
        if position_of != "before":
            after[hit.start] = hit
    return after, before


def _restates(text: str, figure: FigureSlot, previous: FigureSlot | None) -> bool:
    """Whether a number in brackets is the one before them once more, in words or in digits; noted where it differs."""
    if previous is None or not 1 <= figure.start - previous.end <= 2 or previous.digits == figure.digits:
        return False
    if text[figure.start - 1] != "(" or text[figure.end : figure.end + 1] != ")":
        return False
    if previous.amount.value is None or figure.amount.value is None or previous.rejected not in (None, "one"):
        return False
    if previous.amount.value != figure.amount.value:
        previous.notes = (*previous.notes, f"restated in brackets as {figure.amount.value}")
    return True


def _reason(scan: Scan, figure: FigureSlot, after: dict[int, Hit], before: dict[int, Hit]) -> str | None:
    """Why a numeral is no figure of the story, or ``None``."""
    text = scan.text
    for gap in (1, 2):
        hit = before.get(figure.start - gap)
        if hit is not None and figure.unit is None and not text[hit.end : figure.start].strip(" .:#-"):
            return str(hit.roles["context"].reason)
    hit = after.get(figure.end + 1)
    if hit is not None and "context" in hit.roles and hit.roles["context"].position != "before":
        return str(hit.roles["context"].reason)
    if hit is not None and "time_unit" in hit.roles and "unit" not in hit.roles:
        return "age"  # a counted time that the reader of times left alone
    if figure.digits and figure.unit is None:
        return _shape_reason(text, figure)
    return None


def _shape_reason(text: str, figure: FigureSlot) -> str | None:
    start, end = figure.start, figure.end
    before = text[start - 1] if start else "\n"
    after = text[end] if end < len(text) else "\n"
    if (before == ":" and text[start - 2 : start - 1].isdigit()) or (
        after == ":" and text[end + 1 : end + 2].isdigit()
    ):
        return "clock time"
    if before in "/_=@#." or (after in "/_=@" and end + 1 < len(text) and not text[end + 1].isspace()):
        return "code"
    if text[start] == "0" and end - start >= _CODE_DIGITS and text[start:end].isdecimal():
        return "code"
    if _PLATE_BEFORE.search(text, max(0, start - 3), start) and _PLATE_AFTER.match(text, end):
        return "plate number"
    joined = before == "-" and start > 1 and text[start - 2].isalpha()
    if joined and not figure.ordinal and figure.hedge_start == start:
        return "code"
    if before in "-–" and start > 1 and text[start - 2].isdigit():
        return "score"
    if after in "-–" and end + 1 < len(text) and text[end + 1].isdigit():
        return "score"
    if before == "\n" and after in ".)":
        return "list number"
    if text[end : end + 2] in ("'s", "’s"):
        return "decade"
    value = figure.amount.value
    if value is None or value > _OLDEST:
        return None
    bracketed = before == "(" and after == ")"
    return "age" if bracketed or _apposition(text, start, before, after) else None


def _apposition(text: str, start: int, before: str, after: str) -> bool:
    """Whether digits are an age behind a name: "Casco, 19,"."""
    if before != " " or after not in ",.;)" or start < 4 or text[start - 2] != ",":
        return False
    word = text[max(0, start - 32) : start - 2].split(" ")[-1]
    return word[:1].isupper() and word.isalpha()


def _is_address(scan: Scan, figure: FigureSlot) -> bool:
    """Whether digits stand before a name that they cannot count: "900 Garden Way"."""
    if not figure.digits or figure.counted is None or not figure.counted[0].isupper():
        return False
    contexts = (scan.pack.words.get(word, {}).get("context") for word in figure.counted.lower().split(" "))
    return any(context is not None and context.reason == ADDRESS for context in contexts)


def _joined_to_age(scan: Scan, figures: list[FigureSlot], figure: FigureSlot) -> bool:
    """The later ones of "ages 17, 18 and 22"."""
    if not figures or figures[-1].unit != AGE or not figure.digits or figure.unit is not None:
        return False
    between = scan.text[figures[-1].end : figure.start]
    return len(between) <= 6 and between.strip() in (",", *scan.pack.settings.joiners)


def _definite(scan: Scan, figure: FigureSlot, after: dict[int, Hit]) -> None:
    """Read an ordinal before a person noun as a count: "keempat orang itu"."""
    if not scan.pack.settings.definite_ordinals:
        return
    hit = after.get(figure.end + 1)
    if hit is not None and "unit" in hit.roles:
        figure.ordinal = hit.roles["unit"].unit != "person"
    elif figure.digits and scan.text[figure.end : figure.end + 2].strip().isalpha():
        word = scan.text[max(0, figure.start - 24) : figure.start].split(" ")
        before = word[-2].lower() if len(word) > 1 else ""
        roles = scan.pack.words.get(before, {})
        figure.ordinal = before not in scan.pack.function_words and "outcome" not in roles


def _part_of_name(scan: Scan, figure: FigureSlot) -> bool:
    """Whether bare digits stand behind a capitalised word and count nothing: "FTSE 100", "the Nikkei 225 index"."""
    text, start = scan.text, figure.start
    if figure.hedge_start != start:
        return False
    if figure.unit is None and _is_address(scan, figure):
        return True
    if not (figure.digits or text[start].isupper()) or start < 3:
        return False
    if text[start - 1] != " " or not text[start - 2].isalnum():
        return False
    word_start = _word_start(text, start - 1)
    word = text[word_start : start - 1]
    if word.islower() or not word.replace("&", "").isalnum():
        return False
    if len(word) < 2 and not text[_word_start(text, word_start - 1) : word_start][:1].isupper():
        return False  # one capital is a name behind another: "Pier B 12"
    return _counts_nothing(scan, figure) and scan.sentences.bounds(start)[0] != word_start


def _word_start(text: str, end: int) -> int:
    """Where the word before ``end`` begins, looked for within the length of a name."""
    first = max(0, end - _LONGEST_NAME)
    return max(text.rfind(" ", first, end), text.rfind("\n", first, end), first - 1) + 1


def _counts_nothing(scan: Scan, figure: FigureSlot) -> bool:
    """Whether what stands behind a number is no counted noun: nothing, a name, or words none of which is a plural."""
    if figure.unit is None and (figure.counted is None or figure.counted[0].isupper()):
        return True
    return _singular(scan, figure)


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
    return figure.unit is None or any(f"{word}{ending}" in scan.pack.words for word in words)


def _count(
    scan: Scan, figure: FigureSlot, after: dict[int, Hit], time_starts: set[int], end: int | None = None
) -> None:
    """The noun phrase behind a numeral (or behind ``end``) and the unit that its words name."""
    text = scan.text
    position = figure.end if end is None else end
    if text.startswith("°", position + 1):
        figure.unit = _unit_at(scan, position + 1, figure.unit)
    match = _NOUNS.match(text, position, min(len(text), position + _LONGEST_PHRASE))
    if match is None:
        return
    words = 0
    begin = position + 1
    most = 1 if text[position] == "-" else _MOST_NOUNS  # "a 12-seat bus" counts seats
    if scan.pack.settings.of and text.startswith(scan.pack.settings.of, begin):
        position = begin + len(scan.pack.settings.of) - 1
        begin = position + 1
        match = _NOUNS.match(text, position, min(len(text), position + _LONGEST_PHRASE))
        if match is None:
            return
    head_last = scan.pack.settings.head_last
    for word in match.group()[1:].split(" "):
        hit = after.get(position + 1)
        unit = hit.roles.get("unit") if hit is not None else None
        if words == most or position + 1 in time_starts or _ends_phrase(scan, word.lower(), unit):
            break
        if unit is not None and (figure.unit is None or (head_last and words and unit.unit == "person")):
            figure.unit = (
                _unit_at(scan, position + 1, unit.unit) if _signed(text, position + 1 + len(word)) else unit.unit
            )
        position += len(word) + 1
        words += 1
    if words:
        if figure.unit == "person" and figure.scale == 1 and 0 < (figure.amount.value or 0) < 1:
            figure.unit = SHARE  # half of the people
        position = min(position, match.end())
        figure.counted = text[begin:position]
        figure.phrase_end = position


def _signed(text: str, end: int) -> bool:
    """Whether a sign that changes the unit is written onto the word before ``end``, or is its last letter."""
    return text[end : end + 1] in _SIGNS_ON or text[end - 1] in _SIGNS_ON


def _unit_at(scan: Scan, start: int, known: str | None) -> str | None:
    """The unit that is written with signs at ``start``, else the one known."""
    written = unit_written(scan.pack, scan.text, start)
    return known if written is None else written[0]


def _ends_phrase(scan: Scan, word: str, unit: object) -> bool:
    """Whether a noun phrase ends before a word: a function word, or a predicate such as "tewas" or "fell"."""
    if unit is not None:
        return False
    if word in scan.pack.function_words:
        return True
    roles = scan.pack.words.get(word, {})
    outcome = roles.get("outcome")
    return "change" in roles or (outcome is not None and "predicate" in outcome.form)
