"""Times of a scan: chains around the time words, read, resolved, with their role."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, datetime

from factcheck.days import day_of
from factcheck.extract.slots import FigureSlot, TimeSlot
from factcheck.extract.times.ages import is_age
from factcheck.extract.times.grammar import parse
from factcheck.extract.times.lexicon import TRIGGERS, Inner, Lexicon, before, lexicon_of
from factcheck.extract.times.longtail import complete
from factcheck.extract.times.moment import Moment
from factcheck.extract.times.periods import SPOKEN_CENTURIES
from factcheck.extract.times.reading import Reading
from factcheck.extract.times.resolve import resolve
from factcheck.extract.times.roles import Located, role_of
from factcheck.extract.times.shapes import is_early_clock, read_date_shape
from factcheck.extract.times.shared_units import changed_from, take_or_more
from factcheck.extract.times.tenses import Tenses
from factcheck.extract.times.tokens import Chains
from factcheck.extract.times.told_units import QUARTER
from factcheck.extract.times.years import names_decade, year_alone
from factcheck.records import Basis, RegionKind
from factcheck.scan import DIGITS, Hit, Scan

__all__ = ["read_times"]

_TENSED = frozenset(("date", "weekday", "named", "weekend", "clock", "part", "told"))
_AGAIN = 4
_BESIDE = 2
_DEADLINE_REACH = 16
_LONGEST_NOUN = 24
_OPENER_REACH = 16
_FIRST_YEAR = 1000
_TEN = 10
_LAST_YEAR = 2100
_BESIDE_DIGITS = frozenset("/-:")
_BESIDE_HOURS = frozenset((*"/-: \u00a0apAP", ""))
_PICTURE = (RegionKind.CREDIT, RegionKind.CAPTION, RegionKind.BOILERPLATE)


def read_times(
    scan: Scan, numerals: list[FigureSlot], published: date | datetime | None, regions: Located
) -> tuple[list[TimeSlot], set[int]]:
    """Times in text order, and the indices of the numerals that are part of one.

    ``published`` is what relative and incomplete times are resolved against; without it they stay as the text has
    them. Times in captions and credits are resolved but nothing in the story is resolved against them.
    """
    lexicon = lexicon_of(scan.pack)
    moment = _moment(published)
    moment.day_first = scan.pack.settings.day_first
    tenses: Tenses | None = None
    times: list[TimeSlot] = []
    for reading in _readings(scan, numerals, lexicon):
        future: bool | None = None
        moment.nearest = False
        if not reading.stated_year and (reading.kind in _TENSED or (reading.kind == "shift" and not reading.offset)):
            tenses = tenses or Tenses(scan)
            future = tenses.future(reading.start, reading.end, saying=reading.kind != "date")
            if future and _known_event(scan, reading):
                future = False
            elif not future and _deadline(scan.text, reading, lexicon, future):
                moment.nearest = reading.kind == "date"
                future = None if moment.nearest else True
            elif future is None and reading.kind == "date":
                moment.nearest = tenses.nearest(reading.start)
        if future is None and reading.kind == "weekday" and _goes_on(scan, times, reading, moment.published):
            future = True
        moment.future, moment.begun = future, _begun(scan.text, times, reading, lexicon)
        slot = resolve(reading, moment)
        slot.region = regions.at(slot.start)
        slot.role = role_of(scan.text, slot, reading, _is_ahead(slot, moment, future), lexicon)
        if slot.region not in _PICTURE:
            _remember(moment, slot, reading)
        times.append(slot)
    return times, _consumed(times, numerals)


def _goes_on(scan: Scan, times: list[TimeSlot], reading: Reading, published: date | None) -> bool:
    """Whether a weekday without a cue follows one that is to come: "will fly on Friday and return on Sunday"."""
    last = times[-1] if times else None
    if last is None or last.earliest is None or published is None or day_of(last.earliest) <= published:
        return False
    if not last.end <= reading.start <= scan.sentences.bounds(last.start)[1]:
        return False
    between = scan.text[last.end : reading.start].lower().split()
    return bool(between) and scan.pack.settings.sequels.isdisjoint(between)


def _begun(text: str, times: list[TimeSlot], reading: Reading, lexicon: Lexicon) -> date | None:
    """The day from which a stretch runs that a weekday ends: "from Tuesday to Thursday"."""
    last = times[-1] if times else None
    if last is None or reading.kind != "weekday" or reading.placed or last.weekday is None or last.earliest is None:
        return None
    joint = lexicon.gaps.get(text[last.end : reading.start].lower())
    return day_of(last.earliest) if joint in ("~", "-") else None


def _is_ahead(slot: TimeSlot, moment: Moment, future: bool | None) -> bool:
    """Whether a time is to come: its clause says so, or it was resolved to after publication."""
    if future is not None or moment.published is None or slot.basis != Basis.YEAR_INFERRED or slot.earliest is None:
        return bool(future)
    first = day_of(slot.earliest)
    return first > moment.published


def _known_event(scan: Scan, reading: Reading) -> bool:
    """Whether a day names an event that has been: "the Aug. 7 blasts", "Wednesday's ruling"; no "Jan. 14 deadline"."""
    text = scan.text
    behind = text[reading.end : reading.end + _LONGEST_NOUN]
    if behind[:2] in ("'s", "’s"):
        return True
    noun = behind.strip().split(" ")[0].rstrip(".,;").lower()
    tense = scan.pack.words.get(noun, {}).get("tense")
    if tense is not None and tense.future:
        return False
    return (
        reading.kind == "date"
        and reading.named is None
        and text[max(0, reading.start - 5) : reading.start].lower() == " the "
    )


def _deadline(text: str, reading: Reading, lexicon: Lexicon, future: bool | None) -> bool:
    """Whether a word before a day says that it is one up to which something holds: until Tuesday, by Jan. 14.

    Where the word opens its sentence the verb behind tells: "Until Thursday they had not called".
    """
    words = before(text, reading.start, _DEADLINE_REACH)
    until = words.endswith(lexicon.deadlines) or (reading.kind == "date" and words.endswith(lexicon.date_deadlines))
    opening = words.rstrip().rpartition(" ")[0].rstrip()[-1:] in ("", ".", "!", "?")
    return until and not (future is False and opening)


def _moment(published: date | datetime | None) -> Moment:
    if isinstance(published, datetime):
        return Moment(published.date(), published.replace(tzinfo=None))
    return Moment(published)


def _remember(moment: Moment, slot: TimeSlot, reading: Reading) -> None:
    """Keep what later times of the text are told from."""
    if slot.type not in ("DATE", "TIME") or slot.earliest is None or reading.kind == "named":
        return
    first = day_of(slot.earliest)
    if reading.until is None and reading.kind not in ("decade", "century"):
        if not (reading.kind == "shift" and (reading.unit == "year" or (reading.text_frame and reading.unit != "day"))):
            moment.told, moment.told_precision = first, slot.precision
        if slot.precision == QUARTER and not (
            reading.unit == "year" or reading.amount is not None or reading.text_frame
        ):
            moment.quarter = first  # one that another is compared with is not the one that the report is about
        if reading.stated_year:
            moment.year = reading.year
        if slot.earliest == slot.latest:
            moment.day = first


def _readings(scan: Scan, numerals: list[FigureSlot], lexicon: Lexicon) -> Iterator[Reading]:
    hits, positions = _triggers(scan, lexicon)
    if not positions:
        return
    chains = Chains(scan, hits, numerals, lexicon)
    floor = 0
    for position in positions:
        if hits[position].start < floor:
            continue
        lonely = _lonely_reference(hits, position)
        if lonely is not None:
            yield lonely
            floor = lonely.end
            continue
        chain = chains.around(position, floor)
        for reading in parse(scan.text, chain, lexicon):
            if reading.month is not None and not reading.stated_year:
                _complete(scan, reading)
                _year_behind(scan, reading, numerals)
            if reading.start >= floor and reading.end > reading.start and not is_age(scan, reading, lexicon):
                before_change = changed_from(scan, reading, numerals)
                if before_change is not None and before_change.start >= floor:
                    yield before_change
                take_or_more(scan, reading, numerals)
                yield reading
                floor = reading.end
        if chain.tokens:  # of a chain that was cut, what begins near its end is read again
            floor = max(floor, chain.tokens[-_AGAIN].start if chain.cut else chain.tokens[-1].end)
        floor = max(floor, hits[position].end)


def _lonely_reference(hits: list[Hit], position: int) -> Reading | None:
    """A reference such as "saat ini" with no other word of ours beside it: the commonest times need no grammar."""
    start, end, roles = hits[position]
    entry = roles.get("deictic")
    if entry is None or entry.ref is None:
        return None
    if position and start - hits[position - 1][1] <= _BESIDE:
        return None
    if position + 1 < len(hits) and hits[position + 1][0] - end <= _BESIDE:
        return None
    return Reading(start, end, "ref", value=entry.ref)


def _complete(scan: Scan, reading: Reading) -> None:
    """Take what the grammar could not read around a month from the long tail: 12-Mei-21."""
    found = complete(scan.text, reading.start, reading.end, scan.pack.tag)
    if found is not None:
        reading.start, reading.end, day = found
        reading.kind, reading.until, reading.stated_year = "date", None, True
        reading.year, reading.month, reading.day = day.year, day.month, day.day


def _year_behind(scan: Scan, reading: Reading, numerals: list[FigureSlot]) -> None:
    """Take the year that words of their own tell behind a day or month: 26 Agustus tahun 2008, May in the year 2010."""
    behind = scan.text[reading.end : reading.end + _OPENER_REACH].lower()
    opener = next(
        (form for form in scan.pack.settings.year_openers if behind.lstrip(",").startswith(f" {form} ")), None
    )
    if opener is None or reading.year is not None or reading.kind != "date" or reading.until is not None:
        return
    start = reading.end + behind.index(opener) + len(opener) + 1
    figure = next((numeral for numeral in numerals if numeral.start == start), None)
    value = None if figure is None else figure.amount.value
    if figure is None or not isinstance(value, int) or not _FIRST_YEAR <= value <= _LAST_YEAR:
        return
    reading.year, reading.stated_year, reading.end = value, True, figure.end


def _triggers(scan: Scan, lexicon: Lexicon) -> tuple[list[Hit], list[int]]:
    """The hits, and the positions of those that may be a time: time words, and digits that look like one."""
    hits, by_role = scan.hits, scan.by_role
    covering = _covering(scan, lexicon)
    if covering:
        hits, by_role = _unhidden(scan, covering)
    positions = set()
    for role in TRIGGERS:
        if role in by_role:
            positions.update(by_role[role])
    text = scan.text
    beside = _BESIDE_DIGITS if lexicon.half_day is None else _BESIDE_HOURS
    beside = beside.union(ending[0] for ending in lexicon.decades)
    for position in by_role.get(DIGITS, ()):
        start, end, _ = hits[position]
        # a number of one or two digits with none of these signs behind it is neither date nor clock time
        if (end - start > 2 or text[end : end + 1] in beside or text.startswith(" / ", end)) and _telling_digits(
            text, start, end, lexicon
        ):
            positions.add(position)
    positions.update(_spoken_years(hits, by_role))
    return hits, sorted(positions)


def _spoken_years(hits: list[Hit], by_role: dict[str, list[int]]) -> Iterator[int]:
    """Positions of words for a century that tens follow, with which they tell a year: "nineteen seventy-nine"."""
    for position in by_role.get("cardinal", ()):
        if hits[position].roles["cardinal"] in SPOKEN_CENTURIES and position + 1 < len(hits):
            follower = hits[position + 1]
            if follower.start - hits[position].end == 1 and follower.roles.get("cardinal", 0) >= _TEN:
                yield position


def _telling_digits(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a digit run looks like a date, a clock time, a decade or a year."""
    size = end - start
    if is_early_clock(text, start, end):
        return True
    if size > 10 or (start > 1 and text[start - 1] in "/-:." and text[start - 2].isdigit()):
        return False
    behind = text[end : end + 1]
    if size <= 2:
        elided = start and text[start - 1] in "'’" and text.startswith(lexicon.decades, end)
        if elided or names_decade(text, start, end, lexicon):
            return True
        if text.startswith(" / ", end):
            return read_date_shape(text, start, lexicon.pack.settings.day_first) is not None
        if behind in ("/", "-", ":"):
            return text[end + 1 : end + 2].isdigit()
    elif size == 4 and text[start] in "12" and "." not in text[start:end] and "," not in text[start:end]:
        if behind in ("s", "-", "'", "–", "/") or year_alone(text, start, end, lexicon):
            return True
    elif size >= 8 and text.count(".", start, end) == 2:
        return True
    return behind in " \u00a0apAP-" and lexicon.half_day is not None and lexicon.half_day.match(text, end) is not None


def _covering(scan: Scan, lexicon: Lexicon) -> dict[int, tuple[Inner, ...]]:
    """Positions of hits that hide time words, with these words."""
    text, hits, by_role, hidden, shortest = scan.text, scan.hits, scan.by_role, lexicon.hidden, lexicon.shortest_hidden
    found = {}
    for role in lexicon.hiding.intersection(by_role):
        for position in by_role[role]:
            start, end, _ = hits[position]
            if end - start < shortest:
                continue
            form = text[start:end].lower()
            inner = hidden.get(form)
            if inner is None and "-" in form:  # "year-old" is found as "year old"
                inner = hidden.get(form.replace("-", " "))
            if inner is not None:
                found[position] = inner
    return found


def _unhidden(scan: Scan, covering: dict[int, tuple[Inner, ...]]) -> tuple[list[Hit], dict[str, list[int]]]:
    """The hits with the time words inside longer forms in place of these."""
    hits: list[Hit] = []
    for position, hit in enumerate(scan.hits):
        inner = covering.get(position)
        if inner is None:
            hits.append(hit)
        else:
            hits.extend(Hit(hit.start + start, hit.start + end, words) for start, end, words in inner)
    hits.sort(key=_start)
    by_role: dict[str, list[int]] = {}
    for position, hit in enumerate(hits):
        for role in hit.roles:
            by_role.setdefault(role, []).append(position)
    return hits, by_role


def _start(hit: Hit) -> int:
    return hit.start


def _consumed(times: list[TimeSlot], numerals: list[FigureSlot]) -> set[int]:
    """Numerals that lie inside a time; both lists are in text order."""
    used = set()
    ends = [numeral.end for numeral in numerals]
    for slot in times:
        k = bisect_right(ends, slot.start)
        while k < len(numerals) and numerals[k].start < slot.end:
            used.add(k)
            k += 1
    return used
