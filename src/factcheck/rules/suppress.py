"""Which findings are kept quiet: waived ones, and those that the baseline knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from factcheck.records import Article, Finding, Notice, Suppression, Waiver
from factcheck.rules.baseline import Baseline, load_baseline, seen
from factcheck.rules.config import Config
from factcheck.rules.dossier import Dossier
from factcheck.rules.waivers import covers, is_article, load_waivers, of_articles, suppressed_by
from factcheck.rules.wording import load_messages

__all__ = ["Sorted", "hold_against_baseline", "hold_against_waivers", "sort_out"]


@dataclass(frozen=True, slots=True)
class Sorted:
    """Findings that are open and findings that are not, and what to say of waivers and baseline."""

    findings: tuple[Finding, ...]
    suppressed: tuple[Finding, ...] = ()
    notices: tuple[Notice, ...] = ()


def sort_out(findings: Sequence[Finding], dossier: Dossier, today: date | None = None) -> Sorted:
    """Hold the findings of a check against the waivers and the baseline that its configuration names.

    Raises:
        ConfigError: A file of waivers or the baseline is not well formed.
    """
    config = dossier.config
    articles = [extraction.article for extraction in dossier.extractions.values()]
    held = hold_against_waivers(findings, articles, load_waivers(config.waivers), config, dossier.subject, today)
    if config.baseline is None:
        return held
    checked = [article.id for article in articles]
    known = hold_against_baseline(held.findings, load_baseline(config.baseline), checked, config)
    return Sorted(known.findings, (*held.suppressed, *known.suppressed), (*held.notices, *known.notices))


def hold_against_waivers(
    findings: Sequence[Finding],
    articles: Sequence[Article],
    waivers: Sequence[Waiver],
    config: Config,
    subject: str | None = None,
    today: date | None = None,
) -> Sorted:
    """Take out what is waived in an article or in a file; tell of waivers that are out of date or of no use.

    Without ``today`` no waiver runs out.
    """
    given = [*((waiver, None) for waiver in waivers), *of_articles(articles)]
    by_code: dict[str, list[int]] = {}
    for number, (waiver, _) in enumerate(given):
        by_code.setdefault(waiver.code or "", []).append(number)
    expired = {number for number, (waiver, _) in enumerate(given) if today and waiver.until and waiver.until < today}
    used: set[int] = set()
    kept: list[Finding] = []
    quiet: list[Finding] = []
    for finding in findings:
        candidates = (*by_code.get(finding.code, ()), *by_code.get("", ()))
        fitting = [number for number in candidates if covers(given[number][0], finding, given[number][1])]
        used.update(fitting)
        valid = next((number for number in fitting if number not in expired), None)
        if valid is None:
            kept.append(finding)
        else:
            quiet.append(finding.model_copy(update={"suppression": suppressed_by(*given[valid])}))
    checked = [article.id for article in articles] if subject is None else [subject]
    notices = _about_waivers(given, used, expired, checked, config)
    return Sorted(tuple(kept), tuple(quiet), tuple(notices))


def _about_waivers(
    given: Sequence[tuple[Waiver, str | None]],
    used: set[int],
    expired: set[int],
    checked: Sequence[str],
    config: Config,
) -> Iterator[Notice]:
    table = load_messages(config.language).tables["notice"]
    for number, (waiver, article_id) in enumerate(given):
        kind = "expired_waiver" if number in expired else "unused_waiver"
        if kind == "unused_waiver" and (number in used or not _could_be_used(waiver, article_id, checked, config)):
            continue
        what = " ".join(filter(None, (waiver.code, waiver.fingerprint, waiver.figure, waiver.article)))
        said = table[kind].format(what=what, who=waiver.who, when=waiver.when, until=waiver.until)
        yield Notice(kind=kind, message=said, where=waiver.where or article_id)


def _could_be_used(waiver: Waiver, article_id: str | None, checked: Sequence[str], config: Config) -> bool:
    """Whether this check would have found what is waived: its article was checked, and its rule ran."""
    if waiver.code is None and (config.select or config.ignore):
        return False
    if waiver.code is not None and not config.runs(waiver.code):
        return False
    if article_id is not None:
        return article_id in checked
    return waiver.article is None or any(is_article(waiver.article, name) for name in checked)


def hold_against_baseline(
    findings: Sequence[Finding], baseline: Baseline, checked: Sequence[str], config: Config
) -> Sorted:
    """Take out what the baseline knows; tell how many of its findings are gone, where their articles were checked."""
    known = {item.fingerprint for item in baseline.findings}
    kept = tuple(finding for finding in findings if finding.fingerprint not in known)
    because = Suppression(kind="baseline")
    quiet = [
        finding.model_copy(update={"suppression": because}) for finding in findings if finding.fingerprint in known
    ]
    here, found = frozenset(checked), {finding.fingerprint for finding in findings}
    gone = [item for item in baseline.findings if item.fingerprint not in found and seen(item, here, config)]
    notices: tuple[Notice, ...] = ()
    if gone:
        said = load_messages(config.language).tables["notice"]["gone_from_baseline"]
        notices = (Notice(kind="gone_from_baseline", message=said.format(count=len(gone))),)
    return Sorted(kept, tuple(quiet), notices)
