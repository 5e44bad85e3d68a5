"""What the rules read (a parsed document with its entities) and what they make (proposals of claims)."""

from __future__ import annotations

from dataclasses import dataclass

from juntagraph.graph.claims import Count
from juntagraph.graph.documents.document import Document
from juntagraph.graph.extraction.attribution_spans import AttributionSpans
from juntagraph.graph.extraction.context import Context
from juntagraph.graph.extraction.entities import Entities, Entity
from juntagraph.graph.extraction.parsed import Doc
from juntagraph.graph.extraction.times import Times


@dataclass(frozen=True, slots=True)
class Analysis:
    """A document and all that the earlier stages found in it."""

    document: Document
    doc: Doc
    entities: Entities
    context: Context
    times: Times
    attributions: tuple[AttributionSpans, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """A relation that a rule reads off the parse, before factuality and time are judged.

    `trigger` is the token that says it; `start` and `end` the tokens of the words that carry it. `text` stands
    for the object where that is a post, a rank or another text. `settled` marks what holds whatever the clause
    around it says: the title in "denied that General Mody fled" is no part of the denial.
    """

    relation: str
    trigger: int
    subject: Entity | None
    object: Entity | None
    start: int
    end: int
    rule: str
    text: str | None = None
    about: str | None = None
    count: Count | None = None
    settled: bool = False
    when: str | None = None
    status: str | None = None
    source: Entity | None = None  # who vouches for it, where no attribution tells
