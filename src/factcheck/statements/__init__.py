"""Everything checkable of an article as statements: one record for figures, times and quotes alike."""

from factcheck.statements.flatten import statements_of, with_statements

__all__ = ["statements_of", "with_statements"]
