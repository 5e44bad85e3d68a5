"""The body that a title names: "army" in "Army chief", found among the actors or made from the lexicon."""

from __future__ import annotations

from juntagraph.graph.extraction.analysis import Analysis
from juntagraph.graph.extraction.entities import Entity
from juntagraph.graph.extraction.nominals import actor_nouns

NO_BODIES = frozenset({"Person", "Officer", "Group", "State", "Place"})


def body_named(analysis: Analysis, head: int, words: list[str]) -> Entity | None:
    """The body whose names end in these words."""
    for entity in analysis.entities.all:
        if entity.type not in NO_BODIES and any(name.lower().split()[-len(words) :] == words for name in entity.names):
            return entity
    return None


def unnamed_body(analysis: Analysis, head: int, words: list[str]) -> Entity | None:
    """A body of the country in view that only a title speaks of, where the lexicon knows its noun."""
    phrase = " ".join(words)
    kind = actor_nouns().get(phrase)
    if kind is None or kind == "Group":
        return None
    mention = analysis.entities.mention(head)
    country = (mention.country if mention else None) or analysis.context.at(head)
    return Entity(-1, phrase, kind, (phrase,), country)
