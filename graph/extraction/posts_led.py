"""What the holder of a post leads: the body or state that the words around the post name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from juntagraph.graph.extraction.analysis import Analysis
from juntagraph.graph.extraction.bodies import body_called
from juntagraph.graph.extraction.entities import Entity
from juntagraph.graph.extraction.geography import gazetteer
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.participants import actors
from juntagraph.graph.extraction.syntax import prepositional, relative_body
from juntagraph.graph.extraction.titles import body_words, set_body

PERSONS = frozenset({"Person", "Officer"})
GOVERNMENT = frozenset({"minister", "premier", "chancellor"})  # heads of government do not lead the state
RULED = frozenset({"State", "Government", "Junta"})
LOCAL = frozenset({"State", "Place"})


def led_by_post(analysis: Analysis, noun: Token, words: Sequence[str], kind: str) -> Entity | None:
    """What the holder of the post that `noun` heads leads; `words` are its words in lower case.

    The "of" phrase or owner of a "body" post, the state of a "state" post; else the body named before the noun.
    """
    if kind == "none":
        return None
    set_one = set_body(words)
    if set_one is not None:
        return body_called(analysis, noun.i, set_one.split())
    body = body_words(list(words))
    domain = bool(body) and any(t.dep_ == "compound" for t in noun.lefts)
    owned = [e for e in _owners(analysis, noun) if _leadable(noun, e, kind, bool(body))]
    if owned and not domain:
        return owned[0]
    if body:
        return None if owned else body_called(analysis, noun.i, body)
    if noun.lower_ == "commander-in-chief" and not owned:
        return body_called(analysis, noun.i, ["army"])
    ruler = kind == "state" or (noun.lower_ == "leader" and adjective_of_state(words))
    return _state(analysis, noun) if ruler and noun.lower_ not in GOVERNMENT else None


def adjective_of_state(words: Sequence[str]) -> bool:
    """Whether a state's adjective stands before the noun: "the Chechen leader", "Togolese leader"."""
    return len(words) > 1 and words[-2] in gazetteer().adjectives


def _owners(analysis: Analysis, noun: Token) -> Iterator[Entity]:
    of = list(prepositional(noun, "of"))
    owning = [] if of else [c for c in noun.children if c.dep_ == "poss"]  # "Hezbollah's chief of security" leads less
    owners = [*of, *owning, *relative_body(noun)]
    for token in owners:
        yield from (e for e in actors(analysis, token) if e.type not in PERSONS)


def _leadable(noun: Token, entity: Entity, kind: str, body: bool) -> bool:
    """Whether a post so called leads such a body: a mayor or governor no state, Mali's army chief the army."""
    if noun.lower_ in {"governor", "prefect", "bishop", "archbishop"} and entity.type == "State":
        return False  # of its capital
    if kind == "body":
        return not ((body or noun.lower_ == "mayor") and entity.type in LOCAL)
    if noun.lower_ == "president":
        return entity.type not in {"Group", "Place"}
    return entity.type in RULED and noun.lower_ not in GOVERNMENT


def _state(analysis: Analysis, noun: Token) -> Entity | None:
    mention = analysis.entities.mention(noun.i)
    return analysis.entities.state(mention.country) if mention is not None and mention.country else None
