"""What must hold of every page, whatever the articles hold."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_VOID = {"meta", "br", "hr", "img", "input", "link"}
_TAGS = """
    html head meta title style body a header nav main footer section article div p span h1 h2 h3 ul ol li dl dt dd
    cite code small strong sup em mark ins bdi blockquote details summary form fieldset legend label input select
    optgroup option button table caption thead tbody tr th td figure figcaption svg desc text tspan rect circle line
    polyline path
"""
"""What the page is made of. None of these runs, loads or sends anything."""
_ATTRIBUTES = """
    charset http-equiv content name lang dir id class href rel title role tabindex aria-label aria-labelledby scope
    type checked value label method open viewbox x y x1 x2 y1 y2 cx cy r rx dx dy width height d points text-anchor
"""
ACTIVE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class Page(HTMLParser):
    """What a page holds. Fails where an element is not closed, or closed in the wrong order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.levels: list[int] = []
        self.text = ""
        self.feed(page)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.text += data

    def values(self, name: str) -> list[str]:
        return [value for given, value in self.attributes if given == name]


def sound(page: str) -> Page:
    """The page, after what must hold of every page."""
    parsed = Page(page)
    ids = parsed.values("id")
    assert len(ids) == len(set(ids))
    targets = [link[1:] for link in parsed.values("href") if link.startswith("#")]
    assert set(targets) <= set(ids)
    assert {name for names in parsed.values("aria-labelledby") for name in names.split()} <= set(ids)
    assert all(link.startswith(("#", "https://", "http://")) for link in parsed.values("href"))
    assert set(parsed.tags) <= set(_TAGS.split())
    assert {name for name, _ in parsed.attributes} <= set(_ATTRIBUTES.split())
    assert set(parsed.values("method")) <= {"dialog"}
    assert all(below - above <= 1 for above, below in zip(parsed.levels, parsed.levels[1:], strict=False))
    assert parsed.tags.count("h1") == 1
    assert not ACTIVE.search(page)
    page.encode()
    return parsed
