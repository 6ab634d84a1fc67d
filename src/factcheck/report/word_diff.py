"""The quotes that a finding sets against each other, word by word."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel

from factcheck.records import Extraction, Finding, QuoteClaim

__all__ = ["Wording", "word_diff", "wordings"]

_WORD = re.compile(r"\w+(?:[.,'’-]\w+)*")
_LONGEST = 4_000
"""Characters of a quote that are compared; the work grows with the product of two lengths."""

Pieces = tuple[tuple[str, bool], ...]
"""A text in pieces, each with whether only this text has it."""


class Wording(NamedTuple):
    """One quote as its article has it."""

    article_id: str
    pieces: Pieces


def word_diff(left: str, right: str) -> tuple[Pieces, Pieces]:
    """Two texts in pieces that put together are the texts again; words alike but for capitals are shared."""
    words = [list(_WORD.finditer(text)) for text in (left, right)]
    keys = [[word.group().casefold().replace("’", "'") for word in side] for side in words]
    alone: tuple[set[int], set[int]] = (set(), set())
    for block in Indel.opcodes(*keys):
        if block.tag != "equal":
            alone[0].update(range(block.src_start, block.src_end))
            alone[1].update(range(block.dest_start, block.dest_end))
    return _pieces(left, words[0], alone[0]), _pieces(right, words[1], alone[1])


def _pieces(text: str, words: Sequence[re.Match[str]], alone: set[int]) -> Pieces:
    pieces: list[tuple[str, bool]] = []
    done = 0
    for number in sorted(alone):
        start, end = words[number].span()
        if pieces and number - 1 in alone:  # words in a row are one piece, with what stands between them
            pieces[-1] = (pieces[-1][0] + text[done:end], True)
        else:
            pieces += [(text[done:start], False), (text[start:end], True)]
        done = end
    pieces.append((text[done:], False))
    return tuple(piece for piece in pieces if piece[0])


def wordings(finding: Finding, extractions: Mapping[str, Extraction]) -> tuple[Wording, ...]:
    """The first quotes of two articles that a finding rests on, where they are in one language and words differ."""
    found: dict[str, str] = {}
    for item in finding.evidence:
        if item.article_id in extractions and item.article_id not in found:
            place = (item.span.start, item.span.end)
            for claim in extractions[item.article_id].claims:
                if isinstance(claim, QuoteClaim) and (claim.span.start, claim.span.end) == place:
                    found[item.article_id] = _said(claim)
    if len(found) < 2:
        return ()
    (one, left), (other, right) = list(found.items())[:2]
    if extractions[one].language != extractions[other].language:
        return ()
    a, b = word_diff(left, right)
    return (Wording(one, a), Wording(other, b)) if any(alone for _, alone in (*a, *b)) else ()


def _said(claim: QuoteClaim) -> str:
    return " … ".join(span.text for span in claim.quote.spans or (claim.quote.span,))[:_LONGEST]
