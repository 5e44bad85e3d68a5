"""From entities of a document to actors with ids, names and classes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from juntagraph.graph.actors.reference import identified
from juntagraph.graph.claims import Actor, Claim, DocumentActor, Span
from juntagraph.graph.extraction.analysis import Analysis
from juntagraph.graph.extraction.attribution_spans import AttributionSpans
from juntagraph.graph.extraction.entities import Entity, plain
from juntagraph.graph.extraction.geography import gazetteer
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.participants import actors
from juntagraph.graph.extraction.syntax import prepositional
from juntagraph.graph.extraction.untrue import is_nobody

UNTOLD = frozenset({"who", "what", "you"})  # "Who ordered it to fire?" names no source
SHARED = frozenset({"Junta", "Government", "ArmedForce", "Police", "Parliament", "Court", "Ministry"})


def slug(text: str) -> str:
    """A name as a path segment.

    >>> slug("Abass Dembélé")
    'abass-dembele'
    """
    return re.sub(r"[^a-z0-9]+", "-", plain(text)).strip("-") or "unnamed"


def actor_of(analysis: Analysis, entity: Entity) -> Actor:
    """The actor that an entity stands for; unnamed groups and persons are the document's own."""
    return Actor(_id(analysis, entity), display(entity), entity.type)


def display(entity: Entity) -> str:
    """The label: a state's usual name, else the best name or description that the document gives."""
    if entity.type == "State" and entity.country and entity.named:
        return gazetteer().countries[entity.country].label
    return " ".join(entity.label.split())


def _id(analysis: Analysis, entity: Entity) -> str:
    kind = slug(re.sub(r"(?<=[a-z])(?=[A-Z])", "-", entity.type))
    if entity.type == "State" and entity.country and entity.named:
        return f"state/{entity.country.lower()}"
    if entity.named:
        return f"{kind}/{slug(entity.label)}"
    if entity.type in SHARED and entity.country:
        name = slug(entity.label) if entity.type not in {"Junta"} else "junta"
        return f"{kind}/{entity.country.lower()}-{name}"
    return f"{kind}/{slug(analysis.document.id)}-{entity.index}-{slug(entity.label)}"


def text_actor(relation: str, text: str) -> Actor:
    """A post, rank or other text as the object of a claim."""
    kind = {"holdsPost": "Post", "hasRank": "Rank"}.get(relation, "Text")
    return Actor(f"{kind.lower()}/{slug(text)}", text, kind)


def voice(head: Token) -> Token:
    """Who speaks through a report: "allegations stemming from the council", "reports from security sources"."""
    if head.lemma_.lower() not in table("factuality")["vehicles"]["words"]:
        return head
    for token in (head, *(c for c in head.children if c.dep_ == "acl")):
        found = next(prepositional(token, "from", "by"), None)
        if found is not None:
            return found
    return head


def source_of(analysis: Analysis, found: AttributionSpans) -> Actor | None:
    """The party that an attribution names: an actor of the text, or its words as an unnamed source."""
    if found.source_head is None or analysis.doc[found.source_head].ent_type_ in {"DATE", "TIME"}:
        return None
    head = voice(analysis.doc[found.source_head])
    if is_nobody(head) or head.lower_ in UNTOLD:
        return None
    named = (c for c in head.children if c.dep_ == "appos")  # "the army's media wing, ISPR"
    entities = actors(analysis, head) or [e for c in named for e in actors(analysis, c) if e.named]
    if entities:
        return actor_of(analysis, entities[0])
    start, end = found.source[0] if head.i == found.source_head else (head.left_edge.i, head.i + 1)
    start += analysis.doc[start].dep_ == "det" and end - start > 1
    text = " ".join(analysis.doc[start:end].text.split()) if end - start < 8 else head.text
    return Actor(f"unnamed-source/{slug(analysis.document.id)}-{slug(text)}", text, "UnnamedSource")


def document_actors(analysis: Analysis, claims: Iterable[Claim]) -> tuple[DocumentActor, ...]:
    """The actors that the claims name, with all their names and mentions in the document."""
    used = {a.id: a for c in claims for a in (c.subject, c.object, c.source) if a is not None}
    spans = _spans(analysis)
    described: dict[str, DocumentActor] = {}
    for entity in analysis.entities.all:
        actor = used.get(_id(analysis, entity))
        if actor is not None and actor.id not in described:
            names = tuple(dict.fromkeys((actor.label, *(" ".join(n.split()) for n in entity.names))))
            found = tuple(spans.get(entity.index, ()))
            described[actor.id] = DocumentActor(actor, names, found, entity.gender, entity.country)
    rest = {i: DocumentActor(a, (a.label,)) for i, a in used.items() if i not in described}
    return tuple(identified((described | rest)[i]) for i in sorted(used))


def _spans(analysis: Analysis) -> dict[int, list[Span]]:
    """Where each entity, by its index, is mentioned."""
    found: dict[int, list[Span]] = {}
    for mention in analysis.entities.mentions:
        last = analysis.doc[mention.end - 1]
        span = Span(analysis.doc[mention.start].idx, last.idx + len(last.text))
        for index in dict.fromkeys(analysis.entities.of_head.get(mention.head, ())):
            found.setdefault(index, []).append(span)
    return found
