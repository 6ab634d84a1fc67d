"""Casualty claims: figures tied to what happened to people."""

from factcheck.extract.casualties.parts import SUM_NOTE
from factcheck.extract.casualties.reader import read_casualties

__all__ = ["SUM_NOTE", "read_casualties"]
