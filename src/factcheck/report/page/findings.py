"""The findings of the page: each with its passages side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from string import ascii_uppercase
from xml.etree.ElementTree import Element

from factcheck.markup import Content, element, link
from factcheck.records import Fact, Finding, Severity
from factcheck.report.content import background, expectation, who_says
from factcheck.report.page.filters import Filters
from factcheck.report.page.view import View
from factcheck.report.passages import Passage, inert
from factcheck.report.repairs import repairs, safest
from factcheck.report.waterfall import Waterfall, WaterfallRow, bits_of, waterfalls
from factcheck.report.word_diff import Wording, wordings

__all__ = ["findings", "letter", "listed", "quoted"]

_ROWS = 8
"""Rows of bits that are shown, the strongest; the others are one row. JSON and ``explain --pair`` have all."""
_ARTICLES = 6
"""Articles of one finding that are shown at once; the rest is folded."""


def findings(view: View, filters: Filters) -> Element | None:
    """All findings in the order of the page, under what they can be filtered by."""
    if not view.findings:
        return None
    cards = [_card(view, filters, number, finding) for number, finding in enumerate(view.findings, start=1)]
    shown = element("p", view.labels("shown", count=len(view.findings)), class_="shown small")
    return view.section("findings", view.labels("findings"), filters.controls(), *cards, shown)


def _card(view: View, filters: Filters, number: int, finding: Finding) -> Element:
    """A finding; a note is folded to its message."""
    labels = view.labels
    times = len(view.again[finding.fingerprint]) + 1
    tags = element(
        "span",
        element("span", str(number), class_="badge"),
        " ",
        element("span", labels.of("level", finding.severity), class_="level"),
        f" {labels.of('verdict', finding.verdict)} ",
        element("code", finding.code),
        " ",
        element("span", labels("repeated", count=times), class_="times") if times > 1 else None,
        class_="tags",
    )
    message = element("h3", finding.message)
    expected = [*listed(view, expectation(finding, labels))]
    rest = [
        element("dl", *expected, class_="expectation") if expected else None,
        _sides(view, finding, bare=bool(expected)),
        _word_by_word(view, finding),
        _who_says(view, finding),
        element("dl", *listed(view, background(finding, labels)), class_="background"),
        _bits(view, finding),
        _small_print(view, finding),
    ]
    shape = {"class_": f"finding {filters.classes(finding)}", "id": f"f{number}"}
    if finding.severity is Severity.INFO:
        folded = element("details", element("summary", tags, message), *rest)
        return element("article", folded, **shape)
    return element("article", tags, message, *rest, **shape)


def letter(place: int) -> str:
    """A, B, C … for the articles of a finding; numbers from the 27th on."""
    return ascii_uppercase[place] if place < len(ascii_uppercase) else str(place + 1)


def _sides(view: View, finding: Finding, *, bare: bool) -> Element:
    by_article = view.passages.by_article(finding.evidence)
    shown = [_side(view, place, *item, bare=bare) for place, item in enumerate(by_article.items())]
    rest = shown[_ARTICLES:]
    folded = None
    if rest:
        summary = element("summary", view.labels("more_articles", count=len(rest)))
        folded = element("details", summary, element("div", *rest, class_="sides"), class_="more")
    return element("div", element("div", *shown[:_ARTICLES], class_="sides"), folded)


def _side(view: View, place: int, article_id: str, shown: list[Passage], *, bare: bool) -> Element:
    """One article's passages, under its letter, name and date and, unless ``bare``, the values that were read."""
    values = dict.fromkeys(value for passage in shown for value in passage.values)
    value = element("p", view.messages.grouped(" · ".join(values)), class_="value") if values and not bare else None
    return element(
        "div",
        element(
            "p",
            element("span", letter(place), class_="letter"),
            " ",
            element("cite", view.passages.name(article_id), dir="auto"),
            " ",
            element("span", view.passages.date(article_id), class_="date"),
            class_="outlet",
        ),
        value,
        *(quoted(view, passage) for passage in shown),
        class_="side",
    )


def quoted(view: View, passage: Passage, *, bare: bool = False) -> Element:
    """A passage in its sentence, with the way to it in its article; ``bare`` without its place where there is none."""
    pieces = [element("mark", piece) if marked else piece for piece, marked in passage.pieces]
    text = element("bdi", *pieces, lang=view.anchors.language(passage.article_id))
    anchor = view.anchors.at(passage.article_id, passage.start)
    place = view.labels("characters", start=passage.start, end=passage.end)
    where: Content = None if bare else place
    if anchor:
        where = element("a", view.labels("in_article"), href=f"#{anchor}", title=place)
    return element(
        "blockquote", element("p", text, " ", element("span", where, class_="place") if where is not None else None)
    )


def _word_by_word(view: View, finding: Finding) -> Element | None:
    """The quotes of a finding under each other; the words that only one of them has are marked."""
    found = wordings(finding, view.extractions)
    if not found:
        return None
    places = list(view.passages.by_article(finding.evidence))
    rows = [_wording(view, letter(places.index(item.article_id)), item) for item in found]
    return element("div", element("p", view.labels("word_by_word"), class_="term"), *rows, class_="wordings")


def _wording(view: View, side: str, wording: Wording) -> Element:
    pieces: list[Content] = []
    for text, alone in wording.pieces:
        pieces.append(element("ins" if alone else "span", text))
    words = element("bdi", *pieces, lang=view.anchors.language(wording.article_id))
    return element("p", element("span", side, class_="letter"), " ", words)


def _who_says(view: View, finding: Finding) -> Element | None:
    """Who says what, which sources would agree with either repair, and the wording that all of them bear."""
    rows = [*listed(view, who_says(finding, view.labels))]
    facts = [view.facts[name] for name in view.behind(finding.evidence[:2]) if name in view.facts]
    for fact in facts[:1] if finding.sides else ():
        if sum(not value.outdated for value in fact.values) > len(finding.sides):
            continue  # what all sources of the fact bear says nothing of these two values
        told = (
            ("to_agree", tuple(repairs(fact, view.passages, view.labels))),
            ("to_print", tuple(safest(fact, view.labels))),
        )
        rows += listed(view, ((view.labels(label), sentences) for label, sentences in told))
        rows.append(element("div", element("dt", view.labels("fact")), element("dd", _to_fact(fact), dir="auto")))
    return element("dl", *rows, class_="says") if rows else None


def _to_fact(fact: Fact) -> Element:
    return element("a", inert(fact.label), href=f"#fact-{fact.id}")


def listed(view: View, rows: Iterable[tuple[str, tuple[str, ...]]]) -> Iterator[Element]:
    """Terms with their sentences, for a ``dl``."""
    for label, sentences in rows:
        if sentences:
            told = (element("dd", view.messages.grouped(sentence), dir="auto") for sentence in sentences)
            yield element("div", element("dt", label), *told)


def _bits(view: View, finding: Finding) -> Element | None:
    """What the surest comparison behind a finding rests on, folded: its passages, its steps in words, its bits."""
    found = [item for item in view.decisions.behind(finding) if item.link is not None and item.link.evidence]
    if not found:
        return None
    item = max(found, key=lambda one: one.confidence)
    sides = " / ".join(f"“{one.span.text}” ({view.passages.name(one.article_id)})" for one in (*item.left, *item.right))
    reasons = [element("li", sentence, dir="auto") for sentence in view.messages.because(item.steps)]
    rest = view.labels("more_steps", count=len(found) - 1) if len(found) > 1 else None
    return element(
        "details",
        element("summary", view.labels("bits_behind")),
        element("p", sides, dir="auto"),
        element("ul", *reasons) if reasons else None,
        *(_waterfall(view, table) for table in waterfalls(item, view.labels)),
        element("p", view.labels("bits_told"), class_="small"),
        element("p", rest, class_="small") if rest else None,
        class_="bits",
    )


def _waterfall(view: View, table: Waterfall) -> Element:
    """The strongest rows, the others as one, and the sum."""
    labels = view.labels
    rows = list(table.rows[: _ROWS + 1])
    if len(table.rows) > len(rows) + 1:
        others = table.rows[len(rows) :]
        rows.append(WaterfallRow(labels("all_others", count=len(others)), "", sum(row.bits for row in others)))
    else:
        rows = list(table.rows)
    rows.append(WaterfallRow(labels("sum"), labels("probability", value=f"{table.probability:.2f}"), table.total))
    head = [element("th", labels(name), scope="col") for name in ("compared", "level_reached", "bits")]
    body = [
        element("tr", element("th", row.what, scope="row"), element("td", row.how), element("td", bits_of(row.bits)))
        for row in rows
    ]
    caption = element("caption", table.title)
    return element("table", caption, element("thead", element("tr", *head)), element("tbody", *body))


def _small_print(view: View, finding: Finding) -> Element:
    told = f"{view.labels('confidence')} {finding.confidence:.2f} · {view.labels('fingerprint')} "
    names = [finding.fingerprint, *(item.fingerprint for item in view.again[finding.fingerprint])]
    manual = link(finding.url, f"{finding.code} {finding.name}")
    return element("p", told, element("code", " ".join(dict.fromkeys(names))), " · ", manual, class_="small")
