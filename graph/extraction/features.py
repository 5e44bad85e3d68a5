"""What speaks for and against a claim, as names of features that hold: grammar and kinds, never names of actors.

Features are binary, each `family=value`. Weights are trained for one VERSION of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from juntagraph.graph.claims import Actor, Claim
from juntagraph.graph.extraction.analysis import Analysis, Proposal
from juntagraph.graph.extraction.entities import Entity
from juntagraph.graph.extraction.features_end import end_features
from juntagraph.graph.extraction.features_trigger import trigger_features
from juntagraph.graph.extraction.paths import Grammar, grammar
from juntagraph.ontology.vocabulary import vocabulary

VERSION = 1
"""Raise it when the meaning of a feature changes: weights of another version are refused."""
NUMBERED = re.compile(r"\.\d+\b.*")

Made = tuple[Claim, Proposal | None]
"""A claim with the proposal that it was made of; None for one that points back to another claim."""


class Surroundings:
    """What features of all claims of a document share, worked out when first asked for."""

    def __init__(self, analysis: Analysis, made: Sequence[Made] = ()) -> None:
        self.analysis = analysis
        self.said = Counter((claim.statement, claim.polarity) for claim, _ in made)
        self.pairs = Counter(_pair(claim) for claim, _ in made)

    @cached_property
    def grammar(self) -> Grammar:
        """The parse as lists."""
        return grammar(self.analysis.doc)

    @cached_property
    def mentions(self) -> dict[int, list[int]]:
        """Tokens that name each entity, by its index."""
        found: dict[int, list[int]] = {}
        for head, indices in self.analysis.entities.of_head.items():
            for index in indices:
                found.setdefault(index, []).append(head)
        return found

    @cached_property
    def crowd(self) -> Counter[int]:
        """How many mentions each sentence has."""
        return Counter(self.grammar.sentence[head] for head in self.analysis.entities.of_head)

    def of(self, entity: Entity) -> list[int]:
        """The tokens that name an entity."""
        return self.mentions.get(entity.index, [])


def _pair(claim: Claim) -> tuple[str, str | None, str | None]:
    family = vocabulary().relations[claim.relation].family
    ids = [actor.id if actor is not None else None for actor in (claim.subject, claim.object)]
    return family, ids[0], ids[1]


def kind_of(rule: str) -> str:
    """The kind of a rule: "frame" for those of the trigger lexicon, whose numbers come and go, else its name."""
    return "frame" if NUMBERED.search(rule) else rule


def features(around: Surroundings, claim: Claim, proposal: Proposal | None) -> tuple[str, ...]:
    """The features of a claim, each once, in a fixed order."""
    found = [*_content(around, claim)]
    if proposal is not None:
        found += trigger_features(around, proposal)
        found += end_features(around, proposal)
    return tuple(dict.fromkeys(found))


def _content(around: Surroundings, claim: Claim) -> Iterator[str]:
    relation, kind = claim.relation, kind_of(claim.rule)
    subject, obj = _type(claim.subject), _type(claim.object)
    yield f"rule={kind}"
    yield f"relation={relation}"
    yield f"rule-relation={kind}|{relation}"
    yield f"types={subject}|{obj}"
    yield f"relation-subject={relation}|{subject}"
    yield f"relation-object={relation}|{obj}"
    yield f"status={claim.status}"
    yield f"polarity={claim.polarity}"
    yield f"rule-status={kind}|{claim.status}|{claim.polarity}"
    yield f"relation-polarity={relation}|{claim.polarity}"
    yield f"dated={claim.when is not None}"
    yield f"sourced={claim.source is not None}"
    yield f"counted={claim.count is not None}"
    yield f"answer={claim.rule.endswith('.answer')}"
    yield f"said={min(around.said[claim.statement, claim.polarity], 3)}"
    yield f"pair={min(around.pairs[_pair(claim)], 3)}"
    yield f"words={min(len(claim.evidence.quote) // 40, 4)}"


def _type(actor: Actor | None) -> str:
    return actor.type if actor is not None else "nobody"
