"""Choosing among the findings by level, family, code and article, without a script.

The page's own controls are read by the stylesheet (``:has(:checked)``); what is not chosen is not displayed. A browser
that does not know ``:has`` shows everything.
"""

from __future__ import annotations

from collections import Counter
from xml.etree.ElementTree import Element

from factcheck.markup import Content, element
from factcheck.records import Finding, Severity
from factcheck.report.page.view import View

__all__ = ["Filters"]

_FEWEST = 4
"""Fewer findings are seen at once."""


class Filters:
    """What the findings of a page can be chosen by.

    Families and codes have numbers for classes, so that nothing from outside gets into the stylesheet.
    """

    def __init__(self, view: View) -> None:
        self._view = view
        codes = sorted({finding.code: finding.name for finding in view.findings}.items())
        families = sorted({_family(code) for code, _ in codes})
        self._names = dict(codes)
        self._codes = {code: f"c{number}" for number, (code, _) in enumerate(codes)}
        self._families = {family: f"k{number}" for number, family in enumerate(families)}
        self._count = Counter(token for finding in view.findings for token in self._tokens(finding))

    def classes(self, finding: Finding) -> str:
        """The classes by which a finding is shown or not."""
        return " ".join(self._tokens(finding))

    def style(self) -> str:
        """The rules that belong to the choices of this page."""
        return "".join(
            f'body:has(option[value="{token}"]:checked) :is(.finding,.glance li):not(.{token}){{display:none}}\n'
            for token in self._count
            if token not in set(Severity)
        )

    def controls(self) -> Element | None:
        """The controls. Everything is chosen at first; the button chooses everything again."""
        if len(self._view.findings) < _FEWEST:
            return None
        labels = self._view.labels
        return element(
            "form",
            self._levels(),
            _choice("of-kind", labels("filter_kind"), self._kinds()),
            _choice("of-article", labels("filter_article"), self._sources()),
            element("button", labels("filter_all"), type="reset"),
            class_="filters",
            method="dialog",  # outside a dialog such a form is never sent
            aria_label=labels("filter"),
        )

    def _tokens(self, finding: Finding) -> list[str]:
        anchors = self._view.anchors
        articles = dict.fromkeys(item.article_id for item in finding.evidence if anchors.known(item.article_id))
        kinds = [str(finding.severity), self._families[_family(finding.code)], self._codes[finding.code]]
        return [*kinds, *(f"in-{anchors.article(article_id)}" for article_id in articles)]

    def _levels(self) -> Element:
        labels = self._view.labels
        boxes = [
            element(
                "label",
                element("input", type="checkbox", id=f"show-{severity}", checked=""),
                f" {labels.counted(severity, self._count[severity])}",
                class_=severity,
            )
            for severity in Severity
            if self._count[severity]
        ]
        return element("fieldset", element("legend", labels("filter_level")), *boxes)

    def _kinds(self) -> list[Content]:
        labels = self._view.labels
        options: list[Content] = [element("option", labels("all"), value="")]
        for family, token in self._families.items():
            label = labels.known("family", family)
            own = [_option(f"{label} ({self._count[token]})", token)]
            own += [
                _option(f"{code} {self._names[code]} ({self._count[named]})", named)
                for code, named in self._codes.items()
                if _family(code) == family
            ]
            options.append(element("optgroup", *own, label=label or "-"))
        return options

    def _sources(self) -> list[Content]:
        view = self._view
        options: list[Content] = [element("option", view.labels("all"), value="")]
        for article in view.report.articles:
            token = f"in-{view.anchors.article(article.id)}"
            if self._count[token]:
                name = f"{view.passages.name(article.id)} · {view.passages.date(article.id)}"
                options.append(_option(f"{name} ({self._count[token]})", token))
        return options


def _family(code: str) -> str:
    """What a code begins with: ``NUM`` of ``NUM102``."""
    return code.rstrip("0123456789")


def _choice(name: str, label: str, options: list[Content]) -> Element:
    return element("label", element("span", label), element("select", *options, id=name))


def _option(label: str, value: str) -> Element:
    return element("option", label, value=value)
