"""Which findings are kept quiet: waived ones, and those that the baseline knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from factcheck.records import Article, Finding, Notice, Suppression, Waiver
from factcheck.rules.baseline import Baseline, Known, load_baseline, seen
from factcheck.rules.collect import would_run
from factcheck.rules.config import Config
from factcheck.rules.dossier import Dossier
from factcheck.rules.former import SUCCESSORS, Former, codes_before
from factcheck.rules.waivers import covers, is_article, load_waivers, of_articles, suppressed_by
from factcheck.rules.wording import load_messages

__all__ = ["Sorted", "hold_against_baseline", "hold_against_waivers", "sort_out"]


@dataclass(frozen=True, slots=True)
class Sorted:
    """Findings that are open and findings that are not, and what to say of waivers and baseline."""

    findings: tuple[Finding, ...]
    suppressed: tuple[Finding, ...] = ()
    notices: tuple[Notice, ...] = ()


def sort_out(
    findings: Sequence[Finding], dossier: Dossier, today: date | None = None, former: Former | None = None
) -> Sorted:
    """Hold the findings of a check against the waivers and the baseline that its configuration names.

    ``former`` knows what version 0.1 called these findings; without it, nothing that 0.1 wrote down is recognised by
    its fingerprint.

    Raises:
        ConfigError: A file of waivers or the baseline is not well formed.
    """
    config = dossier.config
    articles = [extraction.article for extraction in dossier.extractions.values()]
    waivers = load_waivers(config.waivers)
    held = hold_against_waivers(findings, articles, waivers, config, dossier.subject, today, former)
    if config.baseline is None:
        return held
    checked = [article.id for article in articles]
    known = hold_against_baseline(held.findings, load_baseline(config.baseline), checked, config, former)
    return Sorted(known.findings, (*held.suppressed, *known.suppressed), (*held.notices, *known.notices))


def hold_against_waivers(
    findings: Sequence[Finding],
    articles: Sequence[Article],
    waivers: Sequence[Waiver],
    config: Config,
    subject: str | None = None,
    today: date | None = None,
    former: Former | None = None,
) -> Sorted:
    """Take out what is waived in an article or in a file; tell of waivers that are out of date or of no use.

    Without ``today`` no waiver runs out.
    """
    given = [*((waiver, None) for waiver in waivers), *of_articles(articles)]
    by_code: dict[str, list[int]] = {}
    for number, (waiver, _) in enumerate(given):
        by_code.setdefault(waiver.code or "", []).append(number)
    by_fingerprint = any(waiver.fingerprint for waiver, _ in given)
    expired = {number for number, (waiver, _) in enumerate(given) if today and waiver.until and waiver.until < today}
    used: set[int] = set()
    kept: list[Finding] = []
    quiet: list[Finding] = []
    for finding in findings:
        names = _names(finding, former if by_fingerprint else None)
        candidates = [
            number for code in {name.code: None for name in names} | {"": None} for number in by_code.get(code, ())
        ]
        fitting = [
            number for number in candidates if any(covers(given[number][0], name, given[number][1]) for name in names)
        ]
        used.update(fitting)
        valid = next((number for number in fitting if number not in expired), None)
        if valid is None:
            kept.append(finding)
        else:
            quiet.append(finding.model_copy(update={"suppression": suppressed_by(*given[valid])}))
    checked = [article.id for article in articles] if subject is None else [subject]
    notices = _about_waivers(given, used, expired, checked, config)
    return Sorted(tuple(kept), tuple(quiet), tuple(notices))


def _names(finding: Finding, former: Former | None) -> tuple[Finding, ...]:
    """A finding under its own code and fingerprint, then under those it had in version 0.1."""
    before = former.of(finding) if former is not None else dict.fromkeys(codes_before(finding.code))
    codes = before.items() if former is not None else ((finding.fingerprint, code) for code in before)
    others = (finding.model_copy(update={"fingerprint": name, "code": code}) for name, code in codes)
    return (finding, *others)


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
    """Whether this check would have found what is waived: its article was checked, its rule ran, and no bar hid it."""
    if config.min_confidence > Config().min_confidence:
        return False
    if waiver.code is None and (config.select or config.ignore):
        return False
    if waiver.code is not None and not any(
        would_run(code, config) for code in (waiver.code, *SUCCESSORS.get(waiver.code, ()))
    ):
        return False
    if article_id is not None:
        return article_id in checked
    return waiver.article is None or any(is_article(waiver.article, name) for name in checked)


def hold_against_baseline(
    findings: Sequence[Finding],
    baseline: Baseline,
    checked: Sequence[str],
    config: Config,
    former: Former | None = None,
) -> Sorted:
    """Take out what the baseline knows; tell how many of its findings are gone, where their articles were checked.

    Of a baseline that factcheck 0.1 wrote it is told which findings are not recognised.
    """
    known = {(item.fingerprint, item.code if item.former else None) for item in baseline.findings}
    old = any(item.former for item in baseline.findings)
    found = {id(finding): _keys(finding, former if old else None) & known for finding in findings}
    because = Suppression(kind="baseline")
    kept = tuple(finding for finding in findings if not found[id(finding)])
    quiet = tuple(finding.model_copy(update={"suppression": because}) for finding in findings if found[id(finding)])
    here, held = frozenset(checked), {key for keys in found.values() for key in keys}
    gone = [
        item
        for item in baseline.findings
        if (item.fingerprint, item.code if item.former else None) not in held and seen(item, here, config)
    ]
    return Sorted(kept, quiet, tuple(_about_baseline(gone, config)))


def _keys(finding: Finding, former: Former | None) -> set[tuple[str, str | None]]:
    """By what a baseline may know a finding: its fingerprint, and those of version 0.1 with their codes."""
    before = former.of(finding).items() if former is not None else ()
    return {(finding.fingerprint, None), *before}


def _about_baseline(gone: Sequence[Known], config: Config) -> Iterator[Notice]:
    told = load_messages(config.language)
    ours = sum(not item.former for item in gone)
    if ours:
        said = told.say("notice", "gone_from_baseline", {"count": str(ours)})
        yield Notice(kind="gone_from_baseline", message=said)
    codes = Counter(item.code for item in gone if item.former)
    if codes:
        listed = ", ".join(f"{code} ({count})" for code, count in sorted(codes.items()))
        values = {"count": str(codes.total()), "codes": listed}
        yield Notice(
            kind="not_carried_over", message=told.say("notice", "not_carried_over", values), where=config.baseline
        )
