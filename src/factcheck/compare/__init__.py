"""Claims against claims: what may be compared, what excludes what, and who copied whom."""

from factcheck.compare.engine import compare_claims, compare_extractions
from factcheck.relate.results import Compared

__all__ = ["Compared", "compare_claims", "compare_extractions"]
