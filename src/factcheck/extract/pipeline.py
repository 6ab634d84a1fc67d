"""One article through all extractors: text → hits → slotted values → records."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from factcheck.extract.border import Border
from factcheck.extract.casualties import read_casualties
from factcheck.extract.context import Surroundings
from factcheck.extract.coverage import Item, account, measure_coverage
from factcheck.extract.detect import detect_language, is_known, unread
from factcheck.extract.event_dates import read_event_dates
from factcheck.extract.figures import AGE, complete_figures
from factcheck.extract.forces import read_forces
from factcheck.extract.numerals import read_numerals
from factcheck.extract.quotes import Voices, read_quotes
from factcheck.extract.regions import Regions, find_regions
from factcheck.extract.slots import (
    CasualtySlot,
    ClaimSlot,
    EventDateSlot,
    FigureSlot,
    ForceSlot,
    QuantitySlot,
    TimeSlot,
)
from factcheck.extract.times import read_times
from factcheck.languages import Roles
from factcheck.records import Article, Extraction, Region, RegionKind
from factcheck.scan import Scan, scanner_for

__all__ = ["Slots", "account_slots", "extract_article", "extract_slots"]


@dataclass(slots=True, eq=False)
class Slots:
    """Everything one article gives, as slotted values."""

    scan: Scan
    regions: Regions
    numerals: list[FigureSlot]
    figures: list[FigureSlot]
    times: list[TimeSlot]
    voices: Voices
    claims: list[ClaimSlot | EventDateSlot]


def extract_slots(article: Article, language: str) -> Slots:
    """All extractors over one article, without building records.

    Raises:
        LanguageError: There is no pack for ``language``.
    """
    scan = scanner_for(language).scan(article.text)
    regions = find_regions(scan, article)
    numerals = read_numerals(scan)
    times, consumed = read_times(scan, numerals, article.published, regions)
    figures = complete_figures(scan, numerals, consumed, times)
    voices = read_quotes(scan, regions)
    claims = _claims(scan, regions, figures, times, voices)
    figures = [figure for figure in figures if figure.rejected is None]
    return Slots(scan, regions, numerals, figures, times, voices, claims)


def _roles_at(scan: Scan, figure: FigureSlot) -> Roles:
    """The roles of the word that a figure is: of "tripled" that of a change, too, so that it counts nobody."""
    return {} if figure.digits else scan.pack.words.get(scan.text[figure.start : figure.end].lower(), {})


def account_slots(slots: Slots) -> list[Item]:
    """Every digit run, number word and quotation mark of an article, with what became of it."""
    return account(slots.scan, slots.numerals, slots.figures, slots.times, slots.claims, slots.voices)


def _claims(
    scan: Scan, regions: Regions, figures: list[FigureSlot], times: list[TimeSlot], voices: Voices
) -> list[ClaimSlot | EventDateSlot]:
    around = Surroundings(scan, regions, times, voices.attributions)
    countable = [figure for figure in figures if not figure.whole and "change" not in _roles_at(scan, figure)]
    casualties = read_casualties(scan, countable)
    _fill(around, casualties)
    taken = {claim.figure.start for claim in casualties if claim.figure is not None}
    forces: list[ForceSlot] = read_forces(scan, figures, taken)
    for claim in forces:
        around.force(claim)
        taken.add(claim.start if claim.figure is None else claim.figure.start)
    claims: list[ClaimSlot | EventDateSlot] = [*casualties, *forces, *read_event_dates(around, times)]
    for figure in figures:
        if figure.start in taken or figure.ordinal or figure.rejected is not None:
            continue
        if figure.unit == AGE or (figure.unit is None and figure.counted is None):
            continue
        quantity = QuantitySlot(figure.hedge_start, figure.phrase_end, figure.amount, figure=figure)
        quantity.unit, quantity.counted = figure.unit, figure.counted
        around.quantity(quantity)
        claims.append(quantity)
    return claims


def _fill(around: Surroundings, claims: list[CasualtySlot]) -> None:
    """Fill each claim between the outcome words of its neighbours, then share what they have in common."""
    for number, claim in enumerate(claims):
        previous = claims[number - 1].outcome_end if number else 0
        following = claims[number + 1].start if number + 1 < len(claims) else len(around.scan.text)
        around.casualty(claim, min(previous, claim.start), max(following, claim.end))
    for claim in claims:
        whole = claim.part_of
        if isinstance(whole, CasualtySlot):
            claim.side = claim.side or whole.side
            claim.place = claim.place or whole.place
            claim.as_of = claim.as_of or whole.as_of
    for left, right in pairwise(claims):
        _coordinate(around, left, right)


def _coordinate(around: Surroundings, left: CasualtySlot, right: CasualtySlot) -> None:
    """Coordinated counts share the window, period and place of the sentence: "12 tewas dan 30 luka sejak Senin"."""
    sentences = around.scan.sentences
    if right.part_of is not None or sentences.number(left.start) != sentences.number(right.start):
        return
    if left.window == "unknown" and right.window in ("cumulative", "last_24h", "period"):
        left.window, left.period = right.window, right.period
    elif right.window == "unknown" and left.part_of is None and left.window == "cumulative":
        right.window, right.period = left.window, left.period
    left.place = left.place or right.place
    right.place = right.place or left.place
    left.period = left.period or right.period
    right.period = right.period or left.period


def extract_article(article: Article, language: str | None = None) -> Extraction:
    """Everything one article says, as records.

    ``language`` overrides the article's own. An article in a language without a pack gives an empty extraction with
    a notice, never an exception.

    Raises:
        LanguageError: ``language``, or the article's own tag, is no language at all or (``language``) has no pack.
    """
    notices: list[str] = []
    tag = language or article.language
    if tag is None:
        tag, notice = detect_language(article.text)
        if notice is not None:
            notices.append(notice)
    elif language is None and not is_known(tag):
        notices.append(unread(tag))
        tag = None
    if tag is None:
        return Extraction(article=article, notices=tuple(notices))
    slots = extract_slots(article, tag)
    return _records(article, slots, tuple(notices))


def _records(article: Article, slots: Slots, notices: tuple[str, ...]) -> Extraction:
    border = Border(article)
    voices = slots.voices
    figures = tuple(border.figure(slot) for slot in slots.figures)
    quotes = tuple(border.quote(slot) for slot in voices.quotes)
    items = account_slots(slots)
    return Extraction.built(
        {
            "article": article,
            "language": slots.scan.pack.tag,
            "figures": figures,
            "times": tuple(border.time(slot) for slot in slots.times),
            "quotes": quotes,
            "claims": border.claims(slots.claims, list(zip(voices.quotes, quotes, strict=True))),
            "lineage": tuple(border.lineage(slot) for slot in voices.lineage),
            "regions": tuple(Region(slot.start, slot.end, RegionKind(slot.region)) for slot in slots.regions.slots),
            "rejected": tuple(border.rejected(item) for item in items if item.reason),
            "unparsed": tuple(border.unparsed(item) for item in items if item.problem),
            "coverage": measure_coverage(items),
            "notices": notices,
        }
    )
