"""Casualty claims: figures tied to what happened to people."""

from factcheck.extract.casualties.reader import read_casualties

__all__ = ["read_casualties"]
