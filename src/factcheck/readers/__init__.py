"""Files into articles: text with front matter, JSON, JSON lines, directories, standard input."""

from factcheck.readers.fields import Defaults
from factcheck.readers.paths import read_articles

__all__ = ["Defaults", "read_articles"]
