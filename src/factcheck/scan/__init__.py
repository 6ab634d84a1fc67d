"""Text to hits, in one pass."""

from factcheck.scan.hits import DIGITS, MARK, Hit, Scan, Scanner, scanner_for
from factcheck.scan.sentences import Sentences

__all__ = ["DIGITS", "MARK", "Hit", "Scan", "Scanner", "Sentences", "scanner_for"]
