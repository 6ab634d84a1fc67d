"""Upstream outlets that an article names: they are origins, never speakers."""

from __future__ import annotations

from factcheck.extract.quotes.desk import Desk
from factcheck.extract.quotes.names import display_name
from factcheck.extract.quotes.phrases import Phrase
from factcheck.extract.slots import LineageSlot
from factcheck.languages.sections.quotes import LineageCue
from factcheck.scan import Hit

__all__ = ["read_lineage"]


def read_lineage(desk: Desk, hit: Hit, floor: int) -> bool:
    """Record the outlet beside a lineage cue; whether there was one."""
    entry: LineageCue = hit.roles["lineage_cue"]
    if entry.reverse:
        phrase = desk.before(max(floor, desk.scan.sentences.bounds(hit.start)[0]), hit)
    else:
        phrase = desk.after(hit.end)
    if phrase is None:
        return False
    name, phrase = _outlet(desk, phrase)
    if name is None:
        phrase = _without_article(desk, phrase)
        if not entry.open or not desk.text[phrase.start].isupper():
            return False
        name = display_name(desk.text[phrase.start : phrase.end].split(), desk.lexicon)
    desk.voices.lineage.append(LineageSlot(name, phrase.start, phrase.end, desk.text[hit.start : hit.end]))
    return True


def _without_article(desk: Desk, phrase: Phrase) -> Phrase:
    """A phrase from its second word on, where the first is an article: "the Redwater Post"."""
    word, _, rest = desk.text[phrase.start : phrase.end].partition(" ")
    if not rest or word.lower() not in desk.scan.pack.settings.articles:
        return phrase
    return Phrase(phrase.start + len(word) + 1, phrase.end)


def _outlet(desk: Desk, phrase: Phrase) -> tuple[str | None, Phrase]:
    """The outlet a phrase is or begins with."""
    words = desk.text[phrase.start : phrase.end].split()
    end = phrase.end
    for count in range(len(words), 0, -1):
        known = desk.lexicon.outlets.get(" ".join(words[:count]).lower())
        if known is not None:
            return known, Phrase(phrase.start, end)
        if count > 1:
            end = desk.text.rfind(words[count - 1], phrase.start, end)
            while end > phrase.start and desk.text[end - 1].isspace():
                end -= 1
    return None, phrase
