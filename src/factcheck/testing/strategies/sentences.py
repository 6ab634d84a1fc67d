"""One sentence with what must be read in it: a figure, victims, a time, speech."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st

from factcheck.testing.expected import ExpectedCasualty, ExpectedFigure, ExpectedQuote, ExpectedTime, Sample
from factcheck.testing.frames import Words
from factcheck.testing.strategies.drawing import days, fill, grouped, hedged_numeral, words_of, written_day

__all__ = ["amounts", "casualty_sentences", "quotes", "times"]

_TIMEX_UNITS = {"day": "D", "week": "W", "month": "M", "year": "Y"}


@st.composite
def amounts(draw: st.DrawFn, language: str | None = None) -> Sample:
    """A sentence with one hedged figure that counts things ("The harbour office counted nearly 1,200 boats.").

    Args:
        draw: Given by hypothesis.
        language: A tag; any language there are test sentences for where it is not given.

    Raises:
        LanguageError: There are no test sentences for the language.
    """
    words = draw(words_of(language))
    frames = words.frames
    numeral, phrase, amount = draw(hedged_numeral(words))
    text = fill(draw(st.sampled_from(frames.amounts)), amount=phrase, counted=draw(st.sampled_from(frames.counted)))
    return _sample(text, words, ExpectedFigure(amount=amount, text=numeral))


@st.composite
def casualty_sentences(draw: st.DrawFn, language: str | None = None) -> Sample:
    """A sentence with one or two counts of victims, their place and who says so ("At least 40 people died in …").

    Args:
        draw: Given by hypothesis.
        language: A tag; any language there are test sentences for where it is not given.

    Raises:
        LanguageError: There are no test sentences for the language.
    """
    words = draw(words_of(language))
    frames = words.frames
    frame = draw(st.sampled_from(frames.casualties))
    word = draw(st.sampled_from(frame.words))
    people, place, body = (draw(st.sampled_from(given)) for given in (frames.people, frames.places, frames.bodies))
    _, phrase, amount = draw(hedged_numeral(words))
    slots = {"amount": phrase, "people": people, "word": word, "place": place, "body": body}
    told = ExpectedCasualty(place=words.place(place), claimant=words.body(body), modality="asserted")
    groups = words.populations(people)
    expected = [replace(told, outcomes=words.outcomes(word), amount=amount, populations=groups)]
    if frame.other_words:
        _, slots["other"], other = draw(hedged_numeral(words, counting_alone=True))
        slots["other_word"] = draw(st.sampled_from(frame.other_words))
        expected.append(replace(told, outcomes=words.outcomes(slots["other_word"]), amount=other))
    return _sample(fill(frame.text, **slots), words, *expected)


@st.composite
def times(draw: st.DrawFn, language: str | None = None, published: date | None = None) -> Sample:
    """A sentence with one time: a date with or without its year, a day told from that of writing, a duration.

    Args:
        draw: Given by hypothesis.
        language: A tag; any language there are test sentences for where it is not given.
        published: The day of publication; any where it is not given.

    Raises:
        LanguageError: There are no test sentences for the language.
    """
    words = draw(words_of(language))
    day = published or draw(days())
    kinds = (_date(words), _day(words, day), _pointed(words, day), _weekday(words, day), _ago(words, day))
    text, expected = draw(st.one_of(*kinds, _lasting(words)))
    return _sample(text, words, expected, published=day)


@st.composite
def quotes(draw: st.DrawFn, language: str | None = None) -> Sample:
    """A sentence of direct or indirect speech with its speaker ("“The dam is not safe,” said Ruth Calder.").

    Args:
        draw: Given by hypothesis.
        language: A tag; any language there are test sentences for where it is not given.

    Raises:
        LanguageError: There are no test sentences for the language.
    """
    words = draw(words_of(language))
    frames = words.frames.quotes
    frame = draw(st.sampled_from(frames.frames))
    sentence = draw(st.sampled_from(frames.sentences))
    name = draw(st.sampled_from(words.frames.names))
    cue = draw(st.sampled_from([cue for cue in frames.cues if words.cue_fits(cue, frame.frame)]))
    said = {"sentence": sentence, "lower": sentence[:1].lower() + sentence[1:]}
    text = frame.text.format(cue=cue, name=name, **said)
    return _sample(text, words, ExpectedQuote(speaker=name, mode=frame.mode, text=frame.content.format(**said)))


def _sample(
    text: str,
    words: Words,
    *expected: ExpectedCasualty | ExpectedFigure | ExpectedQuote | ExpectedTime,
    published: date | None = None,
) -> Sample:
    return Sample(text=text, language=words.pack.tag, expected=expected, published=published)


Timed = tuple[str, ExpectedTime]


@st.composite
def _date(draw: st.DrawFn, words: Words) -> Timed:
    """A date with its year."""
    day = draw(days())
    pattern = draw(st.sampled_from(words.frames.times.dates))
    written = written_day(day, pattern, words)
    weekday = day.weekday() if "EEEE" in pattern else None
    expected = ExpectedTime(value=day.isoformat(), type="DATE", earliest=day, latest=day, weekday=weekday, text=written)
    return words.frames.times.dated.format(time=written), expected


@st.composite
def _day(draw: st.DrawFn, words: Words, published: date) -> Timed:
    """A date without its year: the latest one not after publication, told of what has been."""
    day = published - timedelta(days=draw(st.integers(0, 300)))
    written = written_day(day, draw(st.sampled_from(words.frames.times.days)), words)
    expected = ExpectedTime(value=day.isoformat(), type="DATE", earliest=day, latest=day, text=written)
    return words.frames.times.dated.format(time=written), expected


@st.composite
def _pointed(draw: st.DrawFn, words: Words, published: date) -> Timed:
    """Yesterday, or another day that one word points to."""
    deictic = draw(st.sampled_from(words.frames.times.deictics))
    day = published + timedelta(days=words.offset(deictic))
    expected = ExpectedTime(value=day.isoformat(), type="DATE", earliest=day, latest=day, text=deictic)
    return words.frames.times.pointed.format(time=deictic), expected


@st.composite
def _weekday(draw: st.DrawFn, words: Words, published: date) -> Timed:
    """On Wednesday: the latest one, told of what has been; the day of publication itself may be meant."""
    day = published - timedelta(days=draw(st.integers(0, 6)))
    written = written_day(day, "EEEE", words)
    expected = ExpectedTime(value=day.isoformat(), type="DATE", weekday=day.weekday(), text=written)
    return words.frames.times.pointed.format(time=words.frames.times.weekday.format(weekday=written)), expected


@st.composite
def _ago(draw: st.DrawFn, words: Words, published: date) -> Timed:
    """Three days ago."""
    number = draw(st.integers(2, 12))
    day = published - timedelta(days=number)
    written = words.frames.times.ago.format(number=grouped(number, words))
    expected = ExpectedTime(value=day.isoformat(), type="DATE", earliest=day, latest=day, text=written)
    return words.frames.times.pointed.format(time=written), expected


@st.composite
def _lasting(draw: st.DrawFn, words: Words) -> Timed:
    """Three weeks."""
    number = draw(st.integers(2, 40))
    unit = draw(st.sampled_from(words.frames.times.units))
    written = f"{grouped(number, words)} {unit}"
    expected = ExpectedTime(value=f"P{number}{_TIMEX_UNITS[words.unit(unit)]}", type="DURATION", text=written)
    return words.frames.times.lasting.format(time=written), expected
