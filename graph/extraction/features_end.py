"""Features of the ends of a claim: how each is named, and the way from the trigger to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from juntagraph.graph.extraction.analysis import Proposal
from juntagraph.graph.extraction.entities import Entity
from juntagraph.graph.extraction.paths import Way, ancestors, way

if TYPE_CHECKING:
    from juntagraph.graph.extraction.features import Surroundings

JOINED = frozenset({"conj", "appos", "compound", "nmod"})  # steps that lead to another of the same kind


def end_features(around: Surroundings, proposal: Proposal) -> Iterator[str]:
    """Features of subject and object."""
    token = around.analysis.doc[proposal.trigger]
    part = "settled" if proposal.settled else token.pos_
    for end, entity in (("subject", proposal.subject), ("object", proposal.object)):
        if entity is None:
            yield f"none={end}|{part}"
            yield f"relation-none={proposal.relation}|{end}|{part}"
            continue
        yield f"named={end}|{entity.named}"
        yield f"mentions={end}|{min(len(around.of(entity)), 4)}"
        if not proposal.settled:
            yield from _way_features(around, proposal, end, entity, part)


def _way_features(around: Surroundings, proposal: Proposal, end: str, entity: Entity, part: str) -> Iterator[str]:
    trigger, relation = proposal.trigger, proposal.relation
    found = nearest(around, trigger, entity)
    if found is None:
        yield f"away={end}|{part}"
        yield f"relation-away={relation}|{end}"
        return
    mention, path = found
    kind = around.analysis.entities.by_head[mention].kind
    yield f"kind={end}|{kind}"
    yield f"side={end}|{part}|{mention < trigger}"
    yield f"distance={end}|{min(abs(mention - trigger) // 3, 6)}"
    if path is None:
        yield f"far={end}|{part}"
        return
    core = [step for step in path.down if step not in JOINED]
    yield f"way-length={end}|{min(path.length, 7)}"
    yield f"way={end}|{part}|{'^'.join(path.up)}/{'.'.join(core)}"
    yield f"down={end}|{part}|{core[0] if core else 'self'}|{len(path.up)}"
    yield f"relation-down={end}|{relation}|{core[0] if core else 'self'}|{bool(path.up)}"
    yield f"joined={end}|{len(path.down) - len(core)}"


def nearest(around: Surroundings, trigger: int, entity: Entity) -> tuple[int, Way | None] | None:
    """The mention in the sentence of the trigger with the shortest way to it; None if it names the entity nowhere."""
    sentences = around.grammar.sentence
    here = [head for head in around.of(entity) if sentences[head] == sentences[trigger]]
    if not here:
        return None
    above = ancestors(around.grammar, trigger)
    ways = [(head, way(around.grammar, above, head)) for head in here]
    return min(ways, key=lambda one: (one[1].length if one[1] is not None else 99, one[0]))
