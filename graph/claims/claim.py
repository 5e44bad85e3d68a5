"""The claim: what one document says about a relation, with source, firmness, time and words."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from juntagraph.graph.claims.actor import Actor
from juntagraph.graph.claims.counts import Count
from juntagraph.graph.claims.spans import Span
from juntagraph.graph.claims.status import Polarity, Status


def digest(*parts: str | None) -> str:
    """Sixteen hex digits that name these parts, the same on every machine.

    >>> digest("a", None) == digest("a", None) != digest("a", "")
    True
    """
    joined = "\x1f".join("\x00" if part is None else part for part in parts)
    return hashlib.sha256(joined.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that carry a claim: `quote == document.text[span.start:span.end]`."""

    quote: str
    span: Span
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement that one document makes about a relation between actors (GUIDE).

    `subject` or `object` is None where the text names none; `source` is None for the document's own
    voice. `when` is an EDTF date or interval of the event or state, `about` what an accusation is for.
    `rule` names what made the claim and `confidence` (0 to 1) how often such a claim is right. `held_as` is the id of
    a claim whose actors resolution put in the place of those that the document names.
    """

    document: str
    relation: str
    subject: Actor | None
    object: Actor | None
    evidence: Evidence
    polarity: Polarity = Polarity.AFFIRMED
    status: Status = Status.ASSERTED
    source: Actor | None = None
    when: str | None = None
    count: Count | None = None
    about: str | None = None
    rule: str = field(default="", compare=False)
    confidence: float | None = field(default=None, compare=False)
    held_as: str | None = field(default=None, compare=False)

    @property
    def statement(self) -> str:
        """Names what is claimed: the same for every claim of the same subject, relation and object."""
        return digest(_id(self.subject), self.relation, _id(self.object))

    @property
    def id(self) -> str:
        """Names this claim: statement, document, polarity, status, source and time (one claim for each)."""
        if self.held_as is not None:
            return self.held_as
        source, when = _id(self.source), self.when
        return digest(self.statement, self.document, self.polarity, self.status, source, when)


def _id(actor: Actor | None) -> str | None:
    return actor.id if actor else None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to say what: spans of the source, of the cue and of the content (PolNeAR, PARC)."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
