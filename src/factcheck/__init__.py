"""Finds where the facts of several news articles about the same events do not fit together.

    import factcheck

    article = factcheck.Article(text="…", source="AP", published="2024-05-05")
    extraction = factcheck.extract(article)
    report = factcheck.check([article, ...])
    print(report.to_text())

Importing reads no language pack, opens no file and loads nothing else: every name is imported when it is first asked
for.

The verb ``extract`` has the name of the package it stands for. ``factcheck.extract`` is the function, whatever was
imported before; ``from factcheck.extract.pipeline import …`` works as ever.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from factcheck.version import __version__

if TYPE_CHECKING:
    from factcheck.api import check, compare, diff, estimate_date, extract, extract_many
    from factcheck.errors import ConfigError, FactcheckError, InputError, LanguageError, ReferenceFileError
    from factcheck.knowledge.references import References, known_references, load_references
    from factcheck.languages import known_languages
    from factcheck.readers import read_articles
    from factcheck.records import (
        COMPARED_REGIONS,
        SCHEMA_VERSION,
        Amount,
        Article,
        Attribution,
        Basis,
        CasualtyClaim,
        Change,
        Claim,
        ClaimBase,
        Comparison,
        ComparisonRelation,
        CountBase,
        Coverage,
        DateEstimate,
        DateEvidence,
        Event,
        EventDateClaim,
        Evidence,
        Extraction,
        Fact,
        FactChange,
        FactChangeKind,
        FactStatus,
        FactValue,
        Figure,
        Finding,
        ForceClaim,
        Group,
        How,
        Inference,
        Lineage,
        Link,
        LinkEvidence,
        Mark,
        MarkStatus,
        Modality,
        Notice,
        NotRead,
        Origin,
        Outcome,
        Polarity,
        Qualifier,
        QuantityClaim,
        Quote,
        QuoteClaim,
        QuoteMode,
        Record,
        Region,
        RegionKind,
        Rejected,
        RejectionReason,
        Relation,
        Revision,
        Severity,
        Side,
        Span,
        Statement,
        Step,
        Suppression,
        TimeMention,
        TimeRange,
        TimeRole,
        TimeType,
        Unparsed,
        Verdict,
        Waiver,
        Window,
    )
    from factcheck.report import (
        Matrix,
        MatrixCell,
        MatrixRow,
        Measure,
        Report,
        Timeline,
        TollMark,
        TollPoint,
        TollSeries,
    )
    from factcheck.rules import Config, all_rules, load_config

__all__ = [
    "COMPARED_REGIONS",
    "SCHEMA_VERSION",
    "Amount",
    "Article",
    "Attribution",
    "Basis",
    "CasualtyClaim",
    "Change",
    "Claim",
    "ClaimBase",
    "Comparison",
    "ComparisonRelation",
    "Config",
    "ConfigError",
    "CountBase",
    "Coverage",
    "DateEstimate",
    "DateEvidence",
    "Event",
    "EventDateClaim",
    "Evidence",
    "Extraction",
    "Fact",
    "FactChange",
    "FactChangeKind",
    "FactStatus",
    "FactValue",
    "FactcheckError",
    "Figure",
    "Finding",
    "ForceClaim",
    "Group",
    "How",
    "Inference",
    "InputError",
    "LanguageError",
    "Lineage",
    "Link",
    "LinkEvidence",
    "Mark",
    "MarkStatus",
    "Matrix",
    "MatrixCell",
    "MatrixRow",
    "Measure",
    "Modality",
    "NotRead",
    "Notice",
    "Origin",
    "Outcome",
    "Polarity",
    "Qualifier",
    "QuantityClaim",
    "Quote",
    "QuoteClaim",
    "QuoteMode",
    "Record",
    "ReferenceFileError",
    "References",
    "Region",
    "RegionKind",
    "Rejected",
    "RejectionReason",
    "Relation",
    "Report",
    "Revision",
    "Severity",
    "Side",
    "Span",
    "Statement",
    "Step",
    "Suppression",
    "TimeMention",
    "TimeRange",
    "TimeRole",
    "TimeType",
    "Timeline",
    "TollMark",
    "TollPoint",
    "TollSeries",
    "Unparsed",
    "Verdict",
    "Waiver",
    "Window",
    "__version__",
    "all_rules",
    "check",
    "compare",
    "diff",
    "estimate_date",
    "extract",
    "extract_many",
    "known_languages",
    "known_references",
    "load_config",
    "load_references",
    "read_articles",
]

_HOME = {
    "Config": "factcheck.rules",
    "ConfigError": "factcheck.errors",
    "FactcheckError": "factcheck.errors",
    "InputError": "factcheck.errors",
    "LanguageError": "factcheck.errors",
    "Matrix": "factcheck.report",
    "MatrixCell": "factcheck.report",
    "MatrixRow": "factcheck.report",
    "Measure": "factcheck.report",
    "ReferenceFileError": "factcheck.errors",
    "References": "factcheck.knowledge.references",
    "Report": "factcheck.report",
    "Timeline": "factcheck.report",
    "TollMark": "factcheck.report",
    "TollPoint": "factcheck.report",
    "TollSeries": "factcheck.report",
    "all_rules": "factcheck.rules",
    "check": "factcheck.api",
    "compare": "factcheck.api",
    "diff": "factcheck.api",
    "estimate_date": "factcheck.api",
    "extract": "factcheck.api",
    "extract_many": "factcheck.api",
    "known_languages": "factcheck.languages",
    "known_references": "factcheck.knowledge.references",
    "load_config": "factcheck.rules",
    "load_references": "factcheck.knowledge.references",
    "read_articles": "factcheck.readers",
}
"""Where the public names are that are no records."""
_PUBLIC = frozenset(__all__)


def __getattr__(name: str) -> Any:
    if name not in _PUBLIC:
        raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
    value = getattr(import_module(_HOME.get(name, "factcheck.records")), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


class _Package(ModuleType):
    """Does not let the package ``factcheck.extract`` take the name of the verb when it is imported."""

    def __setattr__(self, name: str, value: object) -> None:
        if name != "extract" or not isinstance(value, ModuleType):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
