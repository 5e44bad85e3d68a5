"""Which body is an organ, wing or unit of which."""

from __future__ import annotations

from collections.abc import Iterator

from juntagraph.graph.extraction.analysis import Analysis, Proposal
from juntagraph.graph.extraction.belonging_proposing import NO_BODIES, bearers, proposal
from juntagraph.graph.extraction.entities import Entity
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.participants import actors
from juntagraph.graph.extraction.syntax import child, prepositional

OWN_LIFE = frozenset({"State", "InternationalOrganisation", "MediaOutlet", "Party", "Court", "Parliament", "Junta"})
STATE_ORGANS = frozenset({"Police", "ArmedForce", "Ministry", "Organisation"})
WHOLES = frozenset({"Party", "Organisation", "InternationalOrganisation", "ArmedGroup", "ArmedForce", "Police"})


def units(analysis: Analysis) -> Iterator[Proposal]:
    """ "the political wing of the front", "a unit of the army, the Red Brigade", "the party's youth league"."""
    words = table("membership")
    nouns = {*words["units"], *words["organs"]}
    for token in analysis.doc:
        if token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower() in nouns:
            yield from _unit(analysis, token, loose=token.lemma_.lower() in words["units"])


def _unit(analysis: Analysis, token: Token, loose: bool) -> Iterator[Proposal]:
    owners = [*prepositional(token, "of", "within"), *(c for c in token.children if c.dep_ == "poss")]
    if not owners:
        return
    named = [e for t in bearers(token) for e in analysis.entities.at(t.i) if e.type not in NO_BODIES]
    found = dict.fromkeys(named or analysis.entities.at(token.i))
    for owner in owners:
        for whole in actors(analysis, owner):
            fits = whole.type not in {*NO_BODIES, "State"} if loose else whole.type in WHOLES and whole.named
            for part in found if fits else ():
                if part != whole and part.type not in {"State", *NO_BODIES}:
                    yield proposal("partOf", token, part, whole, owner, "belonging.unit")


def organs(analysis: Analysis, token: Token, entities: tuple[Entity, ...]) -> Iterator[Proposal]:
    """ "Togo's intelligence agency, the DGR": a service of the state that the text names."""
    owner = child(token, "poss")
    if owner is None or token.lemma_.lower() not in table("membership")["services"]:
        return
    for part in entities:
        for whole in actors(analysis, owner):
            if part.named and part.type in STATE_ORGANS and whole.type == "State":
                yield proposal("partOf", token, part, whole, owner, "belonging.organ")


def parts_of_owner(analysis: Analysis, token: Token, part: Entity) -> Iterator[Proposal]:
    """ "Moldova's Intelligence and Security Service"."""
    if part.type in {*NO_BODIES, *OWN_LIFE}:
        return
    for owner in (c for c in token.children if c.dep_ == "poss"):
        for whole in actors(analysis, owner):
            if whole.type not in NO_BODIES and whole != part:
                yield proposal("partOf", token, part, whole, owner, "belonging.part")
