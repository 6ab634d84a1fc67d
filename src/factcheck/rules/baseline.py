"""The baseline: findings that were there when a desk began to use factcheck, or that it has seen."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from pydantic import Field, ValidationError

from factcheck.errors import ConfigError
from factcheck.records import SCHEMA_VERSION, Finding, Record
from factcheck.rules.config import Config

__all__ = ["Baseline", "Known", "load_baseline", "renewed", "seen"]

_HINT = "write it with factcheck check … --baseline FILE --update-baseline"


class Known(Record):
    """A finding of the baseline. The fingerprint counts; the rest is for whoever reads the file."""

    fingerprint: str
    code: str
    articles: tuple[str, ...] = ()
    message: str = ""


class Baseline(Record):
    """Known findings, by fingerprint."""

    schema_version: int = SCHEMA_VERSION
    findings: tuple[Known, ...] = Field(default=())

    def to_json(self) -> str:
        """The file: one finding a line, in the order of their fingerprints, so that changes show as few lines."""
        ordered = sorted(self.findings, key=lambda known: known.fingerprint)
        lines = ",\n".join(f"  {json.dumps(known.model_dump(mode='json'), ensure_ascii=False)}" for known in ordered)
        return f'{{"schema_version": {self.schema_version}, "findings": [\n{lines}\n]}}\n'


def load_baseline(file: str | Path) -> Baseline:
    """Read a baseline. Fields that this version does not know are passed over.

    Raises:
        ConfigError: The file is not there, or is no baseline.
    """
    path = Path(file)
    try:
        return Baseline.model_validate_json(path.read_bytes(), extra="ignore")
    except FileNotFoundError as error:
        raise ConfigError("there is no such baseline", where=str(file), hint=_HINT) from error
    except OSError as error:
        raise ConfigError(f"cannot be read: {(error.strerror or str(error)).lower()}", where=str(file)) from error
    except ValidationError as error:
        raise ConfigError("this is no baseline as factcheck writes it", where=str(file), hint=_HINT) from error


def seen(known: Known, checked: frozenset[str], config: Config) -> bool:
    """Whether a check would have found this again: all its articles were checked, and its rule ran."""
    return bool(known.articles) and checked.issuperset(known.articles) and config.runs(known.code)


def renewed(old: Baseline, findings: Iterable[Finding], checked: Iterable[str], config: Config) -> Baseline:
    """The baseline after a check: its findings, and the old ones that this check could not have seen."""
    here = frozenset(checked)
    kept = {known.fingerprint: known for known in old.findings if not seen(known, here, config)}
    for finding in findings:
        articles = tuple(sorted({item.article_id for item in finding.evidence}))
        kept[finding.fingerprint] = Known(
            fingerprint=finding.fingerprint, code=finding.code, articles=articles, message=finding.message
        )
    return Baseline(findings=tuple(kept.values()))
