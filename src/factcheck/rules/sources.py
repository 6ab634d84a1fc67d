"""Origins: what was copied from where, and copies that do not agree with what they were copied from."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare.moments import Counted
from factcheck.knowledge.intervals import spoken
from factcheck.records import Evidence, Extraction, QuantityClaim, Severity, Span, Verdict
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.drafting import count_draft
from factcheck.rules.issues import Issue, counts_of, of_kind
from factcheck.rules.registry import rule

__all__ = ["RULES"]


@rule(code="SRC001", name="shared-origin", family="sources", severity=Severity.INFO)
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
                values={"origin": origin.name, "count": str(len(origin.articles))},
                identity=(origin.name,),
                to_check=("other_origin",),
                reasons=(origin.why,),
                confidence=0.9,
            )


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
    for issue in of_kind(dossier, "SRC002"):
        sure = issue.first.verdict is Verdict.CONTRADICTION
        yield count_draft(
            dossier,
            issue,
            "SRC002",
            severity=None if sure else Severity.WARNING,
            could_be=("wire_update",),
            to_check=("wire_versions",),
            pair=_copy_first(dossier, issue),
        )


def _copy_first(dossier: Dossier, issue: Issue) -> tuple[Counted, Counted] | None:
    """The claim of the article that names the other's publisher, and the other's; ``None`` where neither does."""
    left, right = counts_of(issue.first)[0], counts_of(issue.first)[-1]
    context = dossier.compared.context
    for copy, original in ((left, right), (right, left)):
        if context.article(original.article_id).source in context.article(copy.article_id).lineage:
            return copy, original
    return None


@rule(code="SRC003", name="versions-differ", family="sources", severity=Severity.WARNING)
def versions_differ(dossier: Dossier) -> Iterator[Draft]:
    """Two versions of one publisher's text, or a text and its translation, give different figures.

    **What it does.** Finds articles of one publisher and day that are versions of one text, pairs their counts in
    order, and compares the counts that are left over one to one.

    **Why it matters.** A translator or an editor changed a figure.

    **Example.** The English text has "186 killed", the Indonesian one of the same day "156 tewas".

    **What to check.** The version that was written first.

    **Source.** verdicts.md, rows 29 and 72.
    """
    for issue in of_kind(dossier, "SRC003"):
        together = len({claim.article_id for claim in counts_of(issue.first)}) > 1
        if together:
            yield count_draft(
                dossier, issue, "SRC003", could_be=("version_updated", "loose_translation"), to_check=("original",)
            )


@rule(code="SRC004", name="versions-count-differently", family="sources", severity=Severity.WARNING)
def versions_count_differently(dossier: Dossier) -> Iterator[Draft]:
    """Two versions of one text, or a text and its translation, give different numbers of people.

    **What it does.** Looks at people who are neither victims nor troops. Numbers that agree are paired; where then one
    is left over in each version, and neither stands in the other for something else, they are held to be one.

    **Why it matters.** A translator or an editor changed a figure.

    **Example.** "about 900 people came to the hearing" and "sekitar 600 orang menghadiri sidang itu".

    **What to check.** The version that was written first.

    **Source.** verdicts.md, row 72.
    """
    for item in dossier.compared.comparisons:
        left, right = item.left[0], item.right[0]
        if not isinstance(left, QuantityClaim) or not isinstance(right, QuantityClaim):
            continue
        if not dossier.concerns(left.article_id, right.article_id):
            continue
        a, b = (right, left) if right.article_id == dossier.subject else (left, right)
        outlets = [dossier.compared.context.article(claim.article_id).source or claim.article_id for claim in (a, b)]
        yield Draft(
            message="SRC004",
            verdict=item.verdict,
            evidence=tuple(Evidence(article_id=claim.article_id, span=claim.span, role="claim") for claim in (a, b)),
            values={"a": a.span.text, "b": b.span.text, "a_source": outlets[0], "b_source": outlets[1]},
            claims=(a, b),
            needs=("amount",),
            expected=spoken(b.amount),
            observed=spoken(a.amount),
            could_be=("version_updated", "loose_translation"),
            to_check=("original",),
            steps=item.steps,
            confidence=0.7 * min(a.confidence, b.confidence),
        )


RULES = (shared_origin, copy_disagrees, versions_differ, versions_count_differently)
