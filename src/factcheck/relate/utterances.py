"""Quotes as comparable utterances: their words, and which of these are numbers, negations, modals or names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cache, cached_property

from factcheck.knowledge.intervals import stated
from factcheck.languages import Pack, known_languages, load_pack
from factcheck.records import Extraction, Modality, QuoteClaim, QuoteMode
from factcheck.relate.context import Context

__all__ = ["Token", "Utterance", "read_utterance", "read_utterances", "same_speaker"]

_TOKEN = re.compile(r"\w+(?:[.,]\d+)*(?:['’]\w+)?")
_DIGITS = re.compile(r"[0-9][0-9.,]{0,20}")
_MOST_WORDS = 400
_NEAR = 160
"""Characters on each side of a quote in which a name may be that of its speaker."""
_MODALS = frozenset({Modality.POSSIBLE, Modality.PLANNED})


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a quote: in lower case for comparing, ``written`` as it stands.

    ``number`` is the value of the figure that begins here, ``modal`` the kind of a modal verb; ``inside`` says that
    the word does not begin a sentence, so that a capital makes it a name.
    """

    word: str
    written: str
    number: Decimal | None = None
    negates: bool = False
    modal: Modality | None = None
    inside: bool = True

    @property
    def name(self) -> bool:
        """Whether it is written like a name."""
        return self.inside and self.written[:1].isupper() and self.number is None


@dataclass(frozen=True)
class Utterance:
    """A quote taken apart.

    ``speaker`` is the one name of its speaker (``Context.name``), ``around`` the text beside it, ``figures`` what its
    article counts, by position. ``elided`` says that the quote itself shows a gap: an ellipsis, or speech broken by
    "he said".
    """

    claim: QuoteClaim
    language: str | None
    tokens: tuple[Token, ...]
    around: str = ""
    figures: Mapping[int, Decimal] = field(default_factory=dict)
    elided: bool = False
    speaker: str | None = None

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words to compare."""
        return tuple(token.word for token in self.tokens)

    @property
    def verbatim(self) -> bool:
        """Whether the words stand between quotation marks."""
        return self.claim.quote.mode is not QuoteMode.INDIRECT

    def part(self, start: int, end: int) -> Utterance:
        """The utterance from one word to another."""
        return replace(self, tokens=self.tokens[start:end])


def read_utterances(extraction: Extraction, claims: Iterable[QuoteClaim], context: Context) -> list[Utterance]:
    """Take the quotes of one article apart; their numbers are those that the extraction read inside them."""
    figures = _figures(extraction)
    return [read_utterance(claim, context, extraction, figures) for claim in claims]


def read_utterance(
    claim: QuoteClaim,
    context: Context,
    extraction: Extraction | None = None,
    figures: Mapping[int, Decimal] | None = None,
) -> Utterance:
    """Take a quote apart; without its extraction, numbers are its digits."""
    language = extraction.language if extraction else None
    figures = figures or {}
    spans = claim.quote.spans or (claim.quote.span,)
    tokens: list[Token] = []
    for span in spans:
        for match in _TOKEN.finditer(span.text):
            if len(tokens) == _MOST_WORDS:
                break
            at = span.start + match.start()
            number = figures.get(at) if extraction else _number(match.group())
            tokens.append(_token(match, number, language))
    text = extraction.article.text if extraction else ""
    start, end = spans[0].start, spans[-1].end
    return Utterance(
        claim=claim,
        language=language,
        tokens=tuple(tokens),
        around=f"{text[max(0, start - _NEAR) : start]} {text[end : end + _NEAR]}".casefold(),
        figures=figures,
        elided=len(spans) > 1 or any("…" in span.text or "..." in span.text for span in spans),
        speaker=context.name(claim.quote.speaker, claim.article_id),
    )


def _token(match: re.Match[str], number: Decimal | None, language: str | None) -> Token:
    written = match.group().replace("’", "'")
    word = written.lower()
    before = match.string[: match.start()].rstrip(" \"“‘'")
    return Token(
        word=word,
        written=written,
        number=number,
        negates=word in _negations(language),
        modal=_modals(language).get(word),
        inside=bool(before) and before[-1] not in ".!?:",
    )


def _figures(extraction: Extraction) -> dict[int, Decimal]:
    """Values by where they begin."""
    found = ((figure.span.start, stated(figure.amount)) for figure in extraction.figures)
    return {start: value for start, value in found if value is not None}


def _number(word: str) -> Decimal | None:
    return Decimal(re.sub(r"[.,]", "", word)) if _DIGITS.fullmatch(word) else None


def _tags(language: str | None) -> tuple[str, ...]:
    return (language,) if language else tuple(known_languages())


@cache
def _negations(language: str | None) -> frozenset[str]:
    """Single words that negate a clause or make a count nought, of one language or of all."""
    forms = {form.lower() for tag in _tags(language) for form in _negating_forms(load_pack(tag))}
    return frozenset(form for form in forms if " " not in form)


def _negating_forms(pack: Pack) -> Iterator[str]:
    for entry in pack.entries.get("modality", ()):
        if getattr(entry, "modality", None) is Modality.NEGATED:
            yield from entry.forms
    for entry in pack.entries.get("none", ()):
        yield from entry.forms


@cache
def _modals(language: str | None) -> dict[str, Modality]:
    """Single words that make a statement possible or planned."""
    found: dict[str, Modality] = {}
    for tag in _tags(language):
        for entry in load_pack(tag).entries.get("modality", ()):
            kind = getattr(entry, "modality", None)
            if kind in _MODALS:
                found.update((form.lower(), kind) for form in entry.forms if " " not in form)
    return found


def same_speaker(left: Utterance, right: Utterance) -> bool | None:
    """Whether both quotes have one speaker; ``None`` where that is not known.

    Names that share a word are one person's ("Netanyahu", "Benjamin Netanyahu"). A speaker who is only a candidate of
    the other quote, is named beside it ("said Odeh, who heads the Red Crescent"), or has no name ("the minister", "I",
    "Governor of River Port") decides nothing.
    """
    a, b = left.speaker, right.speaker
    if a is None or b is None:
        return None
    one, other = _name_words(a), _name_words(b)
    if one & other:
        return True
    if not one or not other or not a[:1].isupper() or not b[:1].isupper():
        return None
    if _office(a, left.language) or _office(b, right.language):
        return None
    if a in right.claim.quote.candidates or b in left.claim.quote.candidates:
        return None
    return None if _beside(one, right) or _beside(other, left) else False


def _office(name: str, language: str | None) -> bool:
    """Whether a speaker is told by an office alone, which may be anybody's: "Governor of River Port"."""
    return name.split(" ", 1)[0].casefold() in _titles(language)


@cache
def _titles(language: str | None) -> frozenset[str]:
    """Words of offices and ranks, of one language or of all."""
    entries = (entry for tag in _tags(language) for entry in load_pack(tag).entries.get("title", ()))
    return frozenset(form.casefold() for entry in entries for form in entry.forms)


def _beside(name: frozenset[str], utterance: Utterance) -> bool:
    """Whether all words of a name stand beside a quote."""
    return bool(name) and name <= set(_TOKEN.findall(utterance.around))


def _name_words(name: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"\w+", name.casefold()) if len(word) > 2)
