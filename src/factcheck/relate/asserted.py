"""What counts as an article's own statement of fact."""

from __future__ import annotations

from typing import Protocol

from factcheck.records import COMPARED_REGIONS, Modality, RegionKind

__all__ = ["asserted"]


class Said(Protocol):
    """What an article says somewhere, as fact or not."""

    @property
    def region(self) -> RegionKind:
        """The part of the article it stands in."""

    @property
    def modality(self) -> Modality:
        """Whether it is stated as fact."""


def asserted(said: Said) -> bool:
    """Whether a claim or statement is the article's own statement of fact."""
    return said.region in COMPARED_REGIONS and said.modality is Modality.ASSERTED
