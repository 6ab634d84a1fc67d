"""Files into articles: text with front matter, JSON, JSON lines, directories, standard input."""

from factcheck.readers.fields import Defaults
from factcheck.readers.paths import read_articles
from factcheck.readers.plugins import TextReader, known_endings

__all__ = ["Defaults", "TextReader", "known_endings", "read_articles"]
