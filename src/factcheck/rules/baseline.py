"""The baseline: findings that were there when a desk began to use factcheck, or that it has seen."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError

from factcheck.errors import ConfigError
from factcheck.records import Finding, Record
from factcheck.rules.collect import would_run
from factcheck.rules.config import Config
from factcheck.rules.former import SUCCESSORS

__all__ = ["BASELINE_VERSION", "Baseline", "Known", "load_baseline", "renewed", "seen"]

BASELINE_VERSION = 2
"""Version of the file. It rises when fingerprints change; those of version 1 (factcheck 0.1) are still recognised."""
_FORMER = 1
_HINT = "write it with factcheck check … --baseline FILE --update-baseline"


class Known(Record):
    """A finding of the baseline. The fingerprint counts, and the confidence: a check with a higher bar cannot see it.

    The rest is for whoever reads the file. ``version`` is that of the fingerprint: 1 where factcheck 0.1 made it.
    """

    fingerprint: str
    code: str
    articles: tuple[str, ...] = ()
    message: str = ""
    confidence: Annotated[float, Field(ge=0, le=1)] = 1.0
    version: int = BASELINE_VERSION

    @property
    def former(self) -> bool:
        """Whether version 0.1 made the fingerprint."""
        return self.version == _FORMER


class Baseline(Record):
    """Known findings, by fingerprint."""

    schema_version: int = BASELINE_VERSION
    findings: tuple[Known, ...] = Field(default=())

    def to_json(self) -> str:
        """The file: one finding a line, in the order of their fingerprints, so that changes show as few lines."""
        ordered = sorted(self.findings, key=lambda known: (known.fingerprint, known.version))
        lines = ",\n".join(f"  {_line(known)}" for known in ordered)
        return f'{{"schema_version": {self.schema_version}, "findings": [\n{lines}\n]}}\n'


def _line(known: Known) -> str:
    """What is as always is not written: the version of all fingerprints but the old ones."""
    fields = known.model_dump(mode="json", exclude=None if known.former else {"version"})
    return json.dumps(fields, ensure_ascii=False)


def load_baseline(file: str | Path) -> Baseline:
    """Read a baseline, of this version or of factcheck 0.1. Fields that this version does not know are passed over.

    Raises:
        ConfigError: The file is not there, or is no baseline, or a newer version wrote it.
    """
    path = Path(file)
    try:
        found = Baseline.model_validate_json(path.read_bytes(), extra="ignore")
    except FileNotFoundError as error:
        raise ConfigError("there is no such baseline", where=str(file), hint=_HINT) from error
    except OSError as error:
        raise ConfigError(f"cannot be read: {(error.strerror or str(error)).lower()}", where=str(file)) from error
    except ValidationError as error:
        raise ConfigError("this is no baseline as factcheck writes it", where=str(file), hint=_HINT) from error
    except ValueError as error:  # a NUL in the name
        raise ConfigError(f"cannot be read: {error}", where=str(file), hint=_HINT) from error
    if found.schema_version == BASELINE_VERSION:
        return found
    if found.schema_version != _FORMER:
        problem = f"a baseline of version {found.schema_version}, and this factcheck reads 1 and {BASELINE_VERSION}"
        raise ConfigError(problem, where=str(file), hint="use the factcheck that wrote it, or a newer one")
    return Baseline(findings=tuple(known.model_copy(update={"version": _FORMER}) for known in found.findings))


def seen(known: Known, checked: frozenset[str], config: Config) -> bool:
    """Whether a check would have found this again: its articles were checked, its rule ran, no bar hid it."""
    codes = (known.code, *(SUCCESSORS.get(known.code, ()) if known.former else ()))
    here = bool(known.articles) and checked.issuperset(known.articles)
    return here and known.confidence >= config.min_confidence and any(would_run(code, config) for code in codes)


def renewed(old: Baseline, findings: Iterable[Finding], checked: Iterable[str], config: Config) -> Baseline:
    """The baseline after a check: its findings, and the old ones that this check could not have seen."""
    here = frozenset(checked)
    kept = {(known.fingerprint, known.version): known for known in old.findings if not seen(known, here, config)}
    for finding in findings:
        kept[finding.fingerprint, BASELINE_VERSION] = Known(
            fingerprint=finding.fingerprint,
            code=finding.code,
            articles=tuple(sorted({item.article_id for item in finding.evidence})),
            message=finding.message,
            confidence=finding.confidence,
        )
    return Baseline(findings=tuple(kept.values()))
