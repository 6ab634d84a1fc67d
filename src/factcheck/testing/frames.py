"""The newsroom sentences of a language, with the meaning of their words from its pack."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from factcheck.errors import LanguageError
from factcheck.knowledge.places import listed_place
from factcheck.languages import Pack, load_pack
from factcheck.records import Outcome, Qualifier

__all__ = ["CasualtyFrame", "Frames", "QuoteFrame", "Words", "framed_languages", "load_frames"]


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class CasualtyFrame(_Data):
    """A sentence on victims with {amount} {people} {place} {body} and one of ``words`` that say what befell them.

    Where there are ``other_words``, it has a second count: {other} {other_word}.
    """

    text: str
    words: tuple[str, ...]
    other_words: tuple[str, ...] = ()


class TimeFrames(_Data):
    """Sentences around a date, a day told from that of writing, and a duration.

    ``dates`` and ``days`` are CLDR patterns of dates with and without their year. What ``weekday`` and ``ago`` give is
    put into ``pointed``, as the ``deictics`` are.
    """

    dates: tuple[str, ...]
    dated: str
    days: tuple[str, ...]
    deictics: tuple[str, ...]
    pointed: str
    weekday: str
    ago: str
    units: tuple[str, ...]
    lasting: str


class QuoteFrame(_Data):
    """A sentence of speech; ``frame`` is that of the pack's cues, ``content`` what stands between the marks."""

    frame: str
    mode: Literal["direct", "indirect"]
    text: str
    content: str


class QuoteFrames(_Data):
    """What is said, and by which words of saying."""

    sentences: tuple[str, ...]
    frames: tuple[QuoteFrame, ...]
    cues: tuple[str, ...]


class ArticleFrames(_Data):
    """Headlines and first paragraphs without figures, times and speech."""

    headlines: tuple[str, ...]
    ledes: tuple[str, ...]


class DossierFrames(_Data):
    """Sentences whose slots decide whether two of them exclude each other; ``date`` … are CLDR patterns."""

    claimant: str
    children: str
    date: str
    full: str
    weekday: str
    toll: str
    parts: str
    market: str
    numbered: str
    plain: str
    negated: str


class Frames(_Data):
    """All sentences of a language. The lists hold words of its pack, but for names and outlets.

    ``vague`` has for a word of magnitude how it stands before what it counts.
    """

    names: tuple[str, ...]
    outlets: tuple[str, ...]
    places: tuple[str, ...]
    bodies: tuple[str, ...]
    people: tuple[str, ...]
    hedges: tuple[str, ...]
    number_words: tuple[str, ...]
    scales: tuple[str, ...]
    ranges: tuple[str, ...]
    vague: dict[str, str]
    counted: tuple[str, ...]
    amounts: tuple[str, ...]
    casualties: tuple[CasualtyFrame, ...]
    times: TimeFrames
    quotes: QuoteFrames
    articles: ArticleFrames
    dossiers: DossierFrames


class Words:
    """What the pack of a language says of the words of its frames."""

    __slots__ = ("frames", "pack")

    def __init__(self, frames: Frames, pack: Pack) -> None:
        self.frames = frames
        self.pack = pack

    def _of(self, form: str, section: str) -> Any:
        roles = self.pack.words.get(form.lower(), {})
        if section not in roles:
            raise LanguageError(
                f"{form!r} is no {section} of its pack", where=f"testing/sentences/{self.pack.tag}.toml"
            )
        return roles[section]

    def qualifier(self, hedge: str) -> Qualifier:
        """What a hedge does to its number."""
        return Qualifier(self._of(hedge, "hedge").qualifier)

    def number(self, word: str) -> int:
        """The value of a number word."""
        return int(self._of(word, "cardinal"))

    def magnitude(self, word: str) -> tuple[int, int | None]:
        """The bounds of a word of magnitude."""
        entry = self._of(word, "vague")
        return entry.low, entry.high

    def scale(self, word: str) -> Decimal:
        """The value of a scale word."""
        return Decimal(self._of(word, "multiplier")[0])

    def outcomes(self, word: str) -> tuple[Outcome, ...]:
        """What an outcome word says happened."""
        return tuple(self._of(word, "outcome").outcomes)

    def populations(self, word: str) -> tuple[str, ...]:
        """The group that a noun for people names; none for people as such."""
        role = self.pack.words.get(word.lower(), {}).get("population")
        return () if role is None else (role.population,)

    def place(self, form: str) -> str:
        """The name of a place over all languages."""
        name = listed_place(form)
        return str(self._of(form, "place").name) if name is None else name

    def body(self, form: str) -> str:
        """The name of a body over all languages."""
        return str(self._of(form, "organisation").name)

    def offset(self, deictic: str) -> int:
        """Days from that of writing."""
        return int(self._of(deictic, "deictic").offset)

    def unit(self, word: str) -> str:
        """The unit of time."""
        return str(self._of(word, "time_unit").unit)

    def cue_fits(self, cue: str, frame: str) -> bool:
        """Whether a word of saying stands in such a frame."""
        return frame in self._of(cue, "cue").frames


def framed_languages() -> tuple[str, ...]:
    """The languages there are frames for, sorted."""
    folder = files("factcheck.testing") / "sentences"
    return tuple(sorted(item.name.removesuffix(".toml") for item in folder.iterdir() if item.name.endswith(".toml")))


@cache
def load_frames(language: str) -> Words:
    """The frames of a language with its pack.

    Raises:
        LanguageError: There are no frames for it.
    """
    if language not in framed_languages():
        known = ", ".join(framed_languages())
        raise LanguageError(f"no test sentences for {language!r}", hint=f"there are some for: {known}")
    text = (files("factcheck.testing") / "sentences" / f"{language}.toml").read_text(encoding="utf-8")
    return Words(Frames.model_validate(tomllib.loads(text)), load_pack(language))
