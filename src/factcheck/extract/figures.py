"""Numerals that are figures of the story: what they count, and which ones are ages, sections, codes or scores."""

from __future__ import annotations

import re

from factcheck.extract.codes import named
from factcheck.extract.ratios import SHARE
from factcheck.extract.slots import OPEN, TIMED, UNREAD, WEAK, FigureSlot, TimeSlot
from factcheck.extract.units import unit_written
from factcheck.extract.wholes import mark_wholes
from factcheck.records import Qualifier, RejectionReason
from factcheck.scan import Hit, Scan

__all__ = ["AGE", "complete_figures"]

_NOUNS = re.compile(r"(?:[ \u00a0-](?:[^\W\d_][\w’']*(?:-[^\W\d_]+)*)){1,5}")
_OTHER_SIDE = re.compile(r"[-–]\d[\d.,]*")
_CODE_DIGITS = 3
"""Fewest digits that are a code where the first is a nought: 021, 007."""
_LONGEST_PHRASE = 60
_CLOCK = re.compile(r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?")
_LONGEST_CLOCK = 9
_MOST_NOUNS = 4
_LONGEST_WORD = 24
_PHONE_GROUP = 2
"""Fewest digits of a later group of a phone number."""
_OLDEST = 110
ORDINAL = "ordinal"
"""Reason of the context words that make a number an ordinal: "menit ke 71"."""
_LABELS = (RejectionReason.SECTION_NUMBER, RejectionReason.DESIGNATION, RejectionReason.ADDRESS)
"""Reasons of the nouns that a number behind them names: "Pasal 60", "lantai 60"."""
_STROKED = (RejectionReason.SECTION_NUMBER, RejectionReason.RESOLUTION_NUMBER)
_LONGEST_STROKED = 12
_SCORE_DIGITS = 3
_SHORTEST_PHONE = 3
"""Fewest digits of a telephone number: 911."""
_ORDINAL_LETTERS = 2
_AGE_CONTEXT = "age"
"""Reason of the context words of an age, which is a figure and no claim."""
_PLURAL = 2
_SIGNS_ON = frozenset("/²³")
"""Signs behind a unit that make it another one: km/h, km²."""
_LONGEST_NAME = 40
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
            figure.rejected = TIMED
            previous = None
            continue
        if figure.rejected in OPEN and _restates(scan.text, figure, previous):
            figure.rejected = RejectionReason.RESTATED
            assert previous is not None
            _count(scan, previous, after, time_starts, figure.end + 1)
        if figure.rejected in (None, UNREAD, RejectionReason.CODE):
            figure.rejected = _goes_on(scan.text, figure, previous) or (
                _reason(scan, figure, previous, after, before) or figure.rejected
            )
        if figure.rejected == ORDINAL:
            figure.rejected, figure.ordinal = None, True
        elif figure.rejected is None and figure.ordinal:
            _definite(scan, figure, after)
        collective = figure.rejected == RejectionReason.COLLECTIVE
        if (figure.rejected is None or figure.rejected in WEAK or collective) and not figure.ordinal:
            _count(scan, figure, after, time_starts)
        if collective and figure.unit is not None and not _joins_on(scan, figure):
            figure.rejected = None
        if figure.rejected == RejectionReason.PRONOUN and (figure.counted is not None or figure.unit is not None):
            figure.rejected = None
        if figure.rejected is None and _is_address(scan, figure):
            figure.rejected = RejectionReason.ADDRESS
        if figure.rejected is None and not figure.ordinal and _part_of_name(scan, figure):
            figure.rejected = RejectionReason.NAME
        if figure.rejected is None and _joined_to_age(scan, figures, figure):
            figure.rejected = _AGE_CONTEXT
        if figure.rejected == _AGE_CONTEXT and _is_decade(figure):
            figure.rejected = RejectionReason.DECADE
        if figure.rejected == _AGE_CONTEXT:
            figure.rejected, figure.unit = None, AGE
        if figure.rejected is None or figure.rejected in WEAK:
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
    if previous.amount.value is None or figure.amount.value is None or previous.rejected not in OPEN:
        return False
    if previous.amount.value != figure.amount.value:
        previous.notes = (*previous.notes, f"restated in brackets as {figure.amount.value}")
    return True


def _reason(
    scan: Scan, figure: FigureSlot, previous: FigureSlot | None, after: dict[int, Hit], before: dict[int, Hit]
) -> str | None:
    """Why a numeral is no figure of the story, or ``None``."""
    text = scan.text
    if previous is not None and _phone_group(text, previous, figure):
        previous.rejected = RejectionReason.PHONE_NUMBER
        return RejectionReason.PHONE_NUMBER
    hit = after.get(_behind(text, figure) + 1)
    if hit is not None and "context" in hit.roles and hit.roles["context"].position != "before":
        ordinary = not figure.ordinal or text[hit.start].isupper()  # "5th Avenue", not "the third way"
        if ordinary:
            return _told(hit)
    for gap in (1, 2):
        told = before.get(figure.start - gap)
        if told is not None and figure.unit is None and not text[told.end : figure.start].strip(" .:#-("):
            return _told(told) if _may_tell(told, figure) and not _measures(told, figure, after) else None
    if figure.rejected is not None:
        return RejectionReason.NAME if figure.rejected == RejectionReason.CODE and named(text, figure) else None
    if hit is not None and "time_unit" in hit.roles and "unit" not in hit.roles:
        return _AGE_CONTEXT  # a counted time that the reader of times left alone
    if figure.digits and figure.unit is None:
        reason = _shape_reason(text, figure)
        return None if reason == RejectionReason.SCORE and _votes(text, figure.end, after) else reason
    return None


def _phone_group(text: str, previous: FigureSlot, figure: FigureSlot) -> bool:
    """Whether digits are a later group of a phone number: "0800 777 333"."""
    if not figure.digits or figure.start - previous.end != 1 or text[previous.end] not in " -\u00a0":
        return False
    dialled = previous.rejected == RejectionReason.PHONE_NUMBER or (
        previous.rejected == RejectionReason.CODE and text[previous.start] == "0"
    )
    return dialled and previous.digits and figure.end - figure.start >= _PHONE_GROUP


def _votes(text: str, end: int, after: dict[int, Hit]) -> bool:
    """Whether two numbers with a dash between them are counted votes: "a 231-190 vote"."""
    other = _OTHER_SIDE.match(text, end)
    hit = after.get((other.end() if other else end) + 1)
    return hit is not None and "unit" in hit.roles and hit.roles["unit"].unit == "vote"


def _measures(label: Hit, figure: FigureSlot, after: dict[int, Hit]) -> bool:
    """Whether a unit behind a number says that it counts, whatever label stands before it: "tingkat 60 persen"."""
    if label.roles["context"].reason not in _LABELS:
        return False
    hit = after.get(figure.end + 1)
    return hit is not None and "unit" in hit.roles and hit.roles["unit"].unit not in ("person", "house")


def _goes_on(text: str, figure: FigureSlot, previous: FigureSlot | None) -> str | None:
    """The reason of the digits before, where a stroke joins these to them: UU 31/2007, No. 4/B/2021."""
    if previous is None or previous.rejected not in _STROKED or figure.start - previous.end > _LONGEST_STROKED:
        return None
    between = text[previous.end : figure.start]
    return previous.rejected if between[:1] == "/" and not any(sign.isspace() for sign in between) else None


def _may_tell(hit: Hit, figure: FigureSlot) -> bool:
    """Whether a word tells what a number is: who is called "12 times" is not called on telephone number 12."""
    if hit.roles["context"].reason != RejectionReason.PHONE_NUMBER:
        return True
    return figure.digits and figure.end - figure.start >= _SHORTEST_PHONE


def _told(hit: Hit) -> str:
    """The reason that a context word gives."""
    reason: str = hit.roles["context"].reason
    return reason


def _behind(text: str, figure: FigureSlot) -> int:
    """Where a numeral ends with the letters of its ordinal: 5th."""
    end = figure.end
    if figure.ordinal and figure.digits:
        while text[end : end + 1].isalpha() and end - figure.end < _ORDINAL_LETTERS:
            end += 1
    return end


def _shape_reason(text: str, figure: FigureSlot) -> str | None:
    start, end = figure.start, figure.end
    before = text[start - 1] if start else "\n"
    after = text[end] if end < len(text) else "\n"
    if before in "/_=@#." or (after in "/_=@" and end + 1 < len(text) and not text[end + 1].isspace()):
        return RejectionReason.CODE
    if text[start] == "0" and end - start >= _CODE_DIGITS and text[start:end].isdecimal():
        return RejectionReason.CODE
    joined = before == "-" and start > 1 and text[start - 2].isalpha()
    if joined and not figure.ordinal and figure.hedge_start == start:
        return RejectionReason.NAME if named(text, figure) else RejectionReason.CODE
    if (before == ":" and text[start - 2 : start - 1].isdigit()) or (
        after == ":" and text[end + 1 : end + 2].isdigit()
    ):
        return RejectionReason.CLOCK_TIME if _CLOCK.fullmatch(_joined(text, start, end)) else RejectionReason.SCORE
    dashed = before in "-–" and start > 1 and text[start - 2].isdigit()
    if dashed or (after in "-–" and end + 1 < len(text) and text[end + 1].isdigit()):
        years = dashed and text[max(0, start - 5) : start - 1].isdecimal()  # the later one of 1980-88
        return RejectionReason.SCORE if end - start <= _SCORE_DIGITS and not years else UNREAD
    if before == "\n" and after in ".)":
        return RejectionReason.LIST_NUMBER
    value = figure.amount.value
    if text[end : end + 2] in ("'s", "’s"):
        return RejectionReason.DECADE if value is not None and value % 10 == 0 else RejectionReason.NAME
    if value is None or value > _OLDEST:
        return None
    bracketed = before == "(" and after == ")" and text[start] != "0"
    return _AGE_CONTEXT if bracketed or _apposition(text, start, before, after) else None


def _joined(text: str, start: int, end: int) -> str:
    """Digits with those that colons join to them: 21:15, 2:1."""
    while start and end - start <= _LONGEST_CLOCK and (text[start - 1].isdigit() or text[start - 1] == ":"):
        start -= 1
    while end - start <= _LONGEST_CLOCK and (text[end : end + 1].isdigit() or text[end : end + 1] == ":"):
        end += 1
    return text[start:end].strip(":")


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
    return any(
        context is not None and context.reason == RejectionReason.ADDRESS and context.position == "after"
        for context in contexts
    )


def _joined_to_age(scan: Scan, figures: list[FigureSlot], figure: FigureSlot) -> bool:
    """The later ones of "ages 17, 18 and 22"."""
    if not figures or figures[-1].unit != AGE or figure.unit is not None:
        return False
    if not figure.digits and figure.counted is not None:
        return False
    between = scan.text[figures[-1].end : figure.start]
    return len(between) <= 6 and between.strip() in (",", *scan.pack.settings.joiners)


def _definite(scan: Scan, figure: FigureSlot, after: dict[int, Hit]) -> None:
    """Read an ordinal before a person noun as a count: "keempat orang itu"."""
    if not scan.pack.settings.definite_ordinals:
        return
    hit = after.get(figure.end + 1)
    if hit is not None and "unit" in hit.roles:
        figure.ordinal = hit.roles["unit"].unit != "person" and not _opens_phrase(scan, figure, hit)
    elif (
        figure.digits
        and scan.text[figure.start - 1] != " "
        and scan.text[figure.end : figure.end + 2].strip().isalpha()
    ):
        word = scan.text[max(0, figure.start - 24) : figure.start].split(" ")
        before = word[-2].lower() if len(word) > 1 else ""
        roles = scan.pack.words.get(before, {})
        outcome = roles.get("outcome")
        counts = outcome is not None and "noun" not in outcome.form  # "kematian ke-100" tells which one
        figure.ordinal = before not in scan.pack.function_words and not counts


def _joins_on(scan: Scan, figure: FigureSlot) -> bool:
    """Whether a joiner behind the first noun shows that a collective joins two: "both men and women"."""
    behind = scan.text[figure.phrase_end : figure.phrase_end + _LONGEST_WORD].split(" ")
    return len(behind) > 1 and not behind[0] and behind[1] in scan.pack.settings.joiners


def _is_decade(figure: FigureSlot) -> bool:
    """Whether digits with a suffix name ten years of life: "berusia 40-an tahun", "in her 60s"."""
    return figure.digits and figure.amount.qualifier is Qualifier.ABOUT and figure.start == figure.hedge_start


def _opens_phrase(scan: Scan, figure: FigureSlot, unit: Hit) -> bool:
    """Whether no noun stands before a word that may count the things behind it: "antara kedua negara"."""
    if unit.roles["unit"].unit == "time":  # "untuk kedua kali"
        return False
    before = scan.text[max(0, figure.start - _LONGEST_WORD) : figure.start].rstrip()
    word = before.split(" ")[-1].lower()
    return not word or not word[-1].isalnum() or word in scan.pack.function_words


def _part_of_name(scan: Scan, figure: FigureSlot) -> bool:
    """Whether bare digits stand behind a capitalised word and count nothing: "FTSE 100", "the Nikkei 225 index"."""
    text, start = scan.text, figure.start
    if figure.hedge_start != start:
        return False
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
