"""Casualty claims: figures tied to what happened to people."""

from factcheck.extract.casualties.reader import read_casualties
from factcheck.extract.casualties.sums import SUM_NOTE

__all__ = ["SUM_NOTE", "read_casualties"]
