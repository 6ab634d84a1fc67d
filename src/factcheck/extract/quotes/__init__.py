"""Who said what: quotes, the sources of statements, and upstream outlets."""

from factcheck.extract.quotes.reading import read_quotes
from factcheck.extract.quotes.voices import Voices

__all__ = ["Voices", "read_quotes"]
