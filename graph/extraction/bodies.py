"""The body that a title names: "army" in "Army chief", found among the actors or made from the lexicon."""

from __future__ import annotations

from collections.abc import Sequence

from juntagraph.graph.extraction.analysis import Analysis
from juntagraph.graph.extraction.entities import Entity
from juntagraph.graph.extraction.nominals import actor_nouns

OTHERS = frozenset(
    {"secret", "riot", "religious", "military", "traffic", "presidential", "rebel", "former", "political"}
)
NO_BODIES = frozenset({"Person", "Officer", "Group", "State", "Place"})


def body_called(analysis: Analysis, head: int, words: Sequence[str]) -> Entity | None:
    """The body that the words, or the last of them, name: "army" for "embattled army"."""
    for start in range(len(words)):
        found = body_named(analysis, head, words[start:], whole=start > 0) or unnamed_body(
            analysis, head, words[start:]
        )
        if found is not None:
            return found
    return None


def body_named(analysis: Analysis, head: int, words: Sequence[str], whole: bool = False) -> Entity | None:
    """The body whose names end in these words, or are no more than them; of several the one of the country in view."""
    here = _country(analysis, head)
    found = [e for e in analysis.entities.all if e.type not in NO_BODIES and _ends_in(e, list(words))]
    found = [e for e in found if not (len(words) == 1 and _another(e, words[0]))]
    found = [e for e in found if words[-1] != "army" or e.type != "ArmedGroup"]  # the army is no People's Army
    fitting = [e for e in found if not whole or any(name.lower().split() == list(words) for name in e.names)]
    near = [e for e in fitting if here is None or e.country in {None, here}]
    return next(iter(near or fitting), None)


def _another(entity: Entity, word: str) -> bool:
    """Whether a single word is too little to name it: a union leader heads no African Union, a police chief no riot
    police."""
    others = {w for name in entity.names for w in name.lower().split()} & OTHERS
    return entity.type == "InternationalOrganisation" or (bool(others) and word not in entity.names)


def _ends_in(entity: Entity, words: list[str]) -> bool:
    return any(name.lower().split()[-len(words) :] == words for name in entity.names)


def unnamed_body(analysis: Analysis, head: int, words: Sequence[str]) -> Entity | None:
    """A body of the country in view that only a title speaks of, where the lexicon knows its noun."""
    phrase = " ".join(words)
    kind = actor_nouns().get(phrase)
    if kind is None or kind == "Group":
        return None
    return Entity(-1, phrase, kind, (phrase,), _country(analysis, head))


def _country(analysis: Analysis, head: int) -> str | None:
    mention = analysis.entities.mention(head)
    return (mention.country if mention else None) or analysis.context.at(head)
