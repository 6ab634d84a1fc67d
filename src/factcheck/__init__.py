"""Finds where the facts of several news articles about the same events do not fit together.

    import factcheck

    article = factcheck.Article(text="…", source="AP", published="2024-05-05")
    extraction = factcheck.extract(article)
    report = factcheck.check([article, ...])
    print(report.to_text())

Importing reads no language pack and opens no file: that happens on first use.

Two verbs have the names of the packages they stand for. ``factcheck.api`` imports both packages, so that they are
bound before the verbs are, and ``factcheck.extract`` is the function; ``from factcheck.extract.pipeline import …``
works as ever.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from factcheck.api import check, compare, diff, estimate_date, extract, extract_many
from factcheck.errors import ConfigError, FactcheckError, InputError, LanguageError, ReferenceFileError
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
from factcheck.version import __version__

if TYPE_CHECKING:
    from factcheck.knowledge.references import References, known_references, load_references
    from factcheck.languages import known_languages
    from factcheck.readers import read_articles
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

_LATER = {
    "Config": "factcheck.rules",
    "Matrix": "factcheck.report",
    "MatrixCell": "factcheck.report",
    "MatrixRow": "factcheck.report",
    "Measure": "factcheck.report",
    "References": "factcheck.knowledge.references",
    "Report": "factcheck.report",
    "Timeline": "factcheck.report",
    "TollMark": "factcheck.report",
    "TollPoint": "factcheck.report",
    "TollSeries": "factcheck.report",
    "all_rules": "factcheck.rules",
    "known_languages": "factcheck.languages",
    "load_config": "factcheck.rules",
    "known_references": "factcheck.knowledge.references",
    "load_references": "factcheck.knowledge.references",
    "read_articles": "factcheck.readers",
}
"""Names that are imported when they are first asked for: most programs need few of them."""


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
    value = getattr(import_module(_LATER[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
