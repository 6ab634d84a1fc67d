"""People who are told without a numeral: "a police officer", "his wife", "himself", "both men"."""

from __future__ import annotations

import re
from bisect import bisect_right

from factcheck.extract.figures import AGE
from factcheck.extract.slots import AmountSlot, FigureSlot
from factcheck.languages import Pack
from factcheck.scan import Hit, Scan

__all__ = ["SINGLE", "with_singles"]

SINGLE = "single"
"""Mark of such a count while nothing has claimed it: by itself it is no figure."""
_MOST_WORDS = 3
"""Most words between the article and the noun for a person."""
_REACH = 40
_LIST = 120
_ITEM = re.compile(r"( |, | and )(an?) ((?:[a-z]+ )?[a-z]{3,})(?:, and |, | and )")
_KNOWN = frozenset({"unit", "force_unit", "event", "time_unit", "outcome", "cue", "change", "organisation", "numeral"})
_APOSTROPHES = ("'", "’")
_OWNERS = ("'s ", "’s ")
"""Endings of the one whose a person is: "the envoy's bodyguard"."""


def with_singles(scan: Scan, figures: list[FigureSlot]) -> list[FigureSlot]:
    """The figures with the people told without a numeral among them, in text order."""
    positions = {*scan.where("single"), *scan.where("both")}
    if scan.pack.settings.one_articles:
        positions.update(scan.where("unit"))
    starts = [figure.start for figure in figures]
    singles: list[FigureSlot] = []
    for position in sorted(positions):
        hit = scan.hits[position]
        single = "single" in hit.roles or "both" in hit.roles
        if not single and hit.roles["unit"].unit != "person":
            continue
        if singles and 0 <= hit.start - singles[-1].phrase_end <= 1:
            singles[-1].phrase_end = hit.end
            continue
        start = _start(scan, hit, singles[-1] if singles else None)
        if start is not None and not (start == hit.start and _counted(figures, starts, start)):
            singles.append(_single(scan, start, hit))
    singles += _listed(scan, sorted([*figures, *singles], key=lambda figure: figure.hedge_start))
    if not singles:
        return figures
    return sorted([*figures, *singles], key=lambda figure: figure.start)


def _listed(scan: Scan, people: list[FigureSlot]) -> list[FigureSlot]:
    """Persons whose noun is not known, told by their place in a list: "killing a shepherd, his two sons and a cousin".

    Such a noun stands behind the verb or behind another person, and before a person that it is joined to.
    """
    if not scan.pack.settings.one_articles:
        return []
    starts = {figure.hedge_start: figure for figure in people if figure.unit == "person"}
    ends = {figure.phrase_end for figure in starts.values()}
    found: list[FigureSlot] = []
    for position in scan.where("outcome"):
        verb = scan.hits[position]
        if "active" not in verb.roles["outcome"].form:
            continue
        limit = min(scan.sentences.bounds(verb.start)[1], verb.end + _LIST)
        for match in _ITEM.finditer(scan.text, verb.end, limit):
            behind = match.start() == verb.end or (match.group(1) != " " and match.start() in ends)
            if behind and _unknown(scan.pack, match.group(3)) and _owner_skipped(scan, match.end()) in starts:
                figure = FigureSlot(match.start(2), match.end(2), AmountSlot(1, 1, 1), unit="person")
                figure.counted, figure.rejected = match.group(3), SINGLE
                figure.hedge_start, figure.phrase_end = match.start(2), match.end(3)
                found.append(figure)
                ends.add(figure.phrase_end)
    return found


def _unknown(pack: Pack, phrase: str) -> bool:
    """Whether the last word of a phrase may be a noun for a person: it says nothing else that we know."""
    words = phrase.split(" ")
    return not (pack.words.get(words[-1], {}).keys() & _KNOWN) and pack.function_words.isdisjoint(words)


def _owner_skipped(scan: Scan, position: int) -> int:
    """Where the count behind a joiner begins, "his" or "their" left out: "a shepherd, his two sons"."""
    word = scan.text[position : position + _REACH].split(" ")[0]
    return position + len(word) + 1 if word in scan.pack.settings.possessives else position


def _counted(figures: list[FigureSlot], starts: list[int], position: int) -> bool:
    """Whether a noun stands in the phrase of a numeral: "dua istrinya"."""
    number = bisect_right(starts, position) - 1
    return number >= 0 and position < figures[number].phrase_end and figures[number].unit != AGE


def _single(scan: Scan, start: int, hit: Hit) -> FigureSlot:
    """A count of one, or of as many as "both", "the couple" or "ketiganya" means."""
    count = hit.roles.get("both", 1)
    end = hit.end if start == hit.start else scan.text.index(" ", start)
    figure = FigureSlot(start, end, AmountSlot(count, count, count), unit="person")
    figure.counted = scan.text[start if start == hit.start else end + 1 : hit.end]
    figure.hedge_start, figure.phrase_end, figure.rejected = start, hit.end, SINGLE
    return figure


def _start(scan: Scan, hit: Hit, previous: FigureSlot | None) -> int | None:
    """Where the phrase of a person begins, or ``None`` where the noun counts nobody."""
    text, settings = scan.text, scan.pack.settings
    if text.startswith(_APOSTROPHES, hit.end):
        return None  # "a woman's body"
    if "both" in hit.roles:
        return _pair(scan, hit)
    if "single" not in hit.roles:
        return _article(scan, hit, settings.one_articles)
    if hit.roles["single"].alone or hit.start == scan.sentences.bounds(hit.start)[0]:
        return hit.start  # "Woman, two children found dead"
    start = _article(scan, hit, (*settings.one_articles, *settings.possessives))
    if start is None and text.startswith(_OWNERS, hit.start - len(_OWNERS[0])):
        return text.rfind(" ", 0, hit.start - 1) + 1
    return _joined(scan, hit, previous) if start is None else start


def _pair(scan: Scan, hit: Hit) -> int | None:
    """Where "both" or "the couple" begins; "both" stands before people or what befell them."""
    text, pack = scan.text, scan.pack
    word = text[hit.end : hit.end + _REACH].split(" ")[1:2]
    roles = pack.words.get(word[0].strip(",.").lower(), {}) if word else {}
    unit = roles.get("unit")
    found = _article(scan, hit, pack.settings.articles)
    if found is not None:
        return None if word and word[0] + " " == pack.settings.of else found
    behind = text[hit.end : hit.end + _REACH].split(" ")[2:3]
    if behind and behind[0] in pack.settings.adders:
        return None  # "both men and women" joins two groups
    people = "outcome" in roles or (unit is not None and unit.unit == "person")
    around = {*word, *text[max(0, hit.start - _REACH) : hit.start].split(" ")[-2:-1]}
    return hit.start if people or not pack.auxiliaries.isdisjoint(around) else None


def _article(scan: Scan, hit: Hit, articles: tuple[str, ...]) -> int | None:
    """Where the article of a noun begins, if no numeral stands between them: "a dozen men", "a fourth soldier"."""
    pack = scan.pack
    words = scan.text[max(0, hit.start - _REACH) : hit.start].split(" ")
    if len(words) < 2 or words[-1]:
        return None
    position = hit.start
    for word in reversed(words[-_MOST_WORDS - 2 : -1]):
        position -= len(word) + 1
        low = word.lower()
        if low in articles:
            before = scan.text[position - 1 : position]
            return position if not before.isalnum() else None
        counted = low.isdecimal() or "numeral" in pack.words.get(low, {})
        if counted or not word.replace("-", "").isalnum() or low in pack.function_words:
            return None
    return None


def _joined(scan: Scan, hit: Hit, previous: FigureSlot | None) -> int | None:
    """Where a noun without an article begins that is joined to a person: "a man and woman", "his mother, father"."""
    if previous is None or hit.start - previous.phrase_end > _REACH:
        return None
    words = scan.text[previous.phrase_end : hit.start].replace(",", " , ").split()
    settings = scan.pack.settings
    owned = scan.text[previous.start : previous.end].lower() not in settings.one_articles
    joiner = words[:2] if words[1:2] and words[1] in settings.adders else words[:1]
    if not joiner or (joiner == [","] and not owned) or joiner[-1] not in (",", *settings.adders):
        return None
    modifiers = words[len(joiner) :]
    if len(modifiers) > _MOST_WORDS or any(word in scan.pack.function_words for word in modifiers):
        return None
    if settings.of and scan.text.startswith(settings.of, hit.end + 1):
        return None  # "his wife, mother of three"
    return hit.start - sum(len(word) + 1 for word in modifiers)
