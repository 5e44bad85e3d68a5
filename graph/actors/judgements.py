"""Judgements: that two actors are one, are two, or cannot be told apart; by whom, when and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from juntagraph.graph.actors.verdicts import Verdict
from juntagraph.graph.claims import digest
from juntagraph.ontology.errors import UsageError


@dataclass(frozen=True, slots=True, order=True)
class End:
    """One side of a judgement: an actor id in all documents, or in one document."""

    actor: str
    document: str | None = None

    def __str__(self) -> str:
        return self.actor if self.document is None else f"{self.actor} in {self.document}"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a judge holds of two ends, which stand in order. Of two on the same ends, the later holds.

    `judge` is a person's name or `rule/…`; `judged` is None for a rule, whose judgement follows from the documents
    whenever it is asked. Raises UsageError for two ends that are one.
    """

    left: End
    right: End
    verdict: Verdict
    judge: str
    judged: datetime | None = None
    reason: str = ""
    score: float | None = None

    def __post_init__(self) -> None:
        if self.left == self.right:
            raise UsageError(f"{self.left} cannot be compared with itself")
        if _order(self.right) < _order(self.left):
            left, right = self.right, self.left
            object.__setattr__(self, "left", left)
            object.__setattr__(self, "right", right)

    @property
    def id(self) -> str:
        """Names the judgement: its ends, and who judged what of them when; a rule has one of the same ends."""
        ends = (self.left.actor, self.left.document, self.right.actor, self.right.document)
        if self.by_rule:
            return digest(*ends, RULE)
        return digest(*ends, self.judge, self.verdict, self.judged.isoformat() if self.judged else None)

    @property
    def by_rule(self) -> bool:
        """Whether no person judged."""
        return self.judge.startswith(RULE)

    @property
    def actors(self) -> frozenset[str]:
        """The ids of both ends."""
        return frozenset((self.left.actor, self.right.actor))


RULE = "rule/"
"""How the names of judges begin that are rules."""


def _order(end: End) -> tuple[str, str]:
    return end.actor, end.document or ""
