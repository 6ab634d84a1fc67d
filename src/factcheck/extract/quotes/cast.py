"""The speakers of one article: full names for surnames, and who a pronoun stands for."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.extract.quotes.lexicon import Lexicon
from factcheck.extract.quotes.names import WORD, canonical, display_name
from factcheck.extract.quotes.phrases import Phrase

__all__ = ["Cast", "Speaker"]

_FIRST_LOOK = 20_000
"""How far into a text the full name of a speaker is looked for."""
_REMEMBERED = 12
"""How many speakers back a pronoun reaches."""
_KNOWN = 400
"""Most names for which earlier mentions are looked up."""


@dataclass(slots=True, eq=False)
class Speaker:
    """Someone or something that speaks: name, first mention, and what a pronoun needs to know."""

    name: str
    start: int
    end: int
    plural: bool = False
    person: bool = False
    gender: str | None = None


class Cast:
    """Speakers in the order they are met."""

    __slots__ = ("_known", "_lexicon", "_recent", "_text", "position")

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._text = text
        self._lexicon = lexicon
        self._known: dict[str, Speaker] = {}
        self._recent: list[Speaker] = []
        self.position = 0
        """Where the speaker met last is named."""

    def named(self, phrase: Phrase, heard: bool = True) -> Speaker | None:
        """The speaker a noun phrase names; a pronoun gives the one it stands for.

        ``heard`` is false for somebody who speaks inside what another says: no later pronoun means them.
        """
        written = self._text[phrase.start : phrase.end]
        low = written.lower()
        if low in self._lexicon.pronouns:
            return self.pronoun(low)
        speaker = self._known.get(low)
        if speaker is None:
            speaker = self._meet(written, phrase)
            if speaker is None:
                return None
            if len(self._known) < _KNOWN:
                self._known[low] = speaker
        if heard:
            self.heard(speaker)
            self.position = phrase.end
        return speaker

    def heard(self, speaker: Speaker) -> None:
        """Make a speaker the one that was met last."""
        recent = self._recent
        if recent and recent[-1] is speaker:
            return
        if speaker in recent:
            recent.remove(speaker)
        recent.append(speaker)
        if len(recent) > _REMEMBERED:
            del recent[0]

    def pronoun(self, word: str) -> Speaker | None:
        """Who a pronoun stands for: the speaker met last that it fits."""
        entry = self._lexicon.pronouns[word]
        if entry.narrator:
            return None
        fitting = [
            speaker
            for speaker in reversed(self._recent)
            if speaker.plural == entry.plural
            and not (entry.thing and speaker.person)
            and not (entry.gender and speaker.gender not in (None, entry.gender))
        ]
        chosen = fitting[0] if fitting else None
        if not entry.plural:
            chosen = next((speaker for speaker in fitting if speaker.person), chosen)
        if chosen is not None:
            chosen.gender = chosen.gender or entry.gender
            self.heard(chosen)
        return chosen

    def others(self, speaker: Speaker | None) -> tuple[str, ...]:
        """Names a pronoun could also stand for, nearest first."""
        return tuple(other.name for other in reversed(self._recent) if other is not speaker)[:3]

    def last(self) -> Speaker | None:
        """The speaker met last."""
        return self._recent[-1] if self._recent else None

    def part_of(self, word: str) -> Speaker | None:
        """The person, met before, who has a word in the name."""
        return next((s for s in self._recent if s.person and word in s.name.split(" ")), None)

    def by_name(self, name: str) -> Speaker | None:
        """The speaker of a resolved name."""
        recent = next((speaker for speaker in self._recent if speaker.name == name), None)
        return recent or next((speaker for speaker in self._known.values() if speaker.name == name), None)

    def knows(self, written: str) -> bool:
        """Whether a name is, or is part of, that of a speaker met before."""
        return any(written in speaker.name.split(" ") or written == speaker.name for speaker in self._known.values())

    def _meet(self, written: str, phrase: Phrase) -> Speaker | None:
        words = [match.group() for match in WORD.finditer(written)]
        if not words:
            return None
        lexicon = self._lexicon
        lower = [word.lower() for word in words]
        known = canonical(written, lexicon)
        name = known or display_name(words, lexicon)
        person = known is None and _all_capital(name, lexicon) and not _is_group(name, lexicon)
        if person and name.count(" ") < 2:
            full = self._full_name(name, phrase.start)
            person = full != name or " " in name or len(words) > 1 or not self._is_common(name, phrase.start)
            name = full
        gender = next((lexicon.titles[word].gender for word in lower if word in lexicon.titles), None)
        for other in self._known.values():
            if other.name == name:
                other.gender = other.gender or gender
                return other
        joined = any(word in lexicon.links and word in lexicon.inherits for word in name.split(" ")[1:])
        plural = joined or (not person and any(word in lexicon.plurals for word in lower))
        return Speaker(name, phrase.start, phrase.end, plural, person and not joined, gender)

    def _is_common(self, name: str, position: int) -> bool:
        """Whether a word at the start of a sentence also stands in lower case somewhere: a noun, no name."""
        before = self._text[max(0, position - 2) : position].rstrip(" \u00a0")
        if before and before[-1] not in '.!?\n"”':
            return False
        return self._text.find(f" {name.lower()} ", 0, _FIRST_LOOK) >= 0

    def _full_name(self, name: str, position: int) -> str:
        """The longest name among earlier speakers, or earlier in the text, that ends or begins with a single one."""
        for other in reversed(list(self._known.values())[-_REMEMBERED:]):
            if other.person and name in other.name.split(" "):
                return other.name
        first = self._text.find(name, 0, min(position, _FIRST_LOOK))
        return self._name_at(first, name) if first > 0 else name

    def _name_at(self, first: int, name: str) -> str:
        """The name that a single one at a place is part of: first names before it, or what follows behind an office."""
        text = self._text
        before = text[max(0, first - _NAME_REACH) : first]
        words = [name]
        start = len(before)
        introduced = False
        for match in reversed(list(WORD.finditer(before))):
            word = match.group()
            if before[match.end() : start].strip(" \u00a0."):
                break
            if not self._names(word):
                introduced = word.lower() in self._lexicon.titles or _is_group(word, self._lexicon)
                break
            words.insert(0, word)
            start = match.start()
        rest = self._behind(first + len(name)) if introduced else []
        if rest:  # the short form is the first name: what stands before it belongs to the office
            words = [name, *rest]
        return " ".join(words) if len(words) + name.count(" ") <= _MOST else name

    def _behind(self, end: int) -> list[str]:
        """The words of a name behind a place in it."""
        words = []
        for match in WORD.finditer(self._text, end, end + _NAME_REACH):
            if self._text[end : match.start()] != " " or not self._names(match.group()):
                break
            words.append(match.group())
            end = match.end()
        return words

    def _names(self, word: str) -> bool:
        """Whether a word before a surname can be a first name: a capital, and no office, body or small word."""
        lexicon, low = self._lexicon, word.lower()
        if (
            not word[0].isupper()
            or (word.isupper() and len(word) > 1)
            or low in lexicon.titles
            or low in lexicon.body_nouns
        ):
            return False
        roles = lexicon.pack.words.get(low, {})
        spoken = "cue" in roles or "according" in roles or "party" in roles or "place" in roles
        return not (spoken or low in lexicon.breaks or low in lexicon.openers or low in lexicon.determiners)


_NAME_REACH = 60
"""Most characters of first names."""
_MOST = 5
"""Most words of a person's name."""


def _all_capital(name: str, lexicon: Lexicon) -> bool:
    words = name.split(" ")
    return len(words) <= _MOST and all(
        (word[0].isupper() or word in lexicon.links) and word.lower() not in lexicon.times for word in words
    )


def _is_group(name: str, lexicon: Lexicon) -> bool:
    """Whether a name is one of a body or of many people."""
    return any(word.lower() in lexicon.groups or (len(word) > 1 and word.isupper()) for word in name.split(" "))
