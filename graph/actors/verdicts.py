"""What a comparison of two actors comes to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """Whether two are one; a concept of the vocabulary each."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


SAME_FROM = 0.8
"""The score from which two are taken for one."""
UNSURE_FROM = 0.55
"""The score below which they are taken for two; between the two an analyst is asked."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """From 0 to 1, how far two may be one, and why; `opposed` if something speaks against it."""

    score: float
    reason: str
    opposed: bool = False

    @property
    def verdict(self) -> Verdict:
        """What the score comes to."""
        if self.score >= SAME_FROM and not self.opposed:
            return Verdict.SAME
        return Verdict.DIFFERENT if self.opposed or self.score < UNSURE_FROM else Verdict.UNSURE
