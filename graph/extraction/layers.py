"""What the stages before the claims find, for those who look at or measure one stage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from juntagraph.graph.claims import Actor, Attribution, Span
from juntagraph.graph.documents.document import Document
from juntagraph.graph.extraction.attribution import attributions, outermost, to_attribution
from juntagraph.graph.extraction.extract import analyse
from juntagraph.graph.extraction.identifying import actor_of
from juntagraph.graph.extraction.parse import parse
from juntagraph.graph.extraction.parts import parts


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Words that stand for actors: `kind` is name, nominal or pronoun; `actors` those that coreference finds."""

    span: Span
    kind: str
    actors: tuple[Actor, ...]


@dataclass(frozen=True, slots=True)
class Attributed:
    """An attribution with the kind of act that its cue reports, and the rule that found it."""

    attribution: Attribution
    mode: str
    rule: str


def attributed(document: Document) -> tuple[Attributed, ...]:
    """The attributions that stand in no other's content."""
    return tuple(one for start, part in parts(document) for one in _attributed(part, start))


def _attributed(part: Document, offset: int) -> Iterator[Attributed]:
    doc = parse(part)
    for one in outermost(attributions(doc)):
        found = to_attribution(doc, one)
        moved = [_moved(spans, offset) for spans in (found.source, found.cue, found.content)]
        yield Attributed(Attribution(*moved), one.mode.value, one.rule)


def _moved(spans: tuple[Span, ...], offset: int) -> tuple[Span, ...]:
    return tuple(Span(span.start + offset, span.end + offset) for span in spans)


def sentences(document: Document) -> tuple[Span, ...]:
    """The sentences of a document."""
    found = (one for one in parse(document).sents if one.text.strip())
    return tuple(Span(one.start_char, one.end_char) for one in found)


def mentions(document: Document) -> tuple[Mentioned, ...]:
    """The mentions of actors, those that no claim names among them, in the order of the text."""
    doc = parse(document)
    analysis = analyse(document, doc)
    found = []
    for mention in analysis.entities.mentions:
        span = doc[mention.start : mention.end]
        actors = tuple(actor_of(analysis, entity) for entity in analysis.entities.at(mention.head))
        found.append(Mentioned(Span(span.start_char, span.end_char), mention.kind, actors))
    return tuple(sorted(found, key=lambda one: one.span))


def mention_record(document: Document, mention: Mentioned) -> dict[str, Any]:
    """The mention as a JSON object; offsets are characters of the document's text."""
    actors = [{"id": actor.id, "label": actor.label, "type": actor.type} for actor in mention.actors]
    words = mention.span.of(document.text)
    place = {"start": mention.span.start, "end": mention.span.end}
    return {"document": document.id, "mention": words, "kind": mention.kind, "actors": actors} | place


def sentence_record(document: Document, sentence: Span) -> dict[str, Any]:
    """The sentence as a JSON object."""
    words = sentence.of(document.text)
    return {"document": document.id, "sentence": words, "start": sentence.start, "end": sentence.end}
