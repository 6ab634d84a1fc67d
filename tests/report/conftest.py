"""A small dossier with findings of every kind, made by hand: the engine has no part in these tests.

With importlib mode a test folder is not on the path; this lets its tests import their helpers.
"""

from __future__ import annotations

import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.records import (
    Amount,
    Article,
    CasualtyClaim,
    Coverage,
    DateEstimate,
    DateEvidence,
    Evidence,
    Extraction,
    Finding,
    Outcome,
    Qualifier,
    Severity,
    Side,
    Span,
    Verdict,
)
from factcheck.report import Report, total_coverage

sys.path.insert(0, str(Path(__file__).parent))

_HARBOUR = (
    "Ferry sinks off Tarum island\nThe ferry Melati went down on Saturday. "
    "The port authority said 32 passengers had died."
)
_WARTA = "Feri karam di Tarum\nOtoritas pelabuhan menyatakan 35 penumpang tewas.\r\nPencarian dilanjutkan."
_UNDATED = (
    "Feri Melati karam\n" + "Di dermaga lama, " * 12 + "lebih dari 30 orang menunggu kabar. " + "Ombak tinggi, " * 12
)
_FRENCH = "Le ferry a coulé samedi au large de l'île."


def _span(text: str, passage: str) -> Span:
    start = text.index(passage)
    return Span(start=start, end=start + len(passage), text=passage)


def _toll(article: Article, passage: str, amount: Amount) -> CasualtyClaim:
    return CasualtyClaim(
        id=f"{article.id}-1",
        article_id=article.id,
        span=_span(article.text, passage),
        outcomes=(Outcome.KILLED,),
        amount=amount,
    )


def _exactly(number: int) -> Amount:
    return Amount(value=Decimal(number), low=Decimal(number), high=Decimal(number))


def _more_than(number: int) -> Amount:
    return Amount(value=Decimal(number), low=Decimal(number), low_open=True, qualifier=Qualifier.MORE_THAN)


@pytest.fixture(scope="session")
def extractions() -> tuple[Extraction, ...]:
    harbour = Article(id="desk/harbour.txt", text=_HARBOUR, source="Harbour Courier", published=date(2024, 3, 9))
    warta = Article(id="desk/warta.txt", text=_WARTA, source="Warta Kota", published="2024-03-10T06:30+07:00")
    undated = Article(id="desk/lama.txt", text=_UNDATED)
    french = Article(id="desk/ferry.txt", text=_FRENCH, source="Le Port", published=date(2024, 3, 9))
    return (
        Extraction(
            article=harbour,
            language="en",
            claims=(_toll(harbour, "32 passengers", _exactly(32)),),
            coverage=Coverage(claimed=1.0, total=3),
        ),
        Extraction(
            article=warta,
            language="id",
            claims=(_toll(warta, "35 penumpang tewas", _exactly(35)),),
            coverage=Coverage(claimed=0.5, rejected=0.0, unparsed=0.5, total=1),
        ),
        Extraction(
            article=undated,
            language="id",
            claims=(_toll(undated, "lebih dari 30 orang", _more_than(30)),),
            notices=("language detected as ms, read as id",),
        ),
        Extraction(article=french, notices=("not read: language detected as fr",)),
    )


@pytest.fixture(scope="session")
def report(extractions: tuple[Extraction, ...]) -> Report:
    return Report(
        findings=_findings(extractions),
        extractions=extractions,
        datings=(_dating("desk/lama.txt"),),
        coverage=total_coverage(extractions),
    )


def _dating(article_id: str) -> DateEstimate:
    return DateEstimate(
        article_id=article_id,
        earliest=date(2024, 3, 9),
        latest=date(2024, 3, 16),
        confidence=0.7,
        evidence=(DateEvidence(kind="event", why="the ferry Melati sank on 2024-03-09", weight=0.9),),
        against=(DateEvidence(kind="tense", why="it speaks of the coming monsoon", weight=0.2),),
    )


def _findings(extractions: tuple[Extraction, ...]) -> tuple[Finding, ...]:
    harbour, warta, undated, _ = extractions
    return (
        Finding(
            code="NUM303",
            name="same-claimant",
            severity=Severity.ERROR,
            verdict=Verdict.CONTRADICTION,
            message="Figure differs for the same claimant and day (killed): 32 and 35 (+9.4%).",
            evidence=(_evidence(harbour), _evidence(warta)),
            sides=(
                Side(value="32", sources=("Harbour Courier (port authority)", "Bay Radio"), independent=2),
                Side(value="35", sources=("Warta Kota (port authority)",), independent=1),
            ),
            reasons=("Both name the port authority and the same ferry.", "32 and 35 do not meet."),
            could_be=("A later count: B was published after A.", "A slip of the pen."),
            to_check=("Ask which bulletin of the port authority each saw.",),
            confidence=0.78,
            fingerprint="5f2c00aa11bb",
            url="https://example.org/NUM303",
        ),
        Finding(
            code="SELF001",
            name="headline-body",
            severity=Severity.WARNING,
            verdict=Verdict.UNRESOLVED,
            message="The headline and the text differ.",
            evidence=(
                Evidence(article_id="desk/lama.txt", span=_span(_UNDATED, "Feri Melati"), role="headline"),
                _evidence(undated),
            ),
            expected="(30, ∞)",
            observed="12",
            to_check=("Read the article to its end.",),
            confidence=0.5,
            fingerprint="77aa00aa11bb",
            url="https://example.org/SELF001",
        ),
        Finding(
            code="NUM010",
            name="stale-figure",
            severity=Severity.INFO,
            verdict=Verdict.COMPATIBLE,
            message="An older figure is used.",
            evidence=(
                Evidence(article_id="desk/warta.txt", span=_span(_WARTA, "Otoritas pelabuhan"), role="claim"),
                _evidence(warta),
            ),
            could_be=("Not shown for a note.",),
            fingerprint="99aa00aa11bb",
            url="https://example.org/NUM010",
        ),
    )


def _evidence(extraction: Extraction) -> Evidence:
    (claim,) = extraction.claims
    return Evidence(article_id=extraction.article.id, span=claim.span, role="claim")
