"""Counts at a noun: "korban jiwa 12", "the death toll rose to 45", "Confirmed dead: 34", "tewasnya tiga santri"."""

from __future__ import annotations

from factcheck.extract.casualties.board import Board
from factcheck.extract.numerals import FACTOR
from factcheck.extract.slots import CasualtySlot
from factcheck.scan import Hit

__all__ = ["ADJACENT", "TollNoun"]

ADJACENT = 2
"""Most characters between a word and what stands right beside it."""
_NOUN_REACH = 64
"""Most characters between a toll noun and the number it takes ("death toll … has risen to")."""
_GROWN = 100
"""Most characters between a predicate and the verb that says how its count grew."""
_OBJECT_VERB = 40
"""Most characters between the beginning of a verb of change and the toll noun that is its object."""
_AMOUNTING = 2
"""Most words of "mencapai sekitar"."""
_PHRASE = 2
"""Fewest words of a phrase between a toll noun and a number that is none of its own."""
_COPULAS = frozenset({"hedge", "toward", "change", "cue", "modality"})
"""Roles of verbs that may stand between a toll noun and its number."""


class TollNoun:
    """An outcome word, or several joined ones, between its neighbours: what it takes as a noun."""

    __slots__ = ("board", "first", "following", "form", "last", "outcomes", "previous", "sentence", "text")

    def __init__(self, board: Board, hits: list[Hit], outcomes: tuple[str, ...], previous: int, following: int) -> None:
        self.board = board
        self.text = board.scan.text
        self.first, self.last = hits[0], hits[-1]
        self.form = self.first.roles["outcome"].form
        self.outcomes = outcomes
        self.sentence = board.scan.sentences.bounds(self.first.start)
        self.previous = max(self.sentence[0], previous - 1 if previous else 0)
        self.following = min(self.sentence[1], following)

    def _victim(self) -> None:
        board = self.board
        number = board.before(self.first.start)
        if number >= 0:
            figure = board.figures[number]
            near = self.first.start < max(figure.phrase_end, figure.end + 2)
            if near and figure.unit in (None, "person"):
                if number not in board.taken:
                    self._claim(number)
                return
        self._amounting()

    def _amounting(self) -> bool:
        """Take the count that a noun for victims is said to come to: "korban banjir itu sebanyak 268 orang"."""
        board = self.board
        after = board.after(self.first.end)
        limit = min(self.following, self.first.end + _NOUN_REACH)
        if after >= len(board.figures) or board.starts[after] >= limit or board.figures[after].unit != "person":
            return False
        told = self._comes_to(after) and not board.broken(self.first.end, board.starts[after])
        return told and self._claim(after)

    def _comes_to(self, number: int) -> bool:
        """Whether words such as "mencapai" stand right before a count."""
        words = self.text[self.first.end : self.board.figures[number].start].lower().split()
        return not self.board.scan.pack.settings.amounting.isdisjoint(words[-_AMOUNTING:])

    def _noun(self) -> bool:
        board = self.board
        before = board.before(self.first.start)
        if before in board.taken and board.taken[before].outcomes == self.outcomes and self._of_phrase(before):
            return True  # "four dead bodies": the predicate inside the phrase has the count
        free = before >= 0 and before not in board.taken and board.counts_people(before) and not board.single(before)
        if free and self._takes(board.figures[before].phrase_end):
            return self._claim(before)
        after = board.after(self.first.end)
        if after < len(board.figures) and board.single(after) and self._owns(board.starts[after]):
            return self._claim(after)
        while after < len(board.figures) and (board.single(after) or board.figures[after].unit == FACTOR):
            after += 1  # "naik dua kali lipat menjadi 45"
        if after + 1 < len(board.figures) and board.counts_things(after) and self._comes_to(after + 1):
            after += 1  # "korban jiwa dari satu desa mencapai 12 orang"
        if after >= len(board.figures) or board.starts[after] >= self.following or not board.counts_people(after):
            return False
        if board.starts[after] >= self.first.end + _NOUN_REACH and not self._verb_tells(after):
            return False
        if (
            self.first.roles["outcome"].one
            or board.broken(self.first.end, board.starts[after])
            or self._of_another(after)
            or self._of_verb(after)
        ):
            return False
        if self._of_phrase_behind(after):
            return False
        return self._toll(after)

    def _verb_tells(self, number: int) -> bool:
        """Whether a verb right before a number says what a toll noun came to: "… in Sidoarjo rose to 61"."""
        board, start = self.board, self.board.starts[number]
        change = board.last_hit("change", start, self.first.end)
        toward = board.last_hit("toward", start, self.first.end)
        verb = change is not None and start - max(change.end, toward.end if toward else 0) <= ADJACENT
        return verb or self._comes_to(number)

    def _nominal(self) -> bool:
        """Take the count whose death a noun with a possessive ending is: "kasus tewasnya tiga santri"."""
        board, ending = self.board, self.board.scan.pack.settings.possessive_ending
        after = board.after(self.last.end)
        if ending is None or not self.text.endswith(ending, 0, self.last.end) or after >= len(board.figures):
            return False
        beside = board.starts[after] <= self.last.end + 1 and after not in board.taken
        return beside and board.counts_people(after) and self._claim(after)

    def _grown(self) -> bool:
        """Take what a count has grown to behind a predicate: "pasien yang meninggal bertambah 102 menjadi 10.912"."""
        board = self.board
        changes = board.hits("change", self.last.end, min(self.following, self.last.end + _GROWN))
        if "predicate" not in self.form or not changes or board.broken(self.last.end, changes[0].start):
            return False
        after = board.after(changes[0].end)
        if after >= len(board.figures) or board.starts[after] - changes[0].end > ADJACENT * 3:
            return False
        return board.counts_people(after) and not board.single(after) and self._toll(after)

    def _labelled(self) -> bool:
        """Take the count behind a label and its colon: "Confirmed dead: 34", "Korban tewas: 34 orang"."""
        board, after = self.board, self.board.after(self.last.end)
        if after >= len(board.figures) or self.text[self.last.end : board.starts[after]].strip() != ":":
            return False
        free = after not in board.taken and not board.single(after) and board.counts_people(after)
        return free and self._claim(after)

    def _takes(self, end: int) -> bool:
        """Whether nothing, or a word such as "of", stands between a counted phrase and the noun."""
        between = self.text[end : self.first.start].strip().lower()
        return self.first.start <= end + 1 or between in self.board.scan.pack.settings.partitives

    def _of_phrase(self, number: int) -> bool:
        """Whether the noun stands in the phrase that a claimed figure counts."""
        claim = self.board.taken[number]
        return self.first.start - max(claim.outcome_end, self.board.figures[number].phrase_end) <= ADJACENT

    def _of_verb(self, number: int) -> bool:
        """Whether the number behind a noun is the object of another verb: "jenazah itu … melibatkan lima ahli"."""
        pack = self.board.scan.pack
        prefixes, ending = pack.settings.active_prefixes, pack.settings.causative_ending
        if not prefixes or ending is None:
            return False
        words = self.text[self.first.end : self.board.starts[number]].lower().split()
        verbs = (word for word in words if word.startswith(prefixes) and word.endswith(ending))
        return any(_COPULAS.isdisjoint(pack.words.get(word, {})) for word in verbs)

    def _of_another(self, number: int) -> bool:
        """Whether the noun behind a number says whose it is: "the casualties brought to eight the number of dead"."""
        board = self.board
        end = board.ends[number]
        nouns = [hit for hit in board.hits("count_noun", end, end + ADJACENT * 3) if board.numbers(number, hit)]
        return bool(nouns)

    def _of_phrase_behind(self, number: int) -> bool:
        """Whether a number counts other things in a phrase of place: "korban jiwa dalam tabrakan dua feri"."""
        board = self.board
        figure = board.figures[number]
        if figure.unit is not None or figure.counted is None:
            return False
        words = self.text[self.first.end : board.starts[number]].lower().split()
        if len(words) < _PHRASE or words[0] not in board.scan.pack.function_words:
            return False
        return not any(_COPULAS & board.scan.pack.words.get(word, {}).keys() for word in words)

    def _owns(self, position: int) -> bool:
        """Whether nothing but "of" stands between a noun and a position: "the bodies of a man and a woman"."""
        of = self.board.scan.pack.settings.of
        return (
            of is not None
            and self.text[self.first.start : position].endswith(" " + of)
            and (position - self.first.end <= len(of) + 1)
        )

    def _toll(self, number: int) -> bool:
        """Take the number behind a toll noun, or the new one of two where it changed."""
        board = self.board
        change = board.last_hit("change", board.starts[number], self.first.start) or self._changed()
        old = None
        if change is not None and self._toward(number):
            old = board.figures[number].amount
            board.taken.setdefault(number, CasualtySlot(0, 0, old))
            number += 1
        claim = board.claim(number, self.outcomes, self.first, self.first)
        if claim is not None and change is not None:
            claim.before, claim.direction = old, change.roles["change"].direction
            claim.change_cue = self.text[change.start : change.end]
        return claim is not None

    def _changed(self) -> Hit | None:
        """The verb whose object the toll noun is: "lowered the death toll", "meralat jumlah korban tewas"."""
        board, start = self.board, self.first.start
        change = board.last_hit("change", start, max(self.sentence[0], start - _OBJECT_VERB))
        if change is None or board.broken(change.end, start) or board.after(change.end) != board.after(start):
            return None
        return change

    def _toward(self, number: int) -> bool:
        """Whether the next figure is what a count changed to: "from 12 to 45"."""
        board = self.board
        new = number + 1
        if new >= len(board.figures) or board.starts[new] >= self.sentence[1] or not board.counts_people(new):
            return False
        if board.starts[new] - board.ends[number] > 30:
            return False
        return board.last_hit("toward", board.starts[new], board.ends[number]) is not None

    def _claim(self, number: int) -> bool:
        return self.board.claim(number, self.outcomes, self.first, self.last) is not None
