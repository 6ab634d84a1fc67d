"""Hypothesis strategies: newsroom text with the records that must be read in it. Needs the extra ``testing``."""

from factcheck.testing.strategies.dossiers import dossiers_with_planted_contradiction
from factcheck.testing.strategies.sentences import amounts, casualty_sentences, quotes, times
from factcheck.testing.strategies.texts import articles

__all__ = ["amounts", "articles", "casualty_sentences", "dossiers_with_planted_contradiction", "quotes", "times"]
