"""Quotes as comparable utterances: their words, and which of these are numbers, negations, modals or names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cache, cached_property
from itertools import zip_longest
from typing import NamedTuple

from factcheck.knowledge.intervals import stated
from factcheck.languages import Pack, known_languages, load_pack
from factcheck.records import Extraction, Modality, QuoteClaim, QuoteMode, Span
from factcheck.relate.bodies import exclude, kinds_of
from factcheck.relate.context import Context
from factcheck.relate.speakers import Names, alike, mention_of, name_words, named_speaker
from factcheck.relate.spellings import plain, written_out

__all__ = ["Speakers", "Token", "Utterance", "read_utterance", "read_utterances", "same_speaker"]

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|\w+(?:[.,]\d+)*(?:\*+\w*)?(?:['’]\w+)?|[&%]")
_INSERTED = re.compile(r"\[[^\[\]\n]{0,80}\]|\([^()\n]{0,80}\)")
"""What an editor put into a quote, in brackets."""
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
    article counts, by position. ``elided`` says that the quote itself shows a gap: an ellipsis, words in brackets, or
    speech broken by "he said". ``named`` is the person whom the article names as its speaker right beside it,
    ``mention`` whoever it names there, as written: a body, an office, a relative.
    """

    claim: QuoteClaim
    language: str | None
    tokens: tuple[Token, ...]
    around: str = ""
    figures: Mapping[int, Decimal] = field(default_factory=dict)
    elided: bool = False
    speaker: str | None = None
    named: str | None = None
    mention: str | None = None

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words to compare."""
        return tuple(token.word for token in self.tokens)

    @cached_property
    def frame(self) -> tuple[str, ...]:
        """The words with one sign for all numbers: what stays where only a number was changed."""
        return tuple("#" if token.number is not None else token.word for token in self.tokens)

    @property
    def verbatim(self) -> bool:
        """Whether the words stand between quotation marks."""
        return self.claim.quote.mode is not QuoteMode.INDIRECT

    def part(self, start: int, end: int) -> Utterance:
        """The utterance from one word to another."""
        return replace(self, tokens=self.tokens[start:end])

    def backwards(self) -> Utterance:
        """The utterance from its end to its beginning."""
        return replace(self, tokens=self.tokens[::-1])


def read_utterances(extraction: Extraction, claims: Iterable[QuoteClaim], context: Context) -> list[Utterance]:
    """Take the quotes of one article apart; their numbers are those that the extraction read inside them."""
    figures = _figures(extraction)
    return [read_utterance(claim, context, extraction, figures) for claim in claims]


def read_utterance(
    claim: QuoteClaim,
    context: Context,
    extraction: Extraction | None = None,
    figures: Mapping[int, tuple[int, Decimal]] | None = None,
) -> Utterance:
    """Take a quote apart; without its extraction, numbers are its digits."""
    language = extraction.language if extraction else None
    figures = figures or {}
    spans = claim.quote.spans or (claim.quote.span,)
    tokens: list[Token] = []
    for span in spans:
        tokens.extend(_tokens(span, figures if extraction else None, language))
    text = extraction.article.text if extraction else ""
    start, end = spans[0].start, spans[-1].end
    return Utterance(
        claim=claim,
        language=language,
        tokens=tuple(tokens[:_MOST_WORDS]),
        around=f"{text[max(0, start - _NEAR) : start]} {text[end : end + _NEAR]}".casefold(),
        figures={at: value for at, (_, value) in figures.items()},
        elided=len(spans) > 1 or any(_shows_gap(span.text) for span in spans),
        speaker=context.name(claim.quote.speaker, claim.article_id),
        named=named_speaker(claim.quote, text, language),
        mention=mention_of(claim.quote, text, language),
    )


def _shows_gap(text: str) -> bool:
    return "…" in text or "..." in text or ". . ." in text or _INSERTED.search(text) is not None


def _tokens(span: Span, figures: Mapping[int, tuple[int, Decimal]] | None, language: str | None) -> Iterator[Token]:
    """The words of a stretch of a quote, a number as one word; what stands in brackets is the editor's."""
    inserted = [found.span() for found in _INSERTED.finditer(span.text)]
    matches = [m for m in _TOKEN.finditer(span.text) if not any(a <= m.start() < b for a, b in inserted)]
    taken = -1
    for match, following in zip_longest(matches, matches[1:]):
        if match.start() < taken:
            continue
        at = span.start + match.start()
        end, number = (figures or {}).get(at, (0, None))
        if figures is None:
            number = _number(match.group())
        taken = end - span.start
        behind = following.group().lower() if following else ""
        yield from _read(match, number, behind, language)


def _read(match: re.Match[str], number: Decimal | None, behind: str, language: str | None) -> Iterator[Token]:
    """The words that one written word stands for: "isn't" is two."""
    written = match.group().replace("’", "'")
    before = match.string[: match.start()].rstrip(" \"“‘'")
    inside = bool(before) and before[-1] not in ".!?:"
    if number is not None:
        yield Token(word=f"{number.normalize():f}", written=written, number=number, inside=inside)
        return
    word = written.lower().replace(".", "") if written.endswith(".") else written.lower()
    words = written_out(word, behind, language)
    for said in words:
        yield Token(
            word=plain(said, language),
            written=written if len(words) == 1 else said,
            negates=said in _negations(language),
            modal=_modals(language).get(said),
            inside=inside,
        )


def _figures(extraction: Extraction) -> dict[int, tuple[int, Decimal]]:
    """By where they begin, where figures end and their values; those of durations ("tiga tahun") among them."""
    found = {span.start: (span.end, value) for span, value in _counts(extraction) if value is not None}
    for time in extraction.times:
        words = _duration(extraction.language).match(time.span.text)
        value = None if time.amount is None else stated(time.amount)
        if words is not None and value is not None:
            found.setdefault(time.span.start, (time.span.start + words.end(1), value))
    return found


@cache
def _duration(language: str | None) -> re.Pattern[str]:
    """A number and its unit of time, whatever stands behind: "three years", "three years ago"."""
    units = {
        form for tag in _tags(language) for one in load_pack(tag).entries.get("time_unit", ()) for form in one.forms
    }
    of_time = "|".join(map(re.escape, sorted(units, key=len, reverse=True)))
    return re.compile(rf"(\d+|[^\W\d_]+(?:[ -][^\W\d_]+)?)[ -](?:{of_time})(?!\w)", re.IGNORECASE)


def _counts(extraction: Extraction) -> Iterator[tuple[Span, Decimal | None]]:
    """The figures and their values; of hundreds and thousands, which have none, what they begin at."""
    for figure in extraction.figures:
        value = stated(figure.amount)
        yield figure.span, figure.amount.low if value is None else value


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


class Speakers(NamedTuple):
    """Whether two quotes have one speaker: ``None`` where that is not known.

    ``named`` says that two people are named, and not bodies or offices.
    """

    same: bool | None
    named: bool = True


def same_speaker(left: Utterance, right: Utterance, names: Names) -> Speakers:
    """Whether both quotes have one speaker.

    Names that share a word are one person's ("Netanyahu", "Benjamin Netanyahu"), and so are an office or relative and
    the person whom any article names as such ("the mayor", "Jane Doe"). They are two people's only where each article
    names a person right beside the words, or bodies and offices that do not speak for each other (``bodies``); a
    pronoun or a description may be anybody, so it decides nothing, and so do two names that stand together in any
    article (``Names``).
    """
    a, b = left.speaker, right.speaker
    if a is None or b is None:
        return Speakers(None)
    one, other = (_person_of(side, names) for side in (left, right))
    if one is not None and other is not None and alike(one, other, left.language, right.language):
        return Speakers(True)
    bodies = bool(kinds_of(a, left.language) and kinds_of(b, right.language))
    if not bodies and name_words(a, left.language) & name_words(b, right.language):
        return Speakers(True)
    if _kinds_exclude(left, right, one, other, names):
        return Speakers(False, named=left.named is not None and right.named is not None)
    if name_words(a, left.language) & name_words(b, right.language):
        return Speakers(True)
    if one is None or other is None or names.joined(one, other) or (left.named is None and right.named is None):
        return Speakers(None)
    by_name = left.named is not None and right.named is not None
    if not by_name and _kinds(left, one, names) & _kinds(right, other, names):  # he may speak for the mayor
        return Speakers(None)
    candidates = {*left.claim.quote.candidates, *right.claim.quote.candidates}
    return Speakers(None if candidates & {one, other} else False, named=by_name)


def _person_of(utterance: Utterance, names: Names) -> str | None:
    """The person named for a quote, or the one who holds the office that is named for it."""
    if utterance.named is not None or utterance.mention is None:
        return utterance.named
    return names.holders.holder(utterance.mention, utterance.language)


def _kinds_exclude(left: Utterance, right: Utterance, one: str | None, other: str | None, names: Names) -> bool:
    """Whether each side is of one kind of body or office, and neither may speak for the other."""
    if left.mention is None or right.mention is None or (one and other and names.joined(one, other)):
        return False
    sides = ((left, one), (right, other))
    ours, theirs = (_kinds(side, person, names) for side, person in sides)
    return exclude(ours, theirs)


def _kinds(utterance: Utterance, person: str | None, names: Names) -> frozenset[str]:
    """The kinds that the mention names, and those that any article sets beside the person."""
    found = kinds_of(utterance.mention or "", utterance.language)
    return found if person is None else found | names.holders.kinds(person, utterance.language)
