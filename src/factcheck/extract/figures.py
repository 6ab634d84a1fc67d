"""Numerals that are figures of the story, with what they count; the others keep the reason why they are none."""

from __future__ import annotations

from factcheck.extract.bare_ages import is_bare_age
from factcheck.extract.coordinated import share_measures
from factcheck.extract.counted import count
from factcheck.extract.definite import counts_all
from factcheck.extract.identifiers import listed_label, names_round, numbers_a_name, placed_label
from factcheck.extract.money import settle_money
from factcheck.extract.numbered_names import is_address, names_behind_noun, part_of_name
from factcheck.extract.reasons import AGE_CONTEXT, ORDINAL, reason
from factcheck.extract.scores import settle_scores
from factcheck.extract.separators import settle_separators
from factcheck.extract.slots import OPEN, TIMED, UNREAD, WEAK, FigureSlot, TimeSlot
from factcheck.extract.subunits import join_subunits
from factcheck.extract.wholes import mark_wholes
from factcheck.records import Qualifier, RejectionReason
from factcheck.scan import Hit, Scan

__all__ = ["AGE", "RESTATED", "complete_figures"]

_LONGEST_WORD = 24
_COUNTABLE = WEAK | {RejectionReason.COLLECTIVE}
"""What a numeral may be whose noun decides."""
SOURCE = "source"
"""Unit of those who say what is told: counted, they are no figure of the story."""
_SAYING = frozenset({"cue", "counting", "according"})
_NEAR = 2
_LONGEST_JOINT = 6
AGE = "year of age"
"""Unit of ages: figures, but never claims."""
RESTATED = "restated in brackets as "
"""How a figure's note begins where the number in brackets behind it says something else."""


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
            count(scan, previous, after, time_starts, figure.end + 1)
        if figure.rejected in (None, UNREAD, RejectionReason.CODE):
            figure.rejected = reason(scan, figure, previous, after, before) or figure.rejected
        if figure.rejected == AGE_CONTEXT and figure.unit != AGE and figure.end + 1 in time_starts:
            figure.rejected = _before_time(scan, figure)
        if figure.rejected == ORDINAL:
            figure.rejected, figure.ordinal = None, True
        elif figure.rejected is None and figure.ordinal:
            figure.ordinal = not counts_all(scan, figure, after)
        if not figure.ordinal and (figure.rejected is None or figure.rejected in _COUNTABLE):
            count(scan, figure, after, time_starts)
            _decide(scan, figure)
        if figure.rejected is None and previous is not None and listed_label(scan, previous, figure):
            previous.rejected = figure.rejected = RejectionReason.DESIGNATION
        if figure.rejected is None and (_joined_to_age(scan, figures, figure) or is_bare_age(scan, figure)):
            figure.rejected = AGE_CONTEXT
        if figure.rejected == AGE_CONTEXT:
            _age(figure)
            _share_age(scan, figures, figure)
        if figure.rejected is None or figure.rejected in WEAK:
            figures.append(figure)
        previous = figure
    settle_scores(scan, numerals)
    figures = [figure for figure in figures if figure.rejected is None or figure.rejected in WEAK]
    settle_separators(scan, figures)
    share_measures(scan, figures)
    join_subunits(scan, figures)
    settle_money(scan, figures)
    mark_wholes(scan, figures)
    return figures


def _before_time(scan: Scan, figure: FigureSlot) -> str | None:
    """What a number is that does not count the time behind it: a name's ("Palapa 2 tahun 1977"), or an amount."""
    alone = figure.unit is None and scan.text[figure.start : figure.end].isdecimal()
    named = alone and numbers_a_name(scan.pack, scan.text, figure.start)
    return RejectionReason.NAME if named else None


def _decide(scan: Scan, figure: FigureSlot) -> None:
    """Decide by what a numeral counts whether it is a figure: a "both", a "one", a number in a name."""
    counts = figure.unit is not None or (figure.rejected == RejectionReason.COLLECTIVE and _plural(scan, figure))
    if (figure.rejected == RejectionReason.COLLECTIVE and counts and not _joins_on(scan, figure)) or (
        figure.rejected == RejectionReason.PRONOUN and (counts or figure.counted is not None)
    ):
        figure.rejected = None
    if figure.rejected is not None:
        return
    if figure.unit == SOURCE and _speaks(scan, figure):
        figure.rejected = RejectionReason.INDEFINITE
    elif is_address(scan, figure):
        figure.rejected = RejectionReason.ADDRESS
    elif part_of_name(scan, figure) or names_behind_noun(scan, figure):
        figure.rejected = RejectionReason.NAME
    elif placed_label(scan, figure) or names_round(scan, figure):
        figure.rejected = RejectionReason.DESIGNATION


def _speaks(scan: Scan, figure: FigureSlot) -> bool:
    """Whether the sources that are counted say what is told, so that their number is none of the story."""
    before = scan.text[max(0, figure.hedge_start - _LONGEST_WORD) : figure.hedge_start].lower().split()
    behind = scan.text[figure.phrase_end : figure.phrase_end + _LONGEST_WORD].lower().split()
    words = [*(figure.counted or "").lower().split(), *behind[:_NEAR], *before[-_NEAR:], " ".join(before[-2:])]
    return any(not _SAYING.isdisjoint(scan.pack.words.get(word.strip(",."), ())) for word in words)


def _plural(scan: Scan, figure: FigureSlot) -> bool:
    """Whether the noun right behind is in the plural, so that it is counted: "both churches"."""
    ending = scan.pack.settings.plural_ending
    return ending is not None and figure.counted is not None and figure.counted.split(" ")[0].endswith(ending)


def _age(figure: FigureSlot) -> None:
    """Make an age a figure of years; ten years of life are none: "berusia 40-an tahun", "in her 60s"."""
    decade = figure.digits and figure.amount.qualifier is Qualifier.ABOUT and figure.start == figure.hedge_start
    if decade:
        figure.rejected = RejectionReason.DECADE
    else:
        figure.rejected, figure.unit = None, AGE


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
        previous.notes = (*previous.notes, f"{RESTATED}{figure.amount.value}")
    return True


def _joined_to_age(scan: Scan, figures: list[FigureSlot], figure: FigureSlot) -> bool:
    """The later ones of "ages 17, 18 and 22"."""
    if not figures or figures[-1].unit != AGE or figure.unit is not None:
        return False
    if not figure.digits and figure.counted is not None:
        return False
    between = scan.text[figures[-1].end : figure.start]
    return len(between) <= _LONGEST_JOINT and between.strip() in (",", *scan.pack.settings.joiners)


def _share_age(scan: Scan, figures: list[FigureSlot], last: FigureSlot) -> None:
    """Make ages of the numbers that are joined to an age behind them: "9 dan 11 tahun", "9 and 11 years old"."""
    if last.unit != AGE:
        return
    for figure in reversed(figures):
        between = scan.text[figure.end : last.hedge_start]
        joined = len(between) <= _LONGEST_JOINT and between.strip() in (",", *scan.pack.settings.joiners)
        if not joined or figure.rejected is not None or figure.unit is not None or figure.counted is not None:
            return
        figure.unit, last = AGE, figure


def _joins_on(scan: Scan, figure: FigureSlot) -> bool:
    """Whether a joiner behind the first noun shows that a collective joins two: "both men and women"."""
    behind = scan.text[figure.phrase_end : figure.phrase_end + _LONGEST_WORD].split(" ")
    return len(behind) > 1 and not behind[0] and behind[1] in scan.pack.settings.joiners
