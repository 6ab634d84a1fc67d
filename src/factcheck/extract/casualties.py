"""Casualty claims: figures tied to what happened to people.

Every outcome word looks for its count where its grammar says: behind it for active verbs ("menewaskan 12"), before
it for predicates ("12 orang tewas") and on either side for nouns ("korban jiwa 12", "12 korban jiwa").
"""

from __future__ import annotations

from bisect import bisect_left

from factcheck.extract.slots import AmountSlot, CasualtySlot, FigureSlot
from factcheck.records import Qualifier
from factcheck.scan import Hit, Scan

__all__ = ["read_casualties"]

_BEHIND = 24
"""Most characters between an active verb and its object's numeral, hedge left out."""
_INSERTION = 60
"""Most characters between "including" and a count of its insertion."""
_ADJACENT = 2
_BEFORE = 70
"""Most characters between a counted noun and its predicate."""
_NOUN_REACH = 64
"""Most characters between a toll noun and the number it takes ("death toll … has risen to")."""
_CLAUSE_BREAKS = (";", "\n", ". ", ": ", "”", '"')


def read_casualties(scan: Scan, figures: list[FigureSlot]) -> list[CasualtySlot]:
    """All casualty claims in text order, with outcome, amount, victims and part links."""
    outcomes = _outcomes(scan)
    if not outcomes:
        return []
    reader = _Reader(scan, [figure for figure in figures if not figure.ordinal])
    for number, (hits, names) in enumerate(outcomes):
        previous = outcomes[number - 1][0][-1].end if number else 0
        following = outcomes[number + 1][0][0].start if number + 1 < len(outcomes) else len(scan.text)
        reader.read(hits, names, previous, following)
    reader.parts()
    return sorted(reader.claims, key=lambda claim: (claim.start, claim.outcome_start))


def _outcomes(scan: Scan) -> list[tuple[list[Hit], tuple[str, ...]]]:
    """Outcome hits, those joined by "or" and "and" taken together."""
    groups: list[tuple[list[Hit], tuple[str, ...]]] = []
    joiners = scan.pack.settings.joiners
    for position in scan.where("outcome"):
        hit = scan.hits[position]
        entry = hit.roles["outcome"]
        if groups and "predicate" in entry.form:
            last = groups[-1][0][-1]
            between = scan.text[last.end : hit.start]
            if len(between) < 12 and between.strip() in joiners and last.roles["outcome"].form == entry.form:
                groups[-1] = ([*groups[-1][0], hit], tuple(dict.fromkeys((*groups[-1][1], *entry.outcomes))))
                continue
        groups.append(([hit], entry.outcomes))
    return groups


class _Reader:
    """The figures of one text, and the claims made of them."""

    __slots__ = ("_ends", "_starts", "_taken", "claims", "figures", "scan")

    def __init__(self, scan: Scan, figures: list[FigureSlot]) -> None:
        self.scan = scan
        self.figures = figures
        self._starts = [figure.hedge_start for figure in figures]
        self._ends = [figure.end for figure in figures]
        self._taken: dict[int, CasualtySlot] = {}
        self.claims: list[CasualtySlot] = []

    def read(self, hits: list[Hit], outcomes: tuple[str, ...], previous: int, following: int) -> None:
        """Find the count of one outcome word, or of several joined ones."""
        first, last = hits[0], hits[-1]
        form = first.roles["outcome"].form
        sentence = self.scan.sentences.bounds(first.start)
        if "victim" in form:
            self._victim(first, outcomes)
            return
        done = "noun" in form and self._noun(first, outcomes, sentence, following)
        if not done and "active" in form and not self._passive(first, form):
            done = self._object(last, outcomes, sentence, following)
        if not done and "predicate" in form and self._counted_noun(first, sentence[0]):
            done = self._noun(first, outcomes, sentence, following)
        if not done and ("predicate" in form or "noun" in form):
            done = self._subject(first, last, outcomes, max(sentence[0], previous - 1 if previous else 0))
        if not done and "predicate" in form:
            done = self._object(last, outcomes, sentence, following, _ADJACENT)
        if not done:
            self._uncounted(first, last, outcomes, sentence)

    # ------------------------------------------------------------------ where the count stands
    def _victim(self, hit: Hit, outcomes: tuple[str, ...]) -> None:
        number = bisect_left(self._ends, hit.start) - 1
        if number < 0 or number in self._taken:
            return
        figure = self.figures[number]
        if hit.start < max(figure.phrase_end, figure.end + 2) and figure.unit in (None, "person"):
            self._claim(number, outcomes, hit, hit)

    def _noun(self, hit: Hit, outcomes: tuple[str, ...], sentence: tuple[int, int], following: int) -> bool:
        before = bisect_left(self._ends, hit.start) - 1
        if before >= 0 and before not in self._taken and self._person(before):
            if self.scan.text[self.figures[before].end : hit.start].strip() == "":
                return self._claim(before, outcomes, hit, hit) is not None
        limit = min(sentence[1], following, hit.end + _NOUN_REACH)
        after = bisect_left(self._starts, hit.end)
        if after >= len(self.figures) or self._starts[after] >= limit or not self._person(after):
            return False
        if self._broken(hit.end, self._starts[after]):
            return False
        change = self._change(hit.start, self._starts[after])
        number, old = after, None
        if change is not None and after + 1 < len(self.figures) and self._toward(after, after + 1, sentence[1]):
            number, old = after + 1, self.figures[after].amount
            self._taken.setdefault(after, CasualtySlot(0, 0, self.figures[after].amount))
        claim = self._claim(number, outcomes, hit, hit)
        if claim is not None and change is not None:
            claim.before, claim.direction = old, change.roles["change"].direction
            claim.change_cue = self.scan.text[change.start : change.end]
        return claim is not None

    def _object(
        self, hit: Hit, outcomes: tuple[str, ...], sentence: tuple[int, int], following: int, reach: int = _BEHIND
    ) -> bool:
        after = bisect_left(self._starts, hit.end)
        limit = min(sentence[1], following, hit.end + reach)
        if after >= len(self.figures) or self._starts[after] >= limit or not self._person(after):
            return False
        between = self.scan.text[hit.end : self._starts[after]]
        if any(sign in between for sign in ",;:()") or self._function_between(between):
            return False
        claim = self._claim(after, outcomes, hit, hit)
        if claim is not None:
            claim.window = "event"
        return claim is not None

    def _subject(self, first: Hit, last: Hit, outcomes: tuple[str, ...], floor: int) -> bool:
        number = bisect_left(self._ends, first.start + 1) - 1
        while number >= 0 and self.figures[number].end > floor:
            figure = self.figures[number]
            if first.start - figure.phrase_end > _BEFORE:
                return False
            if self._person(number) and number not in self._taken and not self._broken(figure.end, first.start):
                if self._part_before(number) and number and self.figures[number - 1].end > floor:
                    number -= 1
                    continue
                return self._claim(number, outcomes, first, last) is not None
            number -= 1
        return False

    def _uncounted(self, first: Hit, last: Hit, outcomes: tuple[str, ...], sentence: tuple[int, int]) -> None:
        """A count of zero ("tidak ada korban jiwa") or of one ("a soldier was killed")."""
        none = self._hit_before("none", first.start, max(sentence[0], first.start - _BEFORE))
        if none is not None and self._denies(none, first):
            self._bare(none.start, last.end, AmountSlot(0, 0, 0), outcomes, first, last)
            return
        single = self._single(first, sentence[0])
        if single is not None:
            self._bare(single, last.end, AmountSlot(1, 1, 1), outcomes, first, last)

    def _denies(self, none: Hit, outcome: Hit) -> bool:
        near = none.end + 1 >= outcome.start
        if "noun" in outcome.roles["outcome"].form:
            return near or len(self.scan.text[none.end : outcome.start].split()) <= 1
        return near and not none.roles["none"].nouns_only

    def _counted_noun(self, hit: Hit, floor: int) -> bool:
        """Whether "the number of" opens the clause of a predicate, so that its count stands behind it."""
        noun = self._hit_before("count_noun", hit.start, max(floor, hit.start - _BEFORE))
        if noun is None or self._broken(noun.end, hit.start):
            return False
        number = bisect_left(self._starts, noun.start)
        return number >= len(self.figures) or self._starts[number] >= hit.start

    def _single(self, hit: Hit, floor: int) -> int | None:
        """Where "a soldier" begins as the subject of a predicate or the object of an active verb."""
        form = hit.roles["outcome"].form
        if not self.scan.pack.settings.one_articles:
            return None
        if "predicate" in form:
            subject = self._single_subject(hit, max(floor, hit.start - _BEFORE))
            if subject is not None:
                return subject
        return hit.start if "active" in form and self._single_object(hit) else None

    def _single_subject(self, hit: Hit, floor: int) -> int | None:
        scan = self.scan
        before = scan.text[floor : hit.start]
        words = before.split(" ")
        alone = len(words) > 1 and words[-2].lower() in scan.pack.singulars
        position = hit.start
        person = False
        for word in reversed(words[:-1]):
            position -= len(word) + 1
            if word.endswith((",", ".", ";", ":", "\n")):
                return None
            unit = scan.pack.words.get(word.lower(), {}).get("unit")
            person = person or (unit is not None and unit.unit == "person")
            if word.lower() in scan.pack.settings.one_articles:
                return max(position, 0) if alone or person else None
        return None

    def _single_object(self, hit: Hit) -> bool:
        words = self.scan.text[hit.end : hit.end + 50].split(" ")
        if len(words) < 3 or words[1].lower() not in self.scan.pack.settings.one_articles:
            return False
        for word in words[2:-1]:
            bare = word.rstrip(",.;")
            unit = self.scan.pack.words.get(bare.lower(), {}).get("unit")
            if unit is not None and unit.unit == "person":
                return True
            if bare != word or bare.lower() in self.scan.pack.function_words:
                return False
        return False

    # ------------------------------------------------------------------ helpers
    def _person(self, number: int) -> bool:
        figure = self.figures[number]
        return figure.unit in (None, "person", "family") and (
            figure.amount.low is not None or figure.amount.high is not None
        )

    def _passive(self, hit: Hit, form: tuple[str, ...]) -> bool:
        """Whether a word that is both verb and participle ("killed") has its count before it."""
        if "predicate" not in form:
            return False
        before = self.scan.text[max(0, hit.start - 24) : hit.start].lower().split()
        if before and before[-1] in self.scan.pack.auxiliaries:
            return True
        number = bisect_left(self._ends, hit.start) - 1
        if number < 0 or number in self._taken:
            return False
        return hit.start - self.figures[number].phrase_end <= 1

    def _broken(self, left: int, right: int) -> bool:
        between = self.scan.text[left:right]
        return any(sign in between for sign in _CLAUSE_BREAKS)

    def _function_between(self, between: str) -> bool:
        return any(word.lower() in self.scan.pack.function_words for word in between.split())

    def _hit_before(self, role: str, position: int, floor: int) -> Hit | None:
        """The last hit of a role that ends at or before a position, not before ``floor``."""
        found = None
        for index in self.scan.where(role):
            hit = self.scan.hits[index]
            if hit.end > position:
                break
            if hit.start >= floor:
                found = hit
        return found

    def _change(self, left: int, right: int) -> Hit | None:
        return self._hit_before("change", right, left)

    def _toward(self, old: int, new: int, limit: int) -> bool:
        left, right = self.figures[old], self.figures[new]
        if right.start >= limit or right.hedge_start - left.end > 30 or not self._person(new):
            return False
        return self._hit_before("toward", right.hedge_start, left.end) is not None

    def _part_before(self, number: int) -> bool:
        """Whether a figure stands in an insertion that "including" or "termasuk" opens."""
        start = self.figures[number].hedge_start
        floor = self.figures[number - 1].end if number else 0
        hit = self._hit_before("part", start, max(floor, start - _INSERTION))
        if hit is None or hit.roles["part"].position != "before":
            return False
        return "," not in self.scan.text[hit.end : start]

    def _claim(self, number: int, outcomes: tuple[str, ...], first: Hit, last: Hit) -> CasualtySlot | None:
        if number in self._taken:
            return None
        figure = self.figures[number]
        start, end = min(figure.hedge_start, first.start), max(figure.phrase_end, last.end)
        claim = self._bare(start, end, _persons(figure), outcomes, first, last)
        claim.figure = figure
        claim.victims = figure.counted
        figure.rejected = None
        figure.unit = figure.unit or "person"
        self._taken[number] = claim
        return claim

    def _bare(
        self, start: int, end: int, amount: AmountSlot, outcomes: tuple[str, ...], first: Hit, last: Hit
    ) -> CasualtySlot:
        claim = CasualtySlot(start, end, amount, outcomes=outcomes, outcome_start=first.start, outcome_end=last.end)
        self.claims.append(claim)
        return claim

    # ------------------------------------------------------------------ parts
    def parts(self) -> None:
        """Counts that are part of another: "29 di antaranya", "including 12 children"."""
        for index in self.scan.where("part"):
            hit = self.scan.hits[index]
            if hit.roles["part"].position == "after":
                number = bisect_left(self._ends, hit.start) - 1
                near = number >= 0 and hit.start - self.figures[number].phrase_end <= 2
            else:
                number = bisect_left(self._starts, hit.end)
                near = number < len(self.figures) and self._starts[number] - hit.end <= 2
            if near and self._person(number):
                self._part(number, hit)

    def _part(self, number: int, cue: Hit) -> None:
        floor = self.scan.sentences.bounds(cue.start)[0]
        whole = self._whole(number, floor)
        if whole is None:
            return
        claim = self._taken.get(number)
        if claim is None:
            figure = self.figures[number]
            claim = CasualtySlot(
                min(figure.hedge_start, cue.start),
                max(figure.phrase_end, cue.end),
                _persons(figure),
                figure=figure,
                outcomes=whole.outcomes,
                victims=figure.counted,
                outcome_start=whole.outcome_start,
                outcome_end=whole.outcome_end,
            )
            figure.rejected = None
            figure.unit = figure.unit or "person"
            self._taken[number] = claim
            self.claims.append(claim)
        if claim is not whole and set(claim.outcomes) <= set(whole.outcomes):
            claim.part_of = whole

    def _whole(self, number: int, floor: int) -> CasualtySlot | None:
        """The nearest earlier claim of the sentence that is itself no part."""
        for earlier in range(number - 1, -1, -1):
            if self.figures[earlier].end <= floor:
                return None
            claim = self._taken.get(earlier)
            if claim is not None and claim.outcomes and claim.part_of is None:
                return claim
        return None


def _persons(figure: FigureSlot) -> AmountSlot:
    """The people in a count: a family is two or more, its number unknown."""
    low = figure.amount.low
    if figure.unit != "family" or low is None:
        return figure.amount
    return AmountSlot(None, low * 2, None, qualifier=Qualifier.VAGUE)
