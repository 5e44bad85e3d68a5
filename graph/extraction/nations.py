"""Bodies and offices of several states in one phrase: "the French, German and Italian governments"."""

from __future__ import annotations

from collections.abc import Callable

from juntagraph.graph.extraction.entities import Entity
from juntagraph.graph.extraction.geography import gazetteer
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.nominals import actor_nouns
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import conjuncts, singular

GOVERNMENTS = frozenset({"government", "authority", "administration"})
"""What stands for its state."""


def of_nations(noun: Token, state: Callable[[str], Entity | None]) -> tuple[Entity, ...]:
    """One actor for each adjective of a state before a plural noun for bodies or offices; none for fewer than two.

    `state` gives the state of an ISO code where the text names it.
    """
    if noun.tag_ != "NNS" or not _is_office(noun):
        return ()
    adjectives = [a for c in noun.lefts if c.dep_ in {"amod", "nmod", "compound"} for a in conjuncts(c) if _code(a)]
    if len(adjectives) < 2:
        return ()
    return tuple(one for a in adjectives if (one := _one(noun, a, state)) is not None)


def _one(noun: Token, adjective: Token, state: Callable[[str], Entity | None]) -> Entity | None:
    code, word = _code(adjective), singular(noun)
    shown = noun.lower_ if noun.lemma_.lower() in table("actors")["groups"]["plural"] else word  # "Turkish forces"
    if noun.lemma_.lower() in GOVERNMENTS and code is not None and (found := state(code)) is not None:
        return found
    between = (t for t in noun.lefts if t.dep_ in {"amod", "compound"} and _code(t) is None and t.i > adjective.i)
    label = " ".join([adjective.text, *(t.text for t in between), shown])
    kind = actor_nouns().get(word, "Organisation")
    return Entity(-1, label, "Person" if kind == "Group" else kind, (label,), country=code)


def _is_office(noun: Token) -> bool:
    posts = table("titles")["posts"]
    word = singular(noun)
    return actor_nouns().get(word, "Group") != "Group" or any(word in posts[kind] for kind in ("state", "body", "none"))


def _code(token: Token) -> str | None:
    return gazetteer().adjectives.get(token.lower_)
