"""Dates, clock times, durations and repeated times of a text: recognised first, then resolved.

``tokens`` builds chains of neighbouring time words around the hits of the scan, ``grammar`` reads a chain into what
its words say (``reading.Reading``), ``resolve`` puts that on the calendar, ``roles`` tells what it dates.
"""

from factcheck.extract.times.reader import read_times

__all__ = ["read_times"]
