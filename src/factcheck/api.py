"""The six verbs: extract, extract_many, check, compare, diff, estimate_date.

Rules, dating and report are imported when a check is asked for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from os import PathLike
from typing import TYPE_CHECKING

from factcheck import faults
from factcheck.errors import FactcheckError, InputError, LanguageError
from factcheck.extract.pipeline import extract_article
from factcheck.link.stories import NEAREST
from factcheck.records import Article, Claim, Comparison, DateEstimate, Extraction, Notice, Revision
from factcheck.records.given import as_article, as_articles
from factcheck.records.sequence import in_order
from factcheck.relate.engine import compare_extractions
from factcheck.relate.pairwise import compare_claims
from factcheck.relate.quotation import MOST_LIKE
from factcheck.relate.results import Compared
from factcheck.statements import with_statements

if TYPE_CHECKING:
    from concurrent.futures import Future

    from factcheck.knowledge.references import References
    from factcheck.report import Report
    from factcheck.rules.config import Config
    from factcheck.rules.wording import Messages

    AnyReferences = References | str | PathLike[str] | Sequence[str | PathLike[str]]

__all__ = [
    "check",
    "check_extractions",
    "compare",
    "diff",
    "estimate_date",
    "extract",
    "extract_many",
    "once_each",
    "settled",
]

_CHUNK = 32
"""Articles a worker process takes at a time."""
_AHEAD = 3
"""Chunks a process that are read and under way before the first is asked for."""
_SHOWN = 60
"""Characters of a wrong subject that are told: it may be a whole text."""


def extract(article: Article | str) -> Extraction:
    """Every figure, date, count, quote and claim of one article.

    Where ``article.language`` is absent it is detected; an article in a language that is not read gives an empty
    extraction with a notice. A plain string is the text of an article, here and wherever one is taken.

    Raises:
        InputError: It is neither an article nor a text.
        LanguageError: ``article.language`` is the tag of no language.
    """
    return with_statements(extract_article(as_article(article)))


def extract_many(articles: Iterable[Article | str], processes: int = 1) -> Iterator[Extraction]:
    """Extract from many articles, in their order, one by one as they are asked for.

    Unlike ``extract``, nothing that is wrong with one article stops the others: a tag that is no language gives an
    empty extraction with a notice too, and so does a fault of ours (``Extraction.fault``).

    Args:
        articles: Read as needed, a bounded number ahead.
        processes: More than one spreads the work over so many processes. As always with ``multiprocessing``, a
            script that is started anew for each process needs the ``if __name__ == "__main__":`` guard.

    Raises:
        InputError: What is given is no article or text, or not several; the error names its number.
        ValueError: ``processes`` is less than one.
    """
    if processes < 1:
        raise ValueError(f"processes must be 1 or more, not {processes}")
    several = as_articles(articles)
    if processes == 1:
        return (_extract_or_tell(article) for article in several)
    return _extract_parallel(several, processes)


def _extract_or_tell(article: Article) -> Extraction:
    try:
        return extract(article)
    except LanguageError as error:
        return Extraction(article=article, notices=(f"not read: {error}",))
    except FactcheckError:  # of what is installed, not of this article
        raise
    except Exception as error:
        fault = faults.told(error)
        return Extraction(article=article, fault=fault, notices=(f"not read, for a fault in factcheck: {fault}",))


def _extract_chunk(articles: list[Article]) -> list[Extraction]:
    return [_extract_or_tell(article) for article in articles]


def _extract_parallel(articles: Iterable[Article], processes: int) -> Iterator[Extraction]:
    from concurrent.futures import ProcessPoolExecutor

    source = iter(articles)
    chunks = iter(lambda: list(islice(source, _CHUNK)), [])
    pending: deque[Future[list[Extraction]]] = deque()
    pool = ProcessPoolExecutor(processes)
    try:
        for chunk in chunks:
            pending.append(pool.submit(_extract_chunk, chunk))
            if len(pending) >= processes * _AHEAD:
                yield from pending.popleft().result()
        while pending:
            yield from pending.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def check(
    articles: Iterable[Article | str],
    subject: Article | str | None = None,
    references: AnyReferences | None = None,
    config: Config | None = None,
    today: date | None = None,
) -> Report:
    """Find where the facts of several articles do not fit together, or of one with itself.

    An article that cannot be read and a rule that breaks off cost but themselves: ``Report.notices`` names them.

    Args:
        articles: Any number, each as an ``Article`` or as its text. One that is given twice counts once. Their order
            has no part in what is found; the report lists them as they were published.
        subject: A draft, as an article or as the id of one of ``articles``. Findings then concern it, and what the
            others disagree on among themselves is context.
        references: What is known from elsewhere: events, tenures and series of official figures, or the files
            that hold them. They stand above those that come with the library (``Config.known`` leaves these out).
        config: Which rules run and how loud they are, and the files of waivers and baseline. ``load_config`` reads it.
        today: The day by which waivers run out; without it none does.

    Raises:
        InputError: Two different articles have one id, ``subject`` is the id of none, or what is given is no article
            or text; the error names its number.
        ReferenceFileError: A reference file is not well formed.
        ConfigError: ``config`` names a rule that does not exist, or a file that is not well formed.
    """
    given = list(as_articles(articles))
    if subject is not None and not isinstance(subject, str):
        draft = as_article(subject, "the subject")
        given, subject = [draft, *given], draft.id
    own = settled(config, references)
    return check_extractions(tuple(extract_many(once_each(given))), subject, own, config, today)


def settled(config: Config | None, references: AnyReferences | None) -> References | None:
    """Refuse settings and references that are wrong before the work on the articles, and give the references.

    Raises:
        ReferenceFileError: A reference file is not well formed.
        ConfigError: ``config`` names a rule that does not exist, or a file that is not well formed.
    """
    from factcheck.knowledge.references import References, load_references
    from factcheck.rules import Config, refuse_wrong

    refuse_wrong(config or Config())
    return references if references is None or isinstance(references, References) else load_references(references)


def check_extractions(
    extractions: Sequence[Extraction],
    subject: str | None = None,
    references: AnyReferences | None = None,
    config: Config | None = None,
    today: date | None = None,
) -> Report:
    """``check`` for articles that were extracted before. ``subject`` is the id of the draft.

    Raises:
        InputError: Two extractions are of one article id, or ``subject`` is the id of none.
        ReferenceFileError: A reference file is not well formed.
        ConfigError: ``config`` names a rule that does not exist, or a file that is not well formed.
    """
    from factcheck.report import Report, total_coverage
    from factcheck.rules import Config, Dossier, run_rules
    from factcheck.rules.former import Former
    from factcheck.rules.suppress import sort_out
    from factcheck.rules.wording import load_messages

    by_id = {extraction.article.id: extraction for extraction in extractions}
    if len(by_id) < len(extractions):
        raise InputError("an article was extracted twice", hint="give every id once")
    if subject is not None and subject not in by_id:
        shown = subject if len(subject) <= _SHOWN else f"{subject[:_SHOWN]}…"
        hint = "give the id of one of them, or the draft itself as an Article(text=…)"
        raise InputError(f"the subject {shown!r} is none of the articles", hint=hint)
    settings = config or Config()
    known = _load(references, shipped=settings.known)
    extractions, compared = _compare_or_tell(in_order(extractions, subject), known, subject, settings)
    by_id = {extraction.article.id: extraction for extraction in extractions}
    words = load_messages(settings.language)
    problems = [_broken(one, words, "broken_article", one.fault) for one in extractions if one.fault is not None]
    datings = {article_id: _estimate_or_tell(one, known, words, problems) for article_id, one in by_id.items()}
    if compared.left_out:
        problems.append(_left_out("left_out", compared.left_out, NEAREST, words))
    if compared.quotes_left_out:
        problems.append(_left_out("quotes_left_out", compared.quotes_left_out, MOST_LIKE, words))
    if compared.not_read:
        said = words.say("notice", "not_read", {"count": str(compared.not_read)})
        problems.append(Notice(kind="left_out", message=said))
    dossier = Dossier(by_id, compared, datings, known, subject, settings)
    former = Former(by_id)
    held = sort_out(run_rules(dossier, settings, problems, former), dossier, today, former)
    return Report(
        subject=subject,
        language=settings.language,
        findings=held.findings,
        suppressed=held.suppressed,
        notices=(*problems, *held.notices),
        extractions=tuple(extractions),
        facts=compared.facts,
        marks=compared.marks,
        groups=compared.groups,
        comparisons=compared.comparisons,
        events=compared.events,
        origins=compared.origins,
        datings=tuple(datings.values()),
        coverage=total_coverage(tuple(extractions)),
    )


def _compare_or_tell(
    extractions: tuple[Extraction, ...], known: References | None, subject: str | None, settings: Config
) -> tuple[tuple[Extraction, ...], Compared]:
    """The articles compared; those that comparing breaks on as if they had not been read, with the fault."""
    while True:
        try:
            return extractions, compare_extractions(extractions, known, subject, settings.places)
        except FactcheckError:  # of the settings, not of an article
            raise
        except Exception as error:
            fault = faults.told(error)
            broken = _broken_on(extractions, lambda some: compare_extractions(some, known, subject, settings.places))
            if extractions[broken].fault is not None:  # it is empty already: the fault is no article's
                raise
            article = extractions[broken].article
            told = f"not compared, for a fault in factcheck: {fault}"
            empty = Extraction(article=article, fault=fault, notices=(told,))
            extractions = (*extractions[:broken], empty, *extractions[broken + 1 :])


def _broken_on(extractions: tuple[Extraction, ...], compare: Callable[[tuple[Extraction, ...]], object]) -> int:
    """The number of the article with which comparing those before it begins to fail."""

    def fails(count: int) -> bool:
        try:
            compare(extractions[:count])
        except Exception:
            return True
        return False

    return min(bisect_left(range(1, len(extractions) + 1), True, key=fails), len(extractions) - 1)


def _estimate_or_tell(
    extraction: Extraction, references: References | None, words: Messages, problems: list[Notice]
) -> DateEstimate:
    from factcheck.dating import estimate_date as estimate

    try:
        return estimate(extraction, references, words.language)
    except Exception as error:
        problems.append(_broken(extraction, words, "broken_dating", faults.told(error)))
        return DateEstimate(article_id=extraction.article.id)


def _left_out(key: str, count: int, nearest: int, words: Messages) -> Notice:
    values = {"count": str(count), "nearest": str(nearest)}
    return Notice(kind="left_out", message=words.say("notice", key, values))


def _broken(extraction: Extraction, words: Messages, key: str, problem: str) -> Notice:
    said = words.say("notice", key, {"problem": problem})
    return Notice(kind="broken_article", message=said, where=extraction.article.id)


def compare(claim_a: Claim, claim_b: Claim) -> Comparison:
    """Hold two claims against each other: may they be compared, and do they exclude each other?

    ``Comparison.steps`` has every decision on the way. Without their articles nothing is known of shared origin,
    events or publication dates beyond what the claims themselves say.
    """
    return compare_claims(claim_a, claim_b)


def diff(old: Article | str, new: Article | str) -> Revision:
    """Which facts of an article a new version of it changes, adds or leaves out.

    Facts are figures of every kind, quotes and times, and what a sentence denies or names. What was changed comes
    with the verdict that ``check`` gives on the two and how sure it is: a toll that rose is an update.

    Raises:
        InputError: One of the two is neither an article nor a text.
        LanguageError: The language of an article is the tag of no language.
    """
    from factcheck.relate.revisions import compare_versions

    before, after = as_article(old, "the old version"), as_article(new, "the new version")
    if after.id == before.id:  # a version mostly keeps the id of its article
        after = after.model_copy(update={"id": f"{after.id} (new)"})
    return compare_versions(extract(before), extract(after))


def estimate_date(
    article: Article | str, references: AnyReferences | None = None, *, known: bool = True, language: str = "en"
) -> DateEstimate:
    """When an article was written, as far as its text shows: an interval with the evidence for and against it.

    Args:
        article: The article or its text.
        references: Events, tenures and series of official figures, or the files that hold them.
        known: Whether those that come with the library are used too.
        language: The language the reasons are written in, ``en`` or ``id``, whatever that of the article is.

    Raises:
        ValueError: Reasons are not written in ``language``.
        InputError: It is neither an article nor a text.
        LanguageError: ``article.language`` is the tag of no language.
        ReferenceFileError: A reference file is not well formed.
    """
    from factcheck.dating import estimate_date as estimate
    from factcheck.dating import reason_languages

    if language not in reason_languages():
        raise ValueError(f"no reasons in {language!r}; there are: {', '.join(reason_languages())}")
    return estimate(extract(article), _load(references, shipped=known), language)


def _load(references: AnyReferences | None, *, shipped: bool) -> References | None:
    from factcheck.knowledge.references import References, known_references, load_references

    if references is None:
        return known_references() if shipped else None
    own = references if isinstance(references, References) else load_references(references)
    if not shipped:
        return own
    together: References = own.once("with those that come with the library", lambda: own.over(known_references()))
    return together


def once_each(articles: Iterable[Article], problems: list[InputError] | None = None) -> Iterator[Article]:
    """The articles without repetitions.

    Args:
        articles: Any number.
        problems: Where to put a second, different article of an id that is taken, and go on without it.

    Raises:
        InputError: Two different articles have one id, and there is no list of ``problems``.
    """
    seen: dict[str, Article] = {}
    for article in articles:
        if article.id not in seen:
            seen[article.id] = article
            yield article
        elif seen[article.id] != article:
            error = _taken(article, seen[article.id])
            if problems is None:
                raise error
            problems.append(error)


def _taken(article: Article, first: Article) -> InputError:
    where = [one.file for one in (article, first)]
    other = f"; the first is in {where[1]}" if where[1] and where[1] != where[0] else ""
    problem = f"two different articles have the id {article.id!r}{other}"
    return InputError(problem, where=where[0], hint="give each its own id")
