"""Origins: what was copied from where, and copies that do not agree with what they were copied from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from factcheck.link.documents import ONE_TEXT, UNKNOWN_ORDER
from factcheck.records import Evidence, Extraction, Origin, Severity, Span, Step, Verdict
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.drafting import count_draft
from factcheck.rules.issues import Issue, of_kind, told_of
from factcheck.rules.registry import rule
from factcheck.rules.whens import Told, When

__all__ = ["RULES"]


@rule(code="SRC001", name="shared-origin", family="sources", severity=Severity.INFO, preview=True)
def shared_origin(dossier: Dossier) -> Iterator[Draft]:
    """Several articles go back to one source: they count as one.

    **What it does.** Joins articles that name the same agency as their source within a day, or share most of their
    text.

    **Why it matters.** Five copies of one agency text are no five confirmations.

    **Example.** Two sites carry the same AFP story.

    **What to check.** Look for a source of another origin.

    **Source.** verdicts.md, row 71.
    """
    for origin in dossier.compared.origins:
        if dossier.concerns(*origin.articles):
            extractions = [dossier.extractions[name] for name in origin.articles if name in dossier.extractions]
            yield Draft(
                message="SRC001",
                verdict=Verdict.AGREE,
                evidence=tuple(
                    Evidence(article_id=item.article.id, span=_credit(item), role="origin") for item in extractions
                ),
                values={"origin": _named(dossier, origin), "count": str(len(origin.articles))},
                identity=(origin.name,),
                to_check=("other_origin",),
                steps=(Step(name="origin", outcome=_WHY.get(origin.why, "named"), detail=origin.name),),
                confidence=0.9,
            )


def _named(dossier: Dossier, origin: Origin) -> str:
    """The outlets of an origin, or of files that name none their stems."""
    parts = origin.name.split(" / ")
    return " / ".join(PurePath(part).stem if part in dossier.extractions else part for part in parts)


_WHY = {UNKNOWN_ORDER: "one text, order unknown", ONE_TEXT: "one text"}
"""What ties articles of one origin; else they name it as their source."""


def _credit(extraction: Extraction) -> Span:
    """Where the article names its source, else its first words."""
    if extraction.lineage:
        return extraction.lineage[0].span
    text = extraction.article.text
    first = next((line for line in text.splitlines() if line.strip()), "")[:_FIRST_WORDS]
    start = text.find(first)
    return Span(start=start, end=start + len(first), text=first)


_FIRST_WORDS = 80


@rule(code="SRC002", name="copy-disagrees", family="sources", severity=Severity.ERROR)
def copy_disagrees(dossier: Dossier) -> Iterator[Draft]:
    """An article gives another figure than the text it was copied from.

    **What it does.** Compares two articles of one origin, or one that names an agency with that agency's own text of
    the same day.

    **Why it matters.** Agencies send new versions all day, so the copy may be of an earlier one. Where a slip explains
    the gap exactly, the copy is wrong.

    **Example.** A site that names AFP has "43 killed"; AFP's text has "34 killed".

    **What to check.** The agency's versions of that day.

    **Source.** verdicts.md, row 72.
    """
    for issue in of_kind(dossier, When.COPY):
        yield count_draft(
            dossier,
            issue,
            "SRC002",
            could_be=("wire_update",),
            to_check=("wire_versions",),
            pair=_copy_first(dossier, issue),
        )


def _copy_first(dossier: Dossier, issue: Issue) -> tuple[Told, Told] | None:
    """The claim of the article that names the other's publisher, and the other's; ``None`` where neither does."""
    left, right = told_of(issue.first)[0], told_of(issue.first)[-1]
    context = dossier.compared.context
    for copy, original in ((left, right), (right, left)):
        if context.article(original.article_id).source in context.article(copy.article_id).lineage:
            return copy, original
    return None


@rule(code="SRC005", name="version-updated", family="sources", severity=Severity.INFO)
def version_updated(dossier: Dossier) -> Iterator[Draft]:
    """A later version of a text gives another value, which may have changed in between or is said to be corrected.

    **What it does.** Notes two values of one fact in two versions of one text where the value may move in time (a
    share, a price, the missing), and values other than tolls that the later article says were wrong.

    **Why it matters.** Whoever uses the earlier version prints what its own author has changed.

    **Example.** In the morning "61 percent of the votes were counted", in the evening "64 percent".

    **What to check.** Nothing, unless the earlier value is still to be published.

    **Source.** verdicts.md, rows 17, 20 and 72.
    """
    for issue in of_kind(dossier, When.UPDATED):
        pair = _earlier_first(dossier, issue)
        yield count_draft(dossier, issue, "SRC005", could_be=("version_updated",), to_check=("use_latest",), pair=pair)


def _earlier_first(dossier: Dossier, issue: Issue) -> tuple[Told, Told]:
    context = dossier.compared.context
    left, right = told_of(issue.first)[0], told_of(issue.first)[-1]
    a, b = sorted((left, right), key=lambda one: str(context.article(one.article_id).published or ""))
    return a, b


@rule(code="SRC006", name="version-hedge-changed", family="sources", severity=Severity.INFO)
def version_hedge_changed(dossier: Dossier) -> Iterator[Draft]:
    """Two versions of one text, in one language, give a number with another hedge or rounding; both can be true.

    **What it does.** Notes "at least 75" beside "75", "18 to 34" beside "18 to 36", where one text is a version of the
    other.

    **Why it matters.** Dropping "at least" turns a floor into a total, and nobody sees it in a copied text.

    **Example.** "at least 75 officers stood guard" against "75 officers stood guard".

    **What to check.** Which of the two the source said.

    **Source.** verdicts.md, rows 06 and 72.
    """
    for issue in of_kind(dossier, When.REHEDGED):
        pair = _earlier_first(dossier, issue)
        yield count_draft(
            dossier, issue, "SRC006", could_be=("version_updated",), to_check=("source_words",), pair=pair
        )


RULES = (shared_origin, copy_disagrees, version_updated, version_hedge_changed)
