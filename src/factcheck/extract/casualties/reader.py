"""Where the count of an outcome word stands.

Every outcome word looks for its count where its grammar says: behind it for active verbs ("menewaskan 12"), before
it for predicates ("12 orang tewas") and on either side for nouns ("korban jiwa 12", "12 korban jiwa"). A word that is
both verb and participle ("killed") is a participle behind an auxiliary or right behind its noun, else a verb.
"""

from __future__ import annotations

from factcheck.extract.casualties.again import read_again
from factcheck.extract.casualties.board import Board
from factcheck.extract.casualties.deeds import count_identified, read_deeds, read_identified
from factcheck.extract.casualties.further import read_compared, read_further
from factcheck.extract.casualties.joined import join_clauses, join_companions, join_killers, join_pronouns
from factcheck.extract.casualties.nouns import ADJACENT, TollNoun
from factcheck.extract.casualties.parts import join_parts, link_parts, list_parts, open_parts, take_from_opening
from factcheck.extract.casualties.singles import with_singles
from factcheck.extract.casualties.spared import set_aside
from factcheck.extract.casualties.sums import sum_coordinated, sum_with_self
from factcheck.extract.casualties.totals import settle_totals
from factcheck.extract.casualties.uncounted import denied, read_uncounted
from factcheck.extract.slots import CasualtySlot, FigureSlot
from factcheck.languages import Pack
from factcheck.records import Outcome
from factcheck.scan import Hit, Scan

__all__ = ["read_casualties"]

_BEHIND = 28
"""Most characters between an active verb and its object's numeral, hedge left out."""
_BEFORE = 70
"""Most characters between a counted noun and its predicate."""
_INSERTION = 140
"""The same where an insertion between commas stands between them."""
_LONG = 180
"""The same where the count opens its sentence."""
_AMONG_COUNT = 40
"""The same with the number of all between them: "among the 17 people killed"."""
_AMONG = 16
"""Most characters between "among" and the word for the dead or injured."""
_AUXILIARY_WORDS = 3
_LONGEST_WORD = 40
"""Characters that hold any word, and the determiners of a count."""
_NOUNS = frozenset({"noun", "victim"})
_MOST_THINGS = 4
"""Most counts of things between a verb and the people that are joined to them."""
_NEEDED = 60
"""Characters behind an outcome word in which the words it needs must stand."""


def read_casualties(scan: Scan, figures: list[FigureSlot]) -> list[CasualtySlot]:
    """All casualty claims in text order, with outcome, amount, victims and part links."""
    outcomes = _outcomes(scan)
    if not (outcomes or scan.where("deed") or scan.where("part") or scan.where("identified")):
        return []
    board = Board(scan, with_singles(scan, [figure for figure in figures if not figure.ordinal]))
    for number, (hits, names) in enumerate(outcomes):
        previous = _end_before(scan, outcomes, number)
        following = outcomes[number + 1][0][0].start if number + 1 < len(outcomes) else len(scan.text)
        _Reader(board, hits, names, previous, following).read()
    count_identified(board)
    set_aside(board)
    link_parts(board)
    open_parts(board)
    take_from_opening(board)
    list_parts(board)
    join_parts(board)
    sum_coordinated(board)
    join_pronouns(board)
    join_companions(board)
    join_clauses(board)
    read_further(board)
    read_compared(board)
    join_killers(board)
    sum_with_self(board)
    read_deeds(board)
    read_identified(board)
    settle_totals(board, {hits[0].start for hits, _ in outcomes if hits[0].roles["outcome"].total})
    return sorted(board.claims, key=lambda claim: (claim.start, claim.outcome_start, claim.end))


def _outcomes(scan: Scan) -> list[tuple[list[Hit], tuple[str, ...]]]:
    """Outcome hits, those joined by "or" and "and" taken together."""
    groups: list[tuple[list[Hit], tuple[str, ...]]] = []
    joiners = scan.pack.settings.joiners
    for position in scan.where("outcome"):
        hit = scan.hits[position]
        entry = hit.roles["outcome"]
        if not _complete(scan, hit):
            continue
        if groups and not _NOUNS.intersection(entry.form):
            last = groups[-1][0][-1]
            between = scan.text[last.end : hit.start]
            joined = len(between) < 12 and between.strip() in joiners and last.roles["outcome"].form == entry.form
            if joined and not _denied(scan, last):
                groups[-1] = ([*groups[-1][0], hit], tuple(dict.fromkeys((*groups[-1][1], *entry.outcomes))))
                continue
        groups.append(([hit], entry.outcomes))
    return groups


def _complete(scan: Scan, hit: Hit) -> bool:
    """Whether the words that an outcome word needs are there: "taken to … hospital"; without them it tells nothing."""
    needs, unless = hit.roles["outcome"].needs, hit.roles["outcome"].unless
    if not needs and not unless:
        return True
    start, end = scan.sentences.bounds(hit.start)
    if any(word in scan.text[start : hit.start].lower() for word in unless):
        return False
    behind = scan.text[hit.end : min(end, hit.end + _NEEDED)].lower()
    return not needs or any(word in behind for word in needs)


def _end_before(scan: Scan, outcomes: list[tuple[list[Hit], tuple[str, ...]]], number: int) -> int:
    """Where the outcome word before ends; a noun that a clause tells of is of its phrase: "korban yang tewas"."""
    if not number:
        return 0
    last = outcomes[number - 1][0][-1]
    between = scan.text[last.end : outcomes[number][0][0].start].strip()
    if last.roles["outcome"].form == ("victim",) and between in scan.pack.settings.relatives:
        return _end_before(scan, outcomes, number - 1)
    return last.end


def _denied(scan: Scan, hit: Hit) -> bool:
    """Whether the word right before an outcome denies it: "selamat tanpa cedera dan diungsikan" tells two things."""
    return any(scan.hits[position].end + 1 == hit.start for position in scan.where("none"))


class _Reader(TollNoun):
    """One outcome word, or several joined ones, between its neighbours."""

    __slots__ = ()

    def read(self) -> None:
        """Find the count and make the claim."""
        if "victim" in self.form:
            self._victim()
            return
        if self._result():
            return
        verb = "active" in self.form
        participle = verb and "predicate" in self.form
        if denied(self.board, self.first, self.sentence[0]):
            read_uncounted(self.board, self.first, self.last, self.outcomes, self.sentence)
            return
        done = (
            self._labelled()
            or self._nominal()
            or ("noun" in self.form and self._noun())
            or self._listed()
            or self._inverted()
        )
        if not done and verb and not (participle and (self._passive() or self._listless())):
            done = self._object(_BEHIND) or (participle and self._number_of())
        elif not done and participle:
            done = self._number_of() or self._subject()
        if not done and not verb:
            done = ("predicate" in self.form and self._number_of()) or self._subject()
            done = done or ("predicate" in self.form and not self._agent_behind() and self._object(ADJACENT))
        done = done or self._grown()
        if not done and not read_again(self.board, self.first, self.last, self.outcomes, self.sentence[0]):
            read_uncounted(self.board, self.first, self.last, self.outcomes, self.sentence)

    def _result(self) -> bool:
        """Whether a predicate behind the object of a verb says how it ended: "shot five men to death"."""
        board = self.board
        claim = board.claims[-1] if board.claims else None
        if "predicate" not in self.form or self.outcomes != (Outcome.KILLED,) or claim is None or claim.figure is None:
            return False
        if self.first.roles["outcome"].reflexive:
            return False
        verb = board.last_hit("outcome", claim.outcome_end, claim.outcome_start)
        if verb is None or not verb.roles["outcome"].total or claim.figure.start < claim.outcome_end:
            return False
        between = self.text[claim.figure.phrase_end : self.first.start].split()
        settings = board.scan.pack.settings
        if any(word not in (*settings.determiners, *settings.results) for word in between):
            return False
        claim.outcomes, claim.end, claim.outcome_end = self.outcomes, self.last.end, self.last.end
        return True

    def _listless(self) -> bool:
        """Whether numbers and participles follow each other without a comma: "eight killed 58 others injured"."""
        board = self.board
        before, after = board.before(self.first.start), board.after(self.last.end)
        if before < 0 or board.single(before) or self.following >= self.sentence[1]:
            return False
        if after >= len(board.figures) or board.starts[after] - self.last.end > ADJACENT:
            return False
        near = board.counts_people(before) and self.first.start - board.figures[before].phrase_end <= ADJACENT
        return near and board.figures[after].end <= self.following <= board.figures[after].phrase_end + ADJACENT

    def _object(self, reach: int) -> bool:
        board = self.board
        after = self._past_things(board.after(self.last.end))
        begins = self.last.end if after == board.after(self.last.end) else board.figures[after - 1].phrase_end
        limit = min(self.following, begins + reach)
        if after >= len(board.figures) or board.starts[after] >= limit or not board.counts_people(after):
            return False
        if self.first.roles["outcome"].total and board.reflexive(after):
            return False  # "shot himself": dead or not
        between = self._past_pronoun(self.text[begins : board.starts[after]])
        if begins > self.last.end:
            between = _past_joiner(between, board.scan.pack)
        if any(sign in between for sign in ",;:()") or self._function_words(between):
            return False
        claim = board.claim(after, self.outcomes, self.first, self.last)
        if claim is not None:
            claim.window = "event"
        return claim is not None

    def _agent_behind(self) -> bool:
        """Whether a passive verb with a subject has its agent right behind: "Percy Lapid tewas ditembak dua pria"."""
        prefix, pack = self.board.scan.pack.settings.passive_prefix, self.board.scan.pack
        if prefix is None or not self.text[self.last.start : self.last.end].split()[-1].startswith(prefix):
            return False
        word = self._word_before(self.first.start)
        subject = word in pack.settings.demonstratives or word not in pack.function_words
        return bool(word) and subject and word not in pack.auxiliaries

    def _word_before(self, position: int) -> str:
        """The word right before a position in its sentence, in lower case; empty where there is none."""
        before = self.text[max(self.sentence[0], position - _LONGEST_WORD) : position].lower().split()
        return before[-1].strip(",") if before else ""

    def _past_things(self, number: int) -> int:
        """The number of the people joined to things of one verb: "captured 14 tanks, 3 trucks and 25 soldiers"."""
        board = self.board
        first = number
        while number + 1 < len(board.figures) and board.counts_things(number) and number - first < _MOST_THINGS:
            between = self.text[board.figures[number].phrase_end : board.starts[number + 1]]
            if _past_joiner(between, board.scan.pack):
                break
            number += 1
        return number

    def _past_pronoun(self, between: str) -> str:
        """The words behind a verb without those of its object: "killed her and her three sons", "a family of six"."""
        settings, words = self.board.scan.pack.settings, between.split()
        if " ".join(words).lower() in settings.groups:
            return ""
        joined = len(words) > 1 and words[0] in settings.object_pronouns and words[1] in settings.adders
        return " ".join(words[2:]) if joined else between

    def _subject(self) -> bool:
        board = self.board
        number = board.before(self.first.start + 1)
        while number >= 0 and board.ends[number] > self.previous:
            figure = board.figures[number]
            gap = self.first.start - figure.phrase_end
            if gap > _BEFORE and not (gap <= _INSERTION and self._insertion(figure.phrase_end)):
                return self._long_phrase(number) and self._claim(number)
            if board.names(number) or board.one_family(number):
                number -= 1
                continue
            free = number not in board.taken and not self._elsewhere(number) and not board.reflexive(number)
            free = free and not board.carried(number) and not self._handled(number)
            if board.counts_people(number) and free:
                if board.inserted(number) and number and board.ends[number - 1] > self.previous:
                    number -= 1
                    continue
                if not board.broken(figure.end, self.first.start) and not (
                    board.single(number) and self._subordinated(figure.phrase_end)
                ):
                    return self._claim(number)
            number -= 1
        return False

    def _handled(self, number: int) -> bool:
        """Whether things are the object of a verb, and what somebody did next follows: "fired 49 rounds before"."""
        figure, settings = self.board.figures[number], self.board.scan.pack.settings
        if figure.unit is not None or not settings.active_prefixes or not self._subordinated(figure.phrase_end):
            return False
        return self._word_before(self.board.starts[number]).startswith(settings.active_prefixes)

    def _long_phrase(self, number: int) -> bool:
        """Whether a count that opens its sentence is the subject of its predicate, however long its phrase is.

        "Seventeen workers from the poor villages along the northern border … were killed": nothing between the two
        says what somebody did, or said.
        """
        board, figure = self.board, self.board.figures[number]
        start = figure.phrase_end
        if board.starts[number] - self.sentence[0] > _LONGEST_WORD or self.first.start - start > _LONG:
            return False
        if not self._determines(self.text[self.sentence[0] : board.starts[number]].lower().split()):
            return False
        if number in board.taken or figure.unit != "person" or not board.counts_people(number):
            return False
        words = self.text[start : self.first.start].lower().split()
        settings = board.scan.pack.settings
        clause = bool(words) and words[0] in settings.relatives  # "… who had left two days before are missing"
        verbs = board.scan.pack.auxiliaries.union(() if clause else settings.subordinators)
        told = board.hits("cue", start, self.first.start) or not verbs.isdisjoint(words[:-_AUXILIARY_WORDS])
        return not told and not board.broken(start, self.first.start)

    def _determines(self, words: list[str]) -> bool:
        """Whether words before a count are its own or of no clause: "all", "on"."""
        pack = self.board.scan.pack
        return all(word in pack.function_words or word in pack.settings.determiners for word in words)

    def _elsewhere(self, number: int) -> bool:
        """Whether a toll noun follows one person told by an article, whom it does not count: "a doctor … deaths"."""
        return "noun" in self.form and self.board.single(number)

    def _insertion(self, start: int) -> bool:
        """Whether what stands before a predicate may be an insertion: between commas, or opened by "including"."""
        if self.text.count(",", start, self.first.start) > 1:
            return True
        part = self.board.last_hit("part", self.first.start, start)
        return part is not None and part.roles["part"].position == "before"

    def _subordinated(self, position: int) -> bool:
        """Whether a clause with a subject of its own opens between a position and the outcome word."""
        words = self.text[position : self.first.start].lower().split()
        return not set(words).isdisjoint(self.board.scan.pack.settings.subordinators)

    def _number_of(self) -> bool:
        """Take the count behind a predicate: "the number of soldiers killed … to 45"."""
        board = self.board
        noun = board.last_hit("count_noun", self.first.start, max(self.sentence[0], self.first.start - _BEFORE))
        if noun is None or board.broken(noun.end, self.first.start):
            return False
        turned = board.before(noun.start)
        if turned >= 0 and turned not in board.taken and board.numbers(turned, noun):
            return self._claim(turned)
        number = board.after(noun.start)
        if number < len(board.figures) and board.starts[number] < self.first.start:
            return False
        known = len(board.claims)
        found = self._noun()
        for claim in board.claims[known:]:  # the noun phrase between says whose number it is
            claim.start = min(claim.start, noun.start)
        return found

    def _listed(self) -> bool:
        """Take the count behind "among the dead were": an auxiliary may stand before it."""
        board = self.board
        among = board.last_hit("among", self.first.start, max(self.sentence[0], self.first.start - _AMONG_COUNT))
        after = board.after(self.last.end)
        if among is not None and self._among_before(among):
            return True
        if among is None or after >= len(board.figures) or not board.counts_people(after):
            return False
        between = self.text[self.last.end : board.starts[after]].lower().split()
        if self._among_count(among, after):
            return True
        auxiliaries = board.scan.pack.auxiliaries
        if between and between[0] in board.scan.pack.settings.existentials:
            between = between[1:]
        if (
            self.first.start - among.start > _AMONG
            or len(between) > 1
            or any(word not in auxiliaries for word in between)
        ):
            return False
        return self._claim(after)

    def _inverted(self) -> bool:
        """Take the count behind a predicate that opens its sentence: "Killed were two soldiers and a boy"."""
        board, after = self.board, self.board.after(self.last.end)
        if self.first.start > self.sentence[0] or "predicate" not in self.form or after >= len(board.figures):
            return False
        helper = self.text[self.last.end : board.starts[after]].lower().strip()
        return helper in board.scan.pack.auxiliaries and board.counts_people(after) and self._claim(after)

    def _among_before(self, among: Hit) -> bool:
        """Take the count before "were among the dead", and the one behind "among" where there is one."""
        board = self.board
        part, whole = board.before(among.start), board.before(self.first.start)
        if part < 0 or part in board.taken or not board.counts_people(part) or board.ends[part] <= self.previous:
            return False
        words = self.text[board.figures[part].phrase_end : among.start].lower().split()
        if not words or any(word not in board.scan.pack.auxiliaries for word in words):
            return False
        told = None
        if whole > part and board.counts_people(whole) and whole not in board.taken and self._claim(whole):
            told = board.taken[whole]
        if not self._claim(part):
            return False
        board.taken[part].part_of = told
        return True

    def _among_count(self, among: Hit, part: int) -> bool:
        """Take both counts of "among the 17 killed were four officers": the first is that of all."""
        board = self.board
        number = board.before(self.first.start)
        if number < 0 or board.starts[number] < among.end or number in board.taken or not board.counts_people(number):
            return False
        if not self._claim(number) or self.text[self.last.end : board.starts[part]].count(" ") > _AUXILIARY_WORDS:
            return True
        if part < len(board.figures) and self._claim(part):
            board.taken[part].part_of = board.taken[number]
        return True

    def _passive(self) -> bool:
        """Whether an auxiliary stands before a participle, or its counted noun right before it."""
        words = self.text[max(self.sentence[0], self.first.start - 40) : self.first.start].lower().split()
        near = words[-_AUXILIARY_WORDS:]
        if any(word in self.board.scan.pack.auxiliaries for word in near):
            return True
        behind = self.board.after(self.last.end)
        if behind < len(self.board.figures) and self.board.starts[behind] == self.last.end + 1:
            return False
        number = self.board.before(self.first.start)
        if number < 0 or number in self.board.taken or self.board.single(number):
            return False
        gap = self.text[self.board.figures[number].phrase_end : self.first.start].split()
        if gap == [","] and self.board.inserted(number):
            return True  # "one dead and five, including two officers, injured"
        if " ".join(gap) in self.board.scan.pack.settings.partitives:
            return True
        return len(gap) <= 1 and not any(word.endswith((",", ".")) for word in gap)

    def _function_words(self, between: str) -> bool:
        pack = self.board.scan.pack
        words = (word.lower() for word in between.split())
        return any(word in pack.function_words and word not in pack.settings.determiners for word in words)


def _past_joiner(between: str, pack: Pack) -> str:
    """What stands between two joined counts besides the joiner: nothing, where they are no more than joined."""
    words = between.replace(",", " ").lower().split()
    return " ".join(words[1:] if words and words[0] in pack.settings.adders else words)
