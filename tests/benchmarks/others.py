"""The tools a user would otherwise take, each asked for what it reads, as its own documentation says to ask it.

None of them is needed: the extra ``bench`` installs all, and one that cannot be imported is told with the reason.
Models are loaded before the clock runs. A tool is given only texts of a language that it reads: on another it would
find less and look faster.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from importlib import metadata

from factcheck import Article

Reading = Callable[[Sequence[Article]], object]
"""Reads all articles and throws away what it finds."""


@dataclass(frozen=True, slots=True)
class Tool:
    """One line of the tables."""

    name: str
    finds: str
    package: str
    languages: tuple[str, ...]
    load: Callable[[str], Reading]
    """Import it and load its models of a language; ``ImportError`` where it is not installed."""

    @property
    def version(self) -> str:
        """As its package says it; empty for what comes with Python."""
        return metadata.version(self.package) if self.package else ""


def exhaust(items: Iterable[object]) -> None:
    """Read to the end of what may be lazy."""
    for _ in items:
        pass


def _spacy(language: str) -> Reading:
    import spacy

    pipeline = spacy.blank(language)
    pipeline.add_pipe("sentencizer")
    return lambda articles: exhaust(pipeline.pipe(article.text for article in articles))


def _text2num(language: str) -> Reading:
    from text_to_num import alpha2digit

    return lambda articles: exhaust(alpha2digit(article.text, language) for article in articles)


def _parsed(models: Sequence[object]) -> Reading:
    """Every model of Recognizers-Text over every text."""
    return lambda articles: exhaust(model.parse(article.text) for article in articles for model in models)


def _recognized_numbers(language: str) -> Reading:
    from recognizers_number import NumberRecognizer

    return _parsed([NumberRecognizer(_CULTURES[language]).get_number_model()])


def _recognized_units(language: str) -> Reading:
    from recognizers_number_with_unit import NumberWithUnitRecognizer

    known = NumberWithUnitRecognizer(_CULTURES[language])
    return _parsed(
        [
            known.get_age_model(),
            known.get_currency_model(),
            known.get_dimension_model(),
            known.get_temperature_model(),
        ]
    )


def _recognized_times(language: str) -> Reading:
    from recognizers_date_time import DateTimeRecognizer

    return _parsed([DateTimeRecognizer(_CULTURES[language]).get_datetime_model()])


def _quantulum(language: str) -> Reading:
    from quantulum3 import parser

    def read(articles: Sequence[Article]) -> None:
        with warnings.catch_warnings():  # it says for each text that its classifier of units is not installed
            warnings.simplefilter("ignore")
            for article in articles:
                parser.parse(article.text, lang=f"{language}_US")

    return read


def _search_dates(language: str) -> Reading:
    from dateparser.search import search_dates

    def read(articles: Sequence[Article]) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for article in articles:
                search_dates(article.text, languages=[language])

    return read


_CULTURES = {"en": "en-us"}
_RECOGNIZERS = "recognizers-text-suite"

OTHERS = (
    Tool("spaCy blank with its sentencizer", "tokens, sentences", "spacy", ("en", "id"), _spacy),
    Tool("text2num `alpha2digit`", "numbers in words", "text2num", ("en",), _text2num),
    Tool("Recognizers-Text, number", "numbers", _RECOGNIZERS, ("en",), _recognized_numbers),
    Tool(
        "Recognizers-Text, number with unit",
        "ages, money, measures, temperatures",
        _RECOGNIZERS,
        ("en",),
        _recognized_units,
    ),
    Tool("Recognizers-Text, date-time", "dates, times, durations", _RECOGNIZERS, ("en",), _recognized_times),
    Tool("quantulum3", "quantities with units", "quantulum3", ("en",), _quantulum),
    Tool("dateparser `search_dates`", "dates", "dateparser", ("en", "id"), _search_dates),
)
