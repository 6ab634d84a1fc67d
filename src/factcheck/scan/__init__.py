"""Text to hits, in one pass."""

from factcheck.scan.hits import DIGITS, MARK, NUMERAL, Hit, Scan, Scanner, counter_for, scanner_for
from factcheck.scan.sentences import Sentences

__all__ = ["DIGITS", "MARK", "NUMERAL", "Hit", "Scan", "Scanner", "Sentences", "counter_for", "scanner_for"]
