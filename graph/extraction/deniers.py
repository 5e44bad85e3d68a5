"""Who denies, and for whom: the accused, a lawyer for a client, a ministry for its state."""

from __future__ import annotations

from collections.abc import Iterator

from juntagraph.graph.claims import Actor
from juntagraph.graph.extraction.analysis import Analysis
from juntagraph.graph.extraction.entities import Entity
from juntagraph.graph.extraction.identifying import actor_of
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.participants import actors
from juntagraph.graph.extraction.subjects import agent
from juntagraph.graph.extraction.syntax import conjuncts, prepositional


def deniers(analysis: Analysis, verb: Token) -> Iterator[tuple[Actor, list[Actor]]]:
    """Each who denies, with those for whom it speaks, the principal last."""
    subject = agent(verb)
    for token in conjuncts(subject) if subject is not None else ():
        for entity in actors(analysis, token):
            yield actor_of(analysis, entity), parties(analysis, token, entity)


def parties(analysis: Analysis, token: Token, entity: Entity) -> list[Actor]:
    """A denier and those whom it speaks for; an institution speaks for its state, a lawyer for a client."""
    found = [actor_of(analysis, entity)]
    state = (
        analysis.entities.state(entity.country) if entity.country and entity.type not in {"Person", "Officer"} else None
    )
    if state is not None and state != entity:
        found.insert(0, actor_of(analysis, state))
    if token.lemma_.lower() in table("factuality")["denial"]["proxies"]:
        owners = [*(c for c in token.children if c.dep_ == "poss"), *prepositional(token, "of", "for")]
        found += [actor_of(analysis, e) for o in owners for e in actors(analysis, o)]
    return found
