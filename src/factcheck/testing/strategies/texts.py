"""Whole articles, put together from sentences."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from factcheck.testing.expected import Expected, Sample
from factcheck.testing.strategies.drawing import days, words_of
from factcheck.testing.strategies.sentences import amounts, casualty_sentences, quotes, times

__all__ = ["articles"]

_LONGEST = 8


@st.composite
def articles(
    draw: st.DrawFn, language: str | None = None, published: date | None = None, source: str | None = None
) -> Sample:
    """An article: headline, first paragraph, and up to eight paragraphs with figures, victims, times and speech.

    Each expected record says which stretch of the article it must lie in.

    Args:
        draw: Given by hypothesis.
        language: A tag; any language there are test sentences for where it is not given.
        published: The day of publication; any where it is not given.
        source: The outlet; one that does not exist where it is not given.

    Raises:
        LanguageError: There are no test sentences for the language.
    """
    words = draw(words_of(language))
    tag = words.pack.tag
    day = published or draw(days())
    sentence = st.one_of(casualty_sentences(tag), amounts(tag), times(tag, day), quotes(tag))
    body = draw(st.lists(sentence, min_size=1, max_size=_LONGEST))
    frames = words.frames.articles
    text = f"{draw(st.sampled_from(frames.headlines))}\n\n{draw(st.sampled_from(frames.ledes))}"
    expected: list[Expected] = []
    for sample in body:
        start = len(text) + 2
        text += f"\n\n{sample.text}"
        expected += [replace(item, within=(start, len(text))) for item in sample.expected]
    return Sample(text, tag, tuple(expected), day, source or draw(st.sampled_from(words.frames.outlets)))
