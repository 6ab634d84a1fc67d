"""Elements of a page, well formed and escaped by construction."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element, tostring

__all__ = ["Content", "element", "extend", "link", "visible", "written"]

Content = Element | str | None
"""What an element holds: another element, text, or nothing."""

# Escape sequences, and marks that turn the direction of what follows, must not reach a terminal or a page.
_ACTIVE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_LINE_END = re.compile("\r\n?|[\x0b\x0c\x1c-\x1f\x85\u2028\u2029]")
_WEB = ("https://", "http://")


def visible(text: str) -> str:
    """The text with control characters and marks that turn the direction written out: ``<U+202E>``."""
    return _ACTIVE.sub(lambda found: f"<U+{ord(found.group()):04X}>", text)


def element(tag: str, /, *contents: Content, **attributes: str | None) -> Element:
    """An element with its contents in order; texts and attributes are shown as they are and do nothing.

    ``class_`` and ``for_`` are written without the underscore, ``aria_label`` with a hyphen; an attribute that is
    ``None`` is left out.
    """
    given = {key.rstrip("_").replace("_", "-"): _inert(value) for key, value in attributes.items() if value is not None}
    made = Element(tag, given)
    extend(made, contents)
    return made


def extend(parent: Element, contents: Iterable[Content]) -> None:
    """Put contents behind what is in ``parent``."""
    for content in contents:
        if isinstance(content, Element):
            parent.append(content)
        elif content:
            _text(parent, _inert(content))


def _text(parent: Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def _inert(text: str) -> str:
    """Line ends of every kind as one, control characters and marks that turn the direction written out."""
    return visible(_LINE_END.sub("\n", text))


def link(url: str, *contents: Content) -> Element:
    """A link to the web; an address of any other kind (``javascript:``) is none, and its text stands alone."""
    if not url.startswith(_WEB):
        return element("span", *contents)
    return element("a", *contents, href=url, rel="noopener noreferrer")


def written(root: Element) -> str:
    """The element as HTML."""
    return tostring(root, encoding="unicode", method="html")
