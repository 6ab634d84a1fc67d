"""A finding about some passages, for tests that look at how it is shown."""

from __future__ import annotations

from factcheck.records import Evidence, Finding, Severity, Verdict

__all__ = ["about"]


def about(*evidence: Evidence, **others: object) -> Finding:
    """An error of NUM001 with this evidence; ``others`` are fields of a finding to set otherwise."""
    plain = {
        "code": "NUM001",
        "name": "x",
        "severity": Severity.ERROR,
        "verdict": Verdict.DISPUTE,
        "message": "They differ.",
        "fingerprint": "0",
        "url": "",
    }
    return Finding.model_validate({**plain, **others, "evidence": evidence})
