"""What comes of comparing: comparisons, groups, events, dates of articles, findings."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field, SkipValidation
from pydantic.json_schema import SkipJsonSchema

from factcheck.markup import element
from factcheck.records.base import Record
from factcheck.records.claims import Claim
from factcheck.records.notebook import ROWS, box, passage, table
from factcheck.records.statements import Link, LinkEvidence, Statement
from factcheck.records.traits import Traits
from factcheck.records.values import Amount, Span
from factcheck.records.waivers import Suppression

__all__ = [
    "Comparison",
    "ComparisonRelation",
    "DateEstimate",
    "DateEvidence",
    "Event",
    "Evidence",
    "Finding",
    "Group",
    "Origin",
    "Severity",
    "Side",
    "Step",
    "Verdict",
]


class Verdict(StrEnum):
    """What two claims are to each other. See ``docs/verdicts.md`` for the order of decision."""

    AGREE = "agree"
    COMPATIBLE = "compatible"
    UPDATE = "update"
    DISPUTE = "dispute"
    CONTRADICTION = "contradiction"
    UNRESOLVED = "unresolved"
    INCOMPARABLE = "incomparable"


class Severity(StrEnum):
    """How loudly a finding is told."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class ComparisonRelation(StrEnum):
    """How the left claims stand to the right ones."""

    SAME = "same"
    PART = "part"
    SUM = "sum"
    DIFFERENCE = "difference"


class Step(Record):
    """One decision on the way to a verdict: its name, what came out, and why."""

    name: str
    outcome: str
    detail: str = ""


class Comparison(Record):
    """Two statements (or sums of them) held against each other, with every decision on the way.

    A statement that is a claim stands as that claim. ``link`` says how likely the two are about one fact and, where
    their values do not fit, what speaks for it; ``judged`` what then speaks for an error rather than an innocent
    change, from where all such differences ``start``; ``kind`` what was found, for the rules to choose by;
    ``confidence`` how likely what the verdict says is true.
    """

    left: tuple[Claim | Statement, ...]
    right: tuple[Claim | Statement, ...]
    relation: ComparisonRelation = ComparisonRelation.SAME
    verdict: Verdict
    steps: tuple[Step, ...] = ()
    reasons: tuple[str, ...] = ()
    shared_origin: bool = False
    kind: str | None = None
    confidence: Annotated[float, Field(ge=0, le=1)] = 1.0
    link: Link | None = None
    judged: tuple[LinkEvidence, ...] = ()
    traits: SkipJsonSchema[SkipValidation[Traits]] = Field(default=Traits(), exclude=True, repr=False)
    """What was found, in types; never written, since the steps say it."""

    def _repr_html_(self) -> str:
        """The verdict with both sides and the steps to it, for notebooks."""
        sides = [
            (name, " + ".join(passage(claim.span.text) for claim in claims), claims[0].article_id if claims else None)
            for name, claims in (("left", self.left), ("right", self.right))
        ]
        steps = [(step.name, step.outcome, step.detail) for step in self.steps]
        return box(
            element("p", element("strong", self.verdict), f" · {self.relation}"),
            table(("side", "passage", "article_id"), sides),
            table(("step", "outcome", "detail"), steps),
        )


class Group(Record):
    """Claims that may be compared: their extremes, and clusters of claims that agree."""

    key: str
    claims: tuple[str, ...]
    low: Amount | None = None
    high: Amount | None = None
    clusters: tuple[tuple[str, ...], ...] = ()
    independent: tuple[int, ...] = ()
    outlier: str | None = None


class Event(Record):
    """Something that happened, as the articles tell it."""

    id: str
    kind: str
    place: str | None = None
    when: str | None = None
    actors: tuple[str, ...] = ()


class DateEvidence(Record):
    """One piece of evidence for when an article was written: an interval and why.

    ``sources`` say where the references it rests on can be checked.
    """

    kind: str
    earliest: date | None = None
    latest: date | None = None
    span: Span | None = None
    why: str
    sources: tuple[str, ...] = ()
    weight: Annotated[float, Field(ge=0, le=1)] = 0.5

    @property
    def told(self) -> str:
        """The reason, with where it can be checked."""
        return f"{self.why} [{'; '.join(self.sources)}]" if self.sources else self.why


class DateEstimate(Record):
    """When an article was written: an interval with the evidence for and against, or nothing but reasons.

    ``earliest`` and ``latest`` are ``None`` where the evidence bounds that side not at all. ``confidence`` is the
    share of articles with such evidence whose true date lies inside the interval.
    """

    article_id: str
    earliest: date | None = None
    latest: date | None = None
    evidence: tuple[DateEvidence, ...] = ()
    against: tuple[DateEvidence, ...] = ()
    confidence: Annotated[float, Field(ge=0, le=1)] = 0.0


class Origin(Record):
    """Articles that go back to one source: they count as one voice."""

    name: str
    articles: tuple[str, ...]
    why: str


class Evidence(Record):
    """A passage that a finding rests on."""

    article_id: str
    span: Span
    role: str


class Side(Record):
    """One of the values that stand against each other, who says it, and how many independent sources do."""

    value: str
    sources: tuple[str, ...]
    independent: int


class Finding(Record):
    """Something an editor should look at.

    ``message`` stands alone; ``could_be`` lists the innocent explanations first; ``to_check`` what to do next.
    ``fingerprint`` hashes the code, the normalised claims, and the outlet and sentence of each passage, never offsets
    or ids: it is the same in another run until the facts or a sentence change. ``suppression`` says why it is kept
    quiet, where it is.
    """

    code: str
    name: str
    severity: Severity
    verdict: Verdict
    message: str
    evidence: tuple[Evidence, ...]
    expected: str | None = None
    observed: str | None = None
    could_be: tuple[str, ...] = ()
    to_check: tuple[str, ...] = ()
    sides: tuple[Side, ...] = ()
    reasons: tuple[str, ...] = ()
    confidence: Annotated[float, Field(ge=0, le=1)] = 1.0
    fingerprint: str
    url: str
    suppression: Suppression | None = None

    def _repr_html_(self) -> str:
        """The finding with its passages, for notebooks."""
        told = f" {self.severity} · {self.verdict} · confidence {self.confidence:.2f}"
        evidence = [
            (item.role, passage(item.span.text), item.article_id, f"{item.span.start}–{item.span.end}")
            for item in self.evidence[:ROWS]
        ]
        lists = [
            element("div", element("strong", name), element("ul", *(element("li", sentence) for sentence in sentences)))
            for name in ("reasons", "could_be", "to_check")
            if (sentences := getattr(self, name))
        ]
        return box(
            element("p", element("code", self.code), told),
            element("p", element("strong", self.message)),
            table(("role", "passage", "article_id", "characters"), evidence, len(self.evidence)),
            *lists,
        )
