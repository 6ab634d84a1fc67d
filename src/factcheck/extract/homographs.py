"""Words that are a number in one place and another word elsewhere: scores of tents, test scores; a third, a third boat.

What stands beside them decides: numbers stand where counts do, and multiply or divide what is told of.
"""

from __future__ import annotations

from factcheck.extract.courses import moved_before
from factcheck.scan import Hit, Scan

__all__ = ["article_before", "multiplies", "opens_phrase", "share_start"]

_FIRST_SHARE, _LAST_SHARE = 3, 10
"""Parts of one that an ordinal names: a third to a tenth."""
_WORD = 16
"""Characters in which the word beside a number is looked for."""
_NUMBERS = frozenset({"numeral", "hedge", "range", "factor"})
_BEFORE_COUNTS = frozenset({"outcome", "hedge", "change", "count_noun"})
"""Roles of words that a count stands behind."""
_BEFORE_FACTORS = frozenset({"tense", "modality"})
"""Roles of words behind which "double" is a verb: "will double"."""
_COUNTED = frozenset({"outcome", "unit"})
"""Roles of words that a count stands before."""


def multiplies(scan: Scan, hit: Hit) -> bool:
    """Whether a word that may be an adjective multiplies what stands behind it: "double the rate", "will double"."""
    settings = scan.pack.settings
    words = _words_before(scan, hit.start)
    if words[-1] in settings.articles or words[-1] in settings.one_articles:
        return False
    verb = words[-1] == settings.infinitive or scan.pack.words.get(words[-1], {}).keys() & _BEFORE_FACTORS
    if verb or _hedge_ends(scan, words):
        return True
    behind = _word_behind(scan, hit.end)
    return behind in settings.articles or behind in settings.possessives


def opens_phrase(scan: Scan, hit: Hit) -> bool:
    """Whether a word that may be a noun or a verb is a number: "scores of tents", "left scores injured".

    Behind an owner it is a noun ("the test scores"), and so it is where numbers follow ("scores of 7 to 9"); by itself
    it is a number where a count may stand: behind a function word or an outcome, before an outcome or those it counts.
    """
    text, pack = scan.text, scan.pack
    behind = pack.words.get(_word_behind(scan, hit.end), {})
    word = _words_before(scan, hit.start)[-1]
    owned = word in pack.settings.articles or word in pack.settings.possessives
    if owned or text[hit.end : hit.end + 2].strip().isdigit() or behind.keys() & _NUMBERS:
        return False
    if text[hit.start : hit.end].endswith((pack.settings.of or "\n").rstrip()) or behind.keys() & _COUNTED:
        return True
    opens = word in pack.function_words or word in pack.auxiliaries or pack.words.get(word, {}).keys() & _BEFORE_COUNTS
    return not word[-1:].isalpha() or bool(opens)


def share_start(scan: Scan, hit: Hit) -> int | None:
    """Where the part of one begins that an ordinal and its article are: "fell by a third"; ``None`` where it counts.

    It is one behind a hedge or a word of change; elsewhere it is one more of those counted: "a third child", "two died
    and a third was hurt".
    """
    start = article_before(scan, hit.start)
    if start is None or not _FIRST_SHARE <= hit.roles["ordinal"] <= _LAST_SHARE:
        return None
    words = _words_before(scan, start)
    changed = words[-1] in scan.pack.settings.degree_prepositions or moved_before(scan.text, start, scan.pack.tag)
    return start if _hedge_ends(scan, words) or (changed and _closed_behind(scan, hit.end)) else None


def article_before(scan: Scan, start: int) -> int | None:
    """Where "a" begins in "a hundred", so that it stands for one."""
    for article in scan.pack.settings.one_articles:
        begin = start - len(article) - 1
        written = scan.text[max(begin, 0) : start].lower()
        if begin >= 0 and written == f"{article} " and not scan.text[begin - 1 : begin].isalnum():
            return begin
    return None


def _words_before(scan: Scan, start: int) -> list[str]:
    """The words right before a place in lower case, the last one whole; at least one, which may be empty."""
    return scan.text[max(0, start - _WORD) : start].rstrip(" ").lower().split(" ")


def _word_behind(scan: Scan, end: int) -> str:
    """The word right behind a place in lower case, with its marks."""
    return next(iter(scan.text[end : end + _WORD].lower().split()), "")


def _hedge_ends(scan: Scan, words: list[str]) -> bool:
    """Whether words end in a hedge of one or two words: "more than"."""
    return any("hedge" in scan.pack.words.get(" ".join(words[-length:]), {}) for length in (1, 2))


def _closed_behind(scan: Scan, end: int) -> bool:
    """Whether no noun stands behind a place: a mark, a name or a function word does."""
    word = next(iter(scan.text[end : end + _WORD].split()), "")
    return not scan.text.startswith(" ", end) or not word.islower() or word in scan.pack.function_words
